#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"
#include "app/lab/platform/delivery.h"
#include "app/lab/platform/publication_filter.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>

#include <memory>
#include <vector>

class QWebSocket;

namespace lab
{

class ControlServer;
class NotificationSocket;

/// What happened, on its way to those who subscribed to it.
struct Publication {
    QString topic;
    QString method;
    QString subject;
    QString accountId;
    QString principalId; ///< of the publisher
    QJsonObject content;
};

/// The Notifications service: subscriptions of an account and their deliveries (cloudlink-api, section 5;
/// resources/protocol/notifications.md).
class Subscriptions
{
public:
    Subscriptions(Changes &changes, const LabClock &clock);
    ~Subscriptions();

    void addRoutes(ApiRouter &router);
    void addControlRoutes(ControlServer &control);
    /// Where subscribers open their WebSocket, e.g. "wss://127.0.0.1:4711".
    void setSocketOrigin(const QString &origin) { socketOrigin_ = origin; }
    /// A subscriber's WebSocket, opened at `path` with `ticket`; takes ownership.
    void attach(QWebSocket *socket, const QString &path, const QString &ticket);

    bool any(const QString &accountId) const { return counts_.value(accountId) > 0; }
    /// Whether some subscription would look at it; asked before the content is made.
    bool wants(const QString &accountId, const QString &topic, const QString &method, const QString &subject) const;
    void publish(const Publication &publication);

private:
    struct Subscription;

    HttpResponse create(ApiCall &call);
    HttpResponse list(ApiCall &call);
    HttpResponse show(ApiCall &call);
    HttpResponse remove(ApiCall &call);
    std::optional<QString> read(const QJsonObject &body, Subscription *subscription) const;
    void arrangeDelivery(Subscription *subscription);
    Subscription *find(const ApiCall &call);

    Changes &changes_;
    const LabClock &clock_;
    QNetworkAccessManager network_;
    QString socketOrigin_;
    std::vector<std::unique_ptr<Subscription>> subscriptions_;
    QHash<QString, int> counts_; ///< by accountId
};

} // namespace lab
