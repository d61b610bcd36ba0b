#include "ui/pages/settings/setting_editor.h"

#include "ui/pages/settings/setting_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace clc::ui
{

namespace
{
constexpr int longest = 4096; ///< engine/service/settings_table.cpp
}

SettingEditor::SettingEditor(ConsoleContext &context, const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent),
      context_(context),
      value_(lineEditor(longest)),
      field_(new Field(name, label, value_, QString(), this)),
      banner_(new Banner(this)),
      apply_(primaryButton(tr("Apply"), this)),
      restore_(plainButton(tr("Restore default"), this)),
      why_(mutedLabel(QString(), this))
{
    apply_->setObjectName(name + QStringLiteral("Apply"));
    restore_->setObjectName(name + QStringLiteral("Restore"));
    why_->setObjectName(name + QStringLiteral("Why"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(field_);
    column->addWidget(banner_);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(apply_);
    row->addWidget(restore_);
    row->addWidget(why_, 1);
    column->addLayout(row);
    setFocusProxy(value_);
    setTabOrder(value_, apply_);
    setTabOrder(apply_, restore_);
    connect(value_, &QLineEdit::textEdited, this, [this] {
        field_->setError(QString());
        show();
    });
    connect(value_, &QLineEdit::returnPressed, apply_, &QPushButton::click);
    connect(apply_, &QPushButton::clicked, this, [this] { apply(value_->text().trimmed()); });
    connect(restore_, &QPushButton::clicked, this, [this] { apply(QJsonValue(QJsonValue::Null)); });
    connect(&context.engine, &EngineView::linkChanged, this, &SettingEditor::show);
    show();
}

bool SettingEditor::isDirty() const
{
    return value_->text().trimmed() != settingText(setting_.value);
}

void SettingEditor::edit(const SettingInfo &setting)
{
    const bool same = setting.key == setting_.key;
    const bool keeps = same && isDirty();
    setting_ = setting;
    if (!same) {
        field_->setError(QString());
        banner_->clear();
    }
    if (!keeps) value_->setText(settingText(setting.value));
    field_->setHelp(settingHelp(setting));
    show();
}

QString SettingEditor::whyNot() const
{
    if (setting_.key.isEmpty()) return tr("The value was not read yet.");
    if (setting_.origin == QLatin1String("file"))
        return tr("Fixed by the file that the engine was started with (--config).");
    if (busy_) return tr("Being applied…");
    if (!context_.engine.isReady()) return tr("The engine does not answer at the moment.");
    if (!isDirty()) return tr("Nothing was changed.");
    return {};
}

void SettingEditor::show()
{
    const bool fixed = setting_.origin == QLatin1String("file");
    const QString why = whyNot();
    value_->setReadOnly(fixed || busy_ || setting_.key.isEmpty());
    apply_->setVisible(!fixed);
    apply_->setEnabled(why.isEmpty());
    apply_->setToolTip(why);
    apply_->setAccessibleDescription(why);
    restore_->setVisible(setting_.origin == QLatin1String("set"));
    restore_->setEnabled(!busy_ && context_.engine.isReady());
    why_->setText(why);
}

void SettingEditor::apply(const QJsonValue &value)
{
    if (busy_) return;
    busy_ = true;
    field_->setError(QString());
    banner_->clear();
    show();
    scope_.spawn(send(scope_, setting_.key, value));
}

Flow SettingEditor::send(Scope &scope, QString key, QJsonValue value)
{
    const auto set = co_await context_.session.setSetting(scope, key, value);
    if (scope.isCancelled()) co_return cancelledError();
    busy_ = false;
    const bool still = key == setting_.key;
    if (set && still) {
        setting_ = *set;
        value_->setText(settingText(set->value));
    }
    show();
    if (set)
        Q_EMIT applied(*set);
    else if (still)
        fail(set.error());
    co_return done;
}

void SettingEditor::fail(const Error &error)
{
    const bool ofTheValue = error.code == ErrorCode::invalidValue || error.code == ErrorCode::missingValue;
    if (!ofTheValue) return banner_->show(error);
    field_->setError(settingProblem(error));
    value_->setFocus(Qt::OtherFocusReason);
    value_->selectAll();
}

} // namespace clc::ui
