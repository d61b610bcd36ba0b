// Consoles on a service: closed during a run and opened again, two at once, and an engine that dies in between.
#include "tests/support/lab_control.h"
#include "tests/ui/console_fixture.h"
#include "tests/ui/hands.h"
#include "ui/widgets/status_badge.h"

#include <QPushButton>
#include <QTest>

using namespace clc;
using namespace clc::test;

class AttachedTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ConsoleFixture> site_;
    std::unique_ptr<LabControl> control_;

    static QString badge(const QWidget *window, const char *name)
    {
        const auto *badge = qobject_cast<ui::StatusBadge *>(shown(window, QLatin1String(name)));
        return badge == nullptr ? QString() : badge->word();
    }
    static bool runs(const QWidget *window)
    {
        const QWidget *bar = window->findChild<QWidget *>(QStringLiteral("syncProgress"));
        return bar != nullptr && bar->isVisible();
    }
    static QPushButton *syncNow(const QWidget *window)
    {
        return qobject_cast<QPushButton *>(shown(window, QStringLiteral("syncNow")));
    }
    /// A run that takes its time: the platform answers slowly.
    void beginLongRun(const QWidget *window)
    {
        QVERIFY(control_->fault(QStringLiteral("/users"), QStringLiteral("delay"), 5000, 4));
        QPushButton *button = syncNow(window);
        QVERIFY(button != nullptr);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(runs(window), 10'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        site_ = std::make_unique<ConsoleFixture>();
        if (!site_->lab().isBuilt()) QSKIP("the laboratory is not built");
        QVERIFY(site_->isReady());
        QVERIFY(site_->onboard());
        control_ = std::make_unique<LabControl>(site_->lab());
    }
    void cleanup()
    {
        if (control_) control_->clearFaults();
        site_->closeConsole();
    }

    void aRunIsShownAsItIsByAConsoleThatIsOpenedDuringIt()
    {
        site_->openConsole().open(QStringLiteral("gateway"));
        beginLongRun(site_->window());
        site_->closeConsole();
        site_->openConsole().open(QStringLiteral("gateway"));
        QTRY_VERIFY_WITH_TIMEOUT(runs(site_->window()), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(!runs(site_->window()), 60'000);
        const Outcome runs =
            site_->program().run({QStringLiteral("runs"), QStringLiteral("last"), QStringLiteral("--json")});
        QCOMPARE(runs.json().value(QStringLiteral("state")).toString(), QStringLiteral("completed"));
    }

    void twoConsolesShowTheSame()
    {
        site_->openConsole().open(QStringLiteral("gateway"));
        const auto another = site_->anotherConsole();
        another->open(QStringLiteral("gateway"));
        QVERIFY(syncNow(another->window()) != nullptr);
        beginLongRun(site_->window());
        QTRY_VERIFY_WITH_TIMEOUT(runs(another->window()), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(!runs(site_->window()) && !runs(another->window()), 60'000);
        QCOMPARE(badge(another->window(), "gatewayCard"), badge(site_->window(), "gatewayCard"));
    }

    void anEngineThatIsLostIsToldAndFoundAgain()
    {
        site_->openConsole().open(QStringLiteral("gateway"));
        QVERIFY(syncNow(site_->window()) != nullptr);
        site_->killEngine();
        QVERIFY(shown(site_->window(), QStringLiteral("linkBanner")) != nullptr);
        QVERIFY(shown(site_->window(), QStringLiteral("age")) != nullptr);
        QVERIFY(!syncNow(site_->window())->isEnabled());
        site_->startEngine();
        const QWidget *banner = site_->window()->findChild<QWidget *>(QStringLiteral("linkBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(syncNow(site_->window())->isEnabled(), 10'000);
    }
};

QTEST_MAIN(AttachedTest)
#include "attached_test.moc"
