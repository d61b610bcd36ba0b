#include "app/lab/csta/csta_services.h"

#include <algorithm>

namespace lab::csta
{

namespace
{

/// Seconds asked for; 0 when it is no number.
int duration(const Element &request)
{
    bool valid = false;
    const qlonglong seconds = request.at(QLatin1String("requestedSessionDuration")).toLongLong(&valid);
    return valid ? static_cast<int>(std::clamp<qlonglong>(seconds, 0, 1'000'000)) : 0;
}

} // namespace

void Services::addSession()
{
    on("StartApplicationSession", [this](Connection &c, const Element &request) { return startSession(c, request); });
    on("ResetApplicationSessionTimer",
       [this](Connection &c, const Element &request) { return resetSession(c, request); });
    on("StopApplicationSession", [this](Connection &c, const Element &request) { return stopSession(c, request); });
}

Reply Services::startSession(Connection &connection, const Element &request)
{
    QString version;
    for (const Element &offered : request.child(QLatin1String("requestedProtocolVersions"))->children) {
        if (version.isEmpty() && isEdition(offered.text)) version = offered.text;
    }
    if (version.isEmpty()) return {refusal(request.name, {"", "requestedProtocolVersionNotSupported"})};
    const Element &info = *request.child(QLatin1String("applicationInfo"));
    const QString user = info.at(QLatin1String("applicationSpecificInfo/user"));
    const QString password = info.at(QLatin1String("applicationSpecificInfo/password"));
    if (info.at(QLatin1String("applicationID")).isEmpty() || user != office_.user || password != office_.password)
        return {refusal(request.name, {"", "invalidApplicationInfo"})};
    if (connection.session || office_.sessions() >= office_.quirks.mostSessions)
        return {refusal(request.name, {"", "maxNumberSessions"})};
    const int granted = std::clamp(duration(request), 1, office_.quirks.longestSession);
    connection.session = Session{office_.takeNumber()};
    connection.space = version;
    connection.startSessionTimer(granted);
    return {answerTo(request.name, "PosResponse",
                     {leaf("sessionID", connection.session->id), leaf("actualProtocolVersion", version),
                      leaf("actualSessionDuration", QString::number(granted))})};
}

Reply Services::resetSession(Connection &connection, const Element &request)
{
    if (!connection.session || request.at(QLatin1String("sessionID")) != connection.session->id)
        return {refusal(request.name, {"", "invalidSessionID"})};
    const int asked = duration(request);
    if (asked <= 0) return {refusal(request.name, {"", "serverCannotResetSessionTimer"})};
    const int granted = std::min(asked, office_.quirks.longestSession);
    connection.startSessionTimer(granted);
    return {answerTo(request.name, "PosResponse", {leaf("actualSessionDuration", QString::number(granted))})};
}

Reply Services::stopSession(Connection &connection, const Element &request)
{
    if (!connection.session || request.at(QLatin1String("sessionID")) != connection.session->id)
        return {refusal(request.name, {"", "invalidSessionID"})};
    connection.session.reset();
    connection.monitors.clear();
    return {answerTo(request.name, "PosResponse"), {}, true};
}

void Services::addSystem()
{
    on("SystemRegister", [this](Connection &connection, const Element &request) -> Reply {
        const auto wants = [&](const char *type) {
            return readBoolean(request.at(QLatin1String(("requestTypes/" + QByteArray(type)).constData())))
                .value_or(false);
        };
        connection.registration =
            Registration{office_.takeNumber(), wants("systemStatus"), wants("switchingFunctionDevicesChanged")};
        return {answerTo(request.name, "Response", {leaf("sysStatRegisterID", connection.registration->id)})};
    });
    simply("SystemRegisterCancel", [](Connection &connection, const Element &request) -> Refused {
        if (!connection.registration || request.at(QLatin1String("sysStatRegisterID")) != connection.registration->id)
            return Refusal{"operation", "invalidCrossRefID"};
        connection.registration.reset();
        return std::nullopt;
    });
    on("RequestSystemStatus", [this](Connection &, const Element &request) -> Reply {
        return {answerTo(request.name, "Response", {leaf("systemStatus", office_.systemStatus)})};
    });
    simply("SystemStatus", [](Connection &, const Element &) -> Refused { return std::nullopt; });
}

} // namespace lab::csta
