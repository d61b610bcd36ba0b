#include "ui/shell/navigation.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{
constexpr int besideText = 32; ///< padding, border and the gap to the icon, resources/style/console.qss
}

Navigation::Navigation(QWidget *parent)
    : QFrame(parent), column_(new QVBoxLayout(this)), buttons_(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setLook(this, "look", QStringLiteral("navigation"));
    column_->setContentsMargins(8, 16, 8, 16);
    column_->setSpacing(2);
    buttons_->setExclusive(true);
}

void Navigation::addGroup(const QString &title)
{
    if (column_->count() > 0) column_->addSpacing(12);
    QLabel *label = mutedLabel(title, this);
    label->setWordWrap(false);
    label->setContentsMargins(10, 0, 8, 4);
    column_->addWidget(label);
}

void Navigation::addPage(const QString &id, const QString &name, const QString &title)
{
    auto *button = new QPushButton(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    button->setAccessibleName(title);
    button->setObjectName(QStringLiteral("nav-") + id);
    button->setCheckable(true);
    button->setAutoDefault(false);
    setLook(button, "look", QStringLiteral("navigation"));
    button->setProperty("icon-name", name);
    // The page that is open is written bold: nothing is cut or moves then.
    QFont bold = button->font();
    bold.setWeight(QFont::DemiBold);
    button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(title) + button->iconSize().width() + besideText);
    button->installEventFilter(this);
    buttons_->addButton(button);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    column_->addWidget(button);
    pages_.insert(id, button);
    color();
}

void Navigation::addStretch()
{
    column_->addStretch(1);
}

void Navigation::setCurrent(const QString &id)
{
    if (QPushButton *button = pages_.value(id)) {
        button->setChecked(true);
    } else if (QAbstractButton *checked = buttons_->checkedButton()) { // a page that is not in the list
        buttons_->setExclusive(false);
        checked->setChecked(false);
        buttons_->setExclusive(true);
    }
    color();
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QPushButton *>(watched)->click();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const auto all = buttons_->buttons();
            const auto at = all.indexOf(static_cast<QAbstractButton *>(watched)) + (key == Qt::Key_Down ? 1 : -1);
            if (at >= 0 && at < all.size()) all.at(at)->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Navigation::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) color();
}

void Navigation::color()
{
    const Colors &colors = colorsFor(palette());
    for (QPushButton *button : std::as_const(pages_)) {
        const QColor ink = button->isChecked() ? colors.accent : colors.muted;
        button->setIcon(icon(button->property("icon-name").toString(), ink));
    }
}

} // namespace clc::ui
