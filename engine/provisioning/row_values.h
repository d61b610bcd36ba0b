#pragma once

#include "engine/base/result.h"
#include "engine/pbx/pbx_types.h"
#include "engine/provisioning/desired_state.h"

#include <QMap>

namespace clc
{

/// The field of that concept, or null.
const FormField *findField(const FormDescription &form, const QString &name);

/// Whether two texts mean the same in this field: numbers by value, choices and booleans without letter case.
bool sameValue(const FormField *field, const QString &a, const QString &b);

/// What the object shall hold on this PBX: parameters filled in, of alternatives the first that the PBX offers, fields
/// left out that are optional and missing. `pbxFieldMissing` for a missing field that is needed, `invalidValue` for a
/// value that the field's size, range or choices do not allow.
Result<QMap<QString, QString>> resolveValues(const DesiredObject &object, const FormDescription &form,
                                             const ProvisioningParameters &parameters);

/// The row whose field holds the value, or null.
const FormRow *findRow(const QVector<FormRow> &rows, const FormField *field, const QString &value);

} // namespace clc
