#pragma once

#include "engine/base/scope.h"
#include "ui/models/column.h"
#include "ui/models/table_csv.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace clc::ui
{

/// Writes a table to a CSV file whose rows come from the engine in pages, and shows how far it is, with a button that
/// stops it. Hidden while nothing is written. What was in the file before stays until all is there.
class TableExport final : public QWidget
{
    Q_OBJECT

public:
    struct Rows {
        qint64 total = 0;
        QVector<QStringList> cells; ///< of the rows from the offset on, ready for the file
    };
    /// Reads the rows from an offset on. Empty before the total is reached: there are no more.
    using Read = std::function<Task<Rows>(Scope &scope, qint64 offset)>;

    explicit TableExport(QWidget *parent = nullptr);

    /// One at a time: nothing happens while one is under way.
    void start(const QString &path, const QStringList &titles, Read read);
    bool isRunning() const { return running_; }

Q_SIGNALS:
    void finished(const QString &path, qint64 rows);
    void failed(const clc::Error &error);

private:
    Flow run(Scope &scope, QString path, QStringList titles, Read read);
    Flow writeAll(Scope &scope, CsvWriter &writer, Read read);
    void showProgress(qint64 total);

    QLabel *text_;
    QProgressBar *bar_;
    QPushButton *stop_;
    qint64 written_ = 0;
    bool running_ = false;
    bool stopped_ = false;
    Scope scope_;
};

/// The titles of columns, by index.
template<typename Row>
QStringList exportTitles(const QVector<Column<Row>> &columns, const QVector<int> &indexes)
{
    QStringList titles;
    for (const int index : indexes) titles.append(csvHarmless(columns.at(index).info().title));
    return titles;
}

/// Rows as they are written, in the order of `indexes`.
template<typename Row>
QVector<QStringList> exportCells(const QVector<Column<Row>> &columns, const QVector<int> &indexes,
                                 const QVector<Row> &rows)
{
    QVector<QStringList> cells;
    cells.reserve(rows.size());
    for (const Row &row : rows) {
        QStringList line;
        for (const int index : indexes)
            line.append(
                csvCell(columns.at(index).cell(row, Qt::DisplayRole).toString(), columns.at(index).cell(row, RawRole)));
        cells.append(line);
    }
    return cells;
}

} // namespace clc::ui
