#include "engine/onboarding/onboarding_answers.h"
#include "tests/support/certificates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;

namespace
{

const QByteArray kApplication =
    R"({"applicationName":"Gateway","companyName":"Company","applicationPassword":"app-secret"})";

QJsonObject good()
{
    // The slashes are escaped for moc, which takes two of them for a comment even in a raw string.
    const QByteArray text = R"({
      "platform": {"authentication": "https:\/\/lab.example/authentication/2017-09-01",
                   "admin": "https:\/\/lab.example/admin/2017-09-01", "gateway": "https:\/\/lab.example/gateway/2026-01-01"},
      "signIn": {"user": "admin@customer.example", "password": {"env": "SIGN_IN"}},
      "account": {"id": "7d9a"},
      "site": {"name": "Head office", "address": {"street": "1 Main", "city": "Ottawa", "postalCode": "K2K", "country": "CA"}},
      "pbx": {"type": "miVoiceBusiness", "name": "PBX", "address": "10.0.0.1", "applicationCredentials": {"file": "application.json"},
              "localPassword": {"credential": "local"}},
      "mbg": {"address": "mbg.example", "password": {"file": "mbg"}},
      "msl": {"user": "admin", "password": {"env": "MSL"}},
      "mail": {"host": "mail.example", "user": "gateway", "password": {"env": "MAIL"}, "from": "g@customer.example"}
    })";
    return QJsonDocument::fromJson(text).object();
}

/// Sets the value at "a.b.c"; undefined removes it.
QJsonObject with(QJsonObject json, const QString &path, const QJsonValue &value)
{
    const QString head = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    const QJsonValue next = rest.isEmpty() ? value : QJsonValue(with(json.value(head).toObject(), rest, value));
    if (next.isUndefined())
        json.remove(head);
    else
        json.insert(head, next);
    return json;
}

const OigAccess &oig(const Result<OnboardingAnswers> &answers)
{
    return std::get<OigAccess>(answers->pbx.access);
}

/// A site with a PBX that speaks CSTA.
QJsonObject goodCsta(const QString &type)
{
    QJsonObject json = good();
    json.remove(QStringLiteral("mbg"));
    json.remove(QStringLiteral("msl"));
    const QJsonObject password{{QStringLiteral("credential"), QStringLiteral("local")}};
    return with(json, QStringLiteral("pbx"),
                QJsonObject{{QStringLiteral("type"), type},
                            {QStringLiteral("name"), QStringLiteral("Branch")},
                            {QStringLiteral("address"), QStringLiteral("pbx.example")},
                            {QStringLiteral("user"), QStringLiteral("cloudlink")},
                            {QStringLiteral("password"), password}});
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allIsTakenUpAndTheDefaultsAreTheDocumentedOnes();
    void whatIsWrongIsRefusedByItsName_data();
    void whatIsWrongIsRefusedByItsName();
    void secretsInClearNeedAFileThatNobodyElseCanRead();
    void noErrorTellsASecret();
    void anMbgPasswordOfSixteenCharactersIsRefused();
    void trustIsAFingerprintOrAnAuthority();
    void aPbxThatSpeaksCstaHasAUserAndItsCustomaryPort_data();
    void aPbxThatSpeaksCstaHasAUserAndItsCustomaryPort();
    void whatBelongsToAnotherTypeOfPbxIsRefusedByItsName_data();
    void whatBelongsToAnotherTypeOfPbxIsRefusedByItsName();
    void anApplicationCertificateComesWithItsKey();
    void theExampleIsItsOwnDocumentation();
    void resolvedAnswersNeedNoFileAnyMore();
    void resolvedAnswersOfEachPbxCarryItsSecrets();

private:
    Result<OnboardingAnswers> parse(const QJsonObject &json, bool literal = false)
    {
        AnswersSource source;
        source.folder = folder_->path();
        source.name = QStringLiteral("answers.json");
        source.literalSecrets = literal;
        source.environment = [this](const QString &name) -> std::optional<QByteArray> {
            if (name == QLatin1String("CREDENTIALS_DIRECTORY")) return folder_->path().toUtf8();
            if (environment_.contains(name)) return environment_.value(name);
            return std::nullopt;
        };
        return parseAnswers(QJsonDocument(json).toJson(), source);
    }
    void file(const QString &name, const QByteArray &content,
              QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile one(folder_->filePath(name));
        QVERIFY(one.open(QIODevice::WriteOnly));
        one.write(content);
        one.setPermissions(mode);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QHash<QString, QByteArray> environment_;
};

void AnswersTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    environment_ = {{QStringLiteral("SIGN_IN"), "sign-in-secret"},
                    {QStringLiteral("MSL"), "msl-secret"},
                    {QStringLiteral("MAIL"), "mail-secret"}};
    file(QStringLiteral("application.json"), kApplication);
    file(QStringLiteral("local"), "local-secret\n");
    file(QStringLiteral("mbg"), "mbg-secret\r\n");
}

