#pragma once

#include "ui/shell/console_context.h"

#include <QWidget>

namespace clc::ui
{

/// A tab of the settings.
class SettingsTab : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsTab(ConsoleContext &context) : context_(context) {}
    /// The tab is shown, or what it shows may be old. Called only while the engine takes requests.
    virtual void refresh() {}

protected:
    ConsoleContext &context() const { return context_; }

private:
    ConsoleContext &context_;
};

} // namespace clc::ui
