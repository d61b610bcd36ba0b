#include "engine/cloud/platform_accounts.h"

#include "engine/base/json_shape.h"
#include "engine/cloud/collection.h"
#include "engine/cloud/platform_session.h"

namespace clc
{

namespace
{

QString accountsPath()
{
    return QStringLiteral("accounts");
}

QString account()
{
    return QStringLiteral("account");
}

Error accountNotFound(const QString &name)
{
    return failure(ErrorCode::accountNotFound, {{QStringLiteral("name"), name}});
}

/// An account out of reach is refused with 403, one that does not exist with 404: for the caller both are the same.
Error readingError(Error error, const QString &name)
{
    if (error.code != ErrorCode::notFound && error.code != ErrorCode::notPermitted) return error;
    error.code = ErrorCode::accountNotFound;
    error.parameters = {{QStringLiteral("name"), name}};
    return error;
}

/// What people see of them; the rest is the platform's own book-keeping.
QJsonArray contactsOf(const QJsonArray &found)
{
    constexpr qsizetype most = 100;
    constexpr qsizetype longest = 512;
    QJsonArray contacts;
    for (const QJsonValue one : found) {
        if (contacts.size() == most) break;
        const QJsonObject contact = one.toObject();
        QJsonObject shown;
        for (const char *name : {"name", "email", "contactType"})
            shown.insert(QLatin1String(name), contact.value(QLatin1String(name)).toString().left(longest));
        contacts.append(shown);
    }
    return contacts;
}

} // namespace

QJsonObject PlatformAccount::toJson() const
{
    return {{QStringLiteral("accountId"), id.value()},
            {QStringLiteral("accountNumber"), number},
            {QStringLiteral("name"), name},
            {QStringLiteral("partnerId"), partnerId},
            {QStringLiteral("country"), country},
            {QStringLiteral("languageCode"), languageCode},
            {QStringLiteral("active"), active},
            {QStringLiteral("location"), QJsonObject{{QStringLiteral("address"), address}}},
            {QStringLiteral("contacts"), contacts}};
}

Result<PlatformAccount> PlatformAccount::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    PlatformAccount result;
    result.id = AccountId(reader.filledText(QLatin1String("accountId")));
    result.number = reader.optionalText(QLatin1String("accountNumber"));
    result.name = reader.optionalText(QLatin1String("name"));
    result.partnerId = reader.optionalText(QLatin1String("partnerId"));
    result.languageCode = reader.optionalText(QLatin1String("languageCode"));
    result.active = reader.optionalFlag(QLatin1String("active"), true);
    ShapeReader location(reader.optionalObject(QLatin1String("location")), QStringLiteral("location"));
    ShapeReader address(location.optionalObject(QLatin1String("address")), QStringLiteral("location.address"));
    result.country = address.optionalText(QLatin1String("country"));
    for (const char *name : {"street", "city", "stateOrProvince", "zipCode", "country"})
        if (const QString text = address.optionalText(QLatin1String(name)); !text.isEmpty())
            result.address.insert(QLatin1String(name), text);
    result.contacts = contactsOf(reader.optionalArray(QLatin1String("contacts")));
    CLC_CHECK(reader.status(host, account()));
    CLC_CHECK(location.status(host, account()));
    CLC_CHECK(address.status(host, account()));
    return result;
}

Status NewAccount::check() const
{
    const QList<QPair<QString, QString>> needed{{QStringLiteral("account.create.name"), name},
                                                {QStringLiteral("account.create.country"), country},
                                                {QStringLiteral("account.create.street"), street},
                                                {QStringLiteral("account.create.city"), city},
                                                {QStringLiteral("account.create.postalCode"), postalCode},
                                                {QStringLiteral("account.create.language"), language}};
    for (const auto &[field, value] : needed)
        if (value.trimmed().isEmpty()) return failureIn(field, ErrorCode::missingValue);
    const QString contacts = QStringLiteral("account.create.supportContacts");
    if (supportContacts.isEmpty()) return failureIn(contacts, ErrorCode::missingValue);
    for (const Contact &contact : supportContacts)
        if (contact.name.trimmed().isEmpty() || contact.email.trimmed().isEmpty())
            return failureIn(contacts, ErrorCode::missingValue);
    return done;
}

