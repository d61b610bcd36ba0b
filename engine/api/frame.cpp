#include "engine/api/frame.h"

#include "engine/base/json.h"

#include <QtEndian>

namespace clc
{

namespace
{

constexpr qsizetype headerSize = 4;

Error tooLarge()
{
    return failure(ErrorCode::answerTooLarge, {{QStringLiteral("host"), QStringLiteral("The other side")},
                                               {QStringLiteral("what"), QStringLiteral("message")},
                                               {QStringLiteral("limit"), largestFrame}});
}

} // namespace

Result<QByteArray> encodeFrame(const QJsonObject &message)
{
    const QByteArray body = canonicalJson(message);
    if (body.size() > largestFrame) return tooLarge();
    QByteArray frame(headerSize, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), frame.data());
    return frame + body;
}

void FrameReader::append(const QByteArray &bytes)
{
    if (position_ > 0) {
        buffer_.remove(0, position_);
        position_ = 0;
    }
    buffer_ += bytes;
}

Result<std::optional<QJsonObject>> FrameReader::next()
{
    if (pending() < headerSize) return std::optional<QJsonObject>();
    const qsizetype size = qFromBigEndian<quint32>(buffer_.constData() + position_);
    if (size > largestFrame) return tooLarge();
    if (pending() < headerSize + size) return std::optional<QJsonObject>();
    const QByteArray body = buffer_.mid(position_ + headerSize, size);
    position_ += headerSize + size;
    if (pending() == 0) {
        buffer_.clear();
        position_ = 0;
    }
    CLC_TRY(QJsonObject message, parseJsonObject(body, QStringLiteral("The other side"), QStringLiteral("message")));
    return std::optional<QJsonObject>(message);
}

} // namespace clc
