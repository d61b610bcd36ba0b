#pragma once

#include "app/lab/platform/delivery.h"

#include <QObject>
#include <QPointer>
#include <QWebSocket>

#include <deque>

namespace lab
{

/// Notifications over a WebSocket that the subscriber opens at the subscription's `websocketUrl`
/// (resources/protocol/notifications.md). What comes while none is open waits; of more than 1,000 the oldest go.
class NotificationSocket : public QObject, public Delivery
{
    Q_OBJECT

public:
    NotificationSocket() = default;
    ~NotificationSocket() override;

    void deliver(const QByteArray &body) override;
    QJsonObject counters() const override;
    /// Takes ownership; an older connection is closed.
    void attach(QWebSocket *socket);

private:
    bool isOpen() const { return socket_ && socket_->isValid(); }
    void send(const QByteArray &body);

    QPointer<QWebSocket> socket_;
    std::deque<QByteArray> waiting_;
    qint64 delivered_ = 0;
    qint64 dropped_ = 0;
};

} // namespace lab
