#pragma once

#include "app/lab/platform/delivery.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>

namespace lab
{

/// Posts notifications to a subscriber's URL: one at a time and in order, signed, tried again with growing pauses
/// (resources/protocol/notifications.md). Bounded: of more than 1,000 waiting ones the oldest go; one that fails ten
/// times is given up.
class WebhookSender : public QObject, public Delivery
{
    Q_OBJECT

public:
    /// `network` outlives the sender. `applicationId` is the key of the signature.
    WebhookSender(QNetworkAccessManager &network, const QUrl &url, const QByteArray &applicationId);
    ~WebhookSender() override;

    void deliver(const QByteArray &body) override;
    QJsonObject counters() const override;

    /// Whether the laboratory posts there: http or https on this computer.
    static bool isAllowed(const QUrl &url);

private:
    void post();
    void finished();
    void tryAgain(int pauseMs);

    QNetworkAccessManager &network_;
    QUrl url_;
    QByteArray applicationId_;
    std::deque<QByteArray> waiting_; ///< the first one is under way or about to be tried again
    QNetworkReply *reply_ = nullptr;
    QTimer pause_;
    int attempt_ = 0; ///< of the first one
    qint64 posted_ = 0;
    qint64 delivered_ = 0;
    qint64 givenUp_ = 0;
    qint64 dropped_ = 0;
};

} // namespace lab
