#include "ui/text/error_text.h"

#include "ui/text/fill.h"
#include "ui/text/times.h"
#include "ui/text/trust.h"

#include <QCoreApplication>
#include <QDateTime>
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
    QString validUntil;
    const auto ends = QDateTime::fromString(parameters.value(QStringLiteral("notAfter")).toString(), Qt::ISODate);
    // That it has expired says its date already.
    if (isTrustQuestion(error) && error.code != ErrorCode::certificateExpired && ends.isValid())
        validUntil = absoluteTime(ends);
    return {translated(text.title),
            fill(translated(text.sentence), parameters),
            fill(translated(text.cure), parameters),
            error.reason,
            error.requestId,
            validUntil};
}

QString ErrorWords::explanation() const
{
    QStringList parts{sentence};
    if (!validUntil.isEmpty()) parts << QCoreApplication::translate("ErrorWords", "Valid until: %1").arg(validUntil);
    parts << cure;
    if (!reason.isEmpty()) parts << QCoreApplication::translate("ErrorWords", "Reason given: %1").arg(reason);
    if (!requestId.isEmpty()) parts << QCoreApplication::translate("ErrorWords", "Request: %1").arg(requestId);
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace clc::ui
