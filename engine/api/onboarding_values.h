#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace clc
{

/// One proof within a step of an onboarding run: a line of the list that grows while one watches.
struct CheckInfo {
    /// In the order in which they occur: signedIn, account, integration, identity, registered, pbxConnect, pbxVersion,
    /// pbxRead, pbxWrite, mbgLogin, mbgVersion, mslLogin, mslBlade, pbxLink. Not every run has all of them.
    QString id;
    QString state; ///< "running", "passed", "failed"
    QDateTime startedAt;
    qint64 milliseconds = 0;    ///< how long it took; 0 while it is running
    QString detail;             ///< for people, e.g. a version; may be empty
    std::optional<Error> error; ///< why it failed

    QJsonObject toJson() const;
    static Result<CheckInfo> fromJson(const QJsonObject &json);
};

/// A step of the onboarding, as it is kept.
struct OnboardingStepInfo {
    QString name;  ///< "signIn", "account", "integration", "gatewayInformation", "configurePbx", "sync",
                   ///< "provisioning", "deployment", "complete": in this order
    QString state; ///< "pending", "running", "done", "failed"
    QDateTime since;
    std::optional<Error> error; ///< why it failed
    QString note;               ///< why there was nothing to do, for people; may be empty

    QJsonObject toJson() const;
    static Result<OnboardingStepInfo> fromJson(const QJsonObject &json);
};

/// Where the onboarding of this engine stands, and what is known of its site. Never holds a secret.
struct OnboardingInfo {
    bool exists = false;   ///< it was begun
    bool complete = false; ///< every step is done
    bool running = false;  ///< a run is under way
    QString openStep;      ///< the first that is not done; empty when complete
    QVector<OnboardingStepInfo> steps;
    /// Shaped like the answers of `onboard --answers`, as far as it is known, without secrets: platform, signIn {user},
    /// account, site, pbx, mbg, msl, sync, voicemail, mail. "known" beside them is for showing only: accountName,
    /// accountNumber, pbxVersion, mbgVersion, voicemail, trunk, mslAccountId, integrationEnabled.
    QJsonObject site;
    QVector<CheckInfo> checks; ///< of the run under way, else of the last one since the engine started

    QJsonObject toJson() const;
    static Result<OnboardingInfo> fromJson(const QJsonObject &json);
};

} // namespace clc