void AnswersTest::allIsTakenUpAndTheDefaultsAreTheDocumentedOnes()
{
    const auto answers = parse(good());
    QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
    QCOMPARE(answers->password, QByteArray("sign-in-secret"));
    QCOMPARE(oig(answers).applicationPassword, QByteArray("app-secret"));
    QCOMPARE(oig(answers).localPassword, QByteArray("local-secret")); // without its line end
    QCOMPARE(answers->mbg->password, QByteArray("mbg-secret"));
    QCOMPARE(oig(answers).oig.text(), QStringLiteral("10.0.0.1:443"));
    QCOMPARE(answers->platformSip.text(), QStringLiteral("lab.example:5061"));
    QCOMPARE(answers->mbg->sipPort, quint16(5061));
    QVERIFY(answers->mbg->sipTransport == SipTransport::tls);
    QCOMPARE(answers->msl->address.text(), QStringLiteral("mbg.example:443"));
    QCOMPARE(answers->mail->server.text(), QStringLiteral("mail.example:587"));
    QVERIFY(!answers->mail->send);
    QVERIFY(!answers->apply);

    auto json = with(good(), QStringLiteral("provision"), QStringLiteral("apply"));
    json = with(json, QStringLiteral("mbg.sip.transport"), QStringLiteral("udp"));
    json = with(json, QStringLiteral("pbx.oig"), QStringLiteral("oig.example:8443"));
    json = with(json, QStringLiteral("platform.sip"), QStringLiteral("[2001:db8::1]:5071"));
    const auto other = parse(json);
    QVERIFY(other->apply);
    QCOMPARE(other->mbg->sipPort, quint16(5060));
    QCOMPARE(oig(other).oig.text(), QStringLiteral("oig.example:8443"));
    QCOMPARE(other->platformSip.text(), QStringLiteral("[2001:db8::1]:5071"));
}

