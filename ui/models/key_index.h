#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <deque>

namespace clc::ui
{

/// Finds the row of a key. Adding and removing at the beginning costs what is added or removed; rows below a change in
/// the middle are numbered again when the next row is looked for.
class KeyIndex
{
public:
    int count() const { return static_cast<int>(keys_.size()); }
    bool contains(const QString &key) const { return ids_.contains(key); }
    /// -1 when there is none.
    int rowOf(const QString &key) const;
    const QString &keyAt(int row) const { return keys_[static_cast<size_t>(row)]; }

    /// None of the keys may be there already or come twice.
    void insert(int row, const QStringList &keys);
    void remove(int row, int count);
    /// All keys anew, e.g. in another order.
    void assign(const QStringList &keys);
    void clear();

private:
    std::deque<QString> keys_;
    mutable QHash<QString, qint64> ids_; ///< row + first_, right above row stale_
    mutable int stale_ = 0;
    qint64 first_ = 0;
};

} // namespace clc::ui
