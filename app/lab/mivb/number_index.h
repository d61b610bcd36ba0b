#pragma once

#include "app/lab/mivb/exchange.h"
#include "app/lab/site/database.h"

#include <QMultiHash>

namespace lab
{

/// Who has which directory number, kept in step with the users form so that nobody searches 100,000 rows.
class NumberIndex
{
public:
    explicit NumberIndex(Database &database);

    std::optional<Subscriber> find(const QString &number) const;
    /// Told of each number that nobody has any more.
    void onFree(std::function<void(const QString &number)> listener) { freed_ = std::move(listener); }

private:
    void follow(const Change &change);

    Database &database_;
    const Table *users_;
    qsizetype numberColumn_;
    QMultiHash<QString, QByteArray> keys_; ///< keys of the users' rows by number
    std::function<void(const QString &)> freed_;
};

} // namespace lab
