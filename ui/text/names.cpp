#include "ui/text/names.h"

#include "ui/text/named_words.h"

#include <QVector>

namespace clc::ui
{

namespace
{

constexpr NamedWord cards[] = {
    {"notAdded", Tone::neutral, QT_TRANSLATE_NOOP("Card", "Not added")},
    {"noGatewayDetected", Tone::warning, QT_TRANSLATE_NOOP("Card", "No gateway detected")},
    {"setupIncomplete", Tone::warning, QT_TRANSLATE_NOOP("Card", "Setup incomplete")},
    {"onboardingComplete", Tone::ok, QT_TRANSLATE_NOOP("Card", "Onboarding Complete")},
    {"updateAvailable", Tone::info, QT_TRANSLATE_NOOP("Card", "Update available")},
    {"connectionLost", Tone::error, QT_TRANSLATE_NOOP("Card", "Connection lost")},
    {"syncProblem", Tone::warning, QT_TRANSLATE_NOOP("Card", "Sync problem")},
    {"signedOut", Tone::error, QT_TRANSLATE_NOOP("Card", "Signed out")},
    {"disabled", Tone::neutral, QT_TRANSLATE_NOOP("Card", "Disabled")},
};

constexpr NamedWord cardTexts[] = {
    {"notAdded", Tone::neutral,
     QT_TRANSLATE_NOOP("CardText", "The account has no CloudLink Gateway integration yet. Add it with “+Add New”.")},
    {"noGatewayDetected", Tone::neutral,
     QT_TRANSLATE_NOOP(
         "CardText",
         "The integration was added, but no gateway is associated with it. Choose “Add Gateway” to set one up.")},
    {"setupIncomplete", Tone::neutral,
     QT_TRANSLATE_NOOP("CardText",
                       "The setup was begun and is not finished. “Continue” goes on at the step where it stopped.")},
    {"onboardingComplete", Tone::neutral, QT_TRANSLATE_NOOP("CardText", "The gateway is set up and working.")},
    {"updateAvailable", Tone::neutral,
     QT_TRANSLATE_NOOP("CardText", "A newer version of the gateway can be installed.")},
    {"connectionLost", Tone::neutral,
     QT_TRANSLATE_NOOP("CardText", "The gateway has no connection to the PBX or to the platform. Check network and "
                                   "systems; it comes back by itself.")},
    {"syncProblem", Tone::neutral,
     QT_TRANSLATE_NOOP("CardText", "The last synchronization failed. Look at its report, then choose “Sync Now”.")},
    {"signedOut", Tone::neutral,
     QT_TRANSLATE_NOOP(
         "CardText",
         "The platform no longer accepts the gateway's own identity. Sign in and set the gateway up again.")},
    {"disabled", Tone::neutral,
     QT_TRANSLATE_NOOP(
         "CardText",
         "The integration is switched off for this account. Users keep their accounts; nothing is synchronized.")},
};

constexpr NamedWord links[] = {
    {"off", Tone::neutral, QT_TRANSLATE_NOOP("Link", "Not in use")},
    {"connecting", Tone::busy, QT_TRANSLATE_NOOP("Link", "Connecting")},
    {"up", Tone::ok, QT_TRANSLATE_NOOP("Link", "Connected")},
    {"waiting", Tone::error, QT_TRANSLATE_NOOP("Link", "Lost")},
};

constexpr NamedWord runs[] = {
    {"running", Tone::busy, QT_TRANSLATE_NOOP("Run", "Running")},
    {"completed", Tone::ok, QT_TRANSLATE_NOOP("Run", "Completed")},
    {"failed", Tone::error, QT_TRANSLATE_NOOP("Run", "Failed")},
    {"interrupted", Tone::warning, QT_TRANSLATE_NOOP("Run", "Interrupted")},
    {"incomplete", Tone::warning, QT_TRANSLATE_NOOP("Run", "Incomplete")},
    {"cancelled", Tone::neutral, QT_TRANSLATE_NOOP("Run", "Cancelled")},
};

constexpr NamedWord trunks[] = {
    {"up", Tone::ok, QT_TRANSLATE_NOOP("Trunk", "Up")},
    {"down", Tone::error, QT_TRANSLATE_NOOP("Trunk", "Down")},
    {"unknown", Tone::neutral, QT_TRANSLATE_NOOP("Trunk", "Not checked")},
    {"none", Tone::neutral, QT_TRANSLATE_NOOP("Trunk", "No trunk")},
};

constexpr NamedWord users[] = {
    {"active", Tone::ok, QT_TRANSLATE_NOOP("UserState", "Imported")},
    {"suspended", Tone::warning, QT_TRANSLATE_NOOP("UserState", "Suspended")},
    {"skipped", Tone::neutral, QT_TRANSLATE_NOOP("UserState", "Not imported")},
};

constexpr NamedWord runKinds[] = {
    {"sync", Tone::neutral, QT_TRANSLATE_NOOP("RunKind", "Synchronization")},
    {"provision", Tone::neutral, QT_TRANSLATE_NOOP("RunKind", "Objects on PBX and MBG")},
    {"mails", Tone::neutral, QT_TRANSLATE_NOOP("RunKind", "Deployment mails")},
};

constexpr NamedWord starters[] = {
    {"onboarding", Tone::neutral, QT_TRANSLATE_NOOP("StartedBy", "Setup")},
    {"schedule", Tone::neutral, QT_TRANSLATE_NOOP("StartedBy", "Schedule")},
    {"change", Tone::neutral, QT_TRANSLATE_NOOP("StartedBy", "Change on the PBX")},
    {"recovery", Tone::neutral, QT_TRANSLATE_NOOP("StartedBy", "Recovery")},
    {"retry", Tone::neutral, QT_TRANSLATE_NOOP("StartedBy", "Retry")},
    {"console", Tone::neutral, QT_TRANSLATE_NOOP("StartedBy", "Desktop console")},
};

constexpr NamedWord phases[] = {
    {"reading", Tone::busy, QT_TRANSLATE_NOOP("Phase", "Reading PBX and account")},
    {"planning", Tone::busy, QT_TRANSLATE_NOOP("Phase", "Planning")},
    {"writing", Tone::busy, QT_TRANSLATE_NOOP("Phase", "Writing")},
    {"reporting", Tone::busy, QT_TRANSLATE_NOOP("Phase", "Writing the report")},
};

constexpr NamedWord steps[] = {
    {"signIn", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Sign in")},
    {"account", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Account")},
    {"integration", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Integration")},
    {"gatewayInformation", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Gateway Information")},
    {"configurePbx", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Configure PBX")},
    {"sync", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Sync")},
    {"provisioning", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Objects on PBX and MBG")},
    {"deployment", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Deployment")},
    {"complete", Tone::neutral, QT_TRANSLATE_NOOP("Step", "Complete")},
};

constexpr NamedWord checks[] = {
    {"signedIn", Tone::neutral, QT_TRANSLATE_NOOP("Check", "Signed in to the platform")},
    {"account", Tone::neutral, QT_TRANSLATE_NOOP("Check", "Account found")},
    {"integration", Tone::neutral, QT_TRANSLATE_NOOP("Check", "CloudLink Gateway integration")},
    {"identity", Tone::neutral, QT_TRANSLATE_NOOP("Check", "Identity of the gateway")},
    {"registered", Tone::neutral, QT_TRANSLATE_NOOP("Check", "Gateway registered with the account")},
    {"pbxConnect", Tone::neutral, QT_TRANSLATE_NOOP("Check", "PBX reached and logged in")},
    {"pbxVersion", Tone::neutral, QT_TRANSLATE_NOOP("Check", "PBX type and version")},
    {"pbxRead", Tone::neutral, QT_TRANSLATE_NOOP("Check", "Right to read the PBX")},
    {"pbxWrite", Tone::neutral, QT_TRANSLATE_NOOP("Check", "Right to write to the PBX")},
    {"mbgLogin", Tone::neutral, QT_TRANSLATE_NOOP("Check", "MBG reached and logged in")},
    {"mbgVersion", Tone::neutral, QT_TRANSLATE_NOOP("Check", "MBG version")},
    {"mslLogin", Tone::neutral, QT_TRANSLATE_NOOP("Check", "MSL server manager logged in")},
    {"mslBlade", Tone::neutral, QT_TRANSLATE_NOOP("Check", "CloudLink Gateway blade installed")},
    {"pbxLink", Tone::neutral, QT_TRANSLATE_NOOP("Check", "PBX link")},
};

constexpr NamedWord roles[] = {
    {"PARTNER_ADMIN", Tone::neutral, QT_TRANSLATE_NOOP("Role", "Partner")},
    {"ACCOUNT_ADMIN", Tone::neutral, QT_TRANSLATE_NOOP("Role", "Account Admin")},
    {"USER", Tone::neutral, QT_TRANSLATE_NOOP("Role", "User")},
    {"GUEST", Tone::neutral, QT_TRANSLATE_NOOP("Role", "Guest")},
};

constexpr NamedWord pbxTypes[] = {
    {"miVoiceBusiness", Tone::neutral, "MiVoice Business"},
    {"miVoiceOffice400", Tone::neutral, "MiVoice Office 400"},
    {"mxOne", Tone::neutral, "MX-ONE"},
};

constexpr NamedWord reasons[] = {
    {"missingEmail", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "No e-mail address")},
    {"invalidEmail", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "E-mail address not valid")},
    {"missingNumber", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "No directory number")},
    {"missingLastName", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "No last name")},
    {"missingName", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "No name")},
    {"duplicateEmail", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "E-mail address used twice")},
    {"duplicateNumber", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "Number used twice")},
    {"duplicateLogin", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "Login ID used twice")},
    {"attributeInUse", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "Value already in use")},
    {"domainNotAllowed", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "Domain not allowed")},
    {"notHomedHere", Tone::info, QT_TRANSLATE_NOOP("ReasonTitle", "Not managed here")},
    {"overCapacity", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "Over capacity")},
    {"monitorBudget", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "No monitors left")},
    {"noSeat", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "No free seat")},
    {"excludedByScope", Tone::info, QT_TRANSLATE_NOOP("ReasonTitle", "Excluded in the settings")},
    {"identityUnclear", Tone::warning, QT_TRANSLATE_NOOP("ReasonTitle", "Identity unclear")},
};

