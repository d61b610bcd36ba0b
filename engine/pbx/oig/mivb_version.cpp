#include "engine/pbx/oig/oig_driver.h"

#include <QRegularExpression>
#include <QVersionNumber>

namespace clc
{

bool isSupportedMivbVersion(const QString &version)
{
    // A number with dots wherever it stands ("MiVoice Business 10.1"); without one a short number at the beginning.
    static const QRegularExpression dotted(QStringLiteral("[0-9]{1,6}(?:\\.[0-9]{1,9})+"));
    static const QRegularExpression plain(QStringLiteral("^\\s*[0-9]{1,2}\\b"));
    auto found = dotted.match(version);
    if (!found.hasMatch()) found = plain.match(version);
    return found.hasMatch() && QVersionNumber::fromString(found.captured().trimmed()) >= QVersionNumber(9, 4);
}

} // namespace clc
