#include "engine/service/client_hub.h"

#include "engine/client/in_process_transport.h"

#include <utility>

namespace clc
{

ClientHub::ClientHub(Scope &work, Dispatcher &dispatcher, EventHub &events)
    : work_(work), dispatcher_(dispatcher), events_(events)
{
}

ClientHub::~ClientHub() = default;

void ClientHub::accept(std::unique_ptr<Transport> transport)
{
    const bool full = connections_.size() >= mostClients;
    ClientConnection *connection = add(std::move(transport));
    if (full) connection->refuse(failure(ErrorCode::rateLimited, {{QStringLiteral("seconds"), 10}}));
}

void ClientHub::refuse(std::unique_ptr<Transport> transport, const Error &error)
{
    add(std::move(transport))->refuse(error);
}

std::unique_ptr<Transport> ClientHub::connectInProcess()
{
    auto [ours, theirs] = InProcessTransport::pair();
    accept(std::move(ours));
    return std::move(theirs);
}

void ClientHub::disconnectAll()
{
    qDeleteAll(std::exchange(connections_, {}));
}

ClientConnection *ClientHub::add(std::unique_ptr<Transport> transport)
{
    auto *connection = new ClientConnection(std::move(transport), work_, dispatcher_, events_);
    connection->setParent(this);
    connections_.append(connection);
    connect(connection, &ClientConnection::ended, this, [this, connection] {
        connections_.removeOne(connection);
        connection->deleteLater();
    });
    return connection;
}

} // namespace clc
