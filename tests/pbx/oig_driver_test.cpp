#include "engine/pbx/oig/oig_driver.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"
#include "tests/support/tls_server.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <map>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

/// An OIG that answers what the test writes, also what no honest one would.
class ScriptedOig
{
public:
    ScriptedOig() : server(certificate)
    {
        answers["loginEx"] = [this](const QByteArray &) {
            return envelope("loginEx", "",
                            R"( result="true" sessionId=")" + QByteArray::number(9'000'000'000 + ++logIns) + '"');
        };
        answers["resetSessionTimer"] = [this](const QByteArray &request) {
            const QByteArray number = QByteArray::number(9'000'000'000 + logIns);
            return envelope("resetSessionTimer", "",
                            sessionDead || !request.contains(number) ? " result=\"false\"" : accepted);
        };
        answers["getIcpId"] =
            fixed("getIcpId", "<connectionState>CONNECTED</connectionState><icpVersion>10.0</icpVersion>",
                  R"( result="true" icpId="8")");
        answers["getIcpConfig"] = fixed("getIcpConfig", "<neType>MI_VB</neType>");
        answers["serviceVersions"] = fixed("serviceVersions", "<serviceVersions>4.0</serviceVersions>");
        answers["logout"] = fixed("logout", "");
        answers["registerDeisForNotification"] = fixed("registerDeisForNotification", "");
        answers["getDeiMetaData"] = [this](const QByteArray &) { return metaData(); };
        server.onRequest = [this](QTcpSocket *socket, const ReceivedRequest &request) { serve(socket, request); };
    }

    using Answer = std::function<QByteArray(const QByteArray &request)>;

    static QByteArray envelope(const QByteArray &operation, const QByteArray &inside,
                               const QByteArray &attributes = accepted)
    {
        return "<Envelope><Body><" + operation + "Response><return" + attributes + '>' + inside + "</return></" +
               operation + "Response></Body></Envelope>";
    }
    static Answer fixed(const QByteArray &operation, const QByteArray &inside, const QByteArray &attributes = accepted)
    {
        return [=](const QByteArray &) { return envelope(operation, inside, attributes); };
    }
    /// Rows of the users' table: number, last name, e-mail, in the order of `columns`.
    QByteArray rows(const QList<int> &numbers, int announced = -1) const
    {
        QByteArray text =
            "<tuples numberOfTuples=\"" + QByteArray::number(announced < 0 ? int(numbers.size()) : announced) + "\">";
        for (const int number : numbers) {
            text += R"(<tuple numberOfFields="3" viewId="1" isShared="false">)";
            for (const QByteArray &column : columns) {
                const QByteArray dn = QByteArray::number(number);
                text += "<field>" +
                        (column == "Number"      ? dn
                         : column == "Last Name" ? "Name " + dn
                                                 : dn + "@a.example") +
                        "</field>";
            }
            text += "</tuple>";
        }
        return text + "</tuples>";
    }
    QByteArray metaData() const
    {
        QByteArray fields;
        int id = 0;
        for (const QByteArray &column : columns)
            fields += R"(<field fieldId=")" + QByteArray::number(++id) +
                      R"(" fieldIsDeprecated="false" fieldIsKey="false" fieldIsNonWritableKeyForChange="false" )"
                      R"(fieldIsMandatory="false" fieldSize="40" maxValue="0" minValue="0"><fieldName>)" +
                      column + "</fieldName><fieldType>STRING_FIELD_TYPE</fieldType></field>";
        return envelope("getDeiMetaData",
                        R"(<deiMetadata><deiDesctiptor deiId="7" numberOfFields="3" dnFieldId="0" deiVersion="1" )"
                        R"(allowDeletes="true">)" +
                            fields + "<dbTableName>Users</dbTableName></deiDesctiptor></deiMetadata>");
    }

    void serve(QTcpSocket *socket, const ReceivedRequest &request)
    {
        const QByteArray operation = request.headers.value("soapaction").replace('"', "").mid(4);
        ++counts[operation];
        const auto found = answers.find(operation);
        const QByteArray body = found == answers.end() ? QByteArray("<no/>") : found->second(request.body);
        if (body == "drop")
            socket->abort();
        else if (body != "hang")
            socket->write(TlsServer::answer(body.contains("Fault>") ? 500 : 200, body));
    }

    static inline const QByteArray accepted = " result=\"true\"";

    TestCertificate certificate = makeCertificate();
    TlsServer server;
    std::map<QByteArray, Answer> answers;
    std::map<QByteArray, int> counts;
    QList<QByteArray> columns{"Number", "Last Name", "Email"};
    int logIns = 0;
    bool sessionDead = false;
};

