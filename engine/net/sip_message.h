#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace clc
{

/// The answer to a SIP request (RFC 3261 section 7), as far as a probe needs it.
struct SipAnswer {
    int status = 0; ///< 100-699
    QString reason;
    QList<QPair<QByteArray, QByteArray>> headers; ///< long names in lower case, folded lines joined, in order

    /// The first of that name; compact forms are found under their long name.
    QByteArray header(const QByteArray &lowerCaseName) const;
    /// The branch of the topmost Via, by which an answer finds its request.
    QByteArray branch() const;
};

/// Reads one message that is complete, as in a datagram; nothing if it is no SIP answer.
std::optional<SipAnswer> parseSipAnswer(const QByteArray &message);

/// Cuts a TCP or TLS stream into answers by Content-Length (RFC 3261 section 18.3). Keep-alive line ends are skipped.
class SipStream
{
public:
    void append(const QByteArray &bytes) { buffer_ += bytes; }
    /// The next complete answer, nothing yet, or `answerMalformed` {detail}: not SIP, or more than 64 KiB.
    Result<std::optional<SipAnswer>> next();

private:
    QByteArray buffer_;
};

/// What differs from one OPTIONS request to the next.
struct SipOptionsRequest {
    QString host;         ///< of the peer, IPv6 without brackets
    quint16 port = 0;     ///< of the peer
    QByteArray transport; ///< "UDP", "TCP", "TLS"
    QString localHost;
    quint16 localPort = 0;
    QByteArray branch; ///< begins with z9hG4bK
    QByteArray callId;
    QByteArray tag;
};

QByteArray sipOptionsRequest(const SipOptionsRequest &request);

} // namespace clc
