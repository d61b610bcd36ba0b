#pragma once

#include "engine/service/local_server.h"

#include <QString>

namespace clc
{

/// How an engine is started.
struct EngineOptions {
    QString dataDirectory;
    QString configFile;    ///< --config; empty: none
    QString secretKeyFile; ///< --secret-key; empty: none
    QString credentialsDirectory;
    bool allowKeychain = true; ///< false for the service: no D-Bus, no prompt
    LocalAddress address;
    /// Keep the links up and sync by schedule; false for an engine that only carries out one command.
    bool keepSite = false;
};

} // namespace clc
