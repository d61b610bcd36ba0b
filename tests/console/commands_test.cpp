// The real program: what the shell and scripts see of it.
#include "tests/support/program.h"

#include "engine/client/engine_session.h"
#include "engine/client/local_socket_transport.h"

#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace clc;
using namespace clc::test;

namespace
{

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool end(QProcess &service)
{
    service.terminate();
    return service.waitForFinished(20'000) && service.exitStatus() == QProcess::NormalExit && service.exitCode() == 0;
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutArgumentsTheHelpIsAnError()
    {
        const Outcome outcome = Program().runBare({});
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains("usage: cloudlink-gateway"));
    }

    void helpAndVersionAreResults()
    {
        const Program program;
        for (const char *asked : {"--help", "--version", "sync --help", "onboard --example"}) {
            const Outcome outcome = program.runBare(words(asked));
            QCOMPARE(outcome.code, 0);
            QVERIFY2(!outcome.out.isEmpty(), asked);
            QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
        }
        QVERIFY(!QFileInfo::exists(program.dataDirectory()));
    }

    void whatIsNotUnderstoodEndsWithTwoAndTouchesNothing_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"nonsense",
                                  "--nonsense",
                                  "status --nonsense",
                                  "status too much",
                                  "config set",
                                  "config get",
                                  "config fly",
                                  "sync --plan --apply x",
                                  "sync --apply",
                                  "sync --apply=",
                                  "onboard",
                                  "onboard --example --answers x",
                                  "runs show",
                                  "runs list --limit 0",
                                  "users list --state odd",
                                  "login",
                                  "login a b",
                                  "login somebody",
                                  "provision --apply=",
                                  "status --engine relative",
                                  "status --engine /x --data-dir y",
                                  "--service extra"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void whatIsNotUnderstoodEndsWithTwoAndTouchesNothing()
    {
        QFETCH(QString, typed);
        const Program program;
        Outcome outcome = program.runBare(words(typed.toLatin1().constData()));
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains("not understood"), outcome.err.constData());
        QVERIFY(!outcome.err.contains("%{"));
        QVERIFY(!QFileInfo::exists(program.file(QStringLiteral("home"))));
    }

