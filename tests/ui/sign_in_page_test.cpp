// Sign in: what may be typed, what is asked, what is told, and that the password does not stay.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

const QString login = QLatin1String(methods::sessionLogin);
const QString listing = QLatin1String(methods::accountsList);
const char *const fingerprint = "AA:BB:CC:DD";

struct Door : Desk {
    Door() { engine.fail(login, failure(ErrorCode::signInRefused)); }

    void open() { sitDown(str("signIn")); }
    void letIn()
    {
        const SignInInfo who{str("u1"), str("Anna Admin"), str("anna@customer.example"), str("ACCOUNT_ADMIN"),
                             str("a1"), QString()};
        const AccountInfo account{str("a1"), str("100000001"), str("Customer Ltd"), {}};
        engine.answer(login, who.toJson());
        engine.answer(listing, QJsonObject{{str("accounts"), QJsonArray{account.toJson()}}});
    }
    void askAboutACertificate()
    {
        engine.fail(login, failure(ErrorCode::trustCertificate, {{str("host"), str("platform.example")},
                                                                 {str("port"), 443},
                                                                 {str("subject"), str("CN=platform.example")},
                                                                 {str("fingerprint"), str(fingerprint)}}));
    }
    QLineEdit *email() const { return find<QLineEdit>("email"); }
    QLineEdit *password() const { return find<QLineEdit>("password"); }
    QAbstractButton *button() const { return find<QAbstractButton>("signInButton"); }
    QString inTheBar(const char *name) const { return window()->findChild<QAbstractButton *>(str(name))->text(); }
    void fillIn() const
    {
        type("email", str("anna@customer.example"));
        type("password", str("s3cret"));
    }
    void paste(QLineEdit *editor, const QString &text) const
    {
        QApplication::clipboard()->setText(text);
        editor->setFocus(Qt::TabFocusReason);
        QTest::keySequence(editor, QKeySequence::Paste);
    }
    QString sent(const char *name) const { return engine.lastParams(login).value(QLatin1String(name)).toString(); }
    /// The button in the field that shows what is typed.
    QAction *eye() const { return password()->actions().first(); }
};

} // namespace

