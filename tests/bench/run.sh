#!/usr/bin/env bash
# Builds what people run, measures it against its limits and prints JSON. Limits are checked here and nowhere else.
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset release -DCLC_BUILD_BENCH=ON >/dev/null
cmake --build build -j "$(nproc)" >&2
CLC_BIN_DIR=$PWD/build/bin exec python3 -B tests/bench/bench.py
