#include "engine/onboarding/pbx_answer.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>

namespace clc
{

namespace
{

const QString kTls = QStringLiteral("tls");
const QString kUser = QStringLiteral("user");
const QString kPassword = QStringLiteral("password");
const QString kOig = QStringLiteral("oig");
const QString kCredentials = QStringLiteral("applicationCredentials");
const QString kLocalPassword = QStringLiteral("localPassword");
const QString kCertificate = QStringLiteral("applicationCertificate");
const QString kKey = QStringLiteral("applicationKey");
const QString kAddress = QStringLiteral("address");

const QStringList kOigKeys{kOig, kCredentials, kLocalPassword, kCertificate, kKey};
const QStringList kCstaKeys{kTls, kUser, kPassword};

/// The credential file that the vendor gives for the application. Its content never gets into an error.
void readApplication(AnswersReader &pbx, OigAccess &access, const std::optional<Error> &error)
{
    const QByteArray bytes = pbx.keptSecret(kCredentials);
    if (error || bytes.isEmpty()) return;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    access.applicationName = json.value(QLatin1String("applicationName")).toString();
    access.companyName = json.value(QLatin1String("companyName")).toString();
    access.applicationPassword = json.value(QLatin1String("applicationPassword")).toString().toUtf8();
    if (access.applicationName.isEmpty() || access.companyName.isEmpty() || access.applicationPassword.isEmpty())
        pbx.fail(kCredentials, ErrorCode::invalidValue,
                 QStringLiteral("it is not a JSON document with applicationName, companyName and applicationPassword"));
}

bool isPrivateKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec})
        if (!QSslKey(pem, algorithm, QSsl::Pem, QSsl::PrivateKey).isNull()) return true;
    return false;
}

/// Both or none; only advanced operations of the OIG ask for them.
void readCertificate(AnswersReader &pbx, OigAccess &access, const std::optional<Error> &error)
{
    if (!pbx.has(kCertificate) && !pbx.has(kKey)) return;
    access.applicationCertificate = pbx.secret(kCertificate);
    access.applicationKey = pbx.secret(kKey);
    if (error) return;
    if (QSslCertificate::fromData(access.applicationCertificate, QSsl::Pem).isEmpty())
        pbx.fail(kCertificate, ErrorCode::invalidValue, QStringLiteral("it holds no certificate in PEM form"));
    if (!isPrivateKey(access.applicationKey))
        pbx.fail(kKey, ErrorCode::invalidValue,
                 QStringLiteral("it holds no private key in PEM form without a pass phrase"));
}

OigAccess readOig(AnswersReader &pbx, const std::optional<Error> &error)
{
    constexpr quint16 https = 443;
    OigAccess access;
    access.oig = pbx.endpoint(kAddress, https);
    access.pbxAddress = access.oig.host;
    if (pbx.has(kOig) && !pbx.text(kOig, false).isEmpty()) access.oig = pbx.endpoint(kOig, https);
    readApplication(pbx, access, error);
    access.localPassword = pbx.keptSecret(kLocalPassword);
    readCertificate(pbx, access, error);
    return access;
}

/// protocols/csta.md, section 9. The MiVoice Office 400 has one port for both.
quint16 customaryPort(PbxKind kind, bool tls)
{
    if (kind == PbxKind::mxOne) return tls ? 8883 : 8882;
    return 7001;
}

CstaAccess readCsta(AnswersReader &pbx, PbxKind kind)
{
    CstaAccess access;
    access.kind = kind;
    access.tls = pbx.flag(kTls, true);
    access.address = pbx.endpoint(kAddress, customaryPort(kind, access.tls));
    access.user = pbx.keptText(kUser);
    access.password = pbx.keptSecret(kPassword);
    return access;
}

} // namespace

PbxAnswer readPbxAnswer(const QJsonValue &json, const AnswersSource &source, std::optional<Error> &error)
{
    const QString type = QStringLiteral("type");
    const QString name = QStringLiteral("name");
    AnswersReader pbx(json, QStringLiteral("pbx"), QStringList{type, name, kAddress} + kOigKeys + kCstaKeys, source,
                      error);
    QStringList types;
    for (const PbxKind kind : {PbxKind::miVoiceBusiness, PbxKind::miVoiceOffice400, PbxKind::mxOne})
        types.append(pbxKindName(kind));
    const std::optional<PbxKind> kind = pbxKindFromName(pbx.choice(type, types, true));
    if (error || !kind) return {};
    const bool business = *kind == PbxKind::miVoiceBusiness;
    for (const QString &key : business ? kCstaKeys : kOigKeys)
        if (pbx.has(key))
            pbx.fail(key, ErrorCode::invalidValue,
                     QStringLiteral("it does not belong to a PBX of type %1").arg(pbxKindTitle(*kind)));
    PbxAnswer answer;
    answer.name = pbx.text(name);
    if (business)
        answer.access = readOig(pbx, error);
    else
        answer.access = readCsta(pbx, *kind);
    return answer;
}

QJsonObject resolvedPbxAnswer(QJsonObject json, const PbxAnswer &answer)
{
    const auto put = [&json](const QString &key, const QByteArray &secret) {
        json.insert(key, QString::fromUtf8(secret));
    };
    if (const auto *csta = std::get_if<CstaAccess>(&answer.access)) {
        put(kPassword, csta->password);
        return json;
    }
    const OigAccess &oig = std::get<OigAccess>(answer.access);
    const QJsonObject application{{QStringLiteral("applicationName"), oig.applicationName},
                                  {QStringLiteral("companyName"), oig.companyName},
                                  {QStringLiteral("applicationPassword"), QString::fromUtf8(oig.applicationPassword)}};
    put(kCredentials, QJsonDocument(application).toJson());
    put(kLocalPassword, oig.localPassword);
    if (oig.applicationCertificate.isEmpty()) return json;
    put(kCertificate, oig.applicationCertificate);
    put(kKey, oig.applicationKey);
    return json;
}

} // namespace clc
