#include "engine/pbx/oig/oig_words.h"

#include "engine/base/redact.h"

#include <QHash>
#include <QLoggingCategory>

#include <optional>

namespace clc::oig
{

Q_LOGGING_CATEGORY(wordsLog, "clc.pbx.oig")

namespace
{

template<typename Value>
std::optional<Value> find(const QHash<QString, Value> &words, const QString &word)
{
    const auto found = words.constFind(word);
    return found == words.constEnd() ? std::nullopt : std::optional<Value>(*found);
}

/// Several words of one meaning, separated by blanks.
template<typename Value>
void add(QHash<QString, Value> &words, Value value, const char *list)
{
    const QStringList names = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) words.insert(name, value);
}

QHash<QString, WireState> makeStates()
{
    QHash<QString, WireState> words;
    add(words, WireState::nil, "NIL");
    add(words, WireState::delivered, "DELIVERED");
    add(words, WireState::established, "ESTABLISHED");
    add(words, WireState::extensionInUse, "EXTENSION_IN_USE");
    add(words, WireState::failed, "FAILED");
    add(words, WireState::feature, "FEATURE_DISABLED FEATURE_ENABLED");
    add(words, WireState::held, "HELD");
    add(words, WireState::idle, "IDLE");
    add(words, WireState::originated, "ORIGINATED");
    add(words, WireState::outOfService, "OUT_OF_SERVICE");
    add(words, WireState::queued, "QUEUED");
    add(words, WireState::received, "RECEIVED");
    add(words, WireState::unavailable, "UNAVAILABLE");
    return words;
}

QHash<QString, WireType> makeTypes()
{
    QHash<QString, WireType> words;
    add(words, WireType::unknown, "UNKNOWN");
    add(words, WireType::cleared, "CALL_CLEAR");
    add(words, WireType::conferenced, "CALL_CONFERENCED");
    add(words, WireType::conferenceHeld, "CONFERENCE_HELD");
    add(words, WireType::delivered, "CALL_DELIVERED");
    add(words, WireType::deviceDropped, "DEVICE_DROPPED");
    add(words, WireType::diverted, "CALL_DIVERTED");
    add(words, WireType::established, "CALL_ESTABLISHED");
    add(words, WireType::failed, "CALL_FAILED");
    add(words, WireType::held, "CALL_HELD");
    add(words, WireType::inService, "IN_SERVICE");
    add(words, WireType::monitorFailed, "MONITOR_FAILED_EVENT");
    add(words, WireType::monitorSet, "MONITOR_SET");
    add(words, WireType::originated, "CALL_ORIGINATED");
    add(words, WireType::outOfService, "OUT_OF_SERVICE");
    add(words, WireType::queued, "CALL_QUEUED");
    add(words, WireType::received, "CALL_RECEIVED");
    add(words, WireType::resilientDevice, "RESILIENT_DEVICE");
    add(words, WireType::retrieved, "CALL_RETRIEVED");
    add(words, WireType::transferred, "CALL_TRANSFERRED");
    add(words, WireType::other,
        "ACCOUNT_CODE_SET CONFERENCE_FEATURE EXTENSION_IN_USE INFORMATION_UPDATE INFORMATION_UPDATE_EVENT "
        "REMOTE_PARTY_UPDATE ROUTING_DEVICE TRUNK_DIGITS_OUTPULSED");
    add(words, WireType::notOfCalls,
        "ACD2_PATH ACD2_GROUP GROUP ACD_AGENT_FEATURE ACTIVATE_FEATURE CMD_RESPONSE FORWARD_FEATURE WORK_TIMER_EXPIRED "
        "USERID_FEATURE GROUP_PRESENCE_FEATURE ACD_EXPRESS_GROUP_EVENT PRG_MONITOR_SET_EVENT PRG_MONITOR_FAILED_EVENT");
    return words;
}

/// The causes that are one in the platform's words.
QHash<QString, CallCause> makeCauses()
{
    QHash<QString, CallCause> words;
    add(words, CallCause::newCall, "NEW_CALL NEW_CALL_INVOKED DELIVERED CONS_CALL_INVOKED ONS_CALL_ORIGINATED");
    add(words, CallCause::busy, "DESTINATION_BUSY TRANSFER_TO_BUSY CFA_DESTINATION_BUSY CFB_DESTINATION_BUSY");
    add(words, CallCause::networkCongestion, "NETWORK_BUSY NETWORK_CONGESTION TRUNKS_BUSY");
    add(words, CallCause::networkNotObtainable, "NETWORK_NOT_OBTAINABLE");
    add(words, CallCause::doNotDisturb, "DESTINATION_DO_NOT_DISTURB");
    add(words, CallCause::destNotObtainable, "DESTINATION_NOT_OBTAINABLE DESTINATION_UNAVAILABLE NO_SUCH_NUMBER");
    add(words, CallCause::callNotAnswer, "NO_ANSWER TRANSFER_RECALL_NO_ANSWER");
    add(words, CallCause::callForwardAlways, "DIVERTED_ALWAYS_FROM DIVERTED_ALWAYS_TO");
    add(words, CallCause::callForwardBusy, "DIVERTED_ON_BUSY_FROM DIVERTED_ON_BUSY_TO");
    add(words, CallCause::callForwardNoAnswer, "DIVERTED_NO_ANSWER_FROM DIVERTED_NO_ANSWER_TO DIVERTED_NO_ANSWER_AWAY");
    add(words, CallCause::redirected,
        "REDIRECTED_AWAY REDIRECTED_FROM REDIRECTED_HANDOFF REDIRECTED_ON_ERROR REDIRECTED_TO DIVERTED_PICKUP_AWAY");
    add(words, CallCause::transfer,
        "SUPERVISED_TRANSFER UNSUPERVISED_TRANSFER TRANSFERRED_CALL TRANSFER_INVOKED CONFERENCE_TRANSFERRED");
    add(words, CallCause::callBack, "CALLBACK_INVOKED CALLBACK_MATURED");
    add(words, CallCause::incompatibleDestination, "PRIVILEGE_VIOLATION INVALID_ACCOUNT_CODE");
    add(words, CallCause::resourcesNotAvailable, "RAD_UNAVAILABLE ERROR_DETECTED");
    return words;
}

/// The others of the contract: they say how something came about, and are no cause for the platform.
QHash<QString, bool> makeOtherCauses()
{
    QHash<QString, bool> words;
    add(words, true,
        "UNKNOWN ACCOUNT_CODE_SET ACD_AGENT_TIMEOUT ACD_CALL_QUEUED ACD_CALL_DELIVERED ACD_CALL_ANSWERED "
        "ACD_CALL_CLEARED ACD_CALL_OVERFLOWED ACD_CALL_ABANDONED ACD_CALL_CLEAR_INVOKED ACD_CALL_QUEUED_FAILED "
        "ACD_CALL_QUEUED_OVERFLOWED ACD_CALL_REDIRECTED ACD_CALL_RECEIVED ACD_REMOTE_CALL_QUEUED "
        "ACD_REMOTE_CALL_DEQUEUED ACD_REMOTE_CALL_DISTRIBUTED ACD_HELP_CALL ACD_INTERFLOWED_DISCONNECTED "
        "ACD_INTERFLOWED_REROUTED ACD_RAD_STARTED ACD_REQUEST ACD_REQUEST_DISCONNECTED ACD_REQUEST_REROUTED "
        "ACD_REQUEUE_REQUEST ACD_REQUEUE_REQUEST_DISCONNECTED ACD_REQUEUE_REQUEST_REROUTED "
        "ACD_SILENT_MONITOR_ESTABLISHED ACD_SILENT_MONITOR_DROPPED ACD_SILENT_MONITOR ACD_SILENT_MONITOR_INVOKED");
    add(words, true,
        "ALTERNATE_CALL_INVOKED ANSWERED ANSWERED_INVOKED CALL_QUEUED CALL_IS_WAITING CLEARED CLEAR_INVOKED "
        "CONFERENCE_CALL_HELD CONFERENCE_CALL_RETRIEVED CONFERENCE_CONS_HELD CONFERENCE_CONS_RETRIEVED CONFERENCED "
        "CONFERENCE_ESTABLISHED CONFERENCE_INVOKED CONFERENCE_MEMBER_ADDED CONFERENCE_MEMBER_DROPPED "
        "CONFERENCE_MONITOR_SET CONFERENCE_REMOTE_UPDATE CONFERENCE_SPLIT CONFERENCE_SPLIT_INVOKED "
        "CONF_RETRIEVE_INVOKED "
        "CONS_HOLD CONS_HOLD_INVOKED CONS_HELD_PARTY_DROPPED CONTROLLER_COMMS_FAILED CONTROLLER_COMMS_RESTORED "
        "DEVICE_IN_SERVICE DEVICE_OUT_OF_SERVICE EXTENSION_IN_USE HARD_HELD_PARTY_DROPPED HARD_HOLD HARD_HOLD_INVOKED "
        "HARD_HOLD_RETRIEVED INTRUSION INTRUSION_INVOKED MEMBER_ANSWERED MONITOR_SET OTHER_DEVICE_CLEARED "
        "OTHER_DEVICE_DROPPED PICKUP PICKUP_INVOKED QUEUED_PARTY_DROPPED RECALL_HELD_PARTY REMOTE_PARTY_UPDATED");
    add(words, true,
        "GLOBAL_CALLID_UPDATED CALL_DISTRIBUTED CALL_ANSWERED CALL_DISCONNECTED CALL_OVERFLOWED "
        "CALL_WAITING_PARTY_DISCONNECTED CFNA_CALL_QUEUED CFA_CALL_QUEUED CFB_CALL_QUEUED RETRIEVE RETRIEVE_INVOKED "
        "ROUTING_DEVICE_CALL_QUEUED ROUTING_DEVICE_CALL_OVERFLOW ROUTING_DEVICE_CALL_REROUTED "
        "ROUTING_DEVICE_CALL_ABONDONED ROUTING_DEVICE_CFALWAYS_CALL_QUEUED ROUTING_DEVICE_CFBUSY_CALL_QUEUED "
        "ROUTING_DEVICE_CFNOANS_CALL_QUEUED ROUTING_DEVICE_RAD_STARTED ROUTING_DEVICE_REROUTED_CALL_QUEUED "
        "ROUTING_DEVICE_TRANS_CALL_QUEUED SECONDARY_CONTROLLER_COMMS_FAILED SECONDARY_MONITOR_SET TAP_CALL "
        "THIS_DEVICE_DROPPED TRANSFER_RECALL_ON_BUSY TRUNK_DIGITS_OUTPULSED WAITING_CALL_RINGING WORK_TIMER_EXPIRED "
        "HANDOFF_PUSH PEER_OUT_OF_SERVICE PEER_INSERVICE EHDU_ACCESS EHDU_CALL_BACK CALLING_NAME_UPDATED "
        "FEATURES_ALLOWED_CHANGED BARGE_INVOKED CLOSING_CALL_SERVER RESILIENT_INFO_UPDATE");
    return words;
}

QHash<QString, bool> makeFeatures()
{
    QHash<QString, bool> words;
    add(words, true,
        "UNKNOWN AUTO_ANSWER_FEATURE DO_NOT_DISTURB MSG_WAITING_INDICATOR INSERVICE DO_NOT_DISTURB_ALL "
        "MSG_WAITING_IND_ALL MAKE_BUSY JOIN_GROUP LEAVE_GROUP JOIN_ALL_ACD_GROUPS MAKE_BUSY_STATE LEAVE_All_ACD_GROUPS "
        "ACD_AGENT ACD_AGENT_BLOCKED ACD2_LOGIN_NO_LICENSE HOT_DESK_USER CF_ALWAYS CF_BUSY_EXTERNAL CF_BUSY_INTERNAL "
        "CF_NO_ANSWER_INTERNAL CF_NO_ANSWER_EXTERNAL CF_NO_ANSWER_BUSY CF_ALL_MODES BRIDGE_JOIN BRIDGE_LEAVE "
        "BRIDGE_ENABLE_COACHING BRIDGE_DISABLE_COACHING BRIDGE_ENABLE_ALL_COACHING BRIDGE_DISCONNECTED "
        "BRIDGE_CONNECTED "
        "ACD_AGENT_FEATURE ACTIVATE_FEATURE CONFERENCE_FEATURE FORWARD_FEATURE USER_ID_FEATURE_EVENT "
        "BRIDGE_FEATURE_EVENT");
    return words;
}

} // namespace

