// The gateway wizard at an engine that refuses, waits, goes away and is used from elsewhere: nothing that was typed is
// lost, and there is always a way on and a way back.
#include "tests/ui/wizard_desk.h"

using namespace clc;
using namespace clc::test;

namespace
{

const QString information = QStringLiteral("Gateway Information");
const QString configurePbx = QStringLiteral("Configure PBX");
const QString syncStep = QStringLiteral("Sync");
const QString deployment = QStringLiteral("Deployment");
const QString wait = QStringLiteral("Wait until the checks are done.");

Error wrongMbgPassword()
{
    return failureIn(QStringLiteral("mbg.password"), ErrorCode::mbgLoginRefused,
                     {{QStringLiteral("host"), QStringLiteral("mbg.customer.example")}});
}

Error unknownHost()
{
    return failure(ErrorCode::nameNotResolved, {{QStringLiteral("host"), QStringLiteral("pbx.wrong")}});
}

OnboardingInfo failedAt(const char *check, const Error &error)
{
    OnboardingInfo info = onboardingAt(QStringLiteral("configurePbx"));
    info.checks = {
        CheckInfo{QLatin1String(check), QStringLiteral("failed"), QDateTime::currentDateTimeUtc(), 190, {}, error}};
    return info;
}

bool says(const QWidget *widget, const QString &part)
{
    for (const auto *label : widget->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(part)) return true;
    return false;
}

} // namespace

class WizardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- refused
    void aRefusalAtAFieldKeepsWhatWasTyped()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        const auto typed = desk.texts();
        desk.refusal = wrongMbgPassword();
        QVERIFY(desk.goesOnUntil(desk.run));
        desk.engine.tell(QLatin1String(events::onboardChanged), failedAt("mbgLogin", wrongMbgPassword()).toJson());
        desk.engine.release(desk.run);
        QVERIFY(desk.canGoOn());
        QCOMPARE(desk.step(), configurePbx);
        QCOMPARE(desk.texts(), typed);
        const QString cure = QStringLiteral("Check the admin password of the MBG.");
        QVERIFY2(desk.note(QStringLiteral("mbg.password")).contains(cure),
                 qPrintable(desk.note(QStringLiteral("mbg.password"))));
        const auto *check = desk.seen("check-mbgLogin");
        QVERIFY(check);
        QVERIFY(says(check, cure));
        QVERIFY(desk.line(QStringLiteral("mbg.password"))->hasFocus());

        desk.refusal.reset();
        desk.retype(QStringLiteral("mbg.password"), QStringLiteral("right"));
        QVERIFY(!desk.note(QStringLiteral("mbg.password")).contains(cure));
        QCOMPARE(desk.bannerText(), QString());
        desk.press(desk.next());
        QVERIFY(desk.getsTo(syncStep));
        QCOMPARE(sent(desk.runs.at(0), QStringLiteral("mbg.password")).toString(), QStringLiteral("mbg secret"));
        QCOMPARE(sent(desk.runs.at(1), QStringLiteral("mbg.password")).toString(), QStringLiteral("right"));
        QCOMPARE(sent(desk.runs.at(1), QStringLiteral("pbx.localPassword")).toString(), QStringLiteral("local secret"));
    }

    void aRefusalWithoutAFieldIsToldAbove()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        desk.retype(QStringLiteral("pbx.address"), QStringLiteral("pbx.wrong"));
        const auto typed = desk.texts();
        desk.refusal = unknownHost();
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QTRY_VERIFY(desk.bannerText().contains(QLatin1String("pbx.wrong is not known")));
        QVERIFY(desk.bannerText().contains(QLatin1String("Check the spelling of the address")));
        QCOMPARE(desk.texts(), typed);
        QCOMPARE(desk.step(), configurePbx);
        QVERIFY(desk.next()->isEnabled());
        QVERIFY(desk.next()->hasFocus());

        desk.refusal.reset();
        desk.retype(QStringLiteral("pbx.address"), QStringLiteral("10.0.0.9"));
        desk.press(desk.next());
        QVERIFY(desk.getsTo(syncStep));
        QCOMPARE(desk.bannerText(), QString());
        QCOMPARE(sent(desk.runs.at(1), QStringLiteral("pbx.address")).toString(), QStringLiteral("10.0.0.9"));
    }

    // --- a reply in flight
    void nextSaysWhyItIsDisabled_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"success", "failure", "cancellation"}) QTest::newRow(end) << QString::fromLatin1(end);
    }
    void nextSaysWhyItIsDisabled()
    {
        QFETCH(QString, end);
        WizardDesk desk;
        desk.standsAt({});
        QVERIFY(desk.opensAt(information));
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.why(), QStringLiteral("Fill in the fields that are marked."));
        desk.fillInformation();
        QVERIFY(desk.goesOnUntil(desk.run));
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.why(), wait);
        QCOMPARE(desk.next()->toolTip(), wait);
        QVERIFY(!desk.line(QStringLiteral("site.name"))->isEnabled());
        QVERIFY(desk.cancel()->isVisible());
        QVERIFY(desk.cancel()->hasFocus()); // the keyboard is where something can be done
        if (end == QLatin1String("failure")) desk.refusal = unknownHost();
        if (end == QLatin1String("cancellation")) {
            desk.press(desk.cancel());
            QVERIFY(desk.isAskedSoon(methods::onboardCancel, 1));
            desk.refusal = failure(ErrorCode::cancelled);
        }
        desk.engine.release(desk.run);
        if (end == QLatin1String("success")) {
            QVERIFY(desk.getsTo(configurePbx));
            QVERIFY(desk.why() != wait); // of this step nothing is known yet
            QVERIFY(desk.line(QStringLiteral("pbx.name"))->hasFocus());
        } else {
            QVERIFY(desk.canGoOn());
            QCOMPARE(desk.step(), information);
            QCOMPARE(desk.why(), QString());
            QCOMPARE(desk.bannerText().isEmpty(), end == QLatin1String("cancellation"));
            QCOMPARE(desk.line(QStringLiteral("site.name"))->text(), QStringLiteral("Branch"));
            QVERIFY(desk.next()->hasFocus());
        }
        QVERIFY(!desk.cancel()->isVisible());
    }

    void whatIsCancelledBeforeItBeganIsNotBegun_data()
    {
        QTest::addColumn<bool>("byBack");
        QTest::newRow("by Cancel") << false;
        QTest::newRow("by Back") << true;
    }
    void whatIsCancelledBeforeItBeganIsNotBegun()
    {
        QFETCH(bool, byBack);
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        QVERIFY(desk.goesOnUntil(desk.settings));
        desk.press(byBack ? desk.back() : desk.cancel());
        QVERIFY(desk.isAskedSoon(methods::onboardCancel, 1));
        desk.engine.release(desk.settings);
        QVERIFY(desk.canGoOn());
        QCOMPARE(desk.step(), byBack ? information : configurePbx);
        QCOMPARE(desk.engine.asked(desk.run), 0);
        QCOMPARE(desk.bannerText(), QString());
    }

    void whatComesTooLateForCancelMovesNothing()
    {
        WizardDesk desk;
        desk.standsAt({});
        QVERIFY(desk.opensAt(information));
        desk.fillInformation();
        QVERIFY(desk.goesOnUntil(desk.run));
        desk.press(desk.cancel());
        QVERIFY(desk.isAskedSoon(methods::onboardCancel, 1));
        desk.engine.release(desk.run); // done nevertheless
        QVERIFY(desk.canGoOn());
        QCOMPARE(desk.step(), information);
        desk.press(desk.next());
        QVERIFY(desk.getsTo(configurePbx));
    }

    void nothingIsWrittenAfterCancel()
    {
        WizardDesk desk;
        desk.standsAt(QStringLiteral("sync"));
        QVERIFY(desk.opensAt(syncStep));
        auto *write = desk.seen<QPushButton>("writeButton");
        QVERIFY(write);
        QTRY_VERIFY(write->isEnabled());
        desk.engine.hold(desk.plan);
        desk.press(write);
        QVERIFY(desk.isHoldingSoon(desk.plan));
        desk.press(desk.cancel());
        QVERIFY(desk.isAskedSoon(methods::onboardCancel, 1));
        desk.engine.release(desk.plan);
        QTRY_VERIFY(write->isEnabled());
        QCOMPARE(desk.engine.asked(desk.apply), 0);
    }

    void backWorksInEveryStep()
    {
        WizardDesk desk;
        desk.standsAt(QStringLiteral("deployment"));
        QVERIFY(desk.opensAt(deployment));
        for (const QString &before : {syncStep, configurePbx, information}) {
            QVERIFY(desk.back()->isEnabled());
            desk.press(desk.back());
            QCOMPARE(desk.step(), before);
        }
        QVERIFY(!desk.back()->isEnabled());
        QCOMPARE(desk.line(QStringLiteral("site.name"))->text(), QStringLiteral("Head office"));
        QVERIFY(desk.canGoOn());
    }

    void backWithAReplyInFlight_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("end");
        for (const char *end : {"success", "failure", "cancellation"}) {
            const auto row = [end](const char *open, const QString &name, const QString &before) {
                QTest::addRow("%s, %s", open, end)
                    << QString::fromLatin1(open) << name << before << QString::fromLatin1(end);
            };
            row("configurePbx", configurePbx, information);
            row("sync", syncStep, configurePbx);
            row("deployment", deployment, syncStep);
        }
    }
    void backWithAReplyInFlight()
    {
        QFETCH(QString, open);
        QFETCH(QString, name);
        QFETCH(QString, before);
        QFETCH(QString, end);
        WizardDesk desk;
        desk.standsAt(open);
        desk.engine.hold(desk.run);
        QVERIFY(desk.opensAt(name));
        if (name != syncStep) { // which begins by itself
            QVERIFY(desk.goesOnUntil(desk.run));
        }
        QVERIFY(desk.isHoldingSoon(desk.run));
        desk.press(desk.back());
        QCOMPARE(desk.step(), before);
        QCOMPARE(desk.why(), wait);
        QVERIFY(desk.isAskedSoon(methods::onboardCancel, 1));
        if (end == QLatin1String("failure")) desk.refusal = unknownHost();
        if (end == QLatin1String("cancellation")) desk.refusal = failure(ErrorCode::cancelled);
        desk.engine.release(desk.run);
        QTRY_VERIFY(desk.why() != wait);
        QCOMPARE(desk.step(), before);
        QCOMPARE(desk.bannerText(), QString());
        desk.refusal.reset();
        if (before == syncStep) return;
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QVERIFY(desk.getsTo(name));
    }

    void anotherPageWithAReplyInFlight_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"another page", "made again", "success", "failure"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void anotherPageWithAReplyInFlight()
    {
        QFETCH(QString, how);
        WizardDesk desk;
        desk.standsAt({});
        QVERIFY(desk.opensAt(information));
        desk.fillInformation();
        QVERIFY(desk.goesOnUntil(desk.run));
        if (how == QLatin1String("made again")) {
            desk.window()->rebuild(); // as for another language
        } else {
            QTest::mouseClick(desk.window()->findChild<QWidget *>(QStringLiteral("nav-users")), Qt::LeftButton);
            QCOMPARE(desk.window()->currentPage(), QStringLiteral("users"));
        }
        if (how == QLatin1String("failure")) desk.refusal = unknownHost();
        desk.engine.release(desk.run);
        QTRY_COMPARE(desk.runs.size(), 1);
        if (how != QLatin1String("made again")) {
            QCOMPARE(desk.window()->currentPage(), QStringLiteral("users"));
            desk.window()->openPage(QStringLiteral("wizard"));
        }
        if (how == QLatin1String("failure")) {
            QTRY_VERIFY(desk.bannerText().contains(QLatin1String("pbx.wrong")));
            QCOMPARE(desk.line(QStringLiteral("site.name"))->text(), QStringLiteral("Branch"));
        } else {
            QVERIFY(desk.getsTo(configurePbx));
        }
    }

    void theConsoleEndsWithAReplyInFlight_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method :
             {methods::configList, methods::onboardRun, methods::provisionPlan, methods::provisionApply})
            QTest::newRow(method) << QString::fromLatin1(method);
    }
    void theConsoleEndsWithAReplyInFlight()
    {
        QFETCH(QString, method);
        WizardDesk desk;
        desk.standsAt(QStringLiteral("sync"));
        desk.engine.hold(method);
        QVERIFY(desk.opensAt(syncStep));
        if (method == desk.apply) {
            auto *write = desk.seen<QPushButton>("writeButton");
            QVERIFY(write);
            desk.press(write);
        }
        QVERIFY(desk.isHoldingSoon(method));
        desk.console.reset();
        desk.engine.release(method);
        QVERIFY(desk.opensAt(syncStep)); // the next one finds an engine that works
        QVERIFY(desk.seen("writeButton"));
    }

    // --- certificates
    void aCertificateIsAskedAboutOnceAndDecidedOnce()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        const Error question = certificateQuestion();
        desk.engine.answer(desk.run, [&desk, question](const QJsonObject &params) -> Result<QJsonObject> {
            desk.runs.append(params);
            const bool asks = desk.runs.size() == 1;
            return asks ? Result<QJsonObject>(Error(question)) : Result<QJsonObject>(QJsonObject());
        });
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        auto *trust = desk.seen<QPushButton>("trustButton");
        QVERIFY(trust);
        QVERIFY(trust->hasFocus());
        QCOMPARE(desk.page()->findChildren<QPushButton *>(QStringLiteral("trustButton")).size(), 1);
        for (const char *part : {"oig.customer.example", "5A:9E:11", "March 15, 2027"})
            QVERIFY2(desk.bannerText().contains(QLatin1String(part)), part);
        QVERIFY(desk.looksRight());
        QTest::keyClick(trust, Qt::Key_Space);
        QVERIFY(desk.getsTo(syncStep));
        QTRY_COMPARE(desk.runs.size(), 3);
        QVERIFY(sent(desk.runs.at(0), QStringLiteral("trust")).isUndefined());
        const QJsonArray decisions = sent(desk.runs.at(1), QStringLiteral("trust")).toArray();
        QCOMPARE(decisions.size(), 1);
        QCOMPARE(decisions.at(0).toObject().value(QLatin1String("fingerprint")),
                 question.parameters.value(QLatin1String("fingerprint")));
        QCOMPARE(decisions.at(0).toObject().value(QLatin1String("host")).toString(),
                 QStringLiteral("oig.customer.example"));
        QVERIFY(sent(desk.runs.at(2), QStringLiteral("trust")).isUndefined());
        QCOMPARE(desk.bannerText(), QString());
    }

    void aCertificateThatIsNotTrustedLeavesTheForm()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        const auto typed = desk.texts();
        desk.refusal = certificateQuestion();
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QVERIFY(desk.seen("trustButton"));
        QCOMPARE(desk.texts(), typed);
        QVERIFY(desk.line(QStringLiteral("pbx.address"))->isEnabled());
        desk.press(desk.back());
        QCOMPARE(desk.step(), information);
        QVERIFY(!desk.sees("trustButton"));
        desk.refusal.reset();
        QVERIFY(desk.canGoOn());
        desk.press(desk.next());
        QVERIFY(desk.getsTo(configurePbx));
        QCOMPARE(desk.texts(), typed);
        QVERIFY(!desk.sees("trustButton"));
        for (const QJsonObject &run : std::as_const(desk.runs))
            QVERIFY(sent(run, QStringLiteral("trust")).isUndefined());
    }

    // --- the engine goes, another console comes
    void theEngineIsLostAndFoundAgain()
    {
        WizardDesk desk;
        desk.standsBeforeThePbx();
        QVERIFY(desk.opensAt(configurePbx));
        desk.fillPbx();
        const auto typed = desk.texts();
        QVERIFY(desk.goesOnUntil(desk.run));
        desk.engine.goAway();
        auto *lost = desk.window()->findChild<QWidget *>(QStringLiteral("linkBanner"));
        QTRY_VERIFY(lost->isVisible());
        QTRY_COMPARE(desk.why(), QStringLiteral("The engine does not answer."));
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.next()->toolTip(), desk.why());
        QCOMPARE(desk.texts(), typed);
        desk.retype(QStringLiteral("pbx.name"), QStringLiteral("PBX 2")); // goes on meanwhile
        desk.engine.release(desk.run);
        desk.engine.comeBack();
        QTRY_VERIFY(!lost->isVisible());
        QVERIFY(desk.canGoOn());
        QCOMPARE(desk.bannerText(), QString());
        QCOMPARE(desk.line(QStringLiteral("mbg.password"))->text(), QStringLiteral("mbg secret"));
        desk.press(desk.next());
        QVERIFY(desk.getsTo(syncStep));
        QCOMPARE(sent(desk.runs.first(), QStringLiteral("pbx.name")).toString(), QStringLiteral("PBX 2"));
    }

    void theImportGoesOnWhenTheEngineIsFoundAgain()
    {
        WizardDesk desk;
        desk.standsAt(QStringLiteral("sync"));
        desk.engine.hold(desk.run);
        QVERIFY(desk.opensAt(syncStep));
        QVERIFY(desk.isHoldingSoon(desk.run));
        desk.engine.goAway();
        QTRY_COMPARE(desk.why(), QStringLiteral("The engine does not answer."));
        desk.engine.release(desk.run);
        desk.engine.comeBack();
        QVERIFY(desk.seen("writeButton"));
        QVERIFY(desk.saysSoon("importedCount", QStringLiteral("2,400")));
    }

    void whatAnotherConsoleChangesIsShownAndWhatIsTypedStays()
    {
        WizardDesk desk;
        desk.standsAt(QStringLiteral("gatewayInformation"));
        QVERIFY(desk.opensAt(information));
        QTRY_COMPARE(desk.line(QStringLiteral("site.name"))->text(), QStringLiteral("Head office"));
        desk.retype(QStringLiteral("site.address.street"), QStringLiteral("1 Main Street"));
        desk.retype(QStringLiteral("site.address.stateOrProvince"), QString());
        QTest::keyClick(desk.line(QStringLiteral("site.address.stateOrProvince")), Qt::Key_Delete);
        OnboardingInfo info = onboardingAt(QStringLiteral("configurePbx"));
        QJsonObject site = info.site.value(QStringLiteral("site")).toObject();
        site.insert(QStringLiteral("name"), QStringLiteral("Main office"));
        info.site.insert(QStringLiteral("site"), site);
        info.running = true;
        desk.engine.tell(QLatin1String(events::onboardChanged), info.toJson());
        QTRY_COMPARE(desk.line(QStringLiteral("site.name"))->text(), QStringLiteral("Main office"));
        QCOMPARE(desk.line(QStringLiteral("site.address.street"))->text(), QStringLiteral("1 Main Street"));
        QCOMPARE(desk.line(QStringLiteral("site.address.stateOrProvince"))->text(), QString());
        QCOMPARE(desk.step(), information); // nobody is moved while typing
        QVERIFY(desk.seen("check-mbgLogin"));
        QVERIFY(!desk.next()->isEnabled());
        QCOMPARE(desk.why(), QStringLiteral("The setup is under way, begun elsewhere."));
        info.running = false;
        desk.engine.tell(QLatin1String(events::onboardChanged), info.toJson());
        QVERIFY(desk.canGoOn());
    }

    // --- interrupted
    void anInterruptedOnboardingGoesOnWhereItWas_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("name");
        QTest::newRow("signIn") << QStringLiteral("signIn") << information;
        QTest::newRow("gatewayInformation") << QStringLiteral("gatewayInformation") << information;
        QTest::newRow("configurePbx") << QStringLiteral("configurePbx") << configurePbx;
        QTest::newRow("sync") << QStringLiteral("sync") << syncStep;
        QTest::newRow("provisioning") << QStringLiteral("provisioning") << syncStep;
        QTest::newRow("deployment") << QStringLiteral("deployment") << deployment;
    }
    void anInterruptedOnboardingGoesOnWhereItWas()
    {
        QFETCH(QString, open);
        QFETCH(QString, name);
        WizardDesk desk;
        desk.standsAt(open);
        QVERIFY(desk.opensAt(name));
        if (name == configurePbx)
            QCOMPARE(desk.line(QStringLiteral("pbx.name"))->text(), QStringLiteral("Head office PBX"));
        while (desk.step() != information) desk.press(desk.back());
        QTRY_COMPARE(desk.line(QStringLiteral("site.name"))->text(), QStringLiteral("Head office"));
    }

    void aPasswordIsNeverShownOrKept()
    {
        WizardDesk desk;
        desk.standsAt(QStringLiteral("configurePbx"));
        QVERIFY(desk.opensAt(configurePbx));
        QTRY_COMPARE(desk.line(QStringLiteral("mbg.address"))->text(), QStringLiteral("mbg.customer.example"));
        const auto secrets = [&desk] {
            QVector<QLineEdit *> found;
            for (auto *line : desk.page()->findChildren<QLineEdit *>())
                if (line->objectName().contains(QLatin1String("assword"))) found.append(line);
            return found;
        };
        QVERIFY(secrets().size() >= 5);
        for (const QLineEdit *line : secrets()) {
            QCOMPARE(line->text(), QString());
            QCOMPARE(line->echoMode(), QLineEdit::Password);
        }
        desk.retype(QStringLiteral("mbg.password"), QStringLiteral("new one"));
        QVERIFY(desk.canGoOn()); // the engine keeps the others
        desk.press(desk.next());
        QVERIFY(desk.getsTo(syncStep));
        for (const QLineEdit *line : secrets()) QCOMPARE(line->text(), QString());
        QCOMPARE(sent(desk.runs.first(), QStringLiteral("mbg.password")).toString(), QStringLiteral("new one"));
        QVERIFY(sent(desk.runs.first(), QStringLiteral("pbx.localPassword")).isUndefined());
    }

private:
    static Error certificateQuestion()
    {
        return failure(ErrorCode::trustCertificate,
                       {{QStringLiteral("host"), QStringLiteral("oig.customer.example")},
                        {QStringLiteral("port"), 443},
                        {QStringLiteral("fingerprint"),
                         QStringLiteral("5A:9E:11:C4:0D:7B:22:F1:93:AE:5A:9E:11:C4:0D:7B:22:F1:93:AE:5A:9E:11:C4:0D:7B:"
                                        "22:F1:93:AE:AA:01")},
                        {QStringLiteral("subject"), QStringLiteral("oig")},
                        {QStringLiteral("issuer"), QStringLiteral("oig")},
                        {QStringLiteral("notAfter"), QStringLiteral("2027-03-15T12:00:00Z")}});
    }
};

QTEST_MAIN(WizardPageTest)
#include "wizard_page_test.moc"
