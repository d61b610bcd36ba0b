// A stream of CSTA frames, cut at a place the input chooses, gives the same documents as the whole.

#include "engine/pbx/csta/csta_frame.h"

#include <QList>

using namespace clc;
using namespace clc::csta;

namespace
{

using Frames = QList<std::pair<int, QByteArray>>;

bool read(FrameDecoder &decoder, Frames &frames)
{
    while (true) {
        const auto next = decoder.next();
        if (!next) return false;
        if (!*next) return true;
        frames.append({(*next)->id, (*next)->document.toByteArray()});
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) return 0;
    const auto framing = data[0] % 2 == 0 ? CstaFraming::header : CstaFraming::nul;
    const QByteArray stream(reinterpret_cast<const char *>(data + 2), static_cast<qsizetype>(size - 2));
    FrameDecoder whole(framing);
    Frames expected;
    whole.append(stream);
    const bool fine = read(whole, expected);

    FrameDecoder cut(framing);
    Frames found;
    const qsizetype place = stream.isEmpty() ? 0 : data[1] % stream.size();
    cut.append(stream.left(place));
    bool cutFine = read(cut, found);
    if (cutFine) {
        cut.append(stream.mid(place));
        cutFine = read(cut, found);
    }
    if (found != expected || fine != cutFine) __builtin_trap();
    return 0;
}
