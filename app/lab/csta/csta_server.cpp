#include "app/lab/csta/csta_server.h"

#include "app/lab/json/shape.h"

#include <QJsonArray>

#include <algorithm>

namespace lab
{

namespace
{

constexpr int kFewestStations = 3;
constexpr int kMostStations = 150;

} // namespace

/// One port; makes a connection of each client.
class CstaServer::Listener : public QTcpServer
{
public:
    Listener(csta::Office &office, bool encrypted) : office_(office), secure_(encrypted) {}
    ~Listener() override
    {
        close();
        qDeleteAll(findChildren<csta::Connection *>());
    }

    void setTls(const QSslConfiguration &tls) { tls_ = tls; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket;
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSslConfiguration(tls_);
        new csta::Connection(socket, office_, secure_, this);
    }

private:
    csta::Office &office_;
    bool secure_;
    QSslConfiguration tls_;
};

CstaServer::CstaServer(Faults &faults, const LabClock &clock, int stations)
    : office_(faults, clock, std::clamp(stations, kFewestStations, kMostStations)), services_(office_)
{
    office_.user = QStringLiteral("cloudlink");
    office_.password = QStringLiteral("Csta-") + newGuid().remove(QLatin1Char('-')).left(12);
    office_.perform = [this](csta::Connection &connection, const csta::Element &request) {
        return services_.perform(connection, request);
    };
    plain_ = std::make_unique<Listener>(office_, false);
    encrypted_ = std::make_unique<Listener>(office_, true);
}

CstaServer::~CstaServer() = default;

bool CstaServer::listen(const QSslConfiguration &tls)
{
    encrypted_->setTls(tls);
    const QHostAddress here(QHostAddress::LocalHost);
    return plain_->listen(here) && encrypted_->listen(here);
}

void CstaServer::setTls(const QSslConfiguration &tls)
{
    encrypted_->setTls(tls);
    dropConnections();
}

void CstaServer::dropConnections()
{
    const QList<csta::Connection *> all = office_.connections();
    for (csta::Connection *connection : all) connection->abort();
}

void CstaServer::clockMoved()
{
    const QList<csta::Connection *> all = office_.connections();
    for (csta::Connection *connection : all) connection->checkSession();
}

bool CstaServer::hasPhone(const QString &number)
{
    return office_.exchange.listed(number) != nullptr || !office_.exchange.callsAt(number).isEmpty();
}

QJsonObject CstaServer::ready() const
{
    return {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("port"), plain_->serverPort()},
            {QStringLiteral("tlsPort"), encrypted_->serverPort()},
            {QStringLiteral("user"), office_.user},
            {QStringLiteral("password"), office_.password},
            {QStringLiteral("dns"), QJsonArray::fromStringList(office_.firstNumbers)},
            {QStringLiteral("pbxType"), QStringLiteral("miVoiceOffice400")}};
}

} // namespace lab
