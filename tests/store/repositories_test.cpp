#include "engine/store/journal_repository.h"
#include "engine/store/link_repository.h"
#include "engine/store/object_repository.h"
#include "engine/store/onboarding_repository.h"
#include "engine/store/run_repository.h"
#include "engine/store/settings_repository.h"
#include "engine/store/trust_repository.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace clc;

namespace
{

const QDateTime noon(QDate(2025, 3, 1), QTime(12, 0, 0, 123), Qt::UTC);

UserLink link(const char *user, const char *identity, const char *email, bool active = true)
{
    UserLink one;
    one.userId = UserId(QString::fromLatin1(user));
    one.identity = Identity(QString::fromLatin1(identity));
    one.tagIdentity = one.identity;
    one.email = QString::fromLatin1(email);
    one.active = active;
    one.since = noon;
    return one;
}

IdentityMove move(const char *from, const char *to, const char *email)
{
    return {0, Identity(QString::fromLatin1(from)), Identity(QString::fromLatin1(to)), QString::fromLatin1(email)};
}

} // namespace

class RepositoriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = std::move(Database::open(folder_->filePath(QStringLiteral("engine.db"))).value());
    }
    void cleanup() { database_.reset(); }

    void settingsKeepAnyJson()
    {
        SettingsRepository settings(*database_);
        const QJsonValue values[] = {1,
                                     QStringLiteral("text \"quoted\" äöü 漢"),
                                     true,
                                     QJsonValue::Null,
                                     QJsonArray{1, 2},
                                     QJsonObject{{QStringLiteral("a"), 1.5}}};
        for (const QJsonValue &value : values) {
            QVERIFY(settings.set(QStringLiteral("key"), value).ok());
            QCOMPARE(settings.find(QStringLiteral("key")).value(), std::optional<QJsonValue>(value));
        }
        QVERIFY(settings.remove(QStringLiteral("key")).ok());
        QVERIFY(!settings.find(QStringLiteral("key")).value());
    }

    void trustDecisionsAreKeptPerHostAndPort()
    {
        TrustRepository trust(*database_);
        const TrustDecision decision{QStringLiteral("mbg.example"), 443,
                                     QStringLiteral("AA:BB"),       QStringLiteral("CN=mbg"),
                                     QStringLiteral("anna"),        noon};
        QVERIFY(trust.add(decision).ok());
        QVERIFY(trust.add(decision).ok());
        QCOMPARE(trust.decisions().value().size(), 1);
        QCOMPARE(trust.decisions().value().first().decidedAt, noon);
        QVERIFY(trust.revoke(QStringLiteral("mbg.example"), 444).ok());
        QCOMPARE(trust.decisions().value().size(), 1);
        QVERIFY(trust.revoke(QStringLiteral("mbg.example"), 443).ok());
        QVERIFY(trust.decisions().value().isEmpty());

        QVERIFY(trust.addAuthority({QStringLiteral("CC"), "pem", QStringLiteral("ca.pem"), {}, noon}).ok());
        QCOMPARE(trust.authorities().value().first().pem, QByteArray("pem"));
        QVERIFY(trust.removeAuthority(QStringLiteral("CC")).ok());
        QVERIFY(trust.authorities().value().isEmpty());
    }

    void aMoveCarriesTheLinkItIsAbout_data()
    {
        QTest::addColumn<QVector<IdentityMove>>("moves");
        QTest::addColumn<QString>("expected"); // identities of a, b, c in order
        QTest::newRow("one") << QVector{move("dn:1", "dn:9", "a@x.y")} << "dn:9 dn:2 dn:3";
        QTest::newRow("unknown") << QVector{move("dn:7", "dn:9", "z@x.y")} << "dn:1 dn:2 dn:3";
        QTest::newRow("two in a row") << QVector{move("dn:1", "dn:9", "a@x.y"), move("dn:9", "dn:8", "a@x.y")}
                                      << "dn:8 dn:2 dn:3";
        QTest::newRow("swap through a free number")
            << QVector{move("dn:1", "dn:9", "a@x.y"), move("dn:2", "dn:1", "b@x.y"), move("dn:9", "dn:2", "a@x.y")}
            << "dn:2 dn:1 dn:3";
        QTest::newRow("swap at once") << QVector{move("dn:1", "dn:2", "a@x.y"), move("dn:2", "dn:1", "B@X.Y")}
                                      << "dn:2 dn:1 dn:3";
        QTest::newRow("to a number whose user was suspended")
            << QVector{move("dn:1", "dn:3", "a@x.y"), move("dn:3", "dn:4", "a@x.y")} << "dn:4 dn:2 dn:3";
        QTest::newRow("not certain whom")
            << QVector{move("dn:1", "dn:2", "a@x.y"), move("dn:2", "dn:5", "z@x.y")} << "dn:2 dn:2 dn:3";
    }
    void aMoveCarriesTheLinkItIsAbout()
    {
        QFETCH(QVector<IdentityMove>, moves);
        QFETCH(QString, expected);
        LinkRepository links(*database_);
        QVERIFY(links.put({link("a", "dn:1", "a@x.y"), link("b", "dn:2", "b@x.y"), link("c", "dn:3", "c@x.y", false)})
                    .ok());
        for (const IdentityMove &one : moves) QVERIFY(links.addMove(one, noon).ok());
        const auto reported = links.moves().value();
        QCOMPARE(reported.size(), moves.size());
        QVERIFY(links.applyMoves(reported).ok());
        QVERIFY(links.moves().value().isEmpty());
        QMap<QString, QString> found;
        QVERIFY(links.each([&found](const UserLink &one) { found[one.userId.value()] = one.identity.value(); }).ok());
        QCOMPARE(found.values().join(QLatin1Char(' ')), expected);
    }

    void linksAreReplacedByPlatformUser()
    {
        LinkRepository links(*database_);
        QVERIFY(links.put({link("a", "dn:1", "a@x.y")}).ok());
        QVERIFY(links.put({link("a", "dn:2", "new@x.y", false)}).ok());
        QCOMPARE(links.count().value(), 1);
        QVERIFY(links
                    .each([](const UserLink &one) {
                        QCOMPARE(one.identity.value(), QStringLiteral("dn:2"));
                        QCOMPARE(one.email, QStringLiteral("new@x.y"));
                        QVERIFY(!one.active);
                        QCOMPARE(one.since, noon);
                    })
                    .ok());
        QVERIFY(links.remove(UserId(QStringLiteral("a"))).ok());
        QCOMPARE(links.count().value(), 0);
    }

    void aLinkReplacesThatOfAUserDeletedOnThePlatform()
    {
        LinkRepository links(*database_);
        QVERIFY(links.put({link("old", "dn:1", "a@x.y"), link("former", "dn:1", "f@x.y", false)}).ok());
        QVERIFY(links.put({link("new", "dn:1", "A@x.y"), link("other", "dn:2", "b@x.y")}).ok());
        QStringList users;
        QVERIFY(links.each([&users](const UserLink &one) { users.append(one.userId.value()); }).ok());
        users.sort();
        QCOMPARE(users.join(QLatin1Char(' ')), QStringLiteral("former new other"));
        QVERIFY(links.addMove(move("dn:1", "dn:9", "a@x.y"), noon).ok());
        QVERIFY(links.applyMoves(links.moves().value()).ok());
        QVERIFY(links
                    .each([](const UserLink &one) {
                        if (one.userId.value() == QLatin1String("new"))
                            QCOMPARE(one.identity.value(), QStringLiteral("dn:9"));
                    })
                    .ok());
    }

    void runsAreListedNewestFirstWithTheirSkips()
    {
        RunRepository runs(*database_);
        const RunId first = runs.begin(QStringLiteral("sync"), QStringLiteral("anna"), noon).value();
        const RunId second = runs.begin(QStringLiteral("sync"), QStringLiteral("schedule"), noon.addSecs(1)).value();
        RunRecord record;
        record.id = first;
        record.finishedAt = noon.addSecs(5);
        record.state = RunRecord::State::incomplete;
        record.changedSomething = true;
        record.report = QJsonObject{{QStringLiteral("imported"), 3}};
        record.error = failure(ErrorCode::runIncomplete, {{QStringLiteral("failed"), 1}});
        QVERIFY(runs.finish(record, {{QStringLiteral("1001"),
                                      QStringLiteral("dn:1001"),
                                      QStringLiteral("A"),
                                      QStringLiteral("missingEmail"),
                                      {}}})
                    .ok());
        const auto list = runs.list(QStringLiteral("sync"), 10).value();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().id, second);
        QCOMPARE(list.first().state, RunRecord::State::running);
        QCOMPARE(list.last().state, RunRecord::State::incomplete);
        QCOMPARE(list.last().report, record.report);
        QCOMPARE(list.last().error->code, ErrorCode::runIncomplete);
        QCOMPARE(list.last().startedBy, QStringLiteral("anna"));
        QCOMPARE(runs.skips(first).value().first().reason, QStringLiteral("missingEmail"));
        QCOMPARE(runs.latest(QStringLiteral("sync")).value()->id, second);
        QVERIFY(!runs.latest(QStringLiteral("provision")).value());
        QCOMPARE(runs.closeInterrupted(QStringLiteral("sync")).value(), 1);
        QCOMPARE(runs.find(second).value()->state, RunRecord::State::interrupted);
    }

    void oldRunsAreForgottenWithTheirJournals()
    {
        RunRepository runs(*database_);
        JournalRepository journal(*database_);
        QVector<RunId> ids;
        for (int i = 0; i < 6; ++i) {
            ids.append(runs.begin(QStringLiteral("sync"), {}, noon.addSecs(i)).value());
            JournalEntry entry;
            entry.run = ids.last();
            QVector<JournalEntry> entries{entry};
            QVERIFY(journal.intend(entries).ok());
            RunRecord record;
            record.id = ids.last();
            record.state = RunRecord::State::completed;
            record.changedSomething = i % 2 == 0;
            QVERIFY(runs.finish(record).ok());
        }
        QVERIFY(runs.prune(QStringLiteral("sync"), 2, 1).ok());
        QVector<RunId> left;
        const QVector<RunRecord> listed = runs.list({}, 10).value();
        for (const RunRecord &record : listed) left.append(record.id);
        QCOMPARE(left, (QVector<RunId>{ids.at(5), ids.at(4), ids.at(2)}));
        QVERIFY(journal.ofRun(ids.at(0)).value().isEmpty());
        QCOMPARE(journal.ofRun(ids.at(4)).value().size(), 1);
    }

    void theJournalTellsWhatIsOpen()
    {
        RunRepository runs(*database_);
        JournalRepository journal(*database_);
        const RunId run = runs.begin(QStringLiteral("provision"), {}, noon).value();
        QVector<JournalEntry> entries;
        for (const char *target : {"pbx/speedDials", "mbg/trunks", "pbx/speedDials"}) {
            JournalEntry entry;
            entry.run = run;
            entry.target = QString::fromLatin1(target);
            entry.operation = QStringLiteral("insert");
            entry.after = QJsonObject{{QStringLiteral("dn"), QStringLiteral("1")}};
            entry.at = noon;
            entries.append(entry);
        }
        QVERIFY(journal.intend(entries).ok());
        QCOMPARE(journal.open({}).value().size(), 3);
        QVERIFY(journal.acknowledge(entries.at(0).id, QStringLiteral("7"), QStringLiteral("request")).ok());
        QVERIFY(journal.fail(entries.at(1).id, failure(ErrorCode::mbgRefused)).ok());
        QCOMPARE(journal.open({}).value().size(), 1);
        QCOMPARE(journal.open(QStringLiteral("mbg/trunks")).value().size(), 0);
        QVERIFY(journal.closeOpen(QStringLiteral("pbx/speedDials")).ok());
        const auto all = journal.ofRun(run).value();
        QCOMPARE(all.at(0).state, JournalEntry::State::acknowledged);
        QCOMPARE(all.at(0).objectId, QStringLiteral("7"));
        QCOMPARE(all.at(0).after, entries.at(0).after);
        QCOMPARE(all.at(1).state, JournalEntry::State::failed);
        QCOMPARE(all.at(1).error->code, ErrorCode::mbgRefused);
        QCOMPARE(all.at(2).state, JournalEntry::State::unknown);
    }

    void ownedObjectsAreFoundByTheirKey()
    {
        ObjectRepository objects(*database_);
        OwnedObject object{QStringLiteral("pbx"),
                           QStringLiteral("speedDials"),
                           QStringLiteral("*55"),
                           QStringLiteral("voicemail"),
                           QJsonObject{{QStringLiteral("a"), 1}},
                           {},
                           noon};
        QVERIFY(objects.put(object).ok());
        object.content = QJsonObject{{QStringLiteral("a"), 2}};
        QVERIFY(objects.put(object).ok());
        QCOMPARE(objects.all().value().size(), 1);
        const auto found = objects.find(QStringLiteral("pbx"), QStringLiteral("speedDials"), QStringLiteral("*55"));
        QCOMPARE(found.value()->content, object.content);
        QVERIFY(objects.remove(QStringLiteral("pbx"), QStringLiteral("speedDials"), QStringLiteral("*55")).ok());
        QVERIFY(objects.all().value().isEmpty());
    }

    void thereIsOneOnboarding()
    {
        OnboardingRepository onboarding(*database_);
        QVERIFY(!onboarding.load().value());
        StoredOnboarding stored;
        stored.sessionId = QStringLiteral("s");
        stored.startedAt = noon;
        stored.steps = QJsonObject{{QStringLiteral("signIn"), QStringLiteral("done")}};
        QVERIFY(onboarding.save(stored).ok());
        stored.updatedAt = noon.addSecs(1);
        QVERIFY(onboarding.save(stored).ok());
        QCOMPARE(onboarding.load().value()->updatedAt, stored.updatedAt);
        QCOMPARE(onboarding.load().value()->steps, stored.steps);
        QVERIFY(onboarding.clear().ok());
        QVERIFY(!onboarding.load().value());
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
};

QTEST_GUILESS_MAIN(RepositoriesTest)
#include "repositories_test.moc"
