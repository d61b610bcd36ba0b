#include "tests/onboarding/site_rig.h"

#include "engine/onboarding/site_answers.h"

#include <QTcpServer>

using namespace clc;
using namespace clc::test;

namespace
{

/// As `onboard.run` parses them with `until`.
Result<OnboardingAnswers> partial(const QJsonObject &json)
{
    AnswersSource source;
    source.name = QStringLiteral("answers");
    source.literalSecrets = true;
    source.partial = true;
    return parseAnswers(QJsonDocument(json).toJson(), source);
}

} // namespace

/// Answers that leave out what is known, and what the engine keeps in its place.
class PartialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsLeftOutIsNotDoneAgainAndNeitherIsAWholeDocumentAfterwards();
    void whatIsToldOfTheSiteChangesNothingWhenItIsSentBack();
    void aWrongPasswordForTheSamePlaceLeavesTheKeptOne();
    void theFormerMbgIsUsedAgainAfterAnotherOneFailed();
    void aRevokedMbgTokenIsReplacedWithThePasswordOfTheAnswers();
    void aRevokedMbgTokenWithoutPasswordIsNamed();
    void theAccountCanBeExchangedUntilItIsUsed();
    void theEngineEndsWhileASilentPbxIsAsked();

private:
    LabProcess &lab() { return *lab_; }
    QJsonObject whole() { return labAnswers(lab()); }
    void onboard(SiteRig &engine)
    {
        const auto result = engine.run(parsed(whole()).value());
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    }
    Result<OnboardingResult> run(SiteRig &engine, const QJsonObject &json, OnboardingStep until)
    {
        const auto answers = partial(json);
        if (!answers) return answers.error();
        return finished(engine.runner.run(engine.scope, *answers, until), std::chrono::seconds(120));
    }
    static QStringList ids(const SiteRig &engine)
    {
        QStringList list;
        for (const OnboardingCheck &check : engine.runner.checks()) list.append(check.id);
        return list;
    }

    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<DataDirectory> data_;
};

void PartialTest::init()
{
    lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("20")});
    data_ = std::make_unique<DataDirectory>();
    QVERIFY(lab_->isReady());
}

void PartialTest::whatIsLeftOutIsNotDoneAgainAndNeitherIsAWholeDocumentAfterwards()
{
    SiteRig engine(*data_);
    onboard(engine);
    const auto since = [&engine](OnboardingStep step) { return engine.session.step(step).since; };
    const QDateTime pbx = since(OnboardingStep::configurePbx);
    const QDateTime signIn = since(OnboardingStep::signIn);
    const auto empty = run(engine, {}, OnboardingStep::complete);
    QVERIFY2(empty.ok(), empty ? "" : qPrintable(empty.error().message()));
    const QStringList proofs{QStringLiteral("registered"), QStringLiteral("pbxConnect"), QStringLiteral("mbgVersion")};
    QCOMPARE(ids(engine), proofs);
    onboard(engine);
    QCOMPARE(since(OnboardingStep::configurePbx), pbx);
    QCOMPARE(since(OnboardingStep::signIn), signIn);

    // One section that differs is done, and what was left out then is still known as it was.
    QJsonObject renamed = changed(whole(), QStringLiteral("pbx.name"), QStringLiteral("Renamed"));
    const QJsonObject section{{QStringLiteral("pbx"), renamed.value(QLatin1String("pbx"))}};
    QVERIFY(run(engine, section, OnboardingStep::configurePbx).ok());
    QCOMPARE(engine.session.site().pbxName, QStringLiteral("Renamed"));
    QVERIFY(engine.session.site().msl.has_value());
    const QDateTime again = since(OnboardingStep::configurePbx);
    QVERIFY(again > pbx);
    QVERIFY(engine.run(parsed(renamed).value()).ok());
    QCOMPARE(since(OnboardingStep::configurePbx), again);

    const QJsonObject none{{QStringLiteral("msl"), QJsonValue()}};
    QVERIFY(run(engine, none, OnboardingStep::configurePbx).ok());
    QVERIFY(!engine.session.site().msl.has_value());
}

void PartialTest::whatIsToldOfTheSiteChangesNothingWhenItIsSentBack()
{
    SiteRig engine(*data_);
    onboard(engine);
    const QDateTime pbx = engine.session.step(OnboardingStep::configurePbx).since;
    const auto mail = engine.settings.find(QStringLiteral("mail"));
    QVERIFY(mail.ok() && mail->has_value());
    const QJsonObject told = siteAsAnswers(engine.session.site(), {}, (*mail)->toObject(), {});
    for (const char *section : {"platform", "account", "site", "pbx", "mbg", "msl", "mail", "known"})
        QVERIFY2(told.contains(QLatin1String(section)), section);
    const auto result = run(engine, told, OnboardingStep::complete);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    QCOMPARE(engine.session.site().toJson().value(QLatin1String("pbxName")), told.value(QLatin1String("pbx"))["name"]);
    const auto access = finished(pbxAccess(engine.scope, data_->secrets, engine.session.site()));
    QVERIFY(access.ok() && *access == parsed(whole())->pbx.access);
    QCOMPARE(data_->secrets.secrets.value(secrets::mailPassword().value()),
             lab().text(QStringLiteral("mail.password")).toUtf8());
    QCOMPARE(engine.session.step(OnboardingStep::configurePbx).since, pbx);
}

