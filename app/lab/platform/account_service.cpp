#include "app/lab/platform/account_service.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/account_json.h"
#include "app/lab/platform/collection.h"
#include "app/lab/platform/filter.h"
#include "app/lab/platform/user_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace lab
{

namespace
{

constexpr std::array<FilterField, 4> kFilterFields{{
    {QLatin1String("name")},
    {QLatin1String("accountNumber")},
    {QLatin1String("partnerId")},
    {QLatin1String("accountId")},
}};

QString filterValue(const Account &account, int field)
{
    switch (field) {
    case 0:
        return account.name;
    case 1:
        return account.accountNumber;
    case 2:
        return account.partnerId;
    default:
        return account.accountId;
    }
}

bool wantsTags(const ApiCall &call)
{
    return call.request.queryItem(QStringLiteral("$expand")) == QLatin1String("tags");
}

} // namespace

AccountService::AccountService(PlatformState &state, Changes &changes, const LabClock &clock)
    : state_(state), changes_(changes), clock_(clock)
{
}

void AccountService::addRoutes(ApiRouter &router)
{
    const QString service = QStringLiteral("/admin/2017-09-01");
    const QString one = QStringLiteral("/accounts/{accountId}");
    const QString tag = one + QStringLiteral("/tags/{tagId}");
    const QStringList paging{QStringLiteral("$expand"), QStringLiteral("$top"), QStringLiteral("$skip"),
                             QStringLiteral("$filter")};
    const auto route = [&](const QByteArray &method, const QString &path, Access access, BodyForm body,
                           const QStringList &query, HttpResponse (AccountService::*handler)(ApiCall &)) {
        router.add(service, {method, path, access, body, query,
                             [this, handler](ApiCall &call) { return (this->*handler)(call); }});
    };
    route("GET", QStringLiteral("/accounts"), Access::AccountAdmin, BodyForm::None, paging, &AccountService::list);
    route("POST", QStringLiteral("/accounts"), Access::Partner, BodyForm::Json, {}, &AccountService::create);
    route("GET", one, Access::AccountAdmin, BodyForm::None, {QStringLiteral("$expand")}, &AccountService::show);
    route("PUT", one, Access::AccountAdmin, BodyForm::Json, {}, &AccountService::change);
    route("GET", one + QStringLiteral("/contacts"), Access::AccountAdmin, BodyForm::None, {},
          &AccountService::contacts);
    route("GET", one + QStringLiteral("/contacts/{contactId}"), Access::AccountAdmin, BodyForm::None, {},
          &AccountService::contact);
    route("PUT", tag, Access::AccountAdmin, BodyForm::Json, {}, &AccountService::putTag);
    route("DELETE", tag, Access::AccountAdmin, BodyForm::None, {}, &AccountService::removeTag);
}

HttpResponse AccountService::list(ApiCall &call)
{
    HttpResponse fault;
    const std::optional<PageRange> range = pageRange(call, &fault);
    if (!range) return fault;
    std::optional<Filter> filter;
    if (call.request.query.hasQueryItem(QStringLiteral("$filter"))) {
        const Filter::Parsed parsed = Filter::parse(call.request.queryItem(QStringLiteral("$filter")), kFilterFields);
        if (!parsed.filter) return badRequest(parsed.fault);
        filter = parsed.filter;
    }
    const Account *own = state_.account(call.caller.accountId);
    const bool all = call.caller.role == Role::PartnerAdmin && own && own->isPartner;
    std::vector<const Account *> visible;
    for (const auto &[id, account] : state_.accounts) {
        const bool within = all ? account.partnerId == own->partnerId : &account == own;
        if (!within) continue;
        const Account *candidate = &account;
        if (filter && !filter->matches([candidate](int field) { return filterValue(*candidate, field); })) continue;
        visible.push_back(candidate);
    }
    return collection(call, static_cast<qsizetype>(visible.size()), *range, [&](JsonWriter &writer, qsizetype index) {
        writeAccount(writer, *visible[static_cast<std::size_t>(index)], wantsTags(call));
    });
}

/// Takes over what a checked body says.
void AccountService::apply(const ApiCall &call, Account &account) const
{
    const QJsonObject &body = call.body;
    if (body.contains(QLatin1String("name"))) account.name = body.value(QLatin1String("name")).toString();
    if (body.contains(QLatin1String("languageCode")))
        account.languageCode = body.value(QLatin1String("languageCode")).toString();
    if (body.contains(QLatin1String("location"))) {
        account.address = body.value(QLatin1String("location")).toObject().value(QLatin1String("address")).toObject();
        if (!account.address.contains(QLatin1String("stateOrProvince")))
            account.address.insert(QStringLiteral("stateOrProvince"), QString());
    }
    if (!body.contains(QLatin1String("contacts"))) return;
    account.contacts.clear();
    const QJsonArray contacts = body.value(QLatin1String("contacts")).toArray();
    for (const QJsonValue &value : contacts) {
        const QJsonObject contact = value.toObject();
        const QString given = contact.value(QLatin1String("contactId")).toString();
        account.contacts.append({given.isEmpty() ? newGuid() : given, contact.value(QLatin1String("name")).toString(),
                                 contact.value(QLatin1String("email")).toString(),
                                 contact.value(QLatin1String("contactType")).toString(), call.caller.id,
                                 clock_.nowMs()});
    }
}

HttpResponse AccountService::create(ApiCall &call)
{
    const Account *own = state_.account(call.caller.accountId);
    if (!own || !own->isPartner) return forbidden();
    if (const auto fault = accountBodyFault(call.body, nullptr)) return badRequest(*fault);
    const QString name = call.body.value(QLatin1String("name")).toString();
    Account &account = state_.addAccount(name, own->partnerId, call.caller.id, clock_.nowMs());
    apply(call, account);
    const QJsonObject shown = accountObject(account);
    changes_.note(call, account.accountId, QJsonValue(), shown, 201);
    return HttpResponse::json(shown, 201);
}

HttpResponse AccountService::show(ApiCall &call)
{
    JsonWriter writer;
    writeAccount(writer, *call.account, wantsTags(call));
    return rawJson(writer.bytes());
}

HttpResponse AccountService::change(ApiCall &call)
{
    if (const auto fault = accountBodyFault(call.body, call.account)) return badRequest(*fault);
    const QJsonObject before = accountObject(*call.account);
    Account changed = *call.account;
    apply(call, changed);
    if (accountObject(changed) == before) return show(call);
    changed.modifiedOn = clock_.nowMs();
    changed.modifiedBy = call.caller.id;
    *call.account = std::move(changed);
    changes_.note(call, call.account->accountId, before, accountObject(*call.account), 200);
    return show(call);
}

HttpResponse AccountService::contacts(ApiCall &call)
{
    return wholeCollection(call, call.account->contacts.size(), [&call](JsonWriter &writer, qsizetype index) {
        writeContact(writer, *call.account, call.account->contacts.at(index));
    });
}

HttpResponse AccountService::contact(ApiCall &call)
{
    for (const Contact &contact : call.account->contacts) {
        if (contact.contactId != call.argument(1)) continue;
        JsonWriter writer;
        writeContact(writer, *call.account, contact);
        return rawJson(writer.bytes());
    }
    return notFound();
}

HttpResponse AccountService::putTag(ApiCall &call)
{
    if (const auto fault = tagFault(call.argument(1), call.body)) return badRequest(*fault);
    const QJsonObject before = accountObject(*call.account);
    call.account->tags.insert(call.argument(1), QJsonDocument(call.body).toJson(QJsonDocument::Compact));
    changes_.note(call, call.account->accountId, before, accountObject(*call.account), 200);
    return HttpResponse::json(call.body);
}

HttpResponse AccountService::removeTag(ApiCall &call)
{
    const QJsonObject before = accountObject(*call.account);
    if (call.account->tags.remove(call.argument(1)) == 0) return notFound();
    changes_.note(call, call.account->accountId, before, accountObject(*call.account), 204);
    return rawJson({}, 204);
}

} // namespace lab
