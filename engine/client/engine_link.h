#pragma once

#include "engine/api/envelope.h"
#include "engine/base/backoff.h"
#include "engine/base/scope.h"
#include "engine/client/transport.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace clc
{

/// The face's side of the protocol: greets, asks, matches replies to requests, watches the order of events and comes
/// back after a loss. Knows no method and no event by name; EngineSession does.
class EngineLink final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        closed,       ///< not started, or closed by `close`
        connecting,   ///< the first message of the engine has not come yet
        ready,        ///< requests are taken
        waiting,      ///< lost or not there; tried again by itself (only with Reconnect::forEver)
        failed,       ///< lost or not there; `lastError` tells why (only with Reconnect::never)
        incompatible, ///< the engine speaks another version; trying again would not help
    };
    Q_ENUM(State)
    enum class Reconnect { never, forEver };

    /// `program` is told to the engine, for its log.
    EngineLink(TransportFactory connect, QString program, Reconnect reconnect);
    ~EngineLink() override;

    void open();
    void close();
    State state() const { return state_; }
    /// Why the link is not ready; meaningful in `waiting`, `failed` and `incompatible`.
    const Error &lastError() const { return lastError_; }
    /// What the engine says it is, e.g. "cloudlink-gateway 0.1.0"; "" before the first contact.
    const QString &engineProgram() const { return engineProgram_; }

    /// Asks and waits, as long as it takes. Fails with engineNotReachable when the link is not ready or is lost before
    /// the reply; the engine may have done it nevertheless.
    Task<QJsonObject> call(Scope &scope, QString method, QJsonObject params);

Q_SIGNALS:
    void stateChanged();
    void eventArrived(const clc::Event &event);
    /// Events were missed, or may have been: after every (re)connection and after a gap in their numbers.
    void eventsMissed();

private:
    void connectNow();
    void receive(const QJsonObject &message);
    void take(const Hello &hello);
    void take(const Reply &reply);
    void take(const Event &event);
    void take(const Request &request);
    void lose(Error error);
    Error notReachable(const QString &reason) const;
    void enter(State state);
    void failPending();

    TransportFactory connect_;
    QString program_;
    Reconnect reconnect_;
    Backoff backoff_;
    QTimer retry_;
    QTimer greeting_;
    std::unique_ptr<Transport> transport_;
    State state_ = State::closed;
    Error lastError_;
    QString address_;
    QString engineProgram_;
    qint64 lastId_ = 0;
    qint64 lastEvent_ = 0;
    QHash<qint64, Scope::Completion<QJsonObject>> pending_;
};

} // namespace clc
