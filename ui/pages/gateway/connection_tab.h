#pragma once

#include "ui/shell/console_context.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace clc::ui
{

class FactList;

/// "Connection": the systems that the gateway works with, where they are, which version they run, and how the way to
/// each of them is.
class ConnectionTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTab(ConsoleContext &context);

private:
    FactList *addCard(const QString &title, int row, int column);
    void show();
    void addLink(FactList *facts, const QString &name);

    ConsoleContext &context_;
    QGridLayout *grid_;
    FactList *pbx_;
    FactList *mbg_;
    FactList *platform_;
    FactList *msl_;
    QString drawn_;
};

} // namespace clc::ui
