#pragma once

#include "engine/base/result.h"
#include "engine/provisioning/desired_state.h"

#include "engine/mbg/mbg_model.h"
#include "engine/pbx/pbx_types.h"
#include "engine/store/object_repository.h"

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QVector>

namespace clc
{

/// One write, with the content it replaces.
struct ProvisioningWrite {
    enum class Kind { insert, update, remove, clear };
    Kind kind = Kind::insert;
    QString id;
    ObjectTarget target = ObjectTarget::pbx;
    QString form, keyField, key;
    QJsonObject before;  ///< fields touched, as they are; empty for an insert
    QJsonObject after;   ///< fields written; empty for a removal
    QJsonObject content; ///< all fields as desired, also those that are already so; what ownership remembers

    QJsonObject toJson() const;
};
QString writeKindName(ProvisioningWrite::Kind kind);

/// Content of a store's OwnedObject as provisioning keeps it: {"values": what we wrote, "before": what a free row held,
/// put back when the row is no longer wanted}.
///
/// What will be written, and what is only noted: `adopted` objects already are as desired and become (or stay) ours,
/// `forgotten` ones were ours and are gone or were edited by somebody else. An object that somebody else made as it is
/// desired is left as it is and stays theirs.
struct ProvisioningPlan {
    QVector<ProvisioningWrite> writes;
    QVector<OwnedObject> adopted;
    QVector<OwnedObject> forgotten;
    QStringList notes; ///< e.g. that there is no voicemail group
    QString voicemail; ///< pilot that was chosen, empty when there is none
    QString hash;      ///< SHA-256 over the writes; the same writes give the same hash

    QJsonObject toJson() const;
};

/// What PBX and MBG hold now; forms by concept name.
struct ProvisionedState {
    QMap<QString, FormDescription> forms;
    QMap<QString, QVector<FormRow>> rows;
    QVector<SipTrunk> trunks;
};

/// One object's place, as "target/form/key".
QString objectPlace(ObjectTarget target, const QString &form, const QString &key);

/// Pure (architecture R7). `objectConflict` when a desired object exists with another content and is not ours,
/// `noFreeTrunkService` when no row is free, `invalidValue` when a value does not fit the form's own limits.
/// `undecided`: places of writes of ours that no answer came to; what is there as desired was written by us.
Result<ProvisioningPlan> makeProvisioningPlan(const DesiredState &desired, const ProvisionedState &now,
                                              const QVector<OwnedObject> &owned, const QSet<QString> &undecided,
                                              ProvisioningParameters parameters);

} // namespace clc
