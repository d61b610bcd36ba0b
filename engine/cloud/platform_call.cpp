#include "engine/cloud/platform_call.h"

namespace clc
{

namespace
{

PlatformCall made(PlatformService service, QByteArray method, QStringList path, std::optional<QJsonObject> body,
                  QString what, bool repeatable)
{
    PlatformCall call;
    call.service = service;
    call.method = std::move(method);
    call.path = std::move(path);
    call.body = std::move(body);
    call.what = std::move(what);
    call.name = call.path.isEmpty() ? QString() : call.path.last();
    call.repeatable = repeatable;
    return call;
}

} // namespace

PlatformCall PlatformCall::get(PlatformService service, QStringList path, QString what)
{
    return made(service, "GET", std::move(path), std::nullopt, std::move(what), true);
}

PlatformCall PlatformCall::put(PlatformService service, QStringList path, QJsonObject body, QString what)
{
    return made(service, "PUT", std::move(path), std::move(body), std::move(what), true);
}

PlatformCall PlatformCall::post(PlatformService service, QStringList path, QJsonObject body, QString what)
{
    return made(service, "POST", std::move(path), std::move(body), std::move(what), false);
}

PlatformCall PlatformCall::patch(PlatformService service, QStringList path, QJsonObject body, QString what)
{
    return made(service, "PATCH", std::move(path), std::move(body), std::move(what), false);
}

PlatformCall PlatformCall::remove(PlatformService service, QStringList path, QString what)
{
    return made(service, "DELETE", std::move(path), std::nullopt, std::move(what), true);
}

QUrl PlatformCall::url(const PlatformAddresses &addresses) const
{
    if (!link.isEmpty()) return link;
    QByteArray text = addresses.base(service).toEncoded();
    for (const QString &segment : path) text += '/' + QUrl::toPercentEncoding(segment);
    char separator = '?';
    for (const auto &[key, value] : query) {
        text += separator + QUrl::toPercentEncoding(key, "$") + '=' + QUrl::toPercentEncoding(value, "$'(),:@");
        separator = '&';
    }
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

} // namespace clc
