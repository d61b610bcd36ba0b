#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for CLC_FUZZ_SECONDS (default 10), beginning with the captures of the contracts where
# those are there. tests/fuzz/smoke.sh [BUILD-FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/fuzz}
shared=${CLOUDLINK_SHARED:-../shared}
seconds=${CLC_FUZZ_SECONDS:-10}
targets=(oig_answer frame platform_page endpoint link_message)

cmake --preset asan -B "$build" -DCMAKE_CXX_COMPILER=clang++ -DCLC_BUILD_FUZZERS=ON -DCLC_BUILD_TESTS=OFF -DCLC_BUILD_LAB=OFF \
    -DCLC_SANITIZERS=fuzzer-no-link,address,undefined >/dev/null
cmake --build "$build" -j "$(nproc)" --target "${targets[@]/#/fuzz_}"

corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
for target in "${targets[@]}"; do mkdir -p "$corpus/$target"; done
if [ -d "$shared/contracts/oig" ]; then
    # The captures hold one document a line; the answers are those with "Response".
    grep -h 'Response' "$shared"/contracts/oig/*.txt | split -l 1 - "$corpus/oig_answer/capture-"
fi
printf 'A\0\0\0\2{}\0\0\0\7{"a":1}' >"$corpus/frame/two"
# shellcheck disable=SC2016
printf '{"count":1,"_links":{"next":"/2017-09-01/users?$skip=1&$filter=name eq a"},"_embedded":{"items":[{}]}}' >"$corpus/platform_page/one"
printf '[2001:db8::1]:5061' >"$corpus/endpoint/v6"
printf 'pbx.example:443' >"$corpus/endpoint/name"
printf '{"type":"resume","protocol":1,"after":7,"window":100,"heartbeat":30}' >"$corpus/link_message/resume"
printf '{"type":"ack","upTo":12}' >"$corpus/link_message/ack"
printf '{"type":"command","id":"11111111-2222-4333-8444-555555555555","deadline":1,"action":"dtmf","endpointId":"2001","callId":"c","digits":"1"}' \
    >"$corpus/link_message/command"
printf '{"type":"command","id":"11111111-2222-4333-8444-555555555555","deadline":1,"action":"setDnd","endpointId":"2001","enabled":true}' \
    >"$corpus/link_message/switch"
for target in "${targets[@]}"; do
    printf '%s\n' "$target"
    "$build/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=0 \
        -artifact_prefix="$corpus/" "$corpus/$target" >"$corpus/$target.log" 2>&1 || { tail -n 60 "$corpus/$target.log"; exit 1; }
    tail -n 1 "$corpus/$target.log"
done
