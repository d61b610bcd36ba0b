#include "app/lab/csta/csta_server.h"

#include <QJsonArray>

namespace lab
{

using csta::Connection;
using csta::ConnectionId;
using csta::Refused;
using csta::State;

namespace
{

constexpr double kHighestRate = 1'000'000;
constexpr double kLongestFlood = 3'600;
constexpr qsizetype kFloodsKept = 20;

/// The latest call of a phone that is in one of the states.
std::optional<ConnectionId> latest(const csta::Switch &exchange, const QString &device,
                                   std::initializer_list<State> states)
{
    const QList<const csta::Call *> calls = exchange.callsAt(device);
    for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
        const State state = (*call)->party(device)->state;
        if (states.size() == 0 || std::find(states.begin(), states.end(), state) != states.end())
            return ConnectionId{(*call)->id, device};
    }
    return std::nullopt;
}

} // namespace

void CstaServer::addRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/csta"),
                  QStringLiteral("the Office 400's connections, floods and remarks about its peers"),
                  [this](const ControlRequest &) { return HttpResponse::json(stateJson()); });
    control.route("GET", QStringLiteral("/csta/phones"),
                  QStringLiteral("the truth about its phones: {dn: {dnd, messageWaiting, inService, forwards, calls}}"),
                  [this](const ControlRequest &) { return HttpResponse::json(phonesJson()); });
    control.routeLater(
        "POST", QStringLiteral("/csta/flood"),
        QStringLiteral(R"(whole calls of five events, numbered without gap, for who monitors the phone: )"
                       R"({"dn","rate":EVENTS_PER_SECOND,"seconds","wait":true}; answers when all is written)"),
        [this](const ControlRequest &request, const Responder &respond) { startFlood(request.body, respond); });
    control.route("POST", QStringLiteral("/csta/close"), QStringLiteral("cuts all connections"),
                  [this](const ControlRequest &) {
                      dropConnections();
                      return ControlServer::done();
                  });
    control.route("POST", QStringLiteral("/csta/terminate"), QStringLiteral("ends all sessions (resourceLimitation)"),
                  [this](const ControlRequest &) {
                      const QList<Connection *> all = office_.connections();
                      for (Connection *connection : all) connection->endSession("resourceLimitation");
                      return ControlServer::done();
                  });
    control.route("POST", QStringLiteral("/csta/status"),
                  QStringLiteral(R"(tells everyone: {"status":SystemStatusValue})"),
                  [this](const ControlRequest &request) {
                      return changeStatus(request.body.value(QLatin1String("status")).toString());
                  });
    control.route("POST", QStringLiteral("/csta/monitorStop"),
                  QStringLiteral(R"(ends monitors from the server's side: {"dn"}, or all)"),
                  [this](const ControlRequest &request) {
                      stopMonitors(request.body.value(QLatin1String("dn")).toString());
                      return ControlServer::done();
                  });
    control.route("POST", QStringLiteral("/csta/devices"),
                  QStringLiteral(R"(adds or removes a station: {"op":"add|remove","dn"}; tells who registered)"),
                  [this](const ControlRequest &request) { return changeDevices(request.body); });
    control.route("GET", QStringLiteral("/csta/quirks"), QStringLiteral("how the Office 400 behaves"),
                  [this](const ControlRequest &) { return HttpResponse::json(office_.quirks.toJson()); });
    control.route("POST", QStringLiteral("/csta/quirks"),
                  QStringLiteral("changes the members given; GET /csta/quirks shows all"),
                  [this](const ControlRequest &request) {
                      QString why;
                      return office_.setQuirks(request.body, &why) ? HttpResponse::json(office_.quirks.toJson())
                                                                   : ControlServer::failure(400, why);
                  });
    control.route("DELETE", QStringLiteral("/csta/quirks"), QStringLiteral("makes it tidy again"),
                  [this](const ControlRequest &) {
                      office_.quirks = {};
                      return ControlServer::done();
                  });
}

