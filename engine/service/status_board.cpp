#include "engine/service/status_board.h"

#include "engine/api/methods.h"

#include <unistd.h>

namespace clc
{

using namespace std::chrono_literals;

namespace
{

constexpr qint64 progressInterval = 200; // ms: about what a person can follow

QDateTime nextRun(const QDateTime &lastEnd, int minutes)
{
    return lastEnd.isValid() ? lastEnd.addSecs(qint64{60} * minutes) : QDateTime();
}

} // namespace

RunInfo runInfo(const RunRecord &record)
{
    RunInfo run{record.id.value(), record.kind,  runStateName(record.state), record.startedBy, record.startedAt,
                record.finishedAt, record.report};
    if (record.error) run.report.insert(QStringLiteral("problem"), record.error->toJson());
    return run;
}

StatusBoard::StatusBoard(Foundation &foundation, Site &site, CallBridge &calls, Questions &questions, EventHub &events,
                         QString address)
    : foundation_(foundation),
      site_(site),
      calls_(calls),
      questions_(questions),
      events_(events),
      address_(std::move(address)),
      startedAt_(foundation.clock.now())
{
    change_.setSingleShot(true);
    change_.setInterval(100ms);
    connect(&change_, &QTimer::timeout, this, [this] {
        if (const auto now = status()) events_.tell(events::statusChanged, now->toJson());
    });
    watchSync();
    watchOthers();
}

StatusBoard::~StatusBoard() = default;

void StatusBoard::watchSync()
{
    const QString activity = QStringLiteral("sync");
    connect(&site_.sync(), &SyncService::progressed, this, [this, activity](const SyncProgress &progress) {
        const qint64 remaining = progress.remaining ? progress.remaining->count() / 1000 : -1;
        showProgress({activity,
                      phaseName(progress.phase),
                      progress.done,
                      progress.total,
                      remaining,
                      QStringLiteral("running"),
                      {}});
    });
    connect(&site_.sync(), &SyncService::finished, this, [this, activity](const SyncReport &report) {
        lastSyncEnd_ = report.finishedAt;
        syncError_ = report.problem;
        platformError_.reset();
        endProgress(activity);
        if (const auto record = foundation_.runs.find(report.id); record && *record)
            events_.tell(events::runFinished, runInfo(**record).toJson());
    });
    connect(&site_.sync(), &SyncService::failed, this, [this, activity](const Error &error) {
        lastSyncEnd_ = foundation_.clock.now();
        syncError_ = error;
        endProgress(activity);
    });
}

void StatusBoard::watchOthers()
{
    connect(&site_.pbx(), &PbxLink::changed, this, &StatusBoard::changeSoon);
    connect(&calls_, &CallBridge::changed, this, &StatusBoard::changeSoon);
    connect(&site_.person(), &PlatformSession::identityChanged, this, &StatusBoard::changeSoon);
    connect(&site_.person(), &PlatformSession::signedOutBy, this, &StatusBoard::changeSoon);
    connect(&site_.gateway(), &PlatformSession::signedOutBy, this, [this](const Error &error) {
        platformError_ = error;
        changeSoon();
    });
    const QString provisioning = QStringLiteral("provisioning");
    connect(&site_.provisioner(), &Provisioner::progressed, this, [this, provisioning](int written, int total) {
        showProgress({provisioning, QStringLiteral("writing"), written, total, -1, QStringLiteral("running"), {}});
    });
    connect(&site_.provisioner(), &Provisioner::ended, this, [this, provisioning] { endProgress(provisioning); });
    connect(&site_.onboarding(), &OnboardingRunner::progressed, this, [this](const OnboardingProgress &progress) {
        const bool over = progress.state == StepRecord::State::failed ||
                          (progress.step == OnboardingStep::complete && progress.state == StepRecord::State::finished);
        const qint64 step =
            static_cast<qint64>(progress.step) + (progress.state == StepRecord::State::finished ? 1 : 0);
        const QString activity = QStringLiteral("onboarding");
        lastTold_.remove(activity); // each step is told
        showProgress({activity, stepName(progress.step), step, onboardingStepCount, -1, stepStateName(progress.state),
                      progress.detail});
        if (over) endProgress(activity);
    });
    // A run may also end before the last step, or by being cancelled.
    connect(&site_.onboarding(), &OnboardingRunner::changed, this, [this] {
        const QString activity = QStringLiteral("onboarding");
        if (!site_.onboarding().isRunning() && progress_.contains(activity)) endProgress(activity);
    });
}

void StatusBoard::showProgress(const ProgressInfo &progress)
{
    const bool samePhase = progress_.value(progress.activity).phase == progress.phase;
    progress_.insert(progress.activity, progress);
    const auto told = lastTold_.find(progress.activity);
    if (samePhase && told != lastTold_.end() && told->elapsed() < progressInterval) return;
    lastTold_[progress.activity].start();
    events_.tell(events::progress, progress.toJson());
}

void StatusBoard::endProgress(const QString &activity)
{
    progress_.remove(activity);
    lastTold_.remove(activity);
    changeSoon();
}

void StatusBoard::changeSoon()
{
    if (!change_.isActive()) change_.start();
}

IntegrationFacts StatusBoard::facts() const
{
    IntegrationFacts facts = integrationFacts(site_.session());
    const QString pbx = site_.pbx().info().state;
    facts.pbxConnected = pbx != QLatin1String("waiting");
    facts.identityRevoked = platformError_ && platformError_->code == ErrorCode::signedOut;
    facts.lastSyncFailed = syncError_ && syncError_->code != ErrorCode::cancelled;
    return facts;
}

Result<EngineStatus> StatusBoard::status()
{
    EngineStatus status;
    status.version = QStringLiteral(CLC_VERSION);
    status.pid = ::getpid();
    status.startedAt = startedAt_;
    status.dataDirectory = foundation_.directory->path();
    status.address = address_;
    status.secrets = foundation_.secrets->description();
    status.signedInAs = site_.person().signedInAs();
    status.onboarded = site_.session().isComplete();
    if (const auto step = site_.session().openStep(); step && !status.onboarded)
        status.onboardingStep = stepName(*step);
    describeSite(status);
    QString platform = site_.gateway().isSignedIn() ? QStringLiteral("up") : QStringLiteral("off");
    if (platformError_) platform = QStringLiteral("waiting");
    status.links = {site_.pbx().info(), LinkInfo{QStringLiteral("platform"), platform, {}, platformError_}};
    if (const auto mbg = site_.mbgLink()) status.links.append(*mbg);
    for (const ProgressInfo &one : progress_) status.progress.append(one);
    CLC_CHECK(countUsers(status));
    CLC_TRY(const QVector<OwnedObject> objects, foundation_.objects.all());
    status.objectsOwned = objects.size();
    CLC_TRY(const std::optional<RunRecord> last, foundation_.runs.latest(QStringLiteral("sync")));
    if (last) status.lastRun = runInfo(*last);
    if (site_.sync().isStarted()) {
        CLC_TRY(const SyncSettings settings, foundation_.settings.sync());
        status.nextSync = nextRun(lastSyncEnd_, settings.intervalMinutes);
    }
    if (calls_.isRunning()) {
        status.calls = calls_.info();
        status.monitorsUsed = status.calls->set;
    }
    status.openQuestions = questions_.open().size();
    return status;
}

void StatusBoard::describeSite(EngineStatus &status) const
{
    const SiteConfiguration &site = site_.session().site();
    const IntegrationFacts known = facts();
    status.card = cardStateName(integrationCard(known).state);
    status.integrationEnabled = known.added && known.enabled;
    status.siteName = site.siteName;
    status.accountId = site.accountId.value();
    status.accountName = site.accountName;
    status.accountNumber = site.accountNumber;
    status.trunk = site.trunk;
    status.voicemail = site.voicemail;
    status.pbxName = site.pbxName;
    status.pbxVersion = site.pbxVersion;
    if (site.hasPbx()) {
        status.pbxType = pbxKindTitle(site.pbxKind());
        status.pbxAddress = hostOf(site.pbx);
        status.userSource = userSourceName(userSource(site.pbxKind()));
    }
    if (!site.mbg.host.isEmpty()) status.mbgAddress = site.mbg.text();
    status.mbgVersion = site.mbgVersion;
    if (site.msl) status.mslAddress = site.msl->text();
    status.mslAccountId = site.mslAccountId;
}

Status StatusBoard::countUsers(EngineStatus &status)
{
    CLC_TRY(const UserCounts counts, foundation_.userList.counts());
    status.usersActive = counts.active;
    status.usersSuspended = counts.suspended;
    status.usersSkipped = counts.skipped;
    return done;
}

Result<Snapshot> StatusBoard::snapshot()
{
    CLC_TRY(EngineStatus now, status());
    return Snapshot{events_.lastEvent(), std::move(now), questions_.open()};
}

} // namespace clc
