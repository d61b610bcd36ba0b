#include "engine/mail/mailer.h"

#include "engine/mail/mail_message.h"
#include "engine/mail/smtp_transfer.h"
#include "engine/secrets/secret_key.h"

#include <QDateTime>

#include <algorithm>

namespace clc
{

namespace
{

constexpr int parallelMails = 2;

Result<SmtpJob> prepare(const MailServer &server, const Mail &mail, const TrustDecisions &trust)
{
    SmtpJob job;
    CLC_TRY(job.message, composeMail(server.from, mail, QDateTime::currentDateTimeUtc()));
    if (server.endpoint.host.isEmpty() || server.endpoint.port == 0)
        return failureIn(QStringLiteral("mail.host"), ErrorCode::missingValue);
    job.server = server.endpoint;
    job.tls = server.tls;
    job.user = server.user.toUtf8();
    const bool control = std::any_of(job.user.begin(), job.user.end(), [](char c) { return c >= 0 && c < ' '; });
    if (control)
        return failureIn(QStringLiteral("mail.user"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it holds a control character")}});
    job.trust = std::make_shared<SmtpTrust>(job.server, trust);
    return job;
}

} // namespace

Mailer::Mailer(SecretStore &secrets, TrustDecisions &trust) : secrets_(secrets), trust_(trust)
{
    pool_.setMaxThreadCount(parallelMails);
}

Mailer::~Mailer()
{
    for (const auto &stop : stops_)
        if (const auto flag = stop.lock()) *flag = true;
}

Flow Mailer::send(Scope &scope, MailServer server, Mail mail)
{
    CLC_CO_TRY(SmtpJob job, prepare(server, mail, trust_));
    if (!job.user.isEmpty()) {
        CLC_CO_TRY(job.password, co_await secrets_.read(scope, server.password));
        if (job.password.contains('\0'))
            co_return failureIn(QStringLiteral("mail.password"), ErrorCode::invalidValue,
                                {{QStringLiteral("detail"), QStringLiteral("it holds a control character")}});
    }
    auto sending = begin(scope, std::move(job));
    const Status sent = co_await sending;
    co_return sent;
}

Scope::Pending<Done> Mailer::begin(Scope &scope, SmtpJob job)
{
    std::erase_if(stops_, [](const auto &stop) { return stop.expired(); });
    const auto stop = std::make_shared<std::atomic_bool>(false);
    stops_.push_back(stop);
    const auto work = std::shared_ptr<SmtpJob>(new SmtpJob(std::move(job)), [](SmtpJob *one) {
        wipe(one->password);
        delete one;
    });
    return scope.await<Done>(
        [this, stop, work](const Scope::Completion<Done> &complete) {
            pool_.start([this, stop, work, complete] {
                const Status status = *stop ? Status(cancelledError()) : transferMail(*work, *stop);
                QMetaObject::invokeMethod(
                    &context_, [complete, status] { complete(status); }, Qt::QueuedConnection);
            });
        },
        [stop] { *stop = true; });
}

} // namespace clc
