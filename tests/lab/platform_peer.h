#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/platform/platform_server.h"
#include "lab_client.h"

/// A platform that listens, and a client signed in as the customer's administrator.
class PlatformPeer
{
public:
    PlatformPeer()
        : authority(lab::CertificateAuthority::create()),
          journal(clock),
          platform(journal, faults, clock),
          client(authority->certificate())
    {
        listening = platform.listen(authority->leaf(QStringLiteral("platform.lab.example"))->tls());
        ready = platform.ready();
        auth = ready.value(QLatin1String("authentication")).toString();
        admin = ready.value(QLatin1String("admin")).toString();
        gateway = ready.value(QLatin1String("gateway")).toString();
        customer = ready.value(QLatin1String("customer")).toObject();
        partner = ready.value(QLatin1String("partner")).toObject();
        account = customer.value(QLatin1String("accountId")).toString();
        users = admin + QLatin1String("/accounts/") + account + QLatin1String("/users");
        origin = auth.left(auth.indexOf(QLatin1String("/authentication")));
        signIn(customer);
    }

    LabAnswer token(const QJsonObject &fields)
    {
        return client.sendJson("POST", auth + QLatin1String("/token"), fields);
    }
    QJsonObject passwordGrant(const QJsonObject &login) const
    {
        return {{QStringLiteral("grant_type"), QStringLiteral("password")},
                {QStringLiteral("username"), login.value(QLatin1String("user"))},
                {QStringLiteral("password"), login.value(QLatin1String("password"))},
                {QStringLiteral("account_id"), login.value(QLatin1String("accountId"))}};
    }
    void signIn(const QJsonObject &login)
    {
        client.authorization.clear();
        client.authorization = "Bearer " + token(passwordGrant(login)).text("access_token").toLatin1();
    }
    LabAnswer create(const QJsonObject &user) { return client.sendJson("POST", users, user); }
    LabAnswer bulk(const QJsonArray &operations)
    {
        return client.sendJson("PATCH", users, {{QStringLiteral("operations"), operations}});
    }
    QString user(const QString &id) const { return users + QLatin1Char('/') + id; }
    QJsonArray journalOf() const
    {
        return QJsonDocument::fromJson(journal.toJson(0, QStringLiteral("platform"))).array();
    }
    bool fault(const char *rule)
    {
        QString why;
        return faults.add(jsonOf(rule), &why);
    }

    std::optional<lab::CertificateAuthority> authority;
    lab::LabClock clock;
    lab::Journal journal;
    lab::Faults faults;
    lab::PlatformServer platform;
    LabClient client;
    bool listening = false;
    QJsonObject ready, customer, partner;
    QString auth, admin, gateway, account, users, origin;
};
