#include "engine/sync/account_planner.h"
#include "engine/sync/source_check.h"

#include <QJsonArray>
#include <QTest>

using namespace clc;

namespace
{

/// "id extension mark": the mark is "untagged", "elsewhere", or state and number of this site's tag, "active:201".
PlatformUser platformUser(const QString &text)
{
    const QString id = text.section(u' ', 0, 0);
    const QString extension = text.section(u' ', 1, 1);
    const QString mark = text.section(u' ', 2, 2);
    PlatformUser user;
    user.id = UserId(id);
    user.email = id + QStringLiteral("@customer.example");
    user.name = QStringLiteral("Person ") + id;
    user.extension = extension == QLatin1String("-") ? QString() : extension;
    if (mark == QLatin1String("untagged")) return user;
    GatewayTag tag;
    tag.siteId = QStringLiteral("site");
    tag.pbxId = mark == QLatin1String("elsewhere") ? QStringLiteral("other") : QStringLiteral("pbx");
    tag.identity = Identity(QStringLiteral("dn:") + (mark.contains(u':') ? mark.section(u':', 1) : extension));
    if (mark.startsWith(QLatin1String("suspended"))) tag.state = GatewayTag::State::suspended;
    user.tag = tag;
    return user;
}

KnownUsers knownOf(const QStringList &users)
{
    KnownUsers known(SyncSite{QStringLiteral("site"), QStringLiteral("pbx"), UserSource::account});
    QVector<PlatformUser> page;
    for (const QString &user : users) page.append(platformUser(user));
    known.add(page);
    known.finish();
    return known;
}

PbxDirectory devices(const QString &numbers)
{
    PbxDirectory directory;
    for (const QString &number : numbers.split(u' ', Qt::SkipEmptyParts)) {
        PbxUser device;
        device.dn = Dn(number);
        device.identity = Identity(QStringLiteral("dn:") + number);
        device.deviceType = QStringLiteral("station");
        directory.users.append(device);
    }
    return directory;
}

/// "linked anna dn:201" for each change, "duplicateNumber 201" for each that was left out.
QString planText(const SyncPlan &plan)
{
    QStringList lines;
    for (const PlannedChange &change : plan.changes)
        lines.append(changeKindName(change.kind) + u' ' + change.userId.value() + u' ' + change.identity.value());
    for (const SkippedUser &user : plan.skipped) lines.append(reasonName(user.reason) + u' ' + user.name);
    return lines.join(QStringLiteral(", "));
}

} // namespace

class AccountPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAccountsUsersAreMatchedByExtension_data()
    {
        QTest::addColumn<QString>("pbx");
        QTest::addColumn<QStringList>("account");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("unchanged");
        QTest::addColumn<int>("without");
        const auto row = [](const char *name, const QString &pbx, const QStringList &account, const QString &expected,
                            int unchanged,
                            int without) { QTest::newRow(name) << pbx << account << expected << unchanged << without; };
        row("found", "201 202", {"anna 201 untagged"}, "linked anna dn:201", 0, 1);
        row("as it is", "201", {"anna 201 active"}, "", 1, 0);
        row("not on the PBX", "201", {"anna 299 untagged", "bert - untagged"}, "", 0, 1);
        row("vanished", "201", {"anna 201 active", "bert 202 active"}, "suspended bert dn:202", 1, 0);
        row("extension taken away", "201", {"anna - active:201"}, "suspended anna dn:201", 0, 1);
        row("suspended already", "201", {"anna 202 suspended"}, "", 0, 1);
        row("back again", "201", {"anna 201 suspended"}, "reactivated anna dn:201", 0, 0);
        row("back at another extension", "205", {"anna 205 suspended:201"}, "reactivated anna dn:205", 0, 0);
        row("moved in the account", "201 205", {"anna 205 active:201"}, "relinked anna dn:205", 0, 1);
        row("two swapped", "201 202", {"anna 202 active:201", "bert 201 active:202"},
            "relinked bert dn:201, relinked anna dn:202", 0, 0);
        row("handed on", "201", {"anna - active:201", "bert 201 untagged"}, "suspended anna dn:201, linked bert dn:201",
            0, 0);
        row("another gateway's", "201", {"anna 201 elsewhere"}, "", 0, 0);
        row("borne twice", "201", {"anna 201 untagged", "bert 201 active"},
            "duplicateNumber Person anna, duplicateNumber Person bert", 0, 0);
        row("device listed twice", "201 201", {"anna 201 untagged"}, "linked anna dn:201", 0, 0);
        row("nobody", "201 202 203", {}, "", 0, 3);
    }

    void theAccountsUsersAreMatchedByExtension()
    {
        QFETCH(const QString, pbx);
        QFETCH(const QStringList, account);
        const KnownUsers known = knownOf(account);
        const SyncPlan plan = makeAccountPlan(devices(pbx), known);
        QTEST(planText(plan), "expected");
        QTEST(plan.unchanged, "unchanged");
        QTEST(plan.devicesWithoutUser, "without");
        for (const PlannedChange &change : plan.changes) {
            // Nothing but the tag is written, and nobody is created.
            QVERIFY(!change.fields);
            QVERIFY(change.retag);
            QVERIFY(!change.userId.isEmpty());
            QVERIFY(change.after == plan.befores.at(change.before));
        }
        QCOMPARE(makeAccountPlan(devices(pbx), known).hash, plan.hash);
    }

    void whatWasRefusedIsLeftOut()
    {
        const KnownUsers known = knownOf({"anna 201 untagged", "bert 202 untagged"});
        const SyncPlan plan = makeAccountPlan(devices("201 202"), known, {Identity("dn:201")});
        QCOMPARE(planText(plan), QStringLiteral("linked bert dn:202"));
    }

    void thePlanSaysWhereTheNamesComeFrom()
    {
        const QJsonObject json = makeAccountPlan(devices("201 202"), knownOf({"anna 201 untagged"})).toJson();
        QCOMPARE(json.value(QLatin1String("source")).toString(), QStringLiteral("account"));
        QCOMPARE(json.value(QLatin1String("devicesWithoutUser")).toInt(), 1);
        QCOMPARE(json.value(QLatin1String("linked")).toInt(), 1);
        QCOMPARE(SyncPlan().toJson().value(QLatin1String("source")).toString(), QStringLiteral("pbx"));
    }

    void devicesWithoutEmailAddressAreNoSickSourceButNoDevicesAre()
    {
        const KnownUsers known = knownOf({"anna 201 active", "bert 202 active", "carl 203 active"});
        const auto isSick = [&known](const QString &numbers) {
            const PbxDirectory directory = devices(numbers);
            return sourceProblem(directory, matchExtensions(directory, known), known, UserSource::account).has_value();
        };
        QVERIFY(!isSick("201 202 203"));
        QVERIFY(!isSick("203 999"));
        QVERIFY(isSick(""));
        QVERIFY(isSick("999"));
        const PbxDirectory directory = devices("203 999");
        QCOMPARE(absentUsers(matchExtensions(directory, known), known).size(), 2);
    }
};

QTEST_GUILESS_MAIN(AccountPlannerTest)
#include "account_planner_test.moc"
