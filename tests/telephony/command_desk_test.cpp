#include "engine/telephony/command_desk.h"
#include "tests/support/fake_clock.h"
#include "tests/support/flow.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace clc;
using clc::test::FakeClock;
using Action = CommandAction;

namespace
{

QString idOf(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

PlatformCommand commandOf(int number, Action action = Action::makeCall)
{
    PlatformCommand command;
    command.id = idOf(number);
    command.deadline = QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    command.action = action;
    command.endpoint = Dn(QStringLiteral("2001"));
    command.to = QStringLiteral("2002");
    return command;
}

/// A PBX that answers when the test says so.
struct FakePbx {
    QVector<PlatformCommand> asked;
    QVector<SharedResult<QJsonObject>> answers;

    CommandDesk::Executor executor()
    {
        return [this](Scope &scope, PlatformCommand command) { return ask(scope, command); };
    }
    Task<QJsonObject> ask(Scope &scope, PlatformCommand command)
    {
        asked.append(command);
        const SharedResult<QJsonObject> answer;
        answers.append(answer);
        auto waiting = answer.wait(scope);
        Result<QJsonObject> result = co_await waiting;
        co_return result;
    }
};

Error refused(int status)
{
    return failure(ErrorCode::callRefused, {{QStringLiteral("status"), status}}, QStringLiteral("no such call"));
}

/// The child of killedBetweenJournalAndPbx: takes a command; what "the PBX" was asked stands on standard output.
int takeAndDie(const QString &file)
{
    auto database = Database::open(file);
    if (!database) return 1;
    CommandRepository journal(**database);
    const SystemClock clock;
    CommandDesk desk(journal, clock, [](Scope &, PlatformCommand command) -> Task<QJsonObject> {
        std::printf("%s\n", qPrintable(command.id));
        std::fflush(stdout);
        co_return QJsonObject();
    });
    if (!desk.takeUp()) return 2;
    desk.take(commandOf(1, Action::answer));
    return 0;
}

} // namespace

class CommandDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { close(); }

    void aCommandIsCarriedOutOnceWhateverTheNumberOfItsCopies()
    {
        desk_->take(commandOf(1));
        desk_->take(commandOf(1)); // still to come
        QCOMPARE(pbx_.asked.size(), 1);
        QCOMPARE(results_.size(), 0);
        pbx_.answers[0].set(QJsonObject{{QStringLiteral("call"), QJsonObject{}}});
        QCOMPARE(results_.size(), 1);
        QCOMPARE(outcome(0), QStringLiteral("ok"));
        QVERIFY(results_.at(0).value(QLatin1String("value")).toObject().contains(QLatin1String("call")));
        desk_->take(commandOf(1)); // the same again
        QCOMPARE(pbx_.asked.size(), 1);
        QCOMPARE(results_.size(), 2);
        QCOMPARE(results_.at(1), results_.at(0));
        reopen();
        desk_->take(commandOf(1));
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(results_.size(), 1);
        QCOMPARE(outcome(0), QStringLiteral("ok"));
    }

    void resultsAreKeptUntilTheyAreAcknowledged()
    {
        for (int number = 1; number <= 3; ++number) {
            desk_->take(commandOf(number, Action::hold));
            clock_.advance(1);
        }
        for (auto &answer : pbx_.answers) answer.set(QJsonObject());
        QVERIFY(!results_.at(0).contains(QLatin1String("value")));
        reopen();
        QCOMPARE(desk_->openResults().value().size(), 3);
        desk_->resultAcknowledged(idOf(1));
        desk_->resultAcknowledged(idOf(77)); // never heard of
        const QVector<QJsonObject> open = desk_->openResults().value();
        QCOMPARE(open.size(), 2);
        QCOMPARE(open.first().value(QLatin1String("id")).toString(), idOf(2));
    }

