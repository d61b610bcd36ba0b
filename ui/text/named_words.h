#pragma once

#include "ui/text/names.h"

#include <QCoreApplication>

namespace clc::ui
{

/// A row of the tables that give the engine's stable names their tone and their word in the person's language.
struct NamedWord {
    const char *name;
    Tone tone;
    const char *word; ///< marked by QT_TRANSLATE_NOOP with the context of its table
};

/// The row of that name, translated; else the name as it came.
template<size_t N>
StateWords findWords(const NamedWord (&rows)[N], const QString &name, const char *context)
{
    for (const NamedWord &row : rows)
        if (name == QLatin1String(row.name)) return {row.tone, QCoreApplication::translate(context, row.word)};
    return {Tone::neutral, name};
}

} // namespace clc::ui
