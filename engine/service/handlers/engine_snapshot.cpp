#include "engine/service/handlers/board_handler.h"

namespace clc
{

std::unique_ptr<Handler> makeEngineSnapshot(const EngineContext &context)
{
    return std::make_unique<BoardHandler<Snapshot>>(methods::engineSnapshot, context, &StatusBoard::snapshot);
}

} // namespace clc
