// How a spool is taken up again, and how it is read.

#include "engine/telephony/event_spool.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>
#include <utility>

#include <unistd.h>

Q_DECLARE_LOGGING_CATEGORY(spoolLog)

namespace clc
{

namespace
{

constexpr qsizetype readChunk = qsizetype{128} << 10;
/// More than can have been given between two synchronisations.
constexpr qint64 skippedNumbers = 1'000'000;
const QString identityFile = QStringLiteral("id");

/// Changes with each start of the operating system; empty where it cannot be read.
QByteArray bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
}

} // namespace

Status EventSpool::load()
{
    CLC_CHECK(folder_.open());
    const QFileInfo before(folder_.file(QStringLiteral("position")));
    const qint64 usedAt = before.exists() ? before.lastModified().toMSecsSinceEpoch() : 0;
    CLC_CHECK(position_.open(folder_.file(QStringLiteral("position"))));
    written_ = std::max({position_.value().floor, position_.value().holeTo, position_.value().acknowledged});
    const qint64 floor = position_.value().floor;
    // What was dropped or acknowledged when the process died.
    while (folder_.segments().size() > 1 && folder_.segments()[1].first <= floor + 1) CLC_CHECK(folder_.removeFirst());
    CLC_CHECK(scanLast());
    if (lastAt_ == 0 && written_ > 0) lastAt_ = usedAt;
    CLC_CHECK(loadIdentity(folder_.isEmpty() && written_ == 0));
    next_ = written_ + 1;
    enforceLimits();
    return done;
}

/// Finds the last number, and cuts off what a killed process or a power cut left half written.
Status EventSpool::scanLast()
{
    if (folder_.isEmpty()) return done;
    const SpoolSegment last = folder_.segments().back();
    SegmentCursor cursor(readChunk);
    CLC_CHECK(cursor.open(folder_.file(last)));
    qint64 seq = last.first - 1;
    while (true) {
        CLC_TRY(const std::optional<SpoolRecord> record, cursor.next(last.size));
        if (!record) break;
        seq = std::max(seq, record->seq);
        lastAt_ = record->at;
    }
    if (cursor.position() < last.size)
        qCWarning(spoolLog) << "Cut" << last.size - cursor.position() << "octets off" << folder_.file(last);
    written_ = std::max(written_, seq);
    if (cursor.position() == 0) return folder_.removeLast();
    CLC_TRY(active_, folder_.reopenLast(cursor.position()));
    return done;
}

Status EventSpool::loadIdentity(bool isNew)
{
    const QByteArray boot = bootId();
    QFile file(folder_.file(identityFile));
    QList<QByteArray> lines;
    if (file.open(QIODevice::ReadOnly)) lines = file.read(256).split('\n');
    const QUuid known = QUuid::fromString(QString::fromLatin1(lines.value(0)));
    const bool otherBoot = !known.isNull() && lines.value(1) != boot;
    if (otherBoot && !isNew && position_.value().cleanAt != written_) CLC_CHECK(skipAfterPowerCut());
    id_ = (known.isNull() ? QUuid::createUuid() : known).toString(QUuid::WithoutBraces);
    if (known.isNull() || otherBoot) CLC_CHECK(folder_.replace(identityFile, id_.toLatin1() + '\n' + boot + '\n'));
    SpoolPosition position = position_.value();
    const bool wasClean = std::exchange(position.cleanAt, 0) != 0;
    CLC_CHECK(position_.write(position));
    return wasClean ? position_.synchronise() : Status(done); // or a power cut would find it clean
}

/// The last second of records may be missing although the platform has it. Their numbers must not be given again.
Status EventSpool::skipAfterPowerCut()
{
    SpoolPosition position = position_.value();
    const bool isToldYet = position.holeTo <= position.acknowledged;
    if (isToldYet) position.holeFrom = written_ + 1;
    position.holeTo = written_ + skippedNumbers;
    CLC_CHECK(position_.write(position));
    CLC_CHECK(position_.synchronise());
    written_ = position.holeTo;
    qCWarning(spoolLog) << "The computer stopped without warning; the last events may be lost";
    // Nobody listens yet.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT lost(-1, QStringLiteral("the computer stopped without warning")); },
        Qt::QueuedConnection);
    return done;
}

