#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"

namespace lab
{

/// Clients of an account: the identities that programs have of their own (platform-users.md, "Clients").
class ClientService
{
public:
    ClientService(PlatformState &state, Changes &changes, const LabClock &clock);

    void addRoutes(ApiRouter &router);

private:
    HttpResponse list(ApiCall &call);
    HttpResponse create(ApiCall &call);
    HttpResponse show(ApiCall &call);
    HttpResponse remove(ApiCall &call);

    PlatformState &state_;
    Changes &changes_;
    const LabClock &clock_;
};

} // namespace lab
