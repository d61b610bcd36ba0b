#include "ui/pages/users/user_details.h"

#include "ui/pages/users/user_columns.h"
#include "ui/text/import_reason_text.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(UserDetails)
};

void addReason(QWidget *body, QVBoxLayout *column, const UserInfo &user)
{
    const ImportReasonWords words = importReasonWords(user);
    auto *banner = new Banner(body);
    banner->setObjectName(QStringLiteral("reasonBanner"));
    banner->show(userWords(user.state).tone == Tone::neutral ? Tone::warning : userWords(user.state).tone,
                 reasonTitle(user.reason), words.sentence);
    column->addWidget(banner);
    if (words.cure.isEmpty()) return;
    column->addWidget(strongLabel(Words::tr("What to change on the PBX"), body));
    QLabel *cure = bodyLabel(words.cure, body);
    cure->setObjectName(QStringLiteral("cureLabel"));
    column->addWidget(cure);
}

} // namespace

QWidget *makeUserDetails(const UserInfo &user)
{
    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("userDetails"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    if (!user.reason.isEmpty()) addReason(body, column, user);
    auto *list = new FactList(body);
    const auto addIfKnown = [list](const char *id, const QString &name, const QString &value,
                                   const QString &tooltip = {}) {
        if (!value.isEmpty()) list->add(QLatin1String(id), name, value)->setToolTip(tooltip);
    };
    const StateWords state = userWords(user.state);
    const auto detail = [&user](const char *name) { return user.details.value(QLatin1String(name)).toString(); };
    const QDateTime since = userSince(user);
    list->addBadge(QStringLiteral("userStatus"), Words::tr("Status"), state.tone, state.word);
    addIfKnown("userSince", Words::tr("Since"), absoluteTime(since), relativeTime(since));
    list->add(QStringLiteral("userExtension"), Words::tr("Extension"), user.dn);
    list->add(QStringLiteral("userEmail"), Words::tr("Email address"), user.email);
    addIfKnown("userFirstName", Words::tr("First name"), detail("firstName"));
    addIfKnown("userLastName", Words::tr("Last name"), detail("lastName"));
    addIfKnown("userLoginId", Words::tr("Login ID"), detail("loginId"));
    addIfKnown("userOther", Words::tr("Collides with"), user.other);
    addIfKnown("userIdentity", Words::tr("Identity"), user.identity,
               Words::tr("By this the gateway knows the person again, whatever else changes."));
    addIfKnown("userId", Words::tr("User ID"), user.userId, Words::tr("On the CloudLink Platform."));
    column->addWidget(list);
    column->addStretch(1);
    return body;
}

} // namespace clc::ui
