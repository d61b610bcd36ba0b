#include "engine/pbx/call_types.h"

#include "engine/pbx/pbx_calls.h"

#include <array>
#include <cstddef>

namespace clc
{

namespace
{

constexpr std::array callStates{"ringing", "connected", "held", "completed"};
constexpr std::array endpointStates{"unknown", "idle", "ringing", "connected", "held", "outOfService"};
constexpr std::array directions{"inbound", "outbound"};
constexpr std::array causes{"",
                            "busy",
                            "callBack",
                            "callCancelled",
                            "callForwardAlways",
                            "callForwardBusy",
                            "callForwardNoAnswer",
                            "callForward",
                            "callNotAnswer",
                            "destNotObtainable",
                            "doNotDisturb",
                            "incompatibleDestination",
                            "networkCongestion",
                            "networkNotObtainable",
                            "newCall",
                            "redirected",
                            "resourcesNotAvailable",
                            "transfer"};

static_assert(callStates.size() == static_cast<std::size_t>(CallState::completed) + 1);
static_assert(endpointStates.size() == static_cast<std::size_t>(EndpointState::outOfService) + 1);
static_assert(directions.size() == static_cast<std::size_t>(CallDirection::outbound) + 1);
static_assert(causes.size() == static_cast<std::size_t>(CallCause::transfer) + 1);

template<typename Value, std::size_t count>
QLatin1String nameIn(const std::array<const char *, count> &names, Value value)
{
    return QLatin1String(names.at(static_cast<std::size_t>(value)));
}

template<typename Value, std::size_t count>
std::optional<Value> valueIn(const std::array<const char *, count> &names, QStringView name)
{
    for (std::size_t i = 0; i < count; ++i)
        if (name == QLatin1String(names.at(i))) return static_cast<Value>(i);
    return std::nullopt;
}

} // namespace

QLatin1String callStateName(CallState state)
{
    return nameIn(callStates, state);
}

QLatin1String endpointStateName(EndpointState state)
{
    return nameIn(endpointStates, state);
}

QLatin1String callCauseName(CallCause cause)
{
    return nameIn(causes, cause);
}

QLatin1String callDirectionName(CallDirection direction)
{
    return nameIn(directions, direction);
}

std::optional<CallState> callStateFromName(QStringView name)
{
    return valueIn<CallState>(callStates, name);
}

std::optional<EndpointState> endpointStateFromName(QStringView name)
{
    return valueIn<EndpointState>(endpointStates, name);
}

std::optional<CallCause> callCauseFromName(QStringView name)
{
    return valueIn<CallCause>(causes, name);
}

std::optional<CallDirection> callDirectionFromName(QStringView name)
{
    return valueIn<CallDirection>(directions, name);
}

bool mayHaveHappened(const Error &error)
{
    switch (error.code) {
    case ErrorCode::timedOut:
    case ErrorCode::connectionLost:
    case ErrorCode::answerMalformed:
    case ErrorCode::answerTooLarge:
    case ErrorCode::unexpectedStatus:
    case ErrorCode::cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace clc
