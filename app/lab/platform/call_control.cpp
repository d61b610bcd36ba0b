#include "app/lab/platform/call_control.h"

#include "app/lab/platform/media_json.h"

#include <QRegularExpression>

namespace lab
{

namespace
{

CallControl refuse(const QString &why)
{
    return {std::nullopt, badRequest(why)};
}

/// The first of these members that holds something.
QString firstOf(const QJsonObject &body, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString text = body.value(QLatin1String(name)).toString();
        if (!text.isEmpty()) return text;
    }
    return {};
}

bool isDialable(const QString &number)
{
    return !number.isEmpty() && number.size() <= 64;
}

CallControl withDestination(LinkCommand command, const QJsonObject &body)
{
    command.to = firstOf(body, {"destination", "args"});
    if (!isDialable(command.to)) return refuse(QStringLiteral("args must be the destination, of 1 to 64 characters"));
    return {command, {}};
}

CallControl withDigits(LinkCommand command, const QJsonObject &body)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9A-D*#,]{1,32}\\z"));
    command.digits = firstOf(body, {"args"});
    if (!digits.match(command.digits).hasMatch())
        return refuse(QStringLiteral("args must be 1 to 32 of 0-9 A-D * # ,"));
    return {command, {}};
}

/// `args` may name either call, and then as a path; the sample sends a destination beside it.
CallControl withOtherCall(LinkCommand command, const QJsonObject &body)
{
    const QString other = lastSegment(firstOf(body, {"callId", "args"}));
    if (other.size() > 64) return {std::nullopt, notFound()};
    if (other != command.callId) command.otherCallId = other;
    return {command, {}};
}

} // namespace

CallControl readCallControl(const QJsonObject &body, const MediaPhone &phone, const QString &callId)
{
    for (const QLatin1String name :
         {QLatin1String("action"), QLatin1String("args"), QLatin1String("destination"), QLatin1String("callId")}) {
        if (body.contains(name) && !body.value(name).isString())
            return refuse(QStringLiteral("%1 must be a string").arg(name));
    }
    static const QStringList plain{QStringLiteral("answer"), QStringLiteral("end"), QStringLiteral("retrieve")};
    static const QStringList absent{QStringLiteral("conference"), QStringLiteral("pauseRecording"),
                                    QStringLiteral("resumeRecording"), QStringLiteral("tagRecording")};
    const QString action = body.value(QLatin1String("action")).toString();
    LinkCommand command;
    command.action = action;
    command.endpointId = phone.endpointId;
    command.callId = callId;
    if (plain.contains(action)) return {command, {}};
    if (action == QLatin1String("hold")) {
        const LinkCall *call = phone.call(callId);
        if (call && call->state == PartState::Held) command.action = QStringLiteral("retrieve");
        return {command, {}};
    }
    if (action == QLatin1String("redirect")) command.action = QStringLiteral("blindTransfer");
    if (command.action == QLatin1String("blindTransfer") || action == QLatin1String("consult"))
        return withDestination(command, body);
    if (action == QLatin1String("supervisedTransfer")) return withOtherCall(command, body);
    if (action == QLatin1String("dtmf")) return withDigits(command, body);
    if (absent.contains(action)) return {std::nullopt, forbidden()};
    return refuse(QStringLiteral("unknown action"));
}

std::optional<HttpResponse> createCallFault(const QJsonObject &body)
{
    for (const QLatin1String name :
         {QLatin1String("to"), QLatin1String("from"), QLatin1String("fromName"), QLatin1String("successUrl"),
          QLatin1String("failureUrl"), QLatin1String("associatedCallId"), QLatin1String("executeOnAnswer")}) {
        if (body.contains(name) && !body.value(name).isString())
            return badRequest(QStringLiteral("%1 must be a string").arg(name));
    }
    if (!isDialable(body.value(QLatin1String("to")).toString()))
        return badRequest(QStringLiteral("to must be the destination, of 1 to 64 characters"));
    const QJsonValue record = body.value(QLatin1String("record"));
    if (!record.isUndefined() && !record.isBool()) return badRequest(QStringLiteral("record must be true or false"));
    const QString onAnswer = body.value(QLatin1String("executeOnAnswer")).toString();
    if (body.contains(QLatin1String("executeOnAnswer")) && onAnswer != QLatin1String("bridge"))
        return badRequest(QStringLiteral("executeOnAnswer must be bridge"));
    // Neither recording nor bridging is among the things a gateway can do.
    if (record.toBool() || !onAnswer.isEmpty()) return forbidden();
    // What nobody would do afterwards is refused, so that no application waits for it: the vendor documents neither
    // what is posted to the URLs nor what counts as answered.
    for (const QLatin1String name : {QLatin1String("successUrl"), QLatin1String("failureUrl")}) {
        if (!body.value(name).toString().isEmpty())
            return refusal(403, QStringLiteral("Feature not allowed: this platform calls no %1").arg(name));
    }
    return std::nullopt;
}

} // namespace lab
