#pragma once

#include "engine/base/result.h"
#include "engine/cloud/gateway_registration.h"
#include "engine/cloud/platform_accounts.h"
#include "engine/cloud/platform_address.h"
#include "engine/net/endpoint.h"
#include "engine/net/sip_probe.h"
#include "engine/pbx/pbx_types.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>

namespace clc
{

using PostalAddress = PlatformGateway::Address;

/// Exactly one of id, number, name and create is given; in partial answers several of the first three may be.
struct AccountAnswer {
    QString id, number, name;
    std::optional<NewAccount> create;
};

struct PbxAnswer {
    QString name;
    PbxAccess access;
};

struct MbgAnswer {
    Endpoint address;
    QByteArray password; ///< at most 15 characters; used once for a token, then forgotten
    SipTransport sipTransport = SipTransport::tls;
    quint16 sipPort = 5061;
};

struct MslAnswer {
    Endpoint address;
    QString user;
    QByteArray password;
};

/// A decision about certificates: one fingerprint for one place, or an authority.
struct TrustAnswer {
    QString host;
    quint16 port = 0;
    QString fingerprint;  ///< SHA-256, upper-case hex with colons
    QByteArray authority; ///< PEM
};

struct MailAnswer {
    Endpoint server;
    bool implicitTls = false;
    QString user, from;
    QByteArray password;
    bool send = false;
};

/// Everything `onboard --answers` needs to know. Secrets are resolved; the struct lives in memory only and is never
/// stored, logged or put into an error.
struct OnboardingAnswers {
    PlatformAddresses platform;
    Endpoint platformSip;
    QString user, signInAccount;
    QByteArray password;
    AccountAnswer account;
    QString siteName;
    PostalAddress siteAddress;
    PbxAnswer pbx;
    std::optional<MbgAnswer> mbg; ///< there for a MiVoice Business, and for no other
    std::optional<MslAnswer> msl;
    QVector<TrustAnswer> trust;
    QString nameRule;     ///< empty: leave the setting
    int userCapacity = 0; ///< 0: leave the setting
    QString voicemail;    ///< override; empty: the lowest-numbered group
    bool apply = false;   ///< "provision": "apply"
    std::optional<MailAnswer> mail;

    /// Partial answers leave sections out, and secrets that are kept (methods.h, onboard.run). A whole document gives
    /// everything; what it does not have, such as an MSL, is given as not there.
    bool partial = false;
    struct Given {
        bool platform = true, signIn = true, account = true, site = true, pbx = true, mbg = true, msl = true;
    };
    Given given;
};

/// Where the references of an answers document lead.
struct AnswersSource {
    QString folder;              ///< relative files are relative to this folder
    QString name;                ///< for errors
    bool literalSecrets = false; ///< the document cannot be read by others
    bool partial = false;        ///< sections and kept secrets may be left out
    std::function<std::optional<QByteArray>(const QString &)> environment; ///< default: that of the process
};

/// Strict: unknown keys, wrong types and values out of range are refused with the dotted path of the key in
/// `Error::field`; `//` comments are allowed. Never quotes a value that may be a secret. Codes: fileMalformed,
/// missingValue, invalidValue, secretLiteral, secretUnreadable, mbgPasswordTooLong.
Result<OnboardingAnswers> parseAnswers(const QByteArray &text, const AnswersSource &source);

/// Reads the file (`fileUnreadable`, at most 1 MiB) and judges by its mode whether secrets may stand in it.
Result<OnboardingAnswers> readAnswersFile(const QString &path);

/// The document with every reference replaced by its secret: for handing the answers over the local socket to a running
/// engine, which parses it with `literalSecrets`. Contains secrets.
Result<QJsonObject> resolvedAnswersFile(const QString &path);

/// What `onboard --example` prints: every key, commented.
QString exampleAnswers();

} // namespace clc