void AnswersTest::whatIsWrongIsRefusedByItsName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *path, const QJsonValue &value, const char *code, const char *field = nullptr) {
        const QByteArray name = QByteArray(path) + ' ' + code + ' ' + QByteArray::number(int(value.type()));
        QTest::newRow(name.constData()) << QString::fromLatin1(path) << value << QString::fromLatin1(code)
                                        << QString::fromLatin1(field ? field : path);
    };
    const QJsonValue absent(QJsonValue::Undefined);
    row("adress", 1, "invalidValue");
    row("pbx.adress", QStringLiteral("x"), "invalidValue");
    row("mbg.sip.ports", 5061, "invalidValue");
    row("site.address.zip", QStringLiteral("x"), "invalidValue");
    row("signIn", absent, "missingValue");
    row("signIn", QJsonArray(), "invalidValue");
    row("signIn.user", 7, "invalidValue");
    row("signIn.user", QStringLiteral("  "), "missingValue");
    row("signIn.user", QStringLiteral("a\nb"), "invalidValue");
    row("signIn.password", absent, "missingValue");
    row("signIn.password", 17, "invalidValue");
    row("signIn.password", QJsonObject{{QStringLiteral("path"), QStringLiteral("x")}}, "invalidValue");
    row("signIn.password", QJsonObject{{QStringLiteral("env"), QStringLiteral("NOT_SET")}}, "secretUnreadable");
    row("signIn.password", QJsonObject{{QStringLiteral("file"), QStringLiteral("absent")}}, "secretUnreadable");
    row("signIn.password", QJsonObject{{QStringLiteral("credential"), QStringLiteral("../x")}}, "secretUnreadable");
    row("signIn.password", QStringLiteral("clear"), "secretLiteral");
    row("account", QJsonObject(), "invalidValue");
    row("account.name", QStringLiteral("two ways"), "invalidValue", "account");
    row("account", QJsonObject{{QStringLiteral("create"), QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}}},
        "missingValue", "account.create.country");
    row("platform.gateway", absent, "missingValue");
    row("platform.gateway", QStringLiteral("http://lab.example/"), "invalidValue");
    row("platform.sip", QStringLiteral("sip:host"), "invalidValue");
    row("site.name", absent, "missingValue");
    row("site.address", absent, "missingValue");
    row("site.address.city", QString(300, u'x'), "invalidValue");
    row("pbx.type", QStringLiteral("hiPath"), "invalidValue");
    row("pbx.type", absent, "missingValue");
    row("mbg", absent, "missingValue");
    row("pbx.address", QStringLiteral("https://10.0.0.1"), "invalidValue");
    row("pbx.applicationCredentials", QJsonObject{{QStringLiteral("file"), QStringLiteral("mbg")}}, "invalidValue");
    row("mbg.address", QStringLiteral("mbg.example:70000"), "invalidValue");
    row("mbg.sip.port", 0, "invalidValue");
    row("mbg.sip.transport", QStringLiteral("sctp"), "invalidValue");
    row("msl.user", absent, "missingValue");
    row("trust", QStringLiteral("all"), "invalidValue");
    row("sync.nameRule", QStringLiteral("any"), "invalidValue");
    row("sync.userCapacity", 0, "invalidValue");
    row("sync.userCapacity", 2.5, "invalidValue");
    row("voicemail", 6100, "invalidValue");
    row("provision", QStringLiteral("maybe"), "invalidValue");
    row("mail.tls", QStringLiteral("none"), "invalidValue");
    row("mail.send", QStringLiteral("yes"), "invalidValue");
}

void AnswersTest::whatIsWrongIsRefusedByItsName()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const auto answers = parse(with(good(), path, value));
    QVERIFY(!answers.ok());
    QTEST(errorCodeName(answers.error().code), "code");
    QTEST(answers.error().field, "field");
    QVERIFY2(!answers.error().message().contains(QLatin1String("%{")), qPrintable(answers.error().message()));
}

