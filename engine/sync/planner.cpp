#include "engine/sync/planner.h"

#include "engine/sync/email_address.h"
#include "engine/sync/identity_match.h"
#include "engine/sync/import_rules.h"
#include "engine/sync/pbx_rows.h"
#include "engine/sync/plan_hash.h"
#include "engine/sync/value_conflicts.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr UserFields nameFields = UserField::name | UserField::firstName | UserField::lastName;

bool isByNumber(const Identity &identity)
{
    return identity.value().startsWith(QLatin1String("dn:"));
}

QString describe(const KnownUser &user)
{
    const QString name = user.content.name.isEmpty() ? user.id.value() : user.content.name;
    return QStringLiteral("%1 (%2)").arg(name, user.content.email);
}

/// What differs between what the platform shows and what it shall show.
UserFields fieldsToSend(const KnownUser &user, const UserContent &wanted)
{
    UserFields fields = difference(user.content, wanted);
    // The platform may store an address in its own letter case; sending ours for ever would change nothing.
    const bool sentBefore = user.sentEmail == wanted.email;
    if (sentBefore && foldedEmail(user.content.email) == foldedEmail(wanted.email))
        fields &= ~UserFields(UserField::email);
    return fields;
}

UserFields filledFields(const UserContent &content)
{
    UserFields fields;
    for (const UserField field : allUserFields) {
        if (!content.value(field).isEmpty()) fields |= field;
    }
    return fields;
}

/// The plan in the making.
class Planner
{
public:
    Planner(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
            const SyncSettings &settings, const QSet<Identity> &leftOut)
        : directory_(directory), matches_(matches), known_(known), settings_(settings), leftOut_(leftOut)
    {
    }

    SyncPlan make()
    {
        present_.resize(known_.users().size(), false);
        for (const int match : matches_) {
            if (match >= 0) present_[match] = true;
        }
        findFormers();
        const ImportSelection selection = selectImportable(directory_, matches_, known_, settings_);
        managed_.resize(known_.users().size(), false);
        chooseRows(selection.rows);
        for (const int row : selection.rows) {
            if (isChosen(row)) planRow(row);
        }
        for (const int row : selection.rows) {
            if (!isChosen(row)) skipSecond(row);
        }
        for (int i = 0; i < selection.skipped.size(); ++i) {
            skip(selection.skippedRows.at(i), selection.skipped.at(i));
        }
        for (int user = 0; user < known_.users().size(); ++user) planVanished(user);
        dropConflicts();
        finish();
        return std::move(plan_);
    }

private:
    /// Looks for users that moved unreported; whoever they are, nothing is rewritten while that is not certain.
    void findFormers()
    {
        formers_.resize(matches_.size(), -1);
        for (int row = 0; row < matches_.size(); ++row) {
            if (matches_.at(row) >= 0) continue;
            const PbxUser &user = directory_.users.at(row);
            unmatchedEmails_.insert(foldedEmail(user.email.trimmed()));
            formers_[row] = unreportedMove(user);
        }
        for (const int former : std::as_const(formers_)) {
            if (former >= 0) present_[former] = true;
        }
    }

    /// A user that is gone while its e-mail address is in a row that nobody matches: number or login may have changed,
    /// and the PBX's notice of it be still on its way, or lost.
    int unreportedMove(const PbxUser &user) const
    {
        const int index = known_.bearer(UserField::email, user.email.trimmed());
        if (index < 0 || !known_.at(index).active || present_.at(index)) return -1;
        const KnownUser &known = known_.at(index);
        const bool byNumber = isByNumber(user.identity) && isByNumber(known.identity);
        return byNumber || hasSameName(user, known) ? index : -1;
    }

    /// The PBX may have an identity twice (a key of several columns): one row speaks for it, at best the one that still
    /// has the user's number.
    void chooseRows(const QVector<int> &rows)
    {
        for (const int row : rows) {
            const auto chosen = chosen_.find(directory_.users.at(row).identity);
            if (chosen == chosen_.end())
                chosen_.insert(directory_.users.at(row).identity, row);
            else if (hasOldNumber(row))
                *chosen = row;
        }
    }

    bool hasOldNumber(int row) const
    {
        const int match = matches_.at(row);
        return match >= 0 && known_.at(match).content.extension == directory_.users.at(row).dn.value().trimmed();
    }

    bool isChosen(int row) const { return chosen_.value(directory_.users.at(row).identity) == row; }

    void skipSecond(int row)
    {
        const PbxUser &user = directory_.users.at(row);
        const QString other = describe(directory_.users.at(chosen_.value(user.identity)));
        skip(row, skippedUser(user, ReasonCode::identityUnclear, user.email, other));
    }

    void skip(int row, SkippedUser reason)
    {
        const int match = matches_.at(row);
        // A second row with the same identity is not the imported user, if the first one is imported.
        reason.kept = match >= 0 && known_.at(match).active && !managed_.at(match);
        plan_.skipped.append(std::move(reason));
    }

    void planRow(int row)
    {
        const PbxUser &user = directory_.users.at(row);
        const int match = matches_.at(row);
        if (match >= 0) {
            const KnownUser &known = known_.at(match);
            if (isUnclear(user, known)) {
                skip(row, skippedUser(user, ReasonCode::identityUnclear, user.email, describe(known)));
                return;
            }
            managed_[match] = true;
            planKnown(row, match);
            return;
        }
        if (const int former = formers_.at(row); former >= 0) {
            skip(row, skippedUser(user, ReasonCode::identityUnclear, user.email, describe(known_.at(former))));
            return;
        }
        PlannedChange change;
        change.kind = ChangeKind::added;
        change.identity = user.identity;
        change.after = wantedContent(user);
        change.fields = filledFields(change.after);
        change.retag = true;
        add(std::move(change), -1, row);
    }

