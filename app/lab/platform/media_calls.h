#pragma once

#include "app/lab/platform/media_service.h"

namespace lab
{

/// Calls of an endpoint: list, make, control.
class MediaCalls : public MediaService
{
public:
    using MediaService::MediaService;

    void addRoutes(ApiRouter &router) override;

private:
    HttpResponse list(ApiCall &call);
    HttpResponse show(ApiCall &call);
    void make(ApiCall &call, const Responder &respond);
    void control(ApiCall &call, const Responder &respond);
};

} // namespace lab
