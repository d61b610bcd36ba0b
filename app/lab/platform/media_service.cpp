#include "app/lab/platform/media_service.h"

#include "app/lab/platform/collection.h"
#include "app/lab/platform/media_json.h"

namespace lab
{

void MediaService::add(ApiRouter &router, const QByteArray &method, const QString &path, BodyForm body,
                       const QStringList &query, Handler handler)
{
    router.add(kMediaService, {method, path, Access::Signed, body, query, std::move(handler)});
}

void MediaService::addLater(ApiRouter &router, const QByteArray &method, const QString &path, BodyForm body,
                            Later later)
{
    router.add(kMediaService, {method, path, Access::Signed, body, {}, {}, std::move(later)});
}

void MediaService::addLenient(ApiRouter &router, const QByteArray &method, const QString &path, BodyForm body,
                              Handler handler)
{
    router.add(kMediaService, {method, path, Access::Signed, body, {}, std::move(handler), {}, true});
}

const MediaPhone *MediaService::phoneOf(const ApiCall &call, HttpResponse *refused)
{
    const QString &accountId = call.caller.accountId;
    const QString endpointId = call.argument(0);
    const MediaPhones &phones = media_.phones(accountId);
    if (!link_.isConnected(accountId) || !phones.isKnown()) {
        *refused = refusal(504, QStringLiteral("No gateway is connected"));
        return nullptr;
    }
    const bool within = call.caller.role != Role::User || media_.principalOf(accountId, endpointId) == call.caller.id;
    const MediaPhone *phone = within ? phones.find(endpointId) : nullptr;
    if (!phone) *refused = notFound();
    return phone;
}

HttpResponse MediaService::none(const ApiCall &call)
{
    return wholeCollection(call, 0, [](JsonWriter &, qsizetype) {});
}

std::optional<double> MediaService::number(const QJsonObject &body, const QString &name, double least, double most,
                                           double standard, HttpResponse *refused)
{
    if (!body.contains(name)) return standard;
    const QJsonValue value = body.value(name);
    if (value.isDouble() && value.toDouble() >= least && value.toDouble() <= most) return value.toDouble();
    *refused = badRequest(QStringLiteral("%1 must be a number from %2 to %3").arg(name).arg(least).arg(most));
    return std::nullopt;
}

HttpResponse commandRefusal(const CommandOutcome &outcome)
{
    if (outcome.status == 403) {
        HttpResponse response = forbidden();
        if (!outcome.message.isEmpty())
            response = refusal(403, QStringLiteral("Feature not allowed: ") + outcome.message);
        return response;
    }
    return refusal(outcome.status == 409 ? 400 : outcome.status, outcome.message);
}

} // namespace lab
