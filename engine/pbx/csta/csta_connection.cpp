#include "engine/pbx/csta/csta_connection.h"

#include "engine/net/network_error.h"
#include "engine/pbx/csta/xml_scanner.h"
#include "engine/pbx/tcp_keep_alive.h"

#include <QDateTime>
#include <QNetworkProxy>

#include <algorithm>

namespace clc::csta
{

namespace
{

using namespace std::chrono_literals;

constexpr qint64 readAhead = 262'144;         // octets kept for us by the socket
constexpr qint64 mostUnwritten = 4'194'304;   // octets that a PBX may leave unread
constexpr std::size_t mostUnderWay = 64;      // requests
constexpr std::size_t mostUnanswered = 4'000; // ids that wait for an answer nobody wants any more
constexpr std::size_t mostQueued = 20'000;
constexpr auto sweepPause = 25ms;
constexpr auto silence = 20s; // a PBX that vanished is noticed within a minute

} // namespace

CstaConnection::CstaConnection(Endpoint endpoint, bool tls, const TrustDecisions &trust, const CstaProfile &profile,
                               ConnectionUser &user)
    : endpoint_(std::move(endpoint)),
      tls_(tls),
      trust_(trust),
      framing_(profile.framing),
      timings_(profile.timings),
      user_(&user),
      decoder_(profile.framing)
{
    sinceStart_.start();
    limit_.setSingleShot(true);
    connect(&limit_, &QTimer::timeout, this, [this] { socketFailed(QAbstractSocket::SocketTimeoutError); });
    connect(&sweeper_, &QTimer::timeout, this, &CstaConnection::sweep);
}

CstaConnection::~CstaConnection()
{
    user_ = nullptr;
    fail(cancelledError());
}

Flow CstaConnection::open(Scope &scope)
{
    auto opened =
        scope.await<Done>([this](const Scope::Completion<Done> &complete) { start(complete); }, [this] { dismiss(); });
    const Status status = co_await opened;
    co_return status;
}

void CstaConnection::start(const Scope::Completion<Done> &complete)
{
    opening_ = complete;
    state_ = State::connecting;
    limit_.start(timings_.connect);
    socket_ = std::make_unique<QSslSocket>();
    socket_->setProxy(QNetworkProxy::NoProxy);
    socket_->setReadBufferSize(readAhead);
    connect(socket_.get(), &QAbstractSocket::readyRead, this, &CstaConnection::read);
    connect(socket_.get(), &QAbstractSocket::errorOccurred, this, &CstaConnection::socketFailed);
    if (tls_) return startTls();
    connect(socket_.get(), &QAbstractSocket::connected, this, &CstaConnection::connected);
    socket_->connectToHost(endpoint_.host, endpoint_.port);
}

void CstaConnection::startTls()
{
    socket_->setSslConfiguration(tlsConfiguration(trust_));
    connect(socket_.get(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &problems) {
        if (judge(problems)) socket_->ignoreSslErrors(problems);
    });
    connect(socket_.get(), &QSslSocket::encrypted, this, [this] {
        if (judge({})) connected();
    });
    socket_->connectToHostEncrypted(endpoint_.host, endpoint_.port);
}

bool CstaConnection::judge(const QList<QSslError> &problems)
{
    if (state_ != State::connecting) return false;
    const QStringList pinned = trust_.trustedFingerprints(endpoint_.host, endpoint_.port);
    if (problems.isEmpty() && pinned.isEmpty()) return true;
    const PeerCertificate peer =
        describeCertificate(socket_->peerCertificate(), endpoint_.host, endpoint_.port, problems);
    const Status verdict = judgeCertificate(peer, problems, pinned);
    if (!verdict) fail(verdict.error());
    return verdict.ok();
}

void CstaConnection::connected()
{
    if (state_ != State::connecting) return;
    limit_.stop();
    state_ = State::open;
    lastHeard_ = QDateTime::currentMSecsSinceEpoch();
    keepAlive(*socket_, silence);
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const auto complete = *std::exchange(opening_, std::nullopt);
    complete(done);
}

void CstaConnection::socketFailed(QAbstractSocket::SocketError error)
{
    NetworkContext context;
    context.host = endpoint_.host;
    context.port = endpoint_.port;
    context.what = QStringLiteral("CSTA");
    context.seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(timings_.connect).count());
    if (socket_ && error != QAbstractSocket::SocketTimeoutError) context.reason = socket_->errorString();
    Error found = classifySocketError(error, context);
    // A peer that does not speak TLS often just hangs up in the handshake.
    if (tls_ && state_ == State::connecting && error == QAbstractSocket::RemoteHostClosedError)
        found.code = ErrorCode::tlsFailed;
    fail(found);
}

