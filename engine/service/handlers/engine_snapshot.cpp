#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class EngineSnapshotHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        // Without suspending: what the snapshot says and the number of the last event belong together.
        CLC_CO_TRY(const Snapshot snapshot, context_.board.snapshot());
        co_return snapshot.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeEngineSnapshot(const EngineContext &context)
{
    return std::make_unique<EngineSnapshotHandler>(methods::engineSnapshot, context);
}

} // namespace clc
