#include "app/lab/platform/subscriptions.h"

#include "app/lab/json/shape.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/platform/collection.h"
#include "app/lab/platform/notification_socket.h"
#include "app/lab/platform/webhook_sender.h"

#include <QJsonDocument>
#include <QWebSocket>

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr int kMostOfAccount = 1000;
const QString kService = QStringLiteral("/notifications/2017-09-01");

constexpr std::array<JsonMember, 7> kMembers{{
    {QLatin1String("applicationId"), JsonKind::String, true, 1, 64},
    {QLatin1String("deviceId"), JsonKind::String, true, 1, 2048},
    {QLatin1String("transport"), JsonKind::String, true, 1, 32},
    {QLatin1String("topic"), JsonKind::String, true, 1, 64},
    {QLatin1String("subjectFilter"), JsonKind::String, true, 1, 512},
    {QLatin1String("publicationFilter"), JsonKind::String, false, 1, 2048},
    {QLatin1String("methodFilter"), JsonKind::String, false, 1, 16},
}};

/// Signs that make a subject filter a regular expression; without any it is a prefix.
bool isPattern(const QString &filter)
{
    static const QString signs = QStringLiteral("^$*+?()[]{}|\\");
    return std::any_of(filter.cbegin(), filter.cend(), [](QChar c) { return signs.contains(c); });
}

} // namespace

struct Subscriptions::Subscription {
    QString subscriptionId; ///< 32 hexadecimal digits
    QString accountId;
    QString createdBy;
    QString websocketUrl; ///< of transport websocket
    QString ticket;       ///< its last part, which nobody else can know
    QJsonObject body;     ///< as it was asked for
    QString topic;
    QString prefix;
    QString method; ///< empty: any
    QRegularExpression pattern;
    std::optional<PublicationFilter> filter;
    std::unique_ptr<Delivery> delivery;
    NotificationSocket *socket = nullptr; ///< `delivery` of transport websocket
    qint64 createdOn = 0;

    bool looksAt(const QString &ofTopic, const QString &ofMethod, const QString &subject) const
    {
        if (topic != ofTopic || (!method.isEmpty() && method != ofMethod)) return false;
        return prefix.isEmpty() ? pattern.match(subject).hasMatch() : subject.startsWith(prefix);
    }
    QJsonObject shown() const
    {
        QJsonObject object = body;
        object.insert(QStringLiteral("subscriptionId"), subscriptionId);
        object.insert(QStringLiteral("accountId"), accountId);
        object.insert(QStringLiteral("createdBy"), createdBy);
        object.insert(QStringLiteral("createdOn"), isoTime(createdOn));
        if (!websocketUrl.isEmpty()) object.insert(QStringLiteral("websocketUrl"), websocketUrl);
        object.insert(
            QStringLiteral("_links"),
            QJsonObject{{QStringLiteral("self"), kService + QLatin1String("/subscriptions/") + subscriptionId}});
        return object;
    }
};

Subscriptions::Subscriptions(Changes &changes, const LabClock &clock) : changes_(changes), clock_(clock) {}

Subscriptions::~Subscriptions() = default;

void Subscriptions::addRoutes(ApiRouter &router)
{
    const QString all = QStringLiteral("/subscriptions");
    const QString one = all + QStringLiteral("/{subscriptionId}");
    const auto route = [&](const QByteArray &method, const QString &path, BodyForm body, const QStringList &query,
                           HttpResponse (Subscriptions::*handler)(ApiCall &)) {
        router.add(kService, {method, path, Access::Signed, body, query, [this, handler](ApiCall &call) {
                                  // Everybody's calls are told, so it takes an administrator.
                                  return call.caller.role == Role::User ? forbidden() : (this->*handler)(call);
                              }});
    };
    route("POST", all, BodyForm::Json, {}, &Subscriptions::create);
    route("GET", all, BodyForm::None, {QStringLiteral("$skip"), QStringLiteral("$top")}, &Subscriptions::list);
    route("GET", one, BodyForm::None, {}, &Subscriptions::show);
    route("DELETE", one, BodyForm::None, {}, &Subscriptions::remove);
}

