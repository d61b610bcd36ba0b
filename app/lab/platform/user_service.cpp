#include "app/lab/platform/user_service.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/collection.h"
#include "app/lab/platform/filter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr std::array<FilterField, 8> kFilterFields{{
    {QLatin1String("email"), true},
    {QLatin1String("extension")},
    {QLatin1String("loginId")},
    {QLatin1String("userId")},
    {QLatin1String("name")},
    {QLatin1String("firstName")},
    {QLatin1String("lastName")},
    {QLatin1String("role")},
}};

QString filterValue(const User &user, int field)
{
    switch (field) {
    case 0:
        return user.email;
    case 1:
        return user.extension;
    case 2:
        return user.loginId;
    case 3:
        return user.userId;
    case 4:
        return user.name;
    case 5:
        return user.firstName;
    case 6:
        return user.lastName;
    default:
        return roleName(user.role);
    }
}

HttpResponse conflict(const QStringList &attributes)
{
    return refusal(409, QStringLiteral("One or more of the attribute values are already in use: ") +
                            attributes.join(QLatin1Char(',')));
}

QByteArray newSipPassword()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::global()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
}

QString fullName(const User &user)
{
    const QString both = (user.firstName + QLatin1Char(' ') + user.lastName).trimmed();
    return both.isEmpty() ? user.email : both;
}

bool wantsTags(const ApiCall &call)
{
    return call.request.queryItem(QStringLiteral("$expand")) == QLatin1String("tags");
}

std::optional<HttpResponse> expandFault(const ApiCall &call)
{
    if (!call.request.query.hasQueryItem(QStringLiteral("$expand")) || wantsTags(call)) return std::nullopt;
    return badRequest(QStringLiteral("$expand: only tags can be expanded"));
}

} // namespace

UserService::UserService(PlatformState &state, Changes &changes, const LabClock &clock)
    : state_(state), changes_(changes), clock_(clock)
{
}

void UserService::addRoutes(ApiRouter &router)
{
    const QString service = QStringLiteral("/admin/2017-09-01");
    const QString users = QStringLiteral("/accounts/{accountId}/users");
    const QString one = users + QStringLiteral("/{userId}");
    const QString tag = one + QStringLiteral("/tags/{tagId}");
    const QStringList expand{QStringLiteral("$expand")};
    const QStringList paging{QStringLiteral("$expand"), QStringLiteral("$top"), QStringLiteral("$skip"),
                             QStringLiteral("$filter")};
    const auto route = [&](const QByteArray &method, const QString &path, BodyForm body, const QStringList &query,
                           HttpResponse (UserService::*handler)(ApiCall &), Access access = Access::AccountAdmin) {
        router.add(service, {method, path, access, body, query,
                             [this, handler](ApiCall &call) { return (this->*handler)(call); }});
    };
    route("GET", users, BodyForm::None, paging, &UserService::list);
    route("POST", users, BodyForm::Json, {}, &UserService::create);
    route("PATCH", users, BodyForm::Json, {}, &UserService::bulk);
    route("GET", one, BodyForm::None, expand, &UserService::show);
    route("PUT", one, BodyForm::Json, {}, &UserService::change);
    route("DELETE", one, BodyForm::None, {}, &UserService::remove);
    route("PUT", tag, BodyForm::Json, {}, &UserService::putTag);
    route("GET", tag, BodyForm::None, {}, &UserService::showTag);
    route("DELETE", tag, BodyForm::None, {}, &UserService::removeTag);
    route("GET", QStringLiteral("/users/{userId}"), BodyForm::None, expand, &UserService::show, Access::Signed);
    route("PUT", QStringLiteral("/users/{userId}"), BodyForm::Json, {}, &UserService::changeSelf, Access::Signed);
}

/// The user of the path: in the account of the path, or by `/users/{userId}` in the caller's own account.
const User *UserService::userOf(const ApiCall &call, const QString &userId) const
{
    const User *user = state_.users.find(userId);
    const QString accountId = call.account ? call.account->accountId : call.caller.accountId;
    return user && user->accountId == accountId ? user : nullptr;
}

