#include "ui/widgets/labels.h"

#include <QStyle>
#include <QVariant>

namespace clc::ui
{

namespace
{

QLabel *label(const QString &text, QWidget *parent, double scale, QFont::Weight weight)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    label->setFont(font);
    return label;
}

} // namespace

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    return label(text, parent, 1.5, QFont::DemiBold);
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return label(text, parent, 1.15, QFont::DemiBold);
}

QLabel *bodyLabel(const QString &text, QWidget *parent)
{
    return label(text, parent, 1, QFont::Normal);
}

QLabel *strongLabel(const QString &text, QWidget *parent)
{
    return label(text, parent, 1, QFont::DemiBold);
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *muted = bodyLabel(text, parent);
    setLook(muted, "look", QStringLiteral("muted"));
    return muted;
}

void setLook(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value) return;
    widget->setProperty(name, value);
    if (!widget->testAttribute(Qt::WA_WState_Polished)) return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace clc::ui
