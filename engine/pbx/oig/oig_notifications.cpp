#include "engine/pbx/oig/oig_notifications.h"

#include <QElapsedTimer>

namespace clc::oig
{

namespace
{

Request dataRequest(const char *operation, const QString &what, std::chrono::milliseconds timeout)
{
    Request request;
    request.call.service = Service::data;
    request.call.operation = QLatin1String(operation);
    request.call.what = what;
    request.call.timeout = timeout;
    return request;
}

bool isSessionLost(const Error &error)
{
    return error.code == ErrorCode::pbxSessionLost;
}

} // namespace

Task<QVector<DirectoryChange>> NotificationFeed::next(Scope &scope)
{
    while (true) {
        CLC_CO_TRY(const Session::Ticket ticket, co_await link_.session().ticket(scope));
        if (registered_ != ticket.generation) {
            const Status status = co_await registerTables(scope, ticket);
            if (!status && isSessionLost(status.error())) continue;
            CLC_CO_CHECK(status);
            missed_ = missed_ || registered_ != 0;
            registered_ = ticket.generation;
        }
        if (missed_) {
            // Told only once the PBX answers again, or whoever reads everything then would read in vain.
            CLC_CO_TRY(const bool open, co_await link_.session().stillOpen(scope, ticket));
            if (!open) link_.session().reportLost(ticket);
            if (!open) continue;
            missed_ = false;
            co_return QVector<DirectoryChange>{DirectoryChange{}};
        }
        QElapsedTimer waited;
        waited.start();
        const Result<Notification> notification = co_await poll(scope, ticket);
        if (notification && notification->accepted) co_return QVector<DirectoryChange>{change(*notification)};
        if (!notification && notification.error().code != ErrorCode::timedOut && !isSessionLost(notification.error())) {
            missed_ = true; // a notice may have been under way
            co_return notification.error();
        }
        const auto rest = link_.timings().shortestPoll - std::chrono::milliseconds(waited.elapsed());
        if (notification && rest.count() > 0) CLC_CO_CHECK(co_await scope.sleep(rest));
    }
}

Flow NotificationFeed::registerTables(Scope &scope, Session::Ticket ticket)
{
    QVector<int> numbers;
    for (const QString &form : {QStringLiteral("users"), QStringLiteral("huntGroups")}) {
        const Result<TablePtr> table = co_await link_.table(scope, form);
        if (table)
            numbers.append((*table)->descriptor.id);
        else if (form == QLatin1String("users"))
            co_return table.error();
    }
    Request request =
        dataRequest("registerDeisForNotification", QStringLiteral("change notices"), link_.timings().request);
    request.document = [numbers](qint64 session) { return Result(registerDeisForNotification(session, numbers)); };
    CLC_CO_TRY(const Reply reply, co_await link_.exchangeIn(scope, ticket, std::move(request)));
    if (reply.refusal)
        co_return failure(ErrorCode::pbxRequestFailed, {{QStringLiteral("operation"), reply.context.operation}},
                          *reply.refusal);
    co_return done;
}

Task<Notification> NotificationFeed::poll(Scope &scope, Session::Ticket ticket)
{
    Request request = dataRequest("getNotification", QStringLiteral("change notices"), link_.timings().notification);
    request.poll = true;
    request.call.repeatable = false; // a notice that was sent and lost must be noticed
    request.document = [](qint64 session) {
        return Result(sessionRequest(Service::data, QLatin1String("getNotification"), session));
    };
    CLC_CO_TRY(const Reply reply, co_await link_.exchangeIn(scope, ticket, std::move(request)));
    co_return decodeNotification(reply.body, reply.context);
}

DirectoryChange NotificationFeed::change(const Notification &notification)
{
    DirectoryChange change;
    const TablePtr table = link_.tableByNumber(notification.deiId);
    if (!table) return change;
    change.form = table->names.name;
    // The contract misspells OP_DELETE; both spellings are understood.
    if (notification.operation == QLatin1String("OP_INSERT"))
        change.kind = DirectoryChange::Kind::inserted;
    else if (notification.operation == QLatin1String("OP_UPDATE"))
        change.kind = DirectoryChange::Kind::updated;
    else if (notification.operation == QLatin1String("OP_DELTE") ||
             notification.operation == QLatin1String("OP_DELETE"))
        change.kind = DirectoryChange::Kind::removed;
    if (change.form != QLatin1String("users")) return change;

    UserRows rows;
    rows.begin(table);
    const auto user = [&rows, &table](const std::optional<Tuple> &tuple) -> std::optional<PbxUser> {
        const auto width = static_cast<size_t>(table->descriptor.fields.size());
        if (!tuple || tuple->fields.size() != width) return std::nullopt;
        return rows.user(*tuple);
    };
    change.before = user(notification.before);
    change.after = user(notification.after);
    if (!change.before && !change.after) change.kind = DirectoryChange::Kind::unknown;
    return change;
}

} // namespace clc::oig
