#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/net/endpoint.h"
#include "engine/net/trust.h"
#include "engine/secrets/secret_store.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace clc
{

/// The mail server of Settings ▸ Mail. TLS is always required; there is no plain mode.
struct MailServer {
    enum class Tls { startTls, implicit };

    Endpoint endpoint; ///< customary ports: 587 with startTls, 465 with implicit
    Tls tls = Tls::startTls;
    QString user;       ///< empty: no log-in
    QString from;       ///< "a@b.example" or "Name <a@b.example>"
    SecretRef password; ///< in the secret store; not read without a user
};

/// One mail to one person. Texts in any script; a part that is empty is left out.
struct Mail {
    QString to; ///< one address, as in `from`
    QString subject;
    QString textBody;
    QString htmlBody;
};

struct SmtpJob;

/// Sends mail by SMTP submission (RFC 6409) with libcurl on a worker thread.
class Mailer
{
public:
    /// Both must outlive the mailer; the mailer must outlive the flows it is used in.
    Mailer(SecretStore &secrets, TrustDecisions &trust);
    /// Ends what is still being sent; waits at most about a second.
    ~Mailer();
    Mailer(const Mailer &) = delete;
    Mailer &operator=(const Mailer &) = delete;

    /// Done when the server has taken the mail. Errors: invalidValue / missingValue (an address that is none, line
    /// breaks in a header), mailTlsRefused, mailLoginRefused, mailRefused {host, recipient} with the server's words
    /// (retryable after a 4xx), certificate errors of trust.h, secretMissing, and the network's own.
    Flow send(Scope &scope, MailServer server, Mail mail);

private:
    Scope::Pending<Done> begin(Scope &scope, SmtpJob job);

    SecretStore &secrets_;
    TrustDecisions &trust_;
    QObject context_; // where workers report to, on the engine's thread
    std::vector<std::weak_ptr<std::atomic_bool>> stops_;
    QThreadPool pool_; // last: its end waits for the workers
};

} // namespace clc
