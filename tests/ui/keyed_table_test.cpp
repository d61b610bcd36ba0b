#include "tests/ui/people.h"
#include "ui/models/keyed_table_model.h"
#include "ui/models/search_text.h"
#include "ui/models/sorted_filter_proxy.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace clc::ui;

namespace
{

using Model = KeyedTableModel<Person>;
using Tester = QAbstractItemModelTester;

QStringList names(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) result.append(model.index(row, 0).data().toString());
    return result;
}

QStringList keys(const Model &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        result.append(model.keyAt(row));
        if (model.rowOf(model.keyAt(row)) != row) return {QStringLiteral("row not found again")};
    }
    return result;
}

QVector<Person> shuffled(QVector<Person> rows, QRandomGenerator &random)
{
    for (qsizetype i = rows.size() - 1; i > 0; --i) rows.swapItemsAt(i, random.bounded(static_cast<int>(i) + 1));
    return rows;
}

} // namespace

class KeyedTableTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Model> make() const { return std::make_unique<Model>(personKey, peopleColumns()); }

private Q_SLOTS:
    void anyRowsFollowAnyOthersWithoutReset()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto model = make();
        const Tester tester(model.get(), Tester::FailureReportingMode::QtTest);
        SortedFilterProxy proxy;
        proxy.setSourceModel(model.get());
        proxy.sort(1, Qt::DescendingOrder);
        const Tester proxyTester(&proxy, Tester::FailureReportingMode::QtTest);
        QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
        for (int round = 0; round < 60; ++round) {
            QVector<Person> rows;
            for (int number = 0; number < 40; ++number)
                if (random.bounded(3) > 0) rows.append(person(number, random.bounded(5)));
            if (random.bounded(2)) rows = shuffled(rows, random);
            QHash<QString, QPersistentModelIndex> held;
            for (int row = 0; row < model->rowCount(); ++row)
                held.insert(model->keyAt(row), QPersistentModelIndex(model->index(row, 1)));
            model->setRows(rows);
            QStringList wanted;
            for (const Person &row : rows) wanted.append(row.id);
            QCOMPARE(keys(*model), wanted);
            for (int row = 0; row < rows.size(); ++row) QCOMPARE(model->row(row), rows[row]);
            for (auto index = held.cbegin(); index != held.cend(); ++index) {
                QCOMPARE(index->isValid(), wanted.contains(index.key()));
                if (index->isValid()) QCOMPARE(model->keyAt(index->row()), index.key());
            }
        }
        QCOMPARE(reset.size(), 0);
    }

    void whatStaysTheSameIsNotAnnounced()
    {
        const auto model = make();
        QVector<Person> rows = people(20);
        model->setRows(rows);
        QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy moved(model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
        model->setRows(rows);
        QCOMPARE(changed.size(), 0);
        for (const int row : {3, 4, 5, 9}) rows[row].calls += 100;
        model->setRows(rows);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 3);
        QCOMPARE(changed[0][1].toModelIndex().row(), 5);
        rows.append({person(100), person(101), person(102)});
        model->setRows(rows);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(moved.size(), 0);
    }

    void ofRowsWithTheSameKeyTheLastCounts()
    {
        const auto model = make();
        model->setRows({person(1, 1), person(2), person(1, 5)});
        QCOMPARE(keys(*model), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(model->row(0).calls, 5);
        QCOMPARE(model->find(QStringLiteral("2"))->id, QStringLiteral("2"));
        QVERIFY(!model->find(QStringLiteral("3")));
    }

    void selectionAndTicksFollowTheirRows()
    {
        const auto model = make();
        CheckedKeys checks;
        model->setChecks(&checks);
        SortedFilterProxy proxy;
        proxy.setSourceModel(model.get());
        model->setRows(people(50));
        QItemSelectionModel selection(&proxy);
        const QModelIndex seventh = proxy.mapFromSource(model->index(7, 0));
        selection.setCurrentIndex(seventh, QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        QVERIFY(proxy.setData(seventh, Qt::Checked, Qt::CheckStateRole));
        proxy.sort(1, Qt::DescendingOrder);
        QVector<Person> rows = people(60);
        std::reverse(rows.begin(), rows.end());
        model->setRows(rows);
        proxy.setFilterText(QStringLiteral("7"));
        QCOMPARE(selection.currentIndex().data(KeyRole).toString(), QStringLiteral("7"));
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.currentIndex().data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(checks.keys(), QStringList(QStringLiteral("7")));
        model->remove({QStringLiteral("7")});
        QCOMPARE(checks.count(), 0);
    }

    void liveRowsKeepTheirLimitAndTheirOrder()
    {
        const auto model = make();
        const Tester tester(model.get(), Tester::FailureReportingMode::QtTest);
        model->setLimit(5, Model::Newest::first);
        for (int number = 0; number < 12; number += 2) model->prepend({person(number + 1), person(number)});
        QCOMPARE(names(*model).first(), QStringLiteral("Person 11"));
        QCOMPARE(model->rowCount(), 5);
        model->prepend(people(30));
        QCOMPARE(keys(*model).first(), QStringLiteral("0"));
        QCOMPARE(model->rowCount(), 5);
        model->clear();
        model->setLimit(5, Model::Newest::last);
        model->upsert(people(8));
        model->upsert({person(7, 70), person(8)});
        QCOMPARE(keys(*model), QStringList({QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("6"),
                                            QStringLiteral("7"), QStringLiteral("8")}));
        QCOMPARE(model->row(3).calls, 70);
    }

    void fiveHundredRowsASecondCostLittle()
    {
        const auto model = make();
        model->setLimit(10000, Model::Newest::first);
        model->setRows(people(10000));
        SortedFilterProxy proxy;
        proxy.setSourceModel(model.get());
        proxy.sort(1, Qt::DescendingOrder);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 500; ++i) model->prepend({person(20000 + i, i)});
        qInfo("500 single rows took %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5000); // 50 to 500 ms are expected
        QCOMPARE(model->rowCount(), 10000);
    }

    void anotherLanguageKeepsTheRows()
    {
        const auto model = make();
        model->setRows(people(3));
        QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
        auto columns = peopleColumns();
        columns[0] = Column<Person>(QStringLiteral("name"), QStringLiteral("Nom"), &Person::name);
        model->setColumns(columns);
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Nom"));
        QCOMPARE(reset.size(), 0);
        columns.removeLast();
        model->setColumns(columns);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model->columnCount(), 3);
    }

    void sortsAsPeopleDoAndLeavesGapsLast()
    {
        const auto model = make();
        SortedFilterProxy proxy;
        const Tester tester(&proxy, Tester::FailureReportingMode::QtTest);
        proxy.setSourceModel(model.get());
        const QStringList wanted{QStringLiteral("Ext 7"), QStringLiteral("ext 12"), QStringLiteral("Ext 100")};
        model->setRows({{QStringLiteral("a"), wanted[2], 10},
                        {QStringLiteral("b"), QString(), 2},
                        {QStringLiteral("c"), wanted[1], 9},
                        {QStringLiteral("d"), wanted[0], 100}});
        proxy.sort(0);
        QCOMPARE(names(proxy), wanted + QStringList(QString()));
        proxy.sort(0, Qt::DescendingOrder);
        QCOMPARE(names(proxy).first(), wanted[2]);
        QCOMPARE(names(proxy).last(), QString());
        proxy.sort(1);
        QCOMPARE(names(proxy), QStringList({QString(), wanted[1], wanted[2], wanted[0]}));
        model->upsert({{QStringLiteral("b"), QStringLiteral("now"), 50}});
        QCOMPARE(names(proxy)[2], QStringLiteral("now"));
    }

    void filtersByWordsWithoutCaseAndAccents()
    {
        const auto model = make();
        SortedFilterProxy proxy;
        const Tester tester(&proxy, Tester::FailureReportingMode::QtTest);
        proxy.setSourceModel(model.get());
        model->setRows({{QStringLiteral("a"), QStringLiteral("Jürgen Müller"), 12},
                        {QStringLiteral("b"), QStringLiteral("José Ångström"), 5}});
        for (const auto &filter :
             {QStringLiteral("muller JUR"), QStringLiteral("MÜLLER"), QStringLiteral("  12  mül")}) {
            proxy.setFilterText(filter);
            QCOMPARE(names(proxy), QStringList(QStringLiteral("Jürgen Müller")));
        }
        proxy.setFilterText(QStringLiteral("moment"));
        QCOMPARE(proxy.rowCount(), 2);
        proxy.setSearchColumns({0, 1});
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setFilterText(QStringLiteral("angstrom"));
        QCOMPARE(proxy.rowCount(), 1);
        model->upsert({{QStringLiteral("b"), QStringLiteral("Jo"), 5}});
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setFilterText({});
        proxy.setPredicate([&](int row) { return model->row(row).calls > 10; });
        QCOMPARE(names(proxy), QStringList(QStringLiteral("Jürgen Müller")));
        QCOMPARE(foldForSearch(QStringLiteral("Straße")), foldForSearch(QStringLiteral("STRASSE")));
    }

    void aHundredThousandRowsSortAndFilter()
    {
        const auto model = make();
        SortedFilterProxy proxy;
        proxy.setSourceModel(model.get());
        model->setRows(people(100000));
        const auto took = [](const char *what, auto &&work, qint64 expected) {
            QElapsedTimer timer;
            timer.start();
            work();
            qInfo("%s took %lld ms", what, timer.elapsed());
#ifdef __SANITIZE_ADDRESS__
            constexpr qint64 slower = 10;
#else
            constexpr qint64 slower = 1;
#endif
            return timer.elapsed() < 10 * slower * expected;
        };
        QVERIFY(took(
            "sort by name", [&] { proxy.sort(0); }, 800));
        QVERIFY(took(
            "sort by number", [&] { proxy.sort(1); }, 400));
        QVERIFY(took(
            "first filter", [&] { proxy.setFilterText(QStringLiteral("9")); }, 600));
        QVERIFY(took(
            "next filter", [&] { proxy.setFilterText(QStringLiteral("99")); }, 150));
        QVERIFY(took(
            "no filter", [&] { proxy.setFilterText({}); }, 400));
        QVERIFY(took(
            "the same rows again", [&] { model->setRows(people(100000)); }, 400));
        QCOMPARE(proxy.rowCount(), 100000);
    }
};

QTEST_GUILESS_MAIN(KeyedTableTest)
#include "keyed_table_test.moc"
