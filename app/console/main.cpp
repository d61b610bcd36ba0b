#include "app/console/command_line.h"

#include <cstdio>

int main(int argc, char **argv)
{
    const int code = clc::console::runCommandLine(argc, argv);
    return code == 0 && std::ferror(stdout) != 0 ? 1 : code; // a result that could not be written is none
}
