#include "engine/pbx/csta/csta_driver.h"
#include "tests/support/conformance_server.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 60'000; // ms on a busy computer

CstaProfile testProfile()
{
    CstaProfile profile;
    profile.timings.query = 1s;
    profile.timings.firstRetry = 50ms;
    profile.timings.lastRetry = 500ms;
    return profile;
}

/// What a driver told, and whether it kept to the order that PbxCalls promises.
struct Heard {
    QVector<PbxEvent> all;
    QStringList states; ///< "2001 7 ringing"
    int interruptions = 0;
    int inSteps = 0;
    bool between = true; ///< before InStep, or after Interrupted
    QStringList faults;
    InStep latest;
    QHash<QString, EndpointSnapshot> single;
    QHash<QString, EndpointFeatures> features;

    void take(const QVector<PbxEvent> &events)
    {
        for (const PbxEvent &event : events) {
            all.append(event);
            if (const auto *step = std::get_if<InStep>(&event)) {
                between = false;
                ++inSteps;
                latest = *step;
                continue;
            }
            if (between) faults.append(QStringLiteral("event %1 outside").arg(event.index()));
            if (std::holds_alternative<Interrupted>(event)) {
                between = true;
                ++interruptions;
            } else if (const auto *changed = std::get_if<CallChanged>(&event)) {
                states.append(QStringLiteral("%1 %2 %3")
                                  .arg(changed->leg.endpoint.value(), changed->leg.callId.value(),
                                       callStateName(changed->leg.state)));
            } else if (const auto *one = std::get_if<EndpointInStep>(&event)) {
                single.insert(one->endpoint.endpoint.value(), one->endpoint);
            } else if (const auto *feature = std::get_if<FeaturesChanged>(&event)) {
                auto &now = features[feature->endpoint.value()];
                now.doNotDisturb = feature->doNotDisturb.value_or(now.doNotDisturb);
                now.messageWaiting = feature->messageWaiting.value_or(now.messageWaiting);
            }
        }
    }
    /// The latest state of the endpoint's latest part, as "7 ringing"; empty when nothing was told.
    QString latestOf(const QString &dn) const
    {
        for (auto one = states.rbegin(); one != states.rend(); ++one)
            if (one->startsWith(dn + QLatin1Char(' '))) return one->mid(dn.size() + 1);
        return {};
    }
    CallLeg leg(const QString &dn) const
    {
        for (auto one = all.rbegin(); one != all.rend(); ++one)
            if (const auto *changed = std::get_if<CallChanged>(&*one))
                if (changed->leg.endpoint.value() == dn) return changed->leg;
        return {};
    }
};

const Dn first(QStringLiteral("2001"));
const Dn second(QStringLiteral("2002"));
const Dn third(QStringLiteral("2003"));

/// A conformance server and a driver that is linked to it.
struct Site {
    explicit Site(const QStringList &arguments = {}, CstaProfile profile = testProfile(), bool tls = false)
        : certificate(tls ? makeCertificate() : TestCertificate())
    {
        const QString tool = QStringLiteral("csta_server.py");
        server = tls ? std::make_unique<ConformanceServer>(tool, arguments, certificate)
                     : std::make_unique<ConformanceServer>(tool, arguments);
        access.address = server->endpoint();
        access.tls = tls;
        access.user = QStringLiteral("u&<");
        access.password = "p\"ä";
        if (tls) trust.pins.insert({access.address.host, access.address.port}, {certificate.fingerprint()});
        link(profile);
    }
    void link(const CstaProfile &profile)
    {
        driver = makeCstaDriver(trust, clock, access, profile);
        calls = driver->calls();
        QObject::connect(calls, &PbxCalls::events, calls,
                         [this](const QVector<PbxEvent> &events) { heard.take(events); });
        QObject::connect(calls, &PbxCalls::monitorRefused, calls, [this](const Dn &dn, const Error &error) {
            refused.append({dn.value(), error});
        });
    }
    bool inStep(const QVector<Dn> &endpoints = {first, second, third})
    {
        calls->monitor(endpoints);
        const Status connected = finished(driver->connectTo(scope));
        if (!connected) qWarning("%s", qPrintable(connected.error().message()));
        return connected && QTest::qWaitFor([this] { return calls->isInStep(); }, patience);
    }
    QJsonObject control(const QString &op, QJsonObject command = {}) const
    {
        command.insert(QStringLiteral("op"), op);
        return server->control(command);
    }
    bool fail(const QString &fault) const
    {
        return control(QStringLiteral("fail"), {{QStringLiteral("fault"), fault}}).contains(QLatin1String("done"));
    }
    QJsonObject operations() const { return server->verdict().value(QLatin1String("operations")).toObject(); }
    int count(const char *operation) const { return operations().value(QLatin1String(operation)).toInt(); }
    /// Empty when the server found nothing wrong with any document.
    QString complaints() const
    {
        const QJsonObject verdict = server->verdict();
        if (!verdict.contains(QLatin1String("requests"))) return QStringLiteral("no verdict");
        const QJsonArray invalid = verdict.value(QLatin1String("invalid")).toArray();
        return invalid.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(invalid).toJson());
    }

    TestCertificate certificate;
    FixedTrust trust;
    SystemClock clock;
    CstaAccess access;
    std::unique_ptr<ConformanceServer> server;
    Heard heard;
    QVector<std::pair<QString, Error>> refused;
    std::unique_ptr<PbxDriver> driver;
    PbxCalls *calls = nullptr;
    Scope scope;
};

