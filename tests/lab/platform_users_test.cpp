#include "platform_peer.h"

#include <QTest>

namespace
{

QJsonObject person(int number)
{
    return {{QStringLiteral("email"), QStringLiteral("person%1@customer.example").arg(number)},
            {QStringLiteral("name"), QStringLiteral("Person %1").arg(number)},
            {QStringLiteral("extension"), QString::number(2000 + number)}};
}

QJsonObject createOperation(const QJsonObject &body)
{
    return {{QStringLiteral("op"), QStringLiteral("create")}, {QStringLiteral("body"), body}};
}

QJsonObject updateOperation(const QString &id, const QJsonObject &body)
{
    return {
        {QStringLiteral("op"), QStringLiteral("update")}, {QStringLiteral("id"), id}, {QStringLiteral("body"), body}};
}

QList<int> statuses(const LabAnswer &answer)
{
    QList<int> all;
    const QJsonArray operations = answer.json.value(QLatin1String("operations")).toArray();
    for (const QJsonValue &operation : operations)
        all.append(operation.toObject().value(QLatin1String("statusCode")).toInt());
    return all;
}

QJsonObject resultBody(const LabAnswer &answer, int index)
{
    return answer.json.value(QLatin1String("operations"))
        .toArray()
        .at(index)
        .toObject()
        .value(QLatin1String("body"))
        .toObject();
}

} // namespace

class PlatformUsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdUserIsReadChangedAndDeleted();
    void refusesBodies_data();
    void refusesBodies();
    void takenValuesAreNamed();
    void emptyExtensionIsFreeForSomebodyElse();
    void wholeBodyReadBeforeMayBeWrittenBack();
    void bulkOperationsStandAlone();
    void bulkRequestIsBounded();
    void malformedOperationIsRefusedAlone();
    void gatewayTagIsChecked();
    void pagesFollowNextToTheEnd();
    void filters_data();
    void filters();
    void rolesAndReach();
    void journalHoldsAcceptedChangesOnly();
    void directoryKeepsHundredThousandUsersFoundAndInOrder();
};

void PlatformUsersTest::createdUserIsReadChangedAndDeleted()
{
    PlatformPeer peer;
    const LabAnswer created = peer.create(person(1));
    QCOMPARE(created.status, 201);
    const QString id = created.text("userId");
    QCOMPARE(created.text("role"), QStringLiteral("USER"));
    QVERIFY(!created.text("sipPassword").isEmpty());
    QCOMPARE(peer.client.get(peer.user(id)).text("extension"), QStringLiteral("2001"));
    QCOMPARE(peer.client.sendJson("PUT", peer.user(id), jsonOf("{'name':'Zoë'}")).text("name"), QStringLiteral("Zoë"));
    QCOMPARE(peer.client.get(peer.user(id)).text("email"), QStringLiteral("person1@customer.example"));
    QCOMPARE(peer.client.send("DELETE", peer.user(id)).status, 204);
    QCOMPARE(peer.client.get(peer.user(id)).status, 404);
    QCOMPARE(peer.client.send("DELETE", peer.user(id)).status, 404);
}

void PlatformUsersTest::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no e-mail") << QByteArray(R"({"name":"x"})") << 400;
    QTest::newRow("empty e-mail") << QByteArray(R"({"email":""})") << 400;
    QTest::newRow("no domain") << QByteArray(R"({"email":"x@localhost"})") << 400;
    QTest::newRow("unknown member") << QByteArray(R"({"email":"x@y.example","colour":"red"})") << 400;
    QTest::newRow("wrong type") << QByteArray(R"({"email":"x@y.example","extension":2001})") << 400;
    QTest::newRow("null") << QByteArray(R"({"email":"x@y.example","name":null})") << 400;
    QTest::newRow("unknown role") << QByteArray(R"({"email":"x@y.example","role":"KING"})") << 400;
    QTest::newRow("role above one's own") << QByteArray(R"({"email":"x@y.example","role":"PARTNER_ADMIN"})") << 403;
    QTest::newRow("id of one's own") << QByteArray(R"({"email":"x@y.example","userId":"mine"})") << 400;
    QTest::newRow("tags outside bulk") << QByteArray(R"({"email":"x@y.example","tags":{}})") << 400;
    QTest::newRow("extension of letters") << QByteArray(R"({"email":"x@y.example","extension":"abc"})") << 400;
    QTest::newRow("no object") << QByteArray("[1]") << 400;
}

void PlatformUsersTest::refusesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    PlatformPeer peer;
    QCOMPARE(peer.client.send("POST", peer.users, body).status, status);
    QCOMPARE(peer.client.send("POST", peer.users, body, "text/plain").status, 415);
    QCOMPARE(peer.journalOf().size(), 0);
}

