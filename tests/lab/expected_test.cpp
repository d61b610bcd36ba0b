#include "app/lab/laboratory/expected.h"

#include <QJsonArray>
#include <QTest>

using namespace lab;

namespace
{

Candidate user(const char *number, const char *login, const char *email = "a@customer.example",
               const char *last = "Ost")
{
    return {QString::fromUtf8(number), QString::fromUtf8(login), QString::fromUtf8(email),
            QStringLiteral("Ada"),     QString::fromUtf8(last),  QStringLiteral("mivb-1")};
}

/// "number reason other" of everybody who is not imported.
QStringList rejections(const ImportTruth &truth)
{
    QStringList all;
    for (const Rejected &one : truth.rejected) {
        const QString line = one.who.number + QLatin1Char(' ') + one.reason + QLatin1Char(' ') + one.other;
        all.append(line.trimmed());
    }
    return all;
}

ImportTruth judged(const QList<Candidate> &users, qsizetype capacity = kUserCapacity)
{
    return judge(users, QStringLiteral("mivb-1"), capacity);
}

} // namespace

class ExpectedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserWithEverythingIsImported()
    {
        const ImportTruth truth = judged({user("1001", "ada")});
        QCOMPARE(truth.imported.size(), 1);
        QVERIFY(truth.rejected.isEmpty());
    }

    void theFirstReasonInOrderIsNamed_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("home");
        QTest::addColumn<QString>("reason");
        QTest::newRow("all at once") << ""
                                     << ""
                                     << ""
                                     << "mivb-2"
                                     << "notHomedHere";
        QTest::newRow("no number") << ""
                                   << ""
                                   << ""
                                   << "mivb-1"
                                   << "missingNumber";
        QTest::newRow("no e-mail") << "1001"
                                   << ""
                                   << ""
                                   << "mivb-1"
                                   << "missingEmail";
        QTest::newRow("bad e-mail") << "1001"
                                    << "a@b"
                                    << ""
                                    << "mivb-1"
                                    << "invalidEmail";
        QTest::newRow("no last name") << "1001"
                                      << "a@b.c"
                                      << ""
                                      << "mivb-1"
                                      << "missingLastName";
        QTest::newRow("nothing") << "1001"
                                 << "a@b.c"
                                 << "Ost"
                                 << "mivb-1"
                                 << "";
        QTest::newRow("no home is here") << "1001"
                                         << "a@b.c"
                                         << "Ost"
                                         << ""
                                         << "";
    }

    void theFirstReasonInOrderIsNamed()
    {
        QFETCH(QString, number);
        QFETCH(QString, email);
        QFETCH(QString, last);
        QFETCH(QString, home);
        QFETCH(QString, reason);
        const ImportTruth truth = judged({{number, QStringLiteral("ada"), email, QStringLiteral("Ada"), last, home}});
        QCOMPARE(truth.rejected.isEmpty() ? QString() : truth.rejected.constFirst().reason, reason);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << "ada.ost@customer.example" << true;
        QTest::newRow("letters of any script") << QStringLiteral("ωμέγα@münchen.example") << true;
        QTest::newRow("64 before the at") << QString(64, u'a') + QLatin1String("@c.example") << true;
        QTest::newRow("65 before the at") << QString(65, u'a') + QLatin1String("@c.example") << false;
        QTest::newRow("255 in all") << QLatin1String("a@") + QString(249, u'b') + QLatin1String(".com") << false;
        QTest::newRow("no at") << "ada.customer.example" << false;
        QTest::newRow("two ats") << "ada@@customer.example" << false;
        QTest::newRow("no dot in the domain") << "ada@customer" << false;
        QTest::newRow("nothing before the at") << "@customer.example" << false;
        QTest::newRow("blank") << "ada ost@customer.example" << false;
        QTest::newRow("blank around") << " ada@customer.example" << false;
        QTest::newRow("control") << QStringLiteral("ada\u0007@customer.example") << false;
        QTest::newRow("dot first") << ".ada@customer.example" << false;
        QTest::newRow("dot before the at") << "ada.@customer.example" << false;
        QTest::newRow("two dots") << "ada@customer..example" << false;
        QTest::newRow("dot last") << "ada@customer.example." << false;
    }

    void addresses()
    {
        QFETCH(QString, email);
        QFETCH(bool, valid);
        QCOMPARE(isImportableEmail(email), valid);
    }

    void ofThoseWhoShareAValueTheLowestNumberKeepsIt()
    {
        const ImportTruth truth =
            judged({user("200", "c", "x@customer.example"), user("1001", "b", "X@customer.example"),
                    user("99", "a", "y@customer.example"), user("300", "a", "z@customer.example")});
        QCOMPARE(rejections(truth),
                 (QStringList{QStringLiteral("300 duplicateLogin 99"), QStringLiteral("1001 duplicateEmail 200")}));
    }

    void ofThoseWhoShareANumberTheLowerLoginKeepsIt()
    {
        const ImportTruth truth =
            judged({user("200", "b", "x@customer.example"), user("200", "a", "y@customer.example")});
        QCOMPARE(rejections(truth), QStringList{QStringLiteral("200 duplicateNumber 200")});
        QCOMPARE(truth.imported.constFirst().identity, QStringLiteral("a"));
    }

    void whoIsRejectedClaimsNothing()
    {
        const ImportTruth truth =
            judged({user("100", "a", "x@customer.example", ""), user("200", "b", "x@customer.example")});
        QCOMPARE(rejections(truth), QStringList{QStringLiteral("100 missingLastName")});
    }

    void beyondTheCapacityTheHighestNumbersStayOut()
    {
        const ImportTruth truth =
            judged({user("3", "c", "c@c.example"), user("1", "a", "a@c.example"), user("2", "b", "b@c.example")}, 2);
        QCOMPARE(rejections(truth), QStringList{QStringLiteral("3 overCapacity")});
    }

    void fromAHundredUsersOnEachKindOfFlawOccurs()
    {
        const Site site(100, 1);
        const QJsonObject expected = expectedJson(site);
        const QJsonObject skipped = expected.value(QLatin1String("skipped")).toObject();
        for (const char *reason : {"missingEmail", "invalidEmail", "missingLastName", "missingNumber", "duplicateEmail",
                                   "duplicateLogin", "duplicateNumber", "notHomedHere"})
            QVERIFY2(skipped.value(QLatin1String(reason)).toInt() >= 1, reason);
        int all = expected.value(QLatin1String("imported")).toInt();
        for (const QJsonValue &count : skipped) all += count.toInt();
        QCOMPARE(all, 100);
    }

    void theGuidesTwelveAreFreeOfFlaws()
    {
        const Site site(12, 5);
        const QJsonObject expected = expectedJson(site);
        QCOMPARE(expected.value(QLatin1String("imported")).toInt(), 12);
        const QJsonObject last = expected.value(QLatin1String("users")).toArray().last().toObject();
        QCOMPARE(last.value(QLatin1String("name")).toString(), QStringLiteral("Robert Payne"));
        QCOMPARE(last.value(QLatin1String("email")).toString(), QStringLiteral("rp.training@mitel-test.com"));
        QCOMPARE(last.value(QLatin1String("extension")).toString(), QStringLiteral("1012"));
    }

    void voicemailIsTheLowestGroupOfItsTypeAndNotTheLowestGroup()
    {
        Site site(12, 5);
        const Table &groups = *site.database().table(QStringLiteral("huntGroups"));
        QVERIFY(groups.value(groups.rows().begin()->second, QStringLiteral("type")) != QLatin1String("Voicemail"));
        QCOMPARE(expectedJson(site).value(QLatin1String("voicemail")).toString(), QStringLiteral("6100"));
    }

    void theSameSeedGivesTheSameSiteAndAnotherOneOtherNumbers()
    {
        const auto layout = [](quint32 seed) {
            const Site site(50, seed);
            QStringList words;
            for (const auto &table : site.database().tables()) {
                words.append(QString::number(table->deiId()));
                for (const Column &column : table->columns()) words.append(column.spec.label);
            }
            return words;
        };
        QCOMPARE(layout(3), layout(3));
        QVERIFY(layout(3) != layout(4));
    }
};

QTEST_GUILESS_MAIN(ExpectedTest)
#include "expected_test.moc"
