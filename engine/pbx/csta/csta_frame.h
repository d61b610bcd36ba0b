#pragma once

#include "engine/base/result.h"
#include "engine/pbx/csta/csta_profile.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace clc::csta
{

constexpr int eventId = 9999;                     ///< the invoke id of events
constexpr int lastRequestId = 9998;               ///< requests use 1 to this
constexpr int withoutId = -1;                     ///< the id of every document where framing has none
constexpr qsizetype headerSize = 8;               ///< octets
constexpr qsizetype largestFrame = 65'535;        ///< octets, the header included
constexpr qsizetype largestNulDocument = 262'144; ///< octets; our own bound, that framing has none

/// One document as it came. The view is valid until the decoder is fed or asked again.
struct Frame {
    int id = withoutId;
    QByteArrayView document;
};

/// Cuts a stream into documents, whatever the pieces in which it arrives. Holds at most one incomplete document and
/// what was fed last. After an error it is of no more use: the stream cannot be read any further.
class FrameDecoder
{
public:
    explicit FrameDecoder(CstaFraming framing) : framing_(framing) {}

    void append(QByteArrayView octets);
    /// The next complete document, or none yet. `answerMalformed` (parameter `detail`, the first 64 octets in hex as
    /// reason): a format indicator other than 0, a length below 8, an id that is not four digits, or no end in sight.
    Result<std::optional<Frame>> next();

private:
    Result<std::optional<Frame>> nextWithHeader();
    Result<std::optional<Frame>> nextWithNul();
    QByteArrayView rest() const { return QByteArrayView(buffer_).sliced(at_); }

    CstaFraming framing_;
    QByteArray buffer_;
    qsizetype at_ = 0;       // what lies before was handed out
    qsizetype searched_ = 0; // of the rest, known to hold no NUL
};

/// The octets of one frame. `id` is 0 to 9999, of no meaning with NUL framing. `invalidValue` when the document does
/// not fit, or holds a NUL where that ends it.
Result<QByteArray> encodeFrame(CstaFraming framing, int id, const QByteArray &document);

/// An `answerMalformed` with the beginning of what was not understood in hex as its reason.
Error malformed(const QString &detail, QByteArrayView octets);

} // namespace clc::csta