#define SOON(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define SOON_COMPARE(found, expected) QTRY_COMPARE_WITH_TIMEOUT(found, expected, patience)

} // namespace

class CstaDriverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!sharedMissing().isEmpty() && !sharedIsDemanded()) QSKIP(qPrintable(sharedMissing()));
    }

    void aDay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
        row("tidy",
            {QStringLiteral("--user"), QStringLiteral("u&<"), QStringLiteral("--password"), QStringLiteral("p\"ä")});
        for (const char *quirk :
             {"no-namespace", "nested-device-id", "zero-ids", "event-before-response", "ignore-unknown", "split-writes",
              "merge-writes", "nul-framing", "status-first", "ed3", "ed5"})
            row(quirk, {QStringLiteral("--") + QLatin1String(quirk)});
        row("many at once", {QStringLiteral("--no-namespace"), QStringLiteral("--nested-device-id"),
                             QStringLiteral("--zero-ids"), QStringLiteral("--event-before-response"),
                             QStringLiteral("--split-writes"), QStringLiteral("--status-first")});
        row("tls", {QStringLiteral("--merge-writes")});
    }
    /// Make, answer, hold, retrieve, consult, transfer, redirect, clear and features, as the server carries them out
    /// and as the events tell.
    void aDay()
    {
        QFETCH(QStringList, arguments);
        CstaProfile profile = testProfile();
        if (arguments.contains(QStringLiteral("--nul-framing"))) profile.framing = CstaFraming::nul;
        Site site(arguments, profile, QTest::currentDataTag() == QByteArray("tls"));
        QVERIFY2(site.server->isRunning(), qPrintable(site.server->log()));
        QVERIFY(site.inStep());
        PbxCalls &calls = *site.calls;
        Heard &heard = site.heard;
        QCOMPARE(heard.latest.endpoints.size(), 3);
        QCOMPARE(calls.monitors().set, 3);
        QCOMPARE(site.driver->linkState(), PbxLinkState::connected);

        const auto made = finished(calls.make(site.scope, first, second.value()));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message()));
        QCOMPARE(made->direction, CallDirection::outbound);
        QVERIFY(made->farEndRinging);
        const CallId call = made->callId;
        SOON_COMPARE(heard.latestOf(second.value()), call.value() + QStringLiteral(" ringing"));
        QCOMPARE(heard.leg(second.value()).from.number, first.value());
        QCOMPARE(heard.leg(second.value()).direction, CallDirection::inbound);
        QCOMPARE(heard.leg(second.value()).eventType, QStringLiteral("deliveredEvent"));
        QVERIFY(finished(calls.answer(site.scope, second, call)).ok());
        SOON_COMPARE(heard.latestOf(second.value()), call.value() + QStringLiteral(" connected"));
        SOON_COMPARE(heard.leg(first.value()).connected.number, second.value());
        QVERIFY(!heard.leg(first.value()).farEndRinging);

        QVERIFY(finished(calls.hold(site.scope, second, call)).ok());
        SOON_COMPARE(heard.latestOf(second.value()), call.value() + QStringLiteral(" held"));
        QVERIFY(finished(calls.retrieve(site.scope, second, call)).ok());
        SOON_COMPARE(heard.latestOf(second.value()), call.value() + QStringLiteral(" connected"));

        const auto consulted = finished(calls.consult(site.scope, second, call, third.value()));
        QVERIFY2(consulted.ok(), consulted ? "" : qPrintable(consulted.error().message()));
        QCOMPARE(consulted->associated, call);
        SOON_COMPARE(heard.latestOf(third.value()), consulted->callId.value() + QStringLiteral(" ringing"));
        QVERIFY(finished(calls.answer(site.scope, third, consulted->callId)).ok());
        SOON_COMPARE(heard.latestOf(third.value()), consulted->callId.value() + QStringLiteral(" connected"));
        QVERIFY(finished(calls.alternate(site.scope, second, call)).ok());
        SOON_COMPARE(heard.latestOf(second.value()), call.value() + QStringLiteral(" connected"));
        QVERIFY(finished(calls.transfer(site.scope, second, call, CallId())).ok());
        SOON(heard.states.contains(QStringLiteral("2002 %1 completed").arg(call.value())) &&
             heard.states.contains(QStringLiteral("2002 %1 completed").arg(consulted->callId.value())));
        SOON(heard.states.contains(QStringLiteral("2001 %1 completed").arg(call.value())));
        const auto after = finished(calls.snapshot(site.scope, first));
        QVERIFY2(after.ok(), after ? "" : qPrintable(after.error().message()));
        QCOMPARE(after->calls.size(), 1);
        const CallLeg transferred = after->calls.first();
        QCOMPARE(transferred.associated, call);
        QCOMPARE(transferred.cause, CallCause::transfer);
        QCOMPARE(transferred.connected.number, third.value());

        // Hand over without asking, then send on before it is answered.
        QVERIFY(finished(calls.redirect(site.scope, third, transferred.callId, second.value())).ok());
        SOON(heard.latestOf(second.value()).endsWith(QStringLiteral(" ringing")));
        const CallId handed = heard.leg(second.value()).callId;
        QVERIFY(finished(calls.redirect(site.scope, second, handed, third.value())).ok());
        SOON_COMPARE(heard.latestOf(second.value()), handed.value() + QStringLiteral(" completed"));
        QCOMPARE(heard.leg(second.value()).cause, CallCause::redirected);
        SOON_COMPARE(heard.latestOf(third.value()), handed.value() + QStringLiteral(" ringing"));
        QVERIFY(finished(calls.clear(site.scope, first, handed)).ok());
        SOON_COMPARE(heard.latestOf(first.value()), handed.value() + QStringLiteral(" completed"));
        SOON_COMPARE(heard.latestOf(third.value()), handed.value() + QStringLiteral(" completed"));

        QVERIFY(finished(calls.setDoNotDisturb(site.scope, first, true)).ok());
        QVERIFY(finished(calls.setMessageWaiting(site.scope, first, true)).ok());
        SOON(heard.features.value(first.value()).doNotDisturb && heard.features.value(first.value()).messageWaiting);
        const auto digits = finished(calls.sendDigits(site.scope, first, call, QStringLiteral("12#")));
        const bool silent = arguments.contains(QStringLiteral("--ignore-unknown"));
        QCOMPARE(outcome(digits), silent ? QStringLiteral("timedOut") : QStringLiteral("callNotSupported"));
        QCOMPARE(outcome(finished(calls.sendDigits(site.scope, first, call, QStringLiteral("1")))),
                 QStringLiteral("callNotSupported")); // not asked again

        QCOMPARE(heard.interruptions, 0);
        QCOMPARE(heard.faults, QStringList());
        QVERIFY(finished(site.driver->disconnect(site.scope)).ok());
        QCOMPARE(site.driver->linkState(), PbxLinkState::disconnected);
        QCOMPARE(heard.interruptions, 1);
        QCOMPARE(site.count("StopApplicationSession"), 1);
        QCOMPARE(site.complaints(), QString());
        QCOMPARE(site.server->stop(), 0);
    }

    void theDirectoryHoldsNumbersAndModels()
    {
        Site site({QStringLiteral("--phones"), QStringLiteral("130"), QStringLiteral("--segment-size"),
                   QStringLiteral("25")});
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(directory->users.size(), 130);
        QCOMPARE(directory->users.first().dn, first);
        QCOMPARE(directory->users.first().identity, Identity(QStringLiteral("dn:2001")));
        QVERIFY(directory->users.first().email.isEmpty() && directory->users.first().lastName.isEmpty());
        QVERIFY(std::any_of(directory->users.begin(), directory->users.end(), [](const PbxUser &user) {
            return user.deviceType == QString::fromUtf8("Mitel 5361 東京");
        }));
        const auto listed = finished(site.calls->listEndpoints(site.scope));
        QVERIFY(listed.ok());
        QCOMPARE(listed->size(), 130);
        QVERIFY(!listed->first().type.isEmpty());
        const auto identity = finished(site.driver->identity(site.scope));
        QCOMPARE(identity->kind, PbxKind::miVoiceOffice400);
        QCOMPARE(identity->version, QStringLiteral("csta ed4"));
        QCOMPARE(outcome(finished(site.driver->readForm(site.scope, QStringLiteral("users")))),
                 QStringLiteral("callNotSupported"));
        QCOMPARE(site.complaints(), QString());
    }

    void wrongCredentialsAreRefused()
    {
        Site site(
            {QStringLiteral("--user"), QStringLiteral("somebody"), QStringLiteral("--password"), QStringLiteral("x")});
        const auto connected = finished(site.driver->connectTo(site.scope));
        QCOMPARE(outcome(connected), QStringLiteral("pbxLoginRefused"));
        QVERIFY(connected.error().reason.contains(QStringLiteral("invalidApplicationInfo")));
        QVERIFY(!connected.error().message().contains(QString::fromUtf8(site.access.password)));
        QCOMPARE(site.driver->linkState(), PbxLinkState::disconnected);
        site.access.password = QByteArray("a\x01");
        site.link(testProfile());
        QCOMPARE(outcome(finished(site.driver->connectTo(site.scope))), QStringLiteral("invalidValue"));
    }

    void aRefusalThatIsNotOfTheCredentialsIsNotTakenForOne()
    {
        Site site({QStringLiteral("--fail"),
                   QStringLiteral("StartApplicationSession=systemResourceAvailibility:resourceBusy")});
        const auto connected = finished(site.driver->connectTo(site.scope));
        QCOMPARE(outcome(connected), QStringLiteral("pbxSessionLost"));
        QVERIFY(connected.error().retryable);
        QVERIFY(connected.error().reason.contains(QStringLiteral("resourceBusy")));
    }

    void aRefusedLogInIsTriedAgain_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("often");
        QTest::newRow("credentials") << QStringLiteral("security:generic") << false;
        QTest::newRow("busy") << QStringLiteral("systemResourceAvailibility:resourceBusy") << true;
    }
    void aRefusedLogInIsTriedAgain()
    {
        QFETCH(QString, reason);
        QFETCH(bool, often);
        CstaProfile profile = testProfile();
        profile.timings.lastRetry = 100ms;
        profile.timings.refusedRetry = 3s;
        Site site({}, profile);
        QVERIFY(site.inStep());
        QVERIFY(site.fail(QStringLiteral("StartApplicationSession=") + reason));
        site.control(QStringLiteral("close"));
        SOON(site.count("StartApplicationSession") >= 2);
        QTest::qWait(1000); // nothing tells that nothing is tried
        QCOMPARE(site.count("StartApplicationSession") > 2, often);
        QVERIFY(site.fail(QStringLiteral("StartApplicationSession=off")));
        SOON_COMPARE(site.heard.inSteps, 2);
        QCOMPARE(site.heard.interruptions, 1);
    }

    void certificatesAreJudged()
    {
        Site site({}, testProfile(), true);
        site.trust.pins.clear();
        QCOMPARE(outcome(finished(site.driver->connectTo(site.scope))), QStringLiteral("trustCertificate"));
        site.trust.pins.insert({site.access.address.host, site.access.address.port}, {makeCertificate().fingerprint()});
        QCOMPARE(outcome(finished(site.driver->connectTo(site.scope))), QStringLiteral("certificateChanged"));
        QVERIFY(site.operations().isEmpty()); // nothing was said to whom we do not trust
    }

    void tlsNeverFallsBackToPlainText()
    {
        Site site;
        site.access.tls = true;
        site.link(testProfile());
        const auto connected = finished(site.driver->connectTo(site.scope));
        QVERIFY2(outcome(connected) == QStringLiteral("tlsFailed") || outcome(connected) == QStringLiteral("timedOut"),
                 qPrintable(outcome(connected)));
        QCOMPARE(site.count("StartApplicationSession"), 0);
    }

    void theSessionIsRenewedAtHalfOfWhatWasGranted()
    {
        Site site({QStringLiteral("--longest-session"), QStringLiteral("2")});
        QVERIFY(site.inStep());
        SOON(site.count("ResetApplicationSessionTimer") >= 4); // a timer of 2 s would have run out long ago
        QCOMPARE(site.count("StartApplicationSession"), 1);
        QCOMPARE(site.heard.interruptions, 0);
        QCOMPARE(site.complaints(), QString());
    }

    void eachLossIsToldOnceAndMended_data()
    {
        QTest::addColumn<QString>("op");
        QTest::addColumn<QJsonObject>("command");
        QTest::newRow("closed") << QStringLiteral("close") << QJsonObject();
        QTest::newRow("terminated") << QStringLiteral("terminate") << QJsonObject();
        QTest::newRow("disabled") << QStringLiteral("status")
                                  << QJsonObject{{QStringLiteral("status"), QStringLiteral("disabled")}};
        QTest::newRow("events lost") << QStringLiteral("status")
                                     << QJsonObject{{QStringLiteral("status"), QStringLiteral("messagesLost")}};
    }
    void eachLossIsToldOnceAndMended()
    {
        QFETCH(QString, op);
        QFETCH(QJsonObject, command);
        Site site;
        QVERIFY(site.inStep());
        site.control(QStringLiteral("call"), {{QStringLiteral("from"), QStringLiteral("2001")},
                                              {QStringLiteral("to"), QStringLiteral("2002")},
                                              {QStringLiteral("answer"), true}});
        SOON_COMPARE(site.heard.latestOf(second.value()), QStringLiteral("7 connected"));
        for (int loss = 1; loss <= 3; ++loss) {
            site.control(op, command);
            SOON_COMPARE(site.heard.interruptions, loss);
            SOON_COMPARE(site.heard.inSteps, loss + 1);
            QVERIFY(site.calls->isInStep());
            QCOMPARE(site.heard.latest.endpoints.size(), 3);
            const CallLeg leg = site.heard.latest.endpoints.at(1).calls.value(0);
            QCOMPARE(leg.callId, CallId(QStringLiteral("7")));
            QCOMPARE(leg.state, CallState::connected);
            QCOMPARE(leg.from.number, first.value()); // still known
        }
        QCOMPARE(site.driver->linkState(), PbxLinkState::connected);
        site.control(QStringLiteral("clear"), {{QStringLiteral("dn"), QStringLiteral("2001")}});
        SOON_COMPARE(site.heard.latestOf(second.value()), QStringLiteral("7 completed"));
        QCOMPARE(site.heard.faults, QStringList());
        QCOMPARE(site.complaints(), QString());
    }

    void aServerThatFallsSilentIsNoticed()
    {
        CstaProfile profile = testProfile();
        profile.timings.connect = 1s;
        Site site({QStringLiteral("--longest-session"), QStringLiteral("4")}, profile);
        QVERIFY(site.inStep());
        site.server->freeze(true);
        SOON_COMPARE(site.heard.interruptions, 1);
        QCOMPARE(site.driver->linkState(), PbxLinkState::lost);
        site.server->freeze(false);
        SOON_COMPARE(site.heard.inSteps, 2);
        QCOMPARE(site.heard.interruptions, 1);
    }

    void aBrokenStreamIsReadAnew_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("garbage") << QStringList{QStringLiteral("--garbage-after"), QStringLiteral("40")};
        QTest::newRow("bad length") << QStringList{QStringLiteral("--bad-length")};
    }
    void aBrokenStreamIsReadAnew()
    {
        QFETCH(QStringList, arguments);
        Site site(arguments);
        const bool badLength = arguments.first() == QStringLiteral("--bad-length");
        site.calls->monitor({first});
        const auto connected = finished(site.driver->connectTo(site.scope));
        if (badLength) // the device list holds names beyond ASCII
            QVERIFY(!connected.ok());
        else
            QVERIFY(connected.ok());
        SOON(site.calls->isInStep());
        const int before = site.heard.interruptions;
        for (int call = 0; !badLength && call < 20 && site.heard.interruptions == before; ++call) {
            site.control(QStringLiteral("call"), {{QStringLiteral("from"), QStringLiteral("2001")},
                                                  {QStringLiteral("to"), QStringLiteral("2002")}});
            site.control(QStringLiteral("clear"), {{QStringLiteral("dn"), QStringLiteral("2001")}});
            QTest::qWait(20);
        }
        if (!badLength) SOON(site.heard.interruptions > before);
        SOON(site.calls->isInStep());
        QCOMPARE(site.heard.faults, QStringList());
        QCOMPARE(site.complaints(), QString());
    }

    void monitorsAreKeptAsAsked()
    {
        Site site;
        QVERIFY(site.inStep({first, second}));
        site.calls->monitor({second, third, Dn(QStringLiteral("9999")), second});
        SOON(site.heard.single.contains(third.value()));
        SOON_COMPARE(site.refused.size(), 1);
        QCOMPARE(site.refused.first().first, QStringLiteral("9999"));
        QCOMPARE(outcome(Status(site.refused.first().second)), QStringLiteral("callRefused"));
        QCOMPARE(site.refused.first().second.parameters.value(QLatin1String("status")).toInt(), 404);
        SOON_COMPARE(site.count("MonitorStop"), 1);
        QCOMPARE(site.count("MonitorStart"), 4);
        QCOMPARE(site.calls->monitors().wanted, 3);
        QCOMPARE(site.calls->monitors().set, 2);
        QCOMPARE(site.calls->monitors().refused, 1);
        QVERIFY(std::any_of(site.heard.all.begin(), site.heard.all.end(), [](const PbxEvent &event) {
            const auto *gone = std::get_if<EndpointGone>(&event);
            return gone && gone->endpoint == first;
        }));
        site.control(QStringLiteral("call"), {{QStringLiteral("from"), QStringLiteral("2003")},
                                              {QStringLiteral("to"), QStringLiteral("2001")}});
        SOON(site.heard.latestOf(third.value()).endsWith(QStringLiteral(" connected")));
        QCOMPARE(site.heard.latestOf(first.value()), QString());
    }

    void aFullPbxRefusesFurtherMonitors()
    {
        Site site;
        QVERIFY(site.inStep({first}));
        QVERIFY(site.fail(QStringLiteral("MonitorStart=systemResourceAvailibility:overallMonitorLimitExceeded")));
        site.calls->monitor({first, second, third});
        SOON_COMPARE(site.refused.size(), 2);
        QVERIFY(site.refused.first().second.reason.contains(QStringLiteral("overallMonitorLimitExceeded")));
        QCOMPARE(site.calls->monitors().refused, 2);
        QVERIFY(site.fail(QStringLiteral("MonitorStart=off")));
        site.calls->monitor({second, first});
        SOON_COMPARE(site.calls->monitors().set, 2);
    }

    void refusalsKeepTheirReason_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("state") << QStringLiteral("stateIncompatibility:invalidCallingDeviceState")
                               << QStringLiteral("callRefused") << 409;
        QTest::newRow("unknown") << QStringLiteral("operation:invalidDestination") << QStringLiteral("callRefused")
                                 << 404;
        QTest::newRow("right") << QStringLiteral("operation:privilegeViolationSpecifiedDevice")
                               << QStringLiteral("callRefused") << 403;
        QTest::newRow("busy") << QStringLiteral("systemResourceAvailibility:resourceBusy")
                              << QStringLiteral("callRefused") << 409;
        QTest::newRow("unsupported") << QStringLiteral("operation:serviceNotSupported")
                                     << QStringLiteral("callNotSupported") << 0;
        QTest::newRow("silent") << QStringLiteral("silent") << QStringLiteral("timedOut") << 0;
        QTest::newRow("close") << QStringLiteral("close") << QStringLiteral("connectionLost") << 0;
    }
    void refusalsKeepTheirReason()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        QFETCH(int, status);
        CstaProfile profile = testProfile();
        profile.timings.request = 2s;
        Site site({QStringLiteral("--fail"), QStringLiteral("MakeCall=") + fault}, profile);
        QVERIFY(site.inStep());
        const auto made = finished(site.calls->make(site.scope, first, second.value()));
        QCOMPARE(outcome(made), code);
        QCOMPARE(made.error().parameters.value(QLatin1String("status")).toInt(), status);
        if (fault.contains(QLatin1Char(':'))) QVERIFY(made.error().reason.contains(fault.section(QLatin1Char(':'), 1)));
        QCOMPARE(mayHaveHappened(made.error()), !fault.contains(QLatin1Char(':')));
        QCOMPARE(site.count("MakeCall"), 1); // never sent twice
    }

    void withoutSnapshotsEventsStillTell()
    {
        Site site({QStringLiteral("--fail"), QStringLiteral("SnapshotDevice=silent")});
        QVERIFY(site.inStep());
        QCOMPARE(site.heard.latest.endpoints.size(), 3);
        const auto made = finished(site.calls->make(site.scope, first, second.value()));
        QVERIFY(made.ok());
        SOON_COMPARE(site.heard.latestOf(second.value()), made->callId.value() + QStringLiteral(" ringing"));
    }

    void whatWasNotAnsweredIsAskedAgainInTheNextSession()
    {
        Site site({QStringLiteral("--fail"), QStringLiteral("GetMessageWaitingIndicator=silent")});
        QVERIFY(site.inStep());
        const int asked = site.count("GetMessageWaitingIndicator");
        QVERIFY(asked > 0);
        QVERIFY(finished(site.calls->resynchronise(site.scope)).ok());
        QCOMPARE(site.count("GetMessageWaitingIndicator"), asked);
        QVERIFY(site.fail(QStringLiteral("GetMessageWaitingIndicator=off")));
        QVERIFY(finished(site.calls->setMessageWaiting(site.scope, first, true)).ok());
        site.control(QStringLiteral("close"));
        SOON_COMPARE(site.heard.inSteps, 3);
        QVERIFY(site.count("GetMessageWaitingIndicator") > asked);
        QVERIFY(site.heard.latest.endpoints.first().features.messageWaiting);
    }

    void devicesWhoseSnapshotIsNotAnsweredAreBegunAgainAlone()
    {
        Site site;
        site.control(QStringLiteral("call"), {{QStringLiteral("from"), QStringLiteral("2001")},
                                              {QStringLiteral("to"), QStringLiteral("2002")},
                                              {QStringLiteral("answer"), true}});
        QVERIFY(site.inStep());
        QVERIFY(site.fail(QStringLiteral("SnapshotDevice=silent")));
        site.control(QStringLiteral("close"));
        SOON_COMPARE(site.heard.inSteps, 2);
        QCOMPARE(site.heard.latest.endpoints.size(), 0); // nothing is said of what is not known
        QVERIFY(site.fail(QStringLiteral("SnapshotDevice=off")));
        SOON_COMPARE(site.heard.single.size(), 3);
        QCOMPARE(site.heard.single.value(second.value()).calls.size(), 1);
        QCOMPARE(site.calls->monitors().set, 3);
        QVERIFY(site.count("MonitorStop") >= 3);
        QCOMPARE(site.heard.interruptions, 1);
        QCOMPARE(site.count("StartApplicationSession"), 2);
        QCOMPARE(site.heard.faults, QStringList());
        QCOMPARE(site.complaints(), QString());
    }

    void aFloodIsReceivedWhole()
    {
        Site site({QStringLiteral("--split-writes")});
        QVERIFY(site.inStep({first}));
        QVERIFY(site.control(QStringLiteral("flood"), {{QStringLiteral("dn"), QStringLiteral("2001")},
                                                       {QStringLiteral("rate"), 2000},
                                                       {QStringLiteral("seconds"), 1},
                                                       {QStringLiteral("wait"), false}})
                    .contains(QLatin1String("started")));
        SOON_COMPARE(site.heard.states.size(), 2000);
        for (int call = 0; call < 400; ++call) {
            const QString id = QStringLiteral("2001 F%1 ").arg(call, 9, 10, QLatin1Char('0'));
            int at = 5 * call;
            for (const char *state : {"ringing", "connected", "held", "connected", "completed"})
                QCOMPARE(site.heard.states.at(at++), id + QLatin1String(state));
        }
        QCOMPARE(site.heard.faults, QStringList());
    }

    void aSnapshotIsTrueWhateverHappensMeanwhile()
    {
        Site site;
        QVERIFY(site.inStep({first}));
        site.control(QStringLiteral("flood"), {{QStringLiteral("dn"), QStringLiteral("2001")},
                                               {QStringLiteral("rate"), 1000},
                                               {QStringLiteral("seconds"), 2},
                                               {QStringLiteral("wait"), false}});
        for (int round = 0; round < 20; ++round) QVERIFY(finished(site.calls->resynchronise(site.scope)).ok());
        SOON_COMPARE(site.heard.states.size(), 2000);
        QCOMPARE(site.heard.inSteps, 21);
        QCOMPARE(site.heard.interruptions, 0);
        QVERIFY(finished(site.calls->snapshot(site.scope, first))->calls.isEmpty());
    }

    void callersShareOneLogIn()
    {
        Site site;
        auto hasty = std::make_unique<Scope>();
        const auto given = started(site.driver->connectTo(*hasty));
        const auto patient = started(site.driver->connectTo(site.scope));
        hasty.reset();
        QVERIFY(given->has_value());
        QCOMPARE(outcome(**given), QStringLiteral("cancelled"));
        SOON(patient->has_value());
        QVERIFY((*patient)->ok());
        QCOMPARE(site.count("StartApplicationSession"), 1);
    }

    void theDriverMayGoWithRequestsUnderWay()
    {
        Site site;
        QVERIFY(site.inStep());
        site.server->freeze(true);
        const auto made = started(site.calls->make(site.scope, first, second.value()));
        const auto listed = started(site.driver->directory(site.scope));
        const auto waiting = started(site.driver->nextChanges(site.scope));
        const auto read = started(site.calls->resynchronise(site.scope));
        site.calls->monitor({first, second, third, Dn(QStringLiteral("2004"))});
        QTest::qWait(50);
        QVERIFY(!made->has_value());
        site.driver.reset(); // with the callers' scope still there
        QVERIFY(made->has_value() && listed->has_value());
        site.scope.cancel();
        QVERIFY(waiting->has_value() && read->has_value());
        site.server->freeze(false);
    }

    void theDriverMayGoWhileItLogsIn()
    {
        Site site;
        site.server->freeze(true);
        const auto connecting = started(site.driver->connectTo(site.scope));
        QTest::qWait(50);
        site.scope.cancel();
        QVERIFY(connecting->has_value());
        site.driver.reset();
        site.server->freeze(false);
    }

    /// A PBX of our own making, for what the conformance server does not do.
    void thePbxMayAskToo()
    {
        QTcpServer pbx;
        QVERIFY(pbx.listen(QHostAddress::LocalHost));
        Site site;
        site.access.address = Endpoint{QStringLiteral("127.0.0.1"), pbx.serverPort()};
        CstaProfile profile = testProfile();
        profile.session = CstaSession::none;
        site.link(profile);
        site.calls->monitor({first});
        const auto connecting = started(site.driver->connectTo(site.scope));
        SOON(pbx.hasPendingConnections());
        QTcpSocket *socket = pbx.nextPendingConnection();
        QByteArray received;
        const auto send = [socket](const char *id, const QByteArray &document) {
            const qsizetype size = document.size() + 8;
            socket->write(QByteArray("\0\0", 2) + static_cast<char>(size / 256) + static_cast<char>(size % 256) + id +
                          document);
        };
        const auto got = [&](const QByteArray &text) {
            return QTest::qWaitFor([&] { return (received += socket->readAll()).contains(text); }, patience);
        };
        QVERIFY(got("<MonitorStart"));
        const QByteArray id = received.mid(received.indexOf("<?xml") - 4, 4);
        send("0001", "<SystemStatus><systemStatus>normal</systemStatus></SystemStatus>");
        QVERIFY(got("<SystemStatusResponse"));
        send("0002", "<RequestSystemStatus/>");
        QVERIFY(got("<RequestSystemStatusResponse"));
        send("0003", "<SomethingUnheardOf/>");
        QVERIFY(got("0003<?xml version=\"1.0\" encoding=\"UTF-8\"?><CSTAErrorCode"));
        send(id.constData(), "<MonitorStartResponse><monitorCrossRefID>0</monitorCrossRefID></MonitorStartResponse>");
        QVERIFY(got("<SnapshotDevice"));
        SOON(site.calls->isInStep()); // all questions ran into their time-outs
        received.clear();
        send("0004", "<MonitorStop><monitorCrossRefID>0</monitorCrossRefID></MonitorStop>");
        QVERIFY(got("<MonitorStopResponse"));
        QVERIFY(got("<MonitorStart ")); // set again
        site.scope.cancel();
        QVERIFY(connecting->has_value());
    }
};

QTEST_GUILESS_MAIN(CstaDriverTest)
#include "csta_driver_test.moc"
