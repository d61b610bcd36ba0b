#include "app/lab/platform/media_endpoints.h"

#include "app/lab/platform/media_json.h"

#include <array>

namespace lab
{

namespace
{

/// Nothing when the body is an updateEndpointRequest.
std::optional<QString> bodyFault(const QJsonObject &body)
{
    static const QStringList actions{QStringLiteral("dnd"), QStringLiteral("messageWaiting"),
                                     QStringLiteral("pstnRouting")};
    static const QStringList availabilities{QStringLiteral("available"), QStringLiteral("busy"), QStringLiteral("dnd"),
                                            QStringLiteral("away")};
    if (!actions.contains(body.value(QLatin1String("action")).toString()))
        return QStringLiteral("action must be dnd, messageWaiting or pstnRouting");
    if (!availabilities.contains(body.value(QLatin1String("userAvailability")).toString()))
        return QStringLiteral("userAvailability must be available, busy, dnd or away");
    const QJsonValue enabled = body.value(QLatin1String("enabled"));
    if (!enabled.isUndefined() && !enabled.isBool()) return QStringLiteral("enabled must be true or false");
    return std::nullopt;
}

} // namespace

void MediaEndpoints::addRoutes(ApiRouter &router)
{
    const QString one = QStringLiteral("/endpoints/{endpointId}");
    add(router, "GET", one, BodyForm::Ignored, {}, [this](ApiCall &call) { return show(call); });
    addLater(router, "PUT", one, BodyForm::JsonText,
             [this](ApiCall &call, const Responder &respond) { update(call, respond); });
}

HttpResponse MediaEndpoints::show(ApiCall &call)
{
    HttpResponse refused;
    const MediaPhone *phone = phoneOf(call, &refused);
    return phone ? object(endpointObject(*phone, kMediaService)) : refused;
}

void MediaEndpoints::update(ApiCall &call, const Responder &respond)
{
    HttpResponse refused;
    if (const auto fault = bodyFault(call.body)) return respond(badRequest(*fault));
    const auto timeout = number(call.body, QStringLiteral("timeoutMs"), 3000, 30'000, 6000, &refused);
    const MediaPhone *phone = timeout ? phoneOf(call, &refused) : nullptr;
    if (!phone) return respond(refused);
    const QString action = call.body.value(QLatin1String("action")).toString();
    // Twinning to a mobile number is not among the things a gateway can do: here no PBX refuses, so it is the Swagger's
    // 400.
    if (action == QLatin1String("pstnRouting"))
        return respond(badRequest(QStringLiteral("Feature not allowed: pstnRouting")));
    const bool dnd = action == QLatin1String("dnd");
    const bool enabled = call.body.value(QLatin1String("enabled")).toBool();
    LinkCommand command;
    command.action = dnd ? QStringLiteral("setDnd") : QStringLiteral("setMessageWaiting");
    command.endpointId = phone->endpointId;
    command.enabled = enabled;
    link_.command(call.caller.accountId, command, static_cast<int>(*timeout),
                  [this, respond, accountId = call.caller.accountId, dnd, enabled,
                   endpointId = phone->endpointId](const CommandOutcome &outcome) {
                      // The Swagger names no 403 for this operation, but "Feature not allowed" is the API's general
                      // answer to what a PBX does not permit (cloudlink-api, section 7), and an application must be
                      // able to tell a missing certificate from a mistake of its own: the gateway's 403 stays one.
                      if (outcome.status != 200) return respond(commandRefusal(outcome));
                      const MediaPhone *now = media_.phones(accountId).find(endpointId);
                      if (!now) return respond(notFound());
                      // The event may come after the result.
                      MediaPhone changed = *now;
                      (dnd ? changed.dnd : changed.messageWaiting) = enabled;
                      respond(object(endpointObject(changed, kMediaService)));
                  });
}

} // namespace lab