    /// Numbers, and what a suspended user leaves behind, are given to others: the identity alone proves nothing then.
    bool isUnclear(const PbxUser &user, const KnownUser &known) const
    {
        const bool byNumber = isByNumber(user.identity) && isByNumber(known.identity);
        if ((byNumber || !known.active) && !looksLikeSamePerson(user, known)) return true;
        if (!byNumber) return false;
        // A namesake at the number, while the person's own address turns up elsewhere.
        const QString address = foldedEmail(known.content.email);
        return foldedEmail(user.email.trimmed()) != address && unmatchedEmails_.contains(address);
    }

    void planKnown(int row, int match)
    {
        const PbxUser &user = directory_.users.at(row);
        const KnownUser &known = known_.at(match);
        PlannedChange change;
        change.identity = user.identity;
        change.userId = known.id;
        change.after = wantedContent(user);
        change.fields = fieldsToSend(known, change.after);
        change.retag = !known.active || known.tagIdentity != user.identity;
        if (!change.fields && !change.retag) {
            ++plan_.unchanged;
            return;
        }
        if (!known.active)
            change.kind = ChangeKind::reactivated;
        else if (change.fields & nameFields)
            change.kind = ChangeKind::renamed;
        else
            change.kind = change.fields ? ChangeKind::changed : ChangeKind::relinked;
        add(std::move(change), match, row);
    }

    void planVanished(int user)
    {
        const KnownUser &known = known_.at(user);
        if (!known.active || present_.at(user)) return;
        PlannedChange change;
        change.kind = ChangeKind::suspended;
        change.identity = known.identity;
        change.userId = known.id;
        change.after = known.content;
        change.after.extension.clear();
        change.fields = difference(known.content, change.after);
        change.retag = true;
        add(std::move(change), user, -1);
    }

    void add(PlannedChange change, int subject, int row)
    {
        if (leftOut_.contains(change.identity)) return;
        plan_.changes.append(std::move(change));
        subjects_.append(subject);
        rows_.append(row);
    }

    void dropConflicts()
    {
        const QVector<ValueConflict> conflicts = valueConflicts(plan_.changes, subjects_, known_);
        if (conflicts.isEmpty()) return;
        QSet<int> dropped;
        for (const ValueConflict &conflict : conflicts) {
            dropped.insert(conflict.change);
            const int row = rows_.at(conflict.change);
            const PlannedChange &change = plan_.changes.at(conflict.change);
            SkippedUser reason = skippedUser(directory_.users.at(row), ReasonCode::attributeInUse,
                                             change.after.value(conflict.field), describe(known_.at(conflict.bearer)));
            reason.kept = subjects_.at(conflict.change) >= 0 && known_.at(subjects_.at(conflict.change)).active;
            plan_.skipped.append(std::move(reason));
        }
        QVector<PlannedChange> changes;
        QVector<int> subjects;
        for (int i = 0; i < plan_.changes.size(); ++i) {
            if (dropped.contains(i)) continue;
            changes.append(plan_.changes.at(i));
            subjects.append(subjects_.at(i));
        }
        plan_.changes = std::move(changes);
        subjects_ = std::move(subjects);
    }

    void finish()
    {
        for (int i = 0; i < plan_.changes.size(); ++i) {
            if (subjects_.at(i) < 0) continue;
            plan_.changes[i].before = static_cast<qint32>(plan_.befores.size());
            plan_.befores.append(known_.at(subjects_.at(i)).content);
        }
        // Two users may bear one identity in their tags; the ids keep the order the same every time.
        std::sort(plan_.changes.begin(), plan_.changes.end(), [](const PlannedChange &one, const PlannedChange &other) {
            if (one.identity != other.identity) return one.identity < other.identity;
            return one.userId < other.userId;
        });
        std::stable_sort(plan_.skipped.begin(), plan_.skipped.end(),
                         [](const SkippedUser &one, const SkippedUser &other) {
                             if (one.dn != other.dn) return dnLess(one.dn.value(), other.dn.value());
                             return one.identity < other.identity;
                         });
        plan_.activeBefore = known_.activeCount();
        plan_.hash = planHash(plan_);
    }

    const PbxDirectory &directory_;
    const QVector<int> &matches_;
    const KnownUsers &known_;
    const SyncSettings &settings_;
    const QSet<Identity> &leftOut_;
    SyncPlan plan_;
    QVector<int> subjects_;         ///< the known user of each change, -1 when added
    QVector<int> rows_;             ///< the row of each change, -1 when vanished
    QVector<bool> present_;         ///< known users that the PBX still has, whatever their flaws
    QVector<bool> managed_;         ///< known users with a row that is imported
    QVector<int> formers_;          ///< of each row the known user that may have moved there unreported, or -1
    QHash<Identity, int> chosen_;   ///< the importable row that speaks for an identity
    QSet<QString> unmatchedEmails_; ///< folded, of rows that match nobody
};

} // namespace

SyncPlan makePlan(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
                  const SyncSettings &settings, const QSet<Identity> &leftOut)
{
    return Planner(directory, matches, known, settings, leftOut).make();
}

SyncPlan makePlan(const PbxDirectory &directory, const KnownUsers &known, const SyncSettings &settings)
{
    return makePlan(directory, matchUsers(directory, known), known, settings);
}

} // namespace clc
