#pragma once

#include "app/lab/json/writer.h"
#include "app/lab/platform/user_directory.h"

#include <QJsonObject>

#include <optional>

namespace lab
{

/// What a request wants to be different about a user.
struct UserEdit {
    QList<QPair<QString User::*, QString>> texts;
    std::optional<Role> role;
    QMap<QString, QByteArray> tags; ///< compact JSON by tag id; others stay

    User applied(const User &user) const;
};

/// How a user arrives in a request.
enum class UserBody {
    Create,     ///< email required
    Change,     ///< whole or partial; what cannot be changed may stand there unchanged
    BulkCreate, ///< like Create, and may carry `tags`
    BulkChange  ///< like Change, and may carry `tags`
};

/// Reads a body against platform-users.md. Nothing when it is refused; `fault` says why.
/// `current` is the user as it is, for changes; for creations only its accountId counts.
std::optional<UserEdit> readUserEdit(const QJsonObject &body, UserBody form, const User &current, QString *fault);

/// Writes the user as the platform shows it, with `tags` when asked for.
void writeUser(JsonWriter &writer, const User &user, bool withTags);
/// The parts of a user that a journal entry compares; never the SIP password.
QJsonObject journalView(const User &user);

/// Judges a tag: its id, its size, and the shape of the tag `gateway`. Nothing when it is fine.
std::optional<QString> tagFault(const QString &tagId, const QJsonObject &tag);
/// `suspended` by its tag `gateway`.
bool isSuspended(const User &user);
/// A plausible e-mail address: one @, dots in the domain, no blanks, at most 254 characters.
bool isEmail(const QString &text);

} // namespace lab
