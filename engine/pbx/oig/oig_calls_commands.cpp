#include "engine/pbx/oig/oig_calls.h"

#include <QElapsedTimer>

#include <algorithm>

namespace clc::oig
{

namespace
{

constexpr qsizetype longestNumber = 64;
constexpr int notAllowed = 403;
constexpr int notThere = 404;
constexpr int wrongState = 409;
constexpr int notOffered = 501;

const QLatin1String localCallIdName("localCallId");

Status checkNumber(const QString &number, const char *field)
{
    const bool dialable = !number.trimmed().isEmpty() && number.size() <= longestNumber && isXmlText(number);
    if (dialable) return done;
    return failureIn(QLatin1String(field), ErrorCode::invalidValue,
                     {{QStringLiteral("field"), QLatin1String(field)},
                      {QStringLiteral("detail"), QStringLiteral("it is no number that can be dialled")}});
}

QString truth(bool on)
{
    return on ? QStringLiteral("true") : QStringLiteral("false");
}

/// Whether a call that began is the one that was ordered to `to`: the PBX may show the number without a prefix.
bool fits(const Line::Begun &begun, const QString &to)
{
    const QString &number = begun.leg.to.number;
    return begun.ordered || number.isEmpty() || number.endsWith(to) || to.endsWith(number);
}

/// An endpoint at which a call is being begun: two orders at once could not tell whose call it is.
class Placing
{
public:
    Placing(QSet<QString> &all, QString endpoint, std::function<void()> ended)
        : all_(all), endpoint_(std::move(endpoint)), ended_(std::move(ended))
    {
        all_.insert(endpoint_);
    }
    ~Placing()
    {
        all_.remove(endpoint_);
        ended_();
    }
    Placing(const Placing &) = delete;
    Placing &operator=(const Placing &) = delete;

private:
    QSet<QString> &all_;
    QString endpoint_;
    std::function<void()> ended_;
};

} // namespace

int refusalStatus(const QString &reason)
{
    const auto says = [&reason](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&reason](const char *word) {
            return reason.contains(QLatin1String(word), Qt::CaseInsensitive);
        });
    };
    // No texts are public; these are words that would be strange to find in another meaning. A state is looked for
    // first: "not allowed in this state" is no matter of rights.
    if (says({"in state", "the state", "not idle", "busy", "another active"})) return wrongState;
    if (says({"does not exist", "invalid object", "invalid call", "no such", "unknown object", "unknown call",
              "unknown number", "not found"}))
        return notThere;
    if (says({"certificate", "permission", "not permitted", "not authori", "privilege", "licen", "not allowed"}))
        return notAllowed;
    if (says({"not supported", "not available on this system", "not implemented"})) return notOffered;
    return wrongState;
}

QString whyNotAdvanced(bool certified)
{
    return certified ? QStringLiteral("it is an advanced operation, and the OIG did not ask for the application's "
                                      "certificate; have it registered there")
                     : QStringLiteral("it is an advanced operation, and this application has no certificate of the "
                                      "vendor; enter the application's certificate and its key");
}

Error OigCalls::refused(const Dn &endpoint, const QString &what, int status, const QString &reason) const
{
    if (status == notOffered)
        return failure(ErrorCode::callNotSupported,
                       {{QStringLiteral("operation"), what},
                        {QStringLiteral("endpoint"), endpoint.value()},
                        {QStringLiteral("status"), notAllowed},
                        {QStringLiteral("detail"), QStringLiteral("the PBX does not offer it")}},
                       reason);
    return failure(ErrorCode::callRefused,
                   {{QStringLiteral("operation"), what},
                    {QStringLiteral("endpoint"), endpoint.value()},
                    {QStringLiteral("status"), status}},
                   reason);
}

/// Nothing was sent, or it was refused for want of a session: in no case was it carried out.
Error OigCalls::notConnected() const
{
    Error error =
        failure(ErrorCode::pbxNotConnected, {{QStringLiteral("address"), link_.access().pbxAddress},
                                             {QStringLiteral("state"), QStringLiteral("the link is being set up")}});
    error.retryable = true;
    return error;
}

/// The line, if it can be spoken of to the PBX.
Result<Line *> OigCalls::lineFor(const Dn &endpoint)
{
    Line *line = book_.line(endpoint);
    if (!line || !line->wanted || line->refused)
        return failure(ErrorCode::endpointUnknown,
                       {{QStringLiteral("endpoint"), endpoint.value()}, {QStringLiteral("status"), notThere}},
                       line ? line->refusal : QString());
    if (!link_.session().current() || line->objectId == 0) return notConnected();
    return line;
}

