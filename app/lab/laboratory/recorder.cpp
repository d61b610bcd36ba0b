#include "app/lab/laboratory/recorder.h"

#include <QDateTime>
#include <QJsonDocument>

namespace lab
{

bool Recorder::open(const QString &path)
{
    file_.setFileName(path);
    return file_.open(QIODevice::WriteOnly | QIODevice::Append) &&
           file_.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void Recorder::record(const QString &system, const HttpRequest &request)
{
    const QString action = QString::fromLatin1(request.header("soapaction"));
    const QString operation = action.isEmpty() ? QString::fromLatin1(request.method) + QLatin1Char(' ') + request.path
                                               : action.section(QLatin1Char(':'), 1).remove(QLatin1Char('"'));
    const QJsonObject line{{QStringLiteral("atMs"), QDateTime::currentMSecsSinceEpoch()},
                           {QStringLiteral("system"), system},
                           {QStringLiteral("operation"), operation},
                           {QStringLiteral("method"), QString::fromLatin1(request.method)},
                           {QStringLiteral("path"), request.path},
                           {QStringLiteral("query"), request.query.toString(QUrl::FullyEncoded)},
                           {QStringLiteral("headers"), QJsonObject{{QStringLiteral("soapaction"), action}}},
                           {QStringLiteral("body"), QString::fromLatin1(request.body.toBase64())}};
    file_.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    file_.flush();
}

} // namespace lab
