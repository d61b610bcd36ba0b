#pragma once

#include "ui/pages/registry.h"

#include <QDialog>

namespace clc::ui
{

/// The keyboard shortcuts (F1). Deletes itself when closed.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QVector<PageEntry> &pages, QWidget *parent);
};

} // namespace clc::ui
