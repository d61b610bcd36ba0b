#include "app/console/crash_marker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <ctime>

namespace clc::console
{

namespace
{

constexpr size_t stackSize = size_t{64} * 1024;
constexpr int mostFrames = 64;
constexpr qint64 largestReport = 64 * 1024;

struct Fatal {
    int number;
    const char *name;
};
constexpr std::array fatal{Fatal{SIGSEGV, "SIGSEGV"}, Fatal{SIGABRT, "SIGABRT"}, Fatal{SIGBUS, "SIGBUS"},
                           Fatal{SIGFPE, "SIGFPE"}, Fatal{SIGILL, "SIGILL"}};

// What the handler may touch.
std::atomic<int> openMarker{-1};
static_assert(std::atomic<int>::is_always_lock_free);

// --- async-signal-safe from here on

void put(int file, const char *text)
{
    static_cast<void>(!::write(file, text, std::strlen(text)));
}

void putNumber(int file, long long number)
{
    std::array<char, 24> digits{};
    size_t at = digits.size() - 1; // the last one ends the text
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > 0);
    put(file, &digits[at]);
}

void onFatal(int number)
{
    const int file = openMarker.exchange(-1);
    if (file >= 0) { // else another thread is at it, and ends the process
        put(file, "signal ");
        for (const Fatal &one : fatal)
            if (one.number == number) put(file, one.name);
        put(file, "\ntime ");
        putNumber(file, ::time(nullptr));
        put(file, "\nversion " CLC_VERSION "\n");
        std::array<void *, mostFrames> frames{};
        const int count = ::backtrace(frames.data(), mostFrames);
        ::backtrace_symbols_fd(frames.data(), count, file);
    } else {
        ::sleep(1);
    }
    ::signal(number, SIG_DFL);
    ::raise(number);
}

// --- until here

void setHandlers(void (*handler)(int))
{
    struct sigaction action {
    };
    action.sa_handler = handler;
    action.sa_flags = handler == SIG_DFL ? 0 : SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (const Fatal &one : fatal) ::sigaction(one.number, &action, nullptr);
}

/// What follows `word` on the line that begins with it.
QString valueOf(const QString &text, const QString &word)
{
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (line.startsWith(word + QLatin1Char(' '))) return line.mid(word.size() + 1);
    return {};
}

} // namespace

AlternateStack::AlternateStack() : memory_(std::make_unique<char[]>(stackSize))
{
    stack_t stack{};
    stack.ss_sp = memory_.get();
    stack.ss_size = stackSize;
    ::sigaltstack(&stack, nullptr);
}

AlternateStack::~AlternateStack()
{
    stack_t stack{};
    stack.ss_flags = SS_DISABLE;
    ::sigaltstack(&stack, nullptr);
}

CrashMarker::CrashMarker(const QString &folder, const QString &name)
    : running_(QDir(folder).filePath(name + QStringLiteral(".running"))),
      left_(QDir(folder).filePath(name + QStringLiteral(".crashed")))
{
    if (!QFileInfo::exists(folder)) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    readPrevious();
    begin();
}

CrashMarker::~CrashMarker()
{
    if (descriptor_ < 0) return;
    setHandlers(SIG_DFL);
    openMarker = -1;
    ::close(descriptor_);
    QFile::remove(running_);
}

void CrashMarker::readPrevious()
{
    if (QFileInfo::exists(running_)) {
        QFile::remove(left_); // the latest crash is the one to tell of
        QFile::rename(running_, left_);
    }
    QFile file(left_);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QString text = QString::fromUtf8(file.read(largestReport));
    const QString time = valueOf(text, QStringLiteral("time"));
    bool isTime = false;
    const qint64 seconds = time.toLongLong(&isTime);
    previous_ = Report{isTime ? QDateTime::fromSecsSinceEpoch(seconds) : QFileInfo(file).lastModified(),
                       valueOf(text, QStringLiteral("signal")), text};
}

void CrashMarker::begin()
{
    descriptor_ = ::open(QFile::encodeName(running_).constData(),
                         O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) return;
    const QString started = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    put(descriptor_, qUtf8Printable(QStringLiteral("started %1\n").arg(started)));
    std::array<void *, 1> once{};
    ::backtrace(once.data(), 1); // loads what it needs now, as it may not in the handler
    openMarker = descriptor_;
    setHandlers(onFatal);
}

void CrashMarker::dismiss()
{
    previous_.reset();
    QFile::remove(left_);
}

QString stateFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) state = QDir::homePath() + QStringLiteral("/.local/state");
    return QDir(state).filePath(QStringLiteral("cloudlink-console"));
}

} // namespace clc::console
