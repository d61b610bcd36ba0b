#pragma once

#include <QPushButton>

namespace clc::ui
{

/// The one thing a page is there for.
QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
QPushButton *plainButton(const QString &text, QWidget *parent = nullptr);
/// Looks like text until it is pointed at.
QPushButton *quietButton(const QString &text, QWidget *parent = nullptr);
/// Takes something away.
QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
QPushButton *linkButton(const QString &text, QWidget *parent = nullptr);
/// For buttons, menus and tabs, where “&” would mark a letter: shows `text` as it is.
QString literal(QString text);

} // namespace clc::ui
