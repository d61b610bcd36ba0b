#include "ui/pages/settings/trusted_certificates.h"

#include "ui/pages/keep_columns.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int lines = 14; ///< least height of the table
constexpr int soonDays = 30;

QString placeOf(const TrustInfo &trust)
{
    if (trust.host.isEmpty()) return TrustedCertificates::tr("Every host");
    return trust.port > 0 ? QStringLiteral("%1:%2").arg(trust.host).arg(trust.port) : trust.host;
}

QString kindOf(const TrustInfo &trust)
{
    if (trust.kind == QLatin1String("certificate")) return TrustedCertificates::tr("Certificate");
    if (trust.kind == QLatin1String("authority")) return TrustedCertificates::tr("Authority");
    return trust.kind;
}

QString validUntil(const TrustInfo &trust)
{
    return trust.notAfter.isValid() ? QLocale().toString(trust.notAfter.toLocalTime().date(), QLocale::ShortFormat)
                                    : TrustedCertificates::tr("Unavailable");
}

/// A badge only where there is something to do about it.
std::optional<Tone> validityTone(const TrustInfo &trust)
{
    if (!trust.notAfter.isValid()) return std::nullopt;
    const qint64 days = QDateTime::currentDateTime().daysTo(trust.notAfter);
    if (trust.notAfter < QDateTime::currentDateTime()) return Tone::error;
    return days <= soonDays ? std::optional(Tone::warning) : std::nullopt;
}

} // namespace

TrustedCertificates::TrustedCertificates(ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      context_(context),
      model_([](const TrustInfo &trust) { return trust.id; }, columns()),
      banner_(new Banner),
      table_(new TableFrame),
      revoke_(plainButton(tr("Revoke"))),
      states_(new StateView(table_))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Certificates that were trusted"));
    card->body()->addWidget(mutedLabel(
        tr("Each of these was accepted by a person, because no public authority vouches for it. Once revoked, "
           "it is refused at every new connection."),
        card));
    banner_->setObjectName(QStringLiteral("revokeBanner"));
    card->body()->addWidget(banner_);
    card->body()->addWidget(states_, 1);
    all->addWidget(card);
    states_->setMinimumHeight(lines * fontMetrics().height());
    makeTable();
    connect(revoke_, &QPushButton::clicked, this, &TrustedCertificates::askToRevoke);
    connect(states_, &StateView::retryRequested, this, &TrustedCertificates::refresh);
    connect(&context.engine, &EngineView::linkChanged, this, &TrustedCertificates::showChoice);
    showChoice();
}

QVector<Column<TrustInfo>> TrustedCertificates::columns()
{
    using C = Column<TrustInfo>;
    return {
        C(QStringLiteral("host"), tr("HOST"), placeOf).strong().width(24),
        C(QStringLiteral("kind"), tr("KIND"), kindOf).width(14).tooltip([](const TrustInfo &trust) {
            return trust.kind == QLatin1String("authority") ? tr("Whatever this authority has signed is trusted.")
                                                            : tr("This certificate alone, at this host.");
        }),
        C(QStringLiteral("fingerprint"), tr("FINGERPRINT"), [](const TrustInfo &trust) { return trust.fingerprint; })
            .code()
            .width(26),
        C(QStringLiteral("subject"), tr("SUBJECT"),
          [](const TrustInfo &trust) {
              return trust.subject;
          }).tooltip([](const TrustInfo &trust) {
            return trust.issuer.isEmpty() ? QString() : tr("Issued by %1").arg(trust.issuer);
        }),
        C(QStringLiteral("validUntil"), tr("VALID UNTIL"), validUntil)
            .width(14)
            .raw([](const TrustInfo &trust) { return trust.notAfter; })
            .tone(validityTone)
            .tooltip([](const TrustInfo &trust) { return absoluteTime(trust.notAfter); }),
        C(QStringLiteral("decidedBy"), tr("DECIDED BY"),
          [](const TrustInfo &trust) {
              return trust.decidedBy;
          }).width(18),
        C(QStringLiteral("decided"), tr("DECIDED"),
          [](const TrustInfo &trust) { return relativeTime(trust.decidedAt); })
            .width(18)
            .raw([](const TrustInfo &trust) { return trust.decidedAt; })
            .tooltip([](const TrustInfo &trust) { return absoluteTime(trust.decidedAt); }),
    };
}

