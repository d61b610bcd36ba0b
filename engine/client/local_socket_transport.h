#pragma once

#include "engine/api/frame.h"
#include "engine/client/transport.h"

#include <QLocalSocket>

namespace clc
{

/// The connection over a local socket (UNIX domain): length-prefixed JSON, see FrameReader. Garbage closes it.
class LocalSocketTransport final : public Transport
{
    Q_OBJECT

public:
    /// The face's end. `address` is the absolute path of the engine's socket.
    explicit LocalSocketTransport(QString address);
    /// The engine's end: an accepted connection, of which it takes possession.
    explicit LocalSocketTransport(std::unique_ptr<QLocalSocket> accepted);
    ~LocalSocketTransport() override;

    void open() override;
    Status send(const QJsonObject &message) override;
    void close() override;
    QString address() const override { return address_; }
    qint64 backlog() const override;

private:
    void watch();
    void read();
    void fail(const Error &error);
    Error lost(const QString &reason) const;

    QString address_;
    std::unique_ptr<QLocalSocket> socket_;
    FrameReader reader_;
    bool over_ = false;
};

} // namespace clc
