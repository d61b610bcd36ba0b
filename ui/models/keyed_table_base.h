#pragma once

#include "ui/models/key_index.h"
#include "ui/models/table_model.h"

namespace clc::ui
{

/// The part of KeyedTableModel that does not know what a row is.
class KeyedTableBase : public TableModel
{
    Q_OBJECT

public:
    /// Which end of the table is kept when there are more rows than the limit.
    enum class Newest { first, last };

    using TableModel::TableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QString keyAt(int row) const override;
    int rowOf(const QString &key) const override;

protected:
    bool isLoaded(int) const override { return true; }
    /// One signal for each run of neighbouring rows; `rows` ascending.
    void announceChanged(const QVector<int> &rows);
    /// Rows that are gone cannot stay ticked.
    void uncheck(const QStringList &keys);
    /// Persistent indexes follow their keys from the order of `before` to that of keyIndex_.
    void movePersistent(const KeyIndex &before);

    KeyIndex keyIndex_;
};

} // namespace clc::ui
