#include "ui/pages/users/user_details.h"

#include "ui/pages/users/user_columns.h"
#include "ui/text/import_reason_text.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detail_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

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

void addReason(QVBoxLayout *column, const UserInfo &user)
{
    const ImportReasonWords words = importReasonWords(user);
    auto *banner = new Banner;
    banner->setObjectName(QStringLiteral("reasonBanner"));
    banner->show(userWords(user.state).tone == Tone::neutral ? Tone::warning : userWords(user.state).tone,
                 reasonTitle(user.reason), words.sentence);
    column->addWidget(banner);
    if (words.cure.isEmpty()) return;
    column->addWidget(strongLabel(Words::tr("What to change on the PBX")));
    QLabel *cure = bodyLabel(words.cure);
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
    if (!user.reason.isEmpty()) addReason(column, user);
    auto *list = new DetailList;
    const StateWords state = userWords(user.state);
    const auto detail = [&user](const char *name) { return user.details.value(QLatin1String(name)).toString(); };
    const QDateTime since = userSince(user);
    list->add(Words::tr("Status"), new StatusBadge(state.tone, state.word));
    list->addIfKnown(Words::tr("Since"), absoluteTime(since), relativeTime(since));
    list->add(Words::tr("Extension"), user.dn);
    list->add(Words::tr("Email address"), user.email);
    list->addIfKnown(Words::tr("First name"), detail("firstName"));
    list->addIfKnown(Words::tr("Last name"), detail("lastName"));
    list->addIfKnown(Words::tr("Login ID"), detail("loginId"));
    list->addIfKnown(Words::tr("Collides with"), user.other);
    list->addIfKnown(Words::tr("Identity"), user.identity,
                     Words::tr("By this the gateway knows the person again, whatever else changes."));
    list->addIfKnown(Words::tr("User ID"), user.userId, Words::tr("On the CloudLink Platform."));
    column->addWidget(list);
    column->addStretch(1);
    return body;
}

} // namespace clc::ui
