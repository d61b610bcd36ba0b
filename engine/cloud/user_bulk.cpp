#include "engine/base/json_shape.h"
#include "engine/cloud/platform_error.h"
#include "engine/cloud/platform_users.h"

namespace clc
{

namespace
{

QString what()
{
    return QStringLiteral("users");
}

QString operationName(UserChange::Kind kind)
{
    switch (kind) {
    case UserChange::Kind::create:
        return QStringLiteral("create");
    case UserChange::Kind::update:
        return QStringLiteral("update");
    case UserChange::Kind::remove:
        break;
    }
    return QStringLiteral("delete");
}

Result<UserChangeResult> operationResult(const QJsonValue &answer, const UserChange &change, const QString &host,
                                         const QString &place)
{
    constexpr int least = 100;
    constexpr int most = 599;
    if (!answer.isObject()) return malformedAnswer(host, what(), place + QStringLiteral(" is not an object"));
    ShapeReader reader(answer.toObject(), place);
    UserChangeResult result;
    result.status = static_cast<int>(reader.integer(QLatin1String("statusCode"), least, most));
    const QJsonObject headers = reader.optionalObject(QLatin1String("headers"));
    const QJsonObject body = reader.optionalObject(QLatin1String("body"));
    CLC_CHECK(reader.status(host, what()));
    result.requestId = correlationIdOf(headers.value(QLatin1String("x-mitel-correlation-id")).toString());
    if (result.status >= 200 && result.status < 300) {
        if (change.kind == UserChange::Kind::remove) return result;
        CLC_TRY(result.user, PlatformUser::fromJson(body, host));
        if (change.kind == UserChange::Kind::update && result.user->id != change.id)
            return malformedAnswer(host, what(), place + QStringLiteral(" is about another user"));
        return result;
    }
    const PlatformAnswer refusal{result.status, body, result.requestId, host, {}};
    result.error = platformError(refusal, QStringLiteral("user"), change.id.value(), QString());
    return result;
}

} // namespace

QJsonObject bulkRequest(const QVector<UserChange> &changes)
{
    QJsonArray operations;
    for (const UserChange &change : changes) {
        QJsonObject operation{{QStringLiteral("op"), operationName(change.kind)}};
        if (change.kind != UserChange::Kind::create) operation.insert(QStringLiteral("id"), change.id.value());
        if (change.kind != UserChange::Kind::remove) operation.insert(QStringLiteral("body"), change.body);
        operations.append(operation);
    }
    return {{QStringLiteral("operations"), operations}};
}

Result<QVector<UserChangeResult>> bulkResults(const QJsonObject &answer, const QVector<UserChange> &changes,
                                              const QString &host)
{
    ShapeReader reader(answer);
    const QJsonArray operations = reader.array(QLatin1String("operations"));
    if (reader.ok() && operations.size() != changes.size())
        reader.refuse(QStringLiteral("it has %1 results for %2 operations").arg(operations.size()).arg(changes.size()));
    CLC_CHECK(reader.status(host, what()));
    QVector<UserChangeResult> results;
    results.reserve(changes.size());
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const QString place = QStringLiteral("operations[%1]").arg(i);
        CLC_TRY(UserChangeResult result, operationResult(operations.at(i), changes.at(i), host, place));
        results.append(std::move(result));
    }
    return results;
}

} // namespace clc
