#include "engine/pbx/oig/oig_rows.h"

namespace clc::oig
{

namespace
{

/// A copy that does not hold on to the memory of a text that grows and shrinks from row to row.
QString compact(const QString &text)
{
    return text.isEmpty() ? QString() : QString(text.constData(), text.size());
}

const QString &textAt(const Tuple &tuple, int column)
{
    return tuple.fields[static_cast<size_t>(column)];
}

/// product.md, Identity: a key column other than the DN, else the login ID, else the DN; decided per user.
void identify(PbxUser &user, const Table &table, const Tuple &tuple)
{
    QString key;
    bool complete = !table.identityColumns.isEmpty();
    for (const int column : table.identityColumns) {
        const QString &part = textAt(tuple, column);
        complete = complete && !part.isEmpty();
        if (!key.isEmpty()) key.append(u'/');
        key.append(part);
    }
    if (complete) {
        user.identityKind = IdentityKind::keyColumn;
        user.identity = Identity(QStringLiteral("key:") + key);
    } else if (!user.loginId.isEmpty()) {
        user.identityKind = IdentityKind::loginId;
        user.identity = Identity(QStringLiteral("login:") + user.loginId);
    } else if (!user.dn.isEmpty()) {
        user.identityKind = IdentityKind::directoryNumber;
        user.identity = Identity(QStringLiteral("dn:") + user.dn.value());
    }
}

} // namespace

QString TextPool::share(const QString &text)
{
    constexpr qsizetype most = 8192;
    const auto found = known_.constFind(text);
    if (found != known_.constEnd()) return *found;
    const QString own = compact(text);
    if (known_.size() < most) known_.insert(own);
    return own;
}

void UserRows::begin(const TablePtr &table)
{
    struct Column {
        const char16_t *field;
        QString PbxUser::*member;
        bool pooled;
    };
    static constexpr Column columns[] = {
        {u"firstName", &PbxUser::firstName, true},
        {u"lastName", &PbxUser::lastName, true},
        {u"email", &PbxUser::email, false},
        {u"loginId", &PbxUser::loginId, false},
        {u"department", &PbxUser::department, true},
        {u"location", &PbxUser::location, true},
        {u"deviceType", &PbxUser::deviceType, true},
        {u"homeElement", &PbxUser::homeElement, true},
        {u"secondaryElement", &PbxUser::secondaryElement, true},
    };
    table_ = table;
    users.clear();
    members_.clear();
    dn_ = table->column(QStringLiteral("dn"));
    for (const Column &one : columns) {
        const int position = table->column(QString::fromUtf16(one.field));
        if (position >= 0) members_.append({position, one.member, one.pooled});
    }
}

PbxUser UserRows::user(const Tuple &tuple)
{
    PbxUser user;
    user.dn = Dn(compact(textAt(tuple, dn_)));
    for (const Member &one : members_) {
        const QString &text = textAt(tuple, one.column);
        if (!text.isEmpty()) user.*one.member = one.pooled ? pool_.share(text) : compact(text);
    }
    identify(user, *table_, tuple);
    return user;
}

void FormRows::begin(const TablePtr &table)
{
    table_ = table;
    rows.clear();
}

void FormRows::row(const Tuple &tuple)
{
    rows.append(formRow(*table_, tuple));
}

FormRow formRow(const Table &table, const Tuple &tuple)
{
    FormRow row;
    row.raw.reserve(static_cast<qsizetype>(tuple.fields.size()));
    for (const QString &text : tuple.fields) row.raw.append(compact(text));
    for (auto it = table.columns.begin(); it != table.columns.end(); ++it)
        row.values.insert(it.key(), row.raw[it.value()]);
    row.layout = table.layout;
    row.view = tuple.view;
    row.shared = tuple.shared;
    return row;
}

Tuple tupleOf(const FormRow &row)
{
    return Tuple{std::vector<QString>(row.raw.begin(), row.raw.end()), row.view, row.shared};
}

QStringList keyOf(const Table &table, const QStringList &raw)
{
    QStringList key;
    for (int i = 0; i < raw.size() && i < table.descriptor.fields.size(); ++i)
        if (table.isKey(i)) key.append(raw[i]);
    return key.isEmpty() ? raw : key;
}

} // namespace clc::oig
