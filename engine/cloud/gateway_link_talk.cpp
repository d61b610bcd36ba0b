// What is said on a gateway link that is open.

#include "engine/cloud/gateway_link.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr int batchItems = 256;
constexpr qsizetype batchOctets = qsizetype{256} << 10;
/// What may be under way without an acknowledgement, whatever the window. What waits inside the program for a slow
/// network cannot be measured: behind a proxy Qt keeps it where bytesToWrite does not count.
constexpr qint64 octetWindow = qint64{4} << 20;
constexpr auto readPause = std::chrono::seconds(1);
constexpr int contractBroken = 4400;

} // namespace

void GatewayLink::sayHello()
{
    send(helloMessage(
        {options_.gatewayId, options_.siteId, events_.id(), events_.firstSeq(), events_.lastSeq(), options_.version}));
}

void GatewayLink::send(const QByteArray &message)
{
    if (socket_) socket_->send(message);
}

void GatewayLink::onMessage(const QByteArray &text)
{
    if (!socket_ || ownReason_) return; // we said good-bye already
    heard_.start();
    const Result<PlatformMessage> message = decodePlatformMessage(text, options_.address.host());
    if (!message) return breakContract(message.error().parameters.value(QLatin1String("detail")).toString());
    if (std::holds_alternative<LinkOther>(*message)) return;
    if (const auto *resume = std::get_if<LinkResume>(&*message)) return onResume(*resume);
    if (state_ != State::up) return breakContract(QStringLiteral("a message came before resume"));
    if (const auto *ack = std::get_if<LinkAck>(&*message)) return onAck(ack->upTo);
    if (const auto *command = std::get_if<PlatformCommand>(&*message)) return onCommand(*command);
    if (const auto *ack = std::get_if<LinkResultAck>(&*message)) return commands_.resultAcknowledged(ack->id);
    if (const auto *ping = std::get_if<LinkPing>(&*message)) return send(pongMessage(ping->n));
    const auto *pong = std::get_if<LinkPong>(&*message);
    if (pong && pong->n == pings_ && pinged_.isValid()) counters_.roundTrip = pinged_.nsecsElapsed() / 1000;
}

void GatewayLink::onResume(const LinkResume &resume)
{
    if (state_ == State::up) return breakContract(QStringLiteral("resume came twice"));
    openTimer_.stop();
    if (resume.protocol != gatewayLinkVersion) {
        ownReason_ = failure(ErrorCode::linkVersion, {{QStringLiteral("host"), options_.address.host()},
                                                      {QStringLiteral("known"), gatewayLinkVersion}});
        return socket_->close(contractBroken, QStringLiteral("protocol %1 is not spoken here").arg(resume.protocol));
    }
    if (resume.after > events_.lastSeq()) {
        const Status status = events_.startAnew();
        ownReason_ = status ? failure(ErrorCode::connectionLost, {{QStringLiteral("host"), options_.address.host()}},
                                      QStringLiteral("the platform has events that were never given"))
                            : status.error();
        return socket_->close(QWebSocketProtocol::CloseCodeNormal, QStringLiteral("numbering begins anew"));
    }
    if (resume.after > 0) {
        const Status status = events_.acknowledge(resume.after);
        if (!status) Q_EMIT failed(status.error());
    }
    sentUpTo_ = resume.after;
    window_ = resume.window;
    heartbeat_ = std::chrono::seconds(resume.heartbeat);
    heartbeatTimer_.start(heartbeat_ / 3);
    pinged_.start();
    up_.start();
    ++counters_.connections;
    error_.reset();
    setState(State::up);
    if (token_ != helloToken_) send(tokenMessage(token_)); // renewed between the handshake and now
    sendOpenResults();
    pump();
}

void GatewayLink::pump()
{
    if (!isUp() || ownReason_ || pumping_ || retryTimer_.isActive()) return;
    pumping_ = true;
    while (isUp() && counters_.inFlight < window_ && inFlightOctets_ < octetWindow) {
        const int room = static_cast<int>(window_ - counters_.inFlight);
        const Result<EventBatch> batch = events_.read(sentUpTo_, std::min(batchItems, room), batchOctets);
        if (!batch) {
            retryTimer_.start(readPause);
            Q_EMIT failed(batch.error());
            break;
        }
        if (batch->count == 0) break;
        inFlight_.push_back({batch->last(), batch->count, batch->items.size()});
        inFlightOctets_ += batch->items.size();
        sentUpTo_ = batch->last();
        counters_.sent += static_cast<quint64>(batch->count);
        counters_.inFlight += batch->count;
        send(eventMessage(*batch));
    }
    pumping_ = false;
}

void GatewayLink::onAck(qint64 upTo)
{
    if (upTo > sentUpTo_) return breakContract(QStringLiteral("%1 was acknowledged but never sent").arg(upTo));
    qint64 count = 0;
    while (!inFlight_.empty() && inFlight_.front().last <= upTo) {
        count += inFlight_.front().count;
        inFlightOctets_ -= inFlight_.front().octets;
        inFlight_.pop_front();
    }
    if (!inFlight_.empty()) {
        InFlight &partly = inFlight_.front();
        const auto part = static_cast<int>(std::max<qint64>(0, upTo - (partly.last - partly.count)));
        partly.count -= part;
        count += part;
    }
    if (count == 0) return;
    counters_.inFlight -= count;
    counters_.acknowledged += static_cast<quint64>(count);
    counters_.lastAckAt = clock_.now();
    const Status status = events_.acknowledge(upTo);
    if (!status) Q_EMIT failed(status.error());
    pump();
}

void GatewayLink::onCommand(const PlatformCommand &command)
{
    ++counters_.commands;
    commands_.take(command);
}

void GatewayLink::sendResult(const QJsonObject &result)
{
    if (!isUp() || ownReason_) return;
    ++counters_.results;
    send(QJsonDocument(result).toJson(QJsonDocument::Compact));
}

void GatewayLink::sendOpenResults()
{
    const Result<QVector<QJsonObject>> results = commands_.openResults();
    if (!results) {
        resultsTimer_.start(readPause);
        Q_EMIT failed(results.error());
        return;
    }
    for (const QJsonObject &result : *results) sendResult(result);
}

void GatewayLink::onHeartbeat()
{
    if (!isUp()) return;
    if (std::chrono::milliseconds(heard_.elapsed()) > heartbeat_ * 3 / 2) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(heartbeat_ * 3 / 2);
        Error silent = failure(ErrorCode::timedOut, {{QStringLiteral("host"), options_.address.host()},
                                                     {QStringLiteral("seconds"), static_cast<int>(seconds.count())}});
        silent.retryable = true;
        return socket_->abort(silent);
    }
    if (std::chrono::milliseconds(pinged_.elapsed()) < heartbeat_ / 3) return;
    pinged_.start();
    send(pingMessage(++pings_));
}

void GatewayLink::breakContract(const QString &detail)
{
    ownReason_ = malformedAnswer(options_.address.host(), QStringLiteral("the gateway link"), detail);
    ownReason_->retryable = true;
    socket_->close(contractBroken, detail);
}

} // namespace clc
