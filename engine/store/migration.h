#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QStringList>

namespace clc
{

class Database;

/// The numbered steps of the schema, oldest first: migrations/NNNN_name.sql, the number being the version it leads to.
struct Migration {
    int version = 0;
    QStringList statements;
};
const QList<Migration> &migrations();

/// Splits SQL text at semicolons that end a line; comment lines (--) are dropped. Pure.
QStringList sqlStatements(const QString &text);

/// Brings the open database from `version` to that of the last of `steps`, all in one transaction. The file is copied
/// first unless it is new.
Status migrate(Database &database, int version, const QList<Migration> &steps);

} // namespace clc
