// Accounts and Account Information while they load, when reading fails, and while the engine is away.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"
#include "ui/widgets/status_badge.h"

#include <QJsonArray>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

const QString whoAmI = QLatin1String(methods::sessionWhoAmI);
const QString listing = QLatin1String(methods::accountsList);
const QString showing = QLatin1String(methods::accountsShow);

AccountInfo customer(const char *city)
{
    const QJsonObject address{{str("city"), str(city)}};
    return {siteInService().accountId,
            str("100000001"),
            str("Customer Ltd"),
            {{str("location"), QJsonObject{{str("address"), address}}}}};
}

/// An account administrator at the console of a site.
struct Office : Desk {
    Office()
    {
        EngineStatus status = siteInService();
        status.signedInAs = str("anna@customer.example");
        engine.setStatus(status);
        const SignInInfo who{str("u1"),        str("Anna Admin"), status.signedInAs, str("ACCOUNT_ADMIN"),
                             status.accountId, QString()};
        engine.answer(whoAmI, who.toJson());
        engine.answer(listing, QJsonObject{{str("accounts"), QJsonArray{customer("Ottawa").toJson()}}});
        engine.answer(showing, customer("Kanata").toJson());
    }
    int rows() const
    {
        const auto *table = find("accountsTable")->findChild<QAbstractItemView *>(str("tableView"));
        return table->isVisible() ? table->model()->rowCount() : -1;
    }
};

} // namespace

class AccountInformationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// While it is not known who is signed in, nobody is asked to sign in.
    void bothLoadUntilItIsKnownWhoIsSignedIn_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("method");
        for (const char *page : {"accounts", "accountInformation"})
            for (const QString &method : {whoAmI, listing})
                QTest::addRow("%s %s", page, qPrintable(method)) << str(page) << method;
    }
    void bothLoadUntilItIsKnownWhoIsSignedIn()
    {
        QFETCH(QString, page);
        QFETCH(QString, method);
        Office office;
        office.engine.hold(method);
        office.sitDown(page);
        QTRY_VERIFY(office.engine.isHolding(method));
        QVERIFY(office.sees("skeleton"));
        QVERIFY(!office.sees("emptyState"));
        office.engine.release(method);
        QTRY_VERIFY(!office.sees("skeleton"));
        QVERIFY(!office.sees("emptyState"));
        if (page == str("accounts"))
            QTRY_COMPARE(office.rows(), 1);
        else
            QVERIFY(office.saysSoon("customerName", str("Customer Ltd")));
    }

    void whoIsNotSignedInAfterAllIsAskedTo_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("accounts") << str("accounts");
        QTest::newRow("accountInformation") << str("accountInformation");
    }
    void whoIsNotSignedInAfterAllIsAskedTo()
    {
        QFETCH(QString, page);
        Office office;
        office.engine.fail(whoAmI, failure(ErrorCode::signedOut));
        office.engine.hold(whoAmI);
        office.sitDown(page);
        QTRY_VERIFY(office.engine.isHolding(whoAmI));
        QVERIFY(office.sees("skeleton"));
        office.engine.release(whoAmI);
        auto *action = office.seen<QAbstractButton>("emptyAction");
        QVERIFY(action);
        QCOMPARE(action->text(), str("Sign in"));
    }

    void whatTheListKnowsIsShownUntilTheRestCame()
    {
        Office office;
        office.engine.hold(showing);
        office.sitDown(str("accountInformation"));
        QVERIFY(office.saysSoon("city", str("Ottawa")));
        QTRY_VERIFY(office.engine.isHolding(showing));
        office.engine.release(showing);
        QVERIFY(office.saysSoon("city", str("Kanata")));
    }

    void informationThatCannotBeReadStaysAndCanBeTriedAgain()
    {
        Office office;
        office.engine.fail(showing, failure(ErrorCode::platformUnavailable, {}, str("maintenance")));
        office.sitDown(str("accountInformation"));
        auto *retry = office.seen<QAbstractButton>("retryButton");
        QVERIFY(retry);
        QVERIFY(office.seen<QLabel>("bannerText")->text().contains(str("maintenance")));
        QVERIFY(office.sees("customerName"));
        QCOMPARE(office.text("city"), str("Ottawa"));
        office.engine.answer(showing, customer("Kanata").toJson());
        office.press(retry);
        QVERIFY(office.saysSoon("city", str("Kanata")));
        QTRY_VERIFY(!office.sees("retryButton"));
    }

    /// Whatever else happens on the site.
    void anErrorStaysWhileTheSiteGoesOn()
    {
        Office office;
        office.engine.fail(showing, failure(ErrorCode::platformUnavailable));
        office.sitDown(str("accountInformation"));
        QVERIFY(office.seen("retryButton"));
        EngineStatus status = office.engine.status();
        status.pbxType = str("MX-ONE");
        office.engine.setStatus(status);
        QVERIFY(office.saysSoon("pbxTypeFact", str("MX-ONE")));
        QVERIFY(office.sees("retryButton"));
    }

    void informationStaysWhileTheEngineIsAway()
    {
        Office office;
        office.sitDown(str("accountInformation"));
        QVERIFY(office.saysSoon("city", str("Kanata")));
        office.engine.goAway();
        QVERIFY(office.seen("age"));
        QVERIFY(office.find<ui::StatusBadge>("age")->word().startsWith(str("As of ")));
        QCOMPARE(office.text("city"), str("Kanata"));
        QVERIFY(office.sees("customerName"));
        office.engine.answer(showing, customer("Perth").toJson());
        office.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(!office.sees("age"), 15'000);
        QVERIFY(office.saysSoon("city", str("Perth")));
    }

    void theListStaysWhileTheEngineIsAway()
    {
        Office office;
        office.sitDown(str("accounts"));
        QTRY_COMPARE(office.rows(), 1);
        office.engine.goAway();
        QVERIFY(office.seen("age"));
        QCOMPARE(office.rows(), 1);
        QCOMPARE(office.find("addAccount")->toolTip(), str("The engine does not answer at the moment."));
        AccountInfo more = customer("Perth");
        more.id = str("another");
        office.engine.answer(listing,
                             QJsonObject{{str("accounts"), QJsonArray{customer("Ottawa").toJson(), more.toJson()}}});
        office.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(!office.sees("age"), 15'000);
        QTRY_COMPARE(office.rows(), 2);
    }

    void aListThatCannotBeReadAgainStays()
    {
        Office office;
        office.sitDown(str("accounts"));
        QTRY_COMPARE(office.rows(), 1);
        QTRY_VERIFY(office.engine.quietFor() > 100);
        office.engine.fail(listing, failure(ErrorCode::platformUnavailable));
        QTest::keySequence(office.window(), QKeySequence::Refresh);
        QVERIFY(office.seen("retryButton"));
        QCOMPARE(office.rows(), 1);
    }
};

QTEST_MAIN(AccountInformationTest)
#include "account_information_test.moc"
