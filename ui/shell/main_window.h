#pragma once

#include "ui/pages/registry.h"
#include "ui/widgets/toasts.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace clc::ui
{

class Banner;
class Navigation;
class TopBar;

/// The window: navigation, top bar and the page that is open. Pages are made when they are opened first. In another
/// language everything in it is made again.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(ConsoleContext &context);
    ~MainWindow() override;

    /// Shows the page of that id; the argument is for the page. Unknown ids show the first page.
    void openPage(const QString &id, const QString &argument = {});
    QString currentPage() const { return current_; }
    Page *page() const;
    void toast(Tone tone, const QString &text);
    /// Texts in the language of the moment.
    void rebuild();
    void showEngineError(const Error &error);
    /// Tells that the console crashed last time, and offers the report; `dismissed` when the person is done with it.
    void offerCrashReport(const QString &report, std::function<void()> dismissed);

Q_SIGNALS:
    /// The person closes the window; it is hidden afterwards.
    void closed();
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addPages(Navigation *navigation);
    void addShortcuts();
    void showLink();
    void openNumber(int number);
    void showShortcuts();
    void showAbout();

    ConsoleContext &context_;
    QVector<PageEntry> entries_;
    QHash<QString, Page *> pages_;
    QString current_;
    Navigation *navigation_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    Banner *banner_ = nullptr;
    Toasts *toasts_ = nullptr;
};

} // namespace clc::ui
