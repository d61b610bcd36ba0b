#include "engine/net/sip_probe.h"

#include "engine/base/redact.h"
#include "engine/net/network_error.h"
#include "engine/net/sip_message.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>
#include <QUdpSocket>
#include <QUuid>

#include <array>
#include <memory>
#include <utility>

namespace clc
{

namespace
{

using namespace std::chrono_literals;
using Verdict = SipProbeResult::Verdict;

constexpr qsizetype largestDatagram = 65'536;
constexpr std::array repeats{500ms, 1000ms, 2000ms}; // after the first datagram
constexpr std::array transports{std::pair(SipTransport::udp, "udp"), std::pair(SipTransport::tcp, "tcp"),
                                std::pair(SipTransport::tls, "tls")};

QString printable(const QByteArray &text)
{
    return redacted(QString::fromUtf8(text.left(200)).simplified());
}

QString explained(const SipAnswer &answer)
{
    const QString status = QStringLiteral("%1 %2").arg(answer.status).arg(redacted(answer.reason)).trimmed();
    switch (sipVerdict(answer.status)) {
    case Verdict::healthy:
        return QStringLiteral("answered %1").arg(status);
    case Verdict::down:
        return QStringLiteral("answers, but is not in service: %1").arg(status);
    case Verdict::reachableWithWarning:
        break;
    }
    if (answer.status >= 300 && answer.status < 400)
        return QStringLiteral("reachable, points elsewhere: %1 %2").arg(status, printable(answer.header("contact")));
    return QStringLiteral("reachable, but answered %1").arg(status);
}

/// One OPTIONS request on its way. Its flow holds it; it reports once, or never after `stop`.
class Probe : public QObject
{
public:
    Probe(Endpoint endpoint, SipTransport transport, TrustDecisions &trust, SipProbeOptions options)
        : endpoint_(std::move(endpoint)), transport_(transport), trust_(trust), options_(options)
    {
        limit_.setSingleShot(true);
        repeat_.setSingleShot(true);
        connect(&limit_, &QTimer::timeout, this, [this] { fail(QAbstractSocket::SocketTimeoutError, {}); });
        connect(&repeat_, &QTimer::timeout, this, &Probe::repeat);
    }

    void start(const Scope::Completion<SipProbeResult> &complete)
    {
        complete_ = complete;
        limit_.start(options_.wait);
        open();
    }

    void stop()
    {
        limit_.stop();
        repeat_.stop();
        complete_.reset();
        if (!socket_) return;
        socket_->disconnect(this);
        socket_->abort();
    }

private:
    void open()
    {
        if (transport_ == SipTransport::tls) return openTls();
        if (transport_ == SipTransport::udp)
            socket_ = std::make_unique<QUdpSocket>();
        else
            socket_ = std::make_unique<QTcpSocket>();
        watch();
        connect(socket_.get(), &QAbstractSocket::connected, this, &Probe::send);
        socket_->connectToHost(endpoint_.host, endpoint_.port);
    }

    void openTls()
    {
        auto secure = std::make_unique<QSslSocket>();
        QSslSocket *tls = secure.get();
        tls->setSslConfiguration(tlsConfiguration(trust_));
        connect(tls, &QSslSocket::sslErrors, this, [this, tls](const QList<QSslError> &problems) {
            if (judge(*tls, problems)) tls->ignoreSslErrors(problems);
        });
        connect(tls, &QSslSocket::encrypted, this, [this, tls] {
            if (judge(*tls, {})) send();
        });
        socket_ = std::move(secure);
        watch();
        tls->connectToHostEncrypted(endpoint_.host, endpoint_.port);
    }

    void watch()
    {
        socket_->setProxy(QNetworkProxy::NoProxy);
        connect(socket_.get(), &QAbstractSocket::readyRead, this, &Probe::read);
        connect(socket_.get(), &QAbstractSocket::errorOccurred, this,
                [this](QAbstractSocket::SocketError error) { fail(error, socket_->errorString()); });
    }

    /// Reports a certificate that nobody decided on. Called with none when the handshake went well.
    bool judge(const QSslSocket &tls, const QList<QSslError> &problems)
    {
        const QStringList pinned = trust_.trustedFingerprints(endpoint_.host, endpoint_.port);
        if (problems.isEmpty() && pinned.isEmpty()) return true;
        const PeerCertificate peer =
            describeCertificate(tls.peerCertificate(), endpoint_.host, endpoint_.port, problems);
        const Status verdict = judgeCertificate(peer, problems, pinned);
        if (!verdict) reportDown(verdict.error());
        return verdict.ok();
    }

    void send()
    {
        const QByteArray transport = sipTransportName(transport_).toUpper().toLatin1();
        const auto unique = [] { return QUuid::createUuid().toByteArray(QUuid::Id128); };
        branch_ = "z9hG4bK" + unique();
        request_ = sipOptionsRequest({endpoint_.host, endpoint_.port, transport, socket_->localAddress().toString(),
                                      socket_->localPort(), branch_, unique(), unique().left(10)});
        sinceSent_.start();
        sinceFirst_.start();
        socket_->write(request_);
        if (transport_ == SipTransport::udp) repeat_.start(repeats.front());
    }

