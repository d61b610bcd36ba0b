#include "tests/ui/people.h"
#include "ui/models/keyed_table_model.h"
#include "ui/models/paged_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/theme/icons.h"
#include "ui/widgets/badge_delegate.h"
#include "ui/widgets/table_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace clc::ui;

namespace
{

struct Fixture {
    KeyedTableModel<Person> model{personKey, peopleColumns()};
    SortedFilterProxy proxy;
    CheckedKeys checks;
    TableView view;

    explicit Fixture(int rows = 20)
    {
        model.setChecks(&checks);
        proxy.setSourceModel(&model);
        view.setModel(&proxy);
        view.setChecks(&checks);
        model.setRows(people(rows));
        view.resize(640, 400);
        view.show();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
};

} // namespace

class TableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStateSurvivesNewAndRemovedColumns()
    {
        Fixture one;
        one.view.setColumnWidth(1, 133);
        one.view.setColumnVisible(3, true);
        one.view.horizontalHeader()->moveSection(2, 0);
        one.view.horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        QCOMPARE(one.view.visibleColumns(), QVector<int>({2, 0, 1, 3}));
        const QByteArray state = one.view.saveState();

        Fixture two;
        auto columns = peopleColumns();
        columns.remove(2); // "state" is gone, "mail" is new behind "name"
        columns.insert(1, Column<Person>(QStringLiteral("mail"), QStringLiteral("Mail"), &Person::name));
        two.model.setColumns(columns);
        QVERIFY(two.view.restoreState(state));
        QCOMPARE(two.view.visibleColumns(), QVector<int>({0, 1, 2, 3}));
        QCOMPARE(two.view.columnWidth(2), 133);
        QCOMPARE(two.view.horizontalHeader()->sortIndicatorSection(), 2);
        QCOMPARE(two.proxy.sortColumn(), 2);
        QCOMPARE(two.proxy.sortOrder(), Qt::DescendingOrder);

        Fixture three;
        QVERIFY(three.view.restoreState(state));
        QCOMPARE(three.view.saveState(), state);
    }

    void whatIsNoStateChangesNothing()
    {
        Fixture it;
        const QByteArray before = it.view.saveState();
        for (const QByteArray &bad : {QByteArray(), QByteArray("x"), QByteArray("[]"),
                                      QByteArray("{\"version\":2,\"columns\":[]}"), QByteArray(1 << 20, ' ')})
            QVERIFY(!it.view.restoreState(bad));
        QCOMPARE(it.view.saveState(), before);
        QVERIFY(it.view.restoreState("{\"version\":1,\"columns\":[{\"id\":\"name\",\"width\":-7},{\"id\":\"name\"},7,{"
                                     "\"id\":\"calls\",\"width\":1e9}]}"));
        QVERIFY(it.view.columnWidth(1) <= 4000);
        QVERIFY(it.view.restoreState(
            "{\"version\":1,\"columns\":[{\"id\":\"name\",\"hidden\":true},{\"id\":\"calls\",\"hidden\":true},"
            "{\"id\":\"state\",\"hidden\":true},{\"id\":\"seen\",\"hidden\":true}]}"));
        QCOMPARE(it.view.visibleColumns(), QVector<int>{0});
    }

    void aResetOfTheRowsKeepsTheColumns()
    {
        Fixture it;
        it.view.setColumnWidth(0, 222);
        it.view.setColumnVisible(3, true);
        KeyedTableModel<Person> other(personKey, peopleColumns());
        it.proxy.setSourceModel(&other);
        QCOMPARE(it.view.columnWidth(0), 222);
        QCOMPARE(it.view.visibleColumns().size(), 4);
    }

    void theColumnChooserKeepsOneColumn()
    {
        Fixture it;
        const std::unique_ptr<QMenu> menu(it.view.makeColumnMenu());
        for (QAction *action : menu->actions())
            if (action->isCheckable() && action->isChecked()) action->trigger();
        QCOMPARE(it.view.visibleColumns(), QVector<int>{2});
        const std::unique_ptr<QMenu> last(it.view.makeColumnMenu());
        QVERIFY(!last->actions()[2]->isEnabled());
    }

