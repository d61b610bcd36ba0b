#pragma once

#include "ui/theme/colors.h"

#include <QObject>

namespace clc::ui
{

/// Light or dark, as the desktop has it or as the person chose; applied to the whole application. Lives on the GUI
/// thread, one per process.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { system, light, dark };
    Q_ENUM(Choice)

    /// Remembers what the desktop's palette is before it is replaced.
    Theme();
    void apply(Choice choice);
    Choice choice() const { return choice_; }
    const Colors &colors() const;

Q_SIGNALS:
    void changed();

private:
    Choice choice_ = Choice::system;
    bool systemIsDark_ = false;
    bool dark_ = false;
};

} // namespace clc::ui
