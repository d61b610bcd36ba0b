// How many CSTA events one core reads and puts into the platform's words, and how many a raw QXmlStreamReader only
// reads, of the same documents in the same run. Prints one line of JSON. Processor time of this thread, best of five.

#include "engine/pbx/csta/csta_legs.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace clc;
using namespace clc::csta;

namespace
{

constexpr int rounds = 5;
constexpr int callsARound = 4000;

QByteArray event(const char *name, const QByteArray &call, const char *connection, const char *subject,
                 const char *local, const char *cause, bool parties)
{
    QByteArray text = QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><") + name +
                      " xmlns=\"http://www.ecma-international.org/standards/ecma-323/csta/ed4\"><monitorCrossRefID>17"
                      "</monitorCrossRefID><" +
                      connection + "><callID>" + call + "</callID><deviceID>2001</deviceID></" + connection + "><" +
                      subject + "><deviceIdentifier>2001</deviceIdentifier></" + subject + '>';
    if (parties)
        text += "<callingDevice><deviceIdentifier>0900</deviceIdentifier></"
                "callingDevice><calledDevice><deviceIdentifier>2001"
                "</deviceIdentifier></calledDevice><lastRedirectionDevice><notRequired></notRequired></"
                "lastRedirectionDevice>";
    return text + "<localConnectionInfo>" + local + "</localConnectionInfo><cause>" + cause + "</cause></" + name + '>';
}

/// Whole calls of five events, as the conformance server floods them.
QList<QByteArray> documents()
{
    QList<QByteArray> all;
    for (int number = 0; number < callsARound; ++number) {
        const QByteArray call = 'F' + QByteArray::number(number).rightJustified(9, '0');
        all << event("DeliveredEvent", call, "connection", "alertingDevice", "alerting", "newCall", true)
            << event("EstablishedEvent", call, "establishedConnection", "answeringDevice", "connected", "newCall", true)
            << event("HeldEvent", call, "heldConnection", "holdingDevice", "hold", "normal", false)
            << event("RetrievedEvent", call, "retrievedConnection", "retrievingDevice", "connected", "normal", false)
            << event("ConnectionClearedEvent", call, "droppedConnection", "releasingDevice", "null", "normalClearing",
                     false);
    }
    return all;
}

/// Events per second of processor time.
double best(qsizetype events, const std::function<void()> &work)
{
    double found = 0;
    for (int round = 0; round < rounds; ++round) {
        timespec from{};
        timespec to{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
        work();
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
        const double seconds =
            static_cast<double>(to.tv_sec - from.tv_sec) + static_cast<double>(to.tv_nsec - from.tv_nsec) / 1e9;
        found = std::max(found, static_cast<double>(events) / seconds);
    }
    return found;
}

} // namespace

int main()
{
    const QList<QByteArray> all = documents();
    qsizetype told = 0;
    const double decoded = best(all.size(), [&] {
        EventDecoder decoder;
        Event one;
        EndpointLegs legs(Dn(QStringLiteral("2001")));
        QVector<PbxEvent> batch;
        for (const QByteArray &document : all) {
            if (!decoder.decode(document, one)) std::abort();
            legs.apply(one, 1, batch);
            if (batch.size() < 100) continue;
            told += batch.size();
            batch.clear();
        }
        told += batch.size();
    });
    if (told != rounds * all.size()) return 1; // each of them says something
    qsizetype tokens = 0;
    const double raw = best(all.size(), [&] {
        for (const QByteArray &document : all) {
            QXmlStreamReader reader(document);
            while (!reader.atEnd()) {
                reader.readNext();
                ++tokens;
            }
        }
    });
    const QJsonObject result{{QStringLiteral("eventsPerSecond"), static_cast<qint64>(decoded)},
                             {QStringLiteral("rawXmlPerSecond"), static_cast<qint64>(raw)},
                             {QStringLiteral("ratio"), decoded / raw}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