    void theKeyboardDoesEverything()
    {
        Fixture it(30);
        QSignalSpy activated(&it.view, &QAbstractItemView::activated);
        QSignalSpy current(&it.view, &TableView::currentKeyChanged);
        it.press(Qt::Key_Home);
        QCOMPARE(it.view.currentKey(), QStringLiteral("0"));
        it.press(Qt::Key_Down);
        QCOMPARE(current.last()[0].toString(), QStringLiteral("1"));
        it.press(Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        it.press(Qt::Key_Space);
        QCOMPARE(it.checks.keys(), QStringList(QStringLiteral("1")));
        it.press(Qt::Key_Space);
        QCOMPARE(it.checks.count(), 0);
        it.press(Qt::Key_End);
        QCOMPARE(it.view.currentKey(), QStringLiteral("29"));
        it.press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(it.view.selectedKeys(), QStringList({QStringLiteral("28"), QStringLiteral("29")}));
        it.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), it.view.selectedText());
        QVERIFY(it.view.selectedText().startsWith(QStringLiteral("Person 28\t")));
        QVERIFY(it.view.selectedText().endsWith(QStringLiteral("\tImported\n")));
        it.press(Qt::Key_A, Qt::ControlModifier);
        it.press(Qt::Key_Space);
        QCOMPARE(it.checks.count(), 30);
    }

    void tooltipsShowWhatDoesNotFit()
    {
        Fixture it;
        it.model.upsert({{QStringLiteral("0"), QString(200, u'w'), 1}});
        auto *delegate = qobject_cast<BadgeDelegate *>(it.view.itemDelegate());
        const auto tooltip = [&](int row, int column) {
            QStyleOptionViewItem option;
            option.initFrom(&it.view);
            option.widget = &it.view;
            option.rect = it.view.visualRect(it.proxy.index(row, column));
            return delegate->tooltip(option, it.proxy.index(row, column));
        };
        QCOMPARE(tooltip(0, 0).size(), 200);
        QCOMPARE(tooltip(1, 0), QString());
        QCOMPARE(tooltip(1, 2), QStringLiteral("since Monday"));
        it.view.setColumnVisible(3, true); // the last column is stretched
        it.view.setColumnWidth(2, 40);
        QCOMPARE(tooltip(1, 2), QStringLiteral("Imported\nsince Monday"));
    }

    void eachToneHasItsOwnShape()
    {
        QSet<QByteArray> pictures;
        for (int tone = 0; tone <= static_cast<int>(Tone::busy); ++tone) {
            QImage image(32, 32, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            icon(iconName(static_cast<Tone>(tone)), QColor(Qt::black)).paint(&painter, image.rect());
            painter.end();
            pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), 6);
    }

    void badgesAreDrawnInTheirToneAndReadAloud()
    {
        Fixture it;
        it.view.setPalette(paletteFor(lightColors()));
        it.model.upsert({{QStringLiteral("1"), QStringLiteral("x"), 1, {}, Tone::error}});
        const QRect cell = it.view.visualRect(it.proxy.index(1, 2));
        const QImage image = it.view.viewport()->grab(cell).toImage();
        int wash = 0;
        for (int x = 0; x < image.width(); ++x)
            wash += image.pixelColor(x, image.height() / 2) == lightColors().errorWash;
        QVERIFY2(wash > 4, qPrintable(QString::number(wash)));
        QCOMPARE(it.proxy.index(1, 2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Failed"));
        QVERIFY(it.proxy.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    }

    void rowsAreAboutThirtySixPixelsHighAndGrowWithTheFont()
    {
        Fixture it;
        const int height = it.view.rowHeight(0);
        QVERIFY2(height >= 28 && height <= 44, qPrintable(QString::number(height)));
        QFont font = it.view.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        it.view.setFont(font);
        QVERIFY(it.view.rowHeight(0) > height + 8);
    }

    void aPagedTableReadsWhatTheWindowShows()
    {
        QVector<PageRequest> asked;
        PagedTableModel<Person> model(personKey, peopleColumns(),
                                      [&](const PageRequest &request) { asked.append(request); });
        TableView view;
        view.setModel(&model);
        view.resize(640, 400);
        view.show();
        QTRY_COMPARE(asked.size(), 1);
        view.grab(); // grey bars
        model.take(asked[0].generation, 0, 100000, people(200));
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentIndex().row(), 99999);
        QTRY_COMPARE(asked.last().offset, 99800);
        QCOMPARE(view.currentKey(), QString());
        QSignalSpy current(&view, &TableView::currentKeyChanged);
        model.take(asked.last().generation, 99800, 100000, people(200));
        QCOMPARE(current.size(), 1);
        QCOMPARE(view.currentKey(), QStringLiteral("199"));
        view.horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        QTRY_COMPARE(asked.last().sortColumn, QStringLiteral("calls"));
        QVERIFY(asked.last().descending);
        QCOMPARE(asked.last().offset, 0);
    }
};

QTEST_MAIN(TableViewTest)
#include "table_view_test.moc"
