#include "engine/store/journal_repository.h"
#include "engine/store/link_repository.h"
#include "engine/store/run_repository.h"
#include "engine/sync/sync_service.h"

#include "fake_world.h"
#include "site_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;
using namespace world;
using namespace std::chrono_literals;

namespace
{

constexpr SyncPacing quick{6, 1ms, 4ms, 1ms};

template<typename T>
Flow keep(Scope &scope, Task<T> task, std::optional<Result<T>> *result)
{
    Q_UNUSED(scope)
    *result = co_await task;
    co_return done;
}

/// Lets the event loop run until the task has its result.
template<typename T>
Result<T> wait(Scope &scope, Task<T> task)
{
    std::optional<Result<T>> result;
    scope.spawn(keep(scope, std::move(task), &result));
    while (!result) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return std::move(*result);
}

/// A site with its store; the engine over it can be thrown away and made anew.
struct Site {
    World world;
    SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::unique_ptr<SyncService> service;
    Scope scope;

    Site()
    {
        world.settings.batch = 3;
        world.settings.parallel = 2;
        open();
    }
    void open()
    {
        service.reset();
        database.reset();
        database = std::move(Database::open(path()).value());
        service = std::make_unique<SyncService>(world.ports(), *database, clock, quick);
    }
    QString path() const { return folder.filePath(QStringLiteral("engine.db")); }
    void loseStore()
    {
        service.reset();
        database.reset();
        for (const char *suffix : {"", "-wal", "-shm"}) QFile::remove(path() + QString::fromLatin1(suffix));
        open();
    }
    Result<SyncReport> run(const QString &hash = {})
    {
        const SyncRequest request{QStringLiteral("test"), hash};
        return wait(scope, service->run(scope, request));
    }
    QString idOf(const QString &identity) const
    {
        for (const FakeUser &user : world.platform.users) {
            if (user.tag && user.tag->value(QStringLiteral("identity")) == identity) return user.id;
        }
        return {};
    }
    QString member(const QString &id, const char *name) const
    {
        return world.platform.users.value(id).members.value(QString::fromLatin1(name));
    }
    QString state(const QString &id) const
    {
        return world.platform.users.value(id).tag->value(QStringLiteral("state")).toString();
    }
};

QString numbered(const char *text, int number)
{
    return QString::fromLatin1(text).arg(number);
}

void populate(FakePbx &pbx, int count)
{
    for (int i = 1; i <= count; ++i) {
        pbx.add(QString::number(1000 + i), numbered("First%1", i), numbered("Last%1", i), numbered("user%1@x.y", i),
                numbered("login%1", i));
    }
}

/// Edits a PBX as people do; every choice comes from the seed.
class Editor
{
public:
    Editor(World &world, quint32 seed) : world_(world), random_(seed) {}

    void edit()
    {
        FakePbx &pbx = world_.pbx;
        const int what = random_.bounded(16);
        if (pbx.users.size() < 6 || what == 0) return add();
        PbxUser &one = any();
        PbxUser &two = any();
        PbxUser &three = any();
        switch (what) {
        case 1:
            one.lastName = numbered("New%1", ++counter_);
            break;
        case 2:
            one.email = numbered("new%1@x.y", ++counter_);
            break;
        case 3:
            one.dn = Dn(QString::number(2000 + ++counter_));
            break;
        case 4:
            removed_.append(pbx.users.takeAt(random_.bounded(pbx.users.size())));
            break;
        case 5:
            std::swap(one.dn, two.dn);
            break;
        case 6:
            std::swap(one.email, two.email);
            break;
        case 7:
            std::swap(one.dn, two.dn);
            std::swap(two.dn, three.dn);
            break;
        case 8:
            std::swap(one.email, two.email);
            std::swap(two.email, three.email);
            std::swap(one.dn, three.dn);
            break;
        case 9:
            one.email = two.email.toUpper();
            break;
        case 10:
            one.email.clear();
            break;
        case 11:
            one.lastName.clear();
            break;
        case 12:
            one.homeElement = one.homeElement.isEmpty() ? QStringLiteral("There") : QString();
            break;
        case 13:
            one.dn = two.dn;
            break;
        case 14:
            one.email = QStringLiteral("stranger@x.y");
            break;
        default:
            bringBack();
            break;
        }
        pbx.identify();
    }

private:
    PbxUser &any() { return world_.pbx.users[random_.bounded(world_.pbx.users.size())]; }
    void add()
    {
        const int number = ++counter_;
        world_.pbx.add(QString::number(3000 + number), numbered("Add%1", number), numbered("Ed%1", number),
                       numbered("added%1@x.y", number), numbered("added%1", number));
    }
    void bringBack()
    {
        if (removed_.isEmpty()) return add();
        world_.pbx.users.append(removed_.takeFirst());
    }

