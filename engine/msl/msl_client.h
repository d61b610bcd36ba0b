#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/net/endpoint.h"
#include "engine/net/http_client.h"

#include <QJsonObject>
#include <QVector>

#include <optional>

namespace clc
{

/// A row of ServiceLink ▸ Blades, the columns word for word.
struct Blade {
    QString blade;
    QString description;
    QString status;
    QString installation;
    QString document;

    static Result<Blade> fromJson(const QJsonObject &json, const QString &host);
};

/// The page Applications ▸ CloudLink Gateway.
struct MslGatewayPage {
    AccountId accountId; ///< empty: installed, not onboarded
    QString portal;

    static Result<MslGatewayPage> fromJson(const QJsonObject &json, const QString &host);
};

/// The server manager of one Mitel Standard Linux server (resources/protocol/msl.md). The log-in is kept in memory
/// until `forget`, because a session lasts fifteen minutes: a 401 opens a new one, once, before it is reported.
/// On the engine's thread; `http` must outlive it, and it must outlive its flows.
class MslClient
{
public:
    MslClient(HttpClient &http, Endpoint address);

    /// Errors: mslLoginRefused, network.
    Flow logIn(Scope &scope, QString user, QByteArray password);
    /// Drops log-in and session; nobody is logged in any more.
    void forget();

    /// All: mslLoginRefused when not logged in or the log-in is no longer accepted, answerMalformed, network errors.
    Task<QVector<Blade>> blades(Scope &scope);
    /// mslGatewayMissing while the blade is not installed.
    Task<MslGatewayPage> gatewayPage(Scope &scope);
    /// Writes the AccountID after onboarding; idempotent. mslGatewayMissing while the blade is not installed.
    Flow setAccountId(Scope &scope, AccountId account);

    const Endpoint &address() const { return address_; }

private:
    Error loginRefused(const QString &reason) const;
    Flow openSession(Scope &scope);
    Task<QJsonObject> call(Scope &scope, QByteArray method, QString path, std::optional<QJsonObject> body,
                           QString what);
    HttpRequest request(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body,
                        const QString &what) const;

    HttpClient &http_;
    Endpoint address_;
    QString user_;
    QByteArray password_;
    QByteArray token_;
};

} // namespace clc
