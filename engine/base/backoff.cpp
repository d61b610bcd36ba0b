#include "engine/base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace clc
{

Backoff::Backoff(std::chrono::milliseconds first, std::chrono::milliseconds ceiling) : first_(first), ceiling_(ceiling)
{
}

std::chrono::milliseconds Backoff::next()
{
    const int doublings = std::min(attempts_++, 20);
    const auto full = std::min(ceiling_, first_ * (int64_t{1} << doublings));
    const auto half = std::max<int64_t>(1, full.count() / 2);
    const qint64 most = half + 1;
    return std::chrono::milliseconds(full.count() - half + QRandomGenerator::global()->bounded(most));
}

} // namespace clc
