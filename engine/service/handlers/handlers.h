#pragma once

#include "engine/service/call_bridge.h"
#include "engine/service/dispatcher.h"
#include "engine/service/onboarding_board.h"
#include "engine/service/questions.h"
#include "engine/service/site.h"
#include "engine/service/status_board.h"

#include <functional>
#include <memory>

namespace clc
{

/// What handlers work with; everything outlives the dispatcher.
struct EngineContext {
    Foundation &foundation;
    Site &site;
    Questions &questions;
    StatusBoard &board;
    OnboardingBoard &onboarding;
    CallBridge &calls;
    std::function<void()> keepSite;    ///< the site is complete: keep it going, if this engine stays
    std::function<void()> releaseSite; ///< until then leave it alone
};

// One handler for each method of engine/api/methods.h; each in the file named after it.
std::unique_ptr<Handler> makeEngineStatus(const EngineContext &context);
std::unique_ptr<Handler> makeEngineSnapshot(const EngineContext &context);
std::unique_ptr<Handler> makeSessionLogin(const EngineContext &context);
std::unique_ptr<Handler> makeSessionLogout(const EngineContext &context);
std::unique_ptr<Handler> makeSessionWhoAmI(const EngineContext &context);
std::unique_ptr<Handler> makeConfigGet(const EngineContext &context);
std::unique_ptr<Handler> makeConfigSet(const EngineContext &context);
std::unique_ptr<Handler> makeConfigList(const EngineContext &context);
std::unique_ptr<Handler> makeAccountsList(const EngineContext &context);
std::unique_ptr<Handler> makeAccountsShow(const EngineContext &context);
std::unique_ptr<Handler> makeAccountsCreate(const EngineContext &context);
std::unique_ptr<Handler> makeUsersList(const EngineContext &context);
std::unique_ptr<Handler> makeUsersShow(const EngineContext &context);
std::unique_ptr<Handler> makeSyncPlan(const EngineContext &context);
std::unique_ptr<Handler> makeSyncRun(const EngineContext &context);
std::unique_ptr<Handler> makeSyncCancel(const EngineContext &context);
std::unique_ptr<Handler> makeRunsList(const EngineContext &context);
std::unique_ptr<Handler> makeRunsShow(const EngineContext &context);
std::unique_ptr<Handler> makeProvisionPlan(const EngineContext &context);
std::unique_ptr<Handler> makeProvisionApply(const EngineContext &context);
std::unique_ptr<Handler> makeOnboardShow(const EngineContext &context);
std::unique_ptr<Handler> makeObjectsList(const EngineContext &context);
std::unique_ptr<Handler> makeIntegrationsList(const EngineContext &context);
std::unique_ptr<Handler> makeIntegrationsSet(const EngineContext &context);
std::unique_ptr<Handler> makeIntegrationsRemove(const EngineContext &context);
std::unique_ptr<Handler> makeTrustList(const EngineContext &context);
std::unique_ptr<Handler> makeTrustRevoke(const EngineContext &context);
std::unique_ptr<Handler> makeOnboardRun(const EngineContext &context);
std::unique_ptr<Handler> makeOnboardCancel(const EngineContext &context);
std::unique_ptr<Handler> makeCallsWatch(const EngineContext &context);
std::unique_ptr<Handler> makeCallsMake(const EngineContext &context);
std::unique_ptr<Handler> makeCallsHistory(const EngineContext &context);
std::unique_ptr<Handler> makeQuestionsList(const EngineContext &context);
std::unique_ptr<Handler> makeQuestionsAnswer(const EngineContext &context);

void registerHandlers(Dispatcher &dispatcher, const EngineContext &context);

} // namespace clc
