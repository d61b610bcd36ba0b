#pragma once

#include "tests/ui/scripted_engine.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace clc::test
{

/// A person at a console against a scripted engine.
struct Desk {
    ScriptedEngine engine;
    QTemporaryDir folder;
    std::unique_ptr<ui::Console> console;

    void sitDown(const QString &page, const QString &theme = QStringLiteral("light"))
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::ConsoleOptions options;
        options.connect = engine.connections();
        options.settingsFile = folder.filePath(QStringLiteral("console.ini"));
        ui::Preferences(options.settingsFile).setTheme(theme);
        console = std::make_unique<ui::Console>(options);
        console->show();
        window()->resize(1280, 800);
        window()->activateWindow();
        window()->openPage(page);
    }
    ui::MainWindow *window() const { return static_cast<ui::MainWindow *>(console->window()); }
    ui::Page *page() const { return window()->page(); }

    /// On the page that is open; also what is hidden.
    template<typename T = QWidget>
    T *find(const char *name) const
    {
        return page()->findChild<T *>(QLatin1String(name));
    }
    /// Waits until it can be seen.
    template<typename T = QWidget>
    T *seen(const char *name) const
    {
        T *found = nullptr;
        const auto look = [&] {
            found = nullptr;
            for (T *one : page()->findChildren<T *>(QLatin1String(name)))
                if (one->isVisible()) found = one;
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look, 5000)) qInfo("%s is not seen", name);
        return found;
    }
    QString text(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label == nullptr ? QString() : label->text();
    }
    bool saysSoon(const char *name, const QString &part) const
    {
        const bool said = QTest::qWaitFor([&] { return text(name).contains(part); }, 5000);
        if (!said) qInfo("%s says: %s", name, qPrintable(text(name)));
        return said;
    }
    /// By the keyboard.
    void press(QWidget *button) const
    {
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
    }
    void type(const char *editor, const QString &text) const
    {
        auto *line = find<QLineEdit>(editor);
        line->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(line, text);
    }
    bool isAskedSoon(const char *method, int times) const
    {
        return QTest::qWaitFor([&] { return engine.asked(QLatin1String(method)) >= times; }, 5000);
    }

    /// For people to look at, when CLC_SHOTS names a folder.
    void shoot(const QString &name) const
    {
        const QString place = qEnvironmentVariable("CLC_SHOTS");
        if (place.isEmpty()) return;
        QTest::qWait(200); // what was shown just now finds its place
        window()->grab().save(place + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
    /// Visible widgets of the page that take the focus and have neither name nor text.
    QStringList nameless() const
    {
        QStringList found;
        for (QWidget *widget : page()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            if (!named) found << QLatin1String(widget->metaObject()->className()) + u'/' + widget->objectName();
        }
        return found;
    }
};

} // namespace clc::test
