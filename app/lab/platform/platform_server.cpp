#include "app/lab/platform/platform_server.h"

#include "app/lab/json/shape.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/platform/account_service.h"
#include "app/lab/platform/client_service.h"
#include "app/lab/platform/conferences.h"
#include "app/lab/platform/gateway_link_server.h"
#include "app/lab/platform/gateway_service.h"
#include "app/lab/platform/invitation_service.h"
#include "app/lab/platform/media_calls.h"
#include "app/lab/platform/media_endpoints.h"
#include "app/lab/platform/media_records.h"
#include "app/lab/platform/media_state.h"
#include "app/lab/platform/platform_sockets.h"
#include "app/lab/platform/publisher.h"
#include "app/lab/platform/subscriptions.h"
#include "app/lab/platform/token_service.h"
#include "app/lab/platform/user_service.h"

#include <QUrlQuery>

#include <array>

namespace lab
{

namespace
{

const QString kPartnerNumber = QStringLiteral("991000002");
const QString kOtherPartnerNumber = QStringLiteral("991000077");
const QString kLinkPath = QStringLiteral("/gateway-link/1");
constexpr qint64 kBodyLimit = 4LL * 1024 * 1024;

QString newPassword()
{
    return QStringLiteral("Lab-") + newGuid().remove(QLatin1Char('-')).left(16);
}

} // namespace

PlatformServer::PlatformServer(Journal &journal, Faults &faults, const LabClock &clock)
    : clock_(clock),
      changes_(journal),
      tokens_(std::make_unique<TokenService>(state_, changes_, clock)),
      accounts_(std::make_unique<AccountService>(state_, changes_, clock)),
      users_(std::make_unique<UserService>(state_, changes_, clock)),
      clients_(std::make_unique<ClientService>(state_, changes_, clock)),
      gateways_(std::make_unique<GatewayService>(state_, changes_, clock)),
      invitations_(std::make_unique<InvitationService>(state_, changes_, clock)),
      subscriptions_(std::make_unique<Subscriptions>(changes_, clock)),
      publisher_(std::make_unique<Publisher>(*subscriptions_, clock)),
      mediaState_(std::make_unique<MediaState>(state_, *publisher_)),
      link_(std::make_unique<GatewayLinkServer>(
          state_, [this](const QByteArray &token) { return tokens_->authenticate(token); }, *mediaState_)),
      sockets_(std::make_unique<PlatformSockets>()),
      router_(state_, faults, clock, [this](const QByteArray &token) { return tokens_->authenticate(token); }),
      http_([this](const HttpRequest &request, const Responder &respond) { router_.answer(request, respond); })
{
    http_.setBodyLimit(kBodyLimit);
    tokens_->addRoutes(router_);
    accounts_->addRoutes(router_);
    users_->addRoutes(router_);
    clients_->addRoutes(router_);
    gateways_->addRoutes(router_);
    invitations_->addRoutes(router_);
    subscriptions_->addRoutes(router_);
    addMedia();
    populate();
}

PlatformServer::~PlatformServer() = default;

void PlatformServer::addMedia()
{
    publisher_->setMedia(*mediaState_);
    media_.push_back(std::make_unique<MediaEndpoints>(*mediaState_, *link_));
    media_.push_back(std::make_unique<MediaCalls>(*mediaState_, *link_));
    media_.push_back(std::make_unique<MediaRecords>(*mediaState_, *link_));
    media_.push_back(std::make_unique<Conferences>(*mediaState_, *link_));
    for (const auto &part : media_) part->addRoutes(router_);
    sockets_->add(kLinkPath, [this](QWebSocket *socket) {
        const QByteArray header = socket->request().rawHeader("Authorization").trimmed();
        link_->accept(socket, header.left(7).toLower() == "bearer " ? header.mid(7).trimmed() : QByteArray());
    });
    sockets_->add(QStringLiteral("/notifications/2017-09-01/"), [this](QWebSocket *socket) {
        const QUrl url = socket->requestUrl();
        subscriptions_->attach(socket, url.path(), QUrlQuery(url).queryItemValue(QStringLiteral("ticket")));
    });
}

bool PlatformServer::listen(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    if (!http_.listen(QHostAddress(QHostAddress::LocalHost)) || !sockets_->listen(tls)) return false;
    subscriptions_->setSocketOrigin(sockets_->origin());
    invitations_->setOrigin(QStringLiteral("https://127.0.0.1:%1").arg(http_.port()));
    return true;
}

void PlatformServer::setTls(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    http_.dropConnections();
    sockets_->setTls(tls);
    link_->dropConnections();
}

void PlatformServer::clockMoved()
{
    link_->clockMoved();
}

PlatformServer::Login PlatformServer::addAdministrator(Account &account, const QString &name, const QString &email,
                                                       Role role)
{
    User admin;
    admin.userId = newGuid();
    admin.accountId = account.accountId;
    admin.email = email;
    admin.name = name;
    admin.firstName = name.section(QLatin1Char(' '), 0, 0);
    admin.lastName = name.section(QLatin1Char(' '), 1);
    admin.languageCode = account.languageCode;
    admin.password = newPassword();
    admin.sipPassword = newGuid().toLatin1();
    admin.createdOn = admin.modifiedOn = clock_.nowMs();
    admin.createdBy = admin.modifiedBy = admin.userId;
    admin.role = role;
    admin.emailVerified = true;
    const User &stored = state_.users.add(std::move(admin));
    account.createdBy = account.modifiedBy = stored.userId;
    account.contacts.append({newGuid(), name, email, QStringLiteral("support"), stored.userId, clock_.nowMs()});
    account.address = {{QStringLiteral("country"), QStringLiteral("DE")},
                       {QStringLiteral("street"), QStringLiteral("Hauptstraße 1")},
                       {QStringLiteral("city"), QStringLiteral("Musterstadt")},
                       {QStringLiteral("stateOrProvince"), QString()},
                       {QStringLiteral("zipCode"), QStringLiteral("12345")}};
    return {stored.email, stored.password, account.accountId};
}

void PlatformServer::populate()
{
    const auto add = [this](const QString &name, const QString &partnerId) -> Account & {
        return state_.addAccount(name, partnerId, QString(), clock_.nowMs());
    };
    Account &partner = add(QStringLiteral("Laboratory Partner"), kPartnerNumber);
    partner.isPartner = true;
    partner_ = addAdministrator(partner, QStringLiteral("Petra Partner"), QStringLiteral("petra@partner.example"),
                                Role::PartnerAdmin);
    Account &customer = add(QStringLiteral("Laboratory Customer"), kPartnerNumber);
    customer_ = addAdministrator(customer, QStringLiteral("Conrad Customer"),
                                 QStringLiteral("admin@customer-account.example"), Role::AccountAdmin);
    addAdministrator(add(QStringLiteral("O'Brien & Sons"), kPartnerNumber), QStringLiteral("Olive O'Brien"),
                     QStringLiteral("olive@obrien-and-sons.example"), Role::AccountAdmin);
    Account &foreign = add(QStringLiteral("Somebody Else"), kOtherPartnerNumber);
    foreignAccountId_ = foreign.accountId;
    addAdministrator(foreign, QStringLiteral("Frieda Fremd"), QStringLiteral("frieda@somebody-else.example"),
                     Role::AccountAdmin);
    for (const QString &who : {QStringLiteral("taken"), QStringLiteral("also.taken"), QStringLiteral("never.yours")})
        plantUser({{QStringLiteral("email"), who + QLatin1String("@somebody-else.example")}});
    applicationId_ = newGuid();
    state_.applications.insert(applicationId_,
                               {partner.accountId, QStringLiteral("CloudLink Gateway Console"), {}, {}, true});
}

QJsonObject PlatformServer::loginObject(const Login &login)
{
    return {{QStringLiteral("user"), login.user},
            {QStringLiteral("password"), login.password},
            {QStringLiteral("accountId"), login.accountId}};
}

QJsonObject PlatformServer::ready() const
{
    const QString origin = QStringLiteral("https://127.0.0.1:%1").arg(http_.port());
    return {{QStringLiteral("authentication"), origin + QLatin1String("/authentication/2017-09-01")},
            {QStringLiteral("admin"), origin + QLatin1String("/admin/2017-09-01")},
            {QStringLiteral("gateway"), origin + QLatin1String("/gateway/2026-01-01")},
            {QStringLiteral("media"), origin + QLatin1String("/media/2017-09-01")},
            {QStringLiteral("notifications"), origin + QLatin1String("/notifications/2017-09-01")},
            {QStringLiteral("gatewayLink"), sockets_->origin() + kLinkPath},
            {QStringLiteral("clientId"), applicationId_},
            {QStringLiteral("partner"), loginObject(partner_)},
            {QStringLiteral("customer"), loginObject(customer_)}};
}

void PlatformServer::addRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/platform/users"),
                  QStringLiteral("all users of the customer account (or ?accountId=…) with their tags"),
                  [this](const ControlRequest &request) {
                      const QString asked = request.query.queryItemValue(QStringLiteral("accountId"));
                      return rawJson(users_->rosterJson(asked.isEmpty() ? customer_.accountId : asked));
                  });
    control.route("POST", QStringLiteral("/platform/foreign"),
                  QStringLiteral(R"(puts a user of a foreign account: {"email":…}, so that the address is taken)"),
                  [this](const ControlRequest &request) { return plantUser(request.body); });
    link_->addRoutes(control);
    subscriptions_->addControlRoutes(control);
}

/// Adds a user to the account of another partner, where no login of the ready line reaches.
HttpResponse PlatformServer::plantUser(const QJsonObject &body)
{
    static constexpr std::array<JsonMember, 1> kMembers{{{QLatin1String("email"), JsonKind::String, true, 3, 254}}};
    if (const auto fault = misfit(body, kMembers)) return ControlServer::failure(400, *fault);
    User user;
    user.userId = newGuid();
    user.accountId = foreignAccountId_;
    user.email = body.value(QLatin1String("email")).toString();
    user.name = user.email;
    user.createdOn = user.modifiedOn = clock_.nowMs();
    if (!state_.users.taken(user).isEmpty())
        return ControlServer::failure(409, QStringLiteral("the address is taken already"));
    const User &stored = state_.users.add(std::move(user));
    return ControlServer::done({{QStringLiteral("userId"), stored.userId}});
}

} // namespace lab
