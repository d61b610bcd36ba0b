#include "engine/service/pbx_drivers.h"

#include "engine/pbx/oig/oig_driver.h"
#include "engine/service/foundation.h"

#if __has_include("engine/pbx/csta/csta_driver.h")
#include "engine/pbx/csta/csta_driver.h"
#endif

namespace clc
{

MakePbxDriver pbxDrivers(Foundation &foundation)
{
    return [&foundation](const PbxAccess &access) -> std::unique_ptr<PbxDriver> {
#if __has_include("engine/pbx/csta/csta_driver.h")
        if (const auto *csta = std::get_if<CstaAccess>(&access))
            return makeCstaDriver(foundation.trust, foundation.clock, *csta);
#endif
        return makeOigDriver(*foundation.pbx, *foundation.pbxPolls, std::get<OigAccess>(access), FormMap::builtIn());
    };
}

} // namespace clc
