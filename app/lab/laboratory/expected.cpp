#include "app/lab/laboratory/expected.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace lab
{

namespace
{

bool lowerNumber(const QString &left, const QString &right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

bool lowerCandidate(const Candidate &left, const Candidate &right)
{
    return left.number != right.number ? lowerNumber(left.number, right.number) : left.identity < right.identity;
}

/// A part of an address: no empty pieces between dots, nothing blank and nothing invisible.
bool isTidyPart(const QString &part)
{
    if (part.isEmpty() || part.startsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char('.')) ||
        part.contains(QLatin1String("..")))
        return false;
    const QList<uint> points = part.toUcs4();
    return std::all_of(points.begin(), points.end(),
                       [](uint point) { return QChar::isPrint(point) && !QChar::isSpace(point); });
}

QString reasonWithoutOthers(const Candidate &user, const QString &ownElement)
{
    if (!user.home.isEmpty() && user.home.compare(ownElement, Qt::CaseInsensitive) != 0)
        return QStringLiteral("notHomedHere");
    if (user.number.isEmpty()) return QStringLiteral("missingNumber");
    if (user.email.trimmed().isEmpty()) return QStringLiteral("missingEmail");
    if (!isImportableEmail(user.email)) return QStringLiteral("invalidEmail");
    if (user.lastName.isEmpty()) return QStringLiteral("missingLastName");
    return {};
}

/// Among those who share a value the first in order keeps it; the others leave the list.
void rejectDuplicates(ImportTruth *truth, const QString &reason,
                      const std::function<QString(const Candidate &)> &valueOf)
{
    QHash<QString, QString> holders;
    QList<Candidate> left;
    left.reserve(truth->imported.size());
    for (const Candidate &user : std::as_const(truth->imported)) {
        const QString value = valueOf(user);
        const auto holder = holders.constFind(value);
        if (value.isEmpty() || holder == holders.constEnd()) {
            holders.insert(value, user.number);
            left.append(user);
        } else {
            truth->rejected.append({user, reason, *holder});
        }
    }
    truth->imported = left;
}

QList<Candidate> candidates(const Site &site)
{
    const Table &users = *site.database().table(QStringLiteral("users"));
    const auto column = [&users](const char *label) { return users.position(QString::fromLatin1(label)); };
    const qsizetype number = column("Number");
    const qsizetype login = column("Login ID");
    const qsizetype email = column("Email Address");
    const qsizetype first = column("First Name");
    const qsizetype last = column("Last Name");
    const qsizetype home = column("Home Element");
    QList<Candidate> all;
    all.reserve(static_cast<qsizetype>(users.rows().size()));
    for (const auto &[key, row] : users.rows()) {
        all.append({row.at(number).trimmed(), row.at(login).trimmed(), row.at(email), row.at(first).trimmed(),
                    row.at(last).trimmed(), row.at(home).trimmed()});
    }
    return all;
}

QString voicemailPilot(const Site &site)
{
    const Table &groups = *site.database().table(QStringLiteral("huntGroups"));
    QString lowest;
    for (const auto &[key, row] : groups.rows()) {
        if (groups.value(row, QStringLiteral("Hunt Group Type")) != QLatin1String("Voicemail")) continue;
        const QString number = groups.value(row, QStringLiteral("Hunt Group Number"));
        if (lowest.isEmpty() || lowerNumber(number, lowest)) lowest = number;
    }
    return lowest;
}

QJsonArray objects(const Site &site)
{
    const auto object = [](const char *system, const char *table, const QString &key) {
        return QJsonObject{{QStringLiteral("system"), QString::fromLatin1(system)},
                           {QStringLiteral("table"), QString::fromLatin1(table)},
                           {QStringLiteral("key"), key}};
    };
    QString freeService;
    const Table &trunks = *site.database().table(QStringLiteral("trunkAttributes"));
    for (const auto &[key, row] : trunks.rows()) {
        const QString label = trunks.value(row, QStringLiteral("Trunk Label"));
        if (!label.isEmpty() && label != QLatin1String("CloudLink")) continue;
        const QString number = trunks.value(row, QStringLiteral("Trunk Service Number"));
        if (label == QLatin1String("CloudLink") || freeService.isEmpty()) freeService = number;
        if (label == QLatin1String("CloudLink")) break;
    }
    QString dialNumber; // ours to know only once it is there: which number is free is the engine's choice
    const Table &dials = *site.database().table(QStringLiteral("speedDials"));
    for (const auto &[key, row] : dials.rows()) {
        if (dials.value(row, QStringLiteral("Actual Number")) == voicemailPilot(site))
            dialNumber = dials.value(row, QStringLiteral("Speed Dial Number"));
    }
    QJsonObject dial = object("mivb", "System Speed Dials", dialNumber);
    dial.insert(QStringLiteral("actualNumber"), voicemailPilot(site));
    return {object("mivb", "Network Elements", QStringLiteral("CloudLink")),
            object("mivb", "Network Elements", QStringLiteral("MBG")),
            object("mivb", "SIP Peer Profile", QStringLiteral("CloudLink")),
            object("mivb", "Trunk Attributes", freeService),
            dial,
            object("mbg", "siptrunks", QStringLiteral("CloudLink"))};
}

} // namespace

bool isImportableEmail(const QString &email)
{
    if (email.size() > 254 || email.count(QLatin1Char('@')) != 1) return false;
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    const QString local = email.left(at);
    const QString domain = email.mid(at + 1);
    return local.size() <= 64 && isTidyPart(local) && isTidyPart(domain) && domain.contains(QLatin1Char('.'));
}

ImportTruth judge(const QList<Candidate> &users, const QString &ownElement, qsizetype capacity)
{
    ImportTruth truth;
    for (const Candidate &user : users) {
        const QString reason = reasonWithoutOthers(user, ownElement);
        if (reason.isEmpty()) {
            truth.imported.append(user);
        } else {
            truth.rejected.append({user, reason, {}});
        }
    }
    std::sort(truth.imported.begin(), truth.imported.end(), lowerCandidate);
    rejectDuplicates(&truth, QStringLiteral("duplicateNumber"), [](const Candidate &user) { return user.number; });
    rejectDuplicates(&truth, QStringLiteral("duplicateLogin"), [](const Candidate &user) { return user.identity; });
    rejectDuplicates(&truth, QStringLiteral("duplicateEmail"),
                     [](const Candidate &user) { return user.email.toCaseFolded(); });
    while (truth.imported.size() > capacity)
        truth.rejected.append({truth.imported.takeLast(), QStringLiteral("overCapacity"), {}});
    return truth;
}

QJsonObject expectedJson(const Site &site, qsizetype capacity)
{
    const ImportTruth truth = judge(candidates(site), site.facts().ownElement, capacity);
    QJsonArray imported;
    for (const Candidate &user : truth.imported) {
        imported.append(
            QJsonObject{{QStringLiteral("dn"), user.number},
                        {QStringLiteral("identity"), user.identity},
                        {QStringLiteral("email"), user.email},
                        {QStringLiteral("name"), (user.firstName + QLatin1Char(' ') + user.lastName).trimmed()},
                        {QStringLiteral("firstName"), user.firstName},
                        {QStringLiteral("lastName"), user.lastName},
                        {QStringLiteral("extension"), user.number}});
    }
    QJsonArray rejected;
    QJsonObject skipped;
    for (const Rejected &one : truth.rejected) {
        QJsonObject entry{{QStringLiteral("dn"), one.who.number},
                          {QStringLiteral("identity"), one.who.identity},
                          {QStringLiteral("reason"), one.reason}};
        if (!one.other.isEmpty()) entry.insert(QStringLiteral("other"), one.other);
        rejected.append(entry);
        skipped.insert(one.reason, skipped.value(one.reason).toInt() + 1);
    }
    const QJsonArray written = objects(site);
    return {{QStringLiteral("imported"), imported.size()},
            {QStringLiteral("skipped"), skipped},
            {QStringLiteral("users"), imported},
            {QStringLiteral("notImported"), rejected},
            {QStringLiteral("objects"), written},
            {QStringLiteral("objectsWritten"), written.size()},
            {QStringLiteral("voicemail"), voicemailPilot(site)}};
}

} // namespace lab
