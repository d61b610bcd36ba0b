// The desktop console under load: console_bench MODE, prints one JSON document.
//   start      a window with an embedded engine: milliseconds from main() to the window, and to the first page filled
//   memory     2,500 users, every page visited, embedded engine included: resident MiB
//   watchdog   100,000 users are scrolled, sorted and filtered while 500 call events arrive each second: how long the
//   GUI
//              thread was blocked, at most and at the 99th percentile, in milliseconds
#include "app/console/embedded_engine.h"
#include "engine/api/call_values.h"
#include "engine/api/methods.h"
#include "engine/client/local_socket_transport.h"
#include "engine/service/engine.h"
#include "tests/ui/example_site.h"
#include "tests/ui/scripted_engine.h"
#include "ui/pages/registry.h"
#include "ui/shell/console.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocalServer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <atomic>

using namespace clc;
using namespace clc::test;

namespace
{

/// A scripted engine on a thread of its own, as the embedded one is.
class EngineThread final : public QThread
{
public:
    EngineThread(QString socket, int users) : socket_(std::move(socket)), users_(users) {}
    ~EngineThread() override
    {
        quit();
        wait();
    }
    bool isListening() const { return listening_; }

protected:
    void run() override
    {
        ScriptedEngine engine;
        fillExampleSite(engine, users_);
        QLocalServer server;
        QObject::connect(&server, &QLocalServer::newConnection, &engine, [&] {
            std::unique_ptr<QLocalSocket> socket(server.nextPendingConnection());
            socket->setParent(nullptr); // it belongs to its transport from now on
            engine.accept(std::make_unique<LocalSocketTransport>(std::move(socket)));
        });
        server.listen(socket_);
        QTimer events;
        QObject::connect(&events, &QTimer::timeout, &engine,
                         [&engine, this] { engine.tell(QLatin1String(events::callsHappened), batch()); });
        constexpr int interval = 50; // 25 events each: 500 a second
        events.start(interval);
        listening_ = true;
        exec();
    }

private:
    QJsonObject batch()
    {
        QJsonArray happened;
        for (int i = 0; i < 25; ++i) {
            CallEventInfo event;
            event.at = QDateTime::currentMSecsSinceEpoch();
            event.kind = QStringLiteral("call");
            event.endpoint = QString::number(2000 + ++number_ % users_);
            event.callId = QStringLiteral("call-%1").arg(number_);
            event.state = number_ % 2 == 0 ? QStringLiteral("alerting") : QStringLiteral("connected");
            event.direction = QStringLiteral("inbound");
            event.from = QStringLiteral("+16135550100");
            happened.append(event.toJson());
        }
        return {{QStringLiteral("events"), happened}, {QStringLiteral("left"), 0}};
    }

    QString socket_;
    int users_;
    int number_ = 0;
    std::atomic<bool> listening_ = false;
};

/// Beats every few milliseconds; a beat that comes late tells how long the thread was busy with something else.
class Watchdog final : public QObject
{
public:
    Watchdog()
    {
        timer_.setTimerType(Qt::PreciseTimer);
        connect(&timer_, &QTimer::timeout, this, [this] {
            late_.append(qMax(0.0, double(since_.nsecsElapsed()) / 1e6 - interval));
            since_.restart();
        });
        since_.start();
        timer_.start(interval);
    }
    QJsonObject report()
    {
        std::sort(late_.begin(), late_.end());
        const auto at = [this](double share) {
            return late_.isEmpty() ? 0.0 : late_.at(qMin(late_.size() - 1, qsizetype(double(late_.size()) * share)));
        };
        return {{QStringLiteral("beats"), late_.size()},
                {QStringLiteral("longestMs"), at(1)},
                {QStringLiteral("p99Ms"), at(0.99)}};
    }

private:
    static constexpr int interval = 4;
    QTimer timer_;
    QElapsedTimer since_;
    QVector<double> late_;
};

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return -1;
    constexpr double pagesPerMiB = 256;
    return file.readAll().split(' ').at(1).toDouble() / pagesPerMiB;
}

std::unique_ptr<ui::Console> consoleAt(const QString &socket)
{
    ui::ConsoleOptions options;
    options.connect = [socket] { return std::make_unique<LocalSocketTransport>(socket); };
    auto console = std::make_unique<ui::Console>(std::move(options));
    console->show();
    return console;
}

QTableView *tableOf(QWidget *window)
{
    for (QTableView *view : window->findChildren<QTableView *>())
        if (view->isVisible()) return view;
    return nullptr;
}

