#include "engine/sync/identity_match.h"

#include "engine/sync/email_address.h"
#include "engine/sync/pbx_rows.h"

namespace clc
{

namespace
{

const QLatin1String dnPrefix("dn:");

QStringView kindOf(const Identity &identity)
{
    const QString &text = identity.value();
    return QStringView(text).left(text.indexOf(QLatin1Char(':')));
}

bool hasIdentity(const PbxUser &row)
{
    const QString &text = row.identity.value();
    return text.indexOf(QLatin1Char(':')) != text.size() - 1 && !text.isEmpty();
}

/// A number whose user left may be given to somebody else, who is not that user.
bool isSuccessor(const PbxUser &row, const KnownUser &user)
{
    return !user.active && row.identity.value().startsWith(dnPrefix) && !looksLikeSamePerson(row, user);
}

/// Our user whom the row means by its identity. Several may have borne one number in turn; the e-mail address then
/// tells who came back to it.
int bearerOfIdentity(const PbxUser &row, const KnownUsers &known)
{
    const int index = hasIdentity(row) ? known.withIdentity(row.identity) : -1;
    if (index < 0 || !isSuccessor(row, known.at(index))) return index;
    const int returned = known.bearer(UserField::email, row.email.trimmed());
    const bool isHere = returned >= 0 && known.at(returned).ours && known.at(returned).identity == row.identity;
    return isHere ? returned : -1;
}

/// Our user that was known by another kind of identity and sits at this row's number.
int formerSelf(const PbxUser &row, const KnownUsers &known)
{
    const QString dn = row.dn.value().trimmed();
    if (dn.isEmpty()) return -1;
    int index = known.withIdentity(Identity(dnPrefix + dn));
    if (index < 0) index = known.bearer(UserField::extension, dn);
    if (index < 0 || !known.at(index).ours) return -1;
    const KnownUser &user = known.at(index);
    const bool kindChanged = kindOf(user.identity) != kindOf(row.identity);
    return kindChanged && looksLikeSamePerson(row, user) ? index : -1;
}

} // namespace

bool hasSameName(const PbxUser &row, const KnownUser &user)
{
    return personName(row) == (user.sentName.isNull() ? user.content.name : user.sentName);
}

bool looksLikeSamePerson(const PbxUser &row, const KnownUser &user)
{
    if (hasSameName(row, user)) return true;
    const QString &email = user.sentEmail.isNull() ? user.content.email : user.sentEmail;
    return foldedEmail(row.email.trimmed()) == foldedEmail(email);
}

QVector<int> matchUsers(const PbxDirectory &directory, const KnownUsers &known)
{
    QVector<int> matches(directory.users.size(), -1);
    QVector<bool> claimed(known.users().size(), false);
    for (int row = 0; row < directory.users.size(); ++row) {
        const int index = bearerOfIdentity(directory.users.at(row), known);
        matches[row] = index;
        if (index >= 0) claimed[index] = true;
    }
    for (int row = 0; row < directory.users.size(); ++row) {
        if (matches.at(row) >= 0) continue;
        const int index = formerSelf(directory.users.at(row), known);
        if (index < 0 || claimed.at(index)) continue;
        matches[row] = index;
        claimed[index] = true;
    }
    return matches;
}

} // namespace clc
