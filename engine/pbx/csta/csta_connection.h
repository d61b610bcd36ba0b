#pragma once

#include "engine/base/scope.h"
#include "engine/net/endpoint.h"
#include "engine/net/trust.h"
#include "engine/pbx/csta/csta_answer.h"
#include "engine/pbx/csta/csta_frame.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace clc::csta
{

/// One request of ours.
struct Ask {
    QString service; ///< the name of its root: "MakeCall"
    QByteArray document;
    std::chrono::milliseconds wait{0}; ///< for the answer, once sent
    bool command = false;              ///< it changes something: its answer must never be taken for another one's
};

/// What a connection tells, in the order in which it came, from within the reading of the socket.
class ConnectionUser
{
public:
    virtual ~ConnectionUser() = default;
    /// An event; valid only now. An error ends the connection with it.
    virtual Status takeEvent(QByteArrayView document) = 0;
    /// A request of the PBX, to be answered with its id or not at all.
    virtual void takeRequest(int id, const XmlElement &request) = 0;
    /// The answer to a request for which nobody waits any more.
    virtual void takeLate(const XmlElement &answer) = 0;
    /// All that had arrived was told.
    virtual void endOfBatch() = 0;
    /// Once, when an open connection is no more; before the requests under way fail.
    virtual void connectionLost(const Error &error) = 0;
};

/// One TCP or TLS connection to a PBX: framing, and which answer belongs to which request.
///
/// Two spaces of ids: ours are 1 to 9998, each used again only after all others, and never while it is open; those of
/// the PBX come back in our answers. Without ids (NUL framing) one request is under way at a time, and a command that
/// is not answered in time ends the connection. Nothing is sent twice. TLS is from the first octet and never given up
/// for plain text.
class CstaConnection : public QObject
{
public:
    /// `trust` and `user` must outlive the connection; see `dismiss`.
    CstaConnection(Endpoint endpoint, bool tls, const TrustDecisions &trust, const CstaProfile &profile,
                   ConnectionUser &user);
    ~CstaConnection() override;

    Flow open(Scope &scope);
    bool isOpen() const { return state_ == State::open; }

    /// `timedOut`, `connectionLost` (either may have been carried out), `invalidValue` when it does not fit, and
    /// `pbxSessionLost` when it was not sent at all.
    Task<Answer> ask(Scope &scope, Ask ask);
    /// Answers a request of the PBX, or sends one that needs no answer.
    void send(int id, const QByteArray &document);

    /// Hangs up because of `error`.
    void fail(const Error &error);
    /// Hangs up, tells nobody, and deletes itself when it is safe.
    void dismiss();

    /// When the last octet came; epoch milliseconds of the system, 0 before.
    qint64 lastHeard() const { return lastHeard_; }

private:
    enum class State { idle, connecting, open, closed };
    using Completion = Scope::Completion<Answer>;
    struct Waiting {
        Ask ask;
        std::optional<Completion> complete; // none: nobody waits for it any more
        qint64 deadline = 0;                // of sinceStart_
        quint64 number = 0;
    };

    void start(const Scope::Completion<Done> &complete);
    void startTls();
    void connected();
    bool judge(const QList<QSslError> &problems);
    void socketFailed(QAbstractSocket::SocketError error);
    void read();
    void take(const Frame &frame);
    void takeAnswer(int id, XmlElement root);
    std::map<int, Waiting>::iterator addressee(int id, const QString &name);
    void sendNext();
    void giveUp(quint64 number);
    void sweep();
    int freeId();
    std::size_t underWay() const;
    Error named(Error error) const;

    Endpoint endpoint_;
    bool tls_;
    const TrustDecisions &trust_;
    CstaFraming framing_;
    CstaTimings timings_;
    ConnectionUser *user_;
    std::unique_ptr<QSslSocket> socket_;
    State state_ = State::idle;
    FrameDecoder decoder_;
    std::optional<Scope::Completion<Done>> opening_;
    std::map<int, Waiting> open_;
    std::deque<Waiting> queue_;
    quint64 number_ = 0;
    int lastId_ = 0;
    qint64 lastHeard_ = 0;
    QElapsedTimer sinceStart_;
    QTimer limit_;
    QTimer sweeper_;
};

/// Owns a connection without deleting it under the feet of its own calls.
struct DismissConnection {
    void operator()(CstaConnection *connection) const { connection->dismiss(); }
};
using ConnectionHandle = std::unique_ptr<CstaConnection, DismissConnection>;

} // namespace clc::csta
