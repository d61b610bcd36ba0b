#include "app/console/command_line.h"

int main(int argc, char **argv)
{
    return clc::console::runCommandLine(argc, argv);
}
