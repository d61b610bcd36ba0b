#include "tests/telephony/tracker_rig.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

using Rig = TrackerRig;

namespace
{

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) list.append(QString::fromLatin1(text));
    return list;
}

struct Step {
    CallLeg leg;
    QStringList told;
};

constexpr auto ringing = CallState::ringing;
constexpr auto connected = CallState::connected;
constexpr auto held = CallState::held;
constexpr auto completed = CallState::completed;

} // namespace

Q_DECLARE_METATYPE(QVector<Step>)

class CallTrackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreTold_data()
    {
        QTest::addColumn<QVector<Step>>("steps");
        QTest::newRow("make, answered, cleared")
            << QVector<Step>{{Rig::withCause(Rig::outbound("2001", "c1", 1'000, true), CallCause::newCall),
                              lines({"call 2001/c1 connected newCall", "endpoint 2001 connected"})},
                             {Rig::outbound("2001", "c1", 4'000, false), lines({"call 2001/c1 connected"})},
                             {Rig::leg("2001", "c1", completed, 64'000),
                              lines({"call 2001/c1 completed ring=3000 talk=60000 answered", "endpoint 2001 idle"})}};
        QTest::newRow("answer, hold, retrieve") << QVector<Step>{
            {Rig::leg("2001", "c1", ringing, 1'000, CallCause::newCall),
             lines({"call 2001/c1 ringing newCall", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c1", connected, 3'500), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", held, 10'000), lines({"call 2001/c1 held", "endpoint 2001 held"})},
            {Rig::leg("2001", "c1", connected, 20'000), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", completed, 23'500),
             lines({"call 2001/c1 completed ring=2500 talk=20000 answered", "endpoint 2001 idle"})}};
        QTest::newRow("busy") << QVector<Step>{
            {Rig::outbound("2001", "c1", 1'000, true), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", completed, 1'200, CallCause::busy),
             lines({"call 2001/c1 completed busy ring=200 talk=0", "endpoint 2001 idle"})}};
        QTest::newRow("do not disturb at the far end")
            << QVector<Step>{{Rig::leg("2001", "c1", completed, 1'000, CallCause::doNotDisturb),
                              lines({"call 2001/c1 completed doNotDisturb ring=0 talk=0", "endpoint 2001 idle"})}};
        QTest::newRow("no answer") << QVector<Step>{
            {Rig::leg("2001", "c1", ringing, 1'000), lines({"call 2001/c1 ringing", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c1", completed, 31'000, CallCause::callNotAnswer),
             lines({"call 2001/c1 completed callNotAnswer ring=30000 talk=0", "endpoint 2001 idle"})}};
        QTest::newRow("deflected") << QVector<Step>{
            {Rig::leg("2001", "c1", ringing, 1'000), lines({"call 2001/c1 ringing", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c1", completed, 2'000, CallCause::redirected),
             lines({"call 2001/c1 completed redirected ring=1000 talk=0", "endpoint 2001 idle"})},
            {Rig::correlated(Rig::leg("2002", "c2", ringing, 2'000, CallCause::redirected), "k-c1"),
             lines({"call 2002/c2 ringing redirected", "endpoint 2002 ringing"})}};
        QTest::newRow("consultation and supervised transfer, told by the driver") << QVector<Step>{
            {Rig::leg("2001", "c1", connected, 1'000), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", held, 5'000), lines({"call 2001/c1 held", "endpoint 2001 held"})},
            {Rig::forSakeOf(Rig::outbound("2001", "c2", 5'000, true), "c1"),
             lines({"call 2001/c2 connected for c1", "endpoint 2001 connected"})},
            {Rig::outbound("2001", "c2", 8'000, false), lines({"call 2001/c2 connected for c1"})},
            {Rig::leg("2001", "c1", completed, 9'000, CallCause::transfer),
             lines({"call 2001/c1 completed transfer ring=0 talk=8000 answered"})},
            {Rig::leg("2001", "c2", completed, 9'000, CallCause::transfer),
             lines({"call 2001/c2 completed transfer for c1 ring=3000 talk=1000 answered", "endpoint 2001 idle"})}};
        QTest::newRow("the part that goes on after a transfer is joined by correlation") << QVector<Step>{
            {Rig::correlated(Rig::leg("2003", "c1", connected, 1'000), "k1"),
             lines({"call 2003/c1 connected", "endpoint 2003 connected"})},
            {Rig::correlated(Rig::leg("2003", "c1", completed, 9'000, CallCause::transfer), "k1"),
             lines({"call 2003/c1 completed transfer ring=0 talk=8000 answered", "endpoint 2003 idle"})},
            {Rig::correlated(Rig::leg("2003", "c2", connected, 60'000, CallCause::transfer), "k1"),
             lines({"call 2003/c2 connected transfer for c1", "endpoint 2003 connected"})}};
        QTest::newRow("the part that goes on after a transfer is joined by time, when there is one") << QVector<Step>{
            {Rig::leg("2003", "c1", ringing, 1'000), lines({"call 2003/c1 ringing", "endpoint 2003 ringing"})},
            {Rig::leg("2003", "c1", completed, 9'000, CallCause::transfer),
             lines({"call 2003/c1 completed transfer ring=8000 talk=0", "endpoint 2003 idle"})},
            {Rig::leg("2003", "c2", connected, 9'100, CallCause::transfer),
             lines({"call 2003/c2 connected transfer for c1", "endpoint 2003 connected"})}};
        QTest::newRow("blind transfer: the other part changes its correlation and rings on") << QVector<Step>{
            {Rig::outbound("2002", "c1", 1'000, false), lines({"call 2002/c1 connected", "endpoint 2002 connected"})},
            {Rig::correlated(Rig::withCause(Rig::outbound("2002", "c1", 5'000, true), CallCause::transfer), "k9"),
             lines({"call 2002/c1 connected transfer"})},
            {Rig::correlated(Rig::outbound("2002", "c1", 7'000, false), "k9"), lines({"call 2002/c1 connected"})},
            {Rig::leg("2002", "c1", completed, 8'000),
             lines({"call 2002/c1 completed ring=2000 talk=5000 answered", "endpoint 2002 idle"})}};
        QTest::newRow("a second call rings while one is connected") << QVector<Step>{
            {Rig::leg("2001", "c1", connected, 1'000), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c2", ringing, 2'000), lines({"call 2001/c2 ringing", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c2", completed, 3'000),
             lines({"call 2001/c2 completed ring=1000 talk=0", "endpoint 2001 connected"})}};
        QTest::newRow("a held call rings again") << QVector<Step>{
            {Rig::leg("2001", "c1", connected, 1'000), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", held, 2'000), lines({"call 2001/c1 held", "endpoint 2001 held"})},
            {Rig::leg("2001", "c1", ringing, 62'000, CallCause::callBack),
             lines({"call 2001/c1 ringing callBack", "endpoint 2001 ringing"})}};
        QTest::newRow("duplicates say nothing") << QVector<Step>{
            {Rig::leg("2001", "c1", ringing, 1'000), lines({"call 2001/c1 ringing", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c1", ringing, 1'000), {}},
            {Rig::leg("2001", "c1", ringing, 1'500), {}},
            {Rig::leg("2001", "c1", completed, 2'000),
             lines({"call 2001/c1 completed ring=1000 talk=0", "endpoint 2001 idle"})},
            {Rig::leg("2001", "c1", completed, 2'000), {}}};
        QTest::newRow("overtaken events are left out") << QVector<Step>{
            {Rig::leg("2001", "c1", connected, 2'000), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", ringing, 1'000), {}},
            {Rig::leg("2001", "c1", ringing, 2'000), {}},
            {Rig::leg("2001", "c1", held, 2'000), lines({"call 2001/c1 held", "endpoint 2001 held"})},
            {Rig::leg("2001", "c1", connected, 1'900), {}}};
        QTest::newRow("progress counts, whatever its time") << QVector<Step>{
            {Rig::leg("2001", "c1", ringing, 2'000), lines({"call 2001/c1 ringing", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c1", connected, 1'900), lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", completed, 1'800),
             lines({"call 2001/c1 completed ring=0 talk=0 answered", "endpoint 2001 idle"})}};
        QTest::newRow("events of an ended call are left out")
            << QVector<Step>{{Rig::leg("2001", "c1", completed, 2'000),
                              lines({"call 2001/c1 completed ring=0 talk=0", "endpoint 2001 idle"})},
                             {Rig::leg("2001", "c1", ringing, 1'000), {}},
                             {Rig::leg("2001", "c1", connected, 9'000), {}}};
        QTest::newRow("the PBX's clock set back an hour: states go on, no time is negative") << QVector<Step>{
            {Rig::leg("2001", "c1", ringing, 7'200'000), lines({"call 2001/c1 ringing", "endpoint 2001 ringing"})},
            {Rig::leg("2001", "c1", connected, 3'600'000),
             lines({"call 2001/c1 connected", "endpoint 2001 connected"})},
            {Rig::leg("2001", "c1", completed, 3'605'000),
             lines({"call 2001/c1 completed ring=0 talk=5000 answered", "endpoint 2001 idle"})}};
        QTest::newRow("an id that does not fit into an address is refused")
            << QVector<Step>{{Rig::leg("2001", "c/1", ringing, 1'000), {}},
                             {Rig::leg("2001", "", ringing, 1'000), {}},
                             {Rig::leg("", "c1", ringing, 1'000), {}}};
    }
    void callsAreTold()
    {
        QFETCH(QVector<Step>, steps);
        Rig rig;
        for (const Step &step : steps) QCOMPARE(rig.take(step.leg), step.told);
    }

    void whatWasIgnoredIsCounted()
    {
        Rig rig;
        rig.take(Rig::leg("2001", "c1", connected, 2'000));
        rig.take(Rig::leg("2001", "c1", connected, 2'000));
        rig.take(Rig::leg("2001", "c1", ringing, 1'000));
        rig.take(Rig::leg("2001", "c1", completed, 3'000));
        rig.take(Rig::leg("2001", "c1", held, 2'500));
        rig.take(Rig::leg("2001", "", held, 2'500));
        const TrackerCounters &counters = rig.tracker.counters();
        QCOMPARE(counters.received, 6);
        QCOMPARE(counters.duplicates, 1);
        QCOMPARE(counters.overtaken, 1);
        QCOMPARE(counters.late, 1);
        QCOMPARE(counters.unusable, 1);
        QCOMPARE(counters.ignored(), 4);
    }

    void aForwardJumpOfThePbxClockDoesNotBillADay()
    {
        Rig rig;
        rig.take(Rig::leg("2001", "c1", connected, 1'000));
        rig.now.steadyMs += 5'000;
        CallLeg end = Rig::leg("2001", "c1", completed, 86'400'000);
        const QStringList told = rig.take(QVector<PbxEvent>{CallChanged{end}});
        QCOMPARE(told.first(), QStringLiteral("call 2001/c1 completed ring=0 talk=5000 answered"));
    }

    void ourOwnClockDoesNotMatter()
    {
        Rig rig;
        rig.take(Rig::leg("2001", "c1", ringing, 1'000'000));
        rig.now = {50, 1'000'100};
        const auto told = rig.take(QVector<PbxEvent>{CallChanged{Rig::leg("2001", "c1", completed, 1'004'000)}});
        QCOMPARE(told.first(), QStringLiteral("call 2001/c1 completed ring=4000 talk=0"));
        QCOMPARE(rig.call(0).createdOn, 1'000'000);
        QCOMPARE(rig.call(0).endedOn, 1'004'000);
    }

    void withoutATimeOfThePbxOursIsTaken()
    {
        Rig rig;
        rig.now = {7'000, 7'000};
        rig.take(QVector<PbxEvent>{CallChanged{Rig::leg("2001", "c1", ringing, 0)}});
        QCOMPARE(rig.call(0).createdOn, 7'000);
        QCOMPARE(rig.call(0).leg.at, 7'000);
    }

    void whatAnEventLeavesOpenStays()
    {
        Rig rig;
        CallLeg first = Rig::leg("2001", "c1", ringing, 1'000);
        first.from = {QStringLiteral("0491234"), QStringLiteral("Ada")};
        first.to = {QStringLiteral("2001"), {}};
        first.alertingDevice = QStringLiteral("2001");
        rig.take(first);
        CallLeg next = Rig::leg("2001", "c1", connected, 2'000);
        next.correlation.clear();
        next.direction = CallDirection::outbound; // a driver that does not know
        rig.take(next);
        const CallLeg &told = rig.call(0).leg;
        QCOMPARE(told.from, first.from);
        QCOMPARE(told.to, first.to);
        QCOMPARE(told.correlation, first.correlation);
        QCOMPARE(told.alertingDevice, first.alertingDevice);
        QCOMPARE(told.direction, CallDirection::inbound);
        QVERIFY(told.connected.number.isEmpty());
    }

    void partsOfOneCallAreJoined()
    {
        Rig rig;
        rig.inStep(1'000, {Rig::seen("2001", {}, "Ada"), Rig::seen("2002", {}, "Bob")});
        CallLeg out = Rig::correlated(Rig::outbound("2001", "a", 2'000, true), "k");
        out.to.number = QStringLiteral("2002");
        rig.take(out);
        QCOMPARE(rig.call(0).leg.to.name, QStringLiteral("Bob")); // the endpoint's own name
        rig.take(Rig::correlated(Rig::leg("2002", "b", ringing, 2'000), "k"));
        rig.take(Rig::correlated(Rig::outbound("2001", "a", 3'000, false), "k"));
        QVERIFY(rig.call(0).leg.connected.number.isEmpty()); // the other one rings still
        rig.take(Rig::correlated(Rig::leg("2002", "b", connected, 3'000), "k"));
        QCOMPARE(rig.call(0).leg.connected, (CallParty{QStringLiteral("2001"), QStringLiteral("Ada")}));
        // With a third one it is a conference, and nobody is "the other one".
        rig.take(Rig::correlated(Rig::leg("2003", "c", connected, 4'000), "k"));
        QVERIFY(rig.call(0).leg.connected.number.isEmpty());
    }

    void aRecordIsWrittenForEachCompletedPart()
    {
        Rig rig;
        CallLeg first = Rig::leg("2001", "c1", ringing, 1'000);
        first.from = {QStringLiteral("0491234"), QStringLiteral("Ada")};
        first.to.number = QStringLiteral("2001");
        rig.take(first);
        QVERIFY(rig.records.empty());
        rig.take(Rig::leg("2001", "c1", connected, 3'000));
        rig.take(Rig::leg("2001", "c1", completed, 63'000, CallCause::callCancelled));
        QCOMPARE(rig.records.size(), std::size_t{1});
        const CallRecordInfo record = rig.records.front();
        QCOMPARE(record.id.size(), 36);
        QCOMPARE(record.source, QStringLiteral("cti"));
        QCOMPARE(record.endpoint, QStringLiteral("2001"));
        QCOMPARE(record.direction, QStringLiteral("inbound"));
        QCOMPARE(record.from, QStringLiteral("0491234"));
        QCOMPARE(record.fromName, QStringLiteral("Ada"));
        QCOMPARE(record.createdOn, 1'000);
        QCOMPARE(record.endedOn, 63'000);
        QVERIFY(record.answered);
        QCOMPARE(record.ringMs, 2'000);
        QCOMPARE(record.talkMs, 60'000);
        QCOMPARE(record.cause, QStringLiteral("callCancelled"));
        QCOMPARE(CallRecordInfo::fromJson(record.toJson()).value(), record);
    }

    void featuresAndServiceAreToldOnChange()
    {
        Rig rig;
        rig.inStep(1'000, {Rig::seen("2001", {Rig::leg("2001", "c1", connected, 900)})});
        const Dn dn(QStringLiteral("2001"));
        QCOMPARE(rig.take({FeaturesChanged{dn, true, {}, 2'000}}), lines({"endpoint 2001 connected dnd"}));
        QCOMPARE(rig.take({FeaturesChanged{dn, true, {}, 2'100}}), QStringList());
        QCOMPARE(rig.take({FeaturesChanged{dn, {}, true, 2'200}}), lines({"endpoint 2001 connected dnd mwi"}));
        QCOMPARE(rig.take({ServiceChanged{dn, false, 3'000}}), lines({"endpoint 2001 outOfService dnd mwi"}));
        QCOMPARE(rig.take(Rig::leg("2001", "c1", completed, 3'100)),
                 lines({"call 2001/c1 completed ring=0 talk=2200 answered"}));
        QCOMPARE(rig.take({ServiceChanged{dn, true, 4'000}}), lines({"endpoint 2001 idle dnd mwi"}));
    }

    void interruptions_data()
    {
        QTest::addColumn<CallState>("before");
        QTest::addColumn<QString>("ended");
        QTest::newRow("while ringing") << ringing << "call 2001/c1 completed ring=4000 talk=0";
        QTest::newRow("while connected") << connected << "call 2001/c1 completed ring=0 talk=4000 answered";
        QTest::newRow("while held") << held << "call 2001/c1 completed ring=0 talk=4000 answered";
    }
    void interruptions()
    {
        QFETCH(CallState, before);
        QFETCH(QString, ended);
        const QString state = callStateName(before);
        { // the call lasts
            Rig rig;
            rig.inStep(500, {Rig::seen("2001")});
            rig.take(Rig::leg("2001", "c1", before, 1'000));
            QCOMPARE(rig.interrupted(5'000, 5'200), lines({"gap 5000-5200 lost"}));
            QCOMPARE(rig.interrupted(5'100, 5'300), QStringList()); // the same one
            const auto told = rig.inStep(9'000, {Rig::seen("2001", {Rig::leg("2001", "c1", before, 1'000)})});
            QCOMPARE(told, QStringList{QStringLiteral("snapshot 1/1: 2001=%1[c1=%1]").arg(state)});
            QVERIFY(rig.records.empty());
            QCOMPARE(rig.take(Rig::leg("2001", "c1", completed, 10'000)).size(), 2);
            QCOMPARE(rig.call(0).createdOn, 1'000);
            QCOMPARE(rig.call(0).ringMs + rig.call(0).talkMs, 9'000);
        }
        { // the call ended meanwhile
            Rig rig;
            rig.inStep(500, {Rig::seen("2001")});
            rig.take(Rig::leg("2001", "c1", before, 1'000));
            rig.interrupted(5'000, 5'200);
            const auto told = rig.inStep(9'000, {Rig::seen("2001")});
            QCOMPARE(told, (QStringList{ended, QStringLiteral("snapshot 1/1: 2001=idle")}));
            QCOMPARE(rig.records.size(), std::size_t{1});
            QCOMPARE(rig.records.front().endedOn, 5'000);
            QCOMPARE(rig.call(0).leg.cause, CallCause::none);
            QCOMPARE(rig.call(0).leg.at, 9'000);
            // Its end, told late, is no news; its id may begin anew.
            QCOMPARE(rig.take(Rig::leg("2001", "c1", completed, 9'100)), QStringList());
            QCOMPARE(rig.take(Rig::leg("2001", "c1", ringing, 9'200)).size(), 2);
        }
        { // another call began, and the next interruption is announced again
            Rig rig;
            rig.inStep(500, {Rig::seen("2001")});
            rig.interrupted(5'000, 5'200);
            const auto told = rig.inStep(9'000, {Rig::seen("2001", {Rig::leg("2001", "c7", before, 6'000)})});
            QCOMPARE(told, QStringList{QStringLiteral("snapshot 1/1: 2001=%1[c7=%1]").arg(state)});
            QCOMPARE(rig.interrupted(10'000, 10'100), lines({"gap 10000-10100 lost"}));
        }
    }

    void aCallIdThatBeganAnewIsAnotherCall()
    {
        Rig rig;
        rig.take(Rig::correlated(Rig::leg("2001", "c1", connected, 1'000), "k1"));
        rig.interrupted(5'000, 5'000);
        const auto told =
            rig.inStep(9'000, {Rig::seen("2001", {Rig::correlated(Rig::leg("2001", "c1", ringing, 8'000), "k2")})});
        QCOMPARE(told,
                 lines({"call 2001/c1 completed ring=0 talk=4000 answered", "snapshot 1/1: 2001=ringing[c1=ringing]"}));
    }

    void endpointsThatVanishedTakeTheirCallsAlong()
    {
        Rig rig;
        rig.take(Rig::leg("2001", "c1", connected, 1'000));
        rig.take(Rig::leg("2002", "c2", connected, 1'000));
        const auto told = rig.inStep(3'000, {Rig::seen("2002", {Rig::leg("2002", "c2", connected, 1'000)})});
        QCOMPARE(told, lines({"call 2001/c1 completed ring=0 talk=2000 answered",
                              "snapshot 1/1: 2002=connected[c2=connected]"}));
    }

    void afterAStartTheGapReachesBackToTheLastSpooledItem()
    {
        Rig rig;
        QCOMPARE(rig.told(rig.tracker.begin(0, {1'000, 1'000})), QStringList());
        QCOMPARE(rig.told(rig.tracker.begin(400, {1'000, 1'000})), lines({"gap 400-1000 the gateway was not running"}));
        QCOMPARE(rig.interrupted(1'100, 1'200), QStringList()); // part of it
        QCOMPARE(rig.inStep(2'000, {}), lines({"snapshot 1/1: "}));
        QVERIFY(!rig.tracker.isInterrupted());
    }

    void oneEndpointInStepTellsTheDifferences()
    {
        Rig rig;
        rig.inStep(500, {Rig::seen("2001")});
        rig.take(Rig::leg("2001", "c1", connected, 1'000));
        rig.take(Rig::leg("2001", "c2", held, 1'000));
        const EndpointInStep again{
            Rig::seen("2001", {Rig::leg("2001", "c1", held, 1'500), Rig::leg("2001", "c3", ringing, 1'800)}), 2'000};
        rig.now = {2'000, 2'000};
        QCOMPARE(rig.take({again}), lines({"call 2001/c2 completed ring=0 talk=1000 answered", "call 2001/c1 held",
                                           "call 2001/c3 ringing", "endpoint 2001 ringing"}));
        QVERIFY(!rig.tracker.endpointsChanged());
        QCOMPARE(rig.take({again}), QStringList());
        QCOMPARE(rig.take({EndpointInStep{Rig::seen("2002"), 3'000}}), lines({"endpoint 2002 idle"}));
        QVERIFY(rig.tracker.endpointsChanged());
        QCOMPARE(rig.told(rig.tracker.snapshot({4'000, 4'000})),
                 lines({"snapshot 1/1: 2001=ringing[c1=held,c3=ringing] 2002=idle"}));
        QVERIFY(!rig.tracker.endpointsChanged());
        rig.now = {5'000, 5'000};
        QCOMPARE(rig.take({EndpointGone{Dn(QStringLiteral("2001")), 5'000}}),
                 lines({"call 2001/c3 completed ring=3200 talk=0", "call 2001/c1 completed ring=0 talk=4000 answered",
                        "endpoint 2001 unknown"}));
        QVERIFY(rig.tracker.endpointsChanged());
    }

    void aSnapshotComesInParts()
    {
        Rig rig;
        rig.tracker.setPbxKind(PbxKind::mxOne);
        rig.tracker.setVoicemail(QStringLiteral("6000"));
        QVector<EndpointSnapshot> endpoints;
        for (int i = 0; i < 450; ++i) endpoints.append(Rig::seen(QByteArray::number(2'000 + i).constData()));
        endpoints.append(endpoints.first()); // named twice
        endpoints.append(Rig::seen(""));
        rig.inStep(1'000, endpoints);
        QCOMPARE(rig.items.size(), std::size_t{3});
        std::size_t count = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const auto &part = std::get<SnapshotItem>(rig.items.at(i));
            QCOMPARE(part.part, static_cast<int>(i) + 1);
            QCOMPARE(part.parts, 3);
            QCOMPARE(part.pbxKind, PbxKind::mxOne);
            QCOMPARE(part.voicemail, QStringLiteral("6000"));
            QVERIFY(part.endpoints.size() <= 200);
            count += part.endpoints.size();
        }
        QCOMPARE(count, std::size_t{450});
    }

    void aPartOfASnapshotFitsIntoAMessage()
    {
        Rig rig;
        QVector<EndpointSnapshot> endpoints;
        const QString nasty(600, QChar(1));
        for (int i = 0; i < 150; ++i) {
            EndpointSnapshot one = Rig::seen(QByteArray::number(2'000 + i).constData());
            one.name = nasty;
            CallLeg leg = Rig::leg("", "c1", connected, 1'000);
            leg.from = leg.to = leg.connected = {nasty, nasty};
            leg.correlation = leg.alertingDevice = leg.calledDevice = leg.eventType = nasty;
            one.calls = {leg};
            endpoints.append(one);
        }
        rig.inStep(1'000, endpoints);
        QVERIFY(rig.items.size() > 1);
        for (const LinkItem &item : rig.items) QVERIFY(itemJson(item).size() < 1'000'000);
    }

    void memoryIsBounded()
    {
        TrackerLimits limits;
        limits.endpoints = 2;
        limits.legsPerEndpoint = 2;
        limits.quietMs = 1'000'000;
        Rig rig(limits);
        rig.take(Rig::leg("2001", "c1", connected, 1'000));
        rig.take(Rig::leg("2001", "c2", held, 2'000));
        QCOMPARE(rig.take(Rig::leg("2001", "c3", ringing, 3'000)),
                 lines({"call 2001/c1 completed ring=0 talk=2000 answered", "call 2001/c3 ringing",
                        "endpoint 2001 ringing"}));
        QCOMPARE(rig.tracker.counters().forgotten, 1);
        rig.take(Rig::leg("2002", "d1", ringing, 3'000));
        QCOMPARE(rig.take(Rig::leg("2003", "e1", ringing, 3'000)), QStringList());
        QCOMPARE(rig.tracker.counters().unusable, 1);

        rig.take(Rig::leg("2001", "c3", connected, 1'001'500));
        const auto told = rig.told(rig.tracker.expire({1'002'500, 1'002'500}));
        QVERIFY(told.contains(QStringLiteral("call 2001/c2 completed ring=0 talk=0 answered")));
        QVERIFY(!told.join(QString()).contains(QStringLiteral("c3")));
        QCOMPARE(rig.tracker.counters().forgotten, 2);
    }

    void manyCallsLeaveNothingBehind()
    {
        Rig rig;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray id = "c" + QByteArray::number(i);
            rig.take(Rig::leg("2001", id.constData(), ringing, 1'000 + i));
            rig.take(Rig::leg("2001", id.constData(), completed, 1'001 + i));
        }
        QCOMPARE(rig.told(rig.tracker.snapshot({30'000, 30'000})), lines({"snapshot 1/1: 2001=idle"}));
        QCOMPARE(rig.tracker.counters().forgotten, 0);
    }
};

QTEST_GUILESS_MAIN(CallTrackerTest)
#include "call_tracker_test.moc"
