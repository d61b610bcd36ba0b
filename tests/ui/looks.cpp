#include "tests/ui/looks.h"

#include "ui/theme/colors.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

namespace clc::test
{

namespace
{

QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const QString name = widget->objectName();
        names.prepend(name.isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : name);
        if (widget->isWindow()) break;
    }
    return names.join(QLatin1Char('/'));
}

bool isScrolled(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(
        widget->parentWidget() != nullptr ? widget->parentWidget()->parentWidget() : nullptr);
    return area != nullptr && area->viewport() == widget->parentWidget();
}

bool reachesOut(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (parent == nullptr || widget->isWindow() || isScrolled(widget)) return false;
    if (qobject_cast<const QScrollBar *>(widget) != nullptr ||
        qobject_cast<const QAbstractScrollArea *>(parent) != nullptr)
        return false;
    return !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry());
}

bool showsOnlyIcon(const QAbstractButton *button)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    return tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
}

QString cutText(const QWidget *widget)
{
    // A button does not shorten its text with dots: it is clipped, whatever the tooltip says.
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
        button != nullptr && !button->text().isEmpty() && !showsOnlyIcon(button))
        return button->sizeHint().width() > button->width() + 1 ? button->text() : QString();
    if (!widget->toolTip().isEmpty()) return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget); label != nullptr && !label->text().isEmpty()) {
        const QRect room = label->contentsRect();
        if (label->wordWrap()) {
            if (label->heightForWidth(label->width()) > label->height() + 1) return label->text();
            // A word that is longer than the line.
            for (const QString &word : label->text().split(QRegularExpression(QStringLiteral("[\\s\\x{200b}-]"))))
                if (label->fontMetrics().horizontalAdvance(word) > room.width() + 1) return word;
            return {};
        }
        return label->fontMetrics().horizontalAdvance(label->text()) > room.width() + 1 ? label->text() : QString();
    }
    if (const auto *bar = qobject_cast<const QTabBar *>(widget))
        for (int i = 0; i < bar->count(); ++i)
            if (bar->tabRect(i).right() > bar->width() + 1) return bar->tabText(i);
    return {};
}

/// The contrast between the ground, which is what most of it shows, and the ink, which is what differs most from it.
double shownContrast(const QWidget *widget, const QImage &image, const QWidget *window)
{
    const double ratio = image.devicePixelRatio();
    const QRect visible = widget->visibleRegion().boundingRect();
    const QPoint corner = widget->mapTo(window, visible.topLeft());
    const QRect part(QPointF(corner.x() * ratio, corner.y() * ratio).toPoint(), visible.size() * ratio);
    QHash<QRgb, int> counts;
    const QRect inside = part.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x) ++counts[image.pixel(x, y)];
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    double best = 1;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        best = qMax(best, ui::contrast(QColor::fromRgb(it.key()), QColor::fromRgb(ground)));
    return best;
}

/// Nothing here marks letters for the Alt key: an “&” in a button is one that was lost.
bool losesAmpersand(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button != nullptr && QString(button->text()).remove(QStringLiteral("&&")).contains(u'&');
}

bool showsText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) return !label->text().trimmed().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().trimmed().isEmpty() && button->isEnabled();
    return false;
}

bool takesInput(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && widget->focusProxy() == nullptr;
}

} // namespace

QStringList looksWrong(QWidget *window)
{
    QStringList wrong;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what was written last has its place
    const QImage image = window->grab().toImage();
    constexpr double enough = 4.5;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window) continue;
        if (reachesOut(widget)) wrong << QStringLiteral("reaches out of its parent: ") + pathOf(widget);
        if (losesAmpersand(widget)) wrong << QStringLiteral("loses its “&”: ") + pathOf(widget);
        const QString cut = cutText(widget);
        if (!cut.isEmpty()) wrong << QStringLiteral("cut off: \"%1\" in %2").arg(cut, pathOf(widget));
        // Thin strokes reach their colour only where there are pixels enough.
        if (image.devicePixelRatio() < 2 || !showsText(widget) || widget->visibleRegion().isEmpty()) continue;
        const double contrast = shownContrast(widget, image, window);
        if (contrast < enough) wrong << QStringLiteral("contrast %1: %2").arg(contrast, 0, 'f', 1).arg(pathOf(widget));
    }
    return wrong;
}

QStringList withoutAccessibleName(QWidget *window)
{
    QStringList wrong;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window || !takesInput(widget)) continue;
        if (qobject_cast<QScrollBar *>(widget) != nullptr) continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface == nullptr ? QString() : interface->text(QAccessible::Name);
        if (name.trimmed().isEmpty()) wrong << pathOf(widget);
    }
    return wrong;
}

QStringList strangeTabOrder(QWidget *page)
{
    QStringList wrong;
    const QWidget *before = nullptr;
    for (QWidget *widget = page->nextInFocusChain(); widget != nullptr && widget != page;
         widget = widget->nextInFocusChain()) {
        if (!page->isAncestorOf(widget) || !widget->isVisible() || !takesInput(widget)) continue;
        const QPoint here = widget->mapTo(page, QPoint());
        if (before != nullptr) {
            const QPoint there = before->mapTo(page, QPoint());
            const bool up = here.y() + widget->height() <= there.y();
            const bool sameColumn = here.x() < there.x() + before->width() && there.x() < here.x() + widget->width();
            if (up && sameColumn) wrong << QStringLiteral("%1 after %2").arg(pathOf(widget), pathOf(before));
        }
        before = widget;
    }
    return wrong;
}

} // namespace clc::test
