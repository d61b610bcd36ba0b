#pragma once

#include "app/lab/http/http_server.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace lab
{

/// A command to the laboratory.
struct ControlRequest {
    QHash<QString, QString> parameters; ///< of the path: "/phones/{dn}/hold" gives "dn"
    QUrlQuery query;
    QJsonObject body; ///< empty when the request had none
};

/// The control port: plain HTTP on loopback, by which tests and trainers look into the laboratory and disturb it. It
/// knows no system; each registers what can be done with it, and `GET /` lists that.
class ControlServer : public QObject
{
    Q_OBJECT

public:
    using Action = std::function<HttpResponse(const ControlRequest &)>;
    using LaterAction = std::function<void(const ControlRequest &, const Responder &)>;

    explicit ControlServer(QObject *parent = nullptr);

    /// `path` may hold parameters in braces, each a whole segment. `description` is for people.
    void route(const QByteArray &method, const QString &path, const QString &description, Action action);
    /// The same for what takes its time: it may answer later.
    void routeLater(const QByteArray &method, const QString &path, const QString &description, LaterAction action);
    bool listen(quint16 port); ///< 0 takes a free port
    QString url() const;       ///< "http://127.0.0.1:PORT"

    static HttpResponse failure(int status, const QString &message); ///< {"error": message}
    static HttpResponse done(const QJsonObject &more = {});          ///< {"done": true, …}

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        QString path;
        QString description;
        LaterAction action;
    };

    void answer(const HttpRequest &request, const Responder &respond) const;
    HttpResponse overview() const;
    static bool matches(const Route &route, const QStringList &segments, QHash<QString, QString> *parameters);

    QList<Route> routes_;
    HttpServer http_;
};

} // namespace lab
