#pragma once

#include "engine/pbx/oig/oig_event_feed.h"
#include "engine/pbx/oig/oig_line_reader.h"
#include "engine/pbx/oig/oig_moment.h"
#include "engine/pbx/pbx_calls.h"

#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clc::oig
{

/// Calls on a MiVoice Business (StandardCCService; protocols/oig.md, sections 4 to 8).
///
/// One poll fetches the events of the session; they are queued, and taken from the queue in the next turn of the event
/// loop. A keeper sets monitors and reads states; while it does, the events of the lines concerned go into their
/// picture instead of being told, up to a point at which the PBX said that it had no more (a fence). So nothing is lost
/// and nothing told twice, without trusting the clocks of either side. `link` must outlive it.
class OigCalls final : public PbxCalls
{
    Q_OBJECT

public:
    explicit OigCalls(Link &link);
    ~OigCalls() override;

    void monitor(QVector<Dn> endpoints) override;
    MonitorCount monitors() const override;
    bool isInStep() const override { return inStep_; }

    Task<QVector<EndpointSnapshot>> listEndpoints(Scope &scope) override;
    Task<EndpointSnapshot> snapshot(Scope &scope, Dn endpoint) override;
    Flow resynchronise(Scope &scope) override;

    Task<CallLeg> make(Scope &scope, Dn from, QString to) override;
    Flow answer(Scope &scope, Dn endpoint, CallId call) override;
    Flow clear(Scope &scope, Dn endpoint, CallId call) override;
    Flow hold(Scope &scope, Dn endpoint, CallId call) override;
    Flow retrieve(Scope &scope, Dn endpoint, CallId call) override;
    Flow alternate(Scope &scope, Dn endpoint, CallId call) override;
    Task<CallLeg> consult(Scope &scope, Dn endpoint, CallId call, QString to) override;
    Flow transfer(Scope &scope, Dn endpoint, CallId call, CallId other) override;
    Flow redirect(Scope &scope, Dn endpoint, CallId call, QString to) override;
    Flow sendDigits(Scope &scope, Dn endpoint, CallId call, QString digits) override;
    Flow setDoNotDisturb(Scope &scope, Dn endpoint, bool on) override;
    Flow setMessageWaiting(Scope &scope, Dn endpoint, bool on) override;

private:
    using Readings = std::map<QString, LineReading>;

    // What the PBX tells (oig_calls.cpp).
    void onLinkState(PbxLinkState state);
    void queue(EventFeed::Item item);
    void drain();
    void take(const EventFeed::Item &item, QVector<PbxEvent> &told);
    void take(const CallEvent &event, QVector<PbxEvent> &told);
    void take(const SystemEvent &event, QVector<PbxEvent> &told);
    void interrupt(const QString &reason, qint64 lost, QVector<PbxEvent> &told);
    void endSession();
    void tell(const QVector<PbxEvent> &told);
    void tellMonitors();
    void tellRefusals();
    void wakeLater();

    // The keeper (oig_calls_keeper.cpp).
    Flow keep();
    Flow poll(Scope &during, Session::Ticket ticket);
    Flow serve(Scope &during, Session::Ticket ticket);
    Flow serveOnce(Scope &during, Session::Ticket ticket);
    Flow findIcp(Scope &during, Session::Ticket ticket);
    Flow readAll(Scope &during, Session::Ticket ticket);
    Flow checkAll(Scope &during, Session::Ticket ticket);
    Flow adjust(Scope &during, Session::Ticket ticket);
    Flow removeUnwanted(Scope &during, Session::Ticket ticket);
    Task<QVector<Dn>> suspects(Scope &during, Session::Ticket ticket, bool afterLoss);
    Flow forget(Scope &during, Session::Ticket ticket, QVector<Dn> lines);
    Flow readLines(Scope &during, Session::Ticket ticket, QVector<Dn> lines);
    Flow readLine(Scope &during, Session::Ticket ticket, Dn dn, bool setUp, std::shared_ptr<Readings> into);
    Flow fence(Scope &during, Session::Ticket ticket);
    void merge(Line &line, const LineReading &reading);
    void tellInStep();

    // Commands (oig_calls_commands.cpp).
    struct Order {
        const char *operation = "";
        QString what; ///< for people: "answering the call"
        Parameters more;
    };
    Result<Line *> lineFor(const Dn &endpoint);
    Result<Part *> partFor(const Dn &endpoint, const CallId &call, const QString &what);
    Flow send(Scope &scope, Dn endpoint, Order order);
    Flow sendFor(Scope &scope, Dn endpoint, CallId call, Order order);
    Task<CallLeg> place(Scope &scope, Dn endpoint, Order order, QString to);
    Task<CallLeg> begunPart(Scope &scope, Dn endpoint, quint64 after, QString to, QString what);
    Flow hangUpFailed(Scope &scope, Dn endpoint);
    Flow ringing(Scope &scope, Dn endpoint, CallId call, QString what);
    Flow handOver(Scope &scope, Dn endpoint, CallId call, QString to);
    Error refused(const Dn &endpoint, const QString &what, int status, const QString &reason) const;
    Error notConnected() const;

    Link &link_;
    CallBook book_;
    LineReader reader_;
    EventFeed feed_;
    QVector<Dn> wanted_;
    bool asked_ = false; ///< `monitor` was called
    bool inStep_ = false;
    qint64 icp_ = 0;                     ///< the active one; 0: to be found
    bool idsAnew_ = false;               ///< even if it is the same one
    bool readAll_ = false;               ///< events are lost, or it is the first time
    bool checkAll_ = false;              ///< somebody wants to be sure
    bool adjust_ = false;                ///< the wanted set changed, or lines are suspect
    bool lookAtPair_ = false;            ///< something was told of the resilient pair
    std::vector<EventFeed::Item> items_; ///< since the last turn of the event loop
    bool drainDue_ = false;
    bool draining_ = false;
    bool wakeDue_ = false;
    quint64 fenceReached_ = 0;
    Moment fences_;
    Moment wake_;    ///< the keeper
    Moment changed_; ///< something was told: who waits for a call looks again
    std::optional<SharedResult<Done>> resynchronised_;
    std::optional<SharedResult<Done>> resynchronisedNow_; ///< to be released
    QSet<QString> placing_;                               ///< endpoints at which a call is being begun
    MonitorCount toldCount_;
    std::unique_ptr<Scope> during_; ///< the session's flows
    Scope scope_;
};

/// The platform's status for a refusal, from the PBX's own words: 403, 404, 409, or 501 for what it does not offer.
int refusalStatus(const QString &reason);
/// For people: why an advanced operation cannot be ordered, with a certificate configured or without.
QString whyNotAdvanced(bool certified);

} // namespace clc::oig
