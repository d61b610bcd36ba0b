#include "engine/service/handlers/handlers.h"

namespace clc
{

void registerHandlers(Dispatcher &dispatcher, const EngineContext &context)
{
    for (const auto make :
         {makeEngineStatus,    makeEngineSnapshot, makeSessionLogin,       makeSessionLogout, makeSessionWhoAmI,
          makeConfigGet,       makeConfigSet,      makeConfigList,         makeAccountsList,  makeAccountsShow,
          makeAccountsCreate,  makeUsersList,      makeUsersShow,          makeSyncPlan,      makeSyncRun,
          makeSyncCancel,      makeRunsList,       makeRunsShow,           makeProvisionPlan, makeProvisionApply,
          makeOnboardShow,     makeOnboardRun,     makeOnboardCancel,      makeCallsWatch,    makeCallsMake,
          makeCallsHistory,    makeQuestionsList,  makeQuestionsAnswer,    makeObjectsList,   makeIntegrationsList,
          makeIntegrationsSet, makeTrustList,      makeIntegrationsRemove, makeTrustRevoke})
        dispatcher.add(make(context));
}

} // namespace clc
