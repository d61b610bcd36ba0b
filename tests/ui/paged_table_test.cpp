#include "tests/ui/people.h"
#include "ui/models/paged_table_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace clc::ui;

namespace
{

using Model = PagedTableModel<Person>;
constexpr int pageSize = 200;

/// The engine's side: keeps what is asked and answers when it is told to.
struct Engine {
    int total = 100000;
    int most = 0;
    QVector<PageRequest> asked;
    QVector<PageRequest> all;
    std::unique_ptr<Model> model = std::make_unique<Model>(
        personKey, peopleColumns(),
        [this](const PageRequest &request) {
            asked.append(request);
            all.append(request);
            most = std::max(most, static_cast<int>(asked.size()));
        },
        pageSize);

    QVector<Person> rows(const PageRequest &request) const
    {
        QVector<Person> page;
        const int first = static_cast<int>(request.offset);
        for (int row = first; row < std::min(total, first + request.limit); ++row)
            page.append(person(request.descending ? total - 1 - row : row, static_cast<int>(request.generation)));
        return page;
    }

    void answer(const PageRequest &request) { model->take(request.generation, request.offset, total, rows(request)); }

    /// Answers everything, also what is asked because of the answers.
    void answerAll()
    {
        for (int idle = 0; idle < 3; ++idle) {
            QCoreApplication::sendPostedEvents();
            QTest::qWait(1);
            while (!asked.isEmpty()) {
                idle = 0;
                answer(asked.takeFirst());
            }
        }
    }

    QString text(int row) const { return model->index(row, 0).data().toString(); }
    void show(int row) const { text(row); }
};

} // namespace

class PagedTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyWhatIsShown()
    {
        Engine engine;
        const QAbstractItemModelTester tester(engine.model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(engine.model->isWaiting());
        engine.answerAll();
        QCOMPARE(engine.model->rowCount(), engine.total);
        QCOMPARE(engine.text(5), QStringLiteral("Person 5"));
        const qsizetype before = engine.all.size();
        QCOMPARE(engine.text(50000), QString());
        QVERIFY(engine.model->index(50000, 0).data(LoadingRole).toBool());
        QVERIFY(!engine.model->index(50000, 0).data(KeyRole).isValid());
        engine.answerAll();
        QCOMPARE(engine.all.size(), before + 1);
        QCOMPARE(engine.all.last().offset, 50000);
        QCOMPARE(engine.text(50000), QStringLiteral("Person 50000"));
        QVERIFY(!engine.model->index(50000, 0).data(LoadingRole).toBool());
        QCOMPARE(engine.model->rowOf(QStringLiteral("50001")), 50001);
    }

    void scrollingFarAsksForTheLastPagesFirstAndNoMoreThanTwoAtOnce()
    {
        Engine engine;
        engine.answerAll();
        for (int row = 1000; row < 90000; row += 100) engine.show(row);
        QTRY_COMPARE(engine.asked.size(), 2);
        QCOMPARE(engine.asked[0].offset, 89800);
        QCOMPARE(engine.asked[1].offset, 89600);
        engine.answerAll();
        QCOMPARE(engine.most, 2);
        QVERIFY(engine.all.size() < 6);
    }

    void lateAnswersOfAnOlderGenerationAreDropped()
    {
        Engine engine;
        engine.answerAll();
        engine.model->sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(engine.asked.size(), 1);
        const PageRequest old = engine.asked.takeFirst();
        engine.model->setFilter(QStringLiteral("x"));
        QTRY_COMPARE(engine.asked.size(), 1);
        engine.answer(old);
        QCOMPARE(engine.text(0), QStringLiteral("Person 0"));
        QCOMPARE(engine.model->rowCount(), 100000);
        engine.total = 150;
        QSignalSpy reordered(engine.model.get(), &PagedTableBase::reordered);
        QSignalSpy reset(engine.model.get(), &QAbstractItemModel::modelReset);
        const PageRequest now = engine.asked.takeFirst();
        QCOMPARE(now.filterText, QStringLiteral("x"));
        QCOMPARE(now.sortColumn, QStringLiteral("name"));
        engine.answer(now);
        QCOMPARE(engine.model->rowCount(), 150);
        QCOMPARE(engine.text(0), QStringLiteral("Person 149"));
        QCOMPARE(engine.model->unfilteredTotal(), 100000);
        QCOMPARE(reordered.size(), 1);
        QCOMPARE(reset.size(), 0);
        engine.answer(now); // twice: nothing was asked
        QCOMPARE(engine.model->rowCount(), 150);
    }

    void refreshKeepsWhatIsShownUntilItIsReadAgain()
    {
        Engine engine;
        engine.answerAll();
        engine.show(70000);
        engine.answerAll();
        const QPersistentModelIndex held(engine.model->index(70000, 0));
        engine.total = 100010;
        engine.model->refresh();
        QCOMPARE(engine.text(70000), QStringLiteral("Person 70000"));
        engine.answerAll();
        QCOMPARE(engine.text(70000), QStringLiteral("Person 70000"));
        QCOMPARE(engine.model->find(70000)->calls, static_cast<int>(engine.model->generation()));
        QCOMPARE(engine.model->rowCount(), 100010);
        QCOMPARE(held.row(), 70000);
        engine.total = 60000;
        engine.model->refresh();
        engine.answerAll();
        QCOMPARE(engine.model->rowCount(), 60000);
        QVERIFY(!held.isValid());
    }

    void aFailureIsKeptAndNotRepeatedByItself()
    {
        Engine engine;
        QTRY_COMPARE(engine.asked.size(), 1);
        const PageRequest request = engine.asked.takeFirst();
        engine.model->fail(request.generation, request.offset, clc::failure(clc::ErrorCode::connectionLost));
        QCOMPARE(engine.model->error()->code, clc::ErrorCode::connectionLost);
        engine.answerAll();
        QCOMPARE(engine.all.size(), 1);
        engine.model->refresh();
        QVERIFY(!engine.model->error());
        engine.answerAll();
        QCOMPARE(engine.model->rowCount(), engine.total);
    }

    void answersThatNeverComeAreForgottenByRestart()
    {
        Engine engine;
        engine.answerAll();
        engine.show(1000);
        engine.show(2000);
        QTRY_COMPARE(engine.asked.size(), 2);
        const PageRequest lost = engine.asked.first();
        engine.asked.clear();
        engine.model->restart();
        engine.answerAll();
        QCOMPARE(engine.text(2000), QStringLiteral("Person 2000"));
        engine.answer(lost);
        QCOMPARE(engine.text(2000), QStringLiteral("Person 2000"));
    }

    void wrongAnswersDoNoHarm()
    {
        Engine engine;
        const QAbstractItemModelTester tester(engine.model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(engine.asked.size(), 1);
        const PageRequest request = engine.asked.takeFirst();
        engine.model->take(request.generation, 7, 10, people(10));
        QCOMPARE(engine.model->rowCount(), 0);
        engine.model->take(request.generation, request.offset, 3, people(500));
        QCOMPARE(engine.model->rowCount(), 3);
        engine.model->refresh();
        QTRY_COMPARE(engine.asked.size(), 1);
        engine.model->take(engine.asked.takeFirst().generation, 0, -5, {});
        QCOMPARE(engine.model->rowCount(), 0);
        engine.model->refresh();
        QTRY_COMPARE(engine.asked.size(), 1);
        engine.model->take(engine.asked.takeFirst().generation, 0, 1000, {}); // announced, not sent: asked no more
        engine.show(0);
        QTest::qWait(20);
        QCOMPARE(engine.asked.size(), 0);
    }

    void heldPagesAreBounded()
    {
        Engine engine;
        engine.answerAll();
        for (int row = 0; row < 100000; row += 1000) {
            engine.show(row);
            engine.answerAll();
        }
        int loaded = 0;
        for (int row = 0; row < 100000; row += pageSize) loaded += engine.model->find(row) != nullptr;
        QCOMPARE(loaded, Model::maxPages);
        QVERIFY(engine.model->find(99000));
        QVERIFY(!engine.model->find(1000));
    }

    void ticksSurviveSortingAndReadingAgain()
    {
        Engine engine;
        CheckedKeys checks;
        engine.model->setChecks(&checks);
        engine.answerAll();
        QVERIFY(engine.model->setData(engine.model->index(3, 0), Qt::Checked, Qt::CheckStateRole));
        engine.model->sort(0, Qt::DescendingOrder);
        engine.answerAll();
        QCOMPARE(engine.model->index(3, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        engine.show(99996);
        engine.answerAll();
        QCOMPARE(engine.model->index(99996, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        engine.model->clear();
        QCOMPARE(engine.model->rowCount(), 0);
        QCOMPARE(checks.count(), 1);
    }

    void answersWithinTheFetchAreTakenAtOnce()
    {
        Model *model = nullptr;
        Model direct(
            personKey, peopleColumns(),
            [&](const PageRequest &request) {
                model->take(request.generation, request.offset, 100000, people(request.limit));
            },
            pageSize);
        model = &direct;
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE(direct.rowCount(), 100000);
        for (int row = 0; row < 100000; row += 500) {
            direct.index(row, 0).data();
            QTRY_VERIFY(direct.find(row));
        }
        qInfo("200 pages took %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 10 * 1500);
    }
};

QTEST_GUILESS_MAIN(PagedTableTest)
#include "paged_table_test.moc"
