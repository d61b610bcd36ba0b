#include "engine/base/json.h"

namespace clc
{

namespace
{

constexpr int maximumDepth = 64;

/// QJsonDocument allows 1024 levels; nothing we read has more than a few.
bool tooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maximumDepth) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &host, const QString &what)
{
    const auto malformed = [&](const QString &detail) {
        return failure(
            ErrorCode::answerMalformed,
            {{QStringLiteral("host"), host}, {QStringLiteral("what"), what}, {QStringLiteral("detail"), detail}});
    };
    if (tooDeep(bytes)) return malformed(QStringLiteral("nested deeper than %1 levels").arg(maximumDepth));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return malformed(QStringLiteral("%1 at octet %2").arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject()) return malformed(QStringLiteral("not a JSON object"));
    return document.object();
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace clc
