#include "tests/onboarding/fake_csta_pbx.h"
#include "tests/onboarding/site_rig.h"

using namespace clc;
using namespace clc::test;

namespace
{

QJsonObject cstaAnswers(const LabProcess &lab)
{
    QJsonObject json = labAnswers(lab);
    json.remove(QStringLiteral("mbg"));
    json.remove(QStringLiteral("msl"));
    json.insert(QStringLiteral("pbx"), QJsonObject{{QStringLiteral("type"), QStringLiteral("miVoiceOffice400")},
                                                   {QStringLiteral("name"), QStringLiteral("Branch PBX")},
                                                   {QStringLiteral("address"), QStringLiteral("pbx.example")},
                                                   {QStringLiteral("user"), QStringLiteral("cloudlink")},
                                                   {QStringLiteral("password"), QStringLiteral("csta-secret")}});
    return json;
}

} // namespace

/// A site whose PBX speaks CSTA, on the laboratory's platform. The PBX is a driver of the test's own.
class CstaSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSiteIsOnboardedWithoutMbgAndNothingIsWrittenToThePbx();
    void theStoredSiteComesBackAndKeepsItsSecretsApart();
    void aSecondRunChangesNothing();
    void aWrongPasswordLeavesTheOneThatWorks();
    void aCertificateNobodyDecidedOnIsAskedAbout();
    void thePbxCannotBecomeAMiVoiceBusiness();
    void endedWhileTheDeviceListIsDueTheNextRunGoesOn();

private:
    std::unique_ptr<SiteRig> start()
    {
        auto engine = std::make_unique<SiteRig>(*data_);
        engine->makeDriver = [this](const PbxAccess &access) -> std::unique_ptr<PbxDriver> {
            if (const auto *csta = std::get_if<CstaAccess>(&access))
                return std::make_unique<FakeCstaDriver>(pbx_, *csta);
            return std::make_unique<FakeCstaDriver>(pbx_, CstaAccess());
        };
        return engine;
    }
    OnboardingAnswers answers(const QString &path = {}, const QJsonValue &value = {})
    {
        const QJsonObject json = cstaAnswers(*lab_);
        return parsed(path.isEmpty() ? json : changed(json, path, value)).value();
    }
    QString place(const char *service) { return lab_->text(QStringLiteral("platform.") + QLatin1String(service)); }
    QJsonArray people()
    {
        return LabControl(*lab_)
            .ask("GET", QStringLiteral("/platform/users"))
            .object()
            .value(QLatin1String("users"))
            .toArray();
    }
    QJsonObject person(const QString &value, const QString &key = QStringLiteral("extension"))
    {
        for (const QJsonValue one : people())
            if (one[key].toString() == value) return one.toObject();
        return {};
    }
    QString tag(const QString &extension, const char *key)
    {
        return person(extension)
            .value(QLatin1String("tags"))
            .toObject()
            .value(QLatin1String("gateway"))
            .toObject()
            .value(QLatin1String(key))
            .toString();
    }
    void addPeople();

    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<DataDirectory> data_;
    FakeCstaPbx pbx_;
};

void CstaSiteTest::init()
{
    lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("12")});
    QVERIFY(lab_->isReady());
    data_ = std::make_unique<DataDirectory>();
    pbx_ = {};
    addPeople();
}

/// Users of the account with the extensions 201, 202 and 900, as an administrator enters them.
void CstaSiteTest::addPeople()
{
    FixedTrust trust = lab_->trust;
    HttpClient web(trust);
    MemorySecretStore store;
    SystemClock clock;
    const OnboardingAnswers given = answers();
    PlatformSession session(web, store, clock, given.platform, secrets::personToken());
    Scope scope;
    const Status signedIn = finished(session.signInWithPassword(scope, given.user, given.password));
    QVERIFY2(signedIn.ok(), signedIn ? "" : qPrintable(signedIn.error().message()));
    QVector<UserChange> changes;
    for (const char *number : {"201", "202", "900"}) {
        const QString extension = QString::fromLatin1(number);
        UserChange change;
        change.body = {{QStringLiteral("email"), QStringLiteral("person%1@customer.example").arg(extension)},
                       {QStringLiteral("name"), QStringLiteral("Person ") + extension},
                       {QStringLiteral("extension"), extension}};
        changes.append(change);
    }
    const AccountId account(lab_->text(QStringLiteral("platform.customer.accountId")));
    const auto results = finished(PlatformUsers(session).apply(scope, account, changes));
    QVERIFY(results.ok());
    for (const UserChangeResult &result : *results) QCOMPARE(result.status, 201);
}

