#pragma once

#include <QDialog>

namespace clc::ui
{

/// Which versions these are. Deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `engine`: what the engine says it is; "" while it was not reached.
    AboutDialog(const QString &engine, QWidget *parent);
};

} // namespace clc::ui
