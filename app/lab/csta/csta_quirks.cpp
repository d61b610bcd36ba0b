#include "app/lab/csta/csta_quirks.h"

#include <array>

namespace lab::csta
{

namespace
{

struct Switchable {
    const char *name;
    bool &(*of)(Quirks &);
};

constexpr std::array kSwitches{
    Switchable{"noNamespace", [](Quirks &q) -> bool & { return q.manner.noNamespace; }},
    Switchable{"prefixed", [](Quirks &q) -> bool & { return q.manner.prefixed; }},
    Switchable{"nestedDeviceId", [](Quirks &q) -> bool & { return q.manner.nestedDeviceId; }},
    Switchable{"deviceIdFirst", [](Quirks &q) -> bool & { return q.manner.deviceIdFirst; }},
    Switchable{"indented", [](Quirks &q) -> bool & { return q.manner.indented; }},
    Switchable{"privateData", [](Quirks &q) -> bool & { return q.manner.privateData; }},
    Switchable{"anyNamespace", [](Quirks &q) -> bool & { return q.anyNamespace; }},
    Switchable{"zeroIds", [](Quirks &q) -> bool & { return q.zeroIds; }},
    Switchable{"eventBeforeResponse", [](Quirks &q) -> bool & { return q.eventBeforeResponse; }},
    Switchable{"ignoreUnknown", [](Quirks &q) -> bool & { return q.ignoreUnknown; }},
    Switchable{"splitWrites", [](Quirks &q) -> bool & { return q.splitWrites; }},
    Switchable{"mergeWrites", [](Quirks &q) -> bool & { return q.mergeWrites; }},
    Switchable{"statusFirst", [](Quirks &q) -> bool & { return q.statusFirst; }},
    Switchable{"snapshotByReference", [](Quirks &q) -> bool & { return q.snapshotByReference; }},
    Switchable{"snapshotDirect", [](Quirks &q) -> bool & { return q.snapshotDirect; }},
};

struct Number {
    const char *name;
    int least;
    int most;
    int &(*of)(Quirks &);
};

constexpr std::array kNumbers{
    Number{"garbageAfter", 0, 1'000'000'000, [](Quirks &q) -> int & { return q.garbageAfter; }},
    Number{"longestSession", 1, 86'400, [](Quirks &q) -> int & { return q.longestSession; }},
    Number{"mostSessions", 0, 10'000, [](Quirks &q) -> int & { return q.mostSessions; }},
    Number{"mostMonitors", 0, 1'000'000, [](Quirks &q) -> int & { return q.mostMonitors; }},
    Number{"mostMonitorsPerDevice", 0, 1'000'000, [](Quirks &q) -> int & { return q.mostMonitorsPerDevice; }},
    Number{"segmentSize", 1, 100, [](Quirks &q) -> int & { return q.segmentSize; }},
    Number{"autoAnswerMs", -1, 600'000, [](Quirks &q) -> int & { return q.autoAnswerMs; }},
    Number{"readPerSecond", 0, 1'000'000'000, [](Quirks &q) -> int & { return q.readPerSecond; }},
};

constexpr std::array kFramings{"auto", "ecma323", "nul"};
constexpr std::array kSessions{"ecma354", "systemRegister", "none"};

template<typename Enum, std::size_t N>
bool choose(const std::array<const char *, N> &names, const QString &given, Enum *chosen)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (given != QLatin1String(names.at(i))) continue;
        *chosen = static_cast<Enum>(i);
        return true;
    }
    return false;
}

bool setOne(Quirks *quirks, const QString &name, const QJsonValue &value)
{
    if (name == QLatin1String("framing")) return choose(kFramings, value.toString(), &quirks->framing);
    if (name == QLatin1String("session")) return choose(kSessions, value.toString(), &quirks->session);
    for (const Switchable &one : kSwitches) {
        if (name != QLatin1String(one.name)) continue;
        one.of(*quirks) = value.toBool();
        return value.isBool();
    }
    for (const Number &one : kNumbers) {
        if (name != QLatin1String(one.name)) continue;
        const int number = value.toInt(one.least - 1);
        one.of(*quirks) = number;
        return number >= one.least && number <= one.most;
    }
    return false;
}

} // namespace

bool Quirks::set(const QJsonObject &members, QString *why)
{
    Quirks changed = *this;
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (setOne(&changed, member.key(), member.value())) continue;
        *why = QStringLiteral("unknown member or value: %1; GET /csta/quirks shows all").arg(member.key());
        return false;
    }
    *this = changed;
    return true;
}

QJsonObject Quirks::toJson() const
{
    Quirks copy = *this;
    QJsonObject all{{QStringLiteral("framing"), QLatin1String(kFramings.at(static_cast<std::size_t>(framing)))},
                    {QStringLiteral("session"), QLatin1String(kSessions.at(static_cast<std::size_t>(session)))}};
    for (const Switchable &one : kSwitches) all.insert(QLatin1String(one.name), one.of(copy));
    for (const Number &one : kNumbers) all.insert(QLatin1String(one.name), one.of(copy));
    return all;
}

} // namespace lab::csta
