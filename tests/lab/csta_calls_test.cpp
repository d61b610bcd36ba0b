#include "tests/lab/csta_peer.h"
#include "tests/lab/lab_process.h"

#include <QJsonArray>
#include <QTest>

using lab::test::LabProcess;

/// Calls on the Office 400's phones by control port and by CSTA, and the laboratory's own truth about them.
class CstaCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        lab_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("50")});
        QVERIFY(lab_->isReady());
        csta_ = lab_->ready().value(QLatin1String("csta")).toObject();
        QCOMPARE(csta_.value(QLatin1String("pbxType")).toString(), QStringLiteral("miVoiceOffice400"));
        QCOMPARE(csta_.value(QLatin1String("dns")).toArray().size(), 3);
    }
    void cleanupTestCase() { QCOMPARE(lab_->stop(), 0); }

    void phonesAreUsedByNumber()
    {
        const auto peer = connected();
        const QString first = peer->monitor("401");
        peer->monitor("402");
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("402")}}));
        QCOMPARE(state("401"), QStringList{QStringLiteral("connected")});
        QCOMPARE(state("402"), QStringList{QStringLiteral("alerting")});
        QVERIFY(use("402", "answer"));
        QVERIFY(use("401", "hold"));
        QCOMPARE(state("401"), QStringList{QStringLiteral("hold")});
        QVERIFY(use("401", "retrieve"));
        QVERIFY(use("402", "clear"));
        QVERIFY(state("401").isEmpty() && state("402").isEmpty());
        QStringList names;
        (void)QTest::qWaitFor(
            [&] {
                peer->take();
                names.clear();
                for (const auto &event : std::as_const(peer->events)) {
                    if (event.text("monitorCrossRefID") == first) names.append(event.name());
                }
                return names.size() >= 8;
            },
            CstaPeer::kPatienceMs);
        const QStringList wanted{QStringLiteral("ServiceInitiatedEvent"),
                                 QStringLiteral("OriginatedEvent"),
                                 QStringLiteral("DeliveredEvent"),
                                 QStringLiteral("EstablishedEvent"),
                                 QStringLiteral("HeldEvent"),
                                 QStringLiteral("RetrievedEvent"),
                                 QStringLiteral("ConnectionClearedEvent"),
                                 QStringLiteral("ConnectionClearedEvent")};
        QCOMPARE(names, wanted);
        QCOMPARE(use("401", "answer"), false);
    }

    void theOtherPbxKeepsItsPhones()
    {
        const QJsonArray numbers =
            lab_->ready().value(QLatin1String("mivb")).toObject().value(QLatin1String("dns")).toArray();
        const QByteArray one = numbers.at(0).toString().toLatin1();
        QVERIFY(use(one, "call", {{QStringLiteral("to"), numbers.at(1).toString()}}));
        QVERIFY(use(one, "mwi", {{QStringLiteral("on"), true}}));
        const QJsonObject truth = lab_->control("GET", QStringLiteral("/mivb/phones")).object();
        const QJsonObject phone =
            truth.value(QLatin1String("phones")).toObject().value(QString::fromLatin1(one)).toObject();
        QCOMPARE(phone.value(QLatin1String("messageWaiting")).toBool(), true);
        const QJsonObject call = phone.value(QLatin1String("calls")).toArray().at(0).toObject();
        QCOMPARE(call.value(QLatin1String("state")).toString(), QStringLiteral("DELIVERED"));
        QCOMPARE(call.value(QLatin1String("other")).toString(), numbers.at(1).toString());
        QVERIFY(use(one, "clear"));
        QVERIFY(state("401").isEmpty());
    }

    void transfersOfBothKinds_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("supervised") << true;
        QTest::newRow("while it rings") << false;
    }

    void transfersOfBothKinds()
    {
        QFETCH(bool, answered);
        const auto peer = connected();
        peer->monitor("403");
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("402")}, {QStringLiteral("answer"), true}}));
        QVERIFY(use("402", "consult", {{QStringLiteral("to"), QStringLiteral("403")}}));
        if (answered) QVERIFY(use("403", "answer"));
        QVERIFY(use("402", "transfer"));
        QCOMPARE(peer->wait("TransferedEvent").text("cause"), QStringLiteral("transfer"));
        if (!answered) QVERIFY(use("403", "answer"));
        QVERIFY(state("402").isEmpty());
        QCOMPARE(state("401"), QStringList{QStringLiteral("connected")});
        QCOMPARE(state("403"), QStringList{QStringLiteral("connected")});
        QVERIFY(use("403", "clear"));
        QVERIFY(state("401").isEmpty());
    }

    void callsFromAndToOutside()
    {
        const QByteArray outside = "0441234567";
        const auto peer = connected();
        peer->monitor("401");
        QVERIFY(use(outside, "call", {{QStringLiteral("to"), QStringLiteral("401")}}));
        QCOMPARE(state("401"), QStringList{QStringLiteral("alerting")});
        QVERIFY(use(outside, "clear"));
        QVERIFY(state("401").isEmpty());
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QString::fromLatin1(outside)}}));
        QCOMPARE(peer->wait("NetworkReachedEvent").text("cause"), QStringLiteral("newCall"));
        QCOMPARE(peer->wait("EstablishedEvent").text("localConnectionInfo"), QStringLiteral("connected"));
        QVERIFY(use("401", "clear"));
    }

    void forwardingAndGroupsSendCallsOn()
    {
        const auto peer = connected();
        peer->monitor("401");
        QCOMPARE(peer->ask("SetForwarding", "<device>402</device><activateForward>true</activateForward>"
                                            "<forwardDN>403</forwardDN>")
                     .name(),
                 QStringLiteral("SetForwardingResponse"));
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("402")}}));
        QCOMPARE(peer->wait("DivertedEvent").text("cause"), QStringLiteral("callForwardImmediate"));
        QCOMPARE(state("403"), QStringList{QStringLiteral("alerting")});
        QVERIFY(use("401", "clear"));
        QCOMPARE(peer->ask("GetForwarding", "<device>402</device>").text("forwardDN"), QStringLiteral("403"));
        peer->ask("SetForwarding", "<device>402</device><activateForward>false</activateForward>");
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("591")}}));
        QCOMPARE(state("404"), QStringList{QStringLiteral("alerting")});
        QVERIFY(use("401", "clear"));
        QVERIFY(use("402", "dnd", {{QStringLiteral("on"), true}}));
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("402")}}));
        QCOMPARE(peer->wait("FailedEvent").text("cause"), QStringLiteral("doNotDisturb"));
        QCOMPARE(state("401"), QStringList{QStringLiteral("fail")});
        QVERIFY(use("401", "clear"));
        QVERIFY(use("402", "dnd", {{QStringLiteral("on"), false}}));
    }

    void refusalsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("children");
        QTest::addColumn<QByteArray>("category");
        QTest::addColumn<QString>("value");
        const auto at = [](const char *name, const char *device) {
            return CstaPeer::connection(name, QStringLiteral("CALL"), device);
        };
        QTest::newRow("answer without ringing") << QByteArray("AnswerCall") << at("callToBeAnswered", "402")
                                                << QByteArray("stateIncompatibility") << "noCallToAnswer";
        QTest::newRow("retrieve without hold") << QByteArray("RetrieveCall") << at("callToBeRetrieved", "401")
                                               << QByteArray("stateIncompatibility") << "noHeldCall";
        QTest::newRow("device not in the call")
            << QByteArray("HoldCall") << at("callToBeHeld", "403") << QByteArray("operation") << "invalidConnectionID";
        QTest::newRow("unknown call") << QByteArray("HoldCall")
                                      << CstaPeer::connection("callToBeHeld", QStringLiteral("x"), "401")
                                      << QByteArray("operation") << "invalidCallID";
        QTest::newRow("caller busy") << QByteArray("MakeCall")
                                     << QByteArray("<callingDevice>401</callingDevice><calledDirectoryNumber>403"
                                                   "</calledDirectoryNumber>")
                                     << QByteArray("stateIncompatibility") << "invalidCallingDeviceState";
        QTest::newRow("unknown device") << QByteArray("SnapshotDevice")
                                        << QByteArray("<snapshotObject>000</snapshotObject>") << QByteArray("operation")
                                        << "invalidDeviceID";
        QTest::newRow("no boolean") << QByteArray("SetMessageWaitingIndicator")
                                    << QByteArray("<device>401</device><messageWaitingOn>maybe</messageWaitingOn>")
                                    << QByteArray("operation") << "invalidMessageWaitingSetting";
        QTest::newRow("transfer of one call")
            << QByteArray("TransferCall") << at("heldCall", "401") + at("activeCall", "401") << QByteArray("operation")
            << "invalidActiveCallID";
    }

    void refusalsChangeNothing()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, children);
        QFETCH(QByteArray, category);
        QFETCH(QString, value);
        const auto peer = connected();
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("402")}, {QStringLiteral("answer"), true}}));
        const QJsonObject before = truth();
        const QString call = phone("401")
                                 .value(QLatin1String("calls"))
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(QLatin1String("callId"))
                                 .toString();
        const auto answer = peer->ask(service, children.replace("CALL", call.toLatin1()));
        QCOMPARE(answer.name(), QStringLiteral("CSTAErrorCode"));
        QCOMPARE(answer.text(category.constData()), value);
        QCOMPARE(truth(), before);
        QVERIFY(use("401", "clear"));
    }

    void snapshotShowsTheTruth()
    {
        const auto peer = connected();
        QVERIFY(use("401", "call", {{QStringLiteral("to"), QStringLiteral("402")}, {QStringLiteral("answer"), true}}));
        QVERIFY(use("401", "consult", {{QStringLiteral("to"), QStringLiteral("403")}}));
        const auto snapshot = peer->ask("SnapshotDevice", "<snapshotObject>401</snapshotObject>");
        const QJsonArray calls = phone("401").value(QLatin1String("calls")).toArray();
        QCOMPARE(calls.size(), 2);
        for (const QJsonValue &one : calls) {
            const QJsonObject call = one.toObject();
            const QByteArray shown =
                "<callID>" + call.value(QLatin1String("callId")).toString().toLatin1() + "</callID><deviceID>401";
            const qsizetype at = snapshot.xml.indexOf(shown);
            QVERIFY(at >= 0);
            const QByteArray local =
                "<localConnectionState>" + call.value(QLatin1String("state")).toString().toLatin1() + "<";
            const qsizetype stateAt = snapshot.xml.indexOf("<localConnectionState>", at);
            QCOMPARE(snapshot.xml.mid(stateAt, local.size()), local);
        }
        QVERIFY(use("401", "clear"));
        QVERIFY(use("401", "clear"));
    }

    void floodIsNumberedWithoutGap()
    {
        const auto peer = connected();
        peer->monitor("401");
        const QJsonObject started = flood({{QStringLiteral("dn"), QStringLiteral("401")},
                                           {QStringLiteral("rate"), 5'000},
                                           {QStringLiteral("seconds"), 1},
                                           {QStringLiteral("wait"), false}});
        QVERIFY(started.value(QLatin1String("done")).toBool());
        (void)QTest::qWaitFor(
            [&] {
                peer->take();
                return peer->events.size() >= 5'000;
            },
            CstaPeer::kPatienceMs);
        QCOMPARE(peer->events.size(), 5'000);
        static const QStringList order{QStringLiteral("DeliveredEvent"), QStringLiteral("EstablishedEvent"),
                                       QStringLiteral("HeldEvent"), QStringLiteral("RetrievedEvent"),
                                       QStringLiteral("ConnectionClearedEvent")};
        const qint64 first = peer->events.first().text("callID").mid(1).toLongLong();
        for (qsizetype i = 0; i < peer->events.size(); ++i) {
            QCOMPARE(peer->events.at(i).text("callID").mid(1).toLongLong(), first + i / 5);
            QCOMPARE(peer->events.at(i).name(), order.at(i % 5));
            QCOMPARE(peer->events.at(i).invoke, 9'999);
        }
        peer->events.clear();
    }

    /// Who does not read stops the flood, and gets every event when he reads again.
    void floodWaitsForItsReader()
    {
        const auto peer = connected();
        peer->monitor("401");
        peer->reading = false;
        peer->socket().setReadBufferSize(4'096);
        flood({{QStringLiteral("dn"), QStringLiteral("401")},
               {QStringLiteral("rate"), 200'000},
               {QStringLiteral("seconds"), 0.5},
               {QStringLiteral("wait"), false}});
        QTest::qWait(1'500);
        const QJsonObject stuck = lastFlood();
        QVERIFY(!stuck.value(QLatin1String("finished")).toBool());
        QVERIFY(stuck.value(QLatin1String("sent")).toInteger() < 100'000);
        peer->reading = true;
        peer->socket().setReadBufferSize(0);
        qint64 came = 0;
        (void)QTest::qWaitFor(
            [&] {
                peer->take();
                came += peer->events.size();
                peer->events.clear();
                return came >= 100'000;
            },
            60'000);
        QCOMPARE(came, 100'000);
        QVERIFY(QTest::qWaitFor([&] { return lastFlood().value(QLatin1String("finished")).toBool(); }, 20'000));
        QCOMPARE(lastFlood().value(QLatin1String("sent")).toInteger(), 100'000);
        QCOMPARE(lastFlood().value(QLatin1String("unheard")).toInteger(), 0);
    }

    void floodSaysWhatNobodyHeard()
    {
        auto peer = connected();
        peer->monitor("401");
        flood({{QStringLiteral("dn"), QStringLiteral("401")},
               {QStringLiteral("rate"), 1'000},
               {QStringLiteral("seconds"), 2},
               {QStringLiteral("wait"), false}});
        QVERIFY(QTest::qWaitFor(
            [&] {
                peer->take();
                return peer->events.size() > 200;
            },
            CstaPeer::kPatienceMs));
        lab_->control("POST", QStringLiteral("/csta/close"));
        QVERIFY(peer->waitClosed());
        peer = connected();
        peer->monitor("401");
        QVERIFY(QTest::qWaitFor(
            [&] {
                peer->take();
                return lastFlood().value(QLatin1String("finished")).toBool();
            },
            CstaPeer::kPatienceMs));
        const QJsonObject report = lastFlood();
        QCOMPARE(report.value(QLatin1String("sent")).toInteger() + report.value(QLatin1String("unheard")).toInteger(),
                 2'000);
        QVERIFY(report.value(QLatin1String("unheard")).toInteger() > 0);
        QVERIFY(!peer->events.isEmpty());
    }

    void serverMayEndMonitorsAndTellItsState()
    {
        const auto peer = connected();
        const QString reference = peer->monitor("401");
        lab_->control("POST", QStringLiteral("/csta/status"),
                      {{QStringLiteral("status"), QStringLiteral("overloadImminent")}});
        QCOMPARE(peer->wait("SystemStatus").text("systemStatus"), QStringLiteral("overloadImminent"));
        lab_->control("POST", QStringLiteral("/csta/status"), {{QStringLiteral("status"), QStringLiteral("normal")}});
        lab_->control("POST", QStringLiteral("/csta/monitorStop"), {{QStringLiteral("dn"), QStringLiteral("401")}});
        QCOMPARE(peer->wait("MonitorStop").text("monitorCrossRefID"), reference);
        peer->events.clear();
        QVERIFY(use("401", "mwi", {{QStringLiteral("on"), true}}));
        QCOMPARE(peer->ask("GetMessageWaitingIndicator", "<device>401</device>").text("messageWaitingOn"),
                 QStringLiteral("true"));
        QVERIFY(peer->events.isEmpty());
        QVERIFY(use("401", "mwi", {{QStringLiteral("on"), false}}));
    }

    void eventMayPrecedeItsAnswer()
    {
        const auto peer = connected();
        peer->monitor("401");
        lab_->control("POST", QStringLiteral("/csta/quirks"), {{QStringLiteral("eventBeforeResponse"), true}});
        peer->socket().write(CstaPeer::frame(
            CstaPeer::document("SetDoNotDisturb", "<device>401</device><doNotDisturbOn>true</doNotDisturbOn>"), 700));
        (void)QTest::qWaitFor(
            [&] {
                peer->take();
                return peer->events.size() >= 2;
            },
            CstaPeer::kPatienceMs);
        lab_->control("DELETE", QStringLiteral("/csta/quirks"));
        QCOMPARE(peer->events.at(0).name(), QStringLiteral("DoNotDisturbEvent"));
        QCOMPARE(peer->events.at(1).invoke, 700);
        QVERIFY(use("401", "dnd", {{QStringLiteral("on"), false}}));
        const QJsonObject refused =
            lab_->control("POST", QStringLiteral("/csta/quirks"), {{QStringLiteral("framing"), 3}}).object();
        QVERIFY(refused.contains(QLatin1String("error")));
    }

private:
    std::unique_ptr<CstaPeer> connected()
    {
        auto peer = std::make_unique<CstaPeer>(static_cast<quint16>(csta_.value(QLatin1String("port")).toInt()));
        peer->startSession(csta_.value(QLatin1String("user")).toString(),
                           csta_.value(QLatin1String("password")).toString());
        return peer;
    }
    bool use(const QByteArray &number, const char *action, const QJsonObject &body = {})
    {
        return lab_
            ->control("POST", QStringLiteral("/phones/%1/%2").arg(QLatin1String(number), QLatin1String(action)), body)
            .object()
            .contains(QLatin1String("done"));
    }
    QJsonObject truth()
    {
        return lab_->control("GET", QStringLiteral("/csta/phones")).object().value(QLatin1String("phones")).toObject();
    }
    QJsonObject phone(const char *number) { return truth().value(QLatin1String(number)).toObject(); }
    QStringList state(const char *number)
    {
        QStringList states;
        const QJsonArray calls = phone(number).value(QLatin1String("calls")).toArray();
        for (const QJsonValue &call : calls) states.append(call.toObject().value(QLatin1String("state")).toString());
        return states;
    }
    QJsonObject flood(const QJsonObject &order)
    {
        return lab_->control("POST", QStringLiteral("/csta/flood"), order).object();
    }
    QJsonObject lastFlood()
    {
        return lab_->control("GET", QStringLiteral("/csta"))
            .object()
            .value(QLatin1String("floods"))
            .toArray()
            .last()
            .toObject();
    }

    std::unique_ptr<LabProcess> lab_;
    QJsonObject csta_;
};

QTEST_GUILESS_MAIN(CstaCallsTest)
#include "csta_calls_test.moc"
