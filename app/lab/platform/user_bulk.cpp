#include "app/lab/json/shape.h"
#include "app/lab/platform/user_service.h"

#include <QJsonArray>

#include <array>

namespace lab
{

namespace
{

constexpr qsizetype kMostOperations = 200;

/// What is wrong with the form of one operation; nothing when it is fine.
std::optional<QString> operationFault(const QJsonValue &operation)
{
    static constexpr std::array<JsonMember, 3> kMembers{{
        {QLatin1String("op"), JsonKind::String, true, 1, 20},
        {QLatin1String("id"), JsonKind::String, false, 1, 100},
        {QLatin1String("body"), JsonKind::Object},
    }};
    if (!operation.isObject()) return QStringLiteral("an operation must be an object");
    const QJsonObject object = operation.toObject();
    if (auto fault = misfit(object, kMembers)) return fault;
    const QString op = object.value(QLatin1String("op")).toString();
    const bool hasId = object.contains(QLatin1String("id"));
    const bool hasBody = object.contains(QLatin1String("body"));
    const bool fits = (op == QLatin1String("create") && !hasId && hasBody) ||
                      (op == QLatin1String("update") && hasId && hasBody) ||
                      (op == QLatin1String("delete") && hasId && !hasBody);
    if (fits) return std::nullopt;
    return QStringLiteral("an operation is create with body, update with id and body, or delete with id");
}

} // namespace

HttpResponse UserService::bulk(ApiCall &call)
{
    static constexpr std::array<JsonMember, 1> kMembers{
        {{QLatin1String("operations"), JsonKind::Array, true, 1, kMostOperations}}};
    if (const auto fault = misfit(call.body, kMembers)) return badRequest(*fault);
    const QJsonArray operations = call.body.value(QLatin1String("operations")).toArray();
    JsonWriter writer(operations.size() * 1200 + 64);
    writer.beginObject().key(QLatin1String("operations")).beginArray();
    for (const QJsonValue &operation : operations) bulkOperation(call, operation, writer);
    writer.endArray().endObject();
    return rawJson(writer.bytes());
}

/// Carries out one operation and writes what became of it. The journal names it by its own method, "PATCH create" and
/// so on.
void UserService::bulkOperation(const ApiCall &call, const QJsonValue &operation, JsonWriter &writer)
{
    Outcome outcome;
    if (const auto fault = operationFault(operation)) {
        outcome = {400, nullptr, badRequest(*fault)};
    } else {
        const QJsonObject object = operation.toObject();
        const QString op = object.value(QLatin1String("op")).toString();
        const QString id = object.value(QLatin1String("id")).toString();
        const QJsonObject body = object.value(QLatin1String("body")).toObject();
        const QString method = QStringLiteral("PATCH ") + op;
        if (op == QLatin1String("create"))
            outcome = createUser(call, body, UserBody::BulkCreate, method);
        else if (op == QLatin1String("update"))
            outcome = changeUser(call, id, body, UserBody::BulkChange, method);
        else
            outcome = removeUser(call, id, method);
    }
    writer.beginObject().member(QLatin1String("statusCode"), static_cast<qint64>(outcome.status));
    writer.key(QLatin1String("headers")).beginObject();
    writer.member(QLatin1String("x-mitel-correlation-id"), call.correlationId).endObject();
    writer.key(QLatin1String("body"));
    if (outcome.user)
        writeUser(writer, *outcome.user, true);
    else
        writer.raw(outcome.refused.body.isEmpty() ? QByteArray("{}") : outcome.refused.body);
    writer.endObject();
}

} // namespace lab
