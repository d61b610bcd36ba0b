#pragma once

#include "engine/base/result.h"

#include <QAbstractItemModel>
#include <QByteArray>
#include <QSaveFile>
#include <QString>
#include <QStringList>
#include <QVector>

namespace clc::ui
{

struct CsvOptions {
    bool byteOrderMark = true; ///< so that spreadsheets take the file for UTF-8
};

/// One record as RFC 4180 writes it, with its CRLF.
QByteArray csvRecord(const QStringList &cells);
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
QString csvHarmless(const QString &text);
/// What is written for a cell: numbers as C writes them and times as ISO 8601, both from RawRole; else the shown text.
QString csvCell(const QModelIndex &index);
QString csvCell(const QString &text, const QVariant &raw);

/// Writes a file record by record, and replaces what was there only when commit() succeeds. For tables whose rows come
/// in pages; the others use writeCsv().
class CsvWriter
{
public:
    explicit CsvWriter(const QString &path, CsvOptions options = {});

    Status open();
    void add(const QStringList &cells) { write(csvRecord(cells)); }
    /// `invalidValue` in the field `path`, or `storeFull`; the reason is the system's.
    Status commit();

private:
    void write(const QByteArray &bytes);
    Error problem() const;

    QSaveFile file_;
    CsvOptions options_;
};

/// The model as it is shown: these columns in this order, the rows in the model's. Rows that are not loaded are left
/// out.
Status writeCsv(const QString &path, const QAbstractItemModel &model, const QVector<int> &columns,
                CsvOptions options = {});

} // namespace clc::ui
