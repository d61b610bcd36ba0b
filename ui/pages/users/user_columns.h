#pragma once

#include "engine/api/user_values.h"
#include "ui/models/column.h"

#include <QDateTime>

namespace clc::ui
{

/// The columns of the list of users, in the language of the moment; their ids are what the engine sorts by.
QVector<Column<UserInfo>> userColumns();
/// What identifies a row. A user can be imported and, with a newer flaw, among those not imported as well.
QString userKey(const UserInfo &user);
/// Since when the user is as it is; invalid: not known.
QDateTime userSince(const UserInfo &user);

} // namespace clc::ui
