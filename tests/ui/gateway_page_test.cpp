// The gateway page against an engine that answers as it is told.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/object_values.h"
#include "engine/api/site_values.h"
#include "engine/api/user_values.h"

#include <QJsonArray>
#include <QProgressBar>
#include <QTabBar>
#include <QTabWidget>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

PlanInfo plan(const QString &hash)
{
    PlanInfo plan;
    plan.kind = str("sync");
    plan.hash = hash;
    const QJsonObject moved{{str("extension"), QJsonObject{{str("before"), str("2001")}, {str("after"), str("2050")}}}};
    const QJsonObject fresh{{str("email"), QJsonObject{{str("after"), str("ada@customer.example")}}},
                            {str("extension"), QJsonObject{{str("after"), str("2002")}}}};
    plan.entries = {{str("changed"), str("platform"), str("Grace Hopper"), QJsonObject{{str("fields"), moved}}},
                    {str("added"), str("platform"), str("Ada Lovelace"), QJsonObject{{str("fields"), fresh}}}};
    plan.entriesTotal = 2;
    plan.counts = {{str("added"), 1},
                   {str("changed"), 1},
                   {str("unchanged"), 2385},
                   {str("skippedByReason"), QJsonObject{{str("duplicateEmail"), 40}, {str("missingEmail"), 60}}}};
    return plan;
}

RunInfo run(const QString &id, const QString &state, int minutesAgo)
{
    RunInfo run;
    run.id = id;
    run.kind = str("sync");
    run.state = state;
    run.startedBy = str("schedule");
    run.startedAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    run.finishedAt = run.startedAt.addSecs(14);
    run.report = {{str("created"), 12}, {str("updated"), 3}, {str("unchanged"), 2385}, {str("requests"), 31}};
    return run;
}

QJsonObject runs(const QVector<RunInfo> &all)
{
    QJsonArray rows;
    for (const RunInfo &one : all) rows.append(one.toJson());
    return {{str("runs"), rows}};
}

ProgressInfo progress(qint64 count)
{
    return {str("sync"), str("writing"), count, 2500, 4, str("running"), {}};
}

/// An office with a site in service.
struct Office : Desk {
    Office()
    {
        engine.setStatus(siteInService());
        engine.answer(str(methods::syncPlan), plan(str("h1")).toJson());
        engine.answer(str(methods::syncRun), run(str("run-9"), str("completed"), 0).toJson());
        engine.answer(str(methods::syncCancel), QJsonObject{{str("cancelled"), true}});
        engine.answer(str(methods::runsList),
                      runs({run(str("run-2"), str("incomplete"), 5), run(str("run-1"), str("completed"), 90)}));
        engine.answer(str(methods::objectsList), QJsonObject{{str("objects"), QJsonArray{object().toJson()}}});
        engine.answer(str(methods::usersList), skipped().toJson());
    }
    static ObjectInfo object()
    {
        return {str("cloudlinkElement"),
                str("mivb"),
                str("networkElements"),
                str("CloudLink"),
                QJsonObject{{str("name"), str("CloudLink")}, {str("port"), str("5061")}},
                QDateTime::currentDateTimeUtc().addDays(-1),
                str("run-1")};
    }
    static UsersPage skipped()
    {
        UsersPage page;
        for (int i = 0; i < 3; ++i) {
            UserInfo user;
            user.identity = str("id-%1").arg(i);
            user.name = str("Person %1").arg(i);
            user.dn = QString::number(2100 + i);
            user.state = str("skipped");
            user.reason = str(i == 0 ? "missingEmail" : "duplicateEmail");
            if (i > 0) user.other = str("Person %1 (%2)").arg(3 - i).arg(2103 - i);
            page.users.append(user);
        }
        page.total = page.users.size();
        page.counts = {2400, 3, 3};
        return page;
    }
    void sitDown(const QString &theme = str("light"))
    {
        Desk::sitDown(str("gateway"), theme);
        QVERIFY(seen("syncNow"));
    }
    void openTab(const char *name) { page()->take(str(name)); }
    QAbstractItemView *table(const char *frame) const
    {
        return find(frame)->findChild<QAbstractItemView *>(str("tableView"));
    }
};

} // namespace

class GatewayPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAGatewayItShowsTheWayToOne()
    {
        Desk desk;
        EngineStatus status;
        status.card = str("notAdded");
        desk.engine.setStatus(status);
        desk.sitDown(str("gateway"));
        auto *action = desk.seen<QAbstractButton>("emptyAction");
        QVERIFY(action);
        QVERIFY(!desk.find("syncNow")->isVisible());
        desk.shot(str("gateway-none"));
        desk.press(action);
        QCOMPARE(desk.window()->currentPage(), str("wizard"));
    }

    void theHeadingIsTheSite()
    {
        Office office;
        office.sitDown();
        QCOMPARE(office.text("pageTitle"), str("Head office"));
        QVERIFY(office.seen("gatewayCard"));
        QVERIFY(office.text("syncWarning").contains(str("Sync Now")));
        QVERIFY(office.saysSoon("syncDetail", str("Next: ")));
    }

    void syncNowShowsHowFarItIsAndCanBeCancelled()
    {
        Office office;
        office.engine.hold(str(methods::syncRun));
        office.sitDown();
        auto *sync = office.seen<QAbstractButton>("syncNow");
        QVERIFY(!office.find("cancelSync")->isVisible());
        office.press(sync);
        QVERIFY(office.isAskedSoon(methods::syncRun, 1));
        QCOMPARE(office.engine.lastParams(str(methods::syncRun)).value(str("startedBy")).toString(), str("console"));
        QVERIFY(!sync->isEnabled());
        QVERIFY(!sync->toolTip().isEmpty());
        office.engine.tell(str(events::progress), progress(812).toJson());
        QVERIFY(office.saysSoon("syncText", str("812 of 2,500 users")));
        QVERIFY(office.text("syncText").contains(str("4 s left")));
        auto *bar = office.seen<QProgressBar>("syncProgress");
        QCOMPARE(bar->maximum(), 2500);
        QCOMPARE(bar->value(), 812);
        office.shot(str("gateway-running"));
        auto *cancel = office.seen<QAbstractButton>("cancelSync");
        office.press(cancel);
        QVERIFY(office.isAskedSoon(methods::syncCancel, 1));
        QVERIFY(!cancel->isEnabled());
        office.engine.fail(str(methods::syncRun), cancelledError());
        office.engine.release(str(methods::syncRun));
        EngineStatus after = siteInService();
        office.engine.setStatus(after);
        QVERIFY(QTest::qWaitFor([&] { return sync->isEnabled() && !cancel->isVisible(); }));
        QVERIFY(office.seen("syncBanner")->isVisible());
        QCOMPARE(office.engine.asked(str(methods::syncRun)), 1);
    }

    void syncNowJoinsARunOfSomebodyElse()
    {
        Office office;
        EngineStatus status = siteInService();
        status.progress = {progress(100)};
        office.engine.setStatus(status);
        office.sitDown();
        QVERIFY(office.saysSoon("syncText", str("100 of 2,500 users")));
        QVERIFY(!office.find<QAbstractButton>("previewButton")->isEnabled());
        office.press(office.seen("syncNow"));
        QVERIFY(office.isAskedSoon(methods::syncRun, 1));
        QVERIFY(!office.engine.lastParams(str(methods::syncRun)).contains(str("hash")) ||
                office.engine.lastParams(str(methods::syncRun)).value(str("hash")).toString().isEmpty());
        office.engine.setStatus(siteInService()); // it ended
        QVERIFY(QTest::qWaitFor([&] { return !office.find("cancelSync")->isVisible(); }));
    }

    void aPlanIsAppliedByItsHash()
    {
        Office office;
        office.sitDown();
        office.press(office.seen("previewButton"));
        auto *apply = office.seen<QAbstractButton>("applyPlan");
        QVERIFY(apply);
        QVERIFY(office.text("planCounts").contains(str("1 to be added")));
        QVERIFY(office.text("planCounts").contains(str("100 not imported")));
        QAbstractItemModel *model = office.table("planTable")->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 1).data().toString(), str("Grace Hopper"));
        QCOMPARE(model->index(0, 2).data().toString(), str("Extension: 2001 → 2050"));
        QVERIFY(!office.find("planCut")->isVisible());
        office.shot(str("gateway-plan"));
        office.press(apply);
        QVERIFY(office.isAskedSoon(methods::syncRun, 1));
        QCOMPARE(office.engine.lastParams(str(methods::syncRun)).value(str("hash")).toString(), str("h1"));
        QVERIFY(QTest::qWaitFor([&] { return !apply->isVisible(); }));
    }

    void anOutdatedPlanIsMadeAnewAndNotApplied()
    {
        Office office;
        office.engine.fail(str(methods::syncRun),
                           failure(ErrorCode::planChanged, QJsonObject{{str("hash"), str("h1")}}));
        office.sitDown();
        office.press(office.seen("previewButton"));
        QVERIFY(office.seen("applyPlan"));
        office.engine.answer(str(methods::syncPlan), plan(str("h2")).toJson());
        office.press(office.seen("applyPlan"));
        QVERIFY(office.seen("planRenewed"));
        QCOMPARE(office.engine.asked(str(methods::syncPlan)), 2);
        QCOMPARE(office.engine.asked(str(methods::syncRun)), 1);
        office.engine.answer(str(methods::syncRun), run(str("run-9"), str("completed"), 0).toJson());
        office.press(office.seen("applyPlan"));
        QVERIFY(office.isAskedSoon(methods::syncRun, 2));
        QCOMPARE(office.engine.lastParams(str(methods::syncRun)).value(str("hash")).toString(), str("h2"));
    }

    void aPlanSaysWhatItDoesNotShow()
    {
        Office office;
        PlanInfo large = plan(str("large"));
        large.entriesTotal = 7002;
        office.engine.answer(str(methods::syncPlan), large.toJson());
        office.sitDown();
        office.press(office.seen("previewButton"));
        QVERIFY(office.seen("planCut"));
        QVERIFY(office.text("planCut").contains(str("7,000")));
        office.engine.fail(str(methods::syncPlan), failure(ErrorCode::pbxSessionLost));
        office.press(office.seen("previewButton"));
        QVERIFY(QTest::qWaitFor([&] { return office.find("syncBanner")->isVisible(); }));
        QVERIFY(!office.find("applyPlan")->isVisible());
    }

    void aRunThatEndsElsewhereIsReadAtOnce()
    {
        Office office;
        office.sitDown();
        office.openTab("runs");
        QVERIFY(office.isAskedSoon(methods::runsList, 1));
        QAbstractItemView *table = office.table("runsTable");
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
        const RunInfo third = run(str("run-3"), str("completed"), 0);
        office.engine.answer(str(methods::runsList), runs({third, run(str("run-2"), str("incomplete"), 5)}));
        office.engine.tell(str(events::runFinished), third.toJson());
        QVERIFY(QTest::qWaitFor([&] { return table->model()->index(0, 0).data().toString() == str("just now"); }));
    }

    void theReportOfARunSaysEverything()
    {
        Office office;
        RunInfo whole = run(str("run-2"), str("incomplete"), 5);
        whole.report.insert(
            str("problem"),
            failure(ErrorCode::runIncomplete, QJsonObject{{str("failed"), 1}, {str("total"), 15}}).toJson());
        whole.report.insert(str("changes"),
                            QJsonArray{QJsonObject{{str("key"), str("Grace Hopper")},
                                                   {str("state"), str("failed")},
                                                   {str("error"), failure(ErrorCode::attributeInUse,
                                                                          QJsonObject{{str("detail"), str("email")}},
                                                                          str("409 said the platform"))
                                                                      .toJson()}}});
        whole.report.insert(str("skipped"), QJsonArray{QJsonObject{{str("dn"), str("2100")},
                                                                   {str("name"), str("Person 0")},
                                                                   {str("reason"), str("missingEmail")},
                                                                   {str("other"), QString()}}});
        office.engine.answer(str(methods::runsShow), whole.toJson());
        office.sitDown();
        office.openTab("runs");
        QAbstractItemView *table = office.table("runsTable");
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
        table->setFocus(Qt::TabFocusReason);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(office.seen("runProblem"));
        QCOMPARE(office.engine.lastParams(str(methods::runsShow)).value(str("run")).toString(), str("run-2"));
        QVERIFY(office.text("failure").contains(str("409 said the platform")));
        QCOMPARE(office.text("notImported"), str("No e-mail address"));
        QCOMPARE(office.text("count.created"), str("12"));
        QVERIFY(office.seen("exportNotImported"));
        office.shot(str("gateway-runs"));
        QTest::keyClick(office.window()->focusWidget(), Qt::Key_Escape);
        QVERIFY(!office.find("runPanel")->isVisible());
        QVERIFY(table->hasFocus());
    }

    void runsThatCannotBeReadCanBeTriedAgain()
    {
        Office office;
        office.engine.fail(str(methods::runsList),
                           failure(ErrorCode::storeFailed, QJsonObject{{str("path"), str("x")}}));
        office.sitDown();
        office.openTab("runs");
        auto *retry = office.seen<QAbstractButton>("retryButton");
        QVERIFY(retry);
        office.engine.answer(str(methods::runsList), runs({}));
        office.press(retry);
        QVERIFY(office.seen("emptyState"));
    }

    void whoIsNotImportedIsListedWithTheReason()
    {
        Office office;
        EngineStatus status = siteInService();
        status.lastRun->report = {{str("skippedByReason"), QJsonObject{{str("duplicateEmail"), 2}}}};
        office.engine.setStatus(status);
        office.sitDown();
        office.openTab("notImported");
        QVERIFY(office.isAskedSoon(methods::usersList, 1));
        QCOMPARE(office.engine.lastParams(str(methods::usersList)).value(str("state")).toString(), str("skipped"));
        QAbstractItemView *table = office.table("skippedTable");
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
        QTRY_COMPARE(table->model()->index(0, 2).data().toString(), str("No e-mail address"));
        QVERIFY(office.text("reasonCounts").contains(str("E-mail address used twice: 2")));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QVERIFY(office.seen("skippedPanel"));
        QCOMPARE(office.text("skippedOther"), str("Person 2 (2102)"));
        office.shot(str("gateway-skipped"));
    }

    void objectsAreCheckedAndWrittenByHash()
    {
        Office office;
        const QJsonObject write{{str("operation"), str("update")},
                                {str("target"), str("mivb")},
                                {str("form"), str("networkElements")},
                                {str("key"), str("CloudLink")},
                                {str("before"), QJsonObject{{str("port"), str("5060")}}},
                                {str("after"), QJsonObject{{str("port"), str("5061")}}}};
        office.engine.answer(str(methods::provisionPlan),
                             QJsonObject{{str("hash"), str("p1")}, {str("writes"), QJsonArray{write}}});
        office.sitDown();
        office.openTab("objects");
        QAbstractItemView *table = office.table("objectsTable");
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }));
        office.press(office.seen("checkObjects"));
        auto *apply = office.seen<QAbstractButton>("writeObjects");
        QVERIFY(apply);
        QCOMPARE(office.text("writeFields"), str("port: 5060 → 5061"));
        office.shot(str("gateway-objects"));
        office.engine.fail(str(methods::provisionApply),
                           failure(ErrorCode::planChanged, QJsonObject{{str("hash"), str("p1")}}));
        office.press(apply);
        QVERIFY(office.seen("objectsBanner"));
        QVERIFY(office.isAskedSoon(methods::provisionPlan, 2));
        office.engine.answer(str(methods::provisionApply), QJsonObject{{str("objectsWritten"), 1}});
        office.engine.answer(str(methods::provisionPlan),
                             QJsonObject{{str("hash"), str("p2")}, {str("writes"), QJsonArray()}});
        QVERIFY(QTest::qWaitFor([&] { return apply->isEnabled(); }));
        office.press(apply);
        QVERIFY(office.isAskedSoon(methods::provisionApply, 2));
        const QJsonObject params = office.engine.lastParams(str(methods::provisionApply));
        QCOMPARE(params.value(str("hash")).toString(), str("p1"));
        QCOMPARE(params.value(str("startedBy")).toString(), str("console"));
        QVERIFY(QTest::qWaitFor([&] { return !apply->isVisible(); }));
    }

    void aSiteWithoutObjectsSaysWhy()
    {
        Office office;
        EngineStatus status = siteInService();
        status.mbgAddress.clear();
        status.pbxType = str("MX-ONE");
        office.engine.setStatus(status);
        office.engine.answer(str(methods::objectsList), QJsonObject{{str("objects"), QJsonArray()}});
        office.engine.answer(str(methods::provisionPlan),
                             QJsonObject{{str("hash"), QString()},
                                         {str("writes"), QJsonArray()},
                                         {str("notes"), QJsonArray{str("An MX-ONE needs no objects.")}}});
        office.sitDown();
        office.openTab("objects");
        QVERIFY(office.seen("emptyState"));
        const auto says = [&] {
            for (const QLabel *label : office.page()->findChildren<QLabel *>())
                if (label->isVisible() && label->text() == str("An MX-ONE needs no objects.")) return true;
            return false;
        };
        QVERIFY(QTest::qWaitFor(says));
        QVERIFY(!office.find("checkObjects")->isVisible());
    }

    void theConnectionCanBeChangedInTheSetup()
    {
        Office office;
        office.sitDown();
        office.openTab("connection");
        auto *change = office.seen<QAbstractButton>("changeConnection");
        QVERIFY(change);
        QCOMPARE(office.text("pbxAddress"), str("10.0.0.1"));
        QCOMPARE(office.find("mslAccountId")->accessibleName(), str("Not checked"));
        office.shot(str("gateway-connection"));
        office.press(change);
        QCOMPARE(office.window()->currentPage(), str("wizard"));
    }

    void whileTheEngineIsAwayThePictureStaysAndTheButtonsSayWhy()
    {
        Office office;
        office.sitDown();
        office.engine.goAway();
        QVERIFY(office.seen("age"));
        auto *sync = office.find<QAbstractButton>("syncNow");
        QVERIFY(!sync->isEnabled());
        QVERIFY(!sync->toolTip().isEmpty());
        QVERIFY(office.find("gatewayTabs")->isVisible());
        office.engine.comeBack();
        QVERIFY(QTest::qWaitFor([&] { return sync->isEnabled(); }, 15'000));
    }

    void repliesMayComeWhenThePageIsGone_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("tab");
        QTest::addColumn<QString>("button");
        QTest::newRow("sync") << str(methods::syncRun) << str("synchronization") << str("syncNow");
        QTest::newRow("plan") << str(methods::syncPlan) << str("synchronization") << str("previewButton");
        QTest::newRow("runs") << str(methods::runsList) << str("runs") << QString();
        QTest::newRow("users") << str(methods::usersList) << str("notImported") << QString();
        QTest::newRow("objects") << str(methods::objectsList) << str("objects") << QString();
        QTest::newRow("check") << str(methods::provisionPlan) << str("objects") << str("checkObjects");
    }
    void repliesMayComeWhenThePageIsGone()
    {
        QFETCH(QString, method);
        QFETCH(QString, tab);
        QFETCH(QString, button);
        Office office;
        office.engine.hold(method);
        office.sitDown();
        office.page()->take(tab);
        if (!button.isEmpty()) office.press(office.seen(qPrintable(button)));
        QVERIFY(QTest::qWaitFor([&] { return office.engine.isHolding(method); }));
        office.window()->rebuild(); // as for another language: the pages go, the session stays
        office.engine.release(method);
        QTest::qWait(0);
        office.engine.hold(method);
        office.console.reset();
        office.engine.release(method);
    }

    void everythingHasAName()
    {
        Office office;
        office.sitDown();
        for (const char *tab : {"synchronization", "runs", "notImported", "objects", "connection"}) {
            office.openTab(tab);
            QTest::qWait(0);
            QCOMPARE(withoutAccessibleName(office.window()).join(u' '), QString());
        }
    }

    void fitsASmallWindowInBothThemes()
    {
        for (const char *theme : {"light", "dark"}) {
            Office office;
            office.sitDown(str(theme));
            office.window()->resize(1024, 640);
            office.press(office.seen("previewButton"));
            QVERIFY(office.seen("applyPlan"));
            QCOMPARE(office.window()->size(), QSize(1024, 640));
            const QWidget *sync = office.find("syncNow");
            QVERIFY(sync->mapTo(office.window(), QPoint(sync->width(), 0)).x() <= 1024);
            office.shot(str("gateway-small-%1").arg(str(theme)));
        }
    }
};

QTEST_MAIN(GatewayPageTest)
#include "gateway_page_test.moc"
