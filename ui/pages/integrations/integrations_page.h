#pragma once

#include "ui/pages/integrations/integration_state.h"
#include "ui/shell/page.h"

#include <QMap>
#include <QPointer>

class QPushButton;

namespace clc::ui
{

class AddIntegrationDialog;
class Banner;
class IntegrationCard;

/// "Integrations & Apps": what the account in work has, as cards, with adding, switching and removing CloudLink
/// Gateway.
class IntegrationsPage final : public Page
{
    Q_OBJECT

public:
    explicit IntegrationsPage(ConsoleContext &context);

protected:
    void refresh() override;

private:
    QString accountId() const;
    bool isWhoUnknown() const;
    /// False: integrations of the account in work can be shown; else the page now shows why not.
    bool explainWhyNot();
    void follow();
    void show();
    void showCards();
    IntegrationCard *card(const IntegrationInfo &integration);
    void act(IntegrationState::Action action);
    void openAdd();
    void openRemove(const QString &type, const QString &name);
    void setBusy(bool busy);
    void showProblem(const Error &error);

    Flow askWho(Scope &scope);
    Flow read(Scope &scope, QString account);
    Flow change(Scope &scope, QString account, QString type, bool on);
    Flow add(Scope &scope, QString account);
    Flow remove(Scope &scope, QString account, QString type);
    bool isStill(const QString &account, Scope &scope) const;

    QPushButton *add_;
    Banner *banner_;
    QVBoxLayout *column_;
    StateView *states_;
    QMap<QString, IntegrationCard *> cards_;
    QPointer<AddIntegrationDialog> adding_;
    QVector<IntegrationInfo> integrations_;
    QString readAccount_; ///< whose `integrations_` these are; "" before they were read
    QString shownAccount_;
    QString emptyAction_; ///< page that the empty state's button opens; "": "+Add New"
    QString card_;        ///< of the status at the last look
    bool enabled_ = false;
    bool busy_ = false;
    bool askedWho_ = false; ///< an empty list of accounts is the answer, not its absence
    int readings_ = 0;      ///< the answer to an older one than the last is not shown
    Scope scope_;
};

} // namespace clc::ui
