#include "app/lab/platform/conferences.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/collection.h"

#include <array>

namespace lab
{

namespace
{

HttpResponse missing(ApiCall &)
{
    return notFound();
}

constexpr std::array<JsonMember, 7> kNewConference{
    {{QLatin1String("id")},
     {QLatin1String("name")},
     {QLatin1String("type")},
     {QLatin1String("lobbyPolicy")},
     {QLatin1String("accessCodeLength"), JsonKind::Integer, false, 1, 99},
     {QLatin1String("expiryDateTime")},
     {QLatin1String("participants"), JsonKind::Array, false, 0, 1000}}};
constexpr std::array<JsonMember, 1> kNewParticipant{{{QLatin1String("participantId"), JsonKind::String, true}}};

} // namespace

void Conferences::addRoutes(ApiRouter &router)
{
    addConferences(router);
    addParticipants(router);
    addRecordings(router);
}

void Conferences::addConferences(ApiRouter &router)
{
    const auto empty = [](ApiCall &call) { return none(call); };
    const QString all = QStringLiteral("/conferences");
    const QString one = all + QStringLiteral("/{conferenceId}");
    const QString user = QStringLiteral("/users/{userId}");
    addLenient(router, "GET", all, BodyForm::Ignored, empty);
    add(router, "POST", all, BodyForm::JsonText, {}, [](ApiCall &call) {
        const auto fault = misfit(call.body, kNewConference);
        return fault ? badRequest(*fault) : forbidden();
    });
    // Before the one with a parameter, of which it would be a case.
    addLenient(router, "GET", all + QStringLiteral("/content"), BodyForm::Ignored, empty);
    addLenient(router, "GET", one, BodyForm::Ignored, missing);
    add(router, "POST", one, BodyForm::JsonText, {}, missing);
    add(router, "PUT", one, BodyForm::JsonText, {}, missing);
    addLenient(router, "DELETE", one, BodyForm::Ignored, missing);
    addLenient(router, "GET", user + QStringLiteral("/conferences"), BodyForm::Ignored,
               [this](ApiCall &call) { return ofUser(call); });
    addLenient(router, "GET", user + QStringLiteral("/attendances"), BodyForm::Ignored, empty);
}

void Conferences::addParticipants(ApiRouter &router)
{
    const QString all = QStringLiteral("/conferences/{conferenceId}/participants");
    const QString one = all + QStringLiteral("/{participantId}");
    addLenient(router, "GET", all, BodyForm::Ignored, [](ApiCall &call) { return none(call); });
    add(router, "POST", all, BodyForm::JsonText, {}, [](ApiCall &call) {
        const auto fault = misfit(call.body, kNewParticipant);
        return fault ? badRequest(*fault) : notFound();
    });
    addLenient(router, "GET", one, BodyForm::Ignored, missing);
    add(router, "PUT", one, BodyForm::JsonText, {}, missing);
    addLenient(router, "DELETE", one, BodyForm::Ignored, missing);
    addLenient(router, "POST", one + QStringLiteral("/connections"), BodyForm::Ignored, missing);
}

void Conferences::addRecordings(ApiRouter &router)
{
    const QString all = QStringLiteral("/recordings");
    const QString one = all + QStringLiteral("/{recordingId}");
    add(router, "GET", all, BodyForm::Ignored,
        {QStringLiteral("$skip"), QStringLiteral("$top"), QStringLiteral("$filter"), QStringLiteral("$orderby")},
        [](ApiCall &call) {
            HttpResponse refused;
            return pageRange(call, &refused) ? none(call) : refused;
        });
    addLenient(router, "GET", one, BodyForm::Ignored, missing);
    add(router, "PUT", one, BodyForm::JsonText, {}, missing);
    addLenient(router, "DELETE", one, BodyForm::Ignored, missing);
}

HttpResponse Conferences::ofUser(ApiCall &call)
{
    const bool own = call.argument(0) == QLatin1String("me") || call.argument(0) == call.caller.id;
    return own || call.caller.role != Role::User ? none(call) : forbidden();
}

} // namespace lab
