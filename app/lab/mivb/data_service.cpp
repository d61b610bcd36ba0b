#include "app/lab/mivb/data_service.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr int kNoticeWaitMs = 5'000;
constexpr qsizetype kLargestPage = 10'000;

void writeTuple(XmlWriter *xml, const char *name, const Row &row)
{
    xml->begin(name)
        .attribute("numberOfFields", static_cast<qint64>(row.size()))
        .attribute("viewId", qint64{1})
        .attribute("isShared", false);
    for (const QString &value : row) xml->element("field", value);
    xml->end(name);
}

/// The row of a tuple; nothing when there is none or its count is wrong, which is refused here.
std::optional<Row> tupleOf(const OigCall &call, const SoapValue *tuple)
{
    if (tuple == nullptr) {
        call.refuse(QStringLiteral("The tuple is missing."), 4);
        return std::nullopt;
    }
    Row row;
    const QList<const SoapValue *> fields = tuple->all(QLatin1String("field"));
    for (const SoapValue *field : fields) row.append(field->text);
    if (tuple->number(QLatin1String("numberOfFields")) == row.size()) return row;
    call.refuse(QStringLiteral("numberOfFields does not equal the number of fields."), 4);
    return std::nullopt;
}

QString fieldTypeName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return QStringLiteral("STRING_FIELD_TYPE");
    case FieldKind::Integer:
        return QStringLiteral("INTEGER_FIELD_TYPE");
    case FieldKind::Boolean:
        return QStringLiteral("BOOLEAN_FIELD_TYPE");
    case FieldKind::Choice:
        return QStringLiteral("ENUM_FIELD_TYPE");
    }
    return {};
}

void writeField(XmlWriter *xml, const Column &column)
{
    const FieldSpec &spec = column.spec;
    xml->begin("field")
        .attribute("fieldId", qint64{column.fieldId})
        .attribute("fieldIsDeprecated", false)
        .attribute("fieldIsKey", spec.isKey)
        .attribute("fieldIsNonWritableKeyForChange", false)
        .attribute("fieldIsMandatory", spec.mandatory)
        .attribute("fieldSize", qint64{spec.size})
        .attribute("maxValue", spec.maximum)
        .attribute("minValue", qint64{spec.minimum})
        .element("fieldName", spec.label);
    if (spec.isDn) {
        xml->element("fieldValidationType", QStringLiteral("DN"));
    } else if (!spec.choices.isEmpty()) {
        xml->element("fieldValidationType", spec.choices.join(QLatin1Char(',')));
    }
    xml->element("fieldType", fieldTypeName(spec.kind)).end("field");
}

void writeDescriptor(XmlWriter *xml, const Table &table)
{
    const auto &columns = table.columns();
    const auto dn = std::find_if(columns.begin(), columns.end(), [](const Column &column) { return column.spec.isDn; });
    xml->begin("deiDesctiptor") // spelt so in the contract
        .attribute("deiId", qint64{table.deiId()})
        .attribute("numberOfFields", static_cast<qint64>(columns.size()))
        .attribute("dnFieldId", qint64{dn == columns.end() ? 0 : dn->fieldId})
        .attribute("deiVersion", qint64{table.version()})
        .attribute("allowDeletes", table.spec().allowDeletes);
    for (const Column &column : columns) writeField(xml, column);
    xml->begin("viewId")
        .attribute("dbId", qint64{1})
        .attribute("viewId", qint64{1})
        .element("viewName", table.spec().label)
        .end("viewId");
    xml->element("dbTableName", table.spec().label).element("deiLevel", QStringLiteral("DEI_LEVEL_COMMON"));
    for (const qsizetype position : table.keyPositions())
        xml->element("keyField", qint64{columns.at(position).fieldId});
    xml->element("introducedInVersion", QStringLiteral("1.0")).end("deiDesctiptor");
}

} // namespace

DataOperations::DataOperations(OigSessions &sessions, Database &database, Journal &journal, const MivbState &state)
    : sessions_(sessions), database_(database), journal_(journal), state_(state)
{
    add("getAllTuples", false, &DataOperations::all);
    add("getFirstTuple", false, &DataOperations::first);
    add("getNextTuple", false, &DataOperations::next);
    add("searchFirstNTuples", false, &DataOperations::search);
    add("searchNextNTuples", false, &DataOperations::search);
    add("insertTuple", true, &DataOperations::insert);
    add("updateTuple", true, &DataOperations::update);
    add("deleteTuple", true, &DataOperations::remove);
    handlers_.insert(QStringLiteral("getDeiMetaData"), [this](const OigCall &call) { metadata(call); });
    handlers_.insert(QStringLiteral("registerDeisForNotification"),
                     [this](const OigCall &call) { registerDeis(call); });
    handlers_.insert(QStringLiteral("deregisterDeisForNotification"),
                     [this](const OigCall &call) { registerDeis(call); });
    handlers_.insert(QStringLiteral("getNotification"), [this](const OigCall &call) { notification(call); });
    database_.listen([this](const Change &change) { tellChange(change); });
}

