#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>

namespace clc
{

/// The version of what is spoken between a face and the engine (architecture section 3). Raised when an old peer would
/// misunderstand; new fields, methods and events do not raise it, because unknown ones are ignored or answered.
inline constexpr int protocolVersion = 1;

/// The first message of either side. The engine adds the number of the last event it has sent to anybody.
struct Hello {
    int version = protocolVersion;
    QString program;      ///< name and version, for messages to people
    qint64 lastEvent = 0; ///< only meaningful from the engine
};

/// A question to the engine. `id` is chosen by the asking side, unique among its requests under way.
struct Request {
    qint64 id = 0;
    QString method;
    QJsonObject params;
};

/// The answer to the request of the same id: either a result or an error.
struct Reply {
    qint64 id = 0;
    QJsonObject result;
    std::optional<Error> error;
};

/// Something that happened. `seq` counts up by one for all events of an engine; a gap means that something was missed.
struct Event {
    qint64 seq = 0;
    QString name;
    QJsonObject data;
};

using Envelope = std::variant<Hello, Request, Reply, Event>;

QJsonObject toJson(const Envelope &envelope);
/// Error answerMalformed when the object is none of the four; unknown fields are ignored.
Result<Envelope> envelopeFromJson(const QJsonObject &json);

} // namespace clc