void CstaSiteTest::theSiteIsOnboardedWithoutMbgAndNothingIsWrittenToThePbx()
{
    const QJsonArray before = people();
    const auto engine = start();
    QStringList told;
    connect(&engine->runner, &OnboardingRunner::progressed, &engine->runner,
            [&told](const OnboardingProgress &progress) { told.append(progress.detail); });
    const auto result = engine->run(answers());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    const QJsonObject json = result->toJson();
    QCOMPARE(json.value(QLatin1String("imported")).toInt(), 2);
    QCOMPARE(json.value(QLatin1String("skipped")).toObject(), QJsonObject());
    QCOMPARE(json.value(QLatin1String("objectsWritten")).toInt(), 0);
    QCOMPARE(json.value(QLatin1String("trunk")).toString(), QStringLiteral("none"));
    QCOMPARE(json.value(QLatin1String("card")).toString(), QStringLiteral("onboardingComplete"));
    QVERIFY(told.contains(QStringLiteral("Successfully created PBX link")));
    QCOMPARE(pbx_.others, 0);
    QVERIFY(pbx_.listings >= 2); // proven, and synchronised
    QVERIFY(!engine->mbg);
    QVERIFY(!engine->msl);
    const QString note = engine->session.step(OnboardingStep::provisioning).note;
    QVERIFY2(note.contains(QLatin1String("MiVoice Office 400")), qPrintable(note));
    QVERIFY(told.contains(note));

    QCOMPARE(tag(QStringLiteral("201"), "identity"), QStringLiteral("dn:201"));
    QCOMPARE(tag(QStringLiteral("202"), "state"), QStringLiteral("active"));
    QCOMPARE(tag(QStringLiteral("900"), "state"), QString());
    QCOMPARE(people().size(), before.size());
    for (const QJsonValue one : before) {
        const QString id = QStringLiteral("userId");
        const QJsonObject now = person(one[id].toString(), id);
        for (const char *key : {"userId", "email", "name", "extension"})
            QCOMPARE(now.value(QLatin1String(key)), one[QLatin1String(key)]);
    }
    QCOMPARE(writes(*lab_, QStringLiteral("mivb")) + writes(*lab_, QStringLiteral("mbg")), QStringList());
    const QJsonObject registered = engine->session.site().registered;
    QCOMPARE(registered.value(QLatin1String("pbx"))[QLatin1String("type")].toString(),
             QStringLiteral("miVoiceOffice400"));
    QCOMPARE(registered.value(QLatin1String("state")).toString(), QStringLiteral("onboardingComplete"));
}

void CstaSiteTest::theStoredSiteComesBackAndKeepsItsSecretsApart()
{
    QVERIFY(start()->run(answers()).ok());
    const auto engine = start();
    QVERIFY(engine->session.isComplete());
    QVERIFY(!engine->session.step(OnboardingStep::provisioning).note.isEmpty());
    const auto access = finished(pbxAccess(engine->scope, data_->secrets, engine->session.site()));
    QVERIFY(access.ok());
    QVERIFY(*access == answers().pbx.access);
    QFile store(data_->folder.filePath(QStringLiteral("engine.db")));
    QVERIFY(store.open(QIODevice::ReadOnly));
    QVERIFY(!store.readAll().contains("csta-secret"));
}