/// Judges the body and takes it over; nothing when it is fine.
std::optional<QString> Subscriptions::read(const QJsonObject &body, Subscription *subscription) const
{
    static const QStringList topics{QStringLiteral("platform-api-media"), QStringLiteral("platform-api-presence"),
                                    QStringLiteral("platform-api-conversations"), QStringLiteral("platform-api-admin")};
    static const QStringList methods{QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"),
                                     QStringLiteral("PATCH"), QStringLiteral("DELETE")};
    if (auto fault = misfit(body, kMembers)) return fault;
    const auto text = [&body](const char *name) { return body.value(QLatin1String(name)).toString(); };
    if (!isGuid(text("applicationId"))) return QStringLiteral("applicationId must be a GUID");
    if (!topics.contains(text("topic"))) return QStringLiteral("topic must be one of ") + topics.join(QLatin1Char(' '));
    if (body.contains(QLatin1String("methodFilter")) && !methods.contains(text("methodFilter")))
        return QStringLiteral("methodFilter must be one of ") + methods.join(QLatin1Char(' '));
    const QString transport = text("transport");
    if (transport != QLatin1String("webhook") && transport != QLatin1String("websocket"))
        return QStringLiteral("transport must be webhook or websocket");
    if (transport == QLatin1String("webhook") && !WebhookSender::isAllowed(QUrl(text("deviceId"), QUrl::StrictMode)))
        return QStringLiteral("deviceId must be an http or https URL on this computer");
    if (isPattern(text("subjectFilter"))) {
        subscription->pattern = QRegularExpression(text("subjectFilter"));
        if (!subscription->pattern.isValid()) return QStringLiteral("subjectFilter is no regular expression");
    } else {
        subscription->prefix = text("subjectFilter");
    }
    if (body.contains(QLatin1String("publicationFilter"))) {
        PublicationFilter::Parsed parsed = PublicationFilter::parse(text("publicationFilter"));
        if (!parsed.filter) return parsed.fault;
        subscription->filter = std::move(parsed.filter);
    }
    subscription->topic = text("topic");
    subscription->method = text("methodFilter");
    subscription->body = body;
    return std::nullopt;
}

void Subscriptions::arrangeDelivery(Subscription *subscription)
{
    const QJsonObject &body = subscription->body;
    if (body.value(QLatin1String("transport")).toString() == QLatin1String("webhook")) {
        subscription->delivery =
            std::make_unique<WebhookSender>(network_, QUrl(body.value(QLatin1String("deviceId")).toString()),
                                            body.value(QLatin1String("applicationId")).toString().toLatin1());
        return;
    }
    subscription->ticket = newGuid();
    subscription->websocketUrl = QStringLiteral("%1%2/subscriptions/%3/events?ticket=%4")
                                     .arg(socketOrigin_, kService, subscription->subscriptionId, subscription->ticket);
    auto socket = std::make_unique<NotificationSocket>();
    subscription->socket = socket.get();
    subscription->delivery = std::move(socket);
}

HttpResponse Subscriptions::create(ApiCall &call)
{
    auto subscription = std::make_unique<Subscription>();
    if (const auto fault = read(call.body, subscription.get())) return badRequest(*fault);
    if (counts_.value(call.caller.accountId) >= kMostOfAccount)
        return refusal(409, QStringLiteral("The account has too many subscriptions"));
    subscription->subscriptionId = newGuid().remove(QLatin1Char('-'));
    subscription->accountId = call.caller.accountId;
    subscription->createdBy = call.caller.id;
    subscription->createdOn = clock_.nowMs();
    arrangeDelivery(subscription.get());
    const QJsonObject shown = subscription->shown();
    ++counts_[subscription->accountId];
    // The ticket lets its holder listen, so it does not go into the journal.
    QJsonObject noted = shown;
    noted.remove(QLatin1String("websocketUrl"));
    changes_.note(call, subscription->subscriptionId, QJsonValue(), noted, 201);
    subscriptions_.push_back(std::move(subscription));
    return HttpResponse::json(shown, 201);
}

