#include "engine/store/database.h"
#include "engine/store/link_repository.h"
#include "engine/store/migration.h"
#include "engine/store/settings_repository.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace clc;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Another process with its own connection: a child of this program, see `runChild`.
class Child
{
public:
    Child(const QString &role, const QString &path)
    {
        process_.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), role, path});
        process_.waitForStarted();
    }
    ~Child()
    {
        process_.kill();
        process_.waitForFinished();
    }
    bool says(const QByteArray &line)
    {
        while (!said_.contains(line)) {
            if (!process_.waitForReadyRead(20'000)) return false;
            said_ += process_.readAllStandardOutput();
        }
        return true;
    }
    void killNow()
    {
        ::kill(static_cast<pid_t>(process_.processId()), SIGKILL);
        process_.waitForFinished();
    }
    int exitCode()
    {
        process_.waitForFinished(20'000);
        return process_.exitCode();
    }

private:
    QProcess process_;
    QByteArray said_;
};

UserLink linkNumber(int number)
{
    UserLink link;
    link.userId = UserId(QStringLiteral("user-%1").arg(number));
    link.identity = Identity(QStringLiteral("login:%1").arg(number));
    link.tagIdentity = link.identity;
    link.email = QStringLiteral("user%1@example.com").arg(number);
    return link;
}

constexpr int batchOfLinks = 50;

/// What the child process does; it never returns from the roles that are killed.
int runChild(const QString &role, const QString &path)
{
    const auto say = [](const char *line) {
        std::fputs(line, stdout);
        std::fflush(stdout);
    };
    if (role == QLatin1String("fullDisk")) {
        auto database = Database::open(path);
        if (!database) return 2;
        const rlimit limit{256 * 1024, 256 * 1024};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        LinkRepository links(**database);
        for (int from = 0; from < 100'000; from += batchOfLinks) {
            QVector<UserLink> batch;
            for (int i = from; i < from + batchOfLinks; ++i) batch.append(linkNumber(i));
            const Status put = links.put(batch);
            if (put) continue;
            const bool whole = links.count().value() % batchOfLinks == 0;
            return whole && put.error().code == ErrorCode::storeFailed ? 0 : 3;
        }
        return 4;
    }
    auto database = Database::open(path);
    if (!database) return 2;
    if (role == QLatin1String("hold")) {
        if (!(*database)->execute(QStringLiteral("BEGIN EXCLUSIVE"))) return 3;
        say("holding\n");
        while (true) ::pause();
    }
    LinkRepository links(**database);
    say("writing\n");
    for (int from = 0;; from += batchOfLinks) {
        QVector<UserLink> batch;
        for (int i = from; i < from + batchOfLinks; ++i) batch.append(linkNumber(i));
        if (!links.put(batch)) return 3;
    }
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("engine.db"));
    }

    void aNewStoreHasTheNewestSchemaAndBelongsToItsOwnerAlone()
    {
        auto database = Database::open(path_);
        QVERIFY2(database.ok(), "cannot be opened");
        QCOMPARE((*database)->version().value(), Database::knownVersion());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path_) & others));
        QVERIFY2(!QFile::exists(path_ + QStringLiteral(".before-v1")), "nothing to copy");
    }

    void whatIsWrittenIsThereAfterReopening()
    {
        {
            auto database = Database::open(path_).value().release();
            const std::unique_ptr<Database> owner(database);
            QVERIFY(SettingsRepository(*database).set(QStringLiteral("a"), 1).ok());
        }
        auto database = Database::open(path_);
        QCOMPARE(SettingsRepository(**database).find(QStringLiteral("a")).value(), std::optional<QJsonValue>(1));
    }

    void anUpgradeKeepsTheContentAndACopyFromBefore()
    {
        {
            auto database = Database::open(path_);
            QVERIFY(SettingsRepository(**database).set(QStringLiteral("a"), 1).ok());
        }
        QList<Migration> steps = migrations();
        const int next = steps.last().version + 1;
        steps.append({next, {QStringLiteral("CREATE TABLE later (x TEXT)")}});
        auto database = Database::open(path_, steps);
        QVERIFY(database.ok());
        QCOMPARE((*database)->version().value(), next);
        QCOMPARE(SettingsRepository(**database).find(QStringLiteral("a")).value(), std::optional<QJsonValue>(1));
        auto copy = Database::open(path_ + QStringLiteral(".before-v%1").arg(next));
        QVERIFY(copy.ok());
        QCOMPARE((*copy)->version().value(), next - 1);
        QCOMPARE(SettingsRepository(**copy).find(QStringLiteral("a")).value(), std::optional<QJsonValue>(1));
    }

    void anUpgradeThatFailsLeavesTheOldSchema()
    {
        {
            auto database = Database::open(path_);
        }
        QList<Migration> steps = migrations();
        const int known = steps.last().version;
        steps.append({known + 1, {QStringLiteral("CREATE TABLE later (x TEXT)"), QStringLiteral("NONSENSE")}});
        auto failed = Database::open(path_, steps);
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().code, ErrorCode::storeFailed);
        auto database = Database::open(path_);
        QCOMPARE((*database)->version().value(), known);
        QVERIFY(!(*database)->execute(QStringLiteral("SELECT x FROM later")).ok());
    }

    void statementsAreSplitAtTheEndsOfLines()
    {
        const QString text =
            QStringLiteral("-- first; comment\nCREATE TABLE a (x TEXT\n);\n\nINSERT INTO a VALUES ('b; c');\n");
        QCOMPARE(sqlStatements(text), (QStringList{QStringLiteral("CREATE TABLE a (x TEXT\n);"),
                                                   QStringLiteral("INSERT INTO a VALUES ('b; c');")}));
    }

    void aStoreFromANewerVersionIsRefusedByNameAndLeftAsItIs()
    {
        {
            auto database = Database::open(path_);
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA user_version = 99")).ok());
        }
        const QByteArray before = contentOf(path_);
        auto database = Database::open(path_);
        QVERIFY(!database.ok());
        QCOMPARE(database.error().code, ErrorCode::storeNewer);
        QCOMPARE(database.error().parameters.value(QStringLiteral("found")).toInt(), 99);
        QCOMPARE(database.error().parameters.value(QStringLiteral("known")).toInt(), Database::knownVersion());
        QCOMPARE(contentOf(path_), before);
    }

    void aFileThatIsNoStoreIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("This is not a database, but somebody may want it.");
        QTest::newRow("long text") << QByteArray(100'000, 'x');
        QTest::newRow("header cut short") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\xff');
    }
    void aFileThatIsNoStoreIsLeftAsItIs()
    {
        QFETCH(QByteArray, content);
        write(path_, content);
        auto database = Database::open(path_);
        QVERIFY(!database.ok());
        QCOMPARE(database.error().code, ErrorCode::storeFailed);
        QCOMPARE(contentOf(path_), content);
    }

    void aDamagedStoreFailsAndIsLeftAsItIs()
    {
        {
            auto database = Database::open(path_);
            QVector<UserLink> links;
            for (int i = 0; i < 2000; ++i) links.append(linkNumber(i));
            QVERIFY(LinkRepository(**database).put(links).ok());
        }
        QByteArray content = contentOf(path_);
        QVERIFY(content.size() > 100'000);
        for (qsizetype i = 8192; i < content.size(); ++i) content[i] = static_cast<char>(i * 31);
        write(path_, content);
        {
            auto database = Database::open(path_);
            const Status read =
                database ? LinkRepository(**database).each([](const UserLink &) {}) : Status(database.error());
            QVERIFY(!read.ok());
            QCOMPARE(read.error().code, ErrorCode::storeFailed);
            QVERIFY(!read.error().reason.isEmpty());
        }
        QCOMPARE(contentOf(path_), content);
    }

    void aFolderThatIsNotThereIsAFailureWithAReason()
    {
        auto database = Database::open(folder_->filePath(QStringLiteral("missing/engine.db")));
        QVERIFY(!database.ok());
        QCOMPARE(database.error().code, ErrorCode::storeFailed);
        QVERIFY(!database.error().reason.isEmpty());
    }

    void aStoreHeldByAnotherProcessIsLockedAndNotDamaged()
    {
        {
            auto database = Database::open(path_);
        }
        auto early = Database::open(path_);
        QVERIFY(early.ok());
        Child other(QStringLiteral("hold"), path_);
        QVERIFY(other.says("holding"));
        // In WAL mode a reader goes on; a writer and whoever would upgrade is told.
        const Status write = SettingsRepository(**early).set(QStringLiteral("a"), 1);
        QVERIFY(!write.ok());
        QCOMPARE(write.error().code, ErrorCode::storeLocked);
        QVERIFY(write.error().retryable);
        other.killNow();
        QVERIFY(SettingsRepository(**early).set(QStringLiteral("a"), 1).ok());
    }

    void aFullStoreSaysSoAndKeepsWhatWasCommitted()
    {
        auto opened = Database::open(path_);
        Database &database = **opened;
        LinkRepository links(database);
        QVERIFY(links.put({linkNumber(1)}).ok());
        QVERIFY(database.execute(QStringLiteral("PRAGMA max_page_count = 40")).ok());
        QVector<UserLink> many;
        for (int i = 100; i < 5000; ++i) many.append(linkNumber(i));
        const Status put = links.put(many);
        QVERIFY(!put.ok());
        QCOMPARE(put.error().code, ErrorCode::storeFull);
        QCOMPARE(put.error().parameters.value(QStringLiteral("path")).toString(), path_);
        QCOMPARE(links.count().value(), 1);
        QVERIFY(database.execute(QStringLiteral("PRAGMA max_page_count = 100000")).ok());
        QVERIFY(links.put(many).ok());
        QCOMPARE(links.count().value(), 4901);
    }

    void aDiskThatTakesNoMoreLeavesOnlyWholeBatches()
    {
        {
            auto database = Database::open(path_);
        }
        Child child(QStringLiteral("fullDisk"), path_);
        QCOMPARE(child.exitCode(), 0);
        auto database = Database::open(path_);
        QVERIFY(database.ok());
        const int count = LinkRepository(**database).count().value();
        QVERIFY(count > 0);
        QCOMPARE(count % batchOfLinks, 0);
    }

    void killingAWriterLeavesOnlyWholeBatches()
    {
        {
            auto database = Database::open(path_);
        }
        for (int round = 0; round < 5; ++round) {
            Child writer(QStringLiteral("write"), path_);
            QVERIFY(writer.says("writing"));
            QTest::qWait(7 + 13 * round); // any moment will do
            writer.killNow();
            auto database = Database::open(path_);
            QVERIFY(database.ok());
            QCOMPARE(LinkRepository(**database).count().value() % batchOfLinks, 0);
        }
    }

    void aTransactionThatFailsLeavesNothing()
    {
        auto opened = Database::open(path_);
        Database &database = **opened;
        SettingsRepository settings(database);
        const Status outcome = database.inTransaction([&]() -> Status {
            CLC_CHECK(settings.set(QStringLiteral("a"), 1));
            CLC_CHECK(database.inTransaction([&] { return settings.set(QStringLiteral("b"), 2); }));
            return failure(ErrorCode::usage);
        });
        QCOMPARE(outcome.error().code, ErrorCode::usage);
        QVERIFY(settings.all().value().isEmpty());
        QVERIFY(database.inTransaction([&] { return settings.set(QStringLiteral("a"), 1); }).ok());
        QCOMPARE(settings.all().value().size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--child")) {
        return runChild(arguments.at(2), arguments.at(3));
    }
    DatabaseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "database_test.moc"
