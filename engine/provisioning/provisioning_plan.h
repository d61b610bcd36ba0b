#pragma once

#include "engine/base/result.h"
#include "engine/provisioning/desired_state.h"

#include "engine/mbg/mbg_client.h"
#include "engine/pbx/pbx_driver.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace clc
{

/// An object on PBX or MBG that we wrote and keep in order.
struct OwnedObject {
    QString id; ///< DesiredObject::id it was written for
    ObjectTarget target = ObjectTarget::pbx;
    QString form, key;
    QJsonObject values; ///< what we wrote
    QJsonObject before; ///< what a freeRow held before, put back when it is no longer wanted
};

/// One write, with the content it replaces.
struct ProvisioningWrite {
    enum class Kind { insert, update, remove, clear };
    Kind kind = Kind::insert;
    QString id;
    ObjectTarget target = ObjectTarget::pbx;
    QString form, keyField, key;
    QJsonObject before; ///< fields touched, as they are; empty for an insert
    QJsonObject after;  ///< fields written; empty for a removal

    QJsonObject toJson() const;
};
QString writeKindName(ProvisioningWrite::Kind kind);

/// What will be written, and what is only noted: `adopted` objects already are as desired and become (or stay) ours,
/// `forgotten` ones were ours and are gone or were edited by somebody else.
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

/// Pure (architecture R7). `objectConflict` when a desired object exists with another content and is not ours,
/// `noFreeTrunkService` when no row is free, `invalidValue` when a value does not fit the form's own limits.
Result<ProvisioningPlan> makeProvisioningPlan(const DesiredState &desired, const ProvisionedState &now,
                                              const QVector<OwnedObject> &owned, ProvisioningParameters parameters);

} // namespace clc