class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theButtonSaysWhatIsMissing()
    {
        Door door;
        door.open();
        const QString missing = str("Enter e-mail address and password.");
        QVERIFY(!door.button()->isEnabled());
        QCOMPARE(door.button()->toolTip(), missing);
        QCOMPARE(door.button()->accessibleDescription(), missing);
        door.type("email", str("anna"));
        door.type("password", str("s"));
        QVERIFY(!door.button()->isEnabled());
        QCOMPARE(door.text("emailNote"), str("This is not an e-mail address."));
        QTest::keyClick(door.password(), Qt::Key_Return);
        QCOMPARE(door.engine.asked(login), 0);
        door.type("email", str("@customer.example"));
        QTRY_VERIFY(door.button()->isEnabled());
        QCOMPARE(door.button()->toolTip(), QString());
        QVERIFY(!door.sees("emailNote"));
        QTest::keyClick(door.password(), Qt::Key_Backspace);
        QVERIFY(!door.button()->isEnabled());
        QCOMPARE(door.button()->toolTip(), missing);
    }

    void itIsAskedOnceWhileTheReplyIsAwaited()
    {
        Door door;
        door.engine.hold(login);
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QTRY_VERIFY(door.engine.isHolding(login));
        QVERIFY(!door.button()->isEnabled());
        QCOMPARE(door.button()->text(), str("Signing in…"));
        QVERIFY(!door.email()->isEnabled());
        QVERIFY(!door.password()->isEnabled());
        QTest::keyClick(door.password(), Qt::Key_Return);
        QTest::mouseClick(door.button(), Qt::LeftButton);
        door.shot(str("signing-in"));
        door.engine.release(login);
        QTRY_COMPARE(door.button()->text(), str("Sign in"));
        QCOMPARE(door.engine.asked(login), 1);
    }

    void withoutAnEngineTheButtonSaysSo()
    {
        Door door;
        door.engine.hold(login);
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        QTest::keyClick(door.password(), Qt::Key_Return);
        QTRY_VERIFY(door.engine.isHolding(login));
        door.engine.goAway();
        QTRY_COMPARE(door.button()->text(), str("Sign in"));
        QVERIFY(!door.button()->isEnabled());
        QCOMPARE(door.button()->toolTip(), str("The engine does not answer at the moment."));
        QCOMPARE(door.email()->text(), str("anna@customer.example"));
        door.letIn();
        door.engine.release(login);
        door.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(door.button()->isEnabled(), 15'000);
        door.press(door.button());
        QTRY_COMPARE(door.window()->currentPage(), str("dashboard"));
    }

    void aWrongPasswordKeepsTheEmailAndAsksForThePassword()
    {
        Door door;
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        QTest::keyClick(door.password(), Qt::Key_Return);
        QVERIFY(door.saysSoon("bannerTitle", str("Sign-in refused")));
        QCOMPARE(door.email()->text(), str("anna@customer.example"));
        QVERIFY(door.password()->hasFocus());
        QCOMPARE(door.password()->selectedText(), door.password()->text());
        door.shot(str("sign-in-refused"));
        // Typing replaces it.
        door.letIn();
        QTest::keyClicks(door.password(), str("better"));
        QTest::keyClick(door.password(), Qt::Key_Return);
        QTRY_COMPARE(door.window()->currentPage(), str("dashboard"));
        QCOMPARE(door.sent("password"), str("better"));
    }

    void aCertificateIsDecidedOnHere()
    {
        Door door;
        door.askAboutACertificate();
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        QTest::keyClick(door.password(), Qt::Key_Return);
        auto *trust = door.seen<QAbstractButton>("trustButton");
        QVERIFY(trust);
        QVERIFY(door.text("bannerText").contains(str(fingerprint)));
        QCOMPARE(door.sent("trust"), QString());
        QTRY_VERIFY(trust->hasFocus());
        door.letIn();
        door.press(trust);
        QTRY_COMPARE(door.window()->currentPage(), str("dashboard"));
        QCOMPARE(door.sent("trust"), str(fingerprint));
        QCOMPARE(door.sent("password"), str("s3cret"));
        QCOMPARE(door.engine.asked(login), 2);
    }

    void aCertificateThatIsNotTrustedIsNotTrustedLater()
    {
        Door door;
        door.askAboutACertificate();
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QVERIFY(door.seen("trustButton"));
        door.press(door.button());
        QTRY_COMPARE(door.engine.asked(login), 2);
        QCOMPARE(door.sent("trust"), QString());
        QVERIFY(door.seen("trustButton"));
    }

    void whatIsPastedIsTidied_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("sent");
        const QString anna = str("anna@customer.example");
        QTest::newRow("spaces") << str("  anna@customer.example   ") << anna;
        QTest::newRow("line breaks") << str("\r\nanna@customer.example\r\n") << anna;
        QTest::newRow("tab") << str("\tanna@customer.example\t") << anna;
        QTest::newRow("no-break space") << str("\u00a0anna@customer.example\u00a0") << anna;
        QTest::newRow("bidi override") << str("\u202eanna@customer.example") << anna;
        QTest::newRow("right to left") << str("حنا@עולם.example") << str("حنا@עולם.example");
        QTest::newRow("emoji") << str("👩‍💻@customer.example") << str("👩‍💻@customer.example");
    }
    void whatIsPastedIsTidied()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, sent);
        Door door;
        door.open();
        door.paste(door.email(), pasted);
        door.type("password", str("s3cret"));
        QTRY_VERIFY(door.button()->isEnabled());
        QTest::keyClick(door.password(), Qt::Key_Return);
        QTRY_COMPARE(door.engine.asked(login), 1);
        QCOMPARE(door.sent("user"), sent);
        QCOMPARE(door.sent("password"), str("s3cret"));
    }

    void tenThousandCharactersAreCutAtTheLongestAddress()
    {
        Door door;
        door.open();
        const QSize before = door.window()->size();
        door.paste(door.email(), QString(10'000, u'a') + str("@customer.example"));
        QCOMPARE(door.email()->text(), QString(254, u'a'));
        QCOMPARE(door.window()->size(), before);
        door.paste(door.password(), QString(10'000, u'p'));
        QCOMPARE(door.password()->text().size(), 1024);
        QVERIFY(!door.button()->isEnabled());
        // No half of a character.
        door.email()->clear();
        door.paste(door.email(), QString(253, u'a') + str("😀"));
        QCOMPARE(door.email()->text(), QString(253, u'a'));
    }

    void thePasswordIsNotShownAfterAFailure()
    {
        Door door;
        door.open();
        door.fillIn();
        QCOMPARE(door.password()->echoMode(), QLineEdit::Password);
        door.eye()->trigger();
        QCOMPARE(door.password()->echoMode(), QLineEdit::Normal);
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QVERIFY(door.saysSoon("bannerTitle", str("Sign-in refused")));
        QCOMPARE(door.password()->echoMode(), QLineEdit::Password);
        QVERIFY(!door.eye()->isChecked());
        QVERIFY(!door.text("bannerText").contains(str("s3cret")));
        door.eye()->trigger();
        QCOMPARE(door.password()->echoMode(), QLineEdit::Normal);
    }

    void undoDoesNotBringAPasswordBack()
    {
        Door door;
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QVERIFY(door.saysSoon("bannerTitle", str("Sign-in refused")));
        QTest::keyClicks(door.password(), str("other"));
        door.eye()->trigger();
        for (int i = 0; i < 10; ++i) {
            QTest::keySequence(door.password(), QKeySequence::Undo);
            QVERIFY(!door.password()->text().contains(str("s3")));
        }
        door.password()->selectAll();
        QTest::keyClicks(door.password(), str("right"));
        door.letIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QTRY_COMPARE(door.window()->currentPage(), str("dashboard"));
        door.window()->openPage(str("signIn"));
        QCOMPARE(door.password()->text(), QString());
        QCOMPARE(door.password()->echoMode(), QLineEdit::Password);
        QVERIFY(!door.password()->isUndoAvailable());
        door.eye()->trigger();
        QVERIFY(!door.password()->isUndoAvailable());
        QTest::keySequence(door.password(), QKeySequence::Undo);
        QCOMPARE(door.password()->text(), QString());
    }

    void personAndAccountAreKnownWhenTheDashboardOpens()
    {
        Door door;
        door.letIn();
        door.engine.hold(listing);
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QTRY_VERIFY(door.engine.isHolding(listing));
        QCOMPARE(door.window()->currentPage(), str("signIn"));
        QCOMPARE(door.inTheBar("personMenu"), str("Sign in"));
        QCOMPARE(door.inTheBar("accountSwitcher"), str("No account"));
        door.engine.release(listing);
        QTRY_COMPARE(door.window()->currentPage(), str("dashboard"));
        QCOMPARE(door.inTheBar("personMenu"), str("Anna Admin"));
        QCOMPARE(door.inTheBar("accountSwitcher"), str("Customer Ltd"));
        QCOMPARE(door.seen<QAbstractButton>("nextStep")->text(), str("Integrations && Apps"));
    }

    void whoIsSignedInIsSoWithoutAccountsToo()
    {
        Door door;
        door.letIn();
        door.engine.fail(listing, failure(ErrorCode::platformUnavailable));
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QTRY_COMPARE(door.window()->currentPage(), str("dashboard"));
        QCOMPARE(door.inTheBar("personMenu"), str("Anna Admin"));
        QCOMPARE(door.inTheBar("accountSwitcher"), str("No account"));
    }

    void theReplyMayComeWhenThePageIsGone_data()
    {
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("all");
        for (const bool accepted : {false, true})
            for (const bool all : {false, true})
                QTest::addRow("%s %s", accepted ? "accepted" : "refused", all ? "console" : "page") << accepted << all;
    }
    void theReplyMayComeWhenThePageIsGone()
    {
        QFETCH(bool, accepted);
        QFETCH(bool, all);
        Door door;
        if (accepted) door.letIn();
        door.engine.hold(login);
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        door.press(door.button());
        QTRY_VERIFY(door.engine.isHolding(login));
        if (all)
            door.console.reset();
        else
            door.window()->rebuild();
        door.engine.release(login);
        QTest::qWait(0);
        if (all) return;
        QCOMPARE(door.window()->currentPage(), str("signIn"));
        QCOMPARE(door.password()->text(), QString());
        QVERIFY(!door.sees("bannerTitle"));
    }

    void everythingHasANameAndTheOrderFollowsTheEye()
    {
        Door door;
        door.open();
        door.fillIn();
        QTRY_VERIFY(door.button()->isEnabled());
        QCOMPARE(withoutAccessibleName(door.window()).join(u'\n'), QString());
        QCOMPARE(strangeTabOrder(door.page()).join(u'\n'), QString());
        door.email()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(door.email(), Qt::Key_Tab);
        QVERIFY(door.password()->hasFocus());
        QTest::keyClick(door.password(), Qt::Key_Tab);
        QVERIFY(door.button()->hasFocus());
    }
};

QTEST_MAIN(SignInPageTest)
#include "sign_in_page_test.moc"
