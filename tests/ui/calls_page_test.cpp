// The page of calls against a scripted engine.
#include "tests/ui/scripted_console.h"

#include "engine/api/call_bridge_values.h"
#include "engine/api/methods.h"
#include "ui/pages/calls/latency_trend.h"
#include "ui/pages/calls/live_calls.h"
#include "ui/text/call_names.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHelpEvent>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QToolTip>

using namespace clc;
using namespace clc::test;
using namespace clc::ui;

namespace
{

const QString watchMethod = QLatin1String(methods::callsWatch);
const QString makeMethod = QLatin1String(methods::callsMake);
const QString historyMethod = QLatin1String(methods::callsHistory);

CallBridgeInfo bridgeInStep()
{
    CallBridgeInfo bridge;
    bridge.pbx = QStringLiteral("inStep");
    bridge.link = LinkInfo{QStringLiteral("gatewayLink"), QStringLiteral("up"), QDateTime::currentDateTimeUtc(), {}};
    bridge.wanted = 2400;
    bridge.set = 2398;
    bridge.refused = 2;
    bridge.counters.received = 123'456;
    bridge.counters.sent = 120'000;
    bridge.counters.acknowledged = 119'990;
    bridge.counters.lost = 3;
    bridge.counters.records = 40;
    bridge.counters.latencyP50Us = 1240;
    bridge.counters.latencyP99Us = 12'360;
    bridge.spooled = 10;
    return bridge;
}

CallEventInfo callEvent(int number)
{
    static const char *const states[] = {"ringing", "connected", "held", "completed"};
    CallEventInfo event;
    event.at = 1'790'000'000'000 + number;
    event.kind = QStringLiteral("call");
    event.endpoint = QString::number(2000 + number % 500);
    event.callId = QStringLiteral("c%1").arg(number);
    event.state = QLatin1String(states[number % 4]);
    event.direction = number % 2 == 0 ? QStringLiteral("inbound") : QStringLiteral("outbound");
    event.from = QStringLiteral("004930123456");
    event.fromName = QStringLiteral("Caller %1").arg(number);
    event.to = event.endpoint;
    event.toName = QStringLiteral("Person %1").arg(number % 500);
    if (number % 4 == 3) event.cause = QStringLiteral("callCancelled");
    return event;
}

CallEventInfo other(const char *kind, const char *state = "", const char *detail = "")
{
    CallEventInfo event;
    event.at = 1'790'000'000'000;
    event.kind = QLatin1String(kind);
    event.state = QLatin1String(state);
    event.detail = QLatin1String(detail);
    if (event.kind == QLatin1String("endpoint")) event.endpoint = QStringLiteral("2001");
    return event;
}

CallRecordInfo record(qint64 number)
{
    CallRecordInfo record;
    record.id = QStringLiteral("record-%1").arg(number);
    record.source = number % 5 == 4 ? QStringLiteral("smdr") : QStringLiteral("cti");
    record.endpoint = QString::number(2001 + number % 9);
    record.direction = number % 2 == 0 ? QStringLiteral("inbound") : QStringLiteral("outbound");
    record.from = QStringLiteral("004930123456");
    record.fromName = QStringLiteral("Caller %1").arg(number);
    record.to = record.endpoint;
    record.createdOn = QDateTime::currentMSecsSinceEpoch() - (number + 1) * 400'000;
    record.endedOn = record.createdOn + 90'000;
    record.answered = number % 3 != 2;
    record.ringMs = 4200;
    record.talkMs = 83'000;
    record.cause = record.answered ? QString() : QStringLiteral("callNotAnswer");
    record.correlation = QStringLiteral("call-%1").arg(number);
    return record;
}

struct Phones : ScriptedConsole {
    qint64 calls = 640;
    CallBridgeInfo bridge = bridgeInStep();
    QVector<CallsQuery> queries;

    Phones()
    {
        EngineStatus status = siteInService();
        status.calls = bridge;
        engine.setStatus(status);
        engine.answer(watchMethod, [this](const QJsonObject &) -> Result<QJsonObject> { return bridge.toJson(); });
        engine.answer(historyMethod, [this](const QJsonObject &params) { return history(params); });
    }

