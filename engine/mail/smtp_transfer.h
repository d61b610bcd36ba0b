#pragma once

#include "engine/mail/mail_message.h"
#include "engine/mail/smtp_trust.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace clc
{

/// One mail and the server it goes to; all that a worker thread needs.
struct SmtpJob {
    Endpoint server;
    MailServer::Tls tls = MailServer::Tls::startTls;
    QByteArray user; ///< empty: no log-in
    QByteArray password;
    MailMessage message;
    std::shared_ptr<SmtpTrust> trust;
    std::chrono::seconds connectTime{15};
    std::chrono::seconds answerTime{30}; ///< for each answer of the server
    std::chrono::seconds wholeTime{90};
};

/// Sends with libcurl and blocks until the server has taken the mail, or `stop` is set (`cancelled`, within about a
/// second). For a worker thread. TLS 1.2 or later is required in either mode. Errors as Mailer::send.
Status transferMail(const SmtpJob &job, const std::atomic_bool &stop);

} // namespace clc
