#pragma once

#include "engine/base/error.h"
#include "ui/models/page_request.h"
#include "ui/models/table_model.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace clc::ui
{

/// The part of PagedTableModel that does not know what a row is: which pages are there, wanted and under way.
class PagedTableBase : public TableModel
{
    Q_OBJECT

public:
    using Fetch = std::function<void(const PageRequest &)>;

    static constexpr int maxUnderWay = 2;
    static constexpr int maxPages = 40;

    PagedTableBase(Fetch fetch, int pageSize, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Begins a new generation; what is shown stays until its first page arrives. Column -1: the engine's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return columnOf(sortId_); }
    Qt::SortOrder sortOrder() const { return descending_ ? Qt::DescendingOrder : Qt::AscendingOrder; }
    /// As sort().
    void setFilter(const QString &text, const QJsonObject &state = {});
    QString filterText() const { return text_; }
    QJsonObject filterState() const { return state_; }
    bool isFiltered() const { return !text_.isEmpty() || !state_.isEmpty(); }

    /// Reads what is visible again and the rest when it is shown; also after a failure.
    void refresh();
    /// As refresh(), and forgets what is under way: after the link to the engine was lost, when no answer will come.
    void restart();
    /// The whole table is another one, e.g. another account: nothing of it is shown any more.
    void clear();

    /// A request did not succeed. The page is asked for again by refresh(), not by itself.
    void fail(quint64 generation, qsizetype offset, const Error &error);

    /// Rows without a filter, as far as it is known.
    qsizetype unfilteredTotal() const { return unfilteredTotal_; }
    /// For a filter state that is a table of its own, with its own number of rows: what the count line counts from.
    void setUnfilteredTotal(qsizetype total);
    /// The first answer to the present question (generation) is awaited.
    bool isWaiting() const { return waiting_; }
    /// Whether any answer ever came since clear().
    bool hasAnswer() const { return answered_; }
    const std::optional<Error> &error() const { return error_; }
    quint64 generation() const { return generation_; }

Q_SIGNALS:
    /// Rows mean something else now: selection and scroll position are without meaning.
    void reordered();
    /// isWaiting(), error() or the totals changed.
    void stateChanged();

protected:
    bool isLoaded(int row) const override;
    void noteShown(int row) const override;

    /// True when the answer was asked for and still counts; drops what it replaces.
    bool accept(quint64 generation, qsizetype offset);
    /// After the rows of an accepted page were stored.
    void arrived(qsizetype offset, qsizetype total, int count);
    virtual void dropRows(int page) = 0;

    int pageSize() const { return pageSize_; }
    /// Pages that are held.
    QList<int> heldPages() const { return pages_.keys(); }
    int heldCount(int page) const { return pages_.value(page).count; }

private:
    struct Page {
        quint64 generation = 0;
        quint64 used = 0;
        int count = 0;
        int total = 0; ///< of the table when the page was read
    };
    struct Asked {
        quint64 generation;
        int page;
    };

    void ask(bool replace);
    void pump();
    std::optional<int> nextWanted() const;
    bool isStale(int page) const;
    bool endRequest(quint64 generation, qsizetype offset);
    void dropAll(bool onlyOlder);
    void setTotal(int total);
    void evict();

    Fetch fetch_;
    const int pageSize_;
    int total_ = 0;
    qsizetype unfilteredTotal_ = 0;
    quint64 generation_ = 1;
    bool waiting_ = true;
    bool answered_ = false;
    bool replace_ = false;
    QString sortId_;
    bool descending_ = false;
    QString text_;
    QJsonObject state_;
    std::optional<Error> error_;
    mutable QHash<int, Page> pages_;
    mutable QVector<int> shown_; ///< newest first, no more than a window can show
    mutable quint64 clock_ = 0;
    QVector<int> failed_;
    QVector<Asked> underWay_;
    mutable QTimer pump_;
};

} // namespace clc::ui
