#include "engine/base/json.h"
#include "engine/cloud/collection.h"
#include "engine/cloud/gateway_registration.h"
#include "engine/cloud/platform_accounts.h"
#include "engine/cloud/platform_clients.h"
#include "engine/cloud/platform_error.h"
#include "engine/cloud/platform_identity.h"
#include "engine/cloud/platform_session.h"
#include "engine/cloud/platform_users.h"
#include "tests/support/flow.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

namespace
{

/// JSON written with single quotes, for tables that can be read.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(quoted(text)).object();
}

QByteArray jwt(const QByteArray &claims)
{
    const auto option = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return quoted("{'alg':'HS256','typ':'JWT'}").toBase64(option) + '.' + quoted(claims).toBase64(option) + ".sig";
}

const QString host = QStringLiteral("admin.example");

/// Decodes by the name of the type, so that one table covers them all.
QString decode(const QString &type, const QByteArray &text)
{
    const QJsonObject json = object(text);
    const auto told = [](const auto &result) { return result ? QStringLiteral("ok") : result.error().message(); };
    if (type == QLatin1String("user")) return told(PlatformUser::fromJson(json, host));
    if (type == QLatin1String("account")) return told(PlatformAccount::fromJson(json, host));
    if (type == QLatin1String("client")) return told(PlatformClient::fromJson(json, host));
    if (type == QLatin1String("integration")) return told(PlatformIntegration::fromJson(json, host));
    if (type == QLatin1String("gateway")) return told(PlatformGateway::fromJson(json, host));
    if (type == QLatin1String("invitation")) return told(InvitationAnswer::fromJson(json, host));
    if (type == QLatin1String("page")) return told(CollectionPage::fromJson(json, host, QStringLiteral("users")));
    if (type == QLatin1String("token")) return told(TokenAnswer::fromJson(json, host));
    return told(WhoAmI::fromJson(json, host));
}

