#include "engine/sync/value_conflicts.h"

namespace clc
{

QVector<ValueConflict> valueConflicts(const QVector<PlannedChange> &changes, const QVector<int> &subjects,
                                      const KnownUsers &known)
{
    QVector<int> changeOf(known.users().size(), -1);
    for (int change = 0; change < changes.size(); ++change) {
        if (subjects.at(change) >= 0) changeOf[subjects.at(change)] = change;
    }

    // Whoever waits for a value that a change gives up: all of them fall if that change does.
    QMultiHash<int, ValueConflict> waiting;
    QVector<ValueConflict> fallen;
    QVector<bool> hasFallen(changes.size(), false);
    const auto fall = [&](const ValueConflict &conflict) {
        if (hasFallen.at(conflict.change)) return;
        hasFallen[conflict.change] = true;
        fallen.append(conflict);
    };
    for (int change = 0; change < changes.size(); ++change) {
        for (const UserField field : uniqueFields) {
            if (!changes.at(change).fields.testFlag(field)) continue;
            const int bearer = known.bearer(field, changes.at(change).after.value(field));
            if (bearer < 0 || bearer == subjects.at(change)) continue;
            const int releasing = changeOf.at(bearer);
            const ValueConflict conflict{change, bearer, field};
            if (releasing >= 0 && changes.at(releasing).fields.testFlag(field))
                waiting.insert(releasing, conflict);
            else
                fall(conflict);
        }
    }
    for (qsizetype next = 0; next < fallen.size(); ++next) {
        const auto dependants = waiting.values(fallen.at(next).change);
        for (const ValueConflict &conflict : dependants) fall(conflict);
    }
    return fallen;
}

} // namespace clc
