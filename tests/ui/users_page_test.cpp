// The page of users against a scripted engine.
#include "tests/ui/scripted_console.h"

#include "engine/api/methods.h"
#include "engine/api/user_values.h"
#include "ui/models/roles.h"
#include "ui/text/import_reason_text.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace clc;
using namespace clc::test;
using namespace clc::ui;

namespace
{

const QString list = QLatin1String(methods::usersList);

UserInfo importedUser(qint64 number)
{
    UserInfo user;
    user.identity = QStringLiteral("login:u%1").arg(number);
    user.userId = QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    user.dn = QString::number(20000 + number);
    user.name = QStringLiteral("Person %1").arg(number);
    user.email = QStringLiteral("person%1@customer.example").arg(number);
    user.state = number % 800 == 7 ? QStringLiteral("suspended") : QStringLiteral("active");
    user.details = {{QStringLiteral("firstName"), QStringLiteral("Person")},
                    {QStringLiteral("lastName"), QString::number(number)},
                    {QStringLiteral("loginId"), QStringLiteral("u%1").arg(number)},
                    {QStringLiteral("since"), QStringLiteral("2026-11-20T09:30:00.000Z")}};
    return user;
}

UserInfo skippedUser(qint64 number)
{
    static const char *const reasons[] = {"missingEmail", "duplicateEmail", "missingNumber", "attributeInUse"};
    UserInfo user;
    user.identity = QStringLiteral("login:s%1").arg(number);
    user.dn = QString::number(30000 + number);
    user.name = QStringLiteral("Nobody %1").arg(number);
    user.state = QStringLiteral("skipped");
    user.reason = QLatin1String(reasons[number % 4]);
    user.other = QStringLiteral("Anna Smith (2001, anna@customer.example)");
    return user;
}

/// A site of so many users.
struct Site : ScriptedConsole {
    qint64 imported = 2403;
    qint64 suspended = 3;
    qint64 skipped = 100;
    QVector<UsersQuery> queries;

    Site()
    {
        engine.setStatus(siteInService());
        engine.answer(list, [this](const QJsonObject &params) { return answer(params); });
    }

    Result<QJsonObject> answer(const QJsonObject &params)
    {
        const Result<UsersQuery> query = UsersQuery::fromJson(params);
        if (!query) return query.error();
        queries.append(*query);
        UsersPage page;
        page.counts = {imported - suspended, suspended, skipped};
        page.offset = query->offset;
        const bool left = query->state == QLatin1String("skipped");
        page.total = left ? skipped : query->state == QLatin1String("suspended") ? suspended : imported;
        if (!query->text.isEmpty()) page.total = qMin(page.total, query->text == QLatin1String("nobody") ? 0ll : 12ll);
        for (qint64 row = query->offset; row < qMin(page.total, query->offset + query->limit); ++row) {
            const qint64 number = query->descending ? page.total - 1 - row : row;
            page.users.append(left ? skippedUser(number) : importedUser(number));
        }
        return page.toJson();
    }

    TableFrame *frame() const { return page()->findChild<TableFrame *>(); }
    TableView *view() const { return frame()->view(); }
    QString cell(int row, int column) const { return view()->model()->index(row, column).data().toString(); }
    QString count() const { return frame()->countText(); }
    StateView::State state() const { return page()->findChild<StateView *>()->state(); }
    SidePanel *panel() const { return find<SidePanel>("userPanel"); }
    QToolButton *chip(const char *id) const { return find<QToolButton>(qPrintable(QLatin1String("chip.") + id)); }
    bool isFilled() const { return view()->model()->rowCount() > 0 && !cell(0, 0).isEmpty(); }
    void openFilled(const QString &theme = QStringLiteral("light"))
    {
        open(QStringLiteral("users"), theme);
        QTRY_VERIFY(isFilled());
    }
};

} // namespace

class UsersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhoIsImported()
    {
        Site site;
        site.openFilled();
        QTRY_COMPARE(site.state(), StateView::State::content);
        QCOMPARE(site.cell(0, 0), QStringLiteral("Person 0"));
        QCOMPARE(site.cell(0, 1), QStringLiteral("person0@customer.example"));
        QCOMPARE(site.cell(0, 2), QStringLiteral("20000"));
        QCOMPARE(site.cell(0, 3), QStringLiteral("Imported"));
        QCOMPARE(site.cell(7, 3), QStringLiteral("Suspended"));
        QVERIFY(site.cell(0, 4).isEmpty());
        QStringList titles;
        for (const int column : site.view()->visibleColumns())
            titles.append(site.view()->model()->headerData(column, Qt::Horizontal).toString());
        QCOMPARE(titles.join(u'|'), QStringLiteral("NAME|EMAIL ADDRESS|EXT|STATUS|REASON"));
        QTRY_COMPARE(site.count(), QStringLiteral("2,403"));
        QCOMPARE(site.chip("imported")->text(), QStringLiteral("Imported 2,403"));
        QCOMPARE(site.chip("suspended")->text(), QStringLiteral("Suspended 3"));
        QCOMPARE(site.chip("skipped")->text(), QStringLiteral("Not imported 100"));
        QCOMPARE(site.queries.constFirst().sort, QStringLiteral("dn"));
        QVERIFY(!site.sees("sourceNote"));
        site.shot(QStringLiteral("users"));
    }

    void theEngineFiltersAndSorts()
    {
        Site site;
        site.openFilled();
        QTest::keyClick(site.window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(site.frame()->filterBox(), QStringLiteral("anna"));
        QTRY_COMPARE(site.queries.constLast().text, QStringLiteral("anna"));
        QTRY_COMPARE(site.count(), QStringLiteral("12 of 2,403"));
        QTest::mouseClick(site.chip("skipped"), Qt::LeftButton);
        QTRY_COMPARE(site.queries.constLast().state, QStringLiteral("skipped"));
        QCOMPARE(site.queries.constLast().text, QStringLiteral("anna"));
        QTRY_COMPARE(site.count(), QStringLiteral("12 of 100"));
        site.frame()->clearFilter();
        QTRY_COMPARE(site.queries.constLast().state, QString());

        site.view()->horizontalHeader()->setSortIndicator(2, Qt::DescendingOrder);
        QTRY_COMPARE(site.queries.constLast().sort, QStringLiteral("dn"));
        QTRY_VERIFY(site.queries.constLast().descending);
        QTRY_COMPARE(site.cell(0, 2), QStringLiteral("22402"));
        site.view()->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
        QTRY_COMPARE(site.queries.constLast().sort, QStringLiteral("email"));
        site.view()->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
        QTRY_COMPARE(site.queries.constLast().sort, QStringLiteral("name"));
    }

    void whatMatchesNothingCanBeCleared()
    {
        Site site;
        site.openFilled();
        QTest::keyClicks(site.frame()->filterBox(), QStringLiteral("nobody"));
        QTRY_VERIFY(site.sees("clearFilterButton"));
        QTest::mouseClick(site.find("clearFilterButton"), Qt::LeftButton);
        QTRY_COMPARE(site.count(), QStringLiteral("2,403"));
    }

    void saysWhatIsWrongAndWhatToChange()
    {
        Site site;
        site.openFilled();
        QTest::mouseClick(site.chip("skipped"), Qt::LeftButton);
        QTRY_COMPARE(site.cell(0, 4), QStringLiteral("No e-mail address"));
        QCOMPARE(site.cell(0, 3), QStringLiteral("Not imported"));
        QTRY_COMPARE(site.count(), QStringLiteral("100"));
        site.view()->setFocus();
        site.view()->setCurrentIndex(site.view()->model()->index(0, 0));
        QTest::keyClick(site.view(), Qt::Key_Return);
        QTRY_VERIFY(site.panel()->isOpen());
        QCOMPARE(site.find<QLabel>("panelTitle")->text(), QStringLiteral("Nobody 0"));
        const auto *banner = site.find<QWidget>("reasonBanner");
        QVERIFY(banner != nullptr);
        QCOMPARE(banner->findChild<QLabel *>(QStringLiteral("bannerText"))->text(),
                 QStringLiteral("Nobody 0 (30000) has no e-mail address."));
        QVERIFY(site.find<QLabel>("cureLabel")->text().startsWith(QStringLiteral("Enter the person's e-mail")));
        site.shot(QStringLiteral("users-not-imported"));
        QTest::keyClick(site.window()->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!site.panel()->isOpen());
        QVERIFY(site.view()->hasFocus());
    }

    void thePanelFollowsTheArrowKeys()
    {
        Site site;
        site.openFilled();
        const QRect first = site.view()->visualRect(site.view()->model()->index(0, 0));
        QTest::mouseClick(site.view()->viewport(), Qt::LeftButton, {}, first.center());
        QTRY_VERIFY(site.panel()->isOpen());
        QCOMPARE(site.find<QLabel>("panelTitle")->text(), QStringLiteral("Person 0"));
        site.shot(QStringLiteral("users-details"));
        QTest::keyClick(site.view(), Qt::Key_Down);
        QTRY_COMPARE(site.find<QLabel>("panelTitle")->text(), QStringLiteral("Person 1"));
        QTest::keyClick(site.view(), Qt::Key_Escape);
        QTRY_VERIFY(!site.panel()->isOpen());
    }

    void everyReasonHasWordsWithoutPlaceholders()
    {
        for (const char *reason :
             {"missingEmail", "invalidEmail", "missingNumber", "missingLastName", "missingName", "duplicateEmail",
              "duplicateNumber", "duplicateLogin", "attributeInUse", "domainNotAllowed", "notHomedHere", "overCapacity",
              "monitorBudget", "noSeat", "excludedByScope", "identityUnclear"}) {
            UserInfo user;
            user.reason = QLatin1String(reason);
            for (const QString &email : {QString(), QStringLiteral("anna@elsewhere.example")}) {
                user.email = email;
                const ImportReasonWords words = importReasonWords(user);
                QVERIFY2(!words.sentence.contains(QLatin1String("%{")) && !words.cure.contains(QLatin1String("%{")),
                         qPrintable(words.sentence + words.cure));
                QVERIFY2(!words.sentence.isEmpty() && !words.cure.isEmpty(), reason);
            }
        }
        UserInfo unknown;
        unknown.reason = QStringLiteral("somethingNew");
        QCOMPARE(importReasonWords(unknown).sentence, QStringLiteral("somethingNew"));
    }

    void withoutASiteItOffersTheSetup()
    {
        Site site;
        site.imported = site.suspended = site.skipped = 0;
        site.engine.setStatus(EngineStatus());
        site.open(QStringLiteral("users"));
        QTRY_COMPARE(site.state(), StateView::State::empty);
        auto *action = site.find<QPushButton>("emptyAction");
        QCOMPARE(action->text(), QStringLiteral("Set up the gateway"));
        site.shot(QStringLiteral("users-none"));
        action->setFocus();
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(site.window()->currentPage(), QStringLiteral("wizard"));
    }

    void nobodyImportedIsSaidWithTheWayOn()
    {
        Site site;
        site.imported = site.suspended = 0;
        site.open(QStringLiteral("users"));
        QTRY_VERIFY(site.sees("showSkipped"));
        QTest::mouseClick(site.find("showSkipped"), Qt::LeftButton);
        QTRY_COMPARE(site.queries.constLast().state, QStringLiteral("skipped"));
        QTRY_VERIFY(site.isFilled());

        Site empty;
        empty.imported = empty.suspended = empty.skipped = 0;
        empty.open(QStringLiteral("users"));
        QTRY_COMPARE(empty.state(), StateView::State::empty);
        QCOMPARE(empty.find<QPushButton>("emptyAction")->text(), QStringLiteral("Open the Gateway page"));
    }

    void accountSitesSayWhereNamesComeFrom()
    {
        Site site;
        EngineStatus status = siteInService();
        status.userSource = QStringLiteral("account");
        site.engine.setStatus(status);
        site.openFilled();
        QVERIFY(site.sees("sourceNote"));
    }

    void anErrorCanBeTriedAgain()
    {
        Site site;
        site.engine.fail(list, failure(ErrorCode::storeFull, {{QStringLiteral("path"), QStringLiteral("/x")}}));
        site.open(QStringLiteral("users"));
        QTRY_COMPARE(site.state(), StateView::State::failed);
        site.engine.answer(list, [&site](const QJsonObject &params) { return site.answer(params); });
        QTest::mouseClick(site.find("retryButton"), Qt::LeftButton);
        QTRY_COMPARE(site.state(), StateView::State::content);
    }

    void whileTheEngineIsAwayThePictureStays()
    {
        Site site;
        site.openFilled();
        site.engine.goAway();
        QTRY_VERIFY(site.sees("age"));
        QCOMPARE(site.cell(0, 0), QStringLiteral("Person 0"));
        QCOMPARE(site.state(), StateView::State::content);
        const auto before = site.queries.size();
        site.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(site.queries.size() > before, 20'000);
    }

    void aRunRefreshesWhatIsShown()
    {
        Site site;
        site.openFilled();
        site.imported = 2500;
        RunInfo run = *siteInService().lastRun;
        const auto before = site.queries.size();
        run.kind = QStringLiteral("mails");
        site.engine.tell(QLatin1String(events::runFinished), run.toJson());
        run.kind = QStringLiteral("sync");
        site.engine.tell(QLatin1String(events::runFinished), run.toJson());
        QTRY_COMPARE(site.count(), QStringLiteral("2,500"));
        QCOMPARE(site.queries.size(), before + 1);
    }

    void hundredThousandRowsScroll()
    {
        Site site;
        site.imported = 100'000;
        site.openFilled();
        QTRY_COMPARE(site.view()->model()->rowCount(), 100'000);
        QElapsedTimer clock;
        clock.start();
        site.view()->setFocus();
        QTest::keyClick(site.view(), Qt::Key_End);
        QTRY_COMPARE(site.cell(99'999, 0), QStringLiteral("Person 99999"));
        QScrollBar *bar = site.view()->verticalScrollBar();
        for (int step = 0; step <= 20; ++step) {
            bar->setValue(bar->maximum() / 20 * step);
            QCoreApplication::processEvents();
        }
        const int middle = site.view()->rowAt(10);
        QTRY_VERIFY(!site.cell(middle, 0).isEmpty());
        qInfo("scrolled in %lld ms by %lld requests", clock.elapsed(), qint64(site.queries.size()));
        QVERIFY(site.queries.size() < 60);
    }

    void repliesAfterThePageIsGoneHurtNobody()
    {
        Site site;
        site.engine.hold(list);
        site.open(QStringLiteral("users"));
        QTRY_VERIFY(site.engine.isHolding(list));
        QCOMPARE(site.state(), StateView::State::loading);
        site.console.reset();
        site.engine.release(list);
        QCoreApplication::processEvents();
    }

    void exportsAllThatMatch()
    {
        Site site;
        site.openFilled();
        const QString path = site.folder.filePath(QStringLiteral("users.csv"));
        site.frame()->setChoosePath([&path](const QString &, auto chosen) { chosen(path); });
        QTRY_VERIFY(site.find("exportButton")->isEnabled());
        QTest::mouseClick(site.find("exportButton"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2404);
        QCOMPARE(lines.at(0), QByteArray("\xEF\xBB\xBFNAME,EMAIL ADDRESS,EXT,STATUS,REASON\r"));
        QCOMPARE(lines.at(2403), QByteArray("Person 2402,person2402@customer.example,22402,Imported,"));
        QTRY_VERIFY(!site.sees("tableExport"));
    }

    void anExportShowsItsProgressAndCanBeStopped()
    {
        Site site;
        site.openFilled();
        const QString path = site.folder.filePath(QStringLiteral("users.csv"));
        site.frame()->setChoosePath([&path](const QString &, auto chosen) { chosen(path); });
        site.engine.hold(list);
        QTRY_VERIFY(site.find("exportButton")->isEnabled());
        QTest::mouseClick(site.find("exportButton"), Qt::LeftButton);
        QTRY_VERIFY(site.sees("tableExport"));
        QTest::mouseClick(site.find("stopExport"), Qt::LeftButton);
        site.engine.release(list);
        QTRY_VERIFY(!site.sees("tableExport"));
        QVERIFY(!QFile::exists(path));

        site.engine.fail(list, failure(ErrorCode::timedOut, {{QStringLiteral("host"), QStringLiteral("x")}}));
        QTRY_VERIFY(site.find("exportButton")->isEnabled());
        QTest::mouseClick(site.find("exportButton"), Qt::LeftButton);
        QTRY_VERIFY(site.sees("exportBanner"));
        QVERIFY(!QFile::exists(path));
        site.shot(QStringLiteral("users-export-failed"));
    }

    void anExportUnderWayEndsWithThePage()
    {
        Site site;
        site.openFilled();
        const QString path = site.folder.filePath(QStringLiteral("users.csv"));
        site.frame()->setChoosePath([&path](const QString &, auto chosen) { chosen(path); });
        site.engine.hold(list);
        QTRY_VERIFY(site.find("exportButton")->isEnabled());
        QTest::mouseClick(site.find("exportButton"), Qt::LeftButton);
        QTRY_VERIFY(site.engine.isHolding(list));
        site.console.reset();
        site.engine.release(list);
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(path));
    }

    void everythingHasANameAndTabGoesThroughTheFrame()
    {
        Site site;
        site.openFilled();
        QCOMPARE(withoutAccessibleName(site.window()).join(u','), QString());
        site.frame()->filterBox()->setFocus();
        QStringList order;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(site.window()->focusWidget(), Qt::Key_Tab);
            order.append(site.window()->focusWidget()->objectName());
        }
        QCOMPARE(order.join(u' '), QStringLiteral("chip.imported chip.suspended chip.skipped columnsButton "
                                                  "exportButton tableView"));
    }

    void columnsAreKept()
    {
        Site site;
        site.openFilled();
        site.view()->setColumnVisible(5, true);
        site.openFilled();
        QVERIFY(site.view()->visibleColumns().contains(5));
    }

    void fitsASmallWindowInTheDark()
    {
        Site site;
        site.openFilled(QStringLiteral("dark"));
        site.shot(QStringLiteral("users-dark"));
        site.window()->resize(1024, 640);
        site.window()->page()->findChild<TableView *>()->setFocus();
        QTest::mouseClick(site.chip("skipped"), Qt::LeftButton);
        QTRY_COMPARE(site.cell(1, 4), QStringLiteral("E-mail address used twice"));
        site.view()->setCurrentIndex(site.view()->model()->index(1, 0));
        QTest::keyClick(site.view(), Qt::Key_Return);
        QTRY_VERIFY(site.panel()->isOpen());
        site.shot(QStringLiteral("users-small-dark"));
        QCOMPARE(site.window()->size(), QSize(1024, 640));
        for (const char *name : {"exportButton", "panelCloseButton", "countLabel"})
            QTRY_VERIFY2(site.page()->rect().contains(
                             QRect(site.find(name)->mapTo(site.page(), QPoint()), site.find(name)->size())),
                         name);
    }
};

QTEST_MAIN(UsersPageTest)
#include "users_page_test.moc"
