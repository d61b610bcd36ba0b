#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"
#include "app/lab/platform/user_json.h"

namespace lab
{

/// Users of an account and their tags, one at a time and in bulk (resources/protocol/platform-users.md).
class UserService
{
public:
    UserService(PlatformState &state, Changes &changes, const LabClock &clock);

    void addRoutes(ApiRouter &router);
    /// All users of an account with tags, for the control port.
    QByteArray rosterJson(const QString &accountId);

private:
    /// What became of one request to change a user.
    struct Outcome {
        int status = 200;
        const User *user = nullptr;
        HttpResponse refused; ///< when `user` is null and the status is none of success
    };

    HttpResponse list(ApiCall &call);
    HttpResponse create(ApiCall &call);
    HttpResponse show(ApiCall &call);
    HttpResponse change(ApiCall &call);
    HttpResponse remove(ApiCall &call);
    HttpResponse bulk(ApiCall &call);
    HttpResponse putTag(ApiCall &call);
    HttpResponse showTag(ApiCall &call);
    HttpResponse removeTag(ApiCall &call);
    HttpResponse changeSelf(ApiCall &call);

    Outcome createUser(const ApiCall &call, const QJsonObject &body, UserBody form, const QString &method);
    Outcome changeUser(const ApiCall &call, const QString &userId, const QJsonObject &body, UserBody form,
                       const QString &method);
    Outcome removeUser(const ApiCall &call, const QString &userId, const QString &method);
    void bulkOperation(const ApiCall &call, const QJsonValue &operation, JsonWriter &writer);
    const User *userOf(const ApiCall &call, const QString &userId) const;
    HttpResponse answerWith(const Outcome &outcome, bool withTags) const;
    std::optional<HttpResponse> select(const ApiCall &call, std::vector<const User *> *selected);
    User store(User user, const ApiCall &call);

    PlatformState &state_;
    Changes &changes_;
    const LabClock &clock_;
};

} // namespace lab
