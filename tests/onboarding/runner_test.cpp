#include "tests/onboarding/site_rig.h"

#include <QTcpServer>

using namespace clc;
using namespace clc::test;

namespace
{

const QStringList kSite{QStringLiteral("--users"), QStringLiteral("40")};

} // namespace

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSiteIsOnboardedAndASecondRunWritesNothing();
    void interruptedAtEachStepTheNextStartGoesOn();
    void withoutApprovalNothingIsWritten();
    void badAnswersEndInTheirOwnErrorAndTheSameSiteIsThenOnboarded();
    void sickSystemsEndInTheirOwnErrorAndTheSameSiteIsThenOnboarded();
    void somebodyElsesObjectIsNeitherTakenNorChanged();
    void changedAnswersDoOnlyTheirOwnStepAgain();
    void answersAboutAnotherSiteAreRefused();
    void noSecretIsInTheStore();

private:
    LabProcess &lab() { return *lab_; }
    OnboardingAnswers answers() { return parsed(labAnswers(lab())).value(); }
    OnboardingAnswers answers(const QString &path, const QJsonValue &value)
    {
        return parsed(changed(labAnswers(lab()), path, value)).value();
    }
    QStringList objectWrites(qsizetype first = 0)
    {
        return writes(lab(), QStringLiteral("mivb"), first) + writes(lab(), QStringLiteral("mbg"), first);
    }
    void isWhole(const Result<OnboardingResult> &result, int written);

    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<DataDirectory> data_;
};

void RunnerTest::init()
{
    lab_ = std::make_unique<LabProcess>(kSite);
    data_ = std::make_unique<DataDirectory>();
    QVERIFY(lab_->isReady());
}

void RunnerTest::isWhole(const Result<OnboardingResult> &result, int written)
{
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    const QJsonObject expected = LabControl(lab()).ask("GET", QStringLiteral("/expected")).object();
    const QJsonObject json = result->toJson();
    QCOMPARE(json.value(QLatin1String("imported")), expected.value(QLatin1String("imported")));
    QCOMPARE(json.value(QLatin1String("skipped")), expected.value(QLatin1String("skipped")));
    QCOMPARE(json.value(QLatin1String("objectsWritten")).toInt(), written);
    QCOMPARE(json.value(QLatin1String("trunk")).toString(), QStringLiteral("up"));
    QCOMPARE(json.value(QLatin1String("card")).toString(), QStringLiteral("onboardingComplete"));
    QCOMPARE(json.value(QLatin1String("accountId")).toString(),
             lab().text(QStringLiteral("platform.customer.accountId")));
    QCOMPARE(json.size(), 7);
}

void RunnerTest::aSiteIsOnboardedAndASecondRunWritesNothing()
{
    qsizetype mark = 0;
    {
        SiteRig engine(*data_);
        isWhole(engine.run(answers()), 6);
        QCOMPARE(objectWrites().size(), 6);
        QCOMPARE(engine.session.site().mslAccountId, lab().text(QStringLiteral("platform.customer.accountId")));
        QCOMPARE(engine.session.site().voicemail, LabControl(lab())
                                                      .ask("GET", QStringLiteral("/expected"))
                                                      .object()
                                                      .value(QLatin1String("voicemail"))
                                                      .toString());
        mark = journalSize(lab());
        isWhole(engine.run(answers()), 0);
    }
    SiteRig later(*data_);
    isWhole(later.run(answers()), 0);
    QCOMPARE(objectWrites(mark), QStringList());
    QCOMPARE(writes(lab(), QStringLiteral("msl"), mark), QStringList());
    QCOMPARE(writes(lab(), QStringLiteral("platform"), mark).filter(QStringLiteral("/users")), QStringList());
}

void RunnerTest::interruptedAtEachStepTheNextStartGoesOn()
{
    for (int i = 0; i < onboardingStepCount; ++i) {
        SiteRig engine(*data_);
        const OnboardingStep step = OnboardingStep(i);
        connect(&engine.runner, &OnboardingRunner::progressed, &engine.runner,
                [&engine, step](const OnboardingProgress &progress) {
                    const bool begins = progress.step == step && progress.state == StepRecord::State::running;
                    if (begins && !engine.scope.isCancelled()) engine.scope.cancel();
                });
        const auto result = engine.run(answers());
        // Account, deployment and completion may have nothing left to wait for; then the next step ends it.
        if (!result) QCOMPARE(outcome(result), QStringLiteral("cancelled"));
        QVERIFY(!engine.session.isComplete() || i >= int(OnboardingStep::deployment));
    }
    SiteRig engine(*data_);
    const auto result = engine.run(answers());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    isWhole(result, result->objectsWritten);
    QCOMPARE(objectWrites().size(), 6);
    QCOMPARE(writes(lab(), QStringLiteral("platform"))
                 .filter(QStringLiteral("POST"))
                 .filter(QStringLiteral("/clients"))
                 .size(),
             1);
}

