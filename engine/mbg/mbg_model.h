#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QVector>

namespace clc
{

/// An MBG and its cluster (resources/protocol/mbg.md, GET /system).
struct MbgSystem {
    struct Member {
        QString hostname;
        QString version;
    };
    QString version; ///< "12.0.0.224"
    QString hostname;
    QString wanAddress; ///< external-facing address; may be empty
    QVector<Member> cluster;

    static Result<MbgSystem> fromJson(const QJsonObject &json, const QString &host);
};

/// A PBX (ICP) that the MBG knows; rules of a trunk name it by address.
struct MbgIcp {
    QString name;
    QString address;
    QString type;

    static Result<MbgIcp> fromJson(const QJsonObject &json, const QString &host);
};

/// A SIP trunk of the MBG (protocols/mbg-sip-msl.md section 3).
struct SipTrunk {
    enum class Transport { udp, tcp, tls };
    enum class TrustProfile { publicRoots, customRoots };
    struct Rule {
        QString match = QStringLiteral("*");
        QString primaryIcp;
        QString secondaryIcp; ///< empty: none
        friend bool operator==(const Rule &, const Rule &) = default;
    };
    QString name;
    QString remoteAddress;
    int remotePort = 5061;
    Transport transport = Transport::tls;
    bool acceptFromAllUdpPorts = false;
    TrustProfile tlsTrustProfile = TrustProfile::publicRoots;
    QVector<Rule> rules;

    QJsonObject toJson() const;
    static Result<SipTrunk> fromJson(const QJsonObject &json, const QString &host);
    /// invalidValue naming the field: name 1-60 characters, address, port 1-65535, at least one rule, each with a
    /// primary ICP.
    Status check() const;
    friend bool operator==(const SipTrunk &, const SipTrunk &) = default;
};

/// The members in which two trunks differ, by their JSON names; empty when they are equal. Host names compare without
/// case.
QStringList differences(const SipTrunk &a, const SipTrunk &b);

struct TrunkStatus {
    enum class State { up, down, connecting };
    QString name;
    State state = State::down;
    QString detail;
    QDateTime since;

    static Result<TrunkStatus> fromJson(const QJsonObject &json, const QString &host);
};

/// Whether a version text is at least `needed` ("11.4"): numbers compared part by part, missing parts are 0. A text
/// without a leading number is older than everything. Pure.
bool versionAtLeast(const QString &version, const QString &needed);

/// The rule of protocols/mbg-sip-msl.md section 1: 11.4 or later (mbgTooOld), equal in the cluster (mbgClusterMixed).
/// Pure.
Status checkMbgVersion(const MbgSystem &system);

/// mbgPasswordTooLong above 15 characters, missingValue when empty. The field is "mbg.password". Pure.
Status checkMbgPassword(const QByteArray &password);

} // namespace clc
