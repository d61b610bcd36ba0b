#include "ui/models/key_index.h"

#include <algorithm>

namespace clc::ui
{

int KeyIndex::rowOf(const QString &key) const
{
    for (; stale_ < count(); ++stale_) ids_[keyAt(stale_)] = first_ + stale_;
    const auto found = ids_.constFind(key);
    return found == ids_.cend() ? -1 : static_cast<int>(*found - first_);
}

void KeyIndex::insert(int row, const QStringList &keys)
{
    const int added = static_cast<int>(keys.size());
    keys_.insert(keys_.begin() + row, keys.cbegin(), keys.cend());
    if (row == 0) {
        first_ -= added;
        stale_ += added;
    } else {
        stale_ = std::min(stale_, row);
    }
    for (int i = 0; i < added; ++i) ids_.insert(keys[i], first_ + row + i);
}

void KeyIndex::remove(int row, int count)
{
    const auto begin = keys_.begin() + row;
    const auto end = begin + count;
    for (auto key = begin; key != end; ++key) ids_.remove(*key);
    keys_.erase(begin, end);
    if (row == 0) {
        first_ += count;
        stale_ = std::max(0, stale_ - count);
    } else {
        stale_ = std::min(stale_, row);
    }
}

void KeyIndex::assign(const QStringList &keys)
{
    clear();
    insert(0, keys);
}

void KeyIndex::clear()
{
    keys_.clear();
    ids_.clear();
    stale_ = 0;
    first_ = 0;
}

} // namespace clc::ui
