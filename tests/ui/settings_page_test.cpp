// Settings: of the console at once, of the engine with its errors at the field, trust taken back, another engine.
#include "tests/ui/page_desk.h"
#include "ui/shell/language.h"
#include "ui/shell/page.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace clc;
using namespace clc::test;

namespace
{

const QString getting = QLatin1String(methods::configGet);
const QString setting = QLatin1String(methods::configSet);
const QString listing = QLatin1String(methods::configList);
const QString trusts = QLatin1String(methods::trustList);
const QString revoking = QLatin1String(methods::trustRevoke);

SettingInfo proxy(const QString &value = {})
{
    return {QStringLiteral("proxy.address"), value, value.isEmpty() ? QStringLiteral("default") : QStringLiteral("set"),
            QStringLiteral("HTTP proxy")};
}

QVector<TrustInfo> decisions()
{
    TrustInfo pbx;
    pbx.id = QStringLiteral("t1");
    pbx.kind = QStringLiteral("certificate");
    pbx.host = QStringLiteral("oig.customer.example");
    pbx.port = 8443;
    pbx.fingerprint =
        QStringLiteral("AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:"
                       "66:77:88:99");
    pbx.subject = QStringLiteral("CN=oig.customer.example");
    pbx.issuer = QStringLiteral("CN=Mitel Networks Root CA");
    pbx.notAfter = QDateTime::currentDateTimeUtc().addDays(900);
    pbx.decidedBy = QStringLiteral("anna@customer.example");
    pbx.decidedAt = QDateTime::currentDateTimeUtc().addSecs(-7200);
    TrustInfo authority = pbx;
    authority.id = QStringLiteral("t2");
    authority.kind = QStringLiteral("authority");
    authority.host.clear();
    authority.port = 0;
    authority.subject = QStringLiteral("CN=Customer Root CA");
    authority.notAfter = QDateTime::currentDateTimeUtc().addDays(9);
    return {pbx, authority};
}

Error notAccepted(const QString &key)
{
    return failureIn(key, ErrorCode::invalidValue,
                     {{QStringLiteral("detail"), QStringLiteral("it is not an address")}});
}

struct Site : Desk {
    QVector<TrustInfo> trusted = decisions();
    QVector<SettingInfo> settings{
        {QStringLiteral("sync.batch"), 50, QStringLiteral("default"), QStringLiteral("users in one request")},
        {QStringLiteral("sync.allowedDomains"), QJsonArray{QStringLiteral("a.example"), QStringLiteral("b.example")},
         QStringLiteral("set"), QStringLiteral("domains")},
        {QStringLiteral("platform.admin"), QStringLiteral("https://127.0.0.1/"), QStringLiteral("file"),
         QStringLiteral("address")},
        {QStringLiteral("future.thing"), QStringLiteral("x"), QStringLiteral("site"),
         QStringLiteral("of a newer engine")},
    };

    Site()
    {
        EngineStatus status = engine.status();
        status.pid = 4711;
        status.dataDirectory = QStringLiteral("/var/lib/cloudlink-gateway");
        status.address = QStringLiteral("/run/cloudlink-gateway/engine.sock");
        status.secrets = QStringLiteral("encrypted file");
        engine.setStatus(status);
        engine.answer(getting, proxy().toJson());
        engine.answer(setting, [this](const QJsonObject &params) -> Result<QJsonObject> {
            SettingInfo info{params.value(QLatin1String("key")).toString(), params.value(QLatin1String("value")),
                             QStringLiteral("set"), QString()};
            if (info.value.isNull()) {
                info.origin = QStringLiteral("default");
                info.value = QString();
            }
            for (SettingInfo &one : settings)
                if (one.key == info.key) one = info;
            return info.toJson();
        });
        engine.answer(listing, [this](const QJsonObject &) -> Result<QJsonObject> {
            return list(QStringLiteral("settings"), settings);
        });
        engine.answer(trusts, [this](const QJsonObject &) -> Result<QJsonObject> {
            return list(QStringLiteral("decisions"), trusted);
        });
        engine.answer(revoking, [this](const QJsonObject &params) -> Result<QJsonObject> {
            const QString id = params.value(QLatin1String("id")).toString();
            trusted.erase(
                std::remove_if(trusted.begin(), trusted.end(), [&](const TrustInfo &t) { return t.id == id; }),
                trusted.end());
            return QJsonObject();
        });
    }
    void openTab(int tab)
    {
        Desk::open(QStringLiteral("settings"));
        showTab(tab);
    }
    void showTab(int tab) const
    {
        if (auto *bar = see<QTabBar>("settingsTabBar")) bar->setCurrentIndex(tab);
    }
    QString text(const QByteArray &name) const
    {
        auto *label = see<QLabel>(name);
        return label != nullptr ? label->text() : QString();
    }
    /// A click into the first column of that row.
    void choose(ui::TableView *view, int row) const
    {
        const QRect cell = view->visualRect(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    }
    ui::TableView *table() const { return see<ui::TableView>("tableView"); }
    /// The row of that key, chosen.
    void chooseKey(const QString &key) const
    {
        ui::TableView *view = table();
        for (int row = 0; row < view->model()->rowCount(); ++row)
            if (view->model()->index(row, 0).data(Qt::DisplayRole).toString() == key) return choose(view, row);
    }
};

enum Tab { general, network, engineTab, all };

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        ui::Language().apply(QStringLiteral("en"));
        ui::Theme().apply(ui::Theme::Choice::light);
    }

