#pragma once

#include "app/lab/laboratory/lab_clock.h"
#include "app/lab/platform/api_router.h"
#include "app/lab/platform/link_commands.h"
#include "app/lab/platform/link_connection.h"
#include "app/lab/platform/link_log.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace lab
{

class ControlServer;

/// Told of every item once, in the order of the numbers of its gateway.
class LinkListener
{
public:
    virtual ~LinkListener() = default;
    virtual void taken(const LinkOwner &owner, const LinkItem &item) = 0;
};

/// The platform's end of the gateway link: who may connect, what was stored of each spool, commands to the gateways
/// (resources/protocol/gateway-link.md). The control port shows and disturbs it under /link.
class GatewayLinkServer : public QObject
{
    Q_OBJECT

public:
    /// All that is handed in outlives the server.
    GatewayLinkServer(PlatformState &state, Authenticator authenticator, LinkListener &listener);
    ~GatewayLinkServer() override;

    /// A client that came through the handshake; takes ownership. `token` is that of its Authorization header.
    void accept(QWebSocket *socket, const QByteArray &token);
    void dropConnections();
    void clockMoved();
    void addRoutes(ControlServer &control);

    /// A gateway of the account has said hello and was answered.
    bool isConnected(const QString &accountId) const;
    /// Has the account's gateway do something; `done` is called once, at once or later, at the latest after
    /// `timeoutMs`.
    void command(const QString &accountId, const LinkCommand &command, int timeoutMs, LinkCommands::Done done);

    // --- for LinkConnection ---

    struct Admission {
        int code = 0; ///< 0: welcome; else the close code
        QString reason;
        qint64 after = 0;
        qint64 window = 0;
        qint64 heartbeat = 0; ///< seconds
    };
    /// `count` items of an event message from position `first` on.
    struct Portion {
        const LinkOwner &owner;
        const QString &spoolId;
        const QByteArray &json;
        const EventMessage &event;
        qsizetype first = 0;
        qsizetype count = 0;
    };

    std::optional<Principal> authenticate(const QByteArray &token) const { return authenticator_(token); }
    Admission admit(LinkConnection *connection, const HelloMessage &hello);
    void opened(LinkConnection *connection);
    void store(const Portion &portion);
    void result(LinkConnection *connection, const ResultMessage &result);
    void closing(LinkConnection *connection, int code);
    void left(LinkConnection *connection);
    LinkCounters &counters() { return counters_; }
    double pace() const { return pace_; } ///< items a second; 0: as fast as they come

private:
    /// What was stored of one gateway's spools, and how far its snapshot has come.
    struct Memory {
        QHash<QString, qint64> stored; ///< highest number by spoolId
        QString spoolId;               ///< the one used last
        qint64 snapshotPart = 0;       ///< last part that came in order; 0: none
    };
    struct Refusal {
        int code = 1013;
        int count = 0;
        QString reason;
    };

    void count(Memory &memory, const LinkItem &item);
    void countSnapshot(Memory &memory, const SnapshotItem &snapshot);
    LinkConnection *connectionOf(const QString &accountId) const;
    QJsonObject status() const;
    void addDisturbingRoutes(ControlServer &control);

    PlatformState &state_;
    Authenticator authenticator_;
    LinkListener &listener_;
    LinkCommands commands_;
    QList<LinkConnection *> connections_;
    QHash<QString, Memory> memories_; ///< by gatewayId
    LinkCounters counters_;
    LinkLog log_;
    Refusal refusal_;
    qint64 window_ = 10'000;
    qint64 heartbeat_ = 30;
    double pace_ = 0;
    bool acknowledgesResults_ = true;
    QJsonArray results_; ///< the last thousand, for looking at
};

} // namespace lab
