// Dashboard without a site: which step is the next, and where it leads.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"

#include <QJsonArray>

#include <functional>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

const AccountInfo customer{str("a1"), str("100000001"), str("Customer Ltd"), {}};
const AccountInfo other{str("a2"), str("100000002"), str("Dijkstra BV"), {}};

struct Newcomer : Desk {
    Newcomer()
    {
        EngineStatus status;
        status.card = str("notAdded");
        engine.setStatus(status);
    }
    void signIn(const QVector<AccountInfo> &accounts)
    {
        const SignInInfo who{str("u1"), str("Anna Admin"), str("anna@customer.example"), str("ACCOUNT_ADMIN"),
                             str("a1"), QString()};
        QJsonArray rows;
        for (const AccountInfo &one : accounts) rows.append(one.toJson());
        engine.answer(QLatin1String(methods::sessionWhoAmI), who.toJson());
        engine.answer(QLatin1String(methods::accountsList), QJsonObject{{str("accounts"), rows}});
        EngineStatus status = engine.status();
        status.signedInAs = who.email;
        engine.setStatus(status);
    }
    void begin(const char *card, const char *step)
    {
        signIn({customer});
        EngineStatus status = engine.status();
        status.accountId = customer.id;
        status.card = str(card);
        status.onboardingStep = str(step);
        engine.setStatus(status);
    }
    /// As a screen reader has them, "Done", "Next" or "Later" each.
    QStringList signs() const
    {
        QStringList all;
        for (const QLabel *label : find("getStarted")->findChildren<QLabel *>())
            if (label->isVisible() && !label->accessibleName().isEmpty()) all << label->accessibleName();
        return all;
    }
    QString next() const
    {
        const auto *button = seen<QAbstractButton>("nextStep");
        return button == nullptr ? QString() : button->text();
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : find("getStarted")->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
};

} // namespace

class GetStartedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextSensibleStepHasTheButton_data()
    {
        using Prepare = std::function<void(Newcomer &)>;
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("done");
        const auto row = [](const char *name, const char *button, const char *page, int done, const Prepare &prepare) {
            QTest::newRow(name) << prepare << str(button) << str(page) << done;
        };
        row("signed out", "Sign in", "signIn", 0, [](Newcomer &) {});
        row("no account", "Accounts", "accounts", 1, [](Newcomer &one) { one.signIn({customer, other}); });
        row("no integration", "Integrations && Apps", "integrations", 2, [](Newcomer &one) { one.signIn({customer}); });
        row("integration removed", "Integrations && Apps", "integrations", 2,
            [](Newcomer &one) { one.begin("notAdded", ""); });
        row("no gateway", "Continue", "wizard", 3, [](Newcomer &one) { one.begin("noGatewayDetected", ""); });
        row("begun", "Continue", "wizard", 3, [](Newcomer &one) { one.begin("setupIncomplete", "configurePbx"); });
    }
    void theNextSensibleStepHasTheButton()
    {
        QFETCH(std::function<void(Newcomer &)>, prepare);
        QFETCH(QString, button);
        QFETCH(QString, page);
        QFETCH(int, done);
        Newcomer newcomer;
        prepare(newcomer);
        newcomer.sitDown(str("dashboard"));
        QTRY_COMPARE(newcomer.next(), button);
        QStringList expected;
        for (int step = 0; step < 4; ++step)
            expected << (step < done ? str("Done") : step == done ? str("Next") : str("Later"));
        QTRY_COMPARE(newcomer.signs(), expected);
        QCOMPARE(newcomer.find("getStarted")->findChildren<QAbstractButton *>(str("nextStep")).size(), 1);
        QCOMPARE(withoutAccessibleName(newcomer.window()).join(u'\n'), QString());
        newcomer.shot(str("get-started-") + button);
        newcomer.press(newcomer.seen("nextStep"));
        QCOMPARE(newcomer.window()->currentPage(), page);
    }

    void aSetupThatWasBegunNamesItsStep()
    {
        Newcomer newcomer;
        newcomer.begin("setupIncomplete", "configurePbx");
        newcomer.sitDown(str("dashboard"));
        QTRY_COMPARE(newcomer.next(), str("Continue"));
        QVERIFY(newcomer.says(str("Configure PBX")));
        QTRY_VERIFY(newcomer.says(str("Customer Ltd")));
    }

    /// Somebody may sign in at another console.
    void theKeyboardStaysAtTheNextStep()
    {
        Newcomer newcomer;
        newcomer.sitDown(str("dashboard"));
        QTRY_COMPARE(newcomer.next(), str("Sign in"));
        newcomer.seen("nextStep")->setFocus(Qt::TabFocusReason);
        newcomer.signIn({customer});
        QTRY_COMPARE(newcomer.next(), str("Integrations && Apps"));
        QVERIFY(newcomer.seen("nextStep")->hasFocus());
    }

    void theKeyboardIsNotTakenFromElsewhere()
    {
        Newcomer newcomer;
        newcomer.sitDown(str("dashboard"));
        QTRY_COMPARE(newcomer.next(), str("Sign in"));
        newcomer.seen("nextStep")->setFocus(Qt::TabFocusReason);
        auto *elsewhere = newcomer.window()->findChild<QWidget *>(str("personMenu"));
        elsewhere->setFocus(Qt::TabFocusReason);
        newcomer.signIn({customer});
        QTRY_COMPARE(newcomer.next(), str("Integrations && Apps"));
        QVERIFY(elsewhere->hasFocus());
    }

    void theSiteTakesItsPlaceWhenItIsFinished()
    {
        Newcomer newcomer;
        newcomer.begin("setupIncomplete", "sync");
        newcomer.sitDown(str("dashboard"));
        QVERIFY(newcomer.seen("nextStep"));
        newcomer.engine.setStatus(siteInService());
        QVERIFY(newcomer.seen("topology"));
        QVERIFY(!newcomer.sees("getStarted"));
    }
};

QTEST_MAIN(GetStartedTest)
#include "get_started_test.moc"