Status EventSpool::startAnew()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    CLC_CHECK(folder_.replace(identityFile, id.toLatin1() + '\n' + bootId() + '\n'));
    id_ = id;
    active_.reset();
    toSynchronise_.clear();
    reader_.close();
    oldest_.close();
    while (!folder_.isEmpty()) CLC_CHECK(folder_.removeFirst());
    pending_.clear();
    SpoolPosition position;
    position.dropped = position_.value().dropped;
    position.holeFrom = position.holeTo = 1;
    CLC_CHECK(position_.write(position));
    written_ = 1;
    next_ = 2;
    qCWarning(spoolLog) << "The platform knows more events than were ever given; numbering begins anew";
    Q_EMIT lost(-1, QStringLiteral("numbering began anew"));
    return done;
}

Result<EventBatch> EventSpool::read(qint64 after, int maxItems, qsizetype maxBytes)
{
    EventBatch batch;
    qint64 expected = after + 1;
    while (expected <= lastSeq() && batch.count < maxItems) {
        CLC_TRY(const std::optional<SpoolRecord> record, reader_.next(expected));
        const bool isHole = !record || record->seq > expected;
        const bool fits = batch.count == 0 || batch.items.size() + 1 + (record ? record->item.size() : 0) <= maxBytes;
        if (batch.count > 0 && (isHole || !fits)) {
            if (record) reader_.stepBack();
            break;
        }
        if (isHole) {
            const qint64 behind = record ? record->seq : lastSeq() + 1;
            const qint64 to = record ? record->at : now();
            if (record) reader_.stepBack();
            batch = gapBatch(expected, behind - 1, reader_.timeBefore(), to);
            expected = behind;
            continue;
        }
        if (batch.count == 0) batch.first = expected;
        if (batch.count++ > 0) batch.items += ',';
        batch.items += record->item;
        ++expected;
    }
    return batch;
}

bool EventSpool::isUnknownLoss(qint64 first, qint64 last) const
{
    const SpoolPosition &position = position_.value();
    return position.holeTo > 0 && first <= position.holeTo && last >= position.holeFrom;
}

QString EventSpool::gapReason(qint64 first, qint64 last) const
{
    const SpoolPosition &position = position_.value();
    if (last <= position.acknowledged) return QStringLiteral("these events were acknowledged before");
    if (first <= position.floor) return QStringLiteral("the spool reached its bound of size or age");
    if (isUnknownLoss(first, last))
        return QStringLiteral("numbering could not be continued; the last events before may be lost");
    return QStringLiteral("events could not be written, or a record on the disk was damaged");
}

EventBatch EventSpool::gapBatch(qint64 first, qint64 last, qint64 from, qint64 to) const
{
    const SpoolPosition &position = position_.value();
    if (first <= position.floor && position.dropFrom > 0) from = position.dropFrom;
    if (from <= 0 || from > to) from = to;
    QJsonObject gap{{QStringLiteral("kind"), QStringLiteral("gap")},
                    {QStringLiteral("at"), now()},
                    {QStringLiteral("scope"), QStringLiteral("spool")},
                    {QStringLiteral("from"), from},
                    {QStringLiteral("to"), to},
                    {QStringLiteral("reason"), gapReason(first, last)},
                    {QStringLiteral("firstSeq"), first},
                    {QStringLiteral("lastSeq"), last}};
    if (!isUnknownLoss(first, last)) gap.insert(QStringLiteral("lost"), last - first + 1);
    return {last, 1, QJsonDocument(gap).toJson(QJsonDocument::Compact)};
}

} // namespace clc
