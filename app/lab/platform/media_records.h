#pragma once

#include "app/lab/platform/media_service.h"

namespace lab
{

/// The call history: one record for each endpoint's part in a finished call, newest first.
class MediaRecords : public MediaService
{
public:
    using MediaService::MediaService;

    void addRoutes(ApiRouter &router) override;

private:
    HttpResponse list(ApiCall &call);
    HttpResponse hideMany(ApiCall &call);
    HttpResponse show(ApiCall &call);
    HttpResponse hideOne(ApiCall &call);

    /// The records that the caller may see and the `$filter` selects, newest first; nothing and 400 for a filter that
    /// is none.
    std::optional<std::vector<CallRecord *>> select(const ApiCall &call, HttpResponse *refused);
    CallRecord *recordOf(const ApiCall &call);
};

} // namespace lab
