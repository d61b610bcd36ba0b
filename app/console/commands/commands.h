#pragma once

#include "app/console/command.h"

namespace clc::console
{

// One command for each file of this folder.
std::unique_ptr<Command> makeLogin();
std::unique_ptr<Command> makeLogout();
std::unique_ptr<Command> makeWhoAmICommand();
std::unique_ptr<Command> makeConfig();
std::unique_ptr<Command> makeAccounts();
std::unique_ptr<Command> makeUsers();
std::unique_ptr<Command> makeIntegrations();
std::unique_ptr<Command> makeSync();
std::unique_ptr<Command> makeRuns();
std::unique_ptr<Command> makeProvision();
std::unique_ptr<Command> makeStatusCommand();
std::unique_ptr<Command> makeOnboard();
std::unique_ptr<Command> makeCalls();
std::unique_ptr<Command> makeCall();
std::unique_ptr<Command> makeHistory();

} // namespace clc::console
