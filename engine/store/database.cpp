#include "engine/store/database.h"

#include "engine/store/migration.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <QtEndian>

namespace clc
{

namespace
{

// Long enough for a reader beside us to finish a statement, short enough not to be felt by the event loop.
constexpr int busyMilliseconds = 250;

// Holds one index over 100,000 users, so that paging through them does not read the file again and again. Taken only as
// far as a site needs it.
constexpr int cacheKiB = 32 * 1024;

constexpr qsizetype headerSize = 100;
constexpr qsizetype versionOffset = 60;

Error newer(const QString &path, int found, int known)
{
    return failure(
        ErrorCode::storeNewer,
        {{QStringLiteral("path"), path}, {QStringLiteral("found"), found}, {QStringLiteral("known"), known}});
}

/// Looks at the file without SQLite, which would tidy up beside a file that is not ours to touch.
Status lookBeforeOpening(const QString &path, int known)
{
    const auto refused = [&path](const QString &reason) {
        return failure(ErrorCode::storeFailed, {{QStringLiteral("path"), path}}, reason);
    };
    QFile file(path);
    if (!file.exists() || QFileInfo(path).size() == 0) return done;
    if (!file.open(QIODevice::ReadOnly)) return refused(file.errorString());
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3", 16))) {
        return refused(QStringLiteral("not a SQLite database"));
    }
    const int version = qFromBigEndian<qint32>(header.constData() + versionOffset);
    if (version > known) return newer(path, version, known);
    return done;
}

} // namespace

Database::Database(QString path)
    : path_(std::move(path)), connection_(QStringLiteral("clc-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    if (database_.isOpen()) database_.close();
    database_ = QSqlDatabase();
    QSqlDatabase::removeDatabase(connection_);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    return open(path, migrations());
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const QList<Migration> &steps)
{
    const int known = steps.last().version;
    CLC_CHECK(lookBeforeOpening(path, known));
    std::unique_ptr<Database> database(new Database(path));
    CLC_CHECK(database->connect());
    CLC_TRY(const int version, database->version());
    if (version > known) return newer(path, version, known);
    CLC_CHECK(database->configure());
    CLC_CHECK(migrate(*database, version, steps));
    return database;
}

int Database::knownVersion()
{
    return migrations().last().version;
}

Status Database::connect()
{
    database_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection_);
    database_.setDatabaseName(path_);
    database_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
    if (!database_.open()) return failed(database_.lastError());
    // Names, numbers and addresses of people: for the owner alone, whatever the umask says.
    QFile::setPermissions(path_, QFile::ReadOwner | QFile::WriteOwner);
    return done;
}

Status Database::configure()
{
    CLC_CHECK(execute(QStringLiteral("PRAGMA journal_mode = WAL")));
    CLC_CHECK(execute(QStringLiteral("PRAGMA synchronous = NORMAL")));
    CLC_CHECK(execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    CLC_CHECK(execute(QStringLiteral("PRAGMA cache_size = -%1").arg(cacheKiB)));
    return execute(QStringLiteral("PRAGMA journal_size_limit = 4194304"));
}

Result<int> Database::version()
{
    CLC_TRY(Statement statement, prepare(QStringLiteral("PRAGMA user_version")));
    int found = 0;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) { found = row.value(0).toInt(); }));
    return found;
}

Result<Statement> Database::prepare(const QString &sql)
{
    QSqlQuery query(database_);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) return failed(query.lastError());
    return Statement(std::move(query), path_);
}

Status Database::execute(const QString &sql, const QVariantList &values)
{
    CLC_TRY(Statement statement, prepare(sql));
    return statement.each(values, [](const QSqlQuery &) {});
}

Status Database::inTransaction(const std::function<Status()> &work)
{
    if (depth_ > 0) return work();
    CLC_CHECK(execute(QStringLiteral("BEGIN IMMEDIATE")));
    ++depth_;
    Status outcome = work();
    --depth_;
    if (outcome) outcome = execute(QStringLiteral("COMMIT"));
    // After a full disk SQLite may have rolled back already; then this says so and there is nothing left to do.
    if (!outcome) static_cast<void>(execute(QStringLiteral("ROLLBACK")));
    return outcome;
}

Error Database::failed(const QSqlError &error) const
{
    return storeError(error, path_);
}

} // namespace clc
