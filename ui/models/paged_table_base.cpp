#include "ui/models/paged_table_base.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace clc::ui
{

namespace
{

/// Pages of 200 rows that a window can show at once, and one more for scrolling.
constexpr qsizetype shownPages = 3;

} // namespace

PagedTableBase::PagedTableBase(Fetch fetch, int pageSize, QObject *parent)
    : TableModel(parent), fetch_(std::move(fetch)), pageSize_(std::clamp(pageSize, 10, 1000)), shown_{0}
{
    pump_.setSingleShot(true);
    pump_.setInterval(0);
    connect(&pump_, &QTimer::timeout, this, &PagedTableBase::pump);
    pump_.start();
}

int PagedTableBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : total_;
}

void PagedTableBase::sort(int column, Qt::SortOrder order)
{
    const QString id = columnId(column);
    const bool descending = !id.isEmpty() && order == Qt::DescendingOrder;
    if (id == sortId_ && descending == descending_) return;
    sortId_ = id;
    descending_ = descending;
    ask(true);
}

void PagedTableBase::setFilter(const QString &text, const QJsonObject &state)
{
    if (text == text_ && state == state_) return;
    text_ = text;
    state_ = state;
    ask(true);
}

void PagedTableBase::setUnfilteredTotal(qsizetype total)
{
    if (std::exchange(unfilteredTotal_, total) != total) Q_EMIT stateChanged();
}

void PagedTableBase::refresh()
{
    ask(false);
}

void PagedTableBase::restart()
{
    underWay_.clear();
    ask(false);
}

void PagedTableBase::clear()
{
    underWay_.clear();
    beginResetModel();
    dropAll(false);
    total_ = 0;
    unfilteredTotal_ = 0;
    answered_ = false;
    endResetModel();
    ask(true);
}

/// A new generation. When it replaces, the first page is read and takes the place of everything that is shown.
void PagedTableBase::ask(bool replace)
{
    ++generation_;
    waiting_ = true;
    failed_.clear();
    error_.reset();
    if (replace) {
        replace_ = true;
        shown_ = {0};
    }
    pump_.start();
    Q_EMIT stateChanged();
}

bool PagedTableBase::isLoaded(int row) const
{
    const auto page = pages_.constFind(row / pageSize_);
    return page != pages_.cend() && row % pageSize_ < page->count;
}

void PagedTableBase::noteShown(int row) const
{
    const int page = row / pageSize_;
    if (const auto held = pages_.find(page); held != pages_.end()) held->used = ++clock_;
    if (shown_.isEmpty() || shown_.front() != page) {
        shown_.removeOne(page);
        shown_.prepend(page);
        if (shown_.size() > shownPages) shown_.removeLast();
    }
    if (!pump_.isActive() && isStale(page)) pump_.start();
}

bool PagedTableBase::isStale(int page) const
{
    const auto held = pages_.constFind(page);
    if (held == pages_.cend() || held->generation != generation_) return true;
    return held->count < std::min(pageSize_, total_ - page * pageSize_) && held->total != total_;
}

std::optional<int> PagedTableBase::nextWanted() const
{
    for (const int page : shown_) {
        const auto same = [&](const Asked &asked) { return asked.generation == generation_ && asked.page == page; };
        const bool exists = page == 0 || page * pageSize_ < total_;
        if (exists && isStale(page) && !failed_.contains(page) &&
            std::none_of(underWay_.cbegin(), underWay_.cend(), same))
            return page;
    }
    return {};
}

/// The answer may come within fetch_, or the model may be asked something new there: each turn looks afresh.
void PagedTableBase::pump()
{
    while (underWay_.size() < maxUnderWay) {
        const std::optional<int> page = nextWanted();
        if (!page || !fetch_) return;
        underWay_.append({generation_, *page});
        fetch_(
            {generation_, static_cast<qsizetype>(*page) * pageSize_, pageSize_, sortId_, descending_, text_, state_});
    }
}

bool PagedTableBase::endRequest(quint64 generation, qsizetype offset)
{
    const auto same = [&](const Asked &asked) {
        return asked.generation == generation && static_cast<qsizetype>(asked.page) * pageSize_ == offset;
    };
    const auto found = std::find_if(underWay_.begin(), underWay_.end(), same);
    if (found == underWay_.end()) return false;
    underWay_.erase(found);
    pump_.start();
    return generation == generation_;
}

bool PagedTableBase::accept(quint64 generation, qsizetype offset)
{
    if (!endRequest(generation, offset)) return false;
    if (replace_) dropAll(true);
    return true;
}

void PagedTableBase::arrived(qsizetype offset, qsizetype total, int count)
{
    constexpr qsizetype most = std::numeric_limits<int>::max() / 2;
    const int rows = static_cast<int>(std::clamp<qsizetype>(total, 0, most));
    const int page = static_cast<int>(offset / pageSize_);
    pages_.insert(page, {generation_, ++clock_, count, rows});
    const bool replaced = std::exchange(replace_, false);
    setTotal(rows);
    if (!isFiltered()) unfilteredTotal_ = rows;
    const int first = replaced ? 0 : page * pageSize_;
    const int last = replaced ? total_ - 1 : std::min(total_, first + pageSize_) - 1;
    waiting_ = false;
    answered_ = true;
    if (replaced) Q_EMIT reordered();
    announceRows(first, last);
    evict();
    Q_EMIT stateChanged();
}

void PagedTableBase::fail(quint64 generation, qsizetype offset, const Error &error)
{
    if (!endRequest(generation, offset)) return;
    failed_.append(static_cast<int>(offset / pageSize_));
    waiting_ = false;
    error_ = error;
    Q_EMIT stateChanged();
}

void PagedTableBase::dropAll(bool onlyOlder)
{
    for (const int page : pages_.keys()) {
        if (onlyOlder && pages_[page].generation == generation_) continue;
        pages_.remove(page);
        dropRows(page);
    }
}

void PagedTableBase::setTotal(int total)
{
    if (total > total_) {
        beginInsertRows({}, total_, total - 1);
        total_ = total;
        endInsertRows();
    } else if (total < total_) {
        beginRemoveRows({}, total, total_ - 1);
        total_ = total;
        for (const int page : pages_.keys()) {
            Page &held = pages_[page];
            held.count = std::clamp(total - page * pageSize_, 0, held.count);
            if (held.count > 0) continue;
            pages_.remove(page);
            dropRows(page);
        }
        endRemoveRows();
    }
}

void PagedTableBase::evict()
{
    while (pages_.size() > maxPages) {
        auto least = pages_.cend();
        for (auto page = pages_.cbegin(); page != pages_.cend(); ++page)
            if (!shown_.contains(page.key()) && (least == pages_.cend() || page->used < least->used)) least = page;
        if (least == pages_.cend()) return;
        const int page = least.key();
        pages_.remove(page);
        dropRows(page);
    }
}

} // namespace clc::ui
