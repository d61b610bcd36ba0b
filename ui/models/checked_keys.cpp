#include "ui/models/checked_keys.h"

#include <utility>

namespace clc::ui
{

QStringList CheckedKeys::keys() const
{
    QStringList keys(keys_.cbegin(), keys_.cend());
    keys.sort();
    return keys;
}

void CheckedKeys::set(const QStringList &keys, bool checked)
{
    QStringList changes;
    for (const QString &key : keys) {
        if (key.isEmpty() || keys_.contains(key) == checked) continue;
        if (checked)
            keys_.insert(key);
        else
            keys_.remove(key);
        changes.append(key);
    }
    if (!changes.isEmpty()) Q_EMIT changed(changes);
}

void CheckedKeys::clear()
{
    if (keys_.isEmpty()) return;
    const QSet<QString> before = std::exchange(keys_, {});
    Q_EMIT changed(QStringList(before.cbegin(), before.cend()));
}

} // namespace clc::ui
