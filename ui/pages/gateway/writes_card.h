#pragma once

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clc::ui
{

class StatusBadge;

/// The writes of a provisioning plan, each with what is there now and what will be, and the button that makes them.
class WritesCard final : public QWidget
{
    Q_OBJECT

public:
    explicit WritesCard(QWidget *parent = nullptr);

    /// {writes, hash, notes}
    void showPlan(const QJsonObject &plan);
    const QString &hash() const { return hash_; }
    /// `why` the button cannot be pressed; empty: it can.
    void setWhyNot(const QString &why);

Q_SIGNALS:
    void writeRequested();

private:
    void addWrite(const QJsonObject &write);

    QString hash_;
    StatusBadge *state_;
    QPushButton *write_;
    QLabel *notes_;
    QWidget *area_;
    QWidget *list_ = nullptr;
    QVBoxLayout *rows_ = nullptr;
};

/// Why the plan has nothing to do with this site; empty where it has writes or none is needed.
QString planNotes(const QJsonObject &plan);

} // namespace clc::ui
