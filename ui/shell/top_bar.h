#pragma once

#include "ui/shell/console_context.h"

#include <QFrame>

class QPushButton;

namespace clc::ui
{

/// Account switcher, engine chip, alarm bell and the person's menu.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(ConsoleContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void shortcutsRequested();
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show();
    void showAccount();
    void showEngine();
    void showAlarms();
    void showPerson();
    /// Writes the name on the button, as much of it as there is room for beside engine and alarms.
    void setName(QPushButton *button, const QString &name, int letters, int percent);
    void openAccounts();
    void openPerson();
    void openAlarms();
    Flow signOut(Scope &scope);

    ConsoleContext &context_;
    QPushButton *account_;
    QPushButton *engine_;
    QPushButton *alarms_;
    QPushButton *person_;
    Scope scope_;
};

} // namespace clc::ui
