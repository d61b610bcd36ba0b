#include "engine/mbg/mbg_client.h"
#include "engine/provisioning/provisioner.h"

namespace clc
{

namespace
{

constexpr int kAsks = 60; ///< with the pause between them: half a minute for a trunk that is still connecting
constexpr std::chrono::milliseconds kPause{500};

bool needsDecision(const Error &error)
{
    return error.code == ErrorCode::trustCertificate || error.code == ErrorCode::certificateChanged ||
           error.code == ErrorCode::certificateExpired;
}

/// The name of the one trunk that the desired state has.
QString trunkName(const DesiredState &desired)
{
    for (const DesiredObject &object : desired.objects)
        if (object.how == DesiredObject::How::trunk) return object.values.value(object.key).value(0);
    return {};
}

} // namespace

QString trunkStateName(TrunkCheck::State state)
{
    switch (state) {
    case TrunkCheck::State::up:
        return QStringLiteral("up");
    case TrunkCheck::State::down:
        return QStringLiteral("down");
    case TrunkCheck::State::unknown:
        return QStringLiteral("unknown");
    case TrunkCheck::State::none:
        return QStringLiteral("none");
    }
    return {};
}

bool needsProvisioning(PbxKind kind)
{
    return kind == PbxKind::miVoiceBusiness;
}

QString provisioningNotNeeded(PbxKind kind)
{
    return QStringLiteral("A %1 needs no objects and has no trunk to an MBG: nothing is written.")
        .arg(pbxKindTitle(kind));
}

QJsonObject TrunkCheck::toJson() const
{
    return {{QStringLiteral("state"), trunkStateName(state)}, {QStringLiteral("detail"), detail}};
}

Task<TrunkCheck> Provisioner::checkTrunk(Scope &scope, ProvisioningSettings settings)
{
    if (!ports_.mbg()) co_return failure(ErrorCode::notOnboarded);
    CLC_CO_TRY(const auto desired, DesiredState::builtIn());
    const QString name = trunkName(desired);
    TrunkStatus status;
    for (int ask = 0; ask < kAsks; ++ask) {
        auto answer = co_await ports_.mbg()->trunkStatus(scope, name);
        if (!answer && answer.error().code == ErrorCode::notFound) {
            const TrunkCheck missing{TrunkCheck::State::down, QStringLiteral("the MBG has no such trunk")};
            co_return missing;
        }
        if (!answer) co_return std::move(answer).error();
        status = std::move(answer).value();
        if (status.state != TrunkStatus::State::connecting) break;
        CLC_CO_CHECK(co_await scope.sleep(kPause));
    }
    TrunkCheck check;
    check.state = TrunkCheck::State::down;
    check.detail = status.detail;
    if (status.state == TrunkStatus::State::connecting) check.detail = QStringLiteral("it is still connecting");
    if (status.state != TrunkStatus::State::up) co_return check;

    CLC_CO_TRY(const auto probe, co_await probeSip(scope, settings.mbgSip, settings.mbgSipTransport, ports_.trust));
    if (probe.error && needsDecision(*probe.error)) co_return *probe.error;
    check.detail = probe.detail;
    if (probe.hasFinalAnswer() && probe.verdict != SipProbeResult::Verdict::down) check.state = TrunkCheck::State::up;
    co_return check;
}

} // namespace clc
