#include "ui/wizards/gateway_setup.h"

#include "ui/text/trust.h"

#include <QFile>
#include <QIODevice>
#include <QJsonArray>

#include <utility>

namespace clc::ui
{

namespace
{

GatewaySetup::Step stepOf(const QString &onboardingStep)
{
    if (onboardingStep == QLatin1String("configurePbx")) return GatewaySetup::Step::configurePbx;
    if (onboardingStep == QLatin1String("sync") || onboardingStep == QLatin1String("provisioning"))
        return GatewaySetup::Step::sync;
    if (onboardingStep == QLatin1String("deployment") || onboardingStep == QLatin1String("complete"))
        return GatewaySetup::Step::deployment;
    return GatewaySetup::Step::gatewayInformation;
}

bool hasWrites(const QJsonObject &plan)
{
    return !plan.value(QStringLiteral("writes")).toArray().isEmpty();
}

} // namespace

GatewaySetup::GatewaySetup(EngineSession &session, EngineView &engine, Person &person)
    : session_(session), engine_(engine), person_(person)
{
    connect(&engine, &EngineView::changed, this, [this] {
        resume();
        Q_EMIT changed();
    });
    connect(&engine, &EngineView::linkChanged, this, [this] {
        // That it was away is no longer so.
        if (engine_.isReady() && error_ && error_->code == ErrorCode::engineNotReachable) error_.reset();
        Q_EMIT changed();
    });
    connect(&person, &Person::changed, this, &GatewaySetup::changed);
}

QString GatewaySetup::accountId() const
{
    if (!engine_.status().accountId.isEmpty()) return engine_.status().accountId;
    const auto account = person_.account();
    return account ? account->id : QString();
}

void GatewaySetup::set(const QString &key, const QString &value)
{
    if (draft_.value(key) == value) return;
    touched_ = true;
    draft_.set(key, value);
    if (error_ && error_->field == key) error_.reset();
    Q_EMIT changed();
}

QString GatewaySetup::whyNot() const
{
    if (!engine_.isReady()) return tr("The engine does not answer.");
    if (busy_) return tr("Wait until the checks are done.");
    if (engine_.onboarding().running) return tr("The setup is under way, begun elsewhere.");
    switch (step_) {
    case Step::gatewayInformation:
        if (!person_.isSignedIn() && engine_.status().accountId.isEmpty()) return tr("Sign in first.");
        if (accountId().isEmpty()) return tr("Choose the customer's account at the top first.");
        return draft_.firstProblem(GatewayDraft::Part::gatewayInformation).isEmpty()
                   ? QString()
                   : tr("Fill in the fields that are marked.");
    case Step::configurePbx:
        return draft_.firstProblem(GatewayDraft::Part::configurePbx).isEmpty()
                   ? QString()
                   : tr("Fill in the fields that are marked.");
    case Step::sync:
        if (!synced_) return tr("The users are not imported yet.");
        if (provisioned_) return {};
        return plan_ && !hasWrites(*plan_) ? tr("The SIP trunk is not up yet.")
                                           : tr("The objects are not written yet.");
    case Step::deployment:
        return draft_.firstProblem(GatewayDraft::Part::deployment).isEmpty()
                   ? QString()
                   : tr("Fill in the fields that are marked.");
    case Step::done:
        return {};
    }
    return {};
}

void GatewaySetup::next()
{
    if (!whyNot().isEmpty()) return;
    if (step_ == Step::sync) return goTo(Step::deployment);
    if (step_ != Step::done) begin(&GatewaySetup::carryOut);
}

void GatewaySetup::back()
{
    if (!canGoBack()) return;
    if (busy_) cancel();
    goTo(Step(int(step_) - 1));
}

void GatewaySetup::goTo(Step step)
{
    if (step_ == step) return;
    step_ = step;
    error_.reset();
    Q_EMIT stepChanged();
    Q_EMIT changed();
    if (step_ == Step::sync && !busy_ && !(synced_ && provisioned_) && engine_.isReady()) sync();
}

void GatewaySetup::resume()
{
    const OnboardingInfo &onboarding = engine_.onboarding();
    draft_.noteKept(onboarding.site);
    if (begun_ || !onboarding.exists) return;
    draft_.fill(onboarding.site); // also what another console changed meanwhile
    if (touched_) return;
    const Step where = onboarding.complete ? Step::gatewayInformation : stepOf(onboarding.openStep);
    if (where == step_ || step_ != Step::gatewayInformation) return;
    touched_ = true; // from here on the person leads
    step_ = where;
    Q_EMIT stepChanged();
}

void GatewaySetup::open()
{
    if (step_ == Step::done && !busy_ && !engine_.onboarding().complete) {
        draft_ = GatewayDraft();
        forgetSync();
        touched_ = begun_ = false;
        step_ = Step::gatewayInformation;
        resume();
        Q_EMIT stepChanged();
        Q_EMIT changed();
    }
    if (step_ == Step::sync && !synced_ && !error_) sync();
}

void GatewaySetup::cancel()
{
    if (!busy_) return;
    cancelled_ = true;
    const auto tell = [](Scope &scope, EngineSession &session) -> Flow {
        const auto cancelled = co_await session.cancelOnboarding(scope);
        if (!cancelled) co_return cancelled.error();
        co_return done;
    };
    scope_.spawn(tell(scope_, session_));
}

void GatewaySetup::trust()
{
    if (busy_ || !error_ || !isTrustQuestion(*error_) || last_ == nullptr) return;
    trusted_.append(QJsonObject{{QStringLiteral("host"), error_->parameters.value(QStringLiteral("host"))},
                                {QStringLiteral("port"), error_->parameters.value(QStringLiteral("port"))},
                                {QStringLiteral("fingerprint"), fingerprintOf(*error_)}});
    begin(last_);
}

void GatewaySetup::sync()
{
    begin(&GatewaySetup::runSync);
}

void GatewaySetup::write()
{
    begin(&GatewaySetup::runWrites);
}

void GatewaySetup::begin(Flow (GatewaySetup::*work)(Scope &))
{
    if (busy_) return;
    busy_ = true;
    cancelled_ = false;
    touched_ = begun_ = true;
    error_.reset();
    last_ = work;
    Q_EMIT changed();
    scope_.spawn(finish(scope_, work));
}

Flow GatewaySetup::finish(Scope &scope, Flow (GatewaySetup::*work)(Scope &))
{
    const Step at = step_;
    const Status outcome = co_await (this->*work)(scope);
    if (scope.isCancelled()) co_return outcome;
    busy_ = false;
    // The person may have gone back meanwhile; then the result waits, and what is wrong belongs to the other step.
    if (!outcome && outcome.error().code != ErrorCode::cancelled && step_ == at) error_ = outcome.error();
    Q_EMIT changed();
    const bool leads = outcome && work == &GatewaySetup::carryOut && step_ == at && !cancelled_;
    if (leads) goTo(at == Step::deployment ? Step::done : Step(int(at) + 1));
    co_return outcome;
}

/// What the step that is open asks for.
Flow GatewaySetup::carryOut(Scope &scope)
{
    auto part = GatewayDraft::Part::deployment;
    QString until = QStringLiteral("complete");
    if (step_ == Step::gatewayInformation) {
        part = GatewayDraft::Part::gatewayInformation;
        until = QStringLiteral("gatewayInformation");
    } else if (step_ == Step::configurePbx) {
        part = GatewayDraft::Part::configurePbx;
        until = QStringLiteral("configurePbx");
    }
    CLC_CO_TRY(const QString application, credentials());
    CLC_CO_TRY(const QJsonObject result, co_await onboard(scope, draft_.answers(part, application), until));
    takeResult(result);
    if (part != GatewayDraft::Part::deployment) forgetSync(); // what was imported and planned was another site's
    if (part != GatewayDraft::Part::gatewayInformation) draft_.forgetSecrets(part == GatewayDraft::Part::deployment);
    co_return done;
}

/// The application's credential file, as it is: the engine checks what is in it.
Result<QString> GatewaySetup::credentials() const
{
    constexpr qint64 longest = 64 * 1024;
    const QString path = draft_.value(QStringLiteral("pbx.applicationCredentials"));
    if (path.isEmpty()) return QString();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longest)
        return failureIn(QStringLiteral("pbx.applicationCredentials"), ErrorCode::fileUnreadable,
                         {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return QString::fromUtf8(file.readAll());
}

/// The addresses of the platform, from the settings: nobody types them.
Task<QJsonObject> GatewaySetup::platform(Scope &scope)
{
    CLC_CO_TRY(const QVector<SettingInfo> settings, co_await session_.settings(scope));
    QJsonObject platform;
    const QString prefix = QStringLiteral("platform.");
    for (const SettingInfo &setting : settings)
        if (setting.key.startsWith(prefix) && !setting.value.toString().isEmpty())
            platform.insert(setting.key.mid(prefix.size()), setting.value);
    const QString sip = draft_.value(QStringLiteral("platform.sip")).trimmed();
    if (!sip.isEmpty()) platform.insert(QStringLiteral("sip"), sip);
    co_return platform;
}

Task<QJsonObject> GatewaySetup::onboard(Scope &scope, QJsonObject answers, QString until)
{
    CLC_CO_TRY(const QJsonObject addresses, co_await platform(scope));
    if (cancelled_) co_return cancelledError(); // before there was a run that the engine could end
    answers.insert(QStringLiteral("platform"), addresses);
    answers.insert(QStringLiteral("account"), QJsonObject{{QStringLiteral("id"), accountId()}});
    // Told once: the engine keeps them, and one that is revoked later must not come back.
    const QJsonArray decisions = std::exchange(trusted_, QJsonArray());
    if (!decisions.isEmpty()) answers.insert(QStringLiteral("trust"), decisions);
    auto result = co_await session_.onboard(scope, answers, until);
    co_return result;
}

Flow GatewaySetup::runSync(Scope &scope)
{
    CLC_CO_TRY(const QJsonObject result, co_await onboard(scope, {}, QStringLiteral("sync")));
    takeResult(result);
    synced_ = true;
    Q_EMIT changed();
    const Status read = co_await readPlan(scope);
    co_return read;
}

Flow GatewaySetup::readPlan(Scope &scope)
{
    CLC_CO_TRY(plan_, co_await session_.planProvisioning(scope));
    // Nothing to write: the trunk is still to be checked, and that asks nobody.
    if (!hasWrites(*plan_)) co_return co_await runWrites(scope);
    co_return done;
}

/// What is shown and nothing else: a plan that became another one is shown first.
Flow GatewaySetup::runWrites(Scope &scope)
{
    CLC_CO_TRY(const QJsonObject now, co_await session_.planProvisioning(scope));
    if (cancelled_) co_return cancelledError();
    const QString hash = now.value(QStringLiteral("hash")).toString();
    const bool shown = plan_ && plan_->value(QStringLiteral("hash")).toString() == hash;
    if (hasWrites(now) && !shown) {
        plan_ = now;
        co_return failure(ErrorCode::planChanged, {{QStringLiteral("hash"), hash}});
    }
    if (hasWrites(now)) {
        const auto applied = co_await session_.applyProvisioning(scope, QStringLiteral("console"), hash);
        // Of what failed in the end most may be written.
        if (const auto left = co_await session_.planProvisioning(scope)) plan_ = *left;
        if (!applied) co_return applied.error();
    }
    CLC_CO_TRY(const QJsonObject result, co_await onboard(scope, {}, QStringLiteral("provisioning")));
    takeResult(result);
    provisioned_ = true;
    co_return done;
}

void GatewaySetup::forgetSync()
{
    synced_ = provisioned_ = false;
    plan_.reset();
    imported_ = 0;
    skipped_.clear();
}

void GatewaySetup::takeResult(const QJsonObject &result)
{
    const QJsonObject skipped = result.value(QStringLiteral("skipped")).toObject();
    if (!result.contains(QStringLiteral("imported"))) return;
    imported_ = result.value(QStringLiteral("imported")).toInt(imported_);
    skipped_.clear();
    for (auto it = skipped.begin(); it != skipped.end(); ++it) skipped_.insert(it.key(), it.value().toInt());
}

} // namespace clc::ui
