#include "engine/msl/msl_client.h"
#include "tests/support/flow.h"
#include "tests/support/lab_process.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

class MslLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAccountIdStandsOnThePageAfterItWasSet()
    {
        LabProcess lab({QStringLiteral("--users"), QStringLiteral("20")});
        if (!lab.isBuilt()) QSKIP("cloudlink-lab is not built");
        QVERIFY(lab.isReady());
        HttpClient http(lab.trust);
        Scope scope;
        MslClient msl(http, lab.endpoint(QStringLiteral("msl.url")));
        const QString user = lab.text(QStringLiteral("msl.user"));
        QCOMPARE(outcome(finished(msl.logIn(scope, user, QByteArrayLiteral("wrong")))),
                 QStringLiteral("mslLoginRefused"));
        const auto opened = finished(msl.logIn(scope, user, lab.text(QStringLiteral("msl.password")).toUtf8()));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message()));
        const auto blades = finished(msl.blades(scope));
        QVERIFY2(blades, blades ? "" : qPrintable(blades.error().message()));
        QCOMPARE(blades->size(), 4);
        QCOMPARE(blades->first().blade, QStringLiteral("Mitel CloudLink Gateway"));
        const auto before = finished(msl.gatewayPage(scope));
        QVERIFY2(before, before ? "" : qPrintable(before.error().message()));
        QVERIFY(before->accountId.isEmpty());
        const AccountId account(lab.text(QStringLiteral("platform.customer.accountId")));
        for (int i = 0; i < 2; ++i) QVERIFY(finished(msl.setAccountId(scope, account)));
        QCOMPARE(finished(msl.gatewayPage(scope))->accountId, account);
    }
};

QTEST_GUILESS_MAIN(MslLabTest)
#include "lab_test.moc"
