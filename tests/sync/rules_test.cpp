#include "engine/sync/email_address.h"
#include "engine/sync/identity_match.h"
#include "engine/sync/import_rules.h"
#include "engine/sync/pbx_rows.h"
#include "engine/sync/source_check.h"

#include <QJsonArray>
#include <QTest>

using namespace clc;

namespace
{

PbxUser user(const char *dn, const char *first, const char *last, const char *email, const char *login = "")
{
    PbxUser one;
    one.dn = Dn(QString::fromUtf8(dn));
    one.firstName = QString::fromUtf8(first);
    one.lastName = QString::fromUtf8(last);
    one.email = QString::fromUtf8(email);
    one.loginId = QString::fromUtf8(login);
    const bool byLogin = !one.loginId.isEmpty();
    one.identityKind = byLogin ? IdentityKind::loginId : IdentityKind::directoryNumber;
    one.identity = Identity(byLogin ? QStringLiteral("login:") + one.loginId : QStringLiteral("dn:") + one.dn.value());
    return one;
}

PlatformUser onPlatform(const char *id, const char *identity, const char *extension, const char *email,
                        bool active = true)
{
    PlatformUser one;
    one.id = UserId(QString::fromUtf8(id));
    one.name = QString::fromUtf8(id);
    one.extension = QString::fromUtf8(extension);
    one.email = QString::fromUtf8(email);
    GatewayTag tag;
    tag.siteId = QStringLiteral("site");
    tag.pbxId = QStringLiteral("pbx");
    tag.identity = Identity(QString::fromUtf8(identity));
    tag.state = active ? GatewayTag::State::active : GatewayTag::State::suspended;
    one.tag = tag;
    return one;
}

KnownUsers known(const QVector<PlatformUser> &users = {})
{
    KnownUsers all({QStringLiteral("site"), QStringLiteral("pbx")});
    all.add(users);
    all.finish();
    return all;
}

/// "1001:missingEmail 1002:ok", by number.
QString verdicts(const PbxDirectory &directory, const KnownUsers &users, const SyncSettings &settings)
{
    const ImportSelection selection = selectImportable(directory, matchUsers(directory, users), users, settings);
    QVector<QString> found(directory.users.size());
    for (const int row : selection.rows) found[row] = QStringLiteral("ok");
    for (int i = 0; i < selection.skipped.size(); ++i) {
        found[selection.skippedRows.at(i)] = reasonName(selection.skipped.at(i).reason);
    }
    QStringList texts;
    for (const int row : rowsByNumber(directory.users)) {
        texts.append(directory.users.at(row).dn.value() + QLatin1Char(':') + found.at(row));
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmailAddressIsValidOrNot_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char *name, const QString &email, bool valid) {
            QTest::newRow(name) << email << valid;
        };
        row("plain", QStringLiteral("anna.muster@example.com"), true);
        row("plus and digits", QStringLiteral("a+1@x1.example"), true);
        row("letters of other scripts", QString::fromUtf8("ελένη@παράδειγμα.ελ"), true);
        row("beyond the basic plane", QString::fromUtf8("𠮷@例.jp"), true);
        row("longest local part", QString(64, QLatin1Char('a')) + QStringLiteral("@x.y"), true);
        row("longest address", QStringLiteral("a@") + QString(250, QLatin1Char('d')) + QStringLiteral(".c"), true);
        row("empty", QString(), false);
        row("no at", QStringLiteral("anna.example.com"), false);
        row("two ats", QStringLiteral("a@b@example.com"), false);
        row("no local part", QStringLiteral("@example.com"), false);
        row("no domain", QStringLiteral("anna@"), false);
        row("domain without dot", QStringLiteral("anna@localhost"), false);
        row("blank inside", QStringLiteral("anna muster@example.com"), false);
        row("blank at the end", QStringLiteral("anna@example.com "), false);
        row("no-break space", QString::fromUtf8("anna\u00a0m@example.com"), false);
        row("control character", QStringLiteral("anna\x07@example.com"), false);
        row("line break", QStringLiteral("anna@example.com\r\nBcc: x@y.z"), false);
        row("zero-width space", QString::fromUtf8("anna\u200b@example.com"), false);
        row("dot first", QStringLiteral(".anna@example.com"), false);
        row("dot last", QStringLiteral("anna.@example.com"), false);
        row("two dots", QStringLiteral("an..na@example.com"), false);
        row("domain with dot first", QStringLiteral("anna@.example.com"), false);
        row("domain with dot last", QStringLiteral("anna@example.com."), false);
        row("domain with two dots", QStringLiteral("anna@example..com"), false);
        row("local part too long", QString(65, QLatin1Char('a')) + QStringLiteral("@x.y"), false);
        row("too long", QStringLiteral("a@") + QString(251, QLatin1Char('d')) + QStringLiteral(".c"), false);
    }
    void anEmailAddressIsValidOrNot()
    {
        QFETCH(QString, email);
        QFETCH(bool, valid);
        QCOMPARE(isValidEmail(email), valid);
    }

