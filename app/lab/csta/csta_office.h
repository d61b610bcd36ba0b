#pragma once

#include "app/lab/csta/csta_quirks.h"
#include "app/lab/csta/csta_switch.h"
#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/lab_clock.h"

#include <QObject>

#include <functional>

namespace lab::csta
{

class Connection;

/// What a request leads to.
struct Reply {
    Element answer;
    std::vector<Element> requests = {}; ///< of our own, sent after it
    bool close = false;                 ///< the connection ends when all is written
};

/// Answer that refuses a request of either kind.
Element refusal(const QString &request, const Refusal &why);

/// The Office 400 behind all its connections: the switch, how it behaves, who is connected. Hands the switch's events
/// to every monitor concerned and lets the phones answer that answer by themselves.
class Office : public QObject
{
    Q_OBJECT

public:
    /// `stations` phones from 401 on, a hunt group, a voice mail and two trunks.
    Office(Faults &faults, const LabClock &clock, int stations);

    Switch exchange;
    Quirks quirks;
    QString user;
    QString password;
    QString systemStatus = QStringLiteral("normal");
    QStringList firstNumbers; ///< of three stations, free for test calls

    Faults &faults() const { return faults_; }
    qint64 nowMs() const { return clock_.nowMs(); }
    /// Carries out a request of an application that may make it. Set once.
    std::function<Reply(Connection &, const Element &)> perform;

    void join(Connection *connection) { connections_.append(connection); }
    void leave(Connection *connection) { connections_.removeOne(connection); }
    const QList<Connection *> &connections() const { return connections_; }
    int sessions() const;
    int monitors(const QString &device = {}) const; ///< of one device, or all

    bool setQuirks(const QJsonObject &members, QString *why);
    QString takeNumber() { return QString::number(nextNumber_++); } ///< of a session, monitor, reference, registration
    void deliver();                                                 ///< sends what the switch has noted
    void note(const QString &what);                                 ///< keeps the last 100 remarks about peers
    const QStringList &notes() const { return notes_; }

private:
    void answerByItself(const ConnectionId &ringing);
    void later(int ms, const std::function<Refused()> &action);

    Faults &faults_;
    const LabClock &clock_;
    QList<Connection *> connections_;
    QStringList notes_;
    qint64 nextNumber_ = 1;
};

} // namespace lab::csta
