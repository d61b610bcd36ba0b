#include "engine/service/pbx_drivers.h"

#include "engine/pbx/csta/csta_driver.h"
#include "engine/pbx/oig/oig_driver.h"
#include "engine/service/foundation.h"

namespace clc
{

MakePbxDriver pbxDrivers(Foundation &foundation)
{
    return [&foundation](const PbxAccess &access) -> std::unique_ptr<PbxDriver> {
        if (const auto *csta = std::get_if<CstaAccess>(&access))
            return makeCstaDriver(foundation.trust, foundation.clock, *csta);
        return makeOigDriver(*foundation.pbx, *foundation.pbxPolls, std::get<OigAccess>(access), FormMap::builtIn());
    };
}

} // namespace clc
