#include "fake_world.h"

#include <QJsonDocument>

using namespace clc;

namespace world
{

namespace
{

const QString ownAccount = QStringLiteral("account");
const QStringList knownMembers{QStringLiteral("email"),    QStringLiteral("name"),      QStringLiteral("firstName"),
                               QStringLiteral("lastName"), QStringLiteral("extension"), QStringLiteral("loginId")};

PlatformUser asSeen(const FakeUser &user)
{
    PlatformUser seen;
    seen.id = UserId(user.id);
    seen.email = user.members.value(QStringLiteral("email"));
    seen.name = user.members.value(QStringLiteral("name"));
    seen.firstName = user.members.value(QStringLiteral("firstName"));
    seen.lastName = user.members.value(QStringLiteral("lastName"));
    seen.extension = user.members.value(QStringLiteral("extension"));
    seen.loginId = user.members.value(QStringLiteral("loginId"));
    if (user.tag) seen.tag = GatewayTag::fromJson(*user.tag);
    return seen;
}

UserChangeResult refused(int status, ErrorCode code, const QString &reason, bool retryable = false)
{
    UserChangeResult result;
    result.status = status;
    result.error = failure(code, {}, reason);
    result.error->retryable = retryable;
    return result;
}

UserChangeResult accepted(int status, const FakeUser &user)
{
    UserChangeResult result;
    result.status = status;
    result.user = asSeen(user);
    result.requestId = QStringLiteral("request-of-%1").arg(user.id);
    return result;
}

bool take(FakeUser &user, const QJsonObject &body)
{
    for (auto member = body.begin(); member != body.end(); ++member) {
        if (member.key() == QLatin1String("tags")) {
            user.tag = member.value().toObject().value(QStringLiteral("gateway")).toObject();
        } else if (knownMembers.contains(member.key()) && member.value().isString()) {
            user.members[member.key()] = member.value().toString();
        } else {
            return false;
        }
    }
    return !user.members.value(QStringLiteral("email")).isEmpty();
}

Error lost(bool retryable)
{
    Error error = failure(ErrorCode::connectionLost, {{QStringLiteral("host"), QStringLiteral("fake")}});
    error.retryable = retryable;
    return error;
}

} // namespace

void FakePbx::add(const QString &dn, const QString &first, const QString &last, const QString &email,
                  const QString &login)
{
    PbxUser user;
    user.dn = Dn(dn);
    user.firstName = first;
    user.lastName = last;
    user.email = email;
    user.loginId = login;
    users.append(user);
    identify();
}

PbxUser *FakePbx::withEmail(const QString &email)
{
    for (PbxUser &user : users) {
        if (user.email == email) return &user;
    }
    return nullptr;
}

PbxUser *FakePbx::withDn(const QString &dn)
{
    for (PbxUser &user : users) {
        if (user.dn.value() == dn) return &user;
    }
    return nullptr;
}

void FakePbx::identify()
{
    for (PbxUser &user : users) {
        const bool byLogin = !user.loginId.isEmpty();
        user.identityKind = byLogin ? IdentityKind::loginId : IdentityKind::directoryNumber;
        const QString dn = user.dn.isEmpty() ? QString() : QStringLiteral("dn:") + user.dn.value();
        user.identity = Identity(byLogin ? QStringLiteral("login:") + user.loginId : dn);
    }
}

QString FakePlatform::addForeign(const QString &account, const QString &email, const QString &extension)
{
    FakeUser user;
    user.id = QStringLiteral("foreign-%1").arg(nextId++);
    user.account = account;
    user.members[QStringLiteral("email")] = email;
    user.members[QStringLiteral("name")] = QStringLiteral("Stranger");
    user.members[QStringLiteral("extension")] = extension;
    users.insert(user.id, user);
    return user.id;
}

UserChangeResult FakePlatform::carryOut(const UserChange &change)
{
    ++writes;
    const UserChangeResult result =
        change.kind == UserChange::Kind::create ? create(change.body) : update(change.id.value(), change.body);
    log.append(QStringLiteral("%1 %2 %3")
                   .arg(change.id.value())
                   .arg(result.status)
                   .arg(QString::fromUtf8(QJsonDocument(change.body).toJson(QJsonDocument::Compact))));
    if (result.user) touched.insert(result.user->id.value());
    return result;
}

UserChangeResult FakePlatform::create(const QJsonObject &body)
{
    FakeUser user;
    user.id = QStringLiteral("user-%1").arg(nextId, 5, 10, QLatin1Char('0'));
    user.account = ownAccount;
    if (!take(user, body)) return refused(400, ErrorCode::platformRefused, QStringLiteral("bad body"));
    if (const auto taken = problem(user)) return refused(409, taken->code, taken->reason);
    ++nextId;
    users.insert(user.id, user);
    return accepted(201, user);
}

UserChangeResult FakePlatform::update(const QString &id, const QJsonObject &body)
{
    if (!users.contains(id)) return refused(404, ErrorCode::notFound, QStringLiteral("Not Found"));
    FakeUser user = users.value(id);
    if (!take(user, body)) return refused(400, ErrorCode::platformRefused, QStringLiteral("bad body"));
    if (const auto taken = problem(user)) return refused(409, taken->code, taken->reason);
    users[id] = user;
    return accepted(200, user);
}

std::optional<Error> FakePlatform::problem(const FakeUser &wanted) const
{
    for (const FakeUser &other : users) {
        if (other.id == wanted.id) continue;
        for (const QString &member :
             {QStringLiteral("email"), QStringLiteral("extension"), QStringLiteral("loginId")}) {
            const bool isEmail = member == QLatin1String("email");
            if (!isEmail && other.account != wanted.account) continue;
            const QString value = wanted.members.value(member);
            const auto sensitivity = isEmail ? Qt::CaseInsensitive : Qt::CaseSensitive;
            if (value.isEmpty() || other.members.value(member).compare(value, sensitivity) != 0) continue;
            return failure(ErrorCode::attributeInUse, {},
                           QStringLiteral("One or more of the attribute values are already in use: ") + member);
        }
    }
    return std::nullopt;
}

SyncPorts World::ports()
{
    SyncPorts ports;
    ports.site = [this] { return Result<SyncSite>(SyncSite{QStringLiteral("site"), QStringLiteral("pbx"), source}); };
    ports.settings = [this] { return Result<SyncSettings>(settings); };
    ports.directory = [this](Scope &scope) { return directory(scope); };
    ports.users = [this](Scope &scope, std::function<Status(QVector<PlatformUser>)> take) {
        return users(scope, std::move(take));
    };
    ports.apply = [this](Scope &scope, QVector<UserChange> changes) { return apply(scope, std::move(changes)); };
    ports.nextChanges = [this](Scope &scope) { return nextChanges(scope); };
    ports.requests = [this] { return static_cast<quint64>(calls); };
    return ports;
}

void World::notify(const DirectoryChange &change)
{
    notices.append(change);
    if (noticed) noticed->set(done);
}

bool World::failsNow()
{
    return calls++ == failAt;
}

Flow World::answerLost(Scope &scope)
{
    if (failure == Failure::repeated) co_return done;
    if (failure != Failure::never) co_return lost(failure != Failure::forGood);
    const SharedResult<Done> silence;
    CLC_CO_CHECK(co_await silence.wait(scope));
    co_return done;
}

Task<PbxDirectory> World::directory(Scope &scope)
{
    const bool fails = failsNow();
    CLC_CO_CHECK(co_await scope.sleep(std::chrono::milliseconds(0)));
    if (fails) CLC_CO_CHECK(co_await answerLost(scope));
    PbxDirectory directory;
    pbx.identify();
    directory.users = pbx.users;
    directory.localElement = pbx.localElement;
    if (onDirectory) onDirectory();
    co_return directory;
}

Flow World::users(Scope &scope, std::function<Status(QVector<PlatformUser>)> take)
{
    QVector<PlatformUser> page;
    const QMap<QString, FakeUser> snapshot = platform.users;
    for (const FakeUser &user : snapshot) {
        if (user.account != ownAccount) continue;
        page.append(asSeen(user));
        if (page.size() < 10) continue;
        const bool fails = failsNow();
        CLC_CO_CHECK(co_await scope.sleep(std::chrono::milliseconds(0)));
        if (fails) CLC_CO_CHECK(co_await answerLost(scope));
        CLC_CO_CHECK(take(std::exchange(page, {})));
    }
    if (onUsers) onUsers();
    CLC_CO_CHECK(take(page));
    co_return done;
}

Task<QVector<UserChangeResult>> World::apply(Scope &scope, QVector<UserChange> changes)
{
    const bool every = failEvery > 0 && ++requests % failEvery == 0;
    const bool fails = failsNow() || every;
    const bool arrives = !fails || failure == Failure::afterCall || failure == Failure::repeated ||
                         failure == Failure::oneByOne || failure == Failure::never;
    if (onApply) onApply();
    if (fails && failure == Failure::repeated) {
        for (const UserChange &change : std::as_const(changes)) static_cast<void>(platform.carryOut(change));
    }
    QVector<UserChangeResult> results;
    for (qsizetype i = 0; arrives && i < changes.size(); ++i) {
        if (fails && failure == Failure::oneByOne && i % 2 == 0) {
            results.append(refused(500, ErrorCode::platformUnavailable, QStringLiteral("Internal"), true));
        } else {
            results.append(platform.carryOut(changes.at(i)));
        }
    }
    CLC_CO_CHECK(co_await scope.sleep(std::chrono::milliseconds(0)));
    if (fails && failure != Failure::oneByOne) CLC_CO_CHECK(co_await answerLost(scope));
    co_return results;
}

Task<QVector<DirectoryChange>> World::nextChanges(Scope &scope)
{
    while (notices.isEmpty()) {
        noticed.emplace();
        const SharedResult<Done> waiting = *noticed;
        CLC_CO_CHECK(co_await waiting.wait(scope));
    }
    co_return std::exchange(notices, {});
}

} // namespace world
