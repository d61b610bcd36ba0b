#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/laboratory/lab_system.h"

#include <QHash>

namespace lab
{

/// The Mitel Standard Linux server manager, base /server-manager/api/v1 (resources/protocol/msl.md): sessions, the
/// blades of ServiceLink word for word, and the AccountID on the page of the CloudLink Gateway application.
///
/// Faults of system "msl" by "METHOD /path", beside those of the wire: `status`, `sessionExpiry` (all sessions end),
/// `dropBefore`, `wrongShape`, `garbage`.
class MslServer : public LabSystem
{
public:
    MslServer(Journal &journal, Faults &faults, const LabClock &clock);

    QString name() const override { return QStringLiteral("msl"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override;
    void addRoutes(ControlServer &control) override;

private:
    HttpResponse answer(const HttpRequest &request);
    HttpResponse dispatch(const HttpRequest &request);
    HttpResponse openSession(const HttpRequest &request);
    HttpResponse application(const HttpRequest &request);
    HttpResponse putAccountId(const HttpRequest &request);
    HttpResponse changeBlade(const QJsonObject &body);
    bool hasSession(const HttpRequest &request);
    QJsonObject applicationJson() const;
    QJsonObject bladesJson() const;

    Journal &journal_;
    Faults &faults_;
    const LabClock &clock_;
    QString user_ = QStringLiteral("admin");
    QString password_;
    QString accountId_;
    bool installed_ = true;           ///< the CloudLink Gateway blade
    QHash<QString, qint64> sessions_; ///< token and when it ends, ms since 1970
    HttpServer http_;
};

} // namespace lab
