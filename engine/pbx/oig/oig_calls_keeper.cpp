#include "engine/pbx/oig/oig_calls.h"

#include "engine/base/backoff.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLoggingCategory>

namespace clc::oig
{

Q_LOGGING_CATEGORY(keeperLog, "clc.pbx.oig.keeper")

namespace
{

using namespace std::chrono_literals;

constexpr auto fenceNudge = 250ms; // a poll that set out meanwhile is ended by the next one
constexpr int mostProbes = 8;      // endpoints that are asked about the pair
constexpr auto restart = 20ms;     // until a session that is still there is served again

bool endsSession(const Error &error)
{
    return error.code == ErrorCode::cancelled || error.code == ErrorCode::pbxSessionLost;
}

} // namespace

/// The whole life: one round for each session.
Flow OigCalls::keep()
{
    while (true) {
        const std::optional<Session::Ticket> ticket = link_.session().current();
        if (!ticket || !asked_) {
            CLC_CO_CHECK(co_await wake_.wait(scope_));
            continue;
        }
        during_ = std::make_unique<Scope>(scope_);
        book_.forgetSession();
        icp_ = 0;
        readAll_ = true;
        Flow polling = poll(*during_, *ticket);
        Flow serving = serve(*during_, *ticket);
        static_cast<void>(co_await serving);
        static_cast<void>(co_await polling);
        if (scope_.isCancelled()) co_return cancelledError();
        if (inStep_) endSession();
        // Not on the stack of whatever ended the scope.
        CLC_CO_CHECK(co_await scope_.sleep(restart));
    }
}

Flow OigCalls::poll(Scope &during, Session::Ticket ticket)
{
    const Status ended = co_await feed_.run(during, ticket);
    during.cancel();
    co_return ended;
}

Flow OigCalls::serve(Scope &during, Session::Ticket ticket)
{
    Backoff pause(link_.timings().firstRetry, link_.timings().lastRetry);
    while (true) {
        const Status served = co_await serveOnce(during, ticket);
        if (served) {
            pause.reset();
            continue;
        }
        const Error &error = served.error();
        if (endsSession(error)) {
            during.cancel();
            co_return error;
        }
        qCWarning(keeperLog) << error.message();
        // What was begun is begun again; what is done already is not.
        readAll_ = readAll_ || !inStep_;
        adjust_ = true;
        checkAll_ = resynchronised_.has_value();
        CLC_CO_CHECK(co_await during.sleep(pause.next()));
    }
}

/// What is most urgent, or waits until there is something.
Flow OigCalls::serveOnce(Scope &during, Session::Ticket ticket)
{
    Status status = done;
    if (icp_ == 0 || lookAtPair_)
        status = co_await findIcp(during, ticket);
    else if (readAll_)
        status = co_await readAll(during, ticket);
    else if (adjust_)
        status = co_await adjust(during, ticket);
    else if (checkAll_)
        status = co_await checkAll(during, ticket);
    else
        status = co_await wake_.wait(during);
    co_return status;
}

Flow OigCalls::findIcp(Scope &during, Session::Ticket ticket)
{
    lookAtPair_ = false;
    CLC_CO_TRY(const qint64 found, co_await reader_.activeIcp(during, ticket, wanted_.mid(0, mostProbes)));
    if (found == 0) {
        QVector<PbxEvent> told;
        interrupt(QStringLiteral("The Open Integration Gateway is not connected to the PBX."), -1, told);
        icp_ = 0;
        idsAnew_ = true;
        tell(told);
        CLC_CO_CHECK(co_await wake_.wait(during, link_.timings().connectPoll));
        co_return done;
    }
    if (found == icp_ && !idsAnew_) co_return done;
    QVector<PbxEvent> told;
    interrupt(QStringLiteral("The other PBX of the resilient pair is active now."), -1, told);
    if (idsAnew_ || icp_ != 0) book_.forgetSession();
    idsAnew_ = false;
    icp_ = found;
    tell(told);
    tellMonitors();
    co_return done;
}

/// Sets all monitors that are not set, reads what is not certain, and is in step then.
Flow OigCalls::readAll(Scope &during, Session::Ticket ticket)
{
    readAll_ = adjust_ = checkAll_ = false;
    feed_.setReading(true);
    CLC_CO_CHECK(co_await removeUnwanted(during, ticket));
    QVector<Dn> toRead;
    const std::vector<Line *> all = book_.lines();
    for (Line *line : all) CallBook::beginReading(*line, !line->monitored);
    CLC_CO_TRY(const QVector<Dn> doubtful, co_await suspects(during, ticket, true));
    CLC_CO_CHECK(co_await forget(during, ticket, doubtful));
    for (const Dn &dn : qAsConst(wanted_)) {
        Line *line = book_.line(dn);
        if (!line->monitored) toRead.append(dn);
    }
    CLC_CO_CHECK(co_await readLines(during, ticket, toRead));
    // Lost again meanwhile, or there is another PBX: once more.
    if (readAll_ || icp_ == 0) co_return done;
    feed_.setReading(false);
    for (const Dn &dn : qAsConst(wanted_)) {
        Line *line = book_.line(dn);
        if (line && line->monitored) CallBook::endReading(*line);
    }
    inStep_ = true;
    tellInStep();
    co_return done;
}

/// In step, but somebody wants to be sure: what the PBX says is compared with what its events said.
Flow OigCalls::checkAll(Scope &during, Session::Ticket ticket)
{
    checkAll_ = false;
    CLC_CO_TRY(const QVector<Dn> doubtful, co_await suspects(during, ticket, false));
    if (readAll_) co_return done;
    CLC_CO_CHECK(co_await forget(during, ticket, doubtful));
    if (!doubtful.isEmpty()) CLC_CO_CHECK(co_await readLines(during, ticket, doubtful));
    if (readAll_) co_return done;
    for (const Dn &dn : doubtful)
        if (Line *line = book_.line(dn)) CallBook::endReading(*line);
    tellInStep();
    co_return done;
}

/// Follows the wanted set, and renews the lines that are in doubt.
Flow OigCalls::adjust(Scope &during, Session::Ticket ticket)
{
    adjust_ = false;
    CLC_CO_CHECK(co_await removeUnwanted(during, ticket));
    QVector<Dn> doubtful;
    QVector<Dn> toRead;
    for (const Dn &dn : qAsConst(wanted_)) {
        Line *line = book_.line(dn);
        // One that is still being read was left so by a reading that failed.
        if (!line || line->refused || (line->monitored && !line->suspect && !line->reading)) continue;
        if (line->monitored) doubtful.append(dn);
        toRead.append(dn);
    }
    CLC_CO_CHECK(co_await forget(during, ticket, doubtful));
    for (const Dn &dn : qAsConst(toRead)) {
        Line *line = book_.line(dn);
        if (line && !line->reading) CallBook::beginReading(*line, true);
    }
    if (!toRead.isEmpty()) CLC_CO_CHECK(co_await readLines(during, ticket, toRead));
    if (!inStep_) co_return done;
    QVector<PbxEvent> told;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const Dn &dn : qAsConst(toRead)) {
        Line *line = book_.line(dn);
        if (!line || !line->monitored) continue;
        CallBook::endReading(*line);
        line->told = true;
        told.append(EndpointInStep{CallBook::snapshot(*line), now});
    }
    for (const Dn &dn : qAsConst(wanted_)) {
        Line *line = book_.line(dn);
        if (!line || line->monitored || !std::exchange(line->told, false)) continue;
        told.append(EndpointGone{dn, now});
    }
    tell(told);
    tellRefusals();
    tellMonitors();
    co_return done;
}