struct Site {
    explicit Site(OigTimings timings = shortTimings())
    {
        trust.pins.insert({QStringLiteral("127.0.0.1"), oig.server.port()}, {oig.certificate.fingerprint()});
        OigAccess access;
        access.oig = Endpoint{QStringLiteral("127.0.0.1"), oig.server.port()};
        access.pbxAddress = QStringLiteral("10.0.0.1");
        driver = makeOigDriver(requests, polls, access, FormMap::builtIn(), timings);
    }
    static OigTimings shortTimings()
    {
        OigTimings timings;
        timings.shortestPoll = 50ms;
        timings.firstRetry = 10ms;
        timings.lastRetry = 50ms;
        timings.pageSize = 2;
        return timings;
    }
    Status connectTo() { return finished(driver->connectTo(scope)); }

    ScriptedOig oig;
    FixedTrust trust;
    HttpClient requests{trust};
    HttpClient polls{trust};
    std::unique_ptr<PbxDriver> driver;
    Scope scope;
};

QStringList numbersOf(const PbxDirectory &directory)
{
    QStringList numbers;
    for (const PbxUser &user : directory.users) numbers.append(user.dn.value());
    return numbers;
}

/// Resident memory of this process in MiB.
double residentMemory()
{
    long pages = 0;
    long resident = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2) resident = 0;
        std::fclose(file);
    }
    return double(resident) * 4096 / (1 << 20);
}

} // namespace

class OigDriverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRowsOnTwoPagesAreOneRow()
    {
        Site site;
        const QList<QList<int>> pages{{1, 2}, {2, 3}, {3, 4}, {}};
        site.oig.answers["searchFirstNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchFirstNTuples", site.oig.rows(pages[0]));
        };
        int page = 0;
        site.oig.answers["searchNextNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchNextNTuples", site.oig.rows(pages[++page]));
        };
        QVERIFY(site.connectTo());
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(numbersOf(*directory),
                 (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
        QCOMPARE(directory->users.first().identity, Identity(QStringLiteral("dn:1")));
    }

    void pagesThatLeadNowhereAreNoticed_data()
    {
        QTest::addColumn<QList<int>>("second");
        QTest::addColumn<int>("announced");
        QTest::addColumn<QString>("code");
        QTest::newRow("the same page again and again") << QList<int>{1, 2} << -1 << "pageLoop";
        QTest::newRow("back to a page before") << QList<int>{2, 1} << -1 << "pageLoop";
        QTest::newRow("more announced than sent") << QList<int>{3} << 2 << "pbxAnswerShort";
        QTest::newRow("announced and nothing sent") << QList<int>{} << 2 << "pbxAnswerShort";
        QTest::newRow("less announced than sent") << QList<int>{3, 4} << 1 << "pbxAnswerShort";
    }
    void pagesThatLeadNowhereAreNoticed()
    {
        QFETCH(QList<int>, second);
        QFETCH(int, announced);
        QFETCH(QString, code);
        Site site;
        site.oig.answers["searchFirstNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchFirstNTuples", site.oig.rows({1, 2}));
        };
        site.oig.answers["searchNextNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchNextNTuples", site.oig.rows(second, announced));
        };
        QVERIFY(site.connectTo());
        QCOMPARE(outcome(finished(site.driver->directory(site.scope))), code);
        QVERIFY(site.oig.counts["searchNextNTuples"] <= 2);
    }

    void allRowsAtOnceAreCountedToo()
    {
        Site site;
        site.oig.answers["searchFirstNTuples"] = ScriptedOig::fixed("searchFirstNTuples", "", " result=\"false\"");
        site.oig.answers["getAllTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("getAllTuples", site.oig.rows({1, 2, 3}, 4));
        };
        QVERIFY(site.connectTo());
        QCOMPARE(outcome(finished(site.driver->directory(site.scope))), QStringLiteral("pbxAnswerShort"));
    }

    void columnsThatMoveWithANewSessionAreReadAnew()
    {
        Site site;
        site.oig.answers["searchFirstNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchFirstNTuples", site.oig.rows({1, 2}));
        };
        site.oig.answers["searchNextNTuples"] = [&](const QByteArray &request) {
            if (site.oig.logIns == 1) {
                site.oig.columns = {"Email", "Number", "Last Name"};
                site.oig.sessionDead = true;
                site.oig.answers["loginEx"] = [&, next = site.oig.answers["loginEx"]](const QByteArray &body) {
                    site.oig.sessionDead = false;
                    return next(body);
                };
                return ScriptedOig::envelope("searchNextNTuples", "<errorDescription>gone</errorDescription>",
                                             " result=\"false\"");
            }
            return ScriptedOig::envelope("searchNextNTuples",
                                         site.oig.rows(request.contains(">2<") ? QList<int>{3} : QList<int>{}));
        };
        QVERIFY(site.connectTo());
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(site.oig.logIns, 2);
        QCOMPARE(numbersOf(*directory), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
        QCOMPARE(directory->users.last().email, QStringLiteral("3@a.example"));
        QCOMPARE(directory->users.last().lastName, QStringLiteral("Name 3"));
    }

    void anAnswerThatIsNoneIsNamed_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("log-in page of a proxy")
            << QByteArray("loginEx") << QByteArray("<html><body>Sign in</body></html>") << "answerMalformed";
        QTest::newRow("log-in without a session")
            << QByteArray("loginEx") << ScriptedOig::envelope("loginEx", "") << "answerMalformed";
        QTest::newRow("log-in refused") << QByteArray("loginEx")
                                        << ScriptedOig::envelope("loginEx", "<errorDesc>no</errorDesc>",
                                                                 R"( result="false" sessionId="0")")
                                        << "pbxLoginRefused";
        QTest::newRow("metadata cut off")
            << QByteArray("getDeiMetaData") << ScriptedOig().metaData().chopped(40) << "answerMalformed";
        QTest::newRow("metadata refused")
            << QByteArray("getDeiMetaData") << ScriptedOig::envelope("getDeiMetaData", "", " result=\"false\"")
            << "pbxReadRefused";
        QTest::newRow("metadata too large")
            << QByteArray("getDeiMetaData") << QByteArray(33 << 20, ' ') << "answerTooLarge";
        QTest::newRow("a fault")
            << QByteArray("getIcpConfig")
            << QByteArray("<Envelope><Body><Fault><faultstring>boom</faultstring></Fault></Body></Envelope>")
            << "pbxRequestFailed";
        QTest::newRow("no users' form") << QByteArray("getDeiMetaData")
                                        << ScriptedOig::envelope("getDeiMetaData", "<deiMetadata/>") << "ok";
    }
    void anAnswerThatIsNoneIsNamed()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        Site site;
        site.oig.answers[operation] = [answer](const QByteArray &) { return answer; };
        const Status status = site.connectTo();
        QCOMPARE(outcome(status), code);
        QCOMPARE(site.driver->linkState(), status ? PbxLinkState::connected : PbxLinkState::disconnected);
        if (status)
            QCOMPARE(outcome(finished(site.driver->directory(site.scope))), QStringLiteral("pbxTableMissing"));
        else
            QCOMPARE(site.oig.counts["logout"], operation == "loginEx" ? 0 : 1); // nothing is left behind
    }

    void aCertificateNobodyDecidedOnEndsTheLogIn()
    {
        Site site;
        site.trust.pins.clear();
        QCOMPARE(outcome(site.connectTo()), QStringLiteral("trustCertificate"));
        QVERIFY(site.oig.server.requests.isEmpty());
    }

    void sessionsThatNeverLastAreGivenUp()
    {
        Site site;
        QVERIFY(site.connectTo());
        site.oig.sessionDead = true;
        site.oig.answers["getIcpId"] = ScriptedOig::fixed("getIcpId", "", R"( result="false" icpId="0")");
        site.oig.answers["searchFirstNTuples"] = ScriptedOig::fixed("searchFirstNTuples", "", " result=\"false\"");
        QCOMPARE(outcome(finished(site.driver->directory(site.scope))), QStringLiteral("pbxSessionLost"));
        QCOMPARE(site.driver->linkState(), PbxLinkState::lost);
    }

    void aWrongPasswordIsNotTriedAgainByItself()
    {
        OigTimings timings = Site::shortTimings();
        timings.keepAlive = 20ms;
        Site site(timings);
        QVERIFY(site.connectTo());
        site.oig.answers["loginEx"] = ScriptedOig::fixed("loginEx", "", R"( result="false" sessionId="0")");
        site.oig.sessionDead = true;
        QTRY_COMPARE(site.driver->linkState(), PbxLinkState::lost);
        QTRY_COMPARE(site.oig.counts["loginEx"], 2);
        QTest::qWait(300); // many times the pause between two attempts
        QCOMPARE(site.oig.counts["loginEx"], 2);
    }

    void aServerThatDoesNotWaitIsNotAskedWithoutPause()
    {
        OigTimings timings = Site::shortTimings();
        timings.shortestPoll = 1h;
        Site site(timings);
        // It speaks of the session, so the session is looked after - and is alive.
        site.oig.answers["getNotification"] =
            ScriptedOig::fixed("getNotification", "<errorDescription>Nothing for this session.</errorDescription>",
                               R"( result="false" deiId="0")");
        QVERIFY(site.connectTo());
        const auto waiting = started(site.driver->nextChanges(site.scope));
        QTRY_COMPARE(site.oig.counts["getNotification"], 1);
        QTest::qWait(100);
        QVERIFY(!waiting->has_value());
        QCOMPARE(site.oig.counts["getNotification"], 1);
        QCOMPARE(site.oig.logIns, 1);
        site.scope.cancel();
        QCOMPARE(outcome(**waiting), QStringLiteral("cancelled"));
    }

    void aNoticeThatMayBeLostIsToldAsUnknown()
    {
        Site site;
        site.oig.answers["getNotification"] = [](const QByteArray &) { return QByteArray("drop"); };
        QVERIFY(site.connectTo());
        QCOMPARE(outcome(finished(site.driver->nextChanges(site.scope))), QStringLiteral("connectionLost"));
        const auto changes = finished(site.driver->nextChanges(site.scope));
        QVERIFY(changes.ok());
        QCOMPARE(changes->first().kind, DirectoryChange::Kind::unknown);
        QCOMPARE(site.oig.counts["registerDeisForNotification"], 1);
        site.oig.answers["getNotification"] = ScriptedOig::fixed(
            "getNotification", "<operationPerformed>OP_DELTE</operationPerformed>", R"( result="true" deiId="999")");
        const auto foreign = finished(site.driver->nextChanges(site.scope));
        QCOMPARE(foreign->first().kind, DirectoryChange::Kind::unknown);
    }

    void aWriteThatBreaksOffIsNotRepeated()
    {
        Site site;
        site.oig.answers["insertTuple"] = [](const QByteArray &) { return QByteArray("drop"); };
        QVERIFY(site.connectTo());
        const auto row = finished(
            site.driver->insertRow(site.scope, QStringLiteral("users"), {{QStringLiteral("dn"), QStringLiteral("5")}}));
        QCOMPARE(outcome(row), QStringLiteral("connectionLost"));
        QCOMPARE(site.oig.counts["insertTuple"], 1);
    }

    void aRowReadBeforeTheColumnsMovedIsNotWritten()
    {
        Site site;
        site.oig.answers["getAllTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("getAllTuples", site.oig.rows({1}));
        };
        site.oig.answers["searchFirstNTuples"] = ScriptedOig::fixed("searchFirstNTuples", "", " result=\"false\"");
        QVERIFY(site.connectTo());
        const auto rows = finished(site.driver->readForm(site.scope, QStringLiteral("users")));
        QCOMPARE(rows->size(), 1);
        site.oig.columns = {"Last Name", "Number", "Email"};
        QVERIFY(finished(site.driver->disconnect(site.scope)));
        QVERIFY(site.connectTo());
        const auto written = finished(site.driver->updateRow(site.scope, QStringLiteral("users"), rows->first(),
                                                             {{QStringLiteral("lastName"), QStringLiteral("New")}}));
        QCOMPARE(outcome(written), QStringLiteral("pbxRowChanged"));
        QCOMPARE(site.oig.counts["updateTuple"], 0);
    }

    void nothingIsDoneBeforeTheLogInOrAfterTheLogOut()
    {
        Site site;
        QCOMPARE(outcome(finished(site.driver->directory(site.scope))), QStringLiteral("pbxSessionLost"));
        QVERIFY(site.connectTo());
        QSignalSpy states(site.driver.get(), &PbxDriver::linkStateChanged);
        QVERIFY(finished(site.driver->disconnect(site.scope)));
        QVERIFY(finished(site.driver->disconnect(site.scope)));
        QCOMPARE(states.size(), 1);
        QCOMPARE(outcome(finished(site.driver->readForm(site.scope, QStringLiteral("users")))),
                 QStringLiteral("pbxSessionLost"));
        QCOMPARE(site.oig.counts["logout"], 1);
        QCOMPARE(site.oig.logIns, 1);
    }

    void aHundredThousandUsersTakeLittleMemory()
    {
        OigTimings timings = Site::shortTimings();
        timings.pageSize = 500;
        Site site(timings);
        constexpr int count = 100'000;
        const auto page = [&](int from) {
            QList<int> numbers;
            for (int number = from; number < std::min(from + 500, count); ++number) numbers.append(1'000'000 + number);
            return site.oig.rows(numbers);
        };
        int next = 0;
        site.oig.answers["searchFirstNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchFirstNTuples", page(0));
        };
        site.oig.answers["searchNextNTuples"] = [&](const QByteArray &) {
            return ScriptedOig::envelope("searchNextNTuples", page(next += 500));
        };
        QVERIFY(site.connectTo());
        const double before = residentMemory();
        const auto directory = finished(site.driver->directory(site.scope), 120s);
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(directory->users.size(), count);
        site.oig.server.requests.clear();
        const double grown = residentMemory() - before;
        qInfo("100,000 users: %.0f MiB more", grown);
#ifdef __SANITIZE_ADDRESS__
        QSKIP("a sanitizer keeps much more memory than the program does");
#endif
        QVERIFY(grown < 150);
    }
};

QTEST_GUILESS_MAIN(OigDriverTest)
#include "oig_driver_test.moc"
