#include "app/lab/csta/csta_framing.h"

#include <QtEndian>

#include <algorithm>

namespace lab::csta
{

namespace
{

constexpr qsizetype kHeader = 8;
constexpr qsizetype kCompactAbove = 65'536;

} // namespace

std::optional<Frame> FrameReader::fail(const QString &why)
{
    fault_ = why;
    return std::nullopt;
}

void FrameReader::consume(qsizetype octets)
{
    start_ += octets;
    if (start_ < buffer_.size() && start_ < kCompactAbove) return;
    buffer_.remove(0, start_);
    start_ = 0;
}

std::optional<Frame> FrameReader::next()
{
    if (broken() || !partial()) return std::nullopt;
    if (framing_ == Framing::Undecided) framing_ = buffer_.at(start_) == '<' ? Framing::Nul : Framing::Ecma323;
    return framing_ == Framing::Nul ? nextUpToNul() : nextWithHeader();
}

std::optional<Frame> FrameReader::nextWithHeader()
{
    if (buffer_.size() - start_ < kHeader) return std::nullopt;
    const char *header = buffer_.constData() + start_;
    if (qFromBigEndian<quint16>(header) != 0) return fail(QStringLiteral("the format indicator is not 0"));
    const qsizetype length = qFromBigEndian<quint16>(header + 2);
    if (length < kHeader) return fail(QStringLiteral("length %1 is less than the header's").arg(length));
    const QByteArray digits(header + 4, 4);
    if (!std::all_of(digits.cbegin(), digits.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        return fail(QStringLiteral("the invoke id is not four digits"));
    if (buffer_.size() - start_ < length) return std::nullopt;
    Frame frame{digits.toInt(), buffer_.mid(start_ + kHeader, length - kHeader)};
    consume(length);
    return frame;
}

std::optional<Frame> FrameReader::nextUpToNul()
{
    const qsizetype end = buffer_.indexOf('\0', start_);
    if ((end < 0 ? buffer_.size() : end) - start_ > kLargestFrame)
        return fail(QStringLiteral("the document is longer than %1 octets").arg(kLargestFrame));
    if (end < 0) return std::nullopt;
    Frame frame{0, buffer_.mid(start_, end - start_)};
    consume(end - start_ + 1);
    return frame;
}

QByteArray frameOf(const QByteArray &document, int invoke, Framing framing, std::optional<int> length)
{
    if (framing == Framing::Nul) return document + '\0';
    QByteArray frame(kHeader, '\0');
    const int total = length.value_or(static_cast<int>(std::min(document.size() + kHeader, kLargestFrame)));
    qToBigEndian(static_cast<quint16>(total), frame.data() + 2);
    const QByteArray digits = QByteArray::number(invoke).rightJustified(4, '0');
    std::copy(digits.cbegin(), digits.cend(), frame.begin() + 4);
    return frame + document;
}

} // namespace lab::csta
