#!/usr/bin/env bash
# Shows the whole thing on this computer: installs what is missing, builds, starts the laboratory and onboards its site.
set -euo pipefail

usage() {
    cat <<'TEXT'
usage: installer/try.sh [--headless] [--json] [--users N] [--build-only]

  --headless    print the result and end (implied without a display); otherwise the desktop console opens on the running gateway,
                and the laboratory and the gateway stay up until it is closed
  --json        the result as one JSON line, last on standard output
  --users N     size of the laboratory's site, 12 to 100000 (default 2500)
  --build-only  install and build, nothing else
TEXT
}

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
headless=no json=no users=2500 build_only=no
while [ $# -gt 0 ]; do
    case "$1" in
    --headless) headless=yes ;;
    --json) json=yes ;;
    --users)
        [ $# -ge 2 ] || { usage >&2; exit 2; }
        users=$2
        shift
        ;;
    --build-only) build_only=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done
if ! [[ $users =~ ^[0-9]{1,6}$ ]] || [ "$users" -lt 12 ] || [ "$users" -gt 100000 ]; then
    printf -- '--users takes a number from 12 to 100000, not "%s".\n' "$users" >&2
    exit 2
fi
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -t 0 ] || headless=yes

# shellcheck source=installer/needs.sh
. "$top/installer/needs.sh"
install_packages "${BUILD_PACKAGES[@]}"
use_ccache "$top"

cd "$top"
printf 'Building in build/ …\n' >&2
cmake --preset release >&2
cmake --build build >&2
[ "$build_only" = no ] || exit 0

work=$(mktemp -d)
chmod 700 "$work"
lab='' engine=''
finish() {
    local pid
    for pid in $engine $lab; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

printf 'Starting the laboratory with %s users …\n' "$users" >&2
mkfifo "$work/ready"
build/bin/cloudlink-lab --users "$users" --directory "$work/lab" >"$work/ready" &
lab=$!
if ! read -r -t 120 ready <"$work/ready"; then
    printf 'The laboratory did not start.\n' >&2
    exit 1
fi

installer/lab-answers.sh "$work/answers" <<<"$ready"
data=$work/data
export CREDENTIALS_DIRECTORY=$work/answers # holds secret-key: one key for all commands, whether this desktop has a keychain or not
printf 'Onboarding …\n' >&2
status=0
build/bin/cloudlink-gateway onboard --answers "$work/answers/answers.json" --json --data-dir "$data" \
    >"$work/result" || status=$?
result=$(tail -n 1 "$work/result")
if [ "$status" -eq 0 ] && [ "$json" = no ]; then
    jq -r '"Imported \(.imported) users, left out \([.skipped[]] | add // 0)\(if .skipped != {} then " (" + ([.skipped | to_entries[] | "\(.key) \(.value)"] | join(", ")) + ")" else "" end).\nWrote \(.objectsWritten) objects to the PBX and the MBG. Trunk: \(.trunk). Card: \(.card).\nAccount \(.accountId), \(.seconds) s."' <<<"$result"
fi
if [ "$status" -eq 0 ] && [ "$headless" = no ]; then
    build/bin/cloudlink-gateway --service --data-dir "$data" &
    engine=$!
    for _ in $(seq 300); do # it says so when it is ready; the console would wait as well
        grep -q '"address":"/' "$data/engine.lock" 2>/dev/null && break
        kill -0 "$engine" 2>/dev/null || break
        sleep 0.1
    done
    cat >&2 <<TEXT

The gateway runs and keeps the laboratory in step; the console that opens now is attached to it. Commands in another terminal, for example:
  build/bin/cloudlink-console users --data-dir $data
To onboard by hand, from nothing, in a console of its own:
  CREDENTIALS_DIRECTORY=$work/answers build/bin/cloudlink-console --config $work/answers/config.json --data-dir $work/by-hand
What it asks for (addresses, users, the files with the passwords) stands in $work/answers/answers.json.
Closing the console ends everything.
TEXT
    build/bin/cloudlink-console --data-dir "$data" || status=$?
fi
[ "$json" = no ] || printf '%s\n' "$result"
exit "$status"
