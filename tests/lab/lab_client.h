#pragma once

#include "app/lab/laboratory/certificates.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

/// What came back for one request.
struct LabAnswer {
    int status = 0; ///< 0: no HTTP answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QJsonObject json;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[known, value] : headers) {
            if (known.compare(name, Qt::CaseInsensitive) == 0) return value;
        }
        return {};
    }
    QString text(const char *name) const { return json.value(QLatin1String(name)).toString(); }
    QJsonArray items() const
    {
        return json.value(QLatin1String("_embedded")).toObject().value(QLatin1String("items")).toArray();
    }
    QString next() const
    {
        return json.value(QLatin1String("_links")).toObject().value(QLatin1String("next")).toString();
    }
};

/// Sends requests over TLS, trusting one laboratory authority, and waits for each answer.
class LabClient
{
public:
    explicit LabClient(const QByteArray &authority)
    {
        tls_ = QSslConfiguration::defaultConfiguration();
        tls_.setCaCertificates(QSslCertificate::fromData(authority));
    }

    QByteArray authorization; ///< value of the Authorization header; none when empty

    LabAnswer send(const QByteArray &method, const QString &url, const QByteArray &body = {},
                   const QByteArray &contentType = "application/json")
    {
        QNetworkRequest request{QUrl(url)};
        request.setSslConfiguration(tls_);
        request.setTransferTimeout(20'000);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        if (!authorization.isEmpty()) request.setRawHeader("Authorization", authorization);
        if (!body.isEmpty()) request.setRawHeader("Content-Type", contentType);
        const std::unique_ptr<QNetworkReply> reply(manager_.sendCustomRequest(request, method, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished()) loop.exec();
        LabAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        answer.body = reply->readAll();
        answer.json = QJsonDocument::fromJson(answer.body).object();
        answer.headers = reply->rawHeaderPairs();
        return answer;
    }

    LabAnswer get(const QString &url) { return send("GET", url); }
    LabAnswer sendJson(const QByteArray &method, const QString &url, const QJsonObject &body)
    {
        return send(method, url, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    LabAnswer sendForm(const QString &url, const QByteArray &form)
    {
        return send("POST", url, form, "application/x-www-form-urlencoded");
    }

    /// The next request opens a connection of its own: a channel that was cut several times has used up its attempts.
    void forgetConnections() { manager_.clearConnectionCache(); }

private:
    QNetworkAccessManager manager_;
    QSslConfiguration tls_;
};

/// JSON as it stands in a test.
inline QJsonObject jsonOf(const char *text)
{
    QByteArray json(text);
    json.replace('\'', '"');
    return QJsonDocument::fromJson(json).object();
}
