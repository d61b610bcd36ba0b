#include "app/lab/platform/link_log.h"

#include "app/lab/json/writer.h"

#include <QJsonDocument>

#include <algorithm>

namespace lab
{

namespace
{

constexpr qint64 kMostItems = 2'000'000;
constexpr qint64 kMostOctets = 512LL * 1024 * 1024;

} // namespace

QJsonObject LinkCounters::toJson() const
{
    QJsonObject kinds;
    const std::array<LinkItem, 5> one{CallItem{}, EndpointItem{}, GapItem{}, SnapshotItem{}, RecordItem{}};
    for (std::size_t i = 0; i < one.size(); ++i) kinds.insert(kindOf(one[i]), perKind[i]);
    QJsonObject closed;
    for (auto it = closes.constBegin(); it != closes.constEnd(); ++it) closed.insert(QString::number(it.key()), *it);
    QJsonObject outcomes;
    for (auto it = results.constBegin(); it != results.constEnd(); ++it) outcomes.insert(it.key(), *it);
    return {{QStringLiteral("connections"), connections},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("received"), received},
            {QStringLiteral("duplicates"), duplicates},
            {QStringLiteral("snapshots"), snapshots},
            {QStringLiteral("brokenSnapshots"), brokenSnapshots},
            {QStringLiteral("kinds"), kinds},
            {QStringLiteral("closes"), closed},
            {QStringLiteral("commands"), commands},
            {QStringLiteral("results"), outcomes},
            {QStringLiteral("gaps"), gaps}};
}

void LinkLog::append(const Origin &origin, const QByteArray &message, qint64 seq, qsizetype first, qsizetype count)
{
    // A slow platform takes one message in many portions; its octets count once.
    const bool same = !entries_.empty() && entries_.back().message.constData() == message.constData();
    if (same && entries_.back().first + entries_.back().count == first) {
        entries_.back().count += count;
    } else {
        entries_.push_back({origin, message, next_, seq, first, count});
        octets_ += message.size();
    }
    next_ += count;
    items_ += count;
    while (entries_.size() > 1 && (items_ > kMostItems || octets_ > kMostOctets)) {
        items_ -= entries_.front().count;
        octets_ -= entries_.front().message.size();
        forgotten_ += entries_.front().count;
        entries_.pop_front();
    }
}

void LinkLog::clear()
{
    entries_.clear();
    next_ = 1;
    items_ = octets_ = forgotten_ = 0;
}

QByteArray LinkLog::toJson(qint64 since, qint64 limit) const
{
    auto entry = std::partition_point(entries_.cbegin(), entries_.cend(),
                                      [since](const Entry &one) { return one.number + one.count - 1 <= since; });
    JsonWriter writer(64LL * 1024);
    writer.beginObject().key(QLatin1String("events")).beginArray();
    for (; entry != entries_.cend() && limit > 0; ++entry) {
        const QJsonArray items =
            QJsonDocument::fromJson(entry->message).object().value(QLatin1String("items")).toArray();
        for (qsizetype i = std::max<qint64>(since + 1 - entry->number, 0); i < entry->count && limit > 0; ++i) {
            writer.beginObject().member(QLatin1String("n"), static_cast<qint64>(entry->number + i));
            writer.member(QLatin1String("seq"), static_cast<qint64>(entry->seq + i));
            writer.member(QLatin1String("gatewayId"), entry->origin.gatewayId);
            writer.member(QLatin1String("spoolId"), entry->origin.spoolId);
            writer.key(QLatin1String("item"))
                .raw(QJsonDocument(items.at(entry->first + i).toObject()).toJson(QJsonDocument::Compact));
            writer.endObject();
            --limit;
        }
    }
    writer.endArray().member(QLatin1String("last"), last()).member(QLatin1String("forgotten"), forgotten_);
    return writer.endObject().bytes();
}

} // namespace lab
