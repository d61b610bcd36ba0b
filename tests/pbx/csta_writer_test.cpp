#include "engine/pbx/csta/csta_writer.h"
#include "engine/pbx/csta/xml_element.h"
#include "tests/support/conformance_server.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;
using namespace clc::csta;
using namespace clc::test;

namespace
{

const Connection connection{QStringLiteral("1650975157#7"), QStringLiteral("N<1001>Zoë & Co")};

/// Everything that the driver can send.
QList<std::pair<QString, QByteArray>> everything(CstaEdition edition)
{
    const Writer writer(edition);
    const QString dn = QStringLiteral("1001");
    QList<std::pair<QString, QByteArray>> all{
        {QStringLiteral("monitorStart"), writer.monitorStart(dn)},
        {QStringLiteral("monitorStop"), writer.monitorStop(QStringLiteral("17"))},
        {QStringLiteral("snapshot"), writer.snapshotDevice(dn)},
        {QStringLiteral("makeCall"), writer.makeCall(dn, QStringLiteral("+49 30 <&>"))},
        {QStringLiteral("consult"), writer.consultationCall(connection, dn)},
        {QStringLiteral("alternate"), writer.alternateCall(connection, connection)},
        {QStringLiteral("transfer"), writer.transferCall(connection, connection)},
        {QStringLiteral("singleStep"), writer.singleStepTransferCall(connection, dn)},
        {QStringLiteral("deflect"), writer.deflectCall(connection, dn)},
        {QStringLiteral("digits"), writer.generateDigits(connection, QStringLiteral("12*#"))},
        {QStringLiteral("dnd"), writer.setDoNotDisturb(dn, true)},
        {QStringLiteral("mwi"), writer.setMessageWaitingIndicator(dn, false)},
        {QStringLiteral("getDnd"), writer.aboutDevice(QLatin1String("GetDoNotDisturb"), dn)},
        {QStringLiteral("getMwi"), writer.aboutDevice(QLatin1String("GetMessageWaitingIndicator"), dn)},
        {QStringLiteral("devices"), writer.getSwitchingFunctionDevices()},
        {QStringLiteral("register"), writer.systemRegister()},
        {QStringLiteral("statusAnswer"), writer.empty(QStringLiteral("SystemStatusResponse"))},
        {QStringLiteral("stopAnswer"), writer.empty(QStringLiteral("MonitorStopResponse"))},
        {QStringLiteral("changedAnswer"), writer.empty(QStringLiteral("SwFunctionDevicesChangedResponse"))},
        {QStringLiteral("requestStatusAnswer"), writer.requestSystemStatusResponse()},
        {QStringLiteral("error"), writer.serviceNotSupported()},
        {QStringLiteral("reset"), resetApplicationSessionTimer(QStringLiteral("0"), 600)},
        {QStringLiteral("stop"), stopApplicationSession(QStringLiteral("0"))},
    };
    for (const char *service : {"AnswerCall", "ClearConnection", "HoldCall", "RetrieveCall"})
        all.append({QLatin1String(service), writer.onConnection(QLatin1String(service), connection)});
    SessionWish wish{QStringLiteral("CloudLinkGateway"),
                     filledCredentials("<user>%{user}</user><password>%{password}</password>", QStringLiteral("u<>&"),
                                       QStringLiteral("%{user}")),
                     {CstaEdition::ed4, CstaEdition::ed3},
                     600};
    all.append({QStringLiteral("start"), startApplicationSession(wish)});
    return all;
}

} // namespace

class CstaWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingSentIsValidAndAsTheReferences_data()
    {
        QTest::addColumn<int>("edition");
        QTest::newRow("ed3") << static_cast<int>(CstaEdition::ed3);
        QTest::newRow("ed4") << static_cast<int>(CstaEdition::ed4);
        QTest::newRow("ed5") << static_cast<int>(CstaEdition::ed5);
        QTest::newRow("ed6") << static_cast<int>(CstaEdition::ed6);
    }
    void everythingSentIsValidAndAsTheReferences()
    {
        if (!sharedMissing().isEmpty() && !sharedIsDemanded()) QSKIP(qPrintable(sharedMissing()));
        QFETCH(int, edition);
        const auto kind = static_cast<CstaEdition>(edition);
        QTemporaryDir folder;
        QStringList arguments{
            qEnvironmentVariable("CLC_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/pbx/csta_validate.py"),
            sharedFolder() + QStringLiteral("/contracts/csta"), editionNamespace(kind).section(QLatin1Char('/'), -1)};
        for (const auto &[name, document] : everything(kind)) {
            QFile file(folder.filePath(name + QStringLiteral(".xml")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(document);
            arguments.append(file.fileName());
        }
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), arguments);
        QVERIFY(python.waitForFinished(60'000));
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()), QString());
        QCOMPARE(python.exitCode(), 0);
    }

    void textSurvives()
    {
        const auto read = parseXml(Writer(CstaEdition::ed4).onConnection(QLatin1String("HoldCall"), connection));
        QVERIFY(read.ok());
        QCOMPARE(read->textAt(QLatin1String("callToBeHeld/callID")), connection.callId);
        QCOMPARE(read->textAt(QLatin1String("callToBeHeld/deviceID")), connection.device);
    }

    void credentialsStayApart()
    {
        // A user name that looks like the other placeholder must not pull the password into the user name.
        const QByteArray filled = filledCredentials("<u>%{user}</u><p a=\"%{other}\">%{password}</p>",
                                                    QStringLiteral("%{password}"), QStringLiteral("s<cret"));
        QCOMPARE(filled, QByteArray("<u>%{password}</u><p a=\"%{other}\">s&lt;cret</p>"));
    }

    void editionsHaveNamespaces()
    {
        QCOMPARE(editionNamespace(CstaEdition::ed4),
                 QStringLiteral("http://www.ecma-international.org/standards/ecma-323/csta/ed4"));
        QCOMPARE(editionFromNamespace(editionNamespace(CstaEdition::ed6)), std::optional(CstaEdition::ed6));
        QCOMPARE(editionFromNamespace(QStringLiteral("something")), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(CstaWriterTest)
#include "csta_writer_test.moc"
