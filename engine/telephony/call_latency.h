#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace clc
{

/// How long events took from the PBX's message to the gateway link, over the last minute. Fixed memory, no locking;
/// adding takes a few nanoseconds. Values are told within an eighth: upper ends of logarithmic buckets.
class CallLatency
{
public:
    /// A duration in microseconds of so many events; `steadyMs` is a clock that is never set back.
    void add(qint64 microseconds, qint64 steadyMs, quint32 events = 1);

    struct Percentiles {
        qint64 count = 0;
        qint64 p50Us = -1; ///< -1: nothing happened
        qint64 p99Us = -1;
    };
    Percentiles percentiles(qint64 steadyMs) const;

private:
    static constexpr std::size_t slices = 6;
    static constexpr qint64 sliceMs = 10'000;
    static constexpr std::size_t buckets = 256; ///< eight for each power of two up to about an hour
    struct Slice {
        qint64 number = -1; ///< which ten seconds
        std::array<quint32, buckets> counts{};
    };

    static std::size_t bucketOf(quint64 value);
    static qint64 upperEnd(std::size_t bucket);

    std::array<Slice, slices> slices_{};
};

} // namespace clc
