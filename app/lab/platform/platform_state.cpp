#include "app/lab/platform/platform_state.h"

#include "app/lab/json/shape.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace lab
{

namespace
{

/// Nine digits that do not begin with zero.
QString newAccountNumber()
{
    return QString::number(QRandomGenerator::global()->bounded(100'000'000, 1'000'000'000));
}

} // namespace

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

Account *PlatformState::account(const QString &accountId)
{
    const auto found = accounts.find(accountId);
    return found == accounts.end() ? nullptr : &found->second;
}

const Account *PlatformState::account(const QString &accountId) const
{
    const auto found = accounts.find(accountId);
    return found == accounts.end() ? nullptr : &found->second;
}

const Account *PlatformState::accountNamed(const QString &idOrNumber) const
{
    if (const Account *found = account(idOrNumber)) return found;
    for (const auto &[id, candidate] : accounts) {
        if (candidate.accountNumber == idOrNumber) return &candidate;
    }
    return nullptr;
}

const Client *PlatformState::client(const QString &clientId) const
{
    const auto found = clients.find(clientId);
    return found == clients.end() ? nullptr : &found->second;
}

Account &PlatformState::addAccount(const QString &name, const QString &partnerId, const QString &createdBy, qint64 now)
{
    Account created;
    created.accountId = newGuid();
    do created.accountNumber = newAccountNumber();
    while (accountNamed(created.accountNumber) != nullptr);
    created.partnerId = partnerId;
    created.name = name;
    created.languageCode = QStringLiteral("en-US");
    created.createdBy = createdBy;
    created.modifiedBy = createdBy;
    created.createdOn = now;
    created.modifiedOn = now;
    const QString accountId = created.accountId;
    return accounts.insert_or_assign(accountId, std::move(created)).first->second;
}

void PlatformState::endLink(Invitation &invitation)
{
    invitationTokens.remove(invitation.token);
    invitation.token.clear();
}

} // namespace lab
