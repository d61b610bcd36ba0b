#pragma once

#include "engine/base/error.h"
#include "engine/base/strong_id.h"
#include "engine/store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

#include <optional>

namespace clc
{

/// One write to a system outside: noted before it is sent, settled when its answer is known (architecture R8).
struct JournalEntry {
    /// `unknown`: the engine or the connection ended before an answer came; what became of it is to be read back.
    enum class State { intended, acknowledged, failed, unknown };

    qint64 id = 0; ///< given by `intend`
    RunId run;
    QString target;    ///< where: "platform/users", "pbx/<form>", "mbg/trunks"
    QString operation; ///< "create", "update", "suspend", "insert", "delete" …
    QString key;       ///< which object there, in our words: identity or key of the row
    QString objectId;  ///< the other side's id, as far as known
    QJsonObject before;
    QJsonObject after;
    State state = State::intended;
    std::optional<Error> error;
    QString requestId;
    QDateTime at;
};

/// The journal of all runs, in the order of writing.
class JournalRepository
{
public:
    explicit JournalRepository(Database &database) : database_(database) {}

    /// Notes what is about to be sent, in one transaction, and fills the ids of the entries.
    Status intend(QVector<JournalEntry> &entries);
    Status acknowledge(qint64 id, const QString &objectId, const QString &requestId);
    Status fail(qint64 id, const Error &error);
    Status setUnknown(qint64 id, const Error &error);
    /// Writes state, objectId, error and requestId of many entries at once, in one transaction.
    Status settle(const QVector<JournalEntry> &entries);

    Result<QVector<JournalEntry>> ofRun(const RunId &run, int limit = -1, int offset = 0);
    /// Entries never settled, of all runs, oldest first; of one target unless empty.
    Result<QVector<JournalEntry>> open(const QString &target);
    /// Of each object of `target` the latest entry, where that was never answered: what it wrote may be there.
    Result<QVector<JournalEntry>> undecided(const QString &target);
    /// Marks what an engine that was killed left open as unknown; call it at the start of a run, which reads back.
    Status closeOpen(const QString &target);

private:
    Database &database_;
};

} // namespace clc
