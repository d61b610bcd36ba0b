#include "ui/pages/table_export.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace clc::ui
{

TableExport::TableExport(QWidget *parent)
    : QWidget(parent), text_(bodyLabel(QString(), this)), bar_(new QProgressBar(this)), stop_(nullptr)
{
    setObjectName(QStringLiteral("tableExport"));
    stop_ = plainButton(tr("Cancel"), this);
    stop_->setObjectName(QStringLiteral("stopExport"));
    stop_->setAccessibleName(tr("Cancel the export"));
    bar_->setAccessibleName(tr("Export"));
    bar_->setTextVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    text_->setWordWrap(false);
    row->addWidget(text_);
    row->addWidget(bar_, 1);
    row->addWidget(stop_);
    connect(stop_, &QPushButton::clicked, this, [this] {
        stopped_ = true;
        stop_->setEnabled(false);
    });
    hide();
}

void TableExport::start(const QString &path, const QStringList &titles, Read read)
{
    if (running_) return;
    running_ = true;
    stopped_ = false;
    written_ = 0;
    stop_->setEnabled(true);
    showProgress(0);
    show();
    scope_.spawn(run(scope_, path, titles, std::move(read)));
}

Flow TableExport::run(Scope &scope, QString path, QStringList titles, Read read)
{
    CsvWriter writer(path);
    Status status = writer.open();
    if (status) {
        writer.add(titles);
        status = co_await writeAll(scope, writer, read);
    }
    if (scope.isCancelled()) co_return cancelledError();
    if (status && !stopped_) status = writer.commit();
    running_ = false;
    hide();
    if (!status)
        Q_EMIT failed(status.error());
    else if (!stopped_)
        Q_EMIT finished(path, written_);
    co_return done;
}

Flow TableExport::writeAll(Scope &scope, CsvWriter &writer, Read read)
{
    qint64 total = 1;
    while (written_ < total && !stopped_) {
        const Result<Rows> rows = co_await read(scope, written_);
        if (!rows) co_return rows.error();
        if (rows->cells.isEmpty()) co_return done;
        for (const QStringList &cells : rows->cells) writer.add(cells);
        written_ += rows->cells.size();
        total = rows->total;
        showProgress(total);
    }
    co_return done;
}

void TableExport::showProgress(qint64 total)
{
    const QLocale locale;
    text_->setText(total > 0 ? tr("Exporting %1 of %2").arg(locale.toString(written_), locale.toString(total))
                             : tr("Exporting…"));
    bar_->setRange(0, static_cast<int>(qMin<qint64>(total, 1'000'000)));
    bar_->setValue(total > 0 ? static_cast<int>(written_ * bar_->maximum() / total) : 0);
}

} // namespace clc::ui
