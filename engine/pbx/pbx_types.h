#pragma once

#include "engine/base/strong_id.h"
#include "engine/net/endpoint.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <variant>

/// What a PBX holds, in CloudLink's own words. Plain values, implicitly shared, free to cross threads.
/// The names of forms and their fields (`users`, `dn`, `lastName` …) are the concepts of resources/pbx/mivb-forms.json.
namespace clc
{

enum class PbxKind { miVoiceBusiness, miVoiceOffice400, mxOne };
/// As answers, the store and the platform write it: "miVoiceBusiness", "miVoiceOffice400", "mxOne".
QString pbxKindName(PbxKind kind);
std::optional<PbxKind> pbxKindFromName(const QString &name);
/// For people: "MiVoice Business", "MiVoice Office 400", "MX-ONE".
QString pbxKindTitle(PbxKind kind);

/// How to reach and enter a MiVoice Business. The application's identity comes from its credential file, the local
/// password from the person who set it on the gateway; neither is ever logged.
struct OigAccess {
    Endpoint oig;       ///< the integration gateway
    QString pbxAddress; ///< under which the gateway knows the PBX
    QString applicationName;
    QString companyName;
    QByteArray applicationPassword;
    QByteArray localPassword;
    // Of an application that the vendor certified: it may use advanced operations. Both or neither.
    QByteArray applicationCertificate{}; ///< PEM
    QByteArray applicationKey{};         ///< PEM, without a pass phrase; never logged
    QByteArray signatureDigest = "MD5";  ///< what the log-in's challenge is signed with; the service is an old one

    friend bool operator==(const OigAccess &, const OigAccess &) = default;
};

/// How to reach and enter a PBX that speaks CSTA (protocols/csta.md, section 9). The password is never logged.
struct CstaAccess {
    PbxKind kind = PbxKind::miVoiceOffice400;
    Endpoint address;
    bool tls = true; ///< from the first octet; false is plain text, for a PBX that has nothing else
    QString user;
    QByteArray password;

    friend bool operator==(const CstaAccess &, const CstaAccess &) = default;
};

/// The kind of PBX decides how it is entered.
using PbxAccess = std::variant<OigAccess, CstaAccess>;
PbxKind kindOf(const PbxAccess &access);
/// The PBX's own name or address, without a port; empty while no PBX is configured.
QString hostOf(const PbxAccess &access);

/// Where the link stands. `lost` ends by itself: the driver logs in again with growing pauses.
enum class PbxLinkState { disconnected, connecting, connected, lost };

struct PbxIdentity {
    PbxKind kind = PbxKind::miVoiceBusiness;
    QString version; ///< as the PBX says it, e.g. "10.2.0.26"
    QString address;
    QString gatewayVersions; ///< free text of the integration gateway, for people
    QString outsidePrefix;
    QString trunkPrefix;
    QString longDistancePrefix;
    QString internationalPrefix;
    QString localAreaCodes;
    QString localCountryCode;
    int maximumExtensionLength = 0; ///< 0: not told
};

/// What an identity is made of (product.md, Identity), decided per user: a key column other than the DN if the PBX's
/// metadata has one and the user has a value there, else the login ID, else the DN.
enum class IdentityKind { keyColumn, loginId, directoryNumber };

/// One user as stored on the PBX, text unchanged (blanks and letter case included); empty where the PBX has no such
/// field.
struct PbxUser {
    Identity identity; ///< "key:<value>", "login:<value>" or "dn:<value>"; empty when the user has none of them
    IdentityKind identityKind = IdentityKind::directoryNumber;
    Dn dn;
    QString firstName;
    QString lastName;
    QString email;
    QString loginId;
    QString department;
    QString location;
    QString deviceType;
    QString homeElement;
    QString secondaryElement;

    friend bool operator==(const PbxUser &, const PbxUser &) = default;
};

struct HuntGroup {
    Dn dn;
    QString name;
    QString mode;
    bool voicemail = false;

    friend bool operator==(const HuntGroup &, const HuntGroup &) = default;
};

struct PbxDirectory {
    QVector<PbxUser> users; ///< in the PBX's order; equal rows once
    QVector<HuntGroup> huntGroups;
    QString localElement; ///< name of the linked PBX in its network elements; empty if the PBX does not tell
};

/// One field of a form as this PBX describes it.
struct FormField {
    enum class Kind { text, integer, boolean, choice };

    QString name;  ///< our concept
    QString label; ///< what the PBX calls it
    Kind kind = Kind::text;
    bool key = false;
    bool mandatory = false;
    bool writableKey = true; ///< false: a key that an update may not change
    bool isDn = false;
    int size = 0;       ///< in characters; 0: not told
    qint64 minimum = 0; ///< the range counts for integers when maximum > minimum
    qint64 maximum = 0;
    QStringList choices{}; ///< empty: not told
};

struct FormDescription {
    QString form;              ///< our concept
    QString label;             ///< what the PBX calls it
    QVector<FormField> fields; ///< only those that we have a concept for
    bool allowsDelete = false;
};

/// One row of a form. `values` holds each concept that the PBX has a field for; `raw`, `layout`, `view` and `shared`
/// are the driver's own: hand the row back unchanged to update or delete it.
struct FormRow {
    QStringList raw;
    QHash<QString, QString> values;
    quint64 layout = 0;
    int view = 0;
    bool shared = false;
};

/// A hint that something changed. `unknown` (after an interruption, or of a row that could not be read): read all
/// again.
struct DirectoryChange {
    enum class Kind { inserted, updated, removed, unknown };

    Kind kind = Kind::unknown;
    QString form;                  ///< "users" or "huntGroups"; empty when unknown
    std::optional<PbxUser> before; ///< of users only; carries the identity across a move
    std::optional<PbxUser> after;
};

} // namespace clc
