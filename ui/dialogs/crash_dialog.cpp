#include "ui/dialogs/crash_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace clc::ui
{

CrashDialog::CrashDialog(const QString &report, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("crashDialog"));
    setWindowTitle(tr("The console ended unexpectedly"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(titleLabel(tr("The console ended unexpectedly"), this));
    column->addWidget(bodyLabel(tr("Last time this program crashed. Nothing of the site was lost: what was under way is "
                                   "completed by the engine. Please send this report to support."),
                                this));
    auto *text = new QPlainTextEdit(report, this);
    text->setReadOnly(true);
    text->setObjectName(QStringLiteral("crashReport"));
    text->setAccessibleName(tr("Report"));
    text->setTabChangesFocus(true);
    column->addWidget(text, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    QPushButton *copy = plainButton(tr("Copy"), this);
    QPushButton *close = primaryButton(tr("Close"), this);
    row->addWidget(copy);
    row->addWidget(close);
    column->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [report] { QGuiApplication::clipboard()->setText(report); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(64 * fontMetrics().averageCharWidth(), 24 * fontMetrics().height());
}

} // namespace clc::ui
