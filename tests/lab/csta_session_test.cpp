#include "app/lab/csta/csta_server.h"
#include "app/lab/laboratory/certificates.h"
#include "tests/lab/csta_peer.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

/// Sessions, limits and faults of the Office 400, in the test's own process so that its clock can be moved.
class CstaSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        authority_ = lab::CertificateAuthority::create();
        QVERIFY(authority_);
        office_ = std::make_unique<Office>();
        QVERIFY(office_->csta.listen(authority_->leaf(QStringLiteral("csta"))->tls()));
    }
    void cleanup() { office_.reset(); }

    void sessionEndsWhenItsTimeIsOver()
    {
        CstaPeer peer(port("port"));
        const auto started = start(&peer, 60);
        QCOMPARE(started.text("actualSessionDuration"), QStringLiteral("60"));
        office_->clock.advance(59'000);
        office_->csta.clockMoved();
        QCOMPARE(peer.ask("ResetApplicationSessionTimer", "<sessionID>" + started.text("sessionID").toUtf8() +
                                                              "</sessionID><requestedSessionDuration>60"
                                                              "</requestedSessionDuration>")
                     .text("actualSessionDuration"),
                 QStringLiteral("60"));
        office_->clock.advance(59'000);
        office_->csta.clockMoved();
        QCOMPARE(peer.ask("RequestSystemStatus").text("systemStatus"), QStringLiteral("normal"));
        office_->clock.advance(2'000);
        office_->csta.clockMoved();
        const auto ended = peer.wait("ApplicationSessionTerminated");
        QCOMPARE(ended.text("definedTermReason"), QStringLiteral("sessionTimerExpired"));
        QCOMPARE(ended.text("sessionID"), started.text("sessionID"));
        QVERIFY(peer.waitClosed());
    }

    void sessionEndsByItself()
    {
        CstaPeer peer(port("port"));
        start(&peer, 1);
        QCOMPARE(peer.wait("ApplicationSessionTerminated").text("definedTermReason"),
                 QStringLiteral("sessionTimerExpired"));
        QVERIFY(peer.waitClosed());
    }

    void tlsPortSpeaksTls()
    {
        CstaPeer peer(port("tlsPort"), authority_->certificate());
        QVERIFY(peer.socket().isEncrypted());
        QCOMPARE(start(&peer, 60).name(), QStringLiteral("StartApplicationSessionPosResponse"));
    }

    void nothingWithoutSession()
    {
        CstaPeer peer(port("port"));
        QCOMPARE(peer.ask("RequestSystemStatus").text("security"), QStringLiteral("generic"));
        QCOMPARE(peer.startSession(QStringLiteral("cloudlink"), QStringLiteral("wrong")).text("definedError"),
                 QStringLiteral("invalidApplicationInfo"));
    }

    /// Each with an error that ECMA-354 has for it.
    void malformedSessionRequestsAreRefused()
    {
        CstaPeer peer(port("port"));
        start(&peer, 60);
        QCOMPARE(peer.ask("StartApplicationSession").text("definedError"), QStringLiteral("invalidApplicationInfo"));
        QCOMPARE(peer.ask("ResetApplicationSessionTimer").text("definedError"), QStringLiteral("invalidSessionID"));
        QCOMPARE(peer.ask("StopApplicationSession").text("definedError"), QStringLiteral("invalidSessionID"));
    }

    void monitorsAreLimited()
    {
        QVERIFY(set({{QStringLiteral("mostMonitors"), 3}, {QStringLiteral("mostMonitorsPerDevice"), 2}}));
        CstaPeer peer(port("port"));
        start(&peer, 60);
        const QByteArray again = "<monitorObject><deviceObject>401</deviceObject></monitorObject>";
        QVERIFY(!peer.monitor("401").isEmpty());
        QVERIFY(!peer.monitor("401").isEmpty());
        QCOMPARE(peer.ask("MonitorStart", again).text("subscribedResourceAvailability"),
                 QStringLiteral("objectMonitorLimitExceeded"));
        QVERIFY(!peer.monitor("402").isEmpty());
        QCOMPARE(peer.ask("MonitorStart", "<monitorObject><deviceObject>403</deviceObject></monitorObject>")
                     .text("systemResourceAvailibility"),
                 QStringLiteral("overallMonitorLimitExceeded"));
    }

    void filteredEventsStayAway()
    {
        CstaPeer peer(port("port"));
        start(&peer, 60);
        peer.ask("MonitorStart", "<monitorObject><deviceObject>401</deviceObject></monitorObject>"
                                 "<requestedMonitorFilter><callcontrol><serviceInitiated>true</serviceInitiated>"
                                 "<originated>true</originated></callcontrol></requestedMonitorFilter>");
        peer.ask("MakeCall", "<callingDevice>401</callingDevice><calledDirectoryNumber>402</calledDirectoryNumber>");
        (void)QTest::qWaitFor(
            [&] {
                peer.take();
                return !peer.events.isEmpty();
            },
            CstaPeer::kPatienceMs);
        QCOMPARE(peer.events.first().name(), QStringLiteral("DeliveredEvent"));
    }

    void systemRegisterInsteadOfSession()
    {
        QVERIFY(set({{QStringLiteral("session"), QStringLiteral("systemRegister")}}));
        CstaPeer peer(port("port"));
        const auto status = peer.wait("SystemStatus");
        QCOMPARE(status.text("systemStatus"), QStringLiteral("normal"));
        peer.socket().write(CstaPeer::frame(CstaPeer::document("SystemStatusResponse", {}), status.invoke));
        QCOMPARE(peer.ask("MonitorStart", "<monitorObject><deviceObject>401</deviceObject></monitorObject>")
                     .text("security"),
                 QStringLiteral("generic"));
        QVERIFY(!peer.ask("SystemRegister", "<requestTypes><systemStatus>true</systemStatus></requestTypes>")
                     .text("sysStatRegisterID")
                     .isEmpty());
        QVERIFY(!peer.monitor("401").isEmpty());
    }

    void unknownRequestsAreAnsweredOrNot()
    {
        CstaPeer peer(port("port"));
        start(&peer, 60);
        QCOMPARE(peer.ask("GetMicrophoneGain", "<device>401</device>").text("operation"),
                 QStringLiteral("serviceNotSupported"));
        QVERIFY(set({{QStringLiteral("ignoreUnknown"), true}}));
        peer.socket().write(CstaPeer::frame(CstaPeer::document("GetMicrophoneGain", {}), 500));
        QCOMPARE(peer.ask("RequestSystemStatus").text("systemStatus"), QStringLiteral("normal"));
        for (const auto &event : std::as_const(peer.events)) QVERIFY(event.invoke != 500);
    }

    void faultsStrike_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("octets"); ///< that come for a request; -1: whole answers
        QTest::addColumn<bool>("closed");
        QTest::newRow("lost answer") << "silent" << QJsonValue() << -1 << false;
        QTest::newRow("cut frame") << "truncate" << QJsonValue(30) << 30 << true;
        QTest::newRow("cut off") << "dropBefore" << QJsonValue() << 0 << true;
        QTest::newRow("largest message") << "huge" << QJsonValue() << 65'535 << false;
        QTest::newRow("twice") << "duplicate" << QJsonValue() << -1 << false;
        QTest::newRow("wrong length") << "wrongLength" << QJsonValue(5) << -1 << false;
    }

    void faultsStrike()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonValue, value);
        QFETCH(int, octets);
        QFETCH(bool, closed);
        QString why;
        QVERIFY2(office_->faults.add({{QStringLiteral("system"), QStringLiteral("csta")},
                                      {QStringLiteral("match"), QStringLiteral("RequestSystemStatus")},
                                      {QStringLiteral("kind"), kind},
                                      {QStringLiteral("count"), 1},
                                      {QStringLiteral("value"), value}},
                                     &why),
                 qPrintable(why));
        CstaPeer peer(port("port"));
        start(&peer, 60);
        peer.reading = false;
        peer.socket().write(CstaPeer::frame(CstaPeer::document("RequestSystemStatus", {}), 77));
        // What was lost is known by the answer to the next one.
        const bool isLost = kind == QLatin1String("silent");
        if (isLost) peer.socket().write(CstaPeer::frame(CstaPeer::document("RequestSystemStatus", {}), 78));
        const int answers = kind == QLatin1String("duplicate") ? 2 : 1;
        QByteArray got;
        QVERIFY(QTest::qWaitFor(
            [&] {
                got += peer.socket().readAll();
                if (closed) return peer.isClosed();
                return octets > 0 ? got.size() >= octets : got.count("</RequestSystemStatusResponse>") >= answers;
            },
            CstaPeer::kPatienceMs));
        if (octets >= 0) QCOMPARE(got.size(), octets);
        if (octets < 0) QCOMPARE(got.count("<RequestSystemStatusResponse"), answers);
        if (isLost) QCOMPARE(got.mid(4, 4), QByteArray("0078"));
        if (kind == QLatin1String("wrongLength"))
            QCOMPARE(qFromBigEndian<quint16>(got.constData() + 2), static_cast<quint16>(got.size() + 5));
        QCOMPARE(peer.isClosed(), closed);
    }

    /// The Office 400 ends while an answer is due, a flood is under way and its reader reads nothing.
    void endsWithWorkUnderWay()
    {
        QString why;
        QVERIFY(office_->faults.add({{QStringLiteral("system"), QStringLiteral("csta")},
                                     {QStringLiteral("match"), QStringLiteral("SnapshotDevice")},
                                     {QStringLiteral("kind"), QStringLiteral("delay")},
                                     {QStringLiteral("value"), 600'000}},
                                    &why));
        lab::ControlServer control;
        office_->csta.addRoutes(control);
        QVERIFY(control.listen(0));
        CstaPeer peer(port("port"));
        start(&peer, 60);
        peer.monitor("401");
        peer.reading = false;
        peer.socket().setReadBufferSize(4'096);
        peer.socket().write(
            CstaPeer::frame(CstaPeer::document("SnapshotDevice", "<snapshotObject>401</snapshotObject>"), 900));
        QNetworkAccessManager network;
        QNetworkRequest request{QUrl(control.url() + QLatin1String("/csta/flood"))};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(
            network.post(request, QByteArray("{\"dn\":\"401\",\"rate\":500000,\"seconds\":5}")));
        QVERIFY(QTest::qWaitFor([&] { return peer.socket().bytesAvailable() > 1'000; }, CstaPeer::kPatienceMs));
        office_->csta.setTls(authority_->leaf(QStringLiteral("csta"))->tls());
        QVERIFY(QTest::qWaitFor(
            [&] {
                (void)peer.socket().readAll();
                return peer.isClosed();
            },
            CstaPeer::kPatienceMs));
        CstaPeer other(port("port"));
        start(&other, 60);
        other.monitor("401");
        QVERIFY(QTest::qWaitFor(
            [&] {
                other.take();
                return !other.events.isEmpty();
            },
            CstaPeer::kPatienceMs));
        QVERIFY(!reply->isFinished());
        office_.reset();
        QVERIFY(other.waitClosed());
    }

    void brokenStreamsAreClosed()
    {
        CstaPeer peer(port("port"));
        start(&peer, 60);
        peer.socket().write(CstaPeer::frame("<a><b></a>", 3));
        QVERIFY(peer.waitClosed());
        CstaPeer other(port("port"));
        QCOMPARE(start(&other, 60).name(), QStringLiteral("StartApplicationSessionPosResponse"));
    }

private:
    struct Office {
        lab::LabClock clock;
        lab::Faults faults;
        lab::CstaServer csta{faults, clock, 10};
    };

    quint16 port(const char *name) const
    {
        return static_cast<quint16>(office_->csta.ready().value(QLatin1String(name)).toInt());
    }
    CstaPeer::Document start(CstaPeer *peer, int seconds) const
    {
        const QJsonObject ready = office_->csta.ready();
        return peer->startSession(ready.value(QLatin1String("user")).toString(),
                                  ready.value(QLatin1String("password")).toString(), seconds);
    }
    bool set(const QJsonObject &quirks)
    {
        QString why;
        return office_->csta.setQuirks(quirks, &why);
    }

    std::optional<lab::CertificateAuthority> authority_;
    std::unique_ptr<Office> office_;
};

QTEST_GUILESS_MAIN(CstaSessionTest)
#include "csta_session_test.moc"
