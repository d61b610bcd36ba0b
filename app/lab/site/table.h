#pragma once

#include "app/lab/site/form.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <map>
#include <optional>

namespace lab
{

using Row = QStringList; ///< values in the order of the table's columns

/// A field as a descriptor shows it.
struct Column {
    FieldSpec spec;
    int fieldId = 0;
};

/// One table (a DEI): its columns in an order of their own and its rows in the order of their keys, which never needs
/// sorting again.
class Table
{
public:
    using Rows = std::map<QByteArray, Row>;

    /// `columns` are the fields of `spec` in any order.
    Table(FormSpec spec, int deiId, int version, QList<Column> columns);

    const FormSpec &spec() const { return spec_; }
    int deiId() const { return deiId_; }
    int version() const { return version_; }
    const QList<Column> &columns() const { return columns_; }
    const QList<qsizetype> &keyPositions() const { return keyPositions_; }
    const Rows &rows() const { return rows_; }
    qsizetype position(const QString &name) const
    {
        return byName_.value(name, -1);
    } ///< of a label or short name; -1: no such field
    qsizetype positionOf(int fieldId) const { return byFieldId_.value(fieldId, -1); }
    QString value(const Row &row, const QString &label) const { return row.value(position(label)); }

    QByteArray keyOf(const Row &row) const; ///< sorts like the table: numbers as numbers
    QString keyText(const Row &row) const;  ///< for people: "Login ID / Number" joined by ", "
    const Row *find(const QByteArray &key) const;
    Rows::const_iterator after(const Row &row) const; ///< the first row behind this one, which need not exist any more

    void put(const Row &row) { rows_.insert_or_assign(keyOf(row), row); }
    void remove(const QByteArray &key) { rows_.erase(key); }

    QJsonObject toJson(const Row &row) const;    ///< by labels
    QJsonObject toKeyJson(const Row &row) const; ///< by short names
    /// `base` with the given values, by label or short name; nothing and `why` when a label is unknown or a value is no
    /// scalar.
    std::optional<Row> fromJson(const QJsonObject &values, Row base, QString *why) const;
    Row emptyRow() const { return Row(columns_.size(), QString()); }

private:
    FormSpec spec_;
    int deiId_;
    int version_;
    QList<Column> columns_;
    QList<qsizetype> keyPositions_;
    QHash<QString, qsizetype> byName_;
    QHash<int, qsizetype> byFieldId_;
    Rows rows_;
};

} // namespace lab
