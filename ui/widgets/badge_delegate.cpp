#include "ui/widgets/badge_delegate.h"

#include "ui/models/roles.h"
#include "ui/theme/icons.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QToolTip>

#include <algorithm>
#include <optional>

namespace clc::ui
{

namespace
{

constexpr int gap = 8;
constexpr int half = gap / 2;

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// The contents keep away from the edges of the cell; its ground does not.
QStyleOptionViewItem padded(const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(half, 0, -half, 0);
    return inner;
}

std::optional<Tone> toneOf(const QModelIndex &index)
{
    const QVariant value = index.data(ToneRole);
    const int tone = value.toInt();
    if (!value.isValid() || tone < 0 || tone > static_cast<int>(Tone::busy)) return {};
    return static_cast<Tone>(tone);
}

int iconSize(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.ascent();
}

/// What a badge needs beside its word; a little more, for advances are rounded and eliding is not.
int badgeExtra(const QStyleOptionViewItem &option)
{
    return gap + iconSize(option) + half + gap + 2;
}

} // namespace

void BadgeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.replace(QChar::LineSeparator, u' ');
    if (index.row() == hoverRow_ && !(option->state & QStyle::State_Selected))
        option->backgroundBrush = colorsFor(option->palette).hover;
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool focused = cell.state & QStyle::State_HasFocus;
    cell.state &= ~QStyle::State_HasFocus;
    styleOf(cell)->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    cell.backgroundBrush = Qt::NoBrush;

    if (index.data(LoadingRole).toBool())
        paintSkeleton(*painter, cell.rect, cell.palette, index.row(), index.column());
    else if (toneOf(index))
        paintBadge(painter, cell, index);
    else
        paintPlain(painter, padded(cell));
    if (!focused) return;
    painter->save();
    painter->setPen(colorsFor(cell.palette).accent);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void BadgeDelegate::paintPlain(QPainter *painter, const QStyleOptionViewItem &option) const
{
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

void BadgeDelegate::paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tone tone = *toneOf(index);
    const Colors &colors = colorsFor(option.palette);
    const int height = option.fontMetrics.height() + half;
    const int room = option.rect.width() - 2 * gap;
    const int width = std::min(room, option.fontMetrics.horizontalAdvance(option.text) + badgeExtra(option));
    if (width < iconSize(option)) return;
    const QRect area(option.rect.left() + gap, 0, room, option.rect.height());
    QRect badge =
        QStyle::alignedRect(option.direction, Qt::AlignVCenter | (option.displayAlignment & Qt::AlignHorizontal_Mask),
                            {width, height}, area.translated(0, option.rect.top()));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.wash(tone));
    painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
    badge.adjust(gap, 0, -gap, 0);
    const int size = iconSize(option);
    const QRect sign = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {size, size}, badge);
    icon(iconName(tone), colors.ink(tone)).paint(painter, sign);
    const int textRoom = badge.width() - size - half;
    const QRect text = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                           {std::max(0, textRoom), badge.height()}, badge);
    painter->setFont(option.font);
    painter->setPen(colors.ink(tone));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, textRoom));
    painter->restore();
}

void BadgeDelegate::paintSkeleton(QPainter &painter, const QRect &cell, const QPalette &palette, int row, int column)
{
    const int height = std::max(half, cell.height() / 4);
    const int room = cell.width() - 2 * gap;
    const int width = room * (45 + (row * 7 + column * 13) % 40) / 100;
    if (width <= 0) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorsFor(palette).hover);
    painter.drawRoundedRect(QRect(cell.left() + gap, cell.center().y() - height / 2, width, height), half, half);
    painter.restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (toneOf(index)) size.rwidth() += badgeExtra(option);
    return size + QSize(2 * half, 0);
}

int BadgeDelegate::roomForText(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (toneOf(index)) return option.rect.width() - 2 * gap - badgeExtra(option);
    const QStyleOptionViewItem inner = padded(option);
    const int margin = styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &inner, option.widget) + 1;
    return styleOf(option)->subElementRect(QStyle::SE_ItemViewItemText, &inner, option.widget).width() - 2 * margin;
}

QString BadgeDelegate::tooltip(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString more = index.data(Qt::ToolTipRole).toString();
    const bool elided = cell.fontMetrics.horizontalAdvance(cell.text) > roomForText(cell, index);
    if (!elided || cell.text == more) return more;
    return more.isEmpty() ? cell.text : cell.text + u'\n' + more;
}

bool BadgeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = tooltip(option, index).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), QStringLiteral("<p>%1</p>").arg(text), view->viewport(), option.rect);
    return true;
}

bool BadgeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    return QStyledItemDelegate::editorEvent(event, model, padded(option), index);
}

} // namespace clc::ui
