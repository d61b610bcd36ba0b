#include "engine/pbx/oig/oig_driver.h"
#include "tests/pbx/call_recorder.h"
#include "tests/support/certificates.h"
#include "tests/support/flow.h"
#include "tests/support/lab_control.h"
#include "tests/support/lab_process.h"

#include <QFile>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 60'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A laboratory, and a driver on its MiVoice Business.
struct Site {
    explicit Site(bool certified = false,
                  const QStringList &arguments = {QStringLiteral("--users"), QStringLiteral("20")},
                  QByteArray digest = "MD5")
        : lab(arguments), control(lab)
    {
        OigAccess access;
        access.oig = lab.endpoint(QStringLiteral("mivb.oig"));
        access.pbxAddress = lab.text(QStringLiteral("mivb.icp"));
        access.applicationName = lab.text(QStringLiteral("mivb.application"));
        access.companyName = lab.text(QStringLiteral("mivb.company"));
        access.applicationPassword = lab.text(QStringLiteral("mivb.applicationPassword")).toUtf8();
        access.localPassword = lab.text(QStringLiteral("mivb.localPassword")).toUtf8();
        if (certified) {
            access.applicationCertificate = contentOf(lab.text(QStringLiteral("mivb.certificate")));
            access.applicationKey = contentOf(lab.text(QStringLiteral("mivb.key")));
            access.signatureDigest = std::move(digest);
        }
        OigTimings timings;
        timings.connectPoll = 100ms;
        timings.firstRetry = 20ms;
        timings.lastRetry = 200ms;
        timings.shortestPoll = 20ms;
        timings.eventWhileReading = 50ms;
        driver = makeOigDriver(requests, polls, access, FormMap::builtIn(), timings);
        told = std::make_unique<CallRecorder>(calls());
        const QJsonArray list = lab.at(QStringLiteral("mivb.dns")).toArray();
        for (const auto &one : list) phones.append(Dn(one.toString()));
        // The ready line names three; the scenarios want a fourth.
        const QJsonArray rows = control
                                    .ask("POST", QStringLiteral("/users"),
                                         {{QStringLiteral("op"), QStringLiteral("rows")},
                                          {QStringLiteral("table"), QStringLiteral("users")}})
                                    .object()
                                    .value(QLatin1String("rows"))
                                    .toArray();
        for (const auto &row : rows) {
            const Dn dn(row.toObject().value(QLatin1String("dn")).toString());
            if (phones.size() < 4 && !dn.isEmpty() && !phones.contains(dn)) phones.append(dn);
        }
    }
    PbxCalls &calls() { return *driver->calls(); }
    QString begin(QVector<Dn> endpoints)
    {
        const Status connected = finished(driver->connectTo(scope));
        if (!connected) return connected.error().message();
        calls().monitor(std::move(endpoints));
        return QTest::qWaitFor([this] { return told->inStep; }, patience) ? QString() : QStringLiteral("not in step");
    }
    bool phone(const Dn &dn, const char *action, const QString &to = {}, bool answered = false)
    {
        QJsonObject body{{QStringLiteral("answer"), answered}};
        if (!to.isEmpty()) body.insert(QStringLiteral("to"), to);
        return !control.ask("POST", QStringLiteral("/phones/%1/%2").arg(dn.value(), QLatin1String(action)), body)
                    .isNull();
    }
    bool pbx(const QJsonObject &command) { return !control.ask("POST", QStringLiteral("/users"), command).isNull(); }
    bool fault(const char *match, const char *kind, int count = 1)
    {
        return !control
                    .ask("POST", QStringLiteral("/faults"),
                         {{QStringLiteral("system"), QStringLiteral("mivb")},
                          {QStringLiteral("match"), QLatin1String(match)},
                          {QStringLiteral("kind"), QLatin1String(kind)},
                          {QStringLiteral("count"), count}})
                    .isNull();
    }
    QVector<CallLeg> present(int phone) const { return told->present(phones.at(phone).value().toLatin1().constData()); }

    LabProcess lab;
    LabControl control;
    HttpClient requests{lab.trust};
    HttpClient polls{lab.trust};
    std::unique_ptr<PbxDriver> driver;
    std::unique_ptr<CallRecorder> told;
    QVector<Dn> phones;
    Scope scope;
};

#define BEGIN(site, ...)                                                                                               \
    do {                                                                                                               \
        const QString problem = (site).begin(__VA_ARGS__);                                                             \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                              \
    } while (false)
#define SOON(...) QTRY_VERIFY_WITH_TIMEOUT(__VA_ARGS__, patience)

} // namespace

