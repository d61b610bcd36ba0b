#include "ui/shell/main_window.h"

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/crash_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/shell/navigation.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"

#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clc::ui
{

MainWindow::MainWindow(ConsoleContext &context) : context_(context), toasts_(new Toasts(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(QSize(720, 480));
    const QSize wanted(1280, 800);
    resize(wanted.boundedTo(screen()->availableSize()));
    restoreGeometry(context.preferences.windowState());
    build();
    connect(&context.engine, &EngineView::linkChanged, this, &MainWindow::showLink);
    openPage(context.preferences.lastPage());
}

/// Not only closing it ends it: the engine may be changed.
MainWindow::~MainWindow()
{
    context_.preferences.setWindowState(saveGeometry());
}

void MainWindow::build()
{
    setWindowTitle(tr("CloudLink Gateway Console"));
    entries_ = pageEntries();
    pages_.clear();
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    navigation_ = new Navigation(all);
    addPages(navigation_);
    row->addWidget(navigation_);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *bar = new TopBar(context_, all);
    connect(bar, &TopBar::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(bar, &TopBar::aboutRequested, this, &MainWindow::showAbout);
    column->addWidget(bar);
    banner_ = new Banner(all);
    banner_->setObjectName(QStringLiteral("linkBanner"));
    auto *place = new QVBoxLayout;
    place->setContentsMargins(24, 8, 24, 0);
    place->addWidget(banner_);
    column->addLayout(place);
    stack_ = new QStackedWidget(all);
    column->addWidget(stack_, 1);
    row->addLayout(column, 1);
    connect(navigation_, &Navigation::chosen, this, [this](const QString &id) { openPage(id); });
    setCentralWidget(all); // the former one goes, with its pages
    addShortcuts();
    showLink();
}

void MainWindow::addPages(Navigation *navigation)
{
    const auto add = [&](PageEntry::Group group) {
        for (const PageEntry &entry : std::as_const(entries_))
            if (entry.group == group) navigation->addPage(entry.id, entry.icon, entry.title);
    };
    navigation->addGroup(tr("Site"));
    add(PageEntry::Group::site);
    navigation->addGroup(tr("Business"));
    add(PageEntry::Group::business);
    navigation->addStretch();
    add(PageEntry::Group::settings);
}

void MainWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, centralWidget());
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(QKeySequence::HelpContents, [this] { showShortcuts(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { openPage(QStringLiteral("settings")); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { Q_EMIT quitRequested(); });
    on(QKeySequence::Refresh, [this] { page()->refreshIfShown(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        if (auto *switcher = findChild<QWidget *>(QStringLiteral("accountSwitcher")))
            switcher->setFocus(Qt::ShortcutFocusReason);
    });
    for (int number = 1; number <= 9; ++number)
        on(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), [this, number] { openNumber(number); });
}

void MainWindow::openNumber(int number)
{
    int at = 0;
    for (const PageEntry &entry : std::as_const(entries_))
        if (entry.group != PageEntry::Group::hidden && ++at == number) return openPage(entry.id);
}

void MainWindow::openPage(const QString &id, const QString &argument)
{
    auto entry = std::find_if(entries_.cbegin(), entries_.cend(), [&id](const PageEntry &one) { return one.id == id; });
    if (entry == entries_.cend()) entry = entries_.cbegin();
    Page *&page = pages_[entry->id];
    if (page == nullptr) {
        page = entry->make(context_);
        stack_->addWidget(page);
    }
    current_ = entry->id;
    navigation_->setCurrent(current_);
    stack_->setCurrentWidget(page);
    if (!argument.isEmpty()) page->take(argument);
    if (entry->group != PageEntry::Group::hidden) context_.preferences.setLastPage(current_);
}

Page *MainWindow::page() const
{
    return pages_.value(current_);
}

void MainWindow::toast(Tone tone, const QString &text)
{
    toasts_->show(tone, text);
}

void MainWindow::rebuild()
{
    const QString page = current_;
    const QString focused = focusWidget() != nullptr ? focusWidget()->objectName() : QString();
    build();
    openPage(page);
    if (focused.isEmpty()) return;
    // The keyboard stays where it was.
    if (auto *again = this->page()->findChild<QWidget *>(focused)) again->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showEngineError(const Error &error)
{
    banner_->show(error);
}

void MainWindow::offerCrashReport(const QString &report, std::function<void()> dismissed)
{
    auto *dialog = new CrashDialog(report, this);
    connect(dialog, &QDialog::finished, this, [dismissed] { dismissed(); });
    dialog->open();
}

void MainWindow::showLink()
{
    const EngineView &engine = context_.engine;
    switch (engine.linkState()) {
    case EngineLink::State::ready:
        return banner_->clear();
    case EngineLink::State::incompatible:
    case EngineLink::State::failed:
        return banner_->show(engine.linkError());
    case EngineLink::State::closed:
    case EngineLink::State::connecting:
    case EngineLink::State::waiting:
        if (!engine.hasStatus()) return; // it only just starts: the pages show that they load
        banner_->show(
            Tone::warning, tr("The engine does not answer"),
            tr("The console keeps trying. Calls and synchronization depend on the engine, not on this window."));
    }
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(entries_, this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(context_.engine.program(), this);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    context_.preferences.setWindowState(saveGeometry());
    event->accept();
    Q_EMIT closed();
}

} // namespace clc::ui
