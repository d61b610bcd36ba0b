#include "engine/secrets/secret_store.h"
#include "tests/support/flow.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace clc;
using namespace clc::test;

namespace
{

const SecretRef token(QStringLiteral("platform/token"));

void writeFile(const QString &path, const QByteArray &content, mode_t mode)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
    ::chmod(QFile::encodeName(path).constData(), mode);
}

} // namespace

/// Without a session bus, as the service and a shell over ssh run; the keychain is in keychain_test.
class SecretChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        options_ = {};
        options_.dataDir = folder_->path();
        credentials_ = std::make_unique<QTemporaryDir>();
        keyFile_ = credentials_->filePath(QStringLiteral("key"));
    }

    void withoutAnyKeyTheProgramRefuses()
    {
        const auto store = finished(openSecretStore(scope_, options_));
        QCOMPARE(outcome(store), QStringLiteral("secretKeyMissing"));
        QVERIFY(store.error().reason.contains(QStringLiteral("session bus")));
        QVERIFY(store.error().message().contains(QStringLiteral("--secret-key")));
        QVERIFY(!QFile::exists(folder_->filePath(QStringLiteral("secrets.enc"))));
    }

    void theCredentialsDirectoryComesFirst()
    {
        writeFile(credentials_->filePath(QStringLiteral("secret-key")), QByteArray(32, 'c'), 0440);
        writeFile(keyFile_, QByteArray(32, 'f'), 0600);
        options_.credentialsDirectory = credentials_->path();
        options_.secretKeyFile = keyFile_;
        auto store = finished(openSecretStore(scope_, options_));
        QVERIFY2(store, qPrintable(outcome(store)));
        QVERIFY((*store)->description().contains(QStringLiteral("credentials directory")));
        QVERIFY(finished((*store)->write(scope_, token, "x")));
        auto again = finished(openSecretStore(scope_, options_));
        QCOMPARE(*finished((*again)->read(scope_, token)), QByteArray("x"));
    }

    void aKeyFileForOneselfIsTaken()
    {
        writeFile(keyFile_, "a pass phrase of some length\n", 0600);
        options_.secretKeyFile = keyFile_;
        options_.credentialsDirectory = folder_->path(); // without a secret-key in it
        auto store = finished(openSecretStore(scope_, options_));
        QVERIFY2(store, qPrintable(outcome(store)));
        QVERIFY((*store)->description().contains(QStringLiteral("key file")));
        QVERIFY(finished((*store)->write(scope_, token, "x")));
        writeFile(keyFile_, "a pass phrase of some length", 0400);
        QCOMPARE(outcome(finished(openSecretStore(scope_, options_))), QStringLiteral("ok"));
    }

    void aKeyFileThatIsNotForOneselfIsRefused_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0640, 0604, 0660, 0606, 0644, 0666, 0610})
            QTest::addRow("%o", static_cast<unsigned>(mode)) << mode;
    }
    void aKeyFileThatIsNotForOneselfIsRefused()
    {
        QFETCH(int, mode);
        writeFile(keyFile_, QByteArray(32, 'f'), static_cast<mode_t>(mode));
        options_.secretKeyFile = keyFile_;
        const auto store = finished(openSecretStore(scope_, options_));
        QCOMPARE(outcome(store), QStringLiteral("secretUnreadable"));
        QVERIFY(store.error().message().contains(QStringLiteral("0600")));
        QVERIFY(!QFile::exists(folder_->filePath(QStringLiteral("secrets.enc"))));
    }

    void aKeyFileThatCannotBeReadIsNamed()
    {
        options_.secretKeyFile = keyFile_;
        QCOMPARE(outcome(finished(openSecretStore(scope_, options_))), QStringLiteral("secretUnreadable"));
        writeFile(keyFile_, {}, 0600);
        QCOMPARE(outcome(finished(openSecretStore(scope_, options_))), QStringLiteral("secretUnreadable"));
        options_.secretKeyFile = credentials_->path();
        QCOMPARE(outcome(finished(openSecretStore(scope_, options_))), QStringLiteral("secretUnreadable"));
        writeFile(keyFile_, "short", 0600);
        options_.secretKeyFile = keyFile_;
        QCOMPARE(outcome(finished(openSecretStore(scope_, options_))), QStringLiteral("secretStoreFailed"));
    }

    void anotherKeyDestroysNothing()
    {
        writeFile(keyFile_, QByteArray(32, 'f'), 0600);
        options_.secretKeyFile = keyFile_;
        {
            auto store = finished(openSecretStore(scope_, options_));
            QVERIFY(finished((*store)->write(scope_, token, "x")));
        }
        writeFile(keyFile_, QByteArray(32, 'g'), 0600);
        QCOMPARE(outcome(finished(openSecretStore(scope_, options_))), QStringLiteral("secretStoreFailed"));
        writeFile(keyFile_, QByteArray(32, 'f'), 0600);
        auto store = finished(openSecretStore(scope_, options_));
        QCOMPARE(*finished((*store)->read(scope_, token)), QByteArray("x"));
    }

    void twoFilesUnderOneKeyCannotBeExchanged()
    {
        writeFile(keyFile_, QByteArray(32, 'f'), 0600);
        options_.secretKeyFile = keyFile_;
        QVERIFY(finished(openSecretStore(scope_, options_)));
        QTemporaryDir other;
        SecretOptions second = options_;
        second.dataDir = other.path();
        QVERIFY(finished(openSecretStore(scope_, second)));
        QFile first(folder_->filePath(QStringLiteral("secrets.enc")));
        QFile next(other.filePath(QStringLiteral("secrets.enc")));
        QVERIFY(first.open(QIODevice::ReadOnly) && next.open(QIODevice::ReadOnly));
        QVERIFY(first.read(24) != next.read(24));
    }

    void theStoreIsPrivateFromTheStart()
    {
        writeFile(keyFile_, QByteArray(32, 'f'), 0600);
        options_.secretKeyFile = keyFile_;
        const mode_t before = ::umask(0);
        QVERIFY(finished(openSecretStore(scope_, options_)));
        ::umask(before);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(folder_->filePath(QStringLiteral("secrets.enc"))).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QTemporaryDir> credentials_;
    QString keyFile_;
    SecretOptions options_;
    Scope scope_;
};

QTEST_GUILESS_MAIN(SecretChainTest)
#include "secret_chain_test.moc"
