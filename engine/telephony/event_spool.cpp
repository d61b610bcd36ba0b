#include "engine/telephony/event_spool.h"

#include "engine/base/crash_point.h"

#include <QLoggingCategory>
#include <QThreadPool>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

Q_LOGGING_CATEGORY(spoolLog, "clc.spool")

namespace clc
{

namespace
{

constexpr qsizetype pendingLimit = qsizetype{256} << 10;
constexpr qsizetype readChunk = qsizetype{128} << 10;
constexpr qsizetype lookChunk = qsizetype{16} << 10;
constexpr auto ageInterval = std::chrono::minutes(1);
constexpr auto syncInterval = std::chrono::seconds(1);
constexpr qint64 clockTolerance = 60'000; ///< ms; what is less is not worth a thought

} // namespace

EventSpool::EventSpool(const QString &folder, const Clock &clock, SpoolLimits limits)
    : clock_(clock),
      limits_(std::move(limits)),
      folder_(folder),
      reader_(folder_, readChunk),
      oldest_(folder_, lookChunk),
      clockAt_(now()),
      steadyAt_(limits_.steadyMs())
{
    connect(&ageTimer_, &QTimer::timeout, this, &EventSpool::enforceLimits);
    connect(&syncTimer_, &QTimer::timeout, this, &EventSpool::synchronise);
    syncTimer_.setSingleShot(true);
}

Result<std::unique_ptr<EventSpool>> EventSpool::open(const QString &folder, const Clock &clock, SpoolLimits limits)
{
    std::unique_ptr<EventSpool> spool(new EventSpool(folder, clock, std::move(limits)));
    CLC_CHECK(spool->load());
    spool->ageTimer_.start(ageInterval);
    return spool;
}

EventSpool::~EventSpool()
{
    blockSignals(true);
    const bool whole = bool(flush()) && (!active_.isOpen() || ::fdatasync(active_.get()) == 0);
    if (!whole || id_.isEmpty()) return;
    SpoolPosition position = position_.value();
    position.cleanAt = lastSeq();
    static_cast<void>(position_.write(position) && position_.synchronise());
}

qint64 EventSpool::firstSeq() const
{
    return folder_.isEmpty() ? lastSeq() + 1 : folder_.segments().front().first;
}

qint64 EventSpool::lastSeq() const
{
    return written_;
}

Result<qint64> EventSpool::append(QByteArrayView item, qint64 atMs)
{
    if (item.isEmpty() || item.size() > spool::longestItem)
        return failureIn(QStringLiteral("event"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it has %1 octets").arg(item.size())}});
    if (!pending_.isEmpty() && pending_.size() + item.size() > pendingLimit) {
        const Status status = flush();
        if (!status) {
            ++next_; // its number stays empty, which is how the gap is found
            ++refused_;
            SpoolPosition position = position_.value();
            ++position.dropped;
            static_cast<void>(position_.write(position));
            return status.error();
        }
    }
    if (pending_.isEmpty()) pendingFirst_ = next_;
    pendingLast_ = next_;
    lastAt_ = atMs;
    spool::appendRecord(pending_, {next_, atMs, item});
    ++appended_;
    return next_++;
}

Status EventSpool::flush()
{
    if (const int number = syncError_->exchange(0)) {
        qCWarning(spoolLog) << "Events could not be made durable:"
                            << spoolError(number, folder_.file(QString())).message();
    }
    if (pending_.isEmpty()) return done;
    Status status = write();
    if (!status) {
        if (!failing_) qCWarning(spoolLog) << status.error().message();
        failing_ = true;
        return status;
    }
    if (failing_) qCWarning(spoolLog) << "Events can be written again";
    failing_ = false;
    const qint64 missing = std::exchange(refused_, 0); // what found no room meanwhile
    written_ = pendingLast_;
    pending_.resize(0);
    synchroniseSoon();
    enforceLimits();
    if (missing > 0) Q_EMIT lost(missing, QStringLiteral("events could not be written"));
    Q_EMIT grown();
    return done;
}

Status EventSpool::write()
{
    crashPoint("spool.write");
    const bool fits = active_.isOpen() && folder_.segments().back().size + pending_.size() <= limits_.segment &&
                      now() - folder_.segments().back().made < rollAfter().count();
    if (!fits) CLC_CHECK(roll());
    qsizetype count = 0;
    while (count < pending_.size()) {
        const ssize_t some =
            ::write(active_.get(), pending_.constData() + count, static_cast<size_t>(pending_.size() - count));
        if (some < 0 && errno == EINTR) continue;
        if (some <= 0) {
            const int number = some < 0 ? errno : ENOSPC;
            const SpoolSegment &segment = folder_.segments().back();
            // Half a batch is taken back; where that fails, too, reading steps over it.
            if (::ftruncate(active_.get(), segment.size) != 0) folder_.grow(count);
            return spoolError(number, folder_.file(segment));
        }
        count += some;
    }
    folder_.grow(pending_.size());
    crashPoint("spool.written");
    return done;
}

/// Begins the next segment.
Status EventSpool::roll()
{
    if (active_.isOpen()) toSynchronise_.push_back(std::move(active_));
    if (!folder_.isEmpty() && folder_.segments().back().size == 0) CLC_CHECK(folder_.removeLast());
    crashPoint("spool.roll");
    CLC_TRY(active_, folder_.add(pendingFirst_, now()));
    crashPoint("spool.rolled");
    return done;
}

Status EventSpool::acknowledge(qint64 upTo)
{
    if (upTo <= position_.value().acknowledged) return done;
    if (upTo > lastSeq())
        return failureIn(QStringLiteral("upTo"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("%1 was never given").arg(upTo)}});
    SpoolPosition position = position_.value();
    position.acknowledged = upTo;
    const auto &segments = folder_.segments();
    if (segments.size() > 1 && segments[1].first <= upTo + 1) {
        const auto unread = std::find_if(segments.begin(), segments.end(),
                                         [upTo](const SpoolSegment &one) { return one.first > upTo + 1; });
        position.floor = std::max(position.floor, std::prev(unread)->first - 1);
    }
    CLC_CHECK(position_.write(position));
    crashPoint("spool.acknowledged");
    while (segments.size() > 1 && segments[1].first <= upTo + 1) CLC_CHECK(folder_.removeFirst());
    return done;
}

bool EventSpool::isTooOld(const SpoolSegment &segment) const
{
    // Nothing is appended to a segment that is older than rollAfter().
    return now() - segment.made - segment.clockSet > (limits_.age + rollAfter()).count();
}

/// A computer that finds the right time late must not think that its events are old.
void EventSpool::watchClock()
{
    const qint64 clock = now();
    const qint64 steady = limits_.steadyMs();
    const qint64 set = (clock - clockAt_) - (steady - steadyAt_);
    if (std::abs(set) > clockTolerance) {
        qCWarning(spoolLog) << "The computer's clock was set by" << set / 1000 << "seconds";
        folder_.noteClockSet(set);
    }
    clockAt_ = clock;
    steadyAt_ = steady;
}

/// How many of these numbers were events that are lost now: those skipped after a power cut never were.
qint64 EventSpool::countGivenUp(qint64 first, qint64 last) const
{
    const SpoolPosition &position = position_.value();
    const qint64 skipped =
        position.holeTo > 0 ? std::min(last, position.holeTo) - std::max(first, position.holeFrom) + 1 : 0;
    return std::max<qint64>(0, last - first + 1 - std::max<qint64>(0, skipped));
}

void EventSpool::enforceLimits()
{
    watchClock();
    while (!folder_.isEmpty()) {
        const bool tooLarge = folder_.bytes() > limits_.bytes && folder_.segments().size() > 1;
        if (!tooLarge && !isTooOld(folder_.segments().front())) return;
        const Status status = drop(tooLarge ? QStringLiteral("the spool reached its largest size")
                                            : QStringLiteral("events waited longer than the spool keeps them"));
        if (!status) {
            qCWarning(spoolLog) << status.error().message();
            return;
        }
    }
}

/// Gives up the oldest segment.
Status EventSpool::drop(const QString &reason)
{
    const auto &segments = folder_.segments();
    const SpoolSegment segment = segments.front();
    const qint64 last = segments.size() > 1 ? segments[1].first - 1 : written_;
    SpoolPosition position = position_.value();
    const qint64 kept = std::max(position.acknowledged, segment.first - 1);
    const qint64 count = countGivenUp(kept + 1, last);
    if (count > 0 && (position.dropFrom == 0 || position.floor <= position.acknowledged))
        position.dropFrom = segment.made;
    position.dropped += count;
    position.floor = last;
    CLC_CHECK(position_.write(position));
    crashPoint("spool.drop");
    if (segments.size() == 1) active_.reset();
    CLC_CHECK(folder_.removeFirst());
    crashPoint("spool.dropped");
    if (count == 0) return done;
    qCWarning(spoolLog) << "Dropped" << count << "events:" << reason;
    Q_EMIT lost(count, reason);
    return done;
}

SpoolCounters EventSpool::counters()
{
    const SpoolPosition &position = position_.value();
    SpoolCounters counters{appended_,        position.acknowledged, lastSeq() - position.acknowledged,
                           position.dropped, folder_.bytes(),       0};
    if (counters.waiting == 0) {
        oldest_.close();
        return counters;
    }
    const Result<std::optional<SpoolRecord>> record = oldest_.next(position.acknowledged + 1);
    if (record && *record) {
        counters.oldestAt = (*record)->at;
        oldest_.stepBack();
    }
    return counters;
}

void EventSpool::synchroniseSoon()
{
    if (!syncTimer_.isActive()) syncTimer_.start(syncInterval);
}

/// fdatasync may take long, so it happens elsewhere, one at a time.
void EventSpool::synchronise()
{
    if (syncing_->exchange(true)) {
        synchroniseSoon();
        return;
    }
    if (active_.isOpen()) toSynchronise_.emplace_back(::dup(active_.get()));
    auto files = std::make_shared<std::vector<FileHandle>>(std::exchange(toSynchronise_, {}));
    QThreadPool::globalInstance()->start([files, folder = folder_, syncing = syncing_, error = syncError_] {
        for (const FileHandle &file : *files)
            if (::fdatasync(file.get()) != 0) error->store(errno);
        static_cast<void>(folder.synchronise());
        syncing->store(false);
    });
}

} // namespace clc
