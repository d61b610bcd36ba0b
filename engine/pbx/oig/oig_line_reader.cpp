#include "engine/pbx/oig/oig_line_reader.h"

#include "engine/pbx/oig/oig_event_decoder.h"

#include <QLoggingCategory>

namespace clc::oig
{

Q_LOGGING_CATEGORY(linesLog, "clc.pbx.oig.lines")

namespace
{

Request callsRequest(const char *operation, QString what, std::chrono::milliseconds timeout)
{
    Request request;
    request.call.service = Service::calls;
    request.call.operation = QLatin1String(operation);
    request.call.what = std::move(what);
    request.call.timeout = timeout;
    request.call.answerLimit = qint64{1} << 20;
    return request;
}

} // namespace

Task<Reply> LineReader::ask(Scope &scope, Session::Ticket ticket, const char *operation, QString what, qint64 objectId)
{
    Request request = callsRequest(operation, std::move(what), link_.timings().request);
    request.document = [operation, objectId](qint64 session) {
        return Result(objectRequest(QLatin1String(operation), session, objectId));
    };
    return link_.exchangeIn(scope, ticket, std::move(request));
}

Task<Reply> LineReader::askObject(Scope &scope, Session::Ticket ticket, qint64 icpId, Dn dn)
{
    Request request =
        callsRequest("getPhoneNumberId", QStringLiteral("the endpoint %1").arg(dn.value()), link_.timings().request);
    request.document = [icpId, dn](qint64 session) { return Result(getPhoneNumberId(session, icpId, dn.value())); };
    return link_.exchangeIn(scope, ticket, std::move(request));
}

/// 0 when it is not connected.
Task<qint64> LineReader::connectedIcp(Scope &scope, Session::Ticket ticket, QString address)
{
    CLC_CO_TRY(const PlainAnswer icp, co_await link_.askIcp(scope, ticket, address));
    const QString state = icp.values.value(QStringLiteral("connectionState")).trimmed();
    const bool connected = icp.accepted && state == QLatin1String("CONNECTED");
    co_return connected ? icp.number(QLatin1String("icpId")) : qint64{0};
}

Task<std::optional<ResilientStatus>> LineReader::pairOf(Scope &scope, Session::Ticket ticket, qint64 icpId, Dn probe)
{
    std::optional<ResilientStatus> told;
    CLC_CO_TRY(const Reply found, co_await askObject(scope, ticket, icpId, probe));
    if (found.refusal) co_return told;
    CLC_CO_TRY(const qint64 object, decodeObjectId(found.body, found.context));
    CLC_CO_TRY(const Reply reply,
               co_await ask(scope, ticket, "getResilientStatus", QStringLiteral("the resilient pair"), object));
    if (reply.refusal) co_return told;
    CLC_CO_TRY(told, decodeResilientStatus(reply.body, reply.context));
    co_return std::move(told);
}

Task<qint64> LineReader::activeIcp(Scope &scope, Session::Ticket ticket, QVector<Dn> probes)
{
    qint64 chosen = 0;
    QString chosenAddress;
    const QStringList addresses = link_.addresses();
    for (const QString &address : addresses) {
        CLC_CO_TRY(chosen, co_await connectedIcp(scope, ticket, address));
        chosenAddress = address;
        if (chosen != 0) break;
    }
    if (chosen == 0 || probes.isEmpty()) co_return chosen;
    if (probes.removeOne(teller_)) probes.prepend(teller_);
    bool known = false; // by this PBX
    for (const Dn &probe : qAsConst(probes)) {
        CLC_CO_TRY(const std::optional<ResilientStatus> status, co_await pairOf(scope, ticket, chosen, probe));
        known = known || status;
        if (!status || !status->isResilient) continue;
        teller_ = probe;
        const QStringList pair{status->primaryAddress, status->secondaryAddress};
        for (const QString &address : pair)
            if (!address.isEmpty() && address != link_.access().pbxAddress) link_.setSecondAddress(address);
        const QString active =
            status->activeIcpId == status->secondaryIcpId ? status->secondaryAddress : status->primaryAddress;
        if (status->activeIcpId == 0 || status->activeIcpId == chosen || active.isEmpty()) co_return chosen;
        CLC_CO_TRY(const qint64 other, co_await connectedIcp(scope, ticket, active));
        co_return other == 0 ? chosen : other;
    }
    if (known) co_return chosen;
    // A PBX that is connected but knows none of its endpoints is not the one that serves them.
    for (const QString &address : addresses) {
        if (address == chosenAddress) continue;
        CLC_CO_TRY(const qint64 other, co_await connectedIcp(scope, ticket, address));
        if (other != 0) co_return other;
    }
    co_return chosen;
}

/// The line is looked up again after each answer: it may be gone by then.
Flow LineReader::setUp(Scope &scope, Session::Ticket ticket, qint64 icpId, Dn dn)
{
    Line *line = book_.line(dn);
    if (!line) co_return done;
    if (line->objectId == 0) {
        if (!isXmlText(dn.value())) {
            refuse(dn, QStringLiteral("This number cannot be sent."));
            co_return done;
        }
        CLC_CO_TRY(const Reply reply, co_await askObject(scope, ticket, icpId, dn));
        if (reply.refusal) {
            refuse(dn, *reply.refusal);
            co_return done;
        }
        CLC_CO_TRY(const qint64 objectId, decodeObjectId(reply.body, reply.context));
        line = book_.line(dn);
        if (!line) co_return done;
        book_.bind(*line, objectId);
    }
    const qint64 objectId = line->objectId;
    if (!line->monitored) {
        const QString what = QStringLiteral("the monitor of %1").arg(dn.value());
        CLC_CO_TRY(const Reply reply, co_await ask(scope, ticket, "monitorObject", what, objectId));
        if (reply.refusal) {
            refuse(dn, *reply.refusal);
            co_return done;
        }
        line = book_.line(dn);
        if (!line) co_return done;
        line->monitored = true;
    }
    line->refused = false;
    line->refusal.clear();
    if (line->featuresMonitored) co_return done;
    const QString what = QStringLiteral("the feature monitor of %1").arg(dn.value());
    CLC_CO_TRY(const Reply reply, co_await ask(scope, ticket, "monitorFeatures", what, objectId));
    if (reply.refusal)
        qCWarning(linesLog) << "Features of" << dn.value() << "are not monitored:" << *reply.refusal;
    else if (Line *known = book_.line(dn))
        known->featuresMonitored = true;
    co_return done;
}

Task<LineReading> LineReader::read(Scope &scope, Session::Ticket ticket, Dn dn)
{
    LineReading reading;
    const Line *line = book_.line(dn);
    if (!line || line->objectId == 0) co_return reading;
    const qint64 objectId = line->objectId;
    reading.callEvents = line->callEvents;
    const QString calls = QStringLiteral("the calls of %1").arg(dn.value());
    CLC_CO_TRY(const Reply state, co_await ask(scope, ticket, "getCallStatus", calls, objectId));
    if (!state.refusal) {
        CLC_CO_TRY(const std::optional<CallEvent> status, decodeCallStatus(state.body, state.context));
        reading.status.emplace(status);
    }
    line = book_.line(dn);
    if (!line) co_return reading;
    reading.featureEvents = line->featureEvents;
    const QString what = QStringLiteral("the features of %1").arg(dn.value());
    CLC_CO_TRY(const Reply features, co_await ask(scope, ticket, "getDeviceFeatures", what, objectId));
    if (!features.refusal) {
        CLC_CO_TRY(const DeviceFeatures found, decodeDeviceFeatures(features.body, features.context));
        reading.features = found;
    }
    co_return reading;
}

Flow LineReader::stop(Scope &scope, Session::Ticket ticket, Dn dn, bool both)
{
    Line *line = book_.line(dn);
    if (!line || line->objectId == 0) co_return done;
    const qint64 objectId = line->objectId;
    const QString what = QStringLiteral("the end of the monitor of %1").arg(dn.value());
    if (std::exchange(line->monitored, false)) CLC_CO_CHECK(co_await ask(scope, ticket, "stopMonitor", what, objectId));
    line = book_.line(dn);
    if (line && both && std::exchange(line->featuresMonitored, false))
        CLC_CO_CHECK(co_await ask(scope, ticket, "stopFeatureMonitor", what, objectId));
    co_return done;
}

void LineReader::refuse(const Dn &dn, const QString &reason)
{
    Line *line = book_.line(dn);
    if (!line) return;
    line->refused = true;
    line->refusal = reason.isEmpty() ? QStringLiteral("No reason given.") : reason;
}

} // namespace clc::oig
