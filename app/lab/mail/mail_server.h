#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/laboratory/lab_system.h"
#include "app/lab/mail/mail_store.h"
#include "app/lab/mail/smtp_session.h"

#include <QTcpServer>

#include <memory>

namespace lab
{

/// The customer's mail server: takes mails only under TLS and from its one user, keeps them, and shows them on the
/// control port. Two ports: one with STARTTLS, one with TLS from the start. Recipients `unknown@…` do not exist.
class MailServer : public LabSystem
{
public:
    MailServer(Journal &journal, Faults &faults, const LabClock &clock);
    ~MailServer() override;

    QString name() const override { return QStringLiteral("mail"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override;
    void addRoutes(ControlServer &control) override;

private:
    class Listener;

    Journal &journal_;
    MailStore store_;
    SmtpService service_;
    std::unique_ptr<Listener> startTls_;
    std::unique_ptr<Listener> implicitTls_;
};

} // namespace lab
