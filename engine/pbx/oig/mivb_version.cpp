#include "engine/pbx/oig/oig_driver.h"

#include <QRegularExpression>
#include <QVersionNumber>

namespace clc
{

bool isSupportedMivbVersion(const QString &version)
{
    static const QRegularExpression number(QStringLiteral("\\d{1,6}(?:\\.\\d{1,9})+|\\b\\d{1,6}\\b"));
    const auto found = number.match(version);
    return found.hasMatch() && QVersionNumber::fromString(found.captured()) >= QVersionNumber(9, 4);
}

} // namespace clc
