#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace clc::ui
{

/// Order and filter for a KeyedTableModel: sorts by RawRole, strings as people do ("7" before "12"), rows without a
/// value last in both directions; filters by words that must all be found in the searched columns, and by a predicate.
class SortedFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Whether a row of the source is shown.
    using Predicate = std::function<bool(int sourceRow)>;

    explicit SortedFilterProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilterText(const QString &text);
    QString filterText() const { return text_; }
    void setPredicate(Predicate predicate);
    /// Call when what the predicate looks at has changed without a signal of the model.
    void predicateChanged() { invalidateFilter(); }
    bool isFiltered() const { return !words_.isEmpty() || predicate_ != nullptr; }
    /// Columns of the source that are searched: the visible ones. Empty = all.
    void setSearchColumns(const QVector<int> &columns);
    /// For another language.
    void setLocale(const QLocale &locale);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// What a row sorts by; made once, for each comparison would cost more.
    struct SortKey {
        enum class Kind { unknown, none, number, text } kind = Kind::unknown;
        double number = 0;
        std::optional<QCollatorSortKey> text = {};
    };

    const SortKey &sortKey(const QModelIndex &index) const;
    QString searchable(int row) const;
    void forget();
    void forgetRows(const QModelIndex &first, const QModelIndex &last);

    QCollator collator_;
    QString text_;
    QStringList words_;
    Predicate predicate_;
    QVector<int> searched_;
    mutable int sortKeyColumn_ = -1;
    mutable std::vector<SortKey> sortKeys_;    ///< by row of the source
    mutable std::vector<QString> searchTexts_; ///< by row of the source; null = not made yet
};

} // namespace clc::ui
