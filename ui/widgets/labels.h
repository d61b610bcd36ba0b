#pragma once

#include <QLabel>

namespace clc::ui
{

// Three sizes and two weights (design/ui.md). All wrap, none is selectable by accident, all are plain text.
QLabel *titleLabel(const QString &text, QWidget *parent = nullptr);
QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr);
QLabel *bodyLabel(const QString &text, QWidget *parent = nullptr);
QLabel *strongLabel(const QString &text, QWidget *parent = nullptr);
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);

/// Sets a dynamic property that the style sheet looks at, and applies it.
void setLook(QWidget *widget, const char *name, const QVariant &value);

} // namespace clc::ui
