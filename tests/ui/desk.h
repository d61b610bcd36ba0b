#pragma once

#include "tests/ui/scripted_console.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace clc::test
{

/// A person at a console: what ScriptedConsole has, and what a person does and sees there.
struct Desk : ScriptedConsole {
    void sitDown(const QString &page, const QString &theme = QStringLiteral("light")) { open(page, theme); }

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
};

} // namespace clc::test
