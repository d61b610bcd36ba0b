#pragma once

#include "ui/models/roles.h"
#include "ui/theme/colors.h"

#include <QString>
#include <QVariant>
#include <QVector>

#include <functional>
#include <optional>

namespace clc::ui
{

/// What a column is apart from its rows.
struct ColumnInfo {
    QString id; ///< for saved states and sorting by the engine; never shown
    QString title;
    int width = 0;       ///< default width in average characters; 0 = 12 for numbers, else 20
    bool number = false; ///< right-aligned
    bool strong = false; ///< bold; the name of the row
    bool hiddenByDefault = false;
    bool sortable = true;
};

/// A column of a table of `Row`, to be written with designated initialisers:
///
///     const QVector<Column<User>> columns{
///         {.info = {.id = u"name"_s, .title = tr("Name"), .strong = true}, .text = &User::name},
///         {.info = {.id = u"calls"_s, .title = tr("Calls"), .number = true},
///          .text = [](const User &user) { return QLocale().toString(user.calls); },
///          .raw = [](const User &user) { return user.calls; }},
///     };
///
/// Only `text` must be there. Functions are called in the thread of the model, often; they only look at the row.
template<typename Row>
struct Column {
    ColumnInfo info;
    std::function<QString(const Row &)> text;
    std::function<QVariant(const Row &)> raw = {}; ///< RawRole; without it the text
    std::function<QString(const Row &)> tooltip = {};
    std::function<std::optional<Tone>(const Row &)> tone = {};
};

/// What a cell says under Qt::DisplayRole, Qt::ToolTipRole, RawRole and ToneRole.
template<typename Row>
QVariant cellOf(const QVector<Column<Row>> &columns, const Row &row, int column, int role)
{
    if (column < 0 || column >= columns.size()) return {};
    const Column<Row> &from = columns[column];
    switch (role) {
    case Qt::DisplayRole:
        return from.text ? QVariant(from.text(row)) : QVariant();
    case RawRole:
        return from.raw ? from.raw(row) : from.text ? QVariant(from.text(row)) : QVariant();
    case Qt::ToolTipRole:
        return from.tooltip ? QVariant(from.tooltip(row)) : QVariant();
    case ToneRole:
        if (const std::optional<Tone> tone = from.tone ? from.tone(row) : std::nullopt) return static_cast<int>(*tone);
        return {};
    default:
        return {};
    }
}

} // namespace clc::ui
