#include "engine/sync/identity_match.h"
#include "engine/sync/planner.h"
#include "engine/sync/user_changes.h"
#include "engine/sync/write_order.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace clc;

namespace
{

/// "1001 Anna Muster a@x.y anna": number, first and last name, e-mail, login ("-" for empty). A login that begins with
/// "key" stands in a key column.
PbxUser pbxUser(const QString &text)
{
    QStringList parts = text.split(QLatin1Char(' '));
    for (QString &part : parts) {
        if (part == QLatin1String("-")) part.clear();
    }
    PbxUser user;
    user.dn = Dn(parts.at(0));
    user.firstName = parts.at(1);
    user.lastName = parts.at(2);
    user.email = parts.at(3);
    user.loginId = parts.at(4);
    const bool byLogin = !user.loginId.isEmpty();
    user.identityKind = byLogin ? IdentityKind::loginId : IdentityKind::directoryNumber;
    user.identity = Identity(byLogin ? QStringLiteral("login:") + user.loginId : QStringLiteral("dn:") + parts.at(0));
    if (!user.loginId.startsWith(QLatin1String("key"))) return user;
    user.identity = Identity(QStringLiteral("key:") + std::exchange(user.loginId, {}));
    user.identityKind = IdentityKind::keyColumn;
    return user;
}

/// The platform user as the sync makes it from such a row; "foreign", "suspended" as a sixth word.
PlatformUser platformUser(const QString &text)
{
    const PbxUser row = pbxUser(text.section(QLatin1Char(' '), 0, 4));
    const QString mark = text.section(QLatin1Char(' '), 5, 5);
    PlatformUser user;
    user.id = UserId(QStringLiteral("id-") + row.email.toLower());
    user.email = row.email;
    user.firstName = row.firstName;
    user.lastName = row.lastName;
    user.name = row.firstName + QLatin1Char(' ') + row.lastName;
    user.loginId = row.loginId;
    user.extension = mark == QLatin1String("suspended") ? QString() : row.dn.value();
    if (mark == QLatin1String("foreign")) return user;
    GatewayTag tag;
    tag.siteId = mark == QLatin1String("otherSite") ? QStringLiteral("other") : QStringLiteral("site");
    tag.pbxId = QStringLiteral("pbx");
    tag.identity = row.identity;
    if (mark == QLatin1String("suspended")) tag.state = GatewayTag::State::suspended;
    user.tag = tag;
    return user;
}

PbxDirectory directoryOf(const QStringList &rows)
{
    PbxDirectory directory;
    for (const QString &row : rows) directory.users.append(pbxUser(row));
    return directory;
}

KnownUsers knownOf(const QStringList &users)
{
    KnownUsers known({QStringLiteral("site"), QStringLiteral("pbx")});
    QVector<PlatformUser> page;
    for (const QString &user : users) page.append(platformUser(user));
    known.add(page);
    known.finish();
    return known;
}

QString fieldsText(UserFields fields)
{
    QStringList names;
    for (const UserField field : allUserFields) {
        if (fields.testFlag(field)) names.append(fieldName(field));
    }
    return names.join(QLatin1Char('+'));
}

/// "login:anna changed extension; 1002 missingEmail"
QString textOf(const SyncPlan &plan)
{
    QStringList texts;
    for (const PlannedChange &change : plan.changes) {
        const QString fields = change.kind == ChangeKind::added ? QString() : fieldsText(change.fields);
        texts.append(
            QStringLiteral("%1 %2 %3").arg(change.identity.value(), changeKindName(change.kind), fields).trimmed());
    }
    for (const SkippedUser &user : plan.skipped) {
        texts.append(QStringLiteral("%1 %2%3").arg(user.dn.value(), reasonName(user.reason),
                                                   user.kept ? QStringLiteral(" kept") : QString()));
    }
    return texts.join(QLatin1String("; "));
}

/// Carries the steps out on the values alone and says whether two users ever had the same.
bool isFeasible(const SyncPlan &plan, const QVector<WriteLane> &lanes, UserField field)
{
    QHash<QString, int> bearers;
    for (int i = 0; i < plan.changes.size(); ++i) {
        if (plan.changes.at(i).before >= 0) bearers.insert(plan.befores.at(plan.changes.at(i).before).value(field), i);
    }
    for (const WriteLane &lane : lanes) {
        for (const WriteBatch &batch : lane) {
            for (const WriteStep &step : batch) {
                const PlannedChange &change = plan.changes.at(step.change);
                const QString before = change.before < 0 ? QString() : plan.befores.at(change.before).value(field);
                if (step.release.testFlag(field)) bearers.remove(before);
                if (step.release || !change.fields.testFlag(field)) continue;
                if (bearers.value(before, -1) == step.change) bearers.remove(before);
                if (bearers.contains(change.after.value(field))) return false;
                bearers.insert(change.after.value(field), step.change);
            }
        }
    }
    return true;
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanSaysWhatIsToBeDone_data()
    {
        QTest::addColumn<QString>("pbx");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *pbx, const char *platform, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(pbx) << QString::fromUtf8(platform) << QString::fromUtf8(expected);
        };
        row("nothing to do", "1 A A a@x.y a", "1 A A a@x.y a", "");
        row("new", "1 A A a@x.y a", "", "login:a added");
        row("renamed", "1 A B a@x.y a", "1 A A a@x.y a", "login:a renamed name+lastName");
        row("new e-mail", "1 A A b@x.y a", "1 A A a@x.y a", "login:a changed email");
        row("moved", "2 A A a@x.y a", "1 A A a@x.y a", "login:a changed extension");
        row("all at once", "2 A B b@x.y a", "1 A A a@x.y a", "login:a renamed email+name+lastName+extension");
        row("removed", "2 B B b@x.y b", "1 A A a@x.y a;2 B B b@x.y b", "login:a suspended extension");
        row("suspended stays", "2 B B b@x.y b", "1 A A a@x.y a suspended;2 B B b@x.y b", "");
        row("returned", "1 A A a@x.y a", "1 A A a@x.y a suspended", "login:a reactivated extension");
        row("flawed is kept", "1 A A - a", "1 A A a@x.y a", "1 missingEmail kept");
        row("flawed and new", "1 A A - a", "", "1 missingEmail");
        row("flawed and suspended", "1 A A - a", "1 A A a@x.y a suspended", "1 missingEmail");
        row("login entered", "1 A A a@x.y a", "1 A A a@x.y -", "login:a changed loginId");
        row("swapped numbers", "2 A A a@x.y a;1 B B b@x.y b", "1 A A a@x.y a;2 B B b@x.y b",
            "login:a changed extension; login:b changed extension");
        row("number of the removed", "1 B B b@x.y b", "1 A A a@x.y a;2 B B b@x.y b",
            "login:a suspended extension; login:b changed extension");
        row("e-mail of the removed", "2 B B a@x.y b", "1 A A a@x.y a;2 B B b@x.y b",
            "login:a suspended extension; 2 attributeInUse kept");
        row("stranger with the e-mail", "1 A A a@x.y a", "9 S S A@x.y s foreign", "1 attributeInUse");
        row("stranger of another site", "1 A A a@x.y a", "1 A A a@x.y a otherSite", "1 attributeInUse");
        row("stranger with the login", "1 A A a@x.y a", "9 S S s@x.y a foreign", "1 attributeInUse");
        row("strangers are left alone", "1 A A a@x.y a", "1 A A a@x.y a;9 S S s@x.y s foreign;8 T T t@x.y t otherSite",
            "");
        row("blocked blocks the next", "2 A A a@x.y a;3 B B b@x.y b;9 C C c@x.y c",
            "1 A A a@x.y a;2 B B b@x.y b;3 C C c@x.y c;9 S S s@x.y s foreign",
            "2 attributeInUse kept; 3 attributeInUse kept; 9 attributeInUse kept");
        row("number kept by a flawed one", "- A A a@x.y a;1 B B b@x.y b", "1 A A a@x.y a;2 B B b@x.y b",
            " missingNumber kept; 1 attributeInUse kept");
        row("by number: renamed", "1 A B a@x.y -", "1 A A a@x.y -", "dn:1 renamed name+lastName");
        row("by number: new e-mail", "1 A A b@x.y -", "1 A A a@x.y -", "dn:1 changed email");
        row("by number: both", "1 B B b@x.y -", "1 A A a@x.y -", "1 identityUnclear kept");
        row("by number: moved without a notice", "2 A A a@x.y -", "1 A A a@x.y -", "2 identityUnclear");
        row("by number: successor of a suspended", "1 B B b@x.y -", "1 A A a@x.y - suspended", "dn:1 added");
        row("by number: the first comes back to the number of his successor", "1 A A a@x.y -",
            "1 A A a@x.y - suspended;1 B B b@x.y - suspended", "dn:1 reactivated extension");
        row("by number: a third one at the number", "1 C C c@x.y -", "1 A A a@x.y - suspended;1 B B b@x.y - suspended",
            "dn:1 added");
        row("by number: a namesake takes over", "1 A A n@x.y -;2 A A a@x.y -", "1 A A a@x.y -",
            "1 identityUnclear kept; 2 attributeInUse");
        row("by number: a namesake takes over, the address is flawed", "1 A A n@x.y -;2 A - a@x.y -", "1 A A a@x.y -",
            "1 identityUnclear kept; 2 missingLastName");
        row("by number: exchanged e-mails are no move", "1 A A b@x.y -;2 B B a@x.y -", "1 A A a@x.y -;2 B B b@x.y -",
            "dn:1 changed email; dn:2 changed email");
        row("reused login of a suspended", "1 B B b@x.y a", "1 A A a@x.y a suspended", "1 identityUnclear");
        row("returned with another name", "1 A B a@x.y a", "1 A A a@x.y a suspended",
            "login:a reactivated name+lastName+extension");
        row("returned with another e-mail", "1 A A b@x.y a", "1 A A a@x.y a suspended",
            "login:a reactivated email+extension");
        row("login renamed and moved, without a notice", "2 A A a@x.y b", "1 A A a@x.y a", "2 identityUnclear");
        row("login renamed without a notice", "1 A A a@x.y b", "1 A A a@x.y a", "1 identityUnclear");
        row("login renamed without a notice, and flawed", "- A A a@x.y b", "1 A A a@x.y a", " missingNumber");
        row("a stranger took the e-mail of the removed", "2 B B a@x.y b", "1 A A a@x.y a",
            "login:a suspended extension; 2 attributeInUse");
        row("key twice, new", "1 A A a@x.y key1;2 B B b@x.y key1", "", "key:key1 added; 2 identityUnclear");
        row("key twice, imported", "1 B B b@x.y key1;2 A A a@x.y key1", "2 A A a@x.y key1", "1 identityUnclear");
        row("key twice, imported and changed", "1 B B b@x.y key1;2 A C a@x.y key1;3 C C c@x.y key1", "2 A A a@x.y key1",
            "key:key1 renamed name+lastName; 1 identityUnclear; 3 identityUnclear");
        row("e-mail in other case", "1 A A A@x.y a", "1 A A a@x.y a", "login:a changed email");
    }
    void aPlanSaysWhatIsToBeDone()
    {
        QFETCH(QString, pbx);
        QFETCH(QString, platform);
        QFETCH(QString, expected);
        const KnownUsers known = knownOf(platform.split(QLatin1Char(';'), Qt::SkipEmptyParts));
        const PbxDirectory directory = directoryOf(pbx.split(QLatin1Char(';'), Qt::SkipEmptyParts));
        QCOMPARE(textOf(makePlan(directory, known, {})), expected);
    }

