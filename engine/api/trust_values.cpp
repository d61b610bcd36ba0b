#include "engine/api/trust_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject TrustInfo::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("host"), host},
            {QStringLiteral("port"), port},
            {QStringLiteral("fingerprint"), fingerprint},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("issuer"), issuer},
            {QStringLiteral("notAfter"), timeToJson(notAfter)},
            {QStringLiteral("decidedBy"), decidedBy},
            {QStringLiteral("decidedAt"), timeToJson(decidedAt)}};
}

Result<TrustInfo> TrustInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("trust decision"));
    TrustInfo info;
    info.id = read.text("id");
    info.kind = read.text("kind");
    info.host = read.optionalText("host");
    info.port = read.optionalNumber("port", 0);
    info.fingerprint = read.text("fingerprint");
    info.subject = read.optionalText("subject");
    info.issuer = read.optionalText("issuer");
    info.notAfter = read.optionalTime("notAfter");
    info.decidedBy = read.optionalText("decidedBy");
    info.decidedAt = read.optionalTime("decidedAt");
    CLC_CHECK(read.status());
    return info;
}

} // namespace clc
