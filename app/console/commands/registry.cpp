#include "app/console/commands/commands.h"

namespace clc::console
{

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make :
         {makeLogin, makeLogout, makeWhoAmICommand, makeConfig, makeOnboard, makeAccounts, makeUsers, makeIntegrations,
          makeSync, makeRuns, makeProvision, makeCalls, makeCall, makeHistory, makeStatusCommand})
        commands.push_back(make());
    return commands;
}

} // namespace clc::console
