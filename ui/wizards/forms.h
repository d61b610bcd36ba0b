#pragma once

#include "ui/wizards/setup_form.h"

class QCheckBox;
class QPushButton;

namespace clc::ui
{

/// "Gateway Information": the site's name and where its PBX stands.
class GatewayInformationForm final : public SetupForm
{
    Q_OBJECT

public:
    explicit GatewayInformationForm(GatewaySetup &setup);
};

/// "Configure PBX": PBX, Border Gateway and server manager.
class ConfigurePbxForm final : public SetupForm
{
    Q_OBJECT

public:
    explicit ConfigurePbxForm(GatewaySetup &setup);

protected:
    void refresh() override;

private:
    void addBusiness();
    void addAdvanced();

    QVector<QString> businessKeys_;
    QVector<QString> cstaKeys_;
    QVector<QString> advancedKeys_;
    QVector<QWidget *> businessHeadings_;
    QWidget *mslHeading_ = nullptr;
    QPushButton *advanced_ = nullptr;
};

/// "Deployment": invitations to the imported users, now or later.
class DeploymentForm final : public SetupForm
{
    Q_OBJECT

public:
    explicit DeploymentForm(GatewaySetup &setup);
    /// Leads to the users after "Complete".
    bool goesToUsers() const;

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;

private:
    QCheckBox *send_;
    QCheckBox *goToUsers_;
    bool asksMsl_ = false; ///< since the step was opened
};

} // namespace clc::ui
