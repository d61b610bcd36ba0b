#pragma once

#include "engine/base/scope.h"
#include "engine/net/http_client.h"
#include "engine/net/network_error.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace clc
{

/// One request of an HttpClient on its way: owns the QNetworkReply, watches time, size and certificate.
/// Its flow holds it; it reports once, or never after `stop`.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(std::shared_ptr<QNetworkAccessManager> manager, TrustDecisions &trust, ProxySettings proxy,
                 HttpRequest request);
    ~HttpExchange() override;

    void start(const QNetworkRequest &request, const Scope::Completion<HttpReply> &complete);
    /// Ends the request without a report.
    void stop();
    /// Ends it as cancelled.
    void cancel();

Q_SIGNALS:
    /// A server showed a certificate that nobody decided on; connections of this manager are not to be used again.
    void refused(const std::shared_ptr<QNetworkAccessManager> &manager);

private:
    void sendOn(const QNetworkRequest &request);
    void judge(const QList<QSslError> &problems);
    void onHeaders();
    void onData();
    void onFinished();
    void onSilence();
    void restartTimer();
    void report(Result<HttpReply> result);
    bool isTooLarge(qint64 size);
    NetworkContext context() const;
    QString host() const { return request_.url.host(QUrl::FullyEncoded); } ///< as Endpoint::host
    quint16 port() const;

    std::shared_ptr<QNetworkAccessManager> manager_;
    TrustDecisions &trust_;
    ProxySettings proxy_;
    HttpRequest request_;
    QPointer<QNetworkReply> reply_;
    QTimer silence_;
    QElapsedTimer sinceStart_;
    QByteArray body_;
    std::optional<Error> certificateFault_;
    std::optional<Scope::Completion<HttpReply>> complete_;
};

} // namespace clc
