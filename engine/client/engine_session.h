#pragma once

#include "engine/api/engine_values.h"
#include "engine/api/integration_values.h"
#include "engine/api/object_values.h"
#include "engine/api/onboarding_values.h"
#include "engine/api/site_values.h"
#include "engine/api/trust_values.h"
#include "engine/api/user_values.h"
#include "engine/client/engine_link.h"

namespace clc
{

/// The engine as a face sees it (architecture R2): one typed method for each name in engine/api/methods.h, one signal
/// for each event. Whether the engine is in this process or elsewhere is the transport's business.
///
/// Every method fails with engineNotReachable while `link().state()` is not ready, and with the engine's own error
/// otherwise.
class EngineSession final : public QObject
{
    Q_OBJECT

public:
    EngineSession(TransportFactory connect, const QString &program, EngineLink::Reconnect reconnect);
    ~EngineSession() override;

    EngineLink &link() { return link_; }
    /// Opens the link and waits until it is ready or given up; with Reconnect::forEver as long as it takes.
    Flow connectToEngine(Scope &scope);
    /// From now on reads the snapshot after every connection and whenever events were missed.
    void follow();
    /// Reads the snapshot once more, e.g. after `snapshotFailed`.
    void readAgain();

    Task<EngineStatus> status(Scope &scope);
    Task<Snapshot> snapshot(Scope &scope);

    /// `trust`: the fingerprint of the certificate that is decided on; empty: none.
    Task<SignInInfo> login(Scope &scope, QString user, QString password, QString account, QString trust);
    Flow logout(Scope &scope);
    Task<SignInInfo> whoAmI(Scope &scope);

    Task<SettingInfo> setting(Scope &scope, QString key);
    Task<SettingInfo> setSetting(Scope &scope, QString key, QJsonValue value);
    Task<QVector<SettingInfo>> settings(Scope &scope);

    Task<QVector<AccountInfo>> accounts(Scope &scope);
    Task<AccountInfo> account(Scope &scope, QString idNumberOrName);
    Task<AccountInfo> createAccount(Scope &scope, QJsonObject account);

    Task<UsersPage> users(Scope &scope, UsersQuery query);
    Task<UserInfo> user(Scope &scope, QString identityNumberOrEmail);

    Task<PlanInfo> planSync(Scope &scope);
    /// An empty `hash` runs whatever is to be done now.
    Task<RunInfo> runSync(Scope &scope, QString startedBy, QString hash);
    Flow cancelSync(Scope &scope);

    Task<QVector<RunInfo>> runs(Scope &scope, qint64 limit);
    Task<RunInfo> run(Scope &scope, QString id);

    /// {writes: [{kind, target, form, key, before, after}], hash, notes}
    Task<QJsonObject> planProvisioning(Scope &scope);
    /// {run, planHash, objectsWritten, written}
    Task<QJsonObject> applyProvisioning(Scope &scope, QString startedBy, QString hash);

    Task<OnboardingInfo> onboarding(Scope &scope);
    /// `answers` with the secrets in place of their references; the result is the document of `onboard --json`. `until`
    /// names the last step to carry out, and then whole sections may be left out (methods.h); empty: all, from a whole
    /// document.
    Task<QJsonObject> onboard(Scope &scope, QJsonObject answers, QString until = {});
    /// False when no run was under way.
    Task<bool> cancelOnboarding(Scope &scope);
    /// The objects on PBX and MBG that the engine owns.
    Task<QVector<ObjectInfo>> objects(Scope &scope);

    /// An empty `account` is the site's, or the sign-in's while there is no site.
    Task<QVector<IntegrationInfo>> integrations(Scope &scope, QString account);
    Task<IntegrationInfo> setIntegration(Scope &scope, QString account, QString type, bool enabled);
    Flow removeIntegration(Scope &scope, QString account, QString type);

    /// How the call bridge is doing; for the next 30 seconds `callsHappened` tells what happens.
    Task<CallBridgeInfo> watchCalls(Scope &scope);
    /// The caller's part of the new call, with the members of `call` in gateway-link.md.
    Task<QJsonObject> makeCall(Scope &scope, QString from, QString to);
    Task<CallsPage> callHistory(Scope &scope, CallsQuery query);

    Task<QVector<Question>> questions(Scope &scope);
    Flow answerQuestion(Scope &scope, QString id, QJsonObject answer);

    Task<QVector<TrustInfo>> trustDecisions(Scope &scope);
    Flow revokeTrust(Scope &scope, QString id);

Q_SIGNALS:
    void linkStateChanged(clc::EngineLink::State state);
    void snapshotRead(const clc::Snapshot &snapshot);
    /// The engine is there and does not tell; when the link is lost instead, the next connection reads again.
    void snapshotFailed(const clc::Error &error);
    void statusChanged(const clc::EngineStatus &status);
    void progressed(const clc::ProgressInfo &progress);
    void runFinished(const clc::RunInfo &run);
    void onboardingChanged(const clc::OnboardingInfo &onboarding);
    /// `left`: how many more there were.
    void callsHappened(const QVector<clc::CallEventInfo> &events, qint64 left);
    void questionRaised(const clc::Question &question);
    void questionAnswered(const QString &id);

private:
    template<typename T>
    Task<T> ask(Scope &scope, QString method, QJsonObject params);
    template<typename T>
    Task<QVector<T>> askList(Scope &scope, QString method, QJsonObject params, QString key);
    Flow tell(Scope &scope, QString method, QJsonObject params);
    void announce(const Event &event);
    Flow readSnapshot();

    EngineLink link_;
    bool following_ = false;
    bool reading_ = false;
    bool readAgain_ = false;
    Scope scope_;
};

} // namespace clc
