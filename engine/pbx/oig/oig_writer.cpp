#include "engine/pbx/oig/oig_writer.h"

#include "engine/pbx/form_check.h"

namespace clc::oig
{

namespace
{

constexpr qsizetype mostProvedRows = 3; // rows may break limits that came after them, so one refusal proves nothing

// The row that proves the write right where there is none to rewrite: a speed dial that nobody dials.
const QString probeDn = QStringLiteral("*999998");
const QString probeNumber = QStringLiteral("0");

/// Left behind by an engine that was killed between writing and removing it.
bool isStrayProbe(const QString &form, const FormRow &row)
{
    return form == QLatin1String("speedDials") && row.values.value(QStringLiteral("dn")) == probeDn &&
           row.values.value(QStringLiteral("number")) == probeNumber;
}

Error tableError(ErrorCode code, const Table &table, const QString &reason = {})
{
    return failure(code, {{QStringLiteral("table"), table.names.label}}, reason);
}

/// The stored row if the server tells it, else what was sent.
Result<FormRow> storedRow(const Table &table, const Reply &reply, const Tuple &sent)
{
    CLC_TRY(const std::optional<Tuple> stored, decodeStoredTuple(reply.body, reply.context));
    const bool fits = stored && stored->fields.size() == sent.fields.size();
    return formRow(table, fits ? *stored : sent);
}

void setValues(Tuple &tuple, const Table &table, const QHash<QString, QString> &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const int column = table.column(it.key());
        if (column >= 0) tuple.fields[static_cast<size_t>(column)] = it.value();
    }
}

} // namespace

Task<Reply> FormWriter::change(Scope &scope, TablePtr table, QLatin1String operation, Document document)
{
    Request request;
    request.call.service = Service::data;
    request.call.operation = operation;
    request.call.what = table->names.label;
    request.call.timeout = link_.timings().request;
    request.call.repeatable = false;
    request.document = [this, table, document](qint64 session) -> Result<QByteArray> {
        CLC_TRY(const int number, link_.numberOf(table));
        return document(session, number);
    };
    Result<Reply> reply = co_await link_.exchange(scope, std::move(request));
    co_return reply;
}

Task<FormRow> FormWriter::insert(Scope &scope, QString form, QHash<QString, QString> values)
{
    CLC_CO_TRY(const TablePtr table, co_await link_.table(scope, form));
    CLC_CO_CHECK(checkNewRow(describe(*table), values));
    Tuple tuple;
    tuple.fields.resize(static_cast<size_t>(table->descriptor.fields.size()));
    tuple.view = table->descriptor.view;
    setValues(tuple, *table, values);

    Document document = [tuple](qint64 session, int number) { return insertTuple(session, number, tuple); };
    CLC_CO_TRY(const Reply reply, co_await change(scope, table, QLatin1String("insertTuple"), std::move(document)));
    if (reply.refusal) co_return tableError(ErrorCode::pbxWriteRefused, *table, *reply.refusal);
    co_return storedRow(*table, reply, tuple);
}

Task<FormRow> FormWriter::update(Scope &scope, QString form, FormRow old, QHash<QString, QString> changes)
{
    CLC_CO_TRY(const TablePtr table, co_await link_.table(scope, form));
    if (old.layout != table->layout) co_return tableError(ErrorCode::pbxRowChanged, *table);
    CLC_CO_CHECK(checkChanges(describe(*table), old, changes));
    const Tuple before = tupleOf(old);
    Tuple after = before;
    setValues(after, *table, changes);

    Document document = [before, after](qint64 session, int number) {
        return updateTuple(session, number, before, after);
    };
    CLC_CO_TRY(const Reply reply, co_await change(scope, table, QLatin1String("updateTuple"), std::move(document)));
    if (!reply.refusal) co_return storedRow(*table, reply, after);
    const Result<bool> unchanged = co_await isUnchanged(scope, form, old);
    if (!unchanged && unchanged.error().code != ErrorCode::pbxReadRefused) co_return unchanged.error();
    const bool changed = unchanged && !*unchanged;
    co_return tableError(changed ? ErrorCode::pbxRowChanged : ErrorCode::pbxWriteRefused, *table, *reply.refusal);
}

