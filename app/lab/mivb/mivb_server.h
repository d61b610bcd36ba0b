#pragma once

#include "app/lab/http/http_server.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/lab_system.h"
#include "app/lab/mivb/call_service.h"
#include "app/lab/mivb/data_service.h"
#include "app/lab/mivb/mivb_flood.h"
#include "app/lab/mivb/number_index.h"
#include "app/lab/mivb/session_service.h"
#include "app/lab/mivb/smdr_server.h"

#include <vector>

namespace lab
{

/// The customer's MiVoice Business behind its OIG: three SOAP services over TLS. Faults know a request by its
/// operation's name; beside the wire faults it plays status, fault, refuse, sessionExpiry, shortPage, duplicate,
/// dropBefore, garbage, cutXml, huge, deep, unqualified and loseEvent.
class MivbServer : public LabSystem
{
public:
    MivbServer(Journal &journal, Faults &faults, const LabClock &clock, Site &site, double sessionTimeout);

    QString name() const override { return QStringLiteral("mivb"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override;
    void addRoutes(ControlServer &control) override;
    HttpServer *http() override { return &http_; }
    void clockMoved() override { sessions_.expire(); }
    bool hasPhone(const QString &number) override { return numbers_.find(number).has_value(); }
    HttpResponse usePhone(const ControlRequest &request) override;

private:
    struct Service {
        SoapService schema;
        const QHash<QString, OigHandler> *handlers;
    };

    void handle(const HttpRequest &request, const Responder &respond);
    void dispatch(const Service &service, const SoapRequest &request, const Responder &respond);
    bool spoil(const QString &operation, const Responder &respond, OigCall *call);
    bool findSession(OigCall *call);
    HttpResponse edit(const ControlRequest &request);
    HttpResponse editRows(const QString &op, const QJsonObject &command);
    void addPhoneRoutes(ControlServer &control);
    QJsonObject phonesJson() const;
    void startFlood(const QJsonObject &order, const Responder &respond);
    HttpResponse setConnectionState(const QString &state);

    Faults &faults_;
    Site &site_;
    MivbState state_;
    NumberIndex numbers_;
    OigSessions sessions_;
    Exchange exchange_;
    SessionOperations sessionOperations_;
    CallOperations callOperations_;
    DataOperations dataOperations_;
    std::vector<Service> services_;
    SmdrServer smdr_;
    QObject floodOwner_;
    QList<MivbFlood *> floods_;
    HttpServer http_;
};

} // namespace lab
