#include "app/lab/laboratory/control_server.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lab
{

namespace
{

/// False for what a web page made a browser send here: it names its origin, or a host of its own that resolves to us.
bool isFromHere(const HttpRequest &request)
{
    const QString host = QString::fromLatin1(request.header("host")).section(QLatin1Char(':'), 0, 0).toLower();
    return request.header("origin").isEmpty() &&
           (host == QLatin1String("127.0.0.1") || host == QLatin1String("localhost"));
}

} // namespace

ControlServer::ControlServer(QObject *parent)
    : QObject(parent), http_([this](const HttpRequest &request, const Responder &respond) { answer(request, respond); })
{
    route("GET", QStringLiteral("/"), QStringLiteral("what can be done here"),
          [this](const ControlRequest &) { return overview(); });
}

void ControlServer::route(const QByteArray &method, const QString &path, const QString &description, Action action)
{
    routeLater(method, path, description,
               [action = std::move(action)](const ControlRequest &request, const Responder &respond) {
                   respond(action(request));
               });
}

void ControlServer::routeLater(const QByteArray &method, const QString &path, const QString &description,
                               LaterAction action)
{
    routes_.append({method, path.split(QLatin1Char('/'), Qt::SkipEmptyParts), path, description, std::move(action)});
}

bool ControlServer::listen(quint16 port)
{
    return http_.listen(QHostAddress(QHostAddress::LocalHost), port);
}

QString ControlServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(http_.port());
}

HttpResponse ControlServer::failure(int status, const QString &message)
{
    return HttpResponse::json(QJsonObject{{QStringLiteral("error"), message}}, status);
}

HttpResponse ControlServer::done(const QJsonObject &more)
{
    QJsonObject object = more;
    object.insert(QStringLiteral("done"), true);
    return HttpResponse::json(object);
}

bool ControlServer::matches(const Route &route, const QStringList &segments, QHash<QString, QString> *parameters)
{
    if (route.segments.size() != segments.size()) return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &wanted = route.segments.at(i);
        if (wanted.startsWith(QLatin1Char('{'))) {
            parameters->insert(wanted.mid(1, wanted.size() - 2), segments.at(i));
        } else if (wanted != segments.at(i)) {
            return false;
        }
    }
    return true;
}

void ControlServer::answer(const HttpRequest &request, const Responder &respond) const
{
    if (!isFromHere(request)) return respond(failure(403, QStringLiteral("only for programs on this computer")));
    const QStringList segments = request.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    bool known = false;
    for (const Route &route : routes_) {
        ControlRequest command;
        if (!matches(route, segments, &command.parameters)) continue;
        known = true;
        if (route.method != request.method) continue;
        command.query = request.query;
        if (!request.body.isEmpty()) {
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
            if (!document.isObject())
                return respond(failure(400, QStringLiteral("the body is no JSON object: ") + error.errorString()));
            command.body = document.object();
        }
        return route.action(command, respond);
    }
    respond(known ? failure(405, QStringLiteral("not with this method"))
                  : failure(404, QStringLiteral("unknown path; GET / lists all")));
}

HttpResponse ControlServer::overview() const
{
    QJsonArray list;
    for (const Route &route : routes_) {
        list.append(QJsonObject{{QStringLiteral("method"), QString::fromLatin1(route.method)},
                                {QStringLiteral("path"), route.path},
                                {QStringLiteral("does"), route.description}});
    }
    return HttpResponse::json(
        QJsonObject{{QStringLiteral("laboratory"), QStringLiteral(CLC_VERSION)}, {QStringLiteral("routes"), list}});
}

} // namespace lab
