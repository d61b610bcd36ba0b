#include "app/lab/json/shape.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/platform/gateway_link_server.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr qint64 kEventsAtOnce = 100'000;

HttpResponse checked(const ControlRequest &request, std::span<const JsonMember> members,
                     const std::function<void(const QJsonObject &)> &act)
{
    if (const auto fault = misfit(request.body, members)) return ControlServer::failure(400, *fault);
    act(request.body);
    return ControlServer::done();
}

} // namespace

QJsonObject GatewayLinkServer::status() const
{
    QJsonObject object = counters_.toJson();
    QJsonArray open;
    for (const LinkConnection *connection : connections_) open.append(connection->toJson());
    QJsonArray gateways;
    for (auto it = memories_.constBegin(); it != memories_.constEnd(); ++it) {
        gateways.append(QJsonObject{{QStringLiteral("gatewayId"), it.key()},
                                    {QStringLiteral("spoolId"), it->spoolId},
                                    {QStringLiteral("lastSeq"), it->stored.value(it->spoolId)}});
    }
    object.insert(QStringLiteral("open"), open);
    object.insert(QStringLiteral("gateways"), gateways);
    object.insert(QStringLiteral("last"), log_.last());
    object.insert(QStringLiteral("forgotten"), log_.forgotten());
    object.insert(QStringLiteral("eventsPerSecond"), pace_);
    return object;
}

void GatewayLinkServer::addRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/link"),
                  QStringLiteral("the gateway link: connections, counters, gaps, last number of each gateway"),
                  [this](const ControlRequest &) { return HttpResponse::json(status()); });
    control.route("GET", QStringLiteral("/link/events"),
                  QStringLiteral("what the gateways told, in order: ?since=N (the number n, not seq) &limit=N"),
                  [this](const ControlRequest &request) {
                      const QString limit = request.query.queryItemValue(QStringLiteral("limit"));
                      const qint64 since = request.query.queryItemValue(QStringLiteral("since")).toLongLong();
                      const qint64 most = limit.isEmpty() ? kEventsAtOnce : limit.toLongLong();
                      return rawJson(
                          log_.toJson(std::max<qint64>(since, 0), std::clamp<qint64>(most, 0, kEventsAtOnce)));
                  });
    control.route("GET", QStringLiteral("/link/results"),
                  QStringLiteral("the last thousand results of commands as they came, repeated ones too"),
                  [this](const ControlRequest &) {
                      return HttpResponse::json({{QStringLiteral("results"), results_}});
                  });
    control.route("DELETE", QStringLiteral("/link/events"),
                  QStringLiteral("forgets the events kept for looking at, and begins counting anew"),
                  [this](const ControlRequest &) {
                      log_.clear();
                      counters_ = {};
                      results_ = {};
                      return ControlServer::done();
                  });
    addDisturbingRoutes(control);
}

void GatewayLinkServer::addDisturbingRoutes(ControlServer &control)
{
    control.route(
        "POST", QStringLiteral("/link/close"),
        QStringLiteral(R"(closes all connections: {"code":1001,"reason":…}, or {"abort":true} without a word)"),
        [this](const ControlRequest &request) {
            static constexpr std::array<JsonMember, 3> kMembers{
                {{QLatin1String("code"), JsonKind::Integer, false, 1000, 4999},
                 {QLatin1String("reason"), JsonKind::String, false, 0, 60},
                 {QLatin1String("abort"), JsonKind::Boolean}}};
            return checked(request, kMembers, [this](const QJsonObject &body) {
                const QList<LinkConnection *> all = connections_;
                for (LinkConnection *one : all) {
                    if (body.value(QLatin1String("abort")).toBool())
                        one->abort();
                    else
                        one->close(body.value(QLatin1String("code")).toInt(1001),
                                   body.value(QLatin1String("reason")).toString());
                }
            });
        });
    control.route("POST", QStringLiteral("/link/pace"),
                  QStringLiteral(R"(takes so many items a second: {"eventsPerSecond":N}; 0: as they come)"),
                  [this](const ControlRequest &request) {
                      const QJsonValue wanted = request.body.value(QLatin1String("eventsPerSecond"));
                      if (!wanted.isDouble() || wanted.toDouble() < 0)
                          return ControlServer::failure(400, QStringLiteral("eventsPerSecond must be 0 or more"));
                      pace_ = wanted.toDouble();
                      const QList<LinkConnection *> all = connections_;
                      for (LinkConnection *one : all) one->paceChanged();
                      return ControlServer::done();
                  });
    control.route(
        "POST", QStringLiteral("/link/settings"),
        QStringLiteral(
            R"(what the next resume says: {"window":N,"heartbeat":seconds}; whether results are acknowledged: )"
            R"({"resultAcks":false})"),
        [this](const ControlRequest &request) {
            static constexpr std::array<JsonMember, 3> kMembers{
                {{QLatin1String("window"), JsonKind::Integer, false, 1, 100'000},
                 {QLatin1String("heartbeat"), JsonKind::Integer, false, 1, 300},
                 {QLatin1String("resultAcks"), JsonKind::Boolean}}};
            return checked(request, kMembers, [this](const QJsonObject &body) {
                window_ = body.value(QLatin1String("window")).toInteger(window_);
                heartbeat_ = body.value(QLatin1String("heartbeat")).toInteger(heartbeat_);
                acknowledgesResults_ = body.value(QLatin1String("resultAcks")).toBool(acknowledgesResults_);
            });
        });
    control.route("POST", QStringLiteral("/link/refuse"),
                  QStringLiteral(R"(closes the next connections at once: {"code":1013,"count":N,"reason":…})"),
                  [this](const ControlRequest &request) {
                      static constexpr std::array<JsonMember, 3> kMembers{
                          {{QLatin1String("code"), JsonKind::Integer, true, 1000, 4999},
                           {QLatin1String("count"), JsonKind::Integer, true, 0, 1'000'000},
                           {QLatin1String("reason"), JsonKind::String, false, 0, 60}}};
                      return checked(request, kMembers, [this](const QJsonObject &body) {
                          refusal_ = {body.value(QLatin1String("code")).toInt(),
                                      body.value(QLatin1String("count")).toInt(),
                                      body.value(QLatin1String("reason")).toString()};
                      });
                  });
    control.route("POST", QStringLiteral("/link/stored"),
                  QStringLiteral(R"(the platform believes it has stored so much of the newest spools: {"upTo":N})"),
                  [this](const ControlRequest &request) {
                      static constexpr std::array<JsonMember, 1> kMembers{
                          {{QLatin1String("upTo"), JsonKind::Integer, true, 0, 1'000'000'000}}};
                      return checked(request, kMembers, [this](const QJsonObject &body) {
                          for (Memory &memory : memories_)
                              memory.stored.insert(memory.spoolId, body.value(QLatin1String("upTo")).toInteger());
                      });
                  });
    control.route("POST", QStringLiteral("/link/send"),
                  QStringLiteral(R"(sends a text to the gateways as it is, right or wrong: {"text":"…"})"),
                  [this](const ControlRequest &request) {
                      const QString text = request.body.value(QLatin1String("text")).toString();
                      const QList<LinkConnection *> all = connections_;
                      for (LinkConnection *one : all) one->send(text.toUtf8());
                      return ControlServer::done();
                  });
}

} // namespace lab
