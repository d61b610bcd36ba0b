#include "engine/api/call_bridge_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject CallBridgeInfo::toJson() const
{
    return {{QStringLiteral("pbx"), pbx},
            {QStringLiteral("link"), link.toJson()},
            {QStringLiteral("wanted"), wanted},
            {QStringLiteral("set"), set},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("counters"), counters.toJson()},
            {QStringLiteral("spooled"), spooled},
            {QStringLiteral("spoolBytes"), spoolBytes},
            {QStringLiteral("spoolOldest"), timeToJson(spoolOldest)},
            {QStringLiteral("spoolProblem"), spoolProblem}};
}

Result<CallBridgeInfo> CallBridgeInfo::fromJson(const QJsonObject &json)
{
    constexpr qint64 most = 1'000'000;
    JsonReader read(json, QStringLiteral("call bridge"));
    CallBridgeInfo info;
    info.pbx = read.text("pbx");
    CLC_TRY(info.link, LinkInfo::fromJson(read.object("link")));
    info.wanted = static_cast<int>(read.number("wanted", 0, most));
    info.set = static_cast<int>(read.number("set", 0, most));
    info.refused = static_cast<int>(read.number("refused", 0, most));
    CLC_TRY(info.counters, CallCounters::fromJson(read.object("counters")));
    info.spooled = read.optionalNumber("spooled", 0);
    info.spoolBytes = read.optionalNumber("spoolBytes", 0);
    info.spoolOldest = read.optionalTime("spoolOldest");
    info.spoolProblem = read.optionalText("spoolProblem");
    CLC_CHECK(read.status());
    return info;
}

QJsonObject CallsQuery::toJson() const
{
    QJsonObject json{{QStringLiteral("offset"), offset}, {QStringLiteral("limit"), limit}};
    if (!endpoint.isEmpty()) json.insert(QStringLiteral("endpoint"), endpoint);
    if (since.isValid()) json.insert(QStringLiteral("since"), timeToJson(since));
    if (until.isValid()) json.insert(QStringLiteral("until"), timeToJson(until));
    return json;
}

Result<CallsQuery> CallsQuery::fromJson(const QJsonObject &json)
{
    constexpr qint64 mostRows = 500;
    JsonReader read(json, QStringLiteral("call history"));
    CallsQuery query;
    query.offset = qMax<qint64>(0, read.optionalNumber("offset", 0));
    query.limit = qBound(qint64{1}, read.optionalNumber("limit", query.limit), mostRows);
    query.endpoint = read.optionalText("endpoint", 64);
    query.since = read.optionalTime("since");
    query.until = read.optionalTime("until");
    CLC_CHECK(read.status());
    return query;
}

} // namespace clc
