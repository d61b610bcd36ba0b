#include "app/lab/platform/gateway_service.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/collection.h"

#include <QJsonDocument>

#include <array>

namespace lab
{

namespace
{

const QString kGatewayType = QStringLiteral("cloudlinkGateway");

constexpr std::array<JsonMember, 12> kGateway{{
    {QLatin1String("gatewayId"), JsonKind::String},
    {QLatin1String("accountId"), JsonKind::String},
    {QLatin1String("siteId"), JsonKind::String},
    {QLatin1String("siteName"), JsonKind::String},
    {QLatin1String("address"), JsonKind::Object},
    {QLatin1String("pbx"), JsonKind::Object},
    {QLatin1String("mbg"), JsonKind::Object},
    {QLatin1String("clientId"), JsonKind::String},
    {QLatin1String("state"), JsonKind::String, true},
    {QLatin1String("steps"), JsonKind::Object},
    {QLatin1String("createdOn"), JsonKind::String},
    {QLatin1String("modifiedOn"), JsonKind::String},
}};
constexpr std::array<JsonMember, 5> kAddress{{
    {QLatin1String("street")},
    {QLatin1String("city")},
    {QLatin1String("stateOrProvince")},
    {QLatin1String("postalCode")},
    {QLatin1String("country")},
}};
constexpr std::array<JsonMember, 3> kPbx{
    {{QLatin1String("name")}, {QLatin1String("type")}, {QLatin1String("version")}}};
constexpr std::array<JsonMember, 1> kMbg{{{QLatin1String("version")}}};
constexpr std::array<JsonMember, 4> kSteps{{
    {QLatin1String("gatewayInformation"), JsonKind::Boolean},
    {QLatin1String("configurePbx"), JsonKind::Boolean},
    {QLatin1String("sync"), JsonKind::Boolean},
    {QLatin1String("deployment"), JsonKind::Boolean},
}};

struct Part {
    QLatin1String name;
    std::span<const JsonMember> members;
};
constexpr std::array<Part, 4> kParts{{
    {QLatin1String("address"), kAddress},
    {QLatin1String("pbx"), kPbx},
    {QLatin1String("mbg"), kMbg},
    {QLatin1String("steps"), kSteps},
}};

QJsonObject integrationObject(const Integration &integration)
{
    return {{QStringLiteral("integrationId"), integration.integrationId},
            {QStringLiteral("type"), integration.type},
            {QStringLiteral("name"), integration.name},
            {QStringLiteral("enabled"), integration.enabled},
            {QStringLiteral("createdOn"), isoTime(integration.createdOn)}};
}

std::optional<QString> stateFault(const QJsonObject &body)
{
    const QString state = body.value(QLatin1String("state")).toString();
    if (state == QLatin1String("noGatewayDetected") || state == QLatin1String("setupIncomplete")) return std::nullopt;
    if (state != QLatin1String("onboardingComplete"))
        return QStringLiteral("state must be noGatewayDetected, setupIncomplete or onboardingComplete");
    const QJsonObject steps = body.value(QLatin1String("steps")).toObject();
    for (const JsonMember &step : kSteps) {
        if (step.name == QLatin1String("deployment") || steps.value(step.name).toBool()) continue;
        return QStringLiteral("state cannot be onboardingComplete while step %1 is not done").arg(step.name);
    }
    return std::nullopt;
}

} // namespace

GatewayService::GatewayService(PlatformState &state, Changes &changes, const LabClock &clock)
    : state_(state), changes_(changes), clock_(clock)
{
}

void GatewayService::addRoutes(ApiRouter &router)
{
    const QString service = QStringLiteral("/gateway/2026-01-01");
    const QString account = QStringLiteral("/accounts/{accountId}");
    const auto route = [&](const QByteArray &method, const QString &path, BodyForm body,
                           HttpResponse (GatewayService::*handler)(ApiCall &)) {
        router.add(service, {method, account + path, Access::AccountAdmin, body, {}, [this, handler](ApiCall &call) {
                                 return (this->*handler)(call);
                             }});
    };
    route("GET", QStringLiteral("/integrations"), BodyForm::None, &GatewayService::integrations);
    route("PUT", QStringLiteral("/integrations/{type}"), BodyForm::Json, &GatewayService::putIntegration);
    route("DELETE", QStringLiteral("/integrations/{type}"), BodyForm::None, &GatewayService::removeIntegration);
    route("GET", QStringLiteral("/gateways"), BodyForm::None, &GatewayService::gateways);
    route("PUT", QStringLiteral("/gateways/{gatewayId}"), BodyForm::Json, &GatewayService::putGateway);
    route("DELETE", QStringLiteral("/gateways/{gatewayId}"), BodyForm::None, &GatewayService::removeGateway);
}

HttpResponse GatewayService::integrations(ApiCall &call)
{
    const QList<Integration> all = call.account->integrations.values();
    return wholeCollection(call, all.size(), [&all](JsonWriter &writer, qsizetype index) {
        writer.raw(QJsonDocument(integrationObject(all.at(index))).toJson(QJsonDocument::Compact));
    });
}

HttpResponse GatewayService::putIntegration(ApiCall &call)
{
    static constexpr std::array<JsonMember, 1> kMembers{{{QLatin1String("enabled"), JsonKind::Boolean, true}}};
    if (call.argument(1) != kGatewayType) return notFound();
    if (call.account->isPartner) return forbidden();
    if (const auto fault = misfit(call.body, kMembers)) return badRequest(*fault);
    const bool isNew = !call.account->integrations.contains(kGatewayType);
    Integration &integration = call.account->integrations[kGatewayType];
    const QJsonValue before = isNew ? QJsonValue() : QJsonValue(integrationObject(integration));
    if (isNew) integration = {newGuid(), kGatewayType, QStringLiteral("CloudLink Gateway"), true, clock_.nowMs()};
    integration.enabled = call.body.value(QLatin1String("enabled")).toBool();
    const QJsonObject after = integrationObject(integration);
    changes_.note(call, integration.type, before, after, isNew ? 201 : 200);
    return HttpResponse::json(after, isNew ? 201 : 200);
}

HttpResponse GatewayService::removeIntegration(ApiCall &call)
{
    const auto found = call.account->integrations.find(call.argument(1));
    if (found == call.account->integrations.end()) return notFound();
    const QJsonObject before = integrationObject(*found);
    const QString type = found->type;
    call.account->integrations.erase(found);
    changes_.note(call, type, before, QJsonValue(), 204);
    if (type == kGatewayType && call.account->gateway) endGateway(call);
    return rawJson({}, 204);
}

/// What goes with the integration: the registration, and the client that it names.
void GatewayService::endGateway(ApiCall &call)
{
    const QJsonObject gateway = *call.account->gateway;
    call.account->gateway.reset();
    changes_.note(call, gateway.value(QLatin1String("gatewayId")).toString(), gateway, QJsonValue(), 204);
    const QString clientId = gateway.value(QLatin1String("clientId")).toString();
    const Client *client = state_.client(clientId);
    if (!client || client->accountId != call.account->accountId) return;
    const QJsonObject before{{QStringLiteral("clientId"), clientId}, {QStringLiteral("name"), client->name}};
    state_.clients.erase(clientId);
    changes_.note(call, clientId, before, QJsonValue(), 204);
}

HttpResponse GatewayService::gateways(ApiCall &call)
{
    return wholeCollection(call, call.account->gateway ? 1 : 0, [&call](JsonWriter &writer, qsizetype) {
        writer.raw(QJsonDocument(*call.account->gateway).toJson(QJsonDocument::Compact));
    });
}

/// Judges the body of a PUT; `current` is the gateway as stored, empty when there is none.
std::optional<QString> GatewayService::gatewayFault(const ApiCall &call, const QJsonObject &current) const
{
    const QJsonObject &body = call.body;
    if (auto fault = misfit(body, kGateway)) return fault;
    for (const Part &part : kParts) {
        if (const auto fault = misfit(body.value(part.name).toObject(), part.members))
            return QStringLiteral("%1: %2").arg(part.name, *fault);
    }
    const QJsonObject fixed{{QStringLiteral("gatewayId"), call.argument(1)},
                            {QStringLiteral("accountId"), call.account->accountId},
                            {QStringLiteral("createdOn"), current.value(QLatin1String("createdOn"))},
                            {QStringLiteral("modifiedOn"), current.value(QLatin1String("modifiedOn"))}};
    for (auto it = fixed.constBegin(); it != fixed.constEnd(); ++it) {
        if (body.contains(it.key()) && body.value(it.key()) != it.value())
            return QStringLiteral("%1 cannot be set").arg(it.key());
    }
    const QString clientId = body.value(QLatin1String("clientId")).toString();
    const Client *client = state_.client(clientId);
    if (!clientId.isEmpty() && (!client || client->accountId != call.account->accountId))
        return QStringLiteral("clientId is no client of this account");
    return stateFault(body);
}

HttpResponse GatewayService::putGateway(ApiCall &call)
{
    const QString gatewayId = call.argument(1);
    if (!isGuid(gatewayId)) return badRequest(QStringLiteral("gatewayId must be a GUID"));
    if (call.account->isPartner) return forbidden();
    const QJsonObject current = call.account->gateway.value_or(QJsonObject());
    const QString present = current.value(QLatin1String("gatewayId")).toString();
    if (!present.isEmpty() && present != gatewayId)
        return refusal(409, QStringLiteral("The account already has another gateway: %1").arg(present));
    if (const auto fault = gatewayFault(call, current)) return badRequest(*fault);
    const QString now = isoTime(clock_.nowMs());
    QJsonObject stored = call.body;
    stored.insert(QStringLiteral("gatewayId"), gatewayId);
    stored.insert(QStringLiteral("accountId"), call.account->accountId);
    stored.insert(QStringLiteral("createdOn"), current.value(QLatin1String("createdOn")).toString(now));
    stored.insert(QStringLiteral("modifiedOn"), current.value(QLatin1String("modifiedOn")).toString(now));
    const int status = present.isEmpty() ? 201 : 200;
    if (stored == current) return HttpResponse::json(stored, status);
    stored.insert(QStringLiteral("modifiedOn"), now);
    changes_.note(call, gatewayId, present.isEmpty() ? QJsonValue() : QJsonValue(current), stored, status);
    call.account->gateway = stored;
    return HttpResponse::json(stored, status);
}

HttpResponse GatewayService::removeGateway(ApiCall &call)
{
    const QJsonObject current = call.account->gateway.value_or(QJsonObject());
    if (current.isEmpty() || current.value(QLatin1String("gatewayId")).toString() != call.argument(1))
        return notFound();
    call.account->gateway.reset();
    changes_.note(call, call.argument(1), current, QJsonValue(), 204);
    return rawJson({}, 204);
}

} // namespace lab
