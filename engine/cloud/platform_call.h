#pragma once

#include "engine/cloud/platform_address.h"

#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QStringList>

#include <chrono>
#include <optional>

namespace clc
{

/// One call of a platform service. Made by the functions below; a value.
struct PlatformCall {
    PlatformService service = PlatformService::admin;
    QByteArray method = "GET";
    QStringList path;                     ///< segments below the service's base, plain: they are encoded one by one
    QList<QPair<QString, QString>> query; ///< plain names and values, e.g. {"$top", "500"}
    std::optional<QJsonObject> body;
    QUrl link;    ///< when not empty: the encoded absolute address (a page link) instead of path and query
    QString what; ///< names the call in errors: "users", "account"
    QString name; ///< what is addressed, for notFound
    bool repeatable =
        true; ///< may be carried out twice, so it is sent again when the connection is lost or the answer is 5xx
    std::chrono::milliseconds timeout{30'000};

    /// Repeatable: GET, PUT, DELETE. Not repeatable: POST, PATCH (the caller may say otherwise).
    static PlatformCall get(PlatformService service, QStringList path, QString what);
    static PlatformCall put(PlatformService service, QStringList path, QJsonObject body, QString what);
    static PlatformCall post(PlatformService service, QStringList path, QJsonObject body, QString what);
    static PlatformCall patch(PlatformService service, QStringList path, QJsonObject body, QString what);
    static PlatformCall remove(PlatformService service, QStringList path, QString what);

    /// The encoded address under `base`.
    QUrl url(const PlatformAddresses &addresses) const;
};

/// A successful answer (2xx).
struct PlatformReply {
    int status = 0;
    QJsonObject body;  ///< empty when the answer had none (204)
    QString requestId; ///< x-mitel-correlation-id
    QString host;      ///< who answered, for errors of the decoder
};

} // namespace clc
