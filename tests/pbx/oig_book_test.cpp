#include "engine/pbx/oig/oig_book.h"
#include "engine/pbx/oig/oig_calls.h"
#include "tests/pbx/call_recorder.h"

#include <QTest>

using namespace clc;
using namespace clc::oig;

namespace
{

constexpr qint64 object = 6'000'000'001;
const Dn own(QStringLiteral("2001"));

EventDevice device(const char *role, const char *number, const char *name = "")
{
    EventDevice one;
    one.role = QString::fromLatin1(role);
    one.number = QString::fromLatin1(number);
    one.name = QString::fromLatin1(name);
    return one;
}

/// Events of one endpoint, and what the book tells of them.
struct Phone {
    explicit Phone(bool reading = false)
    {
        Line &line = book.add(own);
        book.bind(line, object);
        line.reading = reading;
    }
    CallEvent event(const char *type, const char *cause, const char *state, qint64 localId = 1,
                    const char *global = "70001")
    {
        CallEvent one;
        one.objectId = object;
        one.localCallId = localId;
        one.time = ++time;
        one.type = QString::fromLatin1(type);
        one.cause = QString::fromLatin1(cause);
        one.state = QString::fromLatin1(state);
        one.globalCallId = QString::fromLatin1(global);
        one.devices = devices;
        return one;
    }
    /// The only change that follows; an empty one when nothing does.
    CallLeg tell(const CallEvent &one)
    {
        QVector<PbxEvent> told;
        book.apply(one, told);
        const CallChanged *change = told.size() == 1 ? std::get_if<CallChanged>(&told.first()) : nullptr;
        return change ? change->leg : CallLeg();
    }
    CallLeg tell(const char *type, const char *cause, const char *state, qint64 localId = 1,
                 const char *global = "70001")
    {
        return tell(event(type, cause, state, localId, global));
    }
    QVector<CallLeg> calls() { return CallBook::snapshot(*book.line(own)).calls; }

    CallBook book;
    QVector<EventDevice> devices{device("CALLING_DEVICE", "2001", "Ann"), device("CALLED_DEVICE", "2002", "Bob")};
    qint64 time = 1'000;
};

} // namespace

class OigBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsAreJudgedByTheirWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("Unknown object.") << 404;
        QTest::newRow("unknown call 7") << 404;
        QTest::newRow("Unknown number") << 404;
        QTest::newRow("Unknown error, try again.") << 409; // says nothing of what was named
        QTest::newRow("Directory number 9999 does not exist.") << 404;
        QTest::newRow("Feature not allowed") << 403;
    }
    void refusalsAreJudgedByTheirWords()
    {
        QFETCH(int, status);
        QCOMPARE(refusalStatus(QString::fromUtf8(QTest::currentDataTag())), status);
    }

    void theAdviceAboutTheCertificateFitsWhatIsConfigured()
    {
        QVERIFY(whyNotAdvanced(false).contains(QLatin1String("enter the application's certificate")));
        QVERIFY(whyNotAdvanced(true).contains(QLatin1String("did not ask for the application's certificate")));
    }

    void anOutboundCallThroughItsLife()
    {
        Phone phone;
        const CallLeg begun = phone.tell("CALL_ORIGINATED", "NEW_CALL_INVOKED", "ORIGINATED");
        QCOMPARE(clc::test::CallRecorder::text(begun), QStringLiteral("2001 connected originatedEvent (newCall)"));
        QCOMPARE(begun.direction, CallDirection::outbound);
        QVERIFY(begun.farEndRinging);
        QCOMPARE(begun.callId, CallId(QStringLiteral("1-70001")));
        QCOMPARE(begun.correlation, QStringLiteral("70001"));
        QCOMPARE(begun.from, (CallParty{QStringLiteral("2001"), QStringLiteral("Ann")}));
        QCOMPARE(begun.to, (CallParty{QStringLiteral("2002"), QStringLiteral("Bob")}));
        QCOMPARE(begun.at, 1'001);

        const CallLeg rings = phone.tell("CALL_DELIVERED", "DELIVERED", "DELIVERED");
        QCOMPARE(clc::test::CallRecorder::text(rings), QStringLiteral("2001 connected deliveredEvent (newCall)"));
        QVERIFY(rings.farEndRinging);
        QCOMPARE(rings.alertingDevice, QStringLiteral("2002"));

        phone.devices.append(device("CONNECTED_DEVICE", "2002", "Bob"));
        const CallLeg speaks = phone.tell("CALL_ESTABLISHED", "ANSWERED", "ESTABLISHED");
        QCOMPARE(clc::test::CallRecorder::text(speaks), QStringLiteral("2001 connected establishedEvent"));
        QVERIFY(!speaks.farEndRinging);
        QCOMPARE(speaks.connected.number, QStringLiteral("2002"));

        QCOMPARE(clc::test::CallRecorder::text(phone.tell("CALL_HELD", "HARD_HOLD_INVOKED", "HELD")),
                 QStringLiteral("2001 held heldEvent"));
        QCOMPARE(clc::test::CallRecorder::text(phone.tell("CALL_RETRIEVED", "RETRIEVE_INVOKED", "ESTABLISHED")),
                 QStringLiteral("2001 connected retrievedEvent"));
        QCOMPARE(clc::test::CallRecorder::text(phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE")),
                 QStringLiteral("2001 completed connectionClearedEvent"));
        QVERIFY(phone.calls().isEmpty());
    }

    void anInboundCallRings()
    {
        Phone phone;
        phone.devices = {device("CALLING_DEVICE", "01234567890"), device("CALLED_DEVICE", "2001", "Ann"),
                         device("ORIGINAL_DESTINATION_DEVICE", "2100")};
        const CallLeg rings = phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED");
        QCOMPARE(clc::test::CallRecorder::text(rings), QStringLiteral("2001 ringing deliveredEvent (newCall)"));
        QCOMPARE(rings.direction, CallDirection::inbound);
        QCOMPARE(rings.alertingDevice, QStringLiteral("2001"));
        QCOMPARE(rings.calledDevice, QStringLiteral("2100"));
        // The caller gives up.
        QCOMPARE(clc::test::CallRecorder::text(phone.tell("CALL_CLEAR", "OTHER_DEVICE_CLEARED", "IDLE")),
                 QStringLiteral("2001 completed connectionClearedEvent (callCancelled)"));
    }

    void causesAreTranslated_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *cause, const char *expected) {
            QTest::newRow(cause) << QString::fromLatin1(cause) << QString::fromLatin1(expected);
        };
        row("DESTINATION_BUSY", "busy");
        row("TRUNKS_BUSY", "networkCongestion");
        row("NETWORK_NOT_OBTAINABLE", "networkNotObtainable");
        row("DESTINATION_DO_NOT_DISTURB", "doNotDisturb");
        row("NO_SUCH_NUMBER", "destNotObtainable");
        row("NO_ANSWER", "callNotAnswer");
        row("DIVERTED_ALWAYS_TO", "callForwardAlways");
        row("DIVERTED_ON_BUSY_FROM", "callForwardBusy");
        row("DIVERTED_NO_ANSWER_AWAY", "callForwardNoAnswer");
        row("REDIRECTED_HANDOFF", "redirected");
        row("SUPERVISED_TRANSFER", "transfer");
        row("CALLBACK_MATURED", "callBack");
        row("PRIVILEGE_VIOLATION", "incompatibleDestination");
        row("ERROR_DETECTED", "resourcesNotAvailable");
        row("CALL_QUEUED", "resourcesNotAvailable");
        row("A_NEW_WORD", "resourcesNotAvailable");
    }
    void causesAreTranslated()
    {
        QFETCH(QString, cause);
        QFETCH(QString, expected);
        Phone phone;
        phone.tell("CALL_ORIGINATED", "NEW_CALL", "ORIGINATED");
        const CallLeg failed = phone.tell("CALL_FAILED", cause.toLatin1().constData(), "FAILED");
        QCOMPARE(failed.state, CallState::completed);
        QCOMPARE(QString(callCauseName(failed.cause)), expected);
        QCOMPARE(failed.eventType, QStringLiteral("failedEvent"));
        // The tone is no call any more, and its end no news.
        QVERIFY(phone.calls().isEmpty());
        QVERIFY(phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE").endpoint.isEmpty());
    }

    void anUnknownWordIsLoggedOnce()
    {
        Phone phone;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("CALL_TELEPORTED")));
        QTest::failOnWarning(QRegularExpression(QStringLiteral("CALL_TELEPORTED")));
        QCOMPARE(phone.tell("CALL_TELEPORTED", "", "ESTABLISHED").state, CallState::connected);
        phone.tell("CALL_TELEPORTED", "", "HELD");
        QCOMPARE(phone.calls().first().state, CallState::held);
    }

    void whatSaysNothingNewIsNotTold()
    {
        Phone phone;
        phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED");
        phone.tell("CALL_ESTABLISHED", "ANSWERED_INVOKED", "ESTABLISHED");
        QVERIFY(phone.tell("CALL_ESTABLISHED", "ANSWERED_INVOKED", "ESTABLISHED").endpoint.isEmpty());
        QVERIFY(phone.tell("ACCOUNT_CODE_SET", "ACCOUNT_CODE_SET", "ESTABLISHED").endpoint.isEmpty());
        QVERIFY(phone.tell("FORWARD_FEATURE", "", "FEATURE_ENABLED").endpoint.isEmpty());
        QVERIFY(phone.tell("EXTENSION_IN_USE", "EXTENSION_IN_USE", "EXTENSION_IN_USE", 9).endpoint.isEmpty());
        QCOMPARE(phone.calls().size(), 1);
        phone.devices[0].name = QStringLiteral("Ann Other");
        const CallLeg renamed = phone.tell("REMOTE_PARTY_UPDATE", "CALLING_NAME_UPDATED", "ESTABLISHED");
        QCOMPARE(renamed.from.name, QStringLiteral("Ann Other"));
        QCOMPARE(renamed.eventType, QStringLiteral("establishedEvent"));
    }

    void eventsOfCallsThatEndedAreLate()
    {
        Phone phone;
        phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED");
        phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE");
        QVERIFY(phone.tell("CALL_ESTABLISHED", "ANSWERED", "ESTABLISHED").endpoint.isEmpty());
        QVERIFY(phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE").endpoint.isEmpty());
        QVERIFY(phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE", 4711).endpoint.isEmpty());
        QVERIFY(phone.calls().isEmpty());
    }

    void aLocalIdThatIsUsedAgainIsAnotherCall()
    {
        Phone phone;
        const CallId first = phone.tell("CALL_ORIGINATED", "NEW_CALL", "ORIGINATED", 1, "70001").callId;
        phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE", 1, "70001");
        const CallId second = phone.tell("CALL_ORIGINATED", "NEW_CALL", "ORIGINATED", 1, "70001").callId;
        QVERIFY(first != second);
        // Now the end is missed.
        QVector<PbxEvent> told;
        phone.book.apply(phone.event("CALL_ORIGINATED", "NEW_CALL", "ORIGINATED", 1, "70002"), told);
        QCOMPARE(told.size(), 2);
        QCOMPARE(std::get<CallChanged>(told.at(0)).leg.callId, second);
        QCOMPARE(std::get<CallChanged>(told.at(0)).leg.state, CallState::completed);
        const CallId third = std::get<CallChanged>(told.at(1)).leg.callId;
        QVERIFY(third != second && third != first);
    }

    void callIdsAreFitForUrls()
    {
        Phone phone;
        const CallLeg leg = phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED", 3, "a/b?c#\u00e4 d");
        const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9._~-]{1,80}$"));
        QVERIFY2(safe.match(leg.callId.value()).hasMatch(), qPrintable(leg.callId.value()));
        QVERIFY(safe.match(phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED", 4, "").callId.value()).hasMatch());
        QVERIFY(!phone.calls().last().correlation.isEmpty());
    }

    void privateNumbersAndNamesStayPrivate()
    {
        Phone phone;
        phone.devices = {device("CALLING_DEVICE", "01234567890", "Secret"), device("CALLED_DEVICE", "2001", "Ann")};
        phone.devices[0].numberPrivate = true;
        const CallLeg first = phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED");
        QCOMPARE(first.from, (CallParty{QString(), QStringLiteral("Secret")}));
        // The same told with the party.
        phone.devices[0].numberPrivate = false;
        CallEvent event = phone.event("CALL_RECEIVED", "NEW_CALL", "RECEIVED", 2, "70002");
        EventDevice party = device("", "01234567890");
        party.numberPrivate = party.namePrivate = true;
        event.parties = {party};
        QCOMPARE(phone.tell(event).from, CallParty());
    }

    void aConsultationNamesTheHeldCall()
    {
        Phone phone;
        const CallId first = phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED", 1, "70001").callId;
        phone.tell("CALL_ESTABLISHED", "ANSWERED", "ESTABLISHED", 1, "70001");
        phone.tell("CALL_HELD", "CONS_HOLD_INVOKED", "HELD", 1, "70001");
        const CallLeg second = phone.tell("CALL_ORIGINATED", "CONS_CALL_INVOKED", "ORIGINATED", 2, "70002");
        QCOMPARE(second.associated, first);
        QCOMPARE(clc::test::CallRecorder::text(phone.tell("CALL_TRANSFERRED", "TRANSFER_INVOKED", "IDLE", 1, "70001")),
                 QStringLiteral("2001 completed transferedEvent (transfer)"));
        QCOMPARE(clc::test::CallRecorder::text(phone.tell("CALL_TRANSFERRED", "TRANSFER_INVOKED", "IDLE", 2, "70002")),
                 QStringLiteral("2001 completed transferedEvent (transfer)"));
    }

    void aTransferredCallKeepsItsIdAndChangesItsCorrelation()
    {
        Phone phone;
        const CallLeg before = phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED", 1, "70001");
        phone.tell("CALL_ESTABLISHED", "ANSWERED", "ESTABLISHED", 1, "70001");
        const CallLeg after = phone.tell("CALL_TRANSFERRED", "SUPERVISED_TRANSFER", "ESTABLISHED", 1, "70002");
        QCOMPARE(after.callId, before.callId);
        QCOMPARE(after.correlation, QStringLiteral("70002"));
        QCOMPARE(after.cause, CallCause::transfer);
    }

    void serviceAndFeaturesAreTold()
    {
        Phone phone;
        QVector<PbxEvent> told;
        phone.book.apply(phone.event("OUT_OF_SERVICE", "DEVICE_OUT_OF_SERVICE", "OUT_OF_SERVICE", 0), told);
        phone.book.apply(phone.event("OUT_OF_SERVICE", "DEVICE_OUT_OF_SERVICE", "OUT_OF_SERVICE", 0), told);
        phone.book.apply(phone.event("IN_SERVICE", "DEVICE_IN_SERVICE", "IDLE", 0), told);
        QCOMPARE(told.size(), 2);
        QVERIFY(!std::get<ServiceChanged>(told.at(0)).inService);
        QVERIFY(std::get<ServiceChanged>(told.at(1)).inService);
        told.clear();
        FeatureEvent feature{object, 5, QStringLiteral("DO_NOT_DISTURB_ALL"), true};
        phone.book.apply(feature, told);
        phone.book.apply(feature, told);
        feature.type = QStringLiteral("MSG_WAITING_IND_ALL");
        phone.book.apply(feature, told);
        QCOMPARE(told.size(), 2);
        QCOMPARE(std::get<FeaturesChanged>(told.at(0)).doNotDisturb, std::optional<bool>(true));
        QVERIFY(!std::get<FeaturesChanged>(told.at(0)).messageWaiting);
        QCOMPARE(std::get<FeaturesChanged>(told.at(1)).messageWaiting, std::optional<bool>(true));
    }

    void theStatusCompletesThePictureThatEventsGive()
    {
        // Without an event of it, the call is what the status says; no news while the line is read.
        Phone phone(true);
        Line &line = *phone.book.line(own);
        phone.book.mergeStatus(line, phone.event("UNKNOWN", "UNKNOWN", "ESTABLISHED"), true);
        QCOMPARE(phone.calls().size(), 1);
        QCOMPARE(phone.calls().first().eventType, QStringLiteral("establishedEvent"));
        QCOMPARE(phone.calls().first().direction, CallDirection::outbound);
        // Idle, and no event came since it was asked: the call is over.
        phone.book.mergeStatus(line, std::nullopt, true);
        QVERIFY(phone.calls().isEmpty());
    }

    void anOldStatusDoesNotUndoWhatEventsSaid()
    {
        Phone phone(true);
        Line &line = *phone.book.line(own);
        QVERIFY(phone.tell("MONITOR_SET", "MONITOR_SET", "ESTABLISHED").endpoint.isEmpty()); // being read
        const CallEvent status = phone.event("UNKNOWN", "UNKNOWN", "ESTABLISHED");
        phone.tell("CALL_HELD", "HARD_HOLD_INVOKED", "HELD");
        phone.book.mergeStatus(line, status, false);
        QCOMPARE(phone.calls().first().state, CallState::held);
        phone.tell("CALL_CLEAR", "CLEAR_INVOKED", "IDLE");
        phone.book.mergeStatus(line, status, false);
        QVERIFY(phone.calls().isEmpty());
    }

    void aCallThatIsReadAnewKeepsItsId()
    {
        Phone phone;
        Line &line = *phone.book.line(own);
        const CallId id = phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED", 1, "70001").callId;
        CallBook::beginReading(line, true);
        QVERIFY(phone.calls().isEmpty());
        phone.tell("MONITOR_SET", "MONITOR_SET", "ESTABLISHED", 1, "70001");
        CallBook::endReading(line);
        QCOMPARE(phone.calls().first().callId, id);
        QCOMPARE(phone.calls().first().state, CallState::connected);
        QCOMPARE(phone.calls().first().direction, CallDirection::inbound);
    }

    void eventsOfStrangersAndFloodsOfCallsDoNoHarm()
    {
        Phone phone;
        CallEvent stranger = phone.event("CALL_RECEIVED", "NEW_CALL", "RECEIVED");
        stranger.objectId = 1;
        QVERIFY(phone.tell(stranger).endpoint.isEmpty());
        for (int i = 1; i <= 1000; ++i)
            phone.tell("CALL_RECEIVED", "NEW_CALL", "RECEIVED", i, QByteArray::number(i).constData());
        QCOMPARE(phone.calls().size(), 64);
    }
};

QTEST_GUILESS_MAIN(OigBookTest)
#include "oig_book_test.moc"
