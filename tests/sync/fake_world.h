#pragma once

#include "engine/base/clock.h"
#include "engine/sync/sync_ports.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>

/// PBX and platform in memory, as strict as the contracts say (resources/protocol/platform-users.md), without a line
/// of the engine's planning.
namespace world
{

/// The PBX's users: edited by tests as a technician would.
struct FakePbx {
    QVector<clc::PbxUser> users;
    QString localElement = QStringLiteral("Here");

    void add(const QString &dn, const QString &first, const QString &last, const QString &email, const QString &login);
    clc::PbxUser *withEmail(const QString &email);
    clc::PbxUser *withDn(const QString &dn);
    /// Identities as the driver makes them: login ID, else DN.
    void identify();
};

struct FakeUser {
    QString id;
    QString account;
    QMap<QString, QString> members;
    std::optional<QJsonObject> tag;
};

struct FakePlatform {
    QMap<QString, FakeUser> users; ///< by id
    QSet<QString> touched;         ///< ids of users that an accepted operation changed
    QStringList log;
    int writes = 0; ///< operations asked for, accepted or not
    int nextId = 1;

    QString addForeign(const QString &account, const QString &email, const QString &extension);
    clc::UserChangeResult carryOut(const clc::UserChange &change);

private:
    clc::UserChangeResult create(const QJsonObject &body);
    clc::UserChangeResult update(const QString &id, const QJsonObject &body);
    std::optional<clc::Error> problem(const FakeUser &wanted) const;
};

enum class Failure {
    beforeCall, ///< nothing arrives
    afterCall,  ///< it is carried out, the answer is lost
    repeated,   ///< carried out twice, as when the client below repeats what got no answer; the second answer comes
    oneByOne,   ///< every second operation of a bulk request fails with 500
    forGood,    ///< nothing arrives and it is not worth repeating
    never,      ///< carried out, and no answer ever comes
};

/// Both together, with the ports; the i-th call can fail.
class World
{
public:
    FakePbx pbx;
    FakePlatform platform;
    clc::SyncSettings settings;
    clc::UserSource source = clc::UserSource::pbx;
    int calls = 0;
    int failAt = -1;   ///< number of the call that fails, from 0
    int failEvery = 0; ///< each so-many-th bulk request fails; what only reads is repeated below the ports
    int requests = 0;  ///< bulk requests so far
    Failure failure = Failure::beforeCall;
    std::function<void()> onDirectory; ///< runs before the directory is answered
    std::function<void()> onUsers;     ///< runs before the last page of platform users is answered
    std::function<void()> onApply;     ///< runs before a bulk request is carried out
    QVector<clc::DirectoryChange> notices;
    std::optional<clc::SharedResult<clc::Done>> noticed;

    clc::SyncPorts ports();
    void notify(const clc::DirectoryChange &change);

private:
    bool failsNow();
    clc::Task<clc::PbxDirectory> directory(clc::Scope &scope);
    clc::Flow users(clc::Scope &scope, std::function<clc::Status(QVector<clc::PlatformUser>)> take);
    clc::Task<QVector<clc::UserChangeResult>> apply(clc::Scope &scope, QVector<clc::UserChange> changes);
    clc::Task<QVector<clc::DirectoryChange>> nextChanges(clc::Scope &scope);
    clc::Flow answerLost(clc::Scope &scope);
};

} // namespace world
