#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

namespace clc::ui
{

/// The rows that are ticked, by key: it survives sorting, filtering and reading again. Owned by the page; models show
/// it.
class CheckedKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool contains(const QString &key) const { return keys_.contains(key); }
    qsizetype count() const { return keys_.size(); }
    /// Sorted, so that what is done with them is done in the same order each time.
    QStringList keys() const;

    void set(const QStringList &keys, bool checked);
    void toggle(const QString &key) { set({key}, !contains(key)); }
    void clear();

Q_SIGNALS:
    /// These keys are ticked now and were not, or the other way round.
    void changed(const QStringList &keys);

private:
    QSet<QString> keys_;
};

} // namespace clc::ui
