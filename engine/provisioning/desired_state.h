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

/// A value that may be written in several words because PBX releases name their choices differently; the first that
/// the form offers is taken.
using ValueAlternatives = QStringList;

/// One object that must exist (an entry of resources/pbx/desired.json). Values may contain {{parameters}}.
struct DesiredObject {
    enum class How {
        row,     ///< a row of its own, inserted when missing
        freeRow, ///< a row that always exists and is free while `marker` is empty; the lowest free one is taken
        trunk,   ///< a SIP trunk of the MBG
    };
    QString id; ///< our name of it, stable for ever: with it a row is recognised when its key is no longer desired
    ObjectTarget target = ObjectTarget::pbx;
    How how = How::row;
    QString form;   ///< concept name of the form (mivb-forms.json); "sipTrunks" on the MBG
    QString key;    ///< concept name of the key field
    QString marker; ///< freeRow: the field that says whose row it is
    QMap<QString, ValueAlternatives> values;
    QStringList optional;            ///< fields that are written only when the form has them
    QMap<QString, QString> provides; ///< parameter → field of this object that later objects refer to
    QString needs;                   ///< left out while this parameter is empty
};

/// What must exist for a site, in the order of writing.
struct DesiredState {
    QVector<DesiredObject> objects;

    /// The list that ships with the program (resources/pbx/desired.json).
    static Result<DesiredState> builtIn();
    /// `answerMalformed` names what is wrong with the document.
    static Result<DesiredState> parse(const QByteArray &json);
};

using ProvisioningParameters = QMap<QString, QString>;

/// Replaces each {{name}}; `internal` when a parameter is not known.
Result<QString> substituted(const QString &text, const ProvisioningParameters &parameters);

} // namespace clc
