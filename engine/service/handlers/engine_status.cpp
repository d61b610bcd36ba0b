#include "engine/service/handlers/board_handler.h"

namespace clc
{

std::unique_ptr<Handler> makeEngineStatus(const EngineContext &context)
{
    return std::make_unique<BoardHandler<EngineStatus>>(methods::engineStatus, context, &StatusBoard::status);
}

} // namespace clc
