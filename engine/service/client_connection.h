#pragma once

#include "engine/api/envelope.h"
#include "engine/base/scope.h"
#include "engine/client/transport.h"
#include "engine/service/dispatcher.h"
#include "engine/service/event_hub.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace clc
{

/// The engine's side of one connection: greets, has requests answered, passes events on.
///
/// A request belongs to the engine, not to the connection: what a client began goes on when the client leaves, and
/// its reply is then dropped. A client that asks too much at once, or does not read, is disconnected.
class ClientConnection final : public QObject
{
    Q_OBJECT

public:
    /// `work` is the scope of the requests; it, `dispatcher` and `events` outlive the connection.
    ClientConnection(std::unique_ptr<Transport> transport, Scope &work, Dispatcher &dispatcher, EventHub &events);
    ~ClientConnection() override;

    /// Tells the client why it is not served, and ends the connection.
    void refuse(const Error &error);

Q_SIGNALS:
    /// The last signal; delete by deleteLater.
    void ended();

private:
    static Flow answer(Scope &work, Dispatcher &dispatcher, QPointer<ClientConnection> asker, Request request);
    void receive(const QJsonObject &message);
    void take(const Hello &hello);
    void take(const Request &request);
    void take(const Reply &reply);
    void take(const Event &event);
    void sendReply(const Reply &reply);
    /// Disconnects a client that does not read what it asked for.
    bool tooSlow();
    void sendEvent(const Event &event);
    void end();

    std::unique_ptr<Transport> transport_;
    Scope &work_;
    Dispatcher &dispatcher_;
    EventHub &events_;
    int underWay_ = 0;
    bool greeted_ = false;
    bool ended_ = false;
};

} // namespace clc
