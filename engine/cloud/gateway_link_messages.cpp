#include "engine/cloud/gateway_link_messages.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"

#include <algorithm>
#include <array>

namespace clc
{

namespace
{

constexpr qint64 largestInteger = (qint64{1} << 53) - 1;
constexpr int idLength = 64;

constexpr std::array<const char *, 13> actionNames{
    "makeCall",           "answer",        "end",  "hold",   "retrieve",          "alternate", "consult",
    "supervisedTransfer", "blindTransfer", "dtmf", "setDnd", "setMessageWaiting", "snapshot"};

bool isHex(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
}

bool isGuid(const QString &text)
{
    constexpr std::array<qsizetype, 4> dashes{8, 13, 18, 23};
    if (text.size() != 36) return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDash = std::find(dashes.begin(), dashes.end(), i) != dashes.end();
        if (isDash ? text.at(i) != QLatin1Char('-') : !isHex(text.at(i))) return false;
    }
    return true;
}

/// JSON Schema counts characters, a surrogate pair as one.
qsizetype characters(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

QString limited(ShapeReader &reader, QLatin1String name, bool mayBeEmpty = false)
{
    const QString text = reader.text(name, 2 * idLength);
    if (!reader.ok()) return {};
    if (text.isEmpty() && !mayBeEmpty) reader.refuse(QStringLiteral("%1 is empty").arg(name));
    if (characters(text) > idLength) reader.refuse(QStringLiteral("%1 is too long").arg(name));
    return text;
}

QString guid(ShapeReader &reader, QLatin1String name)
{
    const QString text = reader.text(name, idLength);
    if (reader.ok() && !isGuid(text)) reader.refuse(QStringLiteral("%1 is no GUID").arg(name));
    return text;
}

QString digitsOf(ShapeReader &reader)
{
    const QString text = reader.filledText(QLatin1String("digits"), 32);
    const bool good = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('A') && c <= QLatin1Char('D')) ||
               c == QLatin1Char('*') || c == QLatin1Char('#') || c == QLatin1Char(',');
    });
    if (reader.ok() && !good) reader.refuse(QStringLiteral("digits holds others than 0-9 A-D * # ,"));
    return text;
}

bool needsCall(CommandAction action)
{
    return action >= CommandAction::answer && action <= CommandAction::dtmf;
}

bool needsNumber(CommandAction action)
{
    return action == CommandAction::makeCall || action == CommandAction::consult ||
           action == CommandAction::blindTransfer;
}

bool needsSwitch(CommandAction action)
{
    return action == CommandAction::setDnd || action == CommandAction::setMessageWaiting;
}

PlatformCommand readCommand(const QJsonObject &json, ShapeReader &reader)
{
    PlatformCommand command;
    command.id = guid(reader, QLatin1String("id"));
    command.deadline = reader.integer(QLatin1String("deadline"), 0, largestInteger);
    const auto action = commandActionFromName(reader.text(QLatin1String("action")));
    if (reader.ok() && !action) reader.refuse(QStringLiteral("action is none that is known"));
    if (!reader.ok()) return command;
    command.action = *action;
    // A member that the action does not need is checked all the same, as the schema does.
    const auto member = [&](const char *name, bool needed, bool mayBeEmpty = false) {
        const QLatin1String key(name);
        return needed || json.contains(key) ? limited(reader, key, mayBeEmpty) : QString();
    };
    command.endpoint = Dn(member("endpointId", command.action != CommandAction::snapshot));
    command.call = CallId(member("callId", needsCall(command.action)));
    command.otherCall = CallId(member("otherCallId", false));
    command.associatedCall = CallId(member("associatedCallId", false, true));
    command.to = member("to", needsNumber(command.action));
    if (command.action == CommandAction::dtmf || json.contains(QLatin1String("digits")))
        command.digits = digitsOf(reader);
    if (needsSwitch(command.action) || json.contains(QLatin1String("enabled")))
        command.enabled = reader.flag(QLatin1String("enabled"));
    return command;
}

LinkResume readResume(ShapeReader &reader)
{
    LinkResume resume;
    resume.protocol = static_cast<int>(reader.integer(QLatin1String("protocol"), 1, 1'000'000));
    resume.after = reader.integer(QLatin1String("after"), 0, largestInteger);
    resume.window = static_cast<int>(reader.integer(QLatin1String("window"), 1, 100'000));
    resume.heartbeat = static_cast<int>(reader.integer(QLatin1String("heartbeat"), 1, 300));
    return resume;
}

PlatformMessage readMessage(const QString &type, const QJsonObject &json, ShapeReader &reader)
{
    const auto number = [&reader] { return reader.integer(QLatin1String("n"), 0, largestInteger); };
    if (type == QLatin1String("ack")) return LinkAck{reader.integer(QLatin1String("upTo"), 1, largestInteger)};
    if (type == QLatin1String("command")) return readCommand(json, reader);
    if (type == QLatin1String("resultAck")) return LinkResultAck{guid(reader, QLatin1String("id"))};
    if (type == QLatin1String("ping")) return LinkPing{number()};
    if (type == QLatin1String("pong")) return LinkPong{number()};
    if (type == QLatin1String("resume")) return readResume(reader);
    return LinkOther{};
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QLatin1String commandActionName(CommandAction action)
{
    return QLatin1String(actionNames.at(static_cast<size_t>(action)));
}

std::optional<CommandAction> commandActionFromName(QStringView name)
{
    for (size_t i = 0; i < actionNames.size(); ++i)
        if (name == QLatin1String(actionNames.at(i))) return static_cast<CommandAction>(i);
    return std::nullopt;
}

QByteArray helloMessage(const LinkHello &hello)
{
    return compact({{QStringLiteral("type"), QStringLiteral("hello")},
                    {QStringLiteral("protocol"), gatewayLinkVersion},
                    {QStringLiteral("gatewayId"), hello.gatewayId},
                    {QStringLiteral("siteId"), hello.siteId},
                    {QStringLiteral("spoolId"), hello.spoolId},
                    {QStringLiteral("firstSeq"), hello.firstSeq},
                    {QStringLiteral("lastSeq"), hello.lastSeq},
                    {QStringLiteral("version"), hello.version.left(idLength)}});
}

QByteArray eventMessage(const EventBatch &batch)
{
    return R"({"type":"event","seq":)" + QByteArray::number(batch.first) + R"(,"items":[)" + batch.items + "]}";
}

QByteArray tokenMessage(const QByteArray &token)
{
    return compact(
        {{QStringLiteral("type"), QStringLiteral("token")}, {QStringLiteral("token"), QString::fromUtf8(token)}});
}

QByteArray pingMessage(qint64 n)
{
    return R"({"type":"ping","n":)" + QByteArray::number(n) + '}';
}

QByteArray pongMessage(qint64 n)
{
    return R"({"type":"pong","n":)" + QByteArray::number(n) + '}';
}

Result<PlatformMessage> decodePlatformMessage(const QByteArray &text, const QString &host)
{
    const QString what = QStringLiteral("the gateway link");
    CLC_TRY(const QJsonObject json, parseJsonObject(text, host, what));
    ShapeReader reader(json);
    const QString type = reader.text(QLatin1String("type"), 1024);
    PlatformMessage message;
    if (reader.ok()) message = readMessage(type, json, reader);
    CLC_CHECK(reader.status(host, what));
    return message;
}

} // namespace clc
