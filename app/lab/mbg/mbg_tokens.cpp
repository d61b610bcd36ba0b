#include "app/lab/mbg/mbg_tokens.h"

#include "app/lab/json/shape.h"

namespace lab
{

namespace
{

constexpr qint64 kRequestSeconds = 600;
constexpr int kMonths = 12;

QString newSecret()
{
    return newGuid().remove(QLatin1Char('-'));
}

} // namespace

QString MbgTokens::request(const QStringList &permissions)
{
    pending_.removeIf([now = clock_.now()](const auto &entry) { return entry.value().expiresOn <= now; });
    const QString token = newSecret();
    pending_.insert(token, {{}, permissions, clock_.now().addSecs(kRequestSeconds)});
    return token;
}

std::optional<QString> MbgTokens::approve(const QString &requestToken)
{
    const auto found = pending_.find(requestToken);
    if (found == pending_.end() || found->expiresOn <= clock_.now()) return std::nullopt;
    found->verifier = newSecret().left(8);
    return found->verifier;
}

std::optional<MbgTokens::Final> MbgTokens::finish(const QString &requestToken, const QString &verifier)
{
    const auto found = pending_.constFind(requestToken);
    if (found == pending_.constEnd() || found->expiresOn <= clock_.now()) return std::nullopt;
    if (found->verifier.isEmpty() || found->verifier != verifier) return std::nullopt;
    const Final granted{newSecret(), clock_.now().addMonths(kMonths)};
    finals_.insert(granted.token, {found->permissions, granted.expiresOn});
    pending_.erase(found);
    return granted;
}

std::optional<QStringList> MbgTokens::permissions(const QString &token) const
{
    const auto found = finals_.constFind(token);
    if (found == finals_.constEnd() || found->expiresOn <= clock_.now()) return std::nullopt;
    return found->permissions;
}

} // namespace lab
