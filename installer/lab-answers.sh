#!/usr/bin/env bash
# Writes what `onboard --answers` needs for a running laboratory: lab-answers.sh [--office400] FOLDER < READY-LINE
# The ready line has passwords, so it comes on standard input and not as an argument. What is made is FOLDER/answers.json,
# the secrets it refers to, and a key for the encrypted secret file, and FOLDER/config.json: the laboratory's addresses for a
# console that starts from nothing (--config). All mode 0600.
# The site's PBX is the laboratory's MiVoice Business, or with --office400 its MiVoice Office 400.
set -euo pipefail
office400=false
if [ "$1" = --office400 ]; then
    office400=true
    shift
fi
folder=$1
read -r ready
umask 077
mkdir -p "$folder"
secret() { jq -er "$1" <<<"$ready" | tr -d '\n' >"$folder/$2"; }
secret .platform.customer.password sign-in
secret .mail.password mail
if [ "$office400" = true ]; then
    secret .csta.password csta
else
    secret .mivb.localPassword pbx-local
    secret .mbg.password mbg
    secret .msl.password msl
    jq -e '.mivb | {applicationName: .application, companyName: .company, applicationPassword}' <<<"$ready" >"$folder/application.json"
fi
jq -e '.platform | {"platform.authentication": .authentication, "platform.admin": .admin, "platform.gateway": .gateway,
    "platform.gatewayLink": .gatewayLink}' <<<"$ready" >"$folder/config.json"
head -c 32 /dev/urandom >"$folder/secret-key"
jq -e --arg ca "$(jq -r .ca <<<"$ready")" --argjson office400 "$office400" '
    def place($url): $url | sub("^https://"; "") | sub("/.*$"; "");
    (if $office400 then {
      pbx: {type: "miVoiceOffice400", name: "Laboratory PBX", address: "\(.csta.host):\(.csta.tlsPort)", user: .csta.user,
            password: {file: "csta"}}
    } else {
      pbx: {type: "miVoiceBusiness", name: "Laboratory PBX", address: .mivb.icp, oig: place(.mivb.oig),
            applicationCredentials: {file: "application.json"}, localPassword: {file: "pbx-local"}},
      mbg: {address: place(.mbg.url), password: {file: "mbg"}, sip: {transport: "tls", port: .mbg.sip.tls}},
      msl: {address: place(.msl.url), user: .msl.user, password: {file: "msl"}}
    } end) + {
      platform: {authentication: .platform.authentication, admin: .platform.admin, gateway: .platform.gateway,
                 gatewayLink: .platform.gatewayLink,
                 sip: "localhost:5061"},
      signIn: {user: .platform.customer.user, password: {file: "sign-in"}},
      account: {id: .platform.customer.accountId},
      site: {name: "Laboratory", address: {street: "4000 Innovation Drive", city: "Ottawa", stateOrProvince: "ON",
                                            postalCode: "K2K 3K1", country: "CA"}},
      trust: [{caFile: $ca}],
      sync: {userCapacity: 100000},
      provision: "apply",
      mail: {host: "\(.mail.host):\(.mail.port)", tls: "startTls", user: .mail.user, password: {file: "mail"},
             from: "gateway@customer.example", send: false}
    }' <<<"$ready" >"$folder/answers.json"
