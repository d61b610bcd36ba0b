#pragma once

#include "engine/base/result.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <concepts>

namespace clc
{

/// A prepared SQL statement with positional parameters; used again by calling `run` or `each` again.
/// Fails with the store's codes (see Database).
class Statement
{
public:
    Statement(QSqlQuery query, QString path) : query_(std::move(query)), path_(std::move(path)) {}

    /// Runs it for its effect.
    Status run(const QVariantList &values = {});

    /// Runs it and shows each row to `visit` while it is current; rows are not kept.
    template<std::invocable<const QSqlQuery &> Visit>
    Status each(const QVariantList &values, Visit visit)
    {
        CLC_CHECK(run(values));
        while (query_.next()) visit(std::as_const(query_));
        return end();
    }

    qint64 insertedId() const { return query_.lastInsertId().toLongLong(); }
    int changedRows() const { return query_.numRowsAffected(); }

private:
    Status end();

    QSqlQuery query_;
    QString path_;
};

/// What an SQL error means to a person; pure but for the look at the free space when the disk reports a bare I/O error.
Error storeError(const QSqlError &error, const QString &path);

} // namespace clc
