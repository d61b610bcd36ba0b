#include "engine/mbg/mbg_model.h"

#include "engine/base/json_shape.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr int longestPassword = 15;
constexpr int longestTrunkName = 60;
constexpr int mostPort = 65'535;

QString neededVersion()
{
    return QStringLiteral("11.4");
}

QString transportName(SipTrunk::Transport transport)
{
    switch (transport) {
    case SipTrunk::Transport::udp:
        return QStringLiteral("UDP");
    case SipTrunk::Transport::tcp:
        return QStringLiteral("TCP");
    case SipTrunk::Transport::tls:
        break;
    }
    return QStringLiteral("TLS");
}

SipTrunk::Transport readTransport(ShapeReader &reader)
{
    const QString name = reader.filledText(QLatin1String("transport"));
    for (const auto one : {SipTrunk::Transport::udp, SipTrunk::Transport::tcp, SipTrunk::Transport::tls})
        if (transportName(one) == name) return one;
    reader.refuse(QStringLiteral("transport is none of UDP, TCP and TLS"));
    return SipTrunk::Transport::tls;
}

QString profileName(SipTrunk::TrustProfile profile)
{
    return profile == SipTrunk::TrustProfile::publicRoots ? QStringLiteral("publicRoots")
                                                          : QStringLiteral("customRoots");
}

SipTrunk::TrustProfile readProfile(ShapeReader &reader)
{
    const QString name = reader.filledText(QLatin1String("tlsTrustProfile"));
    for (const auto one : {SipTrunk::TrustProfile::publicRoots, SipTrunk::TrustProfile::customRoots})
        if (profileName(one) == name) return one;
    reader.refuse(QStringLiteral("tlsTrustProfile is none of publicRoots and customRoots"));
    return SipTrunk::TrustProfile::publicRoots;
}

bool sameHost(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool sameRules(const QVector<SipTrunk::Rule> &a, const QVector<SipTrunk::Rule> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SipTrunk::Rule &x, const SipTrunk::Rule &y) {
        return x.match == y.match && sameHost(x.primaryIcp, y.primaryIcp) && sameHost(x.secondaryIcp, y.secondaryIcp);
    });
}

/// "12.0.0.224" → 12, 0, 0, 224; ends at the first part that does not begin with a digit.
QVector<int> versionNumbers(const QString &version)
{
    QVector<int> numbers;
    for (const QString &part : version.trimmed().split(QLatin1Char('.'))) {
        const auto end = std::find_if(part.begin(), part.end(),
                                      [](QChar c) { return c < QLatin1Char('0') || c > QLatin1Char('9'); });
        bool isNumber = false;
        const int number = part.left(end - part.begin()).toInt(&isNumber);
        if (!isNumber) break;
        numbers.append(number);
    }
    return numbers;
}

Error invalidTrunk(const QString &member, const QString &detail)
{
    return failureIn(QStringLiteral("trunk.") + member, ErrorCode::invalidValue, {{QStringLiteral("detail"), detail}});
}

} // namespace

Result<MbgSystem> MbgSystem::fromJson(const QJsonObject &json, const QString &host)
{
    const QString what = QStringLiteral("system");
    ShapeReader reader(json);
    MbgSystem system;
    system.version = reader.filledText(QLatin1String("version"));
    system.hostname = reader.optionalText(QLatin1String("hostname"));
    system.wanAddress = reader.optionalText(QLatin1String("wanAddress"));
    for (const QJsonValue item : reader.optionalArray(QLatin1String("cluster"))) {
        ShapeReader member(item.toObject(), QStringLiteral("cluster"));
        const Member one{member.text(QLatin1String("hostname")), member.filledText(QLatin1String("version"))};
        CLC_CHECK(member.status(host, what));
        system.cluster.append(one);
    }
    CLC_CHECK(reader.status(host, what));
    return system;
}

Result<MbgIcp> MbgIcp::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    MbgIcp icp{reader.optionalText(QLatin1String("name")), reader.filledText(QLatin1String("address")),
               reader.optionalText(QLatin1String("type"))};
    CLC_CHECK(reader.status(host, QStringLiteral("ICPs")));
    return icp;
}

QJsonObject SipTrunk::toJson() const
{
    QJsonArray list;
    for (const Rule &rule : rules)
        list.append(QJsonObject{{QStringLiteral("match"), rule.match},
                                {QStringLiteral("primaryIcp"), rule.primaryIcp},
                                {QStringLiteral("secondaryIcp"), rule.secondaryIcp}});
    return {{QStringLiteral("name"), name},
            {QStringLiteral("remoteAddress"), remoteAddress},
            {QStringLiteral("remotePort"), remotePort},
            {QStringLiteral("transport"), transportName(transport)},
            {QStringLiteral("acceptFromAllUdpPorts"), acceptFromAllUdpPorts},
            {QStringLiteral("tlsTrustProfile"), profileName(tlsTrustProfile)},
            {QStringLiteral("rules"), list}};
}

