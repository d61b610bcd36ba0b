#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVector>

namespace clc
{

class PlatformSession;

struct PlatformAccount {
    AccountId id;
    QString number; ///< nine digits
    QString name;
    QString partnerId;
    QString country;
    QString languageCode;
    bool active = true;
    QJsonObject address; ///< street, city, stateOrProvince, zipCode, country: texts, as far as the platform tells them
    QJsonArray contacts; ///< of {name, email, contactType}

    /// With the names of the platform.
    QJsonObject toJson() const;
    static Result<PlatformAccount> fromJson(const QJsonObject &json, const QString &host);
};

/// What a new account needs (product: name, country, address, city, postal code, language, at least one support
/// contact).
struct NewAccount {
    struct Contact {
        QString name;
        QString email;
    };
    QString name;
    QString country;
    QString street;
    QString city;
    QString postalCode;
    QString stateOrProvince; ///< may be empty
    QString language;        ///< "en-US"
    QVector<Contact> supportContacts;

    /// missingValue naming the first field that is empty.
    Status check() const;
    QJsonObject toJson() const;
};

/// Accounts of the Admin service. Stateless; the session must outlive its flows.
class PlatformAccounts
{
public:
    explicit PlatformAccounts(PlatformSession &session) : session_(session) {}

    /// All that the sign-in may see; with a text only those whose name contains it.
    Task<QVector<PlatformAccount>> list(Scope &scope, QString nameContains = {});
    /// Each fails with accountNotFound; findByName also with invalidValue when several accounts have exactly that name.
    Task<PlatformAccount> get(Scope &scope, AccountId account);
    Task<PlatformAccount> findByNumber(Scope &scope, QString number);
    Task<PlatformAccount> findByName(Scope &scope, QString name);
    /// Not repeated after a lost connection: look with findByName whether it was carried out.
    Task<PlatformAccount> create(Scope &scope, NewAccount account);

private:
    Task<QVector<PlatformAccount>> matching(Scope &scope, QString filter);

    PlatformSession &session_;
};

/// A text as a literal of $filter: in single quotes, those within doubled.
QString filterLiteral(const QString &text);

} // namespace clc
