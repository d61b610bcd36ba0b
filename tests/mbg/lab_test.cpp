#include "engine/base/clock.h"
#include "engine/mbg/mbg_client.h"
#include "tests/support/flow.h"
#include "tests/support/lab_process.h"
#include "tests/support/memory_secret_store.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

class MbgLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("20")});
        if (!lab_->isBuilt()) QSKIP("cloudlink-lab is not built");
        QVERIFY(lab_->isReady());
    }

    void theTrunkIsUpOnceItIsWritten()
    {
        if (!lab_->isBuilt()) QSKIP("cloudlink-lab is not built");
        HttpClient http(lab_->trust);
        MemorySecretStore secrets;
        const SystemClock clock;
        Scope scope;
        MbgClient mbg(http, secrets, clock, lab_->endpoint(QStringLiteral("mbg.url")),
                      SecretRef(QStringLiteral("mbg.token")));
        QCOMPARE(outcome(finished(mbg.obtainToken(scope, QByteArrayLiteral("wrong")))),
                 QStringLiteral("mbgLoginRefused"));
        const auto token = finished(mbg.obtainToken(scope, lab_->text(QStringLiteral("mbg.password")).toUtf8()));
        QVERIFY2(token, token ? "" : qPrintable(token.error().message()));
        QVERIFY(*finished(mbg.tokenExpiry(scope)) > QDateTime::currentDateTimeUtc().addDays(300));

        const auto system = finished(mbg.system(scope));
        QVERIFY2(system, system ? "" : qPrintable(system.error().message()));
        QVERIFY(versionAtLeast(system->version, QStringLiteral("11.4")));
        const auto icps = finished(mbg.icps(scope));
        QVERIFY(icps && !icps->isEmpty());

        SipTrunk trunk;
        trunk.name = QStringLiteral("CloudLink");
        trunk.remoteAddress = QStringLiteral("127.0.0.1");
        trunk.rules = {{QStringLiteral("*"), icps->first().address, QString()}};
        const auto stored = finished(mbg.putTrunk(scope, trunk));
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message()));
        QCOMPARE(differences(*stored, trunk), QStringList());
        QCOMPARE(differences(*finished(mbg.trunk(scope, trunk.name)), trunk), QStringList());
        QCOMPARE(finished(mbg.trunks(scope))->size(), 1);
        const auto status = finished(mbg.trunkStatus(scope, trunk.name));
        QVERIFY2(status, status ? "" : qPrintable(status.error().message()));
        QVERIFY2(status->state == TrunkStatus::State::up, qPrintable(status->detail));

        trunk.rules[0].primaryIcp = QStringLiteral("203.0.113.99");
        const auto strange = finished(mbg.putTrunk(scope, trunk));
        if (strange) {
            const auto down = finished(mbg.trunkStatus(scope, trunk.name));
            QVERIFY(down && down->state != TrunkStatus::State::up);
        } else {
            QCOMPARE(outcome(strange), QStringLiteral("mbgRefused"));
        }
        QVERIFY(finished(mbg.deleteTrunk(scope, trunk.name)));
        QVERIFY(finished(mbg.deleteTrunk(scope, trunk.name)));
        QCOMPARE(outcome(finished(mbg.trunk(scope, trunk.name))), QStringLiteral("notFound"));
    }

private:
    std::unique_ptr<LabProcess> lab_;
};

QTEST_GUILESS_MAIN(MbgLabTest)
#include "lab_test.moc"
