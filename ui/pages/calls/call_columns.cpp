#include "ui/pages/calls/call_columns.h"

#include "ui/text/call_names.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QLocale>

namespace clc::ui
{

namespace
{

QString title(const char *source)
{
    return QCoreApplication::translate("CallColumns", source);
}

bool isCall(const CallEventInfo &event)
{
    return event.kind == QLatin1String("call") || event.kind == QLatin1String("record");
}

QString fromText(const LiveCallEvent &row)
{
    return isCall(row.event) ? partyText(row.event.from, row.event.fromName) : QString();
}

QString toText(const LiveCallEvent &row)
{
    return isCall(row.event) ? partyText(row.event.to, row.event.toName) : QString();
}

/// Why it happened; of events without a cause what they tell besides.
QString causeText(const LiveCallEvent &row)
{
    return row.event.cause.isEmpty() ? row.event.detail : callCauseWord(row.event.cause);
}

StateWords answeredWords(const CallRecordInfo &record)
{
    return record.answered ? StateWords{Tone::ok, title(QT_TRANSLATE_NOOP("CallColumns", "Answered"))}
                           : StateWords{Tone::neutral, title(QT_TRANSLATE_NOOP("CallColumns", "Not answered"))};
}

} // namespace

QDateTime callTime(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs);
}

QString callClock(qint64 epochMs)
{
    return callTime(epochMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QVector<Column<LiveCallEvent>> liveCallColumns()
{
    using C = Column<LiveCallEvent>;
    return {
        C(QStringLiteral("time"), title(QT_TRANSLATE_NOOP("CallColumns", "TIME")),
          [](const LiveCallEvent &row) { return callClock(row.event.at); })
            .raw([](const LiveCallEvent &row) { return callTime(row.event.at); })
            .tooltip([](const LiveCallEvent &row) { return absoluteTime(callTime(row.event.at)); })
            .width(14),
        C(QStringLiteral("ext"), title(QT_TRANSLATE_NOOP("CallColumns", "EXT")),
          [](const LiveCallEvent &row) { return row.event.endpoint; })
            .strong()
            .width(9),
        C(QStringLiteral("event"), title(QT_TRANSLATE_NOOP("CallColumns", "EVENT")),
          [](const LiveCallEvent &row) { return callEventWords(row.event).word; })
            .tone([](const LiveCallEvent &row) { return callEventWords(row.event).tone; })
            .tooltip([](const LiveCallEvent &row) { return callEventKindName(row.event.kind); })
            .width(22),
        C(QStringLiteral("direction"), title(QT_TRANSLATE_NOOP("CallColumns", "DIRECTION")),
          [](const LiveCallEvent &row) {
              return callDirectionWord(row.event.direction);
          }).width(12),
        C(QStringLiteral("from"), title(QT_TRANSLATE_NOOP("CallColumns", "FROM")), fromText).width(22),
        C(QStringLiteral("to"), title(QT_TRANSLATE_NOOP("CallColumns", "TO")), toText).width(22),
        C(QStringLiteral("cause"), title(QT_TRANSLATE_NOOP("CallColumns", "CAUSE")), causeText).width(22),
        C(QStringLiteral("call"), title(QT_TRANSLATE_NOOP("CallColumns", "CALL")),
          [](const LiveCallEvent &row) {
              return row.event.callId;
          }).width(14),
    };
}

QVector<Column<CallRecordInfo>> callRecordColumns()
{
    using C = Column<CallRecordInfo>;
    using R = CallRecordInfo;
    return {
        C(QStringLiteral("time"), title(QT_TRANSLATE_NOOP("CallColumns", "TIME")),
          [](const R &record) { return relativeTime(callTime(record.createdOn)); })
            .raw([](const R &record) { return callTime(record.createdOn); })
            .tooltip([](const R &record) { return absoluteTime(callTime(record.createdOn)); })
            .notSortable()
            .width(20),
        C(QStringLiteral("ext"), title(QT_TRANSLATE_NOOP("CallColumns", "EXT")), &R::endpoint)
            .strong()
            .notSortable()
            .width(9),
        C(QStringLiteral("direction"), title(QT_TRANSLATE_NOOP("CallColumns", "DIRECTION")),
          [](const R &record) { return callDirectionWord(record.direction); })
            .notSortable()
            .width(12),
        C(QStringLiteral("from"), title(QT_TRANSLATE_NOOP("CallColumns", "FROM")),
          [](const R &record) { return partyText(record.from, record.fromName); })
            .notSortable()
            .width(22),
        C(QStringLiteral("to"), title(QT_TRANSLATE_NOOP("CallColumns", "TO")),
          [](const R &record) { return partyText(record.to, record.toName); })
            .notSortable()
            .width(22),
        C(QStringLiteral("answered"), title(QT_TRANSLATE_NOOP("CallColumns", "ANSWERED")),
          [](const R &record) { return answeredWords(record).word; })
            .tone([](const R &record) { return answeredWords(record).tone; })
            .notSortable()
            .width(20),
        C(QStringLiteral("ring"), title(QT_TRANSLATE_NOOP("CallColumns", "RING")),
          [](const R &record) { return duration(record.ringMs); })
            .number()
            .notSortable()
            .width(10),
        C(QStringLiteral("talk"), title(QT_TRANSLATE_NOOP("CallColumns", "TALK")),
          [](const R &record) { return record.answered ? duration(record.talkMs) : QString(); })
            .number()
            .notSortable()
            .width(12),
        C(QStringLiteral("cause"), title(QT_TRANSLATE_NOOP("CallColumns", "CAUSE")),
          [](const R &record) { return callCauseWord(record.cause); })
            .notSortable()
            .width(20),
        C(QStringLiteral("source"), title(QT_TRANSLATE_NOOP("CallColumns", "SOURCE")),
          [](const R &record) { return callSourceWord(record.source); })
            .tooltip([](const R &record) { return callSourceExplanation(record.source); })
            .notSortable()
            .width(14),
    };
}

} // namespace clc::ui
