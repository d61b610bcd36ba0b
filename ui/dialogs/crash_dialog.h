#pragma once

#include <QDialog>

namespace clc::ui
{

/// Offers what a crashed console left: to look at, to copy, to forget. Deletes itself when closed.
class CrashDialog final : public QDialog
{
    Q_OBJECT

public:
    CrashDialog(const QString &report, QWidget *parent);
};

} // namespace clc::ui
