#pragma once

/// The names of everything a face can ask of the engine, with what goes in and what comes back. Each is one handler
/// class in engine/service/handlers; the value types are in this folder. Secrets travel only towards the engine.
namespace clc::methods
{

// --- engine
inline constexpr char engineStatus[] = "engine.status"; ///< {} → EngineStatus
inline constexpr char engineSnapshot[] =
    "engine.snapshot"; ///< {} → Snapshot; what a client reads at first and after a gap

// --- signing in to the platform, as a person
inline constexpr char sessionLogin[] =
    "session.login"; ///< {user, password, account?, trust?: fingerprint} → SignInInfo
inline constexpr char sessionLogout[] = "session.logout"; ///< {} → {}
inline constexpr char sessionWhoAmI[] = "session.whoAmI"; ///< {} → SignInInfo, asked of the platform

// --- settings (engine/service/settings_table.h)
inline constexpr char configGet[] = "config.get";   ///< {key} → SettingInfo
inline constexpr char configSet[] = "config.set";   ///< {key, value} → SettingInfo; null restores the default
inline constexpr char configList[] = "config.list"; ///< {} → {settings: [SettingInfo]}

// --- accounts of the platform
inline constexpr char accountsList[] = "accounts.list";     ///< {} → {accounts: [AccountInfo]}
inline constexpr char accountsShow[] = "accounts.show";     ///< {account: id, number or name} → AccountInfo
inline constexpr char accountsCreate[] = "accounts.create"; ///< {account: as in the answers file} → AccountInfo

// --- users of this site
inline constexpr char usersList[] = "users.list"; ///< {offset, limit ≤ 500, state?, text?} → UsersPage
inline constexpr char usersShow[] =
    "users.show"; ///< {user: identity, directory number, e-mail or platform id} → UserInfo

// --- synchronisation
inline constexpr char syncPlan[] = "sync.plan";     ///< {} → PlanInfo; changes nothing
inline constexpr char syncRun[] = "sync.run";       ///< {startedBy, hash?} → RunInfo; joins a run under way
inline constexpr char syncCancel[] = "sync.cancel"; ///< {} → {cancelled: bool}

// --- runs of the past
inline constexpr char runsList[] = "runs.list"; ///< {limit} → {runs: [RunInfo without report]}, the newest first
inline constexpr char runsShow[] = "runs.show"; ///< {run: id or "last"} → RunInfo

// --- objects on PBX and MBG
inline constexpr char provisionPlan[] = "provision.plan"; ///< {} → {writes, hash, notes}; changes nothing
inline constexpr char provisionApply[] =
    "provision.apply"; ///< {startedBy, hash?} → {run, objectsWritten, written}; without hash what is planned now

// --- onboarding
inline constexpr char onboardShow[] = "onboard.show"; ///< {} → OnboardingInfo
/// {answers, until?} → the result document of `onboard --json`. `answers` is the document of `onboard --answers` with
/// the secrets in the place of their references. The run belongs to the engine and goes on when who asked goes away.
/// With `until`, the name of a step, the steps up to that one are carried out, and whole sections may be left out: what
/// was done before then stands and is proved with what the engine keeps, signing in is left to the person that
/// `session.login` signed in, and passwords of a PBX, MBG or server manager at an unchanged place may be left out too.
/// What is missing nevertheless: missingValue with the path in `field`; notSignedIn without a person.
inline constexpr char onboardRun[] = "onboard.run";
/// {} → {cancelled: false when no run was under way}. `onboard.run` is answered with the error `cancelled`; its step is
/// pending again.
inline constexpr char onboardCancel[] = "onboard.cancel";

// --- calls
inline constexpr char callsWatch[] =
    "calls.watch"; ///< {} → CallBridgeInfo; for the next 30 s what happens is told by `calls.happened`
inline constexpr char callsMake[] = "calls.make"; ///< {from, to} → {call: as in gateway-link.md}
inline constexpr char callsHistory[] =
    "calls.history"; ///< {offset, limit ≤ 500, endpoint?, since?, until?} → CallsPage, the newest first

// --- decisions that wait for a person
inline constexpr char questionsList[] = "questions.list";     ///< {} → {questions: [Question]}
inline constexpr char questionsAnswer[] = "questions.answer"; ///< {id, answer} → {}

} // namespace clc::methods

/// The names of what the engine tells without being asked.
namespace clc::events
{

inline constexpr char statusChanged[] = "status.changed"; ///< EngineStatus
inline constexpr char progress[] = "progress";            ///< ProgressInfo; at most about five a second
inline constexpr char runFinished[] = "run.finished";     ///< RunInfo without report
inline constexpr char onboardChanged[] =
    "onboard.changed"; ///< OnboardingInfo; at most about ten a second, the last state always
inline constexpr char callsHappened[] =
    "calls.happened"; ///< {events: [CallEventInfo], left: how many more there were}; only while somebody watches
inline constexpr char questionRaised[] = "question.raised";     ///< Question
inline constexpr char questionAnswered[] = "question.answered"; ///< {id}

} // namespace clc::events
