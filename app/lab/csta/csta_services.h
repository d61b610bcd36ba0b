#pragma once

#include "app/lab/csta/csta_connection.h"
#include "app/lab/csta/csta_office.h"

#include <QHash>

namespace lab::csta
{

/// What the services of csta.md, sections 3 and 5, do. A request comes here when its shape is right and its sender may
/// make it.
class Services
{
public:
    explicit Services(Office &office);

    Reply perform(Connection &connection, const Element &request) const;

private:
    using Handler = std::function<Reply(Connection &, const Element &)>;
    /// A service that succeeds with an empty answer.
    using Simple = std::function<Refused(Connection &, const Element &)>;

    void addSession();
    void addSystem();
    void addMonitors();
    void addSnapshot();
    void addDeviceLists();
    void addCalls();
    void addTransfers();
    void addFeatures();
    void on(const char *name, Handler handler) { handlers_[QString::fromLatin1(name)] = std::move(handler); }
    void simply(const char *name, Simple action);
    void onConnection(const char *name, const char *child, Refused (Switch::*action)(const ConnectionId &));

    Reply startSession(Connection &connection, const Element &request);
    Reply resetSession(Connection &connection, const Element &request);
    Reply stopSession(Connection &connection, const Element &request);
    Reply startMonitor(Connection &connection, const Element &request);
    Reply snapshot(const Element &request);
    Reply deviceList(const Element &request);
    Reply deviceInformation(const Element &request);
    Reply makeCall(const Element &request);
    Reply consult(const Element &request);
    Reply transferred(const Element &request, const Refused &refused, const Transferred &made) const;
    Refused setForwarding(const Element &request);
    Reply getForwarding(const Element &request);
    /// A ConnectionID at a path; invalidConnectionID when it is none.
    Refused readConnection(const Element &request, const char *path, ConnectionId *read) const;

    Office &office_;
    QHash<QString, Handler> handlers_;
};

/// "true", "1", "false", "0" of XML Schema.
std::optional<bool> readBoolean(const QString &text);

} // namespace lab::csta
