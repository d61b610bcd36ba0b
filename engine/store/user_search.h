#pragma once

#include <QString>

namespace clc
{

/// Text as it is compared whatever its case.
inline QString foldedText(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// What stands in the column `search` of a user: everything that is searched in, and the order by name, in which users
/// of the same name stand in the order of their identities.
inline QString userSearchText(const QString &name, const QString &identity, const QString &dn, const QString &email)
{
    return foldedText(name + QLatin1Char('\n') + identity + QLatin1Char('\n') + dn + QLatin1Char('\n') + email);
}

} // namespace clc
