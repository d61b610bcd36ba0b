#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace lab
{

/// A SIP request (RFC 3261) that is complete and has all a server needs to answer it.
struct SipRequest {
    QByteArray method;
    QByteArray uri;
    QList<QPair<QByteArray, QByteArray>> headers; ///< long names in lower case, values unfolded, in the order they came

    QByteArray header(const QByteArray &name) const; ///< the first of this name
};

/// Reads one whole request. Nothing when it is malformed: no SIP/2.0 request line, a header line without colon, more
/// than 8 KiB or 64 headers, a required header missing (Via with a branch, From with tag, To, Call-ID, CSeq of the same
/// method, Max-Forwards).
std::optional<SipRequest> parseSipRequest(const QByteArray &octets);

/// Where the first message in a stream ends.
struct SipFrame {
    enum class Kind {
        Incomplete, ///< more octets are needed
        KeepAlive,  ///< CR LF CR LF, to be answered with CR LF (RFC 5626)
        Message,
        Broken ///< no Content-Length, or too large: the stream cannot be read further
    };
    Kind kind = Kind::Incomplete;
    qsizetype size = 0;
};
SipFrame sipFrame(const QByteArray &buffer);

/// Where the sender came from, to be written into the topmost Via.
struct SipSource {
    QByteArray address;
    quint16 port = 0;
};

/// True when the topmost Via asks with `rport` for the answer at the source port (RFC 3581).
bool wantsSourcePort(const SipRequest &request);
/// The port of the topmost Via's sent-by; 5060 when it has none.
quint16 sentByPort(const SipRequest &request);

/// The answer: Via, From, To (with a tag in final answers), Call-ID and CSeq of the request, then `more` header lines
/// ending with CR LF each.
QByteArray sipResponse(const SipRequest &request, const SipSource &source, int status, const QByteArray &more);

} // namespace lab
