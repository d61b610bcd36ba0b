#include "app/lab/mivb/call_service.h"

#include <QDateTime>

#include <algorithm>

namespace lab
{

namespace
{

constexpr const char *kTimeout = "Timeout no event message available."; // the text existing clients compare with
constexpr int kLongestPollMs = 120'000;
constexpr int kAnswerOutsideMs = 300;

QByteArray elementOf(const QByteArray &kind)
{
    return kind == "CALL_EVENT" ? "callEvent" : kind == "FEATURE_EVENT" ? "featureEvent" : "systemEvent";
}

QByteArray eventContents(const OigEvent &event)
{
    XmlWriter xml;
    xml.element("eventType", QString::fromLatin1(event.kind)).raw(event.xml);
    Q_ASSERT(event.xml.startsWith("<t:" + elementOf(event.kind)));
    return xml.xml();
}

QString pollEndText(PollEnd end)
{
    return QString::fromLatin1(end == PollEnd::SessionOver ? kInvalidSession : kTimeout);
}

int pollTimeout(const OigCall &call)
{
    return static_cast<int>(std::clamp<qint64>(call.number(QLatin1String("timeout")), 0, kLongestPollMs));
}

bool isDialable(const QString &text)
{
    const auto valid = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#' || c == u'+'; };
    return !text.isEmpty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), valid);
}

} // namespace

CallOperations::CallOperations(OigSessions &sessions, Exchange &exchange, const Site &site, const MivbState &state,
                               qint64 icpId)
    : sessions_(sessions), exchange_(exchange), site_(site), state_(state), icpId_(icpId)
{
    addIdentities();
    addMonitors();
    addCalls();
    addFeatures();
    addEvents();
}

/// An operation on one phone; the answer goes out before the events it causes.
void CallOperations::onPhone(const char *name, PhoneHandler handler)
{
    handlers_.insert(QString::fromLatin1(name), [this, handler = std::move(handler)](const OigCall &call) {
        Phone *phone = phoneOf(call);
        if (phone == nullptr) return;
        if (const Exchange::Refused refused = handler(call, phone)) {
            call.refuse(*refused);
        } else {
            call.accept();
        }
        deliverEvents();
    });
}

void CallOperations::addCalls()
{
    const auto simple = [this](const char *name,
                               const std::function<Exchange::Refused(Exchange &, Phone *, qint64)> &action) {
        onPhone(name, [this, action](const OigCall &call, Phone *phone) {
            return action(exchange_, phone, call.number(QLatin1String("localCallId")));
        });
    };
    simple("answerCall", &Exchange::answer);
    simple("clearCall", &Exchange::clear);
    simple("holdCall", &Exchange::hold);
    simple("retrieveCall", &Exchange::retrieve);
    simple("cancelConsCall", &Exchange::cancelConsultation);
    simple("alternateCall", &Exchange::alternate);
    simple("tradeCall", &Exchange::alternate);
    simple("transferCall", &Exchange::transfer);
    onPhone("makeCall", [this](const OigCall &call, Phone *phone) {
        return exchange_.makeCall(phone, call.string(QLatin1String("number")));
    });
    onPhone("consultationCall", [this](const OigCall &call, Phone *phone) {
        return exchange_.consult(phone, call.number(QLatin1String("localCallId")),
                                 call.string(QLatin1String("number")));
    });
    onPhone("redirectCall", [this](const OigCall &call, Phone *phone) {
        return exchange_.redirect(phone, call.number(QLatin1String("localCallId")),
                                  call.string(QLatin1String("redirectDn")));
    });
    onPhone("outPulseDigits", [](const OigCall &call, Phone *phone) -> Exchange::Refused {
        const auto leg = phone->legs.find(call.number(QLatin1String("localCallId")));
        if (leg == phone->legs.end() || leg->second->state != LegState::Established)
            return QStringLiteral("There is no established call.");
        if (!isDialable(call.string(QLatin1String("digits")))) return QStringLiteral("These are no digits.");
        return std::nullopt;
    });
    handlers_.insert(QStringLiteral("getCallStatus"), [this](const OigCall &call) { callStatus(call); });
}

void CallOperations::addFeatures()
{
    onPhone("setDeviceDND", [this](const OigCall &call, Phone *phone) -> Exchange::Refused {
        exchange_.setDoNotDisturb(phone, call.value->truth(QLatin1String("dndState")));
        return std::nullopt;
    });
    onPhone("advSetMsgWaitingInd", [this](const OigCall &call, Phone *phone) -> Exchange::Refused {
        exchange_.setMessageWaiting(phone, call.value->truth(QLatin1String("state")));
        return std::nullopt;
    });
    const auto forwarding = [this](const char *name, const char *element) {
        handlers_.insert(QString::fromLatin1(name), [this, element](const OigCall &call) { forward(call, element); });
    };
    forwarding("setCFAlways", "CFAlways");
    forwarding("setCFBusyInternal", "CFBusyInt");
    forwarding("setCFBusyExternal", "CFBusyExt");
    forwarding("setCFNAInternal", "CFNAInt");
    forwarding("setCFNAExternal", "CFNAExt");
    handlers_.insert(QStringLiteral("getDeviceFeatures"), [this](const OigCall &call) { deviceFeatures(call); });
}

