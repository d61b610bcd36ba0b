#pragma once

#include "engine/net/endpoint.h"
#include "engine/net/trust.h"

#include <QList>
#include <QSslCertificate>
#include <QStringList>

#include <optional>

struct x509_store_ctx_st; // OpenSSL's X509_STORE_CTX

namespace clc
{

/// The decisions of trust about one mail server, taken along to the worker thread, and what came of them there.
/// libcurl's own check of the name is switched off in favour of this one, which knows pins.
class SmtpTrust
{
public:
    SmtpTrust(Endpoint server, const TrustDecisions &decisions);

    /// Lets `sslContext` (an SSL_CTX) judge the server's certificate by these decisions, before anything is sent
    /// through it. This object must outlive the connection.
    void install(void *sslContext);
    /// Why the certificate was refused.
    const std::optional<Error> &fault() const { return fault_; }

private:
    static int verify(x509_store_ctx_st *store, void *self);
    bool judge(x509_store_ctx_st *store);

    Endpoint server_;
    QStringList pinned_;
    QList<QSslCertificate> authorities_;
    std::optional<Error> fault_;
};

} // namespace clc
