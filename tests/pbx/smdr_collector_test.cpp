#include "engine/pbx/smdr/smdr_collector.h"
#include "tests/support/tls_server.h"

#include <QSignalSpy>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace clc;
using namespace clc::smdr;
using namespace std::chrono_literals;

namespace
{

QByteArray record(int number)
{
    return "03/19 14:36 00:02:14 2001 90491" + QByteArray::number(1'000 + number) + " T3 A";
}

class MovableClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2026, 3, 19), QTime(15, 0), Qt::UTC);
};

/// A PBX that writes what it is told.
class Pbx
{
public:
    Pbx()
    {
        server.onConnected = [this](QTcpSocket *socket) { client = socket; };
        server.onData = [](QTcpSocket *, const QByteArray &) {};
    }
    void write(const QByteArray &octets) const
    {
        client->write(octets);
        client->flush();
    }

    test::TlsServer server;
    QPointer<QTcpSocket> client;
};

CollectorSettings settingsFor(const Pbx &pbx)
{
    CollectorSettings settings;
    settings.address = {QStringLiteral("127.0.0.1"), pbx.server.port()};
    settings.options.timeZone = QTimeZone::utc();
    settings.firstPause = 10ms;
    settings.longestPause = 50ms;
    return settings;
}

/// The collector's end of the connection, among what this process has open; -1 when there is none.
int descriptorTo(quint16 port)
{
    for (int descriptor = 0; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0) continue;
        if (peer.sin_family == AF_INET && ntohs(peer.sin_port) == port) return descriptor;
    }
    return -1;
}

int tcpOption(int descriptor, int option)
{
    int value = -1;
    socklen_t size = sizeof value;
    return ::getsockopt(descriptor, IPPROTO_TCP, option, &value, &size) == 0 ? value : -1;
}

} // namespace

class SmdrCollectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPbxThatVanishesIsNoticed()
    {
        Pbx pbx;
        Collector collector(settingsFor(pbx), clock_);
        QSignalSpy changed(&collector, &Collector::connectionChanged);
        collector.start();
        QTRY_VERIFY(pbx.client && changed.size() == 1);
        const int descriptor = descriptorTo(pbx.server.port());
        QVERIFY(descriptor >= 0);
        QCOMPARE(tcpOption(descriptor, TCP_KEEPIDLE), 60);
        QCOMPARE(tcpOption(descriptor, TCP_KEEPINTVL), 10);
        QCOMPARE(tcpOption(descriptor, TCP_KEEPCNT), 3);
    }

    void linesAreAssembledWhereverTheyAreCut()
    {
        Pbx pbx;
        Collector collector(settingsFor(pbx), clock_);
        QSignalSpy called(&collector, &Collector::called);
        collector.start();
        QTRY_VERIFY(pbx.client);
        const QByteArray stream = record(1) + "\r\n" + record(2) + "\n\r\n" + record(3) + "\r\n";
        for (const char octet : stream) {
            pbx.write(QByteArray(1, octet));
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(called.size(), 3);
        QCOMPARE(called.last().first().value<Call>().digits, QStringLiteral("904911003"));
        QCOMPARE(collector.counters().lines, 3);
        QCOMPARE(collector.counters().approximate, 3);
        QCOMPARE(pbx.server.received, 0); // nothing is ever sent
    }

    void noiseIsRejectedAndBounded()
    {
        Pbx pbx;
        Collector collector(settingsFor(pbx), clock_);
        QSignalSpy called(&collector, &Collector::called);
        QSignalSpy rejected(&collector, &Collector::rejected);
        QSignalSpy faults(&collector, &Collector::clockFailed);
        collector.start();
        QTRY_VERIFY(pbx.client);
        pbx.write("\x01\x02garbage\r\n" + QByteArray(3'000'000, 'x'));
        pbx.write("\r\nCLOCK MALFUNCTION\r\n" + record(1) + "\r\n");
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(rejected.size(), 2);
        QCOMPARE(rejected.first().first().value<Rejected>().raw, QByteArray("\x01\x02garbage"));
        QVERIFY(rejected.last().first().value<Rejected>().raw.size() <= Collector::longestLine);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(collector.counters().rejected, 2);
    }

    void itComesBackMarksTheGapAndLeavesOutRepetitions()
    {
        Pbx pbx;
        Collector collector(settingsFor(pbx), clock_);
        QSignalSpy called(&collector, &Collector::called);
        QSignalSpy rejected(&collector, &Collector::rejected);
        QSignalSpy gaps(&collector, &Collector::gapPossible);
        QSignalSpy changes(&collector, &Collector::connectionChanged);
        collector.start();
        QTRY_VERIFY(pbx.client);
        pbx.write(record(1) + "\r\n" + record(2) + "\r\n" + record(3).left(20));
        QTRY_COMPARE(called.size(), 2);
        QCOMPARE(gaps.size(), 0);
        const qint64 before = clock_.time.toMSecsSinceEpoch();
        clock_.time = clock_.time.addSecs(60);
        pbx.server.closeConnections();
        QTRY_COMPARE(collector.counters().connections, 2);
        QCOMPARE(rejected.size(), 1); // half a line
        QTRY_COMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().at(0).toLongLong(), before);
        QCOMPARE(gaps.first().at(1).toLongLong(), before + 60'000);
        QTRY_VERIFY(pbx.client);
        pbx.write(record(2) + "\r\n" + record(3) + "\r\n");
        QTRY_COMPARE(called.size(), 3);
        QCOMPARE(collector.counters().repeated, 1);
        QCOMPARE(changes.size(), 3); // up, down, up
    }

    void aPbxThatIsAwayIsTriedForEver()
    {
        Pbx pbx;
        Collector collector(settingsFor(pbx), clock_);
        pbx.server.stopListening();
        QSignalSpy failed(&collector, &Collector::failed);
        collector.start();
        QTRY_VERIFY(failed.size() >= 3);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::connectionRefused);
        QVERIFY(!collector.isConnected());
        collector.stop();
        const auto count = failed.size();
        QTest::qWait(120);
        QCOMPARE(failed.size(), count);
    }

    void oneWhoClosesAtOnceIsNotPestered()
    {
        Pbx pbx;
        pbx.server.onConnected = [](QTcpSocket *socket) { socket->abort(); };
        CollectorSettings settings = settingsFor(pbx);
        settings.firstPause = 20ms;
        settings.longestPause = 10s;
        Collector collector(settings, clock_);
        collector.start();
        QTest::qWait(700);
        QVERIFY2(collector.counters().connections <= 8, "the pauses do not grow");
    }

    void stopWithinASignalAndTheEndOfTheObject()
    {
        Pbx pbx;
        {
            Collector collector(settingsFor(pbx), clock_);
            int calls = 0;
            connect(&collector, &Collector::called, this, [&] {
                ++calls;
                collector.stop();
            });
            collector.start();
            QTRY_VERIFY(pbx.client);
            pbx.write(record(1) + "\r\n" + record(2) + "\r\n");
            QTRY_COMPARE(calls, 1);
            QVERIFY(!collector.isConnected());
            collector.start();
            QTRY_COMPARE(collector.counters().connections, 2);
        }
        { // destroyed while it connects, and while data is under way
            Collector collector(settingsFor(pbx), clock_);
            collector.start();
        }
        auto collector = std::make_unique<Collector>(settingsFor(pbx), clock_);
        pbx.client.clear();
        collector->start();
        QTRY_VERIFY(pbx.client && collector->isConnected());
        pbx.write(record(1));
        collector.reset();
        QTest::qWait(20);
    }

private:
    MovableClock clock_;
};

QTEST_GUILESS_MAIN(SmdrCollectorTest)
#include "smdr_collector_test.moc"
