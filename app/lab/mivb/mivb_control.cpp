#include "app/lab/mivb/mivb_server.h"

#include <QJsonArray>

#include <utility>

namespace lab
{

namespace
{

bool matches(const Table &table, const Row &row, const QJsonObject &where)
{
    for (auto wanted = where.begin(); wanted != where.end(); ++wanted) {
        if (table.value(row, wanted.key()) != wanted->toVariant().toString()) return false;
    }
    return true;
}

HttpResponse refused(const std::optional<Refusal> &refusal)
{
    return ControlServer::failure(409, refusal->text);
}

} // namespace

void MivbServer::addRoutes(ControlServer &control)
{
    smdr_.addRoutes(control);
    control.route(
        "POST", QStringLiteral("/users"),
        QStringLiteral(
            R"(edits the PBX: {"op":"insert|update|delete|rows","table":"users","row":{},"where":{},"set":{},"unchecked":true,"all":false}, )"
            R"({"op":"expireSessions"}, {"op":"icp","state":STATE}, {"op":"systemEvent","type":TYPE}, {"op":"rights","read":BOOL,"write":BOOL}, {"op":"version","pbx":TEXT}, {"op":"pair","second":ADDRESS,"active":"first|second"})"),
        [this](const ControlRequest &request) { return edit(request); });
    addPhoneRoutes(control);
}

HttpResponse MivbServer::edit(const ControlRequest &request)
{
    const QJsonObject &body = request.body;
    const QString op = body.value(QLatin1String("op")).toString();
    if (op == QLatin1String("expireSessions")) {
        sessions_.endAll();
    } else if (op == QLatin1String("icp")) {
        return setConnectionState(body.value(QLatin1String("state")).toString());
    } else if (op == QLatin1String("systemEvent")) {
        const QString type = body.value(QLatin1String("type")).toString();
        if (type != QLatin1String("OIG_SHUTDOWN") && type != QLatin1String("HA_ACTIVITY_SWITCH"))
            return ControlServer::failure(400, QStringLiteral("type is OIG_SHUTDOWN or HA_ACTIVITY_SWITCH"));
        callOperations_.tellSystemEvent(type);
    } else if (op == QLatin1String("pair")) {
        // Who becomes active knows nothing of the monitors set on the other.
        state_.secondAddress = body.value(QLatin1String("second")).toString();
        const bool second = body.value(QLatin1String("active")).toString() == QLatin1String("second");
        if (std::exchange(state_.secondActive, second) != second) sessions_.dropMonitors();
    } else if (op == QLatin1String("rights")) {
        state_.mayRead = body.value(QLatin1String("read")).toBool(state_.mayRead);
        state_.mayWrite = body.value(QLatin1String("write")).toBool(state_.mayWrite);
    } else if (op == QLatin1String("version")) {
        state_.icpVersion = body.value(QLatin1String("pbx")).toString(site_.facts().icpVersion);
    } else {
        return editRows(op, body);
    }
    return ControlServer::done();
}

HttpResponse MivbServer::editRows(const QString &op, const QJsonObject &command)
{
    Database &database = site_.database();
    Table *table = database.table(command.value(QLatin1String("table")).toString(QStringLiteral("users")));
    if (table == nullptr) return ControlServer::failure(400, QStringLiteral("there is no such table"));
    const bool unchecked = command.value(QLatin1String("unchecked")).toBool(true);
    QString why;
    if (op == QLatin1String("insert")) {
        const auto row = table->fromJson(command.value(QLatin1String("row")).toObject(), table->emptyRow(), &why);
        if (!row) return ControlServer::failure(400, why);
        const auto refusal = database.insert(table, *row, unchecked);
        return refusal ? refused(refusal) : ControlServer::done({{QStringLiteral("rows"), 1}});
    }
    const QJsonObject where = command.value(QLatin1String("where")).toObject();
    if (!table->fromJson(where, table->emptyRow(), &why)) return ControlServer::failure(400, why);
    QList<Row> found;
    for (const auto &[key, row] : table->rows()) {
        if (matches(*table, row, where)) found.append(row);
    }
    if (op == QLatin1String("rows")) {
        QJsonArray rows;
        for (const Row &row : std::as_const(found)) rows.append(table->toKeyJson(row));
        return HttpResponse::json({{QStringLiteral("rows"), rows}});
    }
    if (op != QLatin1String("update") && op != QLatin1String("delete"))
        return ControlServer::failure(
            400, QStringLiteral(
                     "op is insert, update, delete, rows, expireSessions, icp, systemEvent, rights, version or pair"));
    if (found.isEmpty()) return ControlServer::failure(409, QStringLiteral("no row matches"));
    if (!command.value(QLatin1String("all")).toBool(false)) found.resize(1);
    for (const Row &row : std::as_const(found)) {
        std::optional<Refusal> refusal;
        if (op == QLatin1String("delete")) {
            refusal = database.remove(table, row, true);
        } else {
            const auto changed = table->fromJson(command.value(QLatin1String("set")).toObject(), row, &why);
            if (!changed) return ControlServer::failure(400, why);
            refusal = database.update(table, row, *changed, unchecked);
        }
        if (refusal) return refused(refusal);
    }
    return ControlServer::done({{QStringLiteral("rows"), found.size()}});
}

} // namespace lab
