#include "ui/pages/integrations/integration_card.h"

#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/toggle_switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLayout>

namespace clc::ui
{

namespace
{

using Action = IntegrationState::Action;

QString actionText(Action action)
{
    switch (action) {
    case Action::addGateway:
        return IntegrationCard::tr("Add Gateway");
    case Action::continueSetup:
        return IntegrationCard::tr("Continue");
    case Action::openGateway:
        return IntegrationCard::tr("Open Gateway");
    case Action::signIn:
        return IntegrationCard::tr("Sign in");
    case Action::none:
        break;
    }
    return {};
}

} // namespace

IntegrationCard::IntegrationCard(const QString &type, const QString &name, QWidget *parent)
    : QFrame(parent),
      type_(type),
      sign_(new QLabel(this)),
      badge_(new StatusBadge(this)),
      explanation_(mutedLabel(QString(), this)),
      site_(mutedLabel(QString(), this)),
      action_(primaryButton(QString(), this)),
      remove_(quietButton(tr("Remove integration"), this)),
      toggle_(new ToggleSwitch(tr("%1 on or off").arg(name), this))
{
    setLook(this, "look", QStringLiteral("card"));
    setObjectName(QStringLiteral("integration.") + type);
    setAccessibleName(name);
    badge_->setObjectName(QStringLiteral("integrationState"));
    explanation_->setObjectName(QStringLiteral("integrationExplanation"));
    action_->setObjectName(QStringLiteral("integrationAction"));
    toggle_->setObjectName(QStringLiteral("integrationSwitch"));
    remove_->setObjectName(QStringLiteral("removeIntegration"));
    remove_->setAccessibleName(tr("Remove integration %1").arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(sign_, 0, Qt::AlignTop);
    row->addLayout(makeWords(name), 1);
    auto *doing = new QVBoxLayout;
    doing->setSpacing(8);
    doing->addWidget(toggle_, 0, Qt::AlignTrailing);
    doing->addWidget(action_, 0, Qt::AlignTrailing);
    doing->addStretch(1);
    doing->addWidget(remove_, 0, Qt::AlignTrailing);
    row->addLayout(doing);
    setTabOrder(toggle_, action_);
    setTabOrder(action_, remove_);
    connect(action_, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(state_.action); });
    connect(remove_, &QPushButton::clicked, this, &IntegrationCard::removeRequested);
    connect(toggle_, &QCheckBox::clicked, this, &IntegrationCard::switchRequested);
    drawSign();
}

QLayout *IntegrationCard::makeWords(const QString &name)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(12);
    QLabel *title = sectionLabel(name, this);
    title->setWordWrap(false);
    heading->addWidget(title);
    heading->addWidget(badge_);
    heading->addStretch(1);
    words->addLayout(heading);
    words->addWidget(site_);
    words->addWidget(explanation_);
    words->addStretch(1);
    return words;
}

void IntegrationCard::drawSign()
{
    const int size = 2 * fontMetrics().height();
    const bool ours = type_ == gatewayIntegration();
    const Colors &colors = colorsFor(palette());
    const QString name = ours ? QStringLiteral("gateway") : QStringLiteral("integrations");
    sign_->setPixmap(icon(name, ours ? colors.accent : colors.muted).pixmap(QSize(size, size), devicePixelRatioF()));
}

void IntegrationCard::show(const IntegrationState &state)
{
    state_ = state;
    badge_->set(state.words.tone, state.words.word, state.explanation);
    explanation_->setText(state.explanation);
    site_->setText(state.site.isEmpty() ? QString() : tr("Site: %1").arg(state.site));
    site_->setVisible(!state.site.isEmpty());
    action_->setText(actionText(state.action));
    action_->setVisible(state.action != Action::none);
    toggle_->setVisible(state.switchable);
    toggle_->setChecked(state.on);
    remove_->setVisible(state.isOurs);
}

void IntegrationCard::setBusy(bool busy, const QString &why)
{
    for (QWidget *widget : {static_cast<QWidget *>(toggle_), static_cast<QWidget *>(remove_)}) {
        widget->setEnabled(!busy);
        widget->setToolTip(why);
    }
}

void IntegrationCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawSign();
}

} // namespace clc::ui
