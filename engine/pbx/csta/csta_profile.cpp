#include "engine/pbx/csta/csta_profile.h"

namespace clc
{

CstaProfile CstaProfile::forPbx(PbxKind kind)
{
    CstaProfile profile;
    switch (kind) {
    case PbxKind::miVoiceOffice400:
    case PbxKind::mxOne:
    case PbxKind::miVoiceBusiness:
        // What these expect in applicationSpecificInfo is not public (protocols/csta.md, section 3): the plain form.
        break;
    }
    return profile;
}

} // namespace clc
