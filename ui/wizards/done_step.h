#pragma once

#include "ui/shell/console_context.h"

#include <QWidget>

namespace clc::ui
{

class MakeCallForm;

/// The end of the wizard: the site is connected, and a test call proves it.
class DoneStep final : public QWidget
{
    Q_OBJECT

public:
    explicit DoneStep(ConsoleContext &context);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Flow suggest(Scope &scope);

    ConsoleContext &context_;
    MakeCallForm *call_;
    Scope scope_;
};

} // namespace clc::ui
