#pragma once

#include "engine/base/result.h"
#include "engine/pbx/form_map.h"
#include "engine/pbx/oig/oig_answers.h"
#include "engine/pbx/pbx_types.h"

#include <memory>

namespace clc::oig
{

/// One form as this PBX keeps it: the number of its table and where its columns are. Immutable; valid for one session.
struct Table {
    FormNames names;
    DeiDescriptor descriptor;
    QHash<QString, int> columns;  ///< our concept → position in a row
    QVector<int> identityColumns; ///< key columns other than the DN
    quint64 layout = 0;           ///< equal for equal columns in equal order, whatever the table's number

    int column(const QString &field) const { return columns.value(field, -1); }
    bool isDn(int position) const;
    bool isKey(int position) const;
};
using TablePtr = std::shared_ptr<const Table>;

/// Everything our concepts are called on one PBX, found in its own metadata: nothing about numbers or order is known
/// beforehand. What is missing is an error of that form alone.
class Catalog
{
public:
    Catalog(const FormMap &forms, const QVector<DeiDescriptor> &descriptors);

    /// `pbxTableMissing`, `pbxFieldMissing`; `invalidValue` for a form that we have no concept of.
    Result<TablePtr> table(const QString &form) const;
    /// The table with this number, if it is one of ours.
    TablePtr byNumber(int deiId) const;

private:
    QHash<QString, Result<TablePtr>> tables_;
};

/// What people and callers may know of a table.
FormDescription describe(const Table &table);

} // namespace clc::oig
