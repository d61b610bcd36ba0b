#pragma once

#include "app/lab/mivb/oig_call.h"
#include "app/lab/site/site.h"

namespace lab
{

/// SessionService: log-in with each of its credentials, the certificate's second step, keep-alive, versions and logout
/// (oig.md, section 2).
class SessionOperations
{
public:
    SessionOperations(OigSessions &sessions, const LabClock &clock, const SiteFacts &facts, const MivbState &state);

    const QHash<QString, OigHandler> &handlers() const { return handlers_; }

private:
    void login(const OigCall &call);
    void authenticate(const OigCall &call) const;
    void versions(const OigCall &call) const;

    OigSessions &sessions_;
    const LabClock &clock_;
    const SiteFacts &facts_;
    const MivbState &state_;
    QHash<QString, OigHandler> handlers_;
};

} // namespace lab