std::optional<HttpResponse> UserService::select(const ApiCall &call, std::vector<const User *> *selected)
{
    const Filter::Parsed parsed = Filter::parse(call.request.queryItem(QStringLiteral("$filter")), kFilterFields);
    if (!parsed.filter) return badRequest(parsed.fault);
    const QString accountId = call.account->accountId;
    const std::optional<QList<Filter::Equality>> equalities = parsed.filter->equalities();
    const bool indexed = equalities && std::all_of(equalities->cbegin(), equalities->cend(),
                                                   [](const Filter::Equality &one) { return one.first <= 3; });
    if (!indexed) {
        for (const User *user : state_.users.ofAccount(accountId)) {
            if (parsed.filter->matches([user](int field) { return filterValue(*user, field); }))
                selected->push_back(user);
        }
        return std::nullopt;
    }
    for (const auto &[field, text] : *equalities) {
        const User *user = field == 0   ? state_.users.findByEmail(text)
                           : field == 1 ? state_.users.findByExtension(accountId, text)
                           : field == 2 ? state_.users.findByLogin(accountId, text)
                                        : state_.users.find(text);
        if (user && user->accountId == accountId) selected->push_back(user);
    }
    std::sort(selected->begin(), selected->end(), [](const User *a, const User *b) { return a->userId < b->userId; });
    selected->erase(std::unique(selected->begin(), selected->end()), selected->end());
    return std::nullopt;
}

HttpResponse UserService::list(ApiCall &call)
{
    if (auto fault = expandFault(call)) return std::move(*fault);
    HttpResponse fault;
    const std::optional<PageRange> range = pageRange(call, &fault);
    if (!range) return fault;
    std::vector<const User *> selected;
    const bool filtered = call.request.query.hasQueryItem(QStringLiteral("$filter"));
    if (filtered) {
        if (auto refused = select(call, &selected)) return std::move(*refused);
    }
    const std::vector<const User *> &users = filtered ? selected : state_.users.ofAccount(call.account->accountId);
    const bool withTags = wantsTags(call);
    return collection(call, static_cast<qsizetype>(users.size()), *range, [&](JsonWriter &writer, qsizetype index) {
        writeUser(writer, *users[static_cast<std::size_t>(index)], withTags);
    });
}

HttpResponse UserService::answerWith(const Outcome &outcome, bool withTags) const
{
    if (!outcome.user) return outcome.refused;
    JsonWriter writer;
    writeUser(writer, *outcome.user, withTags);
    return rawJson(writer.bytes(), outcome.status);
}

HttpResponse UserService::create(ApiCall &call)
{
    return answerWith(createUser(call, call.body, UserBody::Create, {}), false);
}

HttpResponse UserService::show(ApiCall &call)
{
    if (auto fault = expandFault(call)) return std::move(*fault);
    const QString userId = call.arguments.constLast();
    if (!call.account && call.caller.role == Role::User && userId != call.caller.id) return forbidden();
    return answerWith({200, userOf(call, userId), notFound()}, wantsTags(call));
}

HttpResponse UserService::change(ApiCall &call)
{
    return answerWith(changeUser(call, call.argument(1), call.body, UserBody::Change, {}), false);
}

/// `PUT /users/{userId}`: an administrator's own account, everybody else only themselves and never the role.
HttpResponse UserService::changeSelf(ApiCall &call)
{
    const QString userId = call.arguments.constLast();
    if (call.caller.role == Role::User && (userId != call.caller.id || call.body.contains(QLatin1String("role"))))
        return forbidden();
    return answerWith(changeUser(call, userId, call.body, UserBody::Change, {}), false);
}

HttpResponse UserService::remove(ApiCall &call)
{
    const Outcome outcome = removeUser(call, call.argument(1), {});
    return outcome.status == 204 ? rawJson({}, 204) : outcome.refused;
}

UserService::Outcome UserService::createUser(const ApiCall &call, const QJsonObject &body, UserBody form,
                                             const QString &method)
{
    User blank;
    blank.accountId = call.account->accountId;
    blank.languageCode = call.account->languageCode;
    QString fault;
    const std::optional<UserEdit> edit = readUserEdit(body, form, blank, &fault);
    if (!edit) return {400, nullptr, badRequest(fault)};
    User user = edit->applied(blank);
    if (user.role > call.caller.role || (user.role == Role::PartnerAdmin && !call.account->isPartner))
        return {403, nullptr, forbidden()};
    if (const QStringList taken = state_.users.taken(user); !taken.isEmpty()) return {409, nullptr, conflict(taken)};
    if (user.name.isEmpty()) user.name = fullName(user);
    user.userId = newGuid();
    user.sipPassword = newSipPassword();
    user.createdOn = user.modifiedOn = clock_.nowMs();
    user.createdBy = user.modifiedBy = call.caller.id;
    const User &stored = state_.users.add(std::move(user));
    changes_.note(call, stored.userId, QJsonValue(), journalView(stored), 201, method);
    return {201, &stored, {}};
}

