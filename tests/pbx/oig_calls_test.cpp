#include "tests/pbx/call_recorder.h"
#include "tests/pbx/oig_site.h"
#include "tests/support/flow.h"

#include <QElapsedTimer>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 60'000; // ms, on a busy computer

OigTimings testTimings()
{
    OigTimings timings = impatientTimings();
    timings.connectPoll = 100ms;
    timings.connectLimit = 5s;
    timings.eventWhileReading = 50ms;
    return timings;
}

Dn dn(const char *number)
{
    return Dn(QString::fromLatin1(number));
}

QVector<Dn> numbers(int first, int count)
{
    QVector<Dn> all;
    for (int i = 0; i < count; ++i) all.append(Dn(QString::number(first + i)));
    return all;
}

/// With what the driver told.
struct Site : OigSite {
    explicit Site(const QStringList &arguments, const QString &directoryFile, OigTimings timings = testTimings())
        : OigSite(arguments, directoryFile, timings), told(std::make_unique<CallRecorder>(calls()))
    {
    }
    PbxCalls &calls() { return *driver->calls(); }
    /// Linked, monitoring and in step; the reason if not.
    QString begin(QVector<Dn> endpoints)
    {
        const Status connected = finished(driver->connectTo(scope));
        if (!connected) return connected.error().message();
        const auto steps = told->steps.size();
        calls().monitor(std::move(endpoints));
        return QTest::qWaitFor([&] { return told->steps.size() > steps; }, patience)
                   ? QString()
                   : QStringLiteral("not in step; ") + server.log();
    }
    bool phone(const char *op, const char *number, const char *to = "") const
    {
        return control({{QStringLiteral("op"), QLatin1String(op)},
                        {QStringLiteral("dn"), QLatin1String(number)},
                        {QStringLiteral("from"), QLatin1String(number)},
                        {QStringLiteral("to"), QLatin1String(to)}});
    }
    bool feature(const char *op, const char *number, bool on) const
    {
        return control({{QStringLiteral("op"), QLatin1String(op)},
                        {QStringLiteral("dn"), QLatin1String(number)},
                        {QStringLiteral("on"), on}});
    }
    /// What the server found wrong with our requests, and we with what the driver told.
    QString complaints() const { return OigSite::complaints() + warnings() + told->broken.join(u'\n'); }
    /// The calls that the server's phones have, as "2001 ESTABLISHED".
    QStringList serverCalls() const
    {
        QStringList all;
        const QJsonArray calls = server.state().value(QLatin1String("calls")).toArray();
        for (const auto &call : calls) all.append(call.toObject().value(QLatin1String("dn")).toString());
        return all;
    }

    std::unique_ptr<CallRecorder> told;
};

#define BEGIN(site, ...)                                                                                               \
    do {                                                                                                               \
        const QString problem = (site).begin(__VA_ARGS__);                                                             \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                              \
    } while (false)
#define OK(...)                                                                                                        \
    do {                                                                                                               \
        const auto result = finished(__VA_ARGS__);                                                                     \
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));                                     \
    } while (false)
#define SOON(...) QTRY_VERIFY_WITH_TIMEOUT(__VA_ARGS__, patience)

} // namespace

