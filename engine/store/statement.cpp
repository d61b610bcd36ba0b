#include "engine/store/statement.h"

#include "engine/base/redact.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace clc
{

namespace
{

// Primary result codes of SQLite (sqlite.org/rescode.html); Qt reports the extended ones as text.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteIoError = 10;
constexpr int sqliteFull = 13;

// Below this a write that failed without saying why is taken for a full disk.
constexpr qint64 littleSpace = 1024 * 1024;

ErrorCode codeOf(int primary, const QString &path)
{
    switch (primary) {
    case sqliteBusy:
    case sqliteLocked:
        return ErrorCode::storeLocked;
    case sqliteFull:
        return ErrorCode::storeFull;
    case sqliteIoError: {
        const QStorageInfo storage(QFileInfo(path).absolutePath());
        const bool full = storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() < littleSpace;
        return full ? ErrorCode::storeFull : ErrorCode::storeFailed;
    }
    default:
        return ErrorCode::storeFailed;
    }
}

} // namespace

Error storeError(const QSqlError &error, const QString &path)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const int primary = isNumber ? code & 0xff : 0;
    QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (isNumber) reason += QStringLiteral(" (SQLite %1)").arg(code);
    Error found = failure(codeOf(primary, path), {{QStringLiteral("path"), path}}, redacted(reason));
    found.retryable = found.code == ErrorCode::storeLocked;
    return found;
}

Status Statement::run(const QVariantList &values)
{
    query_.finish();
    for (qsizetype i = 0; i < values.size(); ++i) query_.bindValue(static_cast<int>(i), values.at(i));
    if (!query_.exec()) return storeError(query_.lastError(), path_);
    return done;
}

Status Statement::end()
{
    const QSqlError error = query_.lastError();
    query_.finish();
    if (error.isValid()) return storeError(error, path_);
    return done;
}

} // namespace clc
