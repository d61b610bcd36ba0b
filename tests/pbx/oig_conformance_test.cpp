#include "tests/pbx/oig_site.h"
#include "tests/support/flow.h"

#include <QSignalSpy>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

const QString usersForm = QStringLiteral("users");
const QString speedDials = QStringLiteral("speedDials");

OigTimings testTimings()
{
    OigTimings timings = impatientTimings();
    timings.connectPoll = 50ms;
    timings.connectLimit = 500ms;
    return timings;
}

struct Site : OigSite {
    explicit Site(const QStringList &arguments, const QString &directoryFile, OigTimings timings = testTimings())
        : OigSite(arguments, directoryFile, timings)
    {
    }
    /// The rows of the server itself.
    QJsonArray rows(const QString &table) const
    {
        return server.control({{QStringLiteral("op"), QStringLiteral("rows")}, {QStringLiteral("table"), table}})
            .value(QLatin1String("rows"))
            .toArray();
    }
};

/// A user as the server keeps it and as the driver tells it, in one form.
QStringList asTold(const PbxUser &user)
{
    return {user.dn.value(), user.lastName, user.firstName,  user.email,       user.loginId,
            user.department, user.location, user.deviceType, user.homeElement, user.secondaryElement};
}

QStringList asKept(const QJsonObject &row)
{
    QStringList texts;
    for (const char *key : {"dn", "lastName", "firstName", "email", "loginId", "department", "location", "deviceType",
                            "home", "secondary"})
        texts.append(row.value(QLatin1String(key)).toString());
    return texts;
}

QVector<QStringList> kept(const QJsonArray &rows)
{
    QVector<QStringList> all;
    for (const auto &row : rows) all.append(asKept(row.toObject()));
    return all;
}

QVector<QStringList> told(const QVector<PbxUser> &users)
{
    QVector<QStringList> all;
    for (const PbxUser &user : users) all.append(asTold(user));
    return all;
}

} // namespace

