#include "app/lab/platform/notification_socket.h"

namespace lab
{

namespace
{

constexpr std::size_t kMostWaiting = 1000;
constexpr qint64 kMostUnsent = 4LL * 1024 * 1024;
constexpr quint64 kLargestMessage = 64ULL * 1024;

} // namespace

NotificationSocket::~NotificationSocket()
{
    if (!socket_) return;
    socket_->disconnect(this);
    socket_->close(QWebSocketProtocol::CloseCodeNormal, QStringLiteral("the subscription is deleted"));
    socket_->deleteLater();
}

void NotificationSocket::attach(QWebSocket *socket)
{
    if (QWebSocket *older = socket_) {
        older->disconnect(this);
        connect(older, &QWebSocket::disconnected, older, &QObject::deleteLater);
        older->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("another connection took over"));
    }
    socket_ = socket;
    socket->setParent(this);
    socket->setMaxAllowedIncomingMessageSize(kLargestMessage);
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    while (!waiting_.empty() && isOpen()) {
        send(waiting_.front());
        waiting_.pop_front();
    }
}

void NotificationSocket::send(const QByteArray &body)
{
    socket_->sendTextMessage(QString::fromUtf8(body));
    ++delivered_;
}

void NotificationSocket::deliver(const QByteArray &body)
{
    // A subscriber that stops reading loses the connection, not our memory.
    if (isOpen() && socket_->bytesToWrite() > kMostUnsent) socket_->abort();
    if (isOpen()) {
        send(body);
        return;
    }
    waiting_.push_back(body);
    if (waiting_.size() <= kMostWaiting) return;
    waiting_.pop_front();
    ++dropped_;
}

QJsonObject NotificationSocket::counters() const
{
    return {{QStringLiteral("open"), isOpen()},
            {QStringLiteral("waiting"), static_cast<qint64>(waiting_.size())},
            {QStringLiteral("delivered"), delivered_},
            {QStringLiteral("dropped"), dropped_}};
}

} // namespace lab