void RunnerTest::withoutApprovalNothingIsWritten()
{
    SiteRig engine(*data_);
    const auto waiting = engine.run(answers(QStringLiteral("provision"), QStringLiteral("plan")));
    QCOMPARE(outcome(waiting), QStringLiteral("approvalNeeded"));
    QCOMPARE(waiting.error().parameters.value(QLatin1String("count")).toInt(), 6);
    QCOMPARE(waiting.error().parameters.value(QLatin1String("hash")).toString().size(), 64);
    QCOMPARE(objectWrites(), QStringList());
    QCOMPARE(integrationCard(integrationFacts(engine.session)).step, QStringLiteral("provisioning"));
    isWhole(engine.run(answers()), 6);
}

void RunnerTest::badAnswersEndInTheirOwnErrorAndTheSameSiteIsThenOnboarded()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString closedPort = QStringLiteral("localhost:%1").arg(closed.serverPort());
    closed.close();
    struct Row {
        const char *path;
        QJsonValue value;
        const char *code;
    };
    const QString stranger = QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2");
    const QVector<Row> rows{{"signIn.password", QStringLiteral("wrong"), "signInRefused"},
                            {"account.id", stranger, "accountNotFound"},
                            {"pbx.oig", QStringLiteral("no-such-host.invalid"), "nameNotResolved"},
                            {"pbx.oig", closedPort, "connectionRefused"},
                            {"pbx.address", QStringLiteral("192.0.2.99"), "pbxUnknown"},
                            {"pbx.localPassword", QStringLiteral("wrong"), "pbxLoginRefused"},
                            {"mbg.address", closedPort, "connectionRefused"},
                            {"mbg.password", QStringLiteral("wrong"), "mbgLoginRefused"},
                            {"msl.password", QStringLiteral("wrong"), "mslLoginRefused"},
                            {"trust", QJsonArray(), "trustCertificate"},
                            {"voicemail", QStringLiteral("6000"), "invalidValue"}};
    for (const Row &row : rows) {
        SiteRig engine(*data_);
        const auto result = engine.run(answers(QLatin1String(row.path), row.value));
        QVERIFY2(outcome(result) == QLatin1String(row.code),
                 qPrintable(QLatin1String(row.path) + u' ' + outcome(result) + u' ' +
                            (result ? QString() : result.error().message())));
        QVERIFY(!result.error().message().contains(QLatin1String("%{")));
        QCOMPARE(objectWrites(), QStringList());
        QVERIFY(!engine.session.isComplete());
    }
    SiteRig engine(*data_);
    isWhole(engine.run(answers()), 6);
    // The other group of the type is a choice, and stays chosen when the answers no longer name it.
    isWhole(engine.run(answers(QStringLiteral("voicemail"), QStringLiteral("6200"))), 1);
    isWhole(engine.run(answers()), 0);
    QCOMPARE(engine.session.site().voicemail, QStringLiteral("6200"));
}

void RunnerTest::sickSystemsEndInTheirOwnErrorAndTheSameSiteIsThenOnboarded()
{
    const QString edit = QStringLiteral("/users");
    const QString mbg = QStringLiteral("/mbg/version");
    const auto object = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
    struct Row {
        QString route;
        QJsonObject sick, sane;
        const char *code;
    };
    const QVector<Row> rows{
        {edit, object(R"({"op":"version","pbx":"9.3"})"), object(R"({"op":"version","pbx":"10.2.0.26"})"), "pbxTooOld"},
        {edit, object(R"({"op":"rights","read":false,"write":false})"),
         object(R"({"op":"rights","read":true,"write":true})"), "pbxReadRefused"},
        {edit, object(R"({"op":"rights","read":true,"write":false})"),
         object(R"({"op":"rights","read":true,"write":true})"), "pbxWriteRefused"},
        {mbg, object(R"({"version":"11.3.0.68"})"), object(R"({"version":"12.0.0.224"})"), "mbgTooOld"}};
    for (const Row &row : rows) {
        SiteRig engine(*data_);
        LabControl(lab()).ask("POST", row.route, row.sick);
        const auto result = engine.run(answers());
        QVERIFY2(outcome(result) == QLatin1String(row.code),
                 qPrintable(QLatin1String(row.code) + u' ' + outcome(result) + u' ' +
                            (result ? QString() : result.error().message())));
        QCOMPARE(objectWrites(), QStringList());
        QCOMPARE(engine.session.step(OnboardingStep::configurePbx).state, StepRecord::State::failed);
        QVERIFY(engine.session.site().pbxVersion.isEmpty());
        LabControl(lab()).ask("POST", row.route, row.sane);
    }
    SiteRig engine(*data_);
    isWhole(engine.run(answers()), 6);
}

