#pragma once

#include "app/lab/platform/link_messages.h"

#include <QObject>

#include <functional>

namespace lab
{

/// What became of a command.
struct CommandOutcome {
    int status = 200; ///< the HTTP status that belongs to it
    QString code;     ///< of the gateway's error
    QString message;  ///< the gateway's own words
    std::optional<LinkCall> call;
};

/// The commands that gateways have not answered yet. Each has a deadline; afterwards it is answered with 504 and not
/// sent any more.
class LinkCommands : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandOutcome &)>;

    /// Keeps the command until its result or deadline; the message to send.
    QByteArray add(const QString &accountId, const LinkCommand &command, int timeoutMs, Done done);
    /// The messages of the account's commands that have no result yet, in the order in which they were given.
    QList<QByteArray> unanswered(const QString &accountId) const;
    void answer(const ResultMessage &result);

    static CommandOutcome timedOut(const QString &message);

private:
    struct Pending {
        QString id;
        QString accountId;
        QByteArray message;
        Done done;
    };

    void finish(const QString &id, const CommandOutcome &outcome);

    std::vector<Pending> pending_;
};

} // namespace lab
