#!/usr/bin/env bash
# Writes what `onboard --answers` needs for a running laboratory: lab-answers.sh READY-LINE FOLDER [ACCOUNT-ID]
# makes FOLDER/answers.json, the secrets it refers to, and a key for the encrypted secret file. All mode 0600.
set -euo pipefail
ready=$1
folder=$2
umask 077
mkdir -p "$folder"
secret() { jq -er "$1" <<<"$ready" | tr -d '\n' >"$folder/$2"; }
secret .platform.customer.password sign-in
secret .mivb.localPassword pbx-local
secret .mbg.password mbg
secret .msl.password msl
secret .mail.password mail
jq -e '.mivb | {applicationName: .application, companyName: .company, applicationPassword}' <<<"$ready" >"$folder/application.json"
head -c 32 /dev/urandom >"$folder/secret-key"
jq -e --arg ca "$(jq -r .ca <<<"$ready")" '
    def place($url): $url | sub("^https://"; "") | sub("/.*$"; "");
    {
      platform: {authentication: .platform.authentication, admin: .platform.admin, gateway: .platform.gateway,
                 sip: "localhost:5061"},
      signIn: {user: .platform.customer.user, password: {file: "sign-in"}},
      account: {id: .platform.customer.accountId},
      site: {name: "Laboratory", address: {street: "4000 Innovation Drive", city: "Ottawa", stateOrProvince: "ON",
                                            postalCode: "K2K 3K1", country: "CA"}},
      pbx: {type: "miVoiceBusiness", name: "Laboratory PBX", address: .mivb.icp, oig: place(.mivb.oig),
            applicationCredentials: {file: "application.json"}, localPassword: {file: "pbx-local"}},
      mbg: {address: place(.mbg.url), password: {file: "mbg"}, sip: {transport: "tls", port: .mbg.sip.tls}},
      msl: {address: place(.msl.url), user: .msl.user, password: {file: "msl"}},
      trust: [{caFile: $ca}],
      sync: {userCapacity: 100000},
      provision: "apply",
      mail: {host: "\(.mail.host):\(.mail.port)", tls: "startTls", user: .mail.user, password: {file: "mail"},
             from: "gateway@customer.example", send: false}
    }' <<<"$ready" >"$folder/answers.json"
