#pragma once

#include <Qt>

namespace clc::ui
{

/// What a cell of our tables says beside Qt's own roles. Proxies pass all of them on.
enum Role : int {
    RawRole = Qt::UserRole + 1, ///< value for sorting and export: number, QDateTime, bool or QString; invalid = none
    KeyRole,                    ///< QString: what identifies the row, the same in every column
    ToneRole,                   ///< ui/theme/colors.h Tone as int; the cell is drawn as a badge. Invalid = plain text
    LoadingRole,                ///< bool: the row is known to exist but has not arrived yet
};

/// What a column says, by QAbstractItemModel::headerData.
enum HeaderRole : int {
    ColumnIdRole = Qt::UserRole + 101, ///< QString: stays the same over versions and languages
    ColumnHiddenRole,                  ///< bool: hidden until it is chosen
    ColumnWidthRole,                   ///< int: default width in average characters
    ColumnSortableRole,                ///< bool
};

} // namespace clc::ui