    void theHashIsOfTheContentNotOfTheOrder()
    {
        const KnownUsers known = knownOf({QStringLiteral("1 A A a@x.y a")});
        const QString changed = QStringLiteral("2 A A a@x.y a");
        const QString added = QStringLiteral("3 B B b@x.y b");
        const SyncPlan plan = makePlan(directoryOf({changed, added}), known, {});
        QCOMPARE(plan.hash.size(), 64);
        QCOMPARE(makePlan(directoryOf({added, changed}), known, {}).hash, plan.hash);
        QVERIFY(makePlan(directoryOf({changed}), known, {}).hash != plan.hash);
        QVERIFY(makePlan(directoryOf({changed, QStringLiteral("3 B C b@x.y b")}), known, {}).hash != plan.hash);
        QVERIFY(makePlan(directoryOf({changed, added}), knownOf({QStringLiteral("9 A A a@x.y a")}), {}).hash !=
                plan.hash);
    }

    void aPlanShowsEachFieldBeforeAndAfter()
    {
        const SyncPlan plan =
            makePlan(directoryOf({QStringLiteral("2 A A a@x.y a")}), knownOf({QStringLiteral("1 A A a@x.y a")}), {});
        const QJsonObject json = plan.toJson().value(QStringLiteral("changes")).toArray().first().toObject();
        const QJsonObject extension{{QStringLiteral("before"), QStringLiteral("1")},
                                    {QStringLiteral("after"), QStringLiteral("2")}};
        QCOMPARE(json.value(QStringLiteral("fields")).toObject(),
                 (QJsonObject{{QStringLiteral("extension"), extension}}));
        QCOMPARE(plan.toJson(0).value(QStringLiteral("changes")).toArray().size(), 0);
        QCOMPARE(plan.summary().value(QStringLiteral("changed")).toInt(), 1);
    }

