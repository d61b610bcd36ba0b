#pragma once

#include "engine/base/scope.h"

#include <memory>
#include <vector>

namespace clc::oig
{

/// Something that happens now and then, for those who look again each time. One thread.
class Moment
{
public:
    /// Until it happens the next time, or for `limit`; zero is without end. Both are `done`.
    auto wait(Scope &scope, std::chrono::milliseconds limit = std::chrono::milliseconds(0)) const
    {
        auto timer = std::make_shared<std::shared_ptr<QObject>>();
        return scope.await<Done>(
            [timer, limit, waiting = waiting_](const Scope::Completion<Done> &complete) {
                std::erase_if(*waiting, [](const auto &one) { return !one.isPending(); });
                waiting->push_back(complete);
                if (limit.count() > 0) *timer = detail::startTimer(limit, [complete] { complete(done); });
            },
            [timer] { timer->reset(); });
    }
    void pass() const
    {
        const auto waiting = std::exchange(*waiting_, {});
        for (const auto &complete : waiting) complete(done);
    }

private:
    using Waiting = std::vector<Scope::Completion<Done>>;
    std::shared_ptr<Waiting> waiting_ = std::make_shared<Waiting>();
};

} // namespace clc::oig
