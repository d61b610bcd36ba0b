#pragma once

#include "ui/theme/colors.h"

#include <QStyledItemDelegate>

namespace clc::ui
{

/// Draws the cells of our tables: plain ones, those with a ToneRole as a badge (sign and word in the ink of the tone on
/// its wash) and rows that are still loading as grey bars.
class BadgeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The full text of a cell when it does not fit, and what the model says beside it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// What helpEvent() shows; empty for nothing.
    QString tooltip(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// The row under the pointer; -1 for none.
    void setHoverRow(int row) { hoverRow_ = row; }

    static void paintSkeleton(QPainter &painter, const QRect &cell, const QPalette &palette, int row, int column);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintPlain(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int roomForText(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int hoverRow_ = -1;
};

} // namespace clc::ui
