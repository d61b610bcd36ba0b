#include "app/lab/platform/publisher.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/media_json.h"

namespace lab
{

namespace
{

const QString kTopic = QStringLiteral("platform-api-media");
const QString kMethod = QStringLiteral("PUT");

} // namespace

void Publisher::callChanged(const LinkOwner &owner, const LinkCall &call, qint64 at)
{
    if (!subscriptions_.any(owner.accountId)) return;
    const QString subject = kMediaVersion + QLatin1Char('/') + callPath(call);
    if (!subscriptions_.wants(owner.accountId, kTopic, kMethod, subject)) return;
    QJsonObject content = callObject(call, owner, *media_, kMediaVersion);
    content.insert(QStringLiteral("eventType"), QStringLiteral("CallStateNotification"));
    const QString principalId = media_->principalOf(owner.accountId, call.endpointId);
    if (!principalId.isEmpty()) content.insert(QStringLiteral("callLegOwner"), principalId);
    publish(owner, subject, call.endpointId, content, at);
}

void Publisher::endpointChanged(const LinkOwner &owner, const MediaPhone &phone, qint64 at)
{
    if (!subscriptions_.any(owner.accountId)) return;
    const QString subject = kMediaVersion + QLatin1String("/endpoints/") + phone.endpointId;
    if (!subscriptions_.wants(owner.accountId, kTopic, kMethod, subject)) return;
    QJsonObject content = endpointObject(phone, kMediaVersion);
    content.insert(QStringLiteral("eventType"), QStringLiteral("EndpointStateNotification"));
    publish(owner, subject, phone.endpointId, content, at);
}

void Publisher::publish(const LinkOwner &owner, const QString &subject, const QString &endpointId, QJsonObject content,
                        qint64 at)
{
    const QString principalId = media_->principalOf(owner.accountId, endpointId);
    const qint64 now = clock_.nowMs();
    content.insert(QStringLiteral("isCtiEvent"), true);
    content.insert(QStringLiteral("endpointId"), endpointId);
    content.insert(QStringLiteral("siteId"), owner.siteId);
    content.insert(QStringLiteral("accountId"), owner.accountId);
    content.insert(QStringLiteral("timestamp"), at);
    content.insert(QStringLiteral("eventId"), newGuid());
    content.insert(QStringLiteral("mediaReceivedTimestamp"), now);
    content.insert(QStringLiteral("mediaEventProcessedTimestamp"), now);
    content.insert(QStringLiteral("deviceId"), QStringLiteral("platform-api-mediaservice-laboratory"));
    if (!principalId.isEmpty()) {
        content.insert(QStringLiteral("principalId"), principalId);
        content.insert(QStringLiteral("userId"), principalId);
    }
    subscriptions_.publish(
        {kTopic, kMethod, subject, owner.accountId, principalId.isEmpty() ? owner.clientId : principalId, content});
}

} // namespace lab
