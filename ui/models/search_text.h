#pragma once

#include <QString>
#include <QStringList>

namespace clc::ui
{

/// For searching as people type: without case, accents and width of letters ("Müller" is found by "muller").
QString foldForSearch(const QString &text);
/// The words of a filter, folded; each of them must be found.
QStringList searchWords(const QString &filter);

} // namespace clc::ui
