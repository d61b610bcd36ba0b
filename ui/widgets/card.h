#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace clc::ui
{

/// A framed part of a page: a heading with room for buttons beside it, and a body.
class Card final : public QFrame
{
    Q_OBJECT

public:
    /// Without heading when `title` is empty.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    QVBoxLayout *body() { return body_; }
    /// At the right of the heading.
    void addToHeading(QWidget *widget);

private:
    QHBoxLayout *heading_;
    QVBoxLayout *body_;
};

/// A thin line between parts.
QFrame *separatorLine(QWidget *parent = nullptr);

} // namespace clc::ui
