#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace clc
{

/// An object on PBX or MBG that this engine wrote and owns.
struct ObjectInfo {
    QString kind;       ///< which desired object it is (resources/pbx/desired.json), stable
    QString target;     ///< "mivb" or "mbg"
    QString form;       ///< the concept of the form, or "trunks" on the MBG
    QString key;        ///< of the row in its form
    QJsonObject values; ///< as read back after the last write
    QDateTime writtenAt;
    QString run; ///< id of the run that wrote it last

    QJsonObject toJson() const;
    static Result<ObjectInfo> fromJson(const QJsonObject &json);
    friend bool operator==(const ObjectInfo &, const ObjectInfo &) = default;
};

} // namespace clc
