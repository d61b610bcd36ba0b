#include "engine/cloud/gateway_registration.h"
#include "engine/cloud/platform_accounts.h"
#include "engine/cloud/platform_clients.h"
#include "engine/cloud/platform_session.h"
#include "engine/cloud/platform_users.h"
#include "tests/support/fake_clock.h"
#include "tests/support/flow.h"
#include "tests/support/lab_control.h"
#include "tests/support/memory_secret_store.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace clc;
using namespace clc::test;

namespace
{

/// A session against the running laboratory.
struct Visitor {
    explicit Visitor(LabProcess &lab)
        : http(lab.trust), session(http, secrets, clock, addresses(lab), SecretRef(QStringLiteral("who")), quick())
    {
        clock.time = QDateTime::currentDateTimeUtc();
    }
    static PlatformAddresses addresses(const LabProcess &lab)
    {
        return {lab.url(QStringLiteral("platform.authentication")), lab.url(QStringLiteral("platform.admin")),
                lab.url(QStringLiteral("platform.gateway"))};
    }
    static RetryPolicy quick()
    {
        RetryPolicy policy;
        policy.firstPause = std::chrono::milliseconds(5);
        policy.longestPause = std::chrono::milliseconds(20);
        policy.longestRetryAfter = std::chrono::milliseconds(50);
        policy.jitter = std::chrono::milliseconds(5);
        return policy;
    }
    Status signIn(const LabProcess &lab, const QString &who)
    {
        const QString person = QStringLiteral("platform.") + who;
        return finished(session.signInWithPassword(scope, lab.text(person + QStringLiteral(".user")),
                                                   lab.text(person + QStringLiteral(".password")).toUtf8(),
                                                   lab.text(person + QStringLiteral(".accountId"))));
    }

