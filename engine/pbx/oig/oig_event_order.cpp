#include "engine/pbx/oig/oig_event_feed.h"

#include <algorithm>

namespace clc::oig
{

EventOrder::Verdict EventOrder::judge(qint64 number)
{
    // Where the numbers of a session begin is the server's affair, but 1 is asked for before it is left out.
    if (!started_ && number < next_) next_ = number;
    if (number < next_) return Verdict::drop;
    if (number == next_) {
        started_ = true;
        ++next_;
        if (ahead_ && *ahead_ < next_) ahead_.reset();
        return Verdict::deliver;
    }
    if (!ahead_) {
        ahead_ = number;
        return Verdict::replay;
    }
    // Asked for `next`, and again a later one came.
    ahead_ = std::min(*ahead_, number);
    giveUp();
    return Verdict::gap;
}

qint64 EventOrder::giveUp()
{
    lost_ = 0;
    if (!ahead_) return 0;
    if (started_) lost_ = *ahead_ - next_;
    next_ = *ahead_;
    ahead_.reset();
    return lost_;
}

qint64 EventOrder::skip()
{
    started_ = true;
    ++next_;
    return lost_ = 1;
}

} // namespace clc::oig
