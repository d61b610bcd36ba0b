#!/usr/bin/env bash
# What was linked, not what was meant: the gateway must not load a Gui library (architecture R1). linkage.sh PROGRAM…
set -euo pipefail
for program in "$@"; do
    if ldd "$program" | grep -E 'libQt6(Gui|Widgets|Quick|HttpServer)|libX11|libwayland'; then
        printf '%s links a Gui library\n' "$program" >&2
        exit 1
    fi
done