Result<SipTrunk> SipTrunk::fromJson(const QJsonObject &json, const QString &host)
{
    const QString what = QStringLiteral("SIP trunk");
    ShapeReader reader(json);
    SipTrunk trunk;
    trunk.name = reader.filledText(QLatin1String("name"));
    trunk.remoteAddress = reader.text(QLatin1String("remoteAddress"));
    trunk.remotePort = static_cast<int>(reader.integer(QLatin1String("remotePort"), 1, mostPort));
    trunk.transport = readTransport(reader);
    trunk.acceptFromAllUdpPorts = reader.optionalFlag(QLatin1String("acceptFromAllUdpPorts"), false);
    trunk.tlsTrustProfile = readProfile(reader);
    for (const QJsonValue item : reader.array(QLatin1String("rules"))) {
        ShapeReader one(item.toObject(), QStringLiteral("rules"));
        const Rule rule{one.text(QLatin1String("match")), one.text(QLatin1String("primaryIcp")),
                        one.optionalText(QLatin1String("secondaryIcp"))};
        CLC_CHECK(one.status(host, what));
        trunk.rules.append(rule);
    }
    CLC_CHECK(reader.status(host, what));
    return trunk;
}

Status SipTrunk::check() const
{
    if (name.isEmpty() || name.size() > longestTrunkName)
        return invalidTrunk(QStringLiteral("name"),
                            QStringLiteral("it must have 1 to %1 characters").arg(longestTrunkName));
    if (name.contains(QLatin1Char('/')) || name == QLatin1String(".") || name == QLatin1String(".."))
        return invalidTrunk(QStringLiteral("name"), QStringLiteral("it cannot stand in an address"));
    if (remoteAddress.trimmed().isEmpty())
        return invalidTrunk(QStringLiteral("remoteAddress"), QStringLiteral("it is empty"));
    if (remotePort < 1 || remotePort > mostPort)
        return invalidTrunk(QStringLiteral("remotePort"), QStringLiteral("it must be within 1 and %1").arg(mostPort));
    if (rules.isEmpty()) return invalidTrunk(QStringLiteral("rules"), QStringLiteral("at least one is needed"));
    for (const Rule &rule : rules)
        if (rule.match.isEmpty() || rule.primaryIcp.isEmpty())
            return invalidTrunk(QStringLiteral("rules"), QStringLiteral("each needs a match and a primary ICP"));
    return done;
}

QStringList differences(const SipTrunk &a, const SipTrunk &b)
{
    QStringList members;
    if (a.name != b.name) members << QStringLiteral("name");
    if (!sameHost(a.remoteAddress, b.remoteAddress)) members << QStringLiteral("remoteAddress");
    if (a.remotePort != b.remotePort) members << QStringLiteral("remotePort");
    if (a.transport != b.transport) members << QStringLiteral("transport");
    if (a.acceptFromAllUdpPorts != b.acceptFromAllUdpPorts) members << QStringLiteral("acceptFromAllUdpPorts");
    if (a.tlsTrustProfile != b.tlsTrustProfile) members << QStringLiteral("tlsTrustProfile");
    if (!sameRules(a.rules, b.rules)) members << QStringLiteral("rules");
    return members;
}

Result<TrunkStatus> TrunkStatus::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    TrunkStatus status;
    status.name = reader.optionalText(QLatin1String("name"));
    const QString state = reader.filledText(QLatin1String("state"));
    status.detail = reader.optionalText(QLatin1String("detail"));
    status.since = reader.optionalTime(QLatin1String("since"));
    if (state == QLatin1String("up"))
        status.state = State::up;
    else if (state == QLatin1String("connecting"))
        status.state = State::connecting;
    else if (state != QLatin1String("down"))
        reader.refuse(QStringLiteral("state is none of up, down and connecting"));
    CLC_CHECK(reader.status(host, QStringLiteral("trunk status")));
    return status;
}

bool versionAtLeast(const QString &version, const QString &needed)
{
    const QVector<int> found = versionNumbers(version);
    const QVector<int> least = versionNumbers(needed);
    if (found.isEmpty()) return false;
    for (qsizetype i = 0; i < std::max(found.size(), least.size()); ++i)
        if (found.value(i) != least.value(i)) return found.value(i) > least.value(i);
    return true;
}

Status checkMbgVersion(const MbgSystem &system)
{
    QStringList versions{system.version};
    for (const MbgSystem::Member &member : system.cluster) versions << member.version;
    versions.removeDuplicates();
    for (const QString &version : versions)
        if (!versionAtLeast(version, neededVersion()))
            return failure(ErrorCode::mbgTooOld,
                           {{QStringLiteral("found"), version}, {QStringLiteral("needed"), neededVersion()}});
    if (versions.size() > 1)
        return failure(ErrorCode::mbgClusterMixed, {{QStringLiteral("versions"), versions.join(QStringLiteral(", "))}});
    return done;
}

Status checkMbgPassword(const QByteArray &password)
{
    const QString field = QStringLiteral("mbg.password");
    if (password.isEmpty()) return failureIn(field, ErrorCode::missingValue);
    const qsizetype length = QString::fromUtf8(password).size();
    if (length > longestPassword)
        return failureIn(field, ErrorCode::mbgPasswordTooLong, {{QStringLiteral("length"), length}});
    return done;
}

} // namespace clc
