#include "site_model.h"

#include <algorithm>

namespace world
{

namespace
{

QString line(const QString &identity, const QStringList &values, bool active)
{
    return QStringLiteral("%1 | %2 | %3")
        .arg(identity, values.join(QLatin1String(" | ")),
             active ? QStringLiteral("active") : QStringLiteral("suspended"));
}

} // namespace

bool SiteModel::isFlawed(const clc::PbxUser &user, const QString &localElement)
{
    return user.dn.isEmpty() || user.lastName.isEmpty() || !user.email.contains(QLatin1Char('@')) ||
           (!user.homeElement.isEmpty() && user.homeElement != localElement);
}

void SiteModel::dropDuplicates(QVector<Row> &rows, QString Person::*value, Qt::CaseSensitivity sensitivity) const
{
    const auto equal = [&](const Row &one, const Row &other) {
        return (one.wanted.*value).compare(other.wanted.*value, sensitivity) == 0;
    };
    const auto holds = [&](const Row &row) {
        return people_.contains(row.identity) &&
               (people_.value(row.identity).*value).compare(row.wanted.*value, sensitivity) == 0;
    };
    const QVector<Row> before = rows;
    for (Row &row : rows) {
        if (row.flawed) continue;
        for (const Row &other : before) {
            if (other.flawed || other.identity == row.identity || !equal(row, other)) continue;
            const bool lower =
                other.wanted.extension.size() != row.wanted.extension.size()
                    ? other.wanted.extension.size() < row.wanted.extension.size()
                    : std::pair(other.wanted.extension, other.identity) < std::pair(row.wanted.extension, row.identity);
            if (holds(row) ? holds(other) && lower : holds(other) || lower) row.flawed = true;
        }
    }
}

/// Nobody is woken by a row that shares neither name nor e-mail address with the suspended user.
bool SiteModel::isStrangerWithOldIdentity(const Row &row) const
{
    const auto person = people_.find(row.identity);
    return person != people_.end() && !person->active && person->name != row.wanted.name &&
           person->email.compare(row.wanted.email, Qt::CaseInsensitive) != 0;
}

bool SiteModel::collides(const Person &one, const Person &other)
{
    return one.email.compare(other.email, Qt::CaseInsensitive) == 0 ||
           (!one.extension.isEmpty() && one.extension == other.extension) ||
           (!one.login.isEmpty() && one.login == other.login);
}

void SiteModel::step(const FakePbx &pbx, const FakePlatform &platform)
{
    QVector<Row> rows;
    for (const clc::PbxUser &user : pbx.users) {
        Row row;
        row.identity = QStringLiteral("login:") + user.loginId;
        row.wanted = {user.email, QStringLiteral("%1 %2").arg(user.firstName, user.lastName).trimmed(), user.dn.value(),
                      user.loginId, true};
        row.flawed = isFlawed(user, pbx.localElement);
        rows.append(row);
    }
    dropDuplicates(rows, &Person::extension, Qt::CaseSensitive);
    dropDuplicates(rows, &Person::email, Qt::CaseInsensitive);
    for (Row &row : rows) row.flawed = row.flawed || isStrangerWithOldIdentity(row);

    QVector<Person> strangers;
    for (const FakeUser &user : platform.users) {
        if (user.tag) continue;
        strangers.append({user.members.value(QStringLiteral("email")),
                          {},
                          user.members.value(QStringLiteral("extension")),
                          {},
                          true});
    }

    QMap<QString, Person> next;
    for (bool settled = false; !settled;) {
        settled = true;
        next = people_;
        for (auto person = next.begin(); person != next.end(); ++person) {
            const auto isRow = [&](const Row &row) { return row.identity == person.key(); };
            if (std::any_of(rows.begin(), rows.end(), isRow)) continue;
            if (person->active) person->extension.clear();
            person->active = false;
        }
        for (const Row &row : rows) {
            if (!row.flawed) next[row.identity] = row.wanted;
        }
        for (Row &row : rows) {
            if (row.flawed) continue;
            bool taken = std::any_of(strangers.begin(), strangers.end(),
                                     [&](const Person &other) { return collides(row.wanted, other); });
            for (auto other = next.begin(); other != next.end(); ++other) {
                taken = taken || (other.key() != row.identity && collides(row.wanted, *other));
            }
            if (!taken) continue;
            row.flawed = true;
            settled = false;
            break;
        }
    }
    changed_.clear();
    for (auto person = next.begin(); person != next.end(); ++person) {
        if (!people_.contains(person.key()) || people_.value(person.key()) != *person) changed_.insert(person.key());
    }
    people_ = next;
}

QStringList SiteModel::lines() const
{
    QStringList lines;
    for (auto person = people_.begin(); person != people_.end(); ++person) {
        lines.append(
            line(person.key(), {person->email, person->name, person->extension, person->login}, person->active));
    }
    return lines;
}

QStringList SiteModel::linesOf(const FakePlatform &platform)
{
    QStringList lines;
    for (const FakeUser &user : platform.users) {
        if (!user.tag) continue;
        const bool active = user.tag->value(QStringLiteral("state")) == QLatin1String("active");
        QStringList values;
        for (const char *member : {"email", "name", "extension", "loginId"}) {
            values.append(user.members.value(QString::fromLatin1(member)));
        }
        lines.append(line(user.tag->value(QStringLiteral("identity")).toString(), values, active));
    }
    lines.sort();
    return lines;
}

} // namespace world
