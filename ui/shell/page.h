#pragma once

#include "ui/shell/console_context.h"
#include "ui/widgets/state_view.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace clc::ui
{

class StatusBadge;

/// A page of the console: heading with actions, the age of what is shown while the engine is away, and a body. A page
/// that starts flows has a Scope as its last member.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// `id` becomes the object name.
    Page(ConsoleContext &context, const QString &id, const QString &title, const QString &subtitle = {});

    const QString &title() const { return title_; }
    /// What was given to ConsoleContext::open.
    virtual void take(const QString &argument) { Q_UNUSED(argument) }
    /// Reads again what the page shows, if it is shown and the engine takes requests.
    void refreshIfShown();

protected:
    /// The page is shown, or what it shows may be old: read it again. Called only while the engine takes requests.
    virtual void refresh() {}

    QVBoxLayout *body() { return body_; }
    /// At the right of the heading.
    void addHeadingWidget(QWidget *widget);
    /// Puts `content` behind a StateView that fills the body; its retry refreshes.
    StateView *addStates(QWidget *content);
    ConsoleContext &context() const { return context_; }

    void showEvent(QShowEvent *event) override;

private:
    void showAge();

    ConsoleContext &context_;
    QString title_;
    QHBoxLayout *heading_;
    StatusBadge *age_;
    QVBoxLayout *body_;
};

/// A body that scrolls when the window is small; `content` keeps a readable width.
QWidget *scrolling(QWidget *content);

} // namespace clc::ui
