#include "ui/models/table_csv.h"

#include "ui/models/roles.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace clc::ui
{

namespace
{

bool isNumber(const QVariant &raw)
{
    const int type = raw.typeId();
    return type != QMetaType::Bool && type != QMetaType::QString && type != QMetaType::QDateTime &&
           raw.canConvert<double>();
}

/// The cell shows this very number, not a word that only sorts by it.
bool showsNumber(const QString &text, const QVariant &raw)
{
    if (!isNumber(raw)) return false;
    bool ours = false;
    bool plain = false;
    QLocale().toDouble(text, &ours);
    text.toDouble(&plain);
    return ours || plain;
}

} // namespace

QByteArray csvRecord(const QStringList &cells)
{
    QString record;
    for (const QString &cell : cells) {
        if (!record.isEmpty() || &cell != &cells.front()) record += u',';
        const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
        if (!quoted) {
            record += cell;
            continue;
        }
        record += u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return (record + QStringLiteral("\r\n")).toUtf8();
}

QString csvHarmless(const QString &text)
{
    constexpr QStringView dangerous = u"=+-@\t\r";
    return !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
}

QString csvCell(const QModelIndex &index)
{
    return csvCell(index.data(Qt::DisplayRole).toString(), index.data(RawRole));
}

QString csvCell(const QString &text, const QVariant &raw)
{
    if (showsNumber(text, raw)) {
        if (raw.typeId() == QMetaType::Double || raw.typeId() == QMetaType::Float)
            return QString::number(raw.toDouble(), 'g', QLocale::FloatingPointShortest);
        return raw.toString();
    }
    if (raw.typeId() == QMetaType::QDateTime && raw.toDateTime().isValid()) {
        const QDateTime time = raw.toDateTime();
        return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
    }
    return csvHarmless(text);
}

CsvWriter::CsvWriter(const QString &path, CsvOptions options) : file_(path), options_(options) {}

Status CsvWriter::open()
{
    if (!file_.open(QIODevice::WriteOnly)) return problem();
    if (options_.byteOrderMark) write("\xEF\xBB\xBF");
    return done;
}

/// QSaveFile remembers what went wrong; commit() reports it.
void CsvWriter::write(const QByteArray &bytes)
{
    file_.write(bytes);
}

Status CsvWriter::commit()
{
    if (!file_.isOpen() || !file_.commit()) return problem();
    return done;
}

Error CsvWriter::problem() const
{
    const QString path = QFileInfo(file_.fileName()).absoluteFilePath();
    if (file_.error() == QFileDevice::ResourceError)
        return failure(ErrorCode::storeFull, {{QStringLiteral("path"), path}}, file_.errorString());
    const QJsonObject what{{QStringLiteral("field"), path},
                           {QStringLiteral("detail"), QStringLiteral("the file cannot be written")}};
    return failureIn(QStringLiteral("path"), ErrorCode::invalidValue, what, file_.errorString());
}

Status writeCsv(const QString &path, const QAbstractItemModel &model, const QVector<int> &columns, CsvOptions options)
{
    CsvWriter writer(path, options);
    CLC_CHECK(writer.open());
    QStringList cells;
    for (const int column : columns)
        cells.append(csvHarmless(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    writer.add(cells);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (columns.isEmpty() || model.index(row, columns.front()).data(LoadingRole).toBool()) continue;
        cells.clear();
        for (const int column : columns) cells.append(csvCell(model.index(row, column)));
        writer.add(cells);
    }
    return writer.commit();
}

} // namespace clc::ui
