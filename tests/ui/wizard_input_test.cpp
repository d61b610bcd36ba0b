// What people paste and type into the gateway wizard, and how its forms look and are reached with it.
#include "tests/ui/hands.h"
#include "tests/ui/wizard_desk.h"

#include <QCheckBox>
#include <QComboBox>

using namespace clc;
using namespace clc::test;

namespace
{

const QString information = QStringLiteral("Gateway Information");
const QString configurePbx = QStringLiteral("Configure PBX");

void compare(const QStringList &wrong)
{
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// One line, as much as fits, and nothing in it that is not seen.
QString problemOf(const QLineEdit *line)
{
    const QString text = line->text();
    if (text.size() > line->maxLength()) return QStringLiteral("too long");
    if (QString::fromUtf8(text.toUtf8()) != text) return QStringLiteral("half a sign");
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            return QStringLiteral("control character");
        if (c >= QChar(0x202a) && c <= QChar(0x202e)) return QStringLiteral("turned around");
    }
    return {};
}

void addTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spaces around it") << QStringLiteral("  value \t ");
    QTest::newRow("only spaces") << QStringLiteral("   ");
    QTest::newRow("lines") << QStringLiteral("one\ntwo\r\nthree\u2028four\n");
    QTest::newRow("10,000 characters") << QString(10'000, QLatin1Char('W'));
    QTest::newRow("10,000 emoji") << QStringLiteral("a") + QStringLiteral("😀").repeated(10'000);
    QTest::newRow("right to left") << QStringLiteral("المكتب الرئيسي");
    QTest::newRow("turned around") << QStringLiteral("abc\u202egpj.exe\u202c");
    QTest::newRow("emoji") << QStringLiteral("Café 👩‍👩‍👧 ☎️");
    QTest::newRow("control characters") << QStringLiteral("a\u0000b\u0007c\u001bd\u0085e");
}

} // namespace

class WizardInputTest : public QObject
{
    Q_OBJECT

private:
    static void openAdvanced(const WizardDesk &desk) { desk.press(desk.seen<QPushButton>("advancedButton")); }

private Q_SLOTS:
    void whatIsPastedIntoGatewayInformationIsSentAsItIsShown_data() { addTexts(); }
    void whatIsPastedIntoGatewayInformationIsSentAsItIsShown()
    {
        QFETCH(QString, text);
        WizardDesk desk;
        desk.standsAt({});
        QVERIFY(desk.opensAt(information));
        const QStringList keys = desk.texts().keys();
        QCOMPARE(keys.size(), 6);
        for (const QString &key : keys) desk.paste(key, text);
        const auto lines = desk.lines();
        for (auto it = lines.begin(); it != lines.end(); ++it)
            QVERIFY2(problemOf(it.value()).isEmpty(), qPrintable(it.key() + problemOf(it.value())));
        QVERIFY(desk.looksRight());
        const auto shown = desk.texts();
        if (text.trimmed().isEmpty()) {
            QVERIFY(
                !desk.note(QStringLiteral("site.address.street")).contains(QLatin1String("needed"))); // no mistake yet
            QVERIFY(!desk.next()->isEnabled());
            return;
        }
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QVERIFY(desk.getsTo(configurePbx));
        for (const QString &key : keys) QCOMPARE(sent(desk.runs.first(), key).toString(), shown.value(key));
    }

    void whatIsPastedIntoConfigurePbxIsCheckedWhileTyping_data() { addTexts(); }
    void whatIsPastedIntoConfigurePbxIsCheckedWhileTyping()
    {
        QFETCH(QString, text);
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        openAdvanced(desk);
        const QStringList keys = desk.texts().keys();
        QCOMPARE(keys.size(), 12);
        for (const QString &key : keys) desk.paste(key, text);
        const auto lines = desk.lines();
        for (auto it = lines.begin(); it != lines.end(); ++it)
            QVERIFY2(problemOf(it.value()).isEmpty(), qPrintable(it.key() + problemOf(it.value())));
        QVERIFY(desk.looksRight());
        QVERIFY(!desk.next()->isEnabled()); // there is no such file, and no such port
        const QString pasted = desk.line(QStringLiteral("pbx.address"))->text();
        if (pasted.isEmpty()) return;
        QVERIFY(!desk.note(QStringLiteral("mbg.sip.port")).isEmpty());
        QCOMPARE(desk.note(QStringLiteral("pbx.applicationCredentialsBox")), QStringLiteral("There is no such file."));
        if (pasted.contains(QLatin1Char(' ')))
            QCOMPARE(desk.note(QStringLiteral("pbx.address")), QStringLiteral("An address has no spaces."));
    }

