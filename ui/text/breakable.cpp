#include "ui/text/breakable.h"

namespace clc::ui
{

QString breakable(const QString &text)
{
    constexpr int longest = 24; // after a colon in a fingerprint
    QString broken;
    int inWord = 0;
    for (const QChar c : text) {
        inWord = c.isSpace() ? 0 : inWord + 1;
        if (inWord > longest && !c.isLowSurrogate()) {
            broken += QChar(0x200b);
            inWord = 1;
        }
        broken += c;
    }
    return broken;
}

} // namespace clc::ui
