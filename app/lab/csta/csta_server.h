#pragma once

#include "app/lab/csta/csta_flood.h"
#include "app/lab/csta/csta_services.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/laboratory/lab_system.h"

#include <QTcpServer>

#include <memory>

namespace lab
{

/// The customer's MiVoice Office 400: CSTA III XML on two ports, plain and with TLS from the first octet
/// (protocols/csta.md). Its phones are of its own; both framings are understood on either port. Faults by the names of
/// requests and events (csta_connection.h), quirks by the control port.
class CstaServer : public LabSystem
{
public:
    /// `stations` is made at least 3 and at most 150, the size of the smallest controller.
    CstaServer(Faults &faults, const LabClock &clock, int stations);
    ~CstaServer() override;

    QString name() const override { return QStringLiteral("csta"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override;
    void addRoutes(ControlServer &control) override;
    void clockMoved() override;
    /// Also a party outside that is in a call here.
    bool hasPhone(const QString &number) override;
    HttpResponse usePhone(const ControlRequest &request) override;
    /// As `POST /csta/quirks`.
    bool setQuirks(const QJsonObject &members, QString *why) { return office_.setQuirks(members, why); }

private:
    class Listener;

    void dropConnections();
    csta::Refused act(const QString &number, const QString &action, const QJsonObject &body);
    QJsonObject phonesJson() const;
    QJsonObject stateJson() const;
    void startFlood(const QJsonObject &order, const Responder &respond);
    HttpResponse changeDevices(const QJsonObject &command);
    HttpResponse changeStatus(const QString &status);
    void stopMonitors(const QString &device);

    csta::Office office_;
    csta::Services services_;
    std::unique_ptr<Listener> plain_;
    std::unique_ptr<Listener> encrypted_;
    QObject floodOwner_;
    QList<csta::Flood *> floods_;
    qint64 nextFloodCall_ = 0;
};

} // namespace lab
