#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for CLC_FUZZ_SECONDS (default 10), beginning with the captures of the contracts where
# those are there. tests/fuzz/smoke.sh [BUILD-FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/fuzz}
shared=${CLOUDLINK_SHARED:-../shared}
seconds=${CLC_FUZZ_SECONDS:-10}
targets=(oig_answer frame platform_page endpoint smdr csta_frame csta_decoder oig_event link_message)

cmake --preset asan -B "$build" -DCMAKE_CXX_COMPILER=clang++ -DCLC_BUILD_FUZZERS=ON -DCLC_BUILD_TESTS=OFF -DCLC_BUILD_LAB=OFF \
    -DCLC_SANITIZERS=fuzzer-no-link,address,undefined >/dev/null
cmake --build "$build" -j "$(nproc)" --target "${targets[@]/#/fuzz_}"

corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
for target in "${targets[@]}"; do mkdir -p "$corpus/$target"; done
if [ -d "$shared/contracts/oig" ]; then
    # The captures hold one document a line; the answers are those with "Response".
    grep -h 'Response' "$shared"/contracts/oig/*.txt | split -l 1 - "$corpus/oig_answer/capture-"
    grep -h 'getEventResponse' "$shared"/contracts/oig/*.txt | split -l 1 - "$corpus/oig_event/capture-"
fi
if [ -f "$shared/contracts/smdr/samples.txt" ]; then
    grep -v '^#' "$shared/contracts/smdr/samples.txt" | split -l 1 - "$corpus/smdr/sample-"
fi
printf ' 03/19 14:36  00:02:14 2001   017 904912345#12 T3\n' >"$corpus/smdr/one"
if [ -d "$shared/contracts/csta" ]; then
    find "$shared/contracts/csta" -name '*.xml' ! -path '*/xsd/*' -exec cp --backup=numbered -t "$corpus/csta_decoder" {} +
    grep -h -A40 'len=' "$shared/contracts/csta/traces/asterisk-csp-live.txt" | csplit -s -n 4 -f "$corpus/csta_decoder/trace-" - '/<?xml/' '{*}'
fi
printf 'BA\0\0\0\x0c0001<a/>\0\0\0\x0c9999<b/>' >"$corpus/csta_frame/two"
printf 'AA<a/>\0<b/>\0' >"$corpus/csta_frame/nul"
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
