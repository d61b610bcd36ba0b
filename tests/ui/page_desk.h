#pragma once

#include "engine/api/methods.h"
#include "tests/ui/console_fixture.h"
#include "tests/ui/scripted_engine.h"
#include "ui/theme/colors.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QTest>

namespace clc::test
{

/// A console whose engine is scripted, with an account administrator signed in and one account, that of the site.
struct Desk {
    ScriptedEngine engine;
    ui::ConsoleOptions options;
    std::unique_ptr<ui::Console> console;

    Desk()
    {
        EngineStatus status = siteInService();
        status.signedInAs = QStringLiteral("anna@customer.example");
        engine.setStatus(status);
        signIn(SignInInfo{QStringLiteral("u1"), QStringLiteral("Anna Admin"), status.signedInAs,
                          QStringLiteral("ACCOUNT_ADMIN"), status.accountId, QString()});
        setAccounts({AccountInfo{status.accountId, status.accountNumber, status.accountName, {}}});
        options.connect = engine.connections();
    }

    void signIn(const SignInInfo &who) { engine.answer(QLatin1String(methods::sessionWhoAmI), who.toJson()); }
    void setAccounts(const QVector<AccountInfo> &accounts)
    {
        engine.answer(QLatin1String(methods::accountsList), list(QStringLiteral("accounts"), accounts));
    }

    template<typename T>
    static QJsonObject list(const QString &key, const QVector<T> &values)
    {
        QJsonArray items;
        for (const T &value : values) items.append(value.toJson());
        return {{key, items}};
    }

    /// Opens the console at that page.
    void open(const QString &page)
    {
        console = std::make_unique<ui::Console>(options);
        console->show();
        console->window()->activateWindow();
        turnTo(page);
    }
    void turnTo(const QString &page)
    {
        if (QWidget *button = see("nav-" + page.toLatin1())) QTest::mouseClick(button, Qt::LeftButton);
    }

    QWidget *window() const { return console->window(); }
    /// The visible widget of that name, waited for.
    QWidget *see(const QByteArray &name) const { return shown(window(), QString::fromLatin1(name), 3'000); }
    template<typename T>
    T *see(const QByteArray &name) const
    {
        return qobject_cast<T *>(see(name));
    }
    bool sees(const QByteArray &name) const
    {
        for (const QWidget *widget : window()->findChildren<QWidget *>(QString::fromLatin1(name)))
            if (widget->isVisible()) return true;
        return false;
    }
    void click(const QByteArray &name) const
    {
        if (QWidget *widget = see(name)) QTest::mouseClick(widget, Qt::LeftButton);
    }
    /// A picture for people to look at, where CLC_SHOTS names a folder.
    void shoot(const QString &name, QWidget *what = nullptr) const
    {
        const QString folder = qEnvironmentVariable("CLC_SHOTS");
        if (folder.isEmpty()) return;
        QTest::qWait(100); // layouts settle
        (what != nullptr ? what : window())->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
    }
};

} // namespace clc::test
