#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/journal.h"
#include "app/lab/laboratory/lab_system.h"
#include "app/lab/sip/sip_message.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <memory>

namespace lab
{

/// The SIP side of the MBG: answers OPTIONS over UDP, TCP and TLS, other known methods with 405 and unknown ones with
/// 501; keeps no calls. Malformed requests are dropped.
///
/// Faults of system "sip" by "METHOD/transport" ("OPTIONS/udp"): `silent`, `status` (401, 503, …), `trying` (100 before
/// the final answer), `delay`, `drop` (closes the connection), `garbage`.
class SipResponder : public QObject, public LabSystem
{
    Q_OBJECT

public:
    SipResponder(Journal &journal, Faults &faults, const LabClock &clock);
    ~SipResponder() override;

    QString name() const override { return QStringLiteral("sip"); }
    bool listen(const QSslConfiguration &tls) override;
    void setTls(const QSslConfiguration &tls) override;
    QJsonObject ready() const override; ///< {"udp","tcp","tls"}: the value of "sip" in the MBG's part

private:
    class StreamListener;
    using Send = std::function<void(const QByteArray &)>;

    void readDatagrams();
    /// Answers one message; false when the connection is to be closed.
    bool handle(const QByteArray &octets, const SipSource &source, const char *transport, const Send &send);
    void answer(const SipRequest &request, const SipSource &source, const QString &operation, const Send &send);

    Faults &faults_;
    QUdpSocket udp_;
    std::unique_ptr<StreamListener> tcp_;
    std::unique_ptr<StreamListener> tls_;
};

} // namespace lab
