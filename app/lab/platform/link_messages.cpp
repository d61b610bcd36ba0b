#include "app/lab/platform/link_messages.h"

#include "app/lab/json/fields.h"
#include "app/lab/json/writer.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

LinkMessage brokenOr(const JsonFields &fields, LinkMessage message)
{
    if (fields.isGood()) return message;
    return BrokenMessage{fields.fault()};
}

LinkMessage readHello(JsonFields &fields)
{
    HelloMessage hello;
    hello.protocol = fields.integer(QLatin1String("protocol"), 1);
    hello.gatewayId = fields.guid(QLatin1String("gatewayId"));
    hello.siteId = fields.guid(QLatin1String("siteId"));
    hello.spoolId = fields.guid(QLatin1String("spoolId"));
    hello.firstSeq = fields.integer(QLatin1String("firstSeq"), 1);
    hello.lastSeq = fields.integer(QLatin1String("lastSeq"), 0);
    hello.version = fields.text(QLatin1String("version"), 0, 64);
    return brokenOr(fields, hello);
}

LinkMessage readEvent(JsonFields &fields)
{
    EventMessage event;
    event.seq = fields.integer(QLatin1String("seq"), 1);
    const QJsonArray items = fields.array(QLatin1String("items"), 1, JsonFields::kLargest);
    event.items.reserve(static_cast<std::size_t>(items.size()));
    for (const QJsonValue &item : items) {
        QString fault;
        std::optional<LinkItem> read = readLinkItem(item.toObject(), &fault);
        if (!read) return BrokenMessage{QStringLiteral("an item: ") + fault};
        event.items.push_back(std::move(*read));
    }
    if (!fields.isGood()) return BrokenMessage{fields.fault()};
    return event;
}

void readResultError(JsonFields &fields, ResultMessage *result)
{
    static constexpr std::array<int, 6> kStatuses{400, 403, 404, 409, 500, 504};
    const QLatin1String name("error");
    JsonFields error(fields.object(name));
    result->code = error.text(QLatin1String("code"), 0, 64);
    result->message = error.text(QLatin1String("message"), 0, 2048);
    result->status = static_cast<int>(error.integer(QLatin1String("status"), 400, 504));
    if (std::find(kStatuses.begin(), kStatuses.end(), result->status) == kStatuses.end())
        error.fail(QLatin1String("status"), QStringLiteral("400, 403, 404, 409, 500 or 504"));
    if (!error.isGood()) fields.fail(name, QStringLiteral("right: ") + error.fault());
}

void readResultValue(JsonFields &fields, ResultMessage *result)
{
    const QLatin1String name("value");
    const QJsonObject value = fields.object(name);
    if (!value.contains(QLatin1String("call"))) return;
    QString fault;
    result->call = readLinkCall(value.value(QLatin1String("call")).toObject(), &fault);
    if (!result->call) fields.fail(name, QStringLiteral("a call: ") + fault);
}

LinkMessage readResult(JsonFields &fields)
{
    static constexpr std::array<QLatin1String, 3> kOutcomes{
        {QLatin1String("ok"), QLatin1String("error"), QLatin1String("outcomeUnknown")}};
    ResultMessage result;
    result.id = fields.guid(QLatin1String("id"));
    result.outcome = static_cast<LinkOutcome>(fields.choice(QLatin1String("outcome"), kOutcomes));
    if (fields.has(QLatin1String("value"))) readResultValue(fields, &result);
    if (result.outcome == LinkOutcome::Error || fields.has(QLatin1String("error"))) readResultError(fields, &result);
    return brokenOr(fields, result);
}

LinkMessage readType(const QString &type, JsonFields &fields)
{
    if (type == QLatin1String("event")) return readEvent(fields);
    if (type == QLatin1String("hello")) return readHello(fields);
    if (type == QLatin1String("result")) return readResult(fields);
    if (type == QLatin1String("token")) {
        const QString token = fields.text(QLatin1String("token"), 1, 16'384);
        return brokenOr(fields, TokenMessage{token.toLatin1()});
    }
    if (type == QLatin1String("ping")) return brokenOr(fields, PingMessage{fields.integer(QLatin1String("n"), 0)});
    if (type == QLatin1String("pong")) return brokenOr(fields, PongMessage{fields.integer(QLatin1String("n"), 0)});
    for (const QLatin1String ours :
         {QLatin1String("resume"), QLatin1String("ack"), QLatin1String("command"), QLatin1String("resultAck")}) {
        if (type == ours) return BrokenMessage{QStringLiteral("only the platform sends %1").arg(ours)};
    }
    return OtherMessage{};
}

} // namespace

LinkMessage readLinkMessage(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return BrokenMessage{QStringLiteral("the message is not JSON: ") + error.errorString()};
    const QJsonValue type = document.object().value(QLatin1String("type"));
    if (!document.isObject() || !type.isString())
        return BrokenMessage{QStringLiteral("a message must be an object with a type")};
    JsonFields fields(document.object());
    return readType(type.toString(), fields);
}

QByteArray commandMessage(const LinkCommand &command, const QString &id, qint64 deadline)
{
    JsonWriter writer;
    writer.beginObject().member(QLatin1String("type"), QLatin1String("command"));
    writer.member(QLatin1String("id"), id).member(QLatin1String("deadline"), deadline);
    writer.member(QLatin1String("action"), command.action);
    const auto member = [&writer](QLatin1String name, const QString &text) {
        if (!text.isEmpty()) writer.member(name, text);
    };
    member(QLatin1String("endpointId"), command.endpointId);
    member(QLatin1String("callId"), command.callId);
    member(QLatin1String("otherCallId"), command.otherCallId);
    member(QLatin1String("associatedCallId"), command.associatedCallId);
    member(QLatin1String("to"), command.to);
    member(QLatin1String("digits"), command.digits);
    if (command.enabled) writer.member(QLatin1String("enabled"), *command.enabled);
    return writer.endObject().bytes();
}

} // namespace lab