/// The parameters stand in the wrapper itself or, for most operations, in its one child.
void DataOperations::add(const char *name, bool writes, Work work)
{
    handlers_.insert(QString::fromLatin1(name), [this, writes, work](const OigCall &call) {
        if (!permitted(call, writes)) return;
        const bool nested = call.value->child(QLatin1String("deiId")) == nullptr;
        const SoapValue &request = nested ? call.value->children.constFirst().second : *call.value;
        Table *table = database_.table(static_cast<int>(request.number(QLatin1String("deiId"))));
        if (table == nullptr) {
            call.refuse(QStringLiteral("DEI %1 does not exist.").arg(request.number(QLatin1String("deiId"))), 2);
            return;
        }
        (this->*work)(call, table, request);
    });
}

bool DataOperations::permitted(const OigCall &call, bool writes) const
{
    if (state_.connectionState != QLatin1String("CONNECTED")) {
        call.refuse(QStringLiteral("The MiVoice Business is not connected (%1).").arg(state_.connectionState), 12);
    } else if (!writes && !state_.mayRead) {
        call.refuse(QStringLiteral("The application is not permitted to read the database."), 10);
    } else if (writes && !state_.mayWrite) {
        call.refuse(QStringLiteral("The application is not permitted to change the database."), 11);
    } else {
        return true;
    }
    return false;
}

void DataOperations::metadata(const OigCall &call) const
{
    if (!permitted(call, false)) return;
    XmlWriter xml;
    xml.reserve(64LL * 1024);
    xml.begin("deiMetadata");
    for (const auto &table : database_.tables()) writeDescriptor(&xml, *table);
    xml.end("deiMetadata");
    call.accept({}, xml.xml());
}

void DataOperations::answerSearch(const OigCall &call, const Table &table, const QList<Predicate> &predicates,
                                  const Row *after, qsizetype limit) const
{
    QList<const Row *> found;
    const qsizetype most = call.pageLimit >= 0 ? std::min(limit, call.pageLimit) : limit;
    if (const auto refusal = Database::search(table, predicates, after, most, &found)) {
        call.refuse(refusal->text, refusal->code);
        return;
    }
    if (call.repeatFirstRow && !found.isEmpty()) found.prepend(found.constFirst());
    XmlWriter xml;
    xml.reserve(found.size() * table.columns().size() * 48 + 256);
    xml.begin("tuples").attribute("numberOfTuples", static_cast<qint64>(found.size()));
    for (const Row *row : std::as_const(found)) writeTuple(&xml, "tuple", *row);
    xml.end("tuples");
    call.accept({}, xml.xml());
}

void DataOperations::all(const OigCall &call, Table *table, const SoapValue &)
{
    answerSearch(call, *table, {}, nullptr, static_cast<qsizetype>(table->rows().size()));
}

void DataOperations::first(const OigCall &call, Table *table, const SoapValue &)
{
    answerSearch(call, *table, {}, nullptr, 1);
}

void DataOperations::next(const OigCall &call, Table *table, const SoapValue &request)
{
    const auto current = tupleOf(call, request.child(QLatin1String("currentTuple")));
    if (!current) return;
    if (current->size() != table->columns().size()) {
        call.refuse(QStringLiteral("The current tuple is none of %1.").arg(table->spec().label), 4);
        return;
    }
    answerSearch(call, *table, {}, &*current, 1);
}

void DataOperations::search(const OigCall &call, Table *table, const SoapValue &request)
{
    const qint64 limit = request.number(QLatin1String("n"));
    if (limit <= 0 || limit > kLargestPage) {
        call.refuse(QStringLiteral("n must be from 1 to %1.").arg(kLargestPage), 3);
        return;
    }
    QList<Predicate> predicates;
    if (const SoapValue *condition = request.child(QLatin1String("searchCondition"))) {
        const QList<const SoapValue *> given = condition->all(QLatin1String("searchPredicate"));
        for (const SoapValue *one : given) {
            predicates.append({static_cast<int>(one->number(QLatin1String("fieldId"))),
                               one->truth(QLatin1String("caseInsensitive")), one->string(QLatin1String("value")),
                               one->string(QLatin1String("searchOperator"))});
        }
    }
    const SoapValue *current = request.child(QLatin1String("currentTuple"));
    if (current == nullptr) {
        answerSearch(call, *table, predicates, nullptr, limit);
        return;
    }
    const auto row = tupleOf(call, current);
    if (!row) return;
    if (row->size() != table->columns().size()) {
        call.refuse(QStringLiteral("The current tuple is none of %1.").arg(table->spec().label), 4);
        return;
    }
    answerSearch(call, *table, predicates, &*row, limit);
}

