#include "engine/store/link_repository.h"
#include "engine/store/run_repository.h"
#include "engine/sync/sync_service.h"
#include "tests/support/flow.h"

#include "fake_world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace world;
using namespace std::chrono_literals;

/// Runs of a site whose account is the source of users.
class AccountServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usersAreLinkedAndNothingElseOfThemIsWritten();
    void aSecondRunWritesNothing();
    void whoVanishesIsSuspendedAndComesBack();
    void editsInTheAccountReachTheStore();
    void whoLeavesTheAccountIsForgotten();
    void aLostAnswerIsMadeUpFor();
    void aLostStoreIsLinkedAgain();
    void aServiceThatGoesWhileAnAnswerIsDueIsMadeUpFor();

private:
    void open()
    {
        service_.reset();
        database_.reset();
        database_ = std::move(Database::open(folder_->filePath(QStringLiteral("engine.db"))).value());
        service_ = std::make_unique<SyncService>(world_->ports(), *database_, clock_, SyncPacing{6, 1ms, 4ms, 1ms});
    }
    SyncReport run()
    {
        const auto report = finished(service_->run(scope_, {QStringLiteral("test"), {}}));
        if (!report) qFatal("%s", qPrintable(report.error().message()));
        return *report;
    }
    QString person(const QString &name, const QString &extension)
    {
        return world_->platform.addForeign(QStringLiteral("account"), name + QStringLiteral("@customer.example"),
                                           extension);
    }
    FakeUser &user(const QString &id) { return world_->platform.users[id]; }
    QString tag(const QString &id, const char *key)
    {
        const auto &tag = user(id).tag;
        return tag ? tag->value(QLatin1String(key)).toString() : QString();
    }
    QStringList linkTexts()
    {
        QStringList texts;
        LinkRepository links(*database_);
        const Status read = links.each([&texts](const UserLink &link) {
            texts.append(link.identity.value() + u' ' + link.name +
                         (link.active ? QString() : QStringLiteral(" suspended")));
        });
        texts.sort();
        return read ? texts : QStringList();
    }

    SystemClock clock_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<World> world_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SyncService> service_;
    QString anna_, bert_, otherSite_, noPhone_;
    Scope scope_;
};

void AccountServiceTest::init()
{
    service_.reset();
    database_.reset();
    folder_ = std::make_unique<QTemporaryDir>();
    world_ = std::make_unique<World>();
    world_->source = UserSource::account;
    for (const char *number : {"201", "202", "203", "204"})
        world_->pbx.add(QString::fromLatin1(number), {}, {}, {}, {});
    anna_ = person(QStringLiteral("anna"), QStringLiteral("201"));
    bert_ = person(QStringLiteral("bert"), QStringLiteral("202"));
    noPhone_ = person(QStringLiteral("nora"), QStringLiteral("900"));
    otherSite_ = person(QStringLiteral("otto"), QStringLiteral("203"));
    GatewayTag other;
    other.siteId = QStringLiteral("elsewhere");
    other.pbxId = QStringLiteral("elsewhere");
    other.identity = Identity(QStringLiteral("dn:203"));
    user(otherSite_).tag = other.toJson();
    open();
}

void AccountServiceTest::usersAreLinkedAndNothingElseOfThemIsWritten()
{
    const QMap<QString, FakeUser> before = world_->platform.users;
    const SyncReport report = run();
    QCOMPARE(report.imported, 2);
    QCOMPARE(report.linked, 2);
    QCOMPARE(report.created, 0);
    QCOMPARE(report.devicesWithoutUser, 1);
    QVERIFY(report.skipped.isEmpty());
    QCOMPARE(report.summary().value(QLatin1String("source")).toString(), QStringLiteral("account"));
    QCOMPARE(tag(anna_, "identity"), QStringLiteral("dn:201"));
    QCOMPARE(tag(bert_, "state"), QStringLiteral("active"));
    QCOMPARE(world_->platform.touched, QSet<QString>({anna_, bert_}));
    QCOMPARE(world_->platform.users.size(), before.size());
    for (const FakeUser &one : before) QCOMPARE(user(one.id).members, one.members);
    QCOMPARE(linkTexts(), QStringList({QStringLiteral("dn:201 Stranger"), QStringLiteral("dn:202 Stranger")}));
    const auto last = RunRepository(*database_).latest(QStringLiteral("sync"));
    QVERIFY((*last)->changedSomething);
}

