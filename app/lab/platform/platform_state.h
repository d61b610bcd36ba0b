#pragma once

#include "app/lab/platform/user_directory.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <map>
#include <optional>

namespace lab
{

/// ISO 8601 UTC with milliseconds, as the platform writes every time.
QString isoTime(qint64 ms);

struct Contact {
    QString contactId;
    QString name;
    QString email;
    QString contactType;
    QString createdBy;
    qint64 createdOn = 0;
};

struct Integration {
    QString integrationId;
    QString type;
    QString name;
    bool enabled = true;
    qint64 createdOn = 0;
};

struct Invitation {
    QString userId;
    QString email;
    QString token; ///< last part of the link; empty once used
    qint64 createdOn = 0;
    qint64 expiresOn = 0;
    qint64 usedOn = 0; ///< 0: not yet
};

struct Account {
    QString accountId;
    QString accountNumber; ///< nine digits
    QString partnerId;     ///< nine digits, the same for a partner and its customers
    QString name;
    QString languageCode;
    QString createdBy;
    QString modifiedBy;
    QJsonObject address;
    QList<Contact> contacts;
    QMap<QString, QByteArray> tags; ///< compact JSON by tag id
    QMap<QString, Integration> integrations;
    std::optional<QJsonObject> gateway;
    QMap<QString, Invitation> invitations; ///< by userId
    bool isPartner = false;
    qint64 createdOn = 0;
    qint64 modifiedOn = 0;
};

/// A client (application) of an account with a secret of its own.
struct Client {
    QString clientId;
    QString secret;
    QString name;
    QString accountId;
    Role role = Role::User;
    qint64 createdOn = 0;
};

/// An application registered by `PUT /applications/{applicationId}`; who signs in through /authorize names one.
struct Application {
    QString accountId;
    QString name;
    QString description;
    QJsonArray redirectUris;
    bool active = true;
};

/// Everything the platform knows. Pointers stay good until the thing they point to is removed.
struct PlatformState {
    std::map<QString, Account> accounts;
    std::map<QString, Client> clients;
    QHash<QString, Application> applications;
    QHash<QString, QString> invitationTokens; ///< token of a link to "accountId/userId"
    UserDirectory users;

    Account *account(const QString &accountId);
    const Account *account(const QString &accountId) const;
    /// By GUID or by the nine-digit number; both were seen in token requests.
    const Account *accountNamed(const QString &idOrNumber) const;
    const Client *client(const QString &clientId) const;
    /// Adds an account with fresh ids and gives it back.
    Account &addAccount(const QString &name, const QString &partnerId, const QString &createdBy, qint64 now);
    /// Removes an invitation's link, so that it no longer works.
    void endLink(Invitation &invitation);
};

} // namespace lab
