#pragma once

#include "engine/base/clock.h"
#include "engine/cloud/platform_command.h"
#include "engine/pbx/pbx_calls.h"

#include <QJsonObject>

#include <functional>

namespace clc
{

/// Carries out call requests on the site's PBX: those of the platform and those of people.
class CallCommands
{
public:
    struct Ports {
        std::function<PbxCalls *()> calls;           ///< null: there is no PBX that can do calls
        std::function<bool(const Dn &)> isMonitored; ///< only such endpoints are controlled
        std::function<Result<QString>()> voicemail;  ///< number of the voicemail pilot; empty: none
        std::function<void()> resynchronise;         ///< reads all endpoints anew, whenever it is possible
    };

    CallCommands(Ports ports, const Clock &clock) : ports_(std::move(ports)), clock_(clock) {}

    /// The value of the result in gateway-link.md. Errors: endpointUnknown, pbxNotConnected, those of PbxCalls.
    Task<QJsonObject> carryOut(Scope &scope, PlatformCommand command);

private:
    Task<QJsonObject> placeCall(Scope &scope, PbxCalls &calls, PlatformCommand command);
    Flow control(Scope &scope, PbxCalls &calls, PlatformCommand command);
    QJsonObject callValue(const CallLeg &leg) const;

    Ports ports_;
    const Clock &clock_;
};

} // namespace clc
