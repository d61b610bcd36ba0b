#include "engine/base/crash_point.h"

#ifdef CLC_CRASH_POINTS

#include <QByteArray>

#include <csignal>

namespace clc
{

void crashPoint(const char *name)
{
    static const QByteArray wanted = qgetenv("CLC_CRASH_AT");
    if (wanted.isEmpty()) return;
    static int passed = 0;
    const qsizetype mark = wanted.indexOf('#');
    if (wanted.left(mark < 0 ? wanted.size() : mark) != name) return;
    if (++passed == (mark < 0 ? 1 : wanted.mid(mark + 1).toInt())) std::raise(SIGKILL);
}

} // namespace clc

#endif
