#include "app/lab/platform/link_connection.h"

#include "app/lab/platform/gateway_link_server.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr qsizetype kMessageLimit = 1024LL * 1024;
constexpr quint64 kTransportLimit = 4ULL * 1024 * 1024;
constexpr qint64 kMostUnwritten = 4LL * 1024 * 1024;
constexpr int kTickMs = 250;
constexpr int kHelloMs = 10'000;
const QString kSubprotocol = QStringLiteral("cloudlink-gateway.1");

} // namespace

LinkConnection::LinkConnection(QWebSocket *socket, GatewayLinkServer &server, QObject *parent)
    : QObject(parent), socket_(socket), server_(server)
{
    socket_->setParent(this);
    // Above the contract's limit, so that a message that is too long is refused by the contract's own code.
    socket_->setMaxAllowedIncomingMessageSize(kTransportLimit);
    socket_->setMaxAllowedIncomingFrameSize(kTransportLimit);
    connect(socket_, &QWebSocket::disconnected, this, [this] {
        state_ = State::Closed;
        server_.left(this);
        deleteLater();
    });
    connect(socket_, &QWebSocket::textMessageReceived, this, &LinkConnection::onText);
    connect(socket_, &QWebSocket::binaryMessageReceived, this,
            [this] { close(4400, QStringLiteral("messages are text")); });
    connect(&ticker_, &QTimer::timeout, this, &LinkConnection::tick);
    connect(&pacer_, &QTimer::timeout, this, &LinkConnection::takeSome);
    heard_.start();
    said_.start();
    ticker_.start(kTickMs);
}

void LinkConnection::begin(const QByteArray &token)
{
    token_ = token;
    const std::optional<Principal> principal = server_.authenticate(token);
    if (!principal || !principal->isClient) {
        close(4401, QStringLiteral("the token is none of a gateway's client, or has run out"));
        return;
    }
    principal_ = principal->id;
    owner_.accountId = principal->accountId;
    owner_.clientId = principal->id;
    if (socket_->subprotocol() != kSubprotocol) close(4426, QStringLiteral("spoken here: ") + kSubprotocol);
}

void LinkConnection::send(const QByteArray &json)
{
    if (state_ == State::Closed) return;
    // A gateway that does not read must not fill the memory.
    if (socket_->bytesToWrite() > kMostUnwritten) return abort();
    said_.restart();
    socket_->sendTextMessage(QString::fromUtf8(json));
}

void LinkConnection::close(int code, const QString &reason)
{
    if (state_ == State::Closed) return;
    state_ = State::Closed;
    waiting_.clear();
    server_.closing(this, code);
    // A close frame has room for 123 octets of reason.
    socket_->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason.left(60));
}

void LinkConnection::abort()
{
    if (state_ == State::Closed) return;
    state_ = State::Closed;
    waiting_.clear();
    server_.closing(this, 0);
    socket_->abort();
}

void LinkConnection::checkToken()
{
    if (state_ == State::Closed) return;
    const std::optional<Principal> principal = server_.authenticate(token_);
    if (!principal || principal->id != principal_) close(4401, QStringLiteral("the token has run out"));
}

void LinkConnection::onText(const QString &text)
{
    if (state_ == State::Closed) return;
    heard_.restart();
    const QByteArray json = text.toUtf8();
    if (json.size() > kMessageLimit) {
        close(4400, QStringLiteral("a message is longer than 1 MiB"));
        return;
    }
    LinkMessage message = readLinkMessage(json);
    if (const auto *broken = std::get_if<BrokenMessage>(&message)) {
        close(4400, broken->why);
    } else if (const auto *hello = std::get_if<HelloMessage>(&message)) {
        onHello(*hello);
    } else if (std::holds_alternative<OtherMessage>(message)) {
        return;
    } else if (state_ != State::Open) {
        close(4400, QStringLiteral("hello comes first"));
    } else if (auto *event = std::get_if<EventMessage>(&message)) {
        onEvents(json, std::move(*event));
    } else if (const auto *result = std::get_if<ResultMessage>(&message)) {
        server_.result(this, *result);
    } else if (const auto *token = std::get_if<TokenMessage>(&message)) {
        onToken(*token);
    } else if (const auto *ping = std::get_if<PingMessage>(&message)) {
        send("{\"type\":\"pong\",\"n\":" + QByteArray::number(ping->n) + '}');
    }
}

void LinkConnection::onHello(const HelloMessage &hello)
{
    if (state_ != State::AwaitsHello) {
        close(4400, QStringLiteral("hello was said before"));
        return;
    }
    owner_.gatewayId = hello.gatewayId;
    owner_.siteId = hello.siteId;
    spoolId_ = hello.spoolId;
    const GatewayLinkServer::Admission admission = server_.admit(this, hello);
    if (admission.code != 0) {
        close(admission.code, admission.reason);
        return;
    }
    received_ = taken_ = admission.after;
    window_ = admission.window;
    heartbeatMs_ = admission.heartbeat * 1000;
    state_ = State::Open;
    send("{\"type\":\"resume\",\"protocol\":1,\"after\":" + QByteArray::number(admission.after) + ",\"window\":" +
         QByteArray::number(window_) + ",\"heartbeat\":" + QByteArray::number(admission.heartbeat) + '}');
    server_.opened(this);
    paceChanged();
}

