#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace clc
{

/// How one of the engine's links to the world is: PBX, platform, MBG.
struct LinkInfo {
    QString name;  ///< "pbx", "platform", "gatewayLink", "mbg" (how the last use went; "off": none since the start)
    QString state; ///< "off", "connecting", "up", "waiting" (lost; tried again)
    QDateTime since;
    std::optional<Error> error; ///< why it is not up

    QJsonObject toJson() const;
    static Result<LinkInfo> fromJson(const QJsonObject &json);
};

} // namespace clc
