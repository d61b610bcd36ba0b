#pragma once

#include "app/lab/platform/media_service.h"

namespace lab
{

/// Conferences and recordings as a PBX without them answers: there are none, and none can be made.
class Conferences : public MediaService
{
public:
    using MediaService::MediaService;

    void addRoutes(ApiRouter &router) override;

private:
    void addConferences(ApiRouter &router);
    void addParticipants(ApiRouter &router);
    void addRecordings(ApiRouter &router);
    HttpResponse ofUser(ApiCall &call);
};

} // namespace lab
