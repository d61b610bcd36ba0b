#include "tests/ui/hands.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QWheelEvent>

namespace clc::test
{

QWidget *Hands::front() const
{
    if (QWidget *popup = QApplication::activePopupWidget()) return popup;
    for (QWidget *dialog : window_->findChildren<QDialog *>())
        if (dialog->isVisible()) return dialog;
    return window_;
}

QWidget *Hands::find(const QString &name, int patience)
{
    QWidget *found = nullptr;
    const auto look = [&] {
        found = nullptr;
        for (QWidget *widget : front()->findChildren<QWidget *>(name))
            if (widget->isVisible() && widget->isEnabled()) found = widget;
        return found != nullptr;
    };
    if (!QTest::qWaitFor(look, patience))
        QTest::qFail(qPrintable(name + QStringLiteral(" is not there to be used")), __FILE__, __LINE__);
    return found;
}

QString Hands::waitFor(const QStringList &names, int patience)
{
    QString found;
    const auto look = [&] {
        for (const QString &name : names)
            for (QWidget *widget : front()->findChildren<QWidget *>(name))
                if (widget->isVisible() && widget->isEnabled()) found = name;
        return !found.isEmpty();
    };
    if (!QTest::qWaitFor(look, patience))
        QTest::qFail(qPrintable(names.join(QStringLiteral(", ")) + QStringLiteral(": none came")), __FILE__, __LINE__);
    return found;
}

bool Keyboard::goTo(const QString &name)
{
    if (find(name) == nullptr) return false;
    // Offscreen there is no window manager that would give a dialog the keyboard.
    if (QApplication::activePopupWidget() == nullptr && QApplication::activeWindow() != front())
        front()->activateWindow();
    static_cast<void>(QTest::qWaitFor([this] { return QApplication::activeWindow() == front(); }, 2'000));
    constexpr int mostStops = 300; // more than any page has
    for (int i = 0; i < mostStops; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == name) return true;
        QTest::keyClick(focus != nullptr && front()->isAncestorOf(focus) ? focus : front(), Qt::Key_Tab);
    }
    const QWidget *at = QApplication::focusWidget();
    qInfo("the focus is at %s, in front is %s", at == nullptr ? "nothing" : qPrintable(at->objectName()),
          qPrintable(front()->objectName()));
    QTest::qFail(qPrintable(name + QStringLiteral(" is not reached by Tab")), __FILE__, __LINE__);
    return false;
}

void Keyboard::press(const QString &name)
{
    if (!goTo(name)) return;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
}

void Keyboard::fill(const QString &name, const QString &text)
{
    if (!goTo(name)) return;
    QWidget *field = QApplication::focusWidget();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void Mouse::scrollTo(QWidget *widget)
{
    QScrollArea *area = nullptr;
    for (QWidget *parent = widget->parentWidget(); parent != nullptr && area == nullptr;
         parent = parent->parentWidget())
        area = qobject_cast<QScrollArea *>(parent);
    if (area == nullptr) return;
    constexpr int mostTurns = 100;
    for (int i = 0; i < mostTurns; ++i) {
        const QRect place(widget->mapTo(area->viewport(), QPoint()), widget->size());
        if (area->viewport()->rect().contains(place.center())) return;
        const int turn = place.center().y() < 0 ? 120 : -120;
        const QPointF here = area->viewport()->rect().center();
        QWheelEvent wheel(here, area->viewport()->mapToGlobal(here), QPoint(), QPoint(0, turn), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(area->viewport(), &wheel);
    }
}

void Mouse::press(const QString &name)
{
    QWidget *widget = find(name);
    if (widget == nullptr) return;
    scrollTo(widget);
    // A check box takes clicks where its box and words are.
    const QPoint place(qMin(widget->width() / 2, 12 + widget->fontMetrics().height()), widget->height() / 2);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier,
                      qobject_cast<QPushButton *>(widget) != nullptr ? widget->rect().center() : place);
}

bool Mouse::choose(QWidget *field, const QString &entry)
{
    const QPoint center = field->rect().center();
    QApplication::postEvent(field, new QContextMenuEvent(QContextMenuEvent::Mouse, center, field->mapToGlobal(center)));
    QMenu *menu = nullptr;
    static_cast<void>(QTest::qWaitFor([&menu] {
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu != nullptr;
    }));
    if (menu == nullptr) return false;
    const QPointer<QMenu> open = menu;
    for (QAction *action : menu->actions()) {
        if (!action->isEnabled() || !action->text().remove(QLatin1Char('&')).startsWith(entry)) continue;
        QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(action).center());
        return QTest::qWaitFor([&open] { return open.isNull() || !open->isVisible(); });
    }
    return false;
}

void Mouse::fill(const QString &name, const QString &text)
{
    QWidget *field = find(name);
    if (field == nullptr) return;
    scrollTo(field);
    QApplication::clipboard()->setText(text);
    QTest::mouseClick(field, Qt::LeftButton, Qt::NoModifier, field->rect().center());
    const bool isEmpty = field->property("text").toString().isEmpty();
    if ((!isEmpty && !choose(field, QStringLiteral("Select All"))) || !choose(field, QStringLiteral("Paste")))
        QTest::qFail(qPrintable(name + QStringLiteral(" does not take what is pasted")), __FILE__, __LINE__);
}

} // namespace clc::test