void CallOperations::addMonitors()
{
    handlers_.insert(QStringLiteral("monitorObject"),
                     [this](const OigCall &call) { monitor(call, &OigSession::callMonitors); });
    handlers_.insert(QStringLiteral("stopMonitor"),
                     [this](const OigCall &call) { stopMonitor(call, &OigSession::callMonitors); });
    handlers_.insert(QStringLiteral("monitorFeatures"),
                     [this](const OigCall &call) { monitor(call, &OigSession::featureMonitors); });
    handlers_.insert(QStringLiteral("stopFeatureMonitor"),
                     [this](const OigCall &call) { stopMonitor(call, &OigSession::featureMonitors); });
    onIcp("monitorPRGPresence", [this](const OigCall &call) {
        call.session->presenceMonitor = true;
        call.accept({{"objectId", QByteArray::number(icpId_)}, {"icpId", QByteArray::number(icpId_)}});
    });
    onIcp("stopPRGPresenceMonitor", [](const OigCall &call) {
        if (!std::exchange(call.session->presenceMonitor, false)) {
            call.refuse(QStringLiteral("The presence of ring groups is not monitored."));
        } else {
            call.accept();
        }
    });
}

void CallOperations::addEvents()
{
    handlers_.insert(QStringLiteral("getEvent"), [this](const OigCall &call) { event(call); });
    handlers_.insert(QStringLiteral("getNumberedEvent"), [this](const OigCall &call) { numberedEvent(call); });
    handlers_.insert(QStringLiteral("cancelGetEvent"), [](const OigCall &call) {
        call.session->cancelWait();
        call.accept();
    });
}

Phone *CallOperations::phoneOf(const OigCall &call) const
{
    const SoapValue *request = call.value->child(QLatin1String("request"));
    const qint64 objectId = (request != nullptr ? *request : *call.value).number(QLatin1String("objectId"));
    Phone *phone = exchange_.object(objectId);
    if (phone == nullptr) call.refuse(QStringLiteral("Invalid object ID."));
    return phone;
}

void CallOperations::monitor(const OigCall &call, QSet<qint64> OigSession::*watched) const
{
    const Phone *phone = phoneOf(call);
    if (phone == nullptr) return;
    OigSession *session = call.session;
    (session->*watched).insert(phone->objectId); // NOLINT(clang-analyzer-core.CallAndMessage): a member, no function
    call.accept({{"objectId", QByteArray::number(phone->objectId)}, {"icpId", QByteArray::number(icpId_)}});
    if (watched != &OigSession::callMonitors) return;
    for (const auto &[id, leg] : phone->legs) session->offer(exchange_.monitorSetEvent(*leg));
}

void CallOperations::stopMonitor(const OigCall &call, QSet<qint64> OigSession::*watched) const
{
    const Phone *phone = phoneOf(call);
    if (phone == nullptr) return;
    if ((call.session->*watched).remove(phone->objectId)) { // NOLINT(clang-analyzer-core.CallAndMessage): as above
        call.accept();
    } else {
        call.refuse(QStringLiteral("The object is not monitored."));
    }
}

void CallOperations::callStatus(const OigCall &call) const
{
    const Phone *phone = phoneOf(call);
    if (phone == nullptr) return;
    if (const Leg *leg = phone->latest()) {
        call.accept({}, exchange_.statusXml(*leg));
        return;
    }
    XmlWriter xml;
    xml.begin("callEvent")
        .attribute("localCallId", qint64{0})
        .attribute("callEventTime", QDateTime::currentMSecsSinceEpoch())
        .attribute("objectId", phone->objectId)
        .element("callState", QStringLiteral("IDLE"))
        .end("callEvent");
    call.accept({}, xml.xml());
}

void CallOperations::forward(const OigCall &call, const char *element) const
{
    Phone *phone = phoneOf(call);
    if (phone == nullptr) return;
    const SoapValue &request = call.value->children.constFirst().second;
    const QString number = request.string(QLatin1String("dn"));
    const bool on = request.truth(QLatin1String("cfOn"));
    if (on && !isDialable(number)) {
        call.refuse(QStringLiteral("There is no number to forward to."));
        return;
    }
    phone->forwards.insert(element, {on, number});
    call.accept();
}

