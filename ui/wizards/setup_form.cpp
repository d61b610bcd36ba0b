#include "ui/wizards/setup_form.h"

#include "ui/text/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace clc::ui
{

SetupForm::SetupForm(GatewaySetup &setup, QWidget *parent)
    : QWidget(parent), setup_(setup), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 8, 0);
    column_->setSpacing(16);
    connect(&setup, &GatewaySetup::changed, this, [this] { refresh(); });
}

QWidget *SetupForm::firstField() const
{
    for (const QString &key : order_)
        if (!fields_[key]->isHidden() && setup_.draft().value(key).isEmpty()) return fields_[key]->editor();
    return order_.isEmpty() ? nullptr : fields_[order_.first()]->editor();
}

QWidget *SetupForm::editorOf(const QString &key) const
{
    const Field *field = fields_.value(key);
    return field != nullptr && !field->isHidden() ? field->editor() : nullptr;
}

Field *SetupForm::place(const QString &key, Field *field)
{
    fields_.insert(key, field);
    order_.append(key);
    if (row_ != nullptr)
        row_->addWidget(field, 1, Qt::AlignTop);
    else
        column_->addWidget(field);
    return field;
}

void SetupForm::bind(const QString &key, QLineEdit *editor)
{
    connect(editor, &QLineEdit::textEdited, this, [this, key] { edited_.insert(key); });
    // What is in it now: the editor itself may have cleaned what this signal still tells.
    connect(editor, &QLineEdit::textChanged, this, [this, key, editor] { setup_.set(key, editor->text()); });
    connect(editor, &QLineEdit::editingFinished, this, [this, key] {
        if (setup_.draft().value(key).isEmpty()) return; // tabbing through a form is no mistake
        edited_.insert(key);
        refresh();
    });
}

Field *SetupForm::addText(const QString &key, const QString &label, const QString &help, int longest)
{
    QLineEdit *editor = lineEditor(longest);
    bind(key, editor);
    return place(key, new Field(key, label, editor, help));
}

Field *SetupForm::addSecret(const QString &key, const QString &label, const QString &help, int longest)
{
    QLineEdit *editor = secretEditor(longest);
    bind(key, editor);
    return place(key, new Field(key, label, editor, help));
}

Field *SetupForm::addFile(const QString &key, const QString &label, const QString &help)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    QLineEdit *editor = lineEditor(4096, both);
    QPushButton *browse = plainButton(tr("Browse…"), both);
    row->addWidget(editor, 1);
    row->addWidget(browse);
    both->setFocusProxy(editor);
    auto *field = new Field(key + QStringLiteral("Box"), label, both, help);
    editor->setObjectName(key);
    editor->setAccessibleName(label);
    browse->setObjectName(key + QStringLiteral("Browse"));
    browse->setAccessibleName(tr("Look for the file: %1").arg(label));
    bind(key, editor);
    connect(browse, &QPushButton::clicked, this, [this, editor, label] {
        auto *dialog = new QFileDialog(this, label);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, editor, &QLineEdit::setText);
        dialog->open();
    });
    return place(key, field);
}

Field *SetupForm::addChoice(const QString &key, const QString &label,
                            const QVector<std::pair<QString, QString>> &choices)
{
    auto *editor = new QComboBox;
    for (const auto &[value, text] : choices) editor->addItem(text, value);
    connect(editor, &QComboBox::currentIndexChanged, this,
            [this, key, editor] { setup_.set(key, editor->currentData().toString()); });
    return place(key, new Field(key, label, editor));
}

void SetupForm::addHeading(const QString &text, const QString &help)
{
    column_->addSpacing(8);
    column_->addWidget(sectionLabel(text, this));
    if (!help.isEmpty()) column_->addWidget(mutedLabel(help, this));
}

void SetupForm::beginRow()
{
    row_ = new QHBoxLayout;
    row_->setSpacing(16);
    column_->addLayout(row_);
}

void SetupForm::endRow()
{
    row_ = nullptr;
}

void SetupForm::showField(const QString &key, bool visible)
{
    fields_[key]->setVisible(visible);
}

void SetupForm::refresh()
{
    const std::optional<Error> &error = setup_.error();
    for (auto it = fields_.begin(); it != fields_.end(); ++it) {
        const QString &key = it.key();
        const QString value = setup_.draft().value(key);
        QWidget *editor = it.value()->editor();
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            const int at = box->findData(value);
            if (at >= 0 && at != box->currentIndex()) box->setCurrentIndex(at);
        } else if (auto *line = it.value()->findChild<QLineEdit *>(key); line != nullptr && line->text() != value) {
            line->setText(value);
        }
        editor->setEnabled(!setup_.isBusy());
        QString problem = edited_.contains(key) ? setup_.draft().problem(key) : QString();
        if (error && error->field == key)
            problem = errorWords(*error).sentence + QLatin1Char('\n') + errorWords(*error).cure;
        it.value()->setError(problem);
    }
}

} // namespace clc::ui
