#include "app/lab/laboratory/control_server.h"
#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/mbg/mbg_server.h"
#include "app/lab/msl/msl_server.h"
#include "lab_client.h"

#include <QTest>

class MbgMslTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tokenIsGotInThreeSteps();
    void loginIsChecked_data();
    void loginIsChecked();
    void tokenEndsAfterTwelveMonthsOrWhenRevoked();
    void permissionsAreKept();
    void trunkIsWrittenReadAndRemoved();
    void trunksAreChecked_data();
    void trunksAreChecked();
    void trunkIsUpWhenItIsComplete();
    void versionAndClusterAreShown();
    void sessionLastsFifteenMinutes();
    void bladesAreTheGuidesRows();
    void accountIdIsKept();

private:
    struct Site {
        lab::LabClock clock;
        lab::Journal journal{clock};
        lab::Faults faults;
        lab::MbgServer mbg{journal, faults, clock};
        lab::MslServer msl{journal, faults, clock};
        lab::ControlServer control;
    };

    QByteArray basic(const QByteArray &user, const QByteArray &password) const
    {
        return "Basic " + (user + ':' + password).toBase64();
    }
    /// Goes through the three steps and leaves the client with the final token.
    LabAnswer obtainToken(const QByteArray &permissions = "'base','managetoken','siptrunk'")
    {
        client_->authorization = basic("admin", mbgPassword_);
        const QByteArray wanted = QByteArray("{'consumer':'gw','permissions':[") + permissions + "]}";
        const LabAnswer request =
            client_->sendJson("POST", mbg_ + QLatin1String("/consumers/request-token"), jsonOf(wanted.constData()));
        const QJsonObject token{{QStringLiteral("requestToken"), request.text("requestToken")}};
        const LabAnswer approved = client_->sendJson("POST", mbg_ + QLatin1String("/consumers/approve"), token);
        client_->authorization.clear();
        QJsonObject both = token;
        both.insert(QStringLiteral("verifier"), approved.text("verifier"));
        const LabAnswer final = client_->sendJson("POST", mbg_ + QLatin1String("/consumers/final-token"), both);
        const LabAnswer twice = client_->sendJson("POST", mbg_ + QLatin1String("/consumers/final-token"), both);
        if (twice.status != 401) return twice;
        client_->authorization = "Bearer " + final.text("token").toLatin1();
        return final;
    }
    void openSession()
    {
        const QJsonObject ready = site_->msl.ready();
        client_->authorization.clear();
        const LabAnswer session =
            client_->sendJson("POST", msl_ + QLatin1String("/session"),
                              {{QStringLiteral("user"), ready.value(QLatin1String("user"))},
                               {QStringLiteral("password"), ready.value(QLatin1String("password"))}});
        QCOMPARE(session.json.value(QLatin1String("expiresIn")).toInt(), 900);
        client_->authorization = "Bearer " + session.text("token").toLatin1();
    }
    static QJsonObject trunk()
    {
        return jsonOf("{'name':'CloudLink','remoteAddress':'sip.mitel.io','remotePort':5061,'transport':'TLS',"
                      "'acceptFromAllUdpPorts':false,'tlsTrustProfile':'publicRoots',"
                      "'rules':[{'match':'*','primaryIcp':'10.0.0.1','secondaryIcp':''}]}");
    }
    LabAnswer put(const QJsonObject &body)
    {
        return client_->sendJson("PUT", mbg_ + QLatin1String("/siptrunks/CloudLink"), body);
    }

    std::unique_ptr<Site> site_;
    std::unique_ptr<LabClient> client_;
    QString mbg_, msl_;
    QByteArray mbgPassword_;
};

void MbgMslTest::init()
{
    const auto authority = lab::CertificateAuthority::create();
    site_ = std::make_unique<Site>();
    client_ = std::make_unique<LabClient>(authority->certificate());
    site_->mbg.addIcp(QStringLiteral("Headquarters"), QStringLiteral("10.0.0.1"));
    QVERIFY(site_->mbg.listen(authority->leaf(QStringLiteral("mbg.lab.example"))->tls()));
    QVERIFY(site_->msl.listen(authority->leaf(QStringLiteral("msl.lab.example"))->tls()));
    mbg_ = site_->mbg.ready().value(QLatin1String("url")).toString() + QLatin1String("/ws/v1");
    msl_ = site_->msl.ready().value(QLatin1String("url")).toString() + QLatin1String("/server-manager/api/v1");
    mbgPassword_ = site_->mbg.ready().value(QLatin1String("password")).toString().toUtf8();
}

