#pragma once

#include "engine/client/transport.h"

#include <QPointer>

#include <utility>

namespace clc
{

/// Both ends in one process and on one thread: a face that embeds its engine. Objects are handed over as they are,
/// through the event loop, so that a face cannot tell it from a socket.
class InProcessTransport final : public Transport
{
    Q_OBJECT

public:
    using Ends = std::pair<std::unique_ptr<InProcessTransport>, std::unique_ptr<InProcessTransport>>;
    /// Two connected ends. Either may be destroyed first; the other then gets `closed`.
    static Ends pair();

    ~InProcessTransport() override;
    void open() override;
    Status send(const QJsonObject &message) override;
    void close() override;
    QString address() const override { return QStringLiteral("(this program)"); }
    qint64 backlog() const override { return 0; }

private:
    InProcessTransport() = default;
    void leave();

    QPointer<InProcessTransport> other_;
};

} // namespace clc
