#pragma once

#include "ui/shell/console_context.h"

#include <QWidget>

class QVBoxLayout;

namespace clc::ui
{

/// The way to a finished site, as long as there is none: sign in, account, integration, gateway. Each step says whether
/// it is done; the next sensible one has the button.
class GetStarted final : public QWidget
{
    Q_OBJECT

public:
    explicit GetStarted(ConsoleContext &context, QWidget *parent = nullptr);

private:
    struct Step {
        bool done = false;
        QString title;
        QString text;
        QString button;
        QString page;
    };
    QVector<Step> steps() const;
    void show();

    ConsoleContext &context_;
    QWidget *shown_ = nullptr;
    QVBoxLayout *column_;
    QString drawn_;
};

} // namespace clc::ui
