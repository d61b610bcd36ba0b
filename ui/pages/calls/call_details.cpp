#include "ui/pages/calls/call_columns.h"
#include "ui/text/call_names.h"
#include "ui/text/times.h"
#include "ui/widgets/detail_list.h"
#include "ui/widgets/status_badge.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CallDetails)
};

QWidget *bodyOf(DetailList *list)
{
    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("callDetails"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list);
    column->addStretch(1);
    return body;
}

} // namespace

QWidget *makeCallEventDetails(const CallEventInfo &event)
{
    auto *list = new DetailList;
    const StateWords words = callEventWords(event);
    list->add(Words::tr("Event"), new StatusBadge(words.tone, words.word));
    list->add(Words::tr("Kind"), callEventKindName(event.kind));
    list->add(Words::tr("Time"), callClock(event.at), absoluteTime(callTime(event.at)));
    list->addIfKnown(Words::tr("Extension"), event.endpoint);
    if (event.kind == QLatin1String("call") || event.kind == QLatin1String("record")) {
        list->add(Words::tr("Direction"), callDirectionWord(event.direction));
        list->add(Words::tr("From"), partyText(event.from, event.fromName));
        list->add(Words::tr("To"), partyText(event.to, event.toName));
    }
    list->addIfKnown(Words::tr("Cause"), callCauseWord(event.cause));
    list->addIfKnown(Words::tr("Details"), event.detail);
    list->addIfKnown(Words::tr("Call"), event.callId);
    return bodyOf(list);
}

QWidget *makeCallRecordDetails(const CallRecordInfo &record)
{
    auto *list = new DetailList;
    const QDateTime begun = callTime(record.createdOn);
    list->add(Words::tr("Result"),
              new StatusBadge(record.answered ? Tone::ok : Tone::neutral,
                              record.answered ? Words::tr("Answered") : Words::tr("Not answered")));
    list->add(Words::tr("Begun"), absoluteTime(begun), relativeTime(begun));
    if (record.endedOn > 0) list->add(Words::tr("Ended"), absoluteTime(callTime(record.endedOn)));
    list->add(Words::tr("Extension"), record.endpoint);
    list->add(Words::tr("Direction"), callDirectionWord(record.direction));
    list->add(Words::tr("From"), partyText(record.from, record.fromName));
    list->add(Words::tr("To"), partyText(record.to, record.toName));
    list->add(Words::tr("Ringing"), duration(record.ringMs));
    if (record.answered) list->add(Words::tr("Talking"), duration(record.talkMs));
    list->addIfKnown(Words::tr("Cause"), callCauseWord(record.cause));
    list->add(Words::tr("Source"), callSourceWord(record.source), callSourceExplanation(record.source));
    list->addIfKnown(Words::tr("Record"), record.id);
    list->addIfKnown(Words::tr("Correlation"), record.correlation, Words::tr("The same for all parts of one call."));
    return bodyOf(list);
}

} // namespace clc::ui