void CstaSiteTest::aSecondRunChangesNothing()
{
    QVERIFY(start()->run(answers()).ok());
    const qsizetype mark = journalSize(*lab_);
    const auto engine = start();
    const auto again = engine->run(answers());
    QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().message()));
    QCOMPARE(again->imported, 2);
    QCOMPARE(writes(*lab_, QStringLiteral("platform"), mark).filter(QStringLiteral("/users")), QStringList());
    QVERIFY(again->trunk == TrunkCheck::State::none);
    QVERIFY(!engine->session.step(OnboardingStep::provisioning).note.isEmpty());
}

void CstaSiteTest::aWrongPasswordLeavesTheOneThatWorks()
{
    const auto engine = start();
    QVERIFY(engine->run(answers()).ok());
    const auto refused = engine->run(answers(QStringLiteral("pbx.password"), QStringLiteral("mistyped")));
    QCOMPARE(outcome(refused), QStringLiteral("pbxLoginRefused"));
    QVERIFY(engine->session.isComplete());
    QVERIFY(finished(engine->driver->connectTo(engine->scope)).ok()); // that of the former access
    const auto access = finished(pbxAccess(engine->scope, data_->secrets, engine->session.site()));
    QCOMPARE(std::get<CstaAccess>(*access).password, QByteArray("csta-secret"));
}

void CstaSiteTest::aCertificateNobodyDecidedOnIsAskedAbout()
{
    pbx_.refusal = failure(ErrorCode::trustCertificate,
                           {{QStringLiteral("host"), QStringLiteral("pbx.example")}, {QStringLiteral("port"), 7001}});
    const auto engine = start();
    QCOMPARE(outcome(engine->run(answers())), QStringLiteral("trustCertificate"));
    QVERIFY(!engine->session.site().hasPbx());
    QCOMPARE(integrationCard(integrationFacts(engine->session)).step, QStringLiteral("configurePbx"));
    pbx_.refusal.reset();
    const QString print = QStringLiteral("ab").repeated(32);
    QJsonObject json = cstaAnswers(*lab_);
    QJsonArray trust = json.value(QLatin1String("trust")).toArray();
    trust.append(QJsonObject{{QStringLiteral("host"), QStringLiteral("pbx.example")},
                             {QStringLiteral("port"), 7001},
                             {QStringLiteral("fingerprint"), print}});
    json.insert(QStringLiteral("trust"), trust);
    QVERIFY(engine->run(parsed(json).value()).ok());
    QCOMPARE(engine->trust.trustedFingerprints(QStringLiteral("pbx.example"), 7001).size(), 1);
}

void CstaSiteTest::thePbxCannotBecomeAMiVoiceBusiness()
{
    const auto engine = start();
    QVERIFY(engine->run(answers()).ok());
    const auto other = engine->run(parsed(labAnswers(*lab_)).value());
    QCOMPARE(outcome(other), QStringLiteral("siteMismatch"));
    QVERIFY2(other.error().message().contains(QLatin1String("MiVoice Office 400")),
             qPrintable(other.error().message()));
    // The other of the same family may be what it always was.
    const auto corrected = engine->run(answers(QStringLiteral("pbx.type"), QStringLiteral("mxOne")));
    QVERIFY2(corrected.ok(), corrected ? "" : qPrintable(corrected.error().message()));
    QVERIFY(engine->session.site().pbxKind() == PbxKind::mxOne);
}

void CstaSiteTest::endedWhileTheDeviceListIsDueTheNextRunGoesOn()
{
    pbx_.silent = true;
    {
        const auto engine = start();
        const auto due = started(engine->runner.run(engine->scope, answers()));
        QTRY_COMPARE_WITH_TIMEOUT(pbx_.listings, 1, 30'000);
        QVERIFY(!due->has_value());
    }
    pbx_.silent = false;
    const auto result = start()->run(answers());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    QCOMPARE(result->imported, 2);
}

QTEST_GUILESS_MAIN(CstaSiteTest)
#include "csta_site_test.moc"
