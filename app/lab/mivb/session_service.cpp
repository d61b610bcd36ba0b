#include "app/lab/mivb/session_service.h"

#include <QSslCertificate>
#include <QUuid>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>

namespace lab
{

namespace
{

const QStringList &versionsSpoken()
{
    static const QStringList versions{QStringLiteral("1.0"), QStringLiteral("2.0"), QStringLiteral("2.1"),
                                      QStringLiteral("3.0"), QStringLiteral("4.0")};
    return versions;
}

/// The certificate without its PEM frame and line ends, which clients send or leave out.
QByteArray bare(QByteArray certificate)
{
    certificate.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "");
    certificate.removeIf([](char c) { return c == '\n' || c == '\r' || c == ' '; });
    return certificate;
}

/// "[-12,87,3]": signed octets, as existing clients write a signature. Nothing when it is something else.
std::optional<QByteArray> octetsOf(const QString &list)
{
    QString inner = list.trimmed();
    if (!inner.startsWith(QLatin1Char('[')) || !inner.endsWith(QLatin1Char(']')) || inner.size() > 8'192)
        return std::nullopt;
    inner = inner.mid(1, inner.size() - 2);
    QByteArray octets;
    const QStringList numbers = inner.split(QLatin1Char(','));
    for (const QString &number : numbers) {
        bool valid = false;
        const int value = number.trimmed().toInt(&valid);
        if (!valid || value < -128 || value > 127) return std::nullopt;
        octets += static_cast<char>(value);
    }
    return octets;
}

bool verifies(const QByteArray &certificate, const QByteArray &text, const QByteArray &signature)
{
    BIO *bio = BIO_new_mem_buf(certificate.constData(), static_cast<int>(certificate.size()));
    X509 *parsed = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
    EVP_PKEY *key = parsed == nullptr ? nullptr : X509_get0_pubkey(parsed);
    const auto *signedText = reinterpret_cast<const unsigned char *>(text.constData());
    const auto *signatureOctets = reinterpret_cast<const unsigned char *>(signature.constData());
    bool valid = false;
    for (const EVP_MD *digest : {EVP_md5(), EVP_sha1(), EVP_sha256()}) {
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        if (key != nullptr && EVP_DigestVerifyInit(context, nullptr, digest, nullptr, key) == 1) {
            valid = valid || EVP_DigestVerify(context, signatureOctets, static_cast<std::size_t>(signature.size()),
                                              signedText, static_cast<std::size_t>(text.size())) == 1;
        }
        EVP_MD_CTX_free(context);
    }
    X509_free(parsed);
    BIO_free(bio);
    return valid;
}

SoapAttributes idOf(const OigSession &session)
{
    return {{"sessionId", QByteArray::number(session.id())}};
}

} // namespace

SessionOperations::SessionOperations(OigSessions &sessions, const LabClock &clock, const SiteFacts &facts,
                                     const MivbState &state)
    : sessions_(sessions), clock_(clock), facts_(facts), state_(state)
{
    for (const char *name : {"login", "loginEx", "loginApp"})
        handlers_.insert(QString::fromLatin1(name), [this](const OigCall &call) { login(call); });
    handlers_.insert(QStringLiteral("authenticate"), [this](const OigCall &call) { authenticate(call); });
    handlers_.insert(QStringLiteral("serviceVersions"), [this](const OigCall &call) { versions(call); });
    handlers_.insert(QStringLiteral("registerHAClientCallback"), [](const OigCall &call) { call.accept(); });
    handlers_.insert(QStringLiteral("resetSessionTimer"), [this](const OigCall &call) {
        call.session->reset(clock_.nowMs());
        call.accept();
    });
    handlers_.insert(QStringLiteral("logout"), [this](const OigCall &call) {
        sessions_.end(call.session->id());
        call.accept();
    });
}

void SessionOperations::login(const OigCall &call)
{
    const SoapValue nothing;
    const SoapValue *given = call.value->child(QLatin1String("req"));
    if (given == nullptr) given = &nothing;
    if (given->string(QLatin1String("applicationName")) != facts_.applicationName ||
        given->string(QLatin1String("companyName")) != facts_.companyName) {
        call.refuse(QStringLiteral("The application is not registered."));
        return;
    }
    const bool asked =
        call.operation->name != QLatin1String("login") || given->child(QLatin1String("applicationPassword")) != nullptr;
    if (asked && given->string(QLatin1String("applicationPassword")) != facts_.applicationPassword) {
        call.refuse(QStringLiteral("The application password is wrong."));
        return;
    }
    if (given->string(QLatin1String("localPassword")) != facts_.localPassword) {
        call.refuse(QStringLiteral("The local password is wrong."));
        return;
    }
    const QString version = given->string(QLatin1String("version"));
    if (!version.isEmpty() && !versionsSpoken().contains(version)) {
        call.refuse(QStringLiteral("Version %1 is not supported.").arg(version.left(20)));
        return;
    }
    const QByteArray certificate = given->string(QLatin1String("certificate")).toLatin1();
    if (!certificate.isEmpty() && bare(certificate) != bare(facts_.applicationCertificate)) {
        call.refuse(QStringLiteral("The certificate of the application is not known."));
        return;
    }
    OigSession *session = sessions_.open();
    if (certificate.isEmpty()) {
        call.accept(idOf(*session));
        return;
    }
    session->challenge = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    XmlWriter contents;
    contents.element("authenticationData", QString::fromLatin1(session->challenge));
    call.accept(idOf(*session), contents.xml());
}

void SessionOperations::authenticate(const OigCall &call) const
{
    const SoapValue *given = call.value->child(QLatin1String("req"));
    const auto signature =
        octetsOf(given == nullptr ? QString() : given->string(QLatin1String("signedAuthenticationData")));
    OigSession *session = call.session;
    if (session->challenge.isEmpty() || !signature ||
        !verifies(facts_.applicationCertificate, session->challenge, *signature)) {
        call.refuse(QStringLiteral("Authentication failed."));
        return;
    }
    session->challenge.clear();
    session->advanced = true;
    call.accept(idOf(*session));
}

void SessionOperations::versions(const OigCall &call) const
{
    XmlWriter contents;
    contents.element("serviceVersions",
                     QStringLiteral("Mitel OIG 4.0.10.1 (service versions %1); MiVoice Business %2 at %3")
                         .arg(versionsSpoken().join(QLatin1String(", ")), state_.icpVersion, facts_.icpAddress));
    call.accept(idOf(*call.session), contents.xml());
}

} // namespace lab
