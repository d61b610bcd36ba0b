#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace clc::test
{

/// Where the contracts and conformance tools are: $CLOUDLINK_SHARED, else ../shared beside the sources; empty when they
/// are not there. Knows nothing of the engine, for tests of either side.
inline QString sharedFolder()
{
    QString folder = qEnvironmentVariable("CLOUDLINK_SHARED");
    if (folder.isEmpty())
        folder = qEnvironmentVariable("CLC_SOURCE_DIR", QDir::currentPath()) + QStringLiteral("/../shared");
    return QFileInfo::exists(folder + QStringLiteral("/conformance/oig_server.py")) ? QDir(folder).absolutePath()
                                                                                    : QString();
}

/// Whether a test may not be skipped for want of them.
inline bool sharedIsDemanded()
{
    return qEnvironmentVariable("CLC_DEMAND_SHARED") == QLatin1String("1");
}

/// The path of a conformance tool; empty when it is not there.
inline QString conformanceTool(const QString &name)
{
    const QString path = sharedFolder() + QStringLiteral("/conformance/") + name;
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace clc::test
