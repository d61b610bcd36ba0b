#include "engine/store/settings_repository.h"

#include "engine/store/values.h"

namespace clc
{

Result<std::optional<QJsonValue>> SettingsRepository::find(const QString &key)
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT value FROM setting WHERE key = ?")));
    std::optional<QJsonValue> found;
    CLC_CHECK(statement.each({values::text(key)},
                             [&found](const QSqlQuery &row) { found = values::toJsonValue(row.value(0)); }));
    return found;
}

Result<QMap<QString, QJsonValue>> SettingsRepository::all()
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT key, value FROM setting")));
    QMap<QString, QJsonValue> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) {
        found.insert(row.value(0).toString(), values::toJsonValue(row.value(1)));
    }));
    return found;
}

Status SettingsRepository::set(const QString &key, const QJsonValue &value)
{
    return database_.execute(QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"),
                             {values::text(key), values::fromJsonValue(value)});
}

Status SettingsRepository::remove(const QString &key)
{
    return database_.execute(QStringLiteral("DELETE FROM setting WHERE key = ?"), {values::text(key)});
}

} // namespace clc