    World &world_;
    QRandomGenerator random_;
    QVector<PbxUser> removed_;
    int counter_ = 0;
};

} // namespace

class ServiceTest : public QObject
{
    Q_OBJECT

    /// Compares with the model and looks whether anybody else was touched.
    static void verify(Site &site, const SiteModel &model, const QByteArray &hint)
    {
        const QStringList found = SiteModel::linesOf(site.world.platform);
        if (found != model.lines()) {
            qWarning() << hint << "expected" << model.lines() << "found" << found;
            for (const QString &line : std::as_const(site.world.platform.log)) qWarning().noquote() << line;
        }
        QVERIFY2(found == model.lines(), hint.constData());
        for (const QString &id : std::as_const(site.world.platform.touched)) {
            const auto tag = site.world.platform.users.value(id).tag;
            const QString identity = tag ? tag->value(QStringLiteral("identity")).toString() : QString();
            QVERIFY2(model.changed().contains(identity), (hint + ": touched " + id.toUtf8()).constData());
        }
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<SyncReport>(); }

    void theFirstRunImportsAndTheSecondWritesNothing()
    {
        Site site;
        populate(site.world.pbx, 10);
        site.world.pbx.users[3].email.clear();
        const auto first = site.run();
        QVERIFY(first.ok());
        QCOMPARE(first->created, 9);
        QCOMPARE(first->imported, 9);
        QCOMPARE(first->skippedByReason.value(QStringLiteral("missingEmail")), 1);
        QVERIFY(!first->problem);
        QVERIFY(first->requests > 0);
        const int writes = site.world.platform.writes;
        const auto second = site.run();
        QCOMPARE(second->imported, 9);
        QCOMPARE(second->unchanged, 9);
        QVERIFY(!second->changedSomething());
        QCOMPARE(site.world.platform.writes, writes);

        RunRepository runs(*site.database);
        const auto records = runs.list(QStringLiteral("sync"), 10).value();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.last().state, RunRecord::State::completed);
        QVERIFY(records.last().changedSomething);
        QCOMPARE(runs.skips(records.last().id).value().first().reason, QStringLiteral("missingEmail"));
        const auto journal = JournalRepository(*site.database).ofRun(records.last().id).value();
        QCOMPARE(journal.size(), 9);
        for (const JournalEntry &entry : journal) {
            QCOMPARE(entry.state, JournalEntry::State::acknowledged);
            QVERIFY(!entry.objectId.isEmpty());
            QVERIFY(!entry.requestId.isEmpty());
        }
        QCOMPARE(LinkRepository(*site.database).count().value(), 9);
    }

    void randomEditsEndAsTheModelSays()
    {
        const QByteArray wanted = qgetenv("CLC_SEED");
        const quint32 first = wanted.isEmpty() ? QRandomGenerator::global()->generate() : wanted.toUInt();
        const int rounds = wanted.isEmpty() ? 25 : 1;
        for (int round = 0; round < rounds; ++round) {
            const quint32 seed = first + static_cast<quint32>(round);
            Site site;
            populate(site.world.pbx, 14);
            site.world.platform.addForeign(QStringLiteral("account"), QStringLiteral("stranger@x.y"),
                                           QStringLiteral("2003"));
            Editor editor(site.world, seed);
            QRandomGenerator random(seed);
            SiteModel model;
            for (int step = 0; step < 8; ++step) {
                for (int edits = random.bounded(1, 6); step > 0 && edits > 0; --edits) editor.edit();
                const QByteArray hint =
                    QByteArrayLiteral("CLC_SEED=") + QByteArray::number(seed) + " step " + QByteArray::number(step);
                model.step(site.world.pbx, site.world.platform);
                site.world.platform.touched.clear();
                site.world.platform.log.clear();
                if (random.bounded(5) == 0) site.loseStore();
                const auto report = site.run();
                QVERIFY2(report.ok(),
                         (hint + ": " + (report ? QByteArray() : report.error().message().toUtf8())).constData());
                QVERIFY2(!report->problem, hint.constData());
                verify(site, model, hint);
                if (QTest::currentTestFailed()) return;
                const int writes = site.world.platform.writes;
                QVERIFY2(site.run().ok(), hint.constData());
                QVERIFY2(site.world.platform.writes == writes, (hint + ": a run without changes wrote").constData());
            }
        }
    }

    void whicheverCallFailsTheNextRunCompletes_data()
    {
        QTest::addColumn<int>("failure");
        QTest::newRow("nothing arrives") << static_cast<int>(Failure::beforeCall);
        QTest::newRow("the answer is lost") << static_cast<int>(Failure::afterCall);
        QTest::newRow("it is carried out twice") << static_cast<int>(Failure::repeated);
        QTest::newRow("some operations fail") << static_cast<int>(Failure::oneByOne);
        QTest::newRow("not worth repeating") << static_cast<int>(Failure::forGood);
        QTest::newRow("the engine ends before the answer") << static_cast<int>(Failure::never);
    }
    void whicheverCallFailsTheNextRunCompletes()
    {
        QFETCH(int, failure);
        bool hit = true;
        for (int call = 0; hit; ++call) {
            QVERIFY(call < 200);
            const QByteArray hint = "call " + QByteArray::number(call);
            Site site;
            populate(site.world.pbx, 14);
            SiteModel model;
            model.step(site.world.pbx, site.world.platform);
            QVERIFY2(site.run().ok(), hint.constData());
            editEverything(site.world.pbx);
            model.step(site.world.pbx, site.world.platform);
            site.world.platform.touched.clear();
            site.world.platform.log.clear();

            site.world.failure = static_cast<Failure>(failure);
            site.world.failAt = site.world.calls + call;
            if (site.world.failure == Failure::never)
                runUntilSilent(site, &hit);
            else
                static_cast<void>(site.run());
            if (site.world.failure != Failure::never) hit = site.world.calls > site.world.failAt;
            site.world.failAt = -1;
            const auto report = site.run();
            QVERIFY2(report.ok() && !report->problem, hint.constData());
            verify(site, model, hint);
            if (QTest::currentTestFailed()) return;
            const int writes = site.world.platform.writes;
            QVERIFY2(site.run().ok(), hint.constData());
            QCOMPARE(site.world.platform.writes, writes);
            QVERIFY(JournalRepository(*site.database).open({}).value().isEmpty());
        }
    }

    void aPlatformThatFailsEverySeventhRequestIsOvercomeInOneRun()
    {
        for (const Failure failure : {Failure::beforeCall, Failure::afterCall, Failure::repeated, Failure::oneByOne}) {
            Site site;
            populate(site.world.pbx, 60);
            site.world.failEvery = 7;
            site.world.failure = failure;
            const auto report = site.run();
            QVERIFY(report.ok());
            QVERIFY(!report->problem);
            QCOMPARE(report->imported, 60);
            QCOMPARE(report->created, 60);
            QVERIFY(report->skipped.isEmpty());
            SiteModel model;
            model.step(site.world.pbx, site.world.platform);
            QCOMPARE(SiteModel::linesOf(site.world.platform), model.lines());
        }
    }

    void aPlatformThatAnswersNothingButErrorsLeavesAnIncompleteRun()
    {
        Site site;
        populate(site.world.pbx, 10);
        site.world.failEvery = 1;
        const auto report = site.run();
        QVERIFY(report.ok());
        QCOMPARE(report->problem->code, ErrorCode::runIncomplete);
        QCOMPARE(report->failed, 10);
        QCOMPARE(report->failedChanges.first().error.code, ErrorCode::connectionLost);
        QCOMPARE(report->imported, 0);
        QCOMPARE(RunRepository(*site.database).latest({}).value()->state, RunRecord::State::incomplete);
        site.world.failEvery = 0;
        QCOMPARE(site.run()->imported, 10);
    }

    void changesThatWereNotTriedCountAsFailed()
    {
        Site site;
        populate(site.world.pbx, 6);
        QVERIFY(site.run().ok());
        // A chain that nobody can see is blocked at its end; the second batch never gets its turn.
        site.world.platform.addForeign(QStringLiteral("elsewhere"), QStringLiteral("taken@x.y"), {});
        auto &users = site.world.pbx.users;
        for (int i = 5; i > 0; --i) users[i].email = users[i - 1].email;
        users[0].email = QStringLiteral("taken@x.y");
        const SyncPacing once{1, 1ms, 4ms, 1ms};
        site.service = std::make_unique<SyncService>(site.world.ports(), *site.database, site.clock, once);
        const auto report = site.run();
        QVERIFY(report.ok());
        QVERIFY(report->failedChanges.isEmpty());
        QCOMPARE(report->failed, 3);
        QCOMPARE(report->problem->code, ErrorCode::runIncomplete);
        QCOMPARE(RunRepository(*site.database).latest({}).value()->state, RunRecord::State::incomplete);
    }

    void exchangedValuesFindTheirPlaces_data()
    {
        QTest::addColumn<int>("circle");
        QTest::addColumn<bool>("numbers");
        QTest::addColumn<bool>("emails");
        QTest::newRow("two numbers") << 2 << true << false;
        QTest::newRow("two e-mails") << 2 << false << true;
        QTest::newRow("two of both") << 2 << true << true;
        QTest::newRow("three numbers") << 3 << true << false;
        QTest::newRow("three e-mails") << 3 << false << true;
        QTest::newRow("more than a batch") << 11 << true << true;
    }
    void exchangedValuesFindTheirPlaces()
    {
        QFETCH(int, circle);
        QFETCH(bool, numbers);
        QFETCH(bool, emails);
        Site site;
        populate(site.world.pbx, 14);
        QVERIFY(site.run().ok());
        auto &users = site.world.pbx.users;
        for (int i = 0; i + 1 < circle; ++i) {
            if (numbers) std::swap(users[i].dn, users[i + 1].dn);
            if (emails) std::swap(users[i].email, users[i + 1].email);
        }
        site.world.platform.touched.clear();
        const auto report = site.run();
        QVERIFY(report.ok());
        QVERIFY(!report->problem);
        QCOMPARE(report->updated, circle);
        QCOMPARE(static_cast<int>(site.world.platform.touched.size()), circle);
        for (const QString &line : SiteModel::linesOf(site.world.platform))
            QVERIFY(!line.contains(QLatin1String("swap-")));
        SiteModel model;
        model.step(site.world.pbx, site.world.platform);
        QCOMPARE(SiteModel::linesOf(site.world.platform), model.lines());
    }

    void aNumberPassedAlongALongChainNeedsFewRequests()
    {
        Site site;
        site.world.settings.batch = 50;
        populate(site.world.pbx, 40);
        QVERIFY(site.run().ok());
        for (PbxUser &user : site.world.pbx.users) user.dn = Dn(QString::number(user.dn.value().toInt() + 1));
        int requests = 0;
        site.world.onApply = [&requests] { ++requests; };
        const auto report = site.run();
        QCOMPARE(report->updated, 40);
        QCOMPARE(requests, 1);
    }

    void aUserWhoVanishesIsSuspendedAndComesBack()
    {
        Site site;
        populate(site.world.pbx, 5);
        QVERIFY(site.run().ok());
        const QString id = site.idOf(QStringLiteral("login:login2"));
        const PbxUser gone = site.world.pbx.users.takeAt(1);
        auto report = site.run();
        QCOMPARE(report->suspended, 1);
        QCOMPARE(report->imported, 4);
        QCOMPARE(site.state(id), QStringLiteral("suspended"));
        QCOMPARE(site.member(id, "extension"), QString());
        QCOMPARE(site.member(id, "email"), QStringLiteral("user2@x.y"));
        QCOMPARE(site.member(id, "name"), QStringLiteral("First2 Last2"));
        site.world.pbx.users.append(gone);
        site.world.pbx.users.last().dn = Dn(QStringLiteral("1999"));
        report = site.run();
        QCOMPARE(report->reactivated, 1);
        QCOMPARE(report->imported, 5);
        QCOMPARE(site.idOf(QStringLiteral("login:login2")), id);
        QCOMPARE(site.state(id), QStringLiteral("active"));
        QCOMPARE(site.member(id, "extension"), QStringLiteral("1999"));
    }

    void aFlawedUserStaysAsItIs()
    {
        Site site;
        populate(site.world.pbx, 5);
        QVERIFY(site.run().ok());
        site.world.pbx.users[1].email.clear();
        site.world.pbx.users[1].lastName = QStringLiteral("Changed");
        site.world.platform.touched.clear();
        const auto report = site.run();
        QVERIFY(site.world.platform.touched.isEmpty());
        QCOMPARE(report->imported, 5);
        QCOMPARE(report->skipped.size(), 1);
        QVERIFY(report->skipped.first().kept);
    }

    void aPbxThatAnswersNothingChangesNothing()
    {
        Site site;
        populate(site.world.pbx, 5);
        QVERIFY(site.run().ok());
        const auto users = std::exchange(site.world.pbx.users, {});
        site.world.platform.touched.clear();
        auto report = site.run();
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::sourceSick);
        site.world.pbx.users = users;
        for (PbxUser &user : site.world.pbx.users) user.email.clear();
        report = site.run();
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::sourceSick);
        QVERIFY(site.world.platform.touched.isEmpty());
        const auto record = RunRepository(*site.database).latest(QStringLiteral("sync")).value();
        QCOMPARE(record->state, RunRecord::State::failed);
        QCOMPARE(record->error->code, ErrorCode::sourceSick);
    }

    void aDirectoryThatIsCutShortSuspendsNobody()
    {
        Site site;
        populate(site.world.pbx, 20);
        QVERIFY(site.run().ok());
        const auto users = site.world.pbx.users;
        site.world.pbx.users = users.mid(0, 12);
        site.world.onDirectory = [&] { site.world.pbx.users = users; };
        site.world.platform.touched.clear();
        const auto cut = site.run();
        QVERIFY(!cut.ok());
        QCOMPARE(cut.error().code, ErrorCode::sourceSick);
        QVERIFY(site.world.platform.touched.isEmpty());
        site.world.onDirectory = {};
        site.world.pbx.users = users.mid(0, 12);
        QCOMPARE(site.run()->suspended, 8);
    }

    void aStrangersValueIsNeverTaken()
    {
        Site site;
        const QString seen = site.world.platform.addForeign(QStringLiteral("account"), QStringLiteral("USER1@x.y"), {});
        const QString number =
            site.world.platform.addForeign(QStringLiteral("account"), QStringLiteral("s@x.y"), QStringLiteral("1002"));
        const QString unseen =
            site.world.platform.addForeign(QStringLiteral("elsewhere"), QStringLiteral("user3@x.y"), {});
        populate(site.world.pbx, 5);
        const auto report = site.run();
        QVERIFY(report.ok());
        QVERIFY(!report->problem);
        QCOMPARE(report->created, 2);
        QCOMPARE(report->skippedByReason.value(QStringLiteral("attributeInUse")), 3);
        for (const QString &id : {seen, number, unseen}) QVERIFY(!site.world.platform.touched.contains(id));
        for (const SkippedUser &user : report->skipped) QVERIFY(!user.other.isEmpty());
    }

    void aLostStoreIsLinkedAgainByTheTags()
    {
        Site site;
        populate(site.world.pbx, 12);
        QVERIFY(site.run().ok());
        site.loseStore();
        const int writes = site.world.platform.writes;
        const auto report = site.run();
        QCOMPARE(report->unchanged, 12);
        QCOMPARE(site.world.platform.writes, writes);
        QCOMPARE(LinkRepository(*site.database).count().value(), 12);
    }

    void aUserDeletedOnThePlatformIsMadeAgain()
    {
        Site site;
        populate(site.world.pbx, 5);
        QVERIFY(site.run().ok());
        site.world.platform.users.remove(site.idOf(QStringLiteral("login:login2")));
        const auto report = site.run();
        QCOMPARE(report->created, 1);
        QCOMPARE(report->imported, 5);
    }

    void noticesCarryTheIdentityAcrossAMove()
    {
        Site site;
        populate(site.world.pbx, 5);
        for (PbxUser &user : site.world.pbx.users) user.loginId.clear();
        QVERIFY(site.run().ok());
        const QString first = site.idOf(QStringLiteral("dn:1001"));
        const QString second = site.idOf(QStringLiteral("dn:1002"));
        site.service->start();
        QSignalSpy finished(site.service.get(), &SyncService::finished);
        QTRY_COMPARE(finished.size(), 1);

        auto &users = site.world.pbx.users;
        const PbxUser one = users[0];
        const PbxUser two = users[1];
        std::swap(users[0].dn, users[1].dn);
        site.world.pbx.identify();
        const auto updated = [](const PbxUser &before, const PbxUser &after) {
            return DirectoryChange{DirectoryChange::Kind::updated, QStringLiteral("users"), before, after};
        };
        site.world.notices.append(updated(one, users[0]));
        site.world.platform.touched.clear();
        site.world.notify(updated(two, users[1]));
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(site.member(first, "extension"), QStringLiteral("1002"));
        QCOMPARE(site.member(second, "extension"), QStringLiteral("1001"));
        QCOMPARE(site.member(first, "email"), QStringLiteral("user1@x.y"));
        QCOMPARE(site.idOf(QStringLiteral("dn:1002")), first);
        QCOMPARE(site.idOf(QStringLiteral("dn:1001")), second);
        QCOMPARE(static_cast<int>(site.world.platform.touched.size()), 2);
    }

    void withoutANoticeAMovedUserIsLeftAloneUntilItComes()
    {
        Site site;
        populate(site.world.pbx, 5);
        for (PbxUser &user : site.world.pbx.users) user.loginId.clear();
        QVERIFY(site.run().ok());
        const QString id = site.idOf(QStringLiteral("dn:1001"));
        const PbxUser before = site.world.pbx.users[0];
        site.world.pbx.users[0].dn = Dn(QStringLiteral("1900"));
        site.world.pbx.identify();
        site.world.platform.touched.clear();
        auto report = site.run();
        QCOMPARE(report->skippedByReason.value(QStringLiteral("identityUnclear")), 1);
        QVERIFY(site.world.platform.touched.isEmpty());
        LinkRepository links(*site.database);
        QVERIFY(
            links.addMove({0, before.identity, site.world.pbx.users[0].identity, before.email}, site.clock.now()).ok());
        report = site.run();
        QCOMPARE(report->updated, 1);
        QCOMPARE(site.idOf(QStringLiteral("dn:1900")), id);
        QCOMPARE(site.member(id, "extension"), QStringLiteral("1900"));
    }

    void aNumberTakenOverByAnotherPersonRewritesNothing()
    {
        Site site;
        populate(site.world.pbx, 5);
        for (PbxUser &user : site.world.pbx.users) user.loginId.clear();
        QVERIFY(site.run().ok());
        PbxUser &user = site.world.pbx.users[0];
        user.firstName = QStringLiteral("Other");
        QVERIFY(site.run()->updated == 1);
        user.lastName = QStringLiteral("Person");
        user.email = QStringLiteral("other@x.y");
        site.world.platform.touched.clear();
        const auto report = site.run();
        QCOMPARE(report->skippedByReason.value(QStringLiteral("identityUnclear")), 1);
        QVERIFY(site.world.platform.touched.isEmpty());
    }

    void aSecondRequestJoinsTheRunUnderWay()
    {
        Site site;
        populate(site.world.pbx, 20);
        std::optional<Result<SyncReport>> first;
        std::optional<Result<SyncReport>> second;
        const SyncRequest request{QStringLiteral("test"), {}};
        site.scope.spawn(keep(site.scope, site.service->run(site.scope, request), &first));
        QVERIFY(site.service->isRunning());
        site.scope.spawn(keep(site.scope, site.service->run(site.scope, request), &second));
        QTRY_VERIFY(first && second);
        QCOMPARE((*first)->id, (*second)->id);
        QCOMPARE(RunRepository(*site.database).list({}, 10).value().size(), 1);
        QVERIFY(!site.service->isRunning());
    }

    void aRunGoesOnWhenWhoeverAskedForItIsGone()
    {
        Site site;
        populate(site.world.pbx, 20);
        QSignalSpy finished(site.service.get(), &SyncService::finished);
        std::optional<Result<SyncReport>> report;
        {
            Scope caller;
            const SyncRequest request{QStringLiteral("test"), {}};
            caller.spawn(keep(caller, site.service->run(caller, request), &report));
        }
        QCOMPARE(report->error().code, ErrorCode::cancelled);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<SyncReport>().created, 20);
    }

    void onlyThePlanThatWasSeenIsCarriedOut()
    {
        Site site;
        populate(site.world.pbx, 5);
        const auto plan = wait(site.scope, site.service->plan(site.scope));
        QVERIFY(plan.ok());
        QCOMPARE(plan->count(ChangeKind::added), 5);
        QCOMPARE(site.world.platform.writes, 0);
        QCOMPARE(wait(site.scope, site.service->plan(site.scope))->hash, plan->hash);
        site.world.pbx.users[0].lastName = QStringLiteral("Changed");
        const auto refused = site.run(plan->hash);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::planChanged);
        QCOMPARE(site.world.platform.writes, 0);
        const auto again = wait(site.scope, site.service->plan(site.scope));
        QVERIFY(again->hash != plan->hash);
        const auto report = site.run(again->hash);
        QCOMPARE(report->created, 5);
        QCOMPARE(report->planHash, again->hash);
    }

    void aCancelledRunIsCompletedByTheNext()
    {
        Site site;
        populate(site.world.pbx, 40);
        int requests = 0;
        site.world.onApply = [&] {
            if (++requests == 4) site.service->cancelRun();
        };
        const auto cancelled = site.run();
        QVERIFY(!cancelled.ok());
        QCOMPARE(cancelled.error().code, ErrorCode::cancelled);
        QVERIFY(!site.service->isRunning());
        QCOMPARE(RunRepository(*site.database).latest({}).value()->state, RunRecord::State::cancelled);
        QVERIFY(!site.service->cancelRun());
        const auto report = site.run();
        QCOMPARE(report->imported, 40);
        SiteModel model;
        model.step(site.world.pbx, site.world.platform);
        QCOMPARE(SiteModel::linesOf(site.world.platform), model.lines());
    }

    void aUserAddedDuringARunFollowsAtOnce()
    {
        Site site;
        populate(site.world.pbx, 10);
        QSignalSpy finished(site.service.get(), &SyncService::finished);
        bool added = false;
        site.world.onApply = [&] {
            if (std::exchange(added, true)) return;
            site.world.pbx.add(QStringLiteral("1900"), QStringLiteral("Late"), QStringLiteral("Comer"),
                               QStringLiteral("late@x.y"), QStringLiteral("late"));
            site.world.notify(
                {DirectoryChange::Kind::inserted, QStringLiteral("users"), {}, site.world.pbx.users.last()});
        };
        site.service->start();
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished.at(1).first().value<SyncReport>().created, 1);
        QCOMPARE(finished.at(1).first().value<SyncReport>().startedBy, QStringLiteral("pbxChange"));
        site.service->stop();
        QVERIFY(!site.service->isStarted());
    }

    void usersThatMoveWhileTheDirectoryIsReadAreReadAgain()
    {
        Site site;
        populate(site.world.pbx, 5);
        for (PbxUser &user : site.world.pbx.users) user.loginId.clear();
        QVERIFY(site.run().ok());
        const QString id = site.idOf(QStringLiteral("dn:1001"));
        LinkRepository links(*site.database);
        site.world.onDirectory = [&] {
            site.world.onDirectory = {};
            const PbxUser before = site.world.pbx.users[0];
            site.world.pbx.users[0].dn = Dn(QStringLiteral("1900"));
            site.world.pbx.identify();
            static_cast<void>(links.addMove({0, before.identity, site.world.pbx.users[0].identity, before.email}, {}));
        };
        const auto report = site.run();
        QCOMPARE(report->suspended, 0);
        QCOMPARE(report->updated, 1);
        QCOMPARE(site.member(id, "extension"), QStringLiteral("1900"));
    }

    void aMoveAfterTheDirectoryWasReadWaitsForTheNextRun()
    {
        Site site;
        populate(site.world.pbx, 35); // the platform's users take longer to read than the directory
        for (PbxUser &user : site.world.pbx.users) user.loginId.clear();
        QVERIFY(site.run().ok());
        const QString id = site.idOf(QStringLiteral("dn:1001"));
        LinkRepository links(*site.database);
        site.world.onUsers = [&] {
            site.world.onUsers = {};
            const PbxUser before = site.world.pbx.users[0];
            site.world.pbx.users[0].dn = Dn(QStringLiteral("1900"));
            site.world.pbx.identify();
            static_cast<void>(links.addMove({0, before.identity, site.world.pbx.users[0].identity, before.email}, {}));
        };
        const auto first = site.run();
        QCOMPARE(first->unchanged, 35);
        QVERIFY(first->skipped.isEmpty());
        QCOMPARE(links.moves()->size(), 1);
        QCOMPARE(site.run()->updated, 1);
        QCOMPARE(site.member(id, "extension"), QStringLiteral("1900"));
    }

    void aStoreThatIsFullEndsTheRunAndTheNextCompletesIt()
    {
        Site site;
        populate(site.world.pbx, 200);
        QVERIFY(site.database->execute(QStringLiteral("PRAGMA max_page_count = 45")).ok());
        const auto report = site.run();
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::storeFull);
        site.open();
        QCOMPARE(site.run()->imported, 200);
    }