void PartialTest::aWrongPasswordForTheSamePlaceLeavesTheKeptOne()
{
    SiteRig engine(*data_);
    onboard(engine);
    const QJsonObject wrong = changed(whole(), QStringLiteral("pbx.localPassword"), QStringLiteral("wrong"));
    const QJsonObject section{{QStringLiteral("pbx"), wrong.value(QLatin1String("pbx"))}};
    QCOMPARE(outcome(run(engine, section, OnboardingStep::configurePbx)), QStringLiteral("pbxLoginRefused"));
    QCOMPARE(engine.runner.checks().last().id, QStringLiteral("pbxConnect"));
    QVERIFY(engine.runner.checks().last().state == OnboardingCheck::State::failed);
    QVERIFY(run(engine, {}, OnboardingStep::configurePbx).ok());
}

void PartialTest::theFormerMbgIsUsedAgainAfterAnotherOneFailed()
{
    SiteRig engine(*data_);
    onboard(engine);
    const Endpoint mbg = engine.session.site().mbg;
    const QByteArray token = data_->secrets.secrets.value(secrets::mbgToken().value());
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString place = QStringLiteral("localhost:%1").arg(closed.serverPort());
    closed.close();
    const auto failed = engine.run(parsed(changed(whole(), QStringLiteral("mbg.address"), place)).value());
    QCOMPARE(outcome(failed), QStringLiteral("connectionRefused"));
    QVERIFY(engine.session.site().mbg == mbg);
    QVERIFY(engine.mbg->address() == mbg);
    QCOMPARE(data_->secrets.secrets.value(secrets::mbgToken().value()), token);
    const auto system = finished(engine.mbg->system(engine.scope));
    QVERIFY2(system.ok(), system ? "" : qPrintable(system.error().message()));
}

void PartialTest::aRevokedMbgTokenIsReplacedWithThePasswordOfTheAnswers()
{
    SiteRig engine(*data_);
    onboard(engine);
    const QByteArray token = data_->secrets.secrets.value(secrets::mbgToken().value());
    LabControl(lab()).ask("POST", QStringLiteral("/mbg/revoke"));
    onboard(engine);
    QVERIFY(data_->secrets.secrets.value(secrets::mbgToken().value()) != token);
    QVERIFY(ids(engine).contains(QStringLiteral("mbgLogin")));
    QCOMPARE(ids(engine).count(QStringLiteral("mbgVersion")), 1);
    QVERIFY(finished(engine.mbg->system(engine.scope)).ok());
}

void PartialTest::aRevokedMbgTokenWithoutPasswordIsNamed()
{
    SiteRig engine(*data_);
    onboard(engine);
    LabControl(lab()).ask("POST", QStringLiteral("/mbg/revoke"));
    QCOMPARE(outcome(run(engine, {}, OnboardingStep::configurePbx)), QStringLiteral("mbgTokenRefused"));
    QCOMPARE(engine.runner.checks().last().id, QStringLiteral("mbgVersion"));
    const QJsonObject section{{QStringLiteral("mbg"), whole().value(QLatin1String("mbg"))}};
    QVERIFY(run(engine, section, OnboardingStep::configurePbx).ok());
}

void PartialTest::theAccountCanBeExchangedUntilItIsUsed()
{
    SiteRig engine(*data_);
    QJsonObject json = whole();
    QVERIFY(run(engine, json, OnboardingStep::account).ok());
    const AccountId account = engine.session.site().accountId;
    SiteConfiguration mistaken = engine.session.site();
    mistaken.accountId = AccountId(QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2"));
    mistaken.accountNumber = QStringLiteral("999999999");
    QVERIFY(engine.session.update(mistaken).ok());
    QCOMPARE(outcome(engine.run(parsed(json).value())), QStringLiteral("siteMismatch"));
    QVERIFY(run(engine, json, OnboardingStep::gatewayInformation).ok());
    QVERIFY(engine.session.site().accountId == account);
    const QJsonObject other = changed({}, QStringLiteral("account.id"), mistaken.accountId.value());
    QCOMPARE(outcome(run(engine, other, OnboardingStep::gatewayInformation)), QStringLiteral("siteMismatch"));
}

void PartialTest::theEngineEndsWhileASilentPbxIsAsked()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString place = QStringLiteral("localhost:%1").arg(silent.serverPort());
    const auto answers = partial(changed(whole(), QStringLiteral("pbx.oig"), place));
    QVERIFY(answers.ok());
    {
        SiteRig engine(*data_);
        const auto due = started(engine.runner.run(engine.scope, *answers, OnboardingStep::configurePbx));
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 30'000);
        QVERIFY(!due->has_value());
        QVERIFY(engine.runner.isRunning());
    }
    SiteRig engine(*data_);
    QVERIFY(engine.session.step(OnboardingStep::configurePbx).state == StepRecord::State::pending);
    const auto due = started(engine.runner.run(engine.scope, *answers, OnboardingStep::configurePbx));
    QTRY_COMPARE_WITH_TIMEOUT(ids(engine).value(ids(engine).size() - 1), QStringLiteral("pbxConnect"), 30'000);
    QVERIFY(engine.runner.cancel());
    QVERIFY(due->has_value());
    QCOMPARE(outcome(**due), QStringLiteral("cancelled"));
    QVERIFY(!engine.runner.isRunning());
    QVERIFY(!engine.runner.cancel());
    QVERIFY(run(engine, whole(), OnboardingStep::configurePbx).ok());
}

QTEST_GUILESS_MAIN(PartialTest)
#include "partial_test.moc"
