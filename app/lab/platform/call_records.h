#pragma once

#include "app/lab/platform/link_items.h"

#include <QHash>
#include <QString>

#include <deque>

namespace lab
{

/// One endpoint's part in a finished call.
struct CallRecord {
    QString callId; ///< GUID
    QString endpointId;
    QString siteId;
    QString principalId;     ///< the account's user with that extension when the call ended; may be empty
    QString fromPrincipalId; ///< the same of the parties
    QString toPrincipalId;
    QString from;
    QString fromName;
    QString to;
    QString toName;
    QString cause;
    bool outbound = false;
    bool answered = false;
    bool hidden = false;
    qint64 createdOn = 0;
    qint64 endTime = 0;
    double ringTime = 0;
    double billingTime = 0;
};

/// The call history of one account, the newest last. Bounded: of more than 200,000 records the oldest go.
class CallRecords
{
public:
    /// Adds a record; one with the same callId is replaced, whatever it was.
    void add(CallRecord record);
    CallRecord *find(const QString &callId);
    std::deque<CallRecord> &all() { return records_; }

private:
    std::deque<CallRecord> records_;
    QHash<QString, quint64> numbers_; ///< callId to the number of the record
    quint64 first_ = 0;               ///< number of the oldest record
};

/// The GUID of the record of a leg: the same for the same leg, however often it is told.
QString recordIdOf(const QString &accountId, const LinkCall &call);
CallRecord recordOf(const LinkCall &call, const QString &recordId);
CallRecord recordOf(const RecordItem &item);

} // namespace lab
