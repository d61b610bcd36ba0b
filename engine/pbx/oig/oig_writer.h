#pragma once

#include "engine/pbx/oig/oig_link.h"
#include "engine/pbx/oig/oig_reader.h"

namespace clc::oig
{

/// Changes rows of forms, one at a time, each checked against the form's own description before it is sent. Link and
/// reader must outlive it.
class FormWriter
{
public:
    FormWriter(Link &link, TableReader &reader) : link_(link), reader_(reader) {}

    Task<FormRow> insert(Scope &scope, QString form, QHash<QString, QString> values);
    Task<FormRow> update(Scope &scope, QString form, FormRow old, QHash<QString, QString> changes);
    Flow remove(Scope &scope, QString form, FormRow row);
    Flow proveWriteRight(Scope &scope);

private:
    /// The document of a change, for the table's number of the moment.
    using Document = std::function<QByteArray(qint64 sessionId, int deiId)>;

    Task<Reply> change(Scope &scope, TablePtr table, QLatin1String operation, Document document);
    Task<bool> isUnchanged(Scope &scope, QString form, FormRow row);
    Task<bool> proveOn(Scope &scope, QString form, std::optional<Error> *refusal);
    Flow proveByProbe(Scope &scope);

    Link &link_;
    TableReader &reader_;
};

} // namespace clc::oig
