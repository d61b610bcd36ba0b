// Messages of the platform on the gateway link: whatever comes, it is decoded within the contract or refused.

#include "engine/cloud/gateway_link_messages.h"

using namespace clc;

namespace
{

void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

void check(const PlatformCommand &command)
{
    const bool needsEndpoint = command.action != CommandAction::snapshot;
    demand(command.id.size() == 36 && command.deadline >= 0);
    demand(!needsEndpoint || !command.endpoint.isEmpty());
    demand(command.endpoint.value().size() <= 128 && command.call.value().size() <= 128 && command.to.size() <= 128);
    demand(command.digits.size() <= 32);
    demand(commandActionFromName(QString(commandActionName(command.action))) == command.action);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<PlatformMessage> message = decodePlatformMessage(text, QStringLiteral("fuzz.example"));
    if (!message) {
        demand(message.error().code == ErrorCode::answerMalformed);
        return 0;
    }
    if (const auto *command = std::get_if<PlatformCommand>(&*message)) check(*command);
    if (const auto *resume = std::get_if<LinkResume>(&*message))
        demand(resume->after >= 0 && resume->window >= 1 && resume->window <= 100'000 && resume->heartbeat >= 1 &&
               resume->heartbeat <= 300);
    if (const auto *ack = std::get_if<LinkAck>(&*message)) demand(ack->upTo >= 1);
    return 0;
}
