// The window: navigation and shortcuts, what is kept over a restart, its sizes, and that it may go at any moment.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"
#include "ui/dialogs/shortcuts_dialog.h"

#include <QDialog>
#include <QJsonArray>
#include <QSignalSpy>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

/// Somebody who is signed in, at the console of a site.
struct Shell : Desk {
    Shell()
    {
        EngineStatus status = siteInService();
        status.signedInAs = str("anna@customer.example");
        engine.setStatus(status);
        engine.answer(QLatin1String(methods::sessionWhoAmI),
                      SignInInfo{str("u1"), str("Anna Admin"), status.signedInAs, str("ACCOUNT_ADMIN"),
                                 status.accountId, QString()}
                          .toJson());
        setAccount(status.accountName);
    }
    void setAccount(const QString &name)
    {
        const AccountInfo account{engine.status().accountId, str("100000001"), name, {}};
        engine.answer(QLatin1String(methods::accountsList),
                      QJsonObject{{str("accounts"), QJsonArray{account.toJson()}}});
    }
    /// As the program does it, with what was kept the last time.
    void start()
    {
        console.reset();
        ui::ConsoleOptions options;
        options.connect = engine.connections();
        options.settingsFile = folder.filePath(str("console.ini"));
        ui::Preferences(options.settingsFile).setLanguage(str("en"));
        ui::Preferences(options.settingsFile).setTheme(str("light"));
        console = std::make_unique<ui::Console>(std::move(options));
        console->show();
        window()->activateWindow();
    }
    QAbstractButton *nav(const char *page) const
    {
        return window()->findChild<QAbstractButton *>(str("nav-") + str(page));
    }
    QString inFocus() const
    {
        const QWidget *widget = window()->focusWidget();
        return widget == nullptr ? QString() : widget->objectName();
    }
    QDialog *dialog(const char *name) const
    {
        auto *found = window()->findChild<QDialog *>(str(name));
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
};

const char *const pages[] = {"dashboard",          "gateway",      "users",   "calls", "accounts",
                             "accountInformation", "integrations", "settings"};

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMouseOpensEachPage()
    {
        Shell shell;
        shell.start();
        for (const char *page : pages) {
            QTest::mouseClick(shell.nav(page), Qt::LeftButton);
            QCOMPARE(shell.window()->currentPage(), str(page));
            QVERIFY(shell.page()->isVisible());
            for (const char *other : pages) QCOMPARE(shell.nav(other)->isChecked(), other == page);
        }
    }

