#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

namespace clc
{

class PlatformSession;

/// An integration of an account (resources/protocol/gateway-integration.md).
struct PlatformIntegration {
    QString id;
    QString type; ///< ours is "cloudlinkGateway"
    QString name;
    bool enabled = false;

    static Result<PlatformIntegration> fromJson(const QJsonObject &json, const QString &host);
};

/// A gateway as the platform knows it. Its id is a GUID that the gateway chooses: our site id serves.
struct PlatformGateway {
    enum class State { noGatewayDetected, setupIncomplete, onboardingComplete };
    struct Address {
        QString street;
        QString city;
        QString stateOrProvince;
        QString postalCode;
        QString country;
        friend bool operator==(const Address &, const Address &) = default;
    };
    struct Steps {
        bool gatewayInformation = false;
        bool configurePbx = false;
        bool sync = false;
        bool deployment = false;
        friend bool operator==(const Steps &, const Steps &) = default;
    };

    QString id;
    SiteId siteId;
    QString siteName;
    Address address;
    QString pbxName;
    QString pbxType;
    QString pbxVersion;
    QString mbgVersion;
    ClientId clientId;
    State state = State::noGatewayDetected;
    Steps steps;

    /// The body of PUT: without id and what the platform sets itself.
    QJsonObject toJson() const;
    static Result<PlatformGateway> fromJson(const QJsonObject &json, const QString &host);
    friend bool operator==(const PlatformGateway &, const PlatformGateway &) = default;
};

/// Invitation links for imported users: four days, single use.
struct InvitationAnswer {
    struct Invitation {
        UserId user;
        QString email;
        QString link; ///< works once for whoever has it: only into the mail, never into a log or report
        QDateTime expiresOn;
    };
    struct Refusal {
        UserId user;
        QString reason; ///< unknownUser, suspended
    };
    QVector<Invitation> invitations;
    QVector<Refusal> refused;

    static Result<InvitationAnswer> fromJson(const QJsonObject &json, const QString &host);
};

/// What is known of an invitation without its link.
struct InvitationState {
    UserId user;
    QString email;
    QDateTime createdOn;
    QDateTime expiresOn;
    QDateTime usedOn; ///< invalid: not used yet

    static Result<InvitationState> fromJson(const QJsonObject &json, const QString &host);
};

/// Our own service `gateway` of the platform. Stateless; the session must outlive its flows.
class GatewayRegistration
{
public:
    static constexpr int invitationLimit = 200;

    explicit GatewayRegistration(PlatformSession &session) : session_(session) {}

    Task<QVector<PlatformIntegration>> integrations(Scope &scope, AccountId account);
    /// Adds the integration cloudlinkGateway, or switches it. Idempotent. Error notPermitted on a partner account.
    Task<PlatformIntegration> setIntegration(Scope &scope, AccountId account, bool enabled);
    Flow removeIntegration(Scope &scope, AccountId account);

    Task<QVector<PlatformGateway>> gateways(Scope &scope, AccountId account);
    /// Creates or replaces. Idempotent. Error gatewayAlreadyLinked (parameter gateway) when the account has another
    /// one.
    Task<PlatformGateway> putGateway(Scope &scope, AccountId account, PlatformGateway gateway);
    Flow removeGateway(Scope &scope, AccountId account, QString gatewayId);

    /// New links for at most invitationLimit users; earlier links of theirs end, so a repeat after a lost connection is
    /// safe.
    Task<InvitationAnswer> invite(Scope &scope, AccountId account, QVector<UserId> users);
    Task<QVector<InvitationState>> invitations(Scope &scope, AccountId account);

private:
    PlatformSession &session_;
};

} // namespace clc