/// What only the laboratory's MiVoice Business has: certificates, lost and repeated event numbers, a resilient pair.
class OigCallsLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const LabProcess lab({QStringLiteral("--users"), QStringLiteral("20")});
        QVERIFY2(lab.isReady(), "cloudlink-lab is not built or does not start; see CLC_BIN_DIR");
    }

    void aCertifiedApplicationMaySetMessageWaiting_data()
    {
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("MD5, as the service expects") << QByteArray("MD5");
        QTest::newRow("SHA256") << QByteArray("SHA256");
    }
    void aCertifiedApplicationMaySetMessageWaiting()
    {
        QFETCH(QByteArray, digest);
        Site site(true, {QStringLiteral("--users"), QStringLiteral("20")}, digest);
        BEGIN(site, site.phones.mid(0, 2));
        const Dn phone = site.phones.first();
        for (const bool on : {true, false}) {
            const Status set = finished(site.calls().setMessageWaiting(site.scope, phone, on));
            QVERIFY2(set.ok(), set ? "" : qPrintable(set.error().message()));
            SOON(site.told->phones.at(phone.value()).features.messageWaiting == on);
        }
        QCOMPARE(site.told->broken, QStringList());
    }

    void aKeyThatDoesNotFitIsRefusedBeforeTheLogIn()
    {
        Site site(true);
        OigAccess access;
        access.oig = site.lab.endpoint(QStringLiteral("mivb.oig"));
        access.pbxAddress = site.lab.text(QStringLiteral("mivb.icp"));
        access.applicationCertificate = contentOf(site.lab.text(QStringLiteral("mivb.certificate")));
        access.applicationKey = makeCertificate().keyPem;
        const auto driver = makeOigDriver(site.requests, site.polls, access, FormMap::builtIn());
        const Status refused = finished(driver->connectTo(site.scope));
        QCOMPARE(outcome(refused), QStringLiteral("invalidValue"));
        QCOMPARE(refused.error().field, QStringLiteral("applicationKey"));
        QVERIFY(!refused.error().message().contains(QLatin1String("PRIVATE KEY")));
    }

    void repeatedEventsAreToldOnce()
    {
        Site site;
        BEGIN(site, site.phones.mid(0, 4));
        QVERIFY(site.fault("getNumberedEvent", "duplicate", 4));
        QVERIFY(site.phone(site.phones.at(0), "call", site.phones.at(1).value(), true));
        SOON(site.present(1).size() == 1 && site.present(1).first().state == CallState::connected);
        QVERIFY(site.phone(site.phones.at(0), "clear"));
        SOON(site.present(0).isEmpty() && site.present(1).isEmpty());
        QVERIFY(site.told->interruptions.isEmpty());
        QCOMPARE(site.told->broken, QStringList());
    }

    void aServerThatRepeatsItselfForEverIsLeft()
    {
        Site site;
        BEGIN(site, site.phones.mid(0, 4));
        QVERIFY(site.fault("getNumberedEvent", "duplicate", 120));
        QVERIFY(site.phone(site.phones.at(0), "call", site.phones.at(1).value()));
        SOON(site.told->interruptions.size() == 1);
        SOON(site.told->inStep && site.present(1).size() == 1);
        QCOMPARE(site.told->broken, QStringList());
    }

    void anEventThatIsLostIsOneInterruptionWithItsNumber()
    {
        Site site;
        BEGIN(site, site.phones.mid(0, 4));
        QVERIFY(site.fault("getNumberedEvent", "loseEvent"));
        // The poll under way takes the first event, the next one brings the fault.
        QVERIFY(site.phone(site.phones.at(0), "call", site.phones.at(1).value()));
        SOON(!site.told->changes.isEmpty() || !site.told->interruptions.isEmpty());
        QVERIFY(site.phone(site.phones.at(1), "answer"));
        QVERIFY(site.phone(site.phones.at(2), "call", site.phones.at(3).value()));
        SOON(site.told->interruptions.size() == 1 && site.told->inStep);
        QCOMPARE(site.told->interruptions.first().lost, 1);
        SOON(site.present(0).size() == 1 && site.present(3).size() == 1);
        QCOMPARE(site.present(0).first().state, CallState::connected);
        QVERIFY(!site.present(0).first().farEndRinging);
        QCOMPARE(site.present(3).first().state, CallState::ringing);
        QCOMPARE(site.told->steps.size(), 2);
        QCOMPARE(site.told->broken, QStringList());
    }

    void afterASwitchOverTheMonitorsAreOnTheOtherPbx()
    {
        Site site;
        const QString second = QStringLiteral("10.77.0.2");
        QVERIFY(site.pbx({{QStringLiteral("op"), QStringLiteral("pair")},
                          {QStringLiteral("second"), second},
                          {QStringLiteral("active"), QStringLiteral("first")}}));
        // The first of them is none that the PBX knows: another one tells of the pair.
        BEGIN(site, QVector<Dn>{Dn(QStringLiteral("99999"))} + site.phones.mid(0, 4));
        QVERIFY(site.phone(site.phones.at(0), "call", site.phones.at(1).value(), true));
        SOON(site.present(1).size() == 1);
        const CallId call = site.present(0).first().callId;
        const auto activate = [&site, &second](const char *which, const char *first) {
            return site.pbx({{QStringLiteral("op"), QStringLiteral("pair")},
                             {QStringLiteral("second"), second},
                             {QStringLiteral("active"), QLatin1String(which)}}) &&
                   site.pbx({{QStringLiteral("op"), QStringLiteral("icp")},
                             {QStringLiteral("state"), QLatin1String(first)}});
        };
        QVERIFY(activate("second", "CONNECTION_FAILURE"));
        SOON(site.told->steps.size() == 2);
        QCOMPARE(site.told->interruptions.size(), 1);
        QCOMPARE(site.present(0).first().callId, call);
        const Status held = finished(site.calls().hold(site.scope, site.phones.at(0), call));
        QVERIFY2(held.ok(), held ? "" : qPrintable(held.error().message()));
        SOON(site.present(0).first().state == CallState::held);
        // A new log-in finds the second one, too.
        QVERIFY(site.pbx({{QStringLiteral("op"), QStringLiteral("expireSessions")}}));
        SOON(site.told->steps.size() == 3);
        // And back.
        QVERIFY(activate("first", "CONNECTED"));
        SOON(site.told->steps.size() == 4);
        QCOMPARE(site.told->interruptions.size(), 3);
        QCOMPARE(site.present(0).first().state, CallState::held);
        QCOMPARE(site.told->broken, QStringList());
    }

    void theGatewaysOwnEventsAreInterruptions_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("activity switch") << QStringLiteral("HA_ACTIVITY_SWITCH");
        QTest::newRow("shutdown") << QStringLiteral("OIG_SHUTDOWN");
    }
    void theGatewaysOwnEventsAreInterruptions()
    {
        QFETCH(QString, type);
        Site site;
        BEGIN(site, site.phones.mid(0, 4));
        QVERIFY(site.pbx({{QStringLiteral("op"), QStringLiteral("systemEvent")}, {QStringLiteral("type"), type}}));
        SOON(site.told->interruptions.size() == 1 && site.told->steps.size() == 2);
        QVERIFY(site.told->interruptions.first().reason.contains(type));
        QVERIFY(site.phone(site.phones.at(0), "call", site.phones.at(1).value()));
        SOON(site.present(1).size() == 1);
        QCOMPARE(site.told->broken, QStringList());
    }

    void damagedAnswersAreAskedForAgainOrSaidToBeLost()
    {
        Site site;
        BEGIN(site, site.phones.mid(0, 4));
        QVERIFY(site.fault("getNumberedEvent", "cutXml"));
        QVERIFY(site.phone(site.phones.at(0), "call", site.phones.at(1).value()));
        SOON(site.present(0).size() == 1 && site.present(1).size() == 1);
        QVERIFY(site.told->interruptions.isEmpty());
        QVERIFY(site.fault("getNumberedEvent", "garbage", 3));
        QVERIFY(site.phone(site.phones.at(1), "answer"));
        SOON(site.present(1).size() == 1 && site.present(1).first().state == CallState::connected);
        SOON(site.told->inStep && site.present(0).size() == 1 && !site.present(0).first().farEndRinging);
        QCOMPARE(site.told->broken, QStringList());
    }

    void everyForcedInterruptionIsOneNoticeAndATruePicture()
    {
        Site site;
        BEGIN(site, site.phones.mid(0, 4));
        constexpr int rounds = 20;
        for (int round = 1; round <= rounds; ++round) {
            QVERIFY(site.pbx({{QStringLiteral("op"), QStringLiteral("expireSessions")}}));
            QVERIFY(round % 2 == 1 ? site.phone(site.phones.at(0), "call", site.phones.at(1).value(), true)
                                   : site.phone(site.phones.at(0), "clear"));
            SOON(site.told->steps.size() == round + 1);
            QCOMPARE(site.told->interruptions.size(), round);
            QCOMPARE(site.present(0).size(), round % 2);
            QCOMPARE(site.present(1).size(), round % 2);
        }
        QCOMPARE(site.told->broken, QStringList());
    }
};

QTEST_GUILESS_MAIN(OigCallsLabTest)
#include "oig_calls_lab_test.moc"
