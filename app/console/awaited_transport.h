#pragma once

#include "engine/client/local_socket_transport.h"

#include <memory>
#include <optional>

namespace clc::console
{

/// Where the engine of the desktop listens, once that is known, or why there is none. The desktop is shown before its
/// engine has started; its link waits here and connects the moment the engine is ready.
class EnginePlace final : public QObject
{
    Q_OBJECT

public:
    /// Connections that wait go on to this address.
    void found(const QString &address);
    /// Connections that wait, and those to come, are told this.
    void failed(const Error &error);

    const QString &address() const { return address_; }
    const std::optional<Error> &error() const { return error_; }

    /// What a face connects with; keeps the place alive.
    static TransportFactory connections(std::shared_ptr<EnginePlace> place);

Q_SIGNALS:
    void known();

private:
    QString address_;
    std::optional<Error> error_;
};

/// The connection over a local socket whose address may not be known yet.
class AwaitedTransport final : public Transport
{
    Q_OBJECT

public:
    explicit AwaitedTransport(std::shared_ptr<EnginePlace> place);
    ~AwaitedTransport() override;

    void open() override;
    Status send(const QJsonObject &message) override;
    void close() override;
    QString address() const override { return place_->address(); }
    qint64 backlog() const override { return socket_ ? socket_->backlog() : 0; }

private:
    void proceed();

    std::shared_ptr<EnginePlace> place_;
    std::unique_ptr<LocalSocketTransport> socket_;
    bool opening_ = false;
};

} // namespace clc::console
