#include "engine/pbx/oig/oig_link.h"

#include <QElapsedTimer>
#include <QSet>

namespace clc::oig
{

namespace
{

constexpr int mostSessions = 4; // tried for one request

Request callsRequest(const char *operation, const QString &what, std::chrono::milliseconds timeout)
{
    Request request;
    request.call.service = Service::calls;
    request.call.operation = QLatin1String(operation);
    request.call.what = what;
    request.call.timeout = timeout;
    return request;
}

Error refused(const QString &what, const QString &reason)
{
    return failure(ErrorCode::pbxRequestFailed, {{QStringLiteral("operation"), what}}, reason);
}

} // namespace

Link::Link(HttpClient &requests, HttpClient &polls, OigAccess access, FormMap forms, OigTimings timings)
    : access_(std::move(access)),
      forms_(std::move(forms)),
      timings_(timings),
      requests_(requests, access_.oig),
      polls_(polls, access_.oig),
      session_(requests_, polls_, access_, timings,
               [this](Scope &scope, Session::Ticket ticket) { return resolve(scope, ticket); })
{
}

Result<TablePtr> Link::knownTable(const QString &form) const
{
    if (!catalog_) return withoutTables_ ? *withoutTables_ : lost(QStringLiteral("The PBX was not asked yet."));
    return catalog_->table(form);
}

Task<TablePtr> Link::table(Scope &scope, QString form)
{
    CLC_CO_TRY(const Session::Ticket ticket, co_await session_.ticket(scope));
    if (!catalog_) CLC_CO_CHECK(co_await readMetaData(scope, ticket));
    co_return knownTable(form);
}

Result<int> Link::numberOf(const TablePtr &table) const
{
    CLC_TRY(const TablePtr known, knownTable(table->names.name));
    if (known->layout != table->layout)
        return failure(ErrorCode::pbxRowChanged, {{QStringLiteral("table"), table->names.label}});
    return known->descriptor.id;
}

Task<Reply> Link::exchange(Scope &scope, Request request)
{
    for (int attempt = 1;; ++attempt) {
        CLC_CO_TRY(const Session::Ticket ticket, co_await session_.ticket(scope));
        Result<Reply> reply = co_await exchangeIn(scope, ticket, request);
        if (reply || reply.error().code != ErrorCode::pbxSessionLost || attempt == mostSessions) co_return reply;
    }
}

Task<Reply> Link::exchangeIn(Scope &scope, Session::Ticket ticket, Request request)
{
    CLC_CO_TRY(request.call.document, request.document(ticket.id));
    SoapClient &client = request.poll ? polls_ : requests_;
    Reply reply;
    reply.context = client.context(request.call);
    Result<QByteArray> body = co_await client.post(scope, std::move(request.call));
    Result<std::optional<QString>> refusal =
        body ? decodeRefusal(*body, reply.context) : Result<std::optional<QString>>(body.error());
    if (!refusal && refusal.error().code != ErrorCode::pbxRequestFailed) co_return refusal.error();
    if (refusal && !*refusal) {
        reply.body = std::move(body).value();
        co_return reply;
    }
    // The texts of refusals are not public, so whether the session is the reason is asked, not guessed.
    const QString reason = refusal ? **refusal : refusal.error().reason;
    if (!request.poll || reason.contains(QLatin1String("session"), Qt::CaseInsensitive)) {
        const Result<bool> open = co_await session_.stillOpen(scope, ticket);
        if (!open && open.error().code == ErrorCode::cancelled) co_return Error(open.error());
        if (open && !*open) {
            session_.reportLost(ticket);
            co_return lost(reason);
        }
        // Not knowing is no reason to forget what the server said.
    }
    if (!refusal) co_return refusal.error();
    reply.refusal = reason;
    reply.body = std::move(body).value();
    co_return reply;
}

Flow Link::resolve(Scope &scope, Session::Ticket ticket)
{
    CLC_CO_TRY(PlainAnswer icp, co_await connectedIcp(scope, ticket));
    CLC_CO_CHECK(co_await identify(scope, ticket, std::move(icp)));
    catalog_.reset();
    catalogOf_ = ticket.generation;
    const Status read = co_await readMetaData(scope, ticket);
    if (read) {
        whole_ = true;
        withoutTables_.reset();
        co_return done;
    }
    const Error &error = read.error();
    if (!whole_ || error.code == ErrorCode::cancelled || error.code == ErrorCode::pbxSessionLost)
        co_return Error(error);
    // Calls go on without the database, which the OIG offers for the first PBX of a pair only.
    withoutTables_ = error;
    co_return done;
}

Task<PlainAnswer> Link::plain(Scope &scope, Session::Ticket ticket, Request request)
{
    CLC_CO_TRY(const Reply reply, co_await exchangeIn(scope, ticket, std::move(request)));
    co_return decodePlain(reply.body, reply.context);
}

QStringList Link::addresses() const
{
    QStringList all{access_.pbxAddress};
    if (!secondAddress_.isEmpty() && secondAddress_ != access_.pbxAddress) all.append(secondAddress_);
    return all;
}

Task<PlainAnswer> Link::askIcp(Scope &scope, Session::Ticket ticket, QString address)
{
    Request request = callsRequest("getIcpId", QStringLiteral("the connection to the PBX"), timings_.request);
    request.document = [address](qint64 session) { return Result(getIcpId(session, address)); };
    return plain(scope, ticket, std::move(request));
}

Task<PlainAnswer> Link::connectedIcp(Scope &scope, Session::Ticket ticket)
{
    QElapsedTimer waiting;
    waiting.start();
    while (true) {
        QString found;
        const QStringList all = addresses();
        for (const QString &address : all) {
            CLC_CO_TRY(PlainAnswer icp, co_await askIcp(scope, ticket, address));
            const bool first = address == access_.pbxAddress;
            if (!icp.accepted && first)
                co_return failure(ErrorCode::pbxUnknown, {{QStringLiteral("address"), address}}, icp.reason);
            const QString state = icp.values.value(QStringLiteral("connectionState")).trimmed();
            if (icp.accepted && state == QLatin1String("CONNECTED")) co_return icp;
            if (first) found = state;
        }
        if (waiting.hasExpired(timings_.connectLimit.count())) {
            Error error = failure(ErrorCode::pbxNotConnected,
                                  {{QStringLiteral("address"), access_.pbxAddress}, {QStringLiteral("state"), found}});
            error.retryable = true;
            co_return error;
        }
        CLC_CO_CHECK(co_await scope.sleep(timings_.connectPoll));
    }
}

Flow Link::identify(Scope &scope, Session::Ticket ticket, PlainAnswer icp)
{
    PbxIdentity found;
    found.address = access_.pbxAddress;
    found.version = icp.values.value(QStringLiteral("icpVersion")).trimmed();

    Request request = callsRequest("getIcpConfig", QStringLiteral("the settings of the PBX"), timings_.request);
    request.document = [icpId = icp.number(QLatin1String("icpId"))](qint64 session) {
        return Result(getIcpConfig(session, icpId));
    };
    CLC_CO_TRY(const PlainAnswer config, co_await plain(scope, ticket, std::move(request)));
    if (!config.accepted) co_return refused(QStringLiteral("getIcpConfig"), config.reason);
    const QString type = config.values.value(QStringLiteral("neType")).trimmed();
    if (type != QLatin1String("MI_VB"))
        co_return failure(ErrorCode::pbxWrongType,
                          {{QStringLiteral("address"), access_.pbxAddress}, {QStringLiteral("found"), type}});
    if (!isSupportedMivbVersion(found.version))
        co_return failure(ErrorCode::pbxTooOld, {{QStringLiteral("found"), found.version},
                                                 {QStringLiteral("needed"), QStringLiteral("9.4")}});
    found.outsidePrefix = config.values.value(QStringLiteral("outsidePrefix"));
    found.trunkPrefix = config.values.value(QStringLiteral("trunkPrefix"));
    found.longDistancePrefix = config.values.value(QStringLiteral("longDistancePrefix"));
    found.internationalPrefix = config.values.value(QStringLiteral("internationalPrefix"));
    found.localAreaCodes = config.values.value(QStringLiteral("localAreaCodes"));
    found.localCountryCode = config.values.value(QStringLiteral("localCountryCode"));
    found.maximumExtensionLength = config.values.value(QStringLiteral("maxExtLength")).toInt();

    Request versions;
    versions.call.operation = QStringLiteral("serviceVersions");
    versions.call.what = QStringLiteral("the versions of the OIG");
    versions.call.timeout = timings_.request;
    versions.document = [](qint64 session) {
        return Result(sessionRequest(Service::session, QLatin1String("serviceVersions"), session));
    };
    CLC_CO_TRY(const PlainAnswer gateway, co_await plain(scope, ticket, std::move(versions)));
    found.gatewayVersions = gateway.values.value(QStringLiteral("serviceVersions")).simplified();
    identity_ = found;
    co_return done;
}

Flow Link::readMetaData(Scope &scope, Session::Ticket ticket)
{
    Request request;
    request.call.service = Service::data;
    request.call.operation = QStringLiteral("getDeiMetaData");
    request.call.what = QStringLiteral("the list of forms");
    request.call.timeout = timings_.bulkRequest;
    request.document = [](qint64 session) {
        return Result(sessionRequest(Service::data, QLatin1String("getDeiMetaData"), session));
    };
    CLC_CO_TRY(const Reply reply, co_await exchangeIn(scope, ticket, std::move(request)));
    if (reply.refusal)
        co_return failure(ErrorCode::pbxReadRefused, {{QStringLiteral("table"), reply.context.what}}, *reply.refusal);
    QSet<QString> names;
    for (const FormNames &form : forms_.forms())
        for (const QString &table : form.tables) names.insert(FormMap::comparable(table));
    CLC_CO_TRY(const QVector<DeiDescriptor> tables,
               decodeMetaData(reply.body, reply.context,
                              [&names](const QString &table) { return names.contains(FormMap::comparable(table)); }));
    if (ticket.generation != catalogOf_) co_return lost(QStringLiteral("A new session began."));
    catalog_ = std::make_unique<const Catalog>(forms_, tables);
    co_return done;
}

Error Link::lost(const QString &reason) const
{
    Error error = failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), access_.oig.host}}, reason);
    error.retryable = true;
    return error;
}

} // namespace clc::oig
