#!/usr/bin/env bash
# All lints. tests/lint/run.sh [--full] BUILD-FOLDER: clang-tidy looks at what the last three commits touched, or at everything.
set -euo pipefail
cd "$(dirname "$0")/../.."
full=no
[ "${1:-}" = --full ] && { full=yes; shift; }
build=${1:?the build folder with compile_commands.json}

python3 tests/lint/rules.py
mapfile -t shell < <(git ls-files -co --exclude-standard -- '*.sh' .ci/run)
shellcheck -x -P SCRIPTDIR -S warning "${shell[@]}"
desktop-file-validate installer/desktop/*.desktop
appstreamcli validate --no-net installer/desktop/*.metainfo.xml
mapfile -t sources < <(git ls-files -co --exclude-standard -- '*.cpp' '*.h')
clang-format --dry-run -Werror "${sources[@]}"

base=$(git rev-list --max-count=1 --skip=3 HEAD || true)
if [ "$full" = yes ] || [ -z "$base" ]; then
    mapfile -t changed < <(git ls-files -- 'engine/*.cpp' 'app/*.cpp' 'ui/*.cpp')
else
    mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" -- 'engine/*.cpp' 'app/*.cpp' 'ui/*.cpp')
fi
[ "${#changed[@]}" -eq 0 ] || printf '%s\n' "${changed[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy -p "$build" --quiet
