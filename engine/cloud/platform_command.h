#pragma once

#include "engine/base/result.h"
#include "engine/base/strong_id.h"

#include <QJsonObject>
#include <QString>
#include <QStringView>
#include <QVector>

#include <optional>

namespace clc
{

/// What the platform may ask of a PBX (resources/protocol/gateway-link.md, Commands).
enum class CommandAction {
    makeCall,
    answer,
    end,
    hold,
    retrieve,
    alternate,
    consult,
    supervisedTransfer,
    blindTransfer,
    dtmf,
    setDnd,
    setMessageWaiting,
    snapshot
};

QLatin1String commandActionName(CommandAction action);
std::optional<CommandAction> commandActionFromName(QStringView name);

/// A command of the platform, checked against the schema: what its action needs is there. A value.
struct PlatformCommand {
    QString id;          ///< GUID, as the platform wrote it
    qint64 deadline = 0; ///< epoch ms; not begun after it
    CommandAction action = CommandAction::snapshot;
    Dn endpoint; ///< empty: all (snapshot only)
    CallId call;
    CallId otherCall;
    CallId associatedCall;
    QString to;
    QString digits;
    bool enabled = false;
};

/// Where the gateway link brings commands, and what it sends of them. Implemented by the command desk; on the engine's
/// thread; outlives the link.
class CommandPort
{
public:
    virtual ~CommandPort() = default;

    /// Takes up a command; its result comes later through GatewayLink::sendResult.
    virtual void take(const PlatformCommand &command) = 0;
    /// The `result` messages that the platform has not acknowledged, oldest first; they are sent again.
    virtual Result<QVector<QJsonObject>> openResults() = 0;
    /// The platform has the result of this command.
    virtual void resultAcknowledged(const QString &id) = 0;
};

} // namespace clc
