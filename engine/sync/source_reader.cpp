#include "engine/sync/source_reader.h"

#include "engine/sync/email_address.h"
#include "engine/sync/source_check.h"

namespace clc
{

namespace
{

// A directory in which users move while it is read is read again; when that does not end, the next run will see to it.
constexpr int directoryReadings = 4;

// Links are written in pieces, so that a large site is not held twice.
constexpr qsizetype linksAtATime = 1000;

UserLink linkOf(const KnownUser &user)
{
    UserLink link;
    link.userId = user.id;
    link.identity = user.identity;
    link.tagIdentity = user.tagIdentity;
    link.email = user.content.email;
    link.name = user.content.name;
    link.firstName = user.content.firstName;
    link.lastName = user.content.lastName;
    link.extension = user.content.extension;
    link.loginId = user.content.loginId;
    link.active = user.active;
    link.since = user.since;
    return link;
}

} // namespace

SourceReader::SourceReader(const SyncPorts &ports, Database &database, SyncSite site)
    : ports_(ports), site_(std::move(site)), links_(database)
{
}

Task<SyncView> SourceReader::read(Scope &scope)
{
    const auto known = std::make_shared<KnownUsers>(site_);
    auto directoryReading = readDirectory(scope);
    auto usersReading = readUsers(scope, known);
    // Both are awaited in any case: neither may go on alone when the other fails.
    Result<PbxDirectory> directory = co_await directoryReading;
    const Status users = co_await usersReading;
    if (!directory) co_return directory.error();
    if (!users) co_return users.error();

    // The directory shows the users where they moved to, so the links may follow; but not to where they moved since.
    CLC_CO_TRY(QVector<IdentityMove> moves, links_.moves());
    moves.removeIf([this](const IdentityMove &move) { return move.id > shown_; });
    CLC_CO_CHECK(links_.applyMoves(moves));
    CLC_CO_CHECK(addLinks(*known));

    SyncView view;
    view.source = site_.source;
    view.directory = std::move(*directory);
    view.known = known;
    view.matches = matchRows(site_.source, view.directory, *known);
    if (const auto problem = sourceProblem(view.directory, view.matches, *known, site_.source)) co_return *problem;
    if (manyAbsent(view.matches, *known)) CLC_CO_CHECK(co_await confirmAbsence(scope, view));
    co_return view;
}

/// A directory that was cut short is not cut at the same place twice.
Flow SourceReader::confirmAbsence(Scope &scope, const SyncView &view)
{
    CLC_CO_TRY(const PbxDirectory again, co_await ports_.directory(scope));
    const QVector<int> absent = absentUsers(view.matches, *view.known);
    if (absentUsers(matchRows(site_.source, again, *view.known), *view.known) == absent) co_return done;
    const QString detail = QStringLiteral("%1 of the %2 imported users were not in the answer of the PBX, and not the "
                                          "same ones when it was asked again.");
    co_return failure(ErrorCode::sourceSick,
                      {{QStringLiteral("detail"), detail.arg(absent.size()).arg(view.known->activeCount())}});
}

Flow SourceReader::readPlatform(Scope &scope, SyncView &view)
{
    const auto known = std::make_shared<KnownUsers>(site_);
    CLC_CO_CHECK(co_await readUsers(scope, known));
    CLC_CO_CHECK(addLinks(*known));
    view.known = known;
    view.matches = matchRows(site_.source, view.directory, *known);
    co_return done;
}

Task<PbxDirectory> SourceReader::readDirectory(Scope &scope)
{
    for (int reading = 1;; ++reading) {
        CLC_CO_TRY(const qint64 before, latestMove());
        CLC_CO_TRY(PbxDirectory directory, co_await ports_.directory(scope));
        CLC_CO_TRY(const qint64 after, latestMove());
        shown_ = after;
        if (before == after) co_return directory;
        if (reading == directoryReadings) {
            const QString detail = QStringLiteral("Users of the PBX move faster than they can be read.");
            co_return failure(ErrorCode::sourceSick, {{QStringLiteral("detail"), detail}});
        }
    }
}

Flow SourceReader::readUsers(Scope &scope, std::shared_ptr<KnownUsers> known)
{
    const std::function<Status(QVector<PlatformUser>)> take = [known](QVector<PlatformUser> page) -> Status {
        known->add(page);
        return done;
    };
    const Status read = co_await ports_.users(scope, take);
    co_return read;
}

Result<qint64> SourceReader::latestMove()
{
    CLC_TRY(const QVector<IdentityMove> moves, links_.moves());
    return moves.isEmpty() ? 0 : moves.last().id;
}

Status SourceReader::addLinks(KnownUsers &known)
{
    left_.clear();
    CLC_CHECK(links_.each([this, &known](const UserLink &link) {
        if (!known.addLink(link)) left_.append(link.userId);
    }));
    known.finish();
    return done;
}

Status SourceReader::refreshLinks(const KnownUsers &known)
{
    if (site_.source == UserSource::account)
        for (const UserId &user : std::as_const(left_)) CLC_CHECK(links_.remove(user));
    QVector<UserLink> links;
    for (const KnownUser &user : known.users()) {
        // The address that a broken swap left behind is nothing to remember.
        if (!user.ours || user.linked || isSwapEmail(user.content.email)) continue;
        links.append(linkOf(user));
        if (links.size() < linksAtATime) continue;
        CLC_CHECK(links_.put(links));
        links.clear();
    }
    if (links.isEmpty()) return done;
    return links_.put(links);
}

} // namespace clc
