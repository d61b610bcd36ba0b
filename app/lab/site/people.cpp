#include "app/lab/site/people.h"

#include <algorithm>
#include <array>
#include <functional>

namespace lab
{

namespace
{

struct Guide {
    const char *first;
    const char *last;
};

/// The users of the deployment guide's screenshot, extensions 1001 to 1012.
constexpr std::array<Guide, 12> kGuide{{{"James", "Robertson"},
                                        {"Scott", "Dixon"},
                                        {"Fletcher", "Cudmore"},
                                        {"Axel", "Becker"},
                                        {"Jan", "Drees"},
                                        {"Dave", "Young"},
                                        {"Rob", "Clarke"},
                                        {"Darren", "Lloyd"},
                                        {"Tim", "Eagles"},
                                        {"Paul", "Taylor"},
                                        {"Almas", "Tabassum"},
                                        {"Robert", "Payne"}}};

constexpr std::array kFirst{
    "Amélie",    "Björn",    "Chloë",  "Dóra",  "Émile", "Françoise", "Gökhan",  "Håkon",   "Ingrid",   "Jörg",
    "Katarzyna", "Łucja",    "Märta",  "Niño",  "Özlem", "Þórdís",    "Renāte",  "Siobhán", "Škoda",    "Tomáš",
    "Ursula",    "Věra",     "Walter", "Zoë",   "Αθηνά", "Γιώργος",   "Δήμητρα", "Κώστας",  "Алексей",  "Богдан",
    "Ганна",     "Світлана", "Юлия",   "أمينة", "خالد",  "فاطمة",     "يوسف",    "さくら",  "健太",     "美咲",
    "大輔",      "小明",     "建国",   "지우",  "민준",  "अनिल",      "प्रिया",   "דוד",     "Mary Ann", "Ng'endo"};
constexpr std::array kLast{
    "Ångström", "Bäcker",  "Čapek",     "D'Angelo",  "Đorđević",   "Estévez",      "Fernández", "Groß",
    "Håland",   "Ionescu", "Jørgensen", "Kowalczyk", "Lindström",  "MacLeod",      "Nagy",      "O'Connor",
    "Öztürk",   "Peña",    "Quiñones",  "Rössler",   "Šimek",      "Þorsteinsson", "Ünal",      "van den Berg",
    "Wójcik",   "Yılmaz",  "Żukowski",  "Παπαδάκης", "Νικολάου",   "Кузнецов",     "Мельник",   "Соколова",
    "الحسن",    "المصري",  "حداد",      "田中",      "鈴木",       "高橋",         "王",        "李",
    "김",       "박",      "शर्मा",      "כהן",       "Smith-Jones"};
constexpr std::array kDepartments{"Sales", "Büro",        "Vertrieb", "Support", "Service après-vente",
                                  "製造",  "Бухгалтерия", "Reception"};
constexpr std::array kLocations{"Ottawa", "Zürich", "São Paulo", "Caldicot", "Kyōto", "Αθήνα"};
constexpr std::array kDevices{"6905 IP", "6920 IP",    "6930 IP",           "6940 IP",
                              "5330 IP", "SIP Device", "MiCollab Softphone"};

template<std::size_t N>
QString pick(const std::array<const char *, N> &words, QRandomGenerator *random)
{
    return QString::fromUtf8(words[random->bounded(static_cast<quint32>(N))]);
}

Person guidePerson(qsizetype index, const QString &element)
{
    const Guide &guide = kGuide[static_cast<std::size_t>(index)];
    Person person;
    person.number = QString::number(1001 + index);
    person.firstName = QString::fromUtf8(guide.first);
    person.lastName = QString::fromUtf8(guide.last);
    const QString initials = (person.firstName.left(1) + person.lastName.left(1)).toLower();
    person.email = initials + QLatin1String(".training@mitel-test.com");
    person.loginId = person.firstName.toLower() + QLatin1Char('.') + person.lastName.toLower();
    person.department = QStringLiteral("Training");
    person.location = QStringLiteral("Caldicot");
    person.deviceType = QStringLiteral("6930 IP");
    person.home = element;
    return person;
}

Person generatedPerson(qint64 number, const QString &element, const QString &neighbour, QRandomGenerator *random)
{
    Person person;
    person.number = QString::number(number);
    person.firstName = pick(kFirst, random);
    person.lastName = pick(kLast, random);
    person.email = QStringLiteral("u%1@customer.example").arg(number);
    person.loginId = QStringLiteral("u%1").arg(number);
    person.department = pick(kDepartments, random);
    person.location = pick(kLocations, random);
    person.deviceType = pick(kDevices, random);
    person.home = element;
    if (random->bounded(10) == 0) person.secondary = neighbour;
    person.hotDesk = random->bounded(8) == 0;
    return person;
}

QString invalidEmail(const QString &loginId, quint32 kind)
{
    static constexpr std::array kShapes{"%1(at)customer.example", "%1@customer",          "%1@@customer.example",
                                        "%1 x@customer.example",  ".%1@customer.example", "%1@customer..example",
                                        "@customer.example",      "%1.@customer.example"};
    return QString::fromLatin1(kShapes[kind % kShapes.size()]).replace(QLatin1String("%1"), loginId);
}

/// Each flaw takes the person it spoils and a tidy one who comes earlier and therefore keeps what both claim.
using Flaw = std::function<void(Person *, const Person &, quint32 turn)>;

QList<Flaw> flaws(const QString &neighbour)
{
    return {
        [](Person *person, const Person &, quint32) { person->email.clear(); },
        [](Person *person, const Person &, quint32 turn) { person->email = invalidEmail(person->loginId, turn); },
        [](Person *person, const Person &, quint32) { person->lastName.clear(); },
        [](Person *person, const Person &, quint32) { person->number.clear(); },
        [](Person *person, const Person &tidy, quint32) { person->email = tidy.email.toUpper(); },
        [](Person *person, const Person &tidy, quint32) { person->loginId = tidy.loginId; },
        [](Person *person, const Person &tidy, quint32) { person->number = tidy.number; },
        [neighbour](Person *person, const Person &, quint32) { person->home = neighbour; },
        [](Person *person, const Person &, quint32) {
            person->firstName.clear();
            person->lastName.clear();
        },
    };
}

/// Spoils every so many of the generated people, so that a tidy one stands before each spoilt one.
void spoil(QList<Person> *people, qsizetype generatedFrom, const QString &neighbour)
{
    const QList<Flaw> kinds = flaws(neighbour);
    const qsizetype all = people->size();
    const qsizetype generated = all - generatedFrom;
    qsizetype wanted = all * 4 / 100;
    if (all >= 100) wanted = std::max(wanted, kinds.size());
    wanted = std::min(wanted, generated / 2);
    if (wanted <= 0) return;
    const qsizetype step = generated / wanted;
    for (qsizetype i = 0; i < wanted; ++i) {
        const qsizetype index = generatedFrom + i * step + step - 1;
        kinds.at(i % kinds.size())(&(*people)[index], people->at(index - 1), static_cast<quint32>(i / kinds.size()));
    }
}

} // namespace

QList<Person> makePeople(int count, const QString &ownElement, const QString &neighbour, QRandomGenerator *random)
{
    constexpr int kFourDigits = 3'900; // hunt groups, ring groups and speed dials begin at 6000
    QList<Person> people;
    people.reserve(count);
    const qsizetype guided = std::min<qsizetype>(count, static_cast<qsizetype>(kGuide.size()));
    for (qsizetype i = 0; i < guided; ++i) people.append(guidePerson(i, ownElement));
    const qint64 first = count <= kFourDigits ? 2001 : 2'000'001;
    for (qint64 number = first; people.size() < count; ++number)
        people.append(generatedPerson(number, ownElement, neighbour, random));
    spoil(&people, guided, neighbour);
    return people;
}

} // namespace lab
