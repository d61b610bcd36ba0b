#include "app/lab/laboratory/laboratory.h"
#include "app/lab/laboratory/termination.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

namespace
{

int fail(const QString &why)
{
    std::fprintf(stderr, "cloudlink-lab: %s\n", qUtf8Printable(why));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cloudlink-lab"));
    const lab::Termination termination;

    lab::UsageExit usage;
    const auto options = lab::readOptions(QCoreApplication::arguments(), &usage);
    if (!options) {
        std::fputs(qUtf8Printable(usage.text), usage.code == 0 ? stdout : stderr);
        return usage.code;
    }
    if (options->exitWithParent && !lab::Termination::followParent())
        return fail(QStringLiteral("the parent process is gone"));

    lab::Laboratory laboratory(*options);
    QString why;
    if (!laboratory.start(&why)) return fail(why);
    const QByteArray line = laboratory.readyLine();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}
