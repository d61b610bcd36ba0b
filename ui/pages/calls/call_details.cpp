#include "ui/pages/calls/call_columns.h"
#include "ui/text/call_names.h"
#include "ui/text/times.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CallDetails)
};

struct Details {
    QWidget *body = new QWidget;
    FactList *list = new FactList(body);

    Details()
    {
        body->setObjectName(QStringLiteral("callDetails"));
        auto *column = new QVBoxLayout(body);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(list);
        column->addStretch(1);
    }
    void add(const char *id, const QString &name, const QString &value, const QString &tooltip = {}) const
    {
        list->add(QLatin1String(id), name, value)->setToolTip(tooltip);
    }
    void addIfKnown(const char *id, const QString &name, const QString &value, const QString &tooltip = {}) const
    {
        if (!value.isEmpty()) add(id, name, value, tooltip);
    }
};

} // namespace

QWidget *makeCallEventDetails(const CallEventInfo &event)
{
    const Details details;
    const StateWords words = callEventWords(event);
    details.list->addBadge(QStringLiteral("callEvent"), Words::tr("Event"), words.tone, words.word);
    details.add("callKind", Words::tr("Kind"), callEventKindName(event.kind));
    details.add("callTime", Words::tr("Time"), callClock(event.at), absoluteTime(callTime(event.at)));
    details.addIfKnown("callExtension", Words::tr("Extension"), event.endpoint);
    if (event.kind == QLatin1String("call") || event.kind == QLatin1String("record")) {
        details.add("callDirection", Words::tr("Direction"), callDirectionWord(event.direction));
        details.add("callFromParty", Words::tr("From"), partyText(event.from, event.fromName));
        details.add("callToParty", Words::tr("To"), partyText(event.to, event.toName));
    }
    details.addIfKnown("callCause", Words::tr("Cause"), callCauseWord(event.cause));
    details.addIfKnown("callDetail", Words::tr("Details"), event.detail);
    details.addIfKnown("callId", Words::tr("Call"), event.callId);
    return details.body;
}

QWidget *makeCallRecordDetails(const CallRecordInfo &record)
{
    const Details details;
    const QDateTime begun = callTime(record.createdOn);
    details.list->addBadge(QStringLiteral("callResultBadge"), Words::tr("Result"),
                           record.answered ? Tone::ok : Tone::neutral,
                           record.answered ? Words::tr("Answered") : Words::tr("Not answered"));
    details.add("callBegun", Words::tr("Begun"), absoluteTime(begun), relativeTime(begun));
    if (record.endedOn > 0) details.add("callEnded", Words::tr("Ended"), absoluteTime(callTime(record.endedOn)));
    details.add("callExtension", Words::tr("Extension"), record.endpoint);
    details.add("callDirection", Words::tr("Direction"), callDirectionWord(record.direction));
    details.add("callFromParty", Words::tr("From"), partyText(record.from, record.fromName));
    details.add("callToParty", Words::tr("To"), partyText(record.to, record.toName));
    details.add("callRinging", Words::tr("Ringing"), duration(record.ringMs));
    if (record.answered) details.add("callTalking", Words::tr("Talking"), duration(record.talkMs));
    details.addIfKnown("callCause", Words::tr("Cause"), callCauseWord(record.cause));
    details.add("callSource", Words::tr("Source"), callSourceWord(record.source), callSourceExplanation(record.source));
    details.addIfKnown("callRecord", Words::tr("Record"), record.id);
    details.addIfKnown("callCorrelation", Words::tr("Correlation"), record.correlation,
                       Words::tr("The same for all parts of one call."));
    return details.body;
}

} // namespace clc::ui