    void anotherLanguageMakesTheWindowAnewAtThePage()
    {
        Site site;
        site.openTab(general);
        QPointer<QWidget> before = site.see("settings");
        auto *languages = site.see<QComboBox>("language");
        QVERIFY(languages);
        QCOMPARE(languages->count(), 5);
        QStringList names;
        for (int i = 0; i < languages->count(); ++i) names << languages->itemText(i);
        QCOMPARE(names.mid(1), QStringList({QStringLiteral("English"), QStringLiteral("Deutsch"),
                                            QStringLiteral("Français"), QStringLiteral("Español")}));
        languages->setFocus();
        languages->setCurrentIndex(0);
        QTest::keyClick(languages, Qt::Key_Down);
        QTest::keyClick(languages, Qt::Key_Down);
        QTRY_VERIFY(before.isNull());
        QTRY_COMPARE(QLocale().language(), QLocale::German);
        auto *again = site.see<QComboBox>("language");
        QVERIFY(again);
        QCOMPARE(again->currentData().toString(), QStringLiteral("de"));
        QCOMPARE(site.window()->focusWidget(), again);
    }

    void theThemeChangesThePaletteAtOnce()
    {
        Site site;
        site.openTab(general);
        site.click("chip.dark");
        QCOMPARE(qApp->palette().color(QPalette::Window), ui::darkColors().window);
        site.shoot(QStringLiteral("general-dark"));
        site.click("chip.light");
        QCOMPARE(qApp->palette().color(QPalette::Window), ui::lightColors().window);
        site.shoot(QStringLiteral("general-light"));
    }

    void theTrayIsOnlyForAnEngineOfOurOwn()
    {
        Site site;
        site.options.embedded = true;
        site.openTab(general);
        auto *tray = site.see<QAbstractButton>("traySwitch");
        QVERIFY(tray);
        QVERIFY(tray->isEnabled());
        QTest::keyClick(tray, Qt::Key_Space);
        QVERIFY(tray->isChecked());
        Site attached;
        attached.options.engineTitle = QStringLiteral("/srv/engine.sock");
        attached.openTab(general);
        QVERIFY(!attached.see("traySwitch")->isEnabled());
        QVERIFY(attached.text("trayHelp").contains(QLatin1String("runs by itself")));
    }

    void theProxyIsAppliedWhenItWasChanged()
    {
        Site site;
        site.openTab(network);
        auto *value = site.see<QLineEdit>("proxy");
        auto *apply = site.see<QPushButton>("proxyApply");
        QVERIFY(value && apply);
        QTRY_COMPARE(site.text("proxyWhy"), QStringLiteral("Nothing was changed."));
        QVERIFY(!apply->isEnabled());
        QTRY_VERIFY(site.text("proxyNote").contains(QLatin1String("next start")));
        value->setFocus();
        QTest::keyClicks(value, QStringLiteral("proxy.customer.example:3128"));
        QVERIFY(apply->isEnabled());
        site.engine.hold(setting);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_VERIFY(site.engine.isHolding(setting));
        QVERIFY(!apply->isEnabled());
        site.engine.release(setting);
        QTRY_COMPARE(site.text("proxyWhy"), QStringLiteral("Nothing was changed."));
        QCOMPARE(site.engine.lastParams(setting).value(QLatin1String("value")).toString(),
                 QStringLiteral("proxy.customer.example:3128"));
        site.click("proxyRestore");
        QTRY_VERIFY(value->text().isEmpty());
        QVERIFY(site.engine.lastParams(setting).value(QLatin1String("value")).isNull());
        QVERIFY(!site.sees("proxyRestore"));
    }