Result<Part *> OigCalls::partFor(const Dn &endpoint, const CallId &call, const QString &what)
{
    CLC_TRY(Line * line, lineFor(endpoint));
    if (Part *part = CallBook::part(*line, call)) return part;
    return refused(endpoint, what, notThere, QStringLiteral("The endpoint has no call %1.").arg(call.value()));
}

/// Sends an order once.
Flow OigCalls::send(Scope &scope, Dn endpoint, Order order)
{
    CLC_CO_TRY(const Line *line, lineFor(endpoint));
    const std::optional<Session::Ticket> ticket = link_.session().current();
    Request request;
    request.call.service = Service::calls;
    request.call.operation = QLatin1String(order.operation);
    request.call.what = order.what;
    request.call.timeout = link_.timings().request;
    request.call.answerLimit = qint64{1} << 20;
    request.call.repeatable = false;
    request.document = [order, objectId = line->objectId](qint64 session) {
        return Result(objectRequest(QLatin1String(order.operation), session, objectId, order.more));
    };
    const Result<Reply> reply = co_await link_.exchangeIn(scope, *ticket, std::move(request));
    if (reply && !reply->refusal) co_return done;
    if (reply) co_return refused(endpoint, order.what, refusalStatus(*reply->refusal), *reply->refusal);
    const Error &error = reply.error();
    // The server said no, and asked about it, that the session is over: it did nothing.
    if (error.code == ErrorCode::pbxSessionLost) co_return notConnected();
    if (error.code == ErrorCode::pbxRequestFailed)
        co_return refused(endpoint, order.what, refusalStatus(error.reason), error.reason);
    co_return error;
}

/// The same for one of the endpoint's calls.
Flow OigCalls::sendFor(Scope &scope, Dn endpoint, CallId call, Order order)
{
    CLC_CO_TRY(const Part *part, partFor(endpoint, call, order.what));
    order.more.prepend({localCallIdName, QString::number(part->localId)});
    const Status sent = co_await send(scope, endpoint, std::move(order));
    co_return sent;
}

Task<QVector<EndpointSnapshot>> OigCalls::listEndpoints(Scope &)
{
    co_return failure(
        ErrorCode::callNotSupported,
        {{QStringLiteral("operation"), QStringLiteral("Listing the phones")},
         {QStringLiteral("detail"), QStringLiteral("the extensions of this PBX are those of its user directory")}});
}

Task<EndpointSnapshot> OigCalls::snapshot(Scope &scope, Dn endpoint)
{
    CLC_CO_CHECK(lineFor(endpoint));
    const std::optional<Session::Ticket> ticket = link_.session().current();
    Result<LineReading> read = co_await reader_.read(scope, *ticket, endpoint);
    if (!read && read.error().code == ErrorCode::pbxSessionLost) co_return notConnected();
    if (!read) co_return read.error();
    const LineReading reading = std::move(*read);
    CLC_CO_TRY(Line * line, lineFor(endpoint));
    EndpointSnapshot seen = CallBook::snapshot(*line);
    if (reading.features) seen.features = {reading.features->doNotDisturb, reading.features->messageWaiting};
    const bool quiet = reading.status && line->callEvents == reading.callEvents && !line->reading;
    if (quiet && !book_.agrees(*line, *reading.status)) {
        // The events told another story: the line is read anew, and what comes of it is told.
        line->suspect = true;
        adjust_ = true;
        wakeLater();
        if (!*reading.status) seen.calls.clear();
    }
    co_return seen;
}

Flow OigCalls::resynchronise(Scope &scope)
{
    if (!asked_ || !link_.session().current()) co_return notConnected();
    if (!resynchronised_) resynchronised_.emplace();
    const SharedResult<Done> shared = *resynchronised_;
    checkAll_ = true;
    wakeLater();
    const Status waited = co_await shared.wait(scope);
    co_return waited;
}

Flow OigCalls::answer(Scope &scope, Dn endpoint, CallId call)
{
    return sendFor(scope, endpoint, call, {"answerCall", QStringLiteral("answering the call"), {}});
}

Flow OigCalls::clear(Scope &scope, Dn endpoint, CallId call)
{
    return sendFor(scope, endpoint, call, {"clearCall", QStringLiteral("clearing the call"), {}});
}

Flow OigCalls::hold(Scope &scope, Dn endpoint, CallId call)
{
    return sendFor(scope, endpoint, call, {"holdCall", QStringLiteral("holding the call"), {}});
}

Flow OigCalls::retrieve(Scope &scope, Dn endpoint, CallId call)
{
    return sendFor(scope, endpoint, call, {"retrieveCall", QStringLiteral("retrieving the call"), {}});
}

