#include "app/console/password_source.h"

#include <QFile>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace clc::console
{

namespace
{

constexpr qint64 longestPassword = 1024;
constexpr char interrupt = 3; // Ctrl-C

/// A terminal that shows nothing of what is typed, and is as it was afterwards.
class SilentTerminal
{
public:
    SilentTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (descriptor_ < 0 || ::tcgetattr(descriptor_, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG); // a signal would leave the terminal silent
        usable_ = ::tcsetattr(descriptor_, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (usable_) ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    bool isUsable() const { return usable_; }
    void show(const QByteArray &text) const
    {
        static_cast<void>(::write(descriptor_, text.constData(), static_cast<size_t>(text.size())));
    }
    QByteArray line() const
    {
        QByteArray text;
        char octet = 0;
        while (text.size() < longestPassword && ::read(descriptor_, &octet, 1) == 1 && octet != '\n') text += octet;
        return text;
    }

private:
    int descriptor_;
    termios before_{};
    bool usable_ = false;
};

Error unreadable(const QString &source)
{
    return failureIn(QStringLiteral("password"), ErrorCode::secretUnreadable, {{QStringLiteral("source"), source}});
}

Result<QString> fromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return unreadable(name);
    QByteArray text = file.read(longestPassword + 1);
    if (text.endsWith('\n')) text.chop(1);
    if (text.endsWith('\r')) text.chop(1);
    return QString::fromUtf8(text);
}

Result<QString> fromTerminal(const QString &prompt)
{
    const SilentTerminal terminal;
    if (!terminal.isUsable())
        return usageError(QStringLiteral("There is no terminal to ask for the password: give --password-file or "
                                         "--password-env."));
    terminal.show(prompt.toUtf8());
    const QByteArray typed = terminal.line();
    terminal.show("\n");
    if (typed.contains(interrupt)) return cancelledError();
    return QString::fromUtf8(typed);
}

} // namespace

QVector<Option> passwordOptions()
{
    return {{QStringLiteral("password-file"), QStringLiteral("FILE"), QStringLiteral("file that holds the password")},
            {QStringLiteral("password-env"), QStringLiteral("NAME"),
             QStringLiteral("environment variable that holds the password")}};
}

Result<QString> readPassword(const Arguments &arguments, const QString &prompt)
{
    const QString file = QStringLiteral("password-file");
    const QString variable = QStringLiteral("password-env");
    if (arguments.has(file) && arguments.has(variable))
        return usageError(QStringLiteral("--password-file and --password-env exclude each other."));
    Result<QString> password = QString();
    if (arguments.has(file)) {
        password = fromFile(arguments.value(file));
    } else if (arguments.has(variable)) {
        const QByteArray name = arguments.value(variable).toLocal8Bit();
        if (!qEnvironmentVariableIsSet(name.constData())) return unreadable(arguments.value(variable));
        password = qEnvironmentVariable(name.constData());
    } else {
        password = fromTerminal(prompt);
    }
    if (password && password->isEmpty()) return failureIn(QStringLiteral("password"), ErrorCode::missingValue);
    return password;
}

} // namespace clc::console