bool isFilled(QWidget *window)
{
    QTableView *view = tableOf(window);
    return view != nullptr && view->model()->rowCount() > 0 && !view->model()->index(0, 0).data().toString().isEmpty();
}

QJsonObject watch(const QTemporaryDir &folder)
{
    constexpr int users = 100'000;
    EngineThread engine(folder.filePath(QStringLiteral("engine.sock")), users);
    engine.start();
    static_cast<void>(QTest::qWaitFor([&engine] { return engine.isListening(); }, 60'000));
    const auto console = consoleAt(folder.filePath(QStringLiteral("engine.sock")));
    QWidget *window = console->window();
    static_cast<void>(QTest::qWaitForWindowExposed(window));
    QElapsedTimer opening;
    opening.start();
    console->open(QStringLiteral("users"));
    if (!QTest::qWaitFor([window] { return isFilled(window); }, 30'000))
        return {{QStringLiteral("problem"), QStringLiteral("no users came")}};
    const qint64 opened = opening.elapsed();
    Watchdog watchdog;
    QTableView *view = tableOf(window);
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(view, Qt::Key_PageDown);
        QTest::qWait(10);
    }
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_Home, Qt::Key_End}) {
        QTest::keyClick(view, key, Qt::ControlModifier);
        QTest::qWait(200);
    }
    QHeaderView *header = view->horizontalHeader();
    for (int column = 0; column < 3; ++column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
        QTest::qWait(500);
    }
    auto *filter = window->findChild<QLineEdit *>(QStringLiteral("filterBox"));
    if (filter != nullptr)
        for (const QChar c : QStringLiteral("garcia")) {
            QTest::keyClick(filter, c.toLatin1());
            QTest::qWait(150);
        }
    console->open(QStringLiteral("calls"));
    QTest::qWait(4000);
    QJsonObject report = watchdog.report();
    report.insert(QStringLiteral("openUsersMs"), opened);
    return report;
}

QJsonObject measureMemory(const QTemporaryDir &folder)
{
    EngineThread engine(folder.filePath(QStringLiteral("engine.sock")), 2500);
    engine.start();
    static_cast<void>(QTest::qWaitFor([&engine] { return engine.isListening(); }, 60'000));
    const auto console = consoleAt(folder.filePath(QStringLiteral("engine.sock")));
    for (const ui::PageEntry &page : ui::pageEntries()) {
        console->open(page.id);
        QTest::qWait(300);
    }
    return {{QStringLiteral("residentMiB"), residentMiB()}, {QStringLiteral("users"), 2500}};
}

QJsonObject measureStart(const QTemporaryDir &folder, const QElapsedTimer &sinceMain)
{
    EngineOptions options;
    options.dataDirectory = folder.filePath(QStringLiteral("data"));
    options.address = embeddedAddress(options.dataDirectory);
    options.secretKeyFile = folder.filePath(QStringLiteral("key"));
    options.allowKeychain = false;
    options.keepSite = true;
    QFile key(options.secretKeyFile);
    if (!key.open(QIODevice::WriteOnly)) return {};
    key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    key.write(QByteArray(32, 'k'));
    key.close();
    console::EmbeddedEngine engine(options);
    Scope scope;
    const auto console = consoleAt(options.address.path);
    static_cast<void>(QTest::qWaitForWindowExposed(console->window()));
    const qint64 window = sinceMain.elapsed();
    scope.spawn(engine.start(scope));
    const auto isUsable = [&console] {
        const auto *next = console->window()->findChild<QWidget *>(QStringLiteral("nextStep"));
        return next != nullptr && next->isVisible() && next->isEnabled();
    };
    const bool usable = QTest::qWaitFor(isUsable, 10'000);
    return {{QStringLiteral("windowMs"), window}, {QStringLiteral("usableMs"), usable ? sinceMain.elapsed() : -1}};
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceMain;
    sinceMain.start();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir folder;
    const QString mode = QApplication::arguments().value(1);
    QJsonObject report;
    if (mode == QLatin1String("start")) report = measureStart(folder, sinceMain);
    if (mode == QLatin1String("memory")) report = measureMemory(folder);
    if (mode == QLatin1String("watchdog")) report = watch(folder);
    QTextStream(stdout) << QJsonDocument(report).toJson(QJsonDocument::Compact) << '\n';
    return report.isEmpty() || report.contains(QStringLiteral("problem")) ? 1 : 0;
}
