#include "app/lab/platform/client_service.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/collection.h"

#include <QJsonDocument>

#include <array>

namespace lab
{

namespace
{

constexpr std::array<JsonMember, 4> kMembers{{
    {QLatin1String("name"), JsonKind::String, true, 1, 200},
    {QLatin1String("role"), JsonKind::String, true, 1, 40},
    {QLatin1String("type"), JsonKind::String, true, 1, 20},
    {QLatin1String("clientId"), JsonKind::String, false, 1, 64},
}};

QJsonObject shown(const Client &client)
{
    return {{QStringLiteral("clientId"), client.clientId},   {QStringLiteral("name"), client.name},
            {QStringLiteral("role"), roleName(client.role)}, {QStringLiteral("type"), QStringLiteral("APP")},
            {QStringLiteral("accountId"), client.accountId}, {QStringLiteral("createdOn"), isoTime(client.createdOn)}};
}

} // namespace

ClientService::ClientService(PlatformState &state, Changes &changes, const LabClock &clock)
    : state_(state), changes_(changes), clock_(clock)
{
}

void ClientService::addRoutes(ApiRouter &router)
{
    const QString service = QStringLiteral("/admin/2017-09-01");
    const QString clients = QStringLiteral("/accounts/{accountId}/clients");
    const QString one = clients + QStringLiteral("/{clientId}");
    const auto route = [&](const QByteArray &method, const QString &path, BodyForm body,
                           HttpResponse (ClientService::*handler)(ApiCall &)) {
        router.add(service, {method, path, Access::AccountAdmin, body, {}, [this, handler](ApiCall &call) {
                                 return (this->*handler)(call);
                             }});
    };
    route("GET", clients, BodyForm::None, &ClientService::list);
    route("POST", clients, BodyForm::Json, &ClientService::create);
    route("GET", one, BodyForm::None, &ClientService::show);
    route("DELETE", one, BodyForm::None, &ClientService::remove);
}

HttpResponse ClientService::list(ApiCall &call)
{
    std::vector<const Client *> own;
    for (const auto &[id, client] : state_.clients) {
        if (client.accountId == call.account->accountId) own.push_back(&client);
    }
    return wholeCollection(call, static_cast<qsizetype>(own.size()), [&own](JsonWriter &writer, qsizetype index) {
        writer.raw(QJsonDocument(shown(*own[static_cast<std::size_t>(index)])).toJson(QJsonDocument::Compact));
    });
}

HttpResponse ClientService::create(ApiCall &call)
{
    if (const auto fault = misfit(call.body, kMembers)) return badRequest(*fault);
    const std::optional<Role> role = roleFromName(call.body.value(QLatin1String("role")).toString());
    if (!role) return badRequest(QStringLiteral("role must be USER, ACCOUNT_ADMIN or PARTNER_ADMIN"));
    if (call.body.value(QLatin1String("type")).toString() != QLatin1String("APP"))
        return badRequest(QStringLiteral("type must be APP"));
    if (*role > call.caller.role || (*role == Role::PartnerAdmin && !call.account->isPartner)) return forbidden();
    const QString wanted = call.body.value(QLatin1String("clientId")).toString();
    if (state_.client(wanted))
        return refusal(409, QStringLiteral("One or more of the attribute values are already in use: clientId"));
    Client client;
    client.clientId = wanted.isEmpty() ? newGuid() : wanted;
    client.secret = newGuid().remove(QLatin1Char('-')) + newGuid().remove(QLatin1Char('-'));
    client.name = call.body.value(QLatin1String("name")).toString();
    client.accountId = call.account->accountId;
    client.role = *role;
    client.createdOn = clock_.nowMs();
    state_.clients.insert_or_assign(client.clientId, client);
    QJsonObject created = shown(client);
    changes_.note(call, client.clientId, QJsonValue(), created, 201);
    created.insert(QStringLiteral("client_secret"), client.secret);
    return HttpResponse::json(created, 201);
}

HttpResponse ClientService::show(ApiCall &call)
{
    const Client *client = state_.client(call.argument(1));
    if (!client || client->accountId != call.account->accountId) return notFound();
    return HttpResponse::json(shown(*client));
}

HttpResponse ClientService::remove(ApiCall &call)
{
    const Client *client = state_.client(call.argument(1));
    if (!client || client->accountId != call.account->accountId) return notFound();
    const QJsonObject before = shown(*client);
    state_.clients.erase(call.argument(1));
    changes_.note(call, call.argument(1), before, QJsonValue(), 204);
    return rawJson({}, 204);
}

} // namespace lab
