#include "app/lab/mivb/smdr_record.h"

#include <QDateTime>

#include <algorithm>

namespace lab
{

namespace
{

/// Columns are counted from 1, both ends included; what is longer is cut.
void put(QByteArray *line, qsizetype first, qsizetype last, const QByteArray &text)
{
    const QByteArray cut = text.left(last - first + 1);
    line->replace(first - 1, cut.size(), cut);
}

QByteArray number(qint64 value, int width)
{
    return QByteArray::number(value).rightJustified(width, '0');
}

QByteArray durationText(qint64 ms, int hourDigits)
{
    const qint64 seconds = (ms + 500) / 1000;
    return number(seconds / 3600, hourDigits) + ':' + number(seconds / 60 % 60, 2) + ':' + number(seconds % 60, 2);
}

char longCall(qint64 ms)
{
    constexpr qint64 minute = 60'000;
    return ms < 5 * minute ? ' ' : ms < 10 * minute ? '-' : ms < 30 * minute ? '%' : '+';
}

void putStart(QByteArray *line, const SmdrRecord &record)
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(record.startMs, Qt::UTC);
    const QByteArray text =
        record.newYearsEve ? QByteArray("12/31 23:59") : start.toString(QStringLiteral("MM/dd HH:mm")).toLatin1();
    put(line, 1, 1, QByteArray(1, longCall(record.talkMs)));
    put(line, 2, 12, text);
}

QByteArray timeToAnswer(const SmdrRecord &record, int width)
{
    if (!record.answered) return QByteArray(width, '*');
    const auto most = static_cast<qint64>(width == 3 ? 999 : 9999);
    return number(std::min(most, record.ringMs / 1000), width);
}

QByteArray callIdentifier(qint64 callNumber)
{
    return "A001" + number(callNumber % 10'000, 4);
}

QByteArray standard(const SmdrRecord &record, qsizetype length)
{
    QByteArray line(length, ' ');
    putStart(&line, record);
    put(&line, 15, 22, durationText(record.talkMs, 2));
    put(&line, 24, 27, record.calling);
    put(&line, 30, 32, timeToAnswer(record, 3));
    put(&line, 34, 59, record.digits);
    put(&line, 60, 60, QByteArray(1, record.completion));
    put(&line, 62, 65, record.called);
    put(&line, 66, 66, QByteArray(1, record.transfer));
    put(&line, 68, 71, record.third);
    put(&line, 86, 88, "001");
    return line;
}

QByteArray extended(const SmdrRecord &record)
{
    constexpr qsizetype length = 139;
    QByteArray line(length, ' ');
    putStart(&line, record);
    put(&line, 16, 25, durationText(record.talkMs, 4));
    put(&line, 27, 33, record.calling);
    put(&line, 35, 38, timeToAnswer(record, 4));
    put(&line, 40, 63, record.digits);
    put(&line, 64, 64, QByteArray(1, record.completion));
    put(&line, 66, 72, record.called);
    put(&line, 73, 73, QByteArray(1, record.transfer));
    put(&line, 75, 81, record.third);
    put(&line, 96, 98, "001");
    put(&line, 103, 112, record.ani);
    put(&line, 114, 120, record.dnis);
    put(&line, 122, 129, callIdentifier(record.callNumber));
    put(&line, 130, 130, "A");
    put(&line, 132, 139, callIdentifier(record.callNumber));
    return line;
}

} // namespace

QByteArray smdrLine(const SmdrRecord &record, SmdrFormat format)
{
    if (format == SmdrFormat::ExtendedOli) return extended(record);
    if (format == SmdrFormat::Standard) return standard(record, 90);
    QByteArray line = standard(record, 112);
    put(&line, 92, 101, record.ani);
    put(&line, 103, 112, record.dnis);
    return line;
}

} // namespace lab
