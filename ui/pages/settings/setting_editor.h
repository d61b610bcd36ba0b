#pragma once

#include "engine/api/site_values.h"
#include "ui/shell/console_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clc::ui
{

class Banner;
class Field;

/// Edits one setting of the engine: field, "Apply" and "Restore default", each with the reason while it is not
/// possible. What was typed stays after an error and when the setting is read again.
class SettingEditor final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: object name of the field; the buttons have it as the beginning of theirs.
    SettingEditor(ConsoleContext &context, const QString &name, const QString &label, QWidget *parent = nullptr);

    void edit(const SettingInfo &setting);
    const QString &key() const { return setting_.key; }

Q_SIGNALS:
    /// The engine has taken a value; of whichever setting it was.
    void applied(const clc::SettingInfo &setting);

private:
    bool isDirty() const;
    QString whyNot() const;
    void show();
    void apply(const QJsonValue &value);
    Flow send(Scope &scope, QString key, QJsonValue value);
    void fail(const Error &error);

    ConsoleContext &context_;
    SettingInfo setting_; ///< as the engine told it
    QLineEdit *value_;
    Field *field_;
    Banner *banner_;
    QPushButton *apply_;
    QPushButton *restore_;
    QLabel *why_;
    bool busy_ = false;
    Scope scope_;
};

} // namespace clc::ui