    Result<QJsonObject> history(const QJsonObject &params)
    {
        const Result<CallsQuery> query = CallsQuery::fromJson(params);
        if (!query) return query.error();
        queries.append(*query);
        CallsPage page;
        page.offset = query->offset;
        page.total = query->endpoint.isEmpty() ? calls : 7;
        if (query->since.isValid() && query->since > QDateTime::currentDateTime().addDays(-2)) page.total = 40;
        if (calls == 0) page.total = 0;
        for (qint64 at = query->offset; at < qMin(page.total, query->offset + query->limit); ++at)
            page.calls.append(record(at));
        return page.toJson();
    }

    void tell(const QVector<CallEventInfo> &events, qint64 left = 0)
    {
        QJsonArray list;
        for (const CallEventInfo &one : events) list.append(one.toJson());
        engine.tell(QLatin1String(events::callsHappened),
                    {{QStringLiteral("events"), list}, {QStringLiteral("left"), left}});
    }

    LiveCalls *live() const { return page()->findChild<LiveCalls *>(); }
    TableFrame *frame() const
    {
        for (TableFrame *frame : page()->findChildren<TableFrame *>())
            if (frame->isVisible()) return frame;
        return nullptr;
    }
    QAbstractItemModel *model() const { return frame()->view()->model(); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    StateView *states() const { return page()->findChild<StateView *>(); }
    QToolButton *chip(const char *id) const
    {
        return frame()->findChild<QToolButton *>(QLatin1String("chip.") + QLatin1String(id));
    }
    void openLive(const QString &theme = QStringLiteral("light"))
    {
        open(QStringLiteral("calls"), theme);
        QTRY_COMPARE(states()->state(), StateView::State::content);
        QTRY_COMPARE(engine.asked(watchMethod), 1);
    }
    void openHistory(const QString &theme = QStringLiteral("light"))
    {
        openLive(theme);
        window()->openPage(QStringLiteral("calls"), QStringLiteral("history"));
        QTRY_VERIFY(frame() != nullptr && model()->rowCount() > 0 && !cell(0, 1).isEmpty());
    }
};

} // namespace

class CallsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowTheBridgeIs()
    {
        Phones phones;
        phones.openLive();
        QTRY_COMPARE(phones.find<StatusBadge>("pbxBadge")->word(), QStringLiteral("In step"));
        QCOMPARE(phones.find<StatusBadge>("linkBadge")->word(), QStringLiteral("Connected"));
        QCOMPARE(phones.find<QLabel>("monitorsFigure")->text(), QStringLiteral("2,398 of 2,400"));
        QCOMPARE(phones.find<StatusBadge>("refusedBadge")->word(), QStringLiteral("2 refused"));
        QCOMPARE(phones.find<QLabel>("receivedFigure")->text(), QStringLiteral("123,456"));
        QCOMPARE(phones.find<StatusBadge>("waitingBadge")->word(), QStringLiteral("10 waiting"));
        QCOMPARE(phones.find<StatusBadge>("lostBadge")->word(), QStringLiteral("3 lost"));
        QCOMPARE(phones.find<QLabel>("p50Figure")->text(), QStringLiteral("p50 1.2 ms"));
        QCOMPARE(phones.find<QLabel>("p99Figure")->text(), QStringLiteral("p99 12.4 ms"));
        QVERIFY(phones.find("latencyTrend")->accessibleDescription().contains(QStringLiteral("12.4 ms at ")));
    }