HttpResponse Subscriptions::list(ApiCall &call)
{
    HttpResponse refused;
    const auto range = pageRange(call, &refused);
    if (!range) return refused;
    QList<QJsonObject> own;
    for (const auto &one : subscriptions_) {
        if (one->accountId == call.caller.accountId) own.append(one->shown());
    }
    return collection(call, own.size(), *range, [&own](JsonWriter &writer, qsizetype index) {
        writer.raw(QJsonDocument(own.at(index)).toJson(QJsonDocument::Compact));
    });
}

Subscriptions::Subscription *Subscriptions::find(const ApiCall &call)
{
    for (const auto &one : subscriptions_) {
        if (one->subscriptionId == call.argument(0) && one->accountId == call.caller.accountId) return one.get();
    }
    return nullptr;
}

HttpResponse Subscriptions::show(ApiCall &call)
{
    const Subscription *found = find(call);
    return found ? HttpResponse::json(found->shown()) : notFound();
}

HttpResponse Subscriptions::remove(ApiCall &call)
{
    const Subscription *found = find(call);
    if (!found) return notFound();
    QJsonObject before = found->shown();
    before.remove(QLatin1String("websocketUrl"));
    --counts_[found->accountId];
    std::erase_if(subscriptions_, [found](const auto &one) { return one.get() == found; });
    changes_.note(call, call.argument(0), before, QJsonValue(), 204);
    return rawJson({}, 204);
}

void Subscriptions::attach(QWebSocket *socket, const QString &path, const QString &ticket)
{
    const QStringList segments = path.mid(kService.size()).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const auto &one : subscriptions_) {
        if (!one->socket || one->subscriptionId != segments.value(1) || one->ticket != ticket) continue;
        one->socket->attach(socket);
        return;
    }
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    socket->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("no such subscription or ticket"));
}

bool Subscriptions::wants(const QString &accountId, const QString &topic, const QString &method,
                          const QString &subject) const
{
    return any(accountId) && std::any_of(subscriptions_.cbegin(), subscriptions_.cend(), [&](const auto &one) {
               return one->accountId == accountId && one->looksAt(topic, method, subject);
           });
}

void Subscriptions::publish(const Publication &publication)
{
    QJsonObject body{
        {QStringLiteral("publicationId"), newGuid()},
        {QStringLiteral("topic"), publication.topic},
        {QStringLiteral("method"), publication.method},
        {QStringLiteral("subject"), publication.subject},
        {QStringLiteral("content"), publication.content},
        {QStringLiteral("publisher"), QJsonObject{{QStringLiteral("accountId"), publication.accountId},
                                                  {QStringLiteral("principalId"), publication.principalId}}}};
    for (const auto &one : subscriptions_) {
        if (one->accountId != publication.accountId ||
            !one->looksAt(publication.topic, publication.method, publication.subject))
            continue;
        if (one->filter && !one->filter->matches(body)) continue;
        QJsonObject told = body;
        told.insert(QStringLiteral("subscription"),
                    QJsonObject{{QStringLiteral("subscriptionId"), one->subscriptionId}});
        told.insert(QStringLiteral("notification"), QJsonObject{{QStringLiteral("createdOn"), isoTime(clock_.nowMs())},
                                                                {QStringLiteral("correlationId"), newGuid()}});
        one->delivery->deliver(QJsonDocument(told).toJson(QJsonDocument::Compact));
    }
}

void Subscriptions::addControlRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/platform/notifications"),
                  QStringLiteral("all subscriptions with what was delivered, waits, was given up or dropped"),
                  [this](const ControlRequest &) {
                      QJsonArray list;
                      for (const auto &one : subscriptions_) {
                          QJsonObject counters = one->delivery->counters();
                          counters.insert(QStringLiteral("subscriptionId"), one->subscriptionId);
                          list.append(counters);
                      }
                      return HttpResponse::json({{QStringLiteral("subscriptions"), list}});
                  });
}

} // namespace lab
