#include "engine/sync/import_rules.h"

#include "engine/sync/email_address.h"
#include "engine/sync/pbx_rows.h"

#include <algorithm>

namespace clc
{

namespace
{

bool isElsewhere(const PbxUser &user, const QString &localElement)
{
    // The secondary element takes over when the home fails; it does not make a user its own.
    const QString home = user.homeElement.trimmed();
    return !localElement.isEmpty() && !home.isEmpty() && home.compare(localElement, Qt::CaseInsensitive) != 0;
}

bool isAllowedDomain(const QString &email, const QStringList &domains)
{
    const QString domain = email.section(QLatin1Char('@'), -1);
    return domains.isEmpty() || domains.contains(domain, Qt::CaseInsensitive);
}

std::optional<ReasonCode> nameFlaw(const PbxUser &user, NameRule rule)
{
    const bool noLast = user.lastName.trimmed().isEmpty();
    switch (rule) {
    case NameRule::lastNameRequired:
        return noLast ? std::optional(ReasonCode::missingLastName) : std::nullopt;
    case NameRule::firstOrLast:
        break;
    }
    const bool noName = noLast && user.firstName.trimmed().isEmpty();
    return noName ? std::optional(ReasonCode::missingName) : std::nullopt;
}

/// The selection in the making.
class Selector
{
public:
    Selector(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
             const SyncSettings &settings)
        : directory_(directory), matches_(matches), known_(known), settings_(settings)
    {
    }

    ImportSelection select()
    {
        dropFlawed();
        dropDuplicates(UserField::extension, ReasonCode::duplicateNumber);
        dropDuplicates(UserField::loginId, ReasonCode::duplicateLogin);
        dropDuplicates(UserField::email, ReasonCode::duplicateEmail);
        dropBeyondCapacity();
        sortSkipped();
        return std::move(selection_);
    }

private:
    void skip(int row, SkippedUser reason)
    {
        selection_.skipped.append(std::move(reason));
        selection_.skippedRows.append(row);
    }

    void dropFlawed()
    {
        order_ = rowsByNumber(directory_.users);
        const QSet<QString> excluded(settings_.excludedDns.begin(), settings_.excludedDns.end());
        for (const int row : std::as_const(order_)) {
            auto flaw = ownFlaw(directory_.users.at(row), directory_.localElement, settings_, excluded);
            if (flaw)
                skip(row, std::move(*flaw));
            else
                selection_.rows.append(row);
        }
    }

    static QString valueOf(const PbxUser &user, UserField field)
    {
        switch (field) {
        case UserField::extension:
            return user.dn.value().trimmed();
        case UserField::loginId:
            return user.loginId.trimmed();
        default:
            return user.email.trimmed();
        }
    }

    /// How good a claim the row has to its value: 0 none, 1 has it on the platform already, 2 at its old number too.
    int claim(int row, UserField field, const QString &value) const
    {
        const int match = matches_.at(row);
        if (match < 0) return 0;
        const UserContent &now = known_.at(match).content;
        if (comparable(field, now.value(field)) != value) return 0;
        return now.extension == directory_.users.at(row).dn.value().trimmed() ? 2 : 1;
    }

    void dropDuplicates(UserField field, ReasonCode reason)
    {
        struct Keeper {
            int row = 0;
            int claim = 0;
        };
        QHash<QString, Keeper> keepers;
        keepers.reserve(selection_.rows.size());
        for (const int row : std::as_const(selection_.rows)) {
            const QString value = comparable(field, valueOf(directory_.users.at(row), field));
            if (value.isEmpty()) continue;
            const int own = claim(row, field, value);
            const auto keeper = keepers.find(value);
            if (keeper == keepers.end())
                keepers.insert(value, {row, own});
            else if (own > keeper->claim)
                *keeper = {row, own};
        }
        if (keepers.size() == selection_.rows.size()) return;
        selection_.rows.removeIf([&](int row) {
            const PbxUser &user = directory_.users.at(row);
            const QString value = valueOf(user, field);
            const int keeper = value.isEmpty() ? row : keepers.value(comparable(field, value)).row;
            if (keeper == row) return false;
            skip(row, skippedUser(user, reason, value, describe(directory_.users.at(keeper))));
            return true;
        });
    }

    /// Users that are in already stay; then by number.
    void dropBeyondCapacity()
    {
        const auto isIn = [this](int row) {
            const int match = matches_.at(row);
            return match >= 0 && known_.at(match).active;
        };
        const auto in = std::count_if(selection_.rows.begin(), selection_.rows.end(), isIn);
        qsizetype room = settings_.userCapacity - in;
        selection_.rows.removeIf([&](int row) {
            if (isIn(row) || room-- > 0) return false;
            skip(row, skippedUser(directory_.users.at(row), ReasonCode::overCapacity,
                                  QString::number(settings_.userCapacity)));
            return true;
        });
    }

    void sortSkipped()
    {
        QVector<int> place(directory_.users.size());
        for (int i = 0; i < order_.size(); ++i) place[order_.at(i)] = i;
        QVector<int> index(selection_.skipped.size());
        for (int i = 0; i < index.size(); ++i) index[i] = i;
        std::sort(index.begin(), index.end(), [&](int one, int other) {
            return place.at(selection_.skippedRows.at(one)) < place.at(selection_.skippedRows.at(other));
        });
        QVector<SkippedUser> skipped;
        QVector<int> rows;
        for (const int i : std::as_const(index)) {
            skipped.append(selection_.skipped.at(i));
            rows.append(selection_.skippedRows.at(i));
        }
        selection_.skipped = std::move(skipped);
        selection_.skippedRows = std::move(rows);
    }

    const PbxDirectory &directory_;
    const QVector<int> &matches_;
    const KnownUsers &known_;
    const SyncSettings &settings_;
    QVector<int> order_;
    ImportSelection selection_;
};

} // namespace

std::optional<SkippedUser> ownFlaw(const PbxUser &user, const QString &localElement, const SyncSettings &settings,
                                   const QSet<QString> &excluded)
{
    const QString dn = user.dn.value().trimmed();
    if (isElsewhere(user, localElement)) {
        return skippedUser(user, ReasonCode::notHomedHere, user.homeElement.trimmed());
    }
    if (excluded.contains(dn)) return skippedUser(user, ReasonCode::excludedByScope);
    if (dn.isEmpty()) return skippedUser(user, ReasonCode::missingNumber);
    // Blanks around an address are a flaw of it, not of its presence: the person at the PBX sees and removes them.
    if (user.email.trimmed().isEmpty()) return skippedUser(user, ReasonCode::missingEmail);
    if (!isValidEmail(user.email)) return skippedUser(user, ReasonCode::invalidEmail, user.email);
    if (!isAllowedDomain(user.email, settings.allowedDomains)) {
        return skippedUser(user, ReasonCode::domainNotAllowed, user.email);
    }
    const auto flaw = nameFlaw(user, settings.nameRule);
    return flaw ? std::optional(skippedUser(user, *flaw)) : std::nullopt;
}

ImportSelection selectImportable(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
                                 const SyncSettings &settings)
{
    return Selector(directory, matches, known, settings).select();
}

} // namespace clc