void AnswersTest::secretsInClearNeedAFileThatNobodyElseCanRead()
{
    const QString path = folder_->filePath(QStringLiteral("answers.json"));
    auto json = with(good(), QStringLiteral("signIn.password"), QStringLiteral("clear"));
    for (const QString &part :
         {QStringLiteral("pbx.localPassword"), QStringLiteral("msl.password"), QStringLiteral("mail.password")})
        json = with(json, part, QStringLiteral("clear"));
    const QByteArray text = QJsonDocument(json).toJson();
    file(QStringLiteral("answers.json"), text,
         QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    const auto refused = readAnswersFile(path);
    QVERIFY(!refused.ok());
    QCOMPARE(errorCodeName(refused.error().code), QStringLiteral("secretLiteral"));
    QCOMPARE(refused.error().field, QStringLiteral("signIn.password"));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const auto taken = readAnswersFile(path);
    QVERIFY2(taken.ok(), taken ? "" : qPrintable(taken.error().message()));
    QCOMPARE(taken->password, QByteArray("clear"));
    QCOMPARE(errorCodeName(readAnswersFile(folder_->filePath(QStringLiteral("none"))).error().code),
             QStringLiteral("fileUnreadable"));
}

void AnswersTest::noErrorTellsASecret()
{
    for (const QString &path : {QStringLiteral("signIn.password"), QStringLiteral("pbx.applicationCredentials"),
                                QStringLiteral("mbg.password")}) {
        const auto answers = parse(with(good(), path, QStringLiteral("sesame-open-very-long")),
                                   path != QLatin1String("signIn.password"));
        QVERIFY(!answers.ok());
        QVERIFY2(!answers.error().message().contains(QLatin1String("sesame")), qPrintable(answers.error().message()));
    }
}

void AnswersTest::anMbgPasswordOfSixteenCharactersIsRefused()
{
    file(QStringLiteral("mbg"), "0123456789abcde\n");
    QVERIFY(parse(good()).ok());
    file(QStringLiteral("mbg"), "0123456789abcdef\n");
    const auto answers = parse(good());
    QVERIFY(!answers.ok());
    QCOMPARE(errorCodeName(answers.error().code), QStringLiteral("mbgPasswordTooLong"));
    QCOMPARE(answers.error().parameters.value(QLatin1String("length")).toInt(), 16);
    QCOMPARE(answers.error().field, QStringLiteral("mbg.password"));
}

void AnswersTest::trustIsAFingerprintOrAnAuthority()
{
    const QString pairs = QStringLiteral("ab").repeated(32);
    QJsonObject pin{{QStringLiteral("host"), QStringLiteral("MBG.example")},
                    {QStringLiteral("port"), 8443},
                    {QStringLiteral("fingerprint"), pairs}};
    const auto trusting = [this](const QJsonObject &one) {
        return parse(with(good(), QStringLiteral("trust"), QJsonArray{one}));
    };
    const auto answers = trusting(pin);
    QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
    QCOMPARE(answers->trust.first().host, QStringLiteral("mbg.example"));
    QCOMPARE(answers->trust.first().port, quint16(8443));
    QVERIFY(answers->trust.first().fingerprint.startsWith(QLatin1String("AB:AB:")));
    pin.insert(QStringLiteral("fingerprint"), QStringLiteral("AB:CD"));
    QCOMPARE(trusting(pin).error().field, QStringLiteral("trust[0].fingerprint"));
    const QJsonObject noAuthority{{QStringLiteral("caFile"), QStringLiteral("mbg")}};
    QCOMPARE(trusting(noAuthority).error().field, QStringLiteral("trust[0].caFile"));
    const QJsonObject noFile{{QStringLiteral("caFile"), QStringLiteral("absent.pem")}};
    QCOMPARE(errorCodeName(trusting(noFile).error().code), QStringLiteral("fileUnreadable"));
}

void AnswersTest::aPbxThatSpeaksCstaHasAUserAndItsCustomaryPort_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QJsonValue>("tls");
    QTest::addColumn<QString>("place");
    const QString host = QStringLiteral("pbx.example");
    const QJsonValue absent(QJsonValue::Undefined);
    QTest::newRow("office 400") << "miVoiceOffice400" << host << absent << "pbx.example:7001";
    QTest::newRow("office 400 plain") << "miVoiceOffice400" << host << QJsonValue(false) << "pbx.example:7001";
    QTest::newRow("mx-one") << "mxOne" << host << absent << "pbx.example:8883";
    QTest::newRow("mx-one plain") << "mxOne" << host << QJsonValue(false) << "pbx.example:8882";
    QTest::newRow("port") << "mxOne" << host + QStringLiteral(":9000") << QJsonValue(true) << "pbx.example:9000";
}

