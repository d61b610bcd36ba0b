#include "engine/base/clock.h"
#include "engine/pbx/smdr/smdr_collector.h"
#include "tests/support/lab_process.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cstdlib>

using namespace clc;
using namespace clc::smdr;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

class MovableClock final : public Clock
{
public:
    QDateTime now() const override { return time ? *time : QDateTime::currentDateTimeUtc(); }
    std::optional<QDateTime> time;
};

} // namespace

/// The collector against the laboratory's MiVoice Business, which shares no code with it.
class SmdrLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        clock_.time.reset();
        lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("20")});
        if (!lab_->isBuilt()) QSKIP("cloudlink-lab is not built");
        QVERIFY(lab_->isReady());
        const QJsonArray phones = lab_->at(QStringLiteral("mivb.dns")).toArray();
        QVERIFY(phones.size() >= 3);
        for (std::size_t i = 0; i < phones_.size(); ++i)
            phones_.at(i) = phones.at(static_cast<qsizetype>(i)).toString();
        collector_ = std::make_unique<Collector>(settings(), clock_);
        called_ = std::make_unique<QSignalSpy>(collector_.get(), &Collector::called);
    }
    void cleanup()
    {
        called_.reset();
        collector_.reset();
        lab_.reset();
    }

    void everyFormatIsRead_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("length");
        QTest::newRow("90") << QStringLiteral("standard") << QStringLiteral("standard") << 90;
        QTest::newRow("112") << QStringLiteral("aniDnis") << QStringLiteral("standard") << 112;
        QTest::newRow("139") << QStringLiteral("extendedOli") << QStringLiteral("extended") << 139;
    }
    void everyFormatIsRead()
    {
        QFETCH(QString, format);
        QVERIFY(order({{QStringLiteral("format"), format}}));
        collector_->start();
        QTRY_VERIFY(collector_->isConnected());
        const QDateTime before = QDateTime::currentDateTimeUtc();
        QVERIFY(phone(0, "call", {{QStringLiteral("to"), phones_[1]}, {QStringLiteral("answer"), true}}));
        QVERIFY(advance(65));
        QVERIFY(phone(0, "clear"));
        QTRY_COMPARE(called_->size(), 1);
        const Call call = lastCall();
        QVERIFY(!call.approximate);
        QTEST(call.layout, "layout");
        QTEST(call.length, "length");
        QCOMPARE(call.calling, phones_[0]);
        QCOMPARE(call.called, phones_[1]);
        QCOMPARE(call.digits, phones_[1]);
        QCOMPARE(call.direction(), Direction::internal);
        QVERIFY(call.answered());
        QVERIFY2(call.durationMs >= 65'000 && call.durationMs <= 68'000, qPrintable(QString::number(call.durationMs)));
        QVERIFY(std::abs(before.toMSecsSinceEpoch() - call.start) < 65'000); // without seconds
        QCOMPARE(call.callIdentifier.isEmpty(), call.length < 131);
    }

    void outsideCallsGoByTrunk()
    {
        QVERIFY(order({{QStringLiteral("format"), QStringLiteral("aniDnis")}}));
        collector_->start();
        QTRY_VERIFY(collector_->isConnected());
        const QString outside = QStringLiteral("0049301234567");
        QVERIFY(phone(0, "call", {{QStringLiteral("to"), outside}}));
        QVERIFY(phone(0, "clear"));
        QTRY_COMPARE(called_->size(), 1);
        QCOMPARE(lastCall().direction(), Direction::outgoing);
        QCOMPARE(lastCall().calling, phones_[0]);
        QCOMPARE(lastCall().digits, outside);
    }

    void busyUnansweredAndTransferredCalls()
    {
        collector_->start();
        QTRY_VERIFY(collector_->isConnected());
        QVERIFY(phone(0, "call", {{QStringLiteral("to"), phones_[1]}}));
        QVERIFY(phone(2, "call", {{QStringLiteral("to"), phones_[1]}}));
        QVERIFY(phone(2, "clear"));
        QTRY_COMPARE(called_->size(), 1);
        QCOMPARE(lastCall().cause(), CallCause::busy);
        QVERIFY(phone(0, "clear"));
        QTRY_COMPARE(called_->size(), 2);
        QVERIFY(lastCall().unanswered);
        QCOMPARE(lastCall().cause(), CallCause::callNotAnswer);

        QVERIFY(phone(0, "call", {{QStringLiteral("to"), phones_[1]}, {QStringLiteral("answer"), true}}));
        QVERIFY(phone(1, "transfer", {{QStringLiteral("to"), phones_[2]}}));
        QTRY_COMPARE(called_->size(), 3);
        QCOMPARE(lastCall().transfer, QChar(u'X'));
        QCOMPARE(lastCall().third, phones_[2]);
    }

    void faultsAreSeen()
    {
        QSignalSpy faults(collector_.get(), &Collector::clockFailed);
        QSignalSpy rejected(collector_.get(), &Collector::rejected);
        collector_->start();
        QTRY_VERIFY(collector_->isConnected());
        QVERIFY(order({{QStringLiteral("clockFault"), true}, {QStringLiteral("line"), QStringLiteral("half a li")}}));
        QTRY_COMPARE(faults.size(), 1);
        QTRY_COMPARE(rejected.size(), 1);

        QVERIFY(order({{QStringLiteral("lose"), 1}}));
        QVERIFY(makeACall());
        QVERIFY(makeACall());
        QTRY_COMPARE(called_->size(), 1);

        clock_.time = QDateTime(QDate(2027, 1, 1), QTime(0, 0, 3), Qt::UTC);
        QVERIFY(order({{QStringLiteral("newYear"), 1}}));
        QVERIFY(makeACall());
        QTRY_COMPARE(called_->size(), 2);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(lastCall().start, Qt::UTC),
                 QDateTime(QDate(2026, 12, 31), QTime(23, 59), Qt::UTC));
    }

    void whatHappensWhileWeAreAwayComesLater()
    {
        QSignalSpy gaps(collector_.get(), &Collector::gapPossible);
        collector_->start();
        QTRY_VERIFY(collector_->isConnected());
        QVERIFY(makeACall());
        QTRY_COMPARE(called_->size(), 1);
        QVERIFY(order({{QStringLiteral("disconnect"), true}}));
        QTRY_COMPARE(collector_->counters().connections, 2);
        QTRY_COMPARE(gaps.size(), 1);
        collector_->stop();
        for (int i = 0; i < 2; ++i) { // equal lines after a break are taken for repetitions
            QVERIFY(advance(60));
            QVERIFY(makeACall());
        }
        QCOMPARE(called_->size(), 1);
        collector_->start();
        QTRY_COMPARE(called_->size(), 3);

        Collector second(settings(), clock_); // one collector at a time
        QSignalSpy ended(&second, &Collector::connectionChanged);
        second.start();
        QTRY_VERIFY(ended.size() >= 2);
        QVERIFY(collector_->isConnected());
    }