/// The driver against an independent, strict OIG server that gives other numbers and another order at each seed.
class OigConformanceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;
    QString directory_;

    QString makeDirectory(const QString &name, const QStringList &arguments)
    {
        return test::makeDirectory(folder_, name, arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = sharedMissing();
        if (!missing.isEmpty() && sharedIsDemanded()) QFAIL(qPrintable(missing));
        if (!missing.isEmpty()) QSKIP(qPrintable(missing));
        directory_ = makeDirectory(QStringLiteral("site.json"), {QStringLiteral("--users"), QStringLiteral("60"),
                                                                 QStringLiteral("--flaws"), QStringLiteral("0.2")});
        QVERIFY(!directory_.isEmpty());
    }

    void everySeedAndStyleGivesTheSameSite_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *seed : {"1", "42", "990217"}) {
            const QStringList base{QStringLiteral("--seed"), QLatin1String(seed)};
            QTest::addRow("seed %s", seed) << base;
            for (const char *style : {"inherit", "none"})
                QTest::addRow("seed %s, children %s", seed, style)
                    << base + QStringList{QStringLiteral("--unqualified-children"), QLatin1String(style)};
        }
    }
    void everySeedAndStyleGivesTheSameSite()
    {
        QFETCH(QStringList, arguments);
        OigTimings timings = testTimings();
        timings.pageSize = 25;
        Site site(arguments, directory_, timings);
        QVERIFY2(site.server.isRunning(), qPrintable(site.server.log()));
        PbxDriver &driver = *site.driver;

        const Status connected = finished(driver.connectTo(site.scope));
        QVERIFY2(connected.ok(), connected ? "" : qPrintable(connected.error().message()));
        QCOMPARE(driver.linkState(), PbxLinkState::connected);
        const auto identity = finished(driver.identity(site.scope));
        QCOMPARE(identity->version, QStringLiteral("10.2.0.26"));
        QCOMPARE(identity->outsidePrefix, QStringLiteral("9"));
        QCOMPARE(identity->maximumExtensionLength, 7);
        QCOMPARE(identity->gatewayVersions, QStringLiteral("1.0,2.0,2.1,3.0,4.0"));

        const auto directory = finished(driver.directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(told(directory->users), kept(site.rows(usersForm)));
        QCOMPARE(directory->users.size(), 60);
        QCOMPARE(directory->localElement, QStringLiteral("mivb-1"));
        QCOMPARE(directory->huntGroups.size(), 3);
        QStringList voicemail;
        for (const HuntGroup &group : directory->huntGroups)
            if (group.voicemail) voicemail.append(group.dn.value());
        QCOMPARE(voicemail, (QStringList{QStringLiteral("1850"), QStringLiteral("1900")}));
        QVERIFY(site.count(QStringLiteral("searchNextNTuples")) >= 3); // three pages and the empty one
        // The number is this site's only key column, so the login ID is the identity.
        QCOMPARE(directory->users.first().identity, Identity(QStringLiteral("login:u2001")));
        QCOMPARE(directory->users.first().identityKind, IdentityKind::loginId);

        QVERIFY(finished(driver.disconnect(site.scope)).ok());
        QVERIFY(site.server.verdict().value(QLatin1String("sessions")).toArray().isEmpty());
        QCOMPARE(site.complaints(), QString());
    }

    void rowsAreWrittenAsPlannedAndReadBack_data()
    {
        QTest::addColumn<QString>("seed");
        for (const char *seed : {"1", "42", "990217"}) QTest::addRow("seed %s", seed) << QString::fromLatin1(seed);
    }
    void rowsAreWrittenAsPlannedAndReadBack()
    {
        QFETCH(QString, seed);
        Site site({QStringLiteral("--seed"), seed}, directory_);
        PbxDriver &driver = *site.driver;
        QVERIFY(finished(driver.connectTo(site.scope)).ok());

        const QHash<QString, QString> wanted{{QStringLiteral("dn"), QStringLiteral("*250")},
                                             {QStringLiteral("number"), QStringLiteral("1850")},
                                             {QStringLiteral("override"), QStringLiteral("No")}};
        const auto inserted = finished(driver.insertRow(site.scope, speedDials, wanted));
        QVERIFY2(inserted.ok(), inserted ? "" : qPrintable(inserted.error().message()));
        QCOMPARE(inserted->values.value(QStringLiteral("number")), QStringLiteral("1850"));
        QCOMPARE(inserted->values.value(QStringLiteral("type")), QString());

        const QString odd = QStringLiteral("9<&>\"'");
        const auto updated =
            finished(driver.updateRow(site.scope, speedDials, *inserted, {{QStringLiteral("number"), odd}}));
        QVERIFY2(updated.ok(), updated ? "" : qPrintable(updated.error().message()));
        const auto rows = finished(driver.readForm(site.scope, speedDials));
        QCOMPARE(rows->size(), 2);
        QCOMPARE(site.rows(speedDials).size(), 2);
        QCOMPARE(site.rows(speedDials).at(1).toObject().value(QLatin1String("number")).toString(), odd);

        // Somebody else was faster: what we read is no longer there.
        const auto late = finished(
            driver.updateRow(site.scope, speedDials, *inserted, {{QStringLiteral("number"), QStringLiteral("5")}}));
        QCOMPARE(outcome(late), QStringLiteral("pbxRowChanged"));
        QCOMPARE(outcome(finished(driver.deleteRow(site.scope, speedDials, *inserted))),
                 QStringLiteral("pbxRowChanged"));
        const auto twice = finished(driver.insertRow(site.scope, speedDials, wanted));
        QCOMPARE(outcome(twice), QStringLiteral("pbxWriteRefused"));
        QVERIFY(!twice.error().reason.isEmpty());

        QVERIFY(finished(driver.deleteRow(site.scope, speedDials, *updated)).ok());
        QCOMPARE(site.rows(speedDials).size(), 1);
        QCOMPARE(site.complaints(), QString());
    }

    void whatAFormDoesNotAllowIsRefusedBeforeItIsSent()
    {
        Site site({QStringLiteral("--seed"), QStringLiteral("7")}, directory_);
        PbxDriver &driver = *site.driver;
        QVERIFY(finished(driver.connectTo(site.scope)).ok());
        site.server.resetVerdict();
        const auto tooLong = finished(driver.insertRow(site.scope, QStringLiteral("networkElements"),
                                                       {{QStringLiteral("name"), QStringLiteral("CloudLinkGateway")},
                                                        {QStringLiteral("type"), QStringLiteral("Other")},
                                                        {QStringLiteral("address"), QStringLiteral("sip.example")}}));
        QCOMPARE(outcome(tooLong), QStringLiteral("invalidValue"));
        QCOMPARE(tooLong.error().field, QStringLiteral("networkElements.name"));
        const auto services = finished(driver.readForm(site.scope, QStringLiteral("trunkAttributes")));
        QCOMPARE(outcome(finished(driver.deleteRow(site.scope, QStringLiteral("trunkAttributes"), services->first()))),
                 QStringLiteral("pbxWriteRefused"));
        QCOMPARE(outcome(finished(driver.readForm(site.scope, QStringLiteral("unheardOf")))),
                 QStringLiteral("invalidValue"));
        QCOMPARE(site.count(QStringLiteral("insertTuple")), 0);
        QCOMPARE(site.count(QStringLiteral("deleteTuple")), 0);
    }

    void theWriteRightIsProvedWithoutAChange()
    {
        Site site({}, directory_);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const QJsonArray before = site.rows(speedDials);
        QVERIFY(finished(site.driver->proveWriteRight(site.scope)).ok());
        QCOMPARE(site.count(QStringLiteral("updateTuple")), 1);
        QCOMPARE(site.count(QStringLiteral("insertTuple")), 0);
        QCOMPARE(site.rows(speedDials), before);

        QVERIFY(site.fail(QStringLiteral("updateTuple=13")));
        const Status refused = finished(site.driver->proveWriteRight(site.scope));
        QCOMPARE(outcome(refused), QStringLiteral("pbxWriteRefused"));
        QCOMPARE(refused.error().reason, QStringLiteral("Error 13."));
        QCOMPARE(site.complaints(), QString());
    }

    void withEmptyFormsTheWriteRightIsProvedByAProbe()
    {
        Site site({}, directory_);
        for (const char *table : {"speedDials", "trunkAttributes", "networkElements", "sipPeerProfiles"})
            site.server.control({{QStringLiteral("op"), QStringLiteral("delete")},
                                 {QStringLiteral("table"), QLatin1String(table)},
                                 {QStringLiteral("where"), QJsonObject()},
                                 {QStringLiteral("all"), true}});
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const Status proved = finished(site.driver->proveWriteRight(site.scope));
        QVERIFY2(proved.ok(), proved ? "" : qPrintable(proved.error().message()));
        QCOMPARE(site.count(QStringLiteral("insertTuple")), 1);
        QCOMPARE(site.count(QStringLiteral("deleteTuple")), 1);
        QVERIFY(site.rows(speedDials).isEmpty());
    }

    void wrongAccessIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("local password") << "local"
                                        << "pbxLoginRefused";
        QTest::newRow("application password") << "application"
                                              << "pbxLoginRefused";
        QTest::newRow("PBX address") << "address"
                                     << "pbxUnknown";
        QTest::newRow("control character") << "unsendable"
                                           << "invalidValue";
    }
    void wrongAccessIsNamed()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        Site site({}, directory_);
        OigAccess access = accessTo(site.server.endpoint());
        if (what == QLatin1String("local")) access.localPassword = "other";
        if (what == QLatin1String("application")) access.applicationPassword = "other";
        if (what == QLatin1String("address")) access.pbxAddress = QStringLiteral("10.0.0.77");
        if (what == QLatin1String("unsendable")) access.localPassword = "a\x01";
        site.link(access, testTimings());
        const Status refused = finished(site.driver->connectTo(site.scope));
        QCOMPARE(outcome(refused), code);
        QVERIFY(!refused.error().message().contains(QLatin1String("app-secret")));
        QVERIFY(site.server.verdict().value(QLatin1String("sessions")).toArray().isEmpty()); // none left behind
    }

    void anotherKindOrAnOldVersionIsRefused_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("code");
        QTest::newRow("too old") << "MI_VB"
                                 << "9.3"
                                 << "pbxTooOld";
        QTest::newRow("oldest that goes") << "MI_VB"
                                          << "09.4 SP1"
                                          << "ok";
        QTest::newRow("Office 400") << "MI_400"
                                    << "10.0"
                                    << "pbxWrongType";
    }
    void anotherKindOrAnOldVersionIsRefused()
    {
        QFETCH(QString, type);
        QFETCH(QString, version);
        QFETCH(QString, code);
        QFile original(directory_);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QJsonObject content = QJsonDocument::fromJson(original.readAll()).object();
        content.insert(QStringLiteral("icp"), QJsonObject{{QStringLiteral("address"), QStringLiteral("10.0.0.1")},
                                                          {QStringLiteral("version"), version},
                                                          {QStringLiteral("type"), type}});
        QFile changed(folder_.filePath(QStringLiteral("changed.json")));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(QJsonDocument(content).toJson());
        changed.close();
        Site site({}, changed.fileName());
        QCOMPARE(outcome(finished(site.driver->connectTo(site.scope))), code);
    }

    void aPbxThatIsNotConnectedIsWaitedForAndThenNamed()
    {
        Site site({}, directory_);
        const auto setState = [&site](const QString &state) {
            site.server.control({{QStringLiteral("op"), QStringLiteral("icp")}, {QStringLiteral("state"), state}});
        };
        setState(QStringLiteral("CONNECTION_ATTEMPT"));
        const Status status = finished(site.driver->connectTo(site.scope));
        QCOMPARE(outcome(status), QStringLiteral("pbxNotConnected"));
        QCOMPARE(status.error().parameters.value(QLatin1String("state")).toString(),
                 QStringLiteral("CONNECTION_ATTEMPT"));

        OigTimings patient = testTimings();
        patient.connectLimit = 60s;
        site.link(accessTo(site.server.endpoint()), patient);
        const auto connecting = started(site.driver->connectTo(site.scope));
        QTRY_VERIFY(site.count(QStringLiteral("getIcpId")) >= 12);
        QVERIFY(!connecting->has_value());
        setState(QStringLiteral("CONNECTED"));
        QTRY_VERIFY(connecting->has_value());
        QVERIFY((*connecting)->ok());
    }

    void aSessionThatDiesAgainAndAgainIsReplacedUnnoticed()
    {
        OigTimings timings = testTimings();
        timings.pageSize = 10;
        Site site({QStringLiteral("--drop-session-after"), QStringLiteral("7")}, directory_, timings);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(told(directory->users), kept(site.rows(usersForm)));
        QVERIFY(site.count(QStringLiteral("loginEx")) >= 3);
        // Each log-in has its ids from its own questions.
        QVERIFY(site.count(QStringLiteral("getDeiMetaData")) >= site.count(QStringLiteral("loginEx")) - 1);
        QCOMPARE(site.complaints(), QString());
    }

    void aRefusedLogInIsTriedAgainLater()
    {
        OigTimings timings = testTimings();
        timings.keepAlive = 200ms;
        timings.refusedRetry = 3s;
        Site site({}, directory_, timings);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        QVERIFY(site.fail(QStringLiteral("loginEx=77*1")));
        site.server.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}});
        QTRY_COMPARE(site.count(QStringLiteral("loginEx")), 2);
        QTRY_COMPARE(outcome(finished(site.driver->identity(site.scope))), QStringLiteral("pbxLoginRefused"));
        QCOMPARE(site.driver->linkState(), PbxLinkState::lost);
        QCOMPARE(site.count(QStringLiteral("loginEx")), 2); // who asks meanwhile is told, and nothing is tried
        QTRY_COMPARE_WITH_TIMEOUT(site.driver->linkState(), PbxLinkState::connected, 20'000);
        QCOMPARE(site.count(QStringLiteral("loginEx")), 3);
        QVERIFY(finished(site.driver->identity(site.scope)).ok());
    }

    void callersShareOneNewLogIn()
    {
        Site site({}, directory_);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        QSignalSpy states(site.driver.get(), &PbxDriver::linkStateChanged);
        site.server.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}});
        const auto first = started(site.driver->directory(site.scope));
        const auto second = started(site.driver->readForm(site.scope, speedDials));
        const auto third = started(site.driver->insertRow(
            site.scope, speedDials,
            {{QStringLiteral("dn"), QStringLiteral("*300")}, {QStringLiteral("number"), QStringLiteral("1")}}));
        QTRY_VERIFY_WITH_TIMEOUT(first->has_value() && second->has_value() && third->has_value(), 60'000);
        QVERIFY((*first)->ok());
        QVERIFY((*second)->ok());
        QVERIFY((*third)->ok());
        QCOMPARE(site.count(QStringLiteral("loginEx")), 2);
        QCOMPARE(site.rows(speedDials).size(), 2); // written once
        QCOMPARE(states.size(), 2);
        QCOMPARE(states.at(0).at(0).value<PbxLinkState>(), PbxLinkState::lost);
        QCOMPARE(states.at(1).at(0).value<PbxLinkState>(), PbxLinkState::connected);
    }

    void theSessionOutlivesItsTimerAndItsLossIsNoticedWithoutACaller()
    {
        OigTimings timings = testTimings();
        timings.keepAlive = 100ms;
        Site site({QStringLiteral("--session-timeout"), QStringLiteral("2")}, directory_, timings);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        QTRY_VERIFY_WITH_TIMEOUT(site.count(QStringLiteral("resetSessionTimer")) >= 25, 30'000); // beyond two seconds
        QCOMPARE(site.count(QStringLiteral("loginEx")), 1);
        site.server.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}});
        QTRY_COMPARE(site.count(QStringLiteral("loginEx")), 2);
        QTRY_COMPARE(site.driver->linkState(), PbxLinkState::connected);
    }

    void aServerThatFallsSilentLosesTheLinkAfterThreeMissesAndFindsItAgain()
    {
        OigTimings timings = testTimings();
        timings.keepAlive = 50ms;
        timings.keepAliveAnswer = 200ms;
        timings.request = 500ms;
        Site site({}, directory_, timings);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        site.server.freeze(true);
        QTRY_COMPARE_WITH_TIMEOUT(site.driver->linkState(), PbxLinkState::lost, 30'000);
        site.server.freeze(false);
        QTRY_COMPARE_WITH_TIMEOUT(site.driver->linkState(), PbxLinkState::connected, 30'000);
    }

    void aFaultEndsInItsOwnErrorAndTheNextReadWorks_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("pages and all rows refused") << "searchFirstNTuples=5 getAllTuples=5"
                                                    << "pbxReadRefused";
        QTest::newRow("SOAP faults") << "searchFirstNTuples=fault getAllTuples=fault"
                                     << "pbxRequestFailed";
        QTest::newRow("busy") << "searchFirstNTuples=http503"
                              << "unexpectedStatus";
        QTest::newRow("connection dropped") << "searchNextNTuples=drop"
                                            << "connectionLost";
        QTest::newRow("no answer") << "searchFirstNTuples=hang"
                                   << "timedOut";
    }
    void aFaultEndsInItsOwnErrorAndTheNextReadWorks()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        OigTimings timings = testTimings();
        timings.request = 700ms;
        Site site({}, directory_, timings);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        for (const QString &one : fault.split(u' ')) QVERIFY(site.fail(one));
        const auto directory = finished(site.driver->directory(site.scope));
        QCOMPARE(outcome(directory), code);
        for (const QString &one : fault.split(u' '))
            QVERIFY(site.fail(one.section(u'=', 0, 0) + QStringLiteral("=off")));
        const auto again = finished(site.driver->directory(site.scope));
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().message()));
        QCOMPARE(again->users.size(), 60);
        QCOMPARE(site.count(QStringLiteral("loginEx")), 1); // none of these is a lost session
    }

    void pagesThatAreShortOrRefusedNeverShortenTheList_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("short first page") << "searchFirstNTuples=short3";
        QTest::newRow("all pages short") << "searchNextNTuples=short7";
        QTest::newRow("no pages offered") << "searchFirstNTuples=5";
        QTest::newRow("pages end in a refusal") << "searchNextNTuples=5";
        QTest::newRow("pages end in a fault") << "searchNextNTuples=fault";
    }
    void pagesThatAreShortOrRefusedNeverShortenTheList()
    {
        QFETCH(QString, fault);
        OigTimings timings = testTimings();
        timings.pageSize = 20;
        Site site({}, directory_, timings);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        QVERIFY(site.fail(fault));
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(told(directory->users), kept(site.rows(usersForm)));
        QCOMPARE(site.complaints(), QString());
    }

    void aFormThePbxDoesNotHaveStopsThatFeatureOnly()
    {
        QFile original(directory_);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QJsonObject content = QJsonDocument::fromJson(original.readAll()).object();
        const QJsonObject names{
            {QStringLiteral("huntGroups"), QJsonObject{{QStringLiteral("table"), QStringLiteral("Something else")}}},
            {QStringLiteral("speedDials"),
             QJsonObject{
                 {QStringLiteral("fields"), QJsonObject{{QStringLiteral("number"), QStringLiteral("Unheard of")}}}}},
            {QStringLiteral("users"),
             QJsonObject{
                 {QStringLiteral("table"), QStringLiteral("user_and_services_configuration")},
                 {QStringLiteral("fields"), QJsonObject{{QStringLiteral("email"), QStringLiteral("E-Mail")}}}}}};
        content.insert(QStringLiteral("names"), names);
        QFile changed(folder_.filePath(QStringLiteral("renamed.json")));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(QJsonDocument(content).toJson());
        changed.close();

        Site site({}, changed.fileName());
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(told(directory->users), kept(site.rows(usersForm)));
        QVERIFY(directory->huntGroups.isEmpty());
        const auto groups = finished(site.driver->readForm(site.scope, QStringLiteral("huntGroups")));
        QCOMPARE(outcome(groups), QStringLiteral("pbxTableMissing"));
        QCOMPARE(groups.error().parameters.value(QLatin1String("table")).toString(), QStringLiteral("Hunt Groups"));
        const auto dials = finished(site.driver->describe(site.scope, speedDials));
        QCOMPARE(outcome(dials), QStringLiteral("pbxFieldMissing"));
        QCOMPARE(dials.error().parameters.value(QLatin1String("column")).toString(), QStringLiteral("Actual Number"));
    }

    void changesAreToldAsTheyHappen()
    {
        Site site({QStringLiteral("--notification-wait-ms"), QStringLiteral("300")}, directory_);
        PbxDriver &driver = *site.driver;
        QVERIFY(finished(driver.connectTo(site.scope)).ok());
        auto waiting = started(driver.nextChanges(site.scope));
        QTRY_VERIFY(site.count(QStringLiteral("getNotification")) >= 3); // time-outs are no errors
        QVERIFY(!waiting->has_value());

        const auto change = [&](const QJsonObject &command) -> DirectoryChange {
            site.server.control(command);
            const bool ended = QTest::qWaitFor([&] { return waiting->has_value(); }, 20'000);
            const auto result = ended ? **waiting : Result<QVector<DirectoryChange>>(failure(ErrorCode::timedOut));
            waiting = started(driver.nextChanges(site.scope));
            return result && !result->isEmpty() ? result->first() : DirectoryChange{};
        };
        const QJsonObject user{{QStringLiteral("dn"), QStringLiteral("2999")},
                               {QStringLiteral("lastName"), QStringLiteral("Zoë")},
                               {QStringLiteral("loginId"), QStringLiteral("zoe")}};
        const DirectoryChange added = change({{QStringLiteral("op"), QStringLiteral("insert")},
                                              {QStringLiteral("table"), usersForm},
                                              {QStringLiteral("row"), user}});
        QCOMPARE(added.kind, DirectoryChange::Kind::inserted);
        QCOMPARE(added.form, usersForm);
        QVERIFY(!added.before);
        QCOMPARE(added.after->lastName, QStringLiteral("Zoë"));

        const DirectoryChange moved =
            change({{QStringLiteral("op"), QStringLiteral("update")},
                    {QStringLiteral("table"), usersForm},
                    {QStringLiteral("where"), QJsonObject{{QStringLiteral("dn"), QStringLiteral("2999")}}},
                    {QStringLiteral("set"), QJsonObject{{QStringLiteral("dn"), QStringLiteral("2998")}}}});
        QCOMPARE(moved.kind, DirectoryChange::Kind::updated);
        QCOMPARE(moved.before->dn, Dn(QStringLiteral("2999")));
        QCOMPARE(moved.after->dn, Dn(QStringLiteral("2998")));
        QCOMPARE(moved.before->identity, moved.after->identity);

        const DirectoryChange gone =
            change({{QStringLiteral("op"), QStringLiteral("delete")},
                    {QStringLiteral("table"), usersForm},
                    {QStringLiteral("where"), QJsonObject{{QStringLiteral("dn"), QStringLiteral("2998")}}}});
        QCOMPARE(gone.kind, DirectoryChange::Kind::removed);
        QVERIFY(!gone.after);

        const DirectoryChange group =
            change({{QStringLiteral("op"), QStringLiteral("update")},
                    {QStringLiteral("table"), QStringLiteral("huntGroups")},
                    {QStringLiteral("where"), QJsonObject{{QStringLiteral("dn"), QStringLiteral("1800")}}},
                    {QStringLiteral("set"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Neu")}}}});
        QCOMPARE(group.form, QStringLiteral("huntGroups"));

        site.server.control({{QStringLiteral("op"), QStringLiteral("expireSessions")}});
        QTRY_VERIFY(waiting->has_value());
        QCOMPARE((*waiting)->value().first().kind, DirectoryChange::Kind::unknown);
        QCOMPARE(site.count(QStringLiteral("registerDeisForNotification")), 2);
        waiting = started(driver.nextChanges(site.scope));
        const DirectoryChange later = change({{QStringLiteral("op"), QStringLiteral("insert")},
                                              {QStringLiteral("table"), usersForm},
                                              {QStringLiteral("row"), user}});
        QCOMPARE(later.kind, DirectoryChange::Kind::inserted);
        QCOMPARE(site.complaints(), QString());
    }

    void loggingOutEndsTheWaitForChanges()
    {
        Site site({QStringLiteral("--notification-wait-ms"), QStringLiteral("60000")}, directory_);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const auto waiting = started(site.driver->nextChanges(site.scope));
        QTRY_COMPARE(site.count(QStringLiteral("registerDeisForNotification")), 1);
        QVERIFY(finished(site.driver->disconnect(site.scope)).ok());
        QTRY_VERIFY(waiting->has_value());
        QCOMPARE(outcome(**waiting), QStringLiteral("pbxSessionLost"));
        QCOMPARE(site.count(QStringLiteral("loginEx")), 1);
        QCOMPARE(site.driver->linkState(), PbxLinkState::disconnected);
    }

    void thousandsOfUsersAreReadInPages()
    {
        const QString large =
            makeDirectory(QStringLiteral("large.json"), {QStringLiteral("--users"), QStringLiteral("2500")});
        Site site({}, large);
        QVERIFY(finished(site.driver->connectTo(site.scope)).ok());
        const auto directory = finished(site.driver->directory(site.scope));
        QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));
        QCOMPARE(told(directory->users), kept(site.rows(usersForm)));
        QCOMPARE(directory->users.size(), 2500);
        QCOMPARE(site.complaints(), QString());
    }

    void aCallerThatGivesUpLeavesTheOthersAlone()
    {
        Site site({QStringLiteral("--delay-ms"), QStringLiteral("100")}, directory_);
        auto hasty = std::make_unique<Scope>();
        const auto given = started(site.driver->connectTo(*hasty));
        const auto patient = started(site.driver->connectTo(site.scope));
        hasty.reset();
        QVERIFY(given->has_value());
        QCOMPARE(outcome(**given), QStringLiteral("cancelled"));
        QTRY_VERIFY(patient->has_value());
        QVERIFY((*patient)->ok());
        QCOMPARE(site.count(QStringLiteral("loginEx")), 1);
    }

    void theDriverMayGoWithARequestUnderWay()
    {
        Site site({QStringLiteral("--delay-ms"), QStringLiteral("300")}, directory_);
        const auto connecting = started(site.driver->connectTo(site.scope));
        QTRY_COMPARE(site.count(QStringLiteral("loginEx")), 1);
        site.scope.cancel();
        QVERIFY(connecting->has_value());
        site.driver.reset();
    }
};

QTEST_GUILESS_MAIN(OigConformanceTest)
#include "oig_conformance_test.moc"
