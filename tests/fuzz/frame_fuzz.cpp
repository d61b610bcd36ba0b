// A stream of local-socket frames, cut at a place the input chooses, gives the same messages as the whole.

#include "engine/api/frame.h"

#include <QList>

using namespace clc;

namespace
{

QList<QJsonObject> read(FrameReader &reader, bool *failed)
{
    QList<QJsonObject> messages;
    while (true) {
        const auto next = reader.next();
        if (!next) {
            *failed = true;
            return messages;
        }
        if (!*next) return messages;
        messages.append(**next);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1) return 0;
    const QByteArray stream(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    bool wholeFailed = false;
    FrameReader whole;
    whole.append(stream);
    const QList<QJsonObject> expected = read(whole, &wholeFailed);

    bool cutFailed = false;
    FrameReader cut;
    const qsizetype place = stream.isEmpty() ? 0 : data[0] % stream.size();
    cut.append(stream.left(place));
    QList<QJsonObject> found = read(cut, &cutFailed);
    if (!cutFailed) {
        cut.append(stream.mid(place));
        found += read(cut, &cutFailed);
    }
    if (found != expected || cutFailed != wholeFailed) __builtin_trap();
    return 0;
}
