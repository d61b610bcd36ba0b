#include "lab_process.h"
#include "scripted_gateway.h"
#include "tests/support/shared_folder.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using lab::test::LabProcess;

/// Runs the independent Media API client against the laboratory with a scripted gateway behind it, and holds every
/// message of the link against the schema.
class ConformanceMediaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndependentClientFindsNothing();

private:
    static QStringList arguments(const QString &checker, const LabProcess &lab, const LinkAccess &access);
    static void judge(const QJsonArray &transcript);
};

QStringList ConformanceMediaTest::arguments(const QString &checker, const LabProcess &lab, const LinkAccess &access)
{
    QStringList list{checker, lab.at(QStringLiteral("platform.authentication")),
                     lab.at(QStringLiteral("platform.media"))};
    const auto option = [&list](const char *name, const QString &value) { list << QLatin1String(name) << value; };
    option("--user", lab.at(QStringLiteral("platform.customer.user")));
    option("--password", lab.at(QStringLiteral("platform.customer.password")));
    option("--account", lab.at(QStringLiteral("platform.customer.accountId")));
    for (const char *number : {"2001", "2002", "2003"}) option("--endpoint", QLatin1String(number));
    option("--client-id", access.clientId);
    option("--client-secret", access.secret);
    option("--cafile", lab.at(QStringLiteral("ca")));
    return list;
}

void ConformanceMediaTest::judge(const QJsonArray &transcript)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("transcript.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(transcript).toJson(QJsonDocument::Compact));
    file.close();
    const QString tree = qEnvironmentVariable("CLC_SOURCE_DIR");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {tree + QLatin1String("/tests/lab/link_transcript.py"),
                  tree + QLatin1String("/resources/protocol/gateway-link.schema.json"), path});
    QVERIFY(python.waitForFinished(60'000));
    const QByteArray output = python.readAllStandardOutput() + python.readAllStandardError();
    qInfo("%s", output.constData());
    QVERIFY2(python.exitCode() == 0, output.constData());
}

void ConformanceMediaTest::theIndependentClientFindsNothing()
{
    const QString checker = clc::test::conformanceTool(QStringLiteral("media_check.py"));
    if (checker.isEmpty()) {
        QVERIFY2(!clc::test::sharedIsDemanded(), "conformance/media_check.py is missing");
        QSKIP("conformance/media_check.py is not here; CLOUDLINK_SHARED says where it is");
    }
    LabProcess lab({QStringLiteral("--users"), QStringLiteral("10")});
    QVERIFY(lab.isReady());
    QFile authority(lab.at(QStringLiteral("ca")));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    const QByteArray certificate = authority.readAll();
    LabClient client(certificate);
    const QJsonObject platform = lab.ready().value(QLatin1String("platform")).toObject();
    const QJsonObject customer = platform.value(QLatin1String("customer")).toObject();
    const LabAnswer token =
        client.sendJson("POST", lab.at(QStringLiteral("platform.authentication")) + QLatin1String("/token"),
                        {{QStringLiteral("grant_type"), QStringLiteral("password")},
                         {QStringLiteral("username"), customer.value(QLatin1String("user"))},
                         {QStringLiteral("password"), customer.value(QLatin1String("password"))}});
    client.authorization = "Bearer " + token.text("access_token").toLatin1();
    // One identifier for both grants that the checker tries: the registered application's.
    const LinkAccess access = makeAccess(client, platform, customer.value(QLatin1String("accountId")).toString(),
                                         lab.at(QStringLiteral("platform.clientId")));
    ScriptedGateway gateway(certificate, lab.at(QStringLiteral("platform.gatewayLink")), access,
                            {QStringLiteral("2001"), QStringLiteral("2002"), QStringLiteral("2003")});
    QVERIFY(gateway.connectNow());
    QVERIFY(gateway.isSettled());

    QProcess python;
    QSignalSpy finished(&python, &QProcess::finished);
    python.start(QStringLiteral("/usr/bin/python3"), arguments(checker, lab, access));
    QVERIFY(finished.wait(300'000));
    const QByteArray output = python.readAllStandardOutput();
    QStringList failed;
    QStringList skipped;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("FAIL ")) failed << QString::fromUtf8(line.mid(5));
        if (line.startsWith("skip ")) skipped << QString::fromUtf8(line.mid(5));
    }
    QVERIFY2(failed.isEmpty(), qPrintable(failed.join(QLatin1Char('\n'))));
    QCOMPARE(skipped, QStringList());
    QVERIFY2(output.contains(" 0 failed, 0 skipped"), python.readAllStandardError().right(1'000).constData());
    qInfo("%s", output.trimmed().mid(output.trimmed().lastIndexOf('\n') + 1).constData());
    QCOMPARE(python.exitCode(), 0);
    QVERIFY(gateway.isOpen());
    judge(gateway.transcript);
    QCOMPARE(lab.stop(), 0);
}

QTEST_GUILESS_MAIN(ConformanceMediaTest)
#include "conformance_media_test.moc"
