#pragma once

#include "engine/service/handlers/context_handler.h"

namespace clc
{

/// A handler whose reply is what the board gathers. It never suspends, so that what a snapshot says and the number of
/// its last event belong together.
template<typename T>
class BoardHandler final : public ContextHandler
{
public:
    using Gather = Result<T> (StatusBoard::*)();
    BoardHandler(const char *method, const EngineContext &context, Gather gather)
        : ContextHandler(method, context), gather_(gather)
    {
    }
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        CLC_CO_TRY(const T gathered, (context_.board.*gather_)());
        co_return gathered.toJson();
    }

private:
    Gather gather_;
};

} // namespace clc