    void aSwapAddressIsValidAndRecognised()
    {
        const QString swap = swapEmail(QStringLiteral("anna@example.com"));
        QVERIFY(isValidEmail(swap));
        QVERIFY(isSwapEmail(swap));
        QVERIFY(swap != swapEmail(QStringLiteral("anna@example.com")));
        QVERIFY(!isSwapEmail(QStringLiteral("swap-anna@example.com")));
    }

    void everyReasonHasASentenceAndACure()
    {
        const char *const names[] = {"missingEmail",   "invalidEmail",     "missingNumber",   "missingLastName",
                                     "missingName",    "duplicateEmail",   "duplicateNumber", "duplicateLogin",
                                     "attributeInUse", "domainNotAllowed", "notHomedHere",    "overCapacity",
                                     "monitorBudget",  "noSeat",           "excludedByScope", "identityUnclear"};
        for (const char *name : names) {
            const auto code = reasonFromName(QString::fromLatin1(name));
            QVERIFY2(code, name);
            QCOMPARE(reasonName(*code), QString::fromLatin1(name));
            QVERIFY(reasonText(*code).sentence.endsWith(QLatin1Char('.')));
            QVERIFY(reasonText(*code).cure.endsWith(QLatin1Char('.')));
        }
        QVERIFY(!reasonFromName(QStringLiteral("noSuchReason")));
    }

    void aDuplicateNamesBothUsers()
    {
        PbxDirectory directory;
        directory.users = {user("1002", "Bea", "Test", "X@y.z"), user("1001", "Anna", "%{email}", "x@Y.z")};
        const KnownUsers none = known();
        const auto selection = selectImportable(directory, matchUsers(directory, none), none, {});
        QCOMPARE(selection.skipped.size(), 1);
        const QJsonObject json = selection.skipped.first().toJson();
        QCOMPARE(json.value(QStringLiteral("sentence")).toString(),
                 QStringLiteral("Bea Test (1002) has the same e-mail address X@y.z as Anna %{email} (1001, x@Y.z)."));
        QCOMPARE(json.value(QStringLiteral("reason")).toString(), QStringLiteral("duplicateEmail"));
    }

