#pragma once

#include "engine/api/engine_values.h"
#include "ui/shell/console.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>

namespace clc::test
{

/// A console in this process against a real engine (`cloudlink-gateway --service`) in another one and, if asked for, a
/// real laboratory. Everything lives in a temporary folder and ends with the fixture.
class ConsoleFixture
{
public:
    enum class World { none, laboratory };
    explicit ConsoleFixture(World world);
    ~ConsoleFixture();

    /// Why the world could not be started; empty: it was.
    const QString &problem() const { return problem_; }
    /// The laboratory's ready line.
    const QJsonObject &laboratory() const { return ready_; }
    QString file(const QString &name) const { return folder_.filePath(name); }

    void startEngine();
    void killEngine(); ///< as by kill -9
    /// A console as a person starts it; `settings`: its preferences file.
    ui::Console &openConsole(const QString &settings = {});
    void closeConsole();
    QWidget *window() const;

    /// The visible widget of that object name, or null.
    static QWidget *find(const QString &name, QWidget *in);
    QWidget *find(const QString &name) const;

private:
    void startLaboratory();

    QTemporaryDir folder_;
    QString problem_;
    QJsonObject ready_;
    QProcess laboratory_;
    QProcess engine_;
    QString address_;
    std::unique_ptr<ui::Console> console_;
};

} // namespace clc::test
