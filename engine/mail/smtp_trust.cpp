#include "engine/mail/smtp_trust.h"

#include <QHostAddress>

#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>

namespace clc
{

namespace
{

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

QSslCertificate toQt(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate, &der) : 0;
    if (size <= 0) return QSslCertificate();
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QSslCertificate(bytes, QSsl::Der);
}

QSslError::SslError toQt(int verifyError)
{
    switch (verifyError) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QSslError::CertificateExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QSslError::CertificateNotYetValid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return QSslError::SelfSignedCertificate;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return QSslError::SelfSignedCertificateInChain;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return QSslError::HostNameMismatch;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        return QSslError::UnableToGetLocalIssuerCertificate;
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return QSslError::UnableToVerifyFirstCertificate;
    case X509_V_ERR_CERT_REVOKED:
        return QSslError::CertificateRevoked;
    default:
        return QSslError::CertificateUntrusted;
    }
}

/// Notes each problem and goes on, so that all of them are known in the end.
int note(int good, X509_STORE_CTX *store)
{
    auto *problems = static_cast<QList<QSslError> *>(X509_STORE_CTX_get_app_data(store));
    if (!good)
        problems->append(
            QSslError(toQt(X509_STORE_CTX_get_error(store)), toQt(X509_STORE_CTX_get_current_cert(store))));
    return 1;
}

} // namespace

SmtpTrust::SmtpTrust(Endpoint server, const TrustDecisions &decisions)
    : server_(std::move(server)),
      pinned_(decisions.trustedFingerprints(server_.host, server_.port)),
      authorities_(decisions.authorities())
{
}

void SmtpTrust::install(void *sslContext)
{
    auto *context = static_cast<SSL_CTX *>(sslContext);
    for (const QSslCertificate &authority : authorities_) {
        const QByteArray der = authority.toDer();
        auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
        const Certificate certificate(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())), &X509_free);
        if (certificate) X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.get());
    }
    SSL_CTX_set_cert_verify_callback(context, &SmtpTrust::verify, this);
}

int SmtpTrust::verify(X509_STORE_CTX *store, void *self)
{
    const bool accepted = static_cast<SmtpTrust *>(self)->judge(store);
    X509_STORE_CTX_set_error(store, accepted ? X509_V_OK : X509_V_ERR_CERT_UNTRUSTED);
    return accepted ? 1 : 0;
}

bool SmtpTrust::judge(X509_STORE_CTX *store)
{
    QList<QSslError> problems;
    X509_STORE_CTX_set_app_data(store, &problems);
    X509_STORE_CTX_set_verify_cb(store, note);
    X509_VERIFY_PARAM *wanted = X509_STORE_CTX_get0_param(store);
    const QByteArray host = server_.host.toLatin1();
    const bool known =
        QHostAddress(server_.host).isNull()
            ? X509_VERIFY_PARAM_set1_host(wanted, host.constData(), static_cast<size_t>(host.size())) == 1
            : X509_VERIFY_PARAM_set1_ip_asc(wanted, host.constData()) == 1;
    const bool verified = known && X509_verify_cert(store) == 1;
    X509_STORE_CTX_set_app_data(store, nullptr);
    const QSslCertificate leaf = toQt(X509_STORE_CTX_get0_cert(store));
    if (!verified && problems.isEmpty()) problems << QSslError(QSslError::CertificateUntrusted, leaf);
    const PeerCertificate peer = describeCertificate(leaf, server_.host, server_.port, problems);
    const Status verdict = judgeCertificate(peer, problems, pinned_);
    if (!verdict) fault_ = verdict.error();
    return verdict.ok();
}

} // namespace clc
