#pragma once

#include "engine/base/backoff.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/net/endpoint.h"
#include "engine/pbx/smdr/smdr_parser.h"
#include "engine/pbx/smdr/smdr_replay.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace clc::smdr
{

struct CollectorSettings {
    Endpoint address; ///< of the controller; its port is 1752 unless set otherwise
    Options options{};
    std::chrono::milliseconds firstPause{1'000}; ///< before connecting again; grows
    std::chrono::milliseconds longestPause{60'000};
    std::chrono::milliseconds patience{10'000}; ///< for a connection to come about
};

struct CollectorCounters {
    qint64 lines = 0;
    qint64 calls = 0;
    qint64 approximate = 0; ///< of the calls: read token by token
    qint64 rejected = 0;
    qint64 repeated = 0; ///< sent once more after a broken connection, and left out
    qint64 clockFaults = 0;
    qint64 connections = 0;
};

constexpr quint16 defaultPort = 1752;

/// Collects the call records of one MiVoice Business: connects to its SMDR port, reads for as long as it is there and
/// comes back for ever. Nothing is ever sent. On the engine's thread; the clock outlives it. Do not delete it from
/// within a signal; `stop` is fine there.
class Collector : public QObject
{
    Q_OBJECT

public:
    Collector(CollectorSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~Collector() override;

    void start();
    void stop();
    bool isConnected() const { return isConnected_; }
    const CollectorCounters &counters() const { return counters_; }

    static constexpr qsizetype longestLine = Parser::longestLine;

Q_SIGNALS:
    void called(const clc::smdr::Call &call);
    void clockFailed();
    /// A line that is no record. The line may hold codes: show `masked` only.
    void rejected(const clc::smdr::Rejected &line);
    /// Records between `from` and `until` (epoch milliseconds) may be lost: the connection was broken in between, and
    /// nothing is acknowledged.
    void gapPossible(qint64 from, qint64 until);
    void connectionChanged(bool connected);
    /// Why there is no connection; tried again by itself.
    void failed(const clc::Error &error);

private:
    void connectNow();
    void connected();
    void ended();
    void read();
    void takeLine(const QByteArray &line);
    void reject(const QByteArray &line, const char *reason);

    CollectorSettings settings_;
    const Clock &clock_;
    Parser parser_;
    Replay replay_;
    Backoff backoff_;
    CollectorCounters counters_;
    QByteArray buffer_;
    bool skipping_ = false; ///< the rest of a line that is too long
    bool running_ = false;
    bool isConnected_ = false;
    bool wasConnected_ = false;
    bool gaveUp_ = false; ///< connecting took too long
    qint64 lastHeard_ = 0;
    QTimer again_;
    QTimer patience_;
    QTcpSocket socket_;
};

} // namespace clc::smdr
