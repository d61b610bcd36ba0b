#pragma once

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace clc::console
{

/// A signal handler needs a stack that is not the overflown one; each thread has its own. Made and destroyed on the
/// thread that it is for.
class AlternateStack
{
public:
    AlternateStack();
    ~AlternateStack();
    AlternateStack(const AlternateStack &) = delete;
    AlternateStack &operator=(const AlternateStack &) = delete;

private:
    std::unique_ptr<char[]> memory_;
};

/// A small file that is there while the program runs. A fatal signal (SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL) adds
/// its name, the time and the addresses of the calls, by write(2) alone, and then ends the program as it would have
/// without. What an ended run left is there for the next one until it is dismissed. One in a process; whoever makes it
/// is the only one to use `name` (SingleInstance).
class CrashMarker
{
public:
    struct Report {
        QDateTime when;
        QString signal; ///< "SIGSEGV"; "" when the run was ended from outside (SIGKILL, power)
        QString text;   ///< the file, at most 64 KiB
    };

    /// Takes over what the last run left and begins its own. A folder that cannot be written to means no marker.
    CrashMarker(const QString &folder, const QString &name);
    /// The clean end: removes the file and gives the signals back.
    ~CrashMarker();
    CrashMarker(const CrashMarker &) = delete;
    CrashMarker &operator=(const CrashMarker &) = delete;

    const std::optional<Report> &previous() const { return previous_; }
    /// Forgets what the last run left.
    void dismiss();

private:
    void readPrevious();
    void begin();

    QString running_; ///< the file of this run
    QString left_;    ///< that of an ended one, until it is dismissed
    std::optional<Report> previous_;
    AlternateStack stack_;
    int descriptor_ = -1;
};

/// $XDG_STATE_HOME/cloudlink-console, by default ~/.local/state/cloudlink-console
QString stateFolder();

} // namespace clc::console
