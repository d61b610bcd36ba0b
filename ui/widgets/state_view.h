#pragma once

#include "engine/base/error.h"

#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace clc::ui
{

class Banner;

/// What a page or a part of it shows while it has nothing, or nothing yet: a skeleton while it loads, what to do when
/// there is nothing, what went wrong and how to go on, or its content. Content that is there stays when reading it
/// again fails: the error then stands above it.
class StateView final : public QWidget
{
    Q_OBJECT

public:
    enum class State { loading, empty, failed, content };

    explicit StateView(QWidget *content, QWidget *parent = nullptr);

    State state() const { return state_; }
    /// The skeleton, unless there is content already.
    void showLoading();
    /// `action` may be empty; pressing it emits `actionRequested`.
    void showEmpty(const QString &icon, const QString &title, const QString &text, const QString &action = {});
    /// With a button "Try again" that emits `retryRequested`.
    void showError(const Error &error);
    void showContent();

Q_SIGNALS:
    void actionRequested();
    void retryRequested();

private:
    QWidget *makeEmpty();
    void enter(State state, QWidget *shown);

    State state_ = State::loading;
    bool hasContent_ = false;
    QStackedWidget *stack_;
    Banner *banner_;
    QWidget *skeleton_;
    QWidget *empty_ = nullptr;
    QWidget *failed_;
    Banner *failure_;
    QWidget *content_;
    QLabel *icon_ = nullptr;
    QLabel *title_ = nullptr;
    QLabel *text_ = nullptr;
    QPushButton *action_ = nullptr;
};

} // namespace clc::ui