/// "call" with "answer": true is answered at once; "transfer" with "to" consults that number first and transfers at
/// once.
HttpResponse CstaServer::usePhone(const ControlRequest &request)
{
    const QString number = request.parameters.value(QStringLiteral("dn"));
    const QString action = request.parameters.value(QStringLiteral("action"));
    const QString to = request.body.value(QLatin1String("to")).toString();
    Refused refused;
    if (action == QLatin1String("transfer") && !to.isEmpty())
        refused = act(number, QStringLiteral("consult"), request.body);
    if (!refused) refused = act(number, action, request.body);
    if (!refused && action == QLatin1String("call") && request.body.value(QLatin1String("answer")).toBool(false))
        refused = act(to, QStringLiteral("answer"), {});
    if (!refused) return ControlServer::done();
    return ControlServer::failure(
        409, QStringLiteral("%1/%2").arg(QLatin1String(refused->category), QLatin1String(refused->value)));
}

Refused CstaServer::act(const QString &number, const QString &action, const QJsonObject &body)
{
    csta::Switch &exchange = office_.exchange;
    const QString to = body.value(QLatin1String("to")).toString();
    const bool on = body.value(QLatin1String("on")).toBool(true);
    Refused refused = csta::Refusal{"operation", "serviceNotSupported"};
    const auto with = [&](std::initializer_list<State> states,
                          const std::function<Refused(const ConnectionId &)> &then) {
        const std::optional<ConnectionId> at = latest(exchange, number, states);
        refused = at ? then(*at) : csta::Refusal{"stateIncompatibility", "noActiveCall"};
    };
    ConnectionId made;
    if (action == QLatin1String("call")) refused = exchange.makeCall(number, to, {}, &made);
    if (action == QLatin1String("answer"))
        with({State::Alerting}, [&](const ConnectionId &at) { return exchange.answer(at); });
    if (action == QLatin1String("hold"))
        with({State::Connected}, [&](const ConnectionId &at) { return exchange.hold(at); });
    if (action == QLatin1String("retrieve"))
        with({State::Hold}, [&](const ConnectionId &at) { return exchange.retrieve(at); });
    if (action == QLatin1String("consult"))
        with({State::Connected}, [&](const ConnectionId &at) { return exchange.consult(at, to, &made); });
    if (action == QLatin1String("deflect"))
        with({State::Alerting}, [&](const ConnectionId &at) { return exchange.deflect(at, to); });
    if (action == QLatin1String("clear")) with({}, [&](const ConnectionId &at) { return exchange.clear(at); });
    if (action == QLatin1String("transfer")) {
        csta::Transferred result;
        const auto held = latest(exchange, number, {State::Hold});
        with({State::Connected}, [&](const ConnectionId &at) {
            return held ? exchange.transfer(*held, at, &result) : csta::Refusal{"stateIncompatibility", "noHeldCall"};
        });
    }
    if (action == QLatin1String("mwi")) refused = exchange.setMessageWaiting(number, on);
    if (action == QLatin1String("dnd")) refused = exchange.setDoNotDisturb(number, on);
    if (action == QLatin1String("outOfService")) refused = exchange.setInService(number, false);
    if (action == QLatin1String("backInService")) refused = exchange.setInService(number, true);
    office_.deliver();
    return refused;
}

QJsonObject CstaServer::phonesJson() const
{
    QJsonObject phones;
    for (const auto &[number, device] : office_.exchange.devices()) {
        if (device.kind != csta::Kind::Station) continue;
        QJsonArray calls;
        for (const csta::Call *call : office_.exchange.callsAt(number)) {
            QJsonObject others;
            for (const csta::Party &party : call->parties) {
                if (party.device != number) others.insert(party.device, csta::nameOf(party.state));
            }
            calls.append(QJsonObject{{QStringLiteral("callId"), call->id},
                                     {QStringLiteral("state"), csta::nameOf(call->party(number)->state)},
                                     {QStringLiteral("calling"), call->calling},
                                     {QStringLiteral("called"), call->called},
                                     {QStringLiteral("others"), others}});
        }
        QJsonObject forwards;
        for (const auto &[type, forward] : device.forwards) forwards.insert(type, forward.to);
        phones.insert(number, QJsonObject{{QStringLiteral("dnd"), device.doNotDisturb},
                                          {QStringLiteral("messageWaiting"), device.messageWaiting},
                                          {QStringLiteral("inService"), device.inService},
                                          {QStringLiteral("forwards"), forwards},
                                          {QStringLiteral("calls"), calls}});
    }
    return {{QStringLiteral("phones"), phones}};
}

