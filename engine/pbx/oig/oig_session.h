#pragma once

#include "engine/base/backoff.h"
#include "engine/base/scope.h"
#include "engine/pbx/oig/oig_answers.h"
#include "engine/pbx/oig/oig_driver.h"
#include "engine/pbx/oig/soap_client.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <optional>

namespace clc::oig
{

/// The session with one OIG (SessionService): log-in, keep-alive, loss and log-in again, log-out.
///
/// All callers share one session and, when it is lost, one new log-in. Ids found in one session are never used in
/// another: `resolve` finds them anew after each log-in, before anybody gets the new ticket.
class Session : public QObject
{
    Q_OBJECT

public:
    /// The session's number for requests, and ours to tell one from the next.
    struct Ticket {
        qint64 id = 0;
        quint32 generation = 0; ///< from 1
        bool advanced = false;  ///< the application has proved its certificate
    };
    using Resolve = std::function<Flow(Scope &scope, Ticket ticket)>;

    /// The clients and `access` must outlive the session.
    Session(SoapClient &requests, SoapClient &polls, const OigAccess &access, OigTimings timings, Resolve resolve);

    /// Logs in unless there is a session; from now on it is kept, also across losses, until `close`.
    Flow open(Scope &scope);
    /// The present session, after a new log-in if it was lost. `pbxSessionLost` before `open` and after `close`;
    /// `pbxLoginRefused` for a while after a refused one.
    Task<Ticket> ticket(Scope &scope);
    /// The present session if its ids are known; never begins a log-in.
    std::optional<Ticket> current() const { return resolved_ ? present_ : std::nullopt; }
    /// Asks the server whether the session lives, by resetting its timer. An error when it cannot be asked.
    Task<bool> stillOpen(Scope &scope, Ticket ticket);
    /// Somebody found the session dead; a new log-in begins. Does nothing for an old ticket.
    void reportLost(Ticket ticket);
    /// Logs out, as well as it goes.
    Flow close(Scope &scope);

    PbxLinkState state() const { return state_; }
    bool isWanted() const { return wanted_; }

Q_SIGNALS:
    void stateChanged(clc::PbxLinkState state);

private:
    Flow openShared(SharedResult<Ticket> result);
    Flow rest();
    Task<Ticket> openOnce(Scope &scope);
    Task<Ticket> logIn(Scope &scope);
    Flow prove(Scope &scope, Ticket ticket, QByteArray challenge);
    Flow logOut(Scope &scope, Ticket ticket);
    Flow keepAlive(Ticket ticket);
    Flow recover();
    Flow recoverLater(Error refusal);
    void setState(PbxLinkState state);
    void forget(Ticket ticket);
    bool isPresent(Ticket ticket) const { return present_ && present_->generation == ticket.generation; }

    SoapClient &requests_;
    SoapClient &polls_;
    const OigAccess &access_;
    OigTimings timings_;
    Resolve resolve_;
    std::optional<Ticket> present_;               // logged in
    bool resolved_ = false;                       // … and its ids are known
    std::optional<SharedResult<Ticket>> opening_; // a log-in under way
    quint32 generation_ = 0;
    bool wanted_ = false;
    bool recovering_ = false;
    PbxLinkState state_ = PbxLinkState::disconnected;
    std::optional<Error> refusal_; // of the log-in, until it is tried again
    Backoff pause_;
    QElapsedTimer since_; // the latest log-in; invalid before, and after a log-out
    Scope scope_;
};

} // namespace clc::oig
