#pragma once

#include <QJsonObject>
#include <QString>

namespace clc::ui
{

/// What a PagedTableModel asks for. Each request gets exactly one take() or fail() with its generation and offset.
struct PageRequest {
    quint64 generation = 0;
    qsizetype offset = 0; ///< a multiple of limit
    int limit = 0;
    QString sortColumn; ///< id of the column; empty = the engine's own order
    bool descending = false;
    QString filterText;
    QJsonObject filterState; ///< chips and the like, as the page and the engine understand them
};

} // namespace clc::ui
