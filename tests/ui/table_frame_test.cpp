#include "tests/ui/people.h"
#include "ui/models/keyed_table_model.h"
#include "ui/models/paged_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace clc::ui;

namespace
{

struct Fixture {
    KeyedTableModel<Person> model{personKey, peopleColumns()};
    SortedFilterProxy proxy;
    CheckedKeys checks;
    TableFrame frame;

    Fixture()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        model.setChecks(&checks);
        proxy.setSourceModel(&model);
        frame.setModel(&proxy);
        frame.setChecks(&checks);
        QVector<Person> rows;
        for (int number = 0; number < 2500; ++number) rows.append(person(number));
        model.setRows(rows);
        frame.resize(900, 500);
        frame.show();
        frame.activateWindow();
    }

    template<typename T = QWidget>
    T *child(const char *name) const
    {
        return frame.findChild<T *>(QString::fromLatin1(name));
    }
    QString count() const { return child<QLabel>("countLabel")->text(); }
};

} // namespace

class TableFrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCountLineFollowsTheFilter()
    {
        Fixture it;
        QTRY_COMPARE(it.count(), QStringLiteral("2,500"));
        QSignalSpy changed(&it.frame, &TableFrame::filterChanged);
        QTest::keyClicks(it.frame.filterBox(), QStringLiteral("person 249"));
        QTRY_COMPARE(it.count(), QStringLiteral("13 of 2,500"));
        QCOMPARE(changed.size(), 1);
        it.model.remove({QStringLiteral("2490")});
        QTRY_COMPARE(it.count(), QStringLiteral("12 of 2,499"));
    }

    void whatMatchesNothingIsSaidAndCanBeCleared()
    {
        Fixture it;
        QTest::keyClicks(it.frame.filterBox(), QStringLiteral("<b>nobody</b>"));
        QTRY_VERIFY(it.child("clearFilterButton")->isVisible());
        QCOMPARE(it.child<QLabel>("nothingFoundLabel")->text(), QStringLiteral("Nothing matches “<b>nobody</b>”"));
        QVERIFY(!it.frame.view()->isVisible());
        QTest::mouseClick(it.child("clearFilterButton"), Qt::LeftButton);
        QVERIFY(it.frame.view()->isVisible());
        QVERIFY(it.frame.filterBox()->text().isEmpty());
        QCOMPARE(it.count(), QStringLiteral("2,500"));
    }

    void theEmptyStateOfThePageIsShownWithoutRows()
    {
        Fixture it;
        auto *empty = new QLabel(QStringLiteral("No people yet"));
        it.frame.setEmptyWidget(empty);
        QVERIFY(!empty->isVisible());
        it.model.clear();
        QTRY_VERIFY(empty->isVisible());
        it.frame.setLoading(true);
        QVERIFY(!empty->isVisible());
        it.frame.setLoading(false);
        it.model.setRows(people(1));
        QTRY_VERIFY(!empty->isVisible());
    }

    void tickedRowsShowTheirBar()
    {
        Fixture it;
        auto *remove = new QPushButton(QStringLiteral("Remove"));
        it.frame.addCheckedWidget(remove);
        QVERIFY(!it.child("checkedBar")->isVisible());
        it.checks.set({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}, true);
        QTRY_VERIFY(remove->isVisible());
        QCOMPARE(it.child<QLabel>("checkedLabel")->text(), QStringLiteral("3 selected"));
        QTest::mouseClick(it.child("clearChecksButton"), Qt::LeftButton);
        QCOMPARE(it.checks.count(), 0);
        QTRY_VERIFY(!it.child("checkedBar")->isVisible());
    }

    void chipsAreExclusiveOrNot()
    {
        Fixture it;
        FilterChips *chips = it.frame.chips();
        const QVector<FilterChips::Chip> three{{QStringLiteral("all"), QStringLiteral("All")},
                                               {QStringLiteral("in"), QStringLiteral("Imported")},
                                               {QStringLiteral("out"), QStringLiteral("Not imported")}};
        chips->setChips(three, true);
        chips->setCount(QStringLiteral("in"), 1812);
        QSignalSpy changed(chips, &FilterChips::activeChanged);
        auto *in = it.child<QToolButton>("chip.in");
        QCOMPARE(in->text(), QStringLiteral("Imported 1,812"));
        QVERIFY(!chips->isNarrowed());
        in->click();
        in->click();
        QCOMPARE(chips->active(), QStringList(QStringLiteral("in")));
        QCOMPARE(changed.size(), 1);
        QVERIFY(chips->isNarrowed());
        it.frame.clearFilter();
        QCOMPARE(chips->active(), QStringList(QStringLiteral("all")));
        chips->setChips(three, false);
        for (const char *name : {"chip.in", "chip.out"}) it.child<QToolButton>(name)->click();
        QCOMPARE(chips->active(), QStringList({QStringLiteral("in"), QStringLiteral("out")}));
    }

    void whatIsShownIsExported()
    {
        Fixture it;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("people.csv"));
        it.frame.setChoosePath(
            [&](const QString &, const std::function<void(const QString &)> &chosen) { chosen(path); });
        QSignalSpy exported(&it.frame, &TableFrame::exported);
        QSignalSpy failed(&it.frame, &TableFrame::exportFailed);
        it.proxy.setFilterText(QStringLiteral("person 2499"));
        QTRY_VERIFY(it.child("exportButton")->isEnabled());
        it.child<QToolButton>("exportButton")->click();
        QCOMPARE(exported.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 2);
        it.frame.setChoosePath([&](const QString &, const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(QStringLiteral("no/x.csv")));
        });
        it.child<QToolButton>("exportButton")->click();
        QCOMPARE(failed.size(), 1);
    }

    void aPagedTableIsFilteredByTheEngine()
    {
        Fixture it;
        QVector<PageRequest> asked;
        PagedTableModel<Person> paged(personKey, peopleColumns(),
                                      [&](const PageRequest &request) { asked.append(request); });
        it.frame.setModel(&paged);
        QTRY_COMPARE(asked.size(), 1);
        paged.take(asked[0].generation, 0, 100000, people(200));
        QTRY_COMPARE(it.count(), QStringLiteral("100,000"));
        QTest::keyClicks(it.frame.filterBox(), QStringLiteral("ann"));
        QTRY_COMPARE(asked.last().filterText, QStringLiteral("ann"));
        QCOMPARE(asked.size(), 2);
        paged.take(asked[1].generation, 0, 12, people(12));
        QTRY_COMPARE(it.count(), QStringLiteral("12 of 100,000"));
    }

    void everythingHasANameAndAPlaceForTheKeyboard()
    {
        Fixture it;
        for (const char *name : {"filterBox", "columnsButton", "exportButton", "tableView", "clearChecksButton"}) {
            const auto *widget = it.child(name);
            QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
        }
        if (!QTest::qWaitForWindowActive(&it.frame)) QSKIP("no active window here");
        it.frame.view()->setFocus();
        QTest::keyClick(it.frame.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(it.frame.filterBox()->hasFocus());
        QTest::keyClick(it.frame.filterBox(), Qt::Key_Down);
        QVERIFY(it.frame.view()->hasFocus());
        QCOMPARE(it.frame.view()->currentKey(), QStringLiteral("0"));
        it.frame.filterBox()->setFocus();
        QTest::keyClick(it.frame.filterBox(), Qt::Key_Tab);
        QVERIFY(it.child("columnsButton")->hasFocus());
    }

    void theSidePanelTakesAndGivesBackTheFocus()
    {
        QWidget page;
        auto *layout = new QHBoxLayout(&page);
        auto *button = new QPushButton(QStringLiteral("Open"));
        auto *panel = new SidePanel;
        layout->addWidget(button);
        layout->addWidget(panel);
        panel->setTitle(QStringLiteral("Anna"));
        panel->setBody(new QLineEdit);
        page.show();
        page.activateWindow();
        QVERIFY(!panel->isOpen());
        if (!QTest::qWaitForWindowActive(&page)) QSKIP("no active window here");
        button->setFocus();
        panel->openPanel();
        QVERIFY(panel->isAncestorOf(page.focusWidget()));
        panel->body()->setFocus();
        QTest::keyClick(panel->body(), Qt::Key_Escape);
        QVERIFY(!panel->isOpen());
        QVERIFY(button->hasFocus());
        panel->setProperty("panelWidth", 444);
        QCOMPARE(panel->sizeHint().width(), 444);
    }
};

QTEST_MAIN(TableFrameTest)
#include "table_frame_test.moc"
