#include "engine/pbx/csta/csta_driver.h"
#include "engine/pbx/csta/csta_segments.h"
#include "tests/pbx/call_recorder.h"
#include "tests/pbx/handmade_pbx.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"

#include <QFile>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 60'000; // ms on a busy computer

const Dn first(QStringLiteral("2001"));
const Dn second(QStringLiteral("2002"));

CstaProfile plainProfile()
{
    CstaProfile profile;
    profile.session = CstaSession::none;
    profile.timings.request = 5s;
    profile.timings.query = 5s;
    profile.timings.firstRetry = 50ms;
    profile.timings.lastRetry = 200ms;
    return profile;
}

/// A PBX of our own making, and a driver that is linked to it.
struct Site {
    explicit Site(CstaProfile profile = plainProfile()) : pbx(profile.framing == CstaFraming::nul)
    {
        CstaAccess access;
        access.address = Endpoint{QStringLiteral("127.0.0.1"), pbx.port()};
        access.tls = false;
        driver = makeCstaDriver(trust, clock, access, std::move(profile));
        calls = driver->calls();
        told = std::make_unique<CallRecorder>(*calls);
    }
    bool inStep(const QVector<Dn> &endpoints = {first})
    {
        calls->monitor(endpoints);
        return finished(driver->connectTo(scope)).ok() && QTest::qWaitFor([this] { return told->inStep; }, patience);
    }

    HandmadePbx pbx;
    FixedTrust trust;
    SystemClock clock;
    std::unique_ptr<PbxDriver> driver;
    PbxCalls *calls = nullptr;
    std::unique_ptr<CallRecorder> told;
    Scope scope;
};

QByteArray snapshotWith(const QByteArray &state)
{
    return "<SnapshotDeviceResponse><crossRefIDorSnapshotData><snapshotData><snapshotDeviceResponseInfo>"
           "<connectionIdentifier><callID>7</callID><deviceID>2001</deviceID></connectionIdentifier>"
           "<localCallState>" +
           state +
           "</localCallState></snapshotDeviceResponseInfo></snapshotData></crossRefIDorSnapshotData>"
           "</SnapshotDeviceResponse>";
}

QByteArray segmentOf(const char *device, bool last)
{
    return QByteArray("<SwitchingFunctionDevices><serviceCrossRefID>1</serviceCrossRefID><lastSegment>") +
           (last ? "true" : "false") + "</lastSegment><deviceList><device><deviceID>" + device +
           "</deviceID><deviceCategory>station</deviceCategory></device></deviceList></SwitchingFunctionDevices>";
}

csta::XmlElement bigSegment(const QString &reference, int devices)
{
    csta::XmlElement segment;
    segment.name = QStringLiteral("SwitchingFunctionDevices");
    csta::XmlElement list;
    list.name = QStringLiteral("deviceList");
    list.children.resize(static_cast<std::size_t>(devices));
    segment.children = {csta::XmlElement{QStringLiteral("serviceCrossRefID"), reference, {}}, std::move(list)};
    return segment;
}

qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

#define SOON(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

} // namespace

