#pragma once

#include "engine/base/clock.h"
#include "engine/store/call_history_repository.h"

#include <QObject>
#include <QTimer>
#include <QVector>

#include <chrono>

namespace clc
{

struct CallHistoryLimits {
    std::chrono::milliseconds collect{250}; ///< a record waits so long at most
    int batch = 500;                        ///< rows in one transaction
    qsizetype waiting = 20'000;             ///< records held while the store is locked or full
    int days = 90;
    qint64 rows = 500'000;
};

/// Writes finished calls to the history, many in one transaction and never while an event is handled; forgets old ones
/// little by little. On the engine's thread; the repository and the clock outlive it. What waits is written when it is
/// destroyed; a killed engine loses what waited.
class CallHistoryWriter : public QObject
{
    Q_OBJECT

public:
    CallHistoryWriter(CallHistoryRepository &history, const Clock &clock, CallHistoryLimits limits = {},
                      QObject *parent = nullptr);
    ~CallHistoryWriter() override;

    /// Takes records; returns at once. When too many wait, the oldest are dropped and counted.
    void add(const CallRecordInfo &record);
    void add(const std::vector<CallRecordInfo> &records);

    /// Writes what waits now, for a reader that must see it.
    Status flush();

    qint64 writtenCount() const { return written_; }
    qint64 droppedCount() const { return dropped_; }
    qsizetype waitingCount() const { return waiting_.size(); }

Q_SIGNALS:
    void written(int records);
    /// The store could not take them; they wait and are tried again. Told once until it works again.
    void failed(const clc::Error &error);

private:
    void collect();
    void writeOne();
    void prune();

    CallHistoryRepository &history_;
    const Clock &clock_;
    CallHistoryLimits limits_;
    QVector<CallRecordInfo> waiting_;
    QTimer writing_;
    QTimer pruning_;
    qint64 written_ = 0;
    qint64 dropped_ = 0;
    bool failing_ = false;
};

} // namespace clc
