#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/net/http_client.h"

namespace clc
{

/// How often and after which pauses a request is repeated.
struct RetryPolicy {
    int tries = 5;                                        ///< in all, the first included
    std::chrono::milliseconds firstPause{500};            ///< without Retry-After: doubling from here …
    std::chrono::milliseconds longestPause{15'000};       ///< … to here (engine/base/backoff.h)
    std::chrono::milliseconds longestRetryAfter{120'000}; ///< a Retry-After beyond it is cut down to it
    std::chrono::milliseconds jitter{1'000};              ///< at most this is added to a Retry-After
};

/// The wait that a Retry-After header asks for: seconds, or an HTTP date (RFC 9110 section 10.2.3; all three date
/// forms) seen from `date`, the answer's own Date header, else from `now`. nullopt when empty or not understood; never
/// negative, uncapped.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QByteArray &date,
                                                    const QDateTime &now);

/// Whether trying again can help: 429 always (the request was not carried out); 5xx and a lost connection only when
/// the request may be carried out twice. A refused certificate or an unknown name is never tried again here.
bool worthRepeating(const Result<HttpReply> &outcome, bool repeatable);

/// Sends until the outcome is not worth repeating or the tries are used up; yields the last outcome, whatever its
/// status. `sent`, when given, counts the requests made; it must outlive the flow.
Task<HttpReply> sendRepeatedly(Scope &scope, HttpClient &http, const Clock &clock, RetryPolicy policy,
                               HttpRequest request, bool repeatable, quint64 *sent = nullptr);

} // namespace clc
