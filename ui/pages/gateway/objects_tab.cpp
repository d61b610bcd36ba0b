#include "ui/pages/gateway/objects_tab.h"

#include "ui/pages/gateway/plan_words.h"
#include "ui/pages/gateway/writes_card.h"
#include "ui/pages/keep_columns.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_panel.h"
#include "ui/widgets/table_view.h"

#include <QJsonDocument>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

QString objectKey(const ObjectInfo &object)
{
    return object.target + QLatin1Char('/') + object.form + QLatin1Char('/') + object.key;
}

QString valueText(const QJsonValue &value)
{
    if (value.isBool()) return value.toBool() ? ObjectsTab::tr("Yes") : ObjectsTab::tr("No");
    if (value.isObject()) return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray()) return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

ObjectsTab::ObjectsTab(ConsoleContext &context)
    : context_(context),
      banner_(new Banner),
      hint_(mutedLabel(tr("Rows on the PBX and the SIP trunk on the MBG that this gateway wrote and owns. “Check” "
                          "reads both and says what differs, without changing anything."))),
      check_(plainButton(tr("Check"))),
      writes_(new WritesCard),
      objects_(objectKey, columns()),
      both_(new TablePanel),
      states_(new StateView(both_))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    banner_->setObjectName(QStringLiteral("objectsBanner"));
    column->addWidget(banner_);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(hint_, 1);
    top->addWidget(check_, 0, Qt::AlignTop);
    check_->setObjectName(QStringLiteral("checkObjects"));
    column->addLayout(top);
    writes_->setVisible(false);
    column->addWidget(writes_);
    column->addWidget(states_, 1);
    sorted_.setSourceModel(&objects_);
    TableFrame *table = both_->table();
    table->setObjectName(QStringLiteral("objectsTable"));
    table->setModel(&sorted_);
    table->setExportName(QStringLiteral("objects"));
    table->view()->setAccessibleName(tr("Objects on PBX and MBG"));
    keepColumns(table->view(), context_.preferences, QStringLiteral("objects"));
    both_->panel()->setObjectName(QStringLiteral("objectPanel"));
    connect(check_, &QPushButton::clicked, this, &ObjectsTab::check);
    connect(writes_, &WritesCard::writeRequested, this, &ObjectsTab::write);
    connect(table, &TableFrame::exported, this,
            [this](const QString &path) { context_.toast(Tone::ok, tr("Exported to %1").arg(path)); });
    connect(table, &TableFrame::exportFailed, banner_, qOverload<const Error &>(&Banner::show));
    connect(both_, &TablePanel::detailsRequested, this, &ObjectsTab::showObject);
    connect(states_, &StateView::retryRequested, this, &ObjectsTab::refresh);
    connect(&context.engine, &EngineView::linkChanged, this, [this] { setBusy(busy_); });
    setBusy(QString());
}

QVector<Column<ObjectInfo>> ObjectsTab::columns()
{
    using C = Column<ObjectInfo>;
    return {
        C(QStringLiteral("key"), tr("KEY"), [](const ObjectInfo &object) { return object.key; }).strong().width(24),
        C(QStringLiteral("form"), tr("FORM"), [](const ObjectInfo &object) { return formName(object.form); }).width(28),
        C(QStringLiteral("target"), tr("TARGET"),
          [](const ObjectInfo &object) {
              return targetName(object.target);
          }).width(12),
        C(QStringLiteral("written"), tr("WRITTEN"),
          [](const ObjectInfo &object) { return relativeTime(object.writtenAt); })
            .raw([](const ObjectInfo &object) { return QVariant(object.writtenAt); })
            .tooltip([](const ObjectInfo &object) { return absoluteTime(object.writtenAt); })
            .width(22),
        C(QStringLiteral("run"), tr("RUN"), [](const ObjectInfo &object) { return object.run; }).width(24),
    };
}

/// A PBX with a CSTA link needs no objects; the engine says so in a note of its plan.
bool ObjectsTab::isWithoutObjects() const
{
    return context_.engine.status().mbgAddress.isEmpty();
}

void ObjectsTab::refresh()
{
    if (!context_.engine.isReady()) return;
    scope_.spawn(read(scope_));
    if (isWithoutObjects() && busy_.isEmpty()) scope_.spawn(makePlan(scope_));
}

