#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QUrl>

namespace clc
{

/// The platform's services that we call; each has a base URL of its own.
enum class PlatformService { authentication, admin, gateway };

/// Base URLs, each with its version and without a trailing slash (protocols/cloudlink-api.md section 1). Always https,
/// the gateway link always wss.
struct PlatformAddresses {
    QUrl authentication;
    QUrl admin;
    QUrl gateway; ///< our own service (resources/protocol/gateway-integration.md): empty in production, it must be
                  ///< configured
    QUrl gatewayLink{}; ///< wss address of the gateway link (resources/protocol/gateway-link.md); empty as `gateway`

    const QUrl &base(PlatformService service) const;
    QJsonObject toJson() const;

    /// Mitel's public addresses; `gateway` and `gatewayLink` are empty.
    static PlatformAddresses production();
    /// Members replace those of production(); each must be an https (gatewayLink: wss) URL without user, query and
    /// fragment.
    /// Errors: invalidValue with field "platform.<member>". Unknown members are the caller's business.
    static Result<PlatformAddresses> fromJson(const QJsonObject &json);
};

} // namespace clc
