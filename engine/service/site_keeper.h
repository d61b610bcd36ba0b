#pragma once

#include "engine/base/backoff.h"
#include "engine/base/scope.h"
#include "engine/service/call_bridge.h"
#include "engine/service/questions.h"
#include "engine/service/site.h"

#include <QObject>
#include <QSet>

namespace clc
{

/// Keeps an onboarded site going in an engine that stays: connects the PBX and comes back for ever, starts the sync
/// schedule once the PBX is there, makes up for runs that failed, and raises the questions that only people can answer.
/// Never gives up because somebody else is down.
class SiteKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper.
    SiteKeeper(Foundation &foundation, Site &site, CallBridge &calls, Questions &questions);
    ~SiteKeeper() override;

    /// Without effect while there is no onboarded site, and when it is under way already.
    void start();
    void stop();

private:
    Flow run();
    Flow syncAgain();
    void retrySync();
    void ask(const Error &error);
    Status decide(const QJsonObject &parameters, const QJsonObject &answer);

    Foundation &foundation_;
    Site &site_;
    CallBridge &calls_;
    Questions &questions_;
    Backoff syncBackoff_;
    bool retrying_ = false;
    QSet<QString> asked_; ///< ids of the questions raised and not withdrawn
    std::unique_ptr<Scope> keeping_;
};

} // namespace clc
