#include "engine/mail/invitation_mail.h"
#include "engine/mail/mail_address.h"
#include "engine/mail/mail_message.h"
#include "tests/support/flow.h"

#include <QTest>
#include <QTimeZone>

using namespace clc;
using namespace clc::test;

namespace
{

/// What a mail program makes of encoded words.
QString decoded(QByteArray text)
{
    QByteArray result;
    for (QByteArray word : text.split('\n')) {
        word = word.trimmed();
        if (word.startsWith("=?UTF-8?B?") && word.endsWith("?="))
            result += QByteArray::fromBase64(word.mid(10).chopped(2));
        else
            result += word;
    }
    return QString::fromUtf8(result);
}

Mail mail()
{
    return {QStringLiteral("user@customer.example"), QStringLiteral("Subject"), QStringLiteral("text"),
            QStringLiteral("<p>html</p>")};
}

const QDateTime date(QDate(2024, 2, 3), QTime(4, 5, 6), QTimeZone::utc());

} // namespace

class MailMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("plain") << "a.b+c@d.example" << QByteArray("a.b+c@d.example") << QByteArray("a.b+c@d.example");
        QTest::newRow("named") << "Site Mail <a@d.example>" << QByteArray("a@d.example")
                               << QByteArray("Site Mail\r\n <a@d.example>");
        QTest::newRow("quoted") << "\"Mail, Site\" <a@d.example>" << QByteArray("a@d.example")
                                << QByteArray("\"Mail, Site\"\r\n <a@d.example>");
        QTest::newRow("quotes within") << "The \"Site\" Mail <a@d.example>" << QByteArray("a@d.example")
                                       << QByteArray("\"The \\\"Site\\\" Mail\"\r\n <a@d.example>");
        QTest::newRow("international") << QStringLiteral("J\u00f6rg <j@b\u00fccher.example>")
                                       << QByteArray("j@xn--bcher-kva.example")
                                       << QByteArray("=?UTF-8?B?SsO2cmc=?=\r\n <j@xn--bcher-kva.example>");
    }
    void addressesAreRead()
    {
        QFETCH(QString, text);
        const auto address = MailAddress::parse(text, QStringLiteral("mail.to"));
        QVERIFY2(address, qPrintable(outcome(address)));
        QTEST(address->address, "address");
        QTEST(address->header(), "header");
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"user", "@d.example", "a@", "a b@d.example", "a@d example", "a..b@d.example", ".a@d.example",
              "a@d..example", "a@d.example\r\nBcc: all@d.example", "a@d.example\nx", "N <a@d.example",
              "N <a@d.example> x", "a@d.example, b@d.example", "a@b@d.example", "<>", "a@d.example:25",
              "\"quoted local\"@d.example", "N\r\nBcc: b@d.example <a@d.example>", "a@[127.0.0.1]"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("not ASCII") << QStringLiteral("j\u00f6rg@d.example");
        QTest::newRow("null") << QString(QLatin1String("a\0b@d.example", 13));
        QTest::newRow("long local part") << QString(65, QLatin1Char('a')) + QStringLiteral("@d.example");
        QTest::newRow("line separator") << QStringLiteral("N\u2028x <a@d.example>");
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, text);
        const auto address = MailAddress::parse(text, QStringLiteral("mail.to"));
        QCOMPARE(outcome(address), QStringLiteral("invalidValue"));
        QCOMPARE(address.error().field, QStringLiteral("mail.to"));
        QCOMPARE(outcome(MailAddress::parse(QStringLiteral(" "), {})), QStringLiteral("missingValue"));
    }

    void headersAreAsciiWhateverTheScript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("German") << QStringLiteral("Einladung f\u00fcr J\u00f6rg");
        QTest::newRow("Greek")
            << QStringLiteral("\u03a0\u03c1\u03cc\u03c3\u03ba\u03bb\u03b7\u03c3\u03b7 ").repeated(10);
        QTest::newRow("Chinese") << QStringLiteral("\u9080\u8bf7").repeated(40);
        QTest::newRow("beyond the basic plane") << QStringLiteral("\U0001F4DE").repeated(40);
        QTest::newRow("looks encoded") << QStringLiteral("=?UTF-8?B?eA==?=");
        QTest::newRow("long") << QStringLiteral("word ").repeated(60);
        QTest::newRow("empty") << QString(QLatin1String(""));
    }
    void headersAreAsciiWhateverTheScript()
    {
        QFETCH(QString, text);
        const QByteArray encoded = encodedHeaderText(text);
        for (const QByteArray &line : encoded.split('\n')) QVERIFY(line.size() <= 78);
        for (const char octet : encoded) QVERIFY(octet >= ' ' || octet == '\r' || octet == '\n');
        QCOMPARE(decoded(encoded), text);
    }

    void aLineBreakInAHeaderIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("field");
        const QString good = QStringLiteral("a@d.example");
        const QString bad = QStringLiteral("a@d.example\r\nBcc: b@d.example");
        QTest::newRow("from") << bad << good << "s"
                              << "mail.from";
        QTest::newRow("to") << good << bad << "s"
                            << "mail.to";
        QTest::newRow("subject") << good << good << "s\r\nBcc: b@d.example"
                                 << "mail.subject";
        QTest::newRow("subject, LF alone") << good << good << "s\nBcc: b@d.example"
                                           << "mail.subject";
        QTest::newRow("subject, CR alone") << good << good << "s\rBcc: b@d.example"
                                           << "mail.subject";
    }
    void aLineBreakInAHeaderIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, subject);
        Mail one = mail();
        one.to = to;
        one.subject = subject;
        const auto message = composeMail(from, one, date);
        QCOMPARE(outcome(message), QStringLiteral("invalidValue"));
        QTEST(message.error().field, "field");
    }

    void everyHeaderThatMustBeThereIsThereOnce()
    {
        const auto message = composeMail(QStringLiteral("Site <site@d.example>"), mail(), date);
        QVERIFY(message);
        QStringList names;
        for (const QByteArray &header : message->headers)
            names << QString::fromLatin1(header.left(header.indexOf(':')));
        names.sort();
        QCOMPARE(names, (QStringList{QStringLiteral("Auto-Submitted"), QStringLiteral("Date"), QStringLiteral("From"),
                                     QStringLiteral("Message-ID"), QStringLiteral("Subject"), QStringLiteral("To")}));
        QVERIFY(message->headers.contains("Date: Sat, 3 Feb 2024 04:05:06 +0000"));
        QCOMPARE(message->from, QByteArray("site@d.example"));
        QCOMPARE(message->to, QByteArray("user@customer.example"));
    }

    void bodiesHaveNetworkLineEndsAndLimits()
    {
        Mail one = mail();
        one.textBody = QStringLiteral("a\nb\r\nc\rd");
        QCOMPARE(composeMail(QStringLiteral("a@d.example"), one, date)->text, QByteArray("a\r\nb\r\nc\r\nd"));
        one.textBody = QString((1 << 20) + 1, QLatin1Char('x'));
        QCOMPARE(outcome(composeMail(QStringLiteral("a@d.example"), one, date)), QStringLiteral("invalidValue"));
        one.textBody.clear();
        one.htmlBody.clear();
        QCOMPARE(outcome(composeMail(QStringLiteral("a@d.example"), one, date)), QStringLiteral("missingValue"));
    }

    void anInvitationEscapesWhatIsForeign()
    {
        InvitationFacts facts;
        facts.to = QStringLiteral("user@customer.example");
        facts.name = QStringLiteral("<b>%2 & Co</b>\r\nx");
        facts.accountName = QStringLiteral("A \"B\" <script>");
        facts.link = QStringLiteral("https://portal.example/invite?code=a%2Fb&x=1");
        const auto invitation = invitationMail(facts);
        QVERIFY(invitation);
        QVERIFY(invitation->textBody.contains(facts.link));
        QVERIFY(invitation->textBody.contains(QStringLiteral("Hello <b>%2 & Co</b> x,")));
        QVERIFY(invitation->textBody.contains(QStringLiteral("4 days")));
        QVERIFY(invitation->htmlBody.contains(QStringLiteral("&lt;b&gt;%2 &amp; Co&lt;/b&gt; x")));
        QVERIFY(!invitation->htmlBody.contains(QStringLiteral("<script>")));
        QVERIFY(
            invitation->htmlBody.contains(QStringLiteral("href=\"https://portal.example/invite?code=a%2Fb&amp;x=1\"")));
        QVERIFY(composeMail(QStringLiteral("a@d.example"), *invitation, date));
    }

    void anInvitationLinkIsHttps_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link : {"", "http://portal.example/", "javascript:alert(1)", "https://",
                                 "https://u:p@portal.example/", "portal.example"})
            QTest::newRow(link) << QString::fromLatin1(link);
    }
    void anInvitationLinkIsHttps()
    {
        QFETCH(QString, link);
        InvitationFacts facts;
        facts.link = link;
        QCOMPARE(outcome(invitationMail(facts)), QStringLiteral("invalidValue"));
    }
};

QTEST_GUILESS_MAIN(MailMessageTest)
#include "mail_message_test.moc"
