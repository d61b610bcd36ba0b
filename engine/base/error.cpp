#include "engine/base/error.h"

#include <QStringList>

#include <array>

namespace clc
{

namespace
{

struct Row {
    const char *name;
    const char *title;
    const char *sentence;
    const char *cure;
};

constexpr std::array rows{
#define CLC_ERROR(code, title, sentence, cure) Row{#code, title, sentence, cure},
#include "engine/base/error_codes.inc"
#undef CLC_ERROR
};

QString filled(QString text, const QJsonObject &parameters)
{
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        text.replace(QStringLiteral("%{%1}").arg(it.key()), it.value().toVariant().toString());
    return text;
}

} // namespace

QString errorCodeName(ErrorCode code)
{
    return QString::fromLatin1(rows.at(static_cast<size_t>(code)).name);
}

std::optional<ErrorCode> errorCodeFromName(const QString &name)
{
    for (size_t i = 0; i < rows.size(); ++i)
        if (name == QLatin1String(rows.at(i).name)) return static_cast<ErrorCode>(i);
    return std::nullopt;
}

ErrorText errorText(ErrorCode code)
{
    const Row &row = rows.at(static_cast<size_t>(code));
    return {QString::fromUtf8(row.title), QString::fromUtf8(row.sentence), QString::fromUtf8(row.cure)};
}

QJsonObject Error::toJson() const
{
    QJsonObject json{{QStringLiteral("code"), errorCodeName(code)}};
    if (!field.isEmpty()) json.insert(QStringLiteral("field"), field);
    if (!parameters.isEmpty()) json.insert(QStringLiteral("parameters"), parameters);
    if (!reason.isEmpty()) json.insert(QStringLiteral("reason"), reason);
    if (retryable) json.insert(QStringLiteral("retryable"), true);
    if (!requestId.isEmpty()) json.insert(QStringLiteral("requestId"), requestId);
    return json;
}

Error Error::fromJson(const QJsonObject &json)
{
    Error error;
    const QString name = json.value(QStringLiteral("code")).toString();
    error.code = errorCodeFromName(name).value_or(ErrorCode::internal);
    error.field = json.value(QStringLiteral("field")).toString();
    error.parameters = json.value(QStringLiteral("parameters")).toObject();
    if (!errorCodeFromName(name)) error.parameters.insert(QStringLiteral("code"), name);
    error.reason = json.value(QStringLiteral("reason")).toString();
    error.retryable = json.value(QStringLiteral("retryable")).toBool();
    error.requestId = json.value(QStringLiteral("requestId")).toString();
    return error;
}

QString Error::message() const
{
    const ErrorText text = errorText(code);
    QJsonObject all = parameters;
    if (!field.isEmpty()) all.insert(QStringLiteral("field"), field);
    QStringList parts{text.title + QStringLiteral(": ") + filled(text.sentence, all), filled(text.cure, all)};
    if (!reason.isEmpty()) parts << QStringLiteral("(%1)").arg(reason);
    if (!requestId.isEmpty()) parts << QStringLiteral("[request %1]").arg(requestId);
    return parts.join(QLatin1Char(' '));
}

Error failure(ErrorCode code, QJsonObject parameters, QString reason)
{
    Error error;
    error.code = code;
    error.parameters = std::move(parameters);
    error.reason = std::move(reason);
    return error;
}

Error failureIn(const QString &field, ErrorCode code, QJsonObject parameters, QString reason)
{
    Error error = failure(code, std::move(parameters), std::move(reason));
    error.field = field;
    return error;
}

Error cancelledError()
{
    return failure(ErrorCode::cancelled);
}

} // namespace clc
