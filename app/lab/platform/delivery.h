#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace lab
{

/// Brings notifications to one subscriber, in order.
class Delivery
{
public:
    virtual ~Delivery() = default;

    virtual void deliver(const QByteArray &body) = 0;
    virtual QJsonObject counters() const = 0; ///< for the control port
};

} // namespace lab
