#include "ui/pages/integrations/add_integration_dialog.h"

#include "ui/shell/page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>

namespace clc::ui
{

namespace
{
constexpr int letters = 84;
constexpr int lines = 30;
} // namespace

AddIntegrationDialog::AddIntegrationDialog(const QString &accountName, const QStringList &added, QWidget *parent)
    : QDialog(parent), banner_(new Banner(this)), tabs_(new QTabWidget(this)), done_(plainButton(tr("Done"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("addIntegrationDialog"));
    setWindowTitle(tr("Integrations"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(titleLabel(tr("Integrations"), this));
    heading->addWidget(mutedLabel(tr("For the account %1.").arg(accountName), this));
    column->addLayout(heading);
    column->addWidget(banner_);
    tabs_->setObjectName(QStringLiteral("integrationTabs"));
    tabs_->setAccessibleName(tr("Who makes the application"));
    tabs_->tabBar()->setObjectName(QStringLiteral("integrationTabBar"));
    tabs_->tabBar()->setDrawBase(false);
    tabs_->addTab(makeList(mitel(), added), tr("Mitel"));
    tabs_->addTab(makeList(thirdParty(), added), tr("3rd party"));
    column->addWidget(tabs_, 1);
    done_->setObjectName(QStringLiteral("doneButton"));
    done_->setAutoDefault(true); // Enter presses the button that has the focus
    column->addWidget(done_, 0, Qt::AlignTrailing);
    connect(done_, &QPushButton::clicked, this, &QDialog::accept);
    resize(letters * fontMetrics().averageCharWidth(), lines * fontMetrics().height());
    if (add_->isHidden())
        done_->setFocus(Qt::OtherFocusReason);
    else
        add_->setFocus(Qt::OtherFocusReason);
}

QVector<AddIntegrationDialog::Offer> AddIntegrationDialog::mitel()
{
    return {{tr("CloudLink Gateway"), tr("Connects the phone system of a site with the CloudLink Platform."), true},
            {tr("MiCC"), tr("Contact center.")},
            {tr("MiCollab"), tr("Unified communications server.")},
            {tr("Mitel One"), tr("Calls, chat and meetings in one application.")},
            {tr("Mitel One Workgroups"), tr("Shared call handling for teams.")},
            {tr("MiTeam Meetings"), tr("Video meetings and collaboration.")},
            {tr("Mitel CX"), tr("Customer experience in the cloud.")},
            {tr("Mitel Voice Assist"), tr("Voice assistant for callers.")},
            {tr("MiVoice Business"), tr("Administration of the phone system from the platform.")}};
}

QVector<AddIntegrationDialog::Offer> AddIntegrationDialog::thirdParty()
{
    return {{tr("Single Sign-On"), tr("Signing in with the customer's own identity provider, by SAML 2.0.")},
            {tr("Entra ID Sync"), tr("Users from Microsoft Entra ID, formerly Azure AD.")},
            {tr("Microsoft Office 365"), tr("Calendar and contacts.")},
            {tr("Microsoft Teams"), tr("Presence and calls in Teams.")},
            {tr("CM.com"), tr("Messages by SMS and messengers.")}};
}

QWidget *AddIntegrationDialog::makeList(const QVector<Offer> &offers, const QStringList &added)
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 16, 12, 8);
    column->setSpacing(12);
    for (const Offer &offer : offers) {
        if (column->count() > 0) column->addWidget(separatorLine(list));
        column->addWidget(makeRow(offer, added.contains(offer.name, Qt::CaseInsensitive)));
    }
    column->addStretch(1);
    return scrolling(list);
}

QWidget *AddIntegrationDialog::makeRow(const Offer &offer, bool added)
{
    auto *line = new QWidget;
    line->setAccessibleName(offer.name);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(strongLabel(offer.name, line));
    words->addWidget(mutedLabel(offer.text, line));
    row->addLayout(words, 1);
    auto *badge = new StatusBadge(line);
    if (added || offer.ours) badge->set(Tone::ok, tr("Added"));
    badge->setVisible(added);
    row->addWidget(badge);
    if (offer.ours) {
        badge->setObjectName(QStringLiteral("addedBadge"));
        addedBadge_ = badge;
        add_ = primaryButton(tr("Add"), line);
        add_->setObjectName(QStringLiteral("addButton"));
        add_->setAccessibleName(tr("Add %1").arg(offer.name));
        add_->setVisible(!added);
        add_->setAutoDefault(true);
        connect(add_, &QPushButton::clicked, this, &AddIntegrationDialog::addRequested);
        row->addWidget(add_);
    } else if (!added) {
        QLabel *where = mutedLabel(tr("Set up in Mitel Administration"), line);
        where->setWordWrap(false);
        row->addWidget(where);
    }
    return line;
}

void AddIntegrationDialog::setBusy(bool busy)
{
    if (busy) banner_->clear();
    add_->setEnabled(!busy);
    add_->setText(busy ? tr("Adding…") : tr("Add"));
}

void AddIntegrationDialog::setAdded()
{
    setBusy(false);
    const bool hadFocus = add_->hasFocus() || focusWidget() == nullptr;
    add_->hide();
    addedBadge_->show();
    if (hadFocus || !add_->isVisible()) done_->setFocus(Qt::OtherFocusReason);
}

void AddIntegrationDialog::showError(const Error &error)
{
    setBusy(false);
    banner_->show(error);
    add_->setFocus(Qt::OtherFocusReason);
}

} // namespace clc::ui