    void anAddressStoredInAnotherCaseIsNotSentForEver()
    {
        KnownUsers known({QStringLiteral("site"), QStringLiteral("pbx")});
        const PlatformUser stored = platformUser(QStringLiteral("1 A A a@x.y a"));
        known.add({stored});
        UserLink link;
        link.userId = stored.id;
        link.identity = stored.tag->identity;
        link.tagIdentity = stored.tag->identity;
        link.email = QStringLiteral("A@x.y");
        known.addLink(link);
        known.finish();
        QCOMPARE(textOf(makePlan(directoryOf({QStringLiteral("1 A A A@x.y a")}), known, {})), QString());
    }

    void anOldStoreTurnsNoIdentityBack()
    {
        KnownUsers known({QStringLiteral("site"), QStringLiteral("pbx")});
        const PlatformUser stored = platformUser(QStringLiteral("2 A A a@x.y -"));
        known.add({stored});
        UserLink link; // from a backup made when the user was at number 1 and about to move to 7
        link.userId = stored.id;
        link.identity = Identity(QStringLiteral("dn:7"));
        link.tagIdentity = Identity(QStringLiteral("dn:1"));
        known.addLink(link);
        known.finish();
        QCOMPARE(textOf(makePlan(directoryOf({QStringLiteral("2 A A a@x.y -")}), known, {})), QString());
    }