/// Calls through the driver against an independent, strict OIG server.
class OigCallsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;
    QString directory_;

    QString makeDirectory(const QString &name, int users)
    {
        return test::makeDirectory(folder_, name, {QStringLiteral("--users"), QString::number(users)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = sharedMissing();
        if (!missing.isEmpty() && sharedIsDemanded()) QFAIL(qPrintable(missing));
        if (!missing.isEmpty()) QSKIP(qPrintable(missing));
        directory_ = makeDirectory(QStringLiteral("site.json"), 60);
        QVERIFY(!directory_.isEmpty());
    }

    void everyCommandWorksAndEachStateIsToldInOrder_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *seed : {"1", "42", "990217"})
            QTest::addRow("seed %s", seed) << QStringList{QStringLiteral("--seed"), QLatin1String(seed)};
        QTest::newRow("events before answers") << QStringList{QStringLiteral("--events-before-response")};
        QTest::newRow("children of the wrapper") << QStringList{QStringLiteral("--unqualified-children")};
        QTest::newRow("children of nobody")
            << QStringList{QStringLiteral("--unqualified-children"), QStringLiteral("none")};
        QTest::newRow("without numbers") << QStringList{QStringLiteral("--fail"), QStringLiteral("getNumberedEvent=5")};
        QTest::newRow("numbers unheard of")
            << QStringList{QStringLiteral("--fail"), QStringLiteral("getNumberedEvent=fault")};
    }
    void everyCommandWorksAndEachStateIsToldInOrder()
    {
        QFETCH(QStringList, arguments);
        Site site(arguments, directory_);
        BEGIN(site, numbers(2001, 5));
        QCOMPARE(site.told->steps.first().endpoints.size(), 5);
        QCOMPARE(site.told->steps.first().endpoints.first().endpoint, dn("2001"));
        QCOMPARE(site.calls().monitors().set, 5);
        QVERIFY(site.calls().isInStep());
        CallRecorder &told = *site.told;

        // Make, answer, hold, retrieve.
        const auto made = finished(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message()));
        QCOMPARE(made->endpoint, dn("2001"));
        QCOMPARE(made->direction, CallDirection::outbound);
        SOON(!told.only("2002").isEmpty());
        QCOMPARE(told.present("2001").first().correlation, told.present("2002").first().correlation);
        OK(site.calls().answer(site.scope, dn("2002"), told.only("2002")));
        SOON(told.legs("2001").size() == 3 && told.legs("2002").size() == 2);
        QCOMPARE(told.legs("2001"), (QStringList{QStringLiteral("2001 connected originatedEvent (newCall)"),
                                                 QStringLiteral("2001 connected deliveredEvent (newCall)"),
                                                 QStringLiteral("2001 connected establishedEvent")}));
        QCOMPARE(told.present("2001").first().connected.number, QStringLiteral("2002"));
        OK(site.calls().hold(site.scope, dn("2001"), made->callId));
        SOON(told.present("2001").first().state == CallState::held);
        OK(site.calls().retrieve(site.scope, dn("2001"), made->callId));
        SOON(told.present("2001").first().state == CallState::connected);

        // Consult, alternate, transfer (naming the held call), clear.
        const auto second =
            finished(site.calls().consult(site.scope, dn("2001"), made->callId, QStringLiteral("2003")));
        QVERIFY2(second.ok(), second ? "" : qPrintable(second.error().message()));
        QCOMPARE(second->associated, made->callId);
        SOON(!told.only("2003").isEmpty());
        OK(site.calls().answer(site.scope, dn("2003"), told.only("2003")));
        OK(site.calls().alternate(site.scope, dn("2001"), second->callId));
        SOON(told.phones.at(QStringLiteral("2001")).calls.at(second->callId.value()).state == CallState::held);
        OK(site.calls().alternate(site.scope, dn("2001"), second->callId));
        SOON(told.phones.at(QStringLiteral("2001")).calls.at(made->callId.value()).state == CallState::held);
        OK(site.calls().transfer(site.scope, dn("2001"), made->callId, {}));
        SOON(told.present("2001").isEmpty());
        SOON(told.present("2002").first().correlation == told.present("2003").first().correlation);
        QVERIFY(told.legs("2002").last().startsWith(QLatin1String("2002 connected transferedEvent (transfer)")));
        OK(site.calls().clear(site.scope, dn("2002"), told.only("2002")));
        SOON(told.present("2002").isEmpty() && told.present("2003").isEmpty());

        // Redirect while ringing, and hand a connected call over.
        OK(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        SOON(!told.only("2002").isEmpty());
        OK(site.calls().redirect(site.scope, dn("2002"), told.only("2002"), QStringLiteral("2003")));
        SOON(told.present("2002").isEmpty() && !told.only("2003").isEmpty());
        OK(site.calls().answer(site.scope, dn("2003"), told.only("2003")));
        SOON(told.present("2003").first().state == CallState::connected);
        OK(site.calls().redirect(site.scope, dn("2003"), told.only("2003"), QStringLiteral("2004")));
        SOON(told.present("2003").isEmpty() && !told.only("2004").isEmpty());
        QCOMPARE(told.present("2004").first().state, CallState::ringing);
        QCOMPARE(told.present("2001").size(), 1);
        OK(site.calls().clear(site.scope, dn("2001"), told.only("2001")));
        SOON(told.present("2001").isEmpty() && told.present("2004").isEmpty());

        OK(site.calls().setDoNotDisturb(site.scope, dn("2004"), true));
        SOON(told.features("2004").doNotDisturb);
        QVERIFY(site.feature("mwi", "2005", true));
        SOON(told.features("2005").messageWaiting);
        QVERIFY(told.interruptions.isEmpty());
        QCOMPARE(told.steps.size(), 1);
        QVERIFY(site.serverCalls().isEmpty());
        QCOMPARE(site.complaints(), QString());
    }

    void refusalsKeepTheReasonAndHaveAStatus()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 3));
        const auto status = [](const Error &error) { return error.parameters.value(QLatin1String("status")).toInt(); };
        const Status stranger = finished(site.calls().answer(site.scope, dn("2044"), CallId(QStringLiteral("1-1"))));
        QCOMPARE(outcome(stranger), QStringLiteral("endpointUnknown"));
        const Status noCall = finished(site.calls().answer(site.scope, dn("2001"), CallId(QStringLiteral("1-1"))));
        QCOMPARE(outcome(noCall), QStringLiteral("callRefused"));
        QCOMPARE(status(noCall.error()), 404);

        OK(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        SOON(!site.told->only("2002").isEmpty());
        const Status early = finished(site.calls().hold(site.scope, dn("2002"), site.told->only("2002")));
        QCOMPARE(outcome(early), QStringLiteral("callRefused"));
        QCOMPARE(status(early.error()), 409);
        QCOMPARE(early.error().reason, QStringLiteral("The call is in state RECEIVED."));
        QVERIFY(!mayHaveHappened(early.error()));
        const auto busy = finished(site.calls().make(site.scope, dn("2001"), QStringLiteral("2003")));
        QCOMPARE(outcome(busy), QStringLiteral("callRefused"));
        QCOMPARE(busy.error().reason, QStringLiteral("The device is not idle."));
        QCOMPARE(status(busy.error()), 409);

        QVERIFY(site.fail(QStringLiteral("holdCall=fault*1")));
        OK(site.calls().answer(site.scope, dn("2002"), site.told->only("2002")));
        const Status fault = finished(site.calls().hold(site.scope, dn("2002"), site.told->only("2002")));
        QCOMPARE(outcome(fault), QStringLiteral("callRefused"));
        QCOMPARE(fault.error().reason, QStringLiteral("fault injected"));

        const Status waiting = finished(site.calls().setMessageWaiting(site.scope, dn("2001"), true));
        QCOMPARE(outcome(waiting), QStringLiteral("callNotSupported"));
        QCOMPARE(status(waiting.error()), 403);
        QCOMPARE(waiting.error().reason, QStringLiteral("Feature not allowed"));
        QVERIFY(waiting.error().message().contains(QLatin1String("certificate")));
        QCOMPARE(site.count(QStringLiteral("advSetMsgWaitingInd")), 0);
        QCOMPARE(outcome(finished(site.calls().listEndpoints(site.scope))), QStringLiteral("callNotSupported"));
        // Nothing is sent that no telephone could dial.
        QCOMPARE(outcome(finished(site.calls().make(site.scope, dn("2003"), QStringLiteral("1\x01")))),
                 QStringLiteral("invalidValue"));
        QCOMPARE(site.complaints(), QString());
    }

    void aRefusalStaysOneWhenNobodySaysWhetherTheSessionLives()
    {
        OigTimings timings = testTimings();
        timings.keepAlive = 60s;
        timings.keepAliveAnswer = 1s;
        Site site({QStringLiteral("--session-timeout"), QStringLiteral("600")}, directory_, timings);
        BEGIN(site, numbers(2001, 3));
        QVERIFY(site.fail(QStringLiteral("makeCall=77*1")));
        QVERIFY(site.fail(QStringLiteral("resetSessionTimer=hang*1")));
        const auto refused = finished(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        QCOMPARE(outcome(refused), QStringLiteral("callRefused"));
        QCOMPARE(refused.error().reason, QStringLiteral("Error 77."));
        QVERIFY(!mayHaveHappened(refused.error()));
        QVERIFY(site.told->interruptions.isEmpty());
    }

    void aCallThatFailsIsOverAndItsTelephoneFree()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 3));
        QVERIFY(site.feature("dnd", "2002", true));
        OK(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        SOON(site.told->legs("2001").contains(QStringLiteral("2001 completed failedEvent (doNotDisturb)")));
        QVERIFY(site.told->present("2001").isEmpty());
        // The tone of it is hung up by the next order.
        const auto next = finished(site.calls().make(site.scope, dn("2001"), QStringLiteral("2003")));
        QVERIFY2(next.ok(), next ? "" : qPrintable(next.error().message()));
        SOON(site.told->present("2003").size() == 1);
        QCOMPARE(site.told->only("2001"), next->callId);
        QCOMPARE(site.complaints(), QString());
    }

    void aHandOverToAnEngagedNumberLeavesTheCallAsItWas()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 3));
        QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("call")},
                              {QStringLiteral("from"), QStringLiteral("2001")},
                              {QStringLiteral("to"), QStringLiteral("2002")},
                              {QStringLiteral("answer"), true}}));
        QVERIFY(site.feature("dnd", "2003", true));
        SOON(site.told->legs("2002").size() == 2 && site.told->features("2003").doNotDisturb);
        const Status refused =
            finished(site.calls().redirect(site.scope, dn("2002"), site.told->only("2002"), QStringLiteral("2003")));
        QCOMPARE(outcome(refused), QStringLiteral("callRefused"));
        QVERIFY(refused.error().reason.contains(QLatin1String("doNotDisturb")));
        SOON(site.told->present("2002").size() == 1 &&
             site.told->present("2002").first().state == CallState::connected);
        QCOMPARE(site.complaints(), QString());
    }

    void manyCallsAreMadeAtOnce()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 40));
        std::vector<std::shared_ptr<std::optional<Result<CallLeg>>>> made;
        for (int i = 0; i < 20; ++i)
            made.push_back(
                started(site.calls().make(site.scope, Dn(QString::number(2001 + i)), QString::number(2021 + i))));
        // And two on the same telephone: the second is refused, and neither takes the other's call.
        const auto again = started(site.calls().make(site.scope, dn("2001"), QStringLiteral("2040")));
        for (int i = 0; i < 20; ++i) {
            SOON(made[static_cast<size_t>(i)]->has_value());
            const Result<CallLeg> &leg = **made[static_cast<size_t>(i)];
            QVERIFY2(leg.ok(), leg ? "" : qPrintable(leg.error().message()));
            QCOMPARE(leg->endpoint, Dn(QString::number(2001 + i)));
            QCOMPARE(leg->to.number, QString::number(2021 + i));
        }
        SOON(again->has_value());
        QCOMPARE(outcome(**again), QStringLiteral("callRefused"));
        SOON(site.told->changes.size() == 60);
        QCOMPARE(site.complaints(), QString());
    }

    void aSnapshotKnowsCallsFromBefore()
    {
        Site site({}, directory_);
        // A held and an active call at 2001, before anybody looks.
        QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("call")},
                              {QStringLiteral("from"), QStringLiteral("2001")},
                              {QStringLiteral("to"), QStringLiteral("2002")},
                              {QStringLiteral("answer"), true}}));
        QVERIFY(site.phone("consult", "2001", "2003"));
        QVERIFY(site.feature("mwi", "2004", true));
        QVERIFY(site.feature("dnd", "2002", true));
        BEGIN(site, numbers(2001, 5));
        QCOMPARE(site.told->present("2001").size(), 2);
        QCOMPARE(site.told->present("2002").size(), 1);
        QCOMPARE(site.told->present("2002").first().direction, CallDirection::inbound);
        QCOMPARE(site.told->present("2003").first().state, CallState::ringing);
        QVERIFY(site.told->features("2004").messageWaiting);
        QVERIFY(site.told->features("2002").doNotDisturb);
        QVERIFY(site.told->changes.isEmpty());
        const auto one = finished(site.calls().snapshot(site.scope, dn("2001")));
        QVERIFY(one.ok());
        QCOMPARE(one->calls.size(), 2);
        QVERIFY(!one->name.isEmpty());
        OK(site.calls().resynchronise(site.scope));
        QCOMPARE(site.told->steps.size(), 2);
        QCOMPARE(site.told->present("2001").size(), 2);
        QVERIFY(site.told->interruptions.isEmpty());
        QCOMPARE(site.complaints(), QString());
    }

    void theMonitoredSetIsFollowed()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 2));
        const int before = site.count(QStringLiteral("monitorObject"));
        site.calls().monitor({dn("2002"), dn("2003"), dn("2003"), dn("9999")});
        SOON(site.told->gone.contains(QStringLiteral("2001")) && site.told->knows("2003") &&
             !site.told->refusals.isEmpty());
        QCOMPARE(site.told->added, QStringList{QStringLiteral("2003")});
        QCOMPARE(site.count(QStringLiteral("monitorObject")), before + 1);
        QCOMPARE(site.count(QStringLiteral("stopMonitor")), 1);
        QCOMPARE(site.count(QStringLiteral("stopFeatureMonitor")), 1);
        const Error refused = site.told->refusals.value(QStringLiteral("9999"));
        QCOMPARE(errorCodeName(refused.code), QStringLiteral("callRefused"));
        QCOMPARE(refused.reason, QStringLiteral("Directory number 9999 does not exist."));
        QCOMPARE(refused.parameters.value(QLatin1String("status")).toInt(), 404);
        const MonitorCount count = site.calls().monitors();
        QCOMPARE(count.wanted, 3);
        QCOMPARE(count.set, 2);
        QCOMPARE(count.refused, 1);
        site.calls().monitor({});
        SOON(site.told->phones.empty());
        QCOMPARE(site.calls().monitors().set, 0);
        QCOMPARE(site.told->steps.size(), 1);
        QCOMPARE(site.complaints(), QString());
    }

    void endpointsAreReadAgainAfterAReadingThatFailed_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("no service") << QStringLiteral("getCallStatus=http503*3");
        QTest::newRow("no answer") << QStringLiteral("getDeviceFeatures=hang*1");
    }
    void endpointsAreReadAgainAfterAReadingThatFailed()
    {
        QFETCH(QString, fault);
        OigTimings timings = testTimings();
        timings.request = 3s;
        Site site({}, directory_, timings);
        BEGIN(site, numbers(2001, 4));
        QVERIFY(site.fail(fault));
        site.calls().monitor(numbers(2001, 44));
        SOON(site.told->added.size() == 40);
        QCOMPARE(site.calls().monitors().set, 44);
        for (int i = 0; i < 20; ++i)
            QVERIFY(site.phone("call", qPrintable(QString::number(2005 + i)), qPrintable(QString::number(2025 + i))));
        for (int i = 0; i < 40; ++i) SOON(site.told->present(qPrintable(QString::number(2005 + i))).size() == 1);
        QCOMPARE(site.told->interruptions.size(), 0);
        QCOMPARE(site.told->broken, QStringList());
    }

    void aServerThatSaysAgainWhatItReplayedIsFollowed()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 2));
        // While nobody asks, more events arise than a server may repeat itself. What is read from its history stays in
        // its queue.
        constexpr int events = 150;
        for (int i = 0; i < events; ++i) QVERIFY(site.feature("mwi", "2001", i % 2 == 0));
        QVERIFY(site.feature("dnd", "2002", true));
        SOON(site.told->features("2002").doNotDisturb);
        SOON(site.count(QStringLiteral("getNumberedEvent")) > 2 * events); // and the queue
        QVERIFY(site.feature("dnd", "2002", false));
        SOON(!site.told->features("2002").doNotDisturb);
        QCOMPARE(site.told->interruptions.size(), 0);
        QCOMPARE(site.complaints(), QString());
    }

    void aLostSessionIsOneInterruptionAndASnapshotThatIsTrue()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 20));
        for (int round = 1; round <= 5; ++round) {
            site.told->forget();
            QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}}));
            // Meanwhile a call begins, and another of the round before ends.
            if (round % 2 == 1)
                QVERIFY(site.phone("call", "2001", "2002"));
            else
                QVERIFY(site.phone("clear", "2001"));
            SOON(site.told->steps.size() == round + 1);
            QCOMPARE(site.told->interruptions.size(), round);
            QCOMPARE(site.told->present("2001").size(), round % 2);
            QCOMPARE(site.told->present("2002").size(), round % 2);
            QVERIFY(site.told->changes.isEmpty());
            QVERIFY(site.told->interruptions.last().from > 0);
            QVERIFY(!site.told->interruptions.last().reason.isEmpty());
        }
        const QVector<CallLeg> before = site.told->present("2002");
        QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}}));
        SOON(site.told->steps.size() == 7);
        QCOMPARE(site.told->present("2002").first().callId, before.first().callId);
        OK(site.calls().answer(site.scope, dn("2002"), before.first().callId));
        SOON(site.told->present("2001").first().farEndRinging == false);
        QCOMPARE(site.complaints(), QString());
    }

    void aSessionThatDiesAgainAndAgainIsSetUpAgain()
    {
        OigTimings timings = testTimings();
        timings.firstRetry = 1s;
        timings.lastRetry = 4s;
        Site site({QStringLiteral("--drop-session-after"), QStringLiteral("120")}, directory_, timings);
        BEGIN(site, numbers(2001, 5));
        // Each event is a request or two, so telephones at work use a session up.
        QElapsedTimer waited;
        waited.start();
        while (site.told->interruptions.size() < 3 && !waited.hasExpired(patience)) {
            if (site.told->inStep && !site.phone("call", "2001", "2002")) site.phone("clear", "2001");
            QTest::qWait(1);
        }
        QCOMPARE(site.told->interruptions.size(), 3);
        // They died young: there is a growing pause before each new log-in, of 2 to 4 s by now.
        waited.restart();
        SOON(site.told->inStep);
        QVERIFY2(waited.elapsed() > 1500, qPrintable(QString::number(waited.elapsed())));
        QCOMPARE(site.told->steps.size(), 4);
        QCOMPARE(site.count(QStringLiteral("loginEx")), 4);
        QCOMPARE(site.told->broken, QStringList());
    }

    void aSessionWhoseTimerRanOutIsReplaced()
    {
        OigTimings timings = testTimings();
        timings.keepAlive = 300ms;
        timings.keepAliveAnswer = 1s;
        Site site({QStringLiteral("--session-timeout"), QStringLiteral("2")}, directory_, timings);
        BEGIN(site, numbers(2001, 3));
        site.server.freeze(true);
        const bool noticed = QTest::qWaitFor([&site] { return !site.told->interruptions.isEmpty(); }, 30'000);
        site.server.freeze(false);
        QVERIFY(noticed);
        SOON(site.told->interruptions.size() == 1 && site.told->steps.size() == 2);
        QVERIFY(site.phone("call", "2001", "2002"));
        SOON(site.told->present("2002").size() == 1);
        QCOMPARE(site.told->broken, QStringList());
    }

    void aBrokenLinkBetweenOigAndPbxIsAnInterruption()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 5));
        const auto icp = [&site](const char *state) {
            return site.control(
                {{QStringLiteral("op"), QStringLiteral("icp")}, {QStringLiteral("state"), QLatin1String(state)}});
        };
        QVERIFY(icp("CONNECTION_FAILURE"));
        SOON(site.told->interruptions.size() == 1);
        QVERIFY(site.told->interruptions.first().reason.contains(QLatin1String("CONNECTION_FAILURE")));
        QVERIFY(!site.calls().isInStep());
        QVERIFY(icp("CONNECTION_ATTEMPT"));
        QVERIFY(site.phone("call", "2001", "2002"));
        QVERIFY(icp("CONNECTED"));
        SOON(site.told->steps.size() == 2);
        QCOMPARE(site.told->interruptions.size(), 1);
        QCOMPARE(site.told->present("2002").size(), 1);
        QCOMPARE(site.told->changes.size(), 0);
        QCOMPARE(site.count(QStringLiteral("loginEx")), 1);
        QCOMPARE(site.complaints(), QString());
    }

    void aLostAnswerWithoutNumbersIsAnInterruption()
    {
        Site site({QStringLiteral("--fail"), QStringLiteral("getNumberedEvent=5")}, directory_);
        BEGIN(site, numbers(2001, 5));
        QVERIFY(site.fail(QStringLiteral("getEvent=drop*1")));
        QVERIFY(site.phone("call", "2001", "2002")); // ends the poll under way; the next one breaks
        SOON(site.told->interruptions.size() == 1 && site.told->steps.size() == 2);
        QCOMPARE(site.told->interruptions.first().lost, -1);
        QCOMPARE(site.told->present("2001").size(), 1);
        QCOMPARE(site.told->present("2002").size(), 1);
        QCOMPARE(site.told->broken, QStringList());
    }

    void anEndpointWithACallIsReadAnewAfterALoss()
    {
        Site site({QStringLiteral("--fail"), QStringLiteral("getNumberedEvent=5")}, directory_);
        BEGIN(site, numbers(2001, 5));
        QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("call")},
                              {QStringLiteral("from"), QStringLiteral("2001")},
                              {QStringLiteral("to"), QStringLiteral("2002")},
                              {QStringLiteral("answer"), true}}));
        SOON(site.told->legs("2001").size() == 3 && site.told->legs("2002").size() == 2);
        QCOMPARE(site.count(QStringLiteral("stopMonitor")), 0);
        QVERIFY(site.fail(QStringLiteral("getEvent=drop*1")));
        QVERIFY(site.feature("mwi", "2005", true)); // ends the poll under way
        QVERIFY(site.feature("mwi", "2005", false));
        SOON(site.told->interruptions.size() == 1 && site.told->steps.size() == 2);
        // Their calls are as they were, but the PBX tells one of each only: another may be hidden.
        QCOMPARE(site.count(QStringLiteral("stopMonitor")), 2);
        QCOMPARE(site.told->present("2001").size(), 1);
        QCOMPARE(site.told->present("2002").size(), 1);
        QVERIFY(!site.told->features("2005").messageWaiting);
        QCOMPARE(site.told->broken, QStringList());
    }

    void anEndpointMayBeGivenUpWhileItIsRead()
    {
        Site site({QStringLiteral("--fail"), QStringLiteral("monitorFeatures=77"), QStringLiteral("--delay-ms"),
                   QStringLiteral("200")},
                  directory_);
        BEGIN(site, numbers(2001, 2));
        const int read = site.count(QStringLiteral("getDeviceFeatures"));
        QVERIFY(site.fail(QStringLiteral("getCallStatus=drop*1"))); // and asked again: later than the monitor's end
        const auto snapshot = started(site.calls().snapshot(site.scope, dn("2002")));
        site.calls().monitor({dn("2001")});
        SOON(snapshot->has_value());
        QCOMPARE(outcome(**snapshot), QStringLiteral("endpointUnknown"));
        QCOMPARE(site.count(QStringLiteral("getDeviceFeatures")), read);
    }

    void aLostAnswerWithNumbersIsAskedForAgain()
    {
        Site site({}, directory_);
        BEGIN(site, numbers(2001, 5));
        QVERIFY(site.fail(QStringLiteral("getNumberedEvent=drop*2")));
        QVERIFY(site.phone("call", "2001", "2002"));
        SOON(site.told->present("2001").size() == 1 && site.told->present("2002").size() == 1);
        QVERIFY(site.fail(QStringLiteral("getNumberedEvent=http503*2")));
        QVERIFY(site.phone("answer", "2002"));
        SOON(site.told->legs("2001").size() == 3 && site.told->legs("2002").size() == 2);
        QVERIFY(site.told->interruptions.isEmpty());
        QCOMPARE(site.told->broken, QStringList());
    }

    void refusedMonitorsAreToldAndTriedAgainInTheNextSession()
    {
        Site site({}, directory_);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        QVERIFY(site.fail(QStringLiteral("monitorObject=77*3")));
        site.calls().monitor(numbers(2001, 10));
        SOON(site.told->steps.size() == 1);
        QCOMPARE(site.told->refusals.size(), 3);
        QCOMPARE(site.told->steps.first().endpoints.size(), 7);
        QCOMPARE(site.calls().monitors().refused, 3);
        const QString refused = site.told->refusals.keys().first();
        QCOMPARE(site.told->refusals.value(refused).reason, QStringLiteral("Error 77."));
        const auto made = finished(site.calls().make(site.scope, Dn(refused), QStringLiteral("2020")));
        QCOMPARE(outcome(made), QStringLiteral("endpointUnknown"));
        QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}}));
        SOON(site.told->steps.size() == 2);
        QCOMPARE(site.calls().monitors().set, 10);
        QCOMPARE(site.calls().monitors().refused, 0);
        QCOMPARE(site.complaints(), QString());
    }

    void aCommandIsSentOnceAndItsUncertainEndIsSaid()
    {
        OigTimings timings = testTimings();
        timings.request = 2s;
        Site site({}, directory_, timings);
        BEGIN(site, numbers(2001, 3));
        OK(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        SOON(!site.told->only("2002").isEmpty());
        QVERIFY(site.fail(QStringLiteral("answerCall=drop*1")));
        const Status broken = finished(site.calls().answer(site.scope, dn("2002"), site.told->only("2002")));
        QCOMPARE(outcome(broken), QStringLiteral("connectionLost"));
        QVERIFY(mayHaveHappened(broken.error()));
        QVERIFY(site.fail(QStringLiteral("answerCall=hang*1")));
        const Status late = finished(site.calls().answer(site.scope, dn("2002"), site.told->only("2002")));
        QCOMPARE(outcome(late), QStringLiteral("timedOut"));
        QCOMPARE(site.told->present("2002").first().state, CallState::ringing);
        // In a session that is over nothing was done, and nothing is sent again.
        QVERIFY(site.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}}));
        const int sent = site.count(QStringLiteral("clearCall"));
        const Status over = finished(site.calls().clear(site.scope, dn("2002"), site.told->only("2002")));
        QVERIFY(!over.ok());
        QVERIFY2(!mayHaveHappened(over.error()), qPrintable(over.error().message()));
        QVERIFY(site.count(QStringLiteral("clearCall")) <= sent + 1);
        SOON(site.told->steps.size() == 2);
        QCOMPARE(site.told->present("2002").size(), 1);
        QCOMPARE(site.told->broken, QStringList());
    }

    void callsDuringTheSetUpAreInThePictureOrComeAfterIt()
    {
        Site site({QStringLiteral("--delay-ms"), QStringLiteral("3")}, directory_);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        site.calls().monitor(numbers(2001, 40));
        int calls = 0;
        // Until we are in step telephones call each other, answer and hang up.
        while (site.told->steps.isEmpty() && calls < 400) {
            const QByteArray from = QByteArray::number(2001 + calls % 20);
            const QByteArray to = QByteArray::number(2021 + calls % 20);
            if (!site.phone("call", from.constData(), to.constData())) site.phone("clear", from.constData());
            ++calls;
            QCoreApplication::processEvents();
        }
        SOON(site.told->steps.size() == 1);
        // Once all is quiet, what we know is what the server has.
        const auto same = [&site] {
            QStringList known;
            for (const auto &[number, phone] : site.told->phones)
                for (const auto &[id, leg] : phone.calls) known.append(number + u'-' + id.section(u'-', 0, 0));
            QStringList there;
            const QJsonArray list = site.server.state().value(QLatin1String("calls")).toArray();
            for (const auto &one : list)
                there.append(one.toObject().value(QLatin1String("dn")).toString() + u'-' +
                             QString::number(one.toObject().value(QLatin1String("localCallId")).toInteger()));
            known.sort();
            there.sort();
            return known == there;
        };
        SOON(same());
        QVERIFY(calls > 0);
        QVERIFY2(site.told->interruptions.isEmpty(), qPrintable(site.told->interruptions.value(0).reason));
        QCOMPARE(site.complaints(), QString());
    }

    void thousandsOfEndpointsAreMonitored()
    {
        const QString large = makeDirectory(QStringLiteral("large.json"), 2500);
        Site site({}, large);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        QElapsedTimer taken;
        taken.start();
        QVector<Dn> all;
        const QJsonArray rows = site.server
                                    .control({{QStringLiteral("op"), QStringLiteral("rows")},
                                              {QStringLiteral("table"), QStringLiteral("users")}})
                                    .value(QLatin1String("rows"))
                                    .toArray();
        for (const auto &row : rows) all.append(Dn(row.toObject().value(QLatin1String("dn")).toString()));
        taken.restart();
        site.calls().monitor(all);
        QTRY_VERIFY_WITH_TIMEOUT(site.told->steps.size() == 1, 4 * patience);
        qInfo("%d endpoints in step after %lld ms", int(all.size()), static_cast<long long>(taken.elapsed()));
        QCOMPARE(site.calls().monitors().set, int(site.told->steps.first().endpoints.size()));
        QCOMPARE(site.calls().monitors().set, 2500);
        QCOMPARE(site.complaints(), QString());
    }

    void theDriverMayGoWithAPollAndOrdersUnderWay()
    {
        Site site({QStringLiteral("--delay-ms"), QStringLiteral("200")}, directory_);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        site.calls().monitor(numbers(2001, 10));
        SOON(site.told->steps.size() == 1);
        QVERIFY(site.fail(QStringLiteral("makeCall=hang*1")));
        const auto making = started(site.calls().make(site.scope, dn("2001"), QStringLiteral("2002")));
        QVERIFY(finished(site.calls().snapshot(site.scope, dn("2002"))).ok()); // by now the order is out
        const auto switching = started(site.calls().setDoNotDisturb(site.scope, dn("2003"), true));
        const auto reading = started(site.calls().resynchronise(site.scope));
        QVERIFY(!making->has_value());
        site.scope.cancel();
        QCOMPARE(outcome(**making), QStringLiteral("cancelled"));
        QCOMPARE(outcome(**switching), QStringLiteral("cancelled"));
        QCOMPARE(outcome(**reading), QStringLiteral("cancelled"));
        site.driver.reset();
        SOON(site.count(QStringLiteral("setDeviceDND")) <= 1); // what was under way finds nobody
        // Also while it is being set up.
        Site other({QStringLiteral("--delay-ms"), QStringLiteral("100")}, directory_);
        QVERIFY(finished(other.driver->connectTo(other.scope)).ok());
        other.calls().monitor(numbers(2001, 40));
        SOON(other.count(QStringLiteral("monitorObject")) > 3);
        other.driver.reset();
    }
};

QTEST_GUILESS_MAIN(OigCallsTest)
#include "oig_calls_test.moc"
