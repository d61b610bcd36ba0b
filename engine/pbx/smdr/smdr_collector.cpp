#include "engine/pbx/smdr/smdr_collector.h"

#include "engine/net/network_error.h"
#include "engine/pbx/tcp_keep_alive.h"

#include <QLoggingCategory>
#include <QNetworkProxy>

namespace clc::smdr
{

Q_LOGGING_CATEGORY(smdrLog, "clc.smdr")

namespace
{

constexpr qint64 readAtOnce = 65'536;
constexpr std::chrono::seconds silence{60};

} // namespace

Collector::Collector(CollectorSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent),
      settings_(std::move(settings)),
      clock_(clock),
      parser_(settings_.options),
      backoff_(settings_.firstPause, settings_.longestPause)
{
    again_.setSingleShot(true);
    patience_.setSingleShot(true);
    socket_.setProxy(QNetworkProxy::NoProxy);
    socket_.setReadBufferSize(readAtOnce);
    connect(&again_, &QTimer::timeout, this, &Collector::connectNow);
    connect(&patience_, &QTimer::timeout, this, [this] {
        gaveUp_ = true;
        socket_.abort();
    });
    connect(&socket_, &QTcpSocket::connected, this, &Collector::connected);
    connect(&socket_, &QTcpSocket::readyRead, this, &Collector::read);
    connect(&socket_, &QTcpSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState) ended();
    });
}

Collector::~Collector()
{
    socket_.disconnect(this);
}

void Collector::start()
{
    if (running_) return;
    running_ = true;
    connectNow();
}

void Collector::stop()
{
    running_ = false;
    again_.stop();
    patience_.stop();
    buffer_.clear();
    socket_.abort();
}

void Collector::connectNow()
{
    gaveUp_ = false;
    patience_.start(settings_.patience);
    socket_.connectToHost(settings_.address.host, settings_.address.port);
}

void Collector::connected()
{
    patience_.stop();
    keepAlive(socket_, silence); // we never send: only this finds a dead peer
    buffer_.clear();
    skipping_ = false;
    ++counters_.connections;
    replay_.connectionBegan();
    const qint64 now = clock_.now().toMSecsSinceEpoch();
    if (std::exchange(wasConnected_, true)) Q_EMIT gapPossible(lastHeard_, now);
    lastHeard_ = now;
    isConnected_ = true;
    Q_EMIT connectionChanged(true);
}

void Collector::ended()
{
    patience_.stop();
    while (running_ && socket_.bytesAvailable() > 0) read();
    if (running_ && !buffer_.isEmpty()) reject(std::exchange(buffer_, {}), "the connection ended within the line");
    if (std::exchange(isConnected_, false)) Q_EMIT connectionChanged(false);
    if (!running_) return;
    again_.start(backoff_.next());
    NetworkContext context;
    context.host = settings_.address.host;
    context.port = settings_.address.port;
    context.what = QStringLiteral("call records");
    context.seconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(settings_.patience).count());
    context.reason = socket_.errorString();
    const Error error = classifySocketError(gaveUp_ ? QAbstractSocket::SocketTimeoutError : socket_.error(), context);
    if (backoff_.attempts() == 1) qCInfo(smdrLog) << error.message();
    Q_EMIT failed(error);
}

/// Reads in portions, so that a flood leaves the others their turn; Qt tells the next portion by itself.
void Collector::read()
{
    buffer_ += socket_.read(readAtOnce);
    lastHeard_ = clock_.now().toMSecsSinceEpoch();
    backoff_.reset(); // not when it is accepted: a PBX that has a collector already closes at once
    qsizetype begin = 0;
    while (running_) {
        const qsizetype end = buffer_.indexOf('\n', begin);
        if (end < 0) break;
        const QByteArray line = buffer_.mid(begin, end - begin);
        begin = end + 1;
        if (!std::exchange(skipping_, false)) takeLine(line);
    }
    buffer_.remove(0, begin);
    if (buffer_.size() <= longestLine) return;
    if (!std::exchange(skipping_, true)) reject(buffer_, "the line is too long");
    buffer_.clear();
}

void Collector::takeLine(const QByteArray &line)
{
    QByteArray text = line;
    if (text.endsWith('\r')) text.chop(1);
    if (text.isEmpty()) return;
    ++counters_.lines;
    if (replay_.isRepeated(text)) {
        ++counters_.repeated;
        return;
    }
    const Line parsed = parser_.parse(text, clock_.now());
    if (const auto *call = std::get_if<Call>(&parsed)) {
        ++counters_.calls;
        if (call->approximate) ++counters_.approximate;
        Q_EMIT called(*call);
    } else if (std::holds_alternative<ClockFault>(parsed)) {
        ++counters_.clockFaults;
        Q_EMIT clockFailed();
    } else {
        ++counters_.rejected;
        Q_EMIT rejected(std::get<Rejected>(parsed));
    }
}

void Collector::reject(const QByteArray &line, const char *reason)
{
    ++counters_.lines;
    ++counters_.rejected;
    Q_EMIT rejected({line.left(longestLine), QString::fromLatin1(reason)});
}

} // namespace clc::smdr
