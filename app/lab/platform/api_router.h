#pragma once

#include "app/lab/laboratory/faults.h"
#include "app/lab/laboratory/lab_clock.h"
#include "app/lab/platform/api.h"
#include "app/lab/platform/platform_state.h"

#include <QHash>

#include <optional>
#include <vector>

namespace lab
{

/// Tells who the bearer of an access token is; nothing when the token is wrong, expired or its principal gone.
using Authenticator = std::function<std::optional<Principal>(const QByteArray &token)>;

/// Finds the route of a request and checks all that every service checks alike: token, role, reach over the account,
/// query names, content type and JSON. Puts the correlation id on every answer, and the faults the laboratory was told
/// to play.
class ApiRouter
{
public:
    ApiRouter(PlatformState &state, Faults &faults, const LabClock &clock, Authenticator authenticator);

    /// `service` is the path before the routes' own, e.g. "/admin/2017-09-01".
    void add(const QString &service, ApiRoute route);
    void answer(const HttpRequest &request, const Responder &respond);

private:
    struct Entry {
        QStringList segments;
        ApiRoute route;
    };

    const Entry *find(const HttpRequest &request, QStringList *arguments) const;
    void dispatch(const HttpRequest &request, const QString &correlationId, const Responder &respond);
    std::optional<HttpResponse> check(const ApiRoute &route, ApiCall &call);
    std::optional<HttpResponse> checkCaller(const ApiRoute &route, ApiCall &call);
    std::optional<HttpResponse> checkReach(const ApiRoute &route, ApiCall &call);
    static std::optional<HttpResponse> checkQuery(const ApiRoute &route, const HttpRequest &request);
    static std::optional<HttpResponse> checkBody(const ApiRoute &route, ApiCall &call);
    std::optional<HttpResponse> faultBefore(const QString &operation);
    void arrangePageFault(const QString &operation, ApiCall *call);
    void spoil(const QString &operation, HttpResponse *response);

    PlatformState &state_;
    Faults &faults_;
    const LabClock &clock_;
    Authenticator authenticator_;
    QHash<QPair<QByteArray, qsizetype>, std::vector<Entry>> entries_; ///< by method and number of segments
};

} // namespace lab
