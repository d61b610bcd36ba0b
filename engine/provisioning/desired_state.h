#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace clc
{

/// Where an object lives.
enum class ObjectTarget { pbx, mbg };
QString objectTargetName(ObjectTarget target);

/// One object that must exist (an entry of resources/pbx/desired.json). Values may contain {{parameters}}.
struct DesiredObject {
    enum class How {
        row,     ///< a row of its own, inserted when missing
        freeRow, ///< a row that always exists and is free while `marker` is empty; the lowest free one is taken
        trunk,   ///< a SIP trunk of the MBG
    };
    QString id; ///< stable for ever: a row of ours is recognised by it when its key is no longer desired
    ObjectTarget target = ObjectTarget::pbx;
    How how = How::row;
    QString form;   ///< concept of the form (mivb-forms.json), or "trunks" on the MBG
    QString key;    ///< concept of the key field
    QString marker; ///< freeRow: the field that says whose row it is
    /// Field → value, or several because PBX releases name their choices differently: the first that is offered.
    QMap<QString, QStringList> values;
    QStringList optional;            ///< fields that are written only when the PBX has them
    QMap<QString, QString> provides; ///< parameter → field of this object that later objects refer to
    QString needs;                   ///< left out while this parameter is empty
};

/// What must exist for a site, in the order of writing.
struct DesiredState {
    QVector<DesiredObject> objects;

    /// The list that comes with the program (resources/pbx/desired.json).
    static Result<DesiredState> builtIn();
    /// Strict; `fileMalformed` names what is wrong.
    static Result<DesiredState> parse(const QByteArray &json, const QString &path);

    /// The entry of that id, or null.
    const DesiredObject *find(const QString &id) const;
};

using ProvisioningParameters = QMap<QString, QString>;

/// Replaces each {{name}}; `internal` when a parameter is not known.
Result<QString> substituted(const QString &text, const ProvisioningParameters &parameters);

} // namespace clc
