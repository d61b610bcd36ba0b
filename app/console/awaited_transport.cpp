#include "app/console/awaited_transport.h"

namespace clc::console
{

void EnginePlace::found(const QString &address)
{
    address_ = address;
    error_.reset();
    Q_EMIT known();
}

void EnginePlace::failed(const Error &error)
{
    address_.clear();
    error_ = error;
    Q_EMIT known();
}

TransportFactory EnginePlace::connections(std::shared_ptr<EnginePlace> place)
{
    return [place = std::move(place)] { return std::make_unique<AwaitedTransport>(place); };
}

AwaitedTransport::AwaitedTransport(std::shared_ptr<EnginePlace> place) : place_(std::move(place))
{
    // Nothing may arrive from within a call of `open`.
    connect(place_.get(), &EnginePlace::known, this, &AwaitedTransport::proceed, Qt::QueuedConnection);
}

AwaitedTransport::~AwaitedTransport() = default;

void AwaitedTransport::open()
{
    if (std::exchange(opening_, true)) return;
    QMetaObject::invokeMethod(this, &AwaitedTransport::proceed, Qt::QueuedConnection);
}

void AwaitedTransport::proceed()
{
    if (!opening_ || socket_) return;
    if (place_->error()) {
        opening_ = false;
        const Error why = *place_->error();
        Q_EMIT closed(why);
        return;
    }
    if (place_->address().isEmpty()) return;
    socket_ = std::make_unique<LocalSocketTransport>(place_->address());
    connect(socket_.get(), &Transport::opened, this, &Transport::opened);
    connect(socket_.get(), &Transport::received, this, &Transport::received);
    connect(socket_.get(), &Transport::closed, this, &Transport::closed);
    socket_->open();
}

Status AwaitedTransport::send(const QJsonObject &message)
{
    if (socket_) return socket_->send(message);
    return done;
}

void AwaitedTransport::close()
{
    opening_ = false;
    if (socket_) socket_->close();
}

} // namespace clc::console
