#include "app/lab/laboratory/journal.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lab
{

qint64 Journal::append(const JournalEntry &entry)
{
    const qint64 seq = entries_.size() + 1;
    const QJsonObject object{{QStringLiteral("seq"), seq},
                             {QStringLiteral("at"), clock_.now().toString(Qt::ISODateWithMs)},
                             {QStringLiteral("system"), entry.system},
                             {QStringLiteral("method"), entry.method},
                             {QStringLiteral("path"), entry.path},
                             {QStringLiteral("target"), entry.target},
                             {QStringLiteral("before"), entry.before},
                             {QStringLiteral("after"), entry.after},
                             {QStringLiteral("status"), entry.status}};
    entries_.append({entry.system, QJsonDocument(object).toJson(QJsonDocument::Compact)});
    return seq;
}

QByteArray Journal::toJson(qint64 since, const QString &system) const
{
    QByteArray json = "[";
    for (qsizetype i = std::max<qint64>(since, 0); i < entries_.size(); ++i) {
        const Kept &kept = entries_.at(i);
        if (!system.isEmpty() && kept.system != system) continue;
        if (json.size() > 1) json += ",\n";
        json += kept.json;
    }
    return json + "]";
}

} // namespace lab
