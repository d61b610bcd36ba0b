#include "engine/client/engine_session.h"
#include "engine/client/local_socket_transport.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;

/// A peer of which every octet is chosen by the test.
class LocalSocketTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<QLocalServer> server_;
    std::unique_ptr<LocalSocketTransport> transport_;
    QList<QJsonObject> seen_;
    QList<Error> closed_;
    bool opened_ = false;

    QLocalSocket *accepted()
    {
        if (!server_->hasPendingConnections() && !server_->waitForNewConnection(5000)) return nullptr;
        return server_->nextPendingConnection();
    }

private Q_SLOTS:
    void init()
    {
        directory_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<QLocalServer>();
        const QString path = directory_->filePath(QStringLiteral("s"));
        QVERIFY(server_->listen(path));
        seen_.clear();
        closed_.clear();
        opened_ = false;
        transport_ = std::make_unique<LocalSocketTransport>(path);
        connect(transport_.get(), &Transport::opened, this, [this] { opened_ = true; });
        connect(transport_.get(), &Transport::received, this, [this](const QJsonObject &json) { seen_.append(json); });
        connect(transport_.get(), &Transport::closed, this, [this](const Error &error) { closed_.append(error); });
    }
    void cleanup()
    {
        transport_.reset();
        server_.reset();
    }

    void fragmentsAndMergedMessagesArriveWhole()
    {
        transport_->open();
        QLocalSocket *peer = accepted();
        QTRY_VERIFY(opened_);
        const QByteArray one = encodeFrame({{QStringLiteral("n"), 1}}).value();
        const QByteArray two = encodeFrame({{QStringLiteral("n"), 2}}).value();
        for (const char octet : one) {
            peer->write(&octet, 1);
            peer->flush();
            QCoreApplication::processEvents();
        }
        peer->write(two + one + two.left(3));
        QTRY_COMPARE(seen_.size(), 3);
        peer->write(two.mid(3));
        QTRY_COMPARE(seen_.size(), 4);
        QVERIFY(closed_.isEmpty());
    }

    void garbageClosesWithAReason()
    {
        transport_->open();
        QLocalSocket *peer = accepted();
        QTRY_VERIFY(opened_);
        peer->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTRY_COMPARE(closed_.size(), 1);
        QCOMPARE(closed_.first().code, ErrorCode::answerTooLarge);
        QTRY_COMPARE(peer->state(), QLocalSocket::UnconnectedState);
    }

    void aMessageCutInTheMiddleIsNamed()
    {
        transport_->open();
        QLocalSocket *peer = accepted();
        QTRY_VERIFY(opened_);
        peer->write(encodeFrame({{QStringLiteral("n"), 1}}).value().chopped(2));
        peer->flush();
        peer->disconnectFromServer();
        QTRY_COMPARE(closed_.size(), 1);
        QCOMPARE(closed_.first().code, ErrorCode::engineNotReachable);
        QVERIFY(closed_.first().reason.contains(QStringLiteral("middle")));
    }

    void whatWasSentBeforeTheEndIsStillRead()
    {
        transport_->open();
        QLocalSocket *peer = accepted();
        QTRY_VERIFY(opened_);
        peer->write(encodeFrame({{QStringLiteral("n"), 1}}).value());
        peer->disconnectFromServer();
        QTRY_COMPARE(closed_.size(), 1);
        QCOMPARE(seen_.size(), 1);
    }

    void nobodyThereIsSaidOnceWithTheAddress()
    {
        server_->close();
        transport_->open();
        QTRY_COMPARE(closed_.size(), 1);
        QCOMPARE(closed_.first().code, ErrorCode::engineNotReachable);
        QCOMPARE(closed_.first().parameters.value(QStringLiteral("address")).toString(), transport_->address());
        QTest::qWait(20);
        QCOMPARE(closed_.size(), 1);
    }

    void aPeerOfAnotherVersionIsNotTriedAgain()
    {
        const QString path = transport_->address();
        EngineSession session([path] { return std::make_unique<LocalSocketTransport>(path); }, QStringLiteral("test"),
                              EngineLink::Reconnect::forEver);
        session.link().open();
        QLocalSocket *peer = accepted();
        QVERIFY(peer);
        peer->write(
            encodeFrame({{QStringLiteral("hello"), 2}, {QStringLiteral("program"), QStringLiteral("old")}}).value());
        QTRY_COMPARE(session.link().state(), EngineLink::State::incompatible);
        QCOMPARE(session.link().lastError().code, ErrorCode::protocolVersion);
        QCOMPARE(session.link().lastError().parameters.value(QStringLiteral("found")).toInt(), 2);
        QVERIFY(!server_->waitForNewConnection(300));
    }
};

QTEST_GUILESS_MAIN(LocalSocketTest)
#include "local_socket_test.moc"
