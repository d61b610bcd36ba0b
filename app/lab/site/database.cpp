#include "app/lab/site/database.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace lab
{

namespace
{

enum class Operator { Contains, Equal, Greater, GreaterEqual, Less, LessEqual, NotEqual, StartsWith };

std::optional<Operator> operatorOf(const QString &name)
{
    static const QHash<QString, Operator> names{{QStringLiteral("SO_CONTAINS"), Operator::Contains},
                                                {QStringLiteral("SO_EQUAL_TO"), Operator::Equal},
                                                {QStringLiteral("SO_GREATER"), Operator::Greater},
                                                {QStringLiteral("SO_GREATER_EQUAL"), Operator::GreaterEqual},
                                                {QStringLiteral("SO_LESS"), Operator::Less},
                                                {QStringLiteral("SO_LESS_EQUAL"), Operator::LessEqual},
                                                {QStringLiteral("SO_NOT_EQUAL_TO"), Operator::NotEqual},
                                                {QStringLiteral("SO_STARTS_WITH"), Operator::StartsWith}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(*found);
}

struct Test {
    qsizetype position = 0;
    Operator how = Operator::Equal;
    QString wanted;
    bool fold = false;
    bool numeric = false;

    bool holds(const QString &stored) const
    {
        const QString left = fold ? stored.toCaseFolded() : stored;
        if (how == Operator::Contains) return left.contains(wanted);
        if (how == Operator::StartsWith) return left.startsWith(wanted);
        bool bothNumbers = numeric;
        const qint64 amount = bothNumbers ? left.toLongLong(&bothNumbers) : 0;
        bool wantedNumber = bothNumbers;
        const qint64 limit = bothNumbers ? wanted.toLongLong(&wantedNumber) : 0;
        const int order = wantedNumber ? (amount < limit ? -1 : amount > limit ? 1 : 0) : left.compare(wanted);
        switch (how) {
        case Operator::Equal:
            return order == 0;
        case Operator::NotEqual:
            return order != 0;
        case Operator::Greater:
            return order > 0;
        case Operator::GreaterEqual:
            return order >= 0;
        case Operator::Less:
            return order < 0;
        case Operator::LessEqual:
            return order <= 0;
        case Operator::Contains:
        case Operator::StartsWith:
            break;
        }
        return false;
    }
};

QList<Column> shuffledColumns(const FormSpec &form, QRandomGenerator *random)
{
    QList<FieldSpec> fields = form.fields;
    std::shuffle(fields.begin(), fields.end(), *random);
    QList<Column> columns;
    int fieldId = 0;
    for (const FieldSpec &field : fields) {
        fieldId += 1 + static_cast<int>(random->bounded(4));
        columns.append({field, fieldId});
    }
    return columns;
}

} // namespace

Database::Database(const QList<FormSpec> &forms, QRandomGenerator *random)
{
    QList<FormSpec> shuffled = forms;
    std::shuffle(shuffled.begin(), shuffled.end(), *random);
    QList<int> numbers(900);
    std::iota(numbers.begin(), numbers.end(), 2);
    std::shuffle(numbers.begin(), numbers.end(), *random);
    for (const FormSpec &form : std::as_const(shuffled)) {
        const int version = 1 + static_cast<int>(random->bounded(30));
        tables_.push_back(std::make_unique<Table>(form, numbers.takeLast(), version, shuffledColumns(form, random)));
    }
}

Table *Database::table(int deiId) const
{
    for (const auto &table : tables_) {
        if (table->deiId() == deiId) return table.get();
    }
    return nullptr;
}

Table *Database::table(const QString &keyOrLabel) const
{
    for (const auto &table : tables_) {
        if (table->spec().key == keyOrLabel || table->spec().label == keyOrLabel) return table.get();
    }
    return nullptr;
}

std::optional<Refusal> Database::check(const Table &table, const Row &row) const
{
    if (row.size() != table.columns().size())
        return Refusal{QStringLiteral("A tuple of %1 has %2 fields, not %3.")
                           .arg(table.spec().label)
                           .arg(table.columns().size())
                           .arg(row.size()),
                       4};
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString problem = table.columns().at(i).spec.problem(row.at(i));
        if (!problem.isEmpty()) return Refusal{problem, 5};
        const FieldSpec &field = table.columns().at(i).spec;
        if (field.refersTo.isEmpty() || row.at(i).isEmpty()) continue;
        if (this->table(field.refersTo)->find(row.at(i).toUtf8() + '\0') == nullptr)
            return Refusal{QStringLiteral("%1 %2 does not exist.").arg(field.label, row.at(i)), 5};
    }
    return std::nullopt;
}

std::optional<Refusal> Database::insert(Table *table, const Row &row, bool unchecked)
{
    if (!unchecked) {
        if (auto refusal = check(*table, row)) return refusal;
    }
    if (table->find(table->keyOf(row)) != nullptr)
        return Refusal{QStringLiteral("%1 already holds %2.").arg(table->spec().label, table->keyText(row)), 6};
    if (static_cast<qsizetype>(table->rows().size()) >= table->spec().maximumRows)
        return Refusal{table->spec().label + QLatin1String(" is full."), 7};
    table->put(row);
    tell({table, std::nullopt, row});
    return std::nullopt;
}

std::optional<Refusal> Database::update(Table *table, const Row &before, const Row &after, bool unchecked)
{
    if (before.size() != table->columns().size()) return check(*table, before);
    const QByteArray oldKey = table->keyOf(before);
    const Row *stored = table->find(oldKey);
    if (stored == nullptr || *stored != before)
        return Refusal{
            QStringLiteral(
                "The tuple to be changed does not exist any more; it was changed or deleted since it was read."),
            8};
    if (!unchecked) {
        if (auto refusal = check(*table, after)) return refusal;
    }
    if (before == after) return std::nullopt;
    const QByteArray newKey = table->keyOf(after);
    if (newKey != oldKey && table->find(newKey) != nullptr)
        return Refusal{QStringLiteral("%1 already holds %2.").arg(table->spec().label, table->keyText(after)), 6};
    table->remove(oldKey);
    table->put(after);
    tell({table, before, after});
    return std::nullopt;
}

std::optional<Refusal> Database::remove(Table *table, const Row &row, bool unchecked)
{
    if (!table->spec().allowDeletes && !unchecked)
        return Refusal{table->spec().label + QLatin1String(" does not allow deletes."), 9};
    if (row.size() != table->columns().size()) return check(*table, row);
    const QByteArray key = table->keyOf(row);
    const Row *stored = table->find(key);
    if (stored == nullptr || *stored != row)
        return Refusal{
            QStringLiteral(
                "The tuple to be deleted does not exist any more; it was changed or deleted since it was read."),
            8};
    const Row gone = *stored;
    table->remove(key);
    tell({table, gone, std::nullopt});
    return std::nullopt;
}

std::optional<Refusal> Database::search(const Table &table, const QList<Predicate> &predicates, const Row *after,
                                        qsizetype limit, QList<const Row *> *found)
{
    QList<Test> tests;
    for (const Predicate &predicate : predicates) {
        const qsizetype position = table.positionOf(predicate.fieldId);
        if (position < 0)
            return Refusal{QStringLiteral("%1 has no field %2.").arg(table.spec().label).arg(predicate.fieldId), 3};
        const std::optional<Operator> how = operatorOf(predicate.searchOperator);
        if (!how) return Refusal{QStringLiteral("A search predicate needs an operator."), 3};
        tests.append({position, *how, predicate.caseInsensitive ? predicate.value.toCaseFolded() : predicate.value,
                      predicate.caseInsensitive, table.columns().at(position).spec.kind == FieldKind::Integer});
    }
    auto row = after == nullptr ? table.rows().begin() : table.after(*after);
    for (; row != table.rows().end() && found->size() < limit; ++row) {
        const Row &values = row->second;
        const bool holds = std::all_of(tests.begin(), tests.end(),
                                       [&values](const Test &test) { return test.holds(values.at(test.position)); });
        if (holds) found->append(&values);
    }
    return std::nullopt;
}

void Database::tell(const Change &change) const
{
    for (const auto &listener : listeners_) listener(change);
}

} // namespace lab
