#include "engine/sync/source_check.h"

#include <algorithm>

namespace clc
{

namespace
{

// One or two users may well change together; more at once, and all of them, is the PBX's answer that is wrong.
constexpr int fewUsers = 2;

// So many absent users, or that share of all, are taken at the PBX's first word.
constexpr qsizetype usuallyAbsent = 5;
constexpr qsizetype usualShare = 10;

Error sick(const QString &detail)
{
    return failure(ErrorCode::sourceSick, {{QStringLiteral("detail"), detail}});
}

} // namespace

std::optional<Error> sourceProblem(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
                                   UserSource source)
{
    if (directory.users.isEmpty()) return sick(QStringLiteral("The PBX answered without a single user."));
    int present = 0;
    int withEmail = 0;
    for (int row = 0; row < directory.users.size(); ++row) {
        const int match = matches.at(row);
        if (match < 0 || !known.at(match).active) continue;
        ++present;
        if (!directory.users.at(row).email.trimmed().isEmpty()) ++withEmail;
    }
    if (present == 0 && known.activeCount() > fewUsers) {
        return sick(
            QStringLiteral("None of the %1 imported users is in the answer of the PBX.").arg(known.activeCount()));
    }
    if (source == UserSource::pbx && present >= fewUsers && withEmail == 0) {
        return sick(QStringLiteral("The e-mail address is empty for all %1 imported users.").arg(present));
    }
    return std::nullopt;
}

QVector<int> absentUsers(const QVector<int> &matches, const KnownUsers &known)
{
    QVector<bool> present(known.users().size(), false);
    for (const int match : matches) {
        if (match >= 0) present[match] = true;
    }
    QVector<int> absent;
    for (int user = 0; user < present.size(); ++user) {
        if (known.at(user).active && !present.at(user)) absent.append(user);
    }
    return absent;
}

bool manyAbsent(const QVector<int> &matches, const KnownUsers &known)
{
    return absentUsers(matches, known).size() > std::max(usuallyAbsent, known.activeCount() / usualShare);
}

} // namespace clc
