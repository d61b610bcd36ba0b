#pragma once

#include "engine/base/strong_id.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace clc
{

/// The tag `gateway` on a platform user that a gateway manages (resources/protocol/platform-users.md). The identity is
/// the PBX identity as text ("key:…", "login:…", "dn:…").
struct GatewayTag {
    enum class State { active, suspended };

    QString siteId;
    QString pbxId;
    Identity identity;
    State state = State::active;
    QDateTime since;

    static QString tagId() { return QStringLiteral("gateway"); }
    QJsonObject toJson() const;
    /// nullopt when it is not of this shape: such a user is not ours.
    static std::optional<GatewayTag> fromJson(const QJsonObject &json);

    friend bool operator==(const GatewayTag &, const GatewayTag &) = default;
};

} // namespace clc