Flow ObjectsTab::read(Scope &scope)
{
    states_->showLoading();
    const Result<QVector<ObjectInfo>> read = co_await context_.session.objects(scope);
    if (scope.isCancelled()) co_return cancelledError();
    if (!read) {
        states_->showError(read.error());
        co_return read.error();
    }
    isRead_ = true;
    objects_.setRows(*read);
    showState();
    co_return done;
}

void ObjectsTab::showState()
{
    const bool none = isRead_ && objects_.rowCount() == 0;
    const bool never = none && !why_.isEmpty();
    hint_->setVisible(!never);
    check_->setVisible(!never);
    if (!isRead_) return;
    if (never) {
        writes_->setVisible(false);
        states_->showEmpty(QStringLiteral("pbx"), tr("Nothing is written to this PBX"), why_);
    } else if (none) {
        states_->showEmpty(QStringLiteral("empty"), tr("No objects yet"),
                           tr("They are written during the setup, after you have seen what will be written."));
    } else {
        states_->showContent();
    }
}

void ObjectsTab::setBusy(const QString &what)
{
    if (busy_.isEmpty()) hadFocus_ = check_->hasFocus();
    busy_ = what;
    const QString why = context_.engine.isReady() ? busy_ : tr("The engine does not answer at the moment.");
    check_->setEnabled(why.isEmpty());
    check_->setToolTip(why);
    check_->setText(busy_.isEmpty() ? tr("Check") : busy_);
    writes_->setWhyNot(why);
    if (why.isEmpty() && hadFocus_) check_->setFocus(Qt::OtherFocusReason); // a disabled button loses it
}

void ObjectsTab::check()
{
    if (!busy_.isEmpty()) return;
    banner_->clear();
    scope_.spawn(makePlan(scope_));
}

Flow ObjectsTab::makePlan(Scope &scope)
{
    setBusy(tr("Checking…"));
    const Result<QJsonObject> plan = co_await context_.session.planProvisioning(scope);
    if (scope.isCancelled()) co_return cancelledError();
    setBusy(QString());
    if (!plan) {
        banner_->show(plan.error());
        co_return plan.error();
    }
    const bool nothing = plan->value(QStringLiteral("writes")).toArray().isEmpty();
    why_ = nothing && isWithoutObjects() ? planNotes(*plan) : QString();
    writes_->showPlan(*plan);
    writes_->setVisible(true);
    showState();
    co_return done;
}

void ObjectsTab::write()
{
    if (!busy_.isEmpty() || writes_->hash().isEmpty()) return;
    banner_->clear();
    scope_.spawn(apply(scope_, writes_->hash()));
}

Flow ObjectsTab::apply(Scope &scope, QString hash)
{
    setBusy(tr("Writing…"));
    const QString starter = QStringLiteral("console");
    const Result<QJsonObject> written = co_await context_.session.applyProvisioning(scope, starter, hash);
    if (scope.isCancelled()) co_return cancelledError();
    setBusy(QString());
    if (written) {
        const int count = written->value(QStringLiteral("objectsWritten")).toInt();
        context_.toast(Tone::ok, tr("%Ln object(s) written and verified", nullptr, count));
    } else if (written.error().code == ErrorCode::planChanged) {
        banner_->show(Tone::warning, tr("The PBX or the MBG changed meanwhile"),
                      tr("Nothing was written. The check was made anew: look at it, then write."));
    } else {
        banner_->show(written.error());
    }
    CLC_CO_CHECK(co_await makePlan(scope));
    const Status again = co_await read(scope);
    co_return again;
}

void ObjectsTab::showObject(const QString &key)
{
    const ObjectInfo *object = objects_.find(key);
    if (object == nullptr) return;
    both_->panel()->setTitle(object->key);
    both_->panel()->setSubtitle(tr("%1 · %2").arg(targetName(object->target), formName(object->form)));
    auto *facts = new FactList;
    facts->add(QStringLiteral("objectWritten"), tr("Written"), absoluteTime(object->writtenAt));
    facts->add(QStringLiteral("objectRun"), tr("Run"), object->run);
    for (auto it = object->values.begin(); it != object->values.end(); ++it)
        facts->add(QStringLiteral("value.") + it.key(), it.key(), valueText(it.value()));
    both_->panel()->setBody(facts);
}

} // namespace clc::ui
