#pragma once

#include <chrono>
#include <cstdint>

namespace clc
{

/// Waiting times between attempts: doubling from `first` to `ceiling`, each with up to 50 % jitter taken off, for ever.
/// A value type; `reset` after a success.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds ceiling);

    std::chrono::milliseconds next();
    void reset() { attempts_ = 0; }
    int attempts() const { return attempts_; }

private:
    std::chrono::milliseconds first_;
    std::chrono::milliseconds ceiling_;
    int attempts_ = 0;
};

} // namespace clc
