#include "app/lab/platform/user_json.h"

#include "app/lab/json/shape.h"
#include "app/lab/platform/platform_state.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

struct Editable {
    QLatin1String name;
    QString User::*field;
    qsizetype maximum;
};

constexpr std::array<Editable, 11> kEditable{{
    {QLatin1String("email"), &User::email, 254},
    {QLatin1String("name"), &User::name, 200},
    {QLatin1String("firstName"), &User::firstName, 100},
    {QLatin1String("lastName"), &User::lastName, 100},
    {QLatin1String("displayName"), &User::displayName, 200},
    {QLatin1String("extension"), &User::extension, 32},
    {QLatin1String("loginId"), &User::loginId, 255},
    {QLatin1String("mobile"), &User::mobile, 40},
    {QLatin1String("phone"), &User::phone, 40},
    {QLatin1String("siteId"), &User::siteId, 64},
    {QLatin1String("languageCode"), &User::languageCode, 20},
}};

constexpr qsizetype kLargestTag = 16 * 1024;
constexpr qsizetype kLongestTagId = 100;

QString userLink(const User &user)
{
    return QLatin1String("/admin/2017-09-01/accounts/") + user.accountId + QLatin1String("/users/") + user.userId;
}

bool isNumber(const QString &text)
{
    static const QString allowed = QStringLiteral("0123456789*#+");
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return allowed.contains(c); });
}

std::optional<QString> valueFault(const Editable &member, const QString &value)
{
    if (value.size() > member.maximum) return QStringLiteral("%1 is too long").arg(member.name);
    if (!isPlainText(value)) return QStringLiteral("%1 must not hold control characters").arg(member.name);
    if (member.field == &User::email && !isEmail(value)) return QStringLiteral("email is not a valid e-mail address");
    if (member.field == &User::extension && !isNumber(value)) return QStringLiteral("extension must be a number");
    return std::nullopt;
}

/// The member as the platform shows it now; for members that cannot be changed.
QJsonValue shownValue(const User &user, const QString &name)
{
    JsonWriter writer;
    writeUser(writer, user, false);
    return QJsonDocument::fromJson(writer.bytes()).object().value(name);
}

std::optional<QString> readTags(const QJsonValue &value, QMap<QString, QByteArray> *tags)
{
    if (!value.isObject()) return QStringLiteral("tags must be an object");
    const QJsonObject all = value.toObject();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        if (!it.value().isObject()) return QStringLiteral("a tag must be an object");
        if (const auto fault = tagFault(it.key(), it.value().toObject())) return fault;
        tags->insert(it.key(), QJsonDocument(it.value().toObject()).toJson(QJsonDocument::Compact));
    }
    return std::nullopt;
}

std::optional<QString> readMember(const QString &name, const QJsonValue &value, UserBody form, const User &current,
                                  UserEdit *edit)
{
    const auto known = std::find_if(kEditable.begin(), kEditable.end(),
                                    [&name](const Editable &member) { return name == member.name; });
    if (known != kEditable.end()) {
        if (!value.isString()) return QStringLiteral("%1 must be a string").arg(name);
        edit->texts.append({known->field, value.toString()});
        return valueFault(*known, value.toString());
    }
    if (name == QLatin1String("role")) {
        edit->role = roleFromName(value.toString());
        if (!edit->role) return QStringLiteral("role must be USER, ACCOUNT_ADMIN or PARTNER_ADMIN");
        return std::nullopt;
    }
    const bool bulk = form == UserBody::BulkCreate || form == UserBody::BulkChange;
    if (name == QLatin1String("tags") && bulk) return readTags(value, &edit->tags);
    const QJsonValue shown = shownValue(current, name);
    if (shown.isUndefined()) return QStringLiteral("unknown member %1").arg(name.left(60));
    if (shown != value) return QStringLiteral("%1 cannot be set").arg(name);
    return std::nullopt;
}

