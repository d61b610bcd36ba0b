#include "engine/api/envelope.h"

#include "engine/api/json_reader.h"

namespace clc
{

namespace
{

constexpr qsizetype longestName = 128;

QJsonObject body(const Hello &hello)
{
    return {{QStringLiteral("hello"), hello.version},
            {QStringLiteral("program"), hello.program},
            {QStringLiteral("lastEvent"), hello.lastEvent}};
}

QJsonObject body(const Request &request)
{
    return {{QStringLiteral("request"), request.id},
            {QStringLiteral("method"), request.method},
            {QStringLiteral("params"), request.params}};
}

QJsonObject body(const Reply &reply)
{
    QJsonObject json{{QStringLiteral("reply"), reply.id}};
    if (reply.error)
        json.insert(QStringLiteral("error"), reply.error->toJson());
    else
        json.insert(QStringLiteral("result"), reply.result);
    return json;
}

QJsonObject body(const Event &event)
{
    return {{QStringLiteral("event"), event.seq},
            {QStringLiteral("name"), event.name},
            {QStringLiteral("data"), event.data}};
}

} // namespace

QJsonObject toJson(const Envelope &envelope)
{
    return std::visit([](const auto &one) { return body(one); }, envelope);
}

Result<Envelope> envelopeFromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("message"));
    std::optional<Envelope> envelope;
    if (read.has("hello")) {
        envelope = Hello{static_cast<int>(read.number("hello", 0, 1'000'000)),
                         read.optionalText("program", longestName), read.optionalNumber("lastEvent", 0)};
    } else if (read.has("request")) {
        envelope = Request{read.number("request", 0), read.text("method", longestName), read.optionalObject("params")};
    } else if (read.has("reply")) {
        Reply reply{read.number("reply", 0), read.optionalObject("result"), std::nullopt};
        if (read.has("error")) reply.error = Error::fromJson(read.object("error"));
        envelope = reply;
    } else if (read.has("event")) {
        envelope = Event{read.number("event", 0), read.text("name", longestName), read.optionalObject("data")};
    } else {
        read.fail(QStringLiteral("neither hello, request, reply nor event"));
    }
    CLC_CHECK(read.status());
    return *envelope;
}

} // namespace clc