    /// The menu and what is dropped do not come by the keyboard.
    void whatThePastesOfTheMenuBringIsSentAsItIsShown()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        Mouse mouse(desk.window());
        mouse.fill(QStringLiteral("pbx.name"), QStringLiteral("PBX\none\u202e\u0007"));
        mouse.fill(QStringLiteral("mbg.password"), QStringLiteral("secret\n\u0007"));
        QVERIFY(problemOf(desk.line(QStringLiteral("pbx.name"))).isEmpty());
        QVERIFY(problemOf(desk.line(QStringLiteral("mbg.password"))).isEmpty());
        const auto shown = desk.texts();
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QTRY_VERIFY(!desk.runs.isEmpty());
        QCOMPARE(sent(desk.runs.first(), QStringLiteral("pbx.name")).toString(), QStringLiteral("PBX one"));
        QCOMPARE(sent(desk.runs.first(), QStringLiteral("mbg.password")).toString(),
                 shown.value(QStringLiteral("mbg.password")));
    }

    void addressesAndPortsAreCheckedWhileTyping_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *key, const char *text, const char *problem) {
            QTest::addRow("%s: %s", key, text)
                << QString::fromLatin1(key) << QString::fromLatin1(text) << QString::fromLatin1(problem);
        };
        row("pbx.address", "https://10.0.0.1", "Only the name or IP address");
        row("pbx.address", "10.0.0.1 10.0.0.2", "An address has no spaces.");
        row("mbg.address", "mbg/path", "This is not a host name or IP address");
        row("mbg.address", "user@mbg", "This is not a host name or IP address");
        row("mbg.password", "0123456789abcdef", "at most 15 characters; this one has 16");
        row("mbg.sip.port", "0", "A port is a number from 1 to 65535.");
        row("mbg.sip.port", "70000", "A port is a number from 1 to 65535.");
        row("msl.address", "msl server", "An address has no spaces.");
    }
    void addressesAndPortsAreCheckedWhileTyping()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        openAdvanced(desk);
        QVERIFY(desk.canGoOn());
        desk.retype(key, text);
        QVERIFY2(desk.note(key).contains(problem), qPrintable(desk.note(key)));
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.why(), QStringLiteral("Fill in the fields that are marked."));
        QCOMPARE(desk.next()->toolTip(), desk.why());
    }

    void aLongNameInAnErrorStaysInTheWindow()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        const QString host(250, QLatin1Char('w'));
        desk.retype(QStringLiteral("pbx.address"), host);
        desk.refusal =
            failureIn(QStringLiteral("pbx.address"), ErrorCode::nameNotResolved, {{QStringLiteral("host"), host}});
        OnboardingInfo info = onboardingAt(QStringLiteral("configurePbx"));
        info.checks = {CheckInfo{QStringLiteral("pbxConnect"), QStringLiteral("failed"), {}, 190, {}, *desk.refusal}};
        desk.engine.tell(QLatin1String(events::onboardChanged), info.toJson());
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QTRY_VERIFY(!desk.bannerText().isEmpty());
        QVERIFY(desk.seen("check-pbxConnect"));
        QVERIFY(desk.looksRight());
        QVERIFY(desk.line(QStringLiteral("pbx.address"))->hasFocus());
        QCOMPARE(desk.window()->size(), QSize(1280, 800));
    }

    // --- what the scenes do not show
    void theRestOfTheFormsHasNamesAndAnOrder()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        openAdvanced(desk);
        QVERIFY(desk.line(QStringLiteral("msl.user")));
        compare(withoutAccessibleName(desk.window()));
        compare(strangeTabOrder(desk.page()));
        auto *type = desk.seen<QComboBox>("pbx.type");
        QVERIFY(type);
        type->setFocus(Qt::TabFocusReason);
        QTest::keyClick(type, Qt::Key_Down); // MiVoice Office 400
        QVERIFY(desk.line(QStringLiteral("pbx.user")));
        QVERIFY(!desk.line(QStringLiteral("mbg.address")));
        compare(withoutAccessibleName(desk.window()));
        compare(strangeTabOrder(desk.page()));
    }

    void deploymentAndTheEndHaveNamesAndAnOrder()
    {
        WizardDesk desk;
        desk.standsAt(QStringLiteral("deployment"));
        QVERIFY(desk.opensAt(QStringLiteral("Deployment")));
        auto *send = desk.seen<QCheckBox>("mail.send");
        QVERIFY(send);
        desk.press(send);
        QVERIFY(desk.line(QStringLiteral("mail.host")));
        QVERIFY(!desk.next()->isEnabled());
        compare(withoutAccessibleName(desk.window()));
        compare(strangeTabOrder(desk.page()));
        desk.press(send);
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QVERIFY(desk.seen("doneBanner"));
        compare(withoutAccessibleName(desk.window()));
        compare(strangeTabOrder(desk.page()));
        QVERIFY(desk.looksRight());
    }
};

QTEST_MAIN(WizardInputTest)
#include "wizard_input_test.moc"