constexpr NamedWord questions[] = {
    {"trustCertificate", Tone::warning, QT_TRANSLATE_NOOP("Question", "Decide about the certificate of %1")},
    {"credentialsNeeded", Tone::warning, QT_TRANSLATE_NOOP("Question", "Credentials are needed for %1")},
};

} // namespace

StateWords cardWords(const QString &card)
{
    return findWords(cards, card, "Card");
}

QString cardExplanation(const QString &card)
{
    return findWords(cardTexts, card, "CardText").word;
}

StateWords linkWords(const QString &state)
{
    return findWords(links, state, "Link");
}

StateWords runWords(const QString &state)
{
    return findWords(runs, state, "Run");
}

StateWords trunkWords(const QString &state)
{
    return findWords(trunks, state, "Trunk");
}

StateWords userWords(const QString &state)
{
    return findWords(users, state, "UserState");
}

QString runKindName(const QString &kind)
{
    return findWords(runKinds, kind, "RunKind").word;
}

QString startedByName(const QString &startedBy)
{
    return findWords(starters, startedBy, "StartedBy").word;
}

QString phaseName(const QString &phase)
{
    return findWords(phases, phase, "Phase").word;
}

QString stepName(const QString &step)
{
    return findWords(steps, step, "Step").word;
}

QString checkName(const QString &check)
{
    return findWords(checks, check, "Check").word;
}

QString roleName(const QString &role)
{
    return findWords(roles, role, "Role").word;
}

QString pbxTypeName(const QString &type)
{
    return findWords(pbxTypes, type, "PbxType").word;
}

QString questionTitle(const Question &question)
{
    const QString host = question.parameters.value(QStringLiteral("host")).toString();
    const QString text = findWords(questions, question.kind, "Question").word;
    return text.contains(QLatin1String("%1")) ? text.arg(host) : text;
}

QString reasonTitle(const QString &code)
{
    return findWords(reasons, code, "ReasonTitle").word;
}

} // namespace clc::ui
