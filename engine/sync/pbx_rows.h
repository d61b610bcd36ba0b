#pragma once

#include "engine/pbx/pbx_types.h"
#include "engine/sync/import_reason.h"
#include "engine/sync/user_content.h"

#include <QVector>

namespace clc
{

/// Lower numbers first: shorter ones before longer ones, then by text.
bool dnLess(const QString &one, const QString &other);

/// The rows of a directory as everything in a plan is ordered: by number, then identity, then place.
QVector<int> rowsByNumber(const QVector<PbxUser> &users);

/// What the platform shall show of a PBX user: texts without blanks at their ends, name = first and last name.
UserContent wantedContent(const PbxUser &user);

QString personName(const PbxUser &user);
/// "Anna Muster (1005, anna@example.com)": enough to find the user on the PBX.
QString describe(const PbxUser &user);

SkippedUser skippedUser(const PbxUser &user, ReasonCode reason, const QString &value = {}, const QString &other = {});

} // namespace clc
