#pragma once

#include "ui/shell/engine_view.h"
#include "ui/shell/person.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <functional>

namespace clc::ui
{

/// What a page works with. Everything outlives every page; all on the GUI thread.
struct ConsoleContext {
    EngineSession &session;
    EngineView &engine;
    Person &person;
    Preferences &preferences;
    Theme &theme;
    /// Shows the page of that id (ui/pages/registry.h), with an argument that the page understands.
    std::function<void(const QString &page, const QString &argument)> open;
    std::function<void(Tone tone, const QString &text)> toast;
    QString engineTitle; ///< "": embedded in this program, else what the console is attached to
};

} // namespace clc::ui
