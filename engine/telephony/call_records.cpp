#include "engine/telephony/call_records.h"

#include <QLoggingCategory>

#include <algorithm>

namespace clc
{

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(historyLog, "clc.history")

namespace
{

constexpr auto retryPause = 1s;
constexpr auto pruneSoon = 200ms;
constexpr auto pruneEvery = 1h;
constexpr qint64 dayMs = 86'400'000;
constexpr int pruneStep = 500;

} // namespace

CallHistoryWriter::CallHistoryWriter(CallHistoryRepository &history, const Clock &clock, CallHistoryLimits limits,
                                     QObject *parent)
    : QObject(parent), history_(history), clock_(clock), limits_(limits)
{
    writing_.setSingleShot(true);
    pruning_.setSingleShot(true);
    connect(&writing_, &QTimer::timeout, this, &CallHistoryWriter::writeOne);
    connect(&pruning_, &QTimer::timeout, this, &CallHistoryWriter::prune);
    pruning_.start(pruneSoon);
}

CallHistoryWriter::~CallHistoryWriter()
{
    const Status ended = flush();
    if (!ended)
        qCWarning(historyLog) << waiting_.size() << "calls are missing in the history:" << ended.error().message();
}

void CallHistoryWriter::add(const CallRecordInfo &record)
{
    waiting_.append(record);
    collect();
}

void CallHistoryWriter::add(const std::vector<CallRecordInfo> &records)
{
    if (records.empty()) return;
    for (const CallRecordInfo &record : records) waiting_.append(record);
    collect();
}

void CallHistoryWriter::collect()
{
    if (waiting_.size() > limits_.waiting) {
        const qsizetype excess = waiting_.size() - limits_.waiting;
        waiting_.remove(0, excess);
        dropped_ += excess;
    }
    if (failing_) return; // the pause goes on
    if (waiting_.size() >= limits_.batch && (!writing_.isActive() || writing_.interval() > 0))
        writing_.start(0ms);
    else if (!writing_.isActive())
        writing_.start(limits_.collect);
}

Status CallHistoryWriter::flush()
{
    while (!waiting_.isEmpty()) {
        const qsizetype count = std::min<qsizetype>(waiting_.size(), limits_.batch);
        CLC_CHECK(history_.add(waiting_.first(count)));
        waiting_.remove(0, count);
        written_ += count;
        Q_EMIT written(static_cast<int>(count));
    }
    return done;
}

/// One batch, so that the event loop gets its turn before the next one.
void CallHistoryWriter::writeOne()
{
    const qsizetype count = std::min<qsizetype>(waiting_.size(), limits_.batch);
    if (count == 0) return;
    const Status added = history_.add(waiting_.first(count));
    if (!added) {
        writing_.start(retryPause);
        if (!failing_) {
            failing_ = true;
            qCWarning(historyLog) << "Calls wait to be written to the history:" << added.error().message();
            Q_EMIT failed(added.error());
        }
        return;
    }
    failing_ = false;
    waiting_.remove(0, count);
    written_ += count;
    if (!waiting_.isEmpty()) writing_.start(waiting_.size() >= limits_.batch ? 0ms : limits_.collect);
    Q_EMIT written(static_cast<int>(count));
}

void CallHistoryWriter::prune()
{
    const qint64 before = clock_.now().toMSecsSinceEpoch() - limits_.days * dayMs;
    const auto removed = history_.prune(before, limits_.rows, pruneStep);
    if (!removed) qCWarning(historyLog) << "Old calls could not be forgotten:" << removed.error().message();
    const bool more = removed && *removed >= pruneStep;
    pruning_.start(more ? std::chrono::milliseconds(pruneSoon) : std::chrono::milliseconds(pruneEvery));
}

} // namespace clc
