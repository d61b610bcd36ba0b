#include "engine/client/engine_link.h"

#include <QPointer>

#include <utility>

namespace clc
{

using namespace std::chrono_literals;

EngineLink::EngineLink(TransportFactory connect, QString program, Reconnect reconnect)
    : connect_(std::move(connect)),
      program_(std::move(program)),
      reconnect_(reconnect),
      // An engine restarts within a second; one that stays away is looked for every ten, for as long as the face is
      // open.
      backoff_(100ms, 10s)
{
    retry_.setSingleShot(true);
    QObject::connect(&retry_, &QTimer::timeout, this, &EngineLink::connectNow);
    greeting_.setSingleShot(true);
    greeting_.setInterval(10s);
    QObject::connect(&greeting_, &QTimer::timeout, this,
                     [this] { lose(notReachable(QStringLiteral("connected, but it does not greet"))); });
}

EngineLink::~EngineLink()
{
    close();
}

void EngineLink::open()
{
    if (state_ == State::connecting || state_ == State::ready) return;
    backoff_.reset();
    connectNow();
}

void EngineLink::close()
{
    retry_.stop();
    greeting_.stop();
    if (transport_) {
        transport_->disconnect(this);
        transport_->close();
        transport_.release()->deleteLater();
    }
    lastError_ = notReachable(QStringLiteral("closed by this program"));
    const QPointer<EngineLink> alive(this); // whoever is told may destroy this link
    enter(State::closed);
    if (alive) failPending();
}

void EngineLink::connectNow()
{
    retry_.stop();
    transport_ = connect_();
    address_ = transport_->address();
    QObject::connect(transport_.get(), &Transport::opened, this, [this] {
        static_cast<void>(transport_->send(toJson(Hello{protocolVersion, program_, 0})));
    });
    QObject::connect(transport_.get(), &Transport::received, this, &EngineLink::receive);
    QObject::connect(transport_.get(), &Transport::closed, this, &EngineLink::lose);
    enter(State::connecting);
    greeting_.start();
    transport_->open();
}

Task<QJsonObject> EngineLink::call(Scope &scope, QString method, QJsonObject params)
{
    if (state_ == State::closed || state_ == State::connecting) co_return notReachable({});
    if (state_ != State::ready) co_return lastError_;
    const qint64 id = ++lastId_;
    const Envelope request = Request{id, method, params};
    CLC_CO_CHECK(transport_->send(toJson(request)));
    auto reply = co_await scope.await<QJsonObject>(
        [this, id](Scope::Completion<QJsonObject> complete) { pending_.insert(id, complete); },
        [this, id] { pending_.remove(id); });
    co_return reply;
}

void EngineLink::receive(const QJsonObject &message)
{
    const Result<Envelope> envelope = envelopeFromJson(message);
    if (!envelope) return lose(envelope.error());
    std::visit([this](const auto &one) { take(one); }, *envelope);
}

void EngineLink::take(const Hello &hello)
{
    if (state_ != State::connecting) return;
    greeting_.stop();
    engineProgram_ = hello.program;
    if (hello.version != protocolVersion) {
        const QJsonObject versions{{QStringLiteral("found"), hello.version},
                                   {QStringLiteral("known"), protocolVersion}};
        return lose(failure(ErrorCode::protocolVersion, versions, hello.program));
    }
    backoff_.reset();
    lastEvent_ = hello.lastEvent;
    const QPointer<EngineLink> alive(this);
    enter(State::ready);
    if (alive && state_ == State::ready) Q_EMIT eventsMissed();
}

void EngineLink::take(const Reply &reply)
{
    // Number 0 belongs to no request: the engine refuses the connection as a whole.
    if (reply.id == 0 && reply.error) return lose(*reply.error);
    const auto waiting = pending_.find(reply.id);
    if (waiting == pending_.end()) return; // nobody waits any more
    const auto complete = *waiting;
    pending_.erase(waiting);
    if (reply.error)
        complete(*reply.error);
    else
        complete(reply.result);
}

void EngineLink::take(const Event &event)
{
    if (state_ != State::ready || event.seq <= lastEvent_) return;
    const bool gap = event.seq != lastEvent_ + 1;
    lastEvent_ = event.seq;
    Q_EMIT eventArrived(event);
    if (gap) Q_EMIT eventsMissed();
}

void EngineLink::take(const Request &request)
{
    // An engine asks nothing; one that does is answered as anybody is who asks for what does not exist.
    const QJsonObject method{{QStringLiteral("method"), request.method}};
    static_cast<void>(transport_->send(toJson(Reply{request.id, {}, failure(ErrorCode::unknownMethod, method)})));
}

Error EngineLink::notReachable(const QString &reason) const
{
    return failure(ErrorCode::engineNotReachable, {{QStringLiteral("address"), address_}}, reason);
}

void EngineLink::lose(Error error)
{
    greeting_.stop();
    lastError_ = std::move(error);
    if (transport_) {
        transport_->disconnect(this);
        transport_->close();
        transport_.release()->deleteLater();
    }
    const QPointer<EngineLink> alive(this); // a waiting connectToEngine may destroy the session when told
    if (lastError_.code == ErrorCode::protocolVersion) {
        enter(State::incompatible);
    } else if (reconnect_ == Reconnect::forEver) {
        retry_.start(backoff_.next());
        enter(State::waiting);
    } else {
        enter(State::failed);
    }
    if (alive) failPending();
}

void EngineLink::enter(State state)
{
    if (std::exchange(state_, state) != state) Q_EMIT stateChanged();
}

/// Whoever waits may ask again from its continuation, so the list is emptied first.
void EngineLink::failPending()
{
    Error error = notReachable(lastError_.reason);
    error.retryable = true;
    const auto pending = std::exchange(pending_, {});
    for (const auto &complete : pending) complete(error);
}

} // namespace clc
