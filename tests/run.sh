#!/usr/bin/env bash
# Installs what the tests need, builds everything and runs every test; ends with ctest's own summary.
# tests/run.sh [--full]: --full also runs clang-tidy over the whole tree.
# The contracts and conformance tools are looked for in $CLOUDLINK_SHARED (default: ../shared); without them their tests are skipped by name.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
full=()
case "${1:-}" in
--full) full=(--full) ;;
'') ;;
*)
    printf 'usage: tests/run.sh [--full]\n' >&2
    exit 2
    ;;
esac
export CLOUDLINK_SHARED=${CLOUDLINK_SHARED:-$top/../shared}

# shellcheck source=installer/needs.sh
. installer/needs.sh
install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
use_ccache "$top"
jobs=$(nproc)
step() { printf '\n== %s (%s s)\n' "$*" "$SECONDS"; }

step 'Development build'
cmake --preset dev >/dev/null
cmake --build --preset dev -j "$jobs"

step 'Lints'
tests/lint/run.sh "${full[@]}" build/dev

step 'Fuzz smoke'
tests/fuzz/smoke.sh

step 'Headless package'
cmake --preset headless >/dev/null
cmake --build --preset headless -j "$jobs"
tests/lint/linkage.sh build/headless/bin/cloudlink-gateway

step 'AddressSanitizer and UndefinedBehaviorSanitizer'
cmake --preset asan >/dev/null
cmake --build --preset asan -j "$jobs" --target unit_tests
ctest --test-dir build/asan --output-on-failure -j "$jobs" -L unit --no-tests=error

step 'The two commands of the README'
installer/try.sh --headless --json --users 500

step 'Tests'
ctest --test-dir build/dev --output-on-failure -j "$jobs" --no-tests=error
