#include "app/lab/laboratory/lab_clock.h"
#include "app/lab/mivb/exchange.h"
#include "app/lab/mivb/oig_session.h"

#include <QTest>

using namespace lab;

/// The calls of the MiVB's phones, without a network.
class MivbExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        exchange_ = std::make_unique<Exchange>(clock_, 1, 100, [](const QString &number) {
            return number.size() == 4 ? std::optional(Subscriber{QStringLiteral("Somebody"), "VOICE_SET_PRIME"})
                                      : std::nullopt;
        });
        caller_ = exchange_->phone(QStringLiteral("1001"));
        called_ = exchange_->phone(QStringLiteral("1002"));
        QVERIFY(!exchange_->makeCall(caller_, called_->number));
    }

    void aRingingCallIsRedirected()
    {
        QVERIFY(!redirect(QStringLiteral("1003")));
        QVERIFY(called_->legs.empty());
        QCOMPARE(stateName(exchange_->phone(QStringLiteral("1003"))->latest()->state), QStringLiteral("RECEIVED"));
        QCOMPARE(stateName(caller_->latest()->state), QStringLiteral("DELIVERED"));
    }

    void doNotDisturbRefusesARedirectedCall()
    {
        exchange_->setDoNotDisturb(exchange_->phone(QStringLiteral("1003")), true);
        QVERIFY(redirect(QStringLiteral("1003")));
        QCOMPARE(stateName(called_->latest()->state), QStringLiteral("RECEIVED"));
    }

    void aCallRedirectedOutsideRingsThere()
    {
        QVERIFY(!redirect(QStringLiteral("0900123456")));
        QCOMPARE(exchange_->takeRingingOutside(), QStringList{QStringLiteral("0900123456")});
    }

private:
    Exchange::Refused redirect(const QString &number)
    {
        return exchange_->redirect(called_, called_->latest()->localId, number);
    }

    LabClock clock_;
    std::unique_ptr<Exchange> exchange_;
    Phone *caller_ = nullptr;
    Phone *called_ = nullptr;
};

QTEST_GUILESS_MAIN(MivbExchangeTest)
#include "mivb_exchange_test.moc"
