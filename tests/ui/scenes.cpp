#include "tests/ui/scenes.h"

#include "engine/api/methods.h"
#include "tests/ui/example_site.h"
#include "ui/shell/preferences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTabBar>
#include <QTest>

namespace clc::test
{

namespace
{

void site(ScriptedEngine &engine)
{
    fillExampleSite(engine);
}

Scene wizardAt(const QString &name, const QString &step)
{
    return {name, QStringLiteral("wizard"), [step](ScriptedEngine &engine) {
                fillBeforeOnboarding(engine);
                EngineStatus status = engine.status();
                status.card = QStringLiteral("setupIncomplete");
                status.accountId = QStringLiteral("6b1b2c3d-0000-4000-8000-000000000001");
                status.onboardingStep = step;
                engine.setStatus(status);
                engine.answer(QLatin1String(methods::onboardShow), onboardingAt(step).toJson());
                engine.answer(
                    QLatin1String(methods::onboardRun),
                    QJsonObject{{QStringLiteral("imported"), 2400},
                                {QStringLiteral("skipped"), QJsonObject{{QStringLiteral("missingEmail"), 60},
                                                                        {QStringLiteral("duplicateEmail"), 40}}}});
                QJsonArray writes;
                for (const char *key : {"CloudLink", "MBG"})
                    writes.append(QJsonObject{{QStringLiteral("target"), QStringLiteral("mivb")},
                                              {QStringLiteral("form"), QStringLiteral("networkElements")},
                                              {QStringLiteral("key"), QLatin1String(key)}});
                engine.answer(
                    QLatin1String(methods::provisionPlan),
                    QJsonObject{{QStringLiteral("writes"), writes}, {QStringLiteral("hash"), QStringLiteral("7d3")}});
            }};
}

Scene tab(const QString &name, const QString &page, int index)
{
    return {name, page, site, [index](QWidget *window) {
                for (QTabBar *bar : window->findChildren<QTabBar *>()) {
                    if (!bar->isVisible() || bar->count() <= index) continue;
                    QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, bar->tabRect(index).center());
                    return;
                }
            }};
}

} // namespace

QVector<Scene> scenes()
{
    const auto begin = [](ScriptedEngine &engine) { fillBeforeOnboarding(engine); };
    QVector<Scene> all{
        {QStringLiteral("dashboard"), QStringLiteral("dashboard"), site},
        {QStringLiteral("get-started"), QStringLiteral("dashboard"), begin},
        {QStringLiteral("sign-in"), QStringLiteral("signIn"), [](ScriptedEngine &) {}},
        wizardAt(QStringLiteral("wizard-1-gateway-information"), QStringLiteral("gatewayInformation")),
        wizardAt(QStringLiteral("wizard-2-configure-pbx"), QStringLiteral("configurePbx")),
        wizardAt(QStringLiteral("wizard-3-sync"), QStringLiteral("sync")),
        wizardAt(QStringLiteral("wizard-4-deployment"), QStringLiteral("deployment")),
        {QStringLiteral("users"), QStringLiteral("users"), site},
        {QStringLiteral("users-empty"), QStringLiteral("users"), begin},
        {QStringLiteral("users-failed"), QStringLiteral("users"),
         [](ScriptedEngine &engine) {
             fillExampleSite(engine);
             engine.fail(QLatin1String(methods::usersList),
                         failure(ErrorCode::storeFailed, {{QStringLiteral("path"), QStringLiteral("gateway.db")}}));
         }},
        {QStringLiteral("gateway-stale"), QStringLiteral("gateway"), site, {}},
        {QStringLiteral("calls"), QStringLiteral("calls"), site},
        tab(QStringLiteral("calls-history"), QStringLiteral("calls"), 1),
        {QStringLiteral("accounts"), QStringLiteral("accounts"), site},
        {QStringLiteral("account-information"), QStringLiteral("accountInformation"), site},
        {QStringLiteral("integrations"), QStringLiteral("integrations"), site},
    };
    for (int i = 0; i < 5; ++i) all.append(tab(QStringLiteral("gateway-%1").arg(i + 1), QStringLiteral("gateway"), i));
    for (int i = 0; i < 4; ++i)
        all.append(tab(QStringLiteral("settings-%1").arg(i + 1), QStringLiteral("settings"), i));
    return all;
}

namespace
{

/// Until the engine was asked nothing more for a moment, and everything that came is laid out.
void settle(const ScriptedEngine &engine)
{
    constexpr qint64 moment = 120;
    QElapsedTimer here;
    here.start();
    static_cast<void>(QTest::qWaitFor([&] { return here.elapsed() > moment && engine.quietFor() > moment; }));
}

} // namespace

Stage stage(const Scene &scene, ScriptedEngine &engine, const QString &language, const QString &theme,
            const QSize &size)
{
    Stage stage;
    stage.folder = std::make_unique<QTemporaryDir>();
    const QString file = stage.folder->filePath(QStringLiteral("console.ini"));
    {
        ui::Preferences preferences(file);
        preferences.setLanguage(language);
        preferences.setTheme(theme);
        preferences.setLastPage(QStringLiteral("dashboard"));
    }
    scene.prepare(engine);
    ui::ConsoleOptions options;
    options.connect = engine.connections();
    options.settingsFile = file;
    stage.console = std::make_unique<ui::Console>(std::move(options));
    stage.console->show();
    QWidget *window = stage.window();
    window->resize(size);
    static_cast<void>(QTest::qWaitForWindowExposed(window));
    settle(engine);
    stage.console->open(scene.page);
    settle(engine);
    if (scene.act) {
        scene.act(window);
        settle(engine);
    }
    if (scene.name.endsWith(QLatin1String("-stale"))) {
        engine.goAway();
        static_cast<void>(QTest::qWaitFor([window] {
            const auto *age = window->findChild<QWidget *>(QStringLiteral("linkBanner"));
            return age != nullptr && age->isVisible();
        }));
        settle(engine);
    }
    if (QWidget *focus = QApplication::focusWidget()) focus->clearFocus();
    return stage;
}

} // namespace clc::test
