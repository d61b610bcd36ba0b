#include "engine/cloud/gateway_registration.h"
#include "engine/cloud/platform_accounts.h"
#include "engine/cloud/platform_clients.h"
#include "engine/cloud/platform_users.h"
#include "tests/cloud/platform_rig.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace clc;
using namespace clc::test;

namespace
{

const AccountId account(QStringLiteral("acc-1"));
const QByteArray usersRoute = "GET /admin/2017-09-01/accounts/acc-1/users";
const QByteArray bulkRoute = "PATCH /admin/2017-09-01/accounts/acc-1/users";

QJsonObject userJson(int number)
{
    const QString n = QString::number(number);
    const GatewayTag tag{QStringLiteral("site"), QStringLiteral("pbx"), Identity(QStringLiteral("login:user") + n),
                         GatewayTag::State::active, QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC)};
    return {
        {QStringLiteral("userId"), QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))},
        {QStringLiteral("email"), QStringLiteral("user%1@example.com").arg(n)},
        {QStringLiteral("name"), QStringLiteral("First%1 Last%1").arg(n)},
        {QStringLiteral("firstName"), QStringLiteral("First") + n},
        {QStringLiteral("lastName"), QStringLiteral("Last") + n},
        {QStringLiteral("extension"), n},
        {QStringLiteral("loginId"), QStringLiteral("user") + n},
        {QStringLiteral("role"), QStringLiteral("USER")},
        {QStringLiteral("sipPassword"), QStringLiteral("never-keep-this")},
        {QStringLiteral("tags"), QJsonObject{{GatewayTag::tagId(), tag.toJson()}}}};
}

