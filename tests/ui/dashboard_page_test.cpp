// Dashboard: the site at a glance, its alarms, and the way to a site while there is none.
#include "tests/ui/desk.h"

#include "engine/api/methods.h"
#include "engine/api/site_values.h"
#include "ui/widgets/status_badge.h"

#include <QJsonArray>

using namespace clc;
using namespace clc::test;
using clc::ui::StatusBadge;
using clc::ui::Tone;

namespace
{

QString str(const char *latin)
{
    return QString::fromUtf8(latin);
}

const QString snapshots = QLatin1String(methods::engineSnapshot);
const QString answering = QLatin1String(methods::questionsAnswer);

Question certificate(const char *id, const char *host)
{
    const QJsonObject about{{str("code"), str("trustCertificate")},
                            {str("host"), str(host)},
                            {str("port"), 8443},
                            {str("subject"), str("CN=") + str(host)},
                            {str("fingerprint"), str("AA:BB:CC")}};
    return {str(id), str("trustCertificate"), about, QDateTime::currentDateTimeUtc()};
}

/// A person at a console whose site is in service.
struct Site : Desk {
    Site() { engine.setStatus(siteInService()); }

    void open() { sitDown(str("dashboard")); }
    /// How the interface is whose badge begins so.
    StatusBadge *link(const QString &name) const
    {
        for (StatusBadge *badge : find("topology")->findChildren<StatusBadge *>())
            if (badge->isVisible() && badge->word().startsWith(name + u':')) return badge;
        return nullptr;
    }
    QString linkWord(const QString &name) const
    {
        const StatusBadge *badge = link(name);
        return badge == nullptr ? QString() : badge->word();
    }
    /// Everything that a card says, from top to bottom.
    QString card(const char *name) const
    {
        QStringList words;
        const auto *card = find(name);
        for (const QWidget *child : card->findChildren<QWidget *>()) {
            if (!child->isVisible()) continue;
            if (const auto *label = qobject_cast<const QLabel *>(child); label != nullptr && !label->text().isEmpty())
                words << label->text();
            if (const auto *badge = qobject_cast<const StatusBadge *>(child)) words << badge->word();
        }
        words.sort();
        return words.join(u'|');
    }
    QVector<QAbstractButton *> trustButtons() const
    {
        QVector<QAbstractButton *> all;
        for (auto *button : page()->findChildren<QAbstractButton *>(str("trustButton")))
            if (button->isVisible()) all << button;
        return all;
    }
    QAbstractButton *bell() const { return window()->findChild<QAbstractButton *>(str("alarmBell")); }
    void raise(const Question &question) { engine.tell(QLatin1String(events::questionRaised), question.toJson()); }
    void answered(const char *id)
    {
        engine.tell(QLatin1String(events::questionAnswered), QJsonObject{{str("id"), str(id)}});
    }
    void tellAgain() { engine.answer(snapshots, Snapshot{0, engine.status(), {}}.toJson()); }
};

} // namespace

class DashboardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsUntilTheEngineTellsHowItIs()
    {
        Site site;
        site.engine.hold(snapshots);
        site.open();
        QVERIFY(site.seen("skeleton"));
        QTRY_VERIFY(site.engine.isHolding(snapshots));
        QVERIFY(!site.sees("topology"));
        site.engine.release(snapshots);
        QVERIFY(site.seen("topology"));
        QVERIFY(!site.sees("skeleton"));
    }

    void aStatusThatFailsCanBeAskedAgain()
    {
        Site site;
        site.engine.fail(snapshots, failure(ErrorCode::internal, {}, str("the store is locked")));
        site.open();
        QVERIFY(site.seen("retryButton"));
        QVERIFY(!site.sees("topology"));
        QVERIFY(site.seen<QLabel>("bannerText")->text().contains(str("the store is locked")));
        site.press(site.seen("retryButton"));
        QVERIFY(site.isAskedSoon(methods::engineSnapshot, 2));
        QVERIFY(site.seen("retryButton"));
        site.tellAgain();
        site.press(site.seen("retryButton"));
        QVERIFY(site.seen("topology"));
        QTRY_VERIFY(!site.sees("retryButton"));
    }

    void thePictureStaysAndGoesOnWhenTheEngineIsBack()
    {
        Site site;
        site.open();
        QVERIFY(site.seen("topology"));
        QVERIFY(!site.sees("age"));
        site.engine.goAway();
        QVERIFY(site.seen("age"));
        QVERIFY(site.find<StatusBadge>("age")->word().startsWith(str("As of ")));
        QCOMPARE(site.linkWord(str("PBX link")), str("PBX link: Connected"));
        EngineStatus status = site.engine.status();
        status.usersActive = 7;
        site.engine.setStatus(status);
        site.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(!site.sees("age"), 15'000);
        QTRY_VERIFY(site.card("usersFact").startsWith(str("3 suspended, 100 not imported|7|")));
    }

    void aStatusThatFailsAfterALossLeavesThePicture()
    {
        Site site;
        site.open();
        QVERIFY(site.seen("topology"));
        site.engine.fail(snapshots, failure(ErrorCode::internal));
        site.engine.goAway();
        QVERIFY(site.seen("age"));
        site.engine.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(!site.sees("age"), 15'000);
        QVERIFY(site.seen("retryButton"));
        QVERIFY(site.sees("topology"));
    }

    void eachLinkShowsHowItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("tone");
        const struct {
            const char *name;
            const char *title;
        } links[] = {{"pbx", "PBX link"}, {"mbg", "MBG"}, {"platform", "Platform"}, {"gatewayLink", "Gateway link"}};
        const struct {
            const char *state;
            const char *word;
            Tone tone;
        } states[] = {{"off", "Not in use", Tone::neutral},
                      {"connecting", "Connecting", Tone::busy},
                      {"up", "Connected", Tone::ok},
                      {"waiting", "Lost", Tone::error}};
        for (const auto &link : links)
            for (const auto &one : states)
                QTest::addRow("%s %s", link.name, one.state)
                    << str(link.name) << str(link.title) << str(one.state) << str(one.word) << int(one.tone);
    }
    void eachLinkShowsHowItIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, title);
        QFETCH(QString, state);
        QFETCH(QString, word);
        QFETCH(int, tone);
        Site site;
        EngineStatus status = site.engine.status();
        LinkInfo info{name, state, QDateTime::currentDateTimeUtc().addSecs(-60), {}};
        if (state == str("waiting")) info.error = failure(ErrorCode::platformUnavailable);
        if (name == str("gatewayLink")) {
            status.calls = CallBridgeInfo();
            status.calls->pbx = str("inStep");
            status.calls->link = info;
        } else {
            for (LinkInfo &one : status.links)
                if (one.name == name) one = info;
        }
        site.engine.setStatus(status);
        site.open();
        QVERIFY(site.seen("topology"));
        QTRY_COMPARE(site.linkWord(title), title + str(": ") + word);
        const StatusBadge *badge = site.link(title);
        QCOMPARE(int(badge->tone()), tone);
        QCOMPARE(badge->accessibleName(), badge->word());
        QVERIFY(badge->toolTip().contains(str("Since ")));
        QCOMPARE(badge->toolTip().contains(errorText(ErrorCode::platformUnavailable).title), state == str("waiting"));
    }

    void theTrunkShowsHowItIs_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("tone");
        QTest::newRow("up") << str("Up") << int(Tone::ok);
        QTest::newRow("down") << str("Down") << int(Tone::error);
        QTest::newRow("unknown") << str("Not checked") << int(Tone::neutral);
        QTest::newRow("none") << str("No trunk") << int(Tone::neutral);
    }
    void theTrunkShowsHowItIs()
    {
        QFETCH(QString, word);
        QFETCH(int, tone);
        Site site;
        site.open();
        QVERIFY(site.seen("topology"));
        EngineStatus status = site.engine.status();
        status.trunk = str(QTest::currentDataTag());
        site.engine.setStatus(status);
        QTRY_COMPARE(site.linkWord(str("SIP trunk")), str("SIP trunk: ") + word);
        QCOMPARE(int(site.link(str("SIP trunk"))->tone()), tone);
        QVERIFY(site.card("trunkFact").contains(word));
    }

    void withoutABorderGatewayItIsNotDrawn()
    {
        Site site;
        EngineStatus status = site.engine.status();
        const QString address = status.mbgAddress;
        status.mbgAddress.clear();
        site.engine.setStatus(status);
        site.open();
        QVERIFY(site.seen("topology"));
        QVERIFY(!site.link(str("MBG")));
        QVERIFY(!site.link(str("SIP trunk")));
        QVERIFY(site.link(str("PBX link")));
        status.mbgAddress = address;
        site.engine.setStatus(status);
        QTRY_COMPARE(site.linkWord(str("MBG")), str("MBG: Connected"));
    }

    void theLastSyncIsTold()
    {
        Site site;
        site.open();
        QVERIFY(site.seen("topology"));
        QCOMPARE(site.card("lastSync"), str("5 minutes ago|Completed|Last sync|Next: in 15 minutes"));
        EngineStatus status = site.engine.status();
        ProgressInfo progress;
        progress.activity = str("sync");
        progress.phase = str("writing");
        progress.done = 1'050;
        progress.total = 2'400;
        status.progress = {progress};
        site.engine.setStatus(status);
        QTRY_COMPARE(site.card("lastSync"), str("1,050 of 2,400|Last sync|Running|Writing"));
        status.progress.clear();
        status.lastRun->state = str("failed");
        status.nextSync = {};
        site.engine.setStatus(status);
        QTRY_COMPARE(site.card("lastSync"), str("5 minutes ago|Failed|Last sync"));
        status.lastRun.reset();
        site.engine.setStatus(status);
        QTRY_COMPARE(site.card("lastSync"), str("Last sync|Never"));
    }

    void usersMonitorsAndCallEventsAreTold()
    {
        Site site;
        site.open();
        QVERIFY(site.seen("topology"));
        QCOMPARE(site.card("usersFact"), str("2,400|3 suspended, 100 not imported|Users"));
        QCOMPARE(site.card("callsFact"), str("Call events|Off"));
        EngineStatus status = site.engine.status();
        status.calls = CallBridgeInfo();
        status.calls->pbx = str("inStep");
        status.calls->link = LinkInfo{str("gatewayLink"), str("up"), QDateTime::currentDateTimeUtc(), {}};
        status.calls->wanted = 2'400;
        status.calls->set = 2'399;
        status.calls->counters.received = 12'345;
        status.monitorsLimit = 5'000;
        site.engine.setStatus(status);
        QTRY_COMPARE(site.card("monitorsFact"), str("2,399 of 2,400|Monitors|The PBX offers 5,000."));
        QCOMPARE(site.card("callsFact"), str("12,345|All delivered|Call events"));
        status.calls->spooled = 9;
        status.calls->counters.lost = 2;
        site.engine.setStatus(status);
        QTRY_COMPARE(site.card("callsFact"), str("12,345|2 lost|9 waiting|Call events"));
    }

    void anAlarmComesAndGoesByAnEvent()
    {
        Site site;
        site.open();
        QVERIFY(site.seen("topology"));
        QVERIFY(site.trustButtons().isEmpty());
        QCOMPARE(site.bell()->text(), QString());
        site.raise(certificate("q1", "pbx.customer.example"));
        QVERIFY(site.seen("trustButton"));
        QCOMPARE(site.seen<QLabel>("bannerTitle")->text(), str("Decide about the certificate of pbx.customer.example"));
        QVERIFY(site.seen<QLabel>("bannerText")->text().contains(str("AA:BB:CC")));
        QCOMPARE(site.bell()->text(), str("1"));
        site.shot(str("dashboard-alarm"));
        site.answered("q1");
        QTRY_VERIFY(site.trustButtons().isEmpty());
        for (const auto *banner : site.page()->findChildren<QWidget *>(str("banner"))) QVERIFY(!banner->isVisible());
        QCOMPARE(site.bell()->text(), QString());
    }

    void missingCredentialsLeadToTheSetup()
    {
        Site site;
        site.engine.setQuestions({Question{
            str("q2"), str("credentialsNeeded"), {{str("host"), str("10.0.0.1")}}, QDateTime::currentDateTimeUtc()}});
        site.open();
        QVERIFY(site.seen("bannerTitle"));
        QVERIFY(site.trustButtons().isEmpty());
        const auto buttons = site.seen("banner")->findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 1);
        site.press(buttons.first());
        QCOMPARE(site.window()->currentPage(), str("wizard"));
    }

    void aCertificateIsAnsweredOnce()
    {
        Site site;
        site.engine.answer(answering, QJsonObject());
        site.engine.hold(answering);
        site.open();
        QVERIFY(site.seen("topology"));
        site.raise(certificate("q1", "pbx.customer.example"));
        auto *trust = site.seen<QAbstractButton>("trustButton");
        QVERIFY(trust);
        site.press(trust);
        QTRY_VERIFY(site.engine.isHolding(answering));
        QVERIFY(!trust->isEnabled());
        QTest::mouseClick(trust, Qt::LeftButton);
        QTest::keyClick(trust, Qt::Key_Space);
        // Another alarm draws them all again.
        site.raise(certificate("q2", "mbg.customer.example"));
        QTRY_COMPARE(site.trustButtons().size(), 2);
        QVERIFY(!site.trustButtons().first()->isEnabled());
        QVERIFY(site.trustButtons().last()->isEnabled());
        QTest::mouseClick(site.trustButtons().first(), Qt::LeftButton);
        site.engine.release(answering);
        site.answered("q1");
        QTRY_COMPARE(site.trustButtons().size(), 1);
        QCOMPARE(site.engine.asked(answering), 1);
        const QJsonObject sent = site.engine.lastParams(answering);
        QCOMPARE(sent.value(str("id")).toString(), str("q1"));
        QCOMPARE(sent.value(str("answer")).toObject().value(str("trust")), QJsonValue(true));
    }

    void anAnswerThatFailsCanBeGivenAgain()
    {
        Site site;
        site.engine.fail(answering, failure(ErrorCode::notPermitted));
        site.engine.setQuestions({certificate("q1", "pbx.customer.example")});
        site.open();
        auto *trust = site.seen<QAbstractButton>("trustButton");
        QVERIFY(trust);
        site.press(trust);
        QTRY_VERIFY(site.window()->findChild<QWidget *>(str("toast")));
        QTRY_VERIFY(trust->isEnabled());
        site.press(trust);
        QVERIFY(site.isAskedSoon(methods::questionsAnswer, 2));
    }

    void theKeyboardStaysAtItsAlarm()
    {
        Site site;
        site.engine.setQuestions({certificate("q1", "pbx.customer.example")});
        site.open();
        QVERIFY(site.seen("trustButton"));
        site.seen("trustButton")->setFocus(Qt::TabFocusReason);
        site.raise(certificate("q2", "mbg.customer.example"));
        QTRY_COMPARE(site.trustButtons().size(), 2);
        QVERIFY(site.trustButtons().first()->hasFocus());
        QTest::keyClick(site.window()->focusWidget(), Qt::Key_Tab);
        QVERIFY(site.trustButtons().last()->hasFocus());
    }

    void repliesMayComeWhenThePageIsGone()
    {
        Site site;
        site.engine.fail(answering, failure(ErrorCode::notPermitted));
        site.engine.setQuestions({certificate("q1", "pbx.customer.example")});
        for (const bool all : {false, true}) {
            site.engine.hold(answering);
            site.open();
            site.press(site.seen("trustButton"));
            QTRY_VERIFY(site.engine.isHolding(answering));
            if (all)
                site.console.reset();
            else
                site.window()->rebuild();
            site.engine.release(answering);
            QTest::qWait(0);
        }
    }

    void everythingHasANameAndTheOrderFollowsTheEye()
    {
        Site site;
        site.engine.setQuestions(
            {certificate("q1", "pbx.customer.example"), certificate("q2", "mbg.customer.example")});
        site.open();
        QTRY_COMPARE(site.trustButtons().size(), 2);
        QCOMPARE(withoutAccessibleName(site.window()).join(u'\n'), QString());
        QCOMPARE(strangeTabOrder(site.page()).join(u'\n'), QString());
        QVERIFY(!site.find("topology")->accessibleName().isEmpty());
        for (const char *card : {"lastSync", "usersFact", "trunkFact", "monitorsFact", "callsFact"})
            QVERIFY2(!site.find(card)->accessibleName().isEmpty(), card);
    }
};

QTEST_MAIN(DashboardPageTest)
#include "dashboard_page_test.moc"
