#pragma once

#include "tests/support/fixed_trust.h"
#include "tests/support/tls_server.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <functional>

namespace clc::test
{

/// An HTTPS server whose answers a test writes down by method and path; they are used in order, the last one for ever.
/// An empty answer cuts the connection. What nobody wrote down is answered with 404.
class ScriptedServer
{
public:
    using Answer = std::function<QByteArray(const ReceivedRequest &)>;

    ScriptedServer() : certificate_(makeCertificate()), server_(certificate_)
    {
        server_.onRequest = [this](QTcpSocket *socket, const ReceivedRequest &request) { reply(socket, request); };
        trust.pins.insert({QStringLiteral("127.0.0.1"), server_.port()}, {certificate_.fingerprint()});
    }

    /// `route` is "GET /path" without the query.
    void on(const QByteArray &route, const Answer &answer) { answers_[route].append(answer); }
    void on(const QByteArray &route, int status, const QByteArray &body = {},
            const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        const QByteArray text = TlsServer::answer(status, body, headers);
        on(route, [text](const ReceivedRequest &) { return text; });
    }
    void cut(const QByteArray &route)
    {
        on(route, [](const ReceivedRequest &) { return QByteArray(); });
    }
    /// Forgets what was written down for a route.
    void clear(const QByteArray &route) { answers_.remove(route); }
    /// Holds answers back until release().
    void hold() { holding_ = true; }
    void release()
    {
        holding_ = false;
        const auto held = std::exchange(held_, {});
        for (const auto &[socket, request] : held)
            if (socket) reply(socket, request);
    }
    qsizetype heldCount() const { return held_.size(); }

    QList<ReceivedRequest> requests(const QByteArray &route) const
    {
        QList<ReceivedRequest> found;
        for (const ReceivedRequest &one : server_.requests)
            if (routeOf(one) == route) found.append(one);
        return found;
    }
    qsizetype count(const QByteArray &route) const { return requests(route).size(); }
    qsizetype count() const { return server_.requests.size(); }
    static QJsonObject json(const ReceivedRequest &request) { return QJsonDocument::fromJson(request.body).object(); }

    QUrl url(const QString &path) const { return server_.url(path); }
    quint16 port() const { return server_.port(); }
    QString text() const { return server_.text(); }
    void forget() { server_.requests.clear(); }

    FixedTrust trust;

private:
    static QByteArray routeOf(const ReceivedRequest &request)
    {
        return request.method + ' ' + request.target.split('?').first();
    }
    void reply(QTcpSocket *socket, const ReceivedRequest &request)
    {
        if (holding_) {
            held_.append({socket, request});
            return;
        }
        auto answers = answers_.find(routeOf(request));
        if (answers == answers_.end()) {
            socket->write(TlsServer::answer(404, R"({"name":"NotFound","message":"Not Found"})"));
            return;
        }
        const Answer answer = answers->size() > 1 ? answers->takeFirst() : answers->first();
        const QByteArray text = answer(request);
        if (text.isEmpty())
            socket->abort();
        else
            socket->write(text);
    }

    TestCertificate certificate_;
    TlsServer server_;
    QHash<QByteArray, QList<Answer>> answers_;
    QList<std::pair<QPointer<QTcpSocket>, ReceivedRequest>> held_;
    bool holding_ = false;
};

} // namespace clc::test
