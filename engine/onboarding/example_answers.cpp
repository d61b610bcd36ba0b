#include "engine/onboarding/onboarding_answers.h"

namespace clc
{

QString exampleAnswers()
{
    return QStringLiteral(R"(// Answers for: cloudlink-console onboard --answers FILE [--json]
// Secrets are references: {"file": "name"} relative to this file, {"env": "NAME"}, or {"credential": "name"} in
// $CREDENTIALS_DIRECTORY. A secret in clear text is accepted only while nobody else can read this file (mode 0600).
{
  // The CloudLink Platform. Only "gateway" has no built-in address; "sip" is the far end of the MBG's trunk.
  "platform": {
    "gateway": "https://gateway.example/gateway/2026-01-01",
    "sip": "sip.example:5061"
  },
  // A partner or account administrator. Used until the gateway has an identity of its own.
  "signIn": {"user": "admin@partner.example", "password": {"file": "sign-in-password"}},
  // One of "id", "number", "name"; or "create" with name, country, street, city, postalCode, stateOrProvince, language
  // and supportContacts [{"name", "email"}].
  "account": {"number": "123456789"},
  // Where the PBX stands.
  "site": {
    "name": "Head office",
    "address": {"street": "1 Main Street", "city": "Ottawa", "stateOrProvince": "ON", "postalCode": "K2K 3K1", "country": "CA"}
  },
  // "type": "miVoiceBusiness" as here. A PBX that speaks CSTA has "tls" (true unless said otherwise), "user" and
  // "password" instead of what follows "address", and its site neither "mbg" nor "msl":
  //   "pbx": {"type": "miVoiceOffice400", "name": "Branch PBX", "address": "pbx.customer.example:7001",
  //           "user": "cloudlink", "password": {"file": "csta-password"}},
  //   "pbx": {"type": "mxOne", "name": "Branch PBX", "address": "mx-one.customer.example", "tls": false, …},
  // Port 7001 for a MiVoice Office 400, 8883 for an MX-ONE or 8882 without TLS, if left out. Its users come from the
  // account and are matched by their extension.
  "pbx": {
    "type": "miVoiceBusiness",
    "name": "Head office PBX",
    "address": "10.0.0.1",
    "oig": "oig.customer.example:443", // left out: the PBX's address
    "applicationCredentials": {"file": "application.json"}, // {"applicationName", "companyName", "applicationPassword"}
    // Optional, both or neither, PEM: for message waiting and other advanced operations of the OIG.
    // "applicationCertificate": {"file": "application.crt"}, "applicationKey": {"file": "application.key"},
    "localPassword": {"file": "oig-local-password"}
  },
  // With a MiVoice Business only. The admin password has at most 15 characters; it is used once and not kept.
  "mbg": {
    "address": "mbg.customer.example",
    "password": {"file": "mbg-password"},
    "sip": {"transport": "tls", "port": 5061}
  },
  // Optional, with a MiVoice Business only. Without it the AccountID on the server manager's page is not checked. "address" is the MBG's if left out.
  "msl": {"user": "admin", "password": {"file": "msl-password"}},
  // Optional. Certificates that no public authority vouches for: {"host", "port", "fingerprint"} or {"caFile"}.
  "trust": [
    {"host": "mbg.customer.example", "port": 443,
     "fingerprint": "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF"}
  ],
  // Optional. "nameRule": "lastNameRequired" or "firstOrLast".
  "sync": {"nameRule": "lastNameRequired", "userCapacity": 2500},
  // Optional: another voicemail hunt group than the lowest-numbered one.
  // "voicemail": "6000",
  // "plan" shows what would be written to PBX and MBG and stops; "apply" writes it.
  "provision": "plan",
  // Optional. "tls": "startTls" or "implicit"; "send": true invites every imported user once.
  "mail": {
    "host": "mail.customer.example:587", "tls": "startTls", "user": "gateway", "password": {"file": "mail-password"},
    "from": "CloudLink Gateway <gateway@customer.example>", "send": false
  }
}
)");
}

} // namespace clc