    void anErrorIsOneDocumentForPrograms()
    {
        const Outcome outcome = Program().runBare(words("nonsense --json"));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out.count('\n'), 1);
        QCOMPARE(outcome.errorCode(), QStringLiteral("usage"));
    }

    void anEngineThatIsNotThereEndsWithFour()
    {
        const Outcome outcome = Program().runBare(words("status --engine /nowhere/engine.sock --json"));
        QCOMPARE(outcome.code, 4);
        QCOMPARE(outcome.errorCode(), QStringLiteral("engineNotReachable"));
        QVERIFY(outcome.err.contains("/nowhere/engine.sock"));
    }

    void withoutAKeyForTheSecretsItSaysWhatToDo()
    {
        const Program program;
        const Outcome outcome = program.runBare({QStringLiteral("status"), QStringLiteral("--data-dir"),
                                                 program.dataDirectory(), QStringLiteral("--json")});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errorCode(), QStringLiteral("secretKeyMissing"));
        QVERIFY(outcome.err.contains("--secret-key"));
    }

    void anEmbeddedEngineAnswersAndIsGoneAfterwards()
    {
        const Program program;
        const Outcome outcome = program.run(words("status --json"));
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.json().value(QStringLiteral("card")).toString(), QStringLiteral("notAdded"));
        QVERIFY(!QFileInfo::exists(program.dataDirectory() + QStringLiteral("/run/engine.sock")));
        struct stat state {
        };
        QCOMPARE(::stat(program.dataDirectory().toLocal8Bit().constData(), &state), 0);
        QCOMPARE(state.st_mode & 0777U, 0700U);
    }

    void everyFileOfTheEngineIsForItsUserAlone()
    {
        const Program program;
        QCOMPARE(program.run(words("config set sync.userCapacity 150")).code, 0);
        const QFileInfoList files = QDir(program.dataDirectory()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 2);
        for (const QFileInfo &one : files) {
            struct stat state {
            };
            QCOMPARE(::stat(one.filePath().toLocal8Bit().constData(), &state), 0);
            QVERIFY2((state.st_mode & 0077U) == 0, qPrintable(one.filePath()));
        }
    }

    void settingsAreKeptAndChecked()
    {
        const Program program;
        QCOMPARE(program.run(words("config get sync.userCapacity")).out, QByteArray("2500\n"));
        QCOMPARE(program.run(words("config set sync.userCapacity 150")).code, 0);
        const QJsonObject set = program.run(words("config get sync.userCapacity --json")).json();
        QCOMPARE(set.value(QStringLiteral("value")).toInt(), 150);
        QCOMPARE(set.value(QStringLiteral("origin")).toString(), QStringLiteral("set"));
        QCOMPARE(
            program.run(words("config set provisioning.speedDial *77 --json")).json().value(QStringLiteral("value")),
            QJsonValue(QStringLiteral("*77")));
        QCOMPARE(program.run(words("config reset sync.userCapacity")).code, 0);
        QCOMPARE(program.run(words("config get sync.userCapacity")).out, QByteArray("2500\n"));
        QCOMPARE(program.run(words("config set sync.userCapacity many --json")).errorCode(),
                 QStringLiteral("invalidValue"));
        QCOMPARE(program.run(words("config set sync.parallel 99 --json")).errorCode(), QStringLiteral("invalidValue"));
        QCOMPARE(program.run(words("config set platform.admin http://plain.example --json")).errorCode(),
                 QStringLiteral("invalidValue"));
        QCOMPARE(program.run(words("config get no.such --json")).errorCode(), QStringLiteral("notFound"));
    }

    void theFileOfSettingsGoesBeforeWhatIsStored()
    {
        const Program program;
        const QString config = program.write(QStringLiteral("config.json"), R"({"sync.nameRule": "firstOrLast"})");
        const QStringList with{QStringLiteral("--config"), config};
        const QJsonObject setting = program.run(words("config get sync.nameRule --json") + with).json();
        QCOMPARE(setting.value(QStringLiteral("value")).toString(), QStringLiteral("firstOrLast"));
        QCOMPARE(setting.value(QStringLiteral("origin")).toString(), QStringLiteral("file"));
        QCOMPARE(program.run(words("config set sync.nameRule lastNameRequired") + with).code, 1);
        program.write(QStringLiteral("config.json"), R"({"sync.nameRul": "firstOrLast"})");
        QCOMPARE(program.run(words("status --json") + with).errorCode(), QStringLiteral("notFound"));
        program.write(QStringLiteral("config.json"), "{");
        QCOMPARE(program.run(words("status --json") + with).errorCode(), QStringLiteral("fileMalformed"));
    }

    void withoutASiteAndASignInTheCommandsSaySo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("sync") << QStringLiteral("sync") << QStringLiteral("notOnboarded");
        QTest::newRow("plan") << QStringLiteral("sync --plan") << QStringLiteral("notOnboarded");
        QTest::newRow("provision") << QStringLiteral("provision") << QStringLiteral("notOnboarded");
        QTest::newRow("whoami") << QStringLiteral("whoami") << QStringLiteral("notSignedIn");
        QTest::newRow("accounts") << QStringLiteral("accounts list") << QStringLiteral("notSignedIn");
        QTest::newRow("integrations") << QStringLiteral("integrations list") << QStringLiteral("notSignedIn");
        QTest::newRow("removing one") << QStringLiteral("integrations remove cloudlinkGateway")
                                      << QStringLiteral("notSignedIn");
        QTest::newRow("one that is not ours")
            << QStringLiteral("integrations enable teapot") << QStringLiteral("invalidValue");
        QTest::newRow("a user") << QStringLiteral("users show 1234") << QStringLiteral("notFound");
        QTest::newRow("a run") << QStringLiteral("runs show last") << QStringLiteral("notFound");
    }
    void withoutASiteAndASignInTheCommandsSaySo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        const Outcome outcome = Program().run(words((typed + QStringLiteral(" --json")).toLatin1().constData()));
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errorCode(), code);
        QVERIFY2(!outcome.err.contains("%{"), outcome.err.constData());
    }

    void commandsAttachToTheEngineThatHoldsTheDataDirectory()
    {
        const Program program;
        const auto service = program.startService();
        QCOMPARE(service->state(), QProcess::Running);
        const QJsonObject status = program.run(words("status --json")).json();
        QCOMPARE(status.value(QStringLiteral("pid")).toInteger(), service->processId());
        const QString address = status.value(QStringLiteral("address")).toString();
        const Outcome named =
            program.runBare({QStringLiteral("status"), QStringLiteral("--engine"), address, QStringLiteral("--json")});
        QCOMPARE(named.json().value(QStringLiteral("pid")).toInteger(), service->processId());
        struct stat state {
        };
        QCOMPARE(::stat(address.toLocal8Bit().constData(), &state), 0);
        QCOMPARE(state.st_mode & 0777U, 0600U);
        QVERIFY(end(*service));
        QVERIFY(!QFileInfo::exists(address));
    }

    void aSecondEngineOnTheSameDataIsRefused()
    {
        const Program program;
        const auto service = program.startService();
        const Outcome second = program.run(words("--service --json"));
        QCOMPARE(second.code, 1);
        QCOMPARE(second.errorCode(), QStringLiteral("engineBusy"));
        QVERIFY(end(*service));
    }

    void afterAKilledEngineTheNextOneStarts()
    {
        const Program program;
        const auto service = program.startService();
        QCOMPARE(::kill(static_cast<pid_t>(service->processId()), SIGKILL), 0);
        QVERIFY(service->waitForFinished(10'000));
        const Outcome outcome = program.run(words("status --json"));
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const auto again = program.startService();
        QCOMPARE(again->state(), QProcess::Running);
        QVERIFY(end(*again));
    }

    void aStrangerIsToldThatTheEngineIsNotForThem()
    {
        if (::geteuid() != 0) QSKIP("becoming somebody else needs root");
        const Program program;
        const auto service = program.startService();
        const QString address = program.run(words("status --json")).json().value(QStringLiteral("address")).toString();
        // The rights of the directory would keep them out already; the kernel's word on the peer has to, too.
        for (QString path = address; path.size() > 5; path = QFileInfo(path).path())
            ::chmod(path.toLocal8Bit().constData(), 0777);
        QProcess stranger;
        stranger.setProgram(qEnvironmentVariable("CLC_BIN_DIR") + QStringLiteral("/cloudlink-gateway"));
        stranger.setArguments(
            {QStringLiteral("status"), QStringLiteral("--engine"), address, QStringLiteral("--json")});
        stranger.setChildProcessModifier([] {
            if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(99);
        });
        stranger.start();
        QVERIFY(stranger.waitForFinished(20'000));
        if (stranger.error() == QProcess::FailedToStart) QSKIP("the program cannot be reached by others here");
        QCOMPARE(stranger.exitCode(), 4);
        QVERIFY(stranger.readAllStandardOutput().contains("accessDenied"));
        QVERIFY(end(*service));
    }

    void answersThatCannotBeUsedEndBeforeAnythingIsOpened_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("fileMalformed");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("fileMalformed");
        QTest::newRow("unknown key") << QByteArray(R"({"sight": {}})") << QStringLiteral("invalidValue");
    }
    void answersThatCannotBeUsedEndBeforeAnythingIsOpened()
    {
        QFETCH(QByteArray, answers);
        QFETCH(QString, code);
        const Program program;
        const QString file = program.write(QStringLiteral("answers.json"), answers);
        const Outcome outcome =
            program.run({QStringLiteral("onboard"), QStringLiteral("--answers"), file, QStringLiteral("--json")});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errorCode(), code);
        QVERIFY(!QFileInfo::exists(program.dataDirectory()));
    }

    void answersThatAreNotThereAreNamed()
    {
        const Outcome outcome = Program().run(words("onboard --answers /nowhere/answers.json --json"));
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errorCode(), QStringLiteral("fileUnreadable"));
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
