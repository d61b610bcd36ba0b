#pragma once

#include "app/lab/laboratory/control_server.h"

#include <QJsonObject>
#include <QSslConfiguration>
#include <QString>

namespace lab
{

class HttpServer;

/// One system the laboratory plays. Constructed with (Journal &, Faults &, LabClock &) and what else it needs, all of
/// which outlive it.
class LabSystem
{
public:
    virtual ~LabSystem() = default;

    virtual QString name() const = 0; ///< its name in faults, journal and ready line: "mivb", "platform", …
    /// Takes free ports on 127.0.0.1; false when it cannot. `tls` holds the system's own leaf certificate and key.
    virtual bool listen(const QSslConfiguration &tls) = 0;
    /// Uses another certificate for new connections and closes the old ones.
    virtual void setTls(const QSslConfiguration &tls) = 0;
    virtual QJsonObject ready() const = 0;     ///< its part of the ready line; "fingerprint" is added by the laboratory
    virtual void addRoutes(ControlServer &) {} ///< what the control port can do with it
    virtual HttpServer *http() { return nullptr; }           ///< the server of a system that speaks HTTP
    virtual bool hasPhone(const QString &) { return false; } ///< a phone of this number is one of its own
    /// What the user of such a phone does: `POST /phones/{dn}/{action}`.
    virtual HttpResponse usePhone(const ControlRequest &)
    {
        return ControlServer::failure(404, QStringLiteral("this system has no phones"));
    }
    virtual void clockMoved() {} ///< the laboratory's clock was moved on: what is due now is done now
};

} // namespace lab