void TrustedCertificates::makeTable()
{
    const QString name = QStringLiteral("trust");
    revoke_->setObjectName(QStringLiteral("revokeButton"));
    proxy_.setSourceModel(&model_);
    table_->setModel(&proxy_);
    table_->setExportName(name);
    table_->addTopWidget(revoke_);
    TableView *view = table_->view();
    view->setAccessibleName(tr("Certificates that were trusted"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    keepColumns(view, context_.preferences, name);
    connect(view, &TableView::currentKeyChanged, this, &TrustedCertificates::showChoice);
    auto *empty = mutedLabel(tr("No certificate needed a decision so far."));
    empty->setObjectName(QStringLiteral("noTrust"));
    empty->setAlignment(Qt::AlignCenter);
    table_->setEmptyWidget(empty);
}

void TrustedCertificates::showChoice()
{
    const bool chosen = model_.find(table_->view()->currentKey()) != nullptr;
    const bool ready = context_.engine.isReady();
    revoke_->setEnabled(chosen && ready && !busy_);
    revoke_->setToolTip(!ready    ? tr("The engine does not answer at the moment.")
                        : busy_   ? tr("A decision is being revoked.")
                        : !chosen ? tr("Choose a certificate in the table.")
                                  : QString());
    revoke_->setAccessibleDescription(revoke_->toolTip());
}

void TrustedCertificates::askToRevoke()
{
    const TrustInfo *trust = model_.find(table_->view()->currentKey());
    if (trust == nullptr) return;
    asked_ = trust->id;
    const bool authority = trust->host.isEmpty();
    const QString title = authority ? tr("Revoke the trust in the authority %1?").arg(trust->subject)
                                    : tr("Revoke the trust in the certificate of %1?").arg(placeOf(*trust));
    banner_->show(Tone::warning, title,
                  tr("From now on the engine refuses it at every new connection, until somebody decides anew. A "
                     "connection that is open stays open. This cannot be undone."));
    QPushButton *revoke = banner_->addAction(tr("Revoke"));
    revoke->setObjectName(QStringLiteral("revokeNow"));
    setLook(revoke, "look", QStringLiteral("danger"));
    connect(revoke, &QPushButton::clicked, this, [this] { scope_.spawn(this->revoke(scope_, asked_)); });
    QPushButton *keep = banner_->addAction(tr("Keep"));
    keep->setObjectName(QStringLiteral("keepTrust"));
    connect(keep, &QPushButton::clicked, this, [this] {
        banner_->clear();
        table_->view()->setFocus(Qt::OtherFocusReason);
    });
    keep->setFocus(Qt::OtherFocusReason);
}

void TrustedCertificates::refresh()
{
    states_->showLoading();
    scope_.spawn(read(scope_));
}

Flow TrustedCertificates::read(Scope &scope)
{
    const auto decisions = co_await context_.session.trustDecisions(scope);
    if (scope.isCancelled()) co_return cancelledError();
    if (!decisions) {
        states_->showError(decisions.error());
        co_return Error(decisions.error());
    }
    model_.setRows(*decisions);
    states_->showContent();
    if (!asked_.isEmpty() && model_.find(asked_) == nullptr && !busy_) {
        asked_.clear();
        banner_->clear(); // somebody else has revoked it
    }
    showChoice();
    co_return done;
}

Flow TrustedCertificates::revoke(Scope &scope, QString id)
{
    banner_->clear();
    busy_ = true;
    showChoice();
    const Status revoked = co_await context_.session.revokeTrust(scope, id);
    if (scope.isCancelled()) co_return revoked;
    busy_ = false;
    asked_.clear();
    if (revoked) {
        model_.remove({id});
        context_.toast(Tone::ok, tr("The trust was revoked."));
    } else {
        banner_->show(revoked.error());
    }
    showChoice();
    refresh();
    co_return revoked;
}

} // namespace clc::ui
