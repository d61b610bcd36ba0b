#pragma once

#include "engine/api/call_bridge_values.h"
#include "engine/api/link_info.h"
#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace clc
{

/// A piece of work under way.
struct ProgressInfo {
    QString activity; ///< "sync", "provisioning", "onboarding"
    QString phase;    ///< stable name of the step, e.g. "readingPbx"
    qint64 done = 0;
    qint64 total = 0;             ///< 0 while it is not known
    qint64 remainingSeconds = -1; ///< -1 while it is not known
    QString state;                ///< "running", "done", "failed"; of onboarding's steps
    QString detail;               ///< what was proven or is being done, for people; may be empty

    QJsonObject toJson() const;
    static Result<ProgressInfo> fromJson(const QJsonObject &json);
};

/// A decision that the engine cannot take (architecture R5). Answered by `questions.answer`.
struct Question {
    QString id;
    QString kind;           ///< "trustCertificate", "credentialsNeeded"
    QJsonObject parameters; ///< those of the error that raised it: host, port, fingerprint …
    QDateTime raisedAt;

    QJsonObject toJson() const;
    static Result<Question> fromJson(const QJsonObject &json);
};

/// A run of the past, of kind "sync" or "provision".
struct RunInfo {
    QString id;
    QString kind;
    QString state; ///< "running", "completed", "failed", "interrupted"
    QString startedBy;
    QDateTime startedAt;
    QDateTime finishedAt; ///< invalid while it is running
    QJsonObject report;   ///< everything that is known about it; empty in lists

    QJsonObject toJson() const;
    static Result<RunInfo> fromJson(const QJsonObject &json);
};

/// How the engine and its site are doing.
struct EngineStatus {
    QString version;
    qint64 pid = 0;
    QDateTime startedAt;
    QString dataDirectory;
    QString address;    ///< of the local socket
    QString secrets;    ///< what protects the secrets, e.g. "encrypted file"
    QString signedInAs; ///< "" when nobody is
    bool onboarded = false;
    QString onboardingStep; ///< the step that is next while onboarding is not complete
    QString card;           ///< state of the integration card (product.md)
    QString siteName;
    QString pbxName;
    QString pbxType;    ///< the product's name, e.g. "MiVoice Office 400"
    QString userSource; ///< where names and e-mail addresses come from: "pbx" or "account"; "" while there is no PBX
    QString pbxAddress; ///< host or host:port; like the next ones "" while not known
    QString pbxVersion;
    QString mbgAddress; ///< "" also where the PBX has no MBG
    QString mbgVersion;
    QString mslAddress;              ///< of the server manager, if one was given
    QString mslAccountId;            ///< as read back from it; "": not checked
    QString trunk;                   ///< at the last check: "up", "down", "unknown"; "none" where there is none
    QString voicemail;               ///< pilot of the voicemail hunt group that is used
    bool integrationEnabled = false; ///< the account has the integration and it is switched on
    QString accountId;
    QString accountName;
    QString accountNumber;
    QVector<LinkInfo> links;
    QVector<ProgressInfo> progress;
    qint64 usersActive = 0;
    qint64 usersSuspended = 0;
    qint64 usersSkipped = 0;   ///< by the last run that read PBX and platform
    qint64 monitorsUsed = -1;  ///< endpoints that are monitored for calls; -1: not known
    qint64 monitorsLimit = -1; ///< how many the PBX allows; -1: not known
    qint64 objectsOwned = 0;   ///< on PBX and MBG
    std::optional<RunInfo> lastRun;
    QDateTime nextSync;
    std::optional<CallBridgeInfo> calls; ///< where the engine stays and keeps the site going
    qint64 openQuestions = 0;

    QJsonObject toJson() const;
    static Result<EngineStatus> fromJson(const QJsonObject &json);
};

/// Everything a client shows, as of event `seq`: read at first and again whenever events were missed.
struct Snapshot {
    qint64 seq = 0;
    EngineStatus status;
    QVector<Question> questions;

    QJsonObject toJson() const;
    static Result<Snapshot> fromJson(const QJsonObject &json);
};

} // namespace clc
