#pragma once

#include "app/lab/platform/link_items.h"

namespace lab
{

/// The messages of the gateway link (resources/protocol/gateway-link.md).

struct HelloMessage {
    qint64 protocol = 0;
    QString gatewayId;
    QString siteId;
    QString spoolId;
    qint64 firstSeq = 1;
    qint64 lastSeq = 0;
    QString version;
};

struct EventMessage {
    qint64 seq = 1; ///< of the first item
    std::vector<LinkItem> items;
};

enum class LinkOutcome { Ok, Error, Unknown };

struct ResultMessage {
    QString id;
    LinkOutcome outcome = LinkOutcome::Ok;
    std::optional<LinkCall> call; ///< of a command that made one
    QString code;                 ///< of an error, like the two below
    QString message;
    int status = 0;
};

struct TokenMessage {
    QByteArray token;
};
struct PingMessage {
    qint64 n = 0;
};
struct PongMessage {
    qint64 n = 0;
};
/// A type that this version does not know; to be ignored.
struct OtherMessage {
};
/// A message that breaks the contract.
struct BrokenMessage {
    QString why;
};

using LinkMessage = std::variant<HelloMessage, EventMessage, ResultMessage, TokenMessage, PingMessage, PongMessage,
                                 OtherMessage, BrokenMessage>;

/// Reads what came from a gateway and holds it against the contract.
LinkMessage readLinkMessage(const QByteArray &json);

/// What the platform may ask of a gateway. Members that an action does not have stay empty.
struct LinkCommand {
    QString action;
    QString endpointId;
    QString callId;
    QString otherCallId;
    QString associatedCallId;
    QString to;
    QString digits;
    std::optional<bool> enabled;
};
QByteArray commandMessage(const LinkCommand &command, const QString &id, qint64 deadline);

} // namespace lab
