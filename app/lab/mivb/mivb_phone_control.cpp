#include "app/lab/mivb/mivb_server.h"

#include <QJsonArray>

namespace lab
{

namespace
{

constexpr double kHighestRate = 100'000;
constexpr double kLongestFlood = 3'600;
constexpr qsizetype kFloodsKept = 20;

} // namespace

void MivbServer::addPhoneRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/mivb/phones"),
                  QStringLiteral("the truth about the phones used so far: {dn: {dnd, messageWaiting, calls}}"),
                  [this](const ControlRequest &) { return HttpResponse::json(phonesJson()); });
    control.routeLater(
        "POST", QStringLiteral("/mivb/flood"),
        QStringLiteral(R"(whole calls of five events on an idle phone, their global numbers without gap: )"
                       R"({"dn","rate":EVENTS_PER_SECOND,"seconds","wait":true})"),
        [this](const ControlRequest &request, const Responder &respond) { startFlood(request.body, respond); });
    control.route("GET", QStringLiteral("/mivb/floods"), QStringLiteral("the floods under way and the last ones"),
                  [this](const ControlRequest &) {
                      QJsonArray floods;
                      for (const MivbFlood *flood : std::as_const(floods_)) floods.append(flood->report());
                      return HttpResponse::json({{QStringLiteral("floods"), floods}});
                  });
    control.route("POST", QStringLiteral("/mivb/drop"), QStringLiteral("cuts all connections to the OIG"),
                  [this](const ControlRequest &) {
                      http_.dropConnections();
                      return ControlServer::done();
                  });
    control.route("POST", QStringLiteral("/mivb/icp"),
                  QStringLiteral(R"(the OIG loses or finds its ICP and tells everyone: {"connected":BOOL})"),
                  [this](const ControlRequest &request) {
                      const QJsonValue connected = request.body.value(QLatin1String("connected"));
                      if (!connected.isBool())
                          return ControlServer::failure(400, QStringLiteral("connected is true or false"));
                      return setConnectionState(connected.toBool() ? QStringLiteral("CONNECTED")
                                                                   : QStringLiteral("CONNECTION_FAILURE"));
                  });
}

HttpResponse MivbServer::setConnectionState(const QString &state)
{
    static const QStringList states{QStringLiteral("NOT_CONNECTED"), QStringLiteral("CONNECTED"),
                                    QStringLiteral("CONNECTION_FAILURE"), QStringLiteral("CONNECTION_ATTEMPT"),
                                    QStringLiteral("CONNECTION_INITIALIZING")};
    if (!states.contains(state))
        return ControlServer::failure(400, QStringLiteral("state is one of ") + states.join(QLatin1String(", ")));
    state_.connectionState = state;
    callOperations_.tellSystemEvent(QStringLiteral("ICP_COMMUNICATION_EVENT"));
    return ControlServer::done();
}

/// "call" with "answer": true is answered at once; "transfer" with "to" consults that number first and transfers at
/// once.
HttpResponse MivbServer::usePhone(const ControlRequest &request)
{
    const QString number = request.parameters.value(QStringLiteral("dn"));
    const QString action = request.parameters.value(QStringLiteral("action"));
    const QString to = request.body.value(QLatin1String("to")).toString();
    Exchange::Refused refused;
    if (action == QLatin1String("transfer") && !to.isEmpty())
        refused = callOperations_.act(number, QStringLiteral("consult"), to);
    const bool on = request.body.value(QLatin1String("on")).toBool(true);
    if (!refused) refused = callOperations_.act(number, action, to, on);
    if (!refused && action == QLatin1String("call") && request.body.value(QLatin1String("answer")).toBool(false))
        refused = callOperations_.act(to, QStringLiteral("answer"), {});
    return refused ? ControlServer::failure(409, *refused) : ControlServer::done();
}

QJsonObject MivbServer::phonesJson() const
{
    QJsonObject phones;
    for (const auto &[number, phone] : exchange_.phones()) {
        if (phone->external) continue;
        QJsonArray calls;
        for (const auto &[localId, leg] : phone->legs) {
            const Call &call = *leg->call;
            QString other = call.calling == number ? call.called : call.calling;
            for (const Leg *one : call.legs) {
                if (one != leg.get()) other = one->phone->number;
            }
            calls.append(QJsonObject{{QStringLiteral("localCallId"), localId},
                                     {QStringLiteral("globalCallId"), QString::number(call.number)},
                                     {QStringLiteral("state"), stateName(leg->state)},
                                     {QStringLiteral("other"), other}});
        }
        phones.insert(number, QJsonObject{{QStringLiteral("dnd"), phone->doNotDisturb},
                                          {QStringLiteral("messageWaiting"), phone->messageWaiting},
                                          {QStringLiteral("calls"), calls}});
    }
    return {{QStringLiteral("phones"), phones}};
}

void MivbServer::startFlood(const QJsonObject &order, const Responder &respond)
{
    const MivbFlood::Order wanted{order.value(QLatin1String("dn")).toString(),
                                  order.value(QLatin1String("rate")).toDouble(),
                                  order.value(QLatin1String("seconds")).toDouble()};
    const bool known = hasPhone(wanted.number);
    if (!known || !(wanted.eventsPerSecond > 0) || wanted.eventsPerSecond > kHighestRate || !(wanted.seconds > 0) ||
        wanted.seconds > kLongestFlood)
        return respond(ControlServer::failure(400, QStringLiteral("dn, rate or seconds is missing or out of range")));
    const Phone *phone = exchange_.phone(wanted.number);
    if (!phone->legs.empty() || phone->doNotDisturb)
        return respond(ControlServer::failure(409, QStringLiteral("the phone is not idle")));
    auto *flood = new MivbFlood(exchange_, sessions_, callOperations_, wanted, &floodOwner_);
    floods_.append(flood);
    if (floods_.size() > kFloodsKept && floods_.first()->isFinished()) delete floods_.takeFirst();
    if (!order.value(QLatin1String("wait")).toBool(true)) return respond(ControlServer::done(flood->report()));
    QObject::connect(flood, &MivbFlood::finished, &floodOwner_,
                     [flood, respond] { respond(ControlServer::done(flood->report())); });
}

} // namespace lab