WireState Words::state(const QString &word)
{
    static const QHash<QString, WireState> words = makeStates();
    if (word.isEmpty()) return WireState::none;
    const auto found = find(words, word);
    if (!found) unknown("call state", word);
    return found.value_or(WireState::none);
}

WireType Words::type(const QString &word)
{
    static const QHash<QString, WireType> words = makeTypes();
    if (word.isEmpty()) return WireType::unknown;
    const auto found = find(words, word);
    if (!found) unknown("event type", word);
    return found.value_or(WireType::unknown);
}

CallCause Words::cause(const QString &word)
{
    static const QHash<QString, CallCause> words = makeCauses();
    static const QHash<QString, bool> others = makeOtherCauses();
    if (word.isEmpty()) return CallCause::none;
    const auto found = find(words, word);
    if (!found && !others.contains(word)) unknown("cause", word);
    return found.value_or(CallCause::none);
}

bool Words::isFeature(const QString &word)
{
    static const QHash<QString, bool> words = makeFeatures();
    const bool known = words.contains(word);
    if (!known) unknown("feature", word);
    return known;
}

void Words::unknown(const char *what, const QString &word)
{
    constexpr qsizetype most = 200; // a server that makes words up must not fill the memory
    constexpr qsizetype longest = 64;
    const QString key = QLatin1String(what) + u' ' + word.left(longest);
    if (logged_.size() >= most || logged_.contains(key)) return;
    logged_.insert(key);
    qCWarning(wordsLog) << "The PBX uses a word that its contract does not have:" << redacted(key);
}

