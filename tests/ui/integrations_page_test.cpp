// Integrations & Apps: what each state of the card offers, and adding, switching and removing CloudLink Gateway.
#include "tests/ui/page_desk.h"
#include "ui/widgets/status_badge.h"

#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace clc;
using namespace clc::test;

namespace
{

const QString listing = QLatin1String(methods::integrationsList);
const QString setting = QLatin1String(methods::integrationsSet);
const QString removing = QLatin1String(methods::integrationsRemove);

IntegrationInfo gateway(bool enabled = true, const QString &state = QStringLiteral("onboardingComplete"))
{
    IntegrationInfo info;
    info.id = QStringLiteral("i1");
    info.type = QStringLiteral("cloudlinkGateway");
    info.name = QStringLiteral("CloudLink Gateway");
    info.enabled = enabled;
    if (!state.isEmpty())
        info.gateway = GatewayInfo{QStringLiteral("g1"), QStringLiteral("s1"), QStringLiteral("Head office"), state};
    return info;
}

IntegrationInfo meetings()
{
    IntegrationInfo info;
    info.id = QStringLiteral("i2");
    info.type = QStringLiteral("miTeamMeetings");
    info.name = QStringLiteral("MiTeam Meetings");
    info.enabled = true;
    return info;
}

struct Site : Desk {
    QVector<IntegrationInfo> integrations{gateway()};

    Site()
    {
        engine.answer(listing, [this](const QJsonObject &) -> Result<QJsonObject> {
            return list(QStringLiteral("integrations"), integrations);
        });
        engine.answer(setting, [this](const QJsonObject &params) -> Result<QJsonObject> {
            const bool on = params.value(QLatin1String("enabled")).toBool();
            if (integrations.isEmpty()) integrations.append(gateway(on, QString()));
            integrations[0].enabled = on;
            return integrations[0].toJson();
        });
        engine.answer(removing, [this](const QJsonObject &) -> Result<QJsonObject> {
            integrations.clear();
            return QJsonObject();
        });
    }
    void open() { Desk::open(QStringLiteral("integrations")); }
    QString word() const
    {
        auto *badge = see<ui::StatusBadge>("integrationState");
        return badge != nullptr ? badge->word() : QString();
    }
    void noSite()
    {
        EngineStatus status;
        status.card = QStringLiteral("notAdded");
        status.signedInAs = QStringLiteral("anna@customer.example");
        engine.setStatus(status);
    }
};

} // namespace

class IntegrationsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASignInThereIsNothingButSigningIn()
    {
        Site site;
        EngineStatus status = site.engine.status();
        status.signedInAs.clear();
        site.engine.setStatus(status);
        site.engine.fail(QLatin1String(methods::sessionWhoAmI), failure(ErrorCode::notSignedIn));
        site.open();
        auto *action = site.see<QPushButton>("emptyAction");
        QVERIFY(action);
        QTRY_COMPARE(action->text(), QStringLiteral("Sign in"));
        QVERIFY(!site.sees("addNewButton"));
        QCOMPARE(site.engine.asked(listing), 0);
        QTest::mouseClick(action, Qt::LeftButton);
        QVERIFY(site.see("signInButton"));
    }

    void anAccountHasToBeChosen()
    {
        Site site;
        site.noSite();
        site.setAccounts({AccountInfo{QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("A"), {}},
                          AccountInfo{QStringLiteral("b"), QStringLiteral("2"), QStringLiteral("B"), {}}});
        site.open();
        auto *action = site.see<QPushButton>("emptyAction");
        QVERIFY(action);
        QTRY_COMPARE(action->text(), QStringLiteral("Choose an account"));
        QCOMPARE(site.engine.asked(listing), 0);
    }

    void aPartnerAccountTakesNone()
    {
        Site site;
        site.noSite();
        site.signIn(SignInInfo{QStringLiteral("u"), QStringLiteral("Paul"), QStringLiteral("paul@partner.example"),
                               QStringLiteral("PARTNER_ADMIN"), QStringLiteral("p"), QStringLiteral("p")});
        site.setAccounts({AccountInfo{QStringLiteral("p"), QStringLiteral("1"), QStringLiteral("Partner Inc"), {}}});
        site.open();
        auto *empty = site.see("emptyState");
        QVERIFY(empty);
        const auto tells = [empty] {
            for (const QLabel *label : empty->findChildren<QLabel *>())
                if (label->text().contains(QLatin1String("Partner Account takes no integrations"))) return true;
            return false;
        };
        QTRY_VERIFY(tells());
        QVERIFY(!site.sees("addNewButton"));
    }

    void loadingThenErrorThenContentThenStale()
    {
        Site site;
        site.engine.hold(listing);
        site.open();
        QVERIFY(site.see("skeleton"));
        QTRY_VERIFY(site.engine.isHolding(listing));
        site.shoot(QStringLiteral("integrations-loading"));
        site.engine.fail(listing,
                         failure(ErrorCode::platformUnavailable, {{QStringLiteral("what"), QStringLiteral("x")}}));
        site.engine.release(listing);
        QVERIFY(site.see("retryButton"));
        site.shoot(QStringLiteral("integrations-error"));
        site.engine.answer(listing, Desk::list(QStringLiteral("integrations"), site.integrations));
        site.click("retryButton");
        QVERIFY(site.see("integration.cloudlinkGateway"));
        QVERIFY(!site.sees("retryButton"));
        site.engine.goAway();
        QVERIFY(site.see("age"));
        QVERIFY(site.sees("integration.cloudlinkGateway"));
        QVERIFY(!site.see("integrationSwitch")->isEnabled());
        QVERIFY(!site.see("addNewButton")->isEnabled());
        site.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(site.see("integrationSwitch")->isEnabled(), 15'000);
    }

    void theCardOffersWhatItsStateNeeds_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("switchable");
        const auto row = [](const char *card, const char *word, const char *action, bool switchable) {
            QTest::newRow(card) << QString::fromLatin1(card) << QString::fromLatin1(word) << QString::fromLatin1(action)
                                << switchable;
        };
        row("noGatewayDetected", "No gateway detected", "Add Gateway", false);
        row("setupIncomplete", "Setup incomplete", "Continue", false);
        row("onboardingComplete", "Onboarding Complete", "", true);
        row("connectionLost", "Connection lost", "Open Gateway", true);
        row("syncProblem", "Sync problem", "Open Gateway", true);
        row("signedOut", "Signed out", "Sign in", true);
    }

    void theCardOffersWhatItsStateNeeds()
    {
        QFETCH(QString, card);
        QFETCH(QString, word);
        QFETCH(QString, action);
        QFETCH(bool, switchable);
        Site site;
        EngineStatus status = site.engine.status();
        status.card = card;
        site.engine.setStatus(status);
        site.open();
        QTRY_COMPARE(site.word(), word);
        QVERIFY(!static_cast<QLabel *>(site.see("integrationExplanation"))->text().isEmpty());
        QCOMPARE(site.sees("integrationSwitch"), switchable);
        QCOMPARE(site.sees("integrationAction"), !action.isEmpty());
        site.shoot(QStringLiteral("card-") + card);
        if (action.isEmpty()) return;
        auto *button = site.see<QPushButton>("integrationAction");
        QCOMPARE(button->text(), action);
        QTest::mouseClick(button, Qt::LeftButton);
        if (action == QLatin1String("Add Gateway") || action == QLatin1String("Continue"))
            QVERIFY(site.see("nextButton"));
        if (action == QLatin1String("Sign in")) QVERIFY(site.see("signInButton"));
    }

    /// Without a site of its own the engine does not know: the platform does.
    void theStateOfAnotherEnginesGatewayIsThePlatforms()
    {
        Site site;
        site.noSite();
        site.integrations = {gateway(true, QStringLiteral("setupIncomplete")), meetings()};
        site.open();
        QVERIFY(site.see("integration.miTeamMeetings"));
        QTRY_COMPARE(site.window()
                         ->findChild<QWidget *>(QStringLiteral("integration.cloudlinkGateway"))
                         ->findChild<ui::StatusBadge *>()
                         ->word(),
                     QStringLiteral("Setup incomplete"));
        const auto *other = site.see("integration.miTeamMeetings");
        for (const QAbstractButton *button : other->findChildren<QAbstractButton *>()) QVERIFY(!button->isVisible());
        site.shoot(QStringLiteral("integrations-two"));
    }

    void theSwitchWorksByMouseAndKeys()
    {
        Site site;
        site.open();
        auto *toggle = site.see<QAbstractButton>("integrationSwitch");
        QVERIFY(toggle);
        QVERIFY(toggle->isChecked());
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTRY_COMPARE(site.word(), QStringLiteral("Disabled"));
        QVERIFY(!toggle->isChecked());
        QCOMPARE(site.engine.lastParams(setting).value(QLatin1String("enabled")), QJsonValue(false));
        QCOMPARE(site.engine.lastParams(setting).value(QLatin1String("account")).toString(),
                 site.engine.status().accountId);
        site.shoot(QStringLiteral("card-disabled"));
        QTRY_VERIFY(toggle->isEnabled());
        toggle->setFocus();
        QTest::keyClick(toggle, Qt::Key_Space);
        QTRY_COMPARE(site.word(), QStringLiteral("Onboarding Complete"));
        QVERIFY(toggle->isChecked());
        QTRY_VERIFY(toggle->isEnabled());
        QTest::keyClick(toggle, Qt::Key_Return);
        QTRY_COMPARE(site.word(), QStringLiteral("Disabled"));
        QCOMPARE(site.engine.asked(setting), 3);
    }

    void whatWasRefusedStaysAsItWas()
    {
        Site site;
        site.engine.fail(setting, failure(ErrorCode::notPermitted, {{QStringLiteral("who"), QStringLiteral("Anna")}}));
        site.engine.hold(setting);
        site.open();
        auto *toggle = site.see<QAbstractButton>("integrationSwitch");
        QVERIFY(toggle);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTRY_VERIFY(site.engine.isHolding(setting));
        QVERIFY(!toggle->isEnabled());
        QVERIFY(!site.see("addNewButton")->isEnabled());
        site.engine.release(setting);
        QTRY_VERIFY(toggle->isEnabled());
        QVERIFY(toggle->isChecked());
        QCOMPARE(static_cast<QLabel *>(site.see("bannerTitle"))->text(), QStringLiteral("Not permitted"));
    }

    void whoIsSignedOutMeanwhileCanSignIn()
    {
        Site site;
        site.open();
        site.engine.fail(setting, failure(ErrorCode::signedOut, {{QStringLiteral("who"), QStringLiteral("Anna")}}));
        site.click("integrationSwitch");
        QVERIFY(site.see("bannerSignIn"));
        site.click("bannerSignIn");
        QVERIFY(site.see("signInButton"));
    }

    void addNewByKeysAlone()
    {
        Site site;
        site.integrations.clear();
        EngineStatus status = site.engine.status();
        status.card = QStringLiteral("notAdded");
        site.engine.setStatus(status);
        site.open();
        auto *addNew = site.see<QPushButton>("addNewButton");
        QVERIFY(addNew);
        QCOMPARE(addNew->text(), QStringLiteral("+Add New"));
        QTRY_VERIFY(addNew->isEnabled());
        QVERIFY(site.see("emptyAction"));
        site.shoot(QStringLiteral("integrations-empty"));
        addNew->setFocus();
        QTest::keyClick(addNew, Qt::Key_Space);
        auto *dialog = site.see<QDialog>("addIntegrationDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Integrations"));
        site.shoot(QStringLiteral("add-mitel"), dialog);
        auto *tabs = dialog->findChild<QTabBar *>(QStringLiteral("integrationTabBar"));
        QCOMPARE(tabs->tabText(0), QStringLiteral("Mitel"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("3rd party"));
        // Nothing is offered that cannot be done.
        QCOMPARE(dialog->findChildren<QPushButton *>(QStringLiteral("addButton")).size(), 1);
        QWidget *first = dialog->focusWidget();
        QVERIFY(first);
        QCOMPARE(first->objectName(), QStringLiteral("addButton"));
        QTest::keyClick(first, Qt::Key_Return);
        QVERIFY(site.see("addedBadge"));
        QVERIFY(!site.sees("addButton"));
        QVERIFY(dialog->isVisible());
        QTRY_COMPARE(dialog->focusWidget()->objectName(), QStringLiteral("doneButton"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!site.sees("addIntegrationDialog"));
        QVERIFY(site.see("integration.cloudlinkGateway"));
        QCOMPARE(static_cast<QPushButton *>(site.see("integrationAction"))->text(), QStringLiteral("Add Gateway"));
        QCOMPARE(site.engine.asked(setting), 1);
    }

    void addingThatFailsIsToldInTheDialog()
    {
        Site site;
        site.integrations.clear();
        site.engine.fail(setting, failure(ErrorCode::notPermitted, {{QStringLiteral("who"), QStringLiteral("Anna")}}));
        site.open();
        site.click("emptyAction");
        site.click("addButton");
        auto *dialog = site.see<QDialog>("addIntegrationDialog");
        QVERIFY(dialog);
        QLabel *title = dialog->findChild<QLabel *>(QStringLiteral("bannerTitle"));
        QTRY_VERIFY(title->isVisible());
        QCOMPARE(title->text(), QStringLiteral("Not permitted"));
        QVERIFY(site.see("addButton")->isEnabled());
        QTest::mouseClick(dialog->findChild<QTabBar *>(QStringLiteral("integrationTabBar")), Qt::LeftButton);
        dialog->findChild<QTabBar *>(QStringLiteral("integrationTabBar"))->setCurrentIndex(1);
        site.shoot(QStringLiteral("add-third"), dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!site.sees("addIntegrationDialog"));
    }

    void removedOnlyAfterTheWord()
    {
        Site site;
        site.open();
        site.click("removeIntegration");
        auto *dialog = site.see<QDialog>("typeWordDialog");
        QVERIFY(dialog);
        auto *confirm = site.see<QPushButton>("confirmButton");
        auto *word = site.see<QLineEdit>("confirmWord");
        QVERIFY(word->hasFocus() || dialog->focusWidget() == word);
        QVERIFY(!confirm->isEnabled());
        bool counted = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            counted = counted || label->text().contains(QLatin1String("2,403"));
        QVERIFY(counted);
        QTest::keyClicks(word, QStringLiteral("delet"));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(word, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        site.shoot(QStringLiteral("remove"), dialog);
        QTest::keyClicks(word, QStringLiteral("e"));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(word, Qt::Key_Return);
        QTRY_COMPARE(site.engine.asked(removing), 1);
        QTRY_VERIFY(!site.sees("integration.cloudlinkGateway"));
        QVERIFY(site.see("emptyAction"));
    }

    void keepingIsOneKey()
    {
        Site site;
        site.open();
        site.click("removeIntegration");
        auto *dialog = site.see<QDialog>("typeWordDialog");
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!site.sees("typeWordDialog"));
        QCOMPARE(site.engine.asked(removing), 0);
        QVERIFY(site.sees("integration.cloudlinkGateway"));
    }

    void aRemovalThatFailsIsTold()
    {
        Site site;
        site.engine.fail(removing,
                         failure(ErrorCode::platformRefused, {{QStringLiteral("what"), QStringLiteral("it")}}));
        site.open();
        site.click("removeIntegration");
        QTest::keyClicks(site.see("confirmWord"), QStringLiteral("delete"));
        site.click("confirmButton");
        auto *title = site.see<QLabel>("bannerTitle");
        QVERIFY(title);
        QCOMPARE(title->text(), QStringLiteral("Platform refused the request"));
        QVERIFY(site.sees("integration.cloudlinkGateway"));
    }

    void whatAnotherConsoleDoesIsSeen()
    {
        Site site;
        site.open();
        QTRY_COMPARE(site.word(), QStringLiteral("Onboarding Complete"));
        const int before = site.engine.asked(listing);
        site.integrations[0].enabled = false;
        EngineStatus status = site.engine.status();
        status.card = QStringLiteral("disabled");
        status.integrationEnabled = false;
        site.engine.setStatus(status);
        QTRY_COMPARE(site.word(), QStringLiteral("Disabled"));
        QTRY_COMPARE(site.engine.asked(listing), before + 1);
        status.usersActive = 7; // nothing of the integration: no reading
        site.engine.setStatus(status);
        site.integrations.clear();
        status.card = QStringLiteral("notAdded");
        site.engine.setStatus(status);
        QVERIFY(site.see("emptyAction"));
        QCOMPARE(site.engine.asked(listing), before + 2);
    }

    void repliesAfterThePageIsGone()
    {
        Site site;
        site.engine.hold(setting);
        site.open();
        site.click("integrationSwitch");
        QTRY_VERIFY(site.engine.isHolding(setting));
        site.engine.hold(listing);
        EngineStatus status = site.engine.status();
        status.integrationEnabled = false;
        site.engine.setStatus(status);
        QTRY_VERIFY(site.engine.isHolding(listing));
        site.console.reset();
        site.engine.release(setting);
        site.engine.release(listing);
        QTest::qWait(0);
    }

    void everythingHasANameAndTheOrderFollowsTheEye()
    {
        Site site;
        site.open();
        auto *toggle = site.see("integrationSwitch");
        QVERIFY(toggle);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(toggle);
        QVERIFY(spoken);
        QCOMPARE(spoken->role(), QAccessible::CheckBox);
        QVERIFY(spoken->state().checked);
        QVERIFY(spoken->text(QAccessible::Name).contains(QLatin1String("CloudLink Gateway")));
        for (const char *name : {"addNewButton", "removeIntegration", "integrationSwitch", "integrationState"}) {
            QAccessibleInterface *one = QAccessible::queryAccessibleInterface(site.see(name));
            QVERIFY2(one && !one->text(QAccessible::Name).isEmpty(), name);
        }
        auto *addNew = site.see("addNewButton");
        addNew->setFocus();
        QTest::keyClick(addNew, Qt::Key_Tab);
        QCOMPARE(site.window()->focusWidget()->objectName(), QStringLiteral("integrationSwitch"));
        QTest::keyClick(site.window()->focusWidget(), Qt::Key_Tab);
        QCOMPARE(site.window()->focusWidget()->objectName(), QStringLiteral("removeIntegration"));
    }

    void picturesInBothThemes()
    {
        if (qEnvironmentVariable("CLC_SHOTS").isEmpty()) QSKIP("CLC_SHOTS names no folder");
        Site site;
        site.integrations = {gateway(), meetings()};
        site.open();
        QVERIFY(site.see("integration.cloudlinkGateway"));
        site.window()->resize(1024, 640);
        site.shoot(QStringLiteral("integrations-light"));
        site.turnTo(QStringLiteral("settings"));
        site.click("chip.dark");
        site.turnTo(QStringLiteral("integrations"));
        QTest::qWait(0);
        site.see("integrationSwitch")->setFocus();
        site.shoot(QStringLiteral("integrations-dark"));
        site.click("addNewButton");
        site.shoot(QStringLiteral("add-dark"), site.see("addIntegrationDialog"));
    }
};

QTEST_MAIN(IntegrationsPageTest)
#include "integrations_page_test.moc"