Flow OigCalls::removeUnwanted(Scope &during, Session::Ticket ticket)
{
    QVector<Dn> gone;
    QVector<PbxEvent> told;
    const std::vector<Line *> all = book_.lines();
    for (Line *line : all) {
        if (line->wanted) continue;
        gone.append(line->dn);
        line->reading = true; // nothing is told of it any more
        if (std::exchange(line->told, false) && inStep_)
            told.append(EndpointGone{line->dn, QDateTime::currentMSecsSinceEpoch()});
    }
    tell(told);
    const std::function<Flow(int)> work = [this, &during, ticket, &gone](int i) {
        return reader_.stop(during, ticket, gone.at(i), true);
    };
    CLC_CO_CHECK(co_await forEachBounded(static_cast<int>(gone.size()), link_.timings().setUpAtOnce, work));
    for (const Dn &dn : qAsConst(gone)) {
        const Line *line = book_.line(dn);
        if (line && !line->wanted) book_.remove(dn); // else it is wanted again by now
    }
    co_return done;
}

/// Reads the lines that are monitored, and returns those of which the events gave another picture. After a loss also
/// those that cannot be judged: the PBX tells one call of each only.
Task<QVector<Dn>> OigCalls::suspects(Scope &during, Session::Ticket ticket, bool afterLoss)
{
    QVector<Dn> monitored;
    for (const Dn &dn : qAsConst(wanted_)) {
        const Line *line = book_.line(dn);
        if (line && line->monitored) monitored.append(dn);
    }
    QVector<Dn> found;
    if (monitored.isEmpty()) co_return found;
    const auto readings = std::make_shared<Readings>();
    const std::function<Flow(int)> work = [this, &during, ticket, &monitored, readings](int i) {
        return readLine(during, ticket, monitored.at(i), false, readings);
    };
    CLC_CO_CHECK(co_await forEachBounded(static_cast<int>(monitored.size()), link_.timings().setUpAtOnce, work));
    CLC_CO_CHECK(co_await fence(during, ticket));
    for (const Dn &dn : qAsConst(monitored)) {
        Line *line = book_.line(dn);
        if (!line) continue;
        const LineReading &reading = (*readings)[dn.value()];
        const bool quiet = line->callEvents == reading.callEvents && reading.status.has_value();
        const bool same = quiet && book_.agrees(*line, *reading.status);
        const bool certain = line->parts.empty(); // one that was there may hide another
        if (afterLoss ? !same || !certain : quiet && !same) found.append(dn);
        if (reading.features && line->featureEvents == reading.featureEvents)
            line->state.features = {reading.features->doNotDisturb, reading.features->messageWaiting};
    }
    co_return found;
}

