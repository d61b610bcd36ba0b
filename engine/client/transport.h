#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace clc
{

/// One end of a connection that carries JSON objects in order, each once or not at all. Both sides of the boundary hold
/// one: a face opens it, the engine gets it already open. Knows nothing of what the objects mean.
///
/// Everything arrives from the event loop, never from within a call of `send` or `open`, and nothing after `closed`.
/// An end lives on one thread; a slot of its signals destroys it by deleteLater only.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// Begins to connect; ends in `opened` or `closed`. Without effect on an end that is already open.
    virtual void open() = 0;
    /// Queues a message. Error answerTooLarge when it cannot be carried; the connection then goes on without it. A
    /// message on an end that is not open is dropped: `closed` tells, or has told.
    virtual Status send(const QJsonObject &message) = 0;
    /// Ends the connection after what was sent before; the other end gets `closed`, this one does not.
    virtual void close() = 0;
    /// Where it leads, for people: the path of the socket.
    virtual QString address() const = 0;
    /// Octets that the other side has not taken yet; 0 where that is not known.
    virtual qint64 backlog() const = 0;

Q_SIGNALS:
    void opened();
    void received(const QJsonObject &message);
    /// The connection is over and why: engineNotReachable when it could not be made or was lost, accessDenied,
    /// answerMalformed when garbage came.
    void closed(const clc::Error &error);
};

/// Makes a fresh, unopened end for each attempt to reach the engine.
using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace clc
