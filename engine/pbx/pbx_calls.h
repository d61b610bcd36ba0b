#pragma once

#include "engine/base/scope.h"
#include "engine/pbx/call_types.h"

#include <QObject>

namespace clc
{

/// Calls on a PBX: what happens on the monitored endpoints, and control of their calls. Part of a PbxDriver.
///
/// Lives on the engine's thread. Monitors are kept across losses of the link: after each one the driver tells
/// `Interrupted` at once and `InStep` as soon as all monitors are set again and the state of each endpoint was read.
/// Between the two no other event is told, and an event that the PBX sent meanwhile is part of the snapshot or comes
/// after it, never both.
///
/// Commands: a refusal by the PBX is `callRefused` (its reason kept; parameter `status` 403 not allowed, 404 no such
/// endpoint or call, 409 not possible in this state). `callNotSupported` when this PBX or this log-in cannot do it.
/// `timedOut`, `connectionLost` and the like mean that the PBX may have carried it out (see `mayHaveHappened`); no
/// command is ever sent twice by the driver.
class PbxCalls : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Which endpoints to monitor from now on, in order of importance when the PBX allows fewer. Replaces the last set;
    /// only differences are sent to the PBX. Returns at once; `EndpointInStep` and `EndpointGone` tell what became of
    /// it. Before the first call nothing is monitored and no event told.
    virtual void monitor(QVector<Dn> endpoints) = 0;
    virtual MonitorCount monitors() const = 0;
    /// Between `InStep` and `Interrupted`.
    virtual bool isInStep() const = 0;

    /// The endpoints that the PBX itself lists as phones; `callNotSupported` where its directory is the source.
    virtual Task<QVector<EndpointSnapshot>> listEndpoints(Scope &scope) = 0;
    /// Reads one endpoint's state from the PBX.
    virtual Task<EndpointSnapshot> snapshot(Scope &scope, Dn endpoint) = 0;
    /// Reads all monitored endpoints and tells `InStep`, in order with other events.
    virtual Flow resynchronise(Scope &scope) = 0;

    /// The new part of the calling endpoint. The event of it is told, too, before or after this returns.
    virtual Task<CallLeg> make(Scope &scope, Dn from, QString to) = 0;
    virtual Flow answer(Scope &scope, Dn endpoint, CallId call) = 0;
    virtual Flow clear(Scope &scope, Dn endpoint, CallId call) = 0;
    virtual Flow hold(Scope &scope, Dn endpoint, CallId call) = 0;
    virtual Flow retrieve(Scope &scope, Dn endpoint, CallId call) = 0;
    /// Swaps the held and the active call.
    virtual Flow alternate(Scope &scope, Dn endpoint, CallId call) = 0;
    /// Holds `call` and calls `to`; the new part.
    virtual Task<CallLeg> consult(Scope &scope, Dn endpoint, CallId call, QString to) = 0;
    /// Connects the held and the active call of `endpoint` with each other; `call` is one of them, `other` the other
    /// one, empty when there are just two.
    virtual Flow transfer(Scope &scope, Dn endpoint, CallId call, CallId other) = 0;
    /// Sends a ringing call elsewhere, or hands a connected one over without asking.
    virtual Flow redirect(Scope &scope, Dn endpoint, CallId call, QString to) = 0;
    virtual Flow sendDigits(Scope &scope, Dn endpoint, CallId call, QString digits) = 0;
    virtual Flow setDoNotDisturb(Scope &scope, Dn endpoint, bool on) = 0;
    virtual Flow setMessageWaiting(Scope &scope, Dn endpoint, bool on) = 0;

Q_SIGNALS:
    /// In order, as many as came together. Connect directly; do not delete the driver from within.
    void events(const QVector<clc::PbxEvent> &events);
    void monitorRefused(const clc::Dn &endpoint, const clc::Error &error);
    void monitorsChanged();
};

/// Whether a command that failed this way may have reached the PBX all the same.
bool mayHaveHappened(const Error &error);

} // namespace clc
