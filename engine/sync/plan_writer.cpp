#include "engine/sync/plan_writer.h"

#include "engine/base/crash_point.h"
#include "engine/sync/user_changes.h"

#include <algorithm>

namespace clc
{

namespace
{

/// Whether another request would fare no better.
bool endsRun(const Error &error)
{
    switch (error.code) {
    case ErrorCode::cancelled:
    case ErrorCode::notOnboarded:
    case ErrorCode::notSignedIn:
    case ErrorCode::signedOut:
    case ErrorCode::notPermitted:
    case ErrorCode::trustCertificate:
    case ErrorCode::certificateExpired:
    case ErrorCode::certificateChanged:
        return true;
    default:
        return false;
    }
}

Error wrongCount(qsizetype expected, qsizetype found)
{
    return failure(
        ErrorCode::answerMalformed,
        {{QStringLiteral("host"), QStringLiteral("The platform")},
         {QStringLiteral("what"), QStringLiteral("users")},
         {QStringLiteral("detail"), QStringLiteral("%1 results for %2 operations").arg(found).arg(expected)}});
}

} // namespace

PlanWriter::PlanWriter(const SyncPorts &ports, Database &database, const Clock &clock, SyncSite site, RunId run,
                       std::function<void(int)> settled)
    : ports_(ports),
      database_(database),
      clock_(clock),
      site_(std::move(site)),
      run_(std::move(run)),
      settled_(std::move(settled)),
      journal_(database),
      links_(database)
{
}

Flow PlanWriter::write(Scope &scope, SyncPlan plan, int parallel, int batch)
{
    plan_ = std::move(plan);
    outcome_ = {};
    lanes_ = writeOrder(plan_, batch);
    const std::function<Flow(int)> work = [this, &scope](int lane) { return writeLane(scope, lane); };
    const Status written = co_await forEachBounded(static_cast<int>(lanes_.size()), parallel, work);
    co_return written;
}

Flow PlanWriter::writeLane(Scope &scope, int lane)
{
    const WriteLane batches = lanes_.at(lane);
    for (qsizetype i = 0; i < batches.size(); ++i) {
        CLC_CO_TRY(const bool allDone, co_await writeBatch(scope, batches.at(i)));
        if (allDone) continue;
        // What comes later in the lane waits for values that were not given up.
        for (qsizetype rest = i + 1; rest < batches.size(); ++rest) {
            const auto isChange = [](const WriteStep &step) { return !step.release; };
            outcome_.notTried +=
                static_cast<int>(std::count_if(batches.at(rest).begin(), batches.at(rest).end(), isChange));
        }
        break;
    }
    co_return done;
}

Task<bool> PlanWriter::writeBatch(Scope &scope, WriteBatch batch)
{
    if (scope.isCancelled()) co_return cancelledError();
    QVector<UserChange> changes;
    QVector<JournalEntry> entries;
    const QDateTime now = clock_.now();
    for (const WriteStep &step : batch) {
        changes.append(userChange(plan_, step, site_, now));
        entries.append(journalEntry(plan_, step, changes.last(), run_, now));
    }
    CLC_CO_CHECK(journal_.intend(entries));
    crashPoint("sync.journalled");
    auto sending = ports_.apply(scope, std::move(changes));
    crashPoint("sync.sent");
    const Result<QVector<UserChangeResult>> results = co_await sending;
    crashPoint("sync.acknowledged");
    if (!results && endsRun(results.error())) co_return results.error();
    if (!results || results->size() != batch.size()) {
        const Error error = results ? wrongCount(batch.size(), results->size()) : results.error();
        CLC_CO_CHECK(settleUnknown(std::move(entries), batch, error));
        co_return false;
    }
    const Result<bool> allDone = settle(std::move(entries), batch, *results);
    if (allDone) crashPoint("sync.committed");
    co_return allDone;
}

Status PlanWriter::settleUnknown(QVector<JournalEntry> entries, const WriteBatch &batch, const Error &error)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].state = JournalEntry::State::unknown;
        entries[i].error = error;
        entries[i].requestId = error.requestId;
        noteFailed(batch.at(i), error);
    }
    return journal_.settle(entries);
}

Result<bool> PlanWriter::settle(QVector<JournalEntry> entries, const WriteBatch &batch,
                                const QVector<UserChangeResult> &results)
{
    QVector<UserLink> links;
    QMap<ChangeKind, int> acknowledged;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const WriteStep &step = batch.at(i);
        const PlannedChange &change = plan_.changes.at(step.change);
        const UserChangeResult &result = results.at(i);
        JournalEntry &entry = entries[i];
        entry.requestId = result.requestId;
        entry.error = result.error;
        entry.state = result.error ? JournalEntry::State::failed : JournalEntry::State::acknowledged;
        if (result.error || step.release) continue;
        const UserId id = change.userId.isEmpty() && result.user ? result.user->id : change.userId;
        entry.objectId = id.value();
        if (!id.isEmpty()) links.append(acknowledgedLink(change, id, entry.at));
        ++acknowledged[change.kind];
    }
    CLC_CHECK(database_.inTransaction([&]() -> Status {
        CLC_CHECK(journal_.settle(entries));
        return links_.put(links);
    }));
    for (auto kind = acknowledged.begin(); kind != acknowledged.end(); ++kind) {
        outcome_.acknowledged[kind.key()] += kind.value();
    }
    bool allDone = true;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (!results.at(i).error) continue;
        allDone = false;
        noteFailed(batch.at(i), *results.at(i).error);
    }
    settled_(static_cast<int>(links.size()));
    return allDone;
}

void PlanWriter::noteFailed(const WriteStep &step, const Error &error)
{
    // A step that prepares the way is no change; the change itself then fails too, or was not in need of it.
    if (step.release) return;
    const PlannedChange &change = plan_.changes.at(step.change);
    outcome_.failed.append({change.identity, Dn(change.after.extension), change.after.name, change.kind, error});
}

} // namespace clc
