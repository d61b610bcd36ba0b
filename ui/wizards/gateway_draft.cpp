#include "ui/wizards/gateway_draft.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace clc::ui
{

namespace
{

QString say(const char *source)
{
    return QCoreApplication::translate("GatewayDraft", source);
}

/// "a.b.c" of an object.
QString textAt(const QJsonObject &object, const QString &key)
{
    QJsonValue value = object;
    for (const QString &name : key.split(QLatin1Char('.'))) value = value.toObject().value(name);
    if (value.isBool()) return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

/// Makes {"a": {"b": value}} of "a.b".
void putAt(QJsonObject &object, const QStringList &names, const QJsonValue &value)
{
    if (names.size() == 1) {
        object.insert(names.first(), value);
        return;
    }
    QJsonObject inner = object.value(names.first()).toObject();
    putAt(inner, names.mid(1), value);
    object.insert(names.first(), inner);
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    putAt(object, key.split(QLatin1Char('.')), value);
}

const QStringList siteKeys{QStringLiteral("site.name"),
                           QStringLiteral("site.address.street"),
                           QStringLiteral("site.address.city"),
                           QStringLiteral("site.address.stateOrProvince"),
                           QStringLiteral("site.address.postalCode"),
                           QStringLiteral("site.address.country")};
const QStringList pbxKeys{QStringLiteral("pbx.type"), QStringLiteral("pbx.name"), QStringLiteral("pbx.address")};
const QStringList businessKeys{QStringLiteral("pbx.oig"),           QStringLiteral("pbx.applicationCredentials"),
                               QStringLiteral("pbx.localPassword"), QStringLiteral("mbg.address"),
                               QStringLiteral("mbg.password"),      QStringLiteral("mbg.sip.transport"),
                               QStringLiteral("mbg.sip.port"),      QStringLiteral("platform.sip"),
                               QStringLiteral("msl.address"),       QStringLiteral("msl.user"),
                               QStringLiteral("msl.password")};
const QStringList cstaKeys{QStringLiteral("pbx.tls"), QStringLiteral("pbx.user"), QStringLiteral("pbx.password")};
const QStringList mailKeys{QStringLiteral("mail.send"), QStringLiteral("mail.host"),     QStringLiteral("mail.tls"),
                           QStringLiteral("mail.user"), QStringLiteral("mail.password"), QStringLiteral("mail.from")};
const QStringList mslLoginKeys{QStringLiteral("msl.user"), QStringLiteral("msl.password")};
/// Each secret and the address that it belongs to.
const QHash<QString, QString> secretPlaces{
    {QStringLiteral("pbx.applicationCredentials"), QStringLiteral("pbx.address")},
    {QStringLiteral("pbx.localPassword"), QStringLiteral("pbx.address")},
    {QStringLiteral("pbx.password"), QStringLiteral("pbx.address")},
    {QStringLiteral("mbg.password"), QStringLiteral("mbg.address")},
    {QStringLiteral("msl.password"), QStringLiteral("msl.address")},
};
/// Optional fields, and why they may stay empty is said by their help.
const QStringList optional{QStringLiteral("site.address.stateOrProvince"),
                           QStringLiteral("pbx.oig"),
                           QStringLiteral("platform.sip"),
                           QStringLiteral("msl.address"),
                           QStringLiteral("mail.user"),
                           QStringLiteral("mail.password")};

const QString yes = QStringLiteral("yes");

} // namespace

QString placeProblem(const QString &text)
{
    static const QRegularExpression place(
        QStringLiteral("^(\\[[0-9a-fA-F:.]+\\](:\\d{1,5})?|[^\\s/"
                       "@:\\[\\]?#]+(:\\d{1,5})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)$"));
    if (text.contains(QLatin1String("://")))
        return say(QT_TRANSLATE_NOOP("GatewayDraft", "Only the name or IP address, without “https://”."));
    if (text.contains(QLatin1Char(' '))) return say(QT_TRANSLATE_NOOP("GatewayDraft", "An address has no spaces."));
    if (text.size() > 260 || !place.match(text).hasMatch())
        return say(
            QT_TRANSLATE_NOOP("GatewayDraft", "This is not a host name or IP address, with or without “:port”."));
    return {};
}

QString emailProblem(const QString &text)
{
    // "Name <address>" is allowed for senders.
    static const QRegularExpression address(
        QStringLiteral("^([^<>@]*<[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+>|[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+)$"));
    if (address.match(text.trimmed()).hasMatch()) return {};
    return say(QT_TRANSLATE_NOOP("GatewayDraft", "This is not an e-mail address."));
}

GatewayDraft::GatewayDraft()
{
    values_ = {{QStringLiteral("pbx.type"), QStringLiteral("miVoiceBusiness")},
               {QStringLiteral("pbx.tls"), yes},
               {QStringLiteral("mbg.sip.transport"), QStringLiteral("tls")},
               {QStringLiteral("mbg.sip.port"), QStringLiteral("5061")},
               {QStringLiteral("mail.tls"), QStringLiteral("startTls")}};
}

bool GatewayDraft::isBusiness() const
{
    return value(QStringLiteral("pbx.type")) == QLatin1String("miVoiceBusiness");
}

QStringList GatewayDraft::keys(Part part) const
{
    switch (part) {
    case Part::gatewayInformation:
        return siteKeys;
    case Part::configurePbx:
        return pbxKeys + (isBusiness() ? businessKeys : cstaKeys);
    case Part::deployment:
        return mslOpen_ ? mailKeys + mslLoginKeys : mailKeys;
    }
    return {};
}

void GatewayDraft::fill(const QJsonObject &site)
{
    const GatewayDraft untouched;
    for (const QStringList &keys : {siteKeys, pbxKeys, businessKeys, cstaKeys, mailKeys})
        for (const QString &key : keys) {
            const QString known = textAt(site, key);
            const QString before = filled_.contains(key) ? filled_.value(key) : untouched.value(key);
            if (known.isEmpty() || (value(key) != before && value(key) != known)) continue;
            set(key, known);
            filled_.insert(key, known);
        }
    noteKept(site);
}

void GatewayDraft::noteKept(const QJsonObject &site)
{
    keptFor_.clear();
    mslOpen_ = !textAt(site, QStringLiteral("msl.address")).isEmpty() &&
               textAt(site, QStringLiteral("known.mslAccountId")).isEmpty();
    for (auto it = secretPlaces.begin(); it != secretPlaces.end(); ++it) {
        const QString place = textAt(site, it.value());
        if (!place.isEmpty()) keptFor_.insert(it.key(), place);
    }
}

bool GatewayDraft::isKept(const QString &secretKey) const
{
    // The engine forgets it after the check; it is asked for again when the AccountID is written.
    if (secretKey == QLatin1String("msl.password") && mslOpen_) return false;
    const QString place = keptFor_.value(secretKey);
    return !place.isEmpty() && place == value(secretPlaces.value(secretKey)).trimmed();
}

void GatewayDraft::forgetSecrets(bool atEnd)
{
    for (auto it = secretPlaces.begin(); it != secretPlaces.end(); ++it)
        if (atEnd || it.key() != QLatin1String("msl.password")) values_.remove(it.key());
    values_.remove(QStringLiteral("mail.password"));
}

bool GatewayDraft::needsMslLogin() const
{
    return mslOpen_ && (value(QStringLiteral("msl.user")).isEmpty() || value(QStringLiteral("msl.password")).isEmpty());
}

QString GatewayDraft::secretProblem(const QString &key) const
{
    const QString text = value(key);
    constexpr qsizetype longestMbgPassword = 15;
    if (key == QLatin1String("mbg.password") && text.size() > longestMbgPassword)
        return QCoreApplication::translate(
            "GatewayDraft", "The MBG password has at most 15 characters; this one has %n.", nullptr, int(text.size()));
    if (text.isEmpty() && !isKept(key)) return say(QT_TRANSLATE_NOOP("GatewayDraft", "This is needed."));
    if (key == QLatin1String("pbx.applicationCredentials") && !text.isEmpty() && !QFileInfo(text).isFile())
        return say(QT_TRANSLATE_NOOP("GatewayDraft", "There is no such file."));
    return {};
}

QString GatewayDraft::problem(const QString &key) const
{
    const QString text = value(key).trimmed();
    const bool mails = value(QStringLiteral("mail.send")) == yes;
    if (key.startsWith(QLatin1String("mail.")) && !mails) return {};
    // The server manager is optional as a whole.
    const bool msl = !value(QStringLiteral("msl.user")).isEmpty() || !value(QStringLiteral("msl.password")).isEmpty() ||
                     !value(QStringLiteral("msl.address")).trimmed().isEmpty();
    if (key.startsWith(QLatin1String("msl.")) && !msl) return {};
    if (secretPlaces.contains(key)) return secretProblem(key);
    // Whoever logs in is a secret too, and kept with the password.
    if (key == QLatin1String("pbx.user") && isKept(QStringLiteral("pbx.password"))) return {};
    if (key == QLatin1String("msl.user") && isKept(QStringLiteral("msl.password"))) return {};
    if (text.isEmpty())
        return optional.contains(key) || key == QLatin1String("mail.send") || key == QLatin1String("pbx.tls")
                   ? QString()
                   : say(QT_TRANSLATE_NOOP("GatewayDraft", "This is needed."));
    static const QStringList places{QStringLiteral("pbx.address"),  QStringLiteral("pbx.oig"),
                                    QStringLiteral("mbg.address"),  QStringLiteral("msl.address"),
                                    QStringLiteral("platform.sip"), QStringLiteral("mail.host")};
    if (places.contains(key)) return placeProblem(text);
    if (key == QLatin1String("mail.from")) return emailProblem(text);
    if (key == QLatin1String("mbg.sip.port")) {
        bool isNumber = false;
        const int port = text.toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            return say(QT_TRANSLATE_NOOP("GatewayDraft", "A port is a number from 1 to 65535."));
    }
    return {};
}

QString GatewayDraft::firstProblem(Part part) const
{
    for (const QString &key : keys(part))
        if (!problem(key).isEmpty()) return key;
    return {};
}

QJsonObject GatewayDraft::answers(Part part, const QString &credentials) const
{
    if (part == Part::configurePbx) return pbxAnswers(credentials);
    QJsonObject answers;
    if (part == Part::deployment) {
        if (mslOpen_ && !needsMslLogin())
            for (const QString &key : QStringList{QStringLiteral("msl.address")} + mslLoginKeys)
                if (!value(key).isEmpty()) put(answers, key, value(key));
        if (value(QStringLiteral("mail.send")) != yes) return answers;
        for (const QString &key : mailKeys) {
            const QString text = key == QLatin1String("mail.password") ? value(key) : value(key).trimmed();
            if (!text.isEmpty()) put(answers, key, text);
        }
        put(answers, QStringLiteral("mail.send"), true);
        return answers;
    }
    for (const QString &key : siteKeys)
        if (!value(key).trimmed().isEmpty()) put(answers, key, value(key).trimmed());
    return answers;
}

QJsonObject GatewayDraft::pbxAnswers(const QString &credentials) const
{
    QJsonObject answers;
    const bool msl = !value(QStringLiteral("msl.user")).isEmpty();
    for (const QString &key : keys(Part::configurePbx)) {
        if (key.startsWith(QLatin1String("msl.")) && !msl) continue;
        const bool secret = secretPlaces.contains(key);
        QJsonValue typed = secret ? value(key) : value(key).trimmed();
        if (key == QLatin1String("pbx.applicationCredentials")) typed = credentials;
        if (key == QLatin1String("pbx.tls")) typed = value(key) == yes;
        if (key == QLatin1String("mbg.sip.port")) typed = value(key).toInt();
        if (typed.isString() && typed.toString().isEmpty()) continue;
        put(answers, key, typed);
    }
    return answers;
}

} // namespace clc::ui
