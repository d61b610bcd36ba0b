#pragma once

#include <QString>

namespace clc
{

/// Whether the platform can take it: exactly one @, a local part of 1 to 64 characters, a domain with a dot, at most
/// 254 characters in all, no blank or control character, no dot at the beginning or end of a part nor two in a row.
/// Letters of any script are fine (RFC 6531). Pure.
bool isValidEmail(const QString &email);

/// In which two addresses are the same: without letter case.
QString foldedEmail(const QString &email);

/// The address that a user bears for a moment while two users change theirs; unique.
QString swapEmail(const QString &email);
bool isSwapEmail(const QString &email);

} // namespace clc
