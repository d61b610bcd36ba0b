#pragma once

#include "app/lab/platform/api.h"
#include "app/lab/platform/link_messages.h"
#include "app/lab/platform/media_phones.h"

namespace lab
{

/// What a body of `PUT /endpoints/{id}/calls/{callId}` comes to: a command for the gateway, or a refusal.
struct CallControl {
    std::optional<LinkCommand> command;
    HttpResponse refused;
};

/// Reads the body. The published material names the argument `args`, `destination` or `callId` and knows the action
/// `redirect` besides those of the description; all of it is understood. `hold` toggles by the state of the call.
CallControl readCallControl(const QJsonObject &body, const MediaPhone &phone, const QString &callId);

/// Nothing when the body is a createCallRequest that a PBX can carry out; else the refusal.
std::optional<HttpResponse> createCallFault(const QJsonObject &body);

} // namespace lab
