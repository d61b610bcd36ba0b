#pragma once

#include "engine/pbx/oig/oig_book.h"
#include "engine/pbx/oig/oig_link.h"

#include <optional>

namespace clc::oig
{

/// What was read of one line, and how many events of it had come when it was asked for.
struct LineReading {
    std::optional<std::optional<CallEvent>> status; ///< nothing: the PBX refused to tell
    std::optional<DeviceFeatures> features;
    quint64 callEvents = 0;
    quint64 featureEvents = 0;
};

/// Asks the PBX about lines: their objects, monitors and states. Errors are those of the network and of a lost session;
/// what the PBX refuses is noted in the line. A line that is removed meanwhile is left alone.
class LineReader
{
public:
    LineReader(Link &link, CallBook &book) : link_(link), book_(book) {}

    /// The icpId of the active PBX of a resilient pair, or of the only one; 0 when none is connected. `probes` are
    /// endpoints of which one may tell of the pair; the one that did is asked first from then on.
    Task<qint64> activeIcp(Scope &scope, Session::Ticket ticket, QVector<Dn> probes);

    /// Finds the object and sets the monitors that are not set. A refusal makes the line `refused`.
    Flow setUp(Scope &scope, Session::Ticket ticket, qint64 icpId, Dn dn);
    Task<LineReading> read(Scope &scope, Session::Ticket ticket, Dn dn);
    /// Ends the call monitor, and the feature monitor if `both`.
    Flow stop(Scope &scope, Session::Ticket ticket, Dn dn, bool both);

    /// An operation on an object of StandardCCService.
    Task<Reply> ask(Scope &scope, Session::Ticket ticket, const char *operation, QString what, qint64 objectId);

private:
    Task<qint64> connectedIcp(Scope &scope, Session::Ticket ticket, QString address);
    /// Nothing when the PBX does not know the endpoint, or refuses to tell.
    Task<std::optional<ResilientStatus>> pairOf(Scope &scope, Session::Ticket ticket, qint64 icpId, Dn probe);
    Task<Reply> askObject(Scope &scope, Session::Ticket ticket, qint64 icpId, Dn dn);
    void refuse(const Dn &dn, const QString &reason);

    Link &link_;
    CallBook &book_;
    Dn teller_; // it told of the pair
};

} // namespace clc::oig
