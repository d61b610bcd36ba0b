#include "engine/pbx/csta/csta_frame.h"

#include <QtEndian>

namespace clc::csta
{

namespace
{

constexpr qsizetype shownOctets = 64;

/// The id in four ASCII digits, or none.
std::optional<int> idOf(QByteArrayView digits)
{
    int id = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        id = id * 10 + (c - '0');
    }
    return id;
}

} // namespace

Error malformed(const QString &detail, QByteArrayView octets)
{
    const QByteArray shown = octets.first(std::min(octets.size(), shownOctets)).toByteArray().toHex(' ');
    return failure(ErrorCode::answerMalformed,
                   {{QStringLiteral("what"), QStringLiteral("CSTA")}, {QStringLiteral("detail"), detail}},
                   QString::fromLatin1(shown));
}

void FrameDecoder::append(QByteArrayView octets)
{
    if (at_ > 0) {
        buffer_.remove(0, at_);
        at_ = 0;
    }
    buffer_.append(octets);
}

Result<std::optional<Frame>> FrameDecoder::next()
{
    return framing_ == CstaFraming::nul ? nextWithNul() : nextWithHeader();
}

Result<std::optional<Frame>> FrameDecoder::nextWithHeader()
{
    const QByteArrayView octets = rest();
    // Each part is judged as soon as it is there: what is no frame shall not be waited for.
    if (octets.size() >= 2 && qFromBigEndian<quint16>(octets.data()) != 0)
        return malformed(QStringLiteral("the format indicator is not 0"), octets);
    if (octets.size() < 4) return std::optional<Frame>();
    const qsizetype length = qFromBigEndian<quint16>(octets.data() + 2);
    if (length < headerSize) return malformed(QStringLiteral("a length below that of the header"), octets);
    if (octets.size() < headerSize) return std::optional<Frame>();
    const std::optional<int> id = idOf(octets.sliced(4, 4));
    if (!id) return malformed(QStringLiteral("an invoke id that is not four digits"), octets);
    if (octets.size() < length) return std::optional<Frame>();
    at_ += length;
    return std::optional<Frame>(Frame{*id, octets.sliced(headerSize, length - headerSize)});
}

Result<std::optional<Frame>> FrameDecoder::nextWithNul()
{
    while (true) {
        const QByteArrayView octets = rest();
        const qsizetype end = octets.indexOf('\0', searched_);
        if ((end < 0 ? octets.size() : end) > largestNulDocument)
            return malformed(QStringLiteral("a document without an end"), octets);
        if (end < 0) {
            searched_ = octets.size();
            return std::optional<Frame>();
        }
        at_ += end + 1;
        searched_ = 0;
        if (end > 0) return std::optional<Frame>(Frame{withoutId, octets.first(end)});
    }
}

Result<QByteArray> encodeFrame(CstaFraming framing, int id, const QByteArray &document)
{
    const bool fits = framing == CstaFraming::nul ? document.size() <= largestNulDocument && !document.contains('\0')
                                                  : document.size() <= largestFrame - headerSize;
    if (!fits)
        return failure(ErrorCode::invalidValue,
                       {{QStringLiteral("field"), QStringLiteral("document")},
                        {QStringLiteral("detail"), QStringLiteral("it does not fit into a frame")}});
    if (framing == CstaFraming::nul) return document + '\0';
    QByteArray frame(headerSize, '\0');
    qToBigEndian(static_cast<quint16>(headerSize + document.size()), frame.data() + 2);
    for (qsizetype place = 7, left = id; place >= 4; --place, left /= 10)
        frame[place] = static_cast<char>('0' + left % 10);
    return frame + document;
}

} // namespace clc::csta
