#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace clc
{

/// The largest message that is sent or accepted, in octets of JSON. Lists are paged (500 rows are about 100 KiB).
inline constexpr qsizetype largestFrame = 16 * 1024 * 1024;

/// One message on a byte stream: its length as four octets, most significant first, then that many octets of JSON.
/// Error answerTooLarge beyond `largestFrame`.
Result<QByteArray> encodeFrame(const QJsonObject &message);

/// Cuts a byte stream into messages, however it is fragmented or merged. After an error it is of no more use: the
/// stream cannot be read on and the connection has to be closed.
class FrameReader
{
public:
    void append(const QByteArray &bytes);
    /// The next complete message; nothing when more octets are needed; an error when what came cannot be a message.
    Result<std::optional<QJsonObject>> next();
    /// Octets that wait to become a message. Nonzero at the end of a stream means that it was cut.
    qsizetype pending() const { return buffer_.size() - position_; }

private:
    QByteArray buffer_;
    qsizetype position_ = 0;
};

} // namespace clc