void DataOperations::insert(const OigCall &call, Table *table, const SoapValue &request)
{
    const auto row = tupleOf(call, request.child(QLatin1String("newTuple")));
    if (!row) return;
    if (const auto refusal = database_.insert(table, *row)) {
        call.refuse(refusal->text, refusal->code);
        return;
    }
    journal(call, *table, std::nullopt, row);
    XmlWriter xml;
    writeTuple(&xml, "retTuple", *row);
    call.accept({}, xml.xml());
}

void DataOperations::update(const OigCall &call, Table *table, const SoapValue &request)
{
    const auto before = tupleOf(call, request.child(QLatin1String("oldTuple")));
    if (!before) return;
    const auto after = tupleOf(call, request.child(QLatin1String("newTuple")));
    if (!after) return;
    if (const auto refusal = database_.update(table, *before, *after)) {
        call.refuse(refusal->text, refusal->code);
        return;
    }
    if (*before != *after) journal(call, *table, before, after);
    XmlWriter xml;
    writeTuple(&xml, "retTuple", *after);
    call.accept({}, xml.xml());
}

void DataOperations::remove(const OigCall &call, Table *table, const SoapValue &request)
{
    if (!table->spec().allowDeletes) {
        call.refuse(table->spec().label + QLatin1String(" does not allow deletes."), 9);
        return;
    }
    const auto row = tupleOf(call, request.child(QLatin1String("tuple")));
    if (!row) return;
    if (const auto refusal = database_.remove(table, *row)) {
        call.refuse(refusal->text, refusal->code);
        return;
    }
    journal(call, *table, row, std::nullopt);
    call.accept({{"errorCode", "0"}});
}

void DataOperations::journal(const OigCall &call, const Table &table, const std::optional<Row> &before,
                             const std::optional<Row> &after)
{
    JournalEntry entry;
    entry.system = QStringLiteral("mivb");
    entry.method = call.operation->name;
    entry.path = table.spec().label;
    entry.target = table.keyText(after ? *after : *before);
    if (before) entry.before = table.toJson(*before);
    if (after) entry.after = table.toJson(*after);
    journal_.append(entry);
}

void DataOperations::registerDeis(const OigCall &call) const
{
    const SoapValue &request = call.value->children.constFirst().second;
    const QList<const SoapValue *> given = request.all(QLatin1String("deiId"));
    if (request.number(QLatin1String("numberOfDeis")) != given.size()) {
        call.refuse(QStringLiteral("numberOfDeis does not equal the number of DEIs."), 4);
        return;
    }
    QSet<int> deis;
    for (const SoapValue *one : given) {
        const int dei = one->text.trimmed().toInt();
        if (database_.table(dei) == nullptr) {
            call.refuse(QStringLiteral("DEI %1 does not exist.").arg(dei), 2);
            return;
        }
        deis.insert(dei);
    }
    if (call.operation->name == QLatin1String("registerDeisForNotification")) {
        call.session->deis += deis;
    } else {
        call.session->deis -= deis;
    }
    call.accept({{"errorCode", "0"}});
}

void DataOperations::tellChange(const Change &change)
{
    if (sessions_.size() == 0) return;
    XmlWriter xml;
    if (change.before) writeTuple(&xml, "originalTuple", *change.before);
    if (change.after) writeTuple(&xml, "updatedTuple", *change.after);
    const char *operation = !change.before  ? "OP_INSERT"
                            : !change.after ? "OP_DELTE"
                                            : "OP_UPDATE"; // OP_DELTE is the contract's spelling
    xml.element("operationPerformed", QString::fromLatin1(operation));
    sessions_.tell(OigNotice{change.table->deiId(), xml.xml()});
}

void DataOperations::notification(const OigCall &call) const
{
    call.session->waitNotice(kNoticeWaitMs, [call](const std::optional<OigNotice> &notice, PollEnd end) {
        if (notice) {
            call.accept({{"deiId", QByteArray::number(notice->deiId)}}, notice->xml);
        } else if (end == PollEnd::SessionOver) {
            call.refuse(QString::fromLatin1(kInvalidSession));
        } else {
            call.refuse(QStringLiteral("No notification available."));
        }
    });
}

} // namespace lab
