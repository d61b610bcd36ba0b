#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/media_state.h"

namespace lab
{

/// What the parts of the Media service share: the phones, the link to the gateways, and who may reach what
/// (cloudlink-api, section 4; contracts/cloudlink/mediaSwagger.json). All of it outlives them.
class MediaService
{
public:
    MediaService(MediaState &media, GatewayLinkServer &link) : media_(media), link_(link) {}
    virtual ~MediaService() = default;

    virtual void addRoutes(ApiRouter &router) = 0;

protected:
    using Handler = std::function<HttpResponse(ApiCall &)>;
    using Later = std::function<void(ApiCall &, const Responder &)>;

    static void add(ApiRouter &router, const QByteArray &method, const QString &path, BodyForm body,
                    const QStringList &query, Handler handler);
    static void addLater(ApiRouter &router, const QByteArray &method, const QString &path, BodyForm body, Later later);
    /// An operation that answers the same to whatever is asked.
    static void addLenient(ApiRouter &router, const QByteArray &method, const QString &path, BodyForm body,
                           Handler handler);

    /// The endpoint of the path. Nothing and the refusal when the gateway is away (504) or there is none (404). A user
    /// without administrator's rights reaches the own extension only.
    const MediaPhone *phoneOf(const ApiCall &call, HttpResponse *refused);
    LinkOwner ownerOf(const ApiCall &call)
    {
        return {call.caller.accountId, {}, media_.siteId(call.caller.accountId), {}};
    }
    static HttpResponse object(const QJsonObject &object) { return HttpResponse::json(object); }
    /// A collection of nothing.
    static HttpResponse none(const ApiCall &call);
    /// A number member within bounds; 400 in `refused` when it is none. Absent: `standard`.
    static std::optional<double> number(const QJsonObject &body, const QString &name, double least, double most,
                                        double standard, HttpResponse *refused);

    MediaState &media_;
    GatewayLinkServer &link_;
};

/// The answer to a command that went wrong. The Media API knows no 409: not possible in this state is 400.
HttpResponse commandRefusal(const CommandOutcome &outcome);

} // namespace lab
