#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace clc
{

/// A string that cannot be mistaken for another kind of string: `AccountId` is not a `UserId`.
/// A value type without invariants of its own; the place that makes one from foreign input checks it.
template<typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString value) : value_(std::move(value)) {}

    const QString &value() const { return value_; }
    bool isEmpty() const { return value_.isEmpty(); }

    friend bool operator==(const StrongId &a, const StrongId &b) { return a.value_ == b.value_; }
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.value_ < b.value_; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return qHash(id.value_, seed); }

private:
    QString value_;
};

using AccountId = StrongId<struct AccountTag>; ///< platform account, a GUID
using UserId = StrongId<struct UserTag>;       ///< platform user, a GUID
using ClientId = StrongId<struct ClientTag>;   ///< platform client (application), the gateway's own identity
using Dn = StrongId<struct DnTag>;             ///< directory number on the PBX
using CallId = StrongId<struct CallTag>;       ///< one endpoint's part in a call, unique on that endpoint
using Identity = StrongId<struct IdentityTag>; ///< who a PBX user is, see engine/sync/identity.h
using SiteId = StrongId<struct SiteTag>;       ///< our own id of an onboarded site, a GUID
using RunId = StrongId<struct RunTag>;         ///< a sync or provisioning run, sortable by time
using SecretRef = StrongId<struct SecretTag>;  ///< name of a secret in the secret store, never the secret

} // namespace clc
