#include "app/lab/mivb/number_index.h"

namespace lab
{

NumberIndex::NumberIndex(Database &database)
    : database_(database),
      users_(database.table(QStringLiteral("users"))),
      numberColumn_(users_->position(QStringLiteral("dn")))
{
    keys_.reserve(static_cast<qsizetype>(users_->rows().size()));
    for (const auto &[key, row] : users_->rows()) keys_.insert(row.at(numberColumn_), key);
    database_.listen([this](const Change &change) { follow(change); });
}

std::optional<Subscriber> NumberIndex::find(const QString &number) const
{
    if (number.isEmpty()) return std::nullopt;
    if (const Row *row = users_->find(keys_.value(number))) {
        const QString name = users_->value(*row, QStringLiteral("firstName")) + QLatin1Char(' ') +
                             users_->value(*row, QStringLiteral("lastName"));
        return Subscriber{name.trimmed(), "VOICE_SET_PRIME"};
    }
    const QByteArray key = number.toUtf8() + '\0';
    const Table *hunt = database_.table(QStringLiteral("huntGroups"));
    if (const Row *row = hunt->find(key)) return Subscriber{hunt->value(*row, QStringLiteral("name")), "HUNT_GROUP"};
    const Table *ring = database_.table(QStringLiteral("ringGroups"));
    if (const Row *row = ring->find(key))
        return Subscriber{ring->value(*row, QStringLiteral("name")), "RING_ALL_GROUP"};
    return std::nullopt;
}

void NumberIndex::follow(const Change &change)
{
    if (change.table != users_) return;
    if (change.before) keys_.remove(change.before->at(numberColumn_), users_->keyOf(*change.before));
    if (change.after) keys_.insert(change.after->at(numberColumn_), users_->keyOf(*change.after));
    if (change.before && freed_ && !keys_.contains(change.before->at(numberColumn_)))
        freed_(change.before->at(numberColumn_));
}

} // namespace lab
