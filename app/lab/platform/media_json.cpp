#include "app/lab/platform/media_json.h"

namespace lab
{

namespace
{

void insertFilled(QJsonObject *object, const QString &name, const QString &text)
{
    if (!text.isEmpty()) object->insert(name, text);
}

/// An international number is displayable as it is; an extension is not.
bool isE164(const QString &number)
{
    return number.startsWith(QLatin1Char('+'));
}

QString directionName(bool outbound)
{
    return outbound ? QStringLiteral("outbound") : QStringLiteral("inbound");
}

QString present(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QJsonObject selfLink(const QString &path)
{
    return {{QStringLiteral("self"), path}};
}

} // namespace

QString callPath(const LinkCall &call)
{
    return QStringLiteral("endpoints/%1/calls/%2").arg(call.endpointId, call.callId);
}

QJsonObject callObject(const LinkCall &call, const LinkOwner &owner, const MediaState &media, const QString &links)
{
    const QString path = callPath(call);
    QJsonObject object{{QStringLiteral("callId"), path},
                       {QStringLiteral("from"), present(call.from)},
                       {QStringLiteral("fromNumberE164"), isE164(call.from)},
                       {QStringLiteral("fromName"), present(call.fromName)},
                       {QStringLiteral("to"), present(call.to)},
                       {QStringLiteral("toNumberE164"), isE164(call.to)},
                       {QStringLiteral("toName"), present(call.toName)},
                       {QStringLiteral("state"), partStateName(call.state)},
                       {QStringLiteral("direction"), directionName(call.outbound)},
                       {QStringLiteral("createdOn"), isoTime(call.createdOn)},
                       {QStringLiteral("_links"), selfLink(links + QLatin1Char('/') + path)}};
    insertFilled(&object, QStringLiteral("cause"), call.cause);
    insertFilled(&object, QStringLiteral("siteId"), owner.siteId);
    insertFilled(&object, QStringLiteral("fromPrincipalId"), media.principalOf(owner.accountId, call.from));
    insertFilled(&object, QStringLiteral("toPrincipalId"), media.principalOf(owner.accountId, call.to));
    if (!call.extraPbxData.isEmpty()) object.insert(QStringLiteral("extraPbxData"), call.extraPbxData);
    if (call.state == PartState::Completed) {
        object.insert(QStringLiteral("endTime"), isoTime(call.endTime));
        object.insert(QStringLiteral("completed"), call.answered);
        object.insert(QStringLiteral("ringTime"), call.ringTime);
        object.insert(QStringLiteral("billingTime"), call.billingTime);
    }
    return object;
}

QJsonObject endpointObject(const MediaPhone &phone, const QString &links)
{
    const bool busy =
        phone.state == PhoneState::Ringing || phone.state == PhoneState::Connected || phone.state == PhoneState::Held;
    const QString availability = phone.dnd ? QStringLiteral("dnd")
                                 : busy    ? QStringLiteral("busy")
                                           : QStringLiteral("available");
    return {{QStringLiteral("endpointId"), phone.endpointId},
            {QStringLiteral("name"), present(phone.name)},
            {QStringLiteral("type"), present(phone.type)},
            {QStringLiteral("state"), phoneStateName(phone.state)},
            {QStringLiteral("userAvailability"), availability},
            {QStringLiteral("messageWaiting"), phone.messageWaiting},
            {QStringLiteral("dnd"), phone.dnd},
            {QStringLiteral("_links"), selfLink(links + QLatin1String("/endpoints/") + phone.endpointId)}};
}

QJsonObject recordObject(const CallRecord &record)
{
    QJsonObject object{{QStringLiteral("callId"), record.callId},
                       {QStringLiteral("from"), present(record.from)},
                       {QStringLiteral("fromNumberE164"), isE164(record.from)},
                       {QStringLiteral("fromName"), present(record.fromName)},
                       {QStringLiteral("to"), present(record.to)},
                       {QStringLiteral("toNumberE164"), isE164(record.to)},
                       {QStringLiteral("toName"), present(record.toName)},
                       {QStringLiteral("state"), QStringLiteral("completed")},
                       {QStringLiteral("direction"), directionName(record.outbound)},
                       {QStringLiteral("createdOn"), isoTime(record.createdOn)},
                       {QStringLiteral("endTime"), isoTime(record.endTime)},
                       {QStringLiteral("completed"), record.answered},
                       {QStringLiteral("ringTime"), record.ringTime},
                       {QStringLiteral("billingTime"), record.billingTime},
                       {QStringLiteral("_links"), selfLink(kMediaService + QLatin1String("/calls/") + record.callId +
                                                           QLatin1String("/records"))}};
    insertFilled(&object, QStringLiteral("cause"), record.cause);
    insertFilled(&object, QStringLiteral("siteId"), record.siteId);
    insertFilled(&object, QStringLiteral("fromPrincipalId"), record.fromPrincipalId);
    insertFilled(&object, QStringLiteral("toPrincipalId"), record.toPrincipalId);
    return object;
}

QString lastSegment(const QString &path)
{
    return path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
}

} // namespace lab
