#pragma once

#include "app/lab/laboratory/lab_system.h"
#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"
#include "app/lab/platform/platform_state.h"

#include <memory>
#include <vector>

namespace lab
{

class AccountService;
class ClientService;
class GatewayLinkServer;
class GatewayService;
class InvitationService;
class MediaService;
class MediaState;
class PlatformSockets;
class Publisher;
class Subscriptions;
class TokenService;
class UserService;

/// The CloudLink Platform: authentication, administration, media, notifications and our gateway service on one TLS
/// origin, under /authentication/2017-09-01, /admin/2017-09-01, /media/2017-09-01, /notifications/2017-09-01 and
/// /gateway/2026-01-01 (cloudlink-api; resources/protocol/platform-users.md, gateway-integration.md and
/// notifications.md), and the gateway link on a port of its own (gateway-link.md). It knows a partner, the partner's
/// customers, and another partner's customer whose e-mail addresses are taken too.
///
/// Faults of system "platform" by "METHOD /path", beside those of the wire: `status` (HTTP status), `retryAfter` (429;
/// a number says seconds, "date" or {"date":seconds} an HTTP date), `sessionExpiry` (401), `dropBefore`, `wrongShape`
/// ("array", "string", "null", "html", "empty" or nothing), and for collections `pageLoop`, `duplicate` (each item
/// twice) and `shortPage` (items). `drop` and `truncate` come after the change was made.
class PlatformServer : public LabSystem
{
public:
    PlatformServer(Journal &journal, Faults &faults, const LabClock &clock);
    ~PlatformServer() override;

    QString name() const override { return QStringLiteral("platform"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override;
    HttpServer *http() override { return &http_; }
    void addRoutes(ControlServer &control) override;
    void clockMoved() override;

private:
    struct Login {
        QString user;
        QString password;
        QString accountId;
    };

    void populate();
    void addMedia();
    Login addAdministrator(Account &account, const QString &name, const QString &email, Role role);
    HttpResponse plantUser(const QJsonObject &body);
    static QJsonObject loginObject(const Login &login);

    const LabClock &clock_;
    Changes changes_;
    PlatformState state_;
    std::unique_ptr<TokenService> tokens_;
    std::unique_ptr<AccountService> accounts_;
    std::unique_ptr<UserService> users_;
    std::unique_ptr<ClientService> clients_;
    std::unique_ptr<GatewayService> gateways_;
    std::unique_ptr<InvitationService> invitations_;
    std::unique_ptr<Subscriptions> subscriptions_;
    std::unique_ptr<Publisher> publisher_;
    std::unique_ptr<MediaState> mediaState_;
    std::unique_ptr<GatewayLinkServer> link_;
    std::unique_ptr<PlatformSockets> sockets_;
    std::vector<std::unique_ptr<MediaService>> media_;
    ApiRouter router_;
    HttpServer http_;
    QString applicationId_;
    QString foreignAccountId_;
    Login partner_;
    Login customer_;
};

} // namespace lab
