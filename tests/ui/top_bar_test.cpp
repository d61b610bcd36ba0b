// The bar at the top of the window: account switcher, engine chip, alarms, and the person's menu.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"
#include "ui/text/error_text.h"

#include <QApplication>
#include <QJsonArray>
#include <QListWidget>
#include <QMenu>

#include <vector>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

const QString listing = QLatin1String(methods::accountsList);
const QString logout = QLatin1String(methods::sessionLogout);

/// A partner with three customers, at the console of an engine without a site.
struct Bar : Desk {
    Bar()
    {
        const SignInInfo who{str("u1"), str("Pat"), str("pat@partner.example"), str("PARTNER_ADMIN"),
                             str("p"),  str("p")};
        engine.answer(QLatin1String(methods::sessionWhoAmI), who.toJson());
        setAccounts({"Customer Ltd", "Dijkstra BV", "Émile SA"});
        EngineStatus status;
        status.version = str("0.1.0");
        status.card = str("notAdded");
        status.signedInAs = who.email;
        engine.setStatus(status);
    }
    void setAccounts(const std::vector<const char *> &names)
    {
        QJsonArray rows;
        for (const char *name : names)
            rows.append(AccountInfo{str(name), QString::number(100 + rows.size()), str(name), {}}.toJson());
        engine.answer(listing, QJsonObject{{str("accounts"), rows}});
    }
    void open() { sitDown(str("settings")); }
    /// Attached to an engine elsewhere, or one that only a test has.
    void attach(const QString &title, TransportFactory connect)
    {
        ui::ConsoleOptions options;
        options.connect = std::move(connect);
        options.engineTitle = title;
        console = std::make_unique<ui::Console>(std::move(options));
        console->show();
    }
    QAbstractButton *button(const char *name) const { return window()->findChild<QAbstractButton *>(str(name)); }
    QString text(const char *name) const { return button(name)->text(); }
    /// What is open below a button.
    template<typename T>
    T *popup(const char *name = "") const
    {
        T *found = nullptr;
        const auto look = [&] {
            for (T *one : window()->findChildren<T *>(str(name)))
                if (one->isVisible()) found = one;
            return found != nullptr;
        };
        return QTest::qWaitFor(look, 5000) ? found : nullptr;
    }
    QMenu *menu(const char *name) const
    {
        press(button(name));
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    /// Goes there by the arrow keys.
    static bool choose(QMenu *menu, const QString &entry)
    {
        for (int i = 0; i < menu->actions().size(); ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction() == nullptr || menu->activeAction()->text() != entry) continue;
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
        return false;
    }
    static QStringList entries(const QMenu *menu)
    {
        QStringList all;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator()) all << action->text();
        return all;
    }
    static QStringList listed(const QListWidget *list)
    {
        QStringList all;
        for (int row = 0; row < list->count(); ++row)
            if (!list->item(row)->isHidden()) all << list->item(row)->text();
        return all;
    }
};

} // namespace

class TopBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChipFollowsTheEngine()
    {
        Bar bar;
        bar.engine.goAway();
        bar.open();
        QCOMPARE(bar.text("engineChip"), str("Engine: this computer (connecting…)"));
        QCOMPARE(bar.button("engineChip")->toolTip(), str("The engine does not answer yet."));
        QVERIFY(!bar.window()->findChild<QWidget *>(str("linkBanner"))->isVisible()); // it only just starts
        bar.engine.comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(bar.text("engineChip"), str("Engine: this computer"), 15'000);
        QVERIFY(bar.button("engineChip")->toolTip().startsWith(str("scripted engine at ")));
        QCOMPARE(bar.button("engineChip")->accessibleName(), bar.text("engineChip"));
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        bar.engine.goAway();
        QTRY_COMPARE(bar.text("engineChip"), str("Engine: this computer (connecting…)"));
        QTRY_VERIFY(bar.window()->findChild<QWidget *>(str("linkBanner"))->isVisible());
        bar.engine.comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(bar.text("engineChip"), str("Engine: this computer"), 15'000);
        QVERIFY(!bar.window()->findChild<QWidget *>(str("linkBanner"))->isVisible());
    }

    void theChipNamesTheEngineElsewhere()
    {
        Bar bar;
        bar.attach(str("gw1.customer.example"), bar.engine.connections());
        QTRY_COMPARE(bar.text("engineChip"), str("Attached: gw1.customer.example"));
        bar.press(bar.button("engineChip"));
        QCOMPARE(bar.window()->currentPage(), str("settings"));
    }

    void anEngineOfAnotherVersionIsNotTriedAgain()
    {
        std::unique_ptr<InProcessTransport> newer;
        int tries = 0;
        Bar bar;
        bar.attach(QString(), [&]() -> std::unique_ptr<Transport> {
            ++tries;
            auto [ours, theirs] = InProcessTransport::pair();
            newer = std::move(ours);
            newer->open();
            static_cast<void>(newer->send(toJson(Hello{protocolVersion + 1, str("newer engine"), 0})));
            return std::move(theirs);
        });
        QTRY_COMPARE(bar.text("engineChip"), str("Engine: this computer"));
        QTRY_COMPARE(bar.button("engineChip")->toolTip(), str("Versions do not fit"));
        QVERIFY(bar.window()->findChild<QWidget *>(str("linkBanner"))->isVisible());
        QCOMPARE(tries, 1);
        bar.console.reset();
    }

    void anAccountIsFoundByTypingAndChosenByEnter()
    {
        Bar bar;
        bar.open();
        QTRY_COMPARE(bar.text("accountSwitcher"), str("Choose an account"));
        bar.press(bar.button("accountSwitcher"));
        auto *search = bar.popup<QLineEdit>("accountSearch");
        QVERIFY(search);
        auto *list = bar.popup<QListWidget>("accountList");
        QCOMPARE(Bar::listed(list).size(), 3);
        QCOMPARE(withoutAccessibleName(search->window()).join(u'\n'), QString());
        QTest::keyClicks(search, str("nobody"));
        QCOMPARE(Bar::listed(list), QStringList());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(search->isVisible());
        search->clear();
        QTest::keyClicks(search, str("DIJK"));
        QCOMPARE(Bar::listed(list), QStringList{str("Dijkstra BV")});
        bar.shot(str("account-switcher"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(bar.text("accountSwitcher"), str("Dijkstra BV"));
        QTRY_VERIFY(!bar.window()->findChild<QLineEdit *>(str("accountSearch")));
        QCOMPARE(bar.button("accountSwitcher")->accessibleName(), str("Account: Dijkstra BV"));
    }

    void anAccountIsChosenByArrowsAndByMouse()
    {
        Bar bar;
        bar.open();
        QTRY_VERIFY(bar.button("accountSwitcher")->isEnabled());
        bar.press(bar.button("accountSwitcher"));
        auto *search = bar.popup<QLineEdit>("accountSearch");
        QVERIFY(search);
        QTest::keyClick(search, Qt::Key_Up); // nothing is above
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(bar.text("accountSwitcher"), str("Dijkstra BV"));
        QTRY_VERIFY(!bar.window()->findChild<QLineEdit *>(str("accountSearch")));

        QTest::mouseClick(bar.button("accountSwitcher"), Qt::LeftButton);
        auto *list = bar.popup<QListWidget>("accountList");
        QVERIFY(list);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QTRY_COMPARE(bar.text("accountSwitcher"), str("Customer Ltd"));
        QTRY_VERIFY(!bar.window()->findChild<QLineEdit *>(str("accountSearch")));

        bar.press(bar.button("accountSwitcher"));
        search = bar.popup<QLineEdit>("accountSearch");
        QVERIFY(search);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!bar.window()->findChild<QLineEdit *>(str("accountSearch")));
        QCOMPARE(bar.text("accountSwitcher"), str("Customer Ltd"));
    }

    void theOnlyAccountIsTheOneInWork()
    {
        Bar bar;
        bar.setAccounts({"Customer Ltd"});
        bar.open();
        QTRY_COMPARE(bar.text("accountSwitcher"), str("Customer Ltd"));
        QVERIFY(!bar.button("accountSwitcher")->isEnabled());
    }

    void anAmpersandIsNoShortcut()
    {
        Bar bar;
        bar.setAccounts({"Smith & Sons"});
        bar.open();
        QTRY_COMPARE(bar.text("accountSwitcher"), str("Smith && Sons"));
        QCOMPARE(bar.button("accountSwitcher")->accessibleName(), str("Account: Smith & Sons"));
    }

    void alarmsAreListedAndLeadToTheDashboard()
    {
        Bar bar;
        bar.open();
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        QMenu *menu = bar.menu("alarmBell");
        QVERIFY(menu);
        QCOMPARE(Bar::entries(menu), QStringList{str("Nothing needs your attention")});
        QVERIFY(!menu->actions().first()->isEnabled());
        menu->close();
        for (const char *id : {"q1", "q2"}) {
            const QJsonObject about{{str("host"), str(id) + str(".customer.example")}};
            bar.engine.tell(
                QLatin1String(events::questionRaised),
                Question{str(id), str("credentialsNeeded"), about, QDateTime::currentDateTimeUtc()}.toJson());
        }
        QTRY_COMPARE(bar.text("alarmBell"), str("2"));
        QCOMPARE(bar.button("alarmBell")->accessibleName(), str("2 alarms"));
        menu = bar.menu("alarmBell");
        QVERIFY(menu);
        QCOMPARE(Bar::entries(menu), (QStringList{str("Credentials are needed for q1.customer.example"),
                                                  str("Credentials are needed for q2.customer.example")}));
        QVERIFY(Bar::choose(menu, str("Credentials are needed for q2.customer.example")));
        QCOMPARE(bar.window()->currentPage(), str("dashboard"));
    }

    void whoIsNotSignedInComesToTheSignIn()
    {
        Desk desk;
        desk.sitDown(str("settings"));
        auto *person = desk.window()->findChild<QAbstractButton *>(str("personMenu"));
        QTRY_COMPARE(person->text(), str("Sign in"));
        desk.press(person);
        QCOMPARE(desk.window()->currentPage(), str("signIn"));
    }

    void thePersonMenuTellsWhoAndSignsOut()
    {
        Bar bar;
        bar.engine.answer(logout, QJsonObject());
        bar.open();
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        QMenu *menu = bar.menu("personMenu");
        QVERIFY(menu);
        QCOMPARE(Bar::entries(menu), (QStringList{str("pat@partner.example"), str("Partner"), str("Keyboard shortcuts"),
                                                  str("About"), str("Sign out")}));
        QVERIFY(Bar::choose(menu, str("Sign out")));
        QTRY_COMPARE(bar.text("personMenu"), str("Sign in"));
        QCOMPARE(bar.text("accountSwitcher"), str("No account"));
        QCOMPARE(bar.engine.asked(logout), 1);
        QVERIFY(!bar.window()->findChild<QWidget *>(str("toast")));
    }

    void aSignOutThatFailsIsTold()
    {
        Bar bar;
        const Error error = failure(ErrorCode::platformUnavailable);
        bar.engine.fail(logout, error);
        bar.open();
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        QMenu *menu = bar.menu("personMenu");
        QVERIFY(menu);
        QVERIFY(Bar::choose(menu, str("Sign out")));
        QTRY_VERIFY(bar.window()->findChild<QLabel *>(str("toastText")));
        QCOMPARE(bar.window()->findChild<QLabel *>(str("toastText"))->text(), ui::errorWords(error).sentence);
        QCOMPARE(bar.text("personMenu"), str("Pat"));
    }

    void theMenuOpensItsDialogs_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("shortcutsDialog") << str("Keyboard shortcuts");
        QTest::newRow("aboutDialog") << str("About");
    }
    void theMenuOpensItsDialogs()
    {
        QFETCH(QString, entry);
        Bar bar;
        bar.open();
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        QMenu *menu = bar.menu("personMenu");
        QVERIFY(menu);
        QVERIFY(Bar::choose(menu, entry));
        QVERIFY(bar.popup<QWidget>(QTest::currentDataTag()));
    }

    void theConsoleMayGoWithItsMenusOpen()
    {
        Bar bar;
        bar.engine.answer(logout, QJsonObject());
        bar.engine.hold(logout);
        bar.open();
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        QVERIFY(Bar::choose(bar.menu("personMenu"), str("Sign out")));
        QTRY_VERIFY(bar.engine.isHolding(logout));
        bar.press(bar.button("accountSwitcher"));
        QVERIFY(bar.popup<QLineEdit>("accountSearch"));
        bar.console.reset();
        bar.engine.release(logout);
        bar.open();
        QTRY_COMPARE(bar.text("personMenu"), str("Pat"));
        QVERIFY(bar.menu("personMenu"));
        bar.console.reset();
        QTest::qWait(0);
    }
};

QTEST_MAIN(TopBarTest)
#include "top_bar_test.moc"