/// The CSTA driver against a PBX that does what the conformance server does not.
class CstaPeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonitorThatABusyPbxDidNotSetIsTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *category, const char *value) {
            QTest::newRow(value) << QByteArray("<CSTAErrorCode><") + category + '>' + value + "</" + category +
                                        "></CSTAErrorCode>";
        };
        row("systemResourceAvailibility", "resourceBusy");
        row("systemResourceAvailibility", "internalResourceBusy");
        row("subscribedResourceAvailability", "outstandingReqLimitExceeded");
        row("performanceManagement", "performanceLimitExceeded");
        QTest::newRow("silent") << QByteArray();
    }
    void aMonitorThatABusyPbxDidNotSetIsTriedAgain()
    {
        QFETCH(QByteArray, answer);
        CstaProfile profile = plainProfile();
        profile.timings.request = 300ms;
        Site site(profile);
        site.pbx.answers["MonitorStart"] = [&](const HandmadePbx::Request &request) {
            return site.pbx.count("MonitorStart") == 1 ? answer : HandmadePbx::monitorStarted(request);
        };
        QVERIFY(site.inStep());
        SOON(site.told->knows("2001"));
        QCOMPARE(site.pbx.count("MonitorStart"), 2);
        QVERIFY(site.told->refusals.isEmpty());
        QCOMPARE(site.calls->monitors().set, 1);
        QCOMPARE(site.told->broken, QStringList());
        if (!answer.isEmpty()) return;
        // And when the PBX sets the first one after all, nobody needs it.
        const HandmadePbx::Request late = site.pbx.all("MonitorStart").first();
        site.pbx.send(late.id, "<MonitorStartResponse><monitorCrossRefID>late</monitorCrossRefID>"
                               "</MonitorStartResponse>");
        SOON(site.pbx.count("MonitorStop") == 1);
        QVERIFY(site.pbx.all("MonitorStop").first().document.contains("<monitorCrossRefID>late<"));
        QCOMPARE(site.calls->monitors().set, 1);
    }

    void eventsLostWhileDevicesAreReadAreNotOverlooked()
    {
        Site site;
        site.pbx.answers["GetDoNotDisturb"] = [](const HandmadePbx::Request &) { return QByteArray(); };
        site.calls->monitor({first});
        const auto connecting = started(site.driver->connectTo(site.scope));
        SOON(site.pbx.count("GetDoNotDisturb") == 1); // the snapshot, without calls, is taken
        QVERIFY(!site.told->inStep);
        site.pbx.answers.erase("GetDoNotDisturb");
        site.pbx.answers["SnapshotDevice"] = [](const HandmadePbx::Request &) {
            return snapshotWith("<simpleCallState>callReceived</simpleCallState>");
        };
        site.pbx.send("0001", "<SystemStatus><systemStatus>messagesLost</systemStatus></SystemStatus>");
        SOON(site.told->inStep);
        QCOMPARE(site.pbx.count("SnapshotDevice"), 2);
        QCOMPARE(site.told->present("2001").size(), 1);
        QCOMPARE(site.told->interruptions.size(), 0);
        QCOMPARE(site.told->steps.size(), 1);
        SOON(connecting->has_value());
    }

    void simpleCallStatesAreThoseOfBothEnds_data()
    {
        QTest::addColumn<QString>("state"); // empty: no call
        QTest::addColumn<bool>("farEndRings");
        const auto row = [](const char *name, const char *state, bool farEndRings = false) {
            QTest::newRow(name) << QString::fromLatin1(state) << farEndRings;
        };
        row("callNull", "");
        row("callOriginated", "connected");
        row("callDelivered", "connected", true);
        row("callDeliveredHeld", "held", true);
        row("callReceived", "ringing");
        row("callReceivedOnHold", "ringing");
        row("callEstablished", "connected");
        row("callEstablishedHeld", "held");
        row("callEstablishedOnHold", "connected");
        row("callQueued", "connected");
        row("callQueuedHeld", "held");
    }
    void simpleCallStatesAreThoseOfBothEnds()
    {
        QFETCH(QString, state);
        QFETCH(bool, farEndRings);
        Site site;
        site.pbx.answers["SnapshotDevice"] = [](const HandmadePbx::Request &) {
            return snapshotWith(QByteArray("<simpleCallState>") + QTest::currentDataTag() + "</simpleCallState>");
        };
        QVERIFY(site.inStep());
        const QVector<CallLeg> calls = site.told->present("2001");
        QCOMPARE(calls.size(), state.isEmpty() ? 0 : 1);
        if (state.isEmpty()) return;
        QCOMPARE(callStateName(calls.first().state), state);
        QCOMPARE(calls.first().farEndRinging, farEndRings);
    }

    void aCommandWithoutASessionIsNotSentLater()
    {
        CstaProfile profile = plainProfile();
        profile.timings.firstRetry = profile.timings.lastRetry = 500ms;
        Site site(profile);
        QCOMPARE(outcome(finished(site.calls->make(site.scope, first, second.value()))),
                 QStringLiteral("pbxNotConnected"));
        QVERIFY(site.inStep());
        site.pbx.hangUp();
        SOON(site.told->interruptions.size() == 1);
        const auto made = finished(site.calls->make(site.scope, first, second.value()));
        QCOMPARE(outcome(made), QStringLiteral("pbxNotConnected"));
        QVERIFY(!mayHaveHappened(made.error()));
        QVERIFY(!made.error().message().contains(QLatin1String("Gateway has")));
        SOON(site.told->inStep);
        QCOMPARE(site.pbx.count("MakeCall"), 0);
    }

    void lateSegmentsAreNotPartOfTheNextList()
    {
        CstaProfile profile = plainProfile();
        profile.timings.devices = 300ms;
        Site site(profile);
        bool whole = true;
        const char *device = "2000";
        site.pbx.answers["GetSwitchingFunctionDevices"] = [&](const HandmadePbx::Request &request) {
            site.pbx.send(request.id, "<GetSwitchingFunctionDevicesResponse><serviceCrossRefID>1</serviceCrossRefID>"
                                      "</GetSwitchingFunctionDevicesResponse>");
            site.pbx.send("0001", segmentOf(device, whole));
            return QByteArray();
        };
        QVERIFY(site.inStep());
        whole = false;
        device = "2001";
        QCOMPARE(outcome(finished(site.calls->listEndpoints(site.scope))), QStringLiteral("timedOut"));
        site.pbx.send("0002", segmentOf("2002", false));
        site.pbx.send("0003", "<RequestSystemStatus/>");
        SOON(site.pbx.count("RequestSystemStatusResponse") == 1); // it has come
        whole = true;
        device = "2003";
        const auto listed = finished(site.calls->listEndpoints(site.scope));
        QVERIFY2(listed.ok(), listed ? "" : qPrintable(listed.error().message()));
        QCOMPARE(listed->size(), 1);
        QCOMPARE(listed->first().endpoint, Dn(QStringLiteral("2003")));
    }

    void allListsTogetherAreBounded()
    {
        csta::Segments segments;
        Scope scope;
        const QString name = QStringLiteral("SwitchingFunctionDevices");
        const auto collected = [&](const char *reference) {
            return outcome(finished(segments.collect(scope, name, QString::fromLatin1(reference), 100ms)));
        };
        segments.take(bigSegment(QStringLiteral("1"), 150'000));
        segments.take(bigSegment(QStringLiteral("2"), 100'000)); // instead of the first, which nobody waits for
        QCOMPARE(collected("1"), QStringLiteral("timedOut"));
        QCOMPARE(collected("2"), QStringLiteral("ok"));
        segments.take(bigSegment(QStringLiteral("3"), 200'001));
        QCOMPARE(collected("3"), QStringLiteral("answerTooLarge"));
        const auto waiting = started(segments.collect(scope, name, QStringLiteral("4"), 60s));
        segments.take(bigSegment(QStringLiteral("4"), 50'000));
        QVERIFY(waiting->has_value());
        QCOMPARE(outcome(**waiting), QStringLiteral("ok"));
    }

    void withoutIdsALateAnswerIsNeverTakenForAnother()
    {
        CstaProfile profile = plainProfile();
        profile.framing = CstaFraming::nul;
        Site site(profile);
        QVERIFY(site.inStep());
        site.pbx.answers["MakeCall"] = [&](const HandmadePbx::Request &) {
            // The first is answered when the second was sent.
            return site.pbx.count("MakeCall") == 1
                       ? QByteArray()
                       : QByteArray("<MakeCallResponse><callingDevice><callID>1</callID><deviceID>2001</deviceID>"
                                    "</callingDevice></MakeCallResponse>");
        };
        const auto late = finished(site.calls->make(site.scope, first, second.value()));
        QCOMPARE(outcome(late), QStringLiteral("timedOut"));
        SOON(site.told->interruptions.size() == 1 && site.told->inStep);
        QCOMPARE(site.pbx.connections, 2);
        QVERIFY(finished(site.calls->make(site.scope, first, second.value())).ok());
    }

    void aSessionWithoutATimerHasSignsOfLife()
    {
        CstaProfile profile = plainProfile();
        profile.timings.heartbeat = 100ms;
        profile.timings.request = 300ms;
        Site site(profile);
        site.pbx.answers["SystemStatus"] = [](const HandmadePbx::Request &) { return QByteArray(); };
        QVERIFY(site.inStep());
        SOON(site.pbx.count("SystemStatus") >= 4); // one that never answered may not know it
        QCOMPARE(site.told->interruptions.size(), 0);
        site.pbx.answers["SystemStatus"] = [](const HandmadePbx::Request &) {
            return QByteArray("<SystemStatusResponse/>");
        };
        const int asked = site.pbx.count("SystemStatus");
        SOON(site.pbx.count("SystemStatus") >= asked + 2);
        QCOMPARE(site.told->interruptions.size(), 0);
        site.pbx.answers["SystemStatus"] = [](const HandmadePbx::Request &) { return QByteArray(); };
        SOON(site.told->interruptions.size() == 1);
        SOON(site.told->inStep);
        QCOMPARE(site.pbx.connections, 2);
    }

    void aSessionOfUntoldDurationIsRenewed()
    {
        CstaProfile profile = plainProfile();
        profile.session = CstaSession::ecma354;
        profile.sessionSeconds = 1;
        Site site(profile);
        site.pbx.answers["StartApplicationSession"] = [](const HandmadePbx::Request &) {
            return QByteArray("<StartApplicationSessionPosResponse><sessionID>1</sessionID>"
                              "</StartApplicationSessionPosResponse>");
        };
        site.pbx.answers["ResetApplicationSessionTimer"] = [](const HandmadePbx::Request &) {
            return QByteArray("<ResetApplicationSessionTimerPosResponse/>");
        };
        QVERIFY(site.inStep());
        SOON(site.pbx.count("ResetApplicationSessionTimer") >= 2);
        QCOMPARE(site.told->interruptions.size(), 0);
    }

    void aPeerThatStopsReadingIsLeft()
    {
        Site site;
        QVERIFY(site.inStep());
        site.pbx.stopReading();
        const qint64 before = residentKilobytes();
        QElapsedTimer waited;
        waited.start();
        // It asks and asks, and takes no answer.
        while (site.told->interruptions.isEmpty() && !waited.hasExpired(patience)) {
            for (int i = 0; i < 500; ++i) site.pbx.send("0001", "<RequestSystemStatus/>");
            static_cast<void>(
                QTest::qWaitFor([&] { return site.pbx.unsent() == 0 || !site.told->interruptions.isEmpty(); }, 1000));
        }
        QCOMPARE(site.told->interruptions.size(), 1);
        QVERIFY2(site.told->interruptions.first().reason.contains(QLatin1String("does not read")),
                 qPrintable(site.told->interruptions.first().reason));
        const qint64 grown = residentKilobytes() - before;
#ifdef __SANITIZE_ADDRESS__
        qInfo("%lld kB with AddressSanitizer, which keeps what was freed", static_cast<long long>(grown));
#else
        QVERIFY2(grown < 40'000, qPrintable(QString::number(grown)));
#endif
    }
};

QTEST_GUILESS_MAIN(CstaPeerTest)
#include "csta_peer_test.moc"