void CallOperations::deviceFeatures(const OigCall &call) const
{
    const Phone *phone = phoneOf(call);
    if (phone == nullptr) return;
    XmlWriter xml;
    for (const char *element : {"CFNAExt", "CFNAInt", "CFBusyExt", "CFBusyInt", "CFAlways"}) {
        const auto found = phone->forwards.constFind(element);
        if (found == phone->forwards.constEnd()) continue;
        xml.begin(element).attribute("fwdOn", found->on).element("dn", found->number).end(element);
    }
    const auto word = [](bool on) { return QByteArray(on ? "true" : "false"); };
    call.accept(
        {{"DND", word(phone->doNotDisturb)}, {"autoAnswer", "false"}, {"msgWaitingLamp", word(phone->messageWaiting)}},
        xml.xml());
}

void CallOperations::event(const OigCall &call) const
{
    if (call.session->polling()) {
        call.refuse(QStringLiteral("Another request for events is waiting in this session."));
        return;
    }
    call.session->waitEvent(pollTimeout(call), [call](const std::optional<NumberedEvent> &found, PollEnd end) {
        if (found) {
            call.accept({}, eventContents(found->event));
        } else {
            call.refuse(pollEndText(end));
        }
    });
}

void CallOperations::numberedEvent(const OigCall &call) const
{
    const auto answer = [call](const std::optional<NumberedEvent> &found, PollEnd end) {
        if (found) {
            call.accept({{"eventNumber", QByteArray::number(found->number)}, {"advanced", "false"}},
                        eventContents(found->event));
        } else {
            call.refuse(pollEndText(end));
        }
    };
    qint64 wanted = call.number(QLatin1String("eventNumber"));
    if (call.loseEvent) call.session->loseNext();
    if (call.repeatFirstRow && call.session->replay(wanted - 1)) --wanted;
    if (const auto kept = call.session->replay(wanted)) {
        answer(kept, PollEnd::Timeout);
    } else if (!call.session->isLost(wanted) && wanted != call.session->lastNumber() + 1) {
        call.refuse(QStringLiteral("Event %1 is not available; the last one is %2.")
                        .arg(wanted)
                        .arg(call.session->lastNumber()));
    } else if (call.session->polling()) {
        call.refuse(QStringLiteral("Another request for events is waiting in this session."));
    } else {
        call.session->waitEvent(pollTimeout(call), answer);
    }
}

void CallOperations::deliverEvents()
{
    const QList<OigEvent> events = exchange_.takeEvents();
    for (const OigEvent &one : events) sessions_.tell(one);
    const QStringList outside = exchange_.takeRingingOutside();
    for (const QString &number : outside) {
        QTimer::singleShot(kAnswerOutsideMs, this, [this, number] { act(number, QStringLiteral("answer"), {}); });
    }
}

void CallOperations::tellSystemEvent(const QString &type)
{
    XmlWriter xml;
    xml.begin("systemEvent")
        .attribute("icpId", icpId_)
        .attribute("time", QDateTime::currentMSecsSinceEpoch())
        .element("eventType", type)
        .element("connectionState", state_.connectionState)
        .end("systemEvent");
    sessions_.tell(OigEvent{0, "SYSTEM_EVENT", xml.xml()});
}

Exchange::Refused CallOperations::act(const QString &number, const QString &action, const QString &to, bool on)
{
    Phone *phone = exchange_.phone(number);
    if (phone == nullptr) return QStringLiteral("Nobody has number %1.").arg(number);
    const Leg *latest = phone->latest();
    const qint64 leg = latest == nullptr ? 0 : latest->localId;
    Exchange::Refused refused = QStringLiteral("Unknown action %1.").arg(action);
    if (action == QLatin1String("call")) refused = exchange_.makeCall(phone, to);
    if (action == QLatin1String("answer")) refused = exchange_.answer(phone, leg);
    if (action == QLatin1String("hold")) refused = exchange_.hold(phone, leg);
    if (action == QLatin1String("retrieve")) refused = exchange_.retrieve(phone, leg);
    if (action == QLatin1String("consult")) refused = exchange_.consult(phone, leg, to);
    if (action == QLatin1String("transfer")) refused = exchange_.transfer(phone, leg);
    if (action == QLatin1String("clear")) refused = exchange_.clear(phone, leg);
    if (action == QLatin1String("mwi") || action == QLatin1String("dnd")) {
        const bool waiting = action == QLatin1String("mwi");
        waiting ? exchange_.setMessageWaiting(phone, on) : exchange_.setDoNotDisturb(phone, on);
        refused.reset();
    }
    deliverEvents();
    return refused;
}

} // namespace lab
