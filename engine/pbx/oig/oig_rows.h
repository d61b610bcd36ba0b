#pragma once

#include "engine/pbx/oig/oig_catalog.h"

#include <QSet>

namespace clc::oig
{

/// Takes the rows of one table as they stream in. `begin` is called again when the reading starts over.
class RowSink
{
public:
    RowSink() = default;
    virtual ~RowSink() = default;
    RowSink(const RowSink &) = delete;
    RowSink &operator=(const RowSink &) = delete;

    virtual void begin(const TablePtr &table) = 0;
    /// `tuple` is used again for the next row: keep copies of its texts.
    virtual void row(const Tuple &tuple) = 0;
};

/// Gives texts that occur again (departments, device types, names) one shared memory. Bounded.
class TextPool
{
public:
    QString share(const QString &text);

private:
    QSet<QString> known_;
};

/// Rows of the users' form as users, without keeping the rows.
class UserRows final : public RowSink
{
public:
    void begin(const TablePtr &table) override;
    void row(const Tuple &tuple) override { users.append(user(tuple)); }

    PbxUser user(const Tuple &tuple);

    QVector<PbxUser> users;

private:
    struct Member {
        int column;
        QString PbxUser::*member;
        bool pooled;
    };

    TablePtr table_;
    QVector<Member> members_;
    int dn_ = -1;
    TextPool pool_;
};

/// Rows of any form, each value by its concept.
class FormRows final : public RowSink
{
public:
    void begin(const TablePtr &table) override;
    void row(const Tuple &tuple) override;

    QVector<FormRow> rows;

private:
    TablePtr table_;
};

FormRow formRow(const Table &table, const Tuple &tuple);
Tuple tupleOf(const FormRow &row);
/// The texts of the row's key columns, or of all columns when the table has no key.
QStringList keyOf(const Table &table, const QStringList &raw);

} // namespace clc::oig
