#pragma once

#include "app/lab/json/writer.h"
#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"

namespace lab
{

/// Accounts with their contacts and tags (platform-users.md, "Accounts"; cloudlink-api, section 3).
class AccountService
{
public:
    AccountService(PlatformState &state, Changes &changes, const LabClock &clock);

    void addRoutes(ApiRouter &router);

private:
    HttpResponse list(ApiCall &call);
    HttpResponse create(ApiCall &call);
    HttpResponse show(ApiCall &call);
    HttpResponse change(ApiCall &call);
    HttpResponse contacts(ApiCall &call);
    HttpResponse contact(ApiCall &call);
    HttpResponse putTag(ApiCall &call);
    HttpResponse removeTag(ApiCall &call);

    void apply(const ApiCall &call, Account &account) const;

    PlatformState &state_;
    Changes &changes_;
    const LabClock &clock_;
};

} // namespace lab
