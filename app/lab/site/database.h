#pragma once

#include "app/lab/site/table.h"

#include <QRandomGenerator>

#include <functional>
#include <memory>
#include <vector>

namespace lab
{

/// Why the database did not do something. The codes are the laboratory's own; no list of the real ones is public.
struct Refusal {
    QString text;
    int code = 1;
};

struct Predicate {
    int fieldId = 0;
    bool caseInsensitive = false;
    QString value;
    QString searchOperator; ///< SO_…
};

/// What a notice tells.
struct Change {
    const Table *table = nullptr;
    std::optional<Row> before; ///< nothing: an insert
    std::optional<Row> after;  ///< nothing: a delete
};

/// The PBX's database. Table numbers, field numbers and the order of tables and fields are drawn anew at each start,
/// because a client must not know them by heart.
class Database
{
public:
    Database(const QList<FormSpec> &forms, QRandomGenerator *random);

    const std::vector<std::unique_ptr<Table>> &tables() const { return tables_; }
    Table *table(int deiId) const;                 ///< null when there is none
    Table *table(const QString &keyOrLabel) const; ///< null when there is none

    /// Changes are told to listeners after they were made. `unchecked` leaves out the limits of the form, not the
    /// uniqueness of keys.
    std::optional<Refusal> insert(Table *table, const Row &row, bool unchecked = false);
    std::optional<Refusal> update(Table *table, const Row &before, const Row &after, bool unchecked = false);
    std::optional<Refusal> remove(Table *table, const Row &row, bool unchecked = false);

    /// At most `limit` rows behind `after` that satisfy all predicates.
    static std::optional<Refusal> search(const Table &table, const QList<Predicate> &predicates, const Row *after,
                                         qsizetype limit, QList<const Row *> *found);

    void listen(std::function<void(const Change &)> listener) { listeners_.push_back(std::move(listener)); }

private:
    std::optional<Refusal> check(const Table &table, const Row &row) const;
    void tell(const Change &change) const;

    std::vector<std::unique_ptr<Table>> tables_;
    std::vector<std::function<void(const Change &)>> listeners_;
};

} // namespace lab
