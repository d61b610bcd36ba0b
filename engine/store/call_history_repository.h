#pragma once

#include "engine/api/call_values.h"
#include "engine/store/database.h"

#include <QVector>

namespace clc
{

/// Which finished calls to show; what is empty or 0 does not restrict.
struct CallHistoryQuery {
    QString endpoint{};
    QString source{};  ///< "cti" or "smdr"
    qint64 from = 0;   ///< created at or after, epoch milliseconds
    qint64 until = 0;  ///< created before
    int limit = 50;    ///< 1 to 1000
    qint64 offset = 0; ///< of the newest
};

/// The finished calls of the last months. See Database for threads and errors.
class CallHistoryRepository
{
public:
    explicit CallHistoryRepository(Database &database) : database_(database) {}

    /// All or none. A record whose id is known already is left as it is.
    Status add(const QVector<CallRecordInfo> &records);

    /// Newest first. `total` is exact up to 10,000, else 10,000.
    Result<CallsPage> page(const CallHistoryQuery &query);
    /// The same without counting.
    Result<QVector<CallRecordInfo>> list(const CallHistoryQuery &query);

    /// Forgets calls that were created before `before` (epoch milliseconds) and the oldest ones beyond `mostRows`; at
    /// most `step` rows, so that nobody waits for it. Returns how many: ask again while it is `step`.
    Result<int> prune(qint64 before, qint64 mostRows, int step = 500);

private:
    Database &database_;
};

} // namespace clc
