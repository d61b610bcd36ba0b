#include "engine/pbx/pbx_types.h"

namespace clc
{

namespace
{

constexpr PbxKind kKinds[] = {PbxKind::miVoiceBusiness, PbxKind::miVoiceOffice400, PbxKind::mxOne};

} // namespace

QString pbxKindName(PbxKind kind)
{
    switch (kind) {
    case PbxKind::miVoiceBusiness:
        return QStringLiteral("miVoiceBusiness");
    case PbxKind::miVoiceOffice400:
        return QStringLiteral("miVoiceOffice400");
    case PbxKind::mxOne:
        return QStringLiteral("mxOne");
    }
    return {};
}

std::optional<PbxKind> pbxKindFromName(const QString &name)
{
    for (const PbxKind kind : kKinds)
        if (pbxKindName(kind) == name) return kind;
    return std::nullopt;
}

QString pbxKindTitle(PbxKind kind)
{
    switch (kind) {
    case PbxKind::miVoiceBusiness:
        return QStringLiteral("MiVoice Business");
    case PbxKind::miVoiceOffice400:
        return QStringLiteral("MiVoice Office 400");
    case PbxKind::mxOne:
        return QStringLiteral("MX-ONE");
    }
    return {};
}

PbxKind kindOf(const PbxAccess &access)
{
    const auto *csta = std::get_if<CstaAccess>(&access);
    return csta ? csta->kind : PbxKind::miVoiceBusiness;
}

QString hostOf(const PbxAccess &access)
{
    const auto *csta = std::get_if<CstaAccess>(&access);
    return csta ? csta->address.host : std::get<OigAccess>(access).pbxAddress;
}

} // namespace clc
