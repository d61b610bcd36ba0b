#include "app/lab/csta/csta_flood.h"

#include <algorithm>
#include <cmath>

namespace lab::csta
{

namespace
{

constexpr int kEventsPerCall = 5;
constexpr int kTickMs = 2;
constexpr qint64 kCallsAtOnce = 50;
constexpr double kGraceSeconds = 600;               ///< for a reader that is slower than the flood
const QString kMark = QStringLiteral("CALLIDMARK"); ///< as long as a call's number

QString numberOf(qint64 call)
{
    return QLatin1Char('F') + QString::number(call).rightJustified(9, QLatin1Char('0'));
}

Element eventOf(const char *name, const char *connection, const char *subject, const QString &device,
                const QString &reference)
{
    Element event = group(name, {leaf("monitorCrossRefID", reference), connectionId(connection, kMark, device),
                                 deviceId(subject, device)});
    return event;
}

void close(Element *event, const char *state, const char *cause)
{
    event->children.push_back(leaf("localConnectionInfo", QString::fromLatin1(state)));
    event->children.push_back(leaf("cause", QString::fromLatin1(cause)));
}

void addParties(Element *event, const QString &device)
{
    event->children.push_back(deviceId("callingDevice", QStringLiteral("0900123456")));
    event->children.push_back(deviceId("calledDevice", device));
    event->children.push_back(group("lastRedirectionDevice", {leaf("notRequired")}));
}

} // namespace

Flood::Flood(Office &office, const Order &order, qint64 firstCall, QObject *parent)
    : QObject(parent),
      office_(office),
      order_(order),
      first_(firstCall),
      total_(std::max<qint64>(1, std::llround(order.eventsPerSecond * order.seconds / kEventsPerCall)))
{
    clock_.start();
    tick_.setTimerType(Qt::PreciseTimer);
    connect(&tick_, &QTimer::timeout, this, &Flood::pump);
    tick_.start(kTickMs);
}

bool Flood::findListener()
{
    if (listener_ && !listener_->closing() && listener_->monitors.count(reference_) > 0) return true;
    if (listener_) listener_->disconnect(this);
    listener_.clear();
    for (Connection *connection : office_.connections()) {
        if (connection->closing()) continue;
        for (const auto &[reference, monitor] : connection->monitors) {
            if (monitor.device != order_.device) continue;
            listener_ = connection;
            reference_ = reference;
            // Queued, because the room may be made while something else is being written.
            connect(connection, &Connection::roomMade, this, &Flood::pump, Qt::QueuedConnection);
            prepare();
            return true;
        }
    }
    return false;
}

void Flood::prepare()
{
    const QString &device = order_.device;
    Element delivered = eventOf("DeliveredEvent", "connection", "alertingDevice", device, reference_);
    Element established = eventOf("EstablishedEvent", "establishedConnection", "answeringDevice", device, reference_);
    Element held = eventOf("HeldEvent", "heldConnection", "holdingDevice", device, reference_);
    Element retrieved = eventOf("RetrievedEvent", "retrievedConnection", "retrievingDevice", device, reference_);
    Element cleared = eventOf("ConnectionClearedEvent", "droppedConnection", "releasingDevice", device, reference_);
    addParties(&delivered, device);
    addParties(&established, device);
    close(&delivered, "alerting", "newCall");
    close(&established, "connected", "newCall");
    close(&held, "hold", "normal");
    close(&retrieved, "connected", "normal");
    close(&cleared, "null", "normalClearing");
    templates_.clear();
    for (const Element &event : {delivered, established, held, retrieved, cleared}) {
        const QByteArray octets = listener_->frame(event, kEventInvoke);
        const qsizetype at = octets.indexOf(kMark.toLatin1());
        templates_.append({octets.left(at), octets.mid(at + kMark.size())});
    }
}

QByteArray Flood::batch(qint64 from, qint64 count) const
{
    QByteArray octets;
    octets.reserve(count * kEventsPerCall * 1'000);
    for (qint64 call = from; call < from + count; ++call) {
        const QByteArray number = numberOf(first_ + call).toLatin1();
        for (const QList<QByteArray> &parts : templates_) octets += parts.at(0) + number + parts.at(1);
    }
    return octets;
}

void Flood::pump()
{
    if (finished_) return;
    const double elapsed = static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    const double share = std::min(1.0, elapsed / order_.seconds);
    const auto due = static_cast<qint64>(std::floor(share * static_cast<double>(total_)));
    while (done_ < due) {
        if (!findListener()) {
            done_ = due;
            break;
        }
        if (!listener_->hasRoom()) break;
        const qint64 count = std::min(due - done_, kCallsAtOnce);
        listener_->write(batch(done_, count), static_cast<int>(count * kEventsPerCall));
        done_ += count;
        heard_ += count;
    }
    if (done_ == total_ || elapsed > order_.seconds + kGraceSeconds) finish();
}

void Flood::finish()
{
    finished_ = true;
    took_ = static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    tick_.stop();
    if (listener_) listener_->disconnect(this);
    Q_EMIT finished();
}

QJsonObject Flood::report() const
{
    const double seconds = finished_ ? took_ : static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    const qint64 sent = heard_ * kEventsPerCall;
    return {{QStringLiteral("dn"), order_.device},
            {QStringLiteral("finished"), finished_},
            {QStringLiteral("sent"), sent},
            {QStringLiteral("unheard"), (done_ - heard_) * kEventsPerCall},
            {QStringLiteral("seconds"), std::round(seconds * 1000) / 1000},
            {QStringLiteral("rate"), std::round(static_cast<double>(sent) / std::max(seconds, 0.001))},
            {QStringLiteral("firstCall"), numberOf(first_)},
            {QStringLiteral("lastCall"), numberOf(first_ + std::max<qint64>(done_, 1) - 1)},
            {QStringLiteral("monitorCrossRefID"), reference_}};
}

} // namespace lab::csta
