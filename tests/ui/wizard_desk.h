#pragma once

#include "engine/api/methods.h"
#include "tests/ui/desk.h"
#include "tests/ui/example_site.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QPushButton>

namespace clc::test
{

/// A person at the gateway wizard. The engine takes every answer until it is given a `refusal`, and two objects are to
/// be written after the import.
struct WizardDesk : Desk {
    const QString run = QLatin1String(methods::onboardRun);
    const QString settings = QLatin1String(methods::configList);
    const QString plan = QLatin1String(methods::provisionPlan);
    const QString apply = QLatin1String(methods::provisionApply);

    QVector<QJsonObject> runs; ///< what `onboard.run` was asked, when it is answered
    std::optional<Error> refusal;

    WizardDesk()
    {
        fillBeforeOnboarding(engine);
        engine.answer(run, [this](const QJsonObject &params) -> Result<QJsonObject> {
            runs.append(params);
            if (refusal) return Error(*refusal);
            return QJsonObject{{QStringLiteral("imported"), 2400}};
        });
        engine.answer(QLatin1String(methods::onboardCancel), QJsonObject{{QStringLiteral("cancelled"), true}});
        QJsonArray writes;
        for (const char *key : {"CloudLink", "MBG"})
            writes.append(QJsonObject{{QStringLiteral("target"), QStringLiteral("mivb")},
                                      {QStringLiteral("form"), QStringLiteral("networkElements")},
                                      {QStringLiteral("key"), QLatin1String(key)}});
        engine.answer(plan,
                      QJsonObject{{QStringLiteral("writes"), writes}, {QStringLiteral("hash"), QStringLiteral("7d3")}});
        engine.answer(apply, QJsonObject());
    }

    /// The engine's onboarding was interrupted at that step, "" being not begun.
    void standsAt(const QString &step)
    {
        EngineStatus status = engine.status();
        status.card = QStringLiteral("setupIncomplete");
        status.accountId = QStringLiteral("6b1b2c3d-0000-4000-8000-000000000001");
        status.onboardingStep = step;
        engine.setStatus(status);
        if (!step.isEmpty()) engine.answer(QLatin1String(methods::onboardShow), onboardingAt(step).toJson());
    }
    /// At "Configure PBX", of which nothing is known yet.
    void standsBeforeThePbx()
    {
        standsAt(QStringLiteral("configurePbx"));
        OnboardingInfo info = onboardingAt(QStringLiteral("configurePbx"));
        info.site.remove(QStringLiteral("pbx"));
        info.site.remove(QStringLiteral("mbg"));
        info.checks.clear();
        engine.answer(QLatin1String(methods::onboardShow), info.toJson());
    }
    /// Opens the wizard, as from another page, and waits until it shows that step.
    [[nodiscard]] bool opensAt(const QString &name)
    {
        const int known = engine.asked(QLatin1String(methods::accountsList));
        sitDown(QStringLiteral("users"));
        const auto isKnown = [&] {
            return engine.asked(QLatin1String(methods::accountsList)) > known && engine.quietFor() > 60;
        };
        if (!QTest::qWaitForWindowActive(window()) || !QTest::qWaitFor(isKnown)) return false;
        window()->openPage(QStringLiteral("wizard"));
        return getsTo(name);
    }

    QString step() const { return find<QWidget>("wizardBars")->accessibleName().section(QStringLiteral(": "), 1); }
    [[nodiscard]] bool getsTo(const QString &name) const
    {
        const bool there = QTest::qWaitFor([&] { return step() == name; }, 5000);
        if (!there) qInfo("at %s: %s", qPrintable(step()), qPrintable(why()));
        return there;
    }
    QPushButton *next() const { return find<QPushButton>("nextButton"); }
    QPushButton *back() const { return find<QPushButton>("backButton"); }
    QPushButton *cancel() const { return find<QPushButton>("cancelButton"); }
    QString why() const { return text("whyNot"); }
    [[nodiscard]] bool canGoOn() const
    {
        const bool can = QTest::qWaitFor([this] { return next()->isEnabled(); }, 5000);
        if (!can) qInfo("cannot go on: %s", qPrintable(why()));
        return can;
    }
    [[nodiscard]] bool isHoldingSoon(const QString &method) const
    {
        return QTest::qWaitFor([&] { return engine.isHolding(method); }, 5000);
    }
    /// Presses "Next" and waits until the engine has that request and keeps it waiting.
    [[nodiscard]] bool goesOnUntil(const QString &method)
    {
        engine.hold(method);
        if (!canGoOn()) return false;
        press(next());
        return isHoldingSoon(method);
    }