void PlatformUsersTest::takenValuesAreNamed()
{
    PlatformPeer peer;
    QJsonObject first = person(1);
    first.insert(QStringLiteral("loginId"), QStringLiteral("one"));
    QCOMPARE(peer.create(first).status, 201);
    QJsonObject second = first;
    second.insert(QStringLiteral("email"), QStringLiteral("PERSON1@customer.example"));
    LabAnswer answer = peer.create(second);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.text("name"), QStringLiteral("Conflict"));
    QCOMPARE(answer.text("message"),
             QStringLiteral("One or more of the attribute values are already in use: email,extension,loginId"));
    answer = peer.create(jsonOf("{'email':'Taken@somebody-else.example'}"));
    QCOMPARE(answer.text("message"), QStringLiteral("One or more of the attribute values are already in use: email"));
}

void PlatformUsersTest::emptyExtensionIsFreeForSomebodyElse()
{
    PlatformPeer peer;
    const QString id = peer.create(person(1)).text("userId");
    QCOMPARE(peer.client.sendJson("PUT", peer.user(id), jsonOf("{'extension':''}")).status, 200);
    QCOMPARE(peer.create(jsonOf("{'email':'b@customer.example','extension':'2001'}")).status, 201);
    QCOMPARE(peer.client.sendJson("PUT", peer.user(id), jsonOf("{'extension':'2001'}")).status, 409);
}

void PlatformUsersTest::wholeBodyReadBeforeMayBeWrittenBack()
{
    PlatformPeer peer;
    const LabAnswer created = peer.create(person(1));
    QJsonObject body = created.json;
    body.insert(QStringLiteral("name"), QStringLiteral("Other"));
    QCOMPARE(peer.client.sendJson("PUT", peer.user(created.text("userId")), body).status, 200);
    body = created.json;
    body.insert(QStringLiteral("createdBy"), QStringLiteral("me"));
    QCOMPARE(peer.client.sendJson("PUT", peer.user(created.text("userId")), body).status, 400);
}

