#include "engine/service/client_connection.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <chrono>
#include <utility>

namespace clc
{

Q_LOGGING_CATEGORY(boundaryLog, "clc.boundary")

namespace
{

constexpr int mostRequestsUnderWay = 64;
constexpr qint64 largestBacklog = qint64{4} * 16 * 1024 * 1024;
constexpr std::chrono::seconds longestSilence(10); // before the greeting; silent clients must not use up the places

QString program()
{
    return QStringLiteral("cloudlink-gateway ") + QStringLiteral(CLC_VERSION);
}

} // namespace

ClientConnection::ClientConnection(std::unique_ptr<Transport> transport, Scope &work, Dispatcher &dispatcher,
                                   EventHub &events)
    : transport_(std::move(transport)), work_(work), dispatcher_(dispatcher), events_(events)
{
    connect(transport_.get(), &Transport::received, this, &ClientConnection::receive);
    connect(transport_.get(), &Transport::closed, this, &ClientConnection::end);
    connect(&events_, &EventHub::told, this, &ClientConnection::sendEvent);
    QTimer::singleShot(longestSilence, this, [this] {
        if (greeted_ || ended_) return;
        transport_->close();
        end();
    });
}

ClientConnection::~ClientConnection() = default;

void ClientConnection::refuse(const Error &error)
{
    sendReply(Reply{0, {}, error});
    transport_->close();
    end();
}

void ClientConnection::receive(const QJsonObject &message)
{
    if (ended_) return;
    const Result<Envelope> envelope = envelopeFromJson(message);
    if (!envelope) return refuse(envelope.error());
    std::visit([this](const auto &one) { take(one); }, *envelope);
}

void ClientConnection::take(const Hello &hello)
{
    // Greeting comes first also for a client of another version: it can then name both.
    static_cast<void>(transport_->send(toJson(Hello{protocolVersion, program(), events_.lastEvent()})));
    if (hello.version != protocolVersion) {
        qCInfo(boundaryLog) << "A client speaks version" << hello.version << "of the protocol:" << hello.program;
        return refuse(failure(ErrorCode::protocolVersion,
                              {{QStringLiteral("found"), protocolVersion}, {QStringLiteral("known"), hello.version}}));
    }
    greeted_ = true;
}

void ClientConnection::take(const Request &request)
{
    if (!greeted_) {
        return refuse(failure(ErrorCode::answerMalformed,
                              {{QStringLiteral("host"), QStringLiteral("The client")},
                               {QStringLiteral("what"), QStringLiteral("greeting")},
                               {QStringLiteral("detail"), QStringLiteral("a request came before the version")}}));
    }
    if (underWay_ >= mostRequestsUnderWay) {
        Error tooMany = failure(ErrorCode::rateLimited, {{QStringLiteral("seconds"), 1}});
        tooMany.retryable = true;
        return sendReply(Reply{request.id, {}, tooMany});
    }
    ++underWay_;
    work_.spawn(answer(work_, dispatcher_, this, request));
}

void ClientConnection::take(const Reply &)
{
    // The engine asks nothing, so there is nothing to be answered.
}

void ClientConnection::take(const Event &)
{
    // Clients have no events; one from a newer client is ignored like any unknown field.
}

Flow ClientConnection::answer(Scope &work, Dispatcher &dispatcher, QPointer<ClientConnection> asker, Request request)
{
    const auto result = co_await dispatcher.dispatch(work, request.method, request.params);
    if (!asker) co_return done;
    --asker->underWay_;
    if (result)
        asker->sendReply(Reply{request.id, *result, std::nullopt});
    else
        asker->sendReply(Reply{request.id, {}, result.error()});
    co_return done;
}

void ClientConnection::sendReply(const Reply &reply)
{
    if (ended_ || tooSlow()) return;
    const Status sent = transport_->send(toJson(reply));
    if (!sent) static_cast<void>(transport_->send(toJson(Reply{reply.id, {}, sent.error()})));
}

bool ClientConnection::tooSlow()
{
    if (transport_->backlog() <= largestBacklog) return false;
    qCWarning(boundaryLog) << "A client does not read and is disconnected";
    transport_->close();
    end();
    return true;
}

void ClientConnection::sendEvent(const Event &event)
{
    if (ended_ || !greeted_ || tooSlow()) return;
    static_cast<void>(transport_->send(toJson(event)));
}

void ClientConnection::end()
{
    if (std::exchange(ended_, true)) return;
    disconnect(&events_, nullptr, this, nullptr);
    Q_EMIT ended();
}

} // namespace clc
