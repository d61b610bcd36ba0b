#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/net/http_client.h"
#include "engine/secrets/secret_store.h"
#include "engine/service/data_directory.h"
#include "engine/service/engine_options.h"
#include "engine/service/settings.h"
#include "engine/service/trust_keeper.h"
#include "engine/store/call_history_repository.h"
#include "engine/store/command_repository.h"
#include "engine/store/journal_repository.h"
#include "engine/store/link_repository.h"
#include "engine/store/object_repository.h"
#include "engine/store/onboarding_repository.h"
#include "engine/store/run_repository.h"
#include "engine/store/user_list_repository.h"

namespace clc
{

/// What there is before there is a site: the data directory and all that lies in it, trust, and the way out.
/// Parts are destroyed in the reverse order of their declaration.
struct Foundation {
    /// Opens everything, or says what is in the way; then nothing is left behind. Errors: engineBusy, those of the
    /// store, of the secret store and of the settings file.
    static Task<std::unique_ptr<Foundation>> open(Scope &scope, EngineOptions options);

    Foundation(std::unique_ptr<DataDirectory> taken, std::unique_ptr<Database> opened);

    SystemClock clock;
    std::unique_ptr<DataDirectory> directory;
    std::unique_ptr<Database> database;
    SettingsRepository settingsRows;
    TrustRepository trustRows;
    LinkRepository links;
    UserListRepository userList;
    RunRepository runs;
    JournalRepository journal;
    ObjectRepository objects;
    OnboardingRepository onboarding;
    CommandRepository commands;
    CallHistoryRepository callHistory;
    Settings settings;
    TrustKeeper trust;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<HttpClient> web;      ///< platform, MBG and MSL
    std::unique_ptr<HttpClient> pbx;      ///< requests to the PBX
    std::unique_ptr<HttpClient> pbxPolls; ///< long polls, which must not hold up requests
};

} // namespace clc
