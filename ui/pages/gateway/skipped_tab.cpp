#include "ui/pages/gateway/skipped_tab.h"

#include "ui/models/table_csv.h"
#include "ui/pages/keep_columns.h"
#include "ui/text/names.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_panel.h"
#include "ui/widgets/table_view.h"

#include <QJsonObject>
#include <QLocale>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int pageSize = 200;
constexpr qint64 exportSize = 500;
const QString skipped = QStringLiteral("skipped");

QString userKey(const UserInfo &user)
{
    // A user without identity is still one row of its own.
    return user.identity.isEmpty() ? user.dn + QLatin1Char('/') + user.name : user.identity;
}

} // namespace

SkippedTab::SkippedTab(ConsoleContext &context)
    : context_(context),
      reasons_(mutedLabel(QString())),
      banner_(new Banner),
      columns_(columns()),
      users_(
          userKey, columns_, [this](const PageRequest &request) { scope_.spawn(read(scope_, request)); }, pageSize),
      both_(new TablePanel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    reasons_->setObjectName(QStringLiteral("reasonCounts"));
    column->addWidget(banner_);
    column->addWidget(reasons_);
    column->addWidget(both_, 1);
    TableFrame *table = both_->table();
    table->setObjectName(QStringLiteral("skippedTable"));
    QLabel *everybody = mutedLabel(tr("Every user of the PBX was imported."));
    everybody->setAlignment(Qt::AlignCenter);
    everybody->setObjectName(QStringLiteral("nobodySkipped"));
    table->setEmptyWidget(everybody);
    table->setModel(&users_);
    table->setExportName(QStringLiteral("not-imported"));
    table->view()->setAccessibleName(tr("Users that are not imported"));
    keepColumns(table->view(), context_.preferences, QStringLiteral("skipped"));
    both_->panel()->setObjectName(QStringLiteral("skippedPanel"));
    connect(table, &TableFrame::exportRequested, this,
            [this](const QString &path, const QVector<int> &shown) { scope_.spawn(exportAll(scope_, path, shown)); });
    connect(&users_, &PagedTableBase::stateChanged, this, &SkippedTab::showProblem);
    connect(both_, &TablePanel::detailsRequested, this, &SkippedTab::showUser);
    connect(&context.engine, &EngineView::changed, this, &SkippedTab::showReasons);
    showReasons();
}

QVector<Column<UserInfo>> SkippedTab::columns()
{
    using C = Column<UserInfo>;
    return {
        C(QStringLiteral("name"), tr("NAME"), [](const UserInfo &user) { return user.name; }).strong().width(28),
        C(QStringLiteral("dn"), tr("EXT"), [](const UserInfo &user) { return user.dn; }).number().width(10),
        C(QStringLiteral("reason"), tr("REASON"), [](const UserInfo &user) { return reasonTitle(user.reason); })
            .tone([](const UserInfo &) { return std::optional(Tone::warning); })
            .width(34),
        C(QStringLiteral("other"), tr("OTHER"), [](const UserInfo &user) { return user.other; })
            .notSortable()
            .width(30),
        C(QStringLiteral("identity"), tr("IDENTITY"),
          [](const UserInfo &user) {
              return user.identity;
          }).hiddenByDefault(),
    };
}

void SkippedTab::refresh()
{
    if (!context_.engine.isReady()) return;
    // Requests of a connection that is gone are never answered.
    users_.restart();
    showReasons();
}

Flow SkippedTab::read(Scope &scope, PageRequest request)
{
    UsersQuery query;
    query.state = skipped;
    query.offset = request.offset;
    query.limit = request.limit;
    query.text = request.filterText;
    if (!request.sortColumn.isEmpty()) query.sort = request.sortColumn;
    query.descending = request.descending;
    const Result<UsersPage> page = co_await context_.session.users(scope, query);
    if (scope.isCancelled()) co_return cancelledError();
    if (!page) {
        users_.fail(request.generation, request.offset, page.error());
        co_return page.error();
    }
    users_.take(request.generation, request.offset, page->total, page->users);
    co_return done;
}

void SkippedTab::showProblem()
{
    if (users_.error())
        banner_->show(*users_.error());
    else
        banner_->clear();
}

/// How many there are of each reason, as the last run reported.
void SkippedTab::showReasons()
{
    const std::optional<RunInfo> &last = context_.engine.status().lastRun;
    const QJsonObject counts = last ? last->report.value(QStringLiteral("skippedByReason")).toObject() : QJsonObject();
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        parts << tr("%1: %2").arg(reasonTitle(it.key()), QLocale().toString(it.value().toInteger()));
    reasons_->setText(parts.join(QStringLiteral(" · ")));
    reasons_->setVisible(!parts.isEmpty());
}

void SkippedTab::showUser(const QString &identity)
{
    const UserInfo *user = users_.find(users_.rowOf(identity));
    if (user == nullptr) return;
    both_->panel()->setTitle(user->name.isEmpty() ? user->dn : user->name);
    both_->panel()->setSubtitle(tr("Not imported"));
    auto *facts = new FactList;
    facts->addBadge(QStringLiteral("skippedReason"), tr("Reason"), Tone::warning, reasonTitle(user->reason));
    if (!user->other.isEmpty()) facts->add(QStringLiteral("skippedOther"), tr("Because of"), user->other);
    facts->add(QStringLiteral("skippedDn"), tr("Extension"), user->dn);
    if (!user->email.isEmpty()) facts->add(QStringLiteral("skippedEmail"), tr("Email"), user->email);
    facts->add(QStringLiteral("skippedIdentity"), tr("Identity on the PBX"), user->identity);
    both_->panel()->setBody(facts);
}

Flow SkippedTab::exportAll(Scope &scope, QString path, QVector<int> shown)
{
    CsvWriter writer(path);
    Status written = writer.open();
    QStringList titles;
    for (const int column : std::as_const(shown)) titles << columns_.at(column).info().title;
    writer.add(titles);
    UsersQuery query;
    query.state = skipped;
    query.text = users_.filterText();
    query.limit = exportSize;
    for (bool more = written.ok(); more; query.offset += exportSize) {
        const Result<UsersPage> page = co_await context_.session.users(scope, query);
        if (scope.isCancelled()) co_return cancelledError();
        if (!page) {
            written = page.error();
            break;
        }
        for (const UserInfo &user : page->users) {
            QStringList cells;
            for (const int column : std::as_const(shown))
                cells << csvHarmless(columns_.at(column).cell(user, Qt::DisplayRole).toString());
            writer.add(cells);
        }
        more = !page->users.isEmpty() && query.offset + exportSize < page->total;
    }
    if (written.ok()) written = writer.commit();
    if (written.ok())
        context_.toast(Tone::ok, tr("Exported to %1").arg(path));
    else
        banner_->show(written.error());
    co_return written;
}

} // namespace clc::ui
