#pragma once

#include "engine/base/result.h"
#include "engine/pbx/pbx_types.h"

namespace clc
{

/// What a form allows, checked before anything is sent (protocols/oig.md, section 3, rule 3). Pure. Every refusal is
/// `invalidValue` (or `missingValue`) with `field` set to "<form>.<field>"; a field that this PBX does not have is
/// `pbxFieldMissing` unless its value is empty.

/// A whole new row: also that everything mandatory is there.
Status checkNewRow(const FormDescription &form, const QHash<QString, QString> &values);

/// Changes of a row: only what really changes is looked at, because rows may break limits that came later.
Status checkChanges(const FormDescription &form, const FormRow &old, const QHash<QString, QString> &changes);

} // namespace clc