    void eachUserPassesOrGetsTheFirstReason_data()
    {
        QTest::addColumn<PbxUser>("row");
        QTest::addColumn<QString>("lastNameRequired");
        QTest::addColumn<QString>("firstOrLast");
        const auto same = [](const char *name, const PbxUser &row, const char *verdict) {
            QTest::newRow(name) << row << QString::fromLatin1(verdict) << QString::fromLatin1(verdict);
        };
        same("complete", user("1001", "A", "B", "a@b.c"), "1001:ok");
        same("last name alone", user("1001", "", "B", "a@b.c"), "1001:ok");
        QTest::newRow("first name alone")
            << user("1001", "A", " ", "a@b.c") << QStringLiteral("1001:missingLastName") << QStringLiteral("1001:ok");
        QTest::newRow("no name") << user("1001", " ", "", "a@b.c") << QStringLiteral("1001:missingLastName")
                                 << QStringLiteral("1001:missingName");
        same("no e-mail", user("1001", "A", "B", " "), "1001:missingEmail");
        same("invalid e-mail", user("1001", "A", "B", "a@b"), "1001:invalidEmail");
        same("no number", user("", "A", "B", "a@b.c", "ab"), ":missingNumber");
        same("number before e-mail", user("", "A", "B", "", "ab"), ":missingNumber");
        same("e-mail before name", user("1001", "", "", ""), "1001:missingEmail");
        PbxUser elsewhere = user("1001", "", "", "");
        elsewhere.homeElement = QStringLiteral("Other");
        same("elsewhere before all", elsewhere, "1001:notHomedHere");
        elsewhere.secondaryElement = QStringLiteral("Here");
        same("the secondary does not count", elsewhere, "1001:notHomedHere");
        PbxUser here = user("1001", "A", "B", "a@b.c");
        here.homeElement = QStringLiteral("here ");
        here.secondaryElement = QStringLiteral("Other");
        same("at home here", here, "1001:ok");
        same("excluded", user("1999", "", "", ""), "1999:excludedByScope");
        same("domain not allowed", user("1001", "A", "B", "a@other.org"), "1001:domainNotAllowed");
        same("domain in capitals", user("1001", "A", "B", "a@B.C"), "1001:ok");
    }
    void eachUserPassesOrGetsTheFirstReason()
    {
        QFETCH(PbxUser, row);
        QFETCH(QString, lastNameRequired);
        QFETCH(QString, firstOrLast);
        PbxDirectory directory;
        directory.users = {row};
        directory.localElement = QStringLiteral("Here");
        SyncSettings settings;
        settings.allowedDomains = QStringList{QStringLiteral("b.c")};
        settings.excludedDns = QStringList{QStringLiteral("1999")};
        if (row.email == QLatin1String("a@b")) settings.allowedDomains.clear();
        QCOMPARE(verdicts(directory, known(), settings), lastNameRequired);
        settings.nameRule = NameRule::firstOrLast;
        QCOMPARE(verdicts(directory, known(), settings), firstOrLast);
    }

    void aPbxThatDoesNotNameItselfHasNobodyElsewhere()
    {
        PbxDirectory directory;
        directory.users = {user("1001", "A", "B", "a@b.c")};
        directory.users[0].homeElement = QStringLiteral("Other");
        QCOMPARE(verdicts(directory, known(), {}), QStringLiteral("1001:ok"));
    }

    void ofDuplicatesTheRightOneIsKept_data()
    {
        QTest::addColumn<QVector<PbxUser>>("rows");
        QTest::addColumn<QVector<PlatformUser>>("platform");
        QTest::addColumn<QString>("expected");
        const QVector<PlatformUser> nobody;
        const QVector<PbxUser> sameEmail{user("1002", "B", "B", "x@y.z", "b"), user("999", "A", "A", "X@Y.Z", "a")};
        QTest::newRow("lowest number") << sameEmail << nobody << "999:ok 1002:duplicateEmail";
        QTest::newRow("imported one") << sameEmail << QVector{onPlatform("B B", "login:b", "1002", "x@y.z")}
                                      << "999:duplicateEmail 1002:ok";
        QTest::newRow("imported with another address")
            << sameEmail << QVector{onPlatform("B B", "login:b", "1002", "old@y.z")} << "999:ok 1002:duplicateEmail";
        QTest::newRow("a stranger's tag does not count")
            << sameEmail << QVector{onPlatform("S", "login:other", "1002", "x@y.z")} << "999:ok 1002:duplicateEmail";
        QTest::newRow("three") << (sameEmail + QVector{user("1000", "C", "C", "x@y.z", "c")}) << nobody
                               << "999:ok 1000:duplicateEmail 1002:duplicateEmail";
        const QVector<PbxUser> sameNumber{user("1001", "B", "B", "b@y.z", "b"), user("1001", "A", "A", "a@y.z", "a")};
        QTest::newRow("same number") << sameNumber << nobody << "1001:ok 1001:duplicateNumber";
        QTest::newRow("same number, one imported")
            << sameNumber << QVector{onPlatform("B B", "login:b", "1001", "b@y.z")} << "1001:duplicateNumber 1001:ok";
        const QVector<PbxUser> sameLogin{user("1002", "B", "B", "b@y.z", "same"),
                                         user("1001", "A", "A", "a@y.z", "same")};
        PlatformUser imported = onPlatform("B B", "login:same", "1002", "b@y.z");
        imported.loginId = QStringLiteral("same");
        QTest::newRow("same login") << sameLogin << nobody << "1001:ok 1002:duplicateLogin";
        QTest::newRow("same login, one imported") << sameLogin << QVector{imported} << "1001:duplicateLogin 1002:ok";
        QTest::newRow("no login is no duplicate")
            << QVector{user("1", "A", "A", "a@y.z"), user("2", "B", "B", "b@y.z")} << nobody << "1:ok 2:ok";
        QTest::newRow("a flawed user takes part in no duplicate")
            << QVector{user("1", "A", "", "x@y.z", "a"), user("2", "B", "B", "x@y.z", "b")} << nobody
            << "1:missingLastName 2:ok";
        QTest::newRow("out by its number, out of the rest")
            << QVector{user("1", "A", "A", "a@y.z", "a"), user("1", "B", "B", "x@y.z", "b"),
                       user("2", "C", "C", "x@y.z", "c")}
            << nobody << "1:ok 1:duplicateNumber 2:ok";
    }
    void ofDuplicatesTheRightOneIsKept()
    {
        QFETCH(QVector<PbxUser>, rows);
        QFETCH(QVector<PlatformUser>, platform);
        QFETCH(QString, expected);
        PbxDirectory directory;
        directory.users = rows;
        QCOMPARE(verdicts(directory, known(platform), {}), expected);
    }