Flow OigCalls::alternate(Scope &scope, Dn endpoint, CallId call)
{
    return sendFor(scope, endpoint, call, {"alternateCall", QStringLiteral("alternating the calls"), {}});
}

Flow OigCalls::sendDigits(Scope &scope, Dn endpoint, CallId call, QString digits)
{
    CLC_CO_CHECK(checkNumber(digits, "digits"));
    Order order{"outPulseDigits", QStringLiteral("sending digits"), {{QLatin1String("digits"), digits}}};
    const Status sent = co_await sendFor(scope, endpoint, call, std::move(order));
    co_return sent;
}

Flow OigCalls::setDoNotDisturb(Scope &scope, Dn endpoint, bool on)
{
    return send(scope, endpoint,
                {"setDeviceDND", QStringLiteral("setting do not disturb"), {{QLatin1String("dndState"), truth(on)}}});
}

Flow OigCalls::setMessageWaiting(Scope &scope, Dn endpoint, bool on)
{
    CLC_CO_CHECK(lineFor(endpoint));
    if (!link_.session().current()->advanced) {
        co_return failure(
            ErrorCode::callNotSupported,
            {{QStringLiteral("operation"), QStringLiteral("Setting message waiting")},
             {QStringLiteral("endpoint"), endpoint.value()},
             {QStringLiteral("status"), notAllowed},
             {QStringLiteral("detail"), whyNotAdvanced(!link_.access().applicationCertificate.isEmpty())}},
            QStringLiteral("Feature not allowed"));
    }
    Order order{
        "advSetMsgWaitingInd", QStringLiteral("setting message waiting"), {{QLatin1String("state"), truth(on)}}};
    const Status sent = co_await send(scope, endpoint, std::move(order));
    co_return sent;
}

Task<CallLeg> OigCalls::make(Scope &scope, Dn from, QString to)
{
    CLC_CO_CHECK(checkNumber(to, "to"));
    CLC_CO_CHECK(co_await hangUpFailed(scope, from));
    Order order{"makeCall", QStringLiteral("making the call"), {{QLatin1String("number"), to}}};
    const Result<CallLeg> placed = co_await place(scope, from, std::move(order), to);
    co_return placed;
}

Task<CallLeg> OigCalls::consult(Scope &scope, Dn endpoint, CallId call, QString to)
{
    CLC_CO_CHECK(checkNumber(to, "to"));
    const QString what = QStringLiteral("the consultation");
    CLC_CO_TRY(const Part *part, partFor(endpoint, call, what));
    Order order{
        "consultationCall", what, {{localCallIdName, QString::number(part->localId)}, {QLatin1String("number"), to}}};
    const Result<CallLeg> placed = co_await place(scope, endpoint, std::move(order), to);
    co_return placed;
}

/// Hangs up what is told as completed already, but keeps the telephone busy (a tone of busy).
Flow OigCalls::hangUpFailed(Scope &scope, Dn endpoint)
{
    CLC_CO_TRY(const Line *line, lineFor(endpoint));
    QVector<CallId> failed;
    for (const auto &[localId, part] : line->parts)
        if (part.over) failed.append(part.leg.callId);
    for (const CallId &call : qAsConst(failed)) {
        Order order{"clearCall", QStringLiteral("clearing the failed call"), {}};
        const Status cleared = co_await sendFor(scope, endpoint, call, std::move(order));
        if (!cleared && cleared.error().code == ErrorCode::cancelled) co_return cleared;
    }
    co_return done;
}

Task<CallLeg> OigCalls::place(Scope &scope, Dn endpoint, Order order, QString to)
{
    while (placing_.contains(endpoint.value())) CLC_CO_CHECK(co_await changed_.wait(scope));
    CLC_CO_TRY(const Line *line, lineFor(endpoint));
    const Placing placing(placing_, endpoint.value(), [this] { wakeLater(); });
    const quint64 after = line->lastBegun; // the event may overtake the answer
    const QString what = order.what;
    CLC_CO_CHECK(co_await send(scope, endpoint, std::move(order)));
    const Result<CallLeg> begun = co_await begunPart(scope, endpoint, after, to, what);
    co_return begun;
}

