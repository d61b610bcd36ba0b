#include "app/lab/site/site.h"

#include "app/lab/site/people.h"

#include <initializer_list>

namespace lab
{

namespace
{

using Cells = std::initializer_list<std::pair<const char *, QString>>;

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void add(Database &database, const char *form, Cells cells)
{
    Table *table = database.table(QString::fromLatin1(form));
    Row row = table->emptyRow();
    for (const auto &[label, value] : cells) row[table->position(QString::fromLatin1(label))] = value;
    table->put(row);
}

void addUsers(Database &database, const QList<Person> &people)
{
    const QString yes = s("Yes");
    const QString no = s("No");
    const QString one = s("1");
    for (const Person &person : people) {
        add(database, "users",
            {{"Login ID", person.loginId},
             {"Number", person.number},
             {"First Name", person.firstName},
             {"Last Name", person.lastName},
             {"Email Address", person.email},
             {"Department", person.department},
             {"Location", person.location},
             {"Device Type", person.deviceType},
             {"Home Element", person.home},
             {"Secondary Element", person.secondary},
             {"Hot Desking User", person.hotDesk ? yes : no},
             {"Class of Service", one}});
    }
}

void addDirectory(Database &database, const QList<Person> &people)
{
    constexpr qsizetype kEntries = 2'500;
    for (const Person &person : people.first(std::min(people.size(), kEntries))) {
        if (person.number.isEmpty() || person.lastName.isEmpty()) continue;
        add(database, "telephoneDirectory",
            {{"Number", person.number},
             {"Name", (person.lastName + QLatin1Char(',') + person.firstName).left(21)},
             {"Department", person.department},
             {"Location", person.location},
             {"Privacy", s("false")},
             {"Prime Name", s("true")}});
    }
}

void addMembers(Database &database, const char *form, const char *groupLabel, const QString &group,
                const QStringList &numbers)
{
    int index = 0;
    for (const QString &number : numbers) {
        add(database, form,
            {{groupLabel, group},
             {"Member Index", QString::number(++index)},
             {"Member Number", number},
             {"Presence", s("Present")}});
    }
}

void addHuntGroup(Database &database, const char *number, const char *name, const char *type,
                  const QStringList &members)
{
    add(database, "huntGroups",
        {{"Hunt Group Number", s(number)},
         {"Hunt Group Name", s(name)},
         {"Hunt Group Mode", members.size() % 2 == 0 ? s("Circular") : s("Terminal")},
         {"Hunt Group Type", s(type)},
         {"Class of Service", s("1")}});
    addMembers(database, "huntGroupMembers", "Hunt Group Number", s(number), members);
}

/// Two groups are of type Voicemail, and the lowest hunt group of all is neither: who takes the first one is wrong.
void addGroups(Database &database, const QStringList &numbers)
{
    addHuntGroup(database, "6000", "Reception", "Voice", numbers.mid(0, 4));
    addHuntGroup(database, "6050", "Büro Zürich", "Voice", numbers.mid(4, 3));
    addHuntGroup(database, "6100", "NuPoint Voice Mail", "Voicemail", {s("6101"), s("6102")});
    addHuntGroup(database, "6200", "EMEM Voice Mail", "Voicemail", {s("6201"), s("6202")});
    addHuntGroup(database, "6300", "Announcements", "Recorder", {s("6301")});
    add(database, "ringGroups",
        {{"Ring Group Number", s("6500")}, {"Ring Group Name", s("Support")}, {"Ring Type", s("Ring All")}});
    add(database, "ringGroups",
        {{"Ring Group Number", s("6510")}, {"Ring Group Name", s("Vertrieb")}, {"Ring Type", s("Cascade")}});
    addMembers(database, "ringGroupMembers", "Ring Group Number", s("6500"), numbers.mid(0, 3));
    addMembers(database, "ringGroupMembers", "Ring Group Number", s("6510"), numbers.mid(3, 3));
    add(database, "multiDeviceGroups",
        {{"Group Number", s("6700")}, {"Group Name", s("Robertson")}, {"Group Type", s("Standard")}});
    add(database, "multiDeviceGroups",
        {{"Group Number", s("6710")}, {"Group Name", s("Dixon")}, {"Group Type", s("External Twinning")}});
    addMembers(database, "multiDeviceGroupMembers", "Group Number", s("6700"), {s("6701"), s("6702"), s("6703")});
    addMembers(database, "multiDeviceGroupMembers", "Group Number", s("6710"), {s("6711"), s("6712")});
}

void addNetwork(Database &database, const SiteFacts &facts)
{
    add(database, "networkElements",
        {{"Name", facts.ownElement},
         {"Type", s("3300 ICP")},
         {"FQDN or IP Address", facts.icpAddress},
         {"Local", s("true")},
         {"Version", s("10.2")},
         {"Zone", s("1")}});
    add(database, "networkElements",
        {{"Name", facts.neighbour},
         {"Type", s("3300 ICP")},
         {"FQDN or IP Address", facts.neighbourAddress},
         {"Local", s("false")},
         {"Version", s("10.2")},
         {"Zone", s("1")}});
    add(database, "networkElements",
        {{"Name", s("itsp-px")},
         {"Type", s("Outbound Proxy")},
         {"FQDN or IP Address", s("sip.itsp.example")},
         {"Local", s("false")},
         {"Zone", s("1")},
         {"SIP Peer Transport", s("UDP")},
         {"SIP Peer Port", s("5060")}});
    add(database, "sipPeerProfiles",
        {{"SIP Peer Profile Label", s("ITSP")},
         {"Network Element", s("itsp-px")},
         {"Address Type", s("FQDN")},
         {"Interconnect Restriction", s("1")},
         {"Maximum Simultaneous Calls", s("30")},
         {"Trunk Service", s("1")}});
    for (int service = 1; service <= 150; ++service) {
        add(database, "trunkAttributes",
            {{"Trunk Service Number", QString::number(service)},
             {"Trunk Label", service == 1 ? s("ITSP") : QString()},
             {"Class of Service", s("1")},
             {"Class of Restriction", s("1")},
             {"Dial In Trunks Incoming Digit Modification - Absorb", s("0")}});
    }
    add(database, "speedDials",
        {{"Speed Dial Number", s("*999")},
         {"Actual Number", s("999")},
         {"Overrides Toll Control", s("Yes")},
         {"Type", s("Emergency")}});
    add(database, "scratch",
        {{"Label", s("first")}, {"Amount", s("1")}, {"Active", s("true")}, {"Remark", s("größer als null")}});
    add(database, "scratch", {{"Label", s("second")}, {"Amount", s("20")}, {"Active", s("false")}});
}

} // namespace

Site::Site(int users, quint32 seed) : random_(seed), database_(mivbForms(), &random_)
{
    const auto secret = [this] { return QString::number(random_.generate64(), 36); };
    facts_.applicationPassword = secret();
    facts_.localPassword = secret();
    const QList<Person> people = makePeople(users, facts_.ownElement, facts_.neighbour, &random_);
    QStringList numbers;
    for (const Person &person : people.first(std::min<qsizetype>(people.size(), 12))) numbers.append(person.number);
    facts_.phones = numbers.first(std::min<qsizetype>(numbers.size(), 3));
    addUsers(database_, people);
    addDirectory(database_, people);
    addGroups(database_, numbers);
    addNetwork(database_, facts_);
}

} // namespace lab
