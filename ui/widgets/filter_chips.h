#pragma once

#include <QHash>
#include <QStringList>
#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace clc::ui
{

/// Toggle buttons that narrow a table, each with a count when it is known. Exclusive ones always have one set.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    struct Chip {
        QString id;
        QString title;
    };

    explicit FilterChips(QWidget *parent = nullptr);

    /// The same ids again (another language) keep what is set.
    void setChips(const QVector<Chip> &chips, bool exclusive);
    /// Below zero: unknown.
    void setCount(const QString &id, qint64 count);
    /// In the order of the chips.
    QStringList active() const;
    void setActive(const QStringList &ids);
    /// Exclusive: the first one; else none.
    void reset();
    /// Something else than after reset().
    bool isNarrowed() const;

Q_SIGNALS:
    void chipsChanged(); ///< there are other buttons now
    void activeChanged(const QStringList &ids);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retitle();
    void onClicked(QToolButton *clicked);

    QHBoxLayout *layout_;
    QVector<Chip> chips_;
    QHash<QString, qint64> counts_;
    QVector<QToolButton *> buttons_;
    bool exclusive_ = true;
};

} // namespace clc::ui
