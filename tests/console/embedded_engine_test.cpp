#include "app/console/desktop_engine.h"
#include "engine/client/engine_session.h"
#include "engine/client/local_socket_transport.h"
#include "engine/service/data_directory.h"
#include "engine/service/engine.h"
#include "tests/support/flow.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;
using namespace clc::console;
using namespace clc::test;

class EmbeddedEngineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;
    Scope scope_;

    QString path(const char *name) const { return folder_.filePath(QString::fromLatin1(name)); }

    GlobalOptions options(const char *data) const
    {
        GlobalOptions made;
        made.dataDirectory = path(data);
        made.secretKeyFile = path("key");
        return made;
    }
    EngineOptions engine(const char *data) const { return desktopEngineOptions(options(data)); }

    static std::unique_ptr<EngineSession> face(const QString &address)
    {
        return std::make_unique<EngineSession>([address] { return std::make_unique<LocalSocketTransport>(address); },
                                               QStringLiteral("test"), EngineLink::Reconnect::never);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        qunsetenv("CREDENTIALS_DIRECTORY");
        QFile key(path("key"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        key.write(QByteArray(32, 'k'));
    }

    void itAnswersAtItsSocketAndLeavesNoneBehind()
    {
        EmbeddedEngine embedded(engine("one"));
        QCOMPARE(outcome(finished(embedded.start(scope_))), QStringLiteral("ok"));
        const auto session = face(embedded.address());
        QCOMPARE(outcome(finished(session->connectToEngine(scope_))), QStringLiteral("ok"));
        QCOMPARE(outcome(finished(session->snapshot(scope_))), QStringLiteral("ok"));
        QCOMPARE(outcome(finished(embedded.stop(scope_))), QStringLiteral("ok"));
        QVERIFY(!QFile::exists(embedded.address()));
        QVERIFY(!*DataDirectory::holder(path("one")));
        QTRY_COMPARE(session->link().state(), EngineLink::State::failed);
    }

    void twentyStartsAndStopsWithRequestsInFlight()
    {
        EmbeddedEngine embedded(engine("stress"));
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(outcome(finished(embedded.start(scope_))), QStringLiteral("ok"));
            const auto session = face(embedded.address());
            QCOMPARE(outcome(finished(session->connectToEngine(scope_))), QStringLiteral("ok"));
            std::vector<std::shared_ptr<std::optional<Result<Snapshot>>>> replies;
            for (int n = 0; n < 30; ++n) replies.push_back(started(session->snapshot(scope_)));
            const auto slow = started(session->whoAmI(scope_));
            if (i % 2 == 0) QTRY_VERIFY(replies.front()->has_value());
            QCOMPARE(outcome(finished(embedded.stop(scope_))), QStringLiteral("ok"));
            for (const auto &reply : replies) QTRY_VERIFY(reply->has_value());
            QTRY_VERIFY(slow->has_value());
        }
    }

    void twentyObjectsDestroyedWhileTheyRun()
    {
        for (int i = 0; i < 20; ++i) {
            EngineOptions one = engine("objects");
            one.allowKeychain = false;
            EmbeddedEngine embedded(one);
            const auto begun = started(embedded.start(scope_));
            if (i % 2 == 0) QTRY_VERIFY(begun->has_value());
            if (i % 4 == 0) static_cast<void>(started(face(embedded.address())->connectToEngine(scope_)));
        }
        QVERIFY(!*DataDirectory::holder(path("objects")));
    }

    void aStartThatIsStoppedIsCancelledOrDone()
    {
        EmbeddedEngine embedded(engine("cut"));
        const auto begun = started(embedded.start(scope_));
        QCOMPARE(outcome(finished(embedded.stop(scope_))), QStringLiteral("ok"));
        QTRY_VERIFY(begun->has_value());
        QVERIFY(!*DataDirectory::holder(path("cut")));
        QCOMPARE(outcome(finished(embedded.start(scope_))), QStringLiteral("ok"));
    }

    void theEnginesOwnErrorArrives()
    {
        EngineOptions keyless = engine("keyless");
        keyless.secretKeyFile.clear();
        keyless.allowKeychain = false;
        EmbeddedEngine embedded(keyless);
        QCOMPARE(outcome(finished(embedded.start(scope_))), QStringLiteral("secretKeyMissing"));
        QVERIFY(!*DataDirectory::holder(path("keyless")));
    }

    void aCallerThatGoesAwayIsNotResumed()
    {
        EmbeddedEngine embedded(engine("gone"));
        std::shared_ptr<std::optional<Result<Done>>> begun;
        {
            Scope brief;
            begun = started(embedded.start(brief));
        }
        QCOMPARE(outcome(**begun), QStringLiteral("cancelled"));
        QCOMPARE(outcome(finished(embedded.stop(scope_))), QStringLiteral("ok"));
    }

    void theDesktopEmbedsWhereNobodyIsAndAttachesWhereSomebodyIs()
    {
        DesktopEngine first(options("shared"));
        QVERIFY(first.expected().embedded);
        const auto embedded = finished(first.open(scope_));
        QCOMPARE(outcome(embedded), QStringLiteral("ok"));
        QVERIFY(embedded->embedded && embedded->title.isEmpty());

        DesktopEngine second(options("shared"));
        QVERIFY(!second.expected().embedded);
        const auto attached = finished(second.open(scope_));
        QCOMPARE(outcome(attached), QStringLiteral("ok"));
        QVERIFY(!attached->embedded);
        QCOMPARE(attached->address, embedded->address);
        QCOMPARE(attached->title, path("shared"));
        QCOMPARE(outcome(finished(first.close(scope_))), QStringLiteral("ok"));
    }

    void ofTwoDesktopsAtOnceOneEmbedsAndTheOtherAttaches()
    {
        DesktopEngine first(options("race"));
        DesktopEngine second(options("race"));
        const auto one = started(first.open(scope_));
        const auto other = started(second.open(scope_));
        QTRY_VERIFY_WITH_TIMEOUT(one->has_value() && other->has_value(), 30'000);
        QCOMPARE(outcome(**one), QStringLiteral("ok"));
        QCOMPARE(outcome(**other), QStringLiteral("ok"));
        QVERIFY((**one)->embedded != (**other)->embedded);
    }

    void aNamedEngineIsAttachedToOrNothing()
    {
        GlobalOptions named = options("named");
        named.engine = path("nobody.sock");
        DesktopEngine desktop(named);
        QVERIFY(!desktop.expected().embedded);
        QCOMPARE(outcome(finished(desktop.open(scope_))), QStringLiteral("engineNotReachable"));
        QVERIFY(!QFile::exists(path("named")));
    }
};

QTEST_GUILESS_MAIN(EmbeddedEngineTest)
#include "embedded_engine_test.moc"
