#include "app/console/single_instance.h"
#include "tests/support/flow.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace clc;
using namespace clc::console;
using namespace clc::test;

/// The real cloudlink-console without a command.
class DesktopTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;

    QString path(const char *name) const { return folder_->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QProcess> console(const QStringList &arguments, const QString &platform) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name :
             {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "CREDENTIALS_DIRECTORY"})
            environment.remove(QString::fromLatin1(name));
        if (!platform.isEmpty()) environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
        environment.insert(QStringLiteral("HOME"), folder_->path());
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), path(name));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(qEnvironmentVariable("CLC_BIN_DIR") + QStringLiteral("/cloudlink-console"), arguments);
        return process;
    }

    QStringList withData() const
    {
        return {QStringLiteral("--data-dir"), path("data"), QStringLiteral("--secret-key"), path("key")};
    }

    static bool ended(QProcess &process)
    {
        return process.state() == QProcess::NotRunning || process.waitForFinished(60'000);
    }

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        QFile key(path("key"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        key.write(QByteArray(32, 'k'));
        QVERIFY(QDir().mkpath(path("XDG_RUNTIME_DIR")));
    }

    void withoutADisplayItSaysWhatToDo()
    {
        const auto process = console(withData(), {});
        QVERIFY(ended(*process));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 2);
        const QByteArray told = process->readAll();
        QVERIFY2(told.contains("There is no display") && told.contains("--service"), told.constData());
        QVERIFY(!QFileInfo::exists(path("data")));
    }

    void helpAndVersionNeedNoDisplay()
    {
        const auto help = console({QStringLiteral("--help")}, {});
        QVERIFY(ended(*help));
        QCOMPARE(help->exitCode(), 0);
        QVERIFY(help->readAll().contains("desktop"));
        const auto version = console({QStringLiteral("--version")}, {});
        QVERIFY(ended(*version));
        QCOMPARE(version->exitCode(), 0);
    }

    void jsonIsForCommands()
    {
        const auto process = console(withData() << QStringLiteral("--json"), QStringLiteral("offscreen"));
        QVERIFY(ended(*process));
        QCOMPARE(process->exitCode(), 2);
    }

    void itStartsAnEngineASecondOneEndsAndSigtermEndsItInOrder()
    {
        const auto first = console(withData(), QStringLiteral("offscreen"));
        QVERIFY(first->waitForStarted());
        const QString socket = path("data/run/engine.sock");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 30'000);
        const auto second = console(withData(), QStringLiteral("offscreen"));
        QVERIFY(ended(*second));
        const QByteArray told = second->readAll();
        QVERIFY2(second->exitCode() == 0 && told.contains("already open"), told.constData());
        QCOMPARE(first->state(), QProcess::Running);
        const QString state = path("XDG_STATE_HOME/cloudlink-console");
        QCOMPARE(QDir(state).entryList(QDir::Files).size(), 1);
        QCOMPARE(::kill(static_cast<pid_t>(first->processId()), SIGTERM), 0);
        QVERIFY(ended(*first));
        QCOMPARE(first->exitStatus(), QProcess::NormalExit);
        QCOMPARE(first->exitCode(), 0);
        QVERIFY(!QFileInfo::exists(socket));
        QVERIFY(QDir(state).entryList(QDir::Files).isEmpty());
    }

    void oneThatWasKilledLocksNobodyOut()
    {
        const auto killed = console(withData(), QStringLiteral("offscreen"));
        const QString socket = path("data/run/engine.sock");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 30'000);
        killed->kill();
        QVERIFY(ended(*killed));
        QVERIFY(QFile::remove(socket)); // its return shows the next engine
        const auto next = console(withData(), QStringLiteral("offscreen"));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 30'000);
        next->terminate();
        QVERIFY(ended(*next));
        QCOMPARE(next->exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(DesktopTest)
#include "desktop_test.moc"
