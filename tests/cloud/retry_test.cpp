#include "tests/cloud/platform_rig.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRetryAfterIsReadAsSecondsOrAsAnyFormOfDate_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("milliseconds"); // -1: not understood
        QTest::newRow("seconds") << QByteArray("7") << QByteArray() << qint64{7000};
        QTest::newRow("blanks around") << QByteArray(" 0 ") << QByteArray() << qint64{0};
        QTest::newRow("absurdly many") << QByteArray("99999999999999999999") << QByteArray() << qint64{999'999'999'000};
        QTest::newRow("IMF-fixdate") << QByteArray("Sun, 01 Mar 2026 12:00:05 GMT") << QByteArray() << qint64{5000};
        QTest::newRow("RFC 850") << QByteArray("Sunday, 01-Mar-26 12:00:06 GMT") << QByteArray() << qint64{6000};
        QTest::newRow("asctime") << QByteArray("Sun Mar  1 12:00:07 2026") << QByteArray() << qint64{7000};
        QTest::newRow("past") << QByteArray("Sun, 01 Mar 2026 11:00:00 GMT") << QByteArray() << qint64{0};
        QTest::newRow("by the sender's clock") << QByteArray("Mon, 02 Mar 2026 09:00:03 GMT")
                                               << QByteArray("Mon, 02 Mar 2026 09:00:00 GMT") << qint64{3000};
        QTest::newRow("unreadable Date") << QByteArray("Sun, 01 Mar 2026 12:00:05 GMT") << QByteArray("soon")
                                         << qint64{5000};
        QTest::newRow("nothing") << QByteArray() << QByteArray() << qint64{-1};
        QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64{-1};
        QTest::newRow("words") << QByteArray("in a while") << QByteArray() << qint64{-1};
    }
    void aRetryAfterIsReadAsSecondsOrAsAnyFormOfDate()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, date);
        QFETCH(const qint64, milliseconds);
        const auto wait = retryAfter(header, date, FakeClock().now());
        QCOMPARE(wait ? wait->count() : -1, milliseconds);
    }

    void whatIsWorthRepeating_data()
    {
        QTest::addColumn<int>("status"); // 0: an error
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("whenRepeatable");
        QTest::addColumn<bool>("whenNot");
        QTest::newRow("done") << 200 << QString() << false << false;
        QTest::newRow("refused") << 409 << QString() << false << false;
        QTest::newRow("too many") << 429 << QString() << true << true;
        QTest::newRow("server error") << 500 << QString() << true << false;
        QTest::newRow("unavailable") << 503 << QString() << true << false;
        QTest::newRow("lost") << 0 << QStringLiteral("connectionLost") << true << false;
        QTest::newRow("no answer") << 0 << QStringLiteral("timedOut") << true << false;
        QTest::newRow("certificate") << 0 << QStringLiteral("trustCertificate") << false << false;
        QTest::newRow("name") << 0 << QStringLiteral("nameNotResolved") << false << false;
        QTest::newRow("cancelled") << 0 << QStringLiteral("cancelled") << false << false;
    }
    void whatIsWorthRepeating()
    {
        QFETCH(const int, status);
        QFETCH(const QString, error);
        QFETCH(const bool, whenRepeatable);
        QFETCH(const bool, whenNot);
        HttpReply reply;
        reply.status = status;
        const Result<HttpReply> result =
            status ? Result<HttpReply>(reply) : Result<HttpReply>(failure(errorCodeFromName(error).value()));
        QCOMPARE(worthRepeating(result, true), whenRepeatable);
        QCOMPARE(worthRepeating(result, false), whenNot);
    }

    void aLongRetryAfterIsCutDown_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("seconds") << QByteArray("86400");
        QTest::newRow("date") << QByteArray("Sun, 01 Mar 2027 12:00:00 GMT");
    }
    void aLongRetryAfterIsCutDown()
    {
        QFETCH(const QByteArray, header);
        PlatformRig rig; // whose longest wait is 20 ms
        rig.signIn();
        rig.server.on(rig.things, 429, R"({"message":"slow down"})", {{"Retry-After", header}});
        rig.server.on(rig.things, 200, "{}");
        QCOMPARE(outcome(rig.get()), QStringLiteral("ok"));
        QCOMPARE(rig.server.count(rig.things), 2);
    }

    void triesAreBoundedAndTheLastAnswerIsReported()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.things, 503, R"({"name":"x","message":"maintenance"})", {{"x-mitel-correlation-id", "c-5"}});
        const auto reply = rig.get();
        QCOMPARE(outcome(reply), QStringLiteral("platformUnavailable"));
        QCOMPARE(reply.error().reason, QStringLiteral("maintenance"));
        QCOMPARE(reply.error().requestId, QStringLiteral("c-5"));
        QVERIFY(reply.error().retryable);
        QCOMPARE(rig.server.count(rig.things), 4);
    }

    void whatMayBeSentTwiceIsSentAgain_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("marked");
        QTest::addColumn<bool>("again");
        QTest::newRow("GET") << QByteArray("GET") << true << true;
        QTest::newRow("PUT") << QByteArray("PUT") << true << true;
        QTest::newRow("DELETE") << QByteArray("DELETE") << true << true;
        QTest::newRow("POST") << QByteArray("POST") << false << false;
        QTest::newRow("PATCH") << QByteArray("PATCH") << false << false;
        QTest::newRow("PATCH marked by the caller") << QByteArray("PATCH") << true << true;
    }
    void whatMayBeSentTwiceIsSentAgain()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const bool, marked);
        QFETCH(const bool, again);
        const QString things = QStringLiteral("things");
        PlatformCall call = PlatformCall::get(PlatformService::admin, {things}, things);
        if (method == "PUT") call = PlatformCall::put(PlatformService::admin, {things}, {}, things);
        if (method == "DELETE") call = PlatformCall::remove(PlatformService::admin, {things}, things);
        if (method == "POST") call = PlatformCall::post(PlatformService::admin, {things}, {}, things);
        if (method == "PATCH") call = PlatformCall::patch(PlatformService::admin, {things}, {}, things);
        if (method == "PATCH") call.repeatable = marked;
        QCOMPARE(call.repeatable, marked);

        for (const bool cut : {true, false}) {
            PlatformRig rig;
            rig.signIn();
            const QByteArray route = method + " /admin/2017-09-01/things";
            if (cut)
                rig.server.cut(route);
            else
                rig.server.on(route, 500, "{}");
            rig.server.on(route, 200, "{}");
            const auto reply = finished(rig.session->call(rig.scope, call));
            const QString failed = cut ? QStringLiteral("connectionLost") : QStringLiteral("platformUnavailable");
            QCOMPARE(outcome(reply), again ? QStringLiteral("ok") : failed);
            QCOMPARE(rig.server.count(route), again ? 2 : 1);
        }
    }

    void tooManyRequestsIsRepeatedForEveryMethod()
    {
        PlatformRig rig;
        rig.signIn();
        const QByteArray route = "POST /admin/2017-09-01/things";
        rig.server.on(route, 429, "{}", {{"Retry-After", "0"}});
        rig.server.on(route, 201, "{}");
        const PlatformCall call =
            PlatformCall::post(PlatformService::admin, {QStringLiteral("things")}, {}, QStringLiteral("things"));
        QCOMPARE(outcome(finished(rig.session->call(rig.scope, call))), QStringLiteral("ok"));
        QCOMPARE(rig.server.count(route), 2);
    }

    void aWaitEndsWithItsScope()
    {
        PlatformRig rig;
        rig.policy.longestRetryAfter = std::chrono::hours(1);
        rig.session = rig.makeSession();
        rig.signIn();
        rig.server.on(rig.things, 429, "{}", {{"Retry-After", "3000"}});
        Scope own;
        const PlatformCall call =
            PlatformCall::get(PlatformService::admin, {QStringLiteral("things")}, QStringLiteral("things"));
        const auto reply = started(rig.session->call(own, call));
        QTRY_COMPARE(rig.server.count(rig.things), 1);
        own.cancel();
        QTRY_VERIFY(reply->has_value());
        QCOMPARE(outcome(**reply), QStringLiteral("cancelled"));
    }
};

QTEST_GUILESS_MAIN(RetryTest)
#include "retry_test.moc"
