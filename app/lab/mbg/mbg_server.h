#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/laboratory/lab_system.h"
#include "app/lab/mbg/mbg_model.h"
#include "app/lab/mbg/mbg_tokens.h"

namespace lab
{

/// The MiVoice Border Gateway's web services, base /ws/v1 (resources/protocol/mbg.md).
///
/// Faults of system "mbg" by "METHOD /path", beside those of the wire: `status`, `sessionExpiry` (401 tokenRefused),
/// `dropBefore`, `wrongShape`, `garbage`.
class MbgServer : public LabSystem
{
public:
    MbgServer(Journal &journal, Faults &faults, const LabClock &clock);

    /// The PBX as it is configured on the MBG; its address is what a trunk's rule must name.
    void addIcp(const QString &name, const QString &address, const QString &type = QStringLiteral("MiVoice Business"));

    QString name() const override { return QStringLiteral("mbg"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override; ///< "url" and "password"; "sip" is the SIP responder's part
    void addRoutes(ControlServer &control) override;

private:
    HttpResponse answer(const HttpRequest &request);
    HttpResponse dispatch(const HttpRequest &request);
    std::optional<HttpResponse> refuseAdministrator(const HttpRequest &request) const;
    HttpResponse consumers(const HttpRequest &request, const QString &step);
    HttpResponse requestToken(const QJsonObject &body);
    HttpResponse approve(const QJsonObject &body);
    HttpResponse finalToken(const QJsonObject &body);
    HttpResponse withToken(const HttpRequest &request, const QStringList &segments);
    HttpResponse trunks(const HttpRequest &request, const QStringList &segments);
    HttpResponse putTrunk(const HttpRequest &request, const QString &name);
    HttpResponse removeTrunk(const HttpRequest &request, const QString &name);
    HttpResponse trunkStatus(const MbgModel::Trunk &trunk) const;
    HttpResponse changeVersion(const QJsonObject &body);
    void note(const HttpRequest &request, const QString &target, const QJsonValue &before, const QJsonValue &after,
              int status);

    Journal &journal_;
    Faults &faults_;
    const LabClock &clock_;
    QString password_ = QStringLiteral("Mbg-Lab-2024!");
    MbgModel model_;
    MbgTokens tokens_;
    HttpServer http_;
};

} // namespace lab
