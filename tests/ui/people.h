#pragma once

#include "ui/models/column.h"

#include <QDateTime>
#include <QVector>

/// The rows of the tests' tables.
struct Person {
    QString id;
    QString name;
    int calls = 0;
    QDateTime seen = {};
    clc::ui::Tone tone = clc::ui::Tone::ok;

    bool operator==(const Person &) const = default;
};

inline QVector<clc::ui::Column<Person>> peopleColumns()
{
    using namespace clc::ui;
    using P = Column<Person>;
    const auto state = [](const Person &person) {
        return person.tone == Tone::ok ? QStringLiteral("Imported") : QStringLiteral("Failed");
    };
    return {
        P(QStringLiteral("name"), QStringLiteral("Name"), &Person::name).strong(),
        P(QStringLiteral("calls"), QStringLiteral("Calls"),
          [](const Person &person) { return QLocale().toString(person.calls); })
            .number()
            .raw([](const Person &person) { return person.calls; }),
        P(QStringLiteral("state"), QStringLiteral("State"), state)
            .raw([](const Person &person) { return static_cast<int>(person.tone); })
            .tooltip([](const Person &) { return QStringLiteral("since Monday"); })
            .tone([](const Person &person) { return person.tone; }),
        P(QStringLiteral("seen"), QStringLiteral("Seen"), [](const Person &) { return QStringLiteral("a moment ago"); })
            .hiddenByDefault()
            .raw([](const Person &person) { return person.seen; }),
    };
}

inline QString personKey(const Person &person)
{
    return person.id;
}

inline Person person(int number, int calls = 0)
{
    return {QString::number(number), QStringLiteral("Person %1").arg(number), calls};
}

inline QVector<Person> people(int count)
{
    QVector<Person> rows;
    for (int i = 0; i < count; ++i) rows.append(person(i, i * 7919 % count));
    return rows;
}
