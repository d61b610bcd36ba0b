#include "engine/client/engine_session.h"

#include "engine/api/json_reader.h"
#include "engine/api/methods.h"

namespace clc
{

namespace
{

QString name(const char *latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

EngineSession::EngineSession(TransportFactory connect, const QString &program, EngineLink::Reconnect reconnect)
    : link_(std::move(connect), program, reconnect)
{
    QObject::connect(&link_, &EngineLink::stateChanged, this, [this] { Q_EMIT linkStateChanged(link_.state()); });
    QObject::connect(&link_, &EngineLink::eventArrived, this, &EngineSession::announce);
    QObject::connect(&link_, &EngineLink::eventsMissed, this, [this] {
        if (following_) scope_.spawn(readSnapshot());
    });
}

EngineSession::~EngineSession() = default;

Flow EngineSession::connectToEngine(Scope &scope)
{
    link_.open();
    while (link_.state() == EngineLink::State::connecting || link_.state() == EngineLink::State::waiting)
        CLC_CO_CHECK(co_await scope.emission(&link_, &EngineLink::stateChanged));
    if (link_.state() != EngineLink::State::ready) co_return link_.lastError();
    co_return done;
}

void EngineSession::follow()
{
    if (following_) return;
    following_ = true;
    if (link_.state() == EngineLink::State::ready) scope_.spawn(readSnapshot());
}

void EngineSession::readAgain()
{
    if (link_.state() == EngineLink::State::ready) scope_.spawn(readSnapshot());
}

/// One at a time; what is missed while one is under way makes it go round again.
Flow EngineSession::readSnapshot()
{
    readAgain_ = reading_;
    if (reading_) co_return done;
    reading_ = true;
    do {
        readAgain_ = false;
        const Result<Snapshot> read = co_await snapshot(scope_);
        if (scope_.isCancelled()) co_return cancelledError();
        if (read)
            Q_EMIT snapshotRead(*read);
        else if (link_.state() == EngineLink::State::ready)
            Q_EMIT snapshotFailed(read.error());
    } while (readAgain_ && link_.state() == EngineLink::State::ready);
    reading_ = false;
    co_return done;
}

template<typename T>
Task<T> EngineSession::ask(Scope &scope, QString method, QJsonObject params)
{
    CLC_CO_TRY(const QJsonObject reply, co_await link_.call(scope, method, params));
    co_return T::fromJson(reply);
}

template<typename T>
Task<QVector<T>> EngineSession::askList(Scope &scope, QString method, QJsonObject params, QString key)
{
    CLC_CO_TRY(const QJsonObject reply, co_await link_.call(scope, method, params));
    JsonReader read(reply, method);
    const QByteArray latinKey = key.toLatin1();
    const QVector<T> values = read.list<T>(latinKey.constData());
    CLC_CO_CHECK(read.status());
    co_return values;
}

Flow EngineSession::tell(Scope &scope, QString method, QJsonObject params)
{
    const auto reply = co_await link_.call(scope, method, params);
    if (!reply) co_return reply.error();
    co_return done;
}

Task<EngineStatus> EngineSession::status(Scope &scope)
{
    return ask<EngineStatus>(scope, name(methods::engineStatus), {});
}

Task<Snapshot> EngineSession::snapshot(Scope &scope)
{
    return ask<Snapshot>(scope, name(methods::engineSnapshot), {});
}

Task<SignInInfo> EngineSession::login(Scope &scope, QString user, QString password, QString account, QString trust)
{
    return ask<SignInInfo>(scope, name(methods::sessionLogin),
                           {{QStringLiteral("user"), user},
                            {QStringLiteral("password"), password},
                            {QStringLiteral("account"), account},
                            {QStringLiteral("trust"), trust}});
}

Flow EngineSession::logout(Scope &scope)
{
    return tell(scope, name(methods::sessionLogout), {});
}

Task<SignInInfo> EngineSession::whoAmI(Scope &scope)
{
    return ask<SignInInfo>(scope, name(methods::sessionWhoAmI), {});
}

Task<SettingInfo> EngineSession::setting(Scope &scope, QString key)
{
    return ask<SettingInfo>(scope, name(methods::configGet), {{QStringLiteral("key"), key}});
}

Task<SettingInfo> EngineSession::setSetting(Scope &scope, QString key, QJsonValue value)
{
    return ask<SettingInfo>(scope, name(methods::configSet),
                            {{QStringLiteral("key"), key}, {QStringLiteral("value"), value}});
}

Task<QVector<SettingInfo>> EngineSession::settings(Scope &scope)
{
    return askList<SettingInfo>(scope, name(methods::configList), {}, QStringLiteral("settings"));
}

Task<QVector<AccountInfo>> EngineSession::accounts(Scope &scope)
{
    return askList<AccountInfo>(scope, name(methods::accountsList), {}, QStringLiteral("accounts"));
}

Task<AccountInfo> EngineSession::account(Scope &scope, QString idNumberOrName)
{
    return ask<AccountInfo>(scope, name(methods::accountsShow), {{QStringLiteral("account"), idNumberOrName}});
}

Task<AccountInfo> EngineSession::createAccount(Scope &scope, QJsonObject account)
{
    return ask<AccountInfo>(scope, name(methods::accountsCreate), {{QStringLiteral("account"), account}});
}

Task<UsersPage> EngineSession::users(Scope &scope, UsersQuery query)
{
    return ask<UsersPage>(scope, name(methods::usersList), query.toJson());
}

Task<UserInfo> EngineSession::user(Scope &scope, QString identityNumberOrEmail)
{
    return ask<UserInfo>(scope, name(methods::usersShow), {{QStringLiteral("user"), identityNumberOrEmail}});
}

Task<PlanInfo> EngineSession::planSync(Scope &scope)
{
    return ask<PlanInfo>(scope, name(methods::syncPlan), {});
}

Task<RunInfo> EngineSession::runSync(Scope &scope, QString startedBy, QString hash)
{
    return ask<RunInfo>(scope, name(methods::syncRun),
                        {{QStringLiteral("startedBy"), startedBy}, {QStringLiteral("hash"), hash}});
}

Flow EngineSession::cancelSync(Scope &scope)
{
    return tell(scope, name(methods::syncCancel), {});
}

Task<QVector<RunInfo>> EngineSession::runs(Scope &scope, qint64 limit)
{
    return askList<RunInfo>(scope, name(methods::runsList), {{QStringLiteral("limit"), limit}}, QStringLiteral("runs"));
}

Task<RunInfo> EngineSession::run(Scope &scope, QString id)
{
    return ask<RunInfo>(scope, name(methods::runsShow), {{QStringLiteral("run"), id}});
}

Task<QJsonObject> EngineSession::planProvisioning(Scope &scope)
{
    return link_.call(scope, name(methods::provisionPlan), {});
}

Task<QJsonObject> EngineSession::applyProvisioning(Scope &scope, QString startedBy, QString hash)
{
    return link_.call(scope, name(methods::provisionApply),
                      {{QStringLiteral("startedBy"), startedBy}, {QStringLiteral("hash"), hash}});
}

Task<QVector<ObjectInfo>> EngineSession::objects(Scope &scope)
{
    return askList<ObjectInfo>(scope, name(methods::objectsList), {}, QStringLiteral("objects"));
}

Task<QVector<IntegrationInfo>> EngineSession::integrations(Scope &scope, QString account)
{
    return askList<IntegrationInfo>(scope, name(methods::integrationsList), {{QStringLiteral("account"), account}},
                                    QStringLiteral("integrations"));
}

Task<IntegrationInfo> EngineSession::setIntegration(Scope &scope, QString account, QString type, bool enabled)
{
    return ask<IntegrationInfo>(
        scope, name(methods::integrationsSet),
        {{QStringLiteral("account"), account}, {QStringLiteral("type"), type}, {QStringLiteral("enabled"), enabled}});
}

Flow EngineSession::removeIntegration(Scope &scope, QString account, QString type)
{
    return tell(scope, name(methods::integrationsRemove),
                {{QStringLiteral("account"), account}, {QStringLiteral("type"), type}});
}

Task<OnboardingInfo> EngineSession::onboarding(Scope &scope)
{
    return ask<OnboardingInfo>(scope, name(methods::onboardShow), {});
}

Task<QJsonObject> EngineSession::onboard(Scope &scope, QJsonObject answers, QString until)
{
    QJsonObject params{{QStringLiteral("answers"), answers}};
    if (!until.isEmpty()) params.insert(QStringLiteral("until"), until);
    return link_.call(scope, name(methods::onboardRun), params);
}

Task<bool> EngineSession::cancelOnboarding(Scope &scope)
{
    CLC_CO_TRY(const QJsonObject reply, co_await link_.call(scope, name(methods::onboardCancel), {}));
    co_return reply.value(QLatin1String("cancelled")).toBool();
}

Task<CallBridgeInfo> EngineSession::watchCalls(Scope &scope)
{
    return ask<CallBridgeInfo>(scope, name(methods::callsWatch), {});
}

Task<QJsonObject> EngineSession::makeCall(Scope &scope, QString from, QString to)
{
    const QJsonObject params{{QStringLiteral("from"), from}, {QStringLiteral("to"), to}};
    CLC_CO_TRY(const QJsonObject reply, co_await link_.call(scope, name(methods::callsMake), params));
    co_return reply.value(QLatin1String("call")).toObject();
}

Task<CallsPage> EngineSession::callHistory(Scope &scope, CallsQuery query)
{
    return ask<CallsPage>(scope, name(methods::callsHistory), query.toJson());
}

Task<QVector<Question>> EngineSession::questions(Scope &scope)
{
    return askList<Question>(scope, name(methods::questionsList), {}, QStringLiteral("questions"));
}

Flow EngineSession::answerQuestion(Scope &scope, QString id, QJsonObject answer)
{
    return tell(scope, name(methods::questionsAnswer),
                {{QStringLiteral("id"), id}, {QStringLiteral("answer"), answer}});
}

Task<QVector<TrustInfo>> EngineSession::trustDecisions(Scope &scope)
{
    return askList<TrustInfo>(scope, name(methods::trustList), {}, QStringLiteral("decisions"));
}

Flow EngineSession::revokeTrust(Scope &scope, QString id)
{
    return tell(scope, name(methods::trustRevoke), {{QStringLiteral("id"), id}});
}

/// An event that is not known, or not of the known shape, is from a newer engine and ignored.
void EngineSession::announce(const Event &event)
{
    if (event.name == QLatin1String(events::statusChanged)) {
        if (const auto value = EngineStatus::fromJson(event.data)) Q_EMIT statusChanged(*value);
    } else if (event.name == QLatin1String(events::progress)) {
        if (const auto value = ProgressInfo::fromJson(event.data)) Q_EMIT progressed(*value);
    } else if (event.name == QLatin1String(events::runFinished)) {
        if (const auto value = RunInfo::fromJson(event.data)) Q_EMIT runFinished(*value);
    } else if (event.name == QLatin1String(events::onboardChanged)) {
        if (const auto value = OnboardingInfo::fromJson(event.data)) Q_EMIT onboardingChanged(*value);
    } else if (event.name == QLatin1String(events::questionRaised)) {
        if (const auto value = Question::fromJson(event.data)) Q_EMIT questionRaised(*value);
    } else if (event.name == QLatin1String(events::questionAnswered)) {
        Q_EMIT questionAnswered(event.data.value(QStringLiteral("id")).toString());
    } else if (event.name == QLatin1String(events::callsHappened)) {
        JsonReader read(event.data, event.name);
        const QVector<CallEventInfo> happened = read.list<CallEventInfo>("events");
        const qint64 left = read.optionalNumber("left", 0);
        if (read.status()) Q_EMIT callsHappened(happened, left);
    }
}

} // namespace clc
