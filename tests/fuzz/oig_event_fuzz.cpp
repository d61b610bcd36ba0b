// Whatever a PBX tells, the decoders end with a value or an error, and what they give keeps to its bounds and does the
// picture of the phones no harm.

#include "engine/pbx/oig/oig_book.h"
#include "engine/pbx/oig/oig_event_decoder.h"
#include "engine/pbx/oig/oig_event_feed.h"

#include <QRegularExpression>

using namespace clc;
using namespace clc::oig;

namespace
{

void demand(bool kept)
{
    if (!kept) __builtin_trap();
}

void check(const CallEvent &event)
{
    demand(event.devices.size() <= mostEventDevices && event.parties.size() <= mostEventDevices);
    demand(event.allowed.size() <= mostEventFeatures && event.time >= 0);
    demand(event.type.size() <= longestEventText && event.globalCallId.size() <= longestEventText);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray document(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    AnswerContext context{QStringLiteral("pbx"), QStringLiteral("events"), QStringLiteral("getEvent"), {}};
    CallBook book;
    Line &line = book.add(Dn(QStringLiteral("1001")));
    book.bind(line, 5001);
    line.reading = false;
    EventOrder order;
    for (const char *operation : {"getEvent", "getNumberedEvent"}) {
        context.operation = QLatin1String(operation);
        const auto message = decodeEvent(document, context);
        if (!message) continue;
        if (message->number) static_cast<void>(order.judge(*message->number));
        QVector<PbxEvent> told;
        if (message->call) {
            check(*message->call);
            CallEvent event = *message->call;
            event.objectId = 5001;
            book.apply(event, told);
            book.apply(event, told);
            book.mergeStatus(line, event, true);
        }
        if (message->feature) book.apply(*message->feature, told);
        static const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9._~-]+$"));
        for (const PbxEvent &one : told)
            if (const auto *change = std::get_if<CallChanged>(&one))
                demand(safe.match(change->leg.callId.value()).hasMatch());
        demand(CallBook::snapshot(line).calls.size() <= 64);
    }
    context.operation = QStringLiteral("getCallStatus");
    static_cast<void>(decodeCallStatus(document, context));
    context.operation = QStringLiteral("getDeviceFeatures");
    static_cast<void>(decodeDeviceFeatures(document, context));
    context.operation = QStringLiteral("getResilientStatus");
    static_cast<void>(decodeResilientStatus(document, context));
    return 0;
}
