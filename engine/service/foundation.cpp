#include "engine/service/foundation.h"

namespace clc
{

Foundation::Foundation(std::unique_ptr<DataDirectory> taken, std::unique_ptr<Database> opened)
    : directory(std::move(taken)),
      database(std::move(opened)),
      settingsRows(*database),
      trustRows(*database),
      links(*database),
      userList(*database),
      runs(*database),
      journal(*database),
      objects(*database),
      onboarding(*database),
      commands(*database),
      callHistory(*database),
      settings(settingsRows),
      trust(trustRows)
{
}

Task<std::unique_ptr<Foundation>> Foundation::open(Scope &scope, EngineOptions options)
{
    CLC_CO_TRY(auto directory, DataDirectory::take(options.dataDirectory));
    CLC_CO_TRY(auto database, Database::open(directory->file(QStringLiteral("gateway.db"))));
    auto foundation = std::make_unique<Foundation>(std::move(directory), std::move(database));
    if (!options.configFile.isEmpty()) CLC_CO_CHECK(foundation->settings.useFile(options.configFile));
    CLC_CO_CHECK(foundation->trust.load());
    CLC_CO_CHECK(foundation->userList.complete());

    SecretOptions secretOptions;
    secretOptions.dataDir = options.dataDirectory;
    secretOptions.secretKeyFile = options.secretKeyFile;
    secretOptions.credentialsDirectory = options.credentialsDirectory;
    secretOptions.allowKeychain = options.allowKeychain;
    CLC_CO_TRY(foundation->secrets, co_await openSecretStore(scope, secretOptions));

    CLC_CO_TRY(const ProxySettings proxy, foundation->settings.proxy());
    foundation->web = std::make_unique<HttpClient>(foundation->trust, proxy);
    // The PBX stands beside the gateway; a proxy is the way to the internet.
    foundation->pbx = std::make_unique<HttpClient>(foundation->trust);
    foundation->pbxPolls = std::make_unique<HttpClient>(foundation->trust);
    Foundation *parts = foundation.get();
    foundation->trust.setOnReplaced([parts] {
        for (HttpClient *client : {parts->web.get(), parts->pbx.get(), parts->pbxPolls.get()})
            client->dropConnections();
    });
    co_return std::move(foundation);
}

} // namespace clc
