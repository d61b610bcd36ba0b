#include "engine/mbg/mbg_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace clc;

namespace
{

QJsonObject object(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

template<typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorCodeName(result.error().code);
}

SipTrunk cloudLinkTrunk()
{
    SipTrunk trunk;
    trunk.name = QStringLiteral("CloudLink");
    trunk.remoteAddress = QStringLiteral("sip.example.com");
    trunk.rules = {{QStringLiteral("*"), QStringLiteral("192.0.2.10"), QString()}};
    return trunk;
}

const QString host = QStringLiteral("mbg.example");

} // namespace

class MbgModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsCompareByTheirNumbers_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("enough");
        QTest::newRow("equal") << "11.4" << true;
        QTest::newRow("with build") << "11.4.0.224" << true;
        QTest::newRow("later") << "12.0.0.224" << true;
        QTest::newRow("two digits") << "11.10" << true;
        QTest::newRow("just below") << "11.3.9.999" << false;
        QTest::newRow("major only") << "11" << false;
        QTest::newRow("later major only") << "12" << true;
        QTest::newRow("old") << "9.4" << false;
        QTest::newRow("suffix") << "11.4SP1" << true;
        QTest::newRow("blanks") << " 11.4 " << true;
        QTest::newRow("words") << "latest" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("too many digits") << "99999999999999999999.1" << false;
    }
    void versionsCompareByTheirNumbers()
    {
        QFETCH(const QString, version);
        QFETCH(const bool, enough);
        QCOMPARE(versionAtLeast(version, QStringLiteral("11.4")), enough);
    }

    void aClusterRunsOneVersionOf114OrLater_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QString>("code");
        QTest::newRow("alone") << QByteArray("{'version':'11.4.0.1'}") << "ok";
        QTest::newRow("itself in the list")
            << QByteArray("{'version':'12.0','cluster':[{'hostname':'a','version':'12.0'}]}") << "ok";
        QTest::newRow("11.3") << QByteArray("{'version':'11.3.0.9'}") << "mbgTooOld";
        QTest::newRow("old member") << QByteArray("{'version':'11.4','cluster':[{'hostname':'b','version':'11.3'}]}")
                                    << "mbgTooOld";
        QTest::newRow("mixed") << QByteArray("{'version':'12.0.0.1','cluster':[{'hostname':'b','version':'12.0.0.2'}]}")
                               << "mbgClusterMixed";
        QTest::newRow("no version") << QByteArray("{'hostname':'a'}") << "answerMalformed";
        QTest::newRow("version no text") << QByteArray("{'version':12}") << "answerMalformed";
        QTest::newRow("cluster no list") << QByteArray("{'version':'12.0','cluster':{}}") << "answerMalformed";
        QTest::newRow("member no object") << QByteArray("{'version':'12.0','cluster':['b']}") << "answerMalformed";
    }
    void aClusterRunsOneVersionOf114OrLater()
    {
        QFETCH(const QByteArray, system);
        QFETCH(const QString, code);
        const auto decoded = MbgSystem::fromJson(object(system), host);
        QCOMPARE(decoded ? outcome(checkMbgVersion(*decoded)) : outcome(decoded), code);
    }

    void aPasswordHasAtMostFifteenCharacters_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QString() << "missingValue";
        QTest::newRow("15") << QString(15, QLatin1Char('p')) << "ok";
        QTest::newRow("16") << QString(16, QLatin1Char('p')) << "mbgPasswordTooLong";
        QTest::newRow("15 letters of two octets") << QString(15, QChar(0xe4)) << "ok";
    }
    void aPasswordHasAtMostFifteenCharacters()
    {
        QFETCH(const QString, password);
        QFETCH(const QString, code);
        const Status status = checkMbgPassword(password.toUtf8());
        QCOMPARE(outcome(status), code);
        if (!status) QCOMPARE(status.error().field, QStringLiteral("mbg.password"));
        if (password.size() > 15) QVERIFY(status.error().message().contains(QStringLiteral("16 characters")));
    }

    void aTrunkComesBackFromItsJson()
    {
        const SipTrunk trunk = cloudLinkTrunk();
        const QJsonObject json = trunk.toJson();
        QCOMPARE(json,
                 object("{'name':'CloudLink','remoteAddress':'sip.example.com','remotePort':5061,'transport':'TLS',"
                        "'acceptFromAllUdpPorts':false,'tlsTrustProfile':'publicRoots',"
                        "'rules':[{'match':'*','primaryIcp':'192.0.2.10','secondaryIcp':''}]}"));
        const auto back = SipTrunk::fromJson(json, host);
        QCOMPARE(outcome(back), QStringLiteral("ok"));
        QVERIFY(*back == trunk);
        QVERIFY(differences(*back, trunk).isEmpty());
    }

    void trunksOfTheWrongShapeAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *member, const QJsonValue &value) {
            QTest::addRow("%s %d", member, static_cast<int>(value.type())) << QString::fromLatin1(member) << value;
        };
        row("name", QString());
        row("name", 5);
        row("remotePort", 0);
        row("remotePort", 70000.0);
        row("remotePort", QStringLiteral("5061"));
        row("transport", QStringLiteral("SCTP"));
        row("tlsTrustProfile", QStringLiteral("none"));
        row("rules", QJsonObject());
        row("rules", QJsonArray{5});
        row("acceptFromAllUdpPorts", QStringLiteral("no"));
        row("remoteAddress", QJsonValue());
    }
    void trunksOfTheWrongShapeAreRefused()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QJsonObject json = cloudLinkTrunk().toJson();
        json.insert(member, value);
        const auto trunk = SipTrunk::fromJson(json, host);
        QCOMPARE(outcome(trunk), QStringLiteral("answerMalformed"));
        QVERIFY2(trunk.error().message().contains(member), qPrintable(trunk.error().message()));
    }

    void everyDifferenceOfTwoTrunksIsNamed()
    {
        const SipTrunk a = cloudLinkTrunk();
        SipTrunk b = a;
        b.remoteAddress = QStringLiteral("SIP.example.COM");
        QVERIFY(differences(a, b).isEmpty());
        b.name = QStringLiteral("Other");
        b.remoteAddress = QStringLiteral("other.example.com");
        b.remotePort = 5060;
        b.transport = SipTrunk::Transport::tcp;
        b.acceptFromAllUdpPorts = true;
        b.tlsTrustProfile = SipTrunk::TrustProfile::customRoots;
        b.rules[0].secondaryIcp = QStringLiteral("192.0.2.11");
        QStringList named = differences(a, b);
        named.sort();
        QCOMPARE(named, a.toJson().keys());
    }

    void aTrunkIsCheckedBeforeItIsSent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("icp");
        QTest::addColumn<QString>("field"); // empty: fine
        QTest::newRow("fine") << "CloudLink" << 5061 << "192.0.2.1" << QString();
        QTest::newRow("no name") << "" << 5061 << "192.0.2.1"
                                 << "trunk.name";
        QTest::newRow("long name") << QString(61, QLatin1Char('n')) << 5061 << "192.0.2.1"
                                   << "trunk.name";
        QTest::newRow("slash") << "a/b" << 5061 << "192.0.2.1"
                               << "trunk.name";
        QTest::newRow("port 0") << "CloudLink" << 0 << "192.0.2.1"
                                << "trunk.remotePort";
        QTest::newRow("port 65536") << "CloudLink" << 65536 << "192.0.2.1"
                                    << "trunk.remotePort";
        QTest::newRow("no ICP") << "CloudLink" << 5061 << ""
                                << "trunk.rules";
    }
    void aTrunkIsCheckedBeforeItIsSent()
    {
        QFETCH(const QString, name);
        QFETCH(const int, port);
        QFETCH(const QString, icp);
        QFETCH(const QString, field);
        SipTrunk trunk = cloudLinkTrunk();
        trunk.name = name;
        trunk.remotePort = port;
        trunk.rules[0].primaryIcp = icp;
        const Status status = trunk.check();
        QCOMPARE(status ? QString() : status.error().field, field);
        trunk.rules.clear();
        QVERIFY(!trunk.check());
    }

    void aStatusIsOneOfThree_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("state"); // -1: refused
        QTest::newRow("up") << QByteArray("{'name':'a','state':'up','detail':'','since':'2026-03-01T12:00:00Z'}") << 0;
        QTest::newRow("down") << QByteArray("{'state':'down'}") << 1;
        QTest::newRow("connecting") << QByteArray("{'state':'connecting'}") << 2;
        QTest::newRow("else") << QByteArray("{'state':'sideways'}") << -1;
        QTest::newRow("no time") << QByteArray("{'state':'up','since':'yesterday'}") << -1;
    }
    void aStatusIsOneOfThree()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const int, state);
        const auto status = TrunkStatus::fromJson(object(json), host);
        QCOMPARE(status ? static_cast<int>(status->state) : -1, state);
    }
};

QTEST_GUILESS_MAIN(MbgModelTest)
#include "model_test.moc"
