#include "app/lab/platform/media_calls.h"

#include "app/lab/platform/call_control.h"
#include "app/lab/platform/collection.h"
#include "app/lab/platform/filter.h"
#include "app/lab/platform/media_json.h"

#include <QJsonDocument>

#include <array>

namespace lab
{

namespace
{

constexpr int kControlMs = 6000;

} // namespace

void MediaCalls::addRoutes(ApiRouter &router)
{
    const QString all = QStringLiteral("/endpoints/{endpointId}/calls");
    const QString one = all + QStringLiteral("/{callId}");
    add(router, "GET", all, BodyForm::Ignored,
        {QStringLiteral("$skip"), QStringLiteral("$top"), QStringLiteral("$filter")},
        [this](ApiCall &call) { return list(call); });
    addLater(router, "POST", all, BodyForm::JsonText,
             [this](ApiCall &call, const Responder &respond) { make(call, respond); });
    add(router, "GET", one, BodyForm::Ignored, {}, [this](ApiCall &call) { return show(call); });
    addLater(router, "PUT", one, BodyForm::JsonText,
             [this](ApiCall &call, const Responder &respond) { control(call, respond); });
}

HttpResponse MediaCalls::list(ApiCall &call)
{
    static constexpr std::array<FilterField, 4> kFields{
        {{QLatin1String("state")}, {QLatin1String("direction")}, {QLatin1String("from")}, {QLatin1String("to")}}};
    HttpResponse refused;
    const auto range = pageRange(call, &refused);
    const MediaPhone *phone = range ? phoneOf(call, &refused) : nullptr;
    if (!phone) return refused;
    QList<QJsonObject> calls;
    for (const LinkCall &one : phone->calls) calls.append(callObject(one, ownerOf(call), media_, kMediaService));
    const QString filter = call.request.queryItem(QStringLiteral("$filter"));
    if (!filter.isEmpty()) {
        const Filter::Parsed parsed = Filter::parse(filter, kFields);
        if (!parsed.filter) return badRequest(parsed.fault);
        calls.removeIf([&parsed](const QJsonObject &one) {
            return !parsed.filter->matches(
                [&one](int field) { return one.value(kFields[static_cast<std::size_t>(field)].name).toString(); });
        });
    }
    return collection(call, calls.size(), *range, [&calls](JsonWriter &writer, qsizetype index) {
        writer.raw(QJsonDocument(calls.at(index)).toJson(QJsonDocument::Compact));
    });
}

HttpResponse MediaCalls::show(ApiCall &call)
{
    HttpResponse refused;
    const MediaPhone *phone = phoneOf(call, &refused);
    if (!phone) return refused;
    const LinkCall *found = phone->call(call.argument(1));
    return found ? object(callObject(*found, ownerOf(call), media_, kMediaService)) : notFound();
}

void MediaCalls::make(ApiCall &call, const Responder &respond)
{
    HttpResponse refused;
    if (auto fault = createCallFault(call.body)) return respond(*fault);
    const auto timeout = number(call.body, QStringLiteral("timeoutMs"), 3000, 30'000, 6000, &refused);
    const auto unanswered = number(call.body, QStringLiteral("originateTimeout"), 0, 120, 0, &refused);
    if (!timeout || !unanswered) return respond(refused);
    if (*unanswered > 0)
        return respond(refusal(403, QStringLiteral("Feature not allowed: this platform ends no unanswered call; leave "
                                                   "originateTimeout out")));
    const MediaPhone *phone = phoneOf(call, &refused);
    if (!phone) return respond(refused);
    LinkCommand command;
    command.action = QStringLiteral("makeCall");
    command.endpointId = phone->endpointId;
    command.to = call.body.value(QLatin1String("to")).toString();
    command.associatedCallId = lastSegment(call.body.value(QLatin1String("associatedCallId")).toString()).left(64);
    link_.command(call.caller.accountId, command, static_cast<int>(*timeout),
                  [this, respond, owner = ownerOf(call)](const CommandOutcome &outcome) {
                      if (outcome.status != 200) return respond(commandRefusal(outcome));
                      if (!outcome.call)
                          return respond(refusal(500, QStringLiteral("The gateway did not name the new call")));
                      respond(object(callObject(*outcome.call, owner, media_, kMediaService)));
                  });
}

void MediaCalls::control(ApiCall &call, const Responder &respond)
{
    HttpResponse refused;
    const QString callId = call.argument(1);
    const MediaPhone *phone = phoneOf(call, &refused);
    if (!phone) return respond(refused);
    const CallControl wanted = readCallControl(call.body, *phone, callId);
    if (!wanted.command) return respond(wanted.refused);
    // Whether there is such a call is the gateway's to say: its event may still be on the way.
    if (callId.size() > 64) return respond(notFound());
    link_.command(call.caller.accountId, *wanted.command, kControlMs, [respond](const CommandOutcome &outcome) {
        respond(outcome.status == 200 ? rawJson("{}") : commandRefusal(outcome));
    });
}

} // namespace lab
