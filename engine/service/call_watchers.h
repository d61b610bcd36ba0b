#pragma once

#include "engine/service/event_hub.h"
#include "engine/telephony/call_items.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QVector>

namespace clc
{

/// Tells faces what happens on the phones while somebody watches: a few times a second, at most so many events, and how
/// many more there were. Costs nothing when nobody does.
class CallWatchers final : public QObject
{
    Q_OBJECT

public:
    /// `events` outlives the object.
    explicit CallWatchers(EventHub &events);

    /// Somebody watches for the next 30 seconds.
    void renew();
    bool anybody() const { return !lease_.hasExpired(); }
    /// To be called for what was given to the link; only when there is anybody.
    void tell(const std::vector<LinkItem> &items);

private:
    void flush();

    EventHub &events_;
    QDeadlineTimer lease_{0};
    QTimer flush_;
    QVector<CallEventInfo> pending_;
    qint64 left_ = 0;
};

} // namespace clc
