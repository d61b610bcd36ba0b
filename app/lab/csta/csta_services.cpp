#include "app/lab/csta/csta_services.h"

namespace lab::csta
{

namespace
{

constexpr qsizetype kLongestNumber = 32;
constexpr qsizetype kLongestSubject = 512;

bool isDialable(const QString &text)
{
    const auto valid = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#' || c == u'+'; };
    return !text.isEmpty() && text.size() <= kLongestNumber && std::all_of(text.begin(), text.end(), valid);
}

} // namespace

std::optional<bool> readBoolean(const QString &text)
{
    if (text == QLatin1String("true") || text == QLatin1String("1")) return true;
    if (text == QLatin1String("false") || text == QLatin1String("0")) return false;
    return std::nullopt;
}

Services::Services(Office &office) : office_(office)
{
    addSession();
    addSystem();
    addMonitors();
    addSnapshot();
    addDeviceLists();
    addCalls();
    addTransfers();
    addFeatures();
}

Reply Services::perform(Connection &connection, const Element &request) const
{
    const auto handler = handlers_.constFind(request.name);
    if (handler == handlers_.constEnd()) return {refusal(request.name, {"operation", "serviceNotSupported"})};
    return (*handler)(connection, request);
}

void Services::simply(const char *name, Simple action)
{
    on(name, [action = std::move(action)](Connection &connection, const Element &request) -> Reply {
        const Refused refused = action(connection, request);
        return {refused ? refusal(request.name, *refused) : answerTo(request.name, "Response")};
    });
}

Refused Services::readConnection(const Element &request, const char *path, ConnectionId *read) const
{
    const Element *id = request.child(QLatin1String(path));
    if (id == nullptr) return Refusal{"operation", "invalidConnectionID"};
    const bool nested = office_.quirks.manner.nestedDeviceId && id->has(QLatin1String("deviceID/deviceIdentifier"));
    read->call = id->at(QLatin1String("callID"));
    read->device = id->at(QLatin1String(nested ? "deviceID/deviceIdentifier" : "deviceID"));
    if (read->call.isEmpty() || read->device.isEmpty()) return Refusal{"operation", "invalidConnectionID"};
    return std::nullopt;
}

void Services::onConnection(const char *name, const char *child, Refused (Switch::*action)(const ConnectionId &))
{
    simply(name, [this, child, action](Connection &, const Element &request) -> Refused {
        ConnectionId at;
        if (Refused refused = readConnection(request, child, &at)) return refused;
        return (office_.exchange.*action)(at);
    });
}

void Services::addCalls()
{
    on("MakeCall", [this](Connection &, const Element &request) { return makeCall(request); });
    on("ConsultationCall", [this](Connection &, const Element &request) { return consult(request); });
    onConnection("AnswerCall", "callToBeAnswered", &Switch::answer);
    onConnection("ClearConnection", "connectionToBeCleared", &Switch::clear);
    onConnection("HoldCall", "callToBeHeld", &Switch::hold);
    onConnection("RetrieveCall", "callToBeRetrieved", &Switch::retrieve);
    simply("DeflectCall", [this](Connection &, const Element &request) -> Refused {
        ConnectionId at;
        if (Refused refused = readConnection(request, "callToBeDiverted", &at)) return refused;
        const QString listed = request.at(QLatin1String("newDestination/device"));
        const QString target = listed.isNull() ? request.at(QLatin1String("newDestination")) : listed;
        return office_.exchange.deflect(at, target);
    });
}

Reply Services::makeCall(const Element &request)
{
    const QString calling = request.at(QLatin1String("callingDevice"));
    const QString called = request.at(QLatin1String("calledDirectoryNumber"));
    const QString prompt = request.at(QLatin1String("autoOriginate"));
    const bool known = prompt.isNull() || prompt == QLatin1String("prompt") || prompt == QLatin1String("doNotPrompt");
    const QString subject = request.at(QLatin1String("subjectOfCall"));
    if (!known || subject.size() > kLongestSubject)
        return {refusal(request.name, {"operation", "invalidParameterValue"})};
    if (!isDialable(called)) return {refusal(request.name, {"operation", "invalidCalledDeviceID"})};
    if (office_.exchange.listed(calling) == nullptr)
        return {refusal(request.name, {"operation", "invalidCallingDeviceID"})};
    ConnectionId made;
    if (const Refused refused = office_.exchange.makeCall(calling, called, subject, &made))
        return {refusal(request.name, *refused)};
    return {answerTo(request.name, "Response", {connectionId("callingDevice", made.call, made.device)})};
}

Reply Services::consult(const Element &request)
{
    ConnectionId at;
    ConnectionId made;
    Refused refused = readConnection(request, "existingCall", &at);
    const QString target = request.at(QLatin1String("consultedDevice"));
    if (!refused && !isDialable(target)) refused = Refusal{"operation", "invalidDestination"};
    if (!refused) refused = office_.exchange.consult(at, target, &made);
    if (refused) return {refusal(request.name, *refused)};
    return {answerTo(request.name, "Response", {connectionId("initiatedCall", made.call, made.device)})};
}

Reply Services::transferred(const Element &request, const Refused &refused, const Transferred &made) const
{
    if (refused) return {refusal(request.name, *refused)};
    return {answerTo(request.name, "Response",
                     {connectionId("transferredCall", made.call.call, made.call.device), made.connections})};
}

void Services::addTransfers()
{
    const auto pair = [this](const Element &request, ConnectionId *held, ConnectionId *active) {
        Refused refused = readConnection(request, "heldCall", held);
        return refused ? refused : readConnection(request, "activeCall", active);
    };
    simply("AlternateCall", [this, pair](Connection &, const Element &request) -> Refused {
        ConnectionId held;
        ConnectionId active;
        if (Refused refused = pair(request, &held, &active)) return refused;
        return office_.exchange.alternate(held, active);
    });
    simply("ReconnectCall", [this, pair](Connection &, const Element &request) -> Refused {
        ConnectionId held;
        ConnectionId active;
        if (Refused refused = pair(request, &held, &active)) return refused;
        return office_.exchange.reconnect(active, held);
    });
    on("TransferCall", [this, pair](Connection &, const Element &request) {
        ConnectionId held;
        ConnectionId active;
        Transferred made;
        Refused refused = pair(request, &held, &active);
        if (!refused) refused = office_.exchange.transfer(held, active, &made);
        return transferred(request, refused, made);
    });
    on("SingleStepTransferCall", [this](Connection &, const Element &request) {
        ConnectionId active;
        Transferred made;
        Refused refused = readConnection(request, "activeCall", &active);
        const QString target = request.at(QLatin1String("transferredTo"));
        if (!refused) refused = office_.exchange.singleStepTransfer(active, target, &made);
        return transferred(request, refused, made);
    });
}

} // namespace lab::csta
