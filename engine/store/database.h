#pragma once

#include "engine/base/result.h"
#include "engine/store/statement.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace clc
{

struct Migration;

/// The engine's store: one SQLite file in WAL mode with one writer (architecture, section 6).
///
/// Belongs to the thread that opened it; outlives every repository made over it. Every failure is `storeLocked` (held
/// by another process: nothing is wrong with it), `storeFull`, `storeNewer` or `storeFailed`, each with the path. A
/// store that cannot be read is left exactly as it is: nothing is ever repaired, replaced or deleted because a read
/// failed.
class Database
{
public:
    /// Opens or creates the file and brings its schema to the newest version. The file is copied to
    /// `<path>.before-v<N>` before the first step of an upgrade; all steps happen in one transaction.
    static Result<std::unique_ptr<Database>> open(const QString &path);
    /// The same with other steps than the program's own: how an upgrade to a later version will go.
    static Result<std::unique_ptr<Database>> open(const QString &path, const QList<Migration> &steps);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return path_; }

    /// The newest schema version that this program knows.
    static int knownVersion();
    /// The schema version of the open file.
    Result<int> version();

    /// A prepared statement; must not outlive the database.
    Result<Statement> prepare(const QString &sql);
    /// Runs one statement that yields no rows.
    Status execute(const QString &sql, const QVariantList &values = {});

    /// Runs `work` in one transaction: committed when it succeeds, rolled back when it fails. A call within another
    /// joins the outer one. `work` must not suspend.
    Status inTransaction(const std::function<Status()> &work);

private:
    explicit Database(QString path);
    Status connect();
    Status configure();
    Error failed(const QSqlError &error) const;

    QString path_;
    QString connection_;
    QSqlDatabase database_;
    int depth_ = 0;
};

} // namespace clc