void MbgMslTest::tokenIsGotInThreeSteps()
{
    QVERIFY(mbgPassword_.size() <= 15);
    QCOMPARE(client_->get(mbg_ + QLatin1String("/system")).status, 401);
    const LabAnswer token = obtainToken();
    QCOMPARE(token.status, 200);
    QVERIFY(QDateTime::fromString(token.text("expiresOn"), Qt::ISODateWithMs) > site_->clock.now().addDays(360));
    QCOMPARE(client_->get(mbg_ + QLatin1String("/icps")).json.value(QLatin1String("items")).toArray().size(), 1);
}

void MbgMslTest::loginIsChecked_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong password") << QByteArray("admin") << QByteArray("wrong") << 401 << "badPassword";
    QTest::newRow("wrong user") << QByteArray("root") << mbgPassword_ << 401 << "badPassword";
    QTest::newRow("16 characters") << QByteArray("admin") << QByteArray(16, 'x') << 400 << "passwordTooLong";
}

void MbgMslTest::loginIsChecked()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    client_->authorization = basic(user, password);
    const LabAnswer answer = client_->sendJson("POST", mbg_ + QLatin1String("/consumers/request-token"),
                                               jsonOf("{'consumer':'gw','permissions':['base']}"));
    QTEST(answer.status, "status");
    QTEST(answer.text("error"), "code");
}

void MbgMslTest::tokenEndsAfterTwelveMonthsOrWhenRevoked()
{
    obtainToken();
    QCOMPARE(client_->get(mbg_ + QLatin1String("/system")).status, 200);
    QCOMPARE(client_->send("DELETE", mbg_ + QLatin1String("/consumers/token")).status, 204);
    QCOMPARE(client_->get(mbg_ + QLatin1String("/system")).text("error"), QStringLiteral("tokenRefused"));
    obtainToken();
    site_->clock.advance(qint64{367} * 24 * 3600 * 1000);
    QCOMPARE(client_->get(mbg_ + QLatin1String("/system")).status, 401);
}

void MbgMslTest::permissionsAreKept()
{
    obtainToken("'base'");
    QCOMPARE(client_->get(mbg_ + QLatin1String("/system")).status, 200);
    QCOMPARE(client_->get(mbg_ + QLatin1String("/siptrunks")).status, 403);
}

void MbgMslTest::trunkIsWrittenReadAndRemoved()
{
    obtainToken();
    const QString one = mbg_ + QLatin1String("/siptrunks/CloudLink");
    QCOMPARE(client_->get(one).status, 404);
    QCOMPARE(put(trunk()).status, 201);
    QCOMPARE(put(trunk()).status, 200);
    QCOMPARE(client_->get(one).json, trunk());
    QCOMPARE(client_->get(mbg_ + QLatin1String("/siptrunks")).json.value(QLatin1String("items")).toArray().size(), 1);
    QCOMPARE(client_->send("DELETE", one).status, 204);
    QCOMPARE(site_->journal.lastSeq(), 2);
}

void MbgMslTest::trunksAreChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("name of the path") << "name" << QByteArray(R"(["Other"])");
    QTest::newRow("long name") << "name" << QByteArray(R"([")" + QByteArray(61, 'x') + R"("])");
    QTest::newRow("port 0") << "remotePort" << QByteArray("[0]");
    QTest::newRow("port 65536") << "remotePort" << QByteArray("[65536]");
    QTest::newRow("port as text") << "remotePort" << QByteArray(R"(["5061"])");
    QTest::newRow("half a port") << "remotePort" << QByteArray("[5061.5]");
    QTest::newRow("transport") << "transport" << QByteArray(R"(["tls"])");
    QTest::newRow("trust") << "tlsTrustProfile" << QByteArray(R"(["none"])");
    QTest::newRow("flag") << "acceptFromAllUdpPorts" << QByteArray("[0]");
    QTest::newRow("address") << "remoteAddress" << QByteArray(R"(["not a host"])");
    QTest::newRow("no rule") << "rules" << QByteArray("[[]]");
    QTest::newRow("rule without ICP") << "rules" << QByteArray(R"([[{"match":"*","secondaryIcp":""}]])");
    QTest::newRow("unknown member") << "colour" << QByteArray(R"(["red"])");
}

void MbgMslTest::trunksAreChecked()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, value);
    obtainToken();
    QJsonObject body = trunk();
    body.insert(member, QJsonDocument::fromJson(value).array().at(0));
    const LabAnswer answer = put(body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.text("error"), QStringLiteral("invalid"));
    QVERIFY2(answer.text("message").contains(member), qPrintable(answer.text("message")));
    QCOMPARE(site_->journal.lastSeq(), 0);
}