QJsonObject CstaServer::stateJson() const
{
    QJsonArray connections;
    for (const Connection *connection : office_.connections()) connections.append(connection->toJson());
    QJsonArray floods;
    for (const csta::Flood *flood : floods_) floods.append(flood->report());
    return {{QStringLiteral("connections"), connections},
            {QStringLiteral("systemStatus"), office_.systemStatus},
            {QStringLiteral("floods"), floods},
            {QStringLiteral("notes"), QJsonArray::fromStringList(office_.notes())}};
}

void CstaServer::startFlood(const QJsonObject &order, const Responder &respond)
{
    const csta::Flood::Order wanted{order.value(QLatin1String("dn")).toString(),
                                    order.value(QLatin1String("rate")).toDouble(),
                                    order.value(QLatin1String("seconds")).toDouble()};
    const csta::Device *device = office_.exchange.listed(wanted.device);
    if (device == nullptr || !(wanted.eventsPerSecond > 0) || wanted.eventsPerSecond > kHighestRate ||
        !(wanted.seconds > 0) || wanted.seconds > kLongestFlood)
        return respond(ControlServer::failure(400, QStringLiteral("dn, rate or seconds is missing or out of range")));
    if (office_.monitors(wanted.device) == 0)
        return respond(ControlServer::failure(409, QStringLiteral("nobody monitors %1").arg(wanted.device)));
    auto *flood = new csta::Flood(office_, wanted, nextFloodCall_, &floodOwner_);
    nextFloodCall_ += flood->calls();
    floods_.append(flood);
    if (floods_.size() > kFloodsKept && floods_.first()->isFinished()) delete floods_.takeFirst();
    if (!order.value(QLatin1String("wait")).toBool(true)) return respond(ControlServer::done(flood->report()));
    QObject::connect(flood, &csta::Flood::finished, &floodOwner_,
                     [flood, respond] { respond(ControlServer::done(flood->report())); });
}

HttpResponse CstaServer::changeStatus(const QString &status)
{
    static const QStringList known = QStringLiteral("disabled partiallyDisabled enabled initializing messagesLost "
                                                    "normal overloadImminent overloadReached overloadRelieved")
                                         .split(QLatin1Char(' '));
    if (!known.contains(status))
        return ControlServer::failure(400, QStringLiteral("status is one of ") + known.join(QLatin1String(", ")));
    office_.systemStatus = status;
    const QList<Connection *> all = office_.connections();
    for (Connection *connection : all) {
        if (connection->registration && !connection->registration->systemStatus) continue;
        csta::Element message = csta::group("SystemStatus", {});
        if (connection->registration)
            message.children.push_back(csta::leaf("sysStatRegisterID", connection->registration->id));
        message.children.push_back(csta::leaf("systemStatus", status));
        if (connection->session || connection->registration) connection->request(message);
    }
    return ControlServer::done();
}

void CstaServer::stopMonitors(const QString &device)
{
    const QList<Connection *> all = office_.connections();
    for (Connection *connection : all) {
        QStringList ended;
        for (const auto &[reference, monitor] : connection->monitors) {
            if (device.isEmpty() || monitor.device == device) ended.append(reference);
        }
        for (const QString &reference : std::as_const(ended)) {
            connection->monitors.erase(reference);
            connection->request(csta::group("MonitorStop", {csta::leaf("monitorCrossRefID", reference)}));
        }
    }
}

/// Monitors of a station that goes end with it.
HttpResponse CstaServer::changeDevices(const QJsonObject &command)
{
    const QString number = command.value(QLatin1String("dn")).toString();
    const QString op = command.value(QLatin1String("op")).toString();
    const bool digits = !number.isEmpty() && number.size() < 8 &&
                        std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (op == QLatin1String("add") && digits && !hasPhone(number)) {
        csta::Device station;
        station.number = number;
        station.model = QStringLiteral("Mitel 6920");
        office_.exchange.add(std::move(station));
    } else if (op == QLatin1String("remove") && office_.exchange.removeStation(number)) {
        office_.deliver();
        stopMonitors(number);
    } else {
        return ControlServer::failure(409, QStringLiteral("op is add with a new dn, or remove with a station's"));
    }
    const QList<Connection *> all = office_.connections();
    for (Connection *connection : all) {
        if (connection->registration && connection->registration->devicesChanged)
            connection->request(csta::group("SwFunctionDevicesChanged",
                                            {csta::leaf("sysStatRegisterID", connection->registration->id)}));
    }
    return ControlServer::done();
}

} // namespace lab
