#include "app/lab/site/table.h"

#include <utility>

namespace lab
{

Table::Table(FormSpec spec, int deiId, int version, QList<Column> columns)
    : spec_(std::move(spec)), deiId_(deiId), version_(version), columns_(std::move(columns))
{
    for (qsizetype i = 0; i < columns_.size(); ++i) {
        byName_.insert(columns_.at(i).spec.key, i);
        byName_.insert(columns_.at(i).spec.label, i);
        byFieldId_.insert(columns_.at(i).fieldId, i);
    }
    for (const FieldSpec &field : spec_.fields) {
        if (field.isKey) keyPositions_.append(position(field.label));
    }
}

QByteArray Table::keyOf(const Row &row) const
{
    QByteArray key;
    for (const qsizetype position : keyPositions_) {
        const QString &part = row.at(position);
        if (columns_.at(position).spec.kind == FieldKind::Integer) {
            key += part.rightJustified(12, QLatin1Char('0')).toUtf8();
        } else {
            key += part.toUtf8();
        }
        key += '\0';
    }
    return key;
}

QString Table::keyText(const Row &row) const
{
    QStringList parts;
    for (const qsizetype position : keyPositions_) parts.append(row.at(position));
    return parts.join(QLatin1String(", "));
}

const Row *Table::find(const QByteArray &key) const
{
    const auto found = rows_.find(key);
    return found == rows_.end() ? nullptr : &found->second;
}

Table::Rows::const_iterator Table::after(const Row &row) const
{
    return rows_.upper_bound(keyOf(row));
}

QJsonObject Table::toJson(const Row &row) const
{
    QJsonObject object;
    for (qsizetype i = 0; i < columns_.size(); ++i) object.insert(columns_.at(i).spec.label, row.at(i));
    return object;
}

QJsonObject Table::toKeyJson(const Row &row) const
{
    QJsonObject object;
    for (qsizetype i = 0; i < columns_.size(); ++i) object.insert(columns_.at(i).spec.key, row.at(i));
    return object;
}

std::optional<Row> Table::fromJson(const QJsonObject &values, Row base, QString *why) const
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        const qsizetype column = position(value.key());
        if (column < 0 || value->isObject() || value->isArray()) {
            *why = QStringLiteral("%1 has no field %2, or its value is no text, number or boolean")
                       .arg(spec_.label, value.key());
            return std::nullopt;
        }
        base[column] = value->toVariant().toString();
    }
    return base;
}

} // namespace lab