QString eventName(WireType type)
{
    switch (type) {
    case WireType::originated:
        return QStringLiteral("originatedEvent");
    case WireType::delivered:
    case WireType::received:
        return QStringLiteral("deliveredEvent");
    case WireType::established:
        return QStringLiteral("establishedEvent");
    case WireType::held:
    case WireType::conferenceHeld:
        return QStringLiteral("heldEvent");
    case WireType::retrieved:
        return QStringLiteral("retrievedEvent");
    case WireType::cleared:
    case WireType::deviceDropped:
        return QStringLiteral("connectionClearedEvent");
    case WireType::failed:
        return QStringLiteral("failedEvent");
    case WireType::transferred:
        return QStringLiteral("transferedEvent"); // so spelled by the vendor's gateway
    case WireType::diverted:
        return QStringLiteral("divertedEvent");
    case WireType::queued:
        return QStringLiteral("queuedEvent");
    case WireType::conferenced:
        return QStringLiteral("conferencedEvent");
    default:
        return {};
    }
}

QString eventName(WireState state)
{
    switch (state) {
    case WireState::originated:
        return eventName(WireType::originated);
    case WireState::delivered:
    case WireState::received:
        return eventName(WireType::delivered);
    case WireState::established:
        return eventName(WireType::established);
    case WireState::held:
        return eventName(WireType::held);
    case WireState::queued:
        return eventName(WireType::queued);
    case WireState::failed:
        return eventName(WireType::failed);
    case WireState::nil:
    case WireState::idle:
        return eventName(WireType::cleared);
    default:
        return {};
    }
}

} // namespace clc::oig
