#pragma once

#include "engine/base/strong_id.h"
#include "engine/store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

#include <optional>

namespace clc
{

/// An object on the PBX or the MBG that we created and therefore may change and remove.
struct OwnedObject {
    QString target;      ///< "pbx" or "mbg"
    QString form;        ///< concept of the form ("speedDials"), or "trunks"
    QString key;         ///< text of its key fields
    QString role;        ///< which desired object it fulfils
    QJsonObject content; ///< as read back after the last write
    RunId run;
    QDateTime writtenAt;
};

class ObjectRepository
{
public:
    explicit ObjectRepository(Database &database) : database_(database) {}

    Result<QVector<OwnedObject>> all();
    Result<std::optional<OwnedObject>> find(const QString &target, const QString &form, const QString &key);
    /// Adds or replaces.
    Status put(const OwnedObject &object);
    Status remove(const QString &target, const QString &form, const QString &key);

private:
    Database &database_;
};

} // namespace clc
