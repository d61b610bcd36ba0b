#include "engine/base/scope.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace clc;
using namespace std::chrono_literals;

namespace
{

Flow sleepThenNote(Scope &scope, std::chrono::milliseconds duration, QStringList *notes)
{
    const Status slept = co_await scope.sleep(duration);
    notes->append(slept ? QStringLiteral("slept") : errorCodeName(slept.error().code));
    if (!slept) co_return slept.error();
    co_return done;
}

/// Awaits in a nested coroutine and touches its owner afterwards, as every real flow does.
class Owner
{
public:
    explicit Owner(QStringList *notes) : notes_(notes) { scope_.spawn(run()); }

private:
    Flow run()
    {
        const std::string local(100, 'x');
        const Status slept = co_await sleepThenNote(scope_, 1h, notes_);
        ++touched_;
        notes_->append(QStringLiteral("owner after %1").arg(local.size()));
        if (!slept) co_return slept.error();
        co_return done;
    }

    QStringList *notes_;
    int touched_ = 0;
    std::string payload_ = std::string(1000, 'p');
    Scope scope_;
};

Flow countDown(Scope &scope, int *running, int *peak, std::chrono::milliseconds each)
{
    *peak = std::max(*peak, ++*running);
    const Status slept = co_await scope.sleep(each);
    --*running;
    co_return slept;
}

} // namespace

class ScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAwaitYieldsItsResult()
    {
        Scope scope;
        QStringList notes;
        scope.spawn(sleepThenNote(scope, 1ms, &notes));
        QTRY_COMPARE(notes, QStringList{QStringLiteral("slept")});
    }

    void destroyingTheOwnerEndsItsFlowsWhileItIsStillAlive()
    {
        QStringList notes;
        auto owner = std::make_unique<Owner>(&notes);
        QVERIFY(notes.isEmpty());
        owner.reset();
        QCOMPARE(notes, (QStringList{QStringLiteral("cancelled"), QStringLiteral("owner after 100")}));
    }

    void anAwaitInACancelledScopeDoesNotSuspend()
    {
        Scope scope;
        scope.cancel();
        QStringList notes;
        scope.spawn(sleepThenNote(scope, 1h, &notes));
        QCOMPARE(notes, QStringList{QStringLiteral("cancelled")});
    }

    void aChildEndsWithItsParentButNotTheOtherWayRound()
    {
        Scope parent;
        Scope first(parent);
        Scope second(parent);
        QStringList notes;
        parent.spawn(sleepThenNote(first, 1h, &notes));
        parent.spawn(sleepThenNote(second, 1h, &notes));
        first.cancel();
        QCOMPARE(notes.size(), 1);
        QVERIFY(!parent.isCancelled());
        parent.cancel();
        QCOMPARE(notes.size(), 2);
        QVERIFY(second.isCancelled());
    }

    void aParentMayGoBeforeItsChild()
    {
        auto parent = std::make_unique<Scope>();
        auto child = std::make_unique<Scope>(*parent);
        parent.reset();
        QVERIFY(child->isCancelled());
        child.reset();
    }

    void abandonRunsWhenTheScopeEndsFirst()
    {
        bool abandoned = false;
        {
            Scope scope;
            auto flow = [](Scope &own, bool *flag) -> Flow {
                const auto result = co_await own.await<int>([](Scope::Completion<int>) {}, [flag] { *flag = true; });
                co_return result ? Status(done) : Status(result.error());
            };
            scope.spawn(flow(scope, &abandoned));
            QVERIFY(!abandoned);
        }
        QVERIFY(abandoned);
    }

    void completingWhileStartingDoesNotSuspend()
    {
        Scope scope;
        int value = 0;
        auto flow = [](Scope &own, int *out) -> Flow {
            const auto result = co_await own.await<int>([](Scope::Completion<int> complete) { complete(42); });
            *out = result.value();
            co_return done;
        };
        scope.spawn(flow(scope, &value));
        QCOMPARE(value, 42);
    }

    void aLateCompletionIsIgnored()
    {
        std::optional<Scope::Completion<int>> late;
        {
            Scope scope;
            auto flow = [](Scope &own, std::optional<Scope::Completion<int>> *out) -> Flow {
                const auto result =
                    co_await own.await<int>([out](Scope::Completion<int> complete) { *out = complete; });
                co_return result ? Status(done) : Status(result.error());
            };
            scope.spawn(flow(scope, &late));
        }
        QVERIFY(!late->isPending());
        (*late)(1);
    }

    void aFlowMayCancelItsOwnScope()
    {
        Scope scope;
        QStringList notes;
        auto flow = [](Scope &own, QStringList *out) -> Flow {
            const Status slept = co_await own.sleep(1ms);
            own.cancel();
            const Status second = co_await own.sleep(1ms);
            out->append(errorCodeName(second.error().code));
            co_return slept;
        };
        scope.spawn(flow(scope, &notes));
        QTRY_COMPARE(notes, QStringList{QStringLiteral("cancelled")});
    }

    void aSignalIsAwaitedAndADestroyedSenderEndsTheWait()
    {
        Scope scope;
        QStringList notes;
        auto sender = std::make_unique<QTimer>();
        auto flow = [](Scope &own, QTimer *timer, QStringList *out) -> Flow {
            const Status first = co_await own.emission(timer, &QTimer::timeout);
            out->append(first ? QStringLiteral("fired") : QStringLiteral("gone"));
            co_return first;
        };
        scope.spawn(flow(scope, sender.get(), &notes));
        sender->start(1ms);
        QTRY_COMPARE(notes, QStringList{QStringLiteral("fired")});
        sender->stop();
        scope.spawn(flow(scope, sender.get(), &notes));
        sender.reset();
        QCOMPARE(notes.last(), QStringLiteral("gone"));
    }

    void aSharedResultReleasesAllWaiters()
    {
        Scope scope;
        SharedResult<int> shared;
        QList<int> seen;
        auto flow = [](Scope &own, SharedResult<int> result, QList<int> *out) -> Flow {
            const auto value = co_await result.wait(own);
            out->append(value.value());
            co_return done;
        };
        scope.spawn(flow(scope, shared, &seen));
        scope.spawn(flow(scope, shared, &seen));
        shared.set(7);
        scope.spawn(flow(scope, shared, &seen));
        QCOMPARE(seen, (QList<int>{7, 7, 7}));
    }

    void boundedWorkKeepsItsLimitAndReportsTheFirstError()
    {
        Scope scope;
        int running = 0;
        int peak = 0;
        std::optional<Status> outcome;
        auto flow = [](Scope &own, int *now, int *most, std::optional<Status> *out) -> Flow {
            *out = co_await forEachBounded(20, 4, [&own, now, most](int) { return countDown(own, now, most, 1ms); });
            co_return done;
        };
        scope.spawn(flow(scope, &running, &peak, &outcome));
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(outcome->ok());
        QCOMPARE(peak, 4);

        int started = 0;
        auto failing = [](Scope &own, int *count, std::optional<Status> *out) -> Flow {
            *out = co_await forEachBounded(20, 2, [&own, count](int index) {
                ++*count;
                auto one = [](Scope &inner, int at) -> Flow {
                    const Status slept = co_await inner.sleep(1ms);
                    if (at == 3) co_return failure(ErrorCode::timedOut);
                    co_return slept;
                };
                return one(own, index);
            });
            co_return done;
        };
        outcome.reset();
        scope.spawn(failing(scope, &started, &outcome));
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().code, ErrorCode::timedOut);
        QVERIFY(started < 8);
    }
};

QTEST_GUILESS_MAIN(ScopeTest)
#include "scope_test.moc"