    void beyondTheCapacityTheImportedStayAndTheLowestNumbersCome()
    {
        PbxDirectory directory;
        directory.users = {user("1", "A", "A", "a@y.z"), user("2", "B", "B", "b@y.z"), user("3", "C", "C", "c@y.z")};
        SyncSettings settings;
        settings.userCapacity = 2;
        QCOMPARE(verdicts(directory, known(), settings), QStringLiteral("1:ok 2:ok 3:overCapacity"));
        const KnownUsers third = known({onPlatform("C C", "dn:3", "3", "c@y.z")});
        QCOMPARE(verdicts(directory, third, settings), QStringLiteral("1:ok 2:overCapacity 3:ok"));
    }

    void whoIsWho_data()
    {
        QTest::addColumn<PbxUser>("row");
        QTest::addColumn<PlatformUser>("platform");
        QTest::addColumn<bool>("same");
        const PbxUser withLogin = user("1001", "Anna", "Muster", "a@b.c", "anna");
        const PbxUser withNumber = user("1001", "Anna", "Muster", "a@b.c");
        const auto named = [](const char *name, const char *identity, const char *extension, const char *email,
                              bool active = true) { return onPlatform(name, identity, extension, email, active); };
        QTest::newRow("by login, all else differs") << withLogin << named("X Y", "login:anna", "7", "q@b.c") << true;
        QTest::newRow("login entered") << withLogin << named("Anna Muster", "dn:1001", "1001", "q@b.c") << true;
        QTest::newRow("login entered, name new too")
            << withLogin << named("Anna Meier", "dn:1001", "1001", "A@b.c") << true;
        QTest::newRow("login entered by another person")
            << withLogin << named("X Y", "dn:1001", "1001", "q@b.c") << false;
        QTest::newRow("login removed") << withNumber << named("Anna Muster", "login:anna", "1001", "q@b.c") << true;
        QTest::newRow("login removed and moved")
            << withNumber << named("Anna Muster", "login:anna", "1002", "a@b.c") << false;
        QTest::newRow("another login") << withLogin << named("Anna Muster", "login:other", "1001", "a@b.c") << false;
        QTest::newRow("key came") << withLogin << named("Anna Muster", "key:77", "1001", "a@b.c") << true;
        QTest::newRow("successor at the number") << withNumber << named("X Y", "dn:1001", "", "q@b.c", false) << false;
        QTest::newRow("returned to the number")
            << withNumber << named("Anna Muster", "dn:1001", "", "q@b.c", false) << true;
    }
    void whoIsWho()
    {
        QFETCH(PbxUser, row);
        QFETCH(PlatformUser, platform);
        QFETCH(bool, same);
        PbxDirectory directory;
        directory.users = {row};
        QCOMPARE(matchUsers(directory, known({platform})).first() >= 0, same);
    }

