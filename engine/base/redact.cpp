#include "engine/base/redact.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace clc
{

namespace
{

const QString hidden = QStringLiteral("***");

bool isSecretKey(const QString &key)
{
    static const QRegularExpression pattern(
        QStringLiteral("passw|secret|token|authorization|credential|verifier|privatekey|cookie|^pin$|^code$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(key).hasMatch();
}

} // namespace

QString redacted(const QString &text)
{
    static const QString names =
        QStringLiteral("[\\w.:-]*(?:passw(?:or)?d|secret|token|credential|verifier|privateKey)[\\w-]*");
    static const QRegularExpression jwt(QStringLiteral("\\beyJ[\\w-]+\\.[\\w-]+\\.?[\\w-]*"));
    static const QRegularExpression bearer(QStringLiteral("\\b(Bearer|Basic)\\s+[^\\s'\",;<]+"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jsonPair(QStringLiteral("(\"%1\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"").arg(names),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression xmlElement(QStringLiteral("(<%1(?:\\s[^>]*)?>)[^<]*").arg(names),
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression formPair(QStringLiteral("\\b(%1=)[^&\\s\"'<]+").arg(names),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral("(://[^/\\s:@]+:)[^/\\s@]+@"));
    QString result = text;
    result.replace(jwt, hidden);
    result.replace(bearer, QStringLiteral("\\1 ***"));
    result.replace(jsonPair, QStringLiteral("\\1\"***\""));
    result.replace(xmlElement, QStringLiteral("\\1***"));
    result.replace(formPair, QStringLiteral("\\1***"));
    result.replace(userInfo, QStringLiteral("\\1***@"));
    return result;
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() =
                isSecretKey(it.key()) && !it.value().isNull() ? QJsonValue(hidden) : redacted(QJsonValue(it.value()));
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto &&one : array) one = redacted(QJsonValue(one));
        return array;
    }
    return value.isString() ? QJsonValue(redacted(value.toString())) : value;
}

bool equalsConstantTime(const QByteArray &a, const QByteArray &b)
{
    volatile unsigned difference = a.size() == b.size() ? 0U : 1U;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const auto other = b.isEmpty() ? '\0' : b.at(i % b.size());
        difference = difference | static_cast<unsigned>(static_cast<unsigned char>(a.at(i) ^ other));
    }
    return difference == 0;
}

} // namespace clc
