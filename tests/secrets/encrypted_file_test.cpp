#include "engine/secrets/encrypted_file_store.h"
#include "engine/secrets/secret_file.h"
#include "tests/support/flow.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace clc;
using namespace clc::test;

namespace
{

const SecretRef token(QStringLiteral("platform/token"));
const QByteArray id(secretFileIdSize, 'i');

SecretKey key(char octet = 'k')
{
    return *SecretKey::derive(QByteArray(SecretKey::size, octet), id);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replaceContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write");
}

/// No file may grow beyond `most` octets while it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t most)
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        previous_ = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit now{most, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, previous_);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit before_ = {};
    void (*previous_)(int) = nullptr;
};

/// A file system of 64 KiB that is taken away again.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder) : folder_(QFile::encodeName(folder))
    {
        mounted_ = ::mount("tmpfs", folder_.constData(), "tmpfs", 0, "size=64k") == 0;
    }
    ~SmallDisk()
    {
        if (mounted_) ::umount(folder_.constData());
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return mounted_; }

private:
    QByteArray folder_;
    bool mounted_ = false;
};

} // namespace

class EncryptedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("secrets.enc"));
    }

    void secretsAreReadBackAlsoByTheNextRun()
    {
        const QByteArray secret = QByteArray("\0\xff", 2) + "gehe\u00efm";
        {
            const auto store = opened();
            QCOMPARE(outcome(finished(store->read(scope_, token))), QStringLiteral("secretMissing"));
            QVERIFY(finished(store->write(scope_, token, secret)));
            QVERIFY(finished(store->write(scope_, SecretRef(QStringLiteral("empty")), {})));
            QVERIFY(finished(store->write(scope_, SecretRef(QStringLiteral("gone")), "x")));
            QVERIFY(finished(store->remove(scope_, SecretRef(QStringLiteral("gone")))));
            QVERIFY(finished(store->remove(scope_, SecretRef(QStringLiteral("never was")))));
        }
        const auto store = opened();
        QCOMPARE(*finished(store->read(scope_, token)), secret);
        QCOMPARE(*finished(store->read(scope_, SecretRef(QStringLiteral("empty")))), QByteArray());
        QCOMPARE(outcome(finished(store->read(scope_, SecretRef(QStringLiteral("gone"))))),
                 QStringLiteral("secretMissing"));
        QVERIFY(store->description().contains(QStringLiteral("test")));
    }

    void theFileShowsNothingAndIsForItsOwnerAlone()
    {
        const mode_t before = ::umask(0);
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "very secret words")));
        ::umask(before);
        const QByteArray file = contentOf(path_);
        QVERIFY(!file.contains("secret words"));
        QVERIFY(!file.contains("platform"));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path_).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{QStringLiteral("secrets.enc")});
    }

    void theSameContentIsNeverSealedTheSameWay()
    {
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "x")));
        const QByteArray first = contentOf(path_);
        QVERIFY(finished(store->write(scope_, token, "x")));
        QVERIFY(contentOf(path_) != first);
    }

    void anotherKeyIsRefusedAndTheFileLeftAlone()
    {
        QVERIFY(finished(opened()->write(scope_, token, "x")));
        const QByteArray before = contentOf(path_);
        const auto other = EncryptedFileStore::open(path_, id, key('o'), QStringLiteral("test"));
        QCOMPARE(outcome(other), QStringLiteral("secretStoreFailed"));
        QCOMPARE(contentOf(path_), before);
    }

    void everyFlippedBitIsNoticed()
    {
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "x")));
        const QByteArray good = contentOf(path_);
        for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
            QByteArray bad = good;
            bad[bit / 8] = static_cast<char>(bad.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY2(!unsealSecrets(key(), bad), qPrintable(QString::number(bit)));
        }
        QByteArray flipped = good;
        flipped[good.size() / 2] = static_cast<char>(flipped.at(good.size() / 2) ^ 1);
        replaceContent(path_, flipped);
        QCOMPARE(outcome(finished(store->read(scope_, token))), QStringLiteral("secretStoreFailed"));
        QCOMPARE(outcome(finished(store->write(scope_, token, "y"))), QStringLiteral("secretStoreFailed"));
        QCOMPARE(contentOf(path_), flipped);
    }

    void everyTruncationIsNoticed()
    {
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "x")));
        const QByteArray good = contentOf(path_);
        for (qsizetype size = 0; size < good.size(); ++size) QVERIFY(!unsealSecrets(key(), good.left(size)));
        QVERIFY(!unsealSecrets(key(), good + '\0'));
        for (const qsizetype size : {qsizetype{0}, qsizetype{20}, good.size() - 1}) {
            replaceContent(path_, good.left(size));
            QCOMPARE(outcome(EncryptedFileStore::open(path_, id, key(), QStringLiteral("test"))),
                     QStringLiteral("secretStoreFailed"));
            QCOMPARE(contentOf(path_), good.left(size));
        }
    }

    void aNewerFormatIsNamedAndLeftAlone()
    {
        QVERIFY(finished(opened()->write(scope_, token, "x")));
        QByteArray newer = contentOf(path_);
        newer[7] = 2;
        replaceContent(path_, newer);
        const auto store = EncryptedFileStore::open(path_, id, key(), QStringLiteral("test"));
        QCOMPARE(outcome(store), QStringLiteral("secretStoreFailed"));
        QVERIFY(store.error().message().contains(QStringLiteral("newer")));
        QCOMPARE(contentOf(path_), newer);
    }

    void aFileThatVanishedIsNotMadeAgainWithoutItsSecrets()
    {
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "x")));
        QVERIFY(QFile::remove(path_));
        QCOMPARE(outcome(finished(store->write(scope_, token, "y"))), QStringLiteral("secretStoreFailed"));
        QVERIFY(!QFile::exists(path_));
    }

    void aSymbolicLinkIsNotFollowed()
    {
        const QString elsewhere = folder_->filePath(QStringLiteral("elsewhere"));
        QVERIFY(finished(opened()->write(scope_, token, "x")));
        QVERIFY(QFile::rename(path_, elsewhere));
        QVERIFY(QFile::link(elsewhere, path_));
        QCOMPARE(outcome(EncryptedFileStore::open(path_, id, key(), QStringLiteral("test"))),
                 QStringLiteral("secretStoreFailed"));
    }

    void aWriteThatWasKilledLeavesTheOldFileAndIsTidiedUp()
    {
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "old")));
        replaceContent(path_ + QStringLiteral(".new"), "half a fi");
        QCOMPARE(*finished(store->read(scope_, token)), QByteArray("old"));
        QVERIFY(finished(store->write(scope_, token, "new")));
        QCOMPARE(*finished(store->read(scope_, token)), QByteArray("new"));
        QVERIFY(!QFile::exists(path_ + QStringLiteral(".new")));
    }

    void aFullDiskKeepsTheOldFile()
    {
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "old")));
        const QByteArray before = contentOf(path_);
        std::optional<Status> status;
        {
            const FileSizeLimit limit(100);
            status = finished(store->write(scope_, token, QByteArray(5000, 'n')));
        }
        QCOMPARE(outcome(*status), QStringLiteral("storeFull"));
        QVERIFY(status->error().message().contains(path_));
        QCOMPARE(contentOf(path_), before);
        QVERIFY(!QFile::exists(path_ + QStringLiteral(".new")));
        QVERIFY(finished(store->write(scope_, token, QByteArray(5000, 'n'))));
    }

    void aFullFileSystemKeepsTheOldFile()
    {
        const SmallDisk disk(folder_->path());
        if (!disk.isMounted()) QSKIP("mounting a small file system needs root");
        const auto store = opened();
        QVERIFY(finished(store->write(scope_, token, "old")));
        const QByteArray before = contentOf(path_);
        const auto status = finished(store->write(scope_, token, QByteArray(63 * 1024, 'n')));
        QCOMPARE(outcome(status), QStringLiteral("storeFull"));
        QCOMPARE(contentOf(path_), before);
        QVERIFY(!QFile::exists(path_ + QStringLiteral(".new")));
    }

    void namesAndSecretsHaveLimits()
    {
        const auto store = opened();
        QCOMPARE(outcome(finished(store->write(scope_, SecretRef(), "x"))), QStringLiteral("secretStoreFailed"));
        QCOMPARE(outcome(finished(store->write(scope_, SecretRef(QString(201, QLatin1Char('n'))), "x"))),
                 QStringLiteral("secretStoreFailed"));
        QCOMPARE(outcome(finished(store->write(scope_, token, QByteArray(64 * 1024 + 1, 'x')))),
                 QStringLiteral("secretStoreFailed"));
        QVERIFY(finished(store->write(scope_, token, QByteArray(64 * 1024, 'x'))));
        QCOMPARE(finished(store->read(scope_, token))->size(), 64 * 1024);
    }

    void keysComeInThreeForms_data()
    {
        QTest::addColumn<QByteArray>("material");
        QTest::addColumn<QByteArray>("same");
        const QByteArray raw = "0123456789abcdef0123456789ABCDEF";
        const QByteArray phrase = "correct horse battery staple";
        QTest::newRow("hexadecimal") << raw << raw.toHex();
        QTest::newRow("hexadecimal in capitals, with a newline") << raw << raw.toHex().toUpper() + '\n';
        QTest::newRow("phrase with a newline") << phrase << phrase + '\n';
        QTest::newRow("raw with a newline") << raw << raw + '\n';
    }
    void keysComeInThreeForms()
    {
        QFETCH(QByteArray, material);
        QFETCH(QByteArray, same);
        const QByteArray file = sealSecrets(*SecretKey::derive(material, id), id, "content");
        QCOMPARE(*unsealSecrets(*SecretKey::derive(same, id), file), QByteArray("content"));
        QVERIFY(!unsealSecrets(*SecretKey::derive(material, QByteArray(secretFileIdSize, 'j')), file));
        QVERIFY(!unsealSecrets(*SecretKey::derive(material + "x", id), file));
    }

    void weakKeysAreRefused()
    {
        QCOMPARE(outcome(SecretKey::derive({}, id)), QStringLiteral("secretStoreFailed"));
        QCOMPARE(outcome(SecretKey::derive("fifteen octets.", id)), QStringLiteral("secretStoreFailed"));
        QCOMPARE(outcome(SecretKey::derive(QByteArray(5000, 'x'), id)), QStringLiteral("secretStoreFailed"));
        QCOMPARE(outcome(SecretKey::derive("sixteen octets..", id)), QStringLiteral("ok"));
    }

    void aCancelledScopeTouchesNothing()
    {
        const auto store = opened();
        Scope scope;
        scope.cancel();
        QCOMPARE(outcome(finished(store->write(scope, token, "x"))), QStringLiteral("cancelled"));
        QCOMPARE(outcome(finished(store->read(scope, token))), QStringLiteral("cancelled"));
        QCOMPARE(outcome(finished(store->read(scope_, token))), QStringLiteral("secretMissing"));
    }

private:
    std::unique_ptr<EncryptedFileStore> opened()
    {
        auto store = EncryptedFileStore::open(path_, id, key(), QStringLiteral("test"));
        if (!store) qFatal("%s", qPrintable(store.error().message()));
        return std::move(store).value();
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
    Scope scope_;
};

QTEST_GUILESS_MAIN(EncryptedFileTest)
#include "encrypted_file_test.moc"
