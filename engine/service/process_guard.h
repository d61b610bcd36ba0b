#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace clc
{

/// What every process that may hold secrets does first, before threads and files: no core dumps and no debugger of the
/// same user (PR_SET_DUMPABLE), files for nobody else (umask 077), no death by a closed pipe.
void hardenProcess();

/// Holds SIGTERM, SIGINT and SIGHUP back until there are TerminationSignals: for a program whose application object
/// starts threads, before that.
void holdTerminationSignals();

/// SIGTERM, SIGINT and SIGHUP as a signal of the event loop (signalfd), so that the engine ends in order. To be made
/// before any thread, which inherits the mask.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    TerminationSignals();
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested(int signal);

private:
    int descriptor_ = -1;
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace clc
