#include "engine/store/object_repository.h"

#include "engine/store/values.h"

namespace clc
{

namespace
{

const QString columns = QStringLiteral("target, form, key, role, content, run_id, written_at");

OwnedObject objectOf(const QSqlQuery &row)
{
    OwnedObject object;
    object.target = row.value(0).toString();
    object.form = row.value(1).toString();
    object.key = row.value(2).toString();
    object.role = row.value(3).toString();
    object.content = values::toObject(row.value(4));
    object.run = RunId(row.value(5).toString());
    object.writtenAt = values::toTime(row.value(6));
    return object;
}

} // namespace

Result<QVector<OwnedObject>> ObjectRepository::all()
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT %1 FROM owned_object ORDER BY target, form, key").arg(columns)));
    QVector<OwnedObject> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) { found.append(objectOf(row)); }));
    return found;
}

Result<std::optional<OwnedObject>> ObjectRepository::find(const QString &target, const QString &form,
                                                          const QString &key)
{
    CLC_TRY(Statement statement,
            database_.prepare(
                QStringLiteral("SELECT %1 FROM owned_object WHERE target = ? AND form = ? AND key = ?").arg(columns)));
    std::optional<OwnedObject> found;
    CLC_CHECK(statement.each({values::text(target), values::text(form), values::text(key)},
                             [&found](const QSqlQuery &row) { found = objectOf(row); }));
    return found;
}

Status ObjectRepository::put(const OwnedObject &object)
{
    return database_.execute(
        QStringLiteral("INSERT OR REPLACE INTO owned_object (%1) VALUES (?, ?, ?, ?, ?, ?, ?)").arg(columns),
        {values::text(object.target), values::text(object.form), values::text(object.key), values::text(object.role),
         values::fromJson(object.content), values::text(object.run.value()), values::fromTime(object.writtenAt)});
}

Status ObjectRepository::remove(const QString &target, const QString &form, const QString &key)
{
    return database_.execute(QStringLiteral("DELETE FROM owned_object WHERE target = ? AND form = ? AND key = ?"),
                             {values::text(target), values::text(form), values::text(key)});
}

} // namespace clc
