#include "engine/store/migration.h"

#include "engine/store/database.h"

#include <QDir>
#include <QFile>
#include <QSqlError>

namespace clc
{

namespace
{

QList<Migration> readMigrations()
{
    QList<Migration> found;
    const QDir folder(QStringLiteral(":/clc/store/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        found.append({name.left(4).toInt(), sqlStatements(QString::fromUtf8(file.readAll()))});
    }
    return found;
}

/// A consistent copy, complete before it gets its name; an older copy of the same version is replaced.
Status copyBefore(Database &database, int version)
{
    const QString copy = QStringLiteral("%1.before-v%2").arg(database.path()).arg(version + 1);
    const QString part = copy + QStringLiteral(".part");
    QFile::remove(part);
    CLC_CHECK(database.execute(QStringLiteral("VACUUM INTO ?"), {part}));
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(copy);
    if (!QFile::rename(part, copy)) {
        return failure(ErrorCode::storeFailed, {{QStringLiteral("path"), copy}}, QStringLiteral("cannot be renamed"));
    }
    return done;
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> known = readMigrations();
    return known;
}

QStringList sqlStatements(const QString &text)
{
    QStringList statements;
    QString current;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.trimmed().startsWith(QLatin1String("--")) || line.trimmed().isEmpty()) continue;
        current += line + QLatin1Char('\n');
        if (!line.trimmed().endsWith(QLatin1Char(';'))) continue;
        statements.append(current.trimmed());
        current.clear();
    }
    if (!current.trimmed().isEmpty()) statements.append(current.trimmed());
    return statements;
}

Status migrate(Database &database, int version, const QList<Migration> &steps)
{
    if (version >= steps.last().version) return done;
    if (version > 0) CLC_CHECK(copyBefore(database, version));
    return database.inTransaction([&database, version, &steps]() -> Status {
        for (const Migration &step : steps) {
            if (step.version <= version) continue;
            for (const QString &statement : step.statements) CLC_CHECK(database.execute(statement));
            CLC_CHECK(database.execute(QStringLiteral("PRAGMA user_version = %1").arg(step.version)));
        }
        return done;
    });
}

} // namespace clc