QByteArray page(const QJsonArray &items, const QString &next = {})
{
    QJsonObject links{{QStringLiteral("self"), QStringLiteral("/x")}};
    if (!next.isEmpty()) links.insert(QStringLiteral("next"), next);
    const QJsonObject body{{QStringLiteral("count"), items.size()},
                           {QStringLiteral("_links"), links},
                           {QStringLiteral("_embedded"), QJsonObject{{QStringLiteral("items"), items}}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QUrlQuery query(const ReceivedRequest &request)
{
    return QUrlQuery(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
}

UserChange change(UserChange::Kind kind, const char *id = "")
{
    UserChange one;
    one.kind = kind;
    one.id = UserId(QString::fromLatin1(id));
    if (kind != UserChange::Kind::remove) one.body = {{QStringLiteral("email"), QStringLiteral("a@example.com")}};
    return one;
}

QByteArray operations(const QList<QJsonObject> &results)
{
    QJsonArray list;
    for (const QJsonObject &one : results) list.append(one);
    return QJsonDocument(QJsonObject{{QStringLiteral("operations"), list}}).toJson(QJsonDocument::Compact);
}

QJsonObject operation(int status, const QJsonObject &body = {}, const QString &correlation = {})
{
    QJsonObject result{
        {QStringLiteral("statusCode"), status},
        {QStringLiteral("headers"), QJsonObject{{QStringLiteral("x-mitel-correlation-id"), correlation}}}};
    if (!body.isEmpty()) result.insert(QStringLiteral("body"), body);
    return result;
}

QJsonObject says(const QString &message)
{
    return {{QStringLiteral("name"), QStringLiteral("Error")}, {QStringLiteral("message"), message}};
}

/// Resident memory of this process in octets.
qint64 resident()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) return 0;
    constexpr qint64 pageOctets = 4096;
    return statm.readAll().split(' ').value(1).toLongLong() * pageOctets;
}

} // namespace

class UsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPagesAreReadByTheirLinksAsSent()
    {
        PlatformRig rig;
        rig.signIn();
        const QString next =
            QStringLiteral("/admin/2017-09-01/accounts/acc-1/users?$skip=2&$top=500&$filter=name eq 'Ä B'");
        rig.server.on(usersRoute, 200, page({userJson(1), userJson(2)}, next));
        rig.server.on(usersRoute, 200, page({userJson(3)}));
        PlatformUsers users(*rig.session);
        const auto all = finished(users.all(rig.scope, account));
        QCOMPARE(outcome(all), QStringLiteral("ok"));
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(2).extension, QStringLiteral("3"));
        QCOMPARE(all->at(2).tag->identity.value(), QStringLiteral("login:user3"));
        const auto asked = rig.server.requests(usersRoute);
        QCOMPARE(asked.at(0).target, QByteArray("/admin/2017-09-01/accounts/acc-1/users?$expand=tags&$top=500"));
        QCOMPARE(asked.at(1).target, QByteArray("/admin/2017-09-01/accounts/acc-1/users?$skip=2&$top=500&$filter="
                                                "name%20eq%20'%C3%84%20B'&$expand=tags"));
    }

    void aUserSentTwiceCountsOnce()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(usersRoute, 200, page({userJson(1), userJson(1), userJson(2), userJson(2)}));
        PlatformUsers users(*rig.session);
        QCOMPARE(finished(users.all(rig.scope, account))->size(), 2);
    }

    void anEmptyAccountMayHaveNoItemsAtAll()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(usersRoute, 200, "{}");
        PlatformUsers users(*rig.session);
        const auto all = finished(users.all(rig.scope, account));
        QCOMPARE(outcome(all), QStringLiteral("ok"));
        QVERIFY(all->isEmpty());
    }

    void aLoopOfPagesEnds()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(usersRoute, 200,
                      page({userJson(1)}, QStringLiteral("/admin/2017-09-01/accounts/acc-1/users?$skip=1")));
        rig.server.on(usersRoute, [](const ReceivedRequest &request) {
            const QString self = QString::fromLatin1(request.target);
            return TlsServer::answer(200, page({userJson(2)}, self), {{"x-mitel-correlation-id", "corr-7"}});
        });
        PlatformUsers users(*rig.session);
        const auto all = finished(users.all(rig.scope, account));
        QCOMPARE(outcome(all), QStringLiteral("pageLoop"));
        QCOMPARE(all.error().requestId, QStringLiteral("corr-7"));
        QCOMPARE(rig.server.count(usersRoute), 2);
    }

    void aLinkToAnotherHostIsNotFollowedWithOurToken()
    {
        PlatformRig rig;
        rig.signIn();
        ScriptedServer other;
        rig.server.on(usersRoute, 200,
                      page({userJson(1)}, other.url(QStringLiteral("/admin/2017-09-01/x")).toString()));
        PlatformUsers users(*rig.session);
        QCOMPARE(outcome(finished(users.all(rig.scope, account))), QStringLiteral("answerMalformed"));
        QCOMPARE(other.count(), 0);
    }

    void oneBadUserOfAPageIsReportedWithoutItsSecret()
    {
        PlatformRig rig;
        rig.signIn();
        QJsonObject wrong = userJson(2);
        wrong.insert(QStringLiteral("extension"), 1001);
        rig.server.on(usersRoute, 200, page({userJson(1), wrong}));
        PlatformUsers users(*rig.session);
        const auto all = finished(users.all(rig.scope, account));
        QCOMPARE(outcome(all), QStringLiteral("answerMalformed"));
        QVERIFY(all.error().message().contains(QStringLiteral("extension is not a text")));
        QVERIFY(!all.error().message().contains(QStringLiteral("never-keep-this")));
    }

    void aUserIsCreatedReadChangedTaggedAndRemoved()
    {
        PlatformRig rig;
        rig.signIn();
        const QByteArray one = "/admin/2017-09-01/accounts/acc-1/users/u-1";
        QJsonObject stored = userJson(1);
        stored.insert(QStringLiteral("userId"), QStringLiteral("u-1"));
        const QByteArray body = QJsonDocument(stored).toJson();
        rig.server.on("POST /admin/2017-09-01/accounts/acc-1/users", 201, body);
        rig.server.on("GET " + one, 200, body);
        rig.server.on("PUT " + one, 200, body);
        rig.server.on("PUT " + one + "/tags/gateway", 200, "{}");
        rig.server.on("DELETE " + one, 204);
        PlatformUsers users(*rig.session);
        const UserId id(QStringLiteral("u-1"));
        QCOMPARE(finished(users.create(rig.scope, account, {{QStringLiteral("email"), QStringLiteral("x")}}))->id, id);
        const auto read = finished(users.get(rig.scope, account, id));
        QVERIFY(read && read->tag);
        QCOMPARE(rig.server.requests("GET " + one).constFirst().target, one + "?$expand=tags");
        QVERIFY(finished(users.update(rig.scope, account, id, {{QStringLiteral("extension"), QString()}})));
        const auto sent = ScriptedServer::json(rig.server.requests("PUT " + one).constFirst());
        QCOMPARE(sent, (QJsonObject{{QStringLiteral("extension"), QString()}}));
        QVERIFY(finished(users.putTag(rig.scope, account, id, *read->tag)));
        QCOMPARE(ScriptedServer::json(rig.server.requests("PUT " + one + "/tags/gateway").constFirst()),
                 read->tag->toJson());
        QVERIFY(finished(users.remove(rig.scope, account, id)));
        const auto missing = finished(users.remove(rig.scope, account, UserId(QStringLiteral("u-2"))));
        QCOMPARE(outcome(missing), QStringLiteral("notFound"));
        QCOMPARE(missing.error().parameters.value(QStringLiteral("name")).toString(), QStringLiteral("u-2"));
    }

    void anIdentifierThatIsNoneIsNotSent_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("dots") << QStringLiteral("..");
    }
    void anIdentifierThatIsNoneIsNotSent()
    {
        QFETCH(const QString, id);
        PlatformRig rig;
        rig.signIn();
        PlatformUsers users(*rig.session);
        QCOMPARE(outcome(finished(users.remove(rig.scope, account, UserId(id)))), QStringLiteral("invalidValue"));
        QCOMPARE(rig.server.count(), 0);
    }

    void bulkResultsBelongToTheirChangesInOrder()
    {
        PlatformRig rig;
        rig.signIn();
        QJsonObject updated = userJson(2);
        updated.insert(QStringLiteral("userId"), QStringLiteral("u-2"));
        const QJsonObject taken = says(QStringLiteral("One or more of the attribute values are already in use: email"));
        rig.server.on(
            bulkRoute, 200,
            operations({operation(201, userJson(1), QStringLiteral("c-1")), operation(200, updated),
                        operation(409, taken, QStringLiteral("c-3")), operation(404, says(QStringLiteral("Not Found"))),
                        operation(204), operation(400, says(QStringLiteral("email is invalid"))),
                        operation(503, says(QStringLiteral("try later")))}));
        const QVector<UserChange> changes{
            change(UserChange::Kind::create),        change(UserChange::Kind::update, "u-2"),
            change(UserChange::Kind::create),        change(UserChange::Kind::update, "u-4"),
            change(UserChange::Kind::remove, "u-5"), change(UserChange::Kind::create),
            change(UserChange::Kind::remove, "u-7")};
        PlatformUsers users(*rig.session);
        const auto results = finished(users.apply(rig.scope, account, changes));
        QCOMPARE(outcome(results), QStringLiteral("ok"));
        QStringList codes;
        for (const UserChangeResult &one : *results)
            codes << (one.error ? errorCodeName(one.error->code) : QStringLiteral("ok"));
        QCOMPARE(codes, (QStringList{QStringLiteral("ok"), QStringLiteral("ok"), QStringLiteral("attributeInUse"),
                                     QStringLiteral("notFound"), QStringLiteral("ok"),
                                     QStringLiteral("platformRefused"), QStringLiteral("platformUnavailable")}));
        QCOMPARE(results->at(0).user->tag->identity.value(), QStringLiteral("login:user1"));
        QCOMPARE(results->at(0).requestId, QStringLiteral("c-1"));
        QCOMPARE(results->at(2).error->parameters.value(QStringLiteral("detail")).toString(), QStringLiteral("email"));
        QCOMPARE(results->at(2).error->requestId, QStringLiteral("c-3"));
        QCOMPARE(results->at(3).error->parameters.value(QStringLiteral("name")).toString(), QStringLiteral("u-4"));
        QVERIFY(!results->at(4).user);
        QVERIFY(results->at(6).error->retryable);

        const QJsonArray sent = ScriptedServer::json(rig.server.requests(bulkRoute).constFirst())
                                    .value(QStringLiteral("operations"))
                                    .toArray();
        QCOMPARE(sent.size(), 7);
        QCOMPARE(sent.at(0).toObject().keys(), (QStringList{QStringLiteral("body"), QStringLiteral("op")}));
        QCOMPARE(sent.at(1).toObject().value(QStringLiteral("op")).toString(), QStringLiteral("update"));
        QCOMPARE(sent.at(4).toObject().keys(), (QStringList{QStringLiteral("id"), QStringLiteral("op")}));
        QCOMPARE(sent.at(4).toObject().value(QStringLiteral("op")).toString(), QStringLiteral("delete"));
    }

    void bulkAnswersThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("named");
        QJsonObject other = userJson(9);
        QTest::newRow("too few") << operations({operation(200, userJson(1))}) << "1 results for 2 operations";
        QTest::newRow("too many") << operations({operation(204), operation(204), operation(204)})
                                  << "3 results for 2 operations";
        QTest::newRow("no list") << QByteArray("{}") << "operations is not a list";
        QTest::newRow("no status") << operations({operation(201, userJson(1)), {}}) << "operations[1].statusCode";
        QTest::newRow("absurd status") << operations({operation(7), operation(204)}) << "operations[0].statusCode";
        QTest::newRow("created without user")
            << operations({operation(201), operation(200, userJson(1))}) << "userId is missing";
        QTest::newRow("another user") << operations({operation(201, userJson(1)), operation(200, other)})
                                      << "operations[1] is about another user";
    }
    void bulkAnswersThatDoNotFitAreRefused()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, named);
        const QVector<UserChange> changes{change(UserChange::Kind::create), change(UserChange::Kind::update, "u-2")};
        const auto results = bulkResults(QJsonDocument::fromJson(answer).object(), changes, QStringLiteral("h"));
        QCOMPARE(outcome(results), QStringLiteral("answerMalformed"));
        QVERIFY2(results.error().message().contains(named), qPrintable(results.error().message()));
    }

    void aLostBulkAnswerIsAskedForAgainOnlyIfTheCallerSaysSo()
    {
        for (const auto afterLoss : {PlatformUsers::AfterLoss::repeat, PlatformUsers::AfterLoss::report}) {
            PlatformRig rig;
            rig.signIn();
            rig.server.cut(bulkRoute);
            rig.server.on(bulkRoute, 200, operations({operation(204)}));
            PlatformUsers users(*rig.session);
            const QVector<UserChange> changes{change(UserChange::Kind::remove, "u-1")};
            const auto results = finished(users.apply(rig.scope, account, changes, afterLoss));
            const bool repeated = afterLoss == PlatformUsers::AfterLoss::repeat;
            QCOMPARE(outcome(results), repeated ? QStringLiteral("ok") : QStringLiteral("connectionLost"));
            QCOMPARE(rig.server.count(bulkRoute), repeated ? 2 : 1);
        }
    }

    void tooManyOrNoChangesAreNotSent()
    {
        PlatformRig rig;
        rig.signIn();
        PlatformUsers users(*rig.session);
        QVERIFY(finished(users.apply(rig.scope, account, {}))->isEmpty());
        const QVector<UserChange> many(201, change(UserChange::Kind::create));
        QCOMPARE(outcome(finished(users.apply(rig.scope, account, many))), QStringLiteral("invalidValue"));
        QCOMPARE(rig.server.count(), 0);
    }

    void aHundredThousandUsersAreReadInLittleMemory()
    {
        constexpr int total = 100'000;
        PlatformRig rig;
        rig.signIn();
        const QByteArray pattern = QJsonDocument(userJson(1'000'000)).toJson(QJsonDocument::Compact);
        rig.server.on(usersRoute, [pattern](const ReceivedRequest &request) {
            const int skip = query(request).queryItemValue(QStringLiteral("$skip")).toInt();
            QByteArray items;
            for (int i = skip; i < skip + PlatformUsers::pageSize; ++i) {
                QByteArray one = pattern;
                items += one.replace("1000000", QByteArray::number(1'000'000 + i)) + ',';
            }
            items.chop(1);
            const int next = skip + PlatformUsers::pageSize;
            const QByteArray link =
                R"(,"_links":{"next":"/2017-09-01/accounts/acc-1/users?$skip=)" + QByteArray::number(next) + R"("})";
            return TlsServer::answer(200, R"({"_embedded":{"items":[)" + items + "]}" +
                                              (next < total ? link : QByteArray()) + '}');
        });
        PlatformUsers users(*rig.session);
        const qint64 before = resident();
        const auto all = finished(users.all(rig.scope, account));
        const qint64 grown = resident() - before;
        QCOMPARE(outcome(all), QStringLiteral("ok"));
        QCOMPARE(all->size(), total);
        QCOMPARE(all->last().extension, QString::number(1'000'000 + total - 1));
        qInfo("%lld KiB more for %d users", static_cast<long long>(grown / 1024), total);
#ifndef __SANITIZE_ADDRESS__
        QVERIFY(grown < qint64{200} * 1024 * 1024);
#endif
    }

    void accountsAreFoundWithQuotesEscaped()
    {
        PlatformRig rig;
        rig.signIn();
        const QByteArray route = "GET /admin/2017-09-01/accounts";
        const auto item = [](const char *id, const char *name, const char *number) {
            return QJsonObject{{QStringLiteral("accountId"), QLatin1String(id)},
                               {QStringLiteral("name"), QLatin1String(name)},
                               {QStringLiteral("accountNumber"), QLatin1String(number)}};
        };
        const QJsonArray found{item("a", "O'Brien & Sons", "100000001"), item("b", "O'Brien & Sons Ltd", "100000002")};
        rig.server.on(route, 200, page(found));
        PlatformAccounts accounts(*rig.session);
        const auto named = finished(accounts.findByName(rig.scope, QStringLiteral("O'Brien & Sons")));
        QCOMPARE(outcome(named), QStringLiteral("ok"));
        QCOMPARE(named->id.value(), QStringLiteral("a"));
        QCOMPARE(
            query(rig.server.requests(route).constLast()).queryItemValue(QStringLiteral("$filter"), QUrl::FullyDecoded),
            QStringLiteral("name eq 'O''Brien & Sons'"));
        QCOMPARE(finished(accounts.findByNumber(rig.scope, QStringLiteral("100000002")))->id.value(),
                 QStringLiteral("b"));
        QCOMPARE(outcome(finished(accounts.findByNumber(rig.scope, QStringLiteral("9")))),
                 QStringLiteral("accountNotFound"));
        QCOMPARE(finished(accounts.list(rig.scope, QStringLiteral("x' or true")))->size(), 2);
        QCOMPARE(
            query(rig.server.requests(route).constLast()).queryItemValue(QStringLiteral("$filter"), QUrl::FullyDecoded),
            QStringLiteral("substringof(name,'x'' or true')"));
        rig.server.clear(route);
        rig.server.on(route, 200, page({item("a", "Twin", "1"), item("b", "Twin", "2")}));
        const auto twins = finished(accounts.findByName(rig.scope, QStringLiteral("Twin")));
        QCOMPARE(outcome(twins), QStringLiteral("invalidValue"));
        QCOMPARE(twins.error().field, QStringLiteral("account.name"));
    }

    void anAccountOutOfReachIsNotFound_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("403") << 403;
        QTest::newRow("404") << 404;
    }
    void anAccountOutOfReachIsNotFound()
    {
        QFETCH(const int, status);
        PlatformRig rig;
        rig.signIn();
        rig.server.on("GET /admin/2017-09-01/accounts/acc-1", status, "{}");
        PlatformAccounts accounts(*rig.session);
        const auto result = finished(accounts.get(rig.scope, account));
        QCOMPARE(outcome(result), QStringLiteral("accountNotFound"));
        QVERIFY(result.error().message().contains(QStringLiteral("acc-1")));
    }

    void aNewAccountIsCheckedBeforeItIsSent()
    {
        PlatformRig rig;
        rig.signIn();
        const QByteArray route = "POST /admin/2017-09-01/accounts";
        rig.server.on(route, 201, R"({"accountId":"new","name":"ACME","accountNumber":"123456789"})");
        NewAccount wanted;
        wanted.name = QStringLiteral("ACME");
        wanted.country = QStringLiteral("DE");
        wanted.street = QStringLiteral("Weg 1");
        wanted.city = QStringLiteral("Ulm");
        wanted.language = QStringLiteral("de-DE");
        wanted.supportContacts = {{QStringLiteral("Ann"), QStringLiteral("ann@example.com")}};
        PlatformAccounts accounts(*rig.session);
        const auto refused = finished(accounts.create(rig.scope, wanted));
        QCOMPARE(outcome(refused), QStringLiteral("missingValue"));
        QCOMPARE(refused.error().field, QStringLiteral("account.create.postalCode"));
        QCOMPARE(rig.server.count(), 0);
        wanted.postalCode = QStringLiteral("89073");
        QCOMPARE(finished(accounts.create(rig.scope, wanted))->number, QStringLiteral("123456789"));
        const QJsonObject sent = ScriptedServer::json(rig.server.requests(route).constFirst());
        QCOMPARE(sent.value(QStringLiteral("location")).toObject().value(QStringLiteral("address")).toObject().keys(),
                 (QStringList{QStringLiteral("city"), QStringLiteral("country"), QStringLiteral("street"),
                              QStringLiteral("zipCode")}));
    }

    void aClientsSecretIsReadUnderBothNames()
    {
        const QByteArray route = "POST /admin/2017-09-01/accounts/acc-1/clients";
        PlatformRig rig;
        rig.signIn();
        rig.server.on(route, 201, R"({"clientId":"c","client_secret":"one"})");
        rig.server.on(route, 201, R"({"clientId":"c","clientSecret":"two"})");
        rig.server.on(route, 201, R"({"clientId":"c"})");
        PlatformClients clients(*rig.session);
        QCOMPARE(finished(clients.create(rig.scope, account, QStringLiteral("Gateway")))->secret, QByteArray("one"));
        QCOMPARE(finished(clients.create(rig.scope, account, QStringLiteral("Gateway")))->secret, QByteArray("two"));
        QCOMPARE(outcome(finished(clients.create(rig.scope, account, QStringLiteral("Gateway")))),
                 QStringLiteral("answerMalformed"));
        const QJsonObject sent = ScriptedServer::json(rig.server.requests(route).constFirst());
        QCOMPARE(sent.value(QStringLiteral("role")).toString(), QStringLiteral("ACCOUNT_ADMIN"));
        QCOMPARE(sent.value(QStringLiteral("type")).toString(), QStringLiteral("APP"));
        QVERIFY(finished(clients.remove(rig.scope, account, ClientId(QStringLiteral("gone")))));
    }

    void anotherGatewayIsNamed()
    {
        PlatformRig rig;
        rig.signIn();
        const QByteArray put = "PUT /gateway/2026-01-01/accounts/acc-1/gateways/mine";
        rig.server.on(put, 409, R"({"message":"another gateway"})");
        rig.server.on("GET /gateway/2026-01-01/accounts/acc-1/gateways", 200,
                      R"({"_embedded":{"items":[{"gatewayId":"theirs","siteName":"Ulm","state":"setupIncomplete"}]}})");
        PlatformGateway gateway;
        gateway.id = QStringLiteral("mine");
        GatewayRegistration registration(*rig.session);
        const auto result = finished(registration.putGateway(rig.scope, account, gateway));
        QCOMPARE(outcome(result), QStringLiteral("gatewayAlreadyLinked"));
        QVERIFY(result.error().message().contains(QStringLiteral("Ulm (theirs)")));
    }
};

QTEST_GUILESS_MAIN(UsersTest)
#include "users_test.moc"
