#pragma once

#include "ui/wizards/gateway_setup.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace clc::ui
{

class Card;
class StatusBadge;

/// "Sync": the import of the users as it goes, then what is to be written to PBX and MBG.
class SyncStep final : public QWidget
{
    Q_OBJECT

public:
    SyncStep(GatewaySetup &setup, EngineSession &session);

private:
    void refresh();
    void showProgress(const ProgressInfo &progress);
    void showPlan();

    GatewaySetup &setup_;
    StatusBadge *state_;
    QLabel *count_;
    QProgressBar *bar_;
    QLabel *skipped_;
    QLabel *note_;
    QPushButton *cancel_;
    QPushButton *again_;
    Card *planCard_;
    QVBoxLayout *writes_;
    QPushButton *write_;
    StatusBadge *written_;
    QString shownPlan_;
    QString progressText_;
};

} // namespace clc::ui
