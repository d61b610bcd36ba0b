#pragma once

#include "ui/shell/engine_view.h"
#include "ui/shell/person.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <functional>

namespace clc::ui
{

class GatewaySetup;

/// What a page works with. Everything outlives every page; all on the GUI thread.
struct ConsoleContext {
    EngineSession &session;
    EngineView &engine;
    Person &person;
    GatewaySetup &setup;
    Preferences &preferences;
    Theme &theme;
    /// Shows the page of that id (ui/pages/registry.h), with an argument that the page understands.
    std::function<void(const QString &page, const QString &argument)> open;
    std::function<void(Tone tone, const QString &text)> toast;
    QString engineTitle; ///< "": embedded in this program, else what the console is attached to
    /// Attaches to the engine at that address from now on, "" being this computer's; console and pages are replaced.
    std::function<void(const QString &address)> changeEngine;
};

} // namespace clc::ui
