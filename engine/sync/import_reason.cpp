#include "engine/sync/import_reason.h"

#include <QHash>

namespace clc
{

namespace
{

/// In one pass, so that a name that looks like a parameter stays what it is.
QString filled(const QString &text, const QHash<QString, QString> &parameters)
{
    QString result;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = text.indexOf(QLatin1String("%{"), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) return result + text.mid(from);
        result += text.mid(from, open - from) + parameters.value(text.mid(open + 2, close - open - 2));
        from = close + 1;
    }
}

QHash<QString, QString> parametersOf(const SkippedUser &user)
{
    const QString name = user.name.isEmpty() ? QStringLiteral("A user without a name") : user.name;
    return {{QStringLiteral("name"), name},
            {QStringLiteral("dn"), user.dn.isEmpty() ? QStringLiteral("no number") : user.dn.value()},
            {QStringLiteral("email"), user.value},
            {QStringLiteral("loginId"), user.value},
            {QStringLiteral("element"), user.value},
            {QStringLiteral("domain"), user.value.section(QLatin1Char('@'), -1)},
            {QStringLiteral("capacity"), user.value},
            {QStringLiteral("other"), user.other}};
}

} // namespace

QJsonObject SkippedUser::toJson() const
{
    const ReasonText text = reasonText(reason);
    const QHash<QString, QString> parameters = parametersOf(*this);
    QJsonObject json{{QStringLiteral("dn"), dn.value()},
                     {QStringLiteral("identity"), identity.value()},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("reason"), reasonName(reason)},
                     {QStringLiteral("sentence"), filled(text.sentence, parameters)},
                     {QStringLiteral("cure"), filled(text.cure, parameters)},
                     {QStringLiteral("kept"), kept}};
    if (!other.isEmpty()) json.insert(QStringLiteral("other"), other);
    return json;
}

} // namespace clc
