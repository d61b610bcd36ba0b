#pragma once

#include "engine/api/envelope.h"

#include <QObject>

namespace clc
{

/// Where everything that happens in the engine is told; numbers the events for all clients alike.
class EventHub final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// `name` is one of engine/api/methods.h `events`.
    void tell(const char *name, const QJsonObject &data)
    {
        Q_EMIT told(Event{++lastEvent_, QString::fromLatin1(name), data});
    }
    qint64 lastEvent() const { return lastEvent_; }

Q_SIGNALS:
    void told(const clc::Event &event);

private:
    qint64 lastEvent_ = 0;
};

} // namespace clc
