#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"

#include <QJsonObject>
#include <QVector>

namespace clc
{

class PlatformSession;

/// A client (application) of an account; the gateway's own identity is one.
struct PlatformClient {
    ClientId id;
    QString name;
    QString role;
    QByteArray
        secret; ///< only in the answer to create, under client_secret or clientSecret; keep it in the secret store

    static Result<PlatformClient> fromJson(const QJsonObject &json, const QString &host);
};

/// Clients of an account on the Admin service. Stateless; the session must outlive its flows.
class PlatformClients
{
public:
    explicit PlatformClients(PlatformSession &session) : session_(session) {}

    Task<QVector<PlatformClient>> list(Scope &scope, AccountId account);
    /// Role ACCOUNT_ADMIN, type APP. answerMalformed when the answer has no secret. Not repeated after a lost
    /// connection.
    Task<PlatformClient> create(Scope &scope, AccountId account, QString name);
    /// Removing one that is not there succeeds.
    Flow remove(Scope &scope, AccountId account, ClientId client);

private:
    PlatformSession &session_;
};

} // namespace clc
