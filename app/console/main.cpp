#include "app/console/command_line.h"

#ifdef CLC_DESKTOP
#include "app/console/desktop_mode.h"
#endif

#include <cstdio>

int main(int argc, char **argv)
{
#ifdef CLC_DESKTOP
    const int code = clc::console::runCommandLine(argc, argv, clc::console::runDesktop);
#else
    const int code = clc::console::runCommandLine(argc, argv);
#endif
    return code == 0 && std::ferror(stdout) != 0 ? 1 : code; // a result that could not be written is none
}