    void whatThePbxMayHaveDoneIsUnknownAndASnapshotTells_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("status");
        const auto row = [](ErrorCode code, const char *outcome, int status) {
            QTest::newRow(qPrintable(errorCodeName(code))) << static_cast<int>(code) << QString(outcome) << status;
        };
        row(ErrorCode::timedOut, "outcomeUnknown", 504);
        row(ErrorCode::connectionLost, "outcomeUnknown", 504);
        row(ErrorCode::pbxSessionLost, "error", 504);
        row(ErrorCode::endpointUnknown, "error", 404);
        row(ErrorCode::callNotSupported, "error", 403);
        row(ErrorCode::connectionRefused, "error", 504);
        row(ErrorCode::pbxNotConnected, "error", 504);
        row(ErrorCode::invalidValue, "error", 400);
        row(ErrorCode::internal, "error", 500);
    }
    void whatThePbxMayHaveDoneIsUnknownAndASnapshotTells()
    {
        QFETCH(int, code);
        QFETCH(QString, outcome);
        QFETCH(int, status);
        desk_->take(commandOf(1));
        QSignalSpy snapshots(desk_.get(), &CommandDesk::snapshotWanted);
        pbx_.answers[0].set(failure(static_cast<ErrorCode>(code), {}, QStringLiteral("words of the PBX")));
        QCOMPARE(this->outcome(0), outcome);
        const QJsonObject error = results_.at(0).value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("status")).toInt(), status);
        QCOMPARE(error.value(QLatin1String("code")).toString(), errorCodeName(static_cast<ErrorCode>(code)));
        QVERIFY(error.value(QLatin1String("message")).toString().contains(QStringLiteral("words of the PBX")));
        QCOMPARE(snapshots.count(), outcome == QLatin1String("outcomeUnknown") ? 1 : 0);
    }

    void aRefusalKeepsItsStatus()
    {
        const QVector<std::pair<int, int>> rows{{403, 403}, {404, 404}, {409, 409}, {0, 409}, {777, 409}};
        for (const auto &[given, shown] : rows) {
            const QJsonObject result = commandResult(commandOf(1), refused(given));
            QCOMPARE(result.value(QLatin1String("error")).toObject().value(QLatin1String("status")).toInt(), shown);
        }
        QVERIFY(commandResult(commandOf(1, Action::snapshot), QJsonObject()).contains(QLatin1String("value")));
        const QJsonObject lost = commandResult(commandOf(1, Action::snapshot), failure(ErrorCode::timedOut));
        QCOMPARE(lost.value(QLatin1String("outcome")).toString(), QStringLiteral("error"));
    }

    void nothingIsBegunAfterItsDeadline()
    {
        PlatformCommand late = commandOf(1);
        late.deadline = clock_.now().toMSecsSinceEpoch() - 1;
        desk_->take(late);
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(outcome(0), QStringLiteral("error"));
        late.deadline += 100'000; // the same id yields the same result
        desk_->take(late);
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(results_.at(1), results_.at(0));
    }

    void aRestartLeavesWhatWasStartedUnknown()
    {
        PlatformCommand reading = commandOf(2, Action::snapshot);
        reading.endpoint = Dn(QStringLiteral("2002"));
        desk_->take(commandOf(1));
        desk_->take(reading);
        QCOMPARE(pbx_.asked.size(), 2);
        reopen(); // with both under way
        QCOMPARE(results_.size(), 0);
        QCOMPARE(snapshots_, QVector<Dn>{Dn(QStringLiteral("2001"))});
        const QVector<QJsonObject> open = desk_->openResults().value();
        QCOMPARE(open.size(), 2);
        QCOMPARE(open.at(0).value(QLatin1String("outcome")).toString(), QStringLiteral("outcomeUnknown"));
        QCOMPARE(open.at(1).value(QLatin1String("outcome")).toString(), QStringLiteral("error"));
        desk_->take(commandOf(1));
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(outcome(0), QStringLiteral("outcomeUnknown"));
    }

    void killedBetweenJournalAndPbx_data()
    {
        QTest::addColumn<bool>("wasAsked");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("command.received") << false << "error";
        QTest::newRow("command.started") << false << "outcomeUnknown";
        QTest::newRow("command.executed") << true << "outcomeUnknown";
        QTest::newRow("command.finished") << true << "ok";
    }
    void killedBetweenJournalAndPbx()
    {
        QFETCH(bool, wasAsked);
        QFETCH(QString, outcome);
        close();
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CLC_DESK_CHILD"), file());
        environment.insert(QStringLiteral("CLC_CRASH_AT"), QString::fromLatin1(QTest::currentDataTag()));
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(!child.readAllStandardOutput().isEmpty(), wasAsked);
        open();
        desk_->take(commandOf(1, Action::answer)); // the platform sends it again
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(this->outcome(0), outcome);
        QCOMPARE(snapshots_.size(), outcome == QLatin1String("outcomeUnknown") ? 1 : 0);
    }

    void theJournalIsPruned()
    {
        desk_->take(commandOf(1));
        desk_->take(commandOf(2));
        for (auto &answer : pbx_.answers) answer.set(QJsonObject());
        desk_->resultAcknowledged(idOf(1));
        clock_.advance(73 * 3600);
        reopen();
        QVERIFY(!journal_->find(idOf(1)).value());
        QVERIFY(journal_->find(idOf(2)).value());
        clock_.advance(31 * 86'400);
        reopen();
        QVERIFY(!journal_->find(idOf(2)).value());
    }

    void withoutAJournalNothingIsBegun()
    {
        QVERIFY(database_->execute(QStringLiteral("DROP TABLE command")).ok());
        QSignalSpy failures(desk_.get(), &CommandDesk::journalFailed);
        desk_->take(commandOf(1));
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(results_.size(), 0); // it might know another one
        QCOMPARE(failures.count(), 1);
    }

    void commandsToOneEndpointGoInTheirOrderAndNotAfterTheirDeadline()
    {
        PlatformCommand hasty = commandOf(2, Action::hold);
        hasty.deadline = clock_.now().toMSecsSinceEpoch() + 1000;
        PlatformCommand elsewhere = commandOf(4);
        elsewhere.endpoint = Dn(QStringLiteral("2002"));
        desk_->take(commandOf(1));
        desk_->take(hasty);
        desk_->take(commandOf(3, Action::retrieve));
        desk_->take(elsewhere);
        QCOMPARE(pbx_.asked.size(), 2); // the first one of each endpoint
        QCOMPARE(pbx_.asked.at(1).id, idOf(4));
        clock_.advance(2);
        pbx_.answers[0].set(QJsonObject());
        QCOMPARE(pbx_.asked.size(), 3);
        QCOMPARE(pbx_.asked.at(2).id, idOf(3));
        QCOMPARE(results_.at(1).value(QLatin1String("id")).toString(), idOf(2));
        QCOMPARE(results_.at(1).value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
                 QStringLiteral("commandTooLate"));
    }

    void aCommandThatIsRefusedForTheirNumberLetsNobodyOvertake()
    {
        for (int number = 0; number < 256; ++number) {
            PlatformCommand command = commandOf(number);
            command.endpoint = Dn(QString::number(2000 + number));
            desk_->take(command);
        }
        desk_->take(commandOf(300)); // 2001 is busy with its first one, and there are too many
        QCOMPARE(results_.size(), 1);
        pbx_.answers[0].set(QJsonObject()); // 2000: room for one
        desk_->take(commandOf(301, Action::hold));
        QCOMPARE(pbx_.asked.size(), 256); // waits for the first one of 2001
        pbx_.answers[1].set(QJsonObject());
        QCOMPARE(pbx_.asked.size(), 257);
        QCOMPARE(pbx_.asked.last().id, idOf(301));
    }

    void whatNobodySettledAtTheStartIsSettledWhenItIsAskedFor()
    {
        QVERIFY(journal_
                    ->add({idOf(1),
                           QStringLiteral("hold"),
                           QStringLiteral("2001"),
                           JournalledCommand::State::started,
                           clock_.now(),
                           {}})
                    .ok());
        desk_->take(commandOf(1, Action::hold));
        QCOMPARE(pbx_.asked.size(), 0);
        QCOMPARE(outcome(0), QStringLiteral("outcomeUnknown"));
        QCOMPARE(snapshots_, QVector<Dn>{Dn(QStringLiteral("2001"))});
    }

    void aResultThatTheJournalCannotTakeIsNotForgotten()
    {
        desk_->take(commandOf(1));
        QVERIFY(database_->execute(QStringLiteral("ALTER TABLE command RENAME TO away")).ok());
        pbx_.answers[0].set(QJsonObject());
        QCOMPARE(outcome(0), QStringLiteral("ok"));
        QVERIFY(database_->execute(QStringLiteral("ALTER TABLE away RENAME TO command")).ok());
        QCOMPARE(desk_->openResults().value().size(), 1);
        desk_->take(commandOf(1));
        QCOMPARE(pbx_.asked.size(), 1);
        QCOMPARE(results_.size(), 2);
        desk_->resultAcknowledged(idOf(1));
        QCOMPARE(desk_->openResults().value().size(), 0);
    }

    void tooManyAtOnceAreRefused()
    {
        for (int number = 0; number < 300; ++number) {
            PlatformCommand command = commandOf(number);
            command.endpoint = Dn(QString::number(2000 + number));
            desk_->take(command);
        }
        QCOMPARE(pbx_.asked.size(), 256);
        QCOMPARE(results_.size(), 44);
        QCOMPARE(outcome(0), QStringLiteral("error"));
    }

private:
    QString file() const { return folder_->filePath(QStringLiteral("gateway.db")); }
    void open()
    {
        database_ = std::move(Database::open(file()).value());
        journal_ = std::make_unique<CommandRepository>(*database_);
        pbx_ = FakePbx();
        results_.clear();
        snapshots_.clear();
        desk_ = std::make_unique<CommandDesk>(*journal_, clock_, pbx_.executor());
        connect(desk_.get(), &CommandDesk::resultReady, this,
                [this](const QJsonObject &result) { results_.append(result); });
        connect(desk_.get(), &CommandDesk::snapshotWanted, this, [this](const Dn &dn) { snapshots_.append(dn); });
        QVERIFY(desk_->takeUp().ok());
    }
    void close()
    {
        desk_.reset();
        journal_.reset();
        database_.reset();
    }
    void reopen()
    {
        close();
        open();
    }
    QString outcome(qsizetype index) const { return results_.value(index).value(QLatin1String("outcome")).toString(); }

    std::unique_ptr<QTemporaryDir> folder_;
    FakeClock clock_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<CommandRepository> journal_;
    FakePbx pbx_;
    std::unique_ptr<CommandDesk> desk_;
    QVector<QJsonObject> results_;
    QVector<Dn> snapshots_;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString file = qEnvironmentVariable("CLC_DESK_CHILD");
    if (!file.isEmpty()) return takeAndDie(file);
    CommandDeskTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "command_desk_test.moc"
