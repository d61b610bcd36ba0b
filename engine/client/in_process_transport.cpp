#include "engine/client/in_process_transport.h"

#include <QCoreApplication>
#include <QEvent>

namespace clc
{

InProcessTransport::Ends InProcessTransport::pair()
{
    Ends ends{std::unique_ptr<InProcessTransport>(new InProcessTransport),
              std::unique_ptr<InProcessTransport>(new InProcessTransport)};
    ends.first->other_ = ends.second.get();
    ends.second->other_ = ends.first.get();
    return ends;
}

InProcessTransport::~InProcessTransport()
{
    leave();
}

void InProcessTransport::open()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (other_) Q_EMIT opened();
        },
        Qt::QueuedConnection);
}

Status InProcessTransport::send(const QJsonObject &message)
{
    if (!other_) return done;
    QMetaObject::invokeMethod(
        other_, [to = other_.data(), message] { Q_EMIT to->received(message); }, Qt::QueuedConnection);
    return done;
}

void InProcessTransport::close()
{
    leave();
}

/// Events that are queued for the other end come before its `closed`; those for this end are dropped with its messages.
void InProcessTransport::leave()
{
    if (!other_) return;
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
    InProcessTransport *other = std::exchange(other_, nullptr);
    QMetaObject::invokeMethod(
        other,
        [other] {
            other->other_ = nullptr;
            const QJsonObject where{{QStringLiteral("address"), other->address()}};
            Q_EMIT other->closed(failure(ErrorCode::engineNotReachable, where));
        },
        Qt::QueuedConnection);
}

} // namespace clc
