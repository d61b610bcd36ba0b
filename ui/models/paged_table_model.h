#pragma once

#include "ui/models/paged_table_base.h"

#include <utility>

namespace clc::ui
{

/// A table of any length whose rows live in the engine and come in pages when they are shown. Sorting and filtering are
/// the engine's; no QSortFilterProxyModel goes on top. GUI thread only.
///
/// A request is made by the fetch function; its answer comes later, or at once, by take() or fail(). Answers of an
/// older generation are dropped. At most two requests are under way, the page that was shown last first.
template<typename Row>
class PagedTableModel : public PagedTableBase
{
public:
    using Key = std::function<QString(const Row &)>;

    PagedTableModel(Key key, QVector<Column<Row>> columns, Fetch fetch, int pageSize = 200, QObject *parent = nullptr)
        : PagedTableBase(std::move(fetch), pageSize, parent), key_(std::move(key))
    {
        setColumns(std::move(columns));
    }

    void setColumns(QVector<Column<Row>> columns)
    {
        columns_ = std::move(columns);
        setColumnInfos(infosOf(columns_));
    }

    void take(quint64 generation, qsizetype offset, qsizetype total, QVector<Row> rows)
    {
        if (!accept(generation, offset)) return;
        const qsizetype most = std::clamp<qsizetype>(total - offset, 0, pageSize());
        if (rows.size() > most) rows.resize(most);
        const int count = static_cast<int>(rows.size());
        rows_.insert(static_cast<int>(offset / pageSize()), std::move(rows));
        arrived(offset, total, count);
    }

    QString keyAt(int row) const override
    {
        const Row *found = find(row);
        return found ? key_(*found) : QString();
    }

    int rowOf(const QString &key) const override
    {
        for (const int page : heldPages())
            for (int at = 0; at < heldCount(page); ++at)
                if (key_(rows_[page][at]) == key) return page * pageSize() + at;
        return -1;
    }

    /// Null while the row is not loaded. Valid until the model changes.
    const Row *find(int row) const
    {
        if (row < 0 || row >= rowCount() || !isLoaded(row)) return nullptr;
        return &rows_.constFind(row / pageSize())->at(row % pageSize());
    }

protected:
    QVariant cell(int row, int column, int role) const override
    {
        const Row *found = find(row);
        return found && column < columns_.size() ? columns_[column].cell(*found, role) : QVariant();
    }

    void dropRows(int page) override { rows_.remove(page); }

private:
    Key key_;
    QVector<Column<Row>> columns_;
    QHash<int, QVector<Row>> rows_;
};

} // namespace clc::ui
