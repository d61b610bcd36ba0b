#pragma once

#include "ui/shell/page.h"

#include <QVector>

#include <functional>

namespace clc::ui
{

/// A page of the console. Only what works is in the list (design/ui.md).
struct PageEntry {
    enum class Group {
        site,
        business,
        settings, ///< at the bottom of the navigation
        hidden,   ///< reached from another page: sign-in, wizard
    };
    QString id;
    Group group = Group::hidden;
    QString icon;
    QString title; ///< in the person's language
    std::function<Page *(ConsoleContext &)> make;
};

/// In the order of the navigation; titles in the language of the moment.
QVector<PageEntry> pageEntries();

} // namespace clc::ui
