#include "app/lab/mivb/smdr_server.h"

#include <array>

namespace lab
{

namespace
{

constexpr qsizetype kMostKept = 20'000;
constexpr qint64 kReadBuffer = 4096; ///< a collector has nothing to say
constexpr qint64 kMostUnwritten = 4LL * 1024 * 1024;
constexpr auto kTrunk = "T3";
constexpr std::array kFormats{"standard", "aniDnis", "extendedOli"};

char completionOf(const QByteArray &cause)
{
    static const QHash<QByteArray, char> known{
        {"DESTINATION_BUSY", 'B'}, {"DESTINATION_DO_NOT_DISTURB", 'D'}, {"NO_SUCH_NUMBER", 'E'}};
    return known.value(cause, ' ');
}

} // namespace

SmdrServer::SmdrServer(const LabClock &clock) : clock_(clock)
{
    connect(&server_, &QTcpServer::newConnection, this, &SmdrServer::accept);
}

bool SmdrServer::listen()
{
    return server_.listen(QHostAddress(QHostAddress::LocalHost));
}

QString SmdrServer::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(server_.serverPort());
}

void SmdrServer::accept()
{
    while (QTcpSocket *socket = server_.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (client_ && client_->state() == QAbstractSocket::ConnectedState) {
            socket->disconnectFromHost(); // one collector at a time
            continue;
        }
        client_ = socket;
        socket->setReadBufferSize(kReadBuffer);
        const QList<QByteArray> kept = std::exchange(kept_, {});
        for (const QByteArray &line : kept) write(line);
    }
}

void SmdrServer::observe(const Leg &leg, const QByteArray &type, const QByteArray &cause)
{
    const Call &call = *leg.call;
    if (type == "CALL_ORIGINATED") {
        Progress progress;
        progress.startMs = clock_.nowMs();
        progress.callingOutside = leg.phone->external;
        if (leg.consultsFor != nullptr) progress.consultsFor = leg.consultsFor->call->number;
        calls_.insert(call.number, progress);
    }
    const auto found = calls_.find(call.number);
    if (found == calls_.end()) return;
    called_.insert(call.number, call.called);
    for (const Leg *one : call.legs) found->outside = found->outside || one->phone->external;
    found->outside = found->outside || leg.phone->external;
    if (type == "CALL_ESTABLISHED" && found->answeredMs == 0) found->answeredMs = clock_.nowMs();
    if (type == "CALL_FAILED") found->completion = completionOf(cause);
    if (call.legs.isEmpty()) finish(call, type == "CALL_TRANSFERRED");
}

void SmdrServer::finish(const Call &call, bool transferred)
{
    const Progress progress = calls_.take(call.number);
    called_.remove(call.number);
    const qint64 now = clock_.nowMs();
    SmdrRecord record;
    record.startMs = progress.startMs;
    record.answered = progress.answeredMs != 0;
    record.talkMs = record.answered ? now - progress.answeredMs : 0;
    record.ringMs = (record.answered ? progress.answeredMs : now) - progress.startMs;
    record.calling = progress.callingOutside ? QByteArray(kTrunk) : call.calling.toLatin1();
    record.called = progress.outside && !progress.callingOutside ? QByteArray(kTrunk) : call.called.toLatin1();
    record.digits = call.called.toLatin1();
    record.ani = progress.callingOutside ? call.calling.toLatin1() : QByteArray();
    record.dnis = progress.callingOutside ? call.called.toLatin1() : QByteArray();
    record.completion = record.answered ? (progress.outside ? 'A' : 'I') : progress.completion;
    record.callNumber = call.number;
    for (auto other = calls_.constBegin(); transferred && other != calls_.constEnd(); ++other) {
        if (other->consultsFor != call.number) continue;
        record.third = called_.value(other.key()).toLatin1();
        record.transfer = other->answeredMs != 0 ? 'T' : 'X';
    }
    if (lose_ > 0) {
        --lose_;
        ++lost_;
        return;
    }
    if (newYear_ > 0) {
        --newYear_;
        record.newYearsEve = true;
    }
    write(smdrLine(record, format_));
}

void SmdrServer::write(const QByteArray &line)
{
    // A collector that does not read is left; what it did not take is lost, as on a line that is cut.
    if (client_ && client_->bytesToWrite() > kMostUnwritten) client_->abort();
    if (!client_ || client_->state() != QAbstractSocket::ConnectedState) {
        if (kept_.size() == kMostKept) {
            kept_.removeFirst();
            ++lost_;
        }
        kept_.append(line);
        return;
    }
    client_->write(line + "\r\n");
    ++written_;
}

void SmdrServer::addRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/smdr"),
                  QStringLiteral("the PBX's call records: what was written, kept, lost"),
                  [this](const ControlRequest &) { return HttpResponse::json(status()); });
    control.route("POST", QStringLiteral("/smdr"),
                  QStringLiteral("disturbs the call records: format (standard, aniDnis, extendedOli), lose (the next N "
                                 "are lost), newYear (the next N are dated 12/31 23:59), clockFault (true writes a "
                                 "notice), line (a text to write as it is), disconnect (true)"),
                  [this](const ControlRequest &request) { return command(request.body); });
}

HttpResponse SmdrServer::command(const QJsonObject &body)
{
    if (body.contains(QLatin1String("format"))) {
        const QString name = body.value(QLatin1String("format")).toString();
        const auto known = std::find_if(kFormats.begin(), kFormats.end(),
                                        [&name](const char *one) { return name == QLatin1String(one); });
        if (known == kFormats.end())
            return ControlServer::failure(400, QStringLiteral("format is standard, aniDnis or extendedOli"));
        format_ = static_cast<SmdrFormat>(known - kFormats.begin());
    }
    lose_ = body.value(QLatin1String("lose")).toInt(lose_);
    newYear_ = body.value(QLatin1String("newYear")).toInt(newYear_);
    if (body.value(QLatin1String("clockFault")).toBool(false)) write("*** CLOCK MALFUNCTION ***");
    if (body.contains(QLatin1String("line"))) write(body.value(QLatin1String("line")).toString().toLatin1());
    if (body.value(QLatin1String("disconnect")).toBool(false) && client_) client_->disconnectFromHost();
    return ControlServer::done(status());
}

QJsonObject SmdrServer::status() const
{
    const bool connected = client_ && client_->state() == QAbstractSocket::ConnectedState;
    return {{QStringLiteral("connected"), connected},
            {QStringLiteral("written"), written_},
            {QStringLiteral("kept"), kept_.size()},
            {QStringLiteral("lost"), lost_}};
}

} // namespace lab
