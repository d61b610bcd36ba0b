// How fast events of a PBX become items of the gateway link: tracker and writer alone, without I/O. Prints
// {"eventsPerSecond":N,"itemsPerSecond":N,"callItemNs":N}; callItemNs is the writer alone. tracker_bench [CALLS]

#include "engine/telephony/call_item_writer.h"
#include "engine/telephony/call_tracker.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace clc;

namespace
{

constexpr int endpoints = 500;
constexpr int eventsPerBatch = 8; // as many as come in one read at a high rate

CallLeg legOf(int number)
{
    CallLeg leg;
    leg.endpoint = Dn(QString::number(2'000 + number % endpoints));
    leg.callId = CallId(QStringLiteral("33656%1").arg(number));
    leg.correlation = QStringLiteral("1650975157#%1").arg(number);
    leg.from = {QStringLiteral("+49301234567"), QStringLiteral("Ada Lovelace")};
    leg.to = {leg.endpoint.value(), QStringLiteral("Jürgen Groß")};
    leg.alertingDevice = leg.calledDevice = leg.endpoint.value();
    leg.at = 1'650'975'158'000 + number;
    return leg;
}

/// Ringing, connected, held, connected, completed: one call after the other, some of them at once.
QVector<PbxEvent> eventsOf(int calls)
{
    QVector<PbxEvent> events;
    for (int first = 0; first < calls; first += endpoints) {
        const int end = std::min(first + endpoints, calls);
        for (const CallState state :
             {CallState::ringing, CallState::connected, CallState::held, CallState::connected, CallState::completed}) {
            for (int i = first; i < end; ++i) {
                CallLeg leg = legOf(i);
                leg.state = state;
                leg.cause = state == CallState::ringing ? CallCause::newCall : CallCause::none;
                leg.eventType =
                    state == CallState::ringing ? QStringLiteral("deliveredEvent") : QStringLiteral("establishedEvent");
                leg.at += static_cast<qint64>(events.size());
                events.append(CallChanged{leg});
            }
        }
    }
    return events;
}

} // namespace

int main(int argc, char **argv)
{
    const QVector<PbxEvent> events = eventsOf(argc > 1 ? std::atoi(argv[1]) : 40'000);
    QVector<QVector<PbxEvent>> batches;
    for (qsizetype i = 0; i < events.size(); i += eventsPerBatch) batches.append(events.mid(i, eventsPerBatch));

    CallTracker tracker;
    QByteArray out;
    qint64 items = 0;
    qint64 octets = 0;
    QElapsedTimer clock;
    clock.start();
    for (const QVector<PbxEvent> &batch : std::as_const(batches)) {
        const TrackedChanges changes = tracker.take(batch, {1'650'975'158'000, clock.elapsed()});
        out.clear();
        for (const LinkItem &item : changes.items) writeItem(item, out);
        items += static_cast<qint64>(changes.items.size());
        octets += out.size();
    }
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;

    CallItem sample;
    sample.leg = std::get<CallChanged>(events.last()).leg;
    constexpr int rounds = 300'000;
    clock.restart();
    for (int i = 0; i < rounds; ++i) {
        out.resize(0);
        writeItem(sample, out);
        octets += out.size();
    }
    const double each = static_cast<double>(clock.nsecsElapsed()) / rounds;
    std::printf("{\"eventsPerSecond\": %.0f, \"itemsPerSecond\": %.0f, \"callItemNs\": %.0f, \"octets\": %lld}\n",
                static_cast<double>(events.size()) / seconds, static_cast<double>(items) / seconds, each,
                static_cast<long long>(octets));
    return tracker.counters().ignored() == 0 ? 0 : 1;
}
