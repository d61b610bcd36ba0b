#include "engine/sync/user_source.h"

namespace clc
{

QString userSourceName(UserSource source)
{
    switch (source) {
    case UserSource::pbx:
        return QStringLiteral("pbx");
    case UserSource::account:
        return QStringLiteral("account");
    }
    return {};
}

UserSource userSource(PbxKind kind)
{
    return kind == PbxKind::miVoiceBusiness ? UserSource::pbx : UserSource::account;
}

} // namespace clc
