#include "tests/ui/console_fixture.h"

#include "engine/client/local_socket_transport.h"

#include <QJsonArray>
#include <QTest>

namespace clc::test
{

ConsoleFixture::ConsoleFixture(int users)
    : lab_({QStringLiteral("--users"), QString::number(users), QStringLiteral("--directory"),
            program_.file(QStringLiteral("lab"))})
{
    if (!lab_.isReady()) return;
    QProcess writer;
    writer.start(qEnvironmentVariable("CLC_SOURCE_DIR") + QStringLiteral("/installer/lab-answers.sh"),
                 {program_.file(QStringLiteral("answers"))});
    writer.write(QJsonDocument(lab_.ready()).toJson(QJsonDocument::Compact) + '\n');
    writer.closeWriteChannel();
    writer.waitForFinished();
    startEngine();
}

ConsoleFixture::~ConsoleFixture()
{
    console_.reset();
    if (!engine_) return;
    engine_->terminate();
    if (!engine_->waitForFinished(10'000)) engine_->kill();
    engine_->waitForFinished();
}

void ConsoleFixture::startEngine()
{
    engine_ = program_.startService({QStringLiteral("--config"), file(QStringLiteral("answers/config.json"))});
}

void ConsoleFixture::killEngine()
{
    engine_->kill();
    engine_->waitForFinished();
    engine_.reset();
}

bool ConsoleFixture::onboard()
{
    const Outcome outcome = program_.run(
        {QStringLiteral("onboard"), QStringLiteral("--answers"), file(QStringLiteral("answers/answers.json"))});
    if (outcome.code != 0) qInfo("%s", outcome.err.constData());
    return outcome.code == 0;
}

ui::ConsoleOptions ConsoleFixture::options(const QString &settings) const
{
    const QString address = program_.dataDirectory() + QStringLiteral("/run/engine.sock");
    ui::ConsoleOptions options;
    options.connect = [address] { return std::make_unique<LocalSocketTransport>(address); };
    options.settingsFile = file(settings);
    return options;
}

ui::Console &ConsoleFixture::openConsole()
{
    console_.reset();
    console_ = std::make_unique<ui::Console>(options(QStringLiteral("console.ini")));
    console_->show();
    return *console_;
}

std::unique_ptr<ui::Console> ConsoleFixture::anotherConsole()
{
    auto another = std::make_unique<ui::Console>(options(QStringLiteral("another.ini")));
    another->show();
    return another;
}

QWidget *shown(const QWidget *window, const QString &name, int patience)
{
    QWidget *found = nullptr;
    const auto look = [&] {
        for (QWidget *widget : window->findChildren<QWidget *>(name))
            if (widget->isVisible()) found = widget;
        return found != nullptr;
    };
    static_cast<void>(QTest::qWaitFor(look, patience));
    if (found == nullptr) qInfo("%s is not shown", qPrintable(name));
    return found;
}

} // namespace clc::test