void AnswersTest::aPbxThatSpeaksCstaHasAUserAndItsCustomaryPort()
{
    QFETCH(const QString, type);
    QFETCH(const QString, address);
    QFETCH(const QJsonValue, tls);
    const auto json =
        with(with(goodCsta(type), QStringLiteral("pbx.address"), address), QStringLiteral("pbx.tls"), tls);
    const auto answers = parse(json);
    QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
    const CstaAccess csta = std::get<CstaAccess>(answers->pbx.access);
    QCOMPARE(pbxKindName(csta.kind), type);
    QTEST(csta.address.text(), "place");
    QCOMPARE(csta.tls, tls.toBool(true));
    QCOMPARE(csta.user, QStringLiteral("cloudlink"));
    QCOMPARE(csta.password, QByteArray("local-secret"));
    QVERIFY(!answers->mbg);
    QVERIFY(!answers->msl);
}

void AnswersTest::whatBelongsToAnotherTypeOfPbxIsRefusedByItsName_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const QJsonValue absent(QJsonValue::Undefined);
    const QJsonObject secret{{QStringLiteral("credential"), QStringLiteral("local")}};
    const QString csta = QStringLiteral("mxOne");
    const QString business = QStringLiteral("miVoiceBusiness");
    const auto row = [](const QString &type, const char *path, const QJsonValue &value, const char *code) {
        QTest::newRow(qPrintable(type + u' ' + QLatin1String(path) + u' ' + QLatin1String(code)))
            << type << QString::fromLatin1(path) << value << QString::fromLatin1(code);
    };
    row(csta, "mbg", good().value(QLatin1String("mbg")), "invalidValue");
    row(csta, "msl", good().value(QLatin1String("msl")), "invalidValue");
    row(csta, "pbx.oig", QStringLiteral("oig.example"), "invalidValue");
    row(csta, "pbx.localPassword", secret, "invalidValue");
    row(csta, "pbx.applicationCredentials", secret, "invalidValue");
    row(csta, "pbx.applicationKey", secret, "invalidValue");
    row(csta, "pbx.user", absent, "missingValue");
    row(csta, "pbx.password", absent, "missingValue");
    row(csta, "pbx.password", QStringLiteral("clear"), "secretLiteral");
    row(csta, "pbx.tls", QStringLiteral("yes"), "invalidValue");
    row(csta, "pbx.address", absent, "missingValue");
    row(business, "pbx.user", QStringLiteral("cloudlink"), "invalidValue");
    row(business, "pbx.password", secret, "invalidValue");
    row(business, "pbx.tls", true, "invalidValue");
}

void AnswersTest::whatBelongsToAnotherTypeOfPbxIsRefusedByItsName()
{
    QFETCH(const QString, type);
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const bool business = type == QLatin1String("miVoiceBusiness");
    const auto answers = parse(with(business ? good() : goodCsta(type), path, value));
    QVERIFY(!answers.ok());
    QTEST(errorCodeName(answers.error().code), "code");
    QCOMPARE(answers.error().field, path);
}

void AnswersTest::anApplicationCertificateComesWithItsKey()
{
    const test::TestCertificate authority = test::makeAuthority();
    file(QStringLiteral("app.crt"), authority.certificate.toPem());
    file(QStringLiteral("app.key"), authority.keyPem);
    const QJsonObject certificate{{QStringLiteral("file"), QStringLiteral("app.crt")}};
    const QJsonObject key{{QStringLiteral("file"), QStringLiteral("app.key")}};
    const QString certificatePath = QStringLiteral("pbx.applicationCertificate");
    const QString keyPath = QStringLiteral("pbx.applicationKey");
    const auto with2 = [&](const QJsonValue &one, const QJsonValue &other) {
        return with(with(good(), certificatePath, one), keyPath, other);
    };
    QVERIFY(oig(parse(good())).applicationKey.isEmpty());
    const auto answers = parse(with2(certificate, key));
    QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
    QCOMPARE(oig(answers).applicationKey.trimmed(), authority.keyPem.trimmed());
    QCOMPARE(QSslCertificate(oig(answers).applicationCertificate), authority.certificate);

    const QJsonValue absent(QJsonValue::Undefined);
    QCOMPARE(parse(with2(certificate, absent)).error().field, keyPath);
    QCOMPARE(parse(with2(absent, key)).error().field, certificatePath);
    QCOMPARE(parse(with2(key, key)).error().field, certificatePath);
    const auto swapped = parse(with2(certificate, certificate));
    QCOMPARE(swapped.error().field, keyPath);
    QVERIFY(!swapped.error().message().contains(QLatin1String("BEGIN")));
}