/// The tag by which a gateway finds its users again (platform-users.md, "The tag gateway").
std::optional<QString> gatewayTagFault(const QJsonObject &tag)
{
    static constexpr std::array<JsonMember, 5> kMembers{{
        {QLatin1String("siteId"), JsonKind::String, true, 1},
        {QLatin1String("pbxId"), JsonKind::String, true, 1},
        {QLatin1String("identity"), JsonKind::String, true, 1},
        {QLatin1String("state"), JsonKind::String, true, 1},
        {QLatin1String("since"), JsonKind::String, true, 1, 40},
    }};
    if (const auto fault = misfit(tag, kMembers)) return QStringLiteral("tag gateway: ") + *fault;
    const QString state = tag.value(QLatin1String("state")).toString();
    if (state != QLatin1String("active") && state != QLatin1String("suspended"))
        return QStringLiteral("tag gateway: state must be active or suspended");
    if (!QDateTime::fromString(tag.value(QLatin1String("since")).toString(), Qt::ISODateWithMs).isValid())
        return QStringLiteral("tag gateway: since must be an ISO 8601 time");
    return std::nullopt;
}

} // namespace

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 1 || at > 64 || at != text.lastIndexOf(u'@') || text.size() > 254) return false;
    const QStringView local = QStringView(text).left(at);
    const QStringView domain = QStringView(text).mid(at + 1);
    const auto dotsAreFine = [](QStringView part) {
        return !part.startsWith(u'.') && !part.endsWith(u'.') && !part.contains(QLatin1String(".."));
    };
    const bool blank = std::any_of(text.cbegin(), text.cend(),
                                   [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    return !blank && domain.contains(u'.') && dotsAreFine(local) && dotsAreFine(domain);
}

std::optional<QString> tagFault(const QString &tagId, const QJsonObject &tag)
{
    const bool idIsFine =
        !tagId.isEmpty() && tagId.size() <= kLongestTagId && std::all_of(tagId.cbegin(), tagId.cend(), [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.');
        });
    if (!idIsFine) return QStringLiteral("a tag's id holds letters, digits, '_', '-' and '.', at most 100");
    if (QJsonDocument(tag).toJson(QJsonDocument::Compact).size() > kLargestTag)
        return QStringLiteral("a tag holds at most 16 KiB");
    return tagId == QLatin1String("gateway") ? gatewayTagFault(tag) : std::nullopt;
}

bool isSuspended(const User &user)
{
    const QJsonObject tag = QJsonDocument::fromJson(user.tags.value(QStringLiteral("gateway"))).object();
    return tag.value(QLatin1String("state")).toString() == QLatin1String("suspended");
}

User UserEdit::applied(const User &user) const
{
    User changed = user;
    for (const auto &[field, text] : texts) {
        if (field == &User::email && text.toCaseFolded() != user.email.toCaseFolded()) changed.emailVerified = false;
        changed.*field = text;
    }
    if (role) changed.role = *role;
    for (auto it = tags.constBegin(); it != tags.constEnd(); ++it) changed.tags.insert(it.key(), it.value());
    return changed;
}

std::optional<UserEdit> readUserEdit(const QJsonObject &body, UserBody form, const User &current, QString *fault)
{
    UserEdit edit;
    const bool creates = form == UserBody::Create || form == UserBody::BulkCreate;
    if (creates && !body.contains(QLatin1String("email"))) {
        *fault = QStringLiteral("email is required");
        return std::nullopt;
    }
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        const QString name = it.key();
        if (const auto found = readMember(name, it.value(), form, current, &edit)) {
            *fault = *found;
            return std::nullopt;
        }
    }
    return edit;
}

void writeUser(JsonWriter &writer, const User &user, bool withTags)
{
    const QString account = user.accountId;
    writer.beginObject();
    writer.member(QLatin1String("userId"), user.userId).member(QLatin1String("uniqueUserId"), user.userId);
    writer.member(QLatin1String("accountId"), account);
    for (const Editable &editable : kEditable) writer.member(editable.name, user.*editable.field);
    writer.member(QLatin1String("role"), roleName(user.role));
    writer.member(QLatin1String("emailValid"), true).member(QLatin1String("emailVerified"), user.emailVerified);
    writer.member(QLatin1String("extensionVerified"), !user.extension.isEmpty());
    writer.member(QLatin1String("mobileVerified"), false).member(QLatin1String("phoneVerified"), false);
    writer.member(QLatin1String("userVerified"), user.emailVerified)
        .member(QLatin1String("photoUrl"), QLatin1String(""));
    writer.member(QLatin1String("source"), QLatin1String("cloudlink"));
    writer.member(QLatin1String("sipAddress"),
                  QString(user.userId + u'@' + account + QLatin1String(".us.dev.api.mitel.io")));
    writer.member(QLatin1String("sipPassword"), QLatin1String(user.sipPassword));
    writer.member(QLatin1String("createdOn"), isoTime(user.createdOn))
        .member(QLatin1String("createdBy"), user.createdBy);
    writer.member(QLatin1String("modifiedOn"), isoTime(user.modifiedOn))
        .member(QLatin1String("modifiedBy"), user.modifiedBy);
    writer.key(QLatin1String("_links")).beginObject().member(QLatin1String("self"), userLink(user)).endObject();
    if (withTags) {
        writer.key(QLatin1String("tags")).beginObject();
        for (auto it = user.tags.constBegin(); it != user.tags.constEnd(); ++it) writer.key(it.key()).raw(it.value());
        writer.endObject();
    }
    writer.endObject();
}

QJsonObject journalView(const User &user)
{
    QJsonObject view{{QStringLiteral("accountId"), user.accountId}, {QStringLiteral("role"), roleName(user.role)}};
    for (const Editable &editable : kEditable) {
        if (!(user.*editable.field).isEmpty()) view.insert(editable.name, user.*editable.field);
    }
    QJsonObject tags;
    for (auto it = user.tags.constBegin(); it != user.tags.constEnd(); ++it)
        tags.insert(it.key(), QJsonDocument::fromJson(it.value()).object());
    view.insert(QStringLiteral("tags"), tags);
    return view;
}

} // namespace lab
