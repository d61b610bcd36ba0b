#include "ui/models/keyed_table_base.h"

namespace clc::ui
{

int KeyedTableBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : keyIndex_.count();
}

QString KeyedTableBase::keyAt(int row) const
{
    return row >= 0 && row < keyIndex_.count() ? keyIndex_.keyAt(row) : QString();
}

int KeyedTableBase::rowOf(const QString &key) const
{
    return keyIndex_.rowOf(key);
}

void KeyedTableBase::announceChanged(const QVector<int> &rows)
{
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
        announceRows(rows[i], rows[end - 1]);
        i = end;
    }
}

void KeyedTableBase::uncheck(const QStringList &keys)
{
    if (checks()) checks()->set(keys, false);
}

void KeyedTableBase::movePersistent(const KeyIndex &before)
{
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) to.append(index(keyIndex_.rowOf(before.keyAt(old.row())), old.column()));
    changePersistentIndexList(from, to);
}

} // namespace clc::ui
