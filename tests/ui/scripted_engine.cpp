#include "tests/ui/scripted_engine.h"

#include "engine/api/methods.h"
#include "engine/api/onboarding_values.h"

#include <QJsonArray>

namespace clc::test
{

ScriptedEngine::ScriptedEngine()
{
    last_.start();
    answer(QLatin1String(methods::engineSnapshot), [this](const QJsonObject &) -> Result<QJsonObject> {
        return Snapshot{seq_, status_, questions_}.toJson();
    });
    answer(QLatin1String(methods::engineStatus),
           [this](const QJsonObject &) -> Result<QJsonObject> { return status_.toJson(); });
    answer(QLatin1String(methods::onboardShow), OnboardingInfo().toJson());
    fail(QLatin1String(methods::sessionWhoAmI), failure(ErrorCode::notSignedIn));
    answer(QLatin1String(methods::accountsList), QJsonObject{{QStringLiteral("accounts"), QJsonArray()}});
}

ScriptedEngine::~ScriptedEngine() = default;

TransportFactory ScriptedEngine::connections()
{
    return [this]() -> std::unique_ptr<Transport> {
        auto [ours, theirs] = InProcessTransport::pair();
        if (!away_) accept(std::move(ours)); // else the other end is gone, and this one is told that it is closed
        return std::move(theirs);
    };
}

void ScriptedEngine::accept(std::unique_ptr<Transport> transport)
{
    Transport *end = transport.get();
    connect(end, &Transport::received, this, [this, end](const QJsonObject &message) { receive(end, message); });
    end->open();
    static_cast<void>(end->send(toJson(Hello{protocolVersion, QStringLiteral("scripted engine"), seq_})));
    ends_.push_back(std::move(transport));
}

void ScriptedEngine::answer(const QString &method, Answer answer)
{
    answers_.insert(method, std::move(answer));
}

void ScriptedEngine::answer(const QString &method, const QJsonObject &result)
{
    answer(method, [result](const QJsonObject &) -> Result<QJsonObject> { return result; });
}

void ScriptedEngine::fail(const QString &method, const Error &error)
{
    answer(method, [error](const QJsonObject &) -> Result<QJsonObject> { return error; });
}

void ScriptedEngine::hold(const QString &method)
{
    held_[method];
}

void ScriptedEngine::release(const QString &method)
{
    const QVector<Waiting> waiting = held_.take(method);
    for (const Waiting &one : waiting)
        if (one.transport) reply(one.transport, one.request);
}

bool ScriptedEngine::isHolding(const QString &method) const
{
    return !held_.value(method).isEmpty();
}

int ScriptedEngine::asked(const QString &method) const
{
    return asked_.value(method);
}

QJsonObject ScriptedEngine::lastParams(const QString &method) const
{
    return params_.value(method);
}

void ScriptedEngine::receive(Transport *transport, const QJsonObject &message)
{
    const auto envelope = envelopeFromJson(message);
    if (!envelope) return;
    const auto *request = std::get_if<Request>(&*envelope);
    if (request == nullptr) return;
    last_.restart();
    ++asked_[request->method];
    params_.insert(request->method, request->params);
    if (const auto held = held_.find(request->method); held != held_.end()) {
        held->append(Waiting{transport, *request});
        return;
    }
    reply(transport, *request);
}

void ScriptedEngine::reply(Transport *transport, const Request &request)
{
    const auto found = answers_.constFind(request.method);
    Result<QJsonObject> result = failure(ErrorCode::unknownMethod, {{QStringLiteral("method"), request.method}});
    if (found != answers_.cend()) result = (*found)(request.params);
    Reply reply{request.id, {}, {}};
    if (result)
        reply.result = *result;
    else
        reply.error = result.error();
    static_cast<void>(transport->send(toJson(reply)));
}

void ScriptedEngine::tell(const QString &event, const QJsonObject &data)
{
    ++seq_;
    last_.restart();
    for (const auto &end : ends_) static_cast<void>(end->send(toJson(Event{seq_, event, data})));
}

void ScriptedEngine::goAway()
{
    away_ = true;
    for (auto &waiting : held_) waiting.clear();
    ends_.clear();
}

void ScriptedEngine::comeBack()
{
    away_ = false;
}

void ScriptedEngine::setStatus(const EngineStatus &status)
{
    status_ = status;
    tell(QLatin1String(events::statusChanged), status.toJson());
}

EngineStatus siteInService()
{
    EngineStatus status;
    status.version = QStringLiteral("0.1.0");
    status.startedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    status.onboarded = true;
    status.card = QStringLiteral("onboardingComplete");
    status.siteName = QStringLiteral("Head office");
    status.pbxName = QStringLiteral("Head office PBX");
    status.pbxType = QStringLiteral("MiVoice Business");
    status.pbxAddress = QStringLiteral("10.0.0.1");
    status.pbxVersion = QStringLiteral("10.1");
    status.mbgAddress = QStringLiteral("mbg.customer.example");
    status.trunk = QStringLiteral("up");
    status.accountId = QStringLiteral("6b1b2c3d-0000-4000-8000-000000000001");
    status.accountName = QStringLiteral("Customer Ltd");
    status.accountNumber = QStringLiteral("100000001");
    status.userSource = QStringLiteral("pbx");
    status.usersActive = 2400;
    status.usersSuspended = 3;
    status.usersSkipped = 100;
    status.integrationEnabled = true;
    for (const char *link : {"pbx", "platform", "mbg"})
        status.links.append(LinkInfo{QLatin1String(link), QStringLiteral("up"), status.startedAt, {}});
    RunInfo run;
    run.id = QStringLiteral("run-1");
    run.kind = QStringLiteral("sync");
    run.state = QStringLiteral("completed");
    run.startedBy = QStringLiteral("schedule");
    run.startedAt = QDateTime::currentDateTimeUtc().addSecs(-320);
    run.finishedAt = QDateTime::currentDateTimeUtc().addSecs(-300);
    status.lastRun = run;
    status.nextSync = QDateTime::currentDateTimeUtc().addSecs(900);
    return status;
}

} // namespace clc::test