void AccountServiceTest::aSecondRunWritesNothing()
{
    run();
    const int writes = world_->platform.writes;
    const SyncReport second = run();
    QCOMPARE(world_->platform.writes, writes);
    QCOMPARE(second.unchanged, 2);
    QCOMPARE(second.imported, 2);
}

void AccountServiceTest::whoVanishesIsSuspendedAndComesBack()
{
    run();
    const auto members = user(bert_).members;
    const PbxUser phone = *world_->pbx.withDn(QStringLiteral("202"));
    world_->pbx.users.removeIf([](const PbxUser &one) { return one.dn.value() == QLatin1String("202"); });
    const SyncReport gone = run();
    QCOMPARE(gone.suspended, 1);
    QCOMPARE(gone.imported, 1);
    QCOMPARE(tag(bert_, "state"), QStringLiteral("suspended"));
    QCOMPARE(tag(bert_, "identity"), QStringLiteral("dn:202"));
    QCOMPARE(user(bert_).members, members); // the extension, too: it is the account's own
    QCOMPARE(linkTexts().last(), QStringLiteral("dn:202 Stranger suspended"));
    world_->pbx.users.append(phone);
    QCOMPARE(run().reactivated, 1);
    QCOMPARE(tag(bert_, "state"), QStringLiteral("active"));
    QCOMPARE(user(bert_).members, members);
}

void AccountServiceTest::editsInTheAccountReachTheStore()
{
    run();
    user(anna_).members[QStringLiteral("name")] = QStringLiteral("Anna Muster");
    const int writes = world_->platform.writes;
    run();
    QCOMPARE(world_->platform.writes, writes);
    QCOMPARE(linkTexts().first(), QStringLiteral("dn:201 Anna Muster"));
    user(anna_).members[QStringLiteral("extension")] = QStringLiteral("204");
    QCOMPARE(run().updated, 1);
    QCOMPARE(tag(anna_, "identity"), QStringLiteral("dn:204"));
    QCOMPARE(user(anna_).members.value(QStringLiteral("name")), QStringLiteral("Anna Muster"));
}

void AccountServiceTest::whoLeavesTheAccountIsForgotten()
{
    run();
    world_->platform.users.remove(bert_);
    const SyncReport report = run();
    QCOMPARE(report.imported, 1);
    QCOMPARE(report.created, 0);
    QCOMPARE(linkTexts(), QStringList(QStringLiteral("dn:201 Stranger")));
}

void AccountServiceTest::aLostAnswerIsMadeUpFor()
{
    for (const Failure failure : {Failure::beforeCall, Failure::afterCall, Failure::repeated, Failure::oneByOne}) {
        init();
        world_->failAt = 1; // the directory is asked first, then the changes are sent
        world_->failure = failure;
        const SyncReport report = run();
        QVERIFY(!report.problem);
        QCOMPARE(report.linked, 2);
        QCOMPARE(run().unchanged, 2);
        QCOMPARE(linkTexts().size(), 2);
    }
}

void AccountServiceTest::aLostStoreIsLinkedAgain()
{
    run();
    service_.reset();
    database_.reset();
    folder_ = std::make_unique<QTemporaryDir>();
    open();
    const int writes = world_->platform.writes;
    run();
    QCOMPARE(world_->platform.writes, writes);
    QCOMPARE(linkTexts().size(), 2);
}

void AccountServiceTest::aServiceThatGoesWhileAnAnswerIsDueIsMadeUpFor()
{
    world_->failAt = 1;
    world_->failure = Failure::never;
    auto asker = std::make_unique<Scope>();
    const SyncRequest request{QStringLiteral("test"), {}};
    const auto asked = started(service_->run(*asker, request));
    QTRY_COMPARE(world_->platform.writes, 2); // sent; the answer never comes
    asker.reset();
    QTRY_VERIFY(asked->has_value());
    open();
    const SyncReport report = run();
    QVERIFY(!report.problem);
    QCOMPARE(report.imported, 2);
    QCOMPARE(world_->platform.writes, 2); // done already, and seen by the tags
    QCOMPARE(linkTexts().size(), 2);
}

QTEST_GUILESS_MAIN(AccountServiceTest)
#include "account_service_test.moc"
