#pragma once

#include "app/lab/platform/media_service.h"

namespace lab
{

/// Endpoints: their state, do not disturb, message waiting.
class MediaEndpoints : public MediaService
{
public:
    using MediaService::MediaService;

    void addRoutes(ApiRouter &router) override;

private:
    HttpResponse show(ApiCall &call);
    void update(ApiCall &call, const Responder &respond);
};

} // namespace lab