    void whatTheEngineRefusesStaysInTheField()
    {
        Site site;
        site.engine.fail(setting, notAccepted(QStringLiteral("proxy.address")));
        site.openTab(network);
        auto *value = site.see<QLineEdit>("proxy");
        QTRY_VERIFY(!value->isReadOnly());
        QTest::keyClicks(value, QStringLiteral("nonsense::"));
        site.click("proxyApply");
        QTRY_VERIFY(site.text("proxyNote").contains(QLatin1String("it is not an address")));
        QCOMPARE(value->text(), QStringLiteral("nonsense::"));
        QVERIFY(value->property("wrong").toBool());
        QVERIFY(value->accessibleDescription().contains(QLatin1String("it is not an address")));
        site.shoot(QStringLiteral("network-error"));
        // Read again meanwhile: what was typed stays.
        site.showTab(general);
        site.showTab(network);
        QTRY_VERIFY(site.engine.asked(getting) >= 2);
        QTest::qWait(0);
        QCOMPARE(value->text(), QStringLiteral("nonsense::"));
        QTest::keyClick(value, Qt::Key_Backspace);
        QVERIFY(!value->property("wrong").toBool());
    }

    void trustIsRevokedAfterASecondQuestion()
    {
        Site site;
        site.openTab(network);
        ui::TableView *table = site.table();
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        auto *revoke = site.see<QPushButton>("revokeButton");
        QVERIFY(!revoke->isEnabled());
        QVERIFY(!revoke->toolTip().isEmpty());
        site.shoot(QStringLiteral("network"));
        site.chooseKey(QStringLiteral("oig.customer.example:8443"));
        QTRY_VERIFY(revoke->isEnabled());
        QTest::mouseClick(revoke, Qt::LeftButton);
        QVERIFY(site.see("revokeBanner"));
        QVERIFY(site.text("bannerText").contains(QLatin1String("cannot be undone")));
        site.shoot(QStringLiteral("network-revoke"));
        QCOMPARE(site.window()->focusWidget()->objectName(), QStringLiteral("keepTrust"));
        QTest::keyClick(site.see("keepTrust"), Qt::Key_Space);
        QTRY_VERIFY(!site.sees("revokeBanner"));
        QCOMPARE(site.engine.asked(revoking), 0);
        QTest::mouseClick(revoke, Qt::LeftButton);
        site.click("revokeNow");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(site.engine.lastParams(revoking).value(QLatin1String("id")).toString(), QStringLiteral("t1"));
        QVERIFY(!site.sees("revokeBanner"));
    }

    void aRevocationThatFailsIsTold()
    {
        Site site;
        site.engine.fail(revoking,
                         failure(ErrorCode::notFound, {{QStringLiteral("what"), QStringLiteral("decision")}}));
        site.openTab(network);
        QTRY_COMPARE(site.table()->model()->rowCount(), 2);
        site.choose(site.table(), 0);
        site.click("revokeButton");
        site.click("revokeNow");
        QTRY_COMPARE(site.text("bannerTitle"), QStringLiteral("Not found"));
        QCOMPARE(site.table()->model()->rowCount(), 2);
    }

    void noTrustIsSaid()
    {
        Site site;
        site.trusted.clear();
        site.openTab(network);
        QVERIFY(site.see("noTrust"));
        site.shoot(QStringLiteral("network-empty"));
    }

    void theEngineChipLeadsToTheEngine()
    {
        Site site;
        Desk *desk = &site;
        desk->open(QStringLiteral("dashboard"));
        site.click("engineChip");
        QTRY_COMPARE(site.text("enginePid"), QStringLiteral("4711"));
        QCOMPARE(site.text("engineSocket"), QStringLiteral("/run/cloudlink-gateway/engine.sock"));
        QCOMPARE(site.text("engineData"), QStringLiteral("/var/lib/cloudlink-gateway"));
        QCOMPARE(site.text("engineSecrets"), QStringLiteral("encrypted file"));
        QCOMPARE(site.see("engineLink")->accessibleName(), QStringLiteral("Connected"));
        site.shoot(QStringLiteral("engine"));
        site.engine.goAway();
        QTRY_VERIFY(site.see("engineLink")->accessibleName() != QLatin1String("Connected"));
        QCOMPARE(site.text("enginePid"), QStringLiteral("4711"));
    }

