#include "engine/pbx/smdr/smdr_replay.h"

#include <algorithm>
#include <iterator>

namespace clc::smdr
{

void Replay::connectionBegan()
{
    searching_ = !last_.empty();
    following_ = false;
}

bool Replay::isRepeated(const QByteArray &line)
{
    if (searching_ && !following_) {
        // The last place where it stands: the shortest repetition that explains it.
        const auto found = std::find(last_.rbegin(), last_.rend(), line);
        following_ = found != last_.rend();
        if (following_) next_ = static_cast<std::size_t>(std::distance(found, last_.rend())) - 1;
    }
    if (searching_ && following_ && next_ < last_.size() && last_.at(next_) == line) {
        ++next_;
        return true;
    }
    searching_ = false;
    following_ = false;
    if (last_.size() == remembered) last_.pop_front();
    last_.push_back(line);
    return false;
}

} // namespace clc::smdr
