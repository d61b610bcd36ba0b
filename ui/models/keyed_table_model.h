#pragma once

#include "ui/models/keyed_table_base.h"

#include <algorithm>
#include <concepts>
#include <deque>
#include <utility>

namespace clc::ui
{

/// A table whose rows are all here, each with a key. What changes is announced as that change, never as a reset, so
/// that selection, current row and scroll position stay. GUI thread only. For up to some ten thousand rows.
///
/// Keys are unique: of rows with the same key the last counts, at the place of the first.
template<typename Row>
class KeyedTableModel : public KeyedTableBase
{
public:
    using Key = std::function<QString(const Row &)>;

    KeyedTableModel(Key key, QVector<Column<Row>> columns, QObject *parent = nullptr)
        : KeyedTableBase(parent), key_(std::move(key))
    {
        setColumns(std::move(columns));
    }

    /// Also for another language: the same ids keep everything but the words.
    void setColumns(QVector<Column<Row>> columns)
    {
        columns_ = std::move(columns);
        setColumnInfos(infosOf(columns_));
    }

    /// At most so many rows from now on; the oldest go. 0 = no limit.
    void setLimit(int limit, Newest newest)
    {
        limit_ = std::max(0, limit);
        newest_ = newest;
        trim();
    }

    /// These rows in this order, and no others.
    void setRows(const QVector<Row> &rows)
    {
        const Rows wanted = unique(rows);
        const QStringList keys = keysOf(wanted);
        removeAllBut(QSet<QString>(keys.cbegin(), keys.cend()));
        reorder(wanted);
        QVector<int> changed;
        for (qsizetype at = 0; at < wanted.size();) {
            qsizetype end = at;
            while (end < wanted.size() && !keyIndex_.contains(wanted[end].first)) ++end;
            if (end > at) insertRange(static_cast<int>(at), wanted.mid(at, end - at));
            if (end < wanted.size()) replace(static_cast<int>(end), wanted[end].second, changed);
            at = end + 1;
        }
        announceChanged(changed);
        trim();
    }

    /// Known rows change in place, others come to the end.
    void upsert(const QVector<Row> &rows) { add(rows, Newest::last); }
    /// Known rows change in place, others come to the beginning, in the order given.
    void prepend(const QVector<Row> &rows) { add(rows, Newest::first); }

    void remove(const QStringList &keys)
    {
        QSet<QString> stay(keysHere());
        for (const QString &key : keys) stay.remove(key);
        removeAllBut(stay);
    }

    void clear()
    {
        if (rowCount() > 0) removeRange(0, rowCount());
    }

    /// Valid until the model changes; `row` within rowCount().
    const Row &row(int row) const { return rows_[static_cast<size_t>(row)]; }
    const Row *find(const QString &key) const
    {
        const int found = rowOf(key);
        return found < 0 ? nullptr : &row(found);
    }

protected:
    QVariant cell(int row, int column, int role) const override;

private:
    using Rows = QVector<std::pair<QString, Row>>;

    static QStringList keysOf(const Rows &rows)
    {
        QStringList keys;
        keys.reserve(rows.size());
        for (const auto &row : rows) keys.append(row.first);
        return keys;
    }

    QSet<QString> keysHere() const
    {
        QSet<QString> keys;
        for (int at = 0; at < rowCount(); ++at) keys.insert(keyIndex_.keyAt(at));
        return keys;
    }

    Rows unique(const QVector<Row> &rows) const
    {
        Rows result;
        result.reserve(rows.size());
        QHash<QString, qsizetype> places;
        for (const Row &row : rows) {
            QString key = key_(row);
            if (const auto place = places.constFind(key); place != places.cend()) {
                result[*place].second = row;
                continue;
            }
            places.insert(key, result.size());
            result.append({std::move(key), row});
        }
        return result;
    }

    void replace(int at, const Row &now, QVector<int> &changed)
    {
        Row &old = rows_[static_cast<size_t>(at)];
        if constexpr (std::equality_comparable<Row>) {
            if (old == now) return;
        }
        old = now;
        changed.append(at);
    }

    void add(const QVector<Row> &rows, Newest where);
    void insertRange(int at, const Rows &rows);
    void removeRange(int first, int count);
    void removeAllBut(const QSet<QString> &stay);
    void reorder(const Rows &wanted);

    void trim()
    {
        const int surplus = limit_ > 0 ? rowCount() - limit_ : 0;
        if (surplus > 0) removeRange(newest_ == Newest::last ? 0 : limit_, surplus);
    }

    Key key_;
    QVector<Column<Row>> columns_;
    std::deque<Row> rows_;
    int limit_ = 0;
    Newest newest_ = Newest::last;
};

template<typename Row>
QVariant KeyedTableModel<Row>::cell(int at, int column, int role) const
{
    return column < columns_.size() ? columns_[column].cell(row(at), role) : QVariant();
}

template<typename Row>
void KeyedTableModel<Row>::add(const QVector<Row> &rows, Newest where)
{
    QVector<int> changed;
    Rows fresh;
    for (auto &row : unique(rows)) {
        const int known = keyIndex_.rowOf(row.first);
        if (known >= 0)
            replace(known, row.second, changed);
        else
            fresh.append(std::move(row));
    }
    std::sort(changed.begin(), changed.end());
    announceChanged(changed);
    if (limit_ > 0 && fresh.size() > limit_) fresh = newest_ == Newest::last ? fresh.last(limit_) : fresh.first(limit_);
    if (!fresh.isEmpty()) insertRange(where == Newest::last ? rowCount() : 0, fresh);
    trim();
}

template<typename Row>
void KeyedTableModel<Row>::insertRange(int at, const Rows &rows)
{
    beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
    std::deque<Row> added;
    for (const auto &row : rows) added.push_back(row.second);
    rows_.insert(rows_.begin() + at, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    keyIndex_.insert(at, keysOf(rows));
    endInsertRows();
}

template<typename Row>
void KeyedTableModel<Row>::removeRange(int first, int count)
{
    QStringList keys;
    for (int at = first; at < first + count; ++at) keys.append(keyIndex_.keyAt(at));
    beginRemoveRows({}, first, first + count - 1);
    rows_.erase(rows_.begin() + first, rows_.begin() + first + count);
    keyIndex_.remove(first, count);
    endRemoveRows();
    uncheck(keys);
}

template<typename Row>
void KeyedTableModel<Row>::removeAllBut(const QSet<QString> &stay)
{
    for (int end = rowCount(); end > 0;) {
        int first = end;
        while (first > 0 && !stay.contains(keyIndex_.keyAt(first - 1))) --first;
        if (first < end) removeRange(first, end - first);
        end = first - 1;
    }
}

template<typename Row>
void KeyedTableModel<Row>::reorder(const Rows &wanted)
{
    QStringList order;
    for (const auto &row : wanted)
        if (keyIndex_.contains(row.first)) order.append(row.first);
    bool same = true;
    for (int at = 0; same && at < order.size(); ++at) same = order[at] == keyIndex_.keyAt(at);
    if (same) return;

    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::deque<Row> moved;
    for (const QString &key : order) moved.push_back(std::move(rows_[static_cast<size_t>(keyIndex_.rowOf(key))]));
    rows_ = std::move(moved);
    const KeyIndex before = std::exchange(keyIndex_, {});
    keyIndex_.assign(order);
    movePersistent(before);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace clc::ui
