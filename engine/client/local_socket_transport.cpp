#include "engine/client/local_socket_transport.h"

namespace clc
{

LocalSocketTransport::LocalSocketTransport(QString address)
    : address_(std::move(address)), socket_(std::make_unique<QLocalSocket>())
{
    watch();
}

LocalSocketTransport::LocalSocketTransport(std::unique_ptr<QLocalSocket> accepted)
    : address_(QStringLiteral("a local client")), socket_(std::move(accepted))
{
    watch();
    // What came before anybody listened is still to be read.
    QMetaObject::invokeMethod(this, &LocalSocketTransport::read, Qt::QueuedConnection);
}

LocalSocketTransport::~LocalSocketTransport()
{
    socket_->disconnect(this);
}

void LocalSocketTransport::watch()
{
    // A reader that is slower than its peer must not let the buffer grow without limit.
    socket_->setReadBufferSize(largestFrame + 4);
    connect(socket_.get(), &QLocalSocket::connected, this, &Transport::opened, Qt::QueuedConnection);
    connect(socket_.get(), &QLocalSocket::readyRead, this, &LocalSocketTransport::read);
    connect(socket_.get(), &QLocalSocket::disconnected, this, [this] {
        read();
        fail(lost(reader_.pending() > 0 ? QStringLiteral("cut in the middle of a message") : QString()));
    });
    connect(
        socket_.get(), &QLocalSocket::errorOccurred, this,
        [this](QLocalSocket::LocalSocketError) {
            // A connection that existed reports its end by `disconnected`, after what was still to be read.
            if (socket_->state() == QLocalSocket::UnconnectedState) fail(lost(socket_->errorString()));
        },
        Qt::QueuedConnection);
}

void LocalSocketTransport::open()
{
    if (socket_->state() == QLocalSocket::UnconnectedState && !over_) socket_->connectToServer(address_);
}

Status LocalSocketTransport::send(const QJsonObject &message)
{
    if (over_ || socket_->state() != QLocalSocket::ConnectedState) return done;
    CLC_TRY(const QByteArray frame, encodeFrame(message));
    socket_->write(frame);
    return done;
}

void LocalSocketTransport::close()
{
    over_ = true;
    socket_->flush(); // the owner may destroy this end before the event loop would have written
    socket_->disconnectFromServer();
}

qint64 LocalSocketTransport::backlog() const
{
    return socket_->bytesToWrite();
}

void LocalSocketTransport::read()
{
    if (over_) return;
    if (socket_->bytesAvailable() > 0) reader_.append(socket_->readAll());
    while (!over_) {
        const Result<std::optional<QJsonObject>> message = reader_.next();
        if (!message) return fail(message.error());
        if (!*message) return;
        Q_EMIT received(**message);
    }
}

void LocalSocketTransport::fail(const Error &error)
{
    if (over_) return;
    over_ = true;
    socket_->abort();
    Q_EMIT closed(error);
}

Error LocalSocketTransport::lost(const QString &reason) const
{
    return failure(ErrorCode::engineNotReachable, {{QStringLiteral("address"), address_}}, reason);
}

} // namespace clc
