#pragma once

#include "engine/base/scope.h"

#include <QJsonObject>
#include <QString>

namespace clc
{

/// Answers one method of engine/api/methods.h (architecture section 3). Lives as long as the dispatcher; several
/// requests for it may be under way at once.
class Handler
{
public:
    virtual ~Handler() = default;
    virtual QString method() const = 0;
    /// `params` come from outside: each is checked (JsonReader). The result becomes `reply.result`.
    virtual Task<QJsonObject> handle(Scope &scope, QJsonObject params) = 0;
};

} // namespace clc