void MbgMslTest::trunkIsUpWhenItIsComplete()
{
    obtainToken();
    const QString status = mbg_ + QLatin1String("/siptrunks/CloudLink/status");
    put(trunk());
    QCOMPARE(client_->get(status).text("state"), QStringLiteral("up"));
    QJsonObject body = trunk();
    body.insert(QStringLiteral("transport"), QStringLiteral("UDP"));
    put(body);
    QCOMPARE(client_->get(status).text("state"), QStringLiteral("down"));
    body = trunk();
    body.insert(QStringLiteral("rules"), QJsonArray{jsonOf("{'match':'*','primaryIcp':'10.9.9.9','secondaryIcp':''}")});
    put(body);
    QVERIFY(client_->get(status).text("detail").contains(QLatin1String("10.9.9.9")));
}

void MbgMslTest::versionAndClusterAreShown()
{
    obtainToken();
    QVERIFY(site_->control.listen(0));
    site_->mbg.addRoutes(site_->control);
    QCOMPARE(client_->get(mbg_ + QLatin1String("/system")).text("version"), QStringLiteral("12.0.0.224"));
    const LabAnswer done = client_->sendJson("POST", site_->control.url() + QLatin1String("/mbg/version"),
                                             jsonOf("{'version':'11.3.0.60','neighbour':'12.0.0.224'}"));
    QCOMPARE(done.status, 200);
    const LabAnswer system = client_->get(mbg_ + QLatin1String("/system"));
    QCOMPARE(system.text("version"), QStringLiteral("11.3.0.60"));
    QCOMPARE(system.json.value(QLatin1String("cluster")).toArray().size(), 2);
}

void MbgMslTest::sessionLastsFifteenMinutes()
{
    QCOMPARE(client_->get(msl_ + QLatin1String("/blades")).status, 401);
    QCOMPARE(client_->sendJson("POST", msl_ + QLatin1String("/session"), jsonOf("{'user':'admin','password':'no'}"))
                 .text("error"),
             QStringLiteral("badLogin"));
    openSession();
    QCOMPARE(client_->get(msl_ + QLatin1String("/blades")).status, 200);
    site_->clock.advance(901'000);
    QCOMPARE(client_->get(msl_ + QLatin1String("/blades")).status, 401);
}

void MbgMslTest::bladesAreTheGuidesRows()
{
    openSession();
    const QJsonArray items = client_->get(msl_ + QLatin1String("/blades")).json.value(QLatin1String("items")).toArray();
    QStringList blades;
    for (const QJsonValue &item : items) {
        QCOMPARE(item.toObject().keys(),
                 QStringList({QStringLiteral("blade"), QStringLiteral("description"), QStringLiteral("document"),
                              QStringLiteral("installation"), QStringLiteral("status")}));
        blades.append(item.toObject().value(QLatin1String("blade")).toString());
    }
    QCOMPARE(blades, QStringList({QStringLiteral("Mitel CloudLink Gateway"), QStringLiteral("MVF"),
                                  QStringLiteral("Blade-MiVoice_Border_Gateway"), QStringLiteral("ServiceLink")}));
}

void MbgMslTest::accountIdIsKept()
{
    openSession();
    const QString page = msl_ + QLatin1String("/applications/cloudlink-gateway");
    QCOMPARE(client_->get(page).json.value(QLatin1String("accountId")), QJsonValue(QString(QLatin1String(""))));
    const QJsonObject body = jsonOf("{'accountId':'0b7a1a38-9a0f-4b1e-8f53-2f6f3f9a0c11'}");
    QCOMPARE(client_->sendJson("PUT", page, body).status, 200);
    QCOMPARE(client_->sendJson("PUT", page, body).status, 200);
    QCOMPARE(client_->sendJson("PUT", page, jsonOf("{'accountId':'123456789'}")).status, 400);
    QCOMPARE(client_->get(page).text("accountId"), QStringLiteral("0b7a1a38-9a0f-4b1e-8f53-2f6f3f9a0c11"));
    QCOMPARE(site_->journal.lastSeq(), 1);
    QVERIFY(site_->control.listen(0));
    site_->msl.addRoutes(site_->control);
    client_->sendJson("POST", site_->control.url() + QLatin1String("/msl/blade"), jsonOf("{'installed':false}"));
    QCOMPARE(client_->get(page).text("error"), QStringLiteral("notInstalled"));
}

QTEST_GUILESS_MAIN(MbgMslTest)
#include "mbg_msl_test.moc"
