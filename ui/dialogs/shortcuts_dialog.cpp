#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{
constexpr int letters = 56; ///< width, in average characters
}

ShortcutsDialog::ShortcutsDialog(const QVector<PageEntry> &pages, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(titleLabel(tr("Keyboard shortcuts"), this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto line = [this, grid](const QKeySequence &keys, const QString &what) {
        QLabel *shown = bodyLabel(keys.toString(QKeySequence::NativeText), this);
        shown->setWordWrap(false);
        setLook(shown, "look", QStringLiteral("code"));
        const int row = grid->rowCount();
        grid->addWidget(shown, row, 0, Qt::AlignLeading | Qt::AlignVCenter);
        grid->addWidget(bodyLabel(what, this), row, 1);
    };
    line(QKeySequence::HelpContents, tr("This list"));
    line(QKeySequence::Find, tr("Filter the table of the page"));
    line(QKeySequence::Refresh, tr("Read the page again"));
    line(QKeySequence(Qt::CTRL | Qt::Key_K), tr("Account switcher"));
    line(QKeySequence(Qt::CTRL | Qt::Key_Comma), tr("Settings"));
    int number = 0;
    for (const PageEntry &page : pages)
        if (page.group != PageEntry::Group::hidden && ++number <= 9)
            line(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), page.title);
    line(QKeySequence::Quit, tr("End the console"));
    column->addLayout(grid);
    QPushButton *close = primaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignTrailing);
    setMinimumWidth(letters * fontMetrics().averageCharWidth());
}

} // namespace clc::ui
