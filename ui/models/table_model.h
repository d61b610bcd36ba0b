#pragma once

#include "ui/models/checked_keys.h"
#include "ui/models/column.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QVector>

namespace clc::ui
{

/// What all our tables have in common: columns, roles and ticks. The derived templates hold the rows.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Position of a column; -1 when there is none.
    int columnOf(const QString &id) const;
    QString columnId(int column) const;
    /// The key of a row; empty while it is loading.
    virtual QString keyAt(int row) const = 0;
    /// The row of a key as far as it is loaded; -1 when there is none.
    virtual int rowOf(const QString &key) const = 0;

    /// Shows tick boxes in the first column, or none (nullptr). Not owned.
    void setChecks(CheckedKeys *checks);
    CheckedKeys *checks() const { return checks_; }

protected:
    /// The same ids in the same order (another language) change titles and texts; anything else is a reset.
    void setColumnInfos(const QVector<ColumnInfo> &infos);
    virtual bool isLoaded(int row) const = 0;
    /// Text, RawRole, tooltip or ToneRole of a cell that is loaded.
    virtual QVariant cell(int row, int column, int role) const = 0;
    /// A cell of this row is being shown.
    virtual void noteShown(int row) const;

    void announceRows(int first, int last, const QVector<int> &roles = {});

private:
    void announceChecks(const QStringList &keys);
    QVariant look(const ColumnInfo &info, int role) const;

    QVector<ColumnInfo> infos_;
    QPointer<CheckedKeys> checks_;
};

} // namespace clc::ui
