#pragma once

#include "engine/base/clock.h"
#include "engine/net/trust.h"
#include "engine/pbx/csta/csta_profile.h"
#include "engine/pbx/pbx_driver.h"

#include <memory>

namespace clc
{

/// A PBX that speaks CSTA III XML (ECMA-323, protocols/csta.md): MiVoice Office 400, MX-ONE and others.
///
/// Such a PBX has no forms, and its directory holds numbers and models only: no names and no e-mail addresses.
/// Errors besides those of PbxDriver: `trustCertificate` and the others of judgeCertificate; `invalidValue` when user
/// or password cannot be sent at all. `trust` and `clock` must outlive the driver.
std::unique_ptr<PbxDriver> makeCstaDriver(TrustDecisions &trust, const Clock &clock, CstaAccess access,
                                          CstaProfile profile);
/// The same with the profile of the PBX's kind.
std::unique_ptr<PbxDriver> makeCstaDriver(TrustDecisions &trust, const Clock &clock, CstaAccess access);

} // namespace clc
