#include "engine/base/backoff.h"

#include <QTest>

using namespace clc;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsDoubleUpToTheCeilingForEver()
    {
        Backoff backoff(100ms, 2s);
        auto full = 100ms;
        for (int attempt = 0; attempt < 100; ++attempt) {
            const auto wait = backoff.next();
            QVERIFY(wait >= full / 2);
            QVERIFY(wait <= full);
            full = std::min<std::chrono::milliseconds>(2s, full * 2);
        }
        QCOMPARE(backoff.attempts(), 100);
    }

    void successStartsAnew()
    {
        Backoff backoff(100ms, 1h);
        for (int i = 0; i < 10; ++i) backoff.next();
        backoff.reset();
        QVERIFY(backoff.next() <= 100ms);
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"
