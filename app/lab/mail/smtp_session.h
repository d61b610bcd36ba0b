#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/mail/mail_store.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace lab
{

/// What the sessions of a mail server share.
struct SmtpService {
    QString user;
    QString password;
    Faults *faults = nullptr;
    MailStore *store = nullptr;
    std::function<void(const Mail &)> taken; ///< told of each mail that was accepted
};

/// One client's SMTP session (RFC 5321) that insists on STARTTLS (RFC 3207) and AUTH PLAIN or LOGIN (RFC 4954). Lines
/// and mails are bounded, bare line feeds refused. Deletes itself at its end.
///
/// Faults of system "mail" by verb ("EHLO", "MAIL", "RCPT", …; "CONNECT" for the greeting, "MESSAGE" for the mail's
/// end): `status` (reply code), `delay`, `drop`, `hang`; `tempfail` (451) and `refuse` (554) for "MESSAGE";
/// `noStartTls` for "EHLO".
class SmtpSession : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket. With `implicitTls` the TLS handshake comes before the greeting.
    SmtpSession(QSslSocket *socket, const SmtpService *service, bool implicitTls, QObject *parent);

    void abort();

private:
    enum class Phase { Command, AuthPlain, AuthLoginUser, AuthLoginPassword, Content };

    void greet();
    void read();
    void readLines();
    void line(const QByteArray &line);
    void command(const QByteArray &line);
    void hello(bool extended);
    void startTls(const QByteArray &argument);
    void auth(const QByteArray &argument);
    void authAnswer(const QByteArray &line);
    void login(const QByteArray &user, const QByteArray &password);
    void mailFrom(const QByteArray &argument);
    void rcptTo(const QByteArray &argument);
    void contentLine(const QByteArray &line);
    void endOfContent();
    void resetMail();
    bool mustHaveMail(const QByteArray &verb);

    /// Answers, unless a fault of the verb under way answers instead. `then` is what the answer means; it happens only
    /// when this answer is given, or when the connection is cut after the request was carried out.
    void reply(const QByteArray &text, const std::function<void()> &then = {});
    void write(const QByteArray &text);
    void close();

    QSslSocket *socket_;
    const SmtpService *service_;
    QTimer patience_;
    QByteArray buffer_;
    Phase phase_ = Phase::Command;
    QString verb_;      ///< of the command under way, for the faults
    bool busy_ = false; ///< a delayed reply is due; what follows waits
    bool greeted_ = false;
    bool closing_ = false;
    int failedLogins_ = 0;
    QByteArray loginUser_;
    QString user_;
    std::optional<Mail> mail_;
    bool smtpUtf8_ = false;
    QByteArray contentFault_; ///< reply for a mail that broke a rule while it came
};

} // namespace lab