private:
    CollectorSettings settings() const
    {
        CollectorSettings settings;
        settings.address =
            *Endpoint::parse(lab_->text(QStringLiteral("mivb.smdr")), defaultPort, QStringLiteral("smdr"));
        settings.options.timeZone = QTimeZone::utc();
        settings.firstPause = 10ms;
        return settings;
    }
    bool post(const QString &path, const QJsonObject &body)
    {
        QNetworkRequest request{QUrl(lab_->text(QStringLiteral("control")) + path)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(
            network_.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000)) return false;
        return reply->error() == QNetworkReply::NoError;
    }
    bool order(const QJsonObject &body) { return post(QStringLiteral("/smdr"), body); }
    bool advance(int seconds) { return post(QStringLiteral("/clock"), {{QStringLiteral("advanceSeconds"), seconds}}); }
    bool phone(std::size_t which, const char *action, const QJsonObject &body = {})
    {
        return post(QStringLiteral("/phones/%1/%2").arg(phones_.at(which), QLatin1String(action)), body);
    }
    bool makeACall()
    {
        return phone(0, "call", {{QStringLiteral("to"), phones_[1]}, {QStringLiteral("answer"), true}}) &&
               phone(0, "clear");
    }
    Call lastCall() const { return called_->last().first().value<Call>(); }

    MovableClock clock_;
    std::array<QString, 3> phones_;
    std::unique_ptr<LabProcess> lab_;
    std::unique_ptr<Collector> collector_;
    std::unique_ptr<QSignalSpy> called_;
    QNetworkAccessManager network_;
};

QTEST_GUILESS_MAIN(SmdrLabTest)
#include "smdr_lab_test.moc"