private:
    static void editEverything(FakePbx &pbx)
    {
        auto &users = pbx.users;
        std::swap(users[0].dn, users[1].dn);
        std::swap(users[2].email, users[3].email);
        std::swap(users[4].dn, users[5].dn);
        std::swap(users[5].dn, users[6].dn);
        users[7].lastName = QStringLiteral("Renamed");
        users[8].email = QStringLiteral("fresh@x.y");
        users[9].dn = Dn(QStringLiteral("1909"));
        users[10].email = users[11].email;
        users.removeAt(12);
        pbx.add(QStringLiteral("1013"), QStringLiteral("Heir"), QStringLiteral("Number"), QStringLiteral("heir@x.y"),
                QStringLiteral("heir"));
        pbx.add(QStringLiteral("1800"), QStringLiteral("New"), QStringLiteral("Comer"), QStringLiteral("newcomer@x.y"),
                QStringLiteral("newcomer"));
    }

    /// Runs until the call that is never answered, then ends the engine as if it had been killed, and starts another.
    static void runUntilSilent(Site &site, bool *hit)
    {
        std::optional<Result<SyncReport>> report;
        const SyncRequest request{QStringLiteral("test"), {}};
        site.scope.spawn(keep(site.scope, site.service->run(site.scope, request), &report));
        QTRY_VERIFY(report || site.world.calls > site.world.failAt);
        for (int i = 0; !report && i < 20; ++i) QCoreApplication::processEvents();
        *hit = !report.has_value();
        site.open();
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
