#pragma once

#include "engine/base/scope.h"
#include "engine/pbx/csta/csta_segments.h"
#include "engine/pbx/csta/csta_session.h"

#include <QVector>

namespace clc::csta
{

/// One device of the PBX's list (GetSwitchingFunctionDevices).
struct Device {
    QString number;
    QString name; ///< only where the number is decorated with one
    QString model;
    QString category; ///< "station", "group", "voiceUnit" …
    QString types;    ///< namedDeviceTypes

    bool isPhone() const;
    bool isGroup() const;
    bool isVoicemail() const;
};

/// All devices that the PBX lists, in its order, each number once. `callNotSupported` when it has no such list.
Task<QVector<Device>> readDevices(Scope &scope, CstaLink &link, Segments &segments);

} // namespace clc::csta
