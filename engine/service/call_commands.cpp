#include "engine/service/call_commands.h"

#include "engine/telephony/call_item_writer.h"
#include "engine/telephony/voicemail_number.h"

#include <QJsonDocument>

namespace clc
{

Task<QJsonObject> CallCommands::carryOut(Scope &scope, PlatformCommand command)
{
    PbxCalls *const calls = ports_.calls();
    if (!calls)
        co_return failure(ErrorCode::callNotSupported,
                          {{QStringLiteral("operation"), QStringLiteral("a call")},
                           {QStringLiteral("detail"), QStringLiteral("no PBX is linked")}});
    if (command.action == CommandAction::snapshot) {
        ports_.resynchronise();
        co_return QJsonObject();
    }
    if (!ports_.isMonitored(command.endpoint))
        co_return failure(ErrorCode::endpointUnknown, {{QStringLiteral("endpoint"), command.endpoint.value()}});
    if (command.action == CommandAction::makeCall || command.action == CommandAction::consult) {
        auto placed = co_await placeCall(scope, *calls, command);
        co_return placed;
    }
    CLC_CO_CHECK(co_await control(scope, *calls, command));
    co_return QJsonObject();
}

Task<QJsonObject> CallCommands::placeCall(Scope &scope, PbxCalls &calls, PlatformCommand command)
{
    CLC_CO_TRY(const QString pilot, ports_.voicemail());
    CLC_CO_TRY(const QString number, numberToDial(command.to, pilot));
    if (command.action == CommandAction::makeCall) {
        CLC_CO_TRY(const CallLeg made, co_await calls.make(scope, command.endpoint, number));
        co_return callValue(made);
    }
    CLC_CO_TRY(const CallLeg made, co_await calls.consult(scope, command.endpoint, command.call, number));
    co_return callValue(made);
}

Flow CallCommands::control(Scope &scope, PbxCalls &calls, PlatformCommand command)
{
    const Dn endpoint = command.endpoint;
    const CallId call = command.call;
    switch (command.action) {
    case CommandAction::answer:
        co_return co_await calls.answer(scope, endpoint, call);
    case CommandAction::end:
        co_return co_await calls.clear(scope, endpoint, call);
    case CommandAction::hold:
        co_return co_await calls.hold(scope, endpoint, call);
    case CommandAction::retrieve:
        co_return co_await calls.retrieve(scope, endpoint, call);
    case CommandAction::alternate:
        co_return co_await calls.alternate(scope, endpoint, call);
    case CommandAction::supervisedTransfer:
        co_return co_await calls.transfer(scope, endpoint, call, command.otherCall);
    case CommandAction::blindTransfer:
        co_return co_await calls.redirect(scope, endpoint, call, command.to);
    case CommandAction::dtmf:
        co_return co_await calls.sendDigits(scope, endpoint, call, command.digits);
    case CommandAction::setDnd:
        co_return co_await calls.setDoNotDisturb(scope, endpoint, command.enabled);
    case CommandAction::setMessageWaiting:
        co_return co_await calls.setMessageWaiting(scope, endpoint, command.enabled);
    case CommandAction::makeCall:
    case CommandAction::consult:
    case CommandAction::snapshot:
        break;
    }
    co_return failure(ErrorCode::internal, {{QStringLiteral("detail"), QString(commandActionName(command.action))}});
}

QJsonObject CallCommands::callValue(const CallLeg &leg) const
{
    CallItem item;
    item.leg = leg;
    if (item.leg.at <= 0) item.leg.at = clock_.now().toMSecsSinceEpoch();
    item.createdOn = item.leg.at;
    QByteArray json;
    writeCall(item, json);
    return {{QStringLiteral("call"), QJsonDocument::fromJson(json).object()}};
}

} // namespace clc
