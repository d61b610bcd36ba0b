#include "ui/pages/users/user_list_page.h"

#include "ui/pages/keep_columns.h"
#include "ui/pages/users/user_columns.h"
#include "ui/pages/users/user_details.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int pageSize = 200;
const QString tableName = QStringLiteral("users");
const QString imported = QStringLiteral("imported");
const QString suspended = QStringLiteral("suspended");
const QString skipped = QStringLiteral("skipped");

/// The engine's state for a chip; the imported ones are active or suspended.
QString stateOf(const QJsonObject &filter)
{
    return filter.value(QStringLiteral("state")).toString();
}

UsersQuery queryOf(const PageRequest &request)
{
    UsersQuery query;
    query.offset = request.offset;
    query.limit = request.limit;
    query.state = stateOf(request.filterState);
    query.text = request.filterText.trimmed();
    if (!request.sortColumn.isEmpty()) query.sort = request.sortColumn;
    query.descending = request.descending;
    return query;
}

qint64 countOf(const UserCounts &counts, const QString &state)
{
    if (state == skipped) return counts.skipped;
    if (state == suspended) return counts.suspended;
    return counts.active + counts.suspended;
}

} // namespace

UserListPage::UserListPage(ConsoleContext &context)
    : Page(context, QStringLiteral("users"), tr("Users"), tr("Who is imported from the PBX, and who is not and why.")),
      model_(std::make_unique<PagedTableModel<UserInfo>>(
          userKey, userColumns(), [this](const PageRequest &request) { scope_.spawn(read(scope_, request)); },
          pageSize)),
      frame_(new TableFrame),
      panel_(new SidePanel),
      export_(new TableExport),
      banner_(new Banner),
      sourceNote_(mutedLabel(tr("Names and email addresses come from the account; users are matched by extension.")))
{
    banner_->setObjectName(QStringLiteral("exportBanner"));
    sourceNote_->setObjectName(QStringLiteral("sourceNote"));
    sourceNote_->hide();
    body()->addWidget(sourceNote_);
    body()->addWidget(banner_);
    body()->addWidget(export_);
    states_ = addStates(buildTable());
    connect(states_, &StateView::actionRequested, this, [this] {
        this->context().open(onboarded_ ? QStringLiteral("gateway") : QStringLiteral("wizard"), QString());
    });
    connect(model_.get(), &PagedTableBase::stateChanged, this, &UserListPage::showState);
    connect(export_, &TableExport::finished, this, [this](const QString &path, qint64 rows) {
        this->context().toast(
            Tone::ok,
            tr("%Ln user(s) exported to %1", nullptr, static_cast<int>(rows)).arg(QFileInfo(path).fileName()));
    });
    connect(export_, &TableExport::failed, this, [this](const Error &error) { banner_->show(error); });
    connect(&context.engine, &EngineView::changed, this, &UserListPage::onEngineChanged);
    connect(&context.engine, &EngineView::linkChanged, this, &UserListPage::showState);
    connect(&context.session, &EngineSession::runFinished, this, [this](const RunInfo &run) {
        if (run.kind == QLatin1String("sync") && isVisible()) model_->refresh();
    });
    onEngineChanged();
}

QWidget *UserListPage::buildTable()
{
    frame_->setModel(model_.get());
    frame_->setExportName(tr("users"));
    frame_->chips()->setChips({{imported, tr("Imported")}, {suspended, tr("Suspended")}, {skipped, tr("Not imported")}},
                              true);
    frame_->setEmptyWidget(buildEmpty());
    TableView *view = frame_->view();
    view->setAccessibleName(tr("Users"));
    keepColumns(view, context().preferences, tableName);
    connect(view, &TableView::activated, this, [this](const QModelIndex &index) { openDetails(index.row()); });
    connect(view, &TableView::clicked, this, [this, view](const QModelIndex &index) {
        openDetails(index.row());
        view->setFocus(Qt::MouseFocusReason); // the arrow keys go on from the row that was clicked
    });
    connect(view, &TableView::currentKeyChanged, this, [this](const QString &key) {
        if (panel_->isOpen() && !key.isEmpty()) openDetails(model_->rowOf(key));
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), view, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, panel_, &SidePanel::closePanel);
    connect(frame_->chips(), &FilterChips::activeChanged, this,
            [this](const QStringList &ids) { filterBy(ids.value(0, imported)); });
    connect(frame_, &TableFrame::exportRequested, this, &UserListPage::exportTo);

    panel_->setObjectName(QStringLiteral("userPanel"));
    connect(panel_, &SidePanel::closed, this, [this] { openKey_.clear(); });
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(frame_);
    splitter->addWidget(panel_);
    splitter->setStretchFactor(0, 1);
    return splitter;
}

