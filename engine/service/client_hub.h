#pragma once

#include "engine/service/client_connection.h"

#include <QList>

namespace clc
{

/// All clients of the engine, however they came: in this process or through the local socket.
class ClientHub final : public QObject
{
    Q_OBJECT

public:
    /// Several consoles and a monitoring job are usual; more than this is a mistake or an attack.
    static constexpr qsizetype mostClients = 64;

    /// All three outlive the hub.
    ClientHub(Scope &work, Dispatcher &dispatcher, EventHub &events);
    ~ClientHub() override;

    void accept(std::unique_ptr<Transport> transport);
    /// Serves nothing on this connection but the reason.
    void refuse(std::unique_ptr<Transport> transport, const Error &error);
    /// For a face in this process: the other end of a connection that is accepted here.
    std::unique_ptr<Transport> connectInProcess();

    /// Ends all connections; new ones are still taken.
    void disconnectAll();
    qsizetype count() const { return connections_.size(); }

private:
    ClientConnection *add(std::unique_ptr<Transport> transport);

    Scope &work_;
    Dispatcher &dispatcher_;
    EventHub &events_;
    QList<ClientConnection *> connections_; ///< children of this
};

} // namespace clc