    void anAddressLeftByASwapIsNoEvidence()
    {
        const QByteArray swap = swapEmail(QStringLiteral("a@b.c")).toUtf8();
        const KnownUsers one = known({onPlatform("Anna Muster", "dn:1001", "1001", swap.constData())});
        QVERIFY(looksLikeSamePerson(user("1001", "Anna", "Muster", "a@b.c"), one.at(0)));
        QVERIFY(!looksLikeSamePerson(user("1001", "Other", "Person", "o@b.c"), one.at(0)));
    }

    void manyAbsentUsersAreSeen()
    {
        QVector<PlatformUser> users;
        PbxDirectory directory;
        for (int i = 0; i < 80; ++i) {
            const QByteArray dn = QByteArray::number(1000 + i);
            const QByteArray identity = "dn:" + dn;
            const QByteArray email = dn + "@y.z";
            users.append(onPlatform(dn.constData(), identity.constData(), dn.constData(), email.constData(), i < 70));
            directory.users.append(user(dn.constData(), "A", "A", email.constData()));
        }
        const KnownUsers all = known(users);
        directory.users = directory.users.mid(0, 63);
        QVERIFY(!manyAbsent(matchUsers(directory, all), all));
        directory.users.removeFirst();
        QVERIFY(manyAbsent(matchUsers(directory, all), all));
        QCOMPARE(absentUsers(matchUsers(directory, all), all), (QVector<int>{0, 63, 64, 65, 66, 67, 68, 69}));

        const KnownUsers few = known(users.mid(0, 8));
        directory.users = directory.users.mid(0, 2);
        QVERIFY(manyAbsent(matchUsers(directory, few), few));
        directory.users.append(user("1000", "A", "A", "1000@y.z"));
        QVERIFY(!manyAbsent(matchUsers(directory, few), few));
    }

    void aSickSourceIsSeen()
    {
        const KnownUsers three =
            known({onPlatform("A A", "dn:1", "1", "a@y.z"), onPlatform("B B", "dn:2", "2", "b@y.z"),
                   onPlatform("C C", "dn:3", "3", "c@y.z")});
        const auto isSick = [&three](const QVector<PbxUser> &rows) {
            PbxDirectory directory;
            directory.users = rows;
            const auto problem = sourceProblem(directory, matchUsers(directory, three), three);
            return problem && problem->code == ErrorCode::sourceSick;
        };
        QVERIFY(isSick({}));
        QVERIFY(isSick({user("1", "A", "A", ""), user("2", "B", "B", ""), user("9", "N", "N", "n@y.z")}));
        QVERIFY(isSick({user("9", "N", "N", "n@y.z")}));
        QVERIFY(!isSick({user("1", "A", "A", ""), user("2", "B", "B", "b@y.z")}));
        QVERIFY(!isSick({user("1", "A", "A", "a@y.z")}));
    }

    void settingsAreReadStrictly()
    {
        SyncSettings settings;
        settings.nameRule = NameRule::firstOrLast;
        settings.allowedDomains = QStringList{QStringLiteral("x.y")};
        settings.userCapacity = 150;
        const auto again = SyncSettings::fromJson(settings.toJson());
        QVERIFY(again.ok());
        QCOMPARE(again->toJson(), settings.toJson());
        QVERIFY(SyncSettings::fromJson({}).ok());
        const QJsonObject wrong[] = {{{QStringLiteral("unknown"), 1}},
                                     {{QStringLiteral("userCapacity"), 0}},
                                     {{QStringLiteral("userCapacity"), 1.5}},
                                     {{QStringLiteral("userCapacity"), QStringLiteral("2")}},
                                     {{QStringLiteral("batch"), 201}},
                                     {{QStringLiteral("nameRule"), QStringLiteral("both")}},
                                     {{QStringLiteral("excludedDns"), QJsonArray{1}}},
                                     {{QStringLiteral("allowedDomains"), QStringLiteral("x.y")}}};
        for (const QJsonObject &json : wrong) {
            const auto refused = SyncSettings::fromJson(json);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, ErrorCode::invalidValue);
            QCOMPARE(refused.error().field, QStringLiteral("sync.") + json.begin().key());
        }
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
