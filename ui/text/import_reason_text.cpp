#include "ui/text/import_reason_text.h"

#include "engine/api/import_reason.h"
#include "ui/text/fill.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace clc::ui
{

namespace
{

QString translated(const QString &text)
{
    return QCoreApplication::translate("ImportReason", text.toUtf8().constData());
}

/// Every parameter of the sentences has a value, so that no placeholder is ever read by a person.
QJsonObject parametersOf(const UserInfo &user)
{
    const auto orElse = [](const QString &value, const QString &otherwise) {
        return value.isEmpty() ? otherwise : value;
    };
    const QString unknown = QCoreApplication::translate("ImportReason", "(not known)");
    const QString value = user.details.value(QStringLiteral("value")).toString();
    const QString email = orElse(user.email, value);
    return {{QStringLiteral("name"),
             orElse(user.name, QCoreApplication::translate("ImportReason", "A user without a name"))},
            {QStringLiteral("dn"), orElse(user.dn, QCoreApplication::translate("ImportReason", "no number"))},
            {QStringLiteral("email"), orElse(email, unknown)},
            {QStringLiteral("domain"), orElse(email.section(QLatin1Char('@'), 1), unknown)},
            {QStringLiteral("loginId"),
             orElse(orElse(user.details.value(QStringLiteral("loginId")).toString(), value), unknown)},
            {QStringLiteral("element"), orElse(value, unknown)},
            {QStringLiteral("capacity"), orElse(value, unknown)},
            {QStringLiteral("other"), orElse(user.other, unknown)}};
}

} // namespace

ImportReasonWords importReasonWords(const UserInfo &user)
{
    const std::optional<ReasonCode> code = reasonFromName(user.reason);
    if (!code) return {user.reason, QString()};
    const ReasonText text = reasonText(*code);
    const QJsonObject parameters = parametersOf(user);
    return {fill(translated(text.sentence), parameters), fill(translated(text.cure), parameters)};
}

} // namespace clc::ui
