#pragma once

#include "engine/base/clock.h"
#include "engine/cloud/event_source.h"
#include "engine/telephony/spool_folder.h"
#include "engine/telephony/spool_position.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace clc
{

struct SpoolLimits {
    qint64 bytes = qint64{1} << 30; ///< of all segments together; one more segment may be there for a moment
    std::chrono::milliseconds age = std::chrono::hours(72);
    qint64 segment = qint64{8} << 20; ///< octets after which the next segment begins
    /// Milliseconds of a clock that nobody sets; the age of events is not that of the computer's clock.
    std::function<qint64()> steadyMs = [] {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    };
};

struct SpoolCounters {
    qint64 appended = 0;     ///< since the spool was opened
    qint64 acknowledged = 0; ///< the highest number that the platform has stored
    qint64 waiting = 0;      ///< numbers that are not acknowledged
    qint64 dropped = 0;      ///< events lost before they were acknowledged, since the spool was made
    qint64 bytes = 0;        ///< on the disk
    qint64 oldestAt = 0;     ///< when the oldest one that is not acknowledged happened, epoch ms; 0: none
};

/// Where events wait until the platform has stored them (architecture section 5).
///
/// Append-only segment files in a folder of its own. What `flush` has written survives the death of the process; it
/// reaches the disk within about a second. Bounded by size and age: the oldest segments are dropped, counted, and
/// announced by a gap item in the place of their numbers; so are numbers that are missing for any other reason (a
/// damaged record, a full disk, a power cut). Keeps less than 1 MB in memory, whatever waits.
/// On the engine's thread; one spool for each folder at a time.
class EventSpool : public QObject, public EventSource
{
    Q_OBJECT

public:
    /// Errors: storeFull, storeFailed. A torn end is cut off.
    static Result<std::unique_ptr<EventSpool>> open(const QString &folder, const Clock &clock, SpoolLimits limits = {});
    ~EventSpool() override;

    /// Takes up one item (the JSON text of gateway-link.md) that happened at `atMs`; its number. It is not kept before
    /// `flush`. Errors: invalidValue for an item that fits into no message; storeFull, storeFailed when earlier ones
    /// cannot be written and too many wait: then the item is lost and counted, and a gap will tell.
    Result<qint64> append(QByteArrayView item, qint64 atMs);
    /// Writes what was appended, in one piece. After an error it is kept and tried again with the next call.
    Status flush();

    QString id() const override { return id_; }
    qint64 firstSeq() const override;
    qint64 lastSeq() const override;
    Result<EventBatch> read(qint64 after, int maxItems, qsizetype maxBytes) override;
    Status acknowledge(qint64 upTo) override;
    Status startAnew() override;

    /// When the last item that was appended happened, epoch ms; where no item tells, when the spool was last in use;
    /// 0: there never was one.
    qint64 lastAt() const { return lastAt_; }
    SpoolCounters counters();
    /// Drops what is too old; happens by itself every minute.
    void enforceLimits();

Q_SIGNALS:
    /// There is more to read.
    void grown();
    /// Events are lost and will be announced; `count` -1 when it is not known how many. Raise an alarm and ask for a
    /// snapshot.
    void lost(qint64 count, const QString &reason);

private:
    EventSpool(const QString &folder, const Clock &clock, SpoolLimits limits);
    Status load();
    Status loadIdentity(bool isNew);
    Status scanLast();
    Status skipAfterPowerCut();
    Status write();
    Status roll();
    Status drop(const QString &reason);
    qint64 now() const { return clock_.now().toMSecsSinceEpoch(); }
    std::chrono::milliseconds rollAfter() const { return limits_.age / 72; }
    bool isTooOld(const SpoolSegment &segment) const;
    void watchClock();
    qint64 countGivenUp(qint64 first, qint64 last) const;
    void synchroniseSoon();
    void synchronise();
    QString gapReason(qint64 first, qint64 last) const;
    bool isUnknownLoss(qint64 first, qint64 last) const;
    EventBatch gapBatch(qint64 first, qint64 last, qint64 from, qint64 to) const;

    const Clock &clock_;
    SpoolLimits limits_;
    SpoolFolder folder_;
    SpoolPositionFile position_;
    QString id_;
    FileHandle active_;
    std::vector<FileHandle> toSynchronise_; ///< finished segments that are not on the disk for certain
    SpoolReader reader_;
    SpoolReader oldest_;
    QByteArray pending_;
    qint64 pendingFirst_ = 0;
    qint64 pendingLast_ = 0;
    qint64 next_ = 1;     ///< the number of the next item
    qint64 written_ = 0;  ///< the highest number in a segment, or given up
    qint64 appended_ = 0; ///< since opening
    qint64 refused_ = 0;  ///< found no room, and nobody was told yet
    qint64 lastAt_ = 0;
    bool failing_ = false;
    qint64 clockAt_ = 0;  ///< what the computer's clock said
    qint64 steadyAt_ = 0; ///< at this time of the steady one
    QTimer ageTimer_;
    QTimer syncTimer_;
    std::shared_ptr<std::atomic<bool>> syncing_ = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<int>> syncError_ = std::make_shared<std::atomic<int>>(0);
};

} // namespace clc
