// Accounts and Account Information against an engine that answers as it is told.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>

using namespace clc;
using namespace clc::test;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

AccountInfo account(int number, const QString &name)
{
    AccountInfo account;
    account.id = str("6b1b2c3d-0000-4000-8000-00000000000%1").arg(number);
    account.number = QString::number(100'000'000 + number);
    account.name = name;
    const QJsonObject address{{str("street"), str("350 Legget Drive")},
                              {str("city"), str("Kanata")},
                              {str("stateOrProvince"), str("ON")},
                              {str("zipCode"), str("K2K 2W7")},
                              {str("country"), str("CA")}};
    account.details = {{str("languageCode"), str("fr-FR")},
                       {str("active"), number != 3},
                       {str("location"), QJsonObject{{str("address"), address}}},
                       {str("contacts"), QJsonArray{QJsonObject{{str("name"), str("Hedy Lamarr")},
                                                                {str("email"), str("hedy@partner.example")}}}}};
    return account;
}

QJsonObject list(const QVector<AccountInfo> &all)
{
    QJsonArray rows;
    for (const AccountInfo &one : all) rows.append(one.toJson());
    return {{str("accounts"), rows}};
}

/// A partner at a console, with three customers and no site yet.
struct Office : Desk {
    explicit Office(const QString &role = str("PARTNER_ADMIN"))
    {
        const SignInInfo who{str("u1"), str("Pat"), str("pat@partner.example"), role, str("a0"), str("123456789")};
        EngineStatus status;
        status.signedInAs = who.email;
        status.card = str("notAdded");
        engine.setStatus(status);
        engine.answer(str(methods::sessionWhoAmI), who.toJson());
        engine.answer(str(methods::accountsList), list(customers()));
        engine.answer(str(methods::accountsShow), account(2, str("Dijkstra BV")).toJson());
    }
    static QVector<AccountInfo> customers()
    {
        return {account(1, str("Customer Ltd")), account(2, str("Dijkstra BV")), account(3, str("Émile SA"))};
    }
    QAbstractItemView *table() const { return find("accountsTable")->findChild<QAbstractItemView *>(str("tableView")); }
    int rows() const { return table()->model()->rowCount(); }
    void open(const QString &theme = str("light"))
    {
        sitDown(str("accounts"), theme);
        QVERIFY(QTest::qWaitFor([&] { return rows() == 3 && table()->isVisible(); }));
    }
    void fillIn()
    {
        press(seen("addAccount"));
        QVERIFY(seen("accountForm"));
        type("account.create.name", str("New Customer"));
        type("account.create.country", str("CA"));
        type("account.create.street", str("1 Main Street"));
        type("account.create.city", str("Ottawa"));
        type("account.create.postalCode", str("K1A 0A1"));
        type("contactName0", str("Ada Lovelace"));
        type("contactEmail0", str("ada@customer.example"));
    }
};

} // namespace

class AccountsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASignInItLeadsThere()
    {
        Desk desk;
        desk.sitDown(str("accounts"));
        auto *action = desk.seen<QAbstractButton>("emptyAction");
        QVERIFY(action);
        QVERIFY(!desk.find<QAbstractButton>("addAccount")->isEnabled());
        desk.press(action);
        QCOMPARE(desk.window()->currentPage(), str("signIn"));
    }

    void typingAndChipsNarrowTheList()
    {
        Office office;
        office.open();
        office.shot(str("accounts"));
        office.type("filterBox", str("dijk"));
        QVERIFY(QTest::qWaitFor([&] { return office.rows() == 1; }));
        QTest::keyClick(office.find("filterBox"), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return office.rows() == 3; }));
    }

    void enterWorksOnTheAccountAndOpensIt()
    {
        Office office;
        office.open();
        QAbstractItemView *table = office.table();
        table->setFocus(Qt::TabFocusReason);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(office.window()->currentPage(), str("accountInformation"));
        QVERIFY(office.saysSoon("customerName", str("Dijkstra BV")));
        QVERIFY(office.isAskedSoon(methods::accountsShow, 1));
        QCOMPARE(office.text("accountId"), str("100000002"));
        QCOMPARE(office.text("language"), str("French"));
        QCOMPARE(office.text("city"), str("Kanata"));
        QCOMPARE(office.text("postalCode"), str("K2K 2W7"));
        QCOMPARE(office.text("contact0"), str("hedy@partner.example"));
        QVERIFY(!office.find("pbxTypeFact")); // only after onboarding
        office.shot(str("account-information"));
        QApplication::clipboard()->clear();
        office.press(office.seen("copyAccountId"));
        QCOMPARE(QApplication::clipboard()->text(), str("100000002"));
        QCOMPARE(withoutAccessibleName(office.window()).join(u' '), QString());
        office.window()->openPage(str("accounts"));
        QTRY_COMPARE(office.table()->model()->index(1, 5).data().toString(), str("In work"));
    }

    void whoIsNoPartnerIsToldWhyNothingCanBeAdded()
    {
        Office office(str("ACCOUNT_ADMIN"));
        office.open();
        auto *add = office.find<QAbstractButton>("addAccount");
        QVERIFY(!add->isEnabled());
        QVERIFY(add->toolTip().contains(str("Only partners")));
        QVERIFY(office.seen("addHint"));
        QCOMPARE(office.text("addHint"), add->toolTip());
    }

    void saveSaysWhatIsMissing()
    {
        Office office;
        office.open();
        office.press(office.seen("addAccount"));
        auto *save = office.seen<QAbstractButton>("saveAccount");
        QVERIFY(save);
        QVERIFY(!save->isEnabled());
        QCOMPARE(office.text("whyNotSave"), str("The customer name is missing."));
        QVERIFY(office.find("account.create.name")->hasFocus());
        QVERIFY(!office.find("account.create.nameNote")->isVisible()); // nothing was edited yet
        office.type("account.create.name", str("N"));
        QTest::keyClick(office.find("account.create.name"), Qt::Key_Backspace);
        QVERIFY(office.find("account.create.nameNote")->isVisible());
        office.type("contactName0", str("Ada"));
        office.type("contactEmail0", str("ada.customer"));
        QVERIFY(office.text("contactsNote").contains(str("ada.customer")));
        office.press(office.find("addContact"));
        QVERIFY(office.find("contactName1")->hasFocus());
        QVERIFY(office.find("removeContact0")->isEnabled());
        office.press(office.find("removeContact1"));
        QVERIFY(!office.find("removeContact0")->isEnabled());
        QCOMPARE(withoutAccessibleName(office.window()).join(u' '), QString());
    }

    void whatWasTypedStaysAfterAnError()
    {
        Office office;
        office.open();
        office.fillIn();
        auto *save = office.seen<QAbstractButton>("saveAccount");
        QVERIFY(save->isEnabled());
        office.engine.fail(str(methods::accountsCreate),
                           failureIn(str("account.create.postalCode"), ErrorCode::missingValue));
        office.press(save);
        QVERIFY(office.isAskedSoon(methods::accountsCreate, 1));
        QVERIFY(QTest::qWaitFor([&] { return office.find("account.create.postalCode")->hasFocus(); }));
        QVERIFY(office.find("account.create.postalCodeNote")->isVisible());
        office.shot(str("account-form"));
        QCOMPARE(office.find<QLineEdit>("account.create.name")->text(), str("New Customer"));
        QCOMPARE(office.find<QLineEdit>("contactEmail0")->text(), str("ada@customer.example"));

        office.engine.fail(str(methods::accountsCreate),
                           failure(ErrorCode::platformRefused, {}, str("the name is taken")));
        office.press(save);
        QVERIFY(office.seen("accountBanner"));
        QCOMPARE(office.find<QLineEdit>("account.create.city")->text(), str("Ottawa"));

        QVector<AccountInfo> more = Office::customers();
        more.append(account(4, str("New Customer")));
        office.engine.answer(str(methods::accountsCreate), more.last().toJson());
        office.engine.answer(str(methods::accountsList), list(more));
        office.press(save);
        QVERIFY(QTest::qWaitFor([&] { return office.rows() == 4 && !office.find("accountPanel")->isVisible(); }));
        const QJsonObject sent =
            office.engine.lastParams(str(methods::accountsCreate)).value(str("account")).toObject();
        QCOMPARE(sent.value(str("postalCode")).toString(), str("K1A 0A1"));
        QCOMPARE(sent.value(str("language")).toString(), str("en-US"));
        QCOMPARE(sent.value(str("supportContacts")).toArray().first().toObject().value(str("email")).toString(),
                 str("ada@customer.example"));
        QVERIFY(!sent.contains(str("stateOrProvince")));
        QCOMPARE(office.find<QLineEdit>("account.create.name")->text(), QString());
    }

    void saveIsPressedOnce()
    {
        Office office;
        office.open();
        office.fillIn();
        office.engine.hold(str(methods::accountsCreate));
        auto *save = office.seen<QAbstractButton>("saveAccount");
        office.press(save);
        QVERIFY(QTest::qWaitFor([&] { return office.engine.isHolding(str(methods::accountsCreate)); }));
        QVERIFY(!save->isEnabled());
        QVERIFY(!office.text("whyNotSave").isEmpty());
        QVERIFY(!office.find("account.create.name")->isEnabled());
        office.window()->rebuild(); // the page goes with the reply in flight
        office.engine.release(str(methods::accountsCreate));
        QTest::qWait(0);
    }

    void theListCanFailAndBeTriedAgain()
    {
        Office office;
        office.engine.fail(str(methods::accountsList), failure(ErrorCode::platformUnavailable));
        office.sitDown(str("accounts"));
        auto *retry = office.seen<QAbstractButton>("retryButton");
        QVERIFY(retry);
        office.engine.answer(str(methods::accountsList), list(Office::customers()));
        office.press(retry);
        QVERIFY(QTest::qWaitFor([&] { return office.rows() == 3; }));
    }

    void informationNeedsAnAccount()
    {
        Office office;
        office.sitDown(str("accountInformation"));
        auto *action = office.seen<QAbstractButton>("emptyAction");
        QVERIFY(action);
        QTRY_COMPARE(action->text(), str("Accounts"));
        office.press(action);
        QCOMPARE(office.window()->currentPage(), str("accounts"));
    }

    void thePbxTypeAppearsAfterOnboarding()
    {
        Office office;
        EngineStatus status = siteInService();
        status.signedInAs = str("pat@partner.example");
        office.engine.setStatus(status);
        office.engine.answer(str(methods::accountsShow), account(1, str("Customer Ltd")).toJson());
        office.sitDown(str("accountInformation"), str("dark"));
        QVERIFY(office.saysSoon("pbxTypeFact", str("MiVoice Business")));
        office.shot(str("account-information-dark"));
        // Another account can be looked at, and the page says that it is another one.
        office.page()->take(account(2, QString()).id);
        QVERIFY(office.seen("otherAccount"));
        QVERIFY(office.saysSoon("customerName", str("Dijkstra BV")));
        QTRY_VERIFY(!office.find("pbxTypeFact"));
    }

    void informationMayComeWhenThePageIsGone()
    {
        Office office;
        office.engine.hold(str(methods::accountsShow));
        office.open();
        office.table()->setCurrentIndex(office.table()->model()->index(1, 0));
        office.press(office.seen("openAccount"));
        QVERIFY(QTest::qWaitFor([&] { return office.engine.isHolding(str(methods::accountsShow)); }));
        office.console.reset();
        office.engine.release(str(methods::accountsShow));
    }

    void fitsASmallWindowInBothThemes()
    {
        for (const char *theme : {"light", "dark"}) {
            Office office;
            office.open(str(theme));
            office.window()->resize(1024, 640);
            office.fillIn();
            QCOMPARE(office.window()->size(), QSize(1024, 640));
            office.shot(str("accounts-small-%1").arg(str(theme)));
        }
    }
};

QTEST_MAIN(AccountsPageTest)
#include "accounts_page_test.moc"
