#pragma once

#include "tests/ui/looks.h"
#include "tests/ui/scripted_engine.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace clc::test
{

/// A console with its window, and the engine that a test scripts behind it.
struct ScriptedConsole {
    ScriptedEngine engine;
    QTemporaryDir folder;
    std::unique_ptr<ui::Console> console;

    ScriptedConsole() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// Opens the window on that page; `theme` as in Preferences.
    void open(const QString &page, const QString &theme = QStringLiteral("light"))
    {
        console.reset();
        QSettings settings(folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
        ui::Preferences(settings.fileName()).setTheme(theme);
        ui::Preferences(settings.fileName()).setLanguage(QStringLiteral("en"));
        ui::ConsoleOptions options;
        options.connect = engine.connections();
        options.settingsFile = settings.fileName();
        console = std::make_unique<ui::Console>(std::move(options));
        window()->resize(1280, 800);
        console->show();
        window()->activateWindow();
        window()->openPage(page);
    }

    ui::MainWindow *window() const { return static_cast<ui::MainWindow *>(console->window()); }
    ui::Page *page() const { return window()->page(); }

    template<typename T = QWidget>
    T *find(const char *name) const
    {
        return page()->findChild<T *>(QString::fromLatin1(name));
    }
    bool sees(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }

    /// A picture of the window, when the environment variable CLC_SHOTS names a folder for them.
    void shot(const QString &name) const
    {
        const QString shots = qEnvironmentVariable("CLC_SHOTS");
        if (shots.isEmpty()) return;
        QTest::qWait(50);
        QDir().mkpath(shots);
        window()->grab().save(shots + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

} // namespace clc::test
