#include "app/lab/laboratory/faults.h"

#include <QJsonObject>

#include <algorithm>

namespace lab
{

const QStringList &Faults::kinds()
{
    static const QStringList names{
        QStringLiteral("delay"),       QStringLiteral("truncate"),      QStringLiteral("drop"),
        QStringLiteral("hang"),        QStringLiteral("status"),        QStringLiteral("retryAfter"),
        QStringLiteral("wrongShape"),  QStringLiteral("pageLoop"),      QStringLiteral("duplicate"),
        QStringLiteral("shortPage"),   QStringLiteral("sessionExpiry"), QStringLiteral("fault"),
        QStringLiteral("refuse"),      QStringLiteral("dropBefore"),    QStringLiteral("huge"),
        QStringLiteral("deep"),        QStringLiteral("garbage"),       QStringLiteral("cutXml"),
        QStringLiteral("unqualified"), QStringLiteral("certificate"),   QStringLiteral("tempfail"),
        QStringLiteral("noStartTls"),  QStringLiteral("silent"),        QStringLiteral("trying"),
        QStringLiteral("wrongLength"), QStringLiteral("wrongInvoke"),   QStringLiteral("loseEvent"),
    };
    return names;
}

bool Faults::add(const QJsonObject &rule, QString *why)
{
    static const QStringList members{QStringLiteral("system"), QStringLiteral("match"), QStringLiteral("kind"),
                                     QStringLiteral("value"),  QStringLiteral("every"), QStringLiteral("count"),
                                     QStringLiteral("skip")};
    for (const QString &member : rule.keys()) {
        if (!members.contains(member)) {
            *why = QStringLiteral("unknown member %1").arg(member);
            return false;
        }
    }
    Fault fault;
    fault.system = rule.value(QLatin1String("system")).toString();
    fault.match = rule.value(QLatin1String("match")).toString(QStringLiteral("*"));
    fault.kind = rule.value(QLatin1String("kind")).toString();
    fault.value = rule.value(QLatin1String("value"));
    fault.every = rule.value(QLatin1String("every")).toInt(1);
    fault.count = rule.value(QLatin1String("count")).toInt(-1);
    fault.skip = rule.value(QLatin1String("skip")).toInt(0);
    if (fault.system.isEmpty() || !kinds().contains(fault.kind) || fault.every < 1 || fault.skip < 0) {
        *why = QStringLiteral("system and kind are needed, every is at least 1, kind is one of: ") +
               kinds().join(QLatin1String(", "));
        return false;
    }
    if (fault.kind == QLatin1String("certificate")) return changeCertificate(fault, why);
    const QString pattern = QRegularExpression::escape(fault.match).replace(QLatin1String("\\*"), QLatin1String(".*"));
    rules_.append({fault, QRegularExpression(QRegularExpression::anchoredPattern(pattern))});
    return true;
}

bool Faults::changeCertificate(const Fault &fault, QString *why)
{
    if (!changeCertificate_ || !changeCertificate_(fault.system, fault.value.toString())) {
        *why = QStringLiteral("no system %1 or no certificate %2").arg(fault.system, fault.value.toString());
        return false;
    }
    spoiled_.append(fault.system);
    return true;
}

void Faults::clear(const QString &system)
{
    const auto concerned = [&system](const QString &name) { return system.isEmpty() || name == system; };
    rules_.removeIf([&](const Rule &rule) { return concerned(rule.fault.system); });
    for (const QString &name : std::as_const(spoiled_)) {
        if (concerned(name) && changeCertificate_) changeCertificate_(name, QStringLiteral("good"));
    }
    spoiled_.removeIf(concerned);
}

QJsonArray Faults::toJson() const
{
    QJsonArray all;
    for (const Rule &rule : rules_) {
        const Fault &fault = rule.fault;
        all.append(QJsonObject{{QStringLiteral("system"), fault.system},
                               {QStringLiteral("match"), fault.match},
                               {QStringLiteral("kind"), fault.kind},
                               {QStringLiteral("value"), fault.value},
                               {QStringLiteral("every"), fault.every},
                               {QStringLiteral("count"), fault.count},
                               {QStringLiteral("skip"), fault.skip},
                               {QStringLiteral("seen"), fault.seen},
                               {QStringLiteral("struck"), fault.struck}});
    }
    return all;
}

std::optional<Fault> Faults::take(const QString &system, const QString &operation, const QString &kind)
{
    std::optional<Fault> struck;
    for (Rule &rule : rules_) {
        Fault &fault = rule.fault;
        if (fault.system != system || fault.kind != kind || !rule.pattern.match(operation).hasMatch()) continue;
        ++fault.seen;
        const qint64 counted = fault.seen - fault.skip;
        if (struck || counted <= 0 || counted % fault.every != 0) continue;
        if (fault.count >= 0 && fault.struck >= fault.count) continue;
        ++fault.struck;
        struck = fault;
    }
    return struck;
}

WireFault Faults::wire(const QString &system, const QString &operation)
{
    WireFault wire;
    if (rules_.isEmpty()) return wire;
    if (const auto delay = take(system, operation, QStringLiteral("delay")))
        wire.delayMs = std::clamp(delay->value.toInt(1000), 0, 600'000);
    if (const auto cut = take(system, operation, QStringLiteral("truncate")))
        wire.truncateAt = std::max(cut->value.toInt(0), 0);
    wire.drop = take(system, operation, QStringLiteral("drop")).has_value();
    wire.hang = take(system, operation, QStringLiteral("hang")).has_value();
    return wire;
}

} // namespace lab