Flow FormWriter::remove(Scope &scope, QString form, FormRow row)
{
    CLC_CO_TRY(const TablePtr table, co_await link_.table(scope, form));
    if (!table->descriptor.allowsDelete)
        co_return tableError(ErrorCode::pbxWriteRefused, *table, QStringLiteral("The form does not allow deletes."));
    // The server finds the row by its key alone and would delete what somebody else wrote into it.
    CLC_CO_TRY(const bool unchanged, co_await isUnchanged(scope, form, row));
    if (!unchanged) co_return tableError(ErrorCode::pbxRowChanged, *table);

    Document document = [tuple = tupleOf(row)](qint64 session, int number) {
        return deleteTuple(session, number, tuple);
    };
    CLC_CO_TRY(const Reply reply, co_await change(scope, table, QLatin1String("deleteTuple"), std::move(document)));
    if (reply.refusal) co_return tableError(ErrorCode::pbxWriteRefused, *table, *reply.refusal);
    CLC_CO_CHECK(decodePlain(reply.body, reply.context));
    co_return done;
}

Task<bool> FormWriter::isUnchanged(Scope &scope, QString form, FormRow row)
{
    FormRows stored;
    CLC_CO_CHECK(co_await reader_.read(scope, form, stored));
    CLC_CO_TRY(const TablePtr table, link_.knownTable(form));
    if (row.layout != table->layout) co_return false;
    const QStringList key = keyOf(*table, row.raw);
    for (const FormRow &one : stored.rows)
        if (keyOf(*table, one.raw) == key) co_return one.raw == row.raw;
    co_return false;
}

Flow FormWriter::proveWriteRight(Scope &scope)
{
    std::optional<Error> refusal;
    // The most harmless first: nothing depends on a speed dial.
    for (const char16_t *name : {u"speedDials", u"trunkAttributes", u"networkElements", u"sipPeerProfiles"}) {
        const QString form = QString::fromUtf16(name);
        CLC_CO_TRY(const bool proved, co_await proveOn(scope, form, &refusal));
        if (proved) co_return done;
    }
    if (refusal) co_return *refusal;
    const Status probed = co_await proveByProbe(scope);
    co_return probed;
}

Task<bool> FormWriter::proveOn(Scope &scope, QString form, std::optional<Error> *refusal)
{
    FormRows stored;
    const Status read = co_await reader_.read(scope, form, stored);
    if (!read && (read.error().code == ErrorCode::pbxTableMissing || read.error().code == ErrorCode::pbxFieldMissing))
        co_return false;
    CLC_CO_CHECK(read);
    for (const FormRow &row : stored.rows) {
        if (!isStrayProbe(form, row)) continue;
        const FormRow stray = row;
        CLC_CO_CHECK(co_await remove(scope, form, stray));
        co_return true;
    }
    for (qsizetype i = 0; i < std::min(mostProvedRows, stored.rows.size()); ++i) {
        const QHash<QString, QString> nothing;
        const Result<FormRow> row = co_await update(scope, form, stored.rows[i], nothing);
        if (row) co_return true;
        if (row.error().code == ErrorCode::pbxRowChanged) continue;
        if (row.error().code != ErrorCode::pbxWriteRefused) co_return row.error();
        *refusal = row.error();
    }
    co_return false;
}

Flow FormWriter::proveByProbe(Scope &scope)
{
    const QString form = QStringLiteral("speedDials");
    QHash<QString, QString> values;
    values.insert(QStringLiteral("dn"), probeDn);
    values.insert(QStringLiteral("number"), probeNumber);
    CLC_CO_TRY(const FormRow row, co_await insert(scope, form, values));
    const Status removed = co_await remove(scope, form, row);
    co_return removed;
}

} // namespace clc::oig