    void showsWhatHappensNewestFirst()
    {
        Phones phones;
        phones.openLive();
        QTRY_VERIFY(phones.sees("nothingHappened"));
        phones.shot(QStringLiteral("calls-quiet"));
        phones.tell({callEvent(0), callEvent(1), other("endpoint", "outOfService"),
                     other("gap", "", "the link was down"), other("somethingNew", "odd")});
        QTRY_COMPARE(phones.model()->rowCount(), 5);
        QCOMPARE(phones.cell(4, 2), QStringLiteral("Ringing"));
        QCOMPARE(phones.cell(3, 2), QStringLiteral("Connected"));
        QCOMPARE(phones.cell(3, 3), QStringLiteral("Outbound"));
        QCOMPARE(phones.cell(3, 4), QStringLiteral("004930123456 (Caller 1)"));
        QCOMPARE(phones.cell(2, 2), QStringLiteral("Endpoint out of service"));
        QCOMPARE(phones.cell(1, 2), QStringLiteral("Gap"));
        QCOMPARE(phones.cell(1, 6), QStringLiteral("the link was down"));
        QCOMPARE(phones.cell(0, 2), QStringLiteral("somethingNew"));
        QVERIFY(!phones.sees("leftLabel"));
        phones.tell({callEvent(2)}, 17);
        QTRY_VERIFY(phones.sees("leftLabel"));
        QVERIFY(phones.find<QLabel>("leftLabel")->text().startsWith(QStringLiteral("17 more event")));

        QTest::mouseClick(phones.chip("gaps"), Qt::LeftButton);
        QTRY_COMPARE(phones.frame()->countText(), QStringLiteral("1 of 6"));
        QTest::mouseClick(phones.chip("endpoints"), Qt::LeftButton);
        QTRY_COMPARE(phones.frame()->countText(), QStringLiteral("1 of 6"));
        QTest::mouseClick(phones.chip("calls"), Qt::LeftButton);
        QTRY_COMPARE(phones.frame()->countText(), QStringLiteral("3 of 6"));
        QTest::mouseClick(phones.chip("all"), Qt::LeftButton);
        phones.frame()->filterBox()->setFocus();
        QTest::keyClicks(phones.frame()->filterBox(), QStringLiteral("c1"));
        QTRY_COMPARE(phones.frame()->countText(), QStringLiteral("1 of 6"));
    }

    void aStormIsTakenInBatchesAndBounded()
    {
        Phones phones;
        phones.openLive();
        QSignalSpy inserted(phones.model(), &QAbstractItemModel::rowsInserted);
        QElapsedTimer clock;
        clock.start();
        int number = 0;
        for (int message = 0; message < 50; ++message) { // 500 a second for five seconds
            QVector<CallEventInfo> events;
            for (int i = 0; i < 50; ++i) events.append(callEvent(number++));
            phones.tell(events);
        }
        QTRY_COMPARE(phones.model()->rowCount(), LiveCalls::mostRows);
        QTRY_COMPARE(phones.cell(0, 7), QStringLiteral("c2499"));
        qInfo("2,500 events in %lld ms, %lld times into the table", clock.elapsed(), qint64(inserted.size()));
        QVERIFY(inserted.size() <= clock.elapsed() / LiveCalls::batchMs + 1);
        QCOMPARE(phones.cell(LiveCalls::mostRows - 1, 7), QStringLiteral("c500"));
        phones.shot(QStringLiteral("calls-live"));
    }

    void pauseKeepsTheTableStill()
    {
        Phones phones;
        phones.openLive();
        phones.tell({callEvent(0)});
        QTRY_COMPARE(phones.model()->rowCount(), 1);
        auto *pause = phones.find<QPushButton>("pauseButton");
        pause->setFocus();
        QTest::keyClick(pause, Qt::Key_Space);
        QVERIFY(pause->isChecked());
        phones.tell({callEvent(1), callEvent(2)});
        QTRY_VERIFY(phones.sees("leftLabel"));
        QVERIFY(phones.find<QLabel>("leftLabel")->text().startsWith(QStringLiteral("Paused: 2 new event")));
        QCOMPARE(phones.model()->rowCount(), 1);
        QTest::keyClick(pause, Qt::Key_Space);
        QCOMPARE(phones.model()->rowCount(), 3);
        QVERIFY(!phones.sees("leftLabel"));
    }

    void watchesOnlyWhileItIsShown()
    {
        Phones phones;
        phones.openLive();
        auto *timer = phones.live();
        QTRY_VERIFY(timer->isVisible());
        phones.window()->openPage(QStringLiteral("users"));
        QVERIFY(!timer->isVisible());
        phones.window()->openPage(QStringLiteral("calls"));
        QTRY_COMPARE(phones.engine.asked(watchMethod), 2);
    }

