#pragma once

#include "link_peer.h"

#include <QHash>

/// A gateway with a few phones behind it, for the platform to control: it follows the contract of the link and moves
/// calls as a simple PBX would. Keeps its events until they are acknowledged and comes back only when told to.
class ScriptedGateway : public QObject
{
    Q_OBJECT

public:
    ScriptedGateway(const QByteArray &authority, const QString &url, const LinkAccess &access,
                    const QStringList &numbers);

    /// Connects and waits until the platform has answered hello; false when it does not.
    bool connectNow();
    void drop() { peer_.abort(); }
    bool isOpen() const { return open_; }
    /// Waits until everything told is acknowledged.
    bool isSettled(int ms = 30'000);
    /// Somebody outside calls this phone, or one of the phones calls another.
    QString ring(const QString &from, const QString &to);
    void tell(const QJsonObject &item);                          ///< any item of the contract
    qsizetype unacknowledged() const { return results_.size(); } ///< results without resultAck
    static QJsonObject snapshotOf(const QJsonArray &endpoints);  ///< a whole one of one part

    QString refuse;        ///< an action that is answered with 403
    QString mute;          ///< an action that is not answered
    QString doubtful;      ///< an action whose outcome is unknown
    QStringList executed;  ///< ids of the commands that were carried out
    QJsonArray transcript; ///< all messages

private:
    struct Part {
        QString endpoint, callId, correlation, from, to, associated;
        QString state;
        bool outbound = false;
        qint64 createdOn = 0;
        qint64 answeredAt = 0;
    };
    struct Handset {
        QString number;
        bool dnd = false;
        bool messageWaiting = false;
    };
    struct Refused {
        int status = 409;
        const char *why = "not possible in this state";
    };

    void onMessage(const QJsonObject &message);
    void onCommand(const QJsonObject &command);
    QJsonObject carryOut(const QJsonObject &command); ///< the result's value; throws Refused
    QJsonObject feature(const QJsonObject &command, Handset &handset);
    void sendEvents();
    QJsonObject snapshot() const;

    Part &part(const QString &endpoint, const QString &callId);
    Part &begin(const QString &endpoint, const QString &correlation, const QString &from, const QString &to,
                bool outbound);
    void changed(const Part &part, const char *cause = nullptr, const char *event = "establishedEvent");
    void end(const QString &endpoint, const QString &callId, const char *cause);
    void endOthers(const QString &correlation, const QString &endpoint);
    QJsonObject partObject(const Part &part) const;
    QString makeCall(const QString &from, const QString &to, const QString &associated);
    void blindTransfer(Part from, const QString &to);
    void join(const Part &first, const Part &second);
    void tellEndpoint(const Handset &handset);

    LinkPeer peer_;
    LinkAccess access_;
    QString spoolId_;
    QHash<QString, Handset> handsets_;
    QList<Part> parts_;
    QHash<QString, QJsonObject> results_; ///< of commands, until they are acknowledged
    QJsonArray spool_;                    ///< items not acknowledged yet
    qint64 firstSeq_ = 1;                 ///< of the first item in the spool
    qint64 sent_ = 0;                     ///< highest number sent on this connection
    qint64 window_ = 1;
    bool open_ = false;
    int calls_ = 0;
};
