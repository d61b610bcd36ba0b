#include "app/lab/platform/media_records.h"

#include "app/lab/platform/collection.h"
#include "app/lab/platform/filter.h"
#include "app/lab/platform/media_json.h"

#include <QJsonDocument>

#include <array>

namespace lab
{

namespace
{

constexpr std::array<FilterField, 5> kFields{{{QLatin1String("principal")},
                                              {QLatin1String("from")},
                                              {QLatin1String("to")},
                                              {QLatin1String("direction")},
                                              {QLatin1String("createdOn")}}};

QString fieldOf(const CallRecord &record, int field)
{
    switch (field) {
    case 0:
        return record.principalId;
    case 1:
        return record.from;
    case 2:
        return record.to;
    case 3:
        return record.outbound ? QStringLiteral("outbound") : QStringLiteral("inbound");
    default:
        return isoTime(record.createdOn);
    }
}

bool maySee(const ApiCall &call, const CallRecord &record)
{
    return call.caller.role != Role::User || record.principalId == call.caller.id;
}

/// `hide` as the description has it, or as the text that one sample sends; nothing when the body is another.
std::optional<bool> readHide(const QJsonObject &body)
{
    const QJsonValue hide = body.value(QLatin1String("hide"));
    if (body.size() != 1) return std::nullopt;
    if (hide.isBool()) return hide.toBool();
    if (hide == QJsonValue(QStringLiteral("true"))) return true;
    if (hide == QJsonValue(QStringLiteral("false"))) return false;
    return std::nullopt;
}

HttpResponse hideFault()
{
    return badRequest(QStringLiteral("the body must hold hide, true or false, and nothing else"));
}

} // namespace

void MediaRecords::addRoutes(ApiRouter &router)
{
    const QStringList paging{QStringLiteral("$skip"), QStringLiteral("$top"), QStringLiteral("$filter")};
    const QString all = QStringLiteral("/calls/records");
    const QString one = QStringLiteral("/calls/{callId}/records");
    add(router, "GET", all, BodyForm::Ignored, paging, [this](ApiCall &call) { return list(call); });
    add(router, "PUT", all, BodyForm::JsonText, {QStringLiteral("$filter")},
        [this](ApiCall &call) { return hideMany(call); });
    add(router, "GET", one, BodyForm::Ignored, {}, [this](ApiCall &call) { return show(call); });
    add(router, "PUT", one, BodyForm::JsonText, {}, [this](ApiCall &call) { return hideOne(call); });
}

std::optional<std::vector<CallRecord *>> MediaRecords::select(const ApiCall &call, HttpResponse *refused)
{
    std::optional<Filter> filter;
    const QString text = call.request.queryItem(QStringLiteral("$filter"));
    if (call.request.query.hasQueryItem(QStringLiteral("$filter"))) {
        Filter::Parsed parsed = Filter::parse(text, kFields);
        if (!parsed.filter) {
            *refused = badRequest(parsed.fault);
            return std::nullopt;
        }
        filter = std::move(parsed.filter);
    }
    std::vector<CallRecord *> found;
    std::deque<CallRecord> &all = media_.records(call.caller.accountId).all();
    for (auto record = all.rbegin(); record != all.rend(); ++record) {
        const auto field = [&record](int number) { return fieldOf(*record, number); };
        if (record->hidden || !maySee(call, *record) || (filter && !filter->matches(field))) continue;
        found.push_back(&*record);
    }
    return found;
}

HttpResponse MediaRecords::list(ApiCall &call)
{
    HttpResponse refused;
    const auto range = pageRange(call, &refused);
    const auto found = range ? select(call, &refused) : std::nullopt;
    if (!found) return refused;
    return collection(call, static_cast<qsizetype>(found->size()), *range,
                      [&found](JsonWriter &writer, qsizetype index) {
                          const CallRecord &record = *(*found)[static_cast<std::size_t>(index)];
                          writer.raw(QJsonDocument(recordObject(record)).toJson(QJsonDocument::Compact));
                      });
}

/// Without a filter only the caller's own records are hidden: a slip must not hide an account's whole history.
HttpResponse MediaRecords::hideMany(ApiCall &call)
{
    const std::optional<bool> hide = readHide(call.body);
    if (!hide) return hideFault();
    HttpResponse refused;
    const auto found = select(call, &refused);
    if (!found) return refused;
    const bool filtered = call.request.query.hasQueryItem(QStringLiteral("$filter"));
    for (CallRecord *record : *found) {
        if (filtered || record->principalId == call.caller.id) record->hidden = *hide;
    }
    return rawJson("{}");
}

CallRecord *MediaRecords::recordOf(const ApiCall &call)
{
    CallRecord *record = media_.records(call.caller.accountId).find(call.argument(0));
    return record && maySee(call, *record) ? record : nullptr;
}

HttpResponse MediaRecords::show(ApiCall &call)
{
    const CallRecord *record = recordOf(call);
    if (!record || record->hidden) return notFound();
    return wholeCollection(call, 1, [record](JsonWriter &writer, qsizetype) {
        writer.raw(QJsonDocument(recordObject(*record)).toJson(QJsonDocument::Compact));
    });
}

HttpResponse MediaRecords::hideOne(ApiCall &call)
{
    CallRecord *record = recordOf(call);
    if (!record) return notFound();
    const std::optional<bool> hide = readHide(call.body);
    if (!hide) return hideFault();
    record->hidden = *hide;
    return rawJson("{}");
}

} // namespace lab
