#include "engine/pbx/csta/csta_legs.h"

#include <QTest>

using namespace clc;
using namespace clc::csta;

namespace
{

const Dn own(QStringLiteral("1001"));

QByteArray party(const char *name, const char *number)
{
    return QByteArray("<") + name + "><deviceIdentifier>" + number + "</deviceIdentifier></" + name + '>';
}

QByteArray connection(const char *name, const char *call, const char *device)
{
    return QByteArray("<") + name + "><callID>" + call + "</callID><deviceID>" + device + "</deviceID></" + name + '>';
}

QByteArray rest(const char *local, const char *cause)
{
    QByteArray text = *local ? QByteArray("<localConnectionInfo>") + local + "</localConnectionInfo>" : QByteArray();
    return text + "<cause>" + cause + "</cause>";
}

/// One phone and what was told of it.
struct Phone {
    EndpointLegs legs{own};
    QVector<PbxEvent> told;
    EventDecoder decoder;
    qint64 at = 1000;

    void hear(const char *name, const QByteArray &body)
    {
        Event event;
        const Status status = decoder.decode(
            QByteArray("<") + name + "><monitorCrossRefID>1</monitorCrossRefID>" + body + "</" + name + '>', event);
        QVERIFY2(status.ok(), name);
        legs.apply(event, ++at, told);
    }
    void ring(const char *call, const char *from, const char *local = "alerting", const char *cause = "newCall")
    {
        hear("DeliveredEvent", connection("connection", call, "1001") + party("alertingDevice", "1001") +
                                   party("callingDevice", from) + party("calledDevice", "1001") + rest(local, cause));
    }
    void dial(const char *call, const char *to, const char *cause = "newCall")
    {
        hear("ServiceInitiatedEvent", connection("initiatedConnection", call, "1001") +
                                          party("initiatingDevice", "1001") + rest("initiated", "makeCall"));
        hear("OriginatedEvent", connection("originatedConnection", call, "1001") + party("callingDevice", "1001") +
                                    party("calledDevice", to) + rest("connected", cause));
        hear("DeliveredEvent", connection("connection", call, to) + party("alertingDevice", to) +
                                   party("callingDevice", "1001") + party("calledDevice", to) +
                                   rest("connected", cause));
    }
    void established(const char *call, const char *answering, const char *calling, const char *local = "connected")
    {
        hear("EstablishedEvent", connection("establishedConnection", call, answering) +
                                     party("answeringDevice", answering) + party("callingDevice", calling) +
                                     party("calledDevice", answering) + rest(local, "newCall"));
    }
    void held(const char *call, const char *device, const char *local)
    {
        hear("HeldEvent",
             connection("heldConnection", call, device) + party("holdingDevice", device) + rest(local, "normal"));
    }
    void retrieved(const char *call, const char *device, const char *local)
    {
        hear("RetrievedEvent", connection("retrievedConnection", call, device) + party("retrievingDevice", device) +
                                   rest(local, "normal"));
    }
    void cleared(const char *call, const char *dropped, const char *local)
    {
        hear("ConnectionClearedEvent", connection("droppedConnection", call, dropped) +
                                           party("releasingDevice", dropped) + rest(local, "normalClearing"));
    }
    /// "id:state" of each change, and forgets them.
    QStringList changes()
    {
        QStringList all;
        for (const PbxEvent &event : std::exchange(told, {}))
            if (const auto *changed = std::get_if<CallChanged>(&event)) {
                last = changed->leg;
                all.append(changed->leg.callId.value() + QLatin1Char(':') + callStateName(changed->leg.state));
            }
        return all;
    }
    CallLeg last;
};

const QStringList nothing;

} // namespace

class CstaLegsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallComesInAndEnds()
    {
        Phone phone;
        phone.ring("7", "1002");
        QCOMPARE(phone.changes(), QStringList{"7:ringing"});
        QCOMPARE(phone.last.direction, CallDirection::inbound);
        QCOMPARE(phone.last.from.number, QStringLiteral("1002"));
        QCOMPARE(phone.last.to.number, QStringLiteral("1001"));
        QCOMPARE(phone.last.cause, CallCause::newCall);
        QCOMPARE(phone.last.eventType, QStringLiteral("deliveredEvent"));
        QCOMPARE(phone.last.alertingDevice, QStringLiteral("1001"));
        QCOMPARE(phone.last.calledDevice, QStringLiteral("1001"));
        QCOMPARE(phone.last.correlation, QStringLiteral("7"));
        QCOMPARE(phone.last.at, 1001);
        phone.established("7", "1001", "1002");
        phone.held("7", "1001", "hold");
        phone.retrieved("7", "1001", "connected");
        phone.cleared("7", "1001", "null");
        QCOMPARE(phone.changes(), QStringList({"7:connected", "7:held", "7:connected", "7:completed"}));
        QCOMPARE(phone.last.connected.number, QStringLiteral("1002"));
        QCOMPARE(phone.last.cause, CallCause::none);
        QVERIFY(phone.legs.snapshot().calls.isEmpty());
    }

    void aCallGoesOut()
    {
        Phone phone;
        phone.dial("7", "1002");
        QCOMPARE(phone.changes(), QStringList{"7:connected"});
        QVERIFY(phone.last.farEndRinging);
        QCOMPARE(phone.last.direction, CallDirection::outbound);
        phone.established("7", "1002", "1001");
        QCOMPARE(phone.changes(), QStringList{"7:connected"});
        QVERIFY(!phone.last.farEndRinging);
        QCOMPARE(phone.last.connected.number, QStringLiteral("1002"));
    }

    void whatTheOtherEndDoesIsNotOurs()
    {
        Phone phone;
        phone.ring("7", "1002");
        phone.established("7", "1001", "1002");
        phone.changes();
        phone.held("7", "1002", "connected");
        phone.retrieved("7", "1002", "connected");
        phone.cleared("7", "1003", "connected"); // somebody leaves a conference
        QCOMPARE(phone.changes(), nothing);
        phone.cleared("7", "1002", "connected");
        phone.cleared("7", "1001", "null");
        QCOMPARE(phone.changes(), QStringList{"7:completed"});
    }

    void repeatedAndLateEventsTellNothing()
    {
        Phone phone;
        phone.ring("7", "1002");
        phone.ring("7", "1002");
        QCOMPARE(phone.changes(), QStringList{"7:ringing"});
        phone.established("7", "1001", "1002");
        phone.established("7", "1001", "1002");
        phone.cleared("7", "1001", "null");
        phone.cleared("7", "1001", "null");
        QCOMPARE(phone.changes(), QStringList({"7:connected", "7:completed"}));
        phone.held("7", "1001", "hold");
        phone.retrieved("7", "1001", "connected");
        phone.established("7", "1001", "1002");
        QCOMPARE(phone.changes(), nothing);
        phone.cleared("99", "1001", "null"); // never seen
        QCOMPARE(phone.changes(), nothing);
        phone.ring("7", "1003"); // some systems count from 0 again
        QCOMPARE(phone.changes(), QStringList{"7:ringing"});
    }

    void aLiftedHandsetIsNoCall()
    {
        Phone phone;
        phone.hear("ServiceInitiatedEvent", connection("initiatedConnection", "7", "1001") +
                                                party("initiatingDevice", "1001") + rest("initiated", "makeCall"));
        QVERIFY(phone.legs.snapshot().calls.isEmpty());
        phone.cleared("7", "1001", "null");
        QCOMPARE(phone.changes(), nothing);
    }

    void aBusyNumberCompletesWithItsCause()
    {
        Phone phone;
        phone.dial("7", "1002");
        phone.changes();
        phone.hear("FailedEvent", connection("failedConnection", "7", "1002") + party("failingDevice", "1002") +
                                      party("callingDevice", "1001") + party("calledDevice", "1002") +
                                      rest("connected", "busy"));
        QCOMPARE(phone.changes(), QStringList{"7:completed"});
        QCOMPARE(phone.last.cause, CallCause::busy);
        phone.cleared("7", "1001", "null");
        QCOMPARE(phone.changes(), nothing);
    }

    void withoutLocalStateTheEventItselfTells()
    {
        Phone phone;
        phone.ring("7", "1002", "");
        phone.hear("EstablishedEvent", connection("establishedConnection", "7", "1001") +
                                           party("answeringDevice", "1001") + party("callingDevice", "1002") +
                                           rest("", "newCall"));
        phone.held("7", "1001", "");
        phone.retrieved("7", "1001", "");
        phone.held("7", "1002", "");
        phone.cleared("7", "1001", "");
        QCOMPARE(phone.changes(), QStringList({"7:ringing", "7:connected", "7:held", "7:connected", "7:completed"}));
    }

    void aDivertedCallCompletes()
    {
        Phone phone;
        phone.ring("7", "1002");
        phone.changes();
        phone.hear("DivertedEvent", connection("connection", "7", "1001") + party("divertingDevice", "1001") +
                                        party("newDestination", "1003") + rest("null", "callForwardNoAnswer"));
        QCOMPARE(phone.changes(), QStringList{"7:completed"});
        QCOMPARE(phone.last.cause, CallCause::callForwardNoAnswer);
    }

    void aConsultationBelongsToTheHeldCall()
    {
        Phone phone;
        phone.ring("7", "1002");
        phone.established("7", "1001", "1002");
        phone.held("7", "1001", "hold");
        phone.changes();
        phone.dial("8", "1003", "consultation");
        QCOMPARE(phone.changes(), QStringList{"8:connected"});
        QCOMPARE(phone.last.associated, CallId(QStringLiteral("7")));
    }

    void whoTransfersIsOutOfBothCalls()
    {
        Phone phone;
        phone.ring("7", "1002");
        phone.established("7", "1001", "1002");
        phone.held("7", "1001", "hold");
        phone.dial("8", "1003", "consultation");
        phone.established("8", "1003", "1001");
        phone.changes();
        phone.hear("TransferedEvent", moved("1001", "null"));
        QCOMPARE(phone.changes(), QStringList({"7:completed", "8:completed"}));
        QCOMPARE(phone.last.cause, CallCause::transfer);
        QVERIFY(phone.legs.legs().empty());
    }

    void whoIsTransferredGoesOnUnderANewId()
    {
        Phone phone; // 1001 is transferred by 1002 to 1003
        phone.dial("7", "1002");
        phone.established("7", "1002", "1001");
        phone.changes();
        phone.hear("TransferedEvent",
                   connection("primaryOldCall", "7", "1002") + connection("secondaryOldCall", "8", "1002") +
                       party("transferringDevice", "1002") + party("transferredToDevice", "1003") +
                       "<transferredConnections><connectionListItem>" + connection("newConnection", "9", "1001") +
                       connection("oldConnection", "7", "1001") + "</connectionListItem><connectionListItem>" +
                       connection("newConnection", "9", "1003") + "</connectionListItem></transferredConnections>" +
                       rest("connected", "transfer"));
        QCOMPARE(phone.changes(), QStringList({"9:connected", "7:completed"}));
        const auto *now = phone.legs.find(CallId(QStringLiteral("9")));
        QVERIFY(now);
        QCOMPARE(now->leg.associated, CallId(QStringLiteral("7")));
        QCOMPARE(now->leg.connected.number, QStringLiteral("1003"));
        QCOMPARE(now->leg.direction, CallDirection::outbound);
        QCOMPARE(now->leg.cause, CallCause::transfer);
        QCOMPARE(now->leg.correlation, QStringLiteral("9"));
    }

    void featuresAndServiceAreTold()
    {
        Phone phone;
        phone.hear("MessageWaitingEvent", party("targetDevice", "1001") + "<messageWaitingOn>1</messageWaitingOn>");
        phone.hear("DoNotDisturbEvent", party("device", "1001") + "<doNotDisturbOn>true</doNotDisturbOn>");
        phone.hear("OutOfServiceEvent", party("device", "1001") + "<cause>normal</cause>");
        QCOMPARE(phone.told.size(), 3);
        QCOMPARE(std::get<FeaturesChanged>(phone.told[0]).messageWaiting, std::optional(true));
        QVERIFY(!std::get<FeaturesChanged>(phone.told[0]).doNotDisturb);
        const EndpointSnapshot now = phone.legs.snapshot();
        QVERIFY(now.features.doNotDisturb && now.features.messageWaiting && !now.inService);
    }

    void aDeviceThatTakesPartInACallIsInService()
    {
        Phone phone;
        phone.ring("7", "1002");
        phone.hear("OutOfServiceEvent", party("device", "1001") + "<cause>normal</cause>");
        phone.cleared("7", "1001", "null"); // that is how it left
        QVERIFY(!phone.legs.snapshot().inService);
        phone.told.clear();
        phone.ring("8", "1002");
        QCOMPARE(phone.told.size(), 2);
        QVERIFY(std::get<ServiceChanged>(phone.told[0]).inService);
        QVERIFY(phone.legs.snapshot().inService);
        // The event that tells of its return may be lost with the link.
        phone.hear("OutOfServiceEvent", party("device", "1001") + "<cause>normal</cause>");
        phone.legs.assumeInService();
        QVERIFY(phone.legs.snapshot().inService);
    }

    /// Whatever the moment at which the PBX took the snapshot, and on whichever side of it an event arrives, the end
    /// is the same.
    void snapshotsAndEventsMayCross()
    {
        const SnapshotLeg ringing{
            {QStringLiteral("7"), QStringLiteral("1001")}, LocalState::alerting, LocalState::connected};
        const SnapshotLeg connected{
            {QStringLiteral("7"), QStringLiteral("1001")}, LocalState::connected, LocalState::connected};
        Phone phone;
        quint64 since = phone.legs.beginQuestion();
        phone.ring("7", "1002");
        phone.legs.reconcile({}, since, 5); // taken before it rang
        QCOMPARE(phone.legs.snapshot().calls.size(), 1);
        since = phone.legs.beginQuestion();
        phone.established("7", "1001", "1002");
        phone.legs.reconcile({ringing}, since, 5); // taken before the answer
        QCOMPARE(phone.legs.snapshot().calls.first().state, CallState::connected);
        since = phone.legs.beginQuestion();
        phone.cleared("7", "1001", "null");
        phone.legs.reconcile({connected}, since, 5); // taken before the end
        QVERIFY(phone.legs.snapshot().calls.isEmpty());
        since = phone.legs.beginQuestion();
        phone.legs.reconcile({connected}, since, 5); // an old number used again, its events missed
        QCOMPARE(phone.legs.snapshot().calls.size(), 1);
        since = phone.legs.beginQuestion();
        phone.legs.reconcile({}, since, 5); // the end was missed
        QVERIFY(phone.legs.snapshot().calls.isEmpty());
    }

    void aPbxCannotMakeUsRememberWithoutBound()
    {
        Phone phone;
        for (int call = 0; call < 2000; ++call) phone.ring(QByteArray::number(call).constData(), "1002");
        QVERIFY(phone.legs.legs().size() <= 256);
    }

private:
    static QByteArray moved(const char *by, const char *local)
    {
        return connection("primaryOldCall", "7", by) + connection("secondaryOldCall", "8", by) +
               party("transferringDevice", by) + party("transferredToDevice", "1003") +
               "<transferredConnections><connectionListItem>" + connection("newConnection", "9", "1002") +
               "</connectionListItem><connectionListItem>" + connection("newConnection", "9", "1003") +
               "</connectionListItem></transferredConnections>" + rest(local, "transfer");
    }
};

QTEST_GUILESS_MAIN(CstaLegsTest)
#include "csta_legs_test.moc"
