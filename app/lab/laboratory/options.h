#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lab
{

/// What the laboratory was asked for on its command line.
struct LabOptions {
    int users = 2'500;
    quint32 seed = 0;
    QString faultsFile;
    quint16 controlPort = 0;      ///< 0: a free one
    QString record;               ///< file for every request to PBX and platform; empty: none is kept
    QString directory;            ///< where certificates are written; empty: a temporary one, removed at the end
    double sessionTimeout = 10.0; ///< seconds without resetSessionTimer after which an OIG session ends
    bool exitWithParent = false;
};

/// How reading the command line ended without options.
struct UsageExit {
    int code = 0; ///< 0 after --help, else 2
    QString text;
};

/// Nothing when the program is to end with `exit`.
std::optional<LabOptions> readOptions(const QStringList &arguments, UsageExit *exit);

} // namespace lab
