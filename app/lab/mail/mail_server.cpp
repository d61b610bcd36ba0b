#include "app/lab/mail/mail_server.h"

#include "app/lab/json/shape.h"
#include "app/lab/laboratory/control_server.h"

#include <QJsonDocument>

namespace lab
{

/// One port; makes a session of each connection.
class MailServer::Listener : public QTcpServer
{
public:
    Listener(const SmtpService *service, bool implicitTls) : service_(service), implicitTls_(implicitTls) {}
    ~Listener() override
    {
        close();
        qDeleteAll(findChildren<SmtpSession *>());
    }

    void setTls(const QSslConfiguration &tls) { tls_ = tls; }
    void dropSessions()
    {
        const QList<SmtpSession *> sessions = findChildren<SmtpSession *>(QString(), Qt::FindDirectChildrenOnly);
        for (SmtpSession *session : sessions) session->abort();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket;
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSslConfiguration(tls_);
        new SmtpSession(socket, service_, implicitTls_, this);
    }

private:
    const SmtpService *service_;
    bool implicitTls_;
    QSslConfiguration tls_;
};

MailServer::MailServer(Journal &journal, Faults &faults, const LabClock &) : journal_(journal)
{
    service_.user = QStringLiteral("gateway@customer.example");
    service_.password = QStringLiteral("Mail-") + newGuid().remove(QLatin1Char('-')).left(12);
    service_.faults = &faults;
    service_.store = &store_;
    service_.taken = [this](const Mail &mail) {
        const QJsonObject what{{QStringLiteral("from"), mail.from},
                               {QStringLiteral("subject"), mailHeader(mail.raw, "Subject")}};
        journal_.append({QStringLiteral("mail"), QStringLiteral("MESSAGE"), QString(),
                         mail.to.join(QLatin1String(", ")), QJsonValue(), what, 250});
    };
    startTls_ = std::make_unique<Listener>(&service_, false);
    implicitTls_ = std::make_unique<Listener>(&service_, true);
}

MailServer::~MailServer() = default;

bool MailServer::listen(const QSslConfiguration &tls)
{
    startTls_->setTls(tls);
    implicitTls_->setTls(tls);
    const QHostAddress here(QHostAddress::LocalHost);
    return startTls_->listen(here) && implicitTls_->listen(here);
}

void MailServer::setTls(const QSslConfiguration &tls)
{
    for (Listener *listener : {startTls_.get(), implicitTls_.get()}) {
        listener->setTls(tls);
        listener->dropSessions();
    }
}

QJsonObject MailServer::ready() const
{
    return {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("port"), startTls_->serverPort()},
            {QStringLiteral("tlsPort"), implicitTls_->serverPort()},
            {QStringLiteral("user"), service_.user},
            {QStringLiteral("password"), service_.password}};
}

void MailServer::addRoutes(ControlServer &control)
{
    control.route("GET", QStringLiteral("/mails"), QStringLiteral("all mails taken, with their octets when ?raw=1"),
                  [this](const ControlRequest &request) {
                      const bool raw = request.query.queryItemValue(QStringLiteral("raw")) == QLatin1String("1");
                      HttpResponse response;
                      response.body = QJsonDocument(store_.toJson(raw)).toJson(QJsonDocument::Compact);
                      return response;
                  });
    control.route("DELETE", QStringLiteral("/mails"), QStringLiteral("forgets the mails"),
                  [this](const ControlRequest &) {
                      store_.clear();
                      return ControlServer::done();
                  });
}

} // namespace lab