/// Ends the monitors, so that setting them again tells the calls anew.
Flow OigCalls::forget(Scope &during, Session::Ticket ticket, QVector<Dn> lines)
{
    if (lines.isEmpty()) co_return done;
    const std::function<Flow(int)> work = [this, &during, ticket, &lines](int i) {
        return reader_.stop(during, ticket, lines.at(i), false);
    };
    CLC_CO_CHECK(co_await forEachBounded(static_cast<int>(lines.size()), link_.timings().setUpAtOnce, work));
    CLC_CO_CHECK(co_await fence(during, ticket));
    for (const Dn &dn : qAsConst(lines))
        if (Line *line = book_.line(dn)) CallBook::beginReading(*line, true);
    co_return done;
}

/// Sets monitors, reads states, and waits for the events that belong to them. The lines stay `reading`.
Flow OigCalls::readLines(Scope &during, Session::Ticket ticket, QVector<Dn> lines)
{
    const auto readings = std::make_shared<Readings>();
    const std::function<Flow(int)> work = [this, &during, ticket, &lines, readings](int i) {
        return readLine(during, ticket, lines.at(i), true, readings);
    };
    const Status read = co_await forEachBounded(static_cast<int>(lines.size()), link_.timings().setUpAtOnce, work);
    tellRefusals();
    tellMonitors();
    CLC_CO_CHECK(read);
    CLC_CO_CHECK(co_await fence(during, ticket));
    for (const Dn &dn : qAsConst(lines)) {
        Line *line = book_.line(dn);
        if (line && line->monitored) merge(*line, (*readings)[dn.value()]);
    }
    co_return done;
}

Flow OigCalls::readLine(Scope &during, Session::Ticket ticket, Dn dn, bool setUp, std::shared_ptr<Readings> into)
{
    if (setUp) CLC_CO_CHECK(co_await reader_.setUp(during, ticket, icp_, dn));
    const Line *line = book_.line(dn);
    if (!line || !line->monitored) co_return done;
    CLC_CO_TRY(LineReading reading, co_await reader_.read(during, ticket, dn));
    into->insert_or_assign(dn.value(), std::move(reading));
    co_return done;
}

void OigCalls::merge(Line &line, const LineReading &reading)
{
    const bool quiet = line.callEvents == reading.callEvents;
    if (reading.status) book_.mergeStatus(line, *reading.status, quiet);
    if (reading.features && line.featureEvents == reading.featureEvents)
        line.state.features = {reading.features->doNotDisturb, reading.features->messageWaiting};
}

/// Until every event that the PBX had before now has come. One that always has another is not waited for without end:
/// what comes later then and says nothing new is not told.
Flow OigCalls::fence(Scope &during, Session::Ticket ticket)
{
    const quint64 number = feed_.askFence();
    QElapsedTimer waited;
    waited.start();
    while (fenceReached_ < number) {
        if (feed_.holdsFenceUp()) {
            const Status cancelled = co_await feed_.cancelPoll(during, ticket);
            if (!cancelled && endsSession(cancelled.error())) co_return cancelled;
            if (fenceReached_ >= number) break;
        }
        CLC_CO_CHECK(co_await fences_.wait(during, fenceNudge));
        const bool busy = !feed_.isFailing() && waited.hasExpired(link_.timings().drain.count());
        const bool alive = QDateTime::currentMSecsSinceEpoch() - feed_.lastAnswer() < link_.timings().drain.count();
        if (busy && alive && !feed_.holdsFenceUp()) break;
    }
    co_return done;
}

void OigCalls::tellInStep()
{
    InStep step;
    step.at = QDateTime::currentMSecsSinceEpoch();
    for (const Dn &dn : qAsConst(wanted_)) {
        Line *line = book_.line(dn);
        if (!line || !line->monitored) continue;
        line->told = true;
        step.endpoints.append(CallBook::snapshot(*line));
    }
    resynchronisedNow_ = std::exchange(resynchronised_, {});
    tell({step});
    tellRefusals();
    tellMonitors();
    if (resynchronisedNow_) wakeLater();
}

} // namespace clc::oig
