#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace lab
{

/// What somebody may do (cloudlink-api, section 2, "Roles").
enum class Role { User, AccountAdmin, PartnerAdmin };
QLatin1String roleName(Role role);
std::optional<Role> roleFromName(const QString &name);

/// A user of an account.
struct User {
    QString userId;
    QString accountId;
    QString email;
    QString name;
    QString firstName;
    QString lastName;
    QString displayName;
    QString extension;
    QString loginId;
    QString mobile;
    QString phone;
    QString siteId;
    QString languageCode;
    QString createdBy;
    QString modifiedBy;
    QString password; ///< empty: cannot sign in with a password
    QByteArray sipPassword;
    QMap<QString, QByteArray> tags; ///< compact JSON by tag id
    qint64 createdOn = 0;
    qint64 modifiedOn = 0;
    Role role = Role::User;
    bool emailVerified = false;
};

/// The users of all accounts. E-mail addresses are unique on the platform (case-folded), extension and login id in
/// their account when not empty; all are found by hash, so that 100,000 users cost no more per request than ten.
class UserDirectory
{
public:
    const User *find(const QString &userId) const;
    const User *findByEmail(const QString &email) const;
    const User *findByExtension(const QString &accountId, const QString &extension) const;
    const User *findByLogin(const QString &accountId, const QString &loginId) const;
    /// Names of the attributes of `candidate` that belong to another user already: email, extension, loginId.
    QStringList taken(const User &candidate) const;

    /// Adds a user that `taken` has nothing against.
    const User &add(User user);
    /// Replaces the user of the same userId; the new values are free.
    const User &replace(User user);
    void remove(const QString &userId);

    /// The account's users in the order of their userId. Good until the next change.
    const std::vector<const User *> &ofAccount(const QString &accountId);
    qsizetype count(const QString &accountId) const;

private:
    struct Roster {
        QHash<QString, const User *> byExtension;
        QHash<QString, const User *> byLogin;
        std::vector<const User *> ordered; ///< sorted up to `sorted`, later ones as they came
        std::size_t sorted = 0;
    };

    void index(const User *user);
    void unindex(const User *user);
    static void order(Roster &roster);

    QHash<QString, std::shared_ptr<User>> byId_;
    QHash<QString, const User *> byEmail_;
    QHash<QString, Roster> rosters_;
};

} // namespace lab
