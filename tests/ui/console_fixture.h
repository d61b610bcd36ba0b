#pragma once

#include "tests/support/lab_process.h"
#include "tests/support/program.h"
#include "ui/shell/console.h"

#include <QWidget>

#include <memory>

namespace clc::test
{

/// A console in this process against a real engine (`cloudlink-gateway --service`) in another one and a real laboratory
/// of `users` users. Everything lives in a temporary folder and ends with the fixture.
class ConsoleFixture
{
public:
    explicit ConsoleFixture(int users = 60);
    ~ConsoleFixture();

    bool isReady() const { return lab_.isReady() && engine_ != nullptr; }
    LabProcess &lab() { return lab_; }
    Program &program() { return program_; }
    QString file(const QString &name) const { return program_.file(name); }
    /// The credential file that the vendor gave for the application.
    QString credentialFile() const { return file(QStringLiteral("answers/application.json")); }

    void startEngine();
    void killEngine(); ///< as by kill -9
    /// Onboards the site by the command line, so that there is one.
    bool onboard();

    ui::Console &openConsole();
    /// A second one beside it, as at another desk.
    std::unique_ptr<ui::Console> anotherConsole();
    void closeConsole() { console_.reset(); }
    QWidget *window() const { return console_->window(); }

private:
    ui::ConsoleOptions options(const QString &settings) const;

    Program program_; // whose folder the laboratory is in
    LabProcess lab_;
    std::unique_ptr<QProcess> engine_;
    std::unique_ptr<ui::Console> console_;
};

/// The visible widget of that object name, waited for; null when it does not come.
QWidget *shown(const QWidget *window, const QString &name, int patience = 10'000);

} // namespace clc::test