/// makeCall answers without the id of the call: it comes with the event of its beginning.
Task<CallLeg> OigCalls::begunPart(Scope &scope, Dn endpoint, quint64 after, QString to, QString what)
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        const Line *line = book_.line(endpoint);
        const auto limit = link_.timings().callEvent;
        const auto rest = limit - std::chrono::milliseconds(waited.elapsed());
        std::optional<CallLeg> any;
        const std::vector<Line::Begun> begun = line ? line->begun : std::vector<Line::Begun>();
        for (const Line::Begun &one : begun) {
            if (one.serial <= after || one.leg.direction != CallDirection::outbound) continue;
            if (fits(one, to)) co_return one.leg;
            any = one.leg;
        }
        if (rest.count() <= 0 && any) co_return *any; // dialled as something else, but nobody else ordered one
        if (rest.count() <= 0)
            co_return failure(ErrorCode::timedOut,
                              {{QStringLiteral("host"), link_.access().oig.host},
                               {QStringLiteral("what"), what},
                               {QStringLiteral("seconds"), static_cast<qint64>(limit.count() / 1000)}},
                              QStringLiteral("The PBX accepted the order, but told of no call."));
        CLC_CO_CHECK(co_await changed_.wait(scope, rest));
    }
}

Flow OigCalls::transfer(Scope &scope, Dn endpoint, CallId call, CallId other)
{
    const QString what = QStringLiteral("the transfer");
    CLC_CO_TRY(const Part *named, partFor(endpoint, call, what));
    const Line *line = book_.line(endpoint);
    const Part *second = nullptr;
    int others = 0;
    for (const auto &[localId, part] : line->parts) {
        if (&part == named || part.over) continue;
        const bool meant = other.isEmpty() ? part.leg.state != CallState::ringing : part.leg.callId == other;
        if (!meant) continue;
        second = &part;
        ++others;
    }
    if (!other.isEmpty() && !second)
        co_return refused(endpoint, what, notThere, QStringLiteral("The endpoint has no call %1.").arg(other.value()));
    if (others > 1)
        co_return refused(endpoint, what, wrongState,
                          QStringLiteral("The endpoint has more than two calls; name both that are meant."));
    // The active one is named, where it is known; what is possible is for the PBX to say, which is ahead of its events.
    const bool secondActive = second && named->leg.state == CallState::held && second->leg.state != CallState::held;
    const CallId active = secondActive ? second->leg.callId : call;
    Order order{"transferCall", what, {}};
    const Status sent = co_await sendFor(scope, endpoint, active, std::move(order));
    co_return sent;
}

Flow OigCalls::redirect(Scope &scope, Dn endpoint, CallId call, QString to)
{
    CLC_CO_CHECK(checkNumber(to, "to"));
    const QString what = QStringLiteral("redirecting the call");
    CLC_CO_TRY(const Part *part, partFor(endpoint, call, what));
    if (part->leg.state != CallState::ringing) {
        const Status handed = co_await handOver(scope, endpoint, call, to);
        co_return handed;
    }
    Order order{
        "redirectCall", what, {{localCallIdName, QString::number(part->localId)}, {QLatin1String("redirectDn"), to}}};
    const Status sent = co_await send(scope, endpoint, std::move(order));
    co_return sent;
}

/// A connected call: a consultation that is transferred before it is answered.
Flow OigCalls::handOver(Scope &scope, Dn endpoint, CallId call, QString to)
{
    const QString what = QStringLiteral("handing the call over");
    CLC_CO_TRY(const CallLeg second, co_await consult(scope, endpoint, call, to));
    Status handed = co_await ringing(scope, endpoint, second.callId, what);
    Order order{"transferCall", what, {}};
    if (handed) handed = co_await sendFor(scope, endpoint, second.callId, std::move(order));
    if (handed || handed.error().code == ErrorCode::cancelled || mayHaveHappened(handed.error())) co_return handed;
    // As it was before, as well as it goes.
    Order undo{"cancelConsCall", QStringLiteral("ending the consultation"), {}};
    static_cast<void>(co_await sendFor(scope, endpoint, second.callId, std::move(undo)));
    co_return handed;
}

/// Until the called side rings: before that there is nothing to hand a call over to.
Flow OigCalls::ringing(Scope &scope, Dn endpoint, CallId call, QString what)
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        CLC_CO_TRY(const Part *part, partFor(endpoint, call, what));
        if (part->over)
            co_return refused(
                endpoint, what, wrongState,
                QStringLiteral("%1 cannot be reached: %2.").arg(part->leg.to.number, callCauseName(part->leg.cause)));
        if (part->wire != WireState::originated) co_return done;
        const auto rest = link_.timings().callEvent - std::chrono::milliseconds(waited.elapsed());
        if (rest.count() <= 0) co_return done; // the PBX shall say whether it can be transferred
        CLC_CO_CHECK(co_await changed_.wait(scope, rest));
    }
}

} // namespace clc::oig
