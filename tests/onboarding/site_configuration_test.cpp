#include "engine/onboarding/onboarding_session.h"
#include "tests/support/flow.h"
#include "tests/support/memory_secret_store.h"

#include <QJsonDocument>
#include <QTest>

using namespace clc;
using namespace clc::test;

/// What is kept of a site, and where.
class SiteConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSiteStoredByTheFirstVersionStillLoads()
    {
        const QByteArray stored =
            R"({"siteId":"5f0c","pbxId":"77aa","user":"admin@customer.example","siteName":"Head office",
            "pbxName":"Head office PBX","pbxAddress":"10.0.0.1","pbxVersion":"10.2.0.26",
            "oig":{"host":"oig.example","port":8443},"mbg":{"host":"mbg.example","port":443},"mbgSipTransport":"tcp",
            "mbgSipPort":5060,"mbgVersion":"11.4","trunk":"up","voicemail":"6000"})";
        const SiteConfiguration site = SiteConfiguration::fromJson(QJsonDocument::fromJson(stored).object());
        QVERIFY(site.hasPbx());
        QVERIFY(site.pbxKind() == PbxKind::miVoiceBusiness);
        const OigAccess oig = std::get<OigAccess>(site.pbx);
        QCOMPARE(oig.pbxAddress, QStringLiteral("10.0.0.1"));
        QCOMPARE(oig.oig.text(), QStringLiteral("oig.example:8443"));
        QCOMPARE(site.mbg.text(), QStringLiteral("mbg.example:443"));
        QCOMPARE(provisioningSettings(site, {}, {}).pbxAddress, QStringLiteral("10.0.0.1"));
        // What it would write is what it read, and the type.
        const QJsonObject again = site.toJson();
        const QJsonObject before = QJsonDocument::fromJson(stored).object();
        for (auto it = before.begin(); it != before.end(); ++it) QCOMPARE(again.value(it.key()), it.value());
        QCOMPARE(again.value(QLatin1String("pbxType")).toString(), QStringLiteral("miVoiceBusiness"));
    }

    void secretsOfTheFirstVersionStillOpenThePbx()
    {
        MemorySecretStore store;
        store.secrets.insert(secrets::oigApplication().value(),
                             R"({"applicationName":"Gateway","companyName":"Company","applicationPassword":"app"})");
        store.secrets.insert(secrets::oigLocalPassword().value(), "local");
        SiteConfiguration site;
        site.pbx = OigAccess{{QStringLiteral("oig.example"), 443}, QStringLiteral("10.0.0.1"), {}, {}, {}, {}, {}, {}};
        Scope scope;
        const auto access = finished(pbxAccess(scope, store, site));
        QVERIFY(access.ok());
        const OigAccess oig = std::get<OigAccess>(*access);
        QCOMPARE(oig.applicationName, QStringLiteral("Gateway"));
        QCOMPARE(oig.localPassword, QByteArray("local"));
        QVERIFY(oig.applicationKey.isEmpty());
    }

    void nothingIsKeptBefore()
    {
        QVERIFY(!SiteConfiguration().hasPbx());
        QVERIFY(!SiteConfiguration::fromJson({}).hasPbx());
    }

    void eachAccessIsKeptInTwoPartsAndComesBackWhole_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("business") << 0;
        QTest::newRow("business with certificate") << 1;
        QTest::newRow("office 400") << 2;
        QTest::newRow("mx-one plain") << 3;
    }

    void eachAccessIsKeptInTwoPartsAndComesBackWhole()
    {
        QFETCH(const int, which);
        const Endpoint place{QStringLiteral("pbx.example"), 8443};
        OigAccess oig{place,
                      QStringLiteral("10.0.0.1"),
                      QStringLiteral("Gateway"),
                      QStringLiteral("Company"),
                      "sesame-1",
                      "sesame-2",
                      {},
                      {}};
        if (which == 1) {
            oig.applicationCertificate = "the certificate";
            oig.applicationKey = "sesame-3";
        }
        PbxAccess access = oig;
        if (which == 2) access = CstaAccess{PbxKind::miVoiceOffice400, place, true, QStringLiteral("u"), "sesame-4"};
        if (which == 3) access = CstaAccess{PbxKind::mxOne, place, false, QStringLiteral("u"), "sesame-5"};
        MemorySecretStore store;
        Scope scope;
        const auto kept = finished(keepPbxSecrets(scope, store, access));
        QVERIFY(kept.ok());
        SiteConfiguration site;
        site.pbx = *kept;
        const QByteArray document = QJsonDocument(site.toJson()).toJson();
        QVERIFY(!document.contains("sesame"));
        const SiteConfiguration loaded = SiteConfiguration::fromJson(QJsonDocument::fromJson(document).object());
        QVERIFY(loaded.pbx == site.pbx);
        const auto whole = finished(pbxAccess(scope, store, loaded));
        QVERIFY(whole.ok());
        QVERIFY(*whole == access);
        store.secrets.clear();
        QCOMPARE(outcome(finished(pbxAccess(scope, store, loaded))), QStringLiteral("secretMissing"));
    }
};

QTEST_GUILESS_MAIN(SiteConfigurationTest)
#include "site_configuration_test.moc"
