#include "ui/text/call_names.h"

#include "ui/text/named_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace clc::ui
{

namespace
{

constexpr NamedWord links[] = {
    {"off", Tone::neutral, QT_TRANSLATE_NOOP("CallLink", "Off")},
    {"interrupted", Tone::warning, QT_TRANSLATE_NOOP("CallLink", "Interrupted")},
    {"inStep", Tone::ok, QT_TRANSLATE_NOOP("CallLink", "In step")},
};

constexpr NamedWord linkTexts[] = {
    {"off", Tone::neutral,
     QT_TRANSLATE_NOOP("CallLinkText", "The gateway does not follow calls on the PBX at the moment.")},
    {"interrupted", Tone::neutral,
     QT_TRANSLATE_NOOP("CallLinkText", "The connection to the PBX's call events is interrupted. It comes back by "
                                       "itself; a gap tells the platform what was missed.")},
    {"inStep", Tone::neutral,
     QT_TRANSLATE_NOOP("CallLinkText", "The gateway knows the state of every monitored endpoint.")},
};

constexpr NamedWord callStates[] = {
    {"ringing", Tone::info, QT_TRANSLATE_NOOP("CallState", "Ringing")},
    {"connected", Tone::ok, QT_TRANSLATE_NOOP("CallState", "Connected")},
    {"held", Tone::warning, QT_TRANSLATE_NOOP("CallState", "On hold")},
    {"completed", Tone::neutral, QT_TRANSLATE_NOOP("CallState", "Ended")},
};

constexpr NamedWord endpointStates[] = {
    {"unknown", Tone::neutral, QT_TRANSLATE_NOOP("EndpointState", "Endpoint unknown")},
    {"idle", Tone::neutral, QT_TRANSLATE_NOOP("EndpointState", "Endpoint idle")},
    {"ringing", Tone::info, QT_TRANSLATE_NOOP("EndpointState", "Endpoint ringing")},
    {"connected", Tone::ok, QT_TRANSLATE_NOOP("EndpointState", "Endpoint in a call")},
    {"held", Tone::warning, QT_TRANSLATE_NOOP("EndpointState", "Endpoint on hold")},
    {"outOfService", Tone::error, QT_TRANSLATE_NOOP("EndpointState", "Endpoint out of service")},
};

constexpr NamedWord kinds[] = {
    {"call", Tone::neutral, QT_TRANSLATE_NOOP("CallEventKind", "Call")},
    {"endpoint", Tone::neutral, QT_TRANSLATE_NOOP("CallEventKind", "Endpoint")},
    {"gap", Tone::warning, QT_TRANSLATE_NOOP("CallEventKind", "Gap")},
    {"snapshot", Tone::info, QT_TRANSLATE_NOOP("CallEventKind", "Snapshot")},
    {"record", Tone::neutral, QT_TRANSLATE_NOOP("CallEventKind", "Call record")},
};

constexpr NamedWord directions[] = {
    {"inbound", Tone::neutral, QT_TRANSLATE_NOOP("CallDirection", "Inbound")},
    {"outbound", Tone::neutral, QT_TRANSLATE_NOOP("CallDirection", "Outbound")},
};

constexpr NamedWord causes[] = {
    {"busy", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Busy")},
    {"callBack", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Callback")},
    {"callCancelled", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Canceled")},
    {"callForwardAlways", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Forwarded always")},
    {"callForwardBusy", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Forwarded when busy")},
    {"callForwardNoAnswer", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Forwarded when not answered")},
    {"callForward", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Forwarded")},
    {"callNotAnswer", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Not answered")},
    {"destNotObtainable", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Destination not reachable")},
    {"doNotDisturb", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Do not disturb")},
    {"incompatibleDestination", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Incompatible destination")},
    {"networkCongestion", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Network congested")},
    {"networkNotObtainable", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Network not reachable")},
    {"newCall", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "New call")},
    {"redirected", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Redirected")},
    {"resourcesNotAvailable", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "No resources")},
    {"transfer", Tone::neutral, QT_TRANSLATE_NOOP("CallCause", "Transferred")},
};

constexpr NamedWord sources[] = {
    {"cti", Tone::neutral, QT_TRANSLATE_NOOP("CallSource", "Events")},
    {"smdr", Tone::neutral, QT_TRANSLATE_NOOP("CallSource", "Call records")},
};

constexpr NamedWord sourceTexts[] = {
    {"cti", Tone::neutral, QT_TRANSLATE_NOOP("CallSourceText", "Seen by the gateway as it happened.")},
    {"smdr", Tone::neutral,
     QT_TRANSLATE_NOOP("CallSourceText", "Known from the PBX's call records (SMDR) only, for example because the "
                                         "gateway was not connected at that time.")},
};

} // namespace

StateWords callLinkWords(const QString &pbx)
{
    return findWords(links, pbx, "CallLink");
}

QString callLinkExplanation(const QString &pbx)
{
    return findWords(linkTexts, pbx, "CallLinkText").word;
}

StateWords callEventWords(const CallEventInfo &event)
{
    if (event.kind == QLatin1String("call")) return findWords(callStates, event.state, "CallState");
    if (event.kind == QLatin1String("endpoint")) return findWords(endpointStates, event.state, "EndpointState");
    return findWords(kinds, event.kind, "CallEventKind");
}

QString callEventKindName(const QString &kind)
{
    return findWords(kinds, kind, "CallEventKind").word;
}

QString callDirectionWord(const QString &direction)
{
    return findWords(directions, direction, "CallDirection").word;
}

QString callCauseWord(const QString &cause)
{
    return findWords(causes, cause, "CallCause").word;
}

QString callSourceWord(const QString &source)
{
    return findWords(sources, source, "CallSource").word;
}

QString callSourceExplanation(const QString &source)
{
    return findWords(sourceTexts, source, "CallSourceText").word;
}

QString partyText(const QString &number, const QString &name)
{
    if (name.isEmpty()) return number.isEmpty() ? QCoreApplication::translate("Calls", "Unknown") : number;
    if (number.isEmpty()) return name;
    //: Number and name of somebody in a call
    return QCoreApplication::translate("Calls", "%1 (%2)").arg(number, name);
}

QString latencyText(qint64 microseconds)
{
    if (microseconds < 0) return QStringLiteral("–");
    return QCoreApplication::translate("Calls", "%1 ms")
        .arg(QLocale().toString(static_cast<double>(microseconds) / 1000, 'f', 1));
}

} // namespace clc::ui
