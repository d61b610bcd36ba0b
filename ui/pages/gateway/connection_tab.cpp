#include "ui/pages/gateway/connection_tab.h"

#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QJsonDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace clc::ui
{

namespace
{

QString explanation(const LinkInfo &link)
{
    QStringList parts;
    if (link.error) {
        const ErrorWords words = errorWords(*link.error);
        parts << words.title << words.explanation();
    }
    if (link.since.isValid()) parts << ConnectionTab::tr("Since %1").arg(absoluteTime(link.since));
    return parts.join(QLatin1Char('\n'));
}

} // namespace

ConnectionTab::ConnectionTab(ConsoleContext &context) : context_(context), grid_(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 8, 16);
    column->setSpacing(16);
    auto *top = new QHBoxLayout;
    top->addWidget(mutedLabel(tr("“Change…” opens the setup at “Configure PBX”. Everything is checked before it is "
                                 "kept.")),
                   1);
    QPushButton *change = plainButton(tr("Change…"));
    change->setObjectName(QStringLiteral("changeConnection"));
    change->setAccessibleName(tr("Change the connection"));
    connect(change, &QPushButton::clicked, this,
            [this] { context_.open(QStringLiteral("wizard"), QStringLiteral("configurePbx")); });
    top->addWidget(change);
    column->addLayout(top);
    grid_->setSpacing(16);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    pbx_ = addCard(tr("PBX"), 0, 0);
    mbg_ = addCard(tr("MiVoice Border Gateway"), 0, 1);
    platform_ = addCard(tr("CloudLink Platform"), 1, 0);
    msl_ = addCard(tr("MSL server manager"), 1, 1);
    column->addLayout(grid_);
    column->addStretch(1);
    connect(&context.engine, &EngineView::changed, this, &ConnectionTab::show);
    show();
}

FactList *ConnectionTab::addCard(const QString &title, int row, int column)
{
    auto *card = new Card(title);
    auto *facts = new FactList;
    card->body()->addWidget(facts);
    card->body()->addStretch(1);
    grid_->addWidget(card, row, column);
    return facts;
}

void ConnectionTab::addLink(FactList *facts, const QString &name)
{
    const QVector<LinkInfo> &links = context_.engine.status().links;
    const auto found =
        std::find_if(links.cbegin(), links.cend(), [&name](const LinkInfo &link) { return link.name == name; });
    if (found == links.cend()) return;
    const StateWords words = linkWords(found->state);
    facts->addBadge(QStringLiteral("state.") + name, tr("State"), words.tone, words.word, explanation(*found));
    if (found->error) {
        QLabel *cause = facts->add(QStringLiteral("cause.") + name, tr("Cause"), errorWords(*found->error).sentence);
        cause->setToolTip(explanation(*found));
    }
}

void ConnectionTab::show()
{
    const EngineStatus &status = context_.engine.status();
    // A status comes often; what is selected in the texts must stay while nothing changed.
    QJsonObject facts = status.toJson();
    for (const char *busy : {"progress", "calls", "lastRun", "nextSync", "usersActive", "monitorsUsed"})
        facts.remove(QLatin1String(busy));
    const QString drawing = QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact));
    if (drawing == drawn_) return;
    drawn_ = drawing;
    for (FactList *list : {pbx_, mbg_, platform_, msl_}) list->clear();
    pbx_->add(QStringLiteral("pbxName"), tr("Name"), status.pbxName);
    pbx_->add(QStringLiteral("pbxType"), tr("Type"), status.pbxType);
    pbx_->add(QStringLiteral("pbxAddress"), tr("Address"), status.pbxAddress);
    pbx_->add(QStringLiteral("pbxVersion"), tr("Version"), status.pbxVersion);
    addLink(pbx_, QStringLiteral("pbx"));
    pbx_->add(QStringLiteral("voicemail"), tr("Voicemail pilot"),
              status.voicemail.isEmpty() ? tr("None") : status.voicemail);
    if (status.mbgAddress.isEmpty()) {
        mbg_->add(QStringLiteral("mbgAddress"), tr("Address"), tr("Not needed for this PBX"));
    } else {
        mbg_->add(QStringLiteral("mbgAddress"), tr("Address"), status.mbgAddress);
        mbg_->add(QStringLiteral("mbgVersion"), tr("Version"), status.mbgVersion);
        addLink(mbg_, QStringLiteral("mbg"));
        const StateWords trunk = trunkWords(status.trunk);
        mbg_->addBadge(QStringLiteral("trunk"), tr("SIP trunk"), trunk.tone, trunk.word,
                       tr("Calls between the platform and the Border Gateway."));
    }
    platform_->add(QStringLiteral("accountName"), tr("Account"), status.accountName);
    platform_->add(QStringLiteral("accountNumber"), tr("Account ID"), status.accountNumber);
    addLink(platform_, QStringLiteral("platform"));
    msl_->add(QStringLiteral("mslAddress"), tr("Address"),
              status.mslAddress.isEmpty() ? tr("Not given") : status.mslAddress);
    const bool checked = !status.mslAccountId.isEmpty();
    const bool same = status.mslAccountId == status.accountNumber;
    msl_->addBadge(QStringLiteral("mslAccountId"), tr("Account ID there"),
                   !checked ? Tone::neutral
                   : same   ? Tone::ok
                            : Tone::error,
                   checked ? status.mslAccountId : tr("Not checked"),
                   !checked ? tr("Without a login to the server manager it cannot be read.")
                   : same   ? tr("It is that of the account.")
                            : tr("It is not that of the account %1.").arg(status.accountNumber));
}

} // namespace clc::ui
