#include "app/lab/mbg/mbg_model.h"

#include "app/lab/json/shape.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr std::array<JsonMember, 7> kTrunk{{
    {QLatin1String("name"), JsonKind::String, true, 1, 60},
    {QLatin1String("remoteAddress"), JsonKind::String, true, 1, 253},
    {QLatin1String("remotePort"), JsonKind::Integer, true, 1, 65535},
    {QLatin1String("transport"), JsonKind::String, true, 1, 8},
    {QLatin1String("acceptFromAllUdpPorts"), JsonKind::Boolean, true},
    {QLatin1String("tlsTrustProfile"), JsonKind::String, true, 1, 40},
    {QLatin1String("rules"), JsonKind::Array, true, 1, 100},
}};
constexpr std::array<JsonMember, 3> kRule{{
    {QLatin1String("match"), JsonKind::String, true, 1, 60},
    {QLatin1String("primaryIcp"), JsonKind::String, true, 1, 253},
    {QLatin1String("secondaryIcp"), JsonKind::String, true, 0, 253},
}};

bool isOneOf(const QJsonValue &value, std::initializer_list<const char *> allowed)
{
    const QString text = value.toString();
    return std::any_of(allowed.begin(), allowed.end(), [&text](const char *one) { return text == QLatin1String(one); });
}

/// A host name or an IP address, without port.
bool isHost(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':');
    });
}

bool isDidPattern(const QString &text)
{
    static const QString allowed = QStringLiteral("0123456789*+");
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return allowed.contains(c); });
}

std::optional<QString> ruleFault(const QJsonValue &value)
{
    if (!value.isObject()) return QStringLiteral("rules must hold objects");
    const QJsonObject rule = value.toObject();
    if (const auto fault = misfit(rule, kRule)) return QStringLiteral("rules: ") + *fault;
    if (!isDidPattern(rule.value(QLatin1String("match")).toString()))
        return QStringLiteral("rules: match holds digits, + and *");
    for (const QLatin1String name : {QLatin1String("primaryIcp"), QLatin1String("secondaryIcp")}) {
        if (!isHost(rule.value(name).toString())) return QStringLiteral("rules: %1 must be an address").arg(name);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> trunkFault(const QString &name, const QJsonObject &body)
{
    if (auto fault = misfit(body, kTrunk)) return fault;
    if (body.value(QLatin1String("name")).toString() != name) return QStringLiteral("name differs from the path");
    if (!isHost(body.value(QLatin1String("remoteAddress")).toString()))
        return QStringLiteral("remoteAddress must be an IP address or a host name");
    if (!isOneOf(body.value(QLatin1String("transport")), {"UDP", "TCP", "TLS"}))
        return QStringLiteral("transport must be UDP, TCP or TLS");
    if (!isOneOf(body.value(QLatin1String("tlsTrustProfile")), {"publicRoots", "customRoots"}))
        return QStringLiteral("tlsTrustProfile must be publicRoots or customRoots");
    const QJsonArray rules = body.value(QLatin1String("rules")).toArray();
    for (const QJsonValue &rule : rules) {
        if (auto fault = ruleFault(rule)) return fault;
    }
    return std::nullopt;
}

bool MbgModel::knowsIcp(const QString &address) const
{
    return std::any_of(icps.cbegin(), icps.cend(), [&address](const Icp &icp) { return icp.address == address; });
}

QJsonObject MbgModel::systemJson() const
{
    QJsonArray nodes;
    for (const ClusterNode &node : cluster)
        nodes.append(
            QJsonObject{{QStringLiteral("hostname"), node.hostname}, {QStringLiteral("version"), node.version}});
    return {{QStringLiteral("version"), version},
            {QStringLiteral("hostname"), hostname},
            {QStringLiteral("wanAddress"), wanAddress},
            {QStringLiteral("cluster"), nodes}};
}

QJsonObject MbgModel::icpsJson() const
{
    QJsonArray items;
    for (const Icp &icp : icps) {
        items.append(QJsonObject{{QStringLiteral("name"), icp.name},
                                 {QStringLiteral("address"), icp.address},
                                 {QStringLiteral("type"), icp.type}});
    }
    return {{QStringLiteral("items"), items}};
}

QJsonObject MbgModel::stateOf(const Trunk &trunk) const
{
    const auto state = [](const char *name, const QString &detail) {
        return QJsonObject{{QStringLiteral("state"), QLatin1String(name)}, {QStringLiteral("detail"), detail}};
    };
    if (trunk.definition.value(QLatin1String("transport")).toString() != QLatin1String("TLS"))
        return state("down", QStringLiteral("the remote end accepts TLS only"));
    const QJsonArray rules = trunk.definition.value(QLatin1String("rules")).toArray();
    for (const QJsonValue &value : rules) {
        const QJsonObject rule = value.toObject();
        for (const QLatin1String name : {QLatin1String("primaryIcp"), QLatin1String("secondaryIcp")}) {
            const QString address = rule.value(name).toString();
            if (!address.isEmpty() && !knowsIcp(address))
                return state("down", QStringLiteral("a rule names the ICP %1, which is not configured").arg(address));
        }
    }
    return state("up", QStringLiteral("OPTIONS answered"));
}

} // namespace lab
