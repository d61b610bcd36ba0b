#pragma once

#include <QStringList>
#include <QWidget>

namespace clc::test
{

/// What is wrong with how a window looks at this moment, one line each with the path of the widget: children that reach
/// out of their parent, text that is cut off and cannot be read in a tooltip either, and text without enough contrast
/// (WCAG AA) to its ground. Looks at what is visible only.
QStringList looksWrong(QWidget *window);
/// Widgets that take input and have no accessible name, and such with a name that only tests understand.
QStringList withoutAccessibleName(QWidget *window);
/// Where Tab goes against the reading order: up by more than a row within one column of the page.
QStringList strangeTabOrder(QWidget *page);

} // namespace clc::test
