#include "tests/onboarding/site_rig.h"

#include "engine/cloud/platform_clients.h"

#include <QRegularExpression>

using namespace clc;
using namespace clc::test;

/// What survives: the gateway's identity, the site after a lost store, and who was invited.
class RelinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLostStoreIsLinkedAgain();
    void anotherSitesGatewayIsNotTakenOver();
    void aRevokedIdentityIsMadeAnewAndLeavesNoOrphan();
    void anAnswerLostWhileMakingTheIdentityLeavesNoOrphan();
    void anAccountWhoseAnswerWasLostIsMadeOnce();
    void eachUserIsInvitedOnceHoweverOftenItIsInterrupted();
    void aRefusedRecipientStopsNobodyElse();
    void anUnusableMailServerIsNamed();

private:
    LabProcess &lab() { return *lab_; }
    QJsonObject json() { return labAnswers(lab()); }
    OnboardingAnswers mailing(const QString &path = {}, const QJsonValue &value = {})
    {
        QJsonObject with = changed(json(), QStringLiteral("mail.send"), true);
        if (!path.isEmpty()) with = changed(with, path, value);
        return parsed(with).value();
    }
    QStringList recipients()
    {
        QStringList to;
        const QJsonArray mails = LabControl(lab()).ask("GET", QStringLiteral("/mails")).array();
        for (const QJsonValue mail : mails) {
            const QJsonValue one = mail[QLatin1String("to")];
            to.append(one.isArray() ? one.toArray().first().toString() : one.toString());
        }
        return to;
    }
    int clients(SiteRig &engine)
    {
        PlatformClients list(engine.gateway);
        const auto all = finished(list.list(engine.scope, engine.session.site().accountId));
        int ours = 0;
        if (all)
            for (const PlatformClient &client : *all) ours += client.name.startsWith(QLatin1String("gateway-")) ? 1 : 0;
        return all ? ours : -1;
    }

    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<DataDirectory> data_;
};

void RelinkTest::init()
{
    lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("40")});
    data_ = std::make_unique<DataDirectory>();
    QVERIFY(lab_->isReady());
}

void RelinkTest::aLostStoreIsLinkedAgain()
{
    SiteId site;
    int imported = 0;
    {
        SiteRig engine(*data_);
        const auto result = engine.run(parsed(json()).value());
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
        imported = result->imported;
        site = engine.session.site().siteId;
    }
    const qsizetype mark = journalSize(lab());
    DataDirectory replacement;
    SiteRig engine(replacement);
    const auto result = engine.run(parsed(json()).value());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    QCOMPARE(result->objectsWritten, 0);
    QCOMPARE(result->imported, imported);
    QCOMPARE(engine.session.site().siteId.value(), site.value());
    QCOMPARE(writes(lab(), QStringLiteral("platform"), mark).filter(QStringLiteral("/users")), QStringList());
    QCOMPARE(clients(engine), 1);
}

void RelinkTest::anotherSitesGatewayIsNotTakenOver()
{
    {
        SiteRig engine(*data_);
        QVERIFY(engine.run(parsed(json()).value()).ok());
    }
    DataDirectory other;
    SiteRig engine(other);
    const auto result =
        engine.run(parsed(changed(json(), QStringLiteral("site.name"), QStringLiteral("Branch"))).value());
    QCOMPARE(outcome(result), QStringLiteral("gatewayAlreadyLinked"));
    QVERIFY(engine.session.site().clientId.isEmpty());
}

void RelinkTest::aRevokedIdentityIsMadeAnewAndLeavesNoOrphan()
{
    SiteRig engine(*data_);
    QVERIFY(engine.run(parsed(json()).value()).ok());
    const ClientId first = engine.session.site().clientId;
    PlatformClients list(engine.person);
    QVERIFY(finished(list.remove(engine.scope, engine.session.site().accountId, first)).ok());
    const auto result = engine.run(parsed(json()).value());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    QCOMPARE(result->objectsWritten, 0);
    QVERIFY(!(engine.session.site().clientId == first));
    QCOMPARE(clients(engine), 1);
}

void RelinkTest::anAnswerLostWhileMakingTheIdentityLeavesNoOrphan()
{
    LabControl(lab()).ask("POST", QStringLiteral("/faults"),
                          {{QStringLiteral("system"), QStringLiteral("platform")},
                           {QStringLiteral("match"), QStringLiteral("POST *clients")},
                           {QStringLiteral("kind"), QStringLiteral("drop")},
                           {QStringLiteral("count"), 1}});
    SiteRig engine(*data_);
    QCOMPARE(outcome(engine.run(parsed(json()).value())), QStringLiteral("connectionLost"));
    const auto result = engine.run(parsed(json()).value());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    const QStringList made = writes(lab(), QStringLiteral("platform")).filter(QStringLiteral("/clients"));
    QCOMPARE(made.filter(QStringLiteral("POST")).size(), 2);
    QCOMPARE(made.filter(QStringLiteral("DELETE")).size(), 1);
    QCOMPARE(clients(engine), 1);
}

