#include "ui/pages/calls/bridge_cards.h"

#include "ui/pages/calls/latency_trend.h"
#include "ui/text/call_names.h"
#include "ui/text/error_text.h"
#include "ui/text/times.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int gap = 16; ///< between the cards

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QLabel *figure(const QString &name, QWidget *parent)
{
    QLabel *label = strongLabel(QString(), parent);
    label->setObjectName(name);
    label->setWordWrap(false);
    return label;
}

/// Names at the left, values at the right, one line each.
QGridLayout *lines(Card *card)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    card->body()->addLayout(grid);
    card->body()->addStretch(1);
    return grid;
}

void addLine(QGridLayout *grid, const QString &name, QWidget *value)
{
    const int row = grid->rowCount();
    QLabel *label = mutedLabel(name);
    label->setWordWrap(false);
    grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignVCenter);
}

/// A number that is read out with what it counts.
void setFigure(QLabel *label, const QString &what, const QString &value)
{
    label->setText(value);
    label->setAccessibleName(BridgeCards::tr("%1: %2").arg(what, value));
}

} // namespace

BridgeCards::BridgeCards(QWidget *parent)
    : QWidget(parent),
      pbx_(new StatusBadge(this)),
      link_(new StatusBadge(this)),
      monitors_(figure(QStringLiteral("monitorsFigure"), this)),
      refused_(new StatusBadge(this)),
      received_(figure(QStringLiteral("receivedFigure"), this)),
      sent_(figure(QStringLiteral("sentFigure"), this)),
      acknowledged_(figure(QStringLiteral("acknowledgedFigure"), this)),
      waiting_(new StatusBadge(this)),
      lost_(new StatusBadge(this)),
      p50_(figure(QStringLiteral("p50Figure"), this)),
      p99_(figure(QStringLiteral("p99Figure"), this)),
      trend_(new LatencyTrend(this)),
      links_(buildLinks()),
      events_(buildEvents()),
      latency_(buildLatency())
{
    pbx_->setObjectName(QStringLiteral("pbxBadge"));
    link_->setObjectName(QStringLiteral("linkBadge"));
    refused_->setObjectName(QStringLiteral("refusedBadge"));
    waiting_->setObjectName(QStringLiteral("waitingBadge"));
    lost_->setObjectName(QStringLiteral("lostBadge"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(links_, 3);
    row->addWidget(events_, 3);
    row->addWidget(latency_, 4);
}

QSize BridgeCards::minimumSizeHint() const
{
    return {links_->minimumSizeHint().width() + gap + events_->minimumSizeHint().width(),
            QWidget::minimumSizeHint().height()};
}

void BridgeCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    latency_->setVisible(width() >= minimumSizeHint().width() + gap + latency_->minimumSizeHint().width());
}

Card *BridgeCards::buildLinks()
{
    auto *card = new Card;
    card->setAccessibleName(tr("Connections"));
    QGridLayout *grid = lines(card);
    addLine(grid, tr("PBX"), pbx_);
    addLine(grid, tr("Gateway link"), link_);
    addLine(grid, tr("Monitors"), monitors_);
    grid->addWidget(refused_, grid->rowCount(), 0, 1, 2, Qt::AlignRight);
    return card;
}

Card *BridgeCards::buildEvents()
{
    auto *card = new Card;
    card->setAccessibleName(tr("Events"));
    QGridLayout *grid = lines(card);
    addLine(grid, tr("Received"), received_);
    addLine(grid, tr("Sent"), sent_);
    addLine(grid, tr("Acknowledged"), acknowledged_);
    auto *badges = new QHBoxLayout;
    badges->setSpacing(8);
    badges->addWidget(waiting_);
    badges->addWidget(lost_);
    badges->addStretch(1);
    grid->addLayout(badges, grid->rowCount(), 0, 1, 2);
    return card;
}

Card *BridgeCards::buildLatency()
{
    auto *card = new Card;
    card->setAccessibleName(tr("Latency"));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *numbers = new QVBoxLayout;
    numbers->setSpacing(4);
    numbers->addWidget(mutedLabel(tr("Latency")));
    numbers->addWidget(p50_);
    numbers->addWidget(p99_);
    numbers->addStretch(1);
    row->addLayout(numbers);
    row->addWidget(trend_, 1);
    card->body()->addLayout(row, 1);
    card->setToolTip(
        tr("From the PBX's event until it is on its way to the platform, within the last minute. p50: half "
           "of the events are faster; p99: 99 of 100 are."));
    return card;
}

void BridgeCards::show(const CallBridgeInfo &bridge)
{
    const StateWords pbx = callLinkWords(bridge.pbx);
    pbx_->set(pbx.tone, pbx.word, callLinkExplanation(bridge.pbx));
    const StateWords link = linkWords(bridge.link.state);
    QStringList why;
    if (bridge.link.error) why << errorWords(*bridge.link.error).title << errorWords(*bridge.link.error).explanation();
    if (bridge.link.since.isValid()) why << tr("Since %1").arg(absoluteTime(bridge.link.since));
    link_->set(link.tone, link.word, why.join(QLatin1Char('\n')));
    showMonitors(bridge);
    showEvents(bridge);
    const QString p50 = latencyText(bridge.counters.latencyP50Us);
    const QString p99 = latencyText(bridge.counters.latencyP99Us);
    p50_->setText(tr("p50 %1").arg(p50));
    p99_->setText(tr("p99 %1").arg(p99));
}

void BridgeCards::showMonitors(const CallBridgeInfo &bridge)
{
    setFigure(monitors_, tr("Monitors"), tr("%1 of %2").arg(number(bridge.set), number(bridge.wanted)));
    refused_->set(Tone::warning, bridge.refused > 0 ? tr("%1 refused").arg(number(bridge.refused)) : QString(),
                  tr("The PBX would not monitor some endpoints. Look for endpoints that do not exist any more, and at "
                     "the PBX's limit of monitors."));
}

void BridgeCards::showEvents(const CallBridgeInfo &bridge)
{
    const CallCounters &counters = bridge.counters;
    setFigure(received_, tr("Received"), number(counters.received));
    setFigure(sent_, tr("Sent"), number(counters.sent));
    setFigure(acknowledged_, tr("Acknowledged"), number(counters.acknowledged));
    QString waits = tr("Not acknowledged by the platform yet. They are kept on this computer until they are.");
    if (bridge.spoolOldest.isValid())
        waits += QLatin1Char('\n') + tr("The oldest is from %1.").arg(absoluteTime(bridge.spoolOldest));
    if (!bridge.spoolProblem.isEmpty()) waits += QLatin1Char('\n') + bridge.spoolProblem;
    const Tone tone = !bridge.spoolProblem.isEmpty() ? Tone::error : bridge.spooled > 0 ? Tone::info : Tone::ok;
    waiting_->set(tone, tr("%1 waiting").arg(number(bridge.spooled)), waits);
    lost_->set(counters.lost > 0 ? Tone::warning : Tone::ok, tr("%1 lost").arg(number(counters.lost)),
               tr("Events that were missed since the start. A gap announced them to the platform."));
}

void BridgeCards::addLatency(const CallBridgeInfo &bridge)
{
    trend_->add(QDateTime::currentDateTime(), bridge.counters.latencyP99Us);
}

} // namespace clc::ui
