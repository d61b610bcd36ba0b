#pragma once

#include "app/lab/platform/api.h"
#include "app/lab/platform/link_messages.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>

namespace lab
{

class GatewayLinkServer;

/// Whose events come over a connection.
struct LinkOwner {
    QString accountId;
    QString gatewayId;
    QString siteId;
    QString clientId;
};

/// The platform's end of one gateway's connection: opening, events with acknowledgements, heartbeat, tokens
/// (resources/protocol/gateway-link.md). Deletes itself when the socket is closed.
class LinkConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket; `server` outlives the connection.
    LinkConnection(QWebSocket *socket, GatewayLinkServer &server, QObject *parent);

    /// The token of the handshake and the sub-protocol are judged; closes the connection when they are not right.
    void begin(const QByteArray &token);
    void send(const QByteArray &json);
    void close(int code, const QString &reason);
    void abort(); ///< without a close frame
    void checkToken();
    void paceChanged();

    bool isOpen() const { return state_ == State::Open; }
    const LinkOwner &owner() const { return owner_; }
    QJsonObject toJson() const; ///< for the control port

private:
    enum class State { AwaitsHello, Open, Closed };
    /// An event message that is not wholly taken yet.
    struct Waiting {
        QByteArray json;
        EventMessage event;
        qsizetype next = 0; ///< position of the first item to take
    };

    void onText(const QString &text);
    void onHello(const HelloMessage &hello);
    void onEvents(const QByteArray &json, EventMessage event);
    void onToken(const TokenMessage &message);
    QString misnumbered(const EventMessage &event) const;
    bool fits(const EventMessage &event);
    void take(qsizetype most);
    void takeSome();
    void acknowledge(qint64 upTo);
    void tick();

    QWebSocket *socket_;
    GatewayLinkServer &server_;
    State state_ = State::AwaitsHello;
    LinkOwner owner_;
    QString spoolId_;
    QByteArray token_;
    QString principal_;
    qint64 window_ = 0;
    qint64 heartbeatMs_ = 30'000;
    qint64 received_ = 0; ///< highest number that arrived
    qint64 taken_ = 0;    ///< highest number that is stored
    qint64 unacknowledged_ = 0;
    qint64 pings_ = 0;
    std::deque<Waiting> waiting_;
    QTimer ticker_;
    QTimer pacer_;
    QElapsedTimer heard_;
    QElapsedTimer said_;
    QElapsedTimer paced_;
    double allowance_ = 0; ///< items that may be taken now when a pace is set
};

} // namespace lab
