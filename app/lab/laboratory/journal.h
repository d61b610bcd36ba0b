#pragma once

#include "app/lab/laboratory/lab_clock.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace lab
{

/// One request that changed something. Refused requests and such that leave everything as it was are no changes and do
/// not belong here.
struct JournalEntry {
    QString system;    ///< "mivb", "platform", "mbg", "msl"
    QString method;    ///< HTTP method, or the SOAP operation's name
    QString path;      ///< request path, or the table for data access
    QString target;    ///< what was changed: key, user id, e-mail
    QJsonValue before; ///< null for a creation
    QJsonValue after;  ///< null for a deletion
    int status = 200;  ///< HTTP status of the answer
};

/// Every accepted change of every system in the order in which it happened (`GET /journal`). Kept whole, as compact
/// JSON: 100,000 users make 100,000 entries.
class Journal
{
public:
    explicit Journal(const LabClock &clock) : clock_(clock) {}

    qint64 append(const JournalEntry &entry); ///< returns its number; numbers start at 1 and have no gaps
    qint64 lastSeq() const { return entries_.size(); }
    /// A JSON array of the entries after `since`, of one system unless `system` is empty.
    QByteArray toJson(qint64 since = 0, const QString &system = {}) const;

private:
    struct Kept {
        QString system;
        QByteArray json;
    };

    const LabClock &clock_;
    QList<Kept> entries_;
};

} // namespace lab