QJsonObject NewAccount::toJson() const
{
    QJsonObject address{{QStringLiteral("country"), country},
                        {QStringLiteral("street"), street},
                        {QStringLiteral("city"), city},
                        {QStringLiteral("zipCode"), postalCode}};
    if (!stateOrProvince.isEmpty()) address.insert(QStringLiteral("stateOrProvince"), stateOrProvince);
    QJsonArray contacts;
    for (const Contact &contact : supportContacts)
        contacts.append(QJsonObject{{QStringLiteral("name"), contact.name},
                                    {QStringLiteral("email"), contact.email},
                                    {QStringLiteral("contactType"), QStringLiteral("support")}});
    return {{QStringLiteral("name"), name},
            {QStringLiteral("languageCode"), language},
            {QStringLiteral("location"), QJsonObject{{QStringLiteral("address"), address}}},
            {QStringLiteral("contacts"), contacts}};
}

QString filterLiteral(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

Task<QVector<PlatformAccount>> PlatformAccounts::matching(Scope &scope, QString filter)
{
    PlatformCall call = PlatformCall::get(PlatformService::admin, {accountsPath()}, QStringLiteral("accounts"));
    if (!filter.isEmpty()) call.query.append({QStringLiteral("$filter"), filter});
    call.query.append({QStringLiteral("$top"), QStringLiteral("500")});
    const QString host = session_.addresses().admin.host();
    QVector<PlatformAccount> result;
    const std::function<Status(const QJsonArray &)> take = [&result, &host](const QJsonArray &items) -> Status {
        for (const QJsonValue item : items) {
            CLC_TRY(PlatformAccount one, PlatformAccount::fromJson(item.toObject(), host));
            result.append(std::move(one));
        }
        return done;
    };
    CLC_CO_CHECK(co_await forEachPage(scope, session_, call, take));
    co_return result;
}

Task<QVector<PlatformAccount>> PlatformAccounts::list(Scope &scope, QString nameContains)
{
    const QString filter =
        nameContains.isEmpty() ? QString() : QStringLiteral("substringof(name,%1)").arg(filterLiteral(nameContains));
    co_return co_await matching(scope, filter);
}

Task<PlatformAccount> PlatformAccounts::get(Scope &scope, AccountId id)
{
    const PlatformCall call = PlatformCall::get(PlatformService::admin, {accountsPath(), id.value()}, account());
    const Result<PlatformReply> reply = co_await session_.call(scope, call);
    if (!reply) co_return readingError(reply.error(), id.value());
    co_return PlatformAccount::fromJson(reply->body, reply->host);
}

Task<PlatformAccount> PlatformAccounts::findByNumber(Scope &scope, QString number)
{
    const QString filter = QStringLiteral("accountNumber eq %1").arg(filterLiteral(number));
    CLC_CO_TRY(const QVector<PlatformAccount> found, co_await matching(scope, filter));
    for (const PlatformAccount &one : found)
        if (one.number == number) co_return one;
    co_return accountNotFound(number);
}

Task<PlatformAccount> PlatformAccounts::findByName(Scope &scope, QString name)
{
    const QString filter = QStringLiteral("name eq %1").arg(filterLiteral(name));
    CLC_CO_TRY(QVector<PlatformAccount> found, co_await matching(scope, filter));
    found.removeIf([&name](const PlatformAccount &one) { return one.name != name; });
    if (found.isEmpty()) co_return accountNotFound(name);
    if (found.size() > 1) {
        const QString detail =
            QStringLiteral("%1 accounts have the name \"%2\"; give the number instead").arg(found.size()).arg(name);
        co_return failureIn(QStringLiteral("account.name"), ErrorCode::invalidValue,
                            {{QStringLiteral("detail"), detail}});
    }
    co_return found.first();
}

Task<PlatformAccount> PlatformAccounts::create(Scope &scope, NewAccount wanted)
{
    CLC_CO_CHECK(wanted.check());
    const PlatformCall call = PlatformCall::post(PlatformService::admin, {accountsPath()}, wanted.toJson(), account());
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    co_return PlatformAccount::fromJson(reply.body, reply.host);
}

} // namespace clc
