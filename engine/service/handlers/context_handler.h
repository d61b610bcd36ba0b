#pragma once

#include "engine/api/json_reader.h"
#include "engine/api/methods.h"
#include "engine/service/handlers/handlers.h"

namespace clc
{

/// A handler that works with the engine's parts.
class ContextHandler : public Handler
{
public:
    ContextHandler(const char *method, const EngineContext &context)
        : context_(context), method_(QString::fromLatin1(method))
    {
    }
    QString method() const override { return method_; }

protected:
    EngineContext context_;

private:
    QString method_;
};

} // namespace clc