    HttpClient http;
    MemorySecretStore secrets;
    FakeClock clock;
    PlatformSession session;
    Scope scope;
};

UserChange creation(int number, const GatewayTag &tag)
{
    const QString n = QString::number(number);
    UserChange change;
    change.body = {{QStringLiteral("email"), QStringLiteral("bulk%1@bulk.example").arg(n)},
                   {QStringLiteral("name"), QStringLiteral("Bulk ") + n},
                   {QStringLiteral("lastName"), QStringLiteral("Ünï ") + n},
                   {QStringLiteral("extension"), QString::number(50'000 + number)},
                   {QStringLiteral("tags"), QJsonObject{{GatewayTag::tagId(), tag.toJson()}}}};
    return change;
}

GatewayTag tagOf(const QString &identity)
{
    return {QStringLiteral("site-1"), QStringLiteral("pbx-1"), Identity(identity), GatewayTag::State::active,
            QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC)};
}

} // namespace

class CloudLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("20")});
        if (!lab_->isBuilt()) QSKIP("cloudlink-lab is not built");
        QVERIFY(lab_->isReady());
        control_ = std::make_unique<LabControl>(*lab_);
        customer_ = std::make_unique<Visitor>(*lab_);
        QCOMPARE(outcome(customer_->signIn(*lab_, QStringLiteral("customer"))), QStringLiteral("ok"));
        account_ = AccountId(lab_->text(QStringLiteral("platform.customer.accountId")));
    }
    void init()
    {
        if (!lab_->isBuilt()) QSKIP("cloudlink-lab is not built");
    }
    void cleanup()
    {
        if (control_) control_->clearFaults();
    }

    void everyGrantSignsIn()
    {
        const auto who = finished(customer_->session.whoAmI(customer_->scope));
        QCOMPARE(outcome(who), QStringLiteral("ok"));
        QCOMPARE(who->accountId, account_.value());
        QCOMPARE(who->role, QStringLiteral("ACCOUNT_ADMIN"));

        Visitor byCode(*lab_);
        const auto coded =
            finished(byCode.session.signInWithCode(byCode.scope, lab_->text(QStringLiteral("platform.partner.user")),
                                                   lab_->text(QStringLiteral("platform.partner.password")).toUtf8(),
                                                   ClientId(lab_->text(QStringLiteral("platform.clientId"))),
                                                   lab_->text(QStringLiteral("platform.partner.accountId"))));
        QCOMPARE(outcome(coded), QStringLiteral("ok"));
        QCOMPARE(finished(byCode.session.whoAmI(byCode.scope))->role, QStringLiteral("PARTNER_ADMIN"));
        byCode.clock.advance(3700); // beyond 80 %: by the refresh token
        QCOMPARE(outcome(finished(byCode.session.whoAmI(byCode.scope))), QStringLiteral("ok"));
        byCode.clock.advance(3700); // and by the one that replaced it
        QCOMPARE(outcome(finished(byCode.session.whoAmI(byCode.scope))), QStringLiteral("ok"));

        Visitor wrong(*lab_);
        const auto refused = finished(wrong.session.signInWithPassword(
            wrong.scope, lab_->text(QStringLiteral("platform.customer.user")), QByteArrayLiteral("wrong-password")));
        QCOMPARE(outcome(refused), QStringLiteral("signInRefused"));
        QVERIFY(!refused.error().requestId.isEmpty());
    }

    void theGatewaysClientSignsInUntilItIsDeleted()
    {
        PlatformClients clients(customer_->session);
        const auto client = finished(clients.create(customer_->scope, account_, QStringLiteral("Gateway Ulm")));
        QCOMPARE(outcome(client), QStringLiteral("ok"));
        Visitor gateway(*lab_);
        QCOMPARE(outcome(finished(gateway.session.useClient(gateway.scope, client->id, client->secret, account_))),
                 QStringLiteral("ok"));
        QCOMPARE(finished(gateway.session.whoAmI(gateway.scope))->accountId, account_.value());
        const auto listed = finished(clients.list(customer_->scope, account_));
        QCOMPARE(outcome(listed), QStringLiteral("ok"));
        QVERIFY(std::all_of(listed->begin(), listed->end(),
                            [](const PlatformClient &one) { return one.secret.isEmpty(); }));
        QSignalSpy lost(&gateway.session, &PlatformSession::signedOutBy);
        QVERIFY(finished(clients.remove(customer_->scope, account_, client->id)));
        QVERIFY(finished(clients.remove(customer_->scope, account_, client->id)));
        QCOMPARE(outcome(finished(gateway.session.whoAmI(gateway.scope))), QStringLiteral("signedOut"));
        QTRY_COMPARE(lost.size(), 1);
    }

    void accountsAreCreatedAndFound()
    {
        Visitor partner(*lab_);
        QCOMPARE(outcome(partner.signIn(*lab_, QStringLiteral("partner"))), QStringLiteral("ok"));
        PlatformAccounts accounts(partner.session);
        const auto known = finished(accounts.get(partner.scope, account_));
        QCOMPARE(outcome(known), QStringLiteral("ok"));
        QCOMPARE(finished(accounts.findByNumber(partner.scope, known->number))->id, account_);
        QCOMPARE(finished(accounts.findByName(partner.scope, known->name))->id, account_);
        QVERIFY(finished(accounts.list(partner.scope))->size() > 1);
        const QString nobody = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QCOMPARE(outcome(finished(accounts.get(partner.scope, AccountId(nobody)))), QStringLiteral("accountNotFound"));

        NewAccount wanted;
        wanted.name = QStringLiteral("O'Hara & Söhne");
        wanted.country = QStringLiteral("IE");
        wanted.street = QStringLiteral("1 Main Street");
        wanted.city = QStringLiteral("Cork");
        wanted.postalCode = QStringLiteral("T12");
        wanted.language = QStringLiteral("en-GB");
        wanted.supportContacts = {{QStringLiteral("Ann"), QStringLiteral("ann@ohara.example")}};
        const auto made = finished(accounts.create(partner.scope, wanted));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message()));
        QCOMPARE(made->number.size(), 9);
        QCOMPARE(finished(accounts.findByName(partner.scope, wanted.name))->id, made->id);
        QCOMPARE(finished(accounts.list(partner.scope, QStringLiteral("O'Hara")))->size(), 1);
        PlatformAccounts asCustomer(customer_->session);
        QCOMPARE(outcome(finished(asCustomer.create(customer_->scope, wanted))), QStringLiteral("notPermitted"));
    }

    void aUserIsCreatedChangedTaggedAndRemoved()
    {
        PlatformUsers users(customer_->session);
        Scope &scope = customer_->scope;
        const auto made = finished(users.create(scope, account_,
                                                {{QStringLiteral("email"), QStringLiteral("zoë@crud.example")},
                                                 {QStringLiteral("extension"), QStringLiteral("4711")}}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message()));
        QCOMPARE(made->role, QStringLiteral("USER"));
        const auto again =
            finished(users.create(scope, account_, {{QStringLiteral("email"), QStringLiteral("ZOË@crud.example")}}));
        QCOMPARE(outcome(again), QStringLiteral("attributeInUse"));
        QCOMPARE(again.error().parameters.value(QStringLiteral("detail")).toString(), QStringLiteral("email"));
        const auto changed =
            finished(users.update(scope, account_, made->id, {{QStringLiteral("extension"), QString()}}));
        QVERIFY(changed && changed->extension.isEmpty());
        QCOMPARE(outcome(finished(users.update(scope, account_, made->id, {{QStringLiteral("nonsense"), 1}}))),
                 QStringLiteral("platformRefused"));
        QVERIFY(finished(users.putTag(scope, account_, made->id, tagOf(QStringLiteral("login:zoe")))));
        const auto read = finished(users.get(scope, account_, made->id));
        QVERIFY(read && read->tag);
        QVERIFY(*read->tag == tagOf(QStringLiteral("login:zoe")));
        QVERIFY(finished(users.remove(scope, account_, made->id)));
        QCOMPARE(outcome(finished(users.get(scope, account_, made->id))), QStringLiteral("notFound"));
    }

    void manyUsersAreWrittenInBulkAndReadByPages()
    {
        PlatformUsers users(customer_->session);
        Scope &scope = customer_->scope;
        constexpr int total = 1100;
        QVector<UserId> made;
        for (int first = 0; first < total; first += PlatformUsers::bulkLimit) {
            QVector<UserChange> changes;
            for (int i = first; i < std::min(first + PlatformUsers::bulkLimit, total); ++i)
                changes.append(creation(i, tagOf(QStringLiteral("login:bulk%1").arg(i))));
            const auto results = finished(users.apply(scope, account_, changes));
            QVERIFY2(results, results ? "" : qPrintable(results.error().message()));
            for (const UserChangeResult &one : *results) {
                QVERIFY2(one.user, one.error ? qPrintable(one.error->message()) : "");
                QVERIFY(!one.requestId.isEmpty());
                made.append(one.user->id);
            }
        }
        const auto all = finished(users.all(scope, account_));
        QVERIFY2(all, all ? "" : qPrintable(all.error().message()));
        QCOMPARE(std::count_if(all->begin(), all->end(), [](const PlatformUser &one) { return one.tag.has_value(); }),
                 total);

        UserChange rename;
        rename.kind = UserChange::Kind::update;
        rename.id = made.at(0);
        rename.body = {{QStringLiteral("lastName"), QStringLiteral("Changed")}};
        UserChange taken = rename;
        taken.body = {{QStringLiteral("extension"), QStringLiteral("50001")}};
        UserChange missing = rename;
        missing.id = UserId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        UserChange removal;
        removal.kind = UserChange::Kind::remove;
        removal.id = made.at(2);
        const auto mixed = finished(users.apply(scope, account_, {rename, taken, missing, removal}));
        QVERIFY2(mixed, mixed ? "" : qPrintable(mixed.error().message()));
        QCOMPARE(mixed->at(0).user->lastName, QStringLiteral("Changed"));
        QCOMPARE(errorCodeName(mixed->at(1).error->code), QStringLiteral("attributeInUse"));
        QCOMPARE(mixed->at(1).error->parameters.value(QStringLiteral("detail")).toString(),
                 QStringLiteral("extension"));
        QCOMPARE(errorCodeName(mixed->at(2).error->code), QStringLiteral("notFound"));
        QCOMPARE(mixed->at(3).status, 204);
    }

    void faultsOfThePlatformEndInTheirOwnError_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("expected");
        QTest::newRow("500 once") << "status" << QJsonValue(500) << 1 << "ok";
        QTest::newRow("503 for ever") << "status" << QJsonValue(503) << 100 << "platformUnavailable";
        QTest::newRow("429 seconds") << "retryAfter" << QJsonValue(1) << 2 << "ok";
        QTest::newRow("429 date") << "retryAfter" << QJsonValue(QStringLiteral("date")) << 1 << "ok";
        QTest::newRow("429 for ever") << "retryAfter" << QJsonValue(1) << 100 << "rateLimited";
        QTest::newRow("cut once") << "drop" << QJsonValue() << 1 << "ok";
        QTest::newRow("truncated for ever") << "truncate" << QJsonValue(40) << 100 << "connectionLost";
        QTest::newRow("loop") << "pageLoop" << QJsonValue() << 1 << "pageLoop";
        QTest::newRow("wrong shape") << "wrongShape" << QJsonValue() << 1 << "answerMalformed";
        QTest::newRow("duplicates") << "duplicate" << QJsonValue() << 1 << "ok";
    }
    void faultsOfThePlatformEndInTheirOwnError()
    {
        QFETCH(const QString, kind);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, times);
        QFETCH(const QString, expected);
        PlatformUsers users(customer_->session);
        const auto before = finished(users.all(customer_->scope, account_));
        QVERIFY(before);
        QVERIFY(control_->fault(QStringLiteral("GET /admin/*/users*"), kind, value, times));
        const auto all = finished(users.all(customer_->scope, account_));
        QCOMPARE(outcome(all), expected);
        if (all) QCOMPARE(all->size(), before->size());
    }

    void aBulkWhoseAnswerIsLostIsHealedByTheRepeat()
    {
        PlatformUsers users(customer_->session);
        QVERIFY(control_->fault(QStringLiteral("PATCH /admin/*"), QStringLiteral("drop")));
        const auto results =
            finished(users.apply(customer_->scope, account_, {creation(9001, tagOf(QStringLiteral("login:lost")))}));
        QVERIFY2(results, results ? "" : qPrintable(results.error().message()));
        QCOMPARE(results->at(0).status, 409); // it was carried out the first time
        const auto all = finished(users.all(customer_->scope, account_));
        QCOMPARE(std::count_if(all->begin(), all->end(),
                               [](const PlatformUser &one) {
                                   return one.tag && one.tag->identity.value() == QLatin1String("login:lost");
                               }),
                 1);
    }

    void theGatewayIsRegisteredUpToCompletion()
    {
        GatewayRegistration registration(customer_->session);
        Scope &scope = customer_->scope;
        const auto added = finished(registration.setIntegration(scope, account_, true));
        QVERIFY2(added, added ? "" : qPrintable(added.error().message()));
        QVERIFY(added->enabled);
        QVERIFY(finished(registration.setIntegration(scope, account_, true)));
        QCOMPARE(finished(registration.integrations(scope, account_))->size(), 1);
        Visitor partner(*lab_);
        QVERIFY(partner.signIn(*lab_, QStringLiteral("partner")));
        GatewayRegistration atPartner(partner.session);
        const AccountId partners(lab_->text(QStringLiteral("platform.partner.accountId")));
        QCOMPARE(outcome(finished(atPartner.setIntegration(partner.scope, partners, true))),
                 QStringLiteral("notPermitted"));

        PlatformGateway gateway;
        gateway.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        gateway.siteId = SiteId(gateway.id);
        gateway.siteName = QStringLiteral("Ulm");
        gateway.address = {QStringLiteral("Weg 1"), QStringLiteral("Ulm"), QString(), QStringLiteral("89073"),
                           QStringLiteral("DE")};
        gateway.pbxName = QStringLiteral("Headquarters");
        gateway.pbxType = QStringLiteral("miVoiceBusiness");
        gateway.state = PlatformGateway::State::onboardingComplete;
        QCOMPARE(outcome(finished(registration.putGateway(scope, account_, gateway))),
                 QStringLiteral("platformRefused"));
        gateway.steps = {true, true, true, false};
        const auto stored = finished(registration.putGateway(scope, account_, gateway));
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message()));
        QVERIFY(*stored == gateway);
        QVERIFY(finished(registration.putGateway(scope, account_, gateway)));
        PlatformGateway second = gateway;
        second.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto conflict = finished(registration.putGateway(scope, account_, second));
        QCOMPARE(outcome(conflict), QStringLiteral("gatewayAlreadyLinked"));
        QVERIFY(conflict.error().message().contains(gateway.id));
        QVERIFY(finished(registration.gateways(scope, account_))->first() == gateway);
        QVERIFY(finished(registration.removeGateway(scope, account_, gateway.id)));
        QVERIFY(finished(registration.removeIntegration(scope, account_)));
    }

    void invitationsAreMadeForUsersThatMayHaveThem()
    {
        PlatformUsers users(customer_->session);
        GatewayRegistration registration(customer_->session);
        Scope &scope = customer_->scope;
        const auto made =
            finished(users.apply(scope, account_, {creation(9100, tagOf(QStringLiteral("login:guest")))}));
        QVERIFY(made && made->at(0).user);
        const UserId guest = made->at(0).user->id;
        const UserId nobody(QUuid::createUuid().toString(QUuid::WithoutBraces));
        const auto answer = finished(registration.invite(scope, account_, {guest, nobody}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message()));
        QCOMPARE(answer->invitations.size(), 1);
        QCOMPARE(answer->invitations.first().user, guest);
        QVERIFY(answer->invitations.first().expiresOn > QDateTime::currentDateTimeUtc().addDays(3));
        QCOMPARE(answer->refused.first().reason, QStringLiteral("unknownUser"));
        const auto known = finished(registration.invitations(scope, account_));
        QVERIFY(known && std::any_of(known->begin(), known->end(),
                                     [&guest](const InvitationState &one) { return one.user == guest; }));
    }

private:
    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<LabControl> control_;
    std::unique_ptr<Visitor> customer_;
    AccountId account_;
};

QTEST_GUILESS_MAIN(CloudLabTest)
#include "lab_test.moc"
