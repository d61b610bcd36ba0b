// The whole onboarding as a technician does it, once by the keyboard alone and once by the mouse alone: no slot, model
// or page is called. Against a real engine and the laboratory.
#include "tests/support/lab_control.h"
#include "tests/ui/console_fixture.h"
#include "tests/ui/hands.h"

#include <QLabel>
#include <QTest>

using namespace clc;
using namespace clc::test;

class OnboardingTest : public QObject
{
    Q_OBJECT

private:
    /// Decides on each certificate that is asked about until `goal` is there.
    static void trustUntil(Hands &hands, const QStringList &goal)
    {
        constexpr int mostCertificates = 10;
        for (int i = 0; i < mostCertificates && !QTest::currentTestFailed(); ++i) {
            const QString came = hands.waitFor(QStringList{QStringLiteral("trustButton")} + goal);
            if (came != QLatin1String("trustButton")) return;
            hands.press(came);
        }
    }

    static void signIn(Hands &hands, const LabProcess &lab)
    {
        hands.press(QStringLiteral("nextStep"));
        hands.fill(QStringLiteral("email"), lab.text(QStringLiteral("platform.customer.user")));
        hands.fill(QStringLiteral("password"), lab.text(QStringLiteral("platform.customer.password")));
        hands.press(QStringLiteral("signInButton"));
        trustUntil(hands, {QStringLiteral("nextStep")});
    }

    static void addIntegration(Hands &hands)
    {
        hands.press(QStringLiteral("nextStep")); // leads to Integrations & Apps
        hands.press(QStringLiteral("addNewButton"));
        hands.press(QStringLiteral("addButton"));
        hands.press(QStringLiteral("doneButton"));
        hands.press(QStringLiteral("integrationAction")); // "Add Gateway"
    }

    static void gatewayInformation(Hands &hands)
    {
        hands.fill(QStringLiteral("site.name"), QStringLiteral("Head office"));
        hands.fill(QStringLiteral("site.address.street"), QStringLiteral("4000 Innovation Drive"));
        hands.fill(QStringLiteral("site.address.postalCode"), QStringLiteral("K2K 3K1"));
        hands.fill(QStringLiteral("site.address.city"), QStringLiteral("Ottawa"));
        hands.fill(QStringLiteral("site.address.country"), QStringLiteral("CA"));
        hands.press(QStringLiteral("nextButton"));
        trustUntil(hands, {QStringLiteral("pbx.name")});
    }

    static void configurePbx(Hands &hands, ConsoleFixture &site)
    {
        const LabProcess &lab = site.lab();
        hands.fill(QStringLiteral("pbx.name"), QStringLiteral("Head office PBX"));
        hands.fill(QStringLiteral("pbx.address"), lab.text(QStringLiteral("mivb.icp")));
        hands.fill(QStringLiteral("pbx.applicationCredentials"), site.credentialFile());
        hands.fill(QStringLiteral("pbx.localPassword"), lab.text(QStringLiteral("mivb.localPassword")));
        hands.fill(QStringLiteral("mbg.address"), lab.endpoint(QStringLiteral("mbg.url")).text());
        hands.fill(QStringLiteral("mbg.password"), lab.text(QStringLiteral("mbg.password")));
        hands.press(QStringLiteral("advancedButton"));
        hands.fill(QStringLiteral("pbx.oig"), lab.endpoint(QStringLiteral("mivb.oig")).text());
        hands.fill(QStringLiteral("platform.sip"), QStringLiteral("localhost:5061"));
        hands.fill(QStringLiteral("mbg.sip.port"), QString::number(lab.at(QStringLiteral("mbg.sip.tls")).toInt()));
        hands.fill(QStringLiteral("msl.address"), lab.endpoint(QStringLiteral("msl.url")).text());
        hands.fill(QStringLiteral("msl.user"), lab.text(QStringLiteral("msl.user")));
        hands.fill(QStringLiteral("msl.password"), lab.text(QStringLiteral("msl.password")));
        hands.press(QStringLiteral("nextButton"));
        trustUntil(hands, {QStringLiteral("writeButton")});
    }

    static void finish(Hands &hands)
    {
        hands.press(QStringLiteral("writeButton"));
        trustUntil(hands, {QStringLiteral("nextButton")}); // usable once everything is written and the trunk is up
        hands.press(QStringLiteral("nextButton"));
        hands.waitFor({QStringLiteral("mail.send")});
        hands.press(QStringLiteral("nextButton")); // "Complete"
        hands.waitFor({QStringLiteral("doneBanner")});
    }

private Q_SLOTS:
    void theWholeOnboardingIsDone_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by the keyboard alone") << true;
        QTest::newRow("by the mouse alone") << false;
    }
    void theWholeOnboardingIsDone()
    {
        QFETCH(bool, byKeyboard);
        ConsoleFixture site;
        if (!site.lab().isBuilt()) QSKIP("the laboratory is not built");
        QVERIFY(site.isReady());
        site.openConsole();
        QVERIFY(QTest::qWaitForWindowActive(site.window()));
        std::unique_ptr<Hands> hands;
        if (byKeyboard)
            hands = std::make_unique<Keyboard>(site.window());
        else
            hands = std::make_unique<Mouse>(site.window());
        const std::vector<std::function<void()>> parts{
            [&] { signIn(*hands, site.lab()); }, [&] { addIntegration(*hands); }, [&] { gatewayInformation(*hands); },
            [&] { configurePbx(*hands, site); }, [&] { finish(*hands); }};
        for (const auto &part : parts) {
            part();
            const QString folder = qEnvironmentVariable("CLC_SHOTS");
            if (!folder.isEmpty()) site.window()->grab().save(folder + QStringLiteral("/onboarding.png"));
            if (QTest::currentTestFailed()) return;
        }
        const Outcome status = site.program().run({QStringLiteral("status"), QStringLiteral("--json")});
        QCOMPARE(status.json().value(QStringLiteral("card")).toString(), QStringLiteral("onboardingComplete"));
        const Outcome again =
            site.program().run({QStringLiteral("provision"), QStringLiteral("--plan"), QStringLiteral("--json")});
        QCOMPARE(again.json().value(QStringLiteral("writes")).toArray().size(), 0);
    }
};

QTEST_MAIN(OnboardingTest)
#include "onboarding_test.moc"
