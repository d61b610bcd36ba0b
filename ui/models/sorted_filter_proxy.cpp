#include "ui/models/sorted_filter_proxy.h"

#include "ui/models/roles.h"
#include "ui/models/search_text.h"

#include <QDateTime>

#include <algorithm>

namespace clc::ui
{

namespace
{

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::Double:
    case QMetaType::Float:
        return true;
    default:
        return false;
    }
}

/// The C locale would compare bytes and know no numbers within a text.
QLocale collating(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

SortedFilterProxy::SortedFilterProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    collator_.setLocale(collating(QLocale()));
    collator_.setNumericMode(true);
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(RawRole);
    setDynamicSortFilter(true);
}

/// Connected before the base class, so that nothing old is compared when it looks at the change.
void SortedFilterProxy::setSourceModel(QAbstractItemModel *source)
{
    if (sourceModel()) sourceModel()->disconnect(this);
    forget();
    if (source) {
        connect(source, &QAbstractItemModel::dataChanged, this, &SortedFilterProxy::forgetRows);
        connect(source, &QAbstractItemModel::rowsInserted, this, &SortedFilterProxy::forget);
        connect(source, &QAbstractItemModel::rowsRemoved, this, &SortedFilterProxy::forget);
        connect(source, &QAbstractItemModel::rowsMoved, this, &SortedFilterProxy::forget);
        connect(source, &QAbstractItemModel::layoutChanged, this, &SortedFilterProxy::forget);
        connect(source, &QAbstractItemModel::modelReset, this, &SortedFilterProxy::forget);
    }
    QSortFilterProxyModel::setSourceModel(source);
}

void SortedFilterProxy::sort(int column, Qt::SortOrder order)
{
    sortKeyColumn_ = -1;
    QSortFilterProxyModel::sort(column, order);
}

void SortedFilterProxy::setFilterText(const QString &text)
{
    const QStringList words = searchWords(text);
    text_ = text;
    if (words == words_) return;
    words_ = words;
    if (words_.isEmpty()) searchTexts_ = {};
    invalidateFilter();
}

void SortedFilterProxy::setPredicate(Predicate predicate)
{
    predicate_ = std::move(predicate);
    invalidateFilter();
}

void SortedFilterProxy::setSearchColumns(const QVector<int> &columns)
{
    if (columns == searched_) return;
    searched_ = columns;
    searchTexts_.clear();
    if (!words_.isEmpty()) invalidateFilter();
}

void SortedFilterProxy::setLocale(const QLocale &locale)
{
    collator_.setLocale(collating(locale));
    forget();
    invalidate();
}

bool SortedFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (predicate_ && !predicate_(row)) return false;
    if (words_.isEmpty()) return true;
    const auto place = static_cast<size_t>(row);
    if (searchTexts_.size() <= place) searchTexts_.resize(static_cast<size_t>(sourceModel()->rowCount()));
    QString &text = searchTexts_[place];
    if (text.isNull()) text = searchable(row);
    return std::all_of(words_.cbegin(), words_.cend(), [&](const QString &word) { return text.contains(word); });
}

QString SortedFilterProxy::searchable(int row) const
{
    QString text = QStringLiteral("\n"); // never null, and no word is found across two columns
    const auto add = [&](int column) {
        text += foldForSearch(sourceModel()->index(row, column).data(Qt::DisplayRole).toString()) + u'\n';
    };
    if (searched_.isEmpty())
        for (int column = 0; column < sourceModel()->columnCount(); ++column) add(column);
    for (const int column : searched_) add(column);
    return text;
}

const SortedFilterProxy::SortKey &SortedFilterProxy::sortKey(const QModelIndex &index) const
{
    if (sortKeyColumn_ != index.column()) {
        sortKeyColumn_ = index.column();
        sortKeys_.clear();
    }
    const auto place = static_cast<size_t>(index.row());
    if (sortKeys_.size() <= place) sortKeys_.resize(static_cast<size_t>(sourceModel()->rowCount()));
    SortKey &key = sortKeys_[place];
    if (key.kind != SortKey::Kind::unknown) return key;
    const QVariant raw = index.data(RawRole);
    if (isNumber(raw)) {
        key = {SortKey::Kind::number, raw.toDouble()};
    } else if (raw.typeId() == QMetaType::QDateTime) {
        const QDateTime time = raw.toDateTime();
        key.kind = time.isValid() ? SortKey::Kind::number : SortKey::Kind::none;
        key.number = time.isValid() ? static_cast<double>(time.toMSecsSinceEpoch()) : 0;
    } else {
        const QString text = raw.toString();
        key.kind = text.isEmpty() ? SortKey::Kind::none : SortKey::Kind::text;
        if (!text.isEmpty()) key.text = collator_.sortKey(text);
    }
    return key;
}

bool SortedFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    using Kind = SortKey::Kind;
    sortKey(left);
    const SortKey &b = sortKey(right); // may make room, so the left one is looked up again
    const SortKey &a = sortKey(left);
    if (a.kind == Kind::none || b.kind == Kind::none) {
        if (a.kind == b.kind) return false;
        return (a.kind == Kind::none) == (sortOrder() == Qt::DescendingOrder);
    }
    if (a.kind != b.kind) return a.kind == Kind::number;
    return a.kind == Kind::number ? a.number < b.number : a.text->compare(*b.text) < 0;
}

void SortedFilterProxy::forget()
{
    sortKeyColumn_ = -1;
    sortKeys_.clear();
    searchTexts_.clear();
}

void SortedFilterProxy::forgetRows(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        const auto place = static_cast<size_t>(row);
        if (place < sortKeys_.size()) sortKeys_[place] = {};
        if (place < searchTexts_.size()) searchTexts_[place].clear();
    }
}

} // namespace clc::ui
