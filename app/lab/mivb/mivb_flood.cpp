#include "app/lab/mivb/mivb_flood.h"

#include <algorithm>
#include <cmath>

namespace lab
{

namespace
{

constexpr int kEventsPerCall = 5;
constexpr int kTickMs = 2;
constexpr int kCallsPerTick = 100;
constexpr std::size_t kMostWaiting = 1'000;
constexpr double kGraceSeconds = 600; ///< for a reader that is slower than the flood

} // namespace

MivbFlood::MivbFlood(Exchange &exchange, const OigSessions &sessions, CallOperations &calls, const Order &order,
                     QObject *parent)
    : QObject(parent),
      exchange_(exchange),
      sessions_(sessions),
      calls_(calls),
      order_(order),
      total_(std::max<qint64>(1, std::llround(order.eventsPerSecond * order.seconds / kEventsPerCall))),
      first_(exchange.reserveCalls(total_))
{
    clock_.start();
    tick_.setTimerType(Qt::PreciseTimer);
    connect(&tick_, &QTimer::timeout, this, &MivbFlood::pump);
    tick_.start(kTickMs);
}

/// False when the phone cannot take a call now; then nothing has happened.
bool MivbFlood::playCall(Phone *phone)
{
    Phone *outside = exchange_.phone(QStringLiteral("0900123456"));
    if (!phone->legs.empty() || !outside->legs.empty() || phone->doNotDisturb) return false;
    exchange_.makeCall(outside, order_.number, first_ + done_);
    const qint64 leg = phone->latest()->localId;
    exchange_.answer(phone, leg);
    exchange_.hold(phone, leg);
    exchange_.retrieve(phone, leg);
    exchange_.clear(phone, leg);
    return true;
}

void MivbFlood::pump()
{
    Phone *phone = exchange_.phone(order_.number);
    const double elapsed = static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    const double share = std::min(1.0, elapsed / order_.seconds);
    const auto due = static_cast<qint64>(std::floor(share * static_cast<double>(total_)));
    for (int i = 0; phone != nullptr && done_ < due && i < kCallsPerTick; ++i) {
        const std::optional<std::size_t> waiting = sessions_.backlog(phone->objectId);
        if (waiting && *waiting >= kMostWaiting) break;
        if (!playCall(phone)) break;
        ++done_;
        if (waiting) ++heard_;
        calls_.deliverEvents();
    }
    if (phone == nullptr || done_ == total_ || elapsed > order_.seconds + kGraceSeconds) finish();
}

void MivbFlood::finish()
{
    finished_ = true;
    took_ = static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    tick_.stop();
    Q_EMIT finished();
}

QJsonObject MivbFlood::report() const
{
    const double seconds = finished_ ? took_ : static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    const qint64 sent = heard_ * kEventsPerCall;
    return {{QStringLiteral("dn"), order_.number},
            {QStringLiteral("finished"), finished_},
            {QStringLiteral("sent"), sent},
            {QStringLiteral("unheard"), (done_ - heard_) * kEventsPerCall},
            {QStringLiteral("seconds"), std::round(seconds * 1000) / 1000},
            {QStringLiteral("rate"), std::round(static_cast<double>(sent) / std::max(seconds, 0.001))},
            {QStringLiteral("firstCall"), QString::number(first_)},
            {QStringLiteral("lastCall"), QString::number(first_ + std::max<qint64>(done_, 1) - 1)}};
}

} // namespace lab