    void randomExchangesNeverCollideOnTheWay()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 60; ++round) {
            const int count = random.bounded(2, 40);
            QVector<int> numbers(count);
            QVector<int> emails(count);
            for (int i = 0; i < count; ++i) numbers[i] = emails[i] = i;
            std::shuffle(numbers.begin(), numbers.end(), random);
            std::shuffle(emails.begin(), emails.end(), random);
            QStringList before;
            QStringList after;
            for (int i = 0; i < count; ++i) {
                before.append(QStringLiteral("%1 A A mail%1@x.y login%1").arg(i));
                after.append(QStringLiteral("%1 A A mail%2@x.y login%3").arg(numbers.at(i)).arg(emails.at(i)).arg(i));
            }
            const SyncPlan plan = makePlan(directoryOf(after), knownOf(before), {});
            QVERIFY(plan.skipped.isEmpty());
            const auto lanes = writeOrder(plan, 1 + random.bounded(20));
            QVERIFY(isFeasible(plan, lanes, UserField::extension));
            QVERIFY(isFeasible(plan, lanes, UserField::email));
            QSet<int> written;
            for (const WriteLane &lane : lanes) {
                for (const WriteBatch &batch : lane) {
                    for (const WriteStep &step : batch) {
                        if (!step.release) written.insert(step.change);
                    }
                }
            }
            QCOMPARE(written.size(), plan.changes.size());
        }
    }

    void independentChangesFillTheirBatches()
    {
        QStringList rows;
        for (int i = 0; i < 250; ++i) rows.append(QStringLiteral("%1 A A mail%1@x.y login%1").arg(i));
        const auto lanes = writeOrder(makePlan(directoryOf(rows), knownOf({}), {}), 100);
        QCOMPARE(lanes.size(), 3);
        QCOMPARE(lanes.at(0).first().size(), 100);
        QCOMPARE(lanes.at(2).first().size(), 50);
    }

    void aSuspendedUserKeepsNameAndAddress()
    {
        const SyncPlan plan = makePlan(directoryOf({QStringLiteral("2 B B b@x.y b")}),
                                       knownOf({QStringLiteral("1 A A a@x.y a"), QStringLiteral("2 B B b@x.y b")}), {});
        const UserChange change =
            userChange(plan, {0, {}}, {QStringLiteral("site"), QStringLiteral("pbx")}, QDateTime::currentDateTimeUtc());
        QCOMPARE(change.kind, UserChange::Kind::update);
        QCOMPARE(change.body.keys(), (QStringList{QStringLiteral("extension"), QStringLiteral("tags")}));
        QCOMPARE(change.body.value(QStringLiteral("extension")).toString(), QString());
        const auto tag = GatewayTag::fromJson(
            change.body.value(QStringLiteral("tags")).toObject().value(QStringLiteral("gateway")).toObject());
        QCOMPARE(tag->state, GatewayTag::State::suspended);
        QCOMPARE(tag->identity.value(), QStringLiteral("login:a"));
    }

    void aLargeSiteIsPlannedInTime_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("2500") << 2500;
        QTest::newRow("25000") << 25'000;
    }
    void aLargeSiteIsPlannedInTime()
    {
        QFETCH(int, count);
        PbxDirectory directory;
        QVector<PlatformUser> page;
        for (int i = 0; i < count; ++i) {
            const QString text = QStringLiteral("%1 A A mail%1@x.y login%1");
            directory.users.append(pbxUser(text.arg(i)));
            page.append(platformUser(QStringLiteral("%1 B B mail%1@x.y was%1").arg((i + 1) % count)));
        }
        SyncSettings settings;
        settings.userCapacity = count;
        KnownUsers known({QStringLiteral("site"), QStringLiteral("pbx")});
        known.add(page);
        known.finish();
        const SyncPlan plan = makePlan(directory, known, settings);
        const auto lanes = writeOrder(plan, 100);
        // All are strangers to each other: everybody vanished, and the newcomers' addresses are still taken.
        QCOMPARE(plan.count(ChangeKind::suspended), count);
        QCOMPARE(plan.skipped.size(), count);
        QCOMPARE(lanes.size(), count / 100);
    }
};

QTEST_GUILESS_MAIN(PlannerTest)
#include "planner_test.moc"