    void repeat()
    {
        sinceSent_.start();
        if (++repeated_ < repeats.size())
            repeat_.start(std::max(0ms, repeats.at(repeated_) - std::chrono::milliseconds(sinceFirst_.elapsed())));
        socket_->write(request_);
    }

    void read()
    {
        if (auto *udp = qobject_cast<QUdpSocket *>(socket_.get())) {
            // Read first: asking whether there is something would swallow the refusal that an ICMP message left.
            do {
                QByteArray datagram(largestDatagram, Qt::Uninitialized);
                const qint64 size = udp->readDatagram(datagram.data(), datagram.size());
                if (size < 0) return;
                datagram.truncate(size);
                if (const auto answer = parseSipAnswer(datagram)) take(*answer);
            } while (complete_ && udp->hasPendingDatagrams());
            return;
        }
        stream_.append(socket_->readAll());
        while (complete_) {
            const auto answer = stream_.next();
            if (!answer) {
                Error error = answer.error();
                error.parameters.insert(QStringLiteral("host"), endpoint_.host);
                error.parameters.insert(QStringLiteral("what"), QStringLiteral("OPTIONS"));
                return reportDown(error);
            }
            if (!*answer) return;
            take(**answer);
        }
    }

    void take(const SipAnswer &answer)
    {
        if (branch_.isEmpty() || answer.branch() != branch_) return; // somebody else's, or a repeated old one
        repeat_.stop();
        if (answer.status < 200) return;
        SipProbeResult result;
        result.status = answer.status;
        result.verdict = sipVerdict(answer.status);
        result.detail = explained(answer);
        result.server = printable(answer.header(answer.header("server").isEmpty() ? "user-agent" : "server"));
        result.allow = printable(answer.header("allow"));
        result.roundTrip = std::chrono::milliseconds(sinceSent_.elapsed());
        report(result);
    }

    void fail(QAbstractSocket::SocketError error, const QString &reason)
    {
        NetworkContext context;
        context.host = endpoint_.host;
        context.port = endpoint_.port;
        context.what = QStringLiteral("OPTIONS");
        context.seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(options_.wait).count());
        context.reason = reason;
        Error found = classifySocketError(error, context);
        // A peer that does not speak TLS often just hangs up in the handshake.
        const bool handshaking = transport_ == SipTransport::tls && branch_.isEmpty();
        if (handshaking && error == QAbstractSocket::RemoteHostClosedError) found.code = ErrorCode::tlsFailed;
        reportDown(found);
    }

    void reportDown(const Error &error)
    {
        SipProbeResult result;
        result.detail = errorText(error.code).title;
        if (!error.reason.isEmpty()) result.detail += QStringLiteral(": ") + error.reason;
        result.error = error;
        report(result);
    }

    void report(const SipProbeResult &result)
    {
        if (!complete_) return;
        const auto complete = *complete_;
        stop();
        complete(result); // the flow may drop this object here
    }

    Endpoint endpoint_;
    SipTransport transport_;
    TrustDecisions &trust_;
    SipProbeOptions options_;
    std::unique_ptr<QAbstractSocket> socket_;
    QTimer limit_;
    QTimer repeat_;
    size_t repeated_ = 0;
    QElapsedTimer sinceFirst_;
    QElapsedTimer sinceSent_;
    QByteArray request_;
    QByteArray branch_;
    SipStream stream_;
    std::optional<Scope::Completion<SipProbeResult>> complete_;
};

Scope::Pending<SipProbeResult> begin(Scope &scope, const Endpoint &endpoint, SipTransport transport,
                                     TrustDecisions &trust, SipProbeOptions options)
{
    const auto probe =
        std::shared_ptr<Probe>(new Probe(endpoint, transport, trust, options), [](Probe *one) { one->deleteLater(); });
    return scope.await<SipProbeResult>(
        [probe](const Scope::Completion<SipProbeResult> &complete) { probe->start(complete); },
        [probe] { probe->stop(); });
}

} // namespace

QString sipTransportName(SipTransport transport)
{
    for (const auto &[value, name] : transports)
        if (value == transport) return QLatin1String(name);
    return {};
}

std::optional<SipTransport> sipTransportFromName(const QString &name)
{
    for (const auto &[value, known] : transports)
        if (name == QLatin1String(known)) return value;
    return std::nullopt;
}

Verdict sipVerdict(int status)
{
    if (status == 200) return Verdict::healthy;
    if (status == 408 || status < 200) return Verdict::down;
    if (status >= 500 && status < 600 && status != 500 && status != 501) return Verdict::down;
    return Verdict::reachableWithWarning;
}

Task<SipProbeResult> probeSip(Scope &scope, Endpoint endpoint, SipTransport transport, TrustDecisions &trust,
                              SipProbeOptions options)
{
    auto answer = begin(scope, endpoint, transport, trust, options);
    auto result = co_await answer;
    co_return result;
}

} // namespace clc
