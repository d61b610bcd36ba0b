// The optional invitations of imported users. The journal of one run of its own says who got a mail, so each user gets
// one, however often the onboarding is interrupted.
#include "engine/onboarding/onboarding_steps.h"

#include "engine/mail/invitation_mail.h"
#include "engine/mail/mailer.h"
#include "engine/store/journal_repository.h"
#include "engine/store/run_repository.h"

namespace clc
{

namespace
{

const QString kTarget = QStringLiteral("mail/invitations");
constexpr int kBatch = 50;      ///< links asked for at once: an interruption makes as many useless
constexpr int kConnections = 4; ///< to the mail server at a time

MailServer serverOf(const MailAnswer &answer)
{
    MailServer server;
    server.endpoint = answer.server;
    server.tls = answer.implicitTls ? MailServer::Tls::implicit : MailServer::Tls::startTls;
    server.user = answer.user;
    server.from = answer.from;
    server.password = secrets::mailPassword();
    return server;
}

} // namespace

Flow OnboardingSteps::deployment(Scope &scope)
{
    if (!answers_.mail || !answers_.mail->send) co_return done;
    SiteConfiguration known = site();
    if (known.mails.isEmpty()) {
        CLC_CO_TRY(known.mails,
                   ports_.runs.begin(QStringLiteral("mails"), QStringLiteral("onboarding"), ports_.clock.now()));
        CLC_CO_CHECK(ports_.session.update(known));
    }
    // What was under way when the engine was killed may have arrived, but its link may be lost with us: it is sent
    // again.
    CLC_CO_CHECK(ports_.journal.closeOpen(kTarget));
    CLC_CO_TRY(const auto users, co_await notInvited(scope));
    mailsFailed_ = 0;
    for (qsizetype first = 0; first < users.size(); first += kBatch)
        CLC_CO_CHECK(co_await inviteBatch(scope, users.mid(first, kBatch)));
    RunRecord record;
    record.id = known.mails;
    record.kind = QStringLiteral("mails");
    record.finishedAt = ports_.clock.now();
    record.state = mailsFailed_ > 0 ? RunRecord::State::incomplete : RunRecord::State::completed;
    record.changedSomething = true;
    record.report = {{QStringLiteral("invited"), int(users.size()) - mailsFailed_},
                     {QStringLiteral("failed"), mailsFailed_}};
    if (!users.isEmpty()) CLC_CO_CHECK(ports_.runs.finish(record));
    tell(OnboardingStep::deployment, StepRecord::State::running,
         QStringLiteral("%1 of %2 users were invited").arg(users.size() - mailsFailed_).arg(users.size()));
    co_return done;
}

Task<QVector<UserLink>> OnboardingSteps::notInvited(Scope &scope)
{
    if (scope.isCancelled()) co_return cancelledError();
    CLC_CO_TRY(const auto entries, ports_.journal.ofRun(site().mails));
    QSet<QString> invited;
    for (const JournalEntry &entry : entries)
        if (entry.state == JournalEntry::State::acknowledged) invited.insert(entry.key);
    QVector<UserLink> users;
    CLC_CO_CHECK(ports_.links.each([&users, &invited](const UserLink &link) {
        if (link.active && !invited.contains(link.userId.value())) users.append(link);
    }));
    co_return users;
}

Flow OnboardingSteps::inviteBatch(Scope &scope, QVector<UserLink> users)
{
    QVector<UserId> ids;
    QHash<QString, QString> names;
    for (const UserLink &user : users) {
        ids.append(user.userId);
        names.insert(user.userId.value(), user.name);
    }
    GatewayRegistration registration(ports_.gateway);
    CLC_CO_TRY(const InvitationAnswer answer, co_await registration.invite(scope, site().accountId, ids));
    mailsFailed_ += int(answer.refused.size());
    const auto work = [this, &scope, &answer, &names](int index) {
        const auto &invitation = answer.invitations.at(index);
        return sendInvitation(scope, invitation, names.value(invitation.user.value()));
    };
    CLC_CO_CHECK(co_await forEachBounded(int(answer.invitations.size()), kConnections, work));
    co_return done;
}

/// A mail that the server refuses for its recipient does not stop the others; a server that cannot be used does.
Flow OnboardingSteps::sendInvitation(Scope &scope, InvitationAnswer::Invitation invitation, QString name)
{
    JournalEntry entry;
    entry.run = site().mails;
    entry.target = kTarget;
    entry.operation = QStringLiteral("send");
    entry.key = invitation.user.value();
    entry.after = {{QStringLiteral("email"), invitation.email}};
    entry.at = ports_.clock.now();
    QVector<JournalEntry> entries{entry};
    CLC_CO_CHECK(ports_.journal.intend(entries));
    const qint64 id = entries.first().id;

    InvitationFacts facts;
    facts.to = invitation.email;
    facts.name = name;
    facts.accountName = site().accountName;
    facts.link = invitation.link;
    auto mail = invitationMail(facts);
    Status sent = mail ? Status(done) : Status(mail.error());
    if (mail) sent = co_await ports_.mailer.send(scope, serverOf(*answers_.mail), mail.value());
    if (sent) {
        CLC_CO_CHECK(ports_.journal.acknowledge(id, QString(), QString()));
        co_return done;
    }
    const ErrorCode code = sent.error().code;
    if (code == ErrorCode::cancelled) co_return sent; // it may have gone out: stays open, the next run settles it
    CLC_CO_CHECK(ports_.journal.fail(id, sent.error()));
    if (code != ErrorCode::mailRefused && code != ErrorCode::invalidValue) co_return sent;
    ++mailsFailed_;
    co_return done;
}

} // namespace clc