const QUrl base(QStringLiteral("https://admin.example/2017-09-01"));
const QList<QPair<QString, QString>> expandTags{{QStringLiteral("$expand"), QStringLiteral("tags")},
                                                {QStringLiteral("$top"), QStringLiteral("500")}};

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerOfTheWrongShapeNamesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *type, const char *json, const char *named) {
            QTest::addRow("%s: %s", type, json)
                << QString::fromLatin1(type) << QByteArray(json) << QString::fromLatin1(named);
        };
        row("user", "{'userId':'u','email':'a@b.c','unknown':{'deep':[1]},'sipPassword':'x'}", "ok");
        row("user", "{'email':'a@b.c'}", "userId is missing");
        row("user", "{'userId':''}", "userId is empty");
        row("user", "{'userId':5}", "userId is not a text");
        row("user", "{'userId':'u','email':['a']}", "email is not a text");
        row("user", "{'userId':'u','extension':1001}", "extension is not a text");
        row("user", "{'userId':'u','tags':[]}", "tags is not an object");
        row("user", "{'userId':'u','name':null,'tags':null}", "ok");
        row("account", "{'accountId':'a','name':'A','active':true,'location':{'address':{'country':'DE'}}}", "ok");
        row("account", "{'name':'A'}", "accountId is missing");
        row("account", "{'accountId':'a','active':'yes'}", "active is not true or false");
        row("account", "{'accountId':'a','location':{'address':7}}", "location.address is not an object");
        row("client", "{'clientId':'c','client_secret':'s'}", "ok");
        row("client", "{'clientId':{},'client_secret':'s'}", "clientId is not a text");
        row("client", "{'clientId':'c','clientSecret':5}", "clientSecret is not a text");
        row("integration", "{'type':'cloudlinkGateway','enabled':true}", "ok");
        row("integration", "{'type':'cloudlinkGateway','enabled':'true'}", "enabled is not true or false");
        row("gateway", "{'gatewayId':'g','state':'setupIncomplete'}", "ok");
        row("gateway", "{'gatewayId':'g','state':'dancing'}", "state is none of the known ones");
        row("gateway", "{'gatewayId':'g','state':'setupIncomplete','steps':{'sync':1}}",
            "steps.sync is not true or false");
        row("invitation", "{'invitations':[{'userId':'u','email':'a@b.c','link':'https://x'}],'refused':[]}", "ok");
        row("invitation", "{'invitations':[{'userId':'u','email':'a@b.c','link':'ftp://x'}]}", "link is not https");
        row("invitation", "{'refused':[]}", "invitations is not a list");
        row("invitation", "{'invitations':[5]}", "userId is missing");
        row("page", "{}", "ok");
        row("page", "{'_embedded':{}}", "ok");
        row("page", "{'count':'7'}", "count is not a whole number");
        row("page", "{'count':-1}", "count is not within");
        row("page", "{'_links':{'next':5}}", "_links.next is not a text");
        row("page", "{'_embedded':{'items':{}}}", "_embedded.items is not a list");
        row("page", "{'_embedded':[]}", "_embedded is not an object");
        row("token", "{'access_token':'t'}", "ok");
        row("token", "{'refresh_token':'t'}", "access_token is missing");
        row("token", "{'access_token':['t']}", "access_token is not a text");
        row("token", "{'access_token':'a\\r\\nX-Evil: 1'}", "a token has characters it cannot have");
        row("whoami", "{'principalId':'u','accountId':'a','role':'USER'}", "ok");
        row("whoami", "{'userId':'u','accountId':'a','role':7}", "role is not a text");
    }
    void anAnswerOfTheWrongShapeNamesWhatIsWrong()
    {
        QFETCH(const QString, type);
        QFETCH(const QByteArray, json);
        QFETCH(const QString, named);
        const QString told = decode(type, json);
        if (named == QLatin1String("ok"))
            QCOMPARE(told, named);
        else
            QVERIFY2(told.contains(named), qPrintable(told));
    }

    void aTokensLifeIsBelievedOnlyWhenSane_data()
    {
        QTest::addColumn<QByteArray>("expiresIn"); // with its comma
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("as documented") << QByteArray(",'expires_in':3747") << qint64{3747};
        QTest::newRow("as text") << QByteArray(",'expires_in':'3747'") << qint64{3747};
        QTest::newRow("missing") << QByteArray() << qint64{600};
        QTest::newRow("zero") << QByteArray(",'expires_in':0") << qint64{600};
        QTest::newRow("negative") << QByteArray(",'expires_in':-3600") << qint64{600};
        QTest::newRow("centuries") << QByteArray(",'expires_in':99999999999999") << qint64{600};
        QTest::newRow("a list") << QByteArray(",'expires_in':[1]") << qint64{600};
        QTest::newRow("a fraction") << QByteArray(",'expires_in':12.7") << qint64{12};
    }
    void aTokensLifeIsBelievedOnlyWhenSane()
    {
        QFETCH(const QByteArray, expiresIn);
        QFETCH(const qint64, seconds);
        const auto opaque = TokenAnswer::fromJson(object("{'access_token':'opaque'" + expiresIn + '}'), host);
        QCOMPARE(opaque->lifetime.count(), seconds);
    }

    void aMissingLifeIsTakenFromTheClaims()
    {
        const QByteArray token = jwt("{'iat':1000,'exp':4747}");
        QCOMPARE(TokenAnswer::fromJson(object("{'access_token':'" + token + "'}"), host)->lifetime.count(), 3747);
        const QByteArray absurd = jwt("{'iat':'5000','exp':'10'}");
        QCOMPARE(TokenAnswer::fromJson(object("{'access_token':'" + absurd + "'}"), host)->lifetime.count(), 600);
    }

    void anIdentityComesBackFromItsSecret()
    {
        PlatformIdentity identity;
        identity.kind = PlatformIdentity::Kind::client;
        identity.who = QStringLiteral("gw");
        identity.tokens = {"access", "refresh", std::chrono::seconds(100)};
        identity.obtainedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        identity.client = ClientId(QStringLiteral("gw"));
        identity.clientSecret = "s\"'ä";
        identity.account = AccountId(QStringLiteral("a"));
        const auto back = PlatformIdentity::fromSecret(identity.toSecret());
        QVERIFY(back);
        QCOMPARE(back->clientSecret, identity.clientSecret);
        QCOMPARE(back->renewAt(), identity.obtainedAt.addSecs(80));
        QCOMPARE(back->expiresAt(), identity.obtainedAt.addSecs(100));
        QVERIFY(!PlatformIdentity::fromSecret("not json"));
        QVERIFY(!PlatformIdentity::fromSecret("{}"));
    }

    void aPageLinkIsEncodedAndStaysInItsService_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QByteArray>("address"); // empty: refused
        const auto row = [](const char *name, const char *link, const char *address) {
            QTest::newRow(name) << QString::fromUtf8(link) << QByteArray(address);
        };
        const char *plain = "https://admin.example/2017-09-01/users?$skip=1&$top=1&$expand=tags";
        row("as documented", "/2017-09-01/users?$skip=1&$top=1&$expand=tags", plain);
        row("not encoded", "/2017-09-01/users?$skip=1&$filter=name eq 'Ä+B #1'&$expand=tags",
            "https://admin.example/2017-09-01/users?$skip=1&$filter=name%20eq%20'%C3%84%2BB%20%231'&$expand=tags");
        row("encoded already", "/2017-09-01/users?$filter=name%20eq%20'x'&$expand=tags",
            "https://admin.example/2017-09-01/users?$filter=name%20eq%20'x'&$expand=tags");
        row("a stray percent sign", "/2017-09-01/users?$filter=a%zz&$expand=tags",
            "https://admin.example/2017-09-01/users?$filter=a%25zz&$expand=tags");
        row("dropped $expand is put back", "/2017-09-01/users?$skip=1&$top=1", plain);
        row("absolute, same origin", "https://admin.example:443/2017-09-01/users?$skip=1&$top=1&$expand=tags", plain);
        row("another host", "https://evil.example/2017-09-01/users", "");
        row("another scheme", "http://admin.example/2017-09-01/users", "");
        row("another port", "https://admin.example:444/2017-09-01/users", "");
        row("user info", "https://a:b@admin.example/2017-09-01/users", "");
        row("host without scheme", "//evil.example/2017-09-01/users", "");
        row("backslashes", "\\\\evil.example/x", "");
        row("another service", "/2018-03-03/users", "");
        row("climbing", "/2017-09-01/../secret", "");
        row("encoded climbing", "/2017-09-01/%2e%2e/secret", "");
        row("control characters", "/2017-09-01/users?\r\nX: 1", "");
        row("relative", "users?$skip=1", "");
    }
    void aPageLinkIsEncodedAndStaysInItsService()
    {
        QFETCH(const QString, link);
        QFETCH(const QByteArray, address);
        const auto url = pageAddress(link, base, expandTags, QStringLiteral("users"));
        if (address.isEmpty())
            QCOMPARE(outcome(url), QStringLiteral("answerMalformed"));
        else
            QCOMPARE(url ? url->toEncoded() : url.error().message().toUtf8(), address);
    }

    void aServiceBehindOneHostIsRecognizedByItsVersion()
    {
        const QUrl shared(QStringLiteral("https://127.0.0.1:8443/admin/2017-09-01"));
        const QByteArray expected = "https://127.0.0.1:8443/admin/2017-09-01/users?$skip=1";
        for (const auto *link : {"/2017-09-01/users?$skip=1", "/admin/2017-09-01/users?$skip=1"}) {
            const auto url = pageAddress(QString::fromLatin1(link), shared, {}, QStringLiteral("users"));
            QCOMPARE(url ? url->toEncoded() : QByteArray(), expected);
        }
        QVERIFY(!pageAddress(QStringLiteral("/gateway/2017-09-01/users"), shared, {}, QStringLiteral("users")));
    }

    void pagesThatLeadBackAreALoop()
    {
        const auto page = [](int items, const QString &next) {
            CollectionPage one;
            for (int i = 0; i < items; ++i) one.items.append(i);
            one.next = next;
            return one;
        };
        const QUrl first(QStringLiteral("https://admin.example/2017-09-01/users"));
        PageWalk walk(base, {}, first, QStringLiteral("users"));
        const auto second = walk.after(page(2, QStringLiteral("/2017-09-01/users?$skip=2")), QString());
        QVERIFY(second && *second);
        const auto loop = walk.after(page(2, QStringLiteral("/2017-09-01/users?$skip=2")), QStringLiteral("c-1"));
        QCOMPARE(outcome(loop), QStringLiteral("pageLoop"));
        QCOMPARE(loop.error().requestId, QStringLiteral("c-1"));

        PageWalk toSelf(base, {}, first, QStringLiteral("users"));
        QCOMPARE(outcome(toSelf.after(page(1, QStringLiteral("/2017-09-01/users")), QString())),
                 QStringLiteral("pageLoop"));

        PageWalk empty(base, {}, first, QStringLiteral("users"));
        QString ended = QStringLiteral("ok");
        for (int i = 0; i < 100 && ended == QLatin1String("ok"); ++i)
            ended = outcome(empty.after(page(0, QStringLiteral("/2017-09-01/users?$skiptoken=%1").arg(i)), QString()));
        QCOMPARE(ended, QStringLiteral("pageLoop"));
    }

    void aShortListIsNotTakenForAWholeOne()
    {
        const QUrl first(QStringLiteral("https://admin.example/2017-09-01/users"));
        CollectionPage page;
        page.items = {1, 2};
        page.count = 3;
        PageWalk ended(base, {}, first, QStringLiteral("users"));
        const auto announced = ended.after(page, QString());
        QCOMPARE(outcome(announced), QStringLiteral("answerMalformed"));
        QVERIFY(announced.error().retryable);
        page.count = 2;
        page.next = QStringLiteral("/2017-09-01/users?$skip=500");
        PageWalk skipping(base, {}, first, QStringLiteral("users"));
        QCOMPARE(outcome(skipping.after(page, QString())), QStringLiteral("answerMalformed"));
        page.next = QStringLiteral("/2017-09-01/users?$skip=2");
        page.count = 2; // of the page or of all: either reading of it fits
        PageWalk good(base, {}, first, QStringLiteral("users"));
        QVERIFY(good.after(page, QString()));
        page.next.clear();
        QVERIFY(good.after(page, QString()));
        QCOMPARE(good.itemCount(), 4);
    }

    void everyStatusHasItsError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("told");
        const QByteArray taken =
            "{'message':'One or more of the attribute values are already in use: email,extension'}";
        QTest::newRow("400") << 400 << QByteArray("{'message':'bad email'}") << "platformRefused"
                             << "bad email";
        QTest::newRow("401") << 401 << QByteArray() << "signedOut"
                             << "ann";
        QTest::newRow("403") << 403 << QByteArray("{'message':'Feature not allowed'}") << "notPermitted"
                             << "Feature not allowed";
        QTest::newRow("404") << 404 << QByteArray("{}") << "notFound"
                             << "u-1";
        QTest::newRow("409 taken") << 409 << taken << "attributeInUse"
                                   << "already in use: email,extension.";
        QTest::newRow("409 other") << 409 << QByteArray("{'name':'Conflict'}") << "platformRefused"
                                   << "Conflict";
        QTest::newRow("422") << 422 << QByteArray("{'message':'no'}") << "platformRefused"
                             << "no";
        QTest::newRow("429") << 429 << QByteArray() << "rateLimited"
                             << "9 seconds";
        QTest::newRow("500") << 500 << QByteArray("<html>Internal</html>") << "platformUnavailable"
                             << "status 500";
        QTest::newRow("504") << 504 << QByteArray("upstream timed out") << "platformUnavailable"
                             << "upstream timed out";
        QTest::newRow("302") << 302 << QByteArray() << "unexpectedStatus"
                             << "302";
        QTest::newRow("secret in the reason")
            << 400 << QByteArray("{'message':'sent password=hunter2 twice'}") << "platformRefused"
            << "password=***";
    }
    void everyStatusHasItsError()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        QFETCH(const QString, told);
        HttpReply reply{status, {{"retry-after", "9"}, {"x-mitel-correlation-id", "corr 1"}}, quoted(body)};
        PlatformAnswer answer = platformAnswer(reply, host);
        QCOMPARE(answer.requestId, QString()); // with a blank it is no id
        reply.headers.insert("x-mitel-correlation-id", "corr-1");
        answer = platformAnswer(reply, host);
        const Error error = platformError(answer, QStringLiteral("user"), QStringLiteral("u-1"), QStringLiteral("ann"));
        QCOMPARE(errorCodeName(error.code), code);
        QCOMPARE(error.requestId, QStringLiteral("corr-1"));
        QCOMPARE(error.retryable, status == 429 || status >= 500);
        QVERIFY2(error.message().contains(told), qPrintable(error.message()));
        QVERIFY(!error.message().contains(QStringLiteral("hunter2")));
        QVERIFY(!error.message().contains(QStringLiteral("<html>")));
        QVERIFY2(!error.message().contains(QStringLiteral("%{")), qPrintable(error.message()));
    }

    void aTagIsReadOnlyWhenItIsWhole_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("ours");
        const char *whole =
            "{'siteId':'s','pbxId':'p','identity':'login:ann','state':'suspended','since':'2026-03-01T12:00:00.000Z'}";
        QTest::newRow("whole") << QByteArray(whole) << true;
        QTest::newRow("no identity") << QByteArray("{'siteId':'s','pbxId':'p','state':'active'}") << false;
        QTest::newRow("unknown state") << QByteArray("{'siteId':'s','pbxId':'p','identity':'dn:1','state':'asleep'}")
                                       << false;
        QTest::newRow("wrong type") << QByteArray("{'siteId':5,'pbxId':'p','identity':'dn:1','state':'active'}")
                                    << false;
        QTest::newRow("no since") << QByteArray("{'siteId':'s','pbxId':'p','identity':'dn:1','state':'active'}")
                                  << true;
    }
    void aTagIsReadOnlyWhenItIsWhole()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const bool, ours);
        const auto tag = GatewayTag::fromJson(object(json));
        QCOMPARE(tag.has_value(), ours);
        if (tag && tag->since.isValid()) QCOMPARE(tag->toJson(), object(json));
    }

    void addressesAreHttpsAndNothingElse_data()
    {
        QTest::addColumn<QString>("admin");
        QTest::addColumn<QString>("outcomeName");
        QTest::newRow("plain") << "https://admin.example/2017-09-01"
                               << "ok";
        QTest::newRow("slash at the end") << "https://admin.example/2017-09-01/"
                                          << "ok";
        QTest::newRow("port and IPv6") << "https://[::1]:8443/admin/2017-09-01"
                                       << "ok";
        QTest::newRow("http") << "http://admin.example/2017-09-01"
                              << "invalidValue";
        QTest::newRow("user") << "https://a:b@admin.example/2017-09-01"
                              << "invalidValue";
        QTest::newRow("query") << "https://admin.example/2017-09-01?x=1"
                               << "invalidValue";
        QTest::newRow("no host") << "https:///2017-09-01"
                                 << "invalidValue";
        QTest::newRow("blank") << "https://ad min/2017"
                               << "invalidValue";
        QTest::newRow("empty") << ""
                               << "invalidValue";
    }
    void addressesAreHttpsAndNothingElse()
    {
        QFETCH(const QString, admin);
        QFETCH(const QString, outcomeName);
        const auto addresses = PlatformAddresses::fromJson({{QStringLiteral("admin"), admin}});
        QCOMPARE(outcome(addresses), outcomeName);
        if (!addresses)
            QCOMPARE(addresses.error().field, QStringLiteral("platform.admin"));
        else
            QVERIFY(!addresses->admin.path().endsWith(QLatin1Char('/')));
        QCOMPARE(outcome(PlatformAddresses::fromJson({{QStringLiteral("gateway"), 5}})),
                 QStringLiteral("invalidValue"));
        QCOMPARE(PlatformAddresses::fromJson({})->authentication, PlatformAddresses::production().authentication);
    }
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