void RelinkTest::anAccountWhoseAnswerWasLostIsMadeOnce()
{
    LabControl(lab()).ask("POST", QStringLiteral("/faults"),
                          {{QStringLiteral("system"), QStringLiteral("platform")},
                           {QStringLiteral("match"), QStringLiteral("POST *accounts")},
                           {QStringLiteral("kind"), QStringLiteral("drop")},
                           {QStringLiteral("count"), 1}});
    const QJsonObject contact{{QStringLiteral("name"), QStringLiteral("Help")},
                              {QStringLiteral("email"), QStringLiteral("help@new.example")}};
    const QJsonObject create{{QStringLiteral("name"), QStringLiteral("New customer")},
                             {QStringLiteral("country"), QStringLiteral("CA")},
                             {QStringLiteral("street"), QStringLiteral("1 Main Street")},
                             {QStringLiteral("city"), QStringLiteral("Ottawa")},
                             {QStringLiteral("postalCode"), QStringLiteral("K2K 3K1")},
                             {QStringLiteral("language"), QStringLiteral("en-US")},
                             {QStringLiteral("supportContacts"), QJsonArray{contact}}};
    QJsonObject with = changed(json(), QStringLiteral("account"), QJsonObject{{QStringLiteral("create"), create}});
    with = changed(with, QStringLiteral("signIn.user"), lab().text(QStringLiteral("platform.partner.user")));
    with = changed(with, QStringLiteral("signIn.password"), lab().text(QStringLiteral("platform.partner.password")));
    {
        SiteRig engine(*data_);
        QCOMPARE(outcome(engine.run(parsed(with).value())), QStringLiteral("connectionLost"));
        const auto result = engine.run(parsed(with).value());
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
        QCOMPARE(engine.session.site().accountName, QStringLiteral("New customer"));
        QVERIFY(engine.run(parsed(with).value()).ok());
    }
    const QStringList made =
        writes(lab(), QStringLiteral("platform")).filter(QRegularExpression(QStringLiteral("POST .*/accounts$")));
    QCOMPARE(made.size(), 1);
    DataDirectory other; // an account of that name that we did not begin is somebody else's
    SiteRig engine(other);
    const auto refused = engine.run(parsed(with).value());
    QCOMPARE(outcome(refused), QStringLiteral("invalidValue"));
    QCOMPARE(refused.error().field, QStringLiteral("account.create.name"));
}

void RelinkTest::eachUserIsInvitedOnceHoweverOftenItIsInterrupted()
{
    QStringList before;
    int imported = 0;
    {
        SiteRig engine(*data_);
        const auto running = started(engine.runner.run(engine.scope, mailing()));
        const auto sent = [&engine] {
            QStringList keys;
            const auto entries = engine.journal.ofRun(engine.session.site().mails);
            if (engine.session.site().mails.isEmpty() || !entries) return keys;
            for (const JournalEntry &entry : *entries)
                if (entry.state == JournalEntry::State::acknowledged)
                    keys.append(entry.after.value(QLatin1String("email")).toString());
            return keys;
        };
        QTRY_VERIFY_WITH_TIMEOUT(sent().size() >= 3 || running->has_value(), 60'000);
        engine.scope.cancel();
        QVERIFY(running->has_value());
        before = sent();
        QVERIFY(before.size() >= 3);
    }
    {
        SiteRig engine(*data_);
        const auto result = engine.run(mailing());
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
        imported = result->imported;
    }
    const QStringList all = recipients();
    for (const QString &address : before) QCOMPARE(all.count(address), 1);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), imported);
    SiteRig engine(*data_);
    QVERIFY(engine.run(mailing()).ok());
    QCOMPARE(recipients().size(), all.size());
}

void RelinkTest::aRefusedRecipientStopsNobodyElse()
{
    const QJsonObject where{{QStringLiteral("dn"), QStringLiteral("1003")}};
    const QJsonObject set{{QStringLiteral("email"), QStringLiteral("unknown@customer.example")}};
    LabControl(lab()).ask("POST", QStringLiteral("/users"),
                          {{QStringLiteral("op"), QStringLiteral("update")},
                           {QStringLiteral("where"), where},
                           {QStringLiteral("set"), set}});
    SiteRig engine(*data_);
    const auto result = engine.run(mailing());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    QCOMPARE(recipients().size(), result->imported - 1);
    const auto entries = engine.journal.ofRun(engine.session.site().mails);
    int refused = 0;
    for (const JournalEntry &entry : *entries) {
        if (entry.state != JournalEntry::State::failed) continue;
        ++refused;
        QCOMPARE(errorCodeName(entry.error->code), QStringLiteral("mailRefused"));
    }
    QCOMPARE(refused, 1);
}

void RelinkTest::anUnusableMailServerIsNamed()
{
    SiteRig engine(*data_);
    const auto refused = engine.run(mailing(QStringLiteral("mail.password"), QStringLiteral("wrong")));
    QCOMPARE(outcome(refused), QStringLiteral("mailLoginRefused"));
    QCOMPARE(recipients(), QStringList());
    const auto result = engine.run(mailing());
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message()));
    QCOMPARE(recipients().size(), result->imported);
}

QTEST_GUILESS_MAIN(RelinkTest)
#include "relink_test.moc"
