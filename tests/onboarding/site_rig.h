#pragma once

#include "tests/support/flow.h"
#include "tests/support/lab_control.h"
#include "tests/support/memory_secret_store.h"

#include "engine/cloud/platform_session.h"
#include "engine/cloud/platform_users.h"
#include "engine/mail/mailer.h"
#include "engine/mbg/mbg_client.h"
#include "engine/msl/msl_client.h"
#include "engine/onboarding/onboarding_runner.h"
#include "engine/pbx/oig/oig_driver.h"
#include "engine/store/journal_repository.h"
#include "engine/store/link_repository.h"
#include "engine/store/object_repository.h"
#include "engine/store/onboarding_repository.h"
#include "engine/store/run_repository.h"
#include "engine/store/settings_repository.h"
#include "engine/store/trust_repository.h"

#include <QJsonArray>

#include <memory>

namespace clc::test
{

/// What outlives an engine: its data directory and its secrets.
struct DataDirectory {
    QTemporaryDir folder;
    MemorySecretStore secrets;
};

/// One start of an engine, wired around the onboarding; the next start is another rig over the same data directory.
class SiteRig
{
public:
    explicit SiteRig(DataDirectory &data);
    ~SiteRig();

    Result<OnboardingResult> run(const OnboardingAnswers &answers);

    DataDirectory &data;
    FixedTrust trust;
    SystemClock clock;
    std::unique_ptr<Database> database;
    SettingsRepository settings;
    LinkRepository links;
    RunRepository runs;
    JournalRepository journal;
    ObjectRepository objects;
    OnboardingRepository repository;
    HttpClient web;
    HttpClient requests;
    HttpClient polls;
    OnboardingSession session;
    PlatformSession person;
    PlatformSession gateway;
    PlatformUsers users;
    Mailer mailer;
    /// Makes `driver`; by default that of a MiVoice Business.
    std::function<std::unique_ptr<PbxDriver>(const PbxAccess &)> makeDriver;
    std::unique_ptr<PbxDriver> driver;
    std::unique_ptr<MbgClient> mbg;
    std::unique_ptr<MslClient> msl;
    SyncService sync;
    Provisioner provisioner;
    OnboardingRunner runner;
    Scope scope;

private:
    SyncPorts syncPorts();
    ProvisioningPorts provisioningPorts();
    OnboardingPorts onboardingPorts();
    PbxDriver &pbxFor(const PbxAccess &access);

    PbxAccess access_;
    std::vector<std::unique_ptr<PbxDriver>> retired_;
};

/// Answers as JSON that fit the laboratory, secrets in clear.
QJsonObject labAnswers(const LabProcess &lab);
/// Parses them as `onboard --answers` does from a file of mode 0600.
Result<OnboardingAnswers> parsed(const QJsonObject &json);
/// Sets the value at "a.b.c"; undefined removes it.
QJsonObject changed(QJsonObject json, const QString &path, const QJsonValue &value);

/// What the laboratory noted of one system since entry `first`; of the MBG only trunks.
QStringList writes(const LabProcess &lab, const QString &system, qsizetype first = 0);
qsizetype journalSize(const LabProcess &lab);

} // namespace clc::test
