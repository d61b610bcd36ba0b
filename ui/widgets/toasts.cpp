#include "ui/widgets/toasts.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QTimer>

namespace clc::ui
{

using namespace std::chrono_literals;

Toasts::Toasts(QWidget *window) : QObject(window), window_(window)
{
    window->installEventFilter(this);
}

void Toasts::show(Tone tone, const QString &text)
{
    constexpr qsizetype most = 3;
    while (shown_.size() >= most) shown_.takeFirst()->deleteLater();
    auto *toast = new QFrame(window_);
    toast->setObjectName(QStringLiteral("toast"));
    setLook(toast, "look", QStringLiteral("card"));
    auto *row = new QHBoxLayout(toast);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    auto *sign = new QLabel(toast);
    const int size = toast->fontMetrics().height() + 2;
    const QColor ink = colorsFor(window_->palette()).ink(tone);
    sign->setPixmap(icon(iconName(tone), ink).pixmap(QSize(size, size), window_->devicePixelRatioF()));
    row->addWidget(sign);
    QLabel *words = bodyLabel(text, toast);
    words->setObjectName(QStringLiteral("toastText"));
    words->setWordWrap(false);
    row->addWidget(words, 1);
    const auto leave = [this, toast] {
        shown_.removeOne(toast);
        toast->hide();
        toast->deleteLater();
        arrange();
    };
    shown_.append(toast);
    toast->setAccessibleName(text);
    toast->show();
    arrange();
    QTimer::singleShot(5s, toast, leave);
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) arrange();
    return QObject::eventFilter(watched, event);
}

void Toasts::arrange()
{
    int bottom = window_->height() - 24;
    for (auto it = shown_.rbegin(); it != shown_.rend(); ++it) {
        QWidget *toast = *it;
        toast->adjustSize();
        toast->resize(qMin(toast->width(), window_->width() - 48), toast->height());
        toast->move((window_->width() - toast->width()) / 2, bottom - toast->height());
        toast->raise();
        bottom -= toast->height() + 8;
    }
}

} // namespace clc::ui
