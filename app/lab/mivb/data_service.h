#pragma once

#include "app/lab/laboratory/journal.h"
#include "app/lab/mivb/oig_call.h"
#include "app/lab/site/site.h"

namespace lab
{

/// DataAccessService: descriptors, rows, searches, changes and change notices (oig.md, section 3). Accepted changes are
/// journalled.
class DataOperations
{
public:
    DataOperations(OigSessions &sessions, Database &database, Journal &journal, const MivbState &state);

    const QHash<QString, OigHandler> &handlers() const { return handlers_; }

private:
    using Work = void (DataOperations::*)(const OigCall &call, Table *table, const SoapValue &request);

    void add(const char *name, bool writes, Work work);
    void metadata(const OigCall &call) const;
    void all(const OigCall &call, Table *table, const SoapValue &request);
    void first(const OigCall &call, Table *table, const SoapValue &request);
    void next(const OigCall &call, Table *table, const SoapValue &request);
    void search(const OigCall &call, Table *table, const SoapValue &request);
    void insert(const OigCall &call, Table *table, const SoapValue &request);
    void update(const OigCall &call, Table *table, const SoapValue &request);
    void remove(const OigCall &call, Table *table, const SoapValue &request);
    void registerDeis(const OigCall &call) const;
    void notification(const OigCall &call) const;
    void answerSearch(const OigCall &call, const Table &table, const QList<Predicate> &predicates, const Row *after,
                      qsizetype limit) const;
    void journal(const OigCall &call, const Table &table, const std::optional<Row> &before,
                 const std::optional<Row> &after);
    void tellChange(const Change &change);
    bool permitted(const OigCall &call, bool writes) const;

    OigSessions &sessions_;
    Database &database_;
    Journal &journal_;
    const MivbState &state_;
    QHash<QString, OigHandler> handlers_;
};

} // namespace lab
