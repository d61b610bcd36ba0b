#include "ui/models/table_model.h"

#include <QFont>
#include <QFontDatabase>

namespace clc::ui
{

namespace
{

/// So many ticks are looked up one by one; more are announced for the whole column.
constexpr qsizetype singleChecks = 64;

} // namespace

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(infos_.size());
}

QVariant TableModel::look(const ColumnInfo &info, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (info.number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole && info.strong) {
        QFont font; // resolved against the view's font by the delegate: only the weight is ours
        font.setBold(true);
        return font;
    }
    if (role == Qt::FontRole && info.code) {
        QFont font;
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        return font;
    }
    return {};
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const ColumnInfo &info = infos_[index.column()];
    const int row = index.row();
    if (role == Qt::TextAlignmentRole || role == Qt::FontRole) return look(info, role);
    if (role == Qt::DisplayRole) noteShown(row);
    const bool loaded = isLoaded(row);
    if (role == LoadingRole) return !loaded;
    if (!loaded) {
        if (role == Qt::DisplayRole) return QString();
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    switch (role) {
    case KeyRole:
        return keyAt(row);
    case Qt::CheckStateRole:
        if (!checks_ || index.column() != 0) return {};
        return checks_->contains(keyAt(row)) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return cell(row, index.column(), Qt::DisplayRole);
    case Qt::AccessibleDescriptionRole:
        return cell(row, index.column(), Qt::ToolTipRole);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case RawRole:
    case ToneRole:
        return cell(row, index.column(), role);
    default:
        return {};
    }
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !checks_ || index.column() != 0 || !isLoaded(index.row()))
        return false;
    checks_->set({keyAt(index.row())}, value.toInt() == Qt::Checked);
    return true;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= infos_.size()) return {};
    const ColumnInfo &info = infos_[section];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return info.title;
    case Qt::TextAlignmentRole:
        return look(info, role);
    case ColumnIdRole:
        return info.id;
    case ColumnHiddenRole:
        return info.hiddenByDefault;
    case ColumnWidthRole:
        return info.width > 0 ? info.width : info.number ? 12 : 20;
    case ColumnSortableRole:
        return info.sortable;
    default:
        return {};
    }
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (checks_ && index.column() == 0 && isLoaded(index.row())) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

int TableModel::columnOf(const QString &id) const
{
    for (int column = 0; column < infos_.size(); ++column)
        if (infos_[column].id == id) return column;
    return -1;
}

QString TableModel::columnId(int column) const
{
    return column >= 0 && column < infos_.size() ? infos_[column].id : QString();
}

void TableModel::setChecks(CheckedKeys *checks)
{
    if (checks_ == checks) return;
    if (checks_) checks_->disconnect(this);
    checks_ = checks;
    if (checks_) connect(checks_, &CheckedKeys::changed, this, &TableModel::announceChecks);
    announceRows(0, rowCount() - 1);
}

void TableModel::setColumnInfos(const QVector<ColumnInfo> &infos)
{
    const bool same = std::equal(infos.begin(), infos.end(), infos_.begin(), infos_.end(),
                                 [](const ColumnInfo &a, const ColumnInfo &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        infos_ = infos;
        endResetModel();
        return;
    }
    infos_ = infos;
    if (infos_.isEmpty()) return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    announceRows(0, rowCount() - 1);
}

void TableModel::noteShown(int) const {}

void TableModel::announceRows(int first, int last, const QVector<int> &roles)
{
    if (first > last || columnCount() == 0) return;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1), roles);
}

void TableModel::announceChecks(const QStringList &keys)
{
    if (rowCount() == 0 || columnCount() == 0) return;
    const QVector<int> roles{Qt::CheckStateRole};
    if (keys.size() > singleChecks) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
        return;
    }
    for (const QString &key : keys) {
        const int row = rowOf(key);
        if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, 0), roles);
    }
}

} // namespace clc::ui
