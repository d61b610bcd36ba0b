#include "app/lab/platform/account_json.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/user_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace lab
{

namespace
{

constexpr std::array<JsonMember, 5> kAddress{{
    {QLatin1String("country"), JsonKind::String, true, 1, 100},
    {QLatin1String("street"), JsonKind::String, true, 1, 200},
    {QLatin1String("city"), JsonKind::String, true, 1, 100},
    {QLatin1String("stateOrProvince"), JsonKind::String, false, 0, 100},
    {QLatin1String("zipCode"), JsonKind::String, true, 1, 20},
}};

constexpr std::array<JsonMember, 3> kContact{{
    {QLatin1String("name"), JsonKind::String, true, 1, 200},
    {QLatin1String("email"), JsonKind::String, true, 1, 254},
    {QLatin1String("contactType"), JsonKind::String, true, 1, 40},
}};

constexpr std::array<JsonMember, 1> kLocation{{{QLatin1String("address"), JsonKind::Object, true}}};

constexpr std::array<QLatin1String, 4> kEditable{QLatin1String("name"), QLatin1String("languageCode"),
                                                 QLatin1String("location"), QLatin1String("contacts")};

std::optional<QString> contactsFault(const QJsonArray &contacts)
{
    bool support = false;
    for (const QJsonValue &value : contacts) {
        QJsonObject contact = value.toObject();
        // A body read from the platform carries what the platform itself added to a contact.
        for (const QLatin1String own :
             {QLatin1String("contactId"), QLatin1String("accountId"), QLatin1String("createdOn"),
              QLatin1String("modifiedOn"), QLatin1String("createdBy"), QLatin1String("modifiedBy")})
            contact.remove(own);
        if (const auto fault = misfit(contact, kContact)) return QStringLiteral("contacts: ") + *fault;
        if (!isEmail(contact.value(QLatin1String("email")).toString()))
            return QStringLiteral("contacts: email is not a valid e-mail address");
        support = support || contact.value(QLatin1String("contactType")).toString() == QLatin1String("support");
    }
    if (!support) return QStringLiteral("contacts: at least one support contact is required");
    return std::nullopt;
}

std::optional<QString> editableFault(const QJsonObject &editable, bool isNew)
{
    const std::array<JsonMember, 4> members{{
        {QLatin1String("name"), JsonKind::String, isNew, 1, 200},
        {QLatin1String("languageCode"), JsonKind::String, isNew, 2, 20},
        {QLatin1String("location"), JsonKind::Object, isNew},
        {QLatin1String("contacts"), JsonKind::Array, isNew, 1, 50},
    }};
    if (auto fault = misfit(editable, members)) return fault;
    if (editable.contains(QLatin1String("location"))) {
        const QJsonObject location = editable.value(QLatin1String("location")).toObject();
        if (const auto fault = misfit(location, kLocation)) return QStringLiteral("location: ") + *fault;
        const QJsonObject address = location.value(QLatin1String("address")).toObject();
        if (const auto fault = misfit(address, kAddress)) return QStringLiteral("location.address: ") + *fault;
    }
    if (!editable.contains(QLatin1String("contacts"))) return std::nullopt;
    return contactsFault(editable.value(QLatin1String("contacts")).toArray());
}

} // namespace

std::optional<QString> accountBodyFault(const QJsonObject &body, const Account *current)
{
    const QJsonObject shown = current ? accountObject(*current) : QJsonObject();
    QJsonObject editable;
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        const QString name = it.key();
        if (std::find(kEditable.begin(), kEditable.end(), name) != kEditable.end()) {
            editable.insert(name, it.value());
        } else if (!shown.contains(name)) {
            return QStringLiteral("unknown member %1").arg(name.left(60));
        } else if (shown.value(name) != it.value()) {
            return QStringLiteral("%1 cannot be set").arg(name);
        }
    }
    return editableFault(editable, current == nullptr);
}

void writeContact(JsonWriter &writer, const Account &account, const Contact &contact)
{
    writer.beginObject();
    writer.member(QLatin1String("contactId"), contact.contactId).member(QLatin1String("accountId"), account.accountId);
    writer.member(QLatin1String("name"), contact.name).member(QLatin1String("email"), contact.email);
    writer.member(QLatin1String("contactType"), contact.contactType);
    writer.member(QLatin1String("createdOn"), isoTime(contact.createdOn));
    writer.member(QLatin1String("modifiedOn"), isoTime(contact.createdOn));
    writer.member(QLatin1String("createdBy"), contact.createdBy).member(QLatin1String("modifiedBy"), contact.createdBy);
    writer.endObject();
}

void writeAccount(JsonWriter &writer, const Account &account, bool withTags)
{
    const QString domain = account.accountId + QLatin1String(".us.dev.api.mitel.io");
    writer.beginObject();
    writer.member(QLatin1String("accountId"), account.accountId)
        .member(QLatin1String("accountNumber"), account.accountNumber);
    writer.member(QLatin1String("name"), account.name).member(QLatin1String("partnerId"), account.partnerId);
    writer.member(QLatin1String("accessTokenExpiryHours"), qint64{1})
        .member(QLatin1String("refreshTokenExpiryHours"), qint64{360});
    writer.member(QLatin1String("userLimit"), qint64{250'000}).member(QLatin1String("active"), true);
    writer.member(QLatin1String("domain"), domain).member(QLatin1String("languageCode"), account.languageCode);
    writer.key(QLatin1String("location")).beginObject().key(QLatin1String("address"));
    writer.raw(QJsonDocument(account.address).toJson(QJsonDocument::Compact)).endObject();
    writer.key(QLatin1String("policy")).beginObject().member(QLatin1String("allowGuestAccess"), false);
    writer.member(QLatin1String("allowProxyAuthentication"), false).endObject();
    writer.member(QLatin1String("policyId"), QLatin1String("account"))
        .member(QLatin1String("source"), QLatin1String("cloudlink"));
    writer.member(QLatin1String("state"), QLatin1String("active"));
    writer.key(QLatin1String("topLevelDomain")).beginArray().endArray();
    writer.key(QLatin1String("contacts")).beginArray();
    for (const Contact &contact : account.contacts) writeContact(writer, account, contact);
    writer.endArray();
    writer.member(QLatin1String("createdOn"), isoTime(account.createdOn))
        .member(QLatin1String("createdBy"), account.createdBy);
    writer.member(QLatin1String("modifiedOn"), isoTime(account.modifiedOn))
        .member(QLatin1String("modifiedBy"), account.modifiedBy);
    writer.key(QLatin1String("_links")).beginObject();
    writer.member(QLatin1String("self"), QString(QLatin1String("/admin/2017-09-01/accounts/") + account.accountId))
        .endObject();
    if (withTags) {
        writer.key(QLatin1String("tags")).beginObject();
        for (auto it = account.tags.constBegin(); it != account.tags.constEnd(); ++it)
            writer.key(it.key()).raw(it.value());
        writer.endObject();
    }
    writer.endObject();
}

QJsonObject accountObject(const Account &account)
{
    JsonWriter writer;
    writeAccount(writer, account, true);
    return QJsonDocument::fromJson(writer.bytes()).object();
}

} // namespace lab