    void anotherEngineIsAskedFor()
    {
        Site site;
        site.engine.goAway(); // that is when it is needed most
        site.openTab(engineTab);
        QSignalSpy changes(site.console.get(), &ui::Console::engineChangeRequested);
        auto *apply = site.see<QPushButton>("engineApply");
        QVERIFY(apply);
        QVERIFY(!apply->isEnabled());
        QVERIFY(site.see<QRadioButton>("engineAutomatic")->isChecked());
        site.click("engineService");
        QVERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.last().first().toString(), QStringLiteral("/run/cloudlink-gateway/engine.sock"));
        QVERIFY(!apply->isEnabled());
        site.click("engineOther");
        QVERIFY(!apply->isEnabled());
        QCOMPARE(site.text("engineWhy"), QStringLiteral("Enter the path of the socket."));
        auto *path = site.see<QLineEdit>("enginePath");
        QTest::keyClicks(path, QStringLiteral("run/engine.sock"));
        QVERIFY(!apply->isEnabled());
        QVERIFY(site.text("enginePathNote").contains(QLatin1String("slash")));
        QTest::keyClick(path, Qt::Key_Home);
        QTest::keyClicks(path, QStringLiteral("/"));
        QVERIFY(apply->isEnabled());
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(changes.last().first().toString(), QStringLiteral("/run/engine.sock"));
        site.shoot(QStringLiteral("engine-other"));
        site.click("engineAutomatic");
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(changes.size(), 3);
        QVERIFY(changes.last().first().toString().isEmpty());
    }

    void everySettingIsEditedAtTheSide()
    {
        Site site;
        site.openTab(all);
        ui::TableView *table = site.table();
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        site.chooseKey(QStringLiteral("sync.batch"));
        auto *value = site.see<QLineEdit>("settingValue");
        QVERIFY(value);
        QCOMPARE(value->text(), QStringLiteral("50"));
        QCOMPARE(site.window()->focusWidget(), value);
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("999"));
        site.engine.fail(setting, notAccepted(QStringLiteral("sync.batch")));
        site.click("settingValueApply");
        QTRY_VERIFY(site.text("settingValueNote").contains(QLatin1String("it is not an address")));
        site.shoot(QStringLiteral("all-error"));
        site.engine.answer(setting,
                           SettingInfo{QStringLiteral("sync.batch"), 99, QStringLiteral("set"), QString()}.toJson());
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("99"));
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(site.see("settingOrigin")->accessibleName(), QStringLiteral("Set"));
        QVERIFY(site.sees("settingValueRestore"));
        QTest::keyClick(value, Qt::Key_Escape);
        QTRY_VERIFY(!site.sees("settingPanel"));
    }

    void aListIsTypedWithCommasAndTheDefaultComesBack()
    {
        Site site;
        site.openTab(all);
        QTRY_COMPARE(site.table()->model()->rowCount(), 4);
        site.chooseKey(QStringLiteral("sync.allowedDomains"));
        QCOMPARE(site.see<QLineEdit>("settingValue")->text(), QStringLiteral("a.example, b.example"));
        site.click("settingValueRestore");
        QTRY_COMPARE(site.engine.asked(setting), 1);
        QVERIFY(site.engine.lastParams(setting).value(QLatin1String("value")).isNull());
        QTRY_VERIFY(site.see<QLineEdit>("settingValue")->text().isEmpty());
    }

    void whatTheFileFixesCannotBeChanged()
    {
        Site site;
        site.openTab(all);
        QTRY_COMPARE(site.table()->model()->rowCount(), 4);
        site.chooseKey(QStringLiteral("platform.admin"));
        QVERIFY(site.see<QLineEdit>("settingValue")->isReadOnly());
        QVERIFY(site.text("settingValueWhy").contains(QLatin1String("--config")));
        QVERIFY(!site.sees("settingValueApply"));
        QVERIFY(!site.sees("settingValueRestore"));
        site.window()->resize(1024, 640);
        site.shoot(QStringLiteral("all-file"));
    }

    void aSettingThatIsNotKnownYetKeepsTheEnginesWords()
    {
        Site site;
        site.openTab(all);
        QTRY_COMPARE(site.table()->model()->rowCount(), 4);
        site.chooseKey(QStringLiteral("future.thing"));
        QTRY_COMPARE(site.text("settingValueNote"), QStringLiteral("of a newer engine"));
    }

    void theKeyForReadingAgainReadsAgain()
    {
        Site site;
        site.openTab(all);
        QTRY_COMPARE(site.table()->model()->rowCount(), 4);
        const int before = site.engine.asked(listing);
        site.settings.removeLast();
        QTest::keyClick(site.window(), Qt::Key_F5);
        QTRY_COMPARE(site.table()->model()->rowCount(), 3);
        QCOMPARE(site.engine.asked(listing), before + 1);
    }

    void settingsThatCannotBeReadAreAskedForAgain()
    {
        Site site;
        site.engine.fail(listing, failure(ErrorCode::storeFailed, {{QStringLiteral("path"), QStringLiteral("x")}}));
        site.openTab(all);
        QVERIFY(site.see("retryButton"));
        site.engine.answer(listing, Desk::list(QStringLiteral("settings"), site.settings));
        site.click("retryButton");
        QTRY_COMPARE(site.table()->model()->rowCount(), 4);
    }

    void repliesAfterThePageIsGone()
    {
        Site site;
        for (const QString &method : {listing, trusts, getting, setting}) site.engine.hold(method);
        site.openTab(network);
        QTRY_VERIFY(site.engine.isHolding(trusts) && site.engine.isHolding(getting));
        site.showTab(all);
        QTRY_VERIFY(site.engine.isHolding(listing));
        site.console.reset();
        for (const QString &method : {listing, trusts, getting, setting}) site.engine.release(method);
        QTest::qWait(0);
    }

    /// Another language takes the page away while the engine still works for it.
    void anotherLanguageWithAReplyInFlight()
    {
        Site site;
        site.openTab(network);
        auto *value = site.see<QLineEdit>("proxy");
        QTRY_VERIFY(!value->isReadOnly());
        site.engine.hold(setting);
        QTest::keyClicks(value, QStringLiteral("p:1"));
        site.click("proxyApply");
        QTRY_VERIFY(site.engine.isHolding(setting));
        site.showTab(general);
        QPointer<QWidget> before = site.see("settings");
        auto *languages = site.see<QComboBox>("language");
        languages->setFocus();
        QTest::keyClick(languages, Qt::Key_End);
        QTRY_VERIFY(before.isNull());
        site.engine.release(setting);
        QVERIFY(site.see("language"));
    }

    void everythingHasAName()
    {
        Site site;
        site.openTab(general);
        for (int tab : {general, network, engineTab, all}) {
            site.showTab(tab);
            QTest::qWait(0);
            for (const QWidget *widget : site.see("settings")->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool named =
                    !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
                QVERIFY2(named || qobject_cast<const QTabBar *>(widget) != nullptr, qPrintable(widget->objectName()));
            }
        }
    }

    void picturesInTheDark()
    {
        if (qEnvironmentVariable("CLC_SHOTS").isEmpty()) QSKIP("CLC_SHOTS names no folder");
        Site site;
        site.openTab(general);
        site.click("chip.dark");
        site.window()->resize(1024, 640);
        site.showTab(network);
        QTRY_COMPARE(site.table()->model()->rowCount(), 2);
        site.shoot(QStringLiteral("network-dark"));
        site.showTab(engineTab);
        site.click("engineOther");
        site.shoot(QStringLiteral("engine-dark"));
        site.showTab(all);
        QTRY_COMPARE(site.table()->model()->rowCount(), 4);
        site.chooseKey(QStringLiteral("sync.batch"));
        site.shoot(QStringLiteral("all-dark"));
        QTest::keyClick(site.window(), Qt::Key_F1);
        site.shoot(QStringLiteral("shortcuts"), site.see("shortcutsDialog"));
        QTest::keyClick(site.see("shortcutsDialog"), Qt::Key_Escape);
        site.click("personMenu");
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text() == QLatin1String("About")) action->trigger();
        menu->close();
        site.shoot(QStringLiteral("about"), site.see("aboutDialog"));
    }
};

QTEST_MAIN(SettingsPageTest)
#include "settings_page_test.moc"
