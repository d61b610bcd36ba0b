#pragma once

#include "engine/base/scope.h"
#include "engine/net/endpoint.h"
#include "engine/net/trust.h"

#include <QString>

#include <chrono>
#include <optional>

namespace clc
{

enum class SipTransport { udp, tcp, tls };

/// "udp", "tcp", "tls", as in a SIP URI and in the answers file.
QString sipTransportName(SipTransport transport);
std::optional<SipTransport> sipTransportFromName(const QString &name);

/// What one OPTIONS request told about a SIP peer (mbg-sip-msl.md section 4).
struct SipProbeResult {
    enum class Verdict { healthy, reachableWithWarning, down };

    Verdict verdict = Verdict::down;
    int status = 0;                         ///< the final SIP status; 0 if none came
    QString detail;                         ///< one sentence: what the status means, or why there is none
    QString server;                         ///< Server or User-Agent of the answer
    QString allow;                          ///< Allow of the answer
    std::chrono::milliseconds roundTrip{0}; ///< from the (last) request to the final answer
    std::optional<Error> error; ///< when down without a final answer: refused, timedOut, tlsFailed, trustCertificate, …

    bool hasFinalAnswer() const { return status >= 200; }
};

struct SipProbeOptions {
    std::chrono::milliseconds wait{4000}; ///< for a final answer, connecting included
};

/// Sends OPTIONS out of dialogue and judges the answer. UDP is repeated 0.5, 1 and 2 s after the first; TLS is never
/// retried without TLS. A peer that is down is a result, not an error; the only error is `cancelled`.
Task<SipProbeResult> probeSip(Scope &scope, Endpoint endpoint, SipTransport transport, TrustDecisions &trust,
                              SipProbeOptions options = {});

/// The table of verdicts: what a final status (200-699) says about the peer. Pure.
SipProbeResult::Verdict sipVerdict(int status);

} // namespace clc
