#pragma once

#include "app/console/arguments.h"

#include <QString>
#include <QVector>

namespace clc::console
{

/// The options that every command takes.
struct GlobalOptions {
    bool json = false;
    QString engine;                  ///< address of a running engine; empty: that of the data directory, else embed one
    QString dataDirectory;           ///< absolute
    bool dataDirectoryGiven = false; ///< --data-dir was typed
    QString configFile;
    QString secretKeyFile;

    static const QVector<Option> &options();
    /// Error usage when they exclude each other. `service`: the defaults are those of the service.
    static Result<GlobalOptions> from(const Arguments &arguments, bool service);
};

/// /var/lib/cloudlink-gateway
QString serviceDataDirectory();

} // namespace clc::console
