#pragma once

#include "engine/api/engine_values.h"
#include "engine/service/call_bridge.h"
#include "engine/service/event_hub.h"
#include "engine/service/questions.h"
#include "engine/service/site.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTimer>

namespace clc
{

/// How the engine is doing, gathered from its parts; tells every change, and the progress of what is under way.
class StatusBoard final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the board. `address` is that of the local socket.
    StatusBoard(Foundation &foundation, Site &site, CallBridge &calls, Questions &questions, EventHub &events,
                QString address);
    ~StatusBoard() override;

    /// Error: those of the store.
    Result<EngineStatus> status();
    Result<Snapshot> snapshot();
    /// Something changed that the board does not see by itself; several changes at once are told once.
    void changeSoon();

private:
    void watchSync();
    void watchOthers();
    void showProgress(const ProgressInfo &progress);
    void endProgress(const QString &activity);
    IntegrationFacts facts() const;
    void describeSite(EngineStatus &status) const;
    Status countUsers(EngineStatus &status);

    Foundation &foundation_;
    Site &site_;
    CallBridge &calls_;
    Questions &questions_;
    EventHub &events_;
    QString address_;
    QDateTime startedAt_;
    QDateTime lastSyncEnd_;
    std::optional<Error> platformError_;
    std::optional<Error> syncError_;
    QMap<QString, ProgressInfo> progress_;
    QMap<QString, QElapsedTimer> lastTold_;
    QTimer change_;
};

/// A run as it crosses the boundary; `report` is the record's counts.
RunInfo runInfo(const RunRecord &record);

} // namespace clc
