#pragma once

#include "ui/shell/console.h"

#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace clc::test
{

class ScriptedEngine;

/// A picture of the catalogue: what the engine has to tell for it, and which page is open.
struct Scene {
    QString name;
    QString page;
    std::function<void(ScriptedEngine &)> prepare;
    /// What a person does once the page is there.
    std::function<void(QWidget *window)> act = {};
};

/// Every page and every step of the wizard, and the states that matter: empty, failed, stale.
QVector<Scene> scenes();

/// A console that shows a scene, laid out and at rest.
struct Stage {
    std::unique_ptr<QTemporaryDir> folder; ///< of its preferences
    std::unique_ptr<ui::Console> console;
    QWidget *window() const { return console->window(); }
};
/// `theme`: light or dark; `language`: as in Preferences, or "pseudo".
Stage stage(const Scene &scene, ScriptedEngine &engine, const QString &language, const QString &theme,
            const QSize &size);

} // namespace clc::test
