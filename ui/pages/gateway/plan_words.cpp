#include "ui/pages/gateway/plan_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace clc::ui
{

namespace
{

struct Action {
    const char *name;
    Tone tone;
    const char *word;
};

constexpr std::array<Action, 11> actions{{
    {"added", Tone::ok, QT_TRANSLATE_NOOP("PlanAction", "Add")},
    {"linked", Tone::info, QT_TRANSLATE_NOOP("PlanAction", "Link")},
    {"changed", Tone::info, QT_TRANSLATE_NOOP("PlanAction", "Change")},
    {"renamed", Tone::info, QT_TRANSLATE_NOOP("PlanAction", "Rename")},
    {"suspended", Tone::warning, QT_TRANSLATE_NOOP("PlanAction", "Suspend")},
    {"reactivated", Tone::ok, QT_TRANSLATE_NOOP("PlanAction", "Reactivate")},
    {"relinked", Tone::info, QT_TRANSLATE_NOOP("PlanAction", "Link anew")},
    {"insert", Tone::ok, QT_TRANSLATE_NOOP("PlanAction", "Create")},
    {"update", Tone::info, QT_TRANSLATE_NOOP("PlanAction", "Change")},
    {"delete", Tone::warning, QT_TRANSLATE_NOOP("PlanAction", "Remove")},
    {"clear", Tone::warning, QT_TRANSLATE_NOOP("PlanAction", "Put back")},
}};

struct Word {
    const char *name;
    const char *word;
};

constexpr std::array<Word, 6> fields{{
    {"name", QT_TRANSLATE_NOOP("UserField", "Name")},
    {"firstName", QT_TRANSLATE_NOOP("UserField", "First name")},
    {"lastName", QT_TRANSLATE_NOOP("UserField", "Last name")},
    {"email", QT_TRANSLATE_NOOP("UserField", "Email")},
    {"extension", QT_TRANSLATE_NOOP("UserField", "Extension")},
    {"loginId", QT_TRANSLATE_NOOP("UserField", "Login ID")},
}};

/// Each with its number in it, so that a language can put it where it belongs.
constexpr std::array<Word, 8> planned{{
    {"added", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be added")},
    {"linked", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be linked")},
    {"changed", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be changed")},
    {"renamed", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be renamed")},
    {"suspended", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be suspended")},
    {"reactivated", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be reactivated")},
    {"relinked", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln to be linked anew")},
    {"unchanged", QT_TRANSLATE_N_NOOP("PlanCount", "%Ln unchanged")},
}};

constexpr std::array<Word, 7> reported{{
    {"created", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln added")},
    {"linked", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln linked")},
    {"updated", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln changed")},
    {"reactivated", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln reactivated")},
    {"suspended", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln suspended")},
    {"failed", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln failed")},
    {"objectsWritten", QT_TRANSLATE_N_NOOP("ReportCount", "%Ln object(s) written")},
}};

constexpr std::array<Word, 5> forms{{
    {"networkElements", QT_TRANSLATE_NOOP("Form", "Network Elements")},
    {"trunkAttributes", QT_TRANSLATE_NOOP("Form", "Trunk Attributes")},
    {"sipPeerProfiles", QT_TRANSLATE_NOOP("Form", "SIP Peer Profile")},
    {"speedDials", QT_TRANSLATE_NOOP("Form", "System Speed Dials")},
    {"trunks", QT_TRANSLATE_NOOP("Form", "SIP trunks")},
}};

const QString dot = QStringLiteral(" · ");

template<size_t N>
QStringList counted(const std::array<Word, N> &words, const char *context, const QJsonObject &counts)
{
    QStringList parts;
    for (const Word &word : words)
        if (const int count = counts.value(QLatin1String(word.name)).toInt(); count != 0)
            parts << QCoreApplication::translate(context, word.word, nullptr, count);
    return parts;
}

template<size_t N>
QString wordFor(const std::array<Word, N> &words, const char *context, const QString &name)
{
    for (const Word &word : words)
        if (name == QLatin1String(word.name)) return QCoreApplication::translate(context, word.word);
    return name;
}

QString shown(const QJsonValue &value)
{
    const QString text = value.toVariant().toString();
    return text.isEmpty() ? QCoreApplication::translate("PlanChange", "(empty)") : text;
}

} // namespace

StateWords actionWords(const QString &name)
{
    for (const Action &action : actions)
        if (name == QLatin1String(action.name))
            return {action.tone, QCoreApplication::translate("PlanAction", action.word)};
    return {Tone::neutral, name};
}

QString userFieldName(const QString &field)
{
    return wordFor(fields, "UserField", field);
}

QString changesText(const QJsonObject &changes, const QString &separator)
{
    QStringList lines;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QJsonObject both = it.value().toObject();
        const QString after = shown(both.value(QStringLiteral("after")));
        lines << (both.contains(QStringLiteral("before"))
                      ? QCoreApplication::translate("PlanChange", "%1: %2 → %3")
                            .arg(userFieldName(it.key()), shown(both.value(QStringLiteral("before"))), after)
                      : QCoreApplication::translate("PlanChange", "%1: %2").arg(userFieldName(it.key()), after));
    }
    return lines.join(separator);
}

QString planCounts(const QJsonObject &counts)
{
    QStringList parts = counted(planned, "PlanCount", counts);
    if (const qint64 skipped = skippedTotal(counts); skipped > 0)
        parts << QCoreApplication::translate("PlanCount", "%Ln not imported", nullptr, int(skipped));
    return parts.join(dot);
}

QString reportCounts(const QJsonObject &report)
{
    return counted(reported, "ReportCount", report).join(dot);
}

qint64 skippedTotal(const QJsonObject &counts)
{
    const QJsonObject byReason = counts.value(QStringLiteral("skippedByReason")).toObject();
    qint64 total = 0;
    for (const QJsonValue count : byReason) total += count.toInteger();
    return total;
}

QString targetName(const QString &target)
{
    return target == QLatin1String("mbg") ? QCoreApplication::translate("Target", "MBG")
                                          : QCoreApplication::translate("Target", "PBX");
}

QString formName(const QString &form)
{
    return wordFor(forms, "Form", form);
}

} // namespace clc::ui
