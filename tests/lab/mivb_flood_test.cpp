#include "tests/lab/oig_peer.h"
#include "tests/support/lab_control.h"

#include <QSslSocket>
#include <QTest>

using lab::test::LabProcess;
using lab::test::OigPeer;

/// Floods of calls on a MiVB phone, seen through the OIG's event queue, and breaks of its connections.
class MivbFloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        laboratory_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("120")});
        QVERIFY(laboratory_->isReady());
        peer_ = std::make_unique<OigPeer>(*laboratory_);
        QVERIFY(peer_->login());
        const QJsonArray numbers =
            laboratory_->ready().value(QLatin1String("mivb")).toObject().value(QLatin1String("dns")).toArray();
        number_ = numbers.at(0).toString();
    }
    void cleanup()
    {
        peer_.reset();
        QCOMPARE(laboratory_->stop(), 0);
    }

    void callsAreWholeAndNumberedWithoutGap()
    {
        const QByteArray object = phone();
        QVERIFY(
            peer_->calls("monitorObject", peer_->sessionElement() + "<objectId>" + object + "</objectId>").accepted());
        flood(200, 0.5, false);
        static const QStringList order{QStringLiteral("CALL_RECEIVED"), QStringLiteral("CALL_ESTABLISHED"),
                                       QStringLiteral("CALL_HELD"), QStringLiteral("CALL_RETRIEVED"),
                                       QStringLiteral("CALL_CLEAR")};
        qint64 first = 0;
        for (qsizetype i = 0; i < 100; ++i) {
            const auto event = peer_->calls("getEvent", peer_->sessionElement() + "<timeout>5000</timeout>");
            QVERIFY2(event.accepted(), event.body.constData());
            const qint64 call = event
                                    .match(QStringLiteral("CURRENT_GLOBAL_CALL_ID</t:attributeName>\\s*"
                                                          "<t:attributeValue>(\\d+)<"))
                                    .toLongLong();
            if (i == 0) first = call;
            QCOMPARE(call, first + i / 5);
            QCOMPARE(event.match(QStringLiteral("<t:type>([^<]*)<")), order.at(i % 5));
        }
        QCOMPARE(phoneState().value(QLatin1String("calls")).toArray().size(), 0);
    }

    /// 6,000 events, of which at most a few more than 1,000 wait: the rest comes as it is fetched.
    void floodWaitsForWhoFetches()
    {
        const QByteArray object = phone();
        QVERIFY(
            peer_->calls("monitorObject", peer_->sessionElement() + "<objectId>" + object + "</objectId>").accepted());
        flood(30'000, 0.2, false);
        QVERIFY(QTest::qWaitFor([&] { return lastFlood().value(QLatin1String("sent")).toInteger() >= 1'000; }, 20'000));
        QTest::qWait(300);
        QVERIFY(lastFlood().value(QLatin1String("sent")).toInteger() < 1'010);
        QVERIFY(!lastFlood().value(QLatin1String("finished")).toBool());
        int fetched = 0;
        while (fetched < 1'500) {
            const auto event = peer_->calls("getEvent", peer_->sessionElement() + "<timeout>5000</timeout>");
            QVERIFY2(event.accepted(), event.body.constData());
            ++fetched;
            if (fetched % 500 == 0) QVERIFY(peer_->session("resetSessionTimer", peer_->sessionElement()).accepted());
        }
        QVERIFY(QTest::qWaitFor([&] { return lastFlood().value(QLatin1String("sent")).toInteger() >= 2'500; }, 20'000));
        QVERIFY(lastFlood().value(QLatin1String("sent")).toInteger() < 2'510);
    }

    void unmonitoredCallsAreUnheard()
    {
        const QJsonObject report = flood(1'000, 0.2, true);
        QCOMPARE(report.value(QLatin1String("sent")).toInteger(-1), 0);
        QCOMPARE(report.value(QLatin1String("unheard")).toInteger(), 200);
        QVERIFY(clc::test::LabControl(*laboratory_)
                    .ask("POST", QStringLiteral("/mivb/flood"), {{QStringLiteral("dn"), number_}})
                    .isNull());
    }

    void connectionsAndTheIcpMayBreak()
    {
        QNetworkReply *waiting = peer_->beginCalls("getEvent", peer_->sessionElement() + "<timeout>20000</timeout>");
        QVERIFY(peer_->session("resetSessionTimer", peer_->sessionElement()).accepted());
        clc::test::LabControl(*laboratory_)
            .ask("POST", QStringLiteral("/mivb/icp"), {{QStringLiteral("connected"), false}});
        QCOMPARE(OigPeer::answerOf(waiting).match(QStringLiteral("<t:connectionState>([^<]*)<")),
                 QStringLiteral("CONNECTION_FAILURE"));
        clc::test::LabControl(*laboratory_)
            .ask("POST", QStringLiteral("/mivb/icp"), {{QStringLiteral("connected"), true}});
        QVERIFY(peer_->calls("getEvent", peer_->sessionElement() + "<timeout>5000</timeout>").accepted());
        QSslSocket idle;
        idle.setPeerVerifyMode(QSslSocket::VerifyNone);
        const QUrl oig(laboratory_->text(QStringLiteral("mivb.oig")));
        idle.connectToHostEncrypted(oig.host(), static_cast<quint16>(oig.port()));
        QVERIFY(QTest::qWaitFor([&] { return idle.isEncrypted(); }, 20'000));
        clc::test::LabControl(*laboratory_).ask("POST", QStringLiteral("/mivb/drop"));
        QVERIFY(QTest::qWaitFor([&] { return idle.state() == QAbstractSocket::UnconnectedState; }, 20'000));
    }

private:
    QJsonObject flood(double rate, double seconds, bool wait)
    {
        return clc::test::LabControl(*laboratory_)
            .ask("POST", QStringLiteral("/mivb/flood"),
                 {{QStringLiteral("dn"), number_},
                  {QStringLiteral("rate"), rate},
                  {QStringLiteral("seconds"), seconds},
                  {QStringLiteral("wait"), wait}})
            .object();
    }
    QJsonObject lastFlood()
    {
        const QJsonObject all = clc::test::LabControl(*laboratory_).ask("GET", QStringLiteral("/mivb/floods")).object();
        return all.value(QLatin1String("floods")).toArray().last().toObject();
    }
    QJsonObject phoneState()
    {
        const QJsonObject truth =
            clc::test::LabControl(*laboratory_).ask("GET", QStringLiteral("/mivb/phones")).object();
        return truth.value(QLatin1String("phones")).toObject().value(number_).toObject();
    }
    QByteArray phone()
    {
        const QByteArray icp = peer_
                                   ->calls("getIcpId", "<request sessionId=\"" + peer_->id +
                                                           "\"><icpIpAddress>127.0.0.1</icpIpAddress></request>")
                                   .attribute(QStringLiteral("icpId"))
                                   .toLatin1();
        return peer_
            ->calls("getPhoneNumberId", "<request sessionId=\"" + peer_->id + "\" icpId=\"" + icp + "\"><primeDn>" +
                                            number_.toLatin1() + "</primeDn></request>")
            .attribute(QStringLiteral("objectId"))
            .toLatin1();
    }

    std::unique_ptr<LabProcess> laboratory_;
    std::unique_ptr<OigPeer> peer_;
    QString number_;
};

QTEST_GUILESS_MAIN(MivbFloodTest)
#include "mivb_flood_test.moc"
