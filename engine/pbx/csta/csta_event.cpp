#include "engine/pbx/csta/csta_event.h"

#include "engine/pbx/csta/csta_frame.h"
#include "engine/pbx/csta/csta_words.h"

#include <algorithm>
#include <array>

namespace clc::csta
{

namespace
{

using namespace std::string_view_literals;

constexpr std::size_t longestId = 128;     // octets; an id beyond it is taken for none
constexpr std::size_t longestDevice = 512; // octets, decorations included
constexpr std::size_t mostMoved = 256;     // connections of one transfer or conference

enum class Slot { monitor, first, second, subject, calling, called, destination, local, cause, on, moved };

template<typename Value>
struct Named {
    std::string_view name;
    Value value;
};

template<typename Value, std::size_t count>
constexpr std::array<Named<Value>, count> sorted(std::array<Named<Value>, count> table)
{
    std::sort(table.begin(), table.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return table;
}

template<typename Value, std::size_t count>
const Value *find(const std::array<Named<Value>, count> &table, std::string_view name)
{
    const auto found = std::lower_bound(table.begin(), table.end(), name,
                                        [](const auto &one, std::string_view wanted) { return one.name < wanted; });
    return found != table.end() && found->name == name ? &found->value : nullptr;
}

constexpr auto kinds = sorted(std::array<Named<EventKind>, 19>{{
    {"ServiceInitiatedEvent"sv, EventKind::serviceInitiated},
    {"OriginatedEvent"sv, EventKind::originated},
    {"OfferedEvent"sv, EventKind::offered},
    {"DeliveredEvent"sv, EventKind::delivered},
    {"EstablishedEvent"sv, EventKind::established},
    {"HeldEvent"sv, EventKind::held},
    {"RetrievedEvent"sv, EventKind::retrieved},
    {"TransferedEvent"sv, EventKind::transferred},
    {"TransferredEvent"sv, EventKind::transferred},
    {"ConferencedEvent"sv, EventKind::conferenced},
    {"ConnectionClearedEvent"sv, EventKind::connectionCleared},
    {"FailedEvent"sv, EventKind::failed},
    {"DivertedEvent"sv, EventKind::diverted},
    {"QueuedEvent"sv, EventKind::queued},
    {"NetworkReachedEvent"sv, EventKind::networkReached},
    {"MessageWaitingEvent"sv, EventKind::messageWaiting},
    {"DoNotDisturbEvent"sv, EventKind::doNotDisturb},
    {"BackInServiceEvent"sv, EventKind::backInService},
    {"OutOfServiceEvent"sv, EventKind::outOfService},
}});

constexpr auto slots = sorted(std::array<Named<Slot>, 39>{{
    {"monitorCrossRefID"sv, Slot::monitor},
    {"initiatedConnection"sv, Slot::first},
    {"originatedConnection"sv, Slot::first},
    {"offeredConnection"sv, Slot::first},
    {"connection"sv, Slot::first},
    {"establishedConnection"sv, Slot::first},
    {"heldConnection"sv, Slot::first},
    {"retrievedConnection"sv, Slot::first},
    {"droppedConnection"sv, Slot::first},
    {"failedConnection"sv, Slot::first},
    {"queuedConnection"sv, Slot::first},
    {"outboundConnection"sv, Slot::first},
    {"primaryOldCall"sv, Slot::first},
    {"secondaryOldCall"sv, Slot::second},
    {"initiatingDevice"sv, Slot::subject},
    {"offeredDevice"sv, Slot::subject},
    {"alertingDevice"sv, Slot::subject},
    {"answeringDevice"sv, Slot::subject},
    {"holdingDevice"sv, Slot::subject},
    {"retrievingDevice"sv, Slot::subject},
    {"releasingDevice"sv, Slot::subject},
    {"failingDevice"sv, Slot::subject},
    {"divertingDevice"sv, Slot::subject},
    {"transferringDevice"sv, Slot::subject},
    {"conferencingDevice"sv, Slot::subject},
    {"queue"sv, Slot::subject},
    {"device"sv, Slot::subject},
    {"targetDevice"sv, Slot::subject},
    {"callingDevice"sv, Slot::calling},
    {"calledDevice"sv, Slot::called},
    {"newDestination"sv, Slot::destination},
    {"transferredToDevice"sv, Slot::destination},
    {"addedParty"sv, Slot::destination},
    {"localConnectionInfo"sv, Slot::local},
    {"cause"sv, Slot::cause},
    {"transferredConnections"sv, Slot::moved},
    {"conferenceConnections"sv, Slot::moved},
    {"messageWaitingOn"sv, Slot::on},
    {"doNotDisturbOn"sv, Slot::on},
}});

} // namespace

Status EventDecoder::decode(QByteArrayView document, Event &event)
{
    event = Event();
    const QByteArrayView given = document;
    QByteArray converted;
    if (!inUtf8(document, converted)) return malformed(QStringLiteral("an encoding that is not known"), given);
    scanner_.begin(document);
    if (scanner_.next() == XmlScanner::Token::start) {
        if (const EventKind *kind = find(kinds, scanner_.name())) event.kind = *kind;
        bool more = true;
        while (more) {
            switch (scanner_.next()) {
            case XmlScanner::Token::start:
                readChild(event);
                break;
            case XmlScanner::Token::text:
            case XmlScanner::Token::end:
                break;
            case XmlScanner::Token::done:
            case XmlScanner::Token::failed:
                more = false;
                break;
            }
        }
    }
    if (scanner_.next() != XmlScanner::Token::done) return malformed(QString::fromLatin1(scanner_.problem()), given);
    if (event.monitor.isEmpty()) event.kind = EventKind::other;
    return done;
}

void EventDecoder::readChild(Event &event)
{
    const Slot *slot = find(slots, scanner_.name());
    if (!slot) return scanner_.skip();
    switch (*slot) {
    case Slot::monitor:
        event.monitor = readId();
        break;
    case Slot::first:
        readConnection(event.first);
        break;
    case Slot::second:
        readConnection(event.second);
        break;
    case Slot::subject:
        event.subject = readDevice();
        break;
    case Slot::calling:
        event.calling = readDevice();
        break;
    case Slot::called:
        event.called = readDevice();
        break;
    case Slot::destination:
        event.destination = readDevice();
        break;
    case Slot::local:
        event.local = localStateFromName(scanner_.readText());
        break;
    case Slot::cause: {
        const std::string_view word = scanner_.readText();
        event.cause = causeFromWord(word);
        event.consultation = word == "consultation"sv;
        break;
    }
    case Slot::on:
        event.on = wordToBool(scanner_.readText());
        break;
    case Slot::moved:
        readMoved(event.moved);
        break;
    }
}

/// callID and deviceID in either order; the deviceID may hold a deviceIdentifier.
void EventDecoder::readConnection(Connection &connection)
{
    const int level = scanner_.depth();
    while (true) {
        const XmlScanner::Token token = scanner_.next();
        if (token == XmlScanner::Token::failed || token == XmlScanner::Token::done) return;
        if (token == XmlScanner::Token::end && scanner_.depth() < level) return;
        if (token != XmlScanner::Token::start) continue;
        if (scanner_.name() == "callID"sv)
            connection.callId = readId();
        else if (scanner_.name() == "deviceID"sv)
            connection.device = toText(scanner_.readText(), longestDevice);
        else
            scanner_.skip();
    }
}

void EventDecoder::readMoved(std::vector<MovedConnection> &moved)
{
    const int level = scanner_.depth();
    while (true) {
        const XmlScanner::Token token = scanner_.next();
        if (token == XmlScanner::Token::failed || token == XmlScanner::Token::done) return;
        if (token == XmlScanner::Token::end && scanner_.depth() < level) return;
        if (token != XmlScanner::Token::start) continue;
        MovedConnection item;
        readMovedItem(item);
        if (moved.size() < mostMoved) moved.push_back(std::move(item));
    }
}

void EventDecoder::readMovedItem(MovedConnection &item)
{
    const int level = scanner_.depth();
    while (true) {
        const XmlScanner::Token token = scanner_.next();
        if (token == XmlScanner::Token::failed || token == XmlScanner::Token::done) return;
        if (token == XmlScanner::Token::end && scanner_.depth() < level) return;
        if (token != XmlScanner::Token::start) continue;
        if (scanner_.name() == "newConnection"sv) {
            readConnection(item.now);
        } else if (scanner_.name() == "oldConnection"sv) {
            Connection old;
            readConnection(old);
            item.oldCallId = old.callId;
        } else if (scanner_.name() == "endpoint"sv) {
            item.endpoint = readDevice();
        } else {
            scanner_.skip();
        }
    }
}

QString EventDecoder::readId()
{
    return toText(scanner_.readText(), longestId);
}

CallParty EventDecoder::readDevice()
{
    const std::string_view text = scanner_.readText();
    return text.size() > longestDevice ? CallParty() : partyFromDevice(text);
}

QString vendorName(EventKind kind)
{
    static const std::array<QString, 19> names{
        QString(),
        QStringLiteral("serviceInitiatedEvent"),
        QStringLiteral("originatedEvent"),
        QStringLiteral("offeredEvent"),
        QStringLiteral("deliveredEvent"),
        QStringLiteral("establishedEvent"),
        QStringLiteral("heldEvent"),
        QStringLiteral("retrievedEvent"),
        QStringLiteral("transferredEvent"),
        QStringLiteral("conferencedEvent"),
        QStringLiteral("connectionClearedEvent"),
        QStringLiteral("failedEvent"),
        QStringLiteral("divertedEvent"),
        QStringLiteral("queuedEvent"),
        QStringLiteral("networkReachedEvent"),
        QStringLiteral("messageWaitingEvent"),
        QStringLiteral("doNotDisturbEvent"),
        QStringLiteral("backInServiceEvent"),
        QStringLiteral("outOfServiceEvent"),
    };
    return names.at(static_cast<std::size_t>(kind));
}

LocalState localStateFromName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, LocalState>, 7> states{{{"connected"sv, LocalState::connected},
                                                                             {"alerting"sv, LocalState::alerting},
                                                                             {"null"sv, LocalState::null},
                                                                             {"hold"sv, LocalState::hold},
                                                                             {"initiated"sv, LocalState::initiated},
                                                                             {"queued"sv, LocalState::queued},
                                                                             {"fail"sv, LocalState::fail}}};
    for (const auto &[word, state] : states)
        if (name == word) return state;
    return LocalState::unknown;
}

} // namespace clc::csta
