#include "tests/support/lab_process.h"
#include "tests/support/shared_folder.h"

#include <QJsonArray>
#include <QTest>

using clc::test::LabProcess;

/// Runs the independent OIG client against the laboratory: a mistake made in both of our programs would show here.
class ConformanceOigClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndependentClientFindsNothing()
    {
        const QString client = clc::test::conformanceTool(QStringLiteral("oig_client.py"));
        if (client.isEmpty()) {
            QVERIFY2(!clc::test::sharedIsDemanded(), "conformance/oig_client.py is missing");
            QSKIP("conformance/oig_client.py is not here; CLOUDLINK_SHARED says where it is");
        }
        LabProcess laboratory({QStringLiteral("--users"), QStringLiteral("2500")});
        QVERIFY(laboratory.isReady());
        QStringList arguments{client,
                              laboratory.text(QStringLiteral("mivb.oig")),
                              QStringLiteral("--icp"),
                              laboratory.text(QStringLiteral("mivb.icp")),
                              QStringLiteral("--app"),
                              laboratory.text(QStringLiteral("mivb.application")),
                              QStringLiteral("--company"),
                              laboratory.text(QStringLiteral("mivb.company")),
                              QStringLiteral("--app-password"),
                              laboratory.text(QStringLiteral("mivb.applicationPassword")),
                              QStringLiteral("--local-password"),
                              laboratory.text(QStringLiteral("mivb.localPassword")),
                              QStringLiteral("--scratch-table"),
                              laboratory.text(QStringLiteral("mivb.scratchTable")),
                              QStringLiteral("--cafile"),
                              laboratory.text(QStringLiteral("ca"))};
        const QJsonArray numbers = laboratory.at(QStringLiteral("mivb.dns")).toArray();
        for (const QJsonValue &number : numbers) arguments << QStringLiteral("--dn") << number.toString();
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), arguments);
        QVERIFY(python.waitForFinished(300'000));
        const QByteArray output = python.readAllStandardOutput();
        QVERIFY2(output.contains(" 0 failed, 0 skipped"),
                 (output.right(3'000) + python.readAllStandardError().right(1'000)).constData());
        QCOMPARE(python.exitCode(), 0);
        QCOMPARE(laboratory.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(ConformanceOigClientTest)
#include "conformance_oig_client_test.moc"
