#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/net/endpoint.h"
#include "engine/net/sip_probe.h"
#include "engine/net/trust.h"
#include "engine/provisioning/provisioning_plan.h"

#include <QObject>

#include <functional>
#include <optional>

namespace clc
{

class JournalRepository;
class MbgClient;
class ObjectRepository;
class PbxDriver;
class RunRepository;

/// What a site's provisioning depends on. Addresses as the technician gave them.
struct ProvisioningSettings {
    QString pbxAddress; ///< as the MBG knows the ICP
    Endpoint mbgSip;    ///< the MBG's SIP side, towards the PBX; also where OPTIONS is sent
    SipTransport mbgSipTransport = SipTransport::tls;
    Endpoint platformSip;                        ///< remote end of the MBG trunk
    QString voicemail;                           ///< override; empty: the lowest-numbered group of type Voicemail
    QString speedDial = QStringLiteral("*8600"); ///< DN of the speed dial to voice mail
};

/// References outlive the Provisioner. The two functions yield what is connected now, null when there is none yet
/// (`notOnboarded`); it must stay while a flow runs.
struct ProvisioningPorts {
    std::function<PbxDriver *()> pbx;
    std::function<MbgClient *()> mbg;
    ObjectRepository &objects;
    JournalRepository &journal;
    RunRepository &runs;
    TrustDecisions &trust;
    Clock &clock;
};

struct ProvisioningReport {
    RunId run; ///< empty when there was nothing to write
    QString planHash;
    int objectsWritten = 0;
    QString voicemail;
    QVector<ProvisioningWrite> written;

    QJsonObject toJson() const;
};

/// Up only when the MBG says so and an OPTIONS gets a final answer (product.md point 8). None: the site has no MBG.
struct TrunkCheck {
    enum class State { up, down, unknown, none };
    State state = State::unknown;
    QString detail;

    QJsonObject toJson() const;
};
QString trunkStateName(TrunkCheck::State state);

/// Whether a PBX of this kind has objects to write and an MBG with a trunk; and the sentence for people where not.
bool needsProvisioning(PbxKind kind);
QString provisioningNotNeeded(PbxKind kind);

/// Brings the objects on PBX and MBG to what resources/pbx/desired.json says, and keeps book of what is ours.
///
/// Each write is journalled, made, read back and compared before the next begins; a run that was killed is completed by
/// the next one without duplicates, because a row that already has the desired content is left as it is. One run at a
/// time.
class Provisioner final : public QObject
{
    Q_OBJECT
public:
    explicit Provisioner(ProvisioningPorts ports, QObject *parent = nullptr);

    /// Reads PBX and MBG; writes nothing.
    Task<ProvisioningPlan> plan(Scope &scope, ProvisioningSettings settings);

    /// Makes the plan again and carries it out. `planChanged` when `expectedHash` is given and differs.
    Task<ProvisioningReport> apply(Scope &scope, ProvisioningSettings settings, QString expectedHash,
                                   QString startedBy);

    /// Asks the MBG for the trunk's state (waiting a while for one that is still connecting) and sends OPTIONS.
    Task<TrunkCheck> checkTrunk(Scope &scope, ProvisioningSettings settings);

Q_SIGNALS:
    void progressed(int written, int total);
    void ended(); ///< the run of an apply, however it went

private:
    Task<ProvisionedState> readState(Scope &scope, DesiredState desired);
    Task<ProvisioningParameters> parameters(Scope &scope, ProvisioningSettings settings);
    Task<ProvisioningPlan> makePlan(Scope &scope, DesiredState desired, ProvisioningSettings settings);
    Task<ProvisioningReport> applyAlone(Scope &scope, ProvisioningSettings settings, QString expectedHash,
                                        QString startedBy);
    Result<QSet<QString>> undecidedWrites(const DesiredState &desired);
    Status closeInterrupted();
    Status finishRun(const ProvisioningReport &report, const std::optional<Error> &problem);
    Flow carryOut(Scope &scope, RunId run, ProvisioningWrite write);
    Flow send(Scope &scope, ProvisioningWrite write);
    Flow verify(Scope &scope, ProvisioningWrite write);
    Status settleOwnership(const RunId &run, const ProvisioningWrite &write);
    Status noteOwnership(const ProvisioningPlan &plan);

    ProvisioningPorts ports_;
    std::optional<SharedResult<Done>> busy_; ///< set while a run writes; others wait for it
};

} // namespace clc
