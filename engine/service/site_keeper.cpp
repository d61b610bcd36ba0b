#include "engine/service/site_keeper.h"

#include <QLoggingCategory>

#include <utility>

namespace clc
{

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(siteLog, "clc.site")

namespace
{

bool needsTrust(ErrorCode code)
{
    return code == ErrorCode::trustCertificate || code == ErrorCode::certificateChanged ||
           code == ErrorCode::certificateExpired;
}

bool needsCredentials(ErrorCode code)
{
    return code == ErrorCode::signedOut || code == ErrorCode::notSignedIn || code == ErrorCode::secretMissing ||
           code == ErrorCode::pbxLoginRefused;
}

} // namespace

SiteKeeper::SiteKeeper(Foundation &foundation, Site &site, CallBridge &calls, Questions &questions)
    : foundation_(foundation),
      site_(site),
      calls_(calls),
      questions_(questions),
      // A run that failed is repeated sooner than the schedule would, but not so often that a platform in trouble gets
      // more.
      syncBackoff_(15s, 20min)
{
    connect(&site_.pbx(), &PbxLink::failed, this, &SiteKeeper::ask);
    connect(&site_.gateway(), &PlatformSession::signedOutBy, this, &SiteKeeper::ask);
    connect(&calls_, &CallBridge::failed, this, &SiteKeeper::ask);
    connect(&site_.sync(), &SyncService::failed, this, [this](const Error &error) {
        ask(error);
        retrySync();
    });
    connect(&site_.sync(), &SyncService::finished, this, [this](const SyncReport &report) {
        if (report.problem) return retrySync();
        syncBackoff_.reset();
        // A run that is good reached PBX and platform: whatever stood in the way of either is gone.
        for (const QString &question : std::exchange(asked_, {})) questions_.withdraw(question);
    });
}

SiteKeeper::~SiteKeeper() = default;

void SiteKeeper::start()
{
    if (keeping_ || !site_.session().isComplete()) return;
    keeping_ = std::make_unique<Scope>();
    calls_.start();
    keeping_->spawn(run());
}

void SiteKeeper::stop()
{
    keeping_.reset();
    retrying_ = false;
    calls_.stop();
    site_.sync().stop();
}

Flow SiteKeeper::run()
{
    CLC_CO_CHECK(co_await site_.pbx().keep(*keeping_));
    qCInfo(siteLog) << "The PBX is connected; users are synchronised from now on";
    site_.sync().start();
    co_return done;
}

void SiteKeeper::retrySync()
{
    if (!keeping_ || retrying_ || !site_.sync().isStarted()) return;
    retrying_ = true;
    keeping_->spawn(syncAgain());
}

Flow SiteKeeper::syncAgain()
{
    const Status waited = co_await keeping_->sleep(syncBackoff_.next());
    retrying_ = false;
    if (!waited) co_return waited;
    const SyncRequest request{QStringLiteral("retry"), {}};
    const auto report = co_await site_.sync().run(*keeping_, request); // its failure is told by the signal
    if (!report) co_return report.error();
    co_return done;
}

void SiteKeeper::ask(const Error &error)
{
    if (!keeping_) return;                 // a command is there to be told, and carries the error
    qCWarning(siteLog) << error.message(); // quoted: it may carry what a server said
    QJsonObject parameters = error.parameters;
    parameters.insert(QStringLiteral("code"), errorCodeName(error.code));
    if (needsTrust(error.code)) {
        asked_.insert(
            questions_.raise(QStringLiteral("trustCertificate"), parameters,
                             [this, parameters](const QJsonObject &answer) { return decide(parameters, answer); }));
    } else if (needsCredentials(error.code) && !error.retryable) {
        asked_.insert(questions_.raise(QStringLiteral("credentialsNeeded"), parameters,
                                       [](const QJsonObject &) -> Status { return done; }));
    }
}

/// {"trust": true} pins the certificate that was asked about, and no other.
Status SiteKeeper::decide(const QJsonObject &parameters, const QJsonObject &answer)
{
    if (!answer.value(QStringLiteral("trust")).toBool()) return done;
    const QString decidedBy = answer.value(QStringLiteral("decidedBy")).toString(QStringLiteral("console"));
    const TrustDecision decision = trustDecision(parameters, decidedBy, foundation_.clock.now());
    CLC_CHECK(foundation_.trust.decide(decision));
    site_.pbx().retryNow();
    calls_.retryNow();
    retrySync();
    return done;
}

} // namespace clc
