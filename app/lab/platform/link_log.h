#pragma once

#include "app/lab/platform/link_items.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <array>
#include <deque>

namespace lab
{

/// What came over the gateway link since the start or the last `DELETE /link/events`, in numbers.
struct LinkCounters {
    qint64 connections = 0;          ///< that got as far as `resume`
    qint64 messages = 0;             ///< of type event
    qint64 received = 0;             ///< items taken for the first time
    qint64 duplicates = 0;           ///< items received before
    qint64 snapshots = 0;            ///< whole ones
    qint64 brokenSnapshots = 0;      ///< whose parts were not all there
    std::array<qint64, 5> perKind{}; ///< in the order of `LinkItem`
    QMap<int, qint64> closes;        ///< connections that we closed, by code; 0: cut without a code
    QMap<QString, qint64> results;
    qint64 commands = 0;
    QJsonArray gaps; ///< the first 10,000

    QJsonObject toJson() const;
};

/// The items that were stored, in the order in which they were. The messages are kept as they came and taken apart when
/// somebody looks. Bounded: at most 2,000,000 items and 512 MiB; then the oldest go and are counted.
class LinkLog
{
public:
    struct Origin {
        QString gatewayId;
        QString spoolId;
    };

    /// `count` items of an event message from position `first` on; `seq` is the number of the first of these.
    void append(const Origin &origin, const QByteArray &message, qint64 seq, qsizetype first, qsizetype count);
    void clear();
    /// `{"events":[{"n","seq","gatewayId","spoolId","item"}…],"last","forgotten"}` with the items after number `since`,
    /// at most `limit`.
    QByteArray toJson(qint64 since, qint64 limit) const;
    qint64 last() const { return next_ - 1; } ///< number of the newest item; numbers start at 1 and have no gaps
    qint64 forgotten() const { return forgotten_; }

private:
    struct Entry {
        Origin origin;
        QByteArray message;
        qint64 number = 0;
        qint64 seq = 0;
        qsizetype first = 0;
        qsizetype count = 0;
    };

    std::deque<Entry> entries_;
    qint64 next_ = 1;
    qint64 items_ = 0;
    qint64 octets_ = 0;
    qint64 forgotten_ = 0;
};

} // namespace lab
