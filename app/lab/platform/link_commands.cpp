#include "app/lab/platform/link_commands.h"

#include "app/lab/json/shape.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace lab
{

QByteArray LinkCommands::add(const QString &accountId, const LinkCommand &command, int timeoutMs, Done done)
{
    const QString id = newGuid();
    // The computer's time, not the laboratory's: the gateway compares it with its own clock.
    const QByteArray message = commandMessage(command, id, QDateTime::currentMSecsSinceEpoch() + timeoutMs);
    pending_.push_back({id, accountId, message, std::move(done)});
    QTimer::singleShot(timeoutMs, this,
                       [this, id] { finish(id, timedOut(QStringLiteral("The gateway did not answer in time"))); });
    return message;
}

QList<QByteArray> LinkCommands::unanswered(const QString &accountId) const
{
    QList<QByteArray> messages;
    for (const Pending &one : pending_) {
        if (one.accountId == accountId) messages.append(one.message);
    }
    return messages;
}

void LinkCommands::answer(const ResultMessage &result)
{
    switch (result.outcome) {
    case LinkOutcome::Ok:
        finish(result.id, {200, {}, {}, result.call});
        return;
    case LinkOutcome::Error:
        finish(result.id, {result.status, result.code, result.message, std::nullopt});
        return;
    case LinkOutcome::Unknown:
        finish(result.id,
               {504, result.code,
                result.message.isEmpty() ? QStringLiteral("The PBX may have carried it out or not") : result.message,
                std::nullopt});
        return;
    }
}

CommandOutcome LinkCommands::timedOut(const QString &message)
{
    return {504, {}, message, std::nullopt};
}

void LinkCommands::finish(const QString &id, const CommandOutcome &outcome)
{
    const auto found =
        std::find_if(pending_.begin(), pending_.end(), [&id](const Pending &one) { return one.id == id; });
    if (found == pending_.end()) return;
    const Done done = std::move(found->done);
    pending_.erase(found);
    done(outcome);
}

} // namespace lab
