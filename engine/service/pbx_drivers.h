#pragma once

#include "engine/pbx/pbx_types.h"

#include <functional>
#include <memory>

namespace clc
{

class PbxDriver;
struct Foundation;

/// Makes the driver that speaks what the PBX speaks; never null.
using MakePbxDriver = std::function<std::unique_ptr<PbxDriver>(const PbxAccess &)>;

/// The engine's own drivers. `foundation` outlives the function and what it makes.
MakePbxDriver pbxDrivers(Foundation &foundation);

} // namespace clc
