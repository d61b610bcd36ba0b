#pragma once

#include <QList>
#include <QRandomGenerator>
#include <QString>

namespace lab
{

/// A row of the users form before it has a place in the table.
struct Person {
    QString number;
    QString loginId;
    QString firstName;
    QString lastName;
    QString email;
    QString department;
    QString location;
    QString deviceType;
    QString home;
    QString secondary;
    bool hotDesk = false;
};

/// The users of the site: the twelve of the deployment guide first, then generated ones with names in several scripts.
/// About 4 % of these have a flaw because of which they cannot be imported; from 100 users on each kind of flaw occurs.
/// The same seed gives the same people.
QList<Person> makePeople(int count, const QString &ownElement, const QString &neighbour, QRandomGenerator *random);

} // namespace lab