void PlatformUsersTest::bulkOperationsStandAlone()
{
    PlatformPeer peer;
    const QString id = peer.create(person(1)).text("userId");
    QJsonObject tagged = person(2);
    tagged.insert(QStringLiteral("tags"), jsonOf("{'gateway':{'siteId':'s','pbxId':'p','identity':'i','state':'active',"
                                                 "'since':'2026-01-01T00:00:00.000Z'}}"));
    const LabAnswer answer =
        peer.bulk({createOperation(tagged), createOperation(person(1)), updateOperation(id, jsonOf("{'name':'New'}")),
                   updateOperation(QStringLiteral("nobody"), jsonOf("{}")), jsonOf("{'op':'delete','id':'nobody'}"),
                   updateOperation(id, jsonOf("{'name':'Lost','extension':'2002'}")),
                   QJsonObject{{QStringLiteral("op"), QStringLiteral("delete")}, {QStringLiteral("id"), id}}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(statuses(answer), QList<int>({201, 409, 200, 404, 404, 409, 204}));
    QVERIFY(resultBody(answer, 0).value(QLatin1String("tags")).toObject().contains(QLatin1String("gateway")));
    QCOMPARE(resultBody(answer, 1).value(QLatin1String("message")).toString(),
             QStringLiteral("One or more of the attribute values are already in use: email,extension"));
    QCOMPARE(resultBody(answer, 2).value(QLatin1String("name")).toString(), QStringLiteral("New"));
    QCOMPARE(peer.client.get(peer.user(id)).status, 404);
}

void PlatformUsersTest::bulkRequestIsBounded()
{
    PlatformPeer peer;
    QJsonArray operations;
    for (int i = 0; i < 200; ++i) operations.append(createOperation(person(i)));
    QCOMPARE(statuses(peer.bulk(operations)), QList<int>(200, 201));
    operations.append(createOperation(person(200)));
    QCOMPARE(peer.bulk(operations).status, 400);
    QCOMPARE(peer.bulk({}).status, 400);
    QCOMPARE(peer.client.sendJson("PATCH", peer.users, jsonOf("{'operations':{}}")).status, 400);
}

void PlatformUsersTest::malformedOperationIsRefusedAlone()
{
    PlatformPeer peer;
    const LabAnswer answer = peer.bulk(
        {jsonOf("{'op':'upsert','body':{}}"), jsonOf("{'op':'create','id':'x','body':{'email':'a@b.example'}}"),
         jsonOf("{'op':'create'}"), jsonOf("{'op':'create','body':{'email':'a@b.example'},'if':1}"), 7,
         jsonOf("{'op':'delete','id':'x','body':{}}"), createOperation(person(1))});
    QCOMPARE(statuses(answer), QList<int>({400, 400, 400, 400, 400, 400, 201}));
}

void PlatformUsersTest::gatewayTagIsChecked()
{
    PlatformPeer peer;
    const QString id = peer.create(person(1)).text("userId");
    const QString tag = peer.user(id) + QLatin1String("/tags/gateway");
    QJsonObject good =
        jsonOf("{'siteId':'s','pbxId':'p','identity':'i','state':'suspended','since':'2026-01-01T00:00:00.000Z'}");
    QCOMPARE(peer.client.sendJson("PUT", tag, good).status, 200);
    QCOMPARE(peer.client.get(tag).json, good);
    QCOMPARE(peer.client.get(peer.user(id) + QLatin1String("?$expand=tags"))
                 .json.value(QLatin1String("tags"))
                 .toObject()
                 .value(QLatin1String("gateway")),
             QJsonValue(good));
    QVERIFY(!peer.client.get(peer.user(id)).json.contains(QLatin1String("tags")));
    for (const auto &[name, value] :
         {std::pair{"state", "asleep"}, {"since", "yesterday"}, {"colour", "red"}, {"siteId", ""}}) {
        QJsonObject bad = good;
        bad.insert(QLatin1String(name), QLatin1String(value));
        QCOMPARE(peer.client.sendJson("PUT", tag, bad).status, 400);
    }
    QCOMPARE(peer.client.sendJson("PUT", peer.user(id) + QLatin1String("/tags/other"), jsonOf("{'any':[1,{}]}")).status,
             200);
    QCOMPARE(peer.client.send("DELETE", tag).status, 204);
    QCOMPARE(peer.client.get(tag).status, 404);
}

void PlatformUsersTest::pagesFollowNextToTheEnd()
{
    PlatformPeer peer;
    for (int block = 0; block < 6; ++block) {
        QJsonArray operations;
        for (int i = 0; i < 200; ++i) operations.append(createOperation(person(block * 200 + i)));
        QCOMPARE(statuses(peer.bulk(operations)), QList<int>(200, 201));
    }
    const auto walk = [&peer](const QString &first, const QString &expectedNext) {
        QStringList ids;
        QString url = first;
        for (int pages = 0; pages < 20 && !url.isEmpty(); ++pages) {
            const LabAnswer page = peer.client.get(url);
            const QJsonArray items = page.items();
            if (page.json.value(QLatin1String("count")).toInt() != items.size()) return QStringList();
            for (const QJsonValue &item : items) ids.append(item.toObject().value(QLatin1String("userId")).toString());
            if (pages == 0 && page.next() != expectedNext) return QStringList{page.next()};
            url = page.next().isEmpty() ? QString() : peer.origin + page.next();
        }
        return ids;
    };
    const QString path = peer.users.mid(peer.origin.size());
    QStringList all = walk(peer.users + QLatin1String("?$expand=tags&$top=1000"),
                           path + QLatin1String("?$skip=500&$top=500&$expand=tags"));
    QCOMPARE(all.size(), 1201);
    QStringList sorted = all;
    sorted.sort();
    QCOMPARE(all, sorted);
    QCOMPARE(sorted.removeDuplicates(), 0);
    all = walk(peer.users + QLatin1String("?$filter=substringof(name,%27son 1%27)&$top=100"),
               path + QLatin1String("?$skip=100&$top=100&$filter=substringof(name,'son 1')"));
    QCOMPARE(all.size(), 311);
    QCOMPARE(peer.client.get(peer.users).items().size(), 100);
    for (const char *bad : {"?$top=0", "?$top=x", "?$skip=-1", "?$expand=all", "?$orderby=name", "?$top=1&$top=2"})
        QCOMPARE(peer.client.get(peer.users + QLatin1String(bad)).status, 400);
}

void PlatformUsersTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("found"); // -1: refused
    QTest::newRow("e-mail without case") << "email eq 'PERSON1@customer.example'" << 1;
    QTest::newRow("two e-mails") << "email eq 'person1@customer.example' or email eq 'person2@customer.example'" << 2;
    QTest::newRow("the same twice") << "extension eq '2001' or email eq 'person1@customer.example'" << 1;
    QTest::newRow("extension") << "extension eq '2003'" << 1;
    QTest::newRow("foreign e-mail") << "email eq 'taken@somebody-else.example'" << 0;
    QTest::newRow("not equal") << "role ne 'USER'" << 1;
    QTest::newRow("order") << "extension ge '2003' and extension lt '2005'" << 2;
    QTest::newRow("brackets") << "(name eq 'Person 1' or name eq 'Person 2') and extension eq '2002'" << 1;
    QTest::newRow("contains") << "contains(email,'person')" << 5;
    QTest::newRow("OData's order") << "substringof('person',email)" << 5;
    QTest::newRow("quote") << "name eq 'O''Brien'" << 0;
    QTest::newRow("unknown field") << "colour eq 'red'" << -1;
    QTest::newRow("open text") << "name eq 'x" << -1;
    QTest::newRow("unknown operator") << "name is 'x'" << -1;
    QTest::newRow("rest") << "name eq 'x' name" << -1;
    QTest::newRow("empty") << "" << -1;
    QTest::newRow("deep") << QString(QLatin1String("(")).repeated(100) + "name eq 'x'" << -1;
}

void PlatformUsersTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, found);
    PlatformPeer peer;
    for (int i = 1; i <= 5; ++i) peer.create(person(i));
    const LabAnswer answer =
        peer.client.get(peer.users + QLatin1String("?$filter=") + QString::fromLatin1(QUrl::toPercentEncoding(filter)));
    QCOMPARE(answer.status, found < 0 ? 400 : 200);
    if (found >= 0) QCOMPARE(answer.items().size(), found);
}