/// Why the message's numbers are not those that may come now; empty when they are. A gap of scope spool stands in the
/// place of the numbers firstSeq to lastSeq and has the number lastSeq itself; nothing else may leave numbers out.
QString LinkConnection::misnumbered(const EventMessage &event) const
{
    qint64 number = event.seq;
    for (const LinkItem &item : event.items) {
        const bool isFirst = &item == &event.items.front();
        const auto *gap = std::get_if<GapItem>(&item);
        if (gap && gap->ofSpool) {
            // What came before is sent again only from a number on that was acknowledged: then it may begin anywhere.
            const bool isAgain = isFirst && number <= received_;
            const qint64 begin = isFirst ? received_ + 1 : number;
            const bool fits = gap->firstSeq && gap->lastSeq && *gap->lastSeq == number &&
                              (isAgain ? *gap->firstSeq <= number : *gap->firstSeq == begin) &&
                              gap->lost.value_or(0) <= *gap->lastSeq - *gap->firstSeq + 1;
            if (!fits) return QStringLiteral("the gap at %1 stands for other numbers").arg(number);
        } else if (isFirst && number > received_ + 1) {
            return QStringLiteral("%1 follows on %2 without a gap").arg(number).arg(received_);
        }
        ++number;
    }
    return {};
}

/// False, and the connection closed, when the message may not come now.
bool LinkConnection::fits(const EventMessage &event)
{
    const auto count = static_cast<qint64>(event.items.size());
    if (const QString why = misnumbered(event); !why.isEmpty()) {
        close(4400, why);
        return false;
    }
    const qint64 news = count - std::clamp<qint64>(received_ + 1 - event.seq, 0, count);
    if (unacknowledged_ + news > window_) {
        close(4400, QStringLiteral("more than %1 items are unacknowledged").arg(window_));
        return false;
    }
    return true;
}

void LinkConnection::onEvents(const QByteArray &json, EventMessage event)
{
    if (!fits(event)) return;
    const auto count = static_cast<qint64>(event.items.size());
    const qint64 known = std::clamp<qint64>(received_ + 1 - event.seq, 0, count);
    server_.counters().messages += 1;
    server_.counters().duplicates += known;
    if (known == count) {
        acknowledge(std::min(event.seq + count - 1, taken_));
        return;
    }
    received_ = event.seq + count - 1;
    unacknowledged_ += count - known;
    waiting_.push_back({json, std::move(event), static_cast<qsizetype>(known)});
    if (server_.pace() <= 0) take(window_);
}

/// Stores up to `most` of what waits, and acknowledges it.
void LinkConnection::take(qsizetype most)
{
    qint64 upTo = 0;
    while (most > 0 && !waiting_.empty() && state_ == State::Open) {
        Waiting &first = waiting_.front();
        const auto size = static_cast<qsizetype>(first.event.items.size());
        const qsizetype portion = std::min(most, size - first.next);
        server_.store({owner_, spoolId_, first.json, first.event, first.next, portion});
        most -= portion;
        first.next += portion;
        unacknowledged_ -= portion;
        upTo = taken_ = first.event.seq + first.next - 1;
        if (first.next == size) waiting_.pop_front();
    }
    acknowledge(upTo);
}

void LinkConnection::acknowledge(qint64 upTo)
{
    if (upTo > 0) send("{\"type\":\"ack\",\"upTo\":" + QByteArray::number(upTo) + '}');
}

void LinkConnection::paceChanged()
{
    if (state_ != State::Open) return;
    const double pace = server_.pace();
    if (pace <= 0) {
        pacer_.stop();
        take(window_);
        return;
    }
    allowance_ = 0;
    paced_.start();
    pacer_.start(std::clamp(static_cast<int>(1000 / pace), 10, 1000));
}

void LinkConnection::takeSome()
{
    const double pace = server_.pace();
    allowance_ = std::min(allowance_ + static_cast<double>(paced_.restart()) * pace / 1000, std::max(pace, 1.0));
    const auto whole = static_cast<qsizetype>(allowance_);
    if (whole < 1) return;
    allowance_ -= static_cast<double>(whole);
    take(whole);
}

void LinkConnection::onToken(const TokenMessage &message)
{
    const std::optional<Principal> principal = server_.authenticate(message.token);
    if (!principal || principal->id != principal_) {
        close(4401, QStringLiteral("the new token is refused"));
        return;
    }
    token_ = message.token;
}

void LinkConnection::tick()
{
    checkToken();
    if (state_ == State::AwaitsHello && heard_.elapsed() > kHelloMs) close(1001, QStringLiteral("no hello came"));
    if (state_ != State::Open) return;
    if (heard_.elapsed() > heartbeatMs_ * 3 / 2) {
        close(1001, QStringLiteral("nothing was heard for too long"));
    } else if (said_.elapsed() >= heartbeatMs_ / 2) {
        send("{\"type\":\"ping\",\"n\":" + QByteArray::number(++pings_) + '}');
    }
}

QJsonObject LinkConnection::toJson() const
{
    qint64 queued = 0;
    for (const Waiting &one : waiting_) queued += static_cast<qint64>(one.event.items.size()) - one.next;
    return {{QStringLiteral("gatewayId"), owner_.gatewayId},
            {QStringLiteral("accountId"), owner_.accountId},
            {QStringLiteral("siteId"), owner_.siteId},
            {QStringLiteral("spoolId"), spoolId_},
            {QStringLiteral("open"), isOpen()},
            {QStringLiteral("acked"), taken_},
            {QStringLiteral("waiting"), queued}};
}

} // namespace lab
