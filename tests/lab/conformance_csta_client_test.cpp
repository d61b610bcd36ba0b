#include "tests/lab/lab_process.h"
#include "tests/support/shared_folder.h"

#include <QJsonArray>
#include <QTest>

using lab::test::LabProcess;

/// Runs the independent CSTA client against the laboratory: a mistake made in both of our programs would show here.
class ConformanceCstaClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndependentClientFindsNothing_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("skipped"); ///< what this framing does not have
        QTest::newRow("plain") << QStringList() << 0;
        QTest::newRow("TLS") << QStringList{QStringLiteral("--tls")} << 0;
        QTest::newRow("NUL framing") << QStringList{QStringLiteral("--nul-framing")} << 3;
        QTest::newRow("edition 3") << QStringList{QStringLiteral("--edition"), QStringLiteral("ed3")} << 0;
    }

    void theIndependentClientFindsNothing()
    {
        QFETCH(QStringList, options);
        QFETCH(int, skipped);
        const QString client = clc::test::conformanceTool(QStringLiteral("csta_client.py"));
        if (client.isEmpty()) {
            QVERIFY2(!clc::test::sharedIsDemanded(), "conformance/csta_client.py is missing");
            QSKIP("conformance/csta_client.py is not here; CLOUDLINK_SHARED says where it is");
        }
        LabProcess laboratory({QStringLiteral("--users"), QStringLiteral("100")});
        QVERIFY(laboratory.isReady());
        const QJsonObject csta = laboratory.ready().value(QLatin1String("csta")).toObject();
        const bool tls = options.contains(QStringLiteral("--tls"));
        const int port = csta.value(QLatin1String(tls ? "tlsPort" : "port")).toInt();
        QStringList arguments{client,
                              laboratory.at(QStringLiteral("csta.host")),
                              QString::number(port),
                              QStringLiteral("--user"),
                              laboratory.at(QStringLiteral("csta.user")),
                              QStringLiteral("--password"),
                              laboratory.at(QStringLiteral("csta.password")),
                              QStringLiteral("--cafile"),
                              laboratory.at(QStringLiteral("ca"))};
        const QJsonArray numbers = csta.value(QLatin1String("dns")).toArray();
        for (const QJsonValue &number : numbers) arguments << QStringLiteral("--dn") << number.toString();
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), arguments + options);
        QVERIFY(python.waitForFinished(120'000));
        const QByteArray output = python.readAllStandardOutput();
        const QByteArray verdict = " 0 failed, " + QByteArray::number(skipped) + " skipped";
        QVERIFY2(output.contains(verdict),
                 (output.right(3'000) + python.readAllStandardError().right(1'000)).constData());
        QCOMPARE(python.exitCode(), 0);
        QCOMPARE(laboratory.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(ConformanceCstaClientTest)
#include "conformance_csta_client_test.moc"
