#pragma once

#include "engine/cloud/event_source.h"
#include "engine/cloud/platform_command.h"

#include <variant>

/// The messages of resources/protocol/gateway-link.md. Pure.
namespace clc
{

inline constexpr int gatewayLinkVersion = 1;
inline constexpr qsizetype gatewayLinkMessageLimit = qsizetype{1} << 20; ///< octets of one message

struct LinkHello {
    QString gatewayId; ///< GUID
    QString siteId;    ///< GUID
    QString spoolId;   ///< GUID
    qint64 firstSeq = 1;
    qint64 lastSeq = 0;
    QString version; ///< of this program
};

// --- gateway to platform, as UTF-8 JSON ---
QByteArray helloMessage(const LinkHello &hello);
/// Puts the stored items together as they are.
QByteArray eventMessage(const EventBatch &batch);
QByteArray tokenMessage(const QByteArray &token);
QByteArray pingMessage(qint64 n);
QByteArray pongMessage(qint64 n);

// --- platform to gateway ---
struct LinkResume {
    int protocol = 0;
    qint64 after = 0;
    int window = 0;    ///< items that may be unacknowledged
    int heartbeat = 0; ///< seconds
};
struct LinkAck {
    qint64 upTo = 0;
};
struct LinkResultAck {
    QString id;
};
struct LinkPing {
    qint64 n = 0;
};
struct LinkPong {
    qint64 n = 0;
};
/// A type that this version does not know; ignored.
struct LinkOther {
};
using PlatformMessage =
    std::variant<LinkOther, LinkResume, LinkAck, PlatformCommand, LinkResultAck, LinkPing, LinkPong>;

/// Reads and checks a message against the schema; answerMalformed says what is wrong with it.
Result<PlatformMessage> decodePlatformMessage(const QByteArray &text, const QString &host);

} // namespace clc
