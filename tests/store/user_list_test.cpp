// The list of users: every order is total, pages meet without gap or overlap, what is typed is taken literally.
#include "engine/store/link_repository.h"
#include "engine/store/migration.h"
#include "engine/store/user_list_repository.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace clc;

namespace
{

const QDateTime noon(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);

UserLink link(const QString &dn, const QString &name, const QString &email, bool active = true)
{
    UserLink one;
    one.userId = UserId(QStringLiteral("id-") + dn);
    one.identity = Identity(QStringLiteral("DN:") + dn);
    one.tagIdentity = one.identity;
    one.extension = dn;
    one.name = name;
    one.email = email;
    one.active = active;
    one.since = noon;
    return one;
}

QStringList numbers(const QVector<UserInfo> &users)
{
    QStringList found;
    for (const UserInfo &one : users) found.append(one.dn);
    return found;
}

} // namespace

class UserListTest : public QObject
{
    Q_OBJECT

private:
    QString path() const { return folder_->filePath(QStringLiteral("engine.db")); }
    QString asked(const UsersQuery &query)
    {
        UserListRepository users(*database_);
        const auto page = users.page(query);
        return page ? numbers(page->users).join(QLatin1Char(' ')) : page.error().message();
    }
    void fill()
    {
        LinkRepository links(*database_);
        QVERIFY(links
                    .put({link(QStringLiteral("1000"), QStringLiteral("Özil Zoe"), QStringLiteral("b@x.example")),
                          link(QStringLiteral("999"), QStringLiteral("anna"), QStringLiteral("C@x.example"), false),
                          link(QStringLiteral("1001"), QStringLiteral("Anna"), QStringLiteral("a_1@x.example")),
                          link(QStringLiteral("20"), QStringLiteral("ann 100%"), QStringLiteral("d@x.example")),
                          link(QStringLiteral("A1"), QStringLiteral("Berta"), QStringLiteral("a21@x.example"), false)})
                    .ok());
        UserListRepository users(*database_);
        QVERIFY(users
                    .replaceSkipped({{QStringLiteral("70"),
                                      QStringLiteral("DN:70"),
                                      QStringLiteral("Carl"),
                                      QStringLiteral("missingEmail"),
                                      {}},
                                     {QStringLiteral("800"), QStringLiteral("DN:800"), QStringLiteral("bert"),
                                      QStringLiteral("duplicateEmail"), QStringLiteral("1000")},
                                     {QStringLiteral("71"),
                                      QStringLiteral("DN:71"),
                                      QStringLiteral("Adam"),
                                      QStringLiteral("missingEmail"),
                                      {}}})
                    .ok());
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;

private Q_SLOTS:
    void init()
    {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = std::move(Database::open(path()).value());
    }
    void cleanupTestCase() { database_.reset(); }

    void aListStandsInTheOrderThatWasAskedFor_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sort, const char *state, const char *expected) {
            QTest::addRow("%s %s", sort, state)
                << QString::fromLatin1(sort) << QString::fromLatin1(state) << QString::fromLatin1(expected);
        };
        row("dn", "", "20 A1 999 1000 1001");
        row("name", "", "20 1001 999 A1 1000"); // of the two Annas DN:1001 is the first
        row("email", "", "A1 1001 1000 999 20");
        row("state", "", "1000 1001 20 999 A1");
        row("reason", "", "1000 1001 20 999 A1");
        row("identity", "", "1000 1001 20 999 A1");
        row("dn", "suspended", "A1 999");
        row("name", "active", "20 1001 1000");
        row("dn", "skipped", "70 71 800");
        row("name", "skipped", "71 800 70");
        row("reason", "skipped", "800 70 71");
        row("email", "skipped", "70 71 800");
        row("state", "skipped", "70 71 800");
        row("identity", "skipped", "70 71 800");
    }
    void aListStandsInTheOrderThatWasAskedFor()
    {
        QFETCH(QString, sort);
        QFETCH(QString, state);
        QFETCH(QString, expected);
        fill();
        UsersQuery query;
        query.sort = sort;
        query.state = state;
        QCOMPARE(asked(query), expected);
        query.descending = true;
        QStringList backwards = expected.split(QLatin1Char(' '));
        std::reverse(backwards.begin(), backwards.end());
        QCOMPARE(asked(query), backwards.join(QLatin1Char(' ')));
    }

    void textIsFoundAnywhereAndTakenLiterally_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a name, whatever its case") << "ANNA"
                                                   << ""
                                                   << "999 1001";
        QTest::newRow("beyond ASCII") << QStringLiteral("öZIL") << ""
                                      << "1000";
        QTest::newRow("composed otherwise") << QStringLiteral("o\u0308zil") << ""
                                            << "1000";
        QTest::newRow("a percent sign") << "%"
                                        << ""
                                        << "20";
        QTest::newRow("an underscore") << "a_1"
                                       << ""
                                       << "1001";
        QTest::newRow("a quotation mark") << "'"
                                          << ""
                                          << "";
        QTest::newRow("part of a number") << "00"
                                          << ""
                                          << "20 1000 1001";
        QTest::newRow("an identity") << "dn:99"
                                     << ""
                                     << "999";
        QTest::newRow("an address") << "C@X.EX"
                                    << ""
                                    << "999";
        QTest::newRow("within a state") << "an"
                                        << "active"
                                        << "20 1001";
        QTest::newRow("of those not imported") << "BERT"
                                               << "skipped"
                                               << "800";
        QTest::newRow("nobody") << "nobody"
                                << ""
                                << "";
    }
    void textIsFoundAnywhereAndTakenLiterally()
    {
        QFETCH(QString, text);
        QFETCH(QString, state);
        QFETCH(QString, expected);
        fill();
        UsersQuery query;
        query.text = text;
        query.state = state;
        QCOMPARE(asked(query), expected);
        const UsersPage page = UserListRepository(*database_).page(query).value();
        QCOMPARE(page.total, page.users.size());
        QCOMPARE(page.counts, (UserCounts{3, 2, 3}));
    }

    void pagesCoverEverybodyOnceInEveryOrder()
    {
        LinkRepository links(*database_);
        QVector<UserLink> rows;
        for (int i = 0; i < 257; ++i) {
            // Alike in all but the number, so that only the identity tells who comes first.
            rows.append(link(QString::number(100 + i), QStringLiteral("Same"), QStringLiteral("same@x.example")));
            rows.last().active = i % 3 != 0;
        }
        QVERIFY(links.put(rows).ok());
        UserListRepository users(*database_);
        for (const char *sort : {"dn", "name", "email", "state", "reason", "identity"}) {
            for (const char *text : {"", "same"}) {
                UsersQuery query;
                query.sort = QString::fromLatin1(sort);
                query.text = QString::fromLatin1(text);
                query.limit = 20;
                QSet<QString> seen;
                qsizetype rowsRead = 0;
                for (query.offset = 0; query.offset < rows.size(); query.offset += query.limit) {
                    const UsersPage page = users.page(query).value();
                    QCOMPARE(page.total, rows.size());
                    for (const UserInfo &one : page.users) seen.insert(one.userId);
                    rowsRead += page.users.size();
                }
                QCOMPARE(rowsRead, rows.size());
                QCOMPARE(seen.size(), rows.size());
                QVERIFY(users.page(query)->users.isEmpty());
            }
        }
    }

    void aUserIsFoundByAnythingThatNamesOne()
    {
        fill();
        UserListRepository users(*database_);
        for (const char *wanted : {"id-1000", "DN:1000", "1000", "B@X.example"}) {
            const auto found = users.find(QString::fromLatin1(wanted)).value();
            QVERIFY2(found, wanted);
            QCOMPARE(found->userId, QStringLiteral("id-1000"));
        }
        QCOMPARE(users.find(QStringLiteral("800")).value()->reason, QStringLiteral("duplicateEmail"));
        QCOMPARE(users.find(QStringLiteral("800")).value()->other, QStringLiteral("1000"));
        QVERIFY(!users.find(QStringLiteral("%")).value());
    }

    void aMovedUserIsFoundUnderTheNewIdentity()
    {
        fill();
        LinkRepository links(*database_);
        const IdentityMove move{0, Identity(QStringLiteral("DN:1000")), Identity(QStringLiteral("DN:4711")),
                                QStringLiteral("b@x.example")};
        QVERIFY(links.addMove(move, noon).ok());
        QVERIFY(links.applyMoves(links.moves().value()).ok());
        UsersQuery query;
        query.text = QStringLiteral("dn:4711");
        QCOMPARE(asked(query), QStringLiteral("1000"));
        query.text = QStringLiteral("dn:1000");
        QCOMPARE(asked(query), QString());
    }

    void theNextRunReplacesWhoWasNotImported()
    {
        fill();
        UserListRepository users(*database_);
        QVERIFY(
            users
                .replaceSkipped(
                    {{QStringLiteral("5"), QStringLiteral("DN:5"), QStringLiteral("E"), QStringLiteral("noSeat"), {}}})
                .ok());
        UsersQuery query;
        query.state = QStringLiteral("skipped");
        QCOMPARE(asked(query), QStringLiteral("5"));
        QCOMPARE(users.counts()->skipped, 1);
    }

    void aStoreOfAnEarlierVersionIsMadeFindable()
    {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        QList<Migration> earlier = migrations();
        while (earlier.last().version > 3) earlier.removeLast();
        database_ = std::move(Database::open(path(), earlier).value());
        const auto run = [this](const char *sql) { return database_->execute(QString::fromUtf8(sql)).ok(); };
        QVERIFY(run("INSERT INTO user_link VALUES ('u', 'dn:1', 'dn:1', 'e@x', 'ÄNNE', '', '', '1', '', 1, '')"));
        QVERIFY(run("INSERT INTO run (id, kind, started_by, started_at, state) VALUES "
                    "('1', 'sync', '', '', 'completed'), ('2', 'sync', '', '', 'incomplete'), "
                    "('3', 'sync', '', '', 'cancelled'), ('4', 'provision', '', '', 'completed')"));
        QVERIFY(run("INSERT INTO run_skip VALUES ('1', 0, '7', 'dn:7', 'Old', 'noSeat', ''), "
                    "('2', 0, '8', 'dn:8', 'ÖZIL', 'missingEmail', '')"));
        database_.reset();
        database_ = std::move(Database::open(path()).value());
        QVERIFY(UserListRepository(*database_).complete().ok());
        UsersQuery query;
        query.text = QStringLiteral("änne");
        QCOMPARE(asked(query), QStringLiteral("1"));
        query.state = QStringLiteral("skipped");
        query.text = QStringLiteral("özil");
        QCOMPARE(asked(query), QStringLiteral("8"));
        QCOMPARE(UserListRepository(*database_).counts().value(), (UserCounts{1, 0, 1}));
    }

    void aQueryThatMeansNothingIsRefused()
    {
        UsersQuery query;
        query.sort = QStringLiteral("name; DROP TABLE user_link");
        QCOMPARE(UsersQuery::fromJson(query.toJson()).error().field, QStringLiteral("sort"));
        query = {};
        query.state = QStringLiteral("gone");
        QCOMPARE(UsersQuery::fromJson(query.toJson()).error().field, QStringLiteral("state"));
        query = {};
        query.limit = 1'000'000;
        query.offset = -5;
        const UsersQuery read = UsersQuery::fromJson(query.toJson()).value();
        QCOMPARE(read.limit, 500);
        QCOMPARE(read.offset, 0);
        QCOMPARE(UsersQuery::fromJson({})->sort, QStringLiteral("dn"));
    }
};

QTEST_GUILESS_MAIN(UserListTest)
#include "user_list_test.moc"
