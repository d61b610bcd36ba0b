#include "ui/pages/users/user_columns.h"

#include "ui/text/import_reason_text.h"
#include "ui/text/names.h"
#include "ui/text/times.h"

#include <QCoreApplication>

namespace clc::ui
{

namespace
{

QString title(const char *source)
{
    return QCoreApplication::translate("UserColumns", source);
}

QString stateHelp(const UserInfo &user)
{
    if (user.state == QLatin1String("skipped")) return importReasonWords(user).sentence;
    if (user.state == QLatin1String("suspended"))
        return title(QT_TRANSLATE_NOOP("UserColumns", "The user is no longer on the PBX and cannot sign in any more."));
    return {};
}

QString reasonHelp(const UserInfo &user)
{
    if (user.reason.isEmpty()) return {};
    const ImportReasonWords words = importReasonWords(user);
    return words.sentence + QLatin1Char('\n') + words.cure;
}

} // namespace

QVector<Column<UserInfo>> userColumns()
{
    using C = Column<UserInfo>;
    return {
        C(QStringLiteral("name"), title(QT_TRANSLATE_NOOP("UserColumns", "NAME")), &UserInfo::name).strong().width(24),
        C(QStringLiteral("email"), title(QT_TRANSLATE_NOOP("UserColumns", "EMAIL ADDRESS")), &UserInfo::email)
            .width(30),
        C(QStringLiteral("dn"), title(QT_TRANSLATE_NOOP("UserColumns", "EXT")), &UserInfo::dn).number().width(9),
        C(QStringLiteral("state"), title(QT_TRANSLATE_NOOP("UserColumns", "STATUS")),
          [](const UserInfo &user) { return userWords(user.state).word; })
            .tone([](const UserInfo &user) { return userWords(user.state).tone; })
            .tooltip(stateHelp)
            .width(16),
        C(QStringLiteral("reason"), title(QT_TRANSLATE_NOOP("UserColumns", "REASON")),
          [](const UserInfo &user) { return user.reason.isEmpty() ? QString() : reasonTitle(user.reason); })
            .tooltip(reasonHelp)
            .width(26),
        C(QStringLiteral("identity"), title(QT_TRANSLATE_NOOP("UserColumns", "IDENTITY")), &UserInfo::identity)
            .hiddenByDefault(),
        C(QStringLiteral("since"), title(QT_TRANSLATE_NOOP("UserColumns", "SINCE")),
          [](const UserInfo &user) { return relativeTime(userSince(user)); })
            .raw([](const UserInfo &user) { return userSince(user); })
            .tooltip([](const UserInfo &user) { return absoluteTime(userSince(user)); })
            .hiddenByDefault()
            .notSortable(),
    };
}

QString userKey(const UserInfo &user)
{
    if (user.state != QLatin1String("skipped")) return QLatin1Char('i') + user.identity;
    return QLatin1Char('s') + user.identity + QLatin1Char('|') + user.dn + QLatin1Char('|') + user.reason;
}

QDateTime userSince(const UserInfo &user)
{
    return QDateTime::fromString(user.details.value(QStringLiteral("since")).toString(), Qt::ISODateWithMs);
}

} // namespace clc::ui
