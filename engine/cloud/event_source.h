#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

namespace clc
{

/// Consecutive items of the spool, as JSON texts joined by commas.
struct EventBatch {
    qint64 first = 0; ///< number of the first item
    int count = 0;    ///< 0: nothing more for now
    QByteArray items;

    qint64 last() const { return first + count - 1; }
};

/// What the gateway link sends from: events with numbers, kept until they are acknowledged
/// (resources/protocol/gateway-link.md). Implemented by the spool; on the engine's thread; outlives the link.
class EventSource
{
public:
    virtual ~EventSource() = default;

    /// Names this numbering; a GUID.
    virtual QString id() const = 0;
    /// The lowest number still held; lastSeq()+1 when none is.
    virtual qint64 firstSeq() const = 0;
    /// The highest number given so far; 0: none.
    virtual qint64 lastSeq() const = 0;
    /// Items from `after`+1 on, at most so many and so many octets, but one at least when there is one. Numbers that
    /// are no longer there are told by a gap item, which comes first in its batch and has the last of them.
    virtual Result<EventBatch> read(qint64 after, int maxItems, qsizetype maxBytes) = 0;
    /// The platform has stored everything up to and including this number.
    virtual Status acknowledge(qint64 upTo) = 0;
    /// Begins a new numbering under another id; what was not acknowledged is announced as a gap.
    virtual Status startAnew() = 0;
};

} // namespace clc