void PlatformUsersTest::rolesAndReach()
{
    PlatformPeer peer;
    const QString accounts = peer.admin + QLatin1String("/accounts");
    const QString partnerAccount =
        accounts + QLatin1Char('/') + peer.partner.value(QLatin1String("accountId")).toString();
    QCOMPARE(peer.client.get(accounts).items().size(), 1);
    QCOMPARE(peer.client.get(partnerAccount).status, 403);
    QCOMPARE(peer.client.get(accounts + QLatin1String("/none")).status, 403);
    QCOMPARE(peer.client.sendJson("POST", accounts, jsonOf("{}")).status, 403);
    peer.signIn(peer.partner);
    QCOMPARE(peer.client.get(accounts).items().size(), 3);
    QCOMPARE(peer.client.get(partnerAccount).status, 200);
    QCOMPARE(peer.client.get(accounts + QLatin1String("/none")).status, 404);
    QCOMPARE(peer.client.get(peer.users).status, 200);
}

void PlatformUsersTest::journalHoldsAcceptedChangesOnly()
{
    PlatformPeer peer;
    const QString id = peer.create(person(1)).text("userId");
    peer.create(person(1));
    peer.client.sendJson("PUT", peer.user(id), jsonOf("{'name':'Person 1'}"));
    peer.bulk({updateOperation(id, jsonOf("{'name':'New'}")), updateOperation(QStringLiteral("x"), jsonOf("{}"))});
    peer.client.send("DELETE", peer.user(id));
    const QJsonArray journal = peer.journalOf();
    QCOMPARE(journal.size(), 3);
    QStringList methods;
    for (const QJsonValue &entry : journal) {
        methods.append(entry.toObject().value(QLatin1String("method")).toString());
        QCOMPARE(entry.toObject().value(QLatin1String("target")).toString(), id);
    }
    QCOMPARE(methods, QStringList({QStringLiteral("POST"), QStringLiteral("PATCH update"), QStringLiteral("DELETE")}));
    const QJsonObject update = journal.at(1).toObject();
    QCOMPARE(update.value(QLatin1String("before")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("Person 1"));
    QCOMPARE(update.value(QLatin1String("after")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("New"));
    QVERIFY(!QJsonDocument(journal).toJson().contains("sipPassword"));
}

void PlatformUsersTest::directoryKeepsHundredThousandUsersFoundAndInOrder()
{
    lab::UserDirectory directory;
    const auto add = [&directory](int number) {
        lab::User user;
        user.userId = QStringLiteral("%1-%2").arg(number * 7919 % 100'003, 6, 10, QLatin1Char('0')).arg(number);
        user.accountId = QStringLiteral("a");
        user.email = QStringLiteral("p%1@c.example").arg(number);
        user.extension = QString::number(number);
        if (!directory.taken(user).isEmpty()) return false;
        directory.add(std::move(user));
        return true;
    };
    for (int i = 0; i < 100'000; ++i) QVERIFY(add(i));
    lab::User rival;
    rival.accountId = QStringLiteral("a");
    rival.email = QStringLiteral("P4711@C.example");
    rival.extension = QStringLiteral("99");
    QCOMPARE(directory.taken(rival), QStringList({QStringLiteral("email"), QStringLiteral("extension")}));
    const std::vector<const lab::User *> &all = directory.ofAccount(QStringLiteral("a"));
    QCOMPARE(all.size(), std::size_t{100'000});
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto *a, const auto *b) { return a->userId < b->userId; }));
    const lab::User *found = directory.findByExtension(QStringLiteral("a"), QStringLiteral("99999"));
    QVERIFY(found);
    directory.remove(found->userId);
    QVERIFY(!directory.findByEmail(QStringLiteral("P99999@c.example")));
    QVERIFY(add(99'999));
}

QTEST_GUILESS_MAIN(PlatformUsersTest)
#include "platform_users_test.moc"
