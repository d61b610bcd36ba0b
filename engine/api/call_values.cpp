#include "engine/api/call_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

namespace
{

QJsonValue timeOf(qint64 epochMs)
{
    return timeToJson(QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC));
}

qint64 epochMs(JsonReader &read, const char *key)
{
    const QDateTime time = read.optionalTime(key);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

void insertText(QJsonObject &json, const char *key, const QString &value)
{
    if (!value.isEmpty()) json.insert(QLatin1String(key), value);
}

constexpr std::pair<const char *, qint64 CallCounters::*> counters[] = {
    {"received", &CallCounters::received},
    {"ignored", &CallCounters::ignored},
    {"sent", &CallCounters::sent},
    {"acknowledged", &CallCounters::acknowledged},
    {"lost", &CallCounters::lost},
    {"gaps", &CallCounters::gaps},
    {"records", &CallCounters::records},
    {"onlyInSmdr", &CallCounters::onlyInSmdr},
    {"smdrRejected", &CallCounters::smdrRejected},
};
constexpr std::pair<const char *, qint64 CallCounters::*> latencies[] = {
    {"latencyP50Us", &CallCounters::latencyP50Us},
    {"latencyP99Us", &CallCounters::latencyP99Us},
};

} // namespace

QJsonObject CallRecordInfo::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("source"), source},
                     {QStringLiteral("endpoint"), endpoint},
                     {QStringLiteral("direction"), direction},
                     {QStringLiteral("from"), from},
                     {QStringLiteral("to"), to},
                     {QStringLiteral("createdOn"), timeOf(createdOn)},
                     {QStringLiteral("endedOn"), timeOf(endedOn)},
                     {QStringLiteral("answered"), answered},
                     {QStringLiteral("ringMs"), ringMs},
                     {QStringLiteral("talkMs"), talkMs}};
    insertText(json, "fromName", fromName);
    insertText(json, "toName", toName);
    insertText(json, "cause", cause);
    insertText(json, "correlation", correlation);
    return json;
}

Result<CallRecordInfo> CallRecordInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("call record"));
    CallRecordInfo record;
    record.id = read.text("id");
    record.source = read.text("source");
    record.endpoint = read.text("endpoint");
    record.direction = read.text("direction");
    record.from = read.optionalText("from");
    record.fromName = read.optionalText("fromName");
    record.to = read.optionalText("to");
    record.toName = read.optionalText("toName");
    record.createdOn = epochMs(read, "createdOn");
    record.endedOn = epochMs(read, "endedOn");
    record.answered = read.flag("answered");
    record.ringMs = read.number("ringMs", 0);
    record.talkMs = read.number("talkMs", 0);
    record.cause = read.optionalText("cause");
    record.correlation = read.optionalText("correlation");
    CLC_CHECK(read.status());
    return record;
}

QJsonObject CallsPage::toJson() const
{
    return {{QStringLiteral("total"), total},
            {QStringLiteral("offset"), offset},
            {QStringLiteral("calls"), toJsonArray(calls)}};
}

Result<CallsPage> CallsPage::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("calls"));
    CallsPage page{read.number("total", 0), read.optionalNumber("offset", 0), read.list<CallRecordInfo>("calls")};
    CLC_CHECK(read.status());
    return page;
}

QJsonObject CallEventInfo::toJson() const
{
    QJsonObject json{{QStringLiteral("at"), timeOf(at)}, {QStringLiteral("kind"), kind}};
    insertText(json, "endpoint", endpoint);
    insertText(json, "callId", callId);
    insertText(json, "state", state);
    insertText(json, "cause", cause);
    insertText(json, "direction", direction);
    insertText(json, "from", from);
    insertText(json, "fromName", fromName);
    insertText(json, "to", to);
    insertText(json, "toName", toName);
    insertText(json, "detail", detail);
    return json;
}

Result<CallEventInfo> CallEventInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("call event"));
    CallEventInfo event;
    event.at = epochMs(read, "at");
    event.kind = read.text("kind");
    event.endpoint = read.optionalText("endpoint");
    event.callId = read.optionalText("callId");
    event.state = read.optionalText("state");
    event.cause = read.optionalText("cause");
    event.direction = read.optionalText("direction");
    event.from = read.optionalText("from");
    event.fromName = read.optionalText("fromName");
    event.to = read.optionalText("to");
    event.toName = read.optionalText("toName");
    event.detail = read.optionalText("detail");
    CLC_CHECK(read.status());
    return event;
}

QJsonObject CallCounters::toJson() const
{
    QJsonObject json;
    for (const auto &[key, member] : counters) json.insert(QLatin1String(key), this->*member);
    for (const auto &[key, member] : latencies)
        if (this->*member >= 0) json.insert(QLatin1String(key), this->*member);
    return json;
}

Result<CallCounters> CallCounters::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("call counters"));
    CallCounters found;
    for (const auto &[key, member] : counters) found.*member = read.optionalNumber(key, 0);
    for (const auto &[key, member] : latencies) found.*member = read.optionalNumber(key, -1);
    CLC_CHECK(read.status());
    return found;
}

} // namespace clc
