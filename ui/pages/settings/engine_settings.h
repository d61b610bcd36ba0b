#pragma once

#include "ui/pages/settings/settings_tab.h"

#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace clc::ui
{

class Field;
class StatusBadge;

/// The engine this console is attached to, and the choice of another one. Works without an engine too: that is when it
/// is needed most.
class EngineSettings final : public SettingsTab
{
    Q_OBJECT

public:
    explicit EngineSettings(ConsoleContext &context);

private:
    QWidget *makeFacts();
    QWidget *makeChoice();
    void show();
    void setFact(const QString &name, const QString &value, const QString &tooltip = {});
    QString current() const; ///< address that this console was told to attach to; "": this computer's
    QString chosen() const;
    QString whyNot() const;
    void check();
    void apply();

    StatusBadge *link_;
    QHash<QString, QLabel *> facts_;
    QRadioButton *automatic_;
    QRadioButton *service_;
    QRadioButton *other_;
    QLineEdit *path_;
    Field *pathField_;
    QPushButton *apply_;
    QLabel *why_;
};

} // namespace clc::ui
