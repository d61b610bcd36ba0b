#pragma once

#include "engine/service/handler.h"

#include <map>
#include <memory>

namespace clc
{

/// Finds the handler of a method by its name.
class Dispatcher
{
public:
    /// Two handlers for one method are a programming error.
    void add(std::unique_ptr<Handler> handler);
    /// Error unknownMethod when there is no such method.
    Task<QJsonObject> dispatch(Scope &scope, QString method, QJsonObject params);

private:
    std::map<QString, std::unique_ptr<Handler>> handlers_;
};

} // namespace clc
