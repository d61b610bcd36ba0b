#include "engine/pbx/csta/csta_calls.h"
#include "engine/pbx/csta/csta_words.h"

namespace clc::csta
{

namespace
{

constexpr qsizetype longestNumber = 64; // characters

Error refusedHere(const QString &operation, const Dn &endpoint, int status, const QString &reason)
{
    return failure(ErrorCode::callRefused,
                   {{QStringLiteral("operation"), operation},
                    {QStringLiteral("endpoint"), endpoint.value()},
                    {QStringLiteral("status"), status}},
                   reason);
}

Status checkText(const QString &field, const QString &text)
{
    if (!text.isEmpty() && text.size() <= longestNumber && canBeXml(text)) return done;
    return failureIn(field, ErrorCode::invalidValue,
                     {{QStringLiteral("field"), field},
                      {QStringLiteral("detail"), QStringLiteral("it is empty, too long or cannot be sent")}});
}

Status checkDigits(const QString &digits)
{
    CLC_CHECK(checkText(QStringLiteral("digits"), digits));
    for (const QChar c : digits)
        if (!QStringView(u"0123456789ABCD*#").contains(c))
            return failureIn(QStringLiteral("digits"), ErrorCode::invalidValue,
                             {{QStringLiteral("field"), QStringLiteral("digits")},
                              {QStringLiteral("detail"), QStringLiteral("0 to 9, A to D, * and # are possible")}});
    return done;
}

} // namespace

Task<Answer> CstaCalls::command(Scope &scope, QString operation, Dn endpoint, Ask ask, bool optional)
{
    CLC_CO_CHECK(checkText(QStringLiteral("endpoint"), endpoint.value()));
    ask.wait = link_.profile().timings.request;
    ask.command = true;
    // Only in the session that there is: after a new log-in its time would be over.
    if (!link_.isUp()) co_return notConnected();
    Result<Answer> answer = failure(ErrorCode::internal);
    if (optional)
        answer = co_await link_.askOptional(scope, std::move(ask));
    else
        answer = co_await link_.askHere(scope, std::move(ask));
    if (!answer && answer.error().code == ErrorCode::pbxSessionLost) co_return notConnected();
    if (!answer) co_return answer.error();
    if (answer->refusal) co_return commandError(*answer->refusal, operation, endpoint.value());
    co_return answer;
}

/// Nothing was sent.
Error CstaCalls::notConnected() const
{
    Error error =
        failure(ErrorCode::pbxNotConnected, {{QStringLiteral("address"), link_.access().address.host},
                                             {QStringLiteral("state"), QStringLiteral("the link is being set up")}});
    error.retryable = true;
    return error;
}

/// The connection of a part that we know, or that somebody names: the PBX then judges.
Result<Connection> CstaCalls::connectionOf(const QString &operation, const Dn &endpoint, const CallId &call) const
{
    const WatchedPtr watched = watchedOf(endpoint);
    if (const EndpointLegs::Leg *leg = watched ? watched->legs.find(call) : nullptr)
        return Connection{leg->cstaCallId, leg->device};
    const QString id = cstaCallIdFrom(call);
    if (id.isEmpty() || !canBeXml(id)) return refusedHere(operation, endpoint, 404, QStringLiteral("no such call"));
    return Connection{id, endpoint.value()};
}

/// Which of two parts is held and which is active; the other is found when just two are there.
Result<CstaCalls::Pair> CstaCalls::heldAndActive(const QString &operation, const Dn &endpoint, const CallId &call,
                                                 const CallId &other) const
{
    const WatchedPtr watched = watchedOf(endpoint);
    const EndpointLegs::Leg *one = watched ? watched->legs.find(call) : nullptr;
    if (!one) return refusedHere(operation, endpoint, 404, QStringLiteral("no such call"));
    const EndpointLegs::Leg *two = other.isEmpty() ? nullptr : watched->legs.find(other);
    if (!other.isEmpty() && !two) return refusedHere(operation, endpoint, 404, QStringLiteral("no such other call"));
    int candidates = two ? 1 : 0;
    for (const EndpointLegs::Leg &leg : watched->legs.legs()) {
        if (!other.isEmpty() || &leg == one || leg.leg.state == CallState::ringing) continue;
        two = &leg;
        ++candidates;
    }
    if (candidates != 1 || one == two)
        return refusedHere(operation, endpoint, 409, QStringLiteral("there are not just two calls"));
    bool firstIsHeld = one->leg.state == CallState::held;
    bool secondIsHeld = two->leg.state == CallState::held;
    if (!firstIsHeld && !secondIsHeld) { // the event that tells may still be on its way
        firstIsHeld = two->leg.associated == one->leg.callId;
        secondIsHeld = one->leg.associated == two->leg.callId;
    }
    if (one->leg.state == CallState::ringing || firstIsHeld == secondIsHeld)
        return refusedHere(operation, endpoint, 409, QStringLiteral("one has to be held and one active"));
    const Connection first{one->cstaCallId, one->device};
    const Connection second{two->cstaCallId, two->device};
    return firstIsHeld ? Pair{first, second} : Pair{second, first};
}

Flow CstaCalls::onConnection(Scope &scope, QLatin1String service, QString operation, Dn endpoint, CallId call)
{
    CLC_CO_TRY(const Connection connection, connectionOf(operation, endpoint, call));
    Ask ask{QString(service), link_.writer().onConnection(service, connection), {}};
    CLC_CO_CHECK(co_await command(scope, operation, endpoint, std::move(ask)));
    co_return done;
}

Flow CstaCalls::answer(Scope &scope, Dn endpoint, CallId call)
{
    return onConnection(scope, QLatin1String("AnswerCall"), QStringLiteral("answering"), std::move(endpoint),
                        std::move(call));
}

Flow CstaCalls::clear(Scope &scope, Dn endpoint, CallId call)
{
    return onConnection(scope, QLatin1String("ClearConnection"), QStringLiteral("clearing"), std::move(endpoint),
                        std::move(call));
}

Flow CstaCalls::hold(Scope &scope, Dn endpoint, CallId call)
{
    return onConnection(scope, QLatin1String("HoldCall"), QStringLiteral("holding"), std::move(endpoint),
                        std::move(call));
}

Flow CstaCalls::retrieve(Scope &scope, Dn endpoint, CallId call)
{
    return onConnection(scope, QLatin1String("RetrieveCall"), QStringLiteral("retrieving"), std::move(endpoint),
                        std::move(call));
}

/// The part that an answer names: as its events told it already, or as they will.
Task<CallLeg> CstaCalls::newLeg(QString operation, Dn endpoint, QString to, CallId associated, Answer answer,
                                QLatin1String child)
{
    const XmlElement *named = answer.root.child(child);
    Connection connection;
    if (named) connection.callId = named->textAt(QLatin1String("callID"));
    connection.device = endpoint.value();
    if (connection.callId.isEmpty() || connection.callId.size() > 128) {
        Error error = malformed(QStringLiteral("no call in the answer to %1").arg(operation), {});
        error.parameters.insert(QStringLiteral("host"), link_.access().address.host);
        co_return error;
    }
    const WatchedPtr watched = watchedOf(endpoint);
    const CallId id = callIdFrom(connection.callId);
    CallLeg leg;
    leg.endpoint = endpoint;
    leg.callId = id;
    leg.correlation = connection.callId;
    leg.state = CallState::connected;
    leg.direction = CallDirection::outbound;
    leg.cause = CallCause::newCall;
    leg.from.number = endpoint.value();
    leg.to.number = to;
    leg.associated = associated;
    leg.farEndRinging = true;
    leg.calledDevice = to;
    leg.at = now();
    const EndpointLegs::Leg *known = watched ? watched->legs.find(id) : nullptr;
    if (known && known->told) co_return known->leg;
    if (watched && !known) watched->legs.expect(connection, leg);
    co_return leg;
}

Task<CallLeg> CstaCalls::make(Scope &scope, Dn from, QString to)
{
    const QString operation = QStringLiteral("making a call");
    CLC_CO_CHECK(checkText(QStringLiteral("endpoint"), from.value()));
    CLC_CO_CHECK(checkText(QStringLiteral("to"), to));
    Ask ask{QStringLiteral("MakeCall"), link_.writer().makeCall(from.value(), to), {}};
    CLC_CO_TRY(Answer answer, co_await command(scope, operation, from, std::move(ask)));
    Result<CallLeg> leg =
        co_await newLeg(operation, from, to, CallId(), std::move(answer), QLatin1String("callingDevice"));
    co_return leg;
}

Task<CallLeg> CstaCalls::consult(Scope &scope, Dn endpoint, CallId call, QString to)
{
    const QString operation = QStringLiteral("a consultation call");
    CLC_CO_CHECK(checkText(QStringLiteral("to"), to));
    CLC_CO_TRY(const Connection existing, connectionOf(operation, endpoint, call));
    Ask ask{QStringLiteral("ConsultationCall"), link_.writer().consultationCall(existing, to), {}};
    CLC_CO_TRY(Answer answer, co_await command(scope, operation, endpoint, std::move(ask)));
    Result<CallLeg> leg =
        co_await newLeg(operation, endpoint, to, call, std::move(answer), QLatin1String("initiatedCall"));
    co_return leg;
}

Flow CstaCalls::alternate(Scope &scope, Dn endpoint, CallId call)
{
    const QString operation = QStringLiteral("alternating");
    CLC_CO_TRY(const Pair pair, heldAndActive(operation, endpoint, call, CallId()));
    Ask ask{QStringLiteral("AlternateCall"), link_.writer().alternateCall(pair.held, pair.active), {}};
    CLC_CO_CHECK(co_await command(scope, operation, endpoint, std::move(ask)));
    co_return done;
}

Flow CstaCalls::transfer(Scope &scope, Dn endpoint, CallId call, CallId other)
{
    const QString operation = QStringLiteral("transferring");
    CLC_CO_TRY(const Pair pair, heldAndActive(operation, endpoint, call, other));
    Ask ask{QStringLiteral("TransferCall"), link_.writer().transferCall(pair.held, pair.active), {}};
    CLC_CO_CHECK(co_await command(scope, operation, endpoint, std::move(ask)));
    co_return done;
}

Flow CstaCalls::redirect(Scope &scope, Dn endpoint, CallId call, QString to)
{
    const QString operation = QStringLiteral("redirecting");
    CLC_CO_CHECK(checkText(QStringLiteral("to"), to));
    const WatchedPtr watched = watchedOf(endpoint);
    const EndpointLegs::Leg *leg = watched ? watched->legs.find(call) : nullptr;
    if (!leg) co_return refusedHere(operation, endpoint, 404, QStringLiteral("no such call"));
    const Connection connection{leg->cstaCallId, leg->device};
    const bool rings = leg->leg.state == CallState::ringing;
    Ask ask;
    ask.service = rings ? QStringLiteral("DeflectCall") : QStringLiteral("SingleStepTransferCall");
    ask.document =
        rings ? link_.writer().deflectCall(connection, to) : link_.writer().singleStepTransferCall(connection, to);
    CLC_CO_CHECK(co_await command(scope, operation, endpoint, std::move(ask)));
    co_return done;
}

Flow CstaCalls::sendDigits(Scope &scope, Dn endpoint, CallId call, QString digits)
{
    const QString operation = QStringLiteral("sending digits");
    CLC_CO_CHECK(checkDigits(digits));
    CLC_CO_TRY(const Connection connection, connectionOf(operation, endpoint, call));
    Ask ask{QStringLiteral("GenerateDigits"), link_.writer().generateDigits(connection, digits), {}};
    CLC_CO_CHECK(co_await command(scope, operation, endpoint, std::move(ask), true));
    co_return done;
}

Flow CstaCalls::setDoNotDisturb(Scope &scope, Dn endpoint, bool on)
{
    CLC_CO_CHECK(checkText(QStringLiteral("endpoint"), endpoint.value()));
    Ask ask{QStringLiteral("SetDoNotDisturb"), link_.writer().setDoNotDisturb(endpoint.value(), on), {}};
    CLC_CO_CHECK(co_await command(scope, QStringLiteral("setting do not disturb"), endpoint, std::move(ask), true));
    co_return done;
}

Flow CstaCalls::setMessageWaiting(Scope &scope, Dn endpoint, bool on)
{
    CLC_CO_CHECK(checkText(QStringLiteral("endpoint"), endpoint.value()));
    Ask ask{QStringLiteral("SetMessageWaitingIndicator"),
            link_.writer().setMessageWaitingIndicator(endpoint.value(), on),
            {}};
    CLC_CO_CHECK(co_await command(scope, QStringLiteral("setting message waiting"), endpoint, std::move(ask), true));
    co_return done;
}

} // namespace clc::csta
