#pragma once

#include "app/console/global_options.h"
#include "app/console/output.h"
#include "engine/client/engine_session.h"
#include "engine/service/engine.h"

#include <memory>

namespace clc::console
{

/// The engine for one command: the one that holds the data directory, else one embedded for the run.
class EngineAccess
{
public:
    EngineAccess(GlobalOptions options, Output &output);

    /// Errors: engineNotReachable, accessDenied, protocolVersion, and those of Engine::start.
    Flow open(Scope &scope);
    /// Ends an embedded engine in order.
    Flow close(Scope &scope);
    EngineSession &session() { return *session_; }

private:
    Flow attach(Scope &scope, QString address);
    Flow embed(Scope &scope);

    GlobalOptions options_;
    Output &output_;
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<EngineSession> session_;
};

/// How an engine is started by these options.
EngineOptions engineOptions(const GlobalOptions &options);

} // namespace clc::console
