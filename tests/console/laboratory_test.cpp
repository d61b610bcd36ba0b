// The commands on a site that exists: the laboratory's, with an engine embedded for each command and with one that
// runs.
#include "tests/support/lab_process.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QTest>

using namespace clc;
using namespace clc::test;

class LaboratoryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<Program> program_;
    std::unique_ptr<QProcess> service_;

    QString answers() const { return program_->file(QStringLiteral("answers/answers.json")); }
    QString password() const { return lab_->text(QStringLiteral("platform.customer.password")); }
    QString user() const { return lab_->text(QStringLiteral("platform.customer.user")); }
    QString accountId() const { return lab_->text(QStringLiteral("platform.customer.accountId")); }

    Outcome run(const char *typed, const QStringList &more = {}) const
    {
        const QStringList words = QString::fromLatin1(typed).split(QLatin1Char(' ')) << more;
        const Outcome outcome = program_->run(words + QStringList{QStringLiteral("--json")});
        if (outcome.code != 0) qInfo("%s", outcome.err.constData());
        return outcome;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("running");
        QTest::newRow("embedded for each command") << false;
        QTest::newRow("attached to a running engine") << true;
    }
    void initTestCase()
    {
        lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("60"),
                                                        QStringLiteral("--directory"),
                                                        folder_.filePath(QStringLiteral("lab"))});
        if (!lab_->isBuilt()) QSKIP("the laboratory is not built");
        QVERIFY(lab_->isReady());
    }
    void init()
    {
        QFETCH_GLOBAL(bool, running);
        program_ = std::make_unique<Program>();
        QProcess writer;
        writer.start(qEnvironmentVariable("CLC_SOURCE_DIR") + QStringLiteral("/installer/lab-answers.sh"),
                     {program_->file(QStringLiteral("answers"))});
        writer.write(QJsonDocument(lab_->ready()).toJson(QJsonDocument::Compact) + '\n');
        writer.closeWriteChannel();
        QVERIFY(writer.waitForFinished() && writer.exitCode() == 0);
        if (running) service_ = program_->startService();
    }
    void cleanup()
    {
        if (!service_) return;
        service_->terminate();
        QVERIFY(service_->waitForFinished(20'000));
        QCOMPARE(service_->exitCode(), 0);
        service_.reset();
    }

    void everyCommandKnowsTheOnboardedSite()
    {
        const Outcome onboarded = run("onboard --answers", {answers()});
        QCOMPARE(onboarded.code, 0);
        QCOMPARE(onboarded.json().value(QStringLiteral("card")).toString(), QStringLiteral("onboardingComplete"));
        const int imported = onboarded.json().value(QStringLiteral("imported")).toInt();
        QVERIFY(imported > 0);

        const QJsonObject status = run("status").json();
        QVERIFY(status.value(QStringLiteral("onboarded")).toBool());
        QCOMPARE(status.value(QStringLiteral("usersActive")).toInt(), imported);
        QCOMPARE(run("whoami").json().value(QStringLiteral("accountId")).toString(), accountId());
        QCOMPARE(run("accounts show", {accountId()}).json().value(QStringLiteral("id")).toString(), accountId());

        const QJsonArray users = run("users list").json().value(QStringLiteral("users")).toArray();
        QCOMPARE(users.size(), imported);
        const QString dn = users.first().toObject().value(QStringLiteral("dn")).toString();
        QCOMPARE(run("users show", {dn}).json().value(QStringLiteral("dn")).toString(), dn);
        QVERIFY(!run("users list --state skipped").json().value(QStringLiteral("users")).toArray().isEmpty());

        QVERIFY(run("sync --plan").json().value(QStringLiteral("entries")).toArray().isEmpty());
        const QJsonObject synced = run("sync").json();
        QCOMPARE(synced.value(QStringLiteral("state")).toString(), QStringLiteral("completed"));
        QCOMPARE(synced.value(QStringLiteral("imported")).toInt(), imported);
        const QString id = synced.value(QStringLiteral("id")).toString();
        QCOMPARE(run("runs show", {id}).json().value(QStringLiteral("id")).toString(), id);
        QVERIFY(run("runs list").json().value(QStringLiteral("runs")).toArray().size() >= 3);
        QVERIFY(run("provision --plan").json().value(QStringLiteral("writes")).toArray().isEmpty());
        QCOMPARE(run("config get platform.admin").json().value(QStringLiteral("origin")).toString(),
                 QStringLiteral("site"));

        QCOMPARE(run("logout").code, 0);
        QCOMPARE(run("whoami").errorCode(), QStringLiteral("notSignedIn"));
        QCOMPARE(run("sync").code, 0); // the gateway has an identity of its own
    }

    void aPlanThatIsNoLongerTrueIsRefused()
    {
        QCOMPARE(run("onboard --answers", {answers()}).code, 0);
        const QString hash = run("sync --plan").json().value(QStringLiteral("hash")).toString();
        QCOMPARE(run("sync --apply", {hash}).code, 0);
        const Outcome other = run("sync --apply 0123");
        QCOMPARE(other.code, 3);
        QCOMPARE(other.errorCode(), QStringLiteral("planChanged"));
    }

    void whatIsNotApprovedIsNotWritten()
    {
        QCOMPARE(run("onboard --answers", {answers()}).code, 0);
        QCOMPARE(run("config set provisioning.speedDial *77").code, 0);
        const Outcome asked = run("provision");
        QCOMPARE(asked.code, 3);
        QCOMPARE(asked.errorCode(), QStringLiteral("approvalNeeded"));
        const QString hash = run("provision --plan").json().value(QStringLiteral("hash")).toString();
        QCOMPARE(run("provision --apply", {hash}).json().value(QStringLiteral("objectsWritten")).toInt() > 0, true);
        QCOMPARE(run("provision").code, 0);
        QCOMPARE(run("config reset provisioning.speedDial").code, 0);
        const QString back = run("provision --plan").json().value(QStringLiteral("hash")).toString();
        QCOMPARE(run("provision --apply", {back}).code, 0);
    }

    void anIntegrationIsSwitchedRemovedAndTheSiteLinkedAgain()
    {
        const QString type = QStringLiteral("cloudlinkGateway");
        const auto status = [this](const char *key) { return run("status").json().value(QLatin1String(key)); };
        QCOMPARE(run("onboard --answers", {answers()}).code, 0);
        const int users = status("usersActive").toInt();
        const int objects = status("objectsOwned").toInt();
        QCOMPARE(status("trunk").toString(), QStringLiteral("up"));
        QVERIFY(!status("accountName").toString().isEmpty());
        QVERIFY(!status("pbxAddress").toString().isEmpty());
        QVERIFY(!status("mbgVersion").toString().isEmpty());
        QCOMPARE(status("usersSkipped").toInt(),
                 run("users list --state skipped").json().value(QStringLiteral("users")).toArray().size());

        const QJsonArray found = run("integrations").json().value(QStringLiteral("integrations")).toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().toObject().value(QStringLiteral("type")).toString(), type);
        QCOMPARE(found.first().toObject().value(QStringLiteral("gateway")).toObject().value(QStringLiteral("state")),
                 QJsonValue(QStringLiteral("onboardingComplete")));

        QCOMPARE(run("integrations disable", {type}).json().value(QStringLiteral("enabled")), QJsonValue(false));
        QCOMPARE(status("card").toString(), QStringLiteral("disabled"));
        QCOMPARE(status("integrationEnabled").toBool(), false);
        QCOMPARE(run("integrations enable", {type}).json().value(QStringLiteral("enabled")), QJsonValue(true));
        QCOMPARE(status("card").toString(), QStringLiteral("onboardingComplete"));

        QCOMPARE(run("integrations remove", {type}).code, 0);
        QCOMPARE(status("card").toString(), QStringLiteral("notAdded"));
        QCOMPARE(status("onboardingStep").toString(), QStringLiteral("integration"));
        QCOMPARE(status("usersActive").toInt(), users);
        QCOMPARE(status("objectsOwned").toInt(), objects);
        QVERIFY(run("integrations").json().value(QStringLiteral("integrations")).toArray().isEmpty());
        QCOMPARE(run("integrations remove", {type}).errorCode(), QStringLiteral("notFound"));
        QCOMPARE(run("sync").errorCode(), QStringLiteral("notSignedIn")); // the gateway has no identity any more

        QCOMPARE(run("integrations enable", {type}).code, 0);
        QCOMPARE(status("card").toString(), QStringLiteral("noGatewayDetected"));
        const Outcome again = run("onboard --answers", {answers()});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(QStringLiteral("card")).toString(), QStringLiteral("onboardingComplete"));
        QCOMPARE(again.json().value(QStringLiteral("imported")).toInt(), users);
        QCOMPARE(again.json().value(QStringLiteral("objectsWritten")).toInt(), 0);
        QCOMPARE(status("usersActive").toInt(), users);
    }

    void signingInDecidesAboutTheCertificateFirst()
    {
        for (const char *service : {"authentication", "admin"})
            QCOMPARE(run("config set", {QStringLiteral("platform.") + QLatin1String(service),
                                        lab_->text(QStringLiteral("platform.") + QLatin1String(service))})
                         .code,
                     0);
        const QString file = program_->write(QStringLiteral("password"), password().toUtf8() + '\n');
        const QStringList login{user(), QStringLiteral("--password-file"), file};
        const Outcome asked = run("login", login);
        QCOMPARE(asked.code, 3);
        QCOMPARE(asked.errorCode(), QStringLiteral("trustCertificate"));
        const QString fingerprint = asked.json()
                                        .value(QStringLiteral("error"))
                                        .toObject()
                                        .value(QStringLiteral("parameters"))
                                        .toObject()
                                        .value(QStringLiteral("fingerprint"))
                                        .toString();
        const QString other = QStringLiteral("00:").repeated(32).chopped(1);
        QCOMPARE(run("login", login + QStringList{QStringLiteral("--trust"), other}).code, 3);
        const Outcome signedIn = run("login", login + QStringList{QStringLiteral("--trust"), fingerprint});
        QCOMPARE(signedIn.code, 0);
        QCOMPARE(signedIn.json().value(QStringLiteral("accountId")).toString(), accountId());
        QVERIFY(!signedIn.out.contains(password().toUtf8()) && !signedIn.err.contains(password().toUtf8()));
        program_->write(QStringLiteral("password"), "wrong");
        QCOMPARE(run("login", login).errorCode(), QStringLiteral("signInRefused"));
    }
};

QTEST_GUILESS_MAIN(LaboratoryTest)
#include "laboratory_test.moc"
