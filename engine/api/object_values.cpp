#include "engine/api/object_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject ObjectInfo::toJson() const
{
    return {{QStringLiteral("kind"), kind},     {QStringLiteral("target"), target},
            {QStringLiteral("form"), form},     {QStringLiteral("key"), key},
            {QStringLiteral("values"), values}, {QStringLiteral("writtenAt"), timeToJson(writtenAt)},
            {QStringLiteral("run"), run}};
}

Result<ObjectInfo> ObjectInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("object"));
    ObjectInfo info{read.text("kind"),        read.text("target"),           read.text("form"),
                    read.optionalText("key"), read.optionalObject("values"), read.optionalTime("writtenAt"),
                    read.optionalText("run")};
    CLC_CHECK(read.status());
    return info;
}

} // namespace clc
