#pragma once

#include "engine/net/http_client.h"
#include "engine/pbx/form_map.h"
#include "engine/pbx/pbx_driver.h"

#include <chrono>
#include <memory>

namespace clc
{

/// How patient the driver is (protocols/oig.md, sections 2 and 8). The defaults are for real systems; tests shorten
/// them.
struct OigTimings {
    std::chrono::milliseconds request{30'000};      ///< for one ordinary answer
    std::chrono::milliseconds bulkRequest{120'000}; ///< for an answer with all rows of a table
    std::chrono::milliseconds keepAlive{4'000};     ///< between two resets of the session timer; it runs out after 10 s
    std::chrono::milliseconds keepAliveAnswer{4'000}; ///< for the answer to one; three without are a lost session
    std::chrono::milliseconds connectPoll{1'000};     ///< between two looks whether OIG is connected to the PBX
    std::chrono::milliseconds connectLimit{30'000};   ///< until then it must be
    std::chrono::milliseconds notification{120'000};  ///< longest wait of one getNotification
    std::chrono::milliseconds shortestPoll{1'000};    ///< a server that does not wait is not asked more often
    std::chrono::milliseconds firstRetry{1'000};      ///< pause before another log-in after a failed one, doubling …
    std::chrono::milliseconds lastRetry{60'000};      ///< … up to this
    std::chrono::milliseconds refusedRetry{300'000};  ///< the same after a refused one: more may lock the account
    int pageSize = 500;                               ///< rows per searchFirstNTuples/searchNextNTuples
    std::chrono::milliseconds event{30'000};          ///< longest wait of one getEvent
    std::chrono::milliseconds eventWhileReading{200}; ///< the same while all endpoints are read
    std::chrono::milliseconds drain{3'000};      ///< a PBX that always has another event is not waited for any longer
    std::chrono::milliseconds callEvent{10'000}; ///< until a call that was ordered must be told by an event
    int setUpAtOnce = 12;                        ///< endpoints that are set up at the same time
};

/// A MiVoice Business behind Mitel's Open Integration Gateway, SOAP 4.0 (contracts/oig/wsdl).
/// `requests` carries ordinary calls; `polls` the long poll and the keep-alive, so that a slow answer never ends the
/// session. Both must outlive the driver; two different clients, or the pool of connections is shared.
std::unique_ptr<PbxDriver> makeOigDriver(HttpClient &requests, HttpClient &polls, OigAccess access, FormMap forms,
                                         OigTimings timings = {});

/// True for 9.4 and later; reads the first number with dots in the text ("10.2.0.26", "09.4 SP1"), else a
/// short one at its beginning ("20"); false without either.
bool isSupportedMivbVersion(const QString &version);

} // namespace clc
