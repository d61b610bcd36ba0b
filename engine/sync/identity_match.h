#pragma once

#include "engine/sync/known_users.h"

#include <QVector>

namespace clc
{

/// Who is who: for each row of the directory the index of our platform user, or -1.
///
/// By identity. Where only the kind of identity changed (a login ID was entered for a user known by number, or taken
/// away again), the user is the same when the number and the name or the e-mail address still agree. A suspended user
/// known by number is not woken by a successor at that number, but by coming back to it. Rows that share an identity
/// have the same match. Pure.
QVector<int> matchUsers(const PbxDirectory &directory, const KnownUsers &known);

/// Whether the row can be the person that the platform user was made for, seen from name and e-mail address: at least
/// one of them agrees with what was last sent. An address that a swap left behind agrees with nothing.
bool looksLikeSamePerson(const PbxUser &row, const KnownUser &user);

/// Whether the row bears the name that was last sent.
bool hasSameName(const PbxUser &row, const KnownUser &user);

} // namespace clc
