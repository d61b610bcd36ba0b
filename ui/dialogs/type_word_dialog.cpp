#include "ui/dialogs/type_word_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{
constexpr int letters = 68; ///< width of the text, in average characters
constexpr int longestWord = 64;

QLayout *bullet(const QString &line, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel *dot = bodyLabel(QStringLiteral("•"), parent);
    dot->setWordWrap(false);
    row->addWidget(dot, 0, Qt::AlignTop);
    row->addWidget(bodyLabel(line, parent), 1);
    return row;
}

} // namespace

TypeWordDialog::TypeWordDialog(const Text &text, QWidget *parent)
    : QDialog(parent),
      word_(text.word),
      typed_(lineEditor(longestWord, this)),
      confirm_(dangerButton(text.button, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("typeWordDialog"));
    setWindowTitle(text.title);
    setAccessibleDescription(text.intro);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(titleLabel(text.title, this));
    if (!text.intro.isEmpty()) column->addWidget(bodyLabel(text.intro, this));
    for (const Part &part : text.parts) {
        auto *list = new QVBoxLayout;
        list->setSpacing(4);
        list->addWidget(strongLabel(part.heading, this));
        for (const QString &line : part.lines) list->addLayout(bullet(line, this));
        column->addLayout(list);
    }
    column->addWidget(new Field(QStringLiteral("confirmWord"), tr("Type “%1” to confirm").arg(word_), typed_,
                                tr("This cannot be undone."), this));
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    QPushButton *cancel = plainButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    confirm_->setObjectName(QStringLiteral("confirmButton"));
    row->addWidget(cancel);
    row->addWidget(confirm_);
    column->addLayout(row);
    const int width = letters * fontMetrics().averageCharWidth();
    setMinimumWidth(width);
    ensurePolished();
    resize(width, column->totalHeightForWidth(width)); // no more room than the lines need
    setTabOrder(typed_, cancel);
    setTabOrder(cancel, confirm_);
    connect(typed_, &QLineEdit::textChanged, this, &TypeWordDialog::check);
    connect(typed_, &QLineEdit::returnPressed, confirm_, &QPushButton::click);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm_, &QPushButton::clicked, this, &QDialog::accept);
    typed_->setFocus(Qt::OtherFocusReason);
    check();
}

void TypeWordDialog::check()
{
    const bool right = typed_->text().trimmed().compare(word_, Qt::CaseInsensitive) == 0;
    confirm_->setEnabled(right);
    confirm_->setToolTip(right ? QString() : tr("Type “%1” first.").arg(word_));
}

} // namespace clc::ui
