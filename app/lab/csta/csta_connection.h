#pragma once

#include "app/lab/csta/csta_framing.h"
#include "app/lab/csta/csta_office.h"

#include <QSet>
#include <QSslSocket>
#include <QTimer>

#include <map>
#include <optional>

namespace lab::csta
{

/// What an application watches.
struct Monitor {
    QString device;
    QSet<QByteArray> without; ///< events it does not want
};

struct Session {
    QString id;
    qint64 endsAtMs = 0; ///< by the laboratory's clock
};

/// What an application registered for.
struct Registration {
    QString id;
    bool systemStatus = false;
    bool devicesChanged = false;
};

/// One application's connection: frames, its session and its monitors, and what is written to it. Deletes itself at its
/// end.
///
/// Bounded: a frame that was begun must be whole within 30 s, a session begun within 60 s, and who leaves 32 MiB unread
/// is cut off. What is no frame or no document ends the connection.
///
/// Faults of system "csta" by the request's name, for events by the event's: `delay` (ms before the answer), `silent`
/// (carried out, no answer), `drop`, `dropBefore`, `hang` (nothing is read any more), `refuse` ("CATEGORY/VALUE", for
/// session messages the definedError), `sessionExpiry`, and those of the wire (csta_spoiler.h).
class Connection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket; `office` outlives the connection.
    Connection(QSslSocket *socket, Office &office, bool encrypted, QObject *parent);
    ~Connection() override;

    std::optional<Session> session;
    std::map<QString, Monitor> monitors; ///< by monitorCrossRefID
    std::optional<Registration> registration;
    QString space; ///< namespace of CSTA documents, as agreed

    void startSessionTimer(int seconds);
    void checkSession(); ///< ends it when its time is over
    void endSession(const char *reason);
    void request(const Element &document); ///< one of our own
    void tell(const Event &event);         ///< by every monitor concerned
    void abort();

    /// A frame with a document, for who writes many of a kind.
    QByteArray frame(const Element &document, int invoke) const;
    void write(const QByteArray &octets, int frames);
    bool hasRoom() const; ///< the socket holds little that is not written yet
    bool closing() const { return closing_; }
    QJsonObject toJson() const;

Q_SIGNALS:
    void roomMade();

private:
    void read();
    void readSlowly();
    void take(const Frame &frame);
    void takeAnswer(const Frame &frame, const Element &answer);
    std::optional<Element> objection(const Element &request);
    void perform(int invoke, const Element &request);
    void answer(const Reply &reply, int invoke, const QString &operation);
    bool admitted(const QString &request) const;
    bool spoil(const Element &request, int invoke);
    void send(const Element &document, int invoke, const QString &operation);
    void flushMerged();
    void writeInPieces(const QByteArray &octets);
    void close();
    void breakOff(const QString &why, const QByteArray &octets);
    void watchPatience(bool progress);
    qint64 unwritten() const;
    Framing framing() const;

    QSslSocket *socket_;
    Office &office_;
    FrameReader reader_;
    QTimer patience_;
    QTimer sessionTimer_;
    QTimer slowly_;
    QTimer mergeTimer_;
    QByteArray merged_;
    QHash<int, QString> asked_; ///< our own requests that have no answer yet, by invoke id
    int nextInvoke_ = 1;
    int invokeBefore_ = 1;
    qint64 received_ = 0;
    qint64 sent_ = 0;
    qint64 strays_ = 0; ///< answers to nothing we asked
    bool hung_ = false;
    bool closing_ = false;
};

} // namespace lab::csta
