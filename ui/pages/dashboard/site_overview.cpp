#include "ui/pages/dashboard/site_overview.h"

#include "ui/pages/dashboard/topology.h"
#include "ui/text/error_text.h"
#include "ui/text/fill.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QLayoutItem>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clc::ui
{

namespace
{

const LinkInfo *linkNamed(const EngineStatus &status, const QString &name)
{
    const auto found = std::find_if(status.links.cbegin(), status.links.cend(),
                                    [&name](const LinkInfo &link) { return link.name == name; });
    return found == status.links.cend() ? nullptr : &*found;
}

QString explanation(const LinkInfo &link)
{
    QStringList parts;
    if (link.error) parts << errorWords(*link.error).title << errorWords(*link.error).explanation();
    if (link.since.isValid()) parts << SiteOverview::tr("Since %1").arg(absoluteTime(link.since));
    return parts.join(QLatin1Char('\n'));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

SiteOverview::SiteOverview(ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      context_(context),
      questions_(new QVBoxLayout),
      card_(new StatusBadge),
      siteName_(sectionLabel(QString())),
      topology_(new Topology),
      facts_(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(questions_);
    auto *site = new Card;
    auto *heading = new QHBoxLayout;
    heading->addWidget(siteName_, 1);
    card_->setObjectName(QStringLiteral("cardBadge"));
    heading->addWidget(card_);
    site->body()->addLayout(heading);
    site->body()->addWidget(topology_, 1);
    column->addWidget(site, 1);
    facts_->setSpacing(16);
    column->addLayout(facts_);
    sync_ = addFact(QStringLiteral("lastSync"), tr("Last sync"));
    users_ = addFact(QStringLiteral("usersFact"), tr("Users"));
    trunk_ = addFact(QStringLiteral("trunkFact"), tr("SIP trunk"));
    monitors_ = addFact(QStringLiteral("monitorsFact"), tr("Monitors"));
    calls_ = addFact(QStringLiteral("callsFact"), tr("Call events"));
    connect(&context.engine, &EngineView::changed, this, &SiteOverview::show);
    connect(&context.engine, &EngineView::linkChanged, this, &SiteOverview::show);
    show();
}

SiteOverview::Fact SiteOverview::addFact(const QString &name, const QString &title)
{
    auto *card = new Card;
    card->setObjectName(name);
    card->setAccessibleName(title);
    Fact fact{titleLabel(QString(), card), mutedLabel(QString(), card), new StatusBadge(card)};
    card->body()->setSpacing(4);
    card->body()->addWidget(mutedLabel(title, card));
    card->body()->addWidget(fact.value);
    card->body()->addWidget(fact.badge);
    card->body()->addWidget(fact.note);
    card->body()->addStretch(1);
    facts_->addWidget(card, 1);
    return fact;
}

void SiteOverview::show()
{
    const EngineStatus &status = context_.engine.status();
    const StateWords card = cardWords(status.card);
    card_->set(card.tone, card.word, cardExplanation(status.card));
    siteName_->setText(status.siteName);
    showTopology();
    showFacts();
    showQuestions();
}

void SiteOverview::showTopology()
{
    const EngineStatus &status = context_.engine.status();
    topology_->setNode(Topology::Node::platform, tr("CloudLink Platform"), status.accountName);
    topology_->setNode(Topology::Node::gateway, tr("CloudLink Gateway"), status.siteName);
    topology_->setNode(Topology::Node::pbx, status.pbxName, status.pbxType + QLatin1Char(' ') + status.pbxVersion);
    const auto link = [this](Topology::Link where, const LinkInfo &info, const QString &what) {
        const StateWords words = linkWords(info.state);
        topology_->setLink(where, words.tone, tr("%1: %2").arg(what, words.word), explanation(info));
    };
    if (const LinkInfo *pbx = linkNamed(status, QStringLiteral("pbx")))
        link(Topology::Link::pbxLink, *pbx, tr("PBX link"));
    if (status.calls)
        link(Topology::Link::gatewayLink, status.calls->link, tr("Gateway link"));
    else if (const LinkInfo *platform = linkNamed(status, QStringLiteral("platform")))
        link(Topology::Link::gatewayLink, *platform, tr("Platform"));
    if (status.mbgAddress.isEmpty()) return topology_->removeNode(Topology::Node::mbg);
    topology_->setNode(Topology::Node::mbg, tr("MiVoice Border Gateway"), status.mbgAddress);
    if (const LinkInfo *mbg = linkNamed(status, QStringLiteral("mbg")))
        link(Topology::Link::mbgServices, *mbg, tr("MBG"));
    const StateWords trunk = trunkWords(status.trunk);
    topology_->setLink(Topology::Link::sipTrunk, trunk.tone, tr("SIP trunk: %1").arg(trunk.word),
                       tr("Calls between the platform and the Border Gateway."));
    topology_->setLink(Topology::Link::pbxTrunk, Tone::neutral, tr("SIP trunk"),
                       tr("Set up by the gateway on both sides; the PBX does not tell its state."));
}

void SiteOverview::showFacts()
{
    const EngineStatus &status = context_.engine.status();
    const auto syncing = std::find_if(status.progress.cbegin(), status.progress.cend(),
                                      [](const ProgressInfo &one) { return one.activity == QLatin1String("sync"); });
    if (syncing != status.progress.cend()) {
        sync_.value->setText(tr("Running"));
        sync_.badge->set(Tone::busy, phaseName(syncing->phase));
        sync_.note->setText(syncing->total > 0 ? tr("%1 of %2").arg(number(syncing->done), number(syncing->total))
                                               : QString());
    } else if (status.lastRun) {
        const StateWords run = runWords(status.lastRun->state);
        sync_.value->setText(relativeTime(status.lastRun->finishedAt));
        sync_.value->setToolTip(absoluteTime(status.lastRun->finishedAt));
        sync_.badge->set(run.tone, run.word);
        sync_.note->setText(status.nextSync.isValid() ? tr("Next: %1").arg(relativeTime(status.nextSync)) : QString());
    } else {
        sync_.value->setText(tr("Never"));
        sync_.value->setToolTip(QString());
        sync_.badge->set(Tone::neutral, QString());
        sync_.note->setText(QString());
    }
    users_.value->setText(number(status.usersActive));
    users_.note->setText(
        tr("%1 suspended, %2 not imported").arg(number(status.usersSuspended), number(status.usersSkipped)));
    const StateWords trunk = trunkWords(status.trunk);
    trunk_.value->setText(trunk.word);
    trunk_.badge->set(trunk.tone, QString());
    trunk_.note->setText(status.voicemail.isEmpty() ? QString() : tr("Voicemail pilot %1").arg(status.voicemail));
    const bool known = status.calls.has_value();
    monitors_.value->setText(known ? tr("%1 of %2").arg(number(status.calls->set), number(status.calls->wanted))
                                   : tr("Off"));
    monitors_.note->setText(status.monitorsLimit > 0 ? tr("The PBX offers %1.").arg(number(status.monitorsLimit))
                                                     : QString());
    calls_.value->setText(known ? number(status.calls->counters.received) : tr("Off"));
    const bool waits = known && status.calls->spooled > 0;
    calls_.badge->set(waits ? Tone::warning : Tone::ok,
                      known ? (waits ? tr("%1 waiting").arg(number(status.calls->spooled)) : tr("All delivered"))
                            : QString());
    calls_.note->setText(
        known && status.calls->counters.lost > 0 ? tr("%1 lost").arg(number(status.calls->counters.lost)) : QString());
}

void SiteOverview::showQuestions()
{
    QString drawing;
    for (const Question &question : context_.engine.questions()) drawing += question.id;
    if (drawing == shownQuestions_) return;
    shownQuestions_ = drawing;
    QString focused; // the keyboard stays at its question
    for (auto it = trustButtons_.cbegin(); it != trustButtons_.cend(); ++it)
        if (it.value()->hasFocus()) focused = it.key();
    trustButtons_.clear();
    while (QLayoutItem *item = questions_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Question &question : context_.engine.questions()) {
        auto *banner = new Banner(this);
        questions_->addWidget(banner);
        const auto code = errorCodeFromName(question.parameters.value(QStringLiteral("code")).toString());
        const ErrorWords words = errorWords(failure(code.value_or(ErrorCode::internal), question.parameters));
        banner->show(Tone::warning, questionTitle(question), words.explanation());
        if (question.kind != QLatin1String("trustCertificate")) {
            QPushButton *go = banner->addAction(tr("Open the setup"));
            connect(go, &QPushButton::clicked, this,
                    [this] { context_.open(QStringLiteral("wizard"), QStringLiteral("configurePbx")); });
            continue;
        }
        QPushButton *trust = banner->addAction(tr("Trust this certificate"));
        trust->setObjectName(QStringLiteral("trustButton"));
        trust->setEnabled(!answering_.contains(question.id));
        trustButtons_.insert(question.id, trust);
        connect(trust, &QPushButton::clicked, this,
                [this, id = question.id] { scope_.spawn(this->trust(scope_, id)); });
    }
    if (QPushButton *again = trustButtons_.value(focused)) again->setFocus();
}

Flow SiteOverview::trust(Scope &scope, QString id)
{
    answering_.insert(id);
    if (QPushButton *button = trustButtons_.value(id)) button->setEnabled(false);
    const QJsonObject answer{{QStringLiteral("trust"), true}};
    const Status sent = co_await context_.session.answerQuestion(scope, id, answer);
    if (scope.isCancelled()) co_return sent;
    answering_.remove(id);
    if (sent) co_return done; // the question goes when the engine says so
    if (QPushButton *again = trustButtons_.value(id)) again->setEnabled(true);
    context_.toast(Tone::error, errorWords(sent.error()).sentence);
    co_return sent;
}

} // namespace clc::ui
