// How every page looks, at the smallest window the console is meant for and in languages that need more room; and what
// a screen reader and the Tab key find there.
#include "tests/ui/looks.h"
#include "tests/ui/scenes.h"
#include "tests/ui/scripted_engine.h"
#include "ui/shell/language.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

class LooksTest : public QObject
{
    Q_OBJECT

private:
    static void addScenes()
    {
        QTest::addColumn<int>("number");
        const auto all = scenes();
        for (int i = 0; i < all.size(); ++i) QTest::newRow(qPrintable(all.at(i).name)) << i;
    }
    static void compare(const QStringList &wrong)
    {
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void nothingIsCutOffWithLongerTexts_data() { addScenes(); }
    void nothingIsCutOffWithLongerTexts()
    {
        QFETCH(int, number);
        ScriptedEngine engine;
        const Stage shown =
            stage(scenes().at(number), engine, QStringLiteral("pseudo"), QStringLiteral("light"), QSize(1280, 800));
        compare(looksWrong(shown.window()));
    }
    void theSmallestWindowShowsEverything_data() { addScenes(); }
    void theSmallestWindowShowsEverything()
    {
        QFETCH(int, number);
        ScriptedEngine engine;
        const Stage shown =
            stage(scenes().at(number), engine, QStringLiteral("de"), QStringLiteral("dark"), QSize(1024, 640));
        QCOMPARE(shown.window()->size(), QSize(1024, 640));
        compare(looksWrong(shown.window()));
    }
    void everythingHasANameAndItsPlaceInTheTabOrder_data() { addScenes(); }
    void everythingHasANameAndItsPlaceInTheTabOrder()
    {
        QFETCH(int, number);
        ScriptedEngine engine;
        const Scene scene = scenes().at(number);
        const Stage shown = stage(scene, engine, QStringLiteral("en"), QStringLiteral("light"), QSize(1280, 800));
        compare(withoutAccessibleName(shown.window()));
        compare(strangeTabOrder(shown.window()->findChild<QWidget *>(scene.page)));
    }
    void pseudoTextsKeepTheirPlaceholders()
    {
        const QString text = ui::pseudoText(QStringLiteral("%1 of %L2, %n %{host}"));
        for (const char *placeholder : {"%1", "%L2", "%n", "%{host}"})
            QVERIFY2(text.contains(QLatin1String(placeholder)), qPrintable(text));
        QVERIFY(text.size() * 10 >= QStringLiteral("%1 of %L2, %n %{host}").size() * 14);
    }
};

QTEST_MAIN(LooksTest)
#include "looks_test.moc"
