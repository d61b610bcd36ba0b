#include "engine/telephony/call_latency.h"

#include <algorithm>
#include <bit>

namespace clc
{

namespace
{

constexpr int subBits = 3;
constexpr std::size_t perPower = 1U << subBits;

} // namespace

/// Values below 8 have a bucket each; above, the three bits after the leading one choose among eight.
std::size_t CallLatency::bucketOf(quint64 value)
{
    if (value < perPower) return static_cast<std::size_t>(value);
    const int shift = static_cast<int>(std::bit_width(value)) - 1 - subBits;
    const std::size_t bucket = (static_cast<std::size_t>(shift) + 1) * perPower + ((value >> shift) & (perPower - 1));
    return std::min(bucket, buckets - 1);
}

qint64 CallLatency::upperEnd(std::size_t bucket)
{
    if (bucket < perPower) return static_cast<qint64>(bucket);
    const std::size_t shift = bucket / perPower - 1;
    const quint64 first = (perPower + bucket % perPower) << shift;
    return static_cast<qint64>(first + (quint64{1} << shift) - 1);
}

void CallLatency::add(qint64 microseconds, qint64 steadyMs, quint32 events)
{
    const qint64 number = std::max<qint64>(0, steadyMs) / sliceMs;
    Slice &slice = slices_.at(static_cast<std::size_t>(number) % slices);
    if (slice.number != number) {
        slice.number = number;
        slice.counts.fill(0);
    }
    slice.counts.at(bucketOf(static_cast<quint64>(std::max<qint64>(0, microseconds)))) += events;
}

CallLatency::Percentiles CallLatency::percentiles(qint64 steadyMs) const
{
    const qint64 newest = std::max<qint64>(0, steadyMs) / sliceMs;
    std::array<qint64, buckets> sum{};
    Percentiles found;
    for (const Slice &slice : slices_) {
        if (slice.number < 0 || slice.number + static_cast<qint64>(slices) <= newest) continue;
        for (std::size_t i = 0; i < buckets; ++i) {
            sum.at(i) += slice.counts.at(i);
            found.count += slice.counts.at(i);
        }
    }
    if (found.count == 0) return found;
    const auto at = [&sum](qint64 rank) {
        std::size_t bucket = 0;
        for (qint64 seen = sum.at(0); seen < rank; seen += sum.at(bucket)) ++bucket;
        return upperEnd(bucket);
    };
    found.p50Us = at((found.count + 1) / 2);
    found.p99Us = at((found.count * 99 + 99) / 100);
    return found;
}

} // namespace clc
