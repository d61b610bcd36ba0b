#include "engine/onboarding/integration_card.h"

#include <QTest>

using namespace clc;

class CardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStateFollowsFromItsFacts_data();
    void eachStateFollowsFromItsFacts();
    void everyStateHasANameAndAnAction();
};

namespace
{

/// A site that is through, on which one thing is then changed.
IntegrationFacts whole()
{
    IntegrationFacts facts;
    facts.added = true;
    facts.gatewayAssociated = true;
    facts.setupDone = true;
    return facts;
}

template<typename Change>
IntegrationFacts with(Change change)
{
    IntegrationFacts facts = whole();
    change(facts);
    return facts;
}

} // namespace

void CardTest::eachStateFollowsFromItsFacts_data()
{
    QTest::addColumn<IntegrationFacts>("facts");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("step");
    using Facts = IntegrationFacts;
    const auto row = [](const char *name, const Facts &facts, const char *state, const char *action,
                        const char *step = "") {
        QTest::newRow(name) << facts << QString::fromLatin1(state) << QString::fromLatin1(action)
                            << QString::fromLatin1(step);
    };
    row("nothing yet", Facts(), "notAdded", "addIntegration");
    row("added, no gateway", with([](Facts &f) { f.gatewayAssociated = f.setupDone = false; }), "noGatewayDetected",
        "addGateway");
    row("begun", with([](Facts &f) {
            f.setupDone = false;
            f.openStep = QStringLiteral("configurePbx");
        }),
        "setupIncomplete", "continue", "configurePbx");
    row("whole", whole(), "onboardingComplete", "toggle");
    row("update", with([](Facts &f) { f.updateAvailable = true; }), "updateAvailable", "update");
    row("PBX away", with([](Facts &f) { f.pbxConnected = false; }), "connectionLost", "runCheck");
    row("platform away", with([](Facts &f) { f.platformReachable = false; }), "connectionLost", "runCheck");
    row("sync failed", with([](Facts &f) { f.lastSyncFailed = true; }), "syncProblem", "syncNow");
    row("identity revoked", with([](Facts &f) { f.identityRevoked = true; }), "signedOut", "signIn");
    row("switched off", with([](Facts &f) { f.enabled = false; }), "disabled", "enable");
    // What must be cured first is shown first.
    row("off and revoked", with([](Facts &f) {
            f.enabled = false;
            f.identityRevoked = true;
        }),
        "disabled", "enable");
    row("revoked and lost", with([](Facts &f) {
            f.identityRevoked = true;
            f.pbxConnected = false;
        }),
        "signedOut", "signIn");
    row("lost and failed", with([](Facts &f) {
            f.pbxConnected = false;
            f.lastSyncFailed = f.updateAvailable = true;
        }),
        "connectionLost", "runCheck");
    row("failed and update", with([](Facts &f) { f.lastSyncFailed = f.updateAvailable = true; }), "syncProblem",
        "syncNow");
    row("a lost connection does not hide an unfinished setup", with([](Facts &f) {
            f.setupDone = false;
            f.pbxConnected = false;
            f.openStep = QStringLiteral("sync");
        }),
        "setupIncomplete", "continue", "sync");
}

void CardTest::eachStateFollowsFromItsFacts()
{
    QFETCH(const IntegrationFacts, facts);
    const IntegrationCard card = integrationCard(facts);
    QTEST(cardStateName(card.state), "state");
    QTEST(card.action, "action");
    QTEST(card.step, "step");
}

void CardTest::everyStateHasANameAndAnAction()
{
    QStringList names;
    for (int i = 0; i <= int(CardState::disabled); ++i) names.append(cardStateName(CardState(i)));
    names.removeDuplicates();
    QCOMPARE(names.size(), 9);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(CardTest)
#include "card_test.moc"