void CstaConnection::fail(const Error &error)
{
    if (state_ == State::closed) return;
    const bool wasOpen = state_ == State::open;
    state_ = State::closed;
    limit_.stop();
    sweeper_.stop();
    if (socket_) {
        socket_->disconnect(this);
        socket_->abort();
    }
    const Error why = named(error);
    if (wasOpen && user_) std::exchange(user_, nullptr)->connectionLost(why);
    user_ = nullptr;

    Error lost = failure(ErrorCode::connectionLost, {{QStringLiteral("host"), endpoint_.host}},
                         why.reason.isEmpty() ? why.message() : why.reason);
    lost.retryable = true;
    Error unsent = failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), endpoint_.host}}, lost.reason);
    unsent.retryable = true;
    const auto opening = std::exchange(opening_, std::nullopt);
    const auto sent = std::exchange(open_, {});
    const auto queued = std::exchange(queue_, {});
    for (const auto &[id, waiting] : sent)
        if (waiting.complete) (*waiting.complete)(lost);
    for (const Waiting &waiting : queued)
        if (waiting.complete) (*waiting.complete)(unsent);
    if (opening) (*opening)(why);
}

void CstaConnection::dismiss()
{
    user_ = nullptr;
    fail(cancelledError());
    deleteLater();
}

Error CstaConnection::named(Error error) const
{
    if (!error.parameters.contains(QLatin1String("host")))
        error.parameters.insert(QStringLiteral("host"), endpoint_.host);
    return error;
}

// --- reading ---

void CstaConnection::read()
{
    if (state_ != State::open) return;
    lastHeard_ = QDateTime::currentMSecsSinceEpoch();
    decoder_.append(socket_->readAll());
    while (state_ == State::open) {
        const Result<std::optional<Frame>> frame = decoder_.next();
        if (!frame) {
            fail(frame.error());
            break;
        }
        if (!*frame) break;
        take(**frame);
    }
    if (user_) user_->endOfBatch();
}

void CstaConnection::take(const Frame &frame)
{
    if (rootName(frame.document).ends_with("Event")) {
        const Status taken = user_->takeEvent(frame.document);
        if (!taken) fail(taken.error());
        return;
    }
    Result<XmlElement> root = parseXml(frame.document);
    if (!root) return fail(root.error());
    if (isAnswer(root->name)) return takeAnswer(frame.id, std::move(*root));
    if (root->name.endsWith(QLatin1String("Event"))) {
        const Status taken = user_->takeEvent(frame.document);
        if (!taken) fail(taken.error());
        return;
    }
    user_->takeRequest(frame.id, *root);
}

/// Whose answer this is: by id, or, without ids, the only one under way that it fits.
std::map<int, CstaConnection::Waiting>::iterator CstaConnection::addressee(int id, const QString &name)
{
    if (framing_ == CstaFraming::header) return open_.find(id);
    auto found = open_.begin();
    while (found != open_.end() && (!found->second.complete || !isAnswerTo(found->second.ask.service, name))) ++found;
    return found;
}

void CstaConnection::takeAnswer(int id, XmlElement root)
{
    const auto found = addressee(id, root.name);
    if (found == open_.end()) return; // an answer to nothing, or a second one
    const Waiting waiting = std::move(found->second);
    open_.erase(found);
    if (waiting.complete) {
        if (isAnswerTo(waiting.ask.service, root.name))
            (*waiting.complete)(readAnswer(std::move(root)));
        else
            (*waiting.complete)(named(
                malformed(QStringLiteral("%1 as the answer to %2").arg(root.name.left(80), waiting.ask.service), {})));
    } else if (user_) {
        user_->takeLate(root);
    }
    sendNext();
}

// --- writing ---

