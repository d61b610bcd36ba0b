// What a face may rely on, whatever carries the messages: every case runs over each transport (architecture section 3).
#include "engine/api/methods.h"
#include "engine/client/engine_session.h"
#include "engine/client/local_socket_transport.h"
#include "engine/service/client_hub.h"
#include "engine/service/local_server.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace clc;
using namespace std::chrono_literals;

namespace
{

/// A method made of a function.
class FunctionHandler final : public Handler
{
public:
    using Function = std::function<Task<QJsonObject>(Scope &, QJsonObject)>;
    FunctionHandler(const char *method, Function function)
        : method_(QString::fromLatin1(method)), function_(std::move(function))
    {
    }
    QString method() const override { return method_; }
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override { return function_(scope, std::move(params)); }

private:
    QString method_;
    Function function_;
};

Task<QJsonObject> echo(Scope &, QJsonObject params)
{
    co_return params;
}

Task<QJsonObject> sleepForever(Scope &scope, QJsonObject params)
{
    CLC_CO_CHECK(co_await scope.sleep(1h));
    co_return params;
}

Task<QJsonObject> huge(Scope &, QJsonObject)
{
    co_return QJsonObject{{QStringLiteral("text"), QString(largestFrame, QLatin1Char('x'))}};
}

Task<QJsonObject> refused(Scope &, QJsonObject)
{
    co_return failureIn(QStringLiteral("name"), ErrorCode::invalidValue,
                        {{QStringLiteral("detail"), QStringLiteral("too short")}}, QStringLiteral("the reason"));
}

/// The engine's side without an engine: a dispatcher with a few methods, reachable over one kind of transport.
class TestEngine
{
public:
    explicit TestEngine(bool overSocket)
    {
        add("test.echo", echo);
        add("test.sleep", sleepForever);
        add("test.huge", huge);
        add("test.refused", refused);
        add(methods::engineSnapshot, [this](Scope &, QJsonObject) { return snapshot(); });
        hub_ = std::make_unique<ClientHub>(scope_, dispatcher_, events_);
        if (!overSocket) return;
        server_ = std::make_unique<LocalServer>(*hub_);
        const Status listening = server_->listen({path(), {}});
        Q_ASSERT(listening.ok());
    }

    TransportFactory transports(std::function<void(Transport *)> look = {})
    {
        return [this, look]() -> std::unique_ptr<Transport> {
            std::unique_ptr<Transport> transport;
            if (server_)
                transport = std::make_unique<LocalSocketTransport>(path());
            else
                transport = hub_->connectInProcess();
            if (look) look(transport.get());
            return transport;
        };
    }
    /// Ends all connections, as an engine does that is stopped; comes back at the next attempt.
    void dropClients() { hub_->disconnectAll(); }
    void stopServing()
    {
        server_.reset();
        dropClients();
    }

    EventHub events_;
    int snapshots_ = 0;

private:
    QString path() const { return directory_.filePath(QStringLiteral("run/engine.sock")); }
    void add(const char *method, FunctionHandler::Function function)
    {
        dispatcher_.add(std::make_unique<FunctionHandler>(method, std::move(function)));
    }
    Task<QJsonObject> snapshot()
    {
        ++snapshots_;
        Snapshot snapshot;
        snapshot.seq = events_.lastEvent();
        co_return snapshot.toJson();
    }

    QTemporaryDir directory_;
    Dispatcher dispatcher_;
    std::unique_ptr<ClientHub> hub_;
    std::unique_ptr<LocalServer> server_;
    Scope scope_;
};

/// Runs a flow to its end in the event loop of the test.
template<typename T>
std::optional<Result<T>> finish(Scope &scope, Task<T> task)
{
    auto outcome = std::make_shared<std::optional<Result<T>>>();
    auto keep = [](Task<T> inner, std::shared_ptr<std::optional<Result<T>>> out) -> Flow {
        auto result = co_await inner;
        *out = std::move(result);
        co_return done;
    };
    scope.spawn(keep(std::move(task), outcome));
    [&] { QTRY_VERIFY(outcome->has_value()); }();
    return *outcome;
}

/// Speaks the protocol by hand, to say what no session would.
class RawClient : public QObject
{
    Q_OBJECT
public:
    explicit RawClient(const TransportFactory &factory) : transport(factory())
    {
        connect(transport.get(), &Transport::opened, this, [this] { open = true; });
        connect(transport.get(), &Transport::received, this, [this](const QJsonObject &json) { seen.append(json); });
        connect(transport.get(), &Transport::closed, this, [this](const Error &) { closed = true; });
        transport->open();
    }
    void send(const char *json) { QVERIFY(transport->send(QJsonDocument::fromJson(json).object()).ok()); }
    std::unique_ptr<Transport> transport;
    QList<QJsonObject> seen;
    bool open = false;
    bool closed = false;
};

} // namespace

class ContractTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestEngine> engine_;
    std::unique_ptr<EngineSession> session_;
    std::unique_ptr<Scope> scope_;

    void start(EngineLink::Reconnect reconnect = EngineLink::Reconnect::forEver)
    {
        QFETCH_GLOBAL(bool, overSocket);
        engine_ = std::make_unique<TestEngine>(overSocket);
        session_ = std::make_unique<EngineSession>(engine_->transports(), QStringLiteral("test"), reconnect);
        const auto connected = finish(*scope_, session_->connectToEngine(*scope_));
        QVERIFY(connected && connected->ok());
    }
    Task<QJsonObject> call(const char *method, const QJsonObject &params = {})
    {
        return session_->link().call(*scope_, QString::fromLatin1(method), params);
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("overSocket");
        QTest::newRow("in process") << false;
        QTest::newRow("local socket") << true;
    }
    void init() { scope_ = std::make_unique<Scope>(); }
    void cleanup()
    {
        scope_.reset();
        session_.reset();
        engine_.reset();
    }

    void aRequestIsAnswered()
    {
        start();
        const QJsonObject params{{QStringLiteral("text"), QStringLiteral("Grüße €")}};
        const auto reply = finish(*scope_, call("test.echo", params));
        QCOMPARE(reply->value(), params);
        QVERIFY(session_->link().engineProgram().startsWith(QStringLiteral("cloudlink-gateway ")));
    }

    void anErrorCrossesWithAllItSays()
    {
        start();
        const auto reply = finish(*scope_, call("test.refused"));
        QCOMPARE(reply->error().code, ErrorCode::invalidValue);
        QCOMPARE(reply->error().field, QStringLiteral("name"));
        QCOMPARE(reply->error().reason, QStringLiteral("the reason"));
    }

    void anUnknownMethodIsAnswered()
    {
        start();
        const auto reply = finish(*scope_, call("no.such"));
        QCOMPARE(reply->error().code, ErrorCode::unknownMethod);
        QVERIFY(finish(*scope_, call("test.echo"))->ok());
    }

    void repliesFindTheirRequestsWhateverTheOrder()
    {
        start();
        scope_->spawn([](Task<QJsonObject> slow) -> Flow {
            const auto never = co_await slow;
            if (!never) co_return never.error();
            co_return done;
        }(call("test.sleep")));
        for (int i = 0; i < 50; ++i) {
            const QJsonObject params{{QStringLiteral("i"), i}};
            QCOMPARE(finish(*scope_, call("test.echo", params))->value(), params);
        }
    }

    void unknownFieldsAreIgnored()
    {
        start();
        RawClient raw(engine_->transports());
        QTRY_VERIFY(raw.open);
        raw.send(R"({"hello":1,"program":"x","fromTheFuture":{"a":1}})");
        raw.send(R"({"request":5,"method":"test.echo","params":{"a":1},"fromTheFuture":true})");
        QTRY_COMPARE(raw.seen.size(), 2);
        QCOMPARE(raw.seen.last().value(QStringLiteral("reply")).toInt(), 5);
    }

    void anEngineNamesBothVersionsToAClientOfAnother()
    {
        start();
        RawClient raw(engine_->transports());
        QTRY_VERIFY(raw.open);
        raw.send(R"({"hello":99,"program":"newer"})");
        QTRY_VERIFY(raw.closed);
        QCOMPARE(raw.seen.first().value(QStringLiteral("hello")).toInt(), protocolVersion);
        const Error error = Error::fromJson(raw.seen.last().value(QStringLiteral("error")).toObject());
        QCOMPARE(error.code, ErrorCode::protocolVersion);
        QCOMPARE(error.parameters.value(QStringLiteral("known")).toInt(), 99);
    }

    void aRequestBeforeTheVersionIsRefused()
    {
        start();
        RawClient raw(engine_->transports());
        QTRY_VERIFY(raw.open);
        raw.send(R"({"request":1,"method":"test.echo"})");
        QTRY_VERIFY(raw.closed);
        QCOMPARE(raw.seen.size(), 1);
        QVERIFY(raw.seen.first().contains(QStringLiteral("error")));
    }

    void whatIsNoEnvelopeEndsTheConnectionWithAReason()
    {
        start();
        RawClient raw(engine_->transports());
        QTRY_VERIFY(raw.open);
        raw.send(R"({"hello":1})");
        raw.send(R"({"what":"ever"})");
        QTRY_VERIFY(raw.closed);
        const Error error = Error::fromJson(raw.seen.last().value(QStringLiteral("error")).toObject());
        QCOMPARE(error.code, ErrorCode::answerMalformed);
        QVERIFY(finish(*scope_, call("test.echo"))->ok());
    }

    void aReplyTooLargeToCarryIsAnErrorAndNotTheEndOfTheLink()
    {
        QFETCH_GLOBAL(bool, overSocket);
        if (!overSocket) QSKIP("in one process nothing is too large");
        start();
        QCOMPARE(finish(*scope_, call("test.huge"))->error().code, ErrorCode::answerTooLarge);
        QVERIFY(finish(*scope_, call("test.echo"))->ok());
    }

    void tooManyRequestsAtOnceAreRefusedNotQueuedWithoutLimit()
    {
        start();
        RawClient raw(engine_->transports());
        QTRY_VERIFY(raw.open);
        raw.send(R"({"hello":1})");
        for (int i = 1; i <= 64; ++i) raw.send(R"({"request":1,"method":"test.sleep"})");
        raw.send(R"({"request":65,"method":"test.sleep"})");
        QTRY_COMPARE(raw.seen.size(), 2);
        QCOMPARE(raw.seen.last().value(QStringLiteral("reply")).toInt(), 65);
    }

    void requestsUnderWayFailWhenTheLinkIsLostAndItComesBack()
    {
        start();
        QSignalSpy states(session_.get(), &EngineSession::linkStateChanged);
        QTimer::singleShot(0, this, [this] { engine_->dropClients(); });
        const auto reply = finish(*scope_, call("test.sleep"));
        QCOMPARE(reply->error().code, ErrorCode::engineNotReachable);
        QVERIFY(reply->error().parameters.contains(QStringLiteral("address")));
        QTRY_COMPARE(session_->link().state(), EngineLink::State::ready);
        QVERIFY(finish(*scope_, call("test.echo"))->ok());
    }

    void aSessionThatShallNotComeBackSaysWhy()
    {
        start(EngineLink::Reconnect::never);
        engine_->stopServing();
        QTRY_COMPARE(session_->link().state(), EngineLink::State::failed);
        QCOMPARE(finish(*scope_, call("test.echo"))->error().code, ErrorCode::engineNotReachable);
    }

    void destroyingTheSessionEndsWhatWaitsForIt()
    {
        start();
        std::optional<Result<QJsonObject>> outcome;
        scope_->spawn([](Task<QJsonObject> task, std::optional<Result<QJsonObject>> *out) -> Flow {
            auto result = co_await task;
            *out = std::move(result);
            co_return done;
        }(call("test.sleep"), &outcome));
        session_.reset();
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->error().code, ErrorCode::engineNotReachable);
    }

    void eventsArriveInOrderAndTheSnapshotIsReadOnceAtFirst()
    {
        start();
        QList<qint64> seen;
        connect(session_.get(), &EngineSession::progressed, this,
                [&seen](const ProgressInfo &progress) { seen.append(progress.done); });
        session_->follow();
        QTRY_COMPARE(engine_->snapshots_, 1);
        for (int i = 0; i < 5; ++i) {
            const ProgressInfo progress{QStringLiteral("sync"), QStringLiteral("x"), i, 5, -1, {}, {}};
            engine_->events_.tell(events::progress, progress.toJson());
        }
        QTRY_COMPARE(seen, (QList<qint64>{0, 1, 2, 3, 4}));
        QCOMPARE(engine_->snapshots_, 1);
    }

    void aGapInTheEventsMakesTheSnapshotBeReadAgain()
    {
        QFETCH_GLOBAL(bool, overSocket);
        engine_ = std::make_unique<TestEngine>(overSocket);
        Transport *wire = nullptr;
        session_ = std::make_unique<EngineSession>(engine_->transports([&wire](Transport *one) { wire = one; }),
                                                   QStringLiteral("test"), EngineLink::Reconnect::never);
        session_->follow();
        QVERIFY(finish(*scope_, session_->connectToEngine(*scope_))->ok());
        QTRY_COMPARE(engine_->snapshots_, 1);
        // As if events 1 to 3 had been lost on the way.
        Q_EMIT wire->received(toJson(Event{4, QStringLiteral("status.changed"), {}}));
        QTRY_COMPARE(engine_->snapshots_, 2);
        Q_EMIT wire->received(toJson(Event{5, QStringLiteral("from.the.future"), {}}));
        QVERIFY(finish(*scope_, call("test.echo"))->ok());
        QCOMPARE(engine_->snapshots_, 2);
    }

    void theSnapshotIsReadAgainAfterEveryReconnection()
    {
        start();
        QSignalSpy read(session_.get(), &EngineSession::snapshotRead);
        session_->follow();
        QTRY_COMPARE(read.count(), 1);
        engine_->dropClients();
        QTRY_COMPARE(read.count(), 2);
    }
};

QTEST_GUILESS_MAIN(ContractTest)
#include "contract_test.moc"
