#include "lab_process.h"
#include "link_peer.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using lab::test::LabProcess;

/// How many small items the laboratory takes for each second of processor time that it spends: it must not be the
/// brake in measurements of the gateway.
class LinkSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLaboratoryIsNoBrake();

private:
    static constexpr qint64 kItems = 100'000;
    static constexpr int kBatch = 500;

    /// Calls of five events each, as text: the sender must not be measured.
    static QString batch(qint64 seq);
    static double processorSeconds(qint64 pid);
};

QString LinkSpeedTest::batch(qint64 seq)
{
    static const char *const kStates[] = {"ringing", "connected", "held", "connected", "completed"};
    QString text = QStringLiteral("{\"type\":\"event\",\"seq\":%1,\"items\":[").arg(seq);
    for (qint64 n = seq; n < seq + kBatch; ++n) {
        const qint64 call = (n - 1) / 5;
        const bool ends = n % 5 == 0;
        text +=
            QStringLiteral("%1{\"kind\":\"call\",\"at\":1700000000000,\"endpointId\":\"%2\",\"callId\":\"c%3\","
                           "\"correlation\":\"k%3\",\"state\":\"%4\",\"cause\":\"newCall\",\"direction\":\"inbound\","
                           "\"from\":\"2002\",\"fromName\":\"Anna Berg\",\"to\":\"%2\",\"toName\":\"Ben Cole\","
                           "\"createdOn\":1700000000000,\"extraPbxData\":{\"eventType\":\"deliveredEvent\"}%5}")
                .arg(n == seq ? QString() : QStringLiteral(","))
                .arg(3000 + call % 500)
                .arg(call)
                .arg(QLatin1String(kStates[(n - 1) % 5]))
                .arg(ends ? QStringLiteral(
                                ",\"answered\":true,\"ringTime\":1.5,\"billingTime\":2,\"endTime\":1700000003500")
                          : QString());
    }
    return text + QStringLiteral("]}");
}

double LinkSpeedTest::processorSeconds(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return static_cast<double>(fields.value(11).toLongLong() + fields.value(12).toLongLong()) /
           static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void LinkSpeedTest::theLaboratoryIsNoBrake()
{
    LabProcess lab({QStringLiteral("--users"), QStringLiteral("10")});
    QVERIFY(lab.isReady());
    QFile authority(lab.at(QStringLiteral("ca")));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    const QByteArray certificate = authority.readAll();
    LabClient client(certificate);
    const QJsonObject platform = lab.ready().value(QLatin1String("platform")).toObject();
    const QJsonObject customer = platform.value(QLatin1String("customer")).toObject();
    const LabAnswer token =
        client.sendJson("POST", lab.at(QStringLiteral("platform.authentication")) + QLatin1String("/token"),
                        {{QStringLiteral("grant_type"), QStringLiteral("password")},
                         {QStringLiteral("username"), customer.value(QLatin1String("user"))},
                         {QStringLiteral("password"), customer.value(QLatin1String("password"))}});
    client.authorization = "Bearer " + token.text("access_token").toLatin1();
    const LinkAccess access = makeAccess(client, platform, customer.value(QLatin1String("accountId")).toString());
    LinkPeer gateway(certificate, lab.at(QStringLiteral("platform.gatewayLink")));
    QVERIFY(gateway.opens(access.token));
    gateway.send(helloOf(access, QUuid::createUuid().toString(QUuid::WithoutBraces), kItems));
    const qint64 window = gateway.next("resume").value(QLatin1String("window")).toInteger();
    QVERIFY(window >= kBatch);

    qint64 sent = 0;
    qint64 acknowledged = 0;
    const auto sendSome = [&] {
        for (; sent < kItems && sent + kBatch - acknowledged <= window; sent += kBatch)
            gateway.sendText(batch(sent + 1));
    };
    connect(&gateway, &LinkPeer::came, this, [&](const QJsonObject &message) {
        if (message.value(QLatin1String("type")).toString() == QLatin1String("ack"))
            acknowledged = message.value(QLatin1String("upTo")).toInteger();
        sendSome();
    });
    const double before = processorSeconds(lab.pid());
    QElapsedTimer clock;
    clock.start();
    sendSome();
    QVERIFY(QTest::qWaitFor([&] { return acknowledged == kItems; }, 100'000));
    const double spent = processorSeconds(lab.pid()) - before;
    const QJsonObject seen = lab.control("GET", QStringLiteral("/link")).object();
    QCOMPARE(seen.value(QLatin1String("received")).toInteger(), kItems);
    const double rate = static_cast<double>(kItems) / spent;
    qInfo("%.0f items for a second of processor time; %lld ms on the wall", rate, clock.elapsed());
    // Sixty thousand are wanted of a release build on a quiet machine; a tenth shows that nothing is fundamentally
    // wrong, whatever sanitizers and neighbours cost.
    QVERIFY(rate > 6'000);
}

QTEST_GUILESS_MAIN(LinkSpeedTest)
#include "link_speed_test.moc"
