#pragma once

#include "app/lab/platform/media_state.h"

namespace lab
{

/// The media version's path, as links in notifications have it; answers put the service before it.
inline const QString kMediaVersion = QStringLiteral("/2017-09-01");
inline const QString kMediaService = QStringLiteral("/media/2017-09-01");

/// "endpoints/2001/calls/33656066": how calls are named in lists and events.
QString callPath(const LinkCall &call);
/// The members of the Swagger's `call`. `links` is the path before "/endpoints".
QJsonObject callObject(const LinkCall &call, const LinkOwner &owner, const MediaState &media, const QString &links);
/// The members of the Swagger's `endpoint`.
QJsonObject endpointObject(const MediaPhone &phone, const QString &links);
/// The members of the Swagger's `call` as the history has them.
QJsonObject recordObject(const CallRecord &record);

/// The last segment of a call's path; a bare id is its own.
QString lastSegment(const QString &path);

} // namespace lab