    QLineEdit *line(const QString &key) const
    {
        for (auto *one : page()->findChildren<QLineEdit *>(key))
            if (one->isVisible()) return one;
        return nullptr;
    }
    /// Every line that can be typed into, by its key.
    QMap<QString, QLineEdit *> lines() const
    {
        QMap<QString, QLineEdit *> found;
        for (auto *one : page()->findChildren<QLineEdit *>())
            if (one->isVisible()) found.insert(one->objectName(), one);
        return found;
    }
    QMap<QString, QString> texts() const
    {
        QMap<QString, QString> found;
        const auto all = lines();
        for (auto it = all.begin(); it != all.end(); ++it) found.insert(it.key(), it.value()->text());
        return found;
    }
    /// What stands below the field.
    QString note(const QString &key) const
    {
        for (const auto *label : page()->findChildren<QLabel *>(key + QStringLiteral("Note")))
            if (label->isVisible()) return label->text();
        return {};
    }
    QString bannerText() const
    {
        const auto *banner = page()->findChild<QWidget *>(QStringLiteral("banner"));
        return banner->isVisible() ? banner->accessibleName() + QLatin1Char('\n') + banner->accessibleDescription()
                                   : QString();
    }

    /// Once it is laid out.
    [[nodiscard]] bool looksRight() const
    {
        QStringList wrong;
        const auto look = [&] {
            wrong = looksWrong(window());
            return wrong.isEmpty();
        };
        const bool right = QTest::qWaitFor(look, 3000);
        if (!right) qInfo("%s", qPrintable(wrong.join(QLatin1Char('\n'))));
        return right;
    }

    /// In the place of what is there, by the keyboard.
    void retype(const QString &key, const QString &text) const
    {
        QLineEdit *editor = line(key);
        editor->setFocus(Qt::TabFocusReason);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, text);
    }
    void paste(const QString &key, const QString &text) const
    {
        QLineEdit *editor = line(key);
        editor->setFocus(Qt::TabFocusReason);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->setText(text);
        QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    }
    void fillInformation() const
    {
        retype(QStringLiteral("site.name"), QStringLiteral("Branch"));
        retype(QStringLiteral("site.address.street"), QStringLiteral("1 Main Street"));
        retype(QStringLiteral("site.address.postalCode"), QStringLiteral("12345"));
        retype(QStringLiteral("site.address.city"), QStringLiteral("Springfield"));
        retype(QStringLiteral("site.address.country"), QStringLiteral("US"));
    }
    void fillPbx() const
    {
        QFile credentials(folder.filePath(QStringLiteral("application.json")));
        if (credentials.open(QIODevice::WriteOnly)) credentials.write("{}");
        retype(QStringLiteral("pbx.name"), QStringLiteral("PBX 1"));
        retype(QStringLiteral("pbx.address"), QStringLiteral("10.0.0.1"));
        retype(QStringLiteral("pbx.applicationCredentials"), credentials.fileName());
        retype(QStringLiteral("pbx.localPassword"), QStringLiteral("local secret"));
        retype(QStringLiteral("mbg.address"), QStringLiteral("mbg.customer.example"));
        retype(QStringLiteral("mbg.password"), QStringLiteral("mbg secret"));
    }
};

/// "a.b" of the answers that were sent.
inline QJsonValue sent(const QJsonObject &params, const QString &key)
{
    QJsonValue value = params.value(QStringLiteral("answers"));
    for (const QString &name : key.split(QLatin1Char('.'))) value = value.toObject().value(name);
    return value;
}

} // namespace clc::test