QWidget *UserListPage::buildEmpty()
{
    auto *nobody = new QWidget;
    auto *column = new QVBoxLayout(nobody);
    column->setSpacing(16);
    emptyText_ = mutedLabel(QString(), nobody);
    emptyText_->setObjectName(QStringLiteral("nobodyLabel"));
    emptyText_->setAlignment(Qt::AlignCenter);
    emptyButton_ = plainButton(tr("Show who is not imported"), nobody);
    emptyButton_->setObjectName(QStringLiteral("showSkipped"));
    connect(emptyButton_, &QPushButton::clicked, this, [this] { take(skipped); });
    column->addStretch(1);
    column->addWidget(emptyText_);
    column->addWidget(emptyButton_, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return nobody;
}

void UserListPage::take(const QString &argument)
{
    const QString chip = argument == skipped || argument == suspended ? argument : imported;
    frame_->chips()->setActive({chip});
    filterBy(chip);
}

void UserListPage::refresh()
{
    model_->refresh();
}

void UserListPage::filterBy(const QString &chip)
{
    const QJsonObject state = chip == imported ? QJsonObject() : QJsonObject{{QStringLiteral("state"), chip}};
    model_->setFilter(frame_->filterBox()->text(), state);
    showCounts();
}

Flow UserListPage::read(Scope &scope, PageRequest request)
{
    const Result<UsersPage> page = co_await context().session.users(scope, queryOf(request));
    if (scope.isCancelled()) co_return cancelledError();
    const qsizetype offset = request.offset;
    if (!page) {
        model_->fail(request.generation, offset, page.error());
        co_return page.error();
    }
    counts_ = page->counts;
    model_->take(request.generation, offset, static_cast<qsizetype>(page->total), page->users);
    showCounts();
    followDetails();
    co_return done;
}

void UserListPage::showCounts()
{
    frame_->chips()->setCount(imported, countOf(counts_, QString()));
    frame_->chips()->setCount(suspended, counts_.suspended);
    frame_->chips()->setCount(skipped, counts_.skipped);
    model_->setUnfilteredTotal(static_cast<qsizetype>(countOf(counts_, stateOf(model_->filterState()))));
    showNobody();
}

void UserListPage::showNobody()
{
    const QString state = stateOf(model_->filterState());
    emptyButton_->setVisible(state.isEmpty() && counts_.skipped > 0);
    if (state == skipped)
        emptyText_->setText(tr("Every user of the PBX's list is imported."));
    else if (state == suspended)
        emptyText_->setText(tr("Nobody is suspended."));
    else
        emptyText_->setText(tr("Nobody is imported."));
}

void UserListPage::onEngineChanged()
{
    const EngineStatus &status = context().engine.status();
    sourceNote_->setVisible(status.userSource == QLatin1String("account"));
    const bool onboarded = status.onboarded;
    if (std::exchange(onboarded_, onboarded) != onboarded && isVisible() && context().engine.isReady())
        model_->refresh();
    showState();
}

void UserListPage::showState()
{
    if (states_ == nullptr) return;
    const EngineView &engine = context().engine;
    const bool rows = model_->rowCount() > 0 || countOf(counts_, QString()) + counts_.skipped > 0;
    if (!engine.hasStatus()) return states_->showLoading();
    if (!engine.status().onboarded && !rows)
        return states_->showEmpty(QStringLiteral("users"), tr("No users yet"),
                                  tr("Users are imported from the PBX once the gateway is set up."),
                                  tr("Set up the gateway"));
    if (model_->error() && engine.isReady()) return states_->showError(*model_->error());
    if (!model_->hasAnswer()) return states_->showLoading();
    if (rows || model_->isFiltered()) return states_->showContent();
    for (const ProgressInfo &progress : engine.status().progress)
        if (progress.activity == QLatin1String("sync"))
            return states_->showEmpty(QStringLiteral("busy"), tr("Users are being imported"),
                                      tr("The first synchronization is running. Users appear here as it goes on."));
    states_->showEmpty(QStringLiteral("users"), tr("No users imported"),
                       tr("The list of the PBX was empty at the last synchronization, or there was none yet. Check the "
                          "users on the PBX, then choose “Sync Now” on the Gateway page."),
                       tr("Open the Gateway page"));
}

void UserListPage::openDetails(int row)
{
    const UserInfo *user = model_->find(row);
    if (user == nullptr) return;
    showDetails(*user);
    panel_->openPanel();
}

void UserListPage::showDetails(const UserInfo &user)
{
    const QString key = userKey(user);
    const QJsonObject json = user.toJson();
    if (key == openKey_ && json == shownDetails_ && panel_->body() != nullptr) return;
    openKey_ = key;
    shownDetails_ = json;
    panel_->setTitle(user.name.isEmpty() ? tr("A user without a name") : user.name);
    panel_->setSubtitle(user.dn.isEmpty() ? tr("No number") : tr("Extension %1").arg(user.dn));
    panel_->setBody(makeUserDetails(user));
}

void UserListPage::followDetails()
{
    if (!panel_->isOpen() || openKey_.isEmpty()) return;
    if (const UserInfo *user = model_->find(model_->rowOf(openKey_))) showDetails(*user);
}

void UserListPage::exportTo(const QString &path, const QVector<int> &columns)
{
    UsersQuery query =
        queryOf(PageRequest{0, 0, 0, model_->columnId(model_->sortColumn()), model_->sortOrder() == Qt::DescendingOrder,
                            model_->filterText(), model_->filterState()});
    query.limit = 500;
    banner_->clear();
    export_->start(path, exportTitles(userColumns(), columns), [this, query, columns](Scope &scope, qint64 offset) {
        UsersQuery next = query;
        next.offset = offset;
        return readForExport(scope, next, columns);
    });
}

Task<TableExport::Rows> UserListPage::readForExport(Scope &scope, UsersQuery query, QVector<int> columns)
{
    const Result<UsersPage> page = co_await context().session.users(scope, query);
    if (!page) co_return page.error();
    TableExport::Rows rows;
    rows.total = page->total;
    rows.cells = exportCells(userColumns(), columns, page->users);
    co_return rows;
}

} // namespace clc::ui