Task<Answer> CstaConnection::ask(Scope &scope, Ask ask)
{
    const quint64 number = ++number_;
    auto answered = scope.await<Answer>(
        [this, ask, number](const Completion &complete) {
            if (state_ != State::open || queue_.size() >= mostQueued) {
                Error error = failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), endpoint_.host}},
                                      QStringLiteral("There is no connection."));
                error.retryable = true;
                return complete(error);
            }
            queue_.push_back(Waiting{ask, complete, 0, number});
            sendNext();
        },
        [this, number] { giveUp(number); });
    Result<Answer> answer = co_await answered;
    co_return answer;
}

std::size_t CstaConnection::underWay() const
{
    std::size_t count = 0;
    for (const auto &[id, waiting] : open_) count += waiting.complete ? 1 : 0;
    return count;
}

void CstaConnection::sendNext()
{
    const std::size_t most = framing_ == CstaFraming::nul ? 1 : mostUnderWay;
    while (state_ == State::open && !queue_.empty() && underWay() < most) {
        Waiting waiting = std::move(queue_.front());
        queue_.pop_front();
        const int id = freeId();
        if (id == 0)
            return fail(failure(ErrorCode::pbxSessionLost, {}, QStringLiteral("The PBX leaves requests unanswered.")));
        const Result<QByteArray> octets = encodeFrame(framing_, id, waiting.ask.document);
        if (!octets) {
            (*waiting.complete)(octets.error());
            continue;
        }
        waiting.deadline = sinceStart_.elapsed() + waiting.ask.wait.count();
        open_.emplace(id, std::move(waiting));
        if (!sweeper_.isActive()) sweeper_.start(sweepPause);
        socket_->write(*octets);
        if (state_ == State::open && socket_->bytesToWrite() > mostUnwritten)
            fail(failure(ErrorCode::connectionLost, {}, QStringLiteral("The PBX does not read what it is sent.")));
    }
}

int CstaConnection::freeId()
{
    if (open_.size() >= mostUnanswered) return 0;
    do {
        lastId_ = lastId_ >= lastRequestId ? 1 : lastId_ + 1;
    } while (open_.count(lastId_) > 0);
    return lastId_;
}

void CstaConnection::send(int id, const QByteArray &document)
{
    if (state_ != State::open) return;
    const Result<QByteArray> octets = encodeFrame(framing_, id, document);
    if (!octets) return fail(octets.error());
    socket_->write(*octets);
    if (state_ == State::open && socket_->bytesToWrite() > mostUnwritten)
        fail(failure(ErrorCode::connectionLost, {}, QStringLiteral("The PBX does not read what it is sent.")));
}

/// Nobody waits for it any more; its id stays taken until the answer comes.
void CstaConnection::giveUp(quint64 number)
{
    std::erase_if(queue_, [number](const Waiting &one) { return one.number == number; });
    for (auto &[id, waiting] : open_)
        if (waiting.number == number) waiting.complete.reset();
}

void CstaConnection::sweep()
{
    const qint64 now = sinceStart_.elapsed();
    std::vector<Waiting> late;
    for (auto &[id, waiting] : open_) {
        if (!waiting.complete || waiting.deadline > now) continue;
        late.push_back(waiting);
        waiting.complete.reset();
    }
    if (framing_ == CstaFraming::nul) // without ids a late answer cannot be told from that to the next request
        std::erase_if(open_, [](const auto &one) { return !one.second.complete; });
    if (underWay() == 0 && queue_.empty()) sweeper_.stop();
    for (const Waiting &one : late) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(one.ask.wait).count();
        Error error = failure(ErrorCode::timedOut, {{QStringLiteral("host"), endpoint_.host},
                                                    {QStringLiteral("what"), one.ask.service},
                                                    {QStringLiteral("seconds"), static_cast<int>(seconds)}});
        error.retryable = true;
        (*one.complete)(error);
    }
    const auto isCommand = [](const Waiting &one) { return one.ask.command; };
    if (framing_ == CstaFraming::nul && std::any_of(late.begin(), late.end(), isCommand))
        fail(failure(ErrorCode::connectionLost, {}, QStringLiteral("The PBX did not answer a command in time.")));
    sendNext();
}

} // namespace clc::csta
