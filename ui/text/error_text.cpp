#include "ui/text/error_text.h"

#include "ui/text/fill.h"

#include <QCoreApplication>
#include <QStringList>

namespace clc::ui
{

namespace
{

QString translated(const QString &text)
{
    return QCoreApplication::translate("Error", text.toUtf8().constData());
}

} // namespace

ErrorWords errorWords(const Error &error)
{
    const ErrorText text = errorText(error.code);
    QJsonObject parameters = error.parameters;
    if (!error.field.isEmpty()) parameters.insert(QStringLiteral("field"), error.field);
    return {translated(text.title), fill(translated(text.sentence), parameters),
            fill(translated(text.cure), parameters), error.reason, error.requestId};
}

QString ErrorWords::explanation() const
{
    QStringList parts{sentence, cure};
    if (!reason.isEmpty()) parts << QCoreApplication::translate("ErrorWords", "Reason given: %1").arg(reason);
    if (!requestId.isEmpty()) parts << QCoreApplication::translate("ErrorWords", "Request: %1").arg(requestId);
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace clc::ui
