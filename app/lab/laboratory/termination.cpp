#include "app/lab/laboratory/termination.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>

#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lab
{

Termination::Termination(QObject *parent) : QObject(parent)
{
    sigset_t signalled;
    sigemptyset(&signalled);
    sigaddset(&signalled, SIGTERM);
    sigaddset(&signalled, SIGINT);
    sigprocmask(SIG_BLOCK, &signalled, nullptr);
    descriptor_ = signalfd(-1, &signalled, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(descriptor_, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [] { QCoreApplication::quit(); });
}

Termination::~Termination()
{
    ::close(descriptor_);
}

bool Termination::followParent()
{
    const pid_t parent = getppid();
    return prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && getppid() == parent && parent != 1;
}

} // namespace lab
