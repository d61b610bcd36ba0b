#pragma once

#include "ui/pages/integrations/integration_state.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace clc::ui
{

class StatusBadge;
class ToggleSwitch;

/// One integration of an account: what it is, how it is, and what can be done about it.
class IntegrationCard final : public QFrame
{
    Q_OBJECT

public:
    IntegrationCard(const QString &type, const QString &name, QWidget *parent = nullptr);

    void show(const IntegrationState &state);
    /// While a change is under way nothing can be begun.
    void setBusy(bool busy, const QString &why);

Q_SIGNALS:
    void actionRequested(clc::ui::IntegrationState::Action action);
    void switchRequested(bool on);
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *makeWords(const QString &name);
    void drawSign();

    IntegrationState state_;
    QString type_;
    QLabel *sign_;
    StatusBadge *badge_;
    QLabel *explanation_;
    QLabel *site_;
    ToggleSwitch *toggle_;
    QPushButton *action_;
    QPushButton *remove_;
};

} // namespace clc::ui
