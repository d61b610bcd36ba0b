#pragma once

#include "ui/shell/engine_view.h"
#include "ui/shell/person.h"
#include "ui/wizards/gateway_draft.h"

#include <optional>

namespace clc::ui
{

/// The gateway wizard without its looks: what was typed, the step, what the engine is doing about it, and what may be
/// done next. Outlives the wizard's page, so that leaving it, or another language, loses nothing; the engine keeps the
/// rest.
class GatewaySetup final : public QObject
{
    Q_OBJECT

public:
    enum class Step { gatewayInformation, configurePbx, sync, deployment, done };
    Q_ENUM(Step)

    /// Outlived by all three.
    GatewaySetup(EngineSession &session, EngineView &engine, Person &person);

    Step step() const { return step_; }
    bool isBusy() const { return busy_; }
    const std::optional<Error> &error() const { return error_; }
    const GatewayDraft &draft() const { return draft_; }
    void set(const QString &key, const QString &value);

    /// Why "Next" is not possible now; empty: it is.
    QString whyNot() const;
    bool canGoBack() const { return step_ != Step::gatewayInformation; }

    void next();
    void back();
    /// Ends what the engine is doing for the wizard.
    void cancel();
    /// Trusts the certificate that the error is about, and does again what failed.
    void trust();
    /// Until something was begun here: takes over what the engine knows where nothing else was typed, and goes to where
    /// its onboarding stands while nothing was typed at all.
    void resume();
    /// The wizard is shown. After a finished setup that is no longer complete, e.g. because the integration was
    /// removed, it begins anew; at the step Sync the import begins by itself.
    void open();
    void goTo(Step step);

    // --- Sync
    bool isSynced() const { return synced_; }
    int imported() const { return imported_; }
    const QMap<QString, int> &skipped() const { return skipped_; }
    /// {writes, hash, notes}; nothing before the sync is done.
    const std::optional<QJsonObject> &plan() const { return plan_; }
    bool isProvisioned() const { return provisioned_; }
    void sync();
    void write(); ///< what the plan has

Q_SIGNALS:
    void changed();
    void stepChanged();

private:
    Flow carryOut(Scope &scope);
    Flow runSync(Scope &scope);
    Flow readPlan(Scope &scope);
    Flow runWrites(Scope &scope);
    Task<QJsonObject> onboard(Scope &scope, QJsonObject answers, QString until);
    Task<QJsonObject> platform(Scope &scope);
    Result<QString> credentials() const;
    void begin(Flow (GatewaySetup::*work)(Scope &));
    Flow finish(Scope &scope, Flow (GatewaySetup::*work)(Scope &));
    void forgetSync();
    void takeResult(const QJsonObject &result);
    QString accountId() const;

    EngineSession &session_;
    EngineView &engine_;
    Person &person_;
    GatewayDraft draft_;
    Step step_ = Step::gatewayInformation;
    bool touched_ = false; ///< the person leads
    bool begun_ = false;   ///< something was sent from here
    bool busy_ = false;
    bool cancelled_ = false; ///< what is done now, by the person
    std::optional<Error> error_;
    QJsonArray trusted_;
    Flow (GatewaySetup::*last_)(Scope &) = nullptr; ///< what is done again after a decision
    bool synced_ = false;
    bool provisioned_ = false;
    int imported_ = 0;
    QMap<QString, int> skipped_;
    std::optional<QJsonObject> plan_;
    Scope scope_;
};

} // namespace clc::ui