    void watchesAgainBeforeTheEngineStopsTelling()
    {
        QVERIFY(LiveCalls::watchMs < 30'000);
        Phones phones;
        phones.openLive();
        auto *timer = phones.find<QTimer>("watchTimer");
        QVERIFY(timer->isActive());
        QCOMPARE(timer->interval(), LiveCalls::watchMs);
        timer->setInterval(1); // so that nobody has to wait
        QTRY_VERIFY(phones.engine.asked(watchMethod) > 2);
        phones.window()->openPage(QStringLiteral("users"));
        QVERIFY(!timer->isActive());
    }

    void theTrendTellsItsValuesUnderThePointer()
    {
        LatencyTrend trend;
        trend.resize(300, 80);
        trend.show();
        const QDateTime now = QDateTime::currentDateTime();
        trend.add(now.addSecs(-300), 1000);
        trend.add(now.addSecs(-60), 2500);
        trend.add(now.addSecs(-30), -1);
        trend.add(now, 7300);
        QCOMPARE(trend.count(), 3); // the one from before two minutes is gone
        QVERIFY(trend.accessibleDescription().contains(QStringLiteral("2.5 ms at ")));
        QHelpEvent help(QEvent::ToolTip, QPoint(295, 40), trend.mapToGlobal(QPoint(295, 40)));
        QCoreApplication::sendEvent(&trend, &help);
        QVERIFY2(QToolTip::text().startsWith(QStringLiteral("7.3 ms at ")), qPrintable(QToolTip::text()));
        trend.grab();
        LatencyTrend empty;
        QVERIFY(!empty.accessibleDescription().isEmpty());
        empty.grab();
    }

    void makesACall()
    {
        Phones phones;
        phones.openLive();
        phones.engine.answer(makeMethod, QJsonObject{{QStringLiteral("call"), QJsonObject()}});
        QTest::mouseClick(phones.find("makeCallButton"), Qt::LeftButton);
        QTRY_VERIFY(phones.sees("makeCallForm"));
        auto *from = phones.find<QLineEdit>("callFrom");
        QVERIFY(from->hasFocus());
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(phones.engine.asked(makeMethod), 0);
        QVERIFY(!phones.find<QLabel>("callFromNote")->text().isEmpty());
        QTest::keyClicks(from, QStringLiteral("2001"));
        QTest::keyClick(from, Qt::Key_Tab);
        auto *to = phones.find<QLineEdit>("callTo");
        QVERIFY(to->hasFocus());
        QTest::keyClicks(to, QStringLiteral("2002"));
        phones.engine.hold(makeMethod);
        QTest::keyClick(to, Qt::Key_Return);
        QTRY_VERIFY(phones.engine.isHolding(makeMethod));
        QVERIFY(!phones.find("callButton")->isEnabled());
        QTest::keyClick(to, Qt::Key_Return); // not twice
        phones.engine.release(makeMethod);
        QTRY_VERIFY(phones.sees("callResult"));
        QCOMPARE(phones.engine.asked(makeMethod), 1);
        QCOMPARE(phones.engine.lastParams(makeMethod).value(QStringLiteral("from")).toString(), QStringLiteral("2001"));
        phones.shot(QStringLiteral("calls-made"));

        phones.engine.fail(makeMethod,
                           failure(ErrorCode::notFound, {{QStringLiteral("what"), QStringLiteral("phone")},
                                                         {QStringLiteral("name"), QStringLiteral("2001")}}));
        QTest::keyClick(to, Qt::Key_Return);
        QTRY_VERIFY(phones.find("callButton")->isEnabled());
        QTRY_COMPARE(phones.engine.asked(makeMethod), 2);
        QTRY_VERIFY(phones.find("callResult")->accessibleName() != QStringLiteral("The call is being made"));
    }

    void aCallUnderWayEndsWithThePage()
    {
        Phones phones;
        phones.openLive();
        phones.engine.hold(makeMethod);
        phones.engine.hold(watchMethod);
        QTest::mouseClick(phones.find("makeCallButton"), Qt::LeftButton);
        QTest::keyClicks(phones.find("callFrom"), QStringLiteral("2001"));
        QTest::keyClicks(phones.find("callTo"), QStringLiteral("2002"));
        QTest::mouseClick(phones.find("callButton"), Qt::LeftButton);
        QTRY_VERIFY(phones.engine.isHolding(makeMethod));
        phones.console.reset();
        phones.engine.release(makeMethod);
        phones.engine.release(watchMethod);
        QCoreApplication::processEvents();
    }

    void historyAsksForPeriodAndExtension()
    {
        Phones phones;
        phones.openHistory();
        QCOMPARE(phones.queries.constLast().since, QDate::currentDate().startOfDay());
        QCOMPARE(phones.model()->rowCount(), 40);
        QCOMPARE(phones.cell(0, 5), QStringLiteral("Answered"));
        QCOMPARE(phones.cell(2, 5), QStringLiteral("Not answered"));
        QCOMPARE(phones.cell(2, 8), QStringLiteral("Not answered"));
        QCOMPARE(phones.cell(0, 7), QStringLiteral("1 min 23 s"));
        QCOMPARE(phones.cell(4, 9), QStringLiteral("Call records"));
        phones.shot(QStringLiteral("calls-history"));
        QTest::mouseClick(phones.chip("week"), Qt::LeftButton);
        QTRY_COMPARE(phones.queries.constLast().since, QDate::currentDate().addDays(-6).startOfDay());
        QTest::mouseClick(phones.chip("month"), Qt::LeftButton);
        QTRY_COMPARE(phones.queries.constLast().since, QDate::currentDate().addDays(-29).startOfDay());
        QTest::mouseClick(phones.chip("all"), Qt::LeftButton);
        QTRY_VERIFY(!phones.queries.constLast().since.isValid());
        QTRY_COMPARE(phones.frame()->countText(), QStringLiteral("640"));
        QTest::keyClicks(phones.frame()->filterBox(), QStringLiteral("2003"));
        QTRY_COMPARE(phones.queries.constLast().endpoint, QStringLiteral("2003"));
        QTRY_COMPARE(phones.frame()->countText(), QStringLiteral("7 of 640"));

        phones.frame()->view()->setFocus();
        phones.frame()->view()->setCurrentIndex(phones.model()->index(0, 0));
        QTest::keyClick(phones.frame()->view(), Qt::Key_Return);
        QTRY_VERIFY(phones.sees("callDetails"));
        phones.shot(QStringLiteral("calls-history-details"));
        QTest::keyClick(phones.window()->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!phones.sees("callDetails"));
    }

    void aCallThatEndsComesIntoTheHistory()
    {
        Phones phones;
        phones.openHistory();
        const auto before = phones.queries.size();
        EngineStatus status = phones.engine.status();
        phones.engine.setStatus(status);
        status.calls->counters.records += 1;
        phones.engine.setStatus(status);
        QTRY_COMPARE(phones.queries.size(), before + 1);
    }

    void noCallsAreSaid()
    {
        Phones phones;
        phones.calls = 0;
        phones.openLive();
        phones.window()->openPage(QStringLiteral("calls"), QStringLiteral("history"));
        QTRY_VERIFY(phones.sees("noCallsLabel"));
        QTest::mouseClick(phones.find("showAllCalls"), Qt::LeftButton);
        QTRY_VERIFY(!phones.sees("showAllCalls"));
        QVERIFY(phones.sees("noCallsLabel"));
    }

    void historyIsExported()
    {
        Phones phones;
        phones.openHistory();
        QTest::mouseClick(phones.chip("all"), Qt::LeftButton);
        QTRY_COMPARE(phones.model()->rowCount(), 640);
        const QString path = phones.folder.filePath(QStringLiteral("calls.csv"));
        phones.frame()->setChoosePath([&path](const QString &, auto chosen) { chosen(path); });
        auto *exports = phones.frame()->findChild<QWidget *>(QStringLiteral("exportButton"));
        QTRY_VERIFY(exports->isEnabled());
        QTest::mouseClick(exports, Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 641);
        QVERIFY(phones.queries.constLast().until.isValid());
    }

    void historyThatFailsCanBeTriedAgain()
    {
        Phones phones;
        phones.engine.fail(historyMethod,
                           failure(ErrorCode::timedOut, {{QStringLiteral("host"), QStringLiteral("x")}}));
        phones.openLive();
        phones.window()->openPage(QStringLiteral("calls"), QStringLiteral("history"));
        QTRY_VERIFY(phones.sees("retryButton"));
        phones.engine.answer(historyMethod, [&phones](const QJsonObject &params) { return phones.history(params); });
        QTest::mouseClick(phones.find("retryButton"), Qt::LeftButton);
        QTRY_VERIFY(phones.frame() != nullptr && phones.model()->rowCount() == 40);
    }

    void withoutABridgeItSaysWhatToDo()
    {
        Phones phones;
        phones.engine.setStatus(EngineStatus());
        phones.open(QStringLiteral("calls"));
        QTRY_COMPARE(phones.states()->state(), StateView::State::empty);
        QPushButton *action = nullptr;
        for (auto *button : phones.page()->findChildren<QPushButton *>(QStringLiteral("emptyAction")))
            if (button->isVisible()) action = button;
        QVERIFY(action != nullptr);
        QCOMPARE(action->text(), QStringLiteral("Set up the gateway"));
        QVERIFY(!phones.sees("makeCallButton"));
        phones.engine.setStatus(siteInService());
        QTRY_VERIFY(!action->isVisible());
        QCOMPARE(phones.states()->state(), StateView::State::empty);
        phones.shot(QStringLiteral("calls-none"));
        QCOMPARE(phones.engine.asked(watchMethod), 0);
    }

    void aBridgeThatFailsIsSaid()
    {
        Phones phones;
        phones.engine.fail(watchMethod, failure(ErrorCode::timedOut, {{QStringLiteral("host"), QStringLiteral("x")}}));
        phones.openLive();
        QTRY_VERIFY(phones.sees("liveBanner"));
    }

    void everythingHasAName()
    {
        Phones phones;
        phones.openLive();
        QCOMPARE(withoutAccessibleName(phones.window()).join(u','), QString());
        QTest::mouseClick(phones.find("makeCallButton"), Qt::LeftButton);
        QCOMPARE(withoutAccessibleName(phones.window()).join(u','), QString());
        phones.window()->openPage(QStringLiteral("calls"), QStringLiteral("history"));
        QCOMPARE(withoutAccessibleName(phones.window()).join(u','), QString());
    }

    void namesThatAreNotKnownAreShownAsTheyCame()
    {
        QCOMPARE(callCauseWord(QStringLiteral("novel")), QStringLiteral("novel"));
        QCOMPARE(callDirectionWord(QStringLiteral("sideways")), QStringLiteral("sideways"));
        QCOMPARE(callLinkWords(QStringLiteral("odd")).word, QStringLiteral("odd"));
        QCOMPARE(partyText(QString(), QString()), QStringLiteral("Unknown"));
        QCOMPARE(latencyText(-1), QStringLiteral("–"));
    }

    void fitsASmallWindowInTheDark()
    {
        Phones phones;
        phones.openLive(QStringLiteral("dark"));
        QVector<CallEventInfo> events;
        for (int i = 0; i < 30; ++i) events.append(callEvent(i));
        phones.tell(events);
        QTRY_COMPARE(phones.model()->rowCount(), 30);
        phones.shot(QStringLiteral("calls-dark"));
        phones.window()->resize(1024, 640);
        phones.frame()->view()->setFocus();
        phones.frame()->view()->setCurrentIndex(phones.model()->index(3, 0));
        QTest::keyClick(phones.frame()->view(), Qt::Key_Return);
        QTRY_VERIFY(phones.sees("callDetails"));
        phones.shot(QStringLiteral("calls-small-dark"));
        QCOMPARE(phones.window()->size(), QSize(1024, 640));
        QTRY_VERIFY(!phones.sees("latencyTrend")); // no room beside the panel
        for (const char *name : {"makeCallButton", "lostBadge", "refusedBadge", "panelCloseButton", "pauseButton"})
            QTRY_VERIFY2(phones.page()->rect().contains(
                             QRect(phones.find(name)->mapTo(phones.page(), QPoint()), phones.find(name)->size())),
                         name);
        QVERIFY(phones.frame()->view()->viewport()->height() > 80);
        QTRY_VERIFY(phones.find<SidePanel>("callPanel")->width() > 200);
        for (const char *name : {"pbxBadge", "linkBadge", "refusedBadge", "waitingBadge", "lostBadge"})
            QTRY_VERIFY2(phones.find(name)->width() >= phones.find(name)->sizeHint().width(), name);
        phones.find<SidePanel>("callPanel")->closePanel();
        QTRY_VERIFY(phones.sees("latencyTrend"));
        phones.shot(QStringLiteral("calls-small-closed"));
    }
};

QTEST_MAIN(CallsPageTest)
#include "calls_page_test.moc"
