#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

namespace clc::smdr
{

/// Columns of a field: from `first` (0-based), `size` of them.
struct Columns {
    qsizetype first = 0;
    qsizetype size = 0;
};

/// Where the fields of a record stand; a row of resources/pbx/smdr-profiles.json.
struct Layout {
    QString name;
    QVector<int> lengths; ///< ascending
    qsizetype tiled = 0;  ///< up to here each column belongs to a field or is blank
    bool startSeconds = false;
    int durationHours = 2; ///< digits of the hours
    QHash<QString, Columns> fields;
    QVector<qsizetype> separators; ///< columns of no field, below `tiled`

    /// The field's octets in a line that is padded with blanks; empty when the layout has none.
    QByteArray text(const QByteArray &padded, const char *field) const;
    /// The smallest length that the line may have, within 2; none when it is too long.
    std::optional<int> lengthFor(qsizetype size) const;
    qsizetype longest() const { return lengths.last() + tolerance; }

    static constexpr int tolerance = 2;
};

/// All layouts that the program knows, read once.
const QVector<Layout> &layouts();

} // namespace clc::smdr
