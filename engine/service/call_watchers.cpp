#include "engine/service/call_watchers.h"

#include "engine/api/json_reader.h"
#include "engine/api/methods.h"

#include <utility>

namespace clc
{

using namespace std::chrono_literals;

namespace
{

constexpr auto leaseTime = 30s;
constexpr auto interval = 100ms; // what a person sees as at once
constexpr qsizetype mostEvents = 200;

} // namespace

CallWatchers::CallWatchers(EventHub &events) : events_(events)
{
    flush_.setSingleShot(true);
    flush_.setInterval(interval);
    connect(&flush_, &QTimer::timeout, this, &CallWatchers::flush);
}

void CallWatchers::renew()
{
    lease_.setRemainingTime(leaseTime);
}

void CallWatchers::tell(const std::vector<LinkItem> &items)
{
    for (const LinkItem &item : items) {
        if (pending_.size() < mostEvents)
            pending_.append(callEventInfo(item));
        else
            ++left_;
    }
    if (!pending_.isEmpty() && !flush_.isActive()) flush_.start();
}

void CallWatchers::flush()
{
    const QVector<CallEventInfo> events = std::exchange(pending_, {});
    events_.tell(events::callsHappened,
                 {{QStringLiteral("events"), toJsonArray(events)}, {QStringLiteral("left"), std::exchange(left_, 0)}});
}

} // namespace clc