    void theArrowsGoThroughThePagesAndEnterOpens()
    {
        Shell shell;
        shell.start();
        shell.nav("dashboard")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(shell.nav("dashboard"), Qt::Key_Up);
        QCOMPARE(shell.inFocus(), str("nav-dashboard"));
        for (int at = 1; at < 8; ++at) {
            QTest::keyClick(shell.window()->focusWidget(), Qt::Key_Down);
            QCOMPARE(shell.inFocus(), str("nav-") + str(pages[at]));
            QCOMPARE(shell.window()->currentPage(), str(pages[at - 1]));
            QTest::keyClick(shell.window()->focusWidget(), at % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
            QCOMPARE(shell.window()->currentPage(), str(pages[at]));
            QCOMPARE(shell.inFocus(), str("nav-") + str(pages[at]));
        }
        QTest::keyClick(shell.window()->focusWidget(), Qt::Key_Down);
        QCOMPARE(shell.inFocus(), str("nav-settings"));
    }

    void numbersOpenThePages()
    {
        Shell shell;
        shell.start();
        QVERIFY(QTest::qWaitForWindowActive(shell.window()));
        for (int at = 7; at >= 0; --at) {
            QTest::keyClick(shell.window(), Qt::Key(Qt::Key_1 + at), Qt::ControlModifier);
            QCOMPARE(shell.window()->currentPage(), str(pages[at]));
        }
        QTest::keyClick(shell.window(), Qt::Key_9, Qt::ControlModifier); // there are only eight
        QCOMPARE(shell.window()->currentPage(), str("dashboard"));
        QTest::keyClick(shell.window(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(shell.window()->currentPage(), str("settings"));
    }

    void theOtherShortcutsDoWhatTheListSays()
    {
        Shell shell;
        const AccountInfo another{str("a2"), str("100000002"), str("Dijkstra BV"), {}};
        const AccountInfo first{shell.engine.status().accountId, str("100000001"), str("Customer Ltd"), {}};
        shell.engine.answer(QLatin1String(methods::accountsList),
                            QJsonObject{{str("accounts"), QJsonArray{first.toJson(), another.toJson()}}});
        shell.start();
        QVERIFY(QTest::qWaitForWindowActive(shell.window()));
        auto *switcher = shell.window()->findChild<QWidget *>(str("accountSwitcher"));
        QTRY_VERIFY(switcher->isEnabled());
        QTest::keyClick(shell.window(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(shell.inFocus(), str("accountSwitcher"));

        shell.window()->openPage(str("accounts"));
        QVERIFY(shell.isAskedSoon(methods::accountsList, 2));
        QTRY_VERIFY(shell.engine.quietFor() > 100);
        const int before = shell.engine.asked(QLatin1String(methods::accountsList));
        QTest::keySequence(shell.window(), QKeySequence::Refresh);
        QVERIFY(shell.isAskedSoon(methods::accountsList, before + 1));

        QSignalSpy quits(shell.console.get(), &ui::Console::quitRequested);
        QTest::keyClick(shell.window(), Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(quits.size(), 1);
    }

    void f1ShowsTheShortcuts()
    {
        Shell shell;
        shell.start();
        QVERIFY(QTest::qWaitForWindowActive(shell.window()));
        shell.nav("users")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(shell.window(), Qt::Key_F1);
        QDialog *dialog = shell.dialog("shortcutsDialog");
        QVERIFY(dialog);
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) words << label->text();
        for (const char *page : pages) QVERIFY2(words.contains(shell.nav(page)->accessibleName()), page);
        QVERIFY(words.contains(str("Ctrl+1")));
        QVERIFY(words.contains(str("Ctrl+8")));
        QVERIFY(!words.contains(str("Ctrl+9")));
        QCOMPARE(withoutAccessibleName(dialog).join(u'\n'), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!shell.window()->findChild<QDialog *>(str("shortcutsDialog")));
        QCOMPARE(shell.inFocus(), str("nav-users"));
    }

    void windowAndPageAreKeptOverARestart_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("closed by the person") << true;
        QTest::newRow("replaced by another console") << false;
    }
    void windowAndPageAreKeptOverARestart()
    {
        QFETCH(bool, closed);
        Shell shell;
        shell.start();
        QCOMPARE(shell.window()->currentPage(), str("dashboard"));
        const QRect place(20, 30, 740, 560);
        shell.window()->setGeometry(place);
        QTest::mouseClick(shell.nav("users"), Qt::LeftButton);
        shell.console->open(str("signIn")); // not a page to come back to
        if (closed) {
            QSignalSpy quits(shell.console.get(), &ui::Console::quitRequested);
            shell.window()->close();
            QCOMPARE(quits.size(), 1);
        }
        shell.start();
        QCOMPARE(shell.window()->currentPage(), str("users"));
        QVERIFY(shell.nav("users")->isChecked());
        QCOMPARE(shell.window()->geometry(), place);
    }

    void whatWasKeptMayBeSpoiled()
    {
        Shell shell;
        const QString file = shell.folder.filePath(str("console.ini"));
        ui::Preferences(file).setWindowState(QByteArray(5'000, 'x'));
        ui::Preferences(file).setLastPage(str("no such page"));
        shell.start();
        QCOMPARE(shell.window()->currentPage(), str("dashboard"));
        QVERIFY(shell.window()->width() >= shell.window()->minimumWidth());
        QVERIFY(shell.nav("dashboard")->isVisible());
    }

    void theFrameFitsEveryWidth_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("narrow") << QSize(720, 480);
        QTest::newRow("wide") << QSize(3840, 1080);
    }
    void theFrameFitsEveryWidth()
    {
        QFETCH(QSize, size);
        Shell shell;
        EngineStatus status = shell.engine.status();
        status.signedInAs = QString(120, u'm') + str("@customer.example");
        status.accountName = QString(200, u'W');
        shell.setAccount(status.accountName);
        shell.engine.answer(QLatin1String(methods::sessionWhoAmI),
                            SignInInfo{str("u1"), QString(200, u'M'), status.signedInAs, str("ACCOUNT_ADMIN"),
                                       status.accountId, QString()}
                                .toJson());
        shell.engine.setStatus(status);
        shell.start();
        shell.window()->resize(size);
        auto *person = shell.window()->findChild<QAbstractButton *>(str("personMenu"));
        QTRY_VERIFY(person->text().startsWith(u'M'));
        for (const char *page : pages) {
            shell.window()->openPage(str(page));
            QTest::qWait(0);
            QCOMPARE(shell.window()->size(), size);
            shell.shot(str("shell-%1-%2").arg(str(page)).arg(size.width()));
            QVERIFY(shell.window()->rect().contains(QRect(shell.page()->mapTo(shell.window(), QPoint()), QSize(1, 1))));
            QVERIFY(shell.page()->width() > 300);
            for (const char *one : {"accountSwitcher", "engineChip", "alarmBell", "personMenu", "nav-dashboard",
                                    "nav-integrations", "nav-settings"}) {
                const auto *widget = shell.window()->findChild<QWidget *>(str(one));
                const QRect place(widget->mapTo(shell.window(), QPoint()), widget->size());
                QVERIFY2(widget->isVisible() && shell.window()->rect().contains(place), one);
            }
        }
        shell.window()->toast(ui::Tone::ok, QString(400, u'w'));
        auto *toast = shell.window()->findChild<QWidget *>(str("toast"));
        QVERIFY(toast);
        QVERIFY(shell.window()->rect().contains(toast->geometry()));
    }

    void theConsoleMayGoWithRepliesInFlight_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method :
             {methods::engineSnapshot, methods::onboardShow, methods::sessionWhoAmI, methods::accountsList})
            QTest::newRow(method) << str(method);
    }
    void theConsoleMayGoWithRepliesInFlight()
    {
        QFETCH(QString, method);
        Shell shell;
        shell.engine.hold(method);
        shell.start();
        QTRY_VERIFY(shell.engine.isHolding(method));
        for (const char *page : pages) shell.window()->openPage(str(page));
        shell.console.reset();
        shell.engine.release(method);
        QTest::qWait(0);
        // What comes after it is as if nothing had been.
        shell.start();
        shell.window()->openPage(str("dashboard"));
        QVERIFY(shell.seen("topology"));
    }

    void theConsoleMayGoWithEverythingOpen()
    {
        Shell shell;
        shell.start();
        QVERIFY(QTest::qWaitForWindowActive(shell.window()));
        for (const char *page : pages) shell.window()->openPage(str(page));
        QTest::keyClick(shell.window(), Qt::Key_F1);
        QVERIFY(shell.dialog("shortcutsDialog"));
        shell.window()->toast(ui::Tone::error, str("Something"));
        shell.console.reset();
        shell.engine.setStatus(shell.engine.status());
        QTest::qWait(0);
    }
};

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
