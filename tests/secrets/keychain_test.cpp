#include "engine/secrets/keychain_store.h"
#include "engine/secrets/secret_store.h"
#include "tests/support/flow.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace clc;
using namespace clc::test;

namespace
{

const SecretRef token(QStringLiteral("platform/token"));
const char place[] = "CLC_TEST_KEYCHAIN"; // "unlocked" or "locked": inside a session of its own; unset: outside

bool canRun()
{
    return !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty();
}

struct Ended {
    int code = -1;
    QString output;
};

/// Runs this program again in a D-Bus session of its own with a gnome-keyring of its own, whose home is `home`.
Ended runInSession(const QString &home, const QString &state, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
    environment.insert(QLatin1String(place), state);
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString daemon =
        state == QLatin1String("unlocked")
            ? QStringLiteral("echo pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ")
            : QStringLiteral("gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; ");
    QStringList command{QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                        daemon + QStringLiteral("\"$0\" \"$@\""), QCoreApplication::applicationFilePath()};
    process.start(QStringLiteral("dbus-run-session"), command + arguments);
    if (!process.waitForFinished(90'000)) process.kill();
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

} // namespace

/// Outside it starts itself again inside sessions of its own; the functions named "in…" do the work there.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!qEnvironmentVariableIsSet(place) && !canRun())
            QSKIP("gnome-keyring-daemon or dbus-run-session is not installed");
    }

    void aKeychainThatIsUnlocked()
    {
        if (qEnvironmentVariableIsSet(place)) return;
        QTemporaryDir home;
        const Ended ended =
            runInSession(home.path(), QStringLiteral("unlocked"),
                         {QStringLiteral("inKeepsSecrets"), QStringLiteral("inGivesTheKeyOfTheFile"),
                          QStringLiteral("inDoesNotMakeASecondKeyForAFile"), QStringLiteral("inScopeEndsTheWait")});
        QVERIFY2(ended.code == 0 && ended.output.contains(QStringLiteral("0 failed, 0 skipped")),
                 qPrintable(ended.output));
    }

    void aKeychainThatIsLocked()
    {
        if (qEnvironmentVariableIsSet(place)) return;
        QTemporaryDir home;
        const Ended ended = runInSession(home.path(), QStringLiteral("locked"), {QStringLiteral("inLockedFailsOver")});
        QVERIFY2(ended.code == 0 && ended.output.contains(QStringLiteral("0 failed, 0 skipped")),
                 qPrintable(ended.output));
    }

    void inKeepsSecrets()
    {
        if (!isInside("unlocked")) return;
        KeychainStore keychain;
        QVERIFY(finished(keychain.probe(scope_)));
        QCOMPARE(outcome(finished(keychain.read(scope_, token))), QStringLiteral("secretMissing"));
        const QByteArray secret = QByteArray("\0\xff\n", 3) + "words";
        QVERIFY(finished(keychain.write(scope_, token, secret)));
        QCOMPARE(*finished(keychain.read(scope_, token)), secret);
        QVERIFY(finished(keychain.write(scope_, token, "other")));
        QCOMPARE(*finished(keychain.read(scope_, token)), QByteArray("other"));
        KeychainStore foreign(QStringLiteral("another program"));
        QCOMPARE(outcome(finished(foreign.read(scope_, token))), QStringLiteral("secretMissing"));
        QVERIFY(finished(keychain.remove(scope_, token)));
        QVERIFY(finished(keychain.remove(scope_, token)));
        QCOMPARE(outcome(finished(keychain.read(scope_, token))), QStringLiteral("secretMissing"));
    }

    void inGivesTheKeyOfTheFile()
    {
        if (!isInside("unlocked")) return;
        QTemporaryDir folder;
        SecretOptions options;
        options.dataDir = folder.path();
        {
            auto store = finished(openSecretStore(scope_, options));
            QVERIFY2(store, qPrintable(outcome(store)));
            QCOMPARE((*store)->description(), QStringLiteral("encrypted file, key from the keychain"));
            QVERIFY(finished((*store)->write(scope_, token, "x")));
        }
        auto again = finished(openSecretStore(scope_, options));
        QVERIFY2(again, qPrintable(outcome(again)));
        QCOMPARE(*finished((*again)->read(scope_, token)), QByteArray("x"));
        options.allowKeychain = false;
        QCOMPARE(outcome(finished(openSecretStore(scope_, options))), QStringLiteral("secretKeyMissing"));
    }

    void inDoesNotMakeASecondKeyForAFile()
    {
        if (!isInside("unlocked")) return;
        QTemporaryDir folder;
        SecretOptions options;
        options.dataDir = folder.path();
        options.allowKeychain = false;
        options.secretKeyFile = folder.filePath(QStringLiteral("key"));
        QFile key(options.secretKeyFile);
        QVERIFY(key.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
        key.write(QByteArray(32, 'k'));
        key.close();
        QVERIFY(finished(openSecretStore(scope_, options)));
        options.allowKeychain = true;
        auto store = finished(openSecretStore(scope_, options));
        QVERIFY2(store, qPrintable(outcome(store)));
        QVERIFY((*store)->description().contains(QStringLiteral("key file")));
        options.secretKeyFile.clear();
        const auto none = finished(openSecretStore(scope_, options));
        QCOMPARE(outcome(none), QStringLiteral("secretKeyMissing"));
        QVERIFY(none.error().reason.contains(QStringLiteral("no key for")));
    }

    void inScopeEndsTheWait()
    {
        if (!isInside("unlocked")) return;
        KeychainStore keychain;
        auto scope = std::make_unique<Scope>();
        const auto probe = started(keychain.probe(*scope));
        QVERIFY(!probe->has_value());
        scope.reset();
        QVERIFY(probe->has_value());
        QCOMPARE(outcome(**probe), QStringLiteral("cancelled"));
        QVERIFY(finished(keychain.probe(scope_)));
    }

    void inLockedFailsOver()
    {
        if (!isInside("locked")) return;
        QTemporaryDir folder;
        SecretOptions options;
        options.dataDir = folder.path();
        const auto none = finished(openSecretStore(scope_, options));
        QCOMPARE(outcome(none), QStringLiteral("secretKeyMissing"));
        QVERIFY(!none.error().reason.isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("secrets.enc"))));
        options.secretKeyFile = folder.filePath(QStringLiteral("key"));
        QFile key(options.secretKeyFile);
        QVERIFY(key.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
        key.write(QByteArray(32, 'k'));
        key.close();
        auto store = finished(openSecretStore(scope_, options));
        QVERIFY2(store, qPrintable(outcome(store)));
        QVERIFY((*store)->description().contains(QStringLiteral("key file")));
    }

private:
    static bool isInside(const char *state) { return qgetenv(place) == state; }

    Scope scope_;
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
