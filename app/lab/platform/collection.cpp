#include "app/lab/platform/collection.h"

#include <algorithm>
#include <limits>

namespace lab
{

namespace
{

constexpr qsizetype kLargestPage = 500;
constexpr qsizetype kReservePerItem = 1024;

/// The request's path and query as they were meant, before any percent-encoding.
QString selfLink(const ApiCall &call)
{
    QStringList parts;
    for (const auto &[name, value] : call.request.query.queryItems(QUrl::FullyDecoded))
        parts.append(name + QLatin1Char('=') + value);
    return parts.isEmpty() ? call.request.path : call.request.path + QLatin1Char('?') + parts.join(QLatin1Char('&'));
}

QString nextLink(const ApiCall &call, qsizetype skip, qsizetype top)
{
    QString link = QStringLiteral("%1?$skip=%2&$top=%3").arg(call.request.path).arg(skip).arg(top);
    for (const auto &[name, value] : call.request.query.queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1String("$skip") || name == QLatin1String("$top")) continue;
        link += QLatin1Char('&') + name + QLatin1Char('=') + value;
    }
    return link;
}

bool readNumber(const ApiCall &call, const QString &name, qsizetype minimum, qsizetype *into)
{
    if (!call.request.query.hasQueryItem(name)) return true;
    bool ok = false;
    const qlonglong number = call.request.queryItem(name).toLongLong(&ok);
    if (!ok || number < minimum || number > std::numeric_limits<int>::max()) return false;
    *into = number;
    return true;
}

} // namespace

std::optional<PageRange> pageRange(const ApiCall &call, HttpResponse *fault)
{
    PageRange range;
    if (!readNumber(call, QStringLiteral("$skip"), 0, &range.skip)) {
        *fault = badRequest(QStringLiteral("$skip must be a number of at least 0"));
        return std::nullopt;
    }
    if (!readNumber(call, QStringLiteral("$top"), 1, &range.top)) {
        *fault = badRequest(QStringLiteral("$top must be a number of at least 1"));
        return std::nullopt;
    }
    range.top = std::min(range.top, kLargestPage);
    return range;
}

HttpResponse collection(const ApiCall &call, qsizetype total, PageRange range,
                        const std::function<void(JsonWriter &, qsizetype)> &write)
{
    const qsizetype first = std::min(range.skip, total);
    qsizetype items = std::min(range.top, total - first);
    const bool more = first + items < total;
    if (call.pageFault == QLatin1String("shortPage")) items = std::min<qsizetype>(items, call.shortPage);
    const qsizetype repeats = call.pageFault == QLatin1String("duplicate") ? 2 : 1;

    JsonWriter writer(512 + items * kReservePerItem);
    writer.beginObject().member(QLatin1String("count"), static_cast<qint64>(items * repeats));
    writer.key(QLatin1String("_links")).beginObject().member(QLatin1String("self"), selfLink(call));
    if (call.pageFault == QLatin1String("pageLoop"))
        writer.member(QLatin1String("next"), selfLink(call));
    else if (more)
        writer.member(QLatin1String("next"), nextLink(call, first + range.top, range.top));
    writer.endObject();
    writer.key(QLatin1String("_embedded")).beginObject().key(QLatin1String("items")).beginArray();
    for (qsizetype repeat = 0; repeat < repeats; ++repeat) {
        for (qsizetype index = first; index < first + items; ++index) write(writer, index);
    }
    writer.endArray().endObject().endObject();
    return rawJson(writer.bytes());
}

HttpResponse wholeCollection(const ApiCall &call, qsizetype total,
                             const std::function<void(JsonWriter &, qsizetype)> &write)
{
    return collection(call, total, {0, std::max<qsizetype>(total, 1)}, write);
}

} // namespace lab
