#include "ui/models/search_text.h"

#include <algorithm>

namespace clc::ui
{

QString foldForSearch(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; })) return text.toLower();
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (!c.isMark()) folded.append(c);
    return folded.toCaseFolded().replace(u'ß', QStringLiteral("ss"));
}

QStringList searchWords(const QString &filter)
{
    return foldForSearch(filter.simplified()).split(u' ', Qt::SkipEmptyParts);
}

} // namespace clc::ui
