#include "engine/service/questions.h"
#include "engine/service/settings.h"
#include "engine/service/settings_table.h"
#include "engine/service/trust_keeper.h"
#include "tests/support/certificates.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;

class DecisionsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
    SystemClock clock_;

    TrustDecision pin(const char *fingerprint) const
    {
        TrustDecision decision;
        decision.host = QStringLiteral("mbg.example");
        decision.port = 443;
        decision.fingerprint = QString::fromLatin1(fingerprint);
        decision.decidedBy = QStringLiteral("test");
        decision.decidedAt = clock_.now();
        return decision;
    }

private Q_SLOTS:
    void init()
    {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(folder_->filePath(QStringLiteral("gateway.db")));
        QVERIFY(opened.ok());
        database_ = std::move(*opened);
    }

    void aDecisionHoldsForItsPlaceOnlyAndSurvivesARestart()
    {
        TrustRepository rows(*database_);
        TrustKeeper keeper(rows);
        QVERIFY(keeper.load().ok());
        QVERIFY(keeper.decide(pin("AA:01")).ok());
        TrustKeeper restarted(rows);
        QVERIFY(restarted.load().ok());
        for (const TrustKeeper *one : {&keeper, &restarted}) {
            QCOMPARE(one->trustedFingerprints(QStringLiteral("mbg.example"), 443),
                     QStringList{QStringLiteral("AA:01")});
            QVERIFY(one->trustedFingerprints(QStringLiteral("mbg.example"), 5061).isEmpty());
            QVERIFY(one->trustedFingerprints(QStringLiteral("other.example"), 443).isEmpty());
        }
    }

    void aDecisionThatIsTakenBackIsGoneAtOnceAndForGood()
    {
        TrustRepository rows(*database_);
        TrustKeeper keeper(rows);
        QVERIFY(keeper.load().ok());
        TrustDecision other = pin("BB:02");
        other.port = 5061;
        other.subject = QStringLiteral("mbg");
        QVERIFY(keeper.decide(pin("AA:01")).ok());
        QVERIFY(keeper.decide(other).ok());
        const test::TestCertificate authority = test::makeAuthority(QStringLiteral("Example Root"));
        QVERIFY(keeper
                    .trustAuthority({QStringLiteral("CC:03"), authority.certificatePem, QStringLiteral("ca.pem"),
                                     QStringLiteral("ann"), clock_.now()})
                    .ok());
        const QVector<TrustInfo> known = keeper.all().value();
        QCOMPARE(known.size(), 3);
        QCOMPARE(known.at(0).kind, QStringLiteral("certificate"));
        QCOMPARE(known.at(1).subject, QStringLiteral("mbg"));
        QCOMPARE(known.at(1).port, 5061);
        QVERIFY(!known.at(1).notAfter.isValid());
        QCOMPARE(known.at(2).kind, QStringLiteral("authority"));
        QCOMPARE(known.at(2).subject, QStringLiteral("Example Root"));
        QCOMPARE(known.at(2).issuer, QStringLiteral("Example Root"));
        QCOMPARE(known.at(2).decidedBy, QStringLiteral("ann"));
        QVERIFY(known.at(2).notAfter > clock_.now());
        QCOMPARE(keeper.all().value(), known); // the ids are the same each time

        int dropped = 0;
        keeper.setOnReplaced([&dropped] { ++dropped; });
        QVERIFY(keeper.revoke(known.at(0).id).ok());
        QVERIFY(keeper.trustedFingerprints(QStringLiteral("mbg.example"), 443).isEmpty());
        QCOMPARE(keeper.trustedFingerprints(QStringLiteral("mbg.example"), 5061).size(), 1);
        QCOMPARE(keeper.authorities().size(), 1);
        QVERIFY(keeper.revoke(known.at(2).id).ok());
        QVERIFY(keeper.authorities().isEmpty());
        QCOMPARE(dropped, 2);
        QCOMPARE(keeper.revoke(known.at(0).id).error().code, ErrorCode::notFound);
        TrustKeeper restarted(rows);
        QVERIFY(restarted.load().ok());
        QCOMPARE(restarted.all().value(), QVector<TrustInfo>{known.at(1)});
    }

    void aNewDecisionReplacesTheEarlierOneAndDropsItsConnections()
    {
        TrustRepository rows(*database_);
        TrustKeeper keeper(rows);
        QVERIFY(keeper.load().ok());
        int dropped = 0;
        keeper.setOnReplaced([&dropped] { ++dropped; });
        QVERIFY(keeper.decide(pin("AA:01")).ok());
        QVERIFY(keeper.decide(pin("AA:02")).ok());
        QCOMPARE(keeper.trustedFingerprints(QStringLiteral("mbg.example"), 443), QStringList{QStringLiteral("AA:02")});
        QCOMPARE(rows.decisions()->size(), 1);
        QVERIFY(dropped >= 1);
    }

    void anAuthorityIsTrustedOnceHoweverOftenItIsGiven()
    {
        TrustRepository rows(*database_);
        TrustKeeper keeper(rows);
        QVERIFY(keeper.load().ok());
        const test::TestCertificate authority = test::makeAuthority();
        TrustedAuthority trusted;
        trusted.fingerprint = authority.fingerprint();
        trusted.pem = authority.certificatePem;
        trusted.decidedAt = clock_.now();
        for (int i = 0; i < 2; ++i) QVERIFY(keeper.trustAuthority(trusted).ok());
        QCOMPARE(keeper.authorities().size(), 1);
        trusted.pem = "no certificate";
        QCOMPARE(keeper.trustAuthority(trusted).error().code, ErrorCode::invalidValue);
    }

    void aQuestionIsRaisedOnceAndAnsweredOnce()
    {
        EventHub events;
        QSignalSpy told(&events, &EventHub::told);
        Questions questions(events, clock_);
        const QJsonObject about{{QStringLiteral("host"), QStringLiteral("a")}};
        QJsonObject answered;
        const auto take = [&answered](const QJsonObject &answer) -> Status {
            answered = answer;
            return done;
        };
        const QString id = questions.raise(QStringLiteral("trustCertificate"), about, take);
        QCOMPARE(questions.raise(QStringLiteral("trustCertificate"), about, take), id);
        QCOMPARE(questions.open().size(), 1);
        QCOMPARE(told.count(), 1);
        QVERIFY(questions.answer(id, {{QStringLiteral("trust"), true}}).ok());
        QVERIFY(answered.value(QStringLiteral("trust")).toBool());
        QVERIFY(questions.open().isEmpty());
        QCOMPARE(questions.answer(id, {}).error().code, ErrorCode::notFound);
    }

    void anAnswerThatCannotBeCarriedOutLeavesTheQuestionOpen()
    {
        EventHub events;
        Questions questions(events, clock_);
        const QString id = questions.raise(QStringLiteral("x"), {},
                                           [](const QJsonObject &) -> Status { return failure(ErrorCode::storeFull); });
        QCOMPARE(questions.answer(id, {}).error().code, ErrorCode::storeFull);
        QCOMPARE(questions.open().size(), 1);
    }

    void everySettingHasADefaultThatItAccepts()
    {
        SettingsRepository rows(*database_);
        Settings settings(rows);
        for (const SettingRow &row : settingsTable()) {
            QVERIFY2(settingValue(row, row.standard).has_value(), qPrintable(row.key));
            QVERIFY2(!row.help.isEmpty(), qPrintable(row.key));
            QVERIFY2(row.help.front().isUpper() || row.help.front().isDigit(), qPrintable(row.help));
            QVERIFY2(row.help.endsWith(QLatin1Char('.')), qPrintable(row.help));
            const auto set = settings.set(row.key, row.standard);
            QVERIFY2(set.ok(), qPrintable(row.key));
            QCOMPARE(set->value, row.standard);
        }
        QVERIFY(settings.sync().ok());
    }

    void aSettingOfThePlatformGoesBeforeTheSitesAddress()
    {
        SettingsRepository rows(*database_);
        Settings settings(rows);
        QCOMPARE(settings.platform()->admin, PlatformAddresses::production().admin);
        PlatformAddresses site = PlatformAddresses::production();
        site.admin = QUrl(QStringLiteral("https://site.example/2017-09-01"));
        settings.useSite(site);
        QCOMPARE(settings.platform()->admin, site.admin);
        const QString other = QStringLiteral("https://other.example/2017-09-01");
        QVERIFY(settings.set(QStringLiteral("platform.admin"), other).ok());
        QCOMPARE(settings.platform()->admin, QUrl(other));
        QVERIFY(settings.set(QStringLiteral("platform.admin"), QJsonValue(QJsonValue::Null)).ok());
        QCOMPARE(settings.find(QStringLiteral("platform.admin"))->origin, QStringLiteral("site"));
    }

    void aWrongValueChangesNothing_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text for a number") << QStringLiteral("sync.userCapacity") << QJsonValue(QStringLiteral("many"));
        QTest::newRow("out of range") << QStringLiteral("sync.parallel") << QJsonValue(7);
        QTest::newRow("not one of the choices") << QStringLiteral("sync.nameRule") << QJsonValue(QStringLiteral("any"));
        QTest::newRow("no https") << QStringLiteral("platform.admin") << QJsonValue(QStringLiteral("http://a.example"));
        QTest::newRow("a password in an address")
            << QStringLiteral("platform.admin") << QJsonValue(QStringLiteral("https://a:b@a.example"));
        QTest::newRow("no address") << QStringLiteral("proxy.address") << QJsonValue(QStringLiteral("a b"));
    }
    void aWrongValueChangesNothing()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        SettingsRepository rows(*database_);
        Settings settings(rows);
        QCOMPARE(settings.set(key, value).error().code, ErrorCode::invalidValue);
        QCOMPARE(settings.find(key)->origin, QStringLiteral("default"));
    }
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "decisions_test.moc"
