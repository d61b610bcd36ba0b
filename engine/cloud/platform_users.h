#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/cloud/gateway_tag.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QVector>

#include <functional>
#include <optional>

namespace clc
{

class PlatformSession;

/// A user of the platform as far as we need it; sipPassword and whatever else the answer has is dropped while decoding.
struct PlatformUser {
    UserId id;
    QString email;
    QString name;
    QString firstName;
    QString lastName;
    QString extension;
    QString loginId;
    QString role;
    std::optional<GatewayTag> tag; ///< only when asked for with $expand=tags

    static Result<PlatformUser> fromJson(const QJsonObject &json, const QString &host);
};

/// Shares the strings that all users of a site have in common (role, siteId, pbxId), which keeps 100,000 of them small.
class StringPool
{
public:
    QString shared(const QString &text);
    void share(PlatformUser &user);

private:
    QSet<QString> texts_;
};

/// One operation of a bulk request.
struct UserChange {
    enum class Kind { create, update, remove };
    Kind kind = Kind::create;
    UserId id;        ///< empty for create
    QJsonObject body; ///< members to set, and `tags` keyed by tag id; empty for remove
};

/// What became of one operation, in the order of the changes.
struct UserChangeResult {
    int status = 0;                   ///< HTTP status of the operation: 200, 201, 204, or that of the error
    std::optional<PlatformUser> user; ///< the stored user after create and update
    std::optional<Error> error; ///< attributeInUse, notFound, platformRefused, platformUnavailable (retryable) …
    QString requestId;
};

/// Users of an account on the Admin service (resources/protocol/platform-users.md). Stateless; the session must outlive
/// its flows.
class PlatformUsers
{
public:
    static constexpr int pageSize = 500;
    static constexpr int bulkLimit = 200;

    explicit PlatformUsers(PlatformSession &session) : session_(session) {}

    /// All users with their tags, each once. Errors: pageLoop, answerMalformed, and those of PlatformSession::call.
    Task<QVector<PlatformUser>> all(Scope &scope, AccountId account);
    /// The same page by page, for whoever need not hold them all; an error of `take` ends the reading.
    Flow forEach(Scope &scope, AccountId account, std::function<Status(QVector<PlatformUser> page)> take);
    Task<PlatformUser> get(Scope &scope, AccountId account, UserId user);
    Task<PlatformUser> create(Scope &scope, AccountId account, QJsonObject body);
    Task<PlatformUser> update(Scope &scope, AccountId account, UserId user, QJsonObject body);
    Flow remove(Scope &scope, AccountId account, UserId user);
    Flow putTag(Scope &scope, AccountId account, UserId user, GatewayTag tag);

    /// Whether a bulk request whose answer was lost is sent again: a create that was carried out the first time then
    /// reports attributeInUse, which the caller must be able to tell from a stranger's value (sync does, by its
    /// journal).
    enum class AfterLoss { repeat, report };
    /// One bulk PATCH of at most bulkLimit changes; one result per change, in order. The operations are independent.
    Task<QVector<UserChangeResult>> apply(Scope &scope, AccountId account, QVector<UserChange> changes,
                                          AfterLoss afterLoss = AfterLoss::repeat);

private:
    PlatformSession &session_;
};

/// The body of a bulk PATCH, and the results from its answer: answerMalformed unless there is one per change. Pure.
QJsonObject bulkRequest(const QVector<UserChange> &changes);
Result<QVector<UserChangeResult>> bulkResults(const QJsonObject &answer, const QVector<UserChange> &changes,
                                              const QString &host);

} // namespace clc
