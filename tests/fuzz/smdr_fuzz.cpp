// Whatever comes over an SMDR connection, each line is a call, a clock fault or a rejection, and no code that follows a
// '#' is in what people see.

#include "engine/pbx/smdr/smdr_parser.h"
#include "engine/pbx/smdr/smdr_replay.h"

using namespace clc;
using namespace clc::smdr;

namespace
{

void check(const Call &call, const QByteArray &line)
{
    if (!line.startsWith(call.raw) || call.calling.isEmpty() || call.durationMs < 0) __builtin_trap();
    bool secret = false;
    for (const QChar c : call.digits) {
        if (secret && c.isDigit()) __builtin_trap();
        if (c == u'#') secret = true;
        if (c.isSpace()) secret = false;
    }
    static_cast<void>(call.direction());
    static_cast<void>(call.cause());
    static_cast<void>(call.answered());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray stream(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    Options options;
    options.timeZone = QTimeZone::utc();
    options.twelveHours = size % 2 == 1;
    const Parser parser(options);
    const QDateTime now(QDate(2026, 2, 28), QTime(23, 59), Qt::UTC);
    Replay replay;
    const QList<QByteArray> lines = stream.split('\n');
    for (const QByteArray &line : lines) {
        const Line parsed = parser.parse(line, now);
        if (const auto *call = std::get_if<Call>(&parsed))
            check(*call, line);
        else if (const auto *rejected = std::get_if<Rejected>(&parsed); rejected && rejected->reason.isEmpty())
            __builtin_trap();
        static_cast<void>(masked(QString::fromLatin1(line)));
        if (line.startsWith('!')) replay.connectionBegan();
        static_cast<void>(replay.isRepeated(line));
    }
    return 0;
}
