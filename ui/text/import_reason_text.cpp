#include "ui/text/import_reason_text.h"

#include "engine/api/import_reason.h"
#include "ui/text/fill.h"
#include "ui/text/names.h"

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

/// What is known of the user; the engine does not keep every value that a run found wrong.
QJsonObject parametersOf(const UserInfo &user)
{
    QJsonObject parameters;
    const auto put = [&parameters](const char *name, const QString &value) {
        if (!value.isEmpty()) parameters.insert(QLatin1String(name), value);
    };
    const QString nameless = QCoreApplication::translate("ImportReason", "A user without a name");
    const QString noNumber = QCoreApplication::translate("ImportReason", "no number");
    put("name", user.name.isEmpty() ? nameless : user.name);
    put("dn", user.dn.isEmpty() ? noNumber : user.dn);
    put("email", user.email);
    put("domain", user.email.section(QLatin1Char('@'), 1));
    put("loginId", user.details.value(QStringLiteral("loginId")).toString());
    put("other", user.other);
    return parameters;
}

} // namespace

ImportReasonWords importReasonWords(const UserInfo &user)
{
    const std::optional<ReasonCode> code = reasonFromName(user.reason);
    if (!code) return {user.reason, QString()};
    const ReasonText text = reasonText(*code);
    QJsonObject parameters = parametersOf(user);
    ImportReasonWords words;
    words.sentence = fill(translated(text.sentence), parameters);
    // fill() leaves what it has no value for: better a sentence without it.
    if (words.sentence.contains(QLatin1String("%{")))
        words.sentence = QCoreApplication::translate("ImportReason", "%1 (%2) is not imported: %3")
                             .arg(parameters.value(QStringLiteral("name")).toString(),
                                  parameters.value(QStringLiteral("dn")).toString(), reasonTitle(user.reason));
    if (!parameters.contains(QStringLiteral("domain")))
        parameters.insert(QStringLiteral("domain"), QCoreApplication::translate("ImportReason", "the domain"));
    words.cure = fill(translated(text.cure), parameters);
    return words;
}

} // namespace clc::ui
