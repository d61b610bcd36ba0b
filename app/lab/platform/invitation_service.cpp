#include "app/lab/platform/invitation_service.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/collection.h"
#include "app/lab/platform/user_json.h"

#include <QJsonArray>

#include <array>

namespace lab
{

namespace
{

constexpr qint64 kLifetimeMs = qint64{4} * 24 * 3600 * 1000;
constexpr qsizetype kMostUsers = 200;

} // namespace

InvitationService::InvitationService(PlatformState &state, Changes &changes, const LabClock &clock)
    : state_(state), changes_(changes), clock_(clock)
{
}

void InvitationService::addRoutes(ApiRouter &router)
{
    const QString service = QStringLiteral("/gateway/2026-01-01");
    const QString path = QStringLiteral("/accounts/{accountId}/invitations");
    router.add(service, {"POST", path, Access::AccountAdmin, BodyForm::Json, {}, [this](ApiCall &call) {
                             return invite(call);
                         }});
    router.add(service, {"GET",
                         path,
                         Access::AccountAdmin,
                         BodyForm::None,
                         {QStringLiteral("$top"), QStringLiteral("$skip")},
                         [this](ApiCall &call) { return list(call); }});
    router.add(QString(),
               {"GET", QStringLiteral("/invitations/{token}"), Access::Open, BodyForm::None, {}, [this](ApiCall &call) {
                    return follow(call);
                }});
}

QJsonObject InvitationService::inviteOne(const ApiCall &call, const User &user)
{
    Invitation &invitation = call.account->invitations[user.userId];
    state_.endLink(invitation);
    const qint64 now = clock_.nowMs();
    invitation = {user.userId, user.email, newGuid().remove(QLatin1Char('-')), now, now + kLifetimeMs, 0};
    state_.invitationTokens.insert(invitation.token, call.account->accountId + QLatin1Char('/') + user.userId);
    const QJsonObject noted{{QStringLiteral("email"), user.email},
                            {QStringLiteral("expiresOn"), isoTime(invitation.expiresOn)}};
    changes_.note(call, user.userId, QJsonValue(), noted, 200);
    QJsonObject answer = noted;
    answer.insert(QStringLiteral("userId"), user.userId);
    answer.insert(QStringLiteral("link"), origin_ + QLatin1String("/invitations/") + invitation.token);
    return answer;
}

HttpResponse InvitationService::invite(ApiCall &call)
{
    static constexpr std::array<JsonMember, 1> kMembers{
        {{QLatin1String("userIds"), JsonKind::Array, true, 1, kMostUsers}}};
    if (const auto fault = misfit(call.body, kMembers)) return badRequest(*fault);
    const QJsonArray userIds = call.body.value(QLatin1String("userIds")).toArray();
    for (const QJsonValue &userId : userIds) {
        if (!userId.isString()) return badRequest(QStringLiteral("userIds must hold strings"));
    }
    QJsonArray invitations;
    QJsonArray refused;
    for (const QJsonValue &userId : userIds) {
        const User *user = state_.users.find(userId.toString());
        if (user && user->accountId == call.account->accountId && !isSuspended(*user)) {
            invitations.append(inviteOne(call, *user));
            continue;
        }
        const bool known = user && user->accountId == call.account->accountId;
        const QString reason = known ? QStringLiteral("suspended") : QStringLiteral("unknownUser");
        refused.append(QJsonObject{{QStringLiteral("userId"), userId}, {QStringLiteral("reason"), reason}});
    }
    return HttpResponse::json({{QStringLiteral("invitations"), invitations}, {QStringLiteral("refused"), refused}});
}

HttpResponse InvitationService::list(ApiCall &call)
{
    HttpResponse fault;
    const std::optional<PageRange> range = pageRange(call, &fault);
    if (!range) return fault;
    const QList<Invitation> all = call.account->invitations.values();
    return collection(call, all.size(), *range, [&all](JsonWriter &writer, qsizetype index) {
        const Invitation &invitation = all.at(index);
        writer.beginObject().member(QLatin1String("userId"), invitation.userId);
        writer.member(QLatin1String("email"), invitation.email);
        writer.member(QLatin1String("createdOn"), isoTime(invitation.createdOn));
        writer.member(QLatin1String("expiresOn"), isoTime(invitation.expiresOn));
        if (invitation.usedOn) writer.member(QLatin1String("usedOn"), isoTime(invitation.usedOn));
        writer.endObject();
    });
}

/// What happens when the invited person opens the link.
HttpResponse InvitationService::follow(ApiCall &call)
{
    const QStringList owner = state_.invitationTokens.value(call.argument(0)).split(QLatin1Char('/'));
    Account *account = state_.account(owner.constFirst());
    const auto refused = refusal(410, QStringLiteral("This invitation was used already, has expired or was replaced"));
    if (!account) return refused;
    Invitation &invitation = account->invitations[owner.constLast()];
    if (clock_.nowMs() >= invitation.expiresOn) return refused;
    state_.endLink(invitation);
    invitation.usedOn = clock_.nowMs();
    return HttpResponse::text("Welcome to CloudLink.\n", 200);
}

} // namespace lab