void RunnerTest::somebodyElsesObjectIsNeitherTakenNorChanged()
{
    const QJsonObject foreign{{QStringLiteral("op"), QStringLiteral("insert")},
                              {QStringLiteral("table"), QStringLiteral("speedDials")},
                              {QStringLiteral("row"), QJsonObject{{QStringLiteral("dn"), QStringLiteral("*8600")},
                                                                  {QStringLiteral("number"), QStringLiteral("112")}}}};
    LabControl(lab()).ask("POST", QStringLiteral("/users"), foreign);
    SiteRig engine(*data_);
    const auto result = engine.run(answers());
    QCOMPARE(outcome(result), QStringLiteral("objectConflict"));
    QCOMPARE(objectWrites(), QStringList());
    QVERIFY(engine.settings.set(QStringLiteral("provisioning.speedDial"), QStringLiteral("*8700")).ok());
    isWhole(engine.run(answers()), 6);
    // Another number later: the old row goes, the foreign one stays.
    QVERIFY(engine.settings.set(QStringLiteral("provisioning.speedDial"), QStringLiteral("*8800")).ok());
    isWhole(engine.run(answers()), 2);
    const QJsonObject rows = LabControl(lab())
                                 .ask("POST", QStringLiteral("/users"),
                                      {{QStringLiteral("op"), QStringLiteral("rows")},
                                       {QStringLiteral("table"), QStringLiteral("speedDials")}})
                                 .object();
    const QByteArray text = QJsonDocument(rows).toJson();
    QVERIFY(text.contains("*8600"));
    QVERIFY(!text.contains("*8700"));
    QVERIFY(text.contains("*8800"));
}

void RunnerTest::changedAnswersDoOnlyTheirOwnStepAgain()
{
    SiteRig engine(*data_);
    isWhole(engine.run(answers()), 6);
    const QDateTime account = engine.session.step(OnboardingStep::account).since;
    const QDateTime pbx = engine.session.step(OnboardingStep::configurePbx).since;

    const qsizetype mark = journalSize(lab());
    isWhole(engine.run(answers(QStringLiteral("site.address.street"), QStringLiteral("2 Main Street"))), 0);
    QCOMPARE(engine.session.site().siteAddress.street, QStringLiteral("2 Main Street"));
    QCOMPARE(engine.session.step(OnboardingStep::account).since, account);
    QCOMPARE(engine.session.step(OnboardingStep::configurePbx).since, pbx);
    QCOMPARE(writes(lab(), QStringLiteral("platform"), mark).filter(QStringLiteral("/gateways/")).size(), 1);

    // A password that does not work changes nothing that does.
    const auto wrong = engine.run(answers(QStringLiteral("pbx.localPassword"), QStringLiteral("wrong")));
    QCOMPARE(outcome(wrong), QStringLiteral("pbxLoginRefused"));
    QVERIFY(engine.session.isComplete());
    QVERIFY(finished(engine.driver->connectTo(engine.scope)).ok());
    const auto directory = finished(engine.driver->directory(engine.scope));
    QVERIFY2(directory.ok(), directory ? "" : qPrintable(directory.error().message()));

    isWhole(engine.run(answers(QStringLiteral("platform.sip"), QStringLiteral("localhost:5071"))), 2);
}

void RunnerTest::answersAboutAnotherSiteAreRefused()
{
    SiteRig engine(*data_);
    isWhole(engine.run(answers()), 6);
    const qsizetype mark = journalSize(lab());
    const QJsonObject stranger{{QStringLiteral("name"), QStringLiteral("Somebody else")}};
    for (const auto &other :
         {answers(QStringLiteral("account"), stranger),
          answers(QStringLiteral("account.id"), QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2")),
          answers(QStringLiteral("site.name"), QStringLiteral("Another site"))}) {
        QCOMPARE(outcome(engine.run(other)), QStringLiteral("siteMismatch"));
    }
    QCOMPARE(journalSize(lab()), mark);
    isWhole(engine.run(answers()), 0);
}

void RunnerTest::noSecretIsInTheStore()
{
    {
        SiteRig engine(*data_);
        isWhole(engine.run(answers()), 6);
    }
    QByteArray content;
    const QDir folder(data_->folder.path());
    const auto names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        content += file.readAll();
    }
    QVERIFY(!content.isEmpty());
    for (const char *path : {"platform.customer.password", "mivb.localPassword", "mivb.applicationPassword",
                             "mbg.password", "msl.password", "mail.password"})
        QVERIFY2(!content.contains(lab().text(QLatin1String(path)).toUtf8()), path);
    for (const QByteArray &secret : std::as_const(data_->secrets.secrets)) QVERIFY(!content.contains(secret));
    QVERIFY(!data_->secrets.secrets.values().contains(lab().text(QStringLiteral("mbg.password")).toUtf8()));
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
