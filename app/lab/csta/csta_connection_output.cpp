#include "app/lab/csta/csta_connection.h"
#include "app/lab/csta/csta_spoiler.h"

#include <QJsonObject>
#include <QRandomGenerator>

namespace lab::csta
{

namespace
{

constexpr qint64 kMostUnwritten = 32LL * 1024 * 1024;
constexpr qint64 kRoom = 256LL * 1024;
constexpr int kMergeMs = 50;
constexpr int kLongestPiece = 40;
constexpr int kLastInvoke = 9'998;

} // namespace

Framing Connection::framing() const
{
    return reader_.framing() == Framing::Undecided ? Framing::Ecma323 : reader_.framing();
}

qint64 Connection::unwritten() const
{
    return socket_->bytesToWrite() + socket_->encryptedBytesToWrite() + merged_.size();
}

bool Connection::hasRoom() const
{
    return !closing_ && unwritten() < kRoom;
}

QByteArray Connection::frame(const Element &document, int invoke) const
{
    const QString wanted = isSessionMessage(document.name) ? QString(kSessionNamespace) : space;
    return frameOf(render(document, wanted, office_.quirks.manner), invoke, framing());
}

void Connection::send(const Element &document, int invoke, const QString &operation)
{
    if (closing_) return;
    const QString wanted = isSessionMessage(document.name) ? QString(kSessionNamespace) : space;
    const QByteArray content = render(document, wanted, office_.quirks.manner);
    const Outgoing made = outgoing(office_.faults(), operation, content, invoke, invokeBefore_, framing());
    if (invoke != kEventInvoke) invokeBefore_ = invoke;
    write(made.octets, 1);
    if (made.close && !closing_) close();
}

/// Numbers of ours and of the peer's are independent; one is not used again before its answer has come.
void Connection::request(const Element &document)
{
    static const QStringList unanswered{
        QStringLiteral("SwitchingFunctionDevices"), QStringLiteral("SnapshotDeviceData"),
        QStringLiteral("ApplicationSessionTerminated"), QStringLiteral("SwFunctionDevicesChanged")};
    while (asked_.contains(nextInvoke_)) nextInvoke_ = nextInvoke_ % kLastInvoke + 1;
    const int invoke = nextInvoke_;
    nextInvoke_ = nextInvoke_ % kLastInvoke + 1;
    constexpr qsizetype kMostOpen = 1'000;
    if (!unanswered.contains(document.name) && asked_.size() < kMostOpen) asked_.insert(invoke, document.name);
    send(document, invoke, document.name);
}

void Connection::tell(const Event &event)
{
    for (const auto &[reference, monitor] : monitors) {
        if (closing_) return;
        if (monitor.device != event.device || monitor.without.contains(event.name)) continue;
        Element document{QString::fromLatin1(event.name), {}, event.children, {}};
        document.children.insert(document.children.begin(), leaf("monitorCrossRefID", reference));
        const QString name = document.name;
        send(document, kEventInvoke, name);
        if (closing_) return;
    }
}

void Connection::write(const QByteArray &octets, int frames)
{
    if (closing_) return;
    if (unwritten() + octets.size() > kMostUnwritten) {
        breakOff(QStringLiteral("a peer that does not read was cut off"), {});
        return;
    }
    const Quirks &quirks = office_.quirks;
    if (quirks.mergeWrites) {
        merged_ += octets;
        if (!mergeTimer_.isActive()) mergeTimer_.start(kMergeMs);
    } else if (quirks.splitWrites) {
        writeInPieces(octets);
    } else {
        socket_->write(octets);
    }
    const qint64 before = sent_;
    sent_ += frames;
    if (quirks.garbageAfter > 0 && before < quirks.garbageAfter && sent_ >= quirks.garbageAfter) {
        QByteArray garbage;
        while (garbage.size() < 64) garbage += static_cast<char>(QRandomGenerator::global()->bounded(256));
        socket_->write(garbage);
    }
}

void Connection::flushMerged()
{
    mergeTimer_.stop();
    if (!merged_.isEmpty()) socket_->write(std::exchange(merged_, {}));
}

void Connection::writeInPieces(const QByteArray &octets)
{
    qsizetype start = 0;
    while (start < octets.size() && !closing_) {
        const int size = QRandomGenerator::global()->bounded(1, kLongestPiece + 1);
        socket_->write(octets.mid(start, size));
        socket_->flush();
        start += size;
    }
}

QJsonObject Connection::toJson() const
{
    return {{QStringLiteral("session"), session ? QJsonValue(session->id) : QJsonValue()},
            {QStringLiteral("registration"), registration ? QJsonValue(registration->id) : QJsonValue()},
            {QStringLiteral("encrypted"), socket_->isEncrypted()},
            {QStringLiteral("framing"), framing() == Framing::Nul ? QStringLiteral("nul") : QStringLiteral("ecma323")},
            {QStringLiteral("monitors"), static_cast<qint64>(monitors.size())},
            {QStringLiteral("received"), received_},
            {QStringLiteral("sent"), sent_},
            {QStringLiteral("unwritten"), unwritten()},
            {QStringLiteral("unanswered"), asked_.size()},
            {QStringLiteral("strays"), strays_}};
}

} // namespace lab::csta
