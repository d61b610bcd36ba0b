#include "engine/api/link_info.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject LinkInfo::toJson() const
{
    QJsonObject json{
        {QStringLiteral("name"), name}, {QStringLiteral("state"), state}, {QStringLiteral("since"), timeToJson(since)}};
    if (error) json.insert(QStringLiteral("error"), error->toJson());
    return json;
}

Result<LinkInfo> LinkInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("link"));
    LinkInfo link{read.text("name"), read.text("state"), read.optionalTime("since"), std::nullopt};
    if (read.has("error")) link.error = Error::fromJson(read.object("error"));
    CLC_CHECK(read.status());
    return link;
}

} // namespace clc