void AnswersTest::theExampleIsItsOwnDocumentation()
{
    for (const char *name : {"sign-in-password", "oig-local-password", "mbg-password", "msl-password", "mail-password"})
        file(QLatin1String(name), "secret");
    AnswersSource source;
    source.folder = folder_->path();
    source.name = QStringLiteral("example");
    const auto answers = parseAnswers(exampleAnswers().toUtf8(), source);
    QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
    QCOMPARE(oig(answers).oig.text(), QStringLiteral("oig.customer.example:443"));
    auto broken = exampleAnswers().toUtf8();
    broken.insert(broken.indexOf("\n  \"signIn\"") + 1, "oops ");
    const auto refused = parseAnswers(broken, source);
    QCOMPARE(errorCodeName(refused.error().code), QStringLiteral("fileMalformed"));
    QVERIFY2(refused.error().message().contains(QLatin1String("line ")), qPrintable(refused.error().message()));
}

void AnswersTest::resolvedAnswersNeedNoFileAnyMore()
{
    auto json = good();
    for (const QString &part : {QStringLiteral("signIn.password"), QStringLiteral("msl.password"),
                                QStringLiteral("mail.password"), QStringLiteral("pbx.localPassword")})
        json = with(json, part, QJsonObject{{QStringLiteral("file"), QStringLiteral("local")}});
    file(QStringLiteral("answers.json"), QJsonDocument(json).toJson());
    const auto resolved = resolvedAnswersFile(folder_->filePath(QStringLiteral("answers.json")));
    QVERIFY2(resolved.ok(), resolved ? "" : qPrintable(resolved.error().message()));
    folder_.reset();
    AnswersSource source;
    source.literalSecrets = true;
    const auto answers = parseAnswers(QJsonDocument(*resolved).toJson(), source);
    QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
    QCOMPARE(oig(answers).applicationName, QStringLiteral("Gateway"));
    QCOMPARE(answers->mbg->password, QByteArray("mbg-secret"));
    QCOMPARE(answers->password, QByteArray("local-secret"));
}

void AnswersTest::resolvedAnswersOfEachPbxCarryItsSecrets()
{
    const test::TestCertificate authority = test::makeAuthority();
    file(QStringLiteral("app.crt"), authority.certificatePem);
    file(QStringLiteral("app.key"), authority.keyPem);
    const auto reference = [](const char *name) { return QJsonObject{{QStringLiteral("file"), QLatin1String(name)}}; };
    auto business = with(good(), QStringLiteral("pbx.applicationCertificate"), reference("app.crt"));
    business = with(business, QStringLiteral("pbx.applicationKey"), reference("app.key"));
    for (QJsonObject json : {business, goodCsta(QStringLiteral("mxOne"))}) {
        for (const char *part :
             {"signIn.password", "msl.password", "mail.password", "pbx.localPassword", "pbx.password"}) {
            const QString path = QString::fromLatin1(part);
            const QJsonObject holder = json.value(path.section(u'.', 0, 0)).toObject();
            if (holder.contains(path.section(u'.', 1))) json = with(json, path, reference("local"));
        }
        file(QStringLiteral("answers.json"), QJsonDocument(json).toJson());
        const auto resolved = resolvedAnswersFile(folder_->filePath(QStringLiteral("answers.json")));
        QVERIFY2(resolved.ok(), resolved ? "" : qPrintable(resolved.error().message()));
        AnswersSource source;
        source.literalSecrets = true;
        const auto answers = parseAnswers(QJsonDocument(*resolved).toJson(), source);
        QVERIFY2(answers.ok(), answers ? "" : qPrintable(answers.error().message()));
        QVERIFY(answers->pbx.access == parse(json)->pbx.access);
    }
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