UserService::Outcome UserService::changeUser(const ApiCall &call, const QString &userId, const QJsonObject &body,
                                             UserBody form, const QString &method)
{
    const User *current = userOf(call, userId);
    if (!current) return {404, nullptr, notFound()};
    QString fault;
    const std::optional<UserEdit> edit = readUserEdit(body, form, *current, &fault);
    if (!edit) return {400, nullptr, badRequest(fault)};
    User changed = edit->applied(*current);
    const Account *account = state_.account(current->accountId);
    const bool raises = changed.role != current->role && changed.role > call.caller.role;
    if (raises || (changed.role == Role::PartnerAdmin && !(account && account->isPartner)))
        return {403, nullptr, forbidden()};
    if (const QStringList taken = state_.users.taken(changed); !taken.isEmpty()) return {409, nullptr, conflict(taken)};
    const QJsonObject before = journalView(*current);
    const QJsonObject after = journalView(changed);
    if (before == after) return {200, current, {}};
    const User &stored = state_.users.replace(store(std::move(changed), call));
    changes_.note(call, userId, before, after, 200, method);
    return {200, &stored, {}};
}

User UserService::store(User user, const ApiCall &call)
{
    user.modifiedOn = clock_.nowMs();
    user.modifiedBy = call.caller.id;
    return user;
}

UserService::Outcome UserService::removeUser(const ApiCall &call, const QString &userId, const QString &method)
{
    const User *user = userOf(call, userId);
    if (!user) return {404, nullptr, notFound()};
    if (userId == call.caller.id) return {403, nullptr, forbidden()};
    const QJsonObject before = journalView(*user);
    if (const auto found = call.account->invitations.find(userId); found != call.account->invitations.end()) {
        state_.endLink(*found);
        call.account->invitations.erase(found);
    }
    state_.users.remove(userId);
    changes_.note(call, userId, before, QJsonValue(), 204, method);
    return {204, nullptr, {}};
}

HttpResponse UserService::putTag(ApiCall &call)
{
    const QString tagId = call.argument(2);
    const User *user = userOf(call, call.argument(1));
    if (!user) return notFound();
    if (const auto fault = tagFault(tagId, call.body)) return badRequest(*fault);
    const QJsonObject before = journalView(*user);
    User changed = *user;
    changed.tags.insert(tagId, QJsonDocument(call.body).toJson(QJsonDocument::Compact));
    const QJsonObject after = journalView(changed);
    if (before != after) state_.users.replace(store(std::move(changed), call));
    changes_.note(call, call.argument(1), before, after, 200);
    return HttpResponse::json(call.body);
}

HttpResponse UserService::showTag(ApiCall &call)
{
    const User *user = userOf(call, call.argument(1));
    if (!user || !user->tags.contains(call.argument(2))) return notFound();
    return rawJson(user->tags.value(call.argument(2)));
}

HttpResponse UserService::removeTag(ApiCall &call)
{
    const User *user = userOf(call, call.argument(1));
    if (!user || !user->tags.contains(call.argument(2))) return notFound();
    const QJsonObject before = journalView(*user);
    User changed = *user;
    changed.tags.remove(call.argument(2));
    const QJsonObject after = journalView(changed);
    state_.users.replace(store(std::move(changed), call));
    changes_.note(call, call.argument(1), before, after, 204);
    return rawJson({}, 204);
}

QByteArray UserService::rosterJson(const QString &accountId)
{
    const std::vector<const User *> &users = state_.users.ofAccount(accountId);
    JsonWriter writer(static_cast<qsizetype>(users.size() + 1) * 1024);
    writer.beginObject().member(QLatin1String("count"), static_cast<qint64>(users.size()));
    writer.key(QLatin1String("users")).beginArray();
    for (const User *user : users) writeUser(writer, *user, true);
    writer.endArray().endObject();
    return writer.bytes();
}

} // namespace lab
