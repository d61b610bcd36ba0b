#include "app/lab/sip/sip_responder.h"

#include <QNetworkDatagram>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

namespace lab
{

namespace
{

const QString kSystem = QStringLiteral("sip");
constexpr int kIdleMs = 120'000;
constexpr int kHandshakeMs = 10'000;
const QByteArray kAllow = "Allow: OPTIONS\r\n";
const QByteArray kServer = "Server: MBG/12.0.0.224\r\n";

bool isKnownMethod(const QByteArray &method)
{
    static const QList<QByteArray> known{"INVITE", "ACK",    "BYE",     "CANCEL", "REGISTER", "PRACK",  "SUBSCRIBE",
                                         "NOTIFY", "UPDATE", "PUBLISH", "INFO",   "REFER",    "MESSAGE"};
    return known.contains(method);
}

} // namespace

/// A TCP or TLS port; cuts the streams into messages.
class SipResponder::StreamListener : public QTcpServer
{
public:
    StreamListener(SipResponder *responder, bool encrypted) : responder_(responder), encrypted_(encrypted) {}
    ~StreamListener() override
    {
        close();
        qDeleteAll(findChildren<QSslSocket *>());
    }

    void setTls(const QSslConfiguration &tls) { configuration_ = tls; }
    void dropConnections()
    {
        const QList<QSslSocket *> sockets = findChildren<QSslSocket *>(QString(), Qt::FindDirectChildrenOnly);
        for (QSslSocket *socket : sockets) socket->abort();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        auto *patience = new QTimer(socket);
        patience->setSingleShot(true);
        connect(patience, &QTimer::timeout, socket, &QSslSocket::abort);
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QAbstractSocket::errorOccurred, socket, &QObject::deleteLater);
        connect(socket, &QSslSocket::encrypted, patience, [patience] { patience->start(kIdleMs); });
        connect(socket, &QIODevice::readyRead, socket,
                [this, socket, patience, buffer = std::make_shared<QByteArray>()] {
                    patience->start(kIdleMs);
                    *buffer += socket->readAll();
                    if (!consume(socket, buffer.get())) socket->abort();
                });
        if (!socket->setSocketDescriptor(descriptor)) {
            socket->deleteLater();
            return;
        }
        patience->start(encrypted_ ? kHandshakeMs : kIdleMs);
        if (!encrypted_) return;
        socket->setSslConfiguration(configuration_);
        socket->startServerEncryption();
    }

private:
    /// Answers all whole messages; false when the stream must be closed.
    bool consume(QSslSocket *socket, QByteArray *buffer)
    {
        const SipSource source{socket->peerAddress().toString().toLatin1(), socket->peerPort()};
        const QPointer<QSslSocket> open(socket);
        const Send send = [open](const QByteArray &octets) {
            if (open) open->write(octets);
        };
        for (;;) {
            const SipFrame frame = sipFrame(*buffer);
            if (frame.kind == SipFrame::Kind::Incomplete) return true;
            if (frame.kind == SipFrame::Kind::Broken) return false;
            const QByteArray message = buffer->left(frame.size);
            buffer->remove(0, frame.size);
            if (frame.kind == SipFrame::Kind::KeepAlive)
                send("\r\n");
            else if (!responder_->handle(message, source, encrypted_ ? "tls" : "tcp", send))
                return false;
        }
    }

    SipResponder *responder_;
    bool encrypted_;
    QSslConfiguration configuration_;
};

SipResponder::SipResponder(Journal &, Faults &faults, const LabClock &)
    : faults_(faults),
      tcp_(std::make_unique<StreamListener>(this, false)),
      tls_(std::make_unique<StreamListener>(this, true))
{
    connect(&udp_, &QUdpSocket::readyRead, this, &SipResponder::readDatagrams);
}

SipResponder::~SipResponder() = default;

bool SipResponder::listen(const QSslConfiguration &tls)
{
    tls_->setTls(tls);
    const QHostAddress here(QHostAddress::LocalHost);
    return udp_.bind(here, 0) && tcp_->listen(here) && tls_->listen(here);
}

void SipResponder::setTls(const QSslConfiguration &tls)
{
    tls_->setTls(tls);
    tls_->dropConnections();
}

QJsonObject SipResponder::ready() const
{
    return {{QStringLiteral("udp"), udp_.localPort()},
            {QStringLiteral("tcp"), tcp_->serverPort()},
            {QStringLiteral("tls"), tls_->serverPort()}};
}

void SipResponder::readDatagrams()
{
    while (udp_.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = udp_.receiveDatagram();
        const QHostAddress sender = datagram.senderAddress();
        const SipSource source{sender.toString().toLatin1(), static_cast<quint16>(datagram.senderPort())};
        const std::optional<SipRequest> request = parseSipRequest(datagram.data());
        if (!request) continue;
        const quint16 port = wantsSourcePort(*request) ? source.port : sentByPort(*request);
        handle(datagram.data(), source, "udp",
               [this, sender, port](const QByteArray &octets) { udp_.writeDatagram(octets, sender, port); });
    }
}

bool SipResponder::handle(const QByteArray &octets, const SipSource &source, const char *transport, const Send &send)
{
    const std::optional<SipRequest> request = parseSipRequest(octets);
    if (!request || request->method == "ACK") return true;
    const QString operation = QString::fromLatin1(request->method) + QLatin1Char('/') + QLatin1String(transport);
    const WireFault wire = faults_.wire(kSystem, operation);
    if (wire.drop) return false;
    if (wire.hang || faults_.take(kSystem, operation, QStringLiteral("silent"))) return true;
    if (faults_.take(kSystem, operation, QStringLiteral("garbage"))) {
        send("SIP/2.0 two hundred\r\n\r\n");
        return true;
    }
    if (faults_.take(kSystem, operation, QStringLiteral("trying"))) send(sipResponse(*request, source, 100, kServer));
    if (wire.delayMs <= 0) {
        answer(*request, source, operation, send);
        return true;
    }
    QTimer::singleShot(wire.delayMs, this,
                       [this, asked = *request, source, operation, send] { answer(asked, source, operation, send); });
    return true;
}

void SipResponder::answer(const SipRequest &request, const SipSource &source, const QString &operation,
                          const Send &send)
{
    int status = request.method == "OPTIONS" ? 200 : isKnownMethod(request.method) ? 405 : 501;
    QByteArray more = kAllow + kServer;
    if (const auto fault = faults_.take(kSystem, operation, QStringLiteral("status"))) status = fault->value.toInt(503);
    if (status == 401)
        more += "WWW-Authenticate: Digest realm=\"mbg\", nonce=\"6c61626f7261746f7279\", algorithm=MD5\r\n";
    send(sipResponse(request, source, status, more));
}

} // namespace lab
