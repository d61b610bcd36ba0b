#include "app/lab/csta/csta_office.h"

#include "app/lab/csta/csta_connection.h"

#include <QTimer>

#include <algorithm>
#include <array>

namespace lab::csta
{

namespace
{

constexpr int kFirstNumber = 401;
constexpr int kAnswerOutsideMs = 300;
constexpr int kVoiceMailMs = 50;
constexpr qsizetype kMostNotes = 100;
constexpr qsizetype kGroupMembers = 4;

} // namespace

Element refusal(const QString &request, const Refusal &why)
{
    if (isSessionMessage(request))
        return answerTo(request, "NegResponse",
                        {group("errorCode", {leaf("definedError", QString::fromLatin1(why.value))})});
    return group("CSTAErrorCode", {leaf(why.category, QString::fromLatin1(why.value))});
}

Office::Office(Faults &faults, const LabClock &clock, int stations) : faults_(faults), clock_(clock)
{
    static constexpr std::array kModels{"MiVoice 5370", "Mitel 6930", "SIP-Gerät", "Mitel SIP-DECT 東京"};
    QStringList numbers;
    for (int i = 0; i < stations; ++i) {
        Device station;
        station.number = QString::number(kFirstNumber + i);
        station.model = QString::fromUtf8(kModels.at(static_cast<std::size_t>(i) % kModels.size()));
        numbers.append(station.number);
        exchange.add(std::move(station));
    }
    firstNumbers = numbers.mid(0, 3);
    const auto add = [this](const char *number, Kind kind, const char *model, const QStringList &members) {
        Device device;
        device.number = QString::fromLatin1(number);
        device.kind = kind;
        device.model = QString::fromLatin1(model);
        device.members = members;
        exchange.add(std::move(device));
    };
    add("591", Kind::HuntGroup, "Hunt group", numbers.mid(3, kGroupMembers));
    add("599", Kind::VoiceMail, "Voice mail", {});
    add("T1", Kind::Trunk, "SIP trunk", {});
    add("T2", Kind::Trunk, "BRI", {});
}

int Office::sessions() const
{
    return static_cast<int>(std::count_if(connections_.begin(), connections_.end(),
                                          [](const Connection *one) { return one->session.has_value(); }));
}

int Office::monitors(const QString &device) const
{
    std::ptrdiff_t count = 0;
    for (const Connection *connection : connections_) {
        count += std::count_if(connection->monitors.begin(), connection->monitors.end(),
                               [&](const auto &entry) { return device.isEmpty() || entry.second.device == device; });
    }
    return static_cast<int>(count);
}

bool Office::setQuirks(const QJsonObject &members, QString *why)
{
    const bool before = quirks.zeroIds;
    if (!quirks.set(members, why)) return false;
    if (quirks.zeroIds && !before) {
        nextNumber_ = 0;
        exchange.startNumberingAt(0);
    }
    return true;
}

void Office::deliver()
{
    const QList<Event> events = exchange.takeEvents();
    const QList<Connection *> connections = connections_;
    for (const Event &event : events) {
        for (Connection *connection : connections) connection->tell(event);
    }
    const QList<ConnectionId> ringing = exchange.takeRinging();
    for (const ConnectionId &one : ringing) answerByItself(one);
}

/// Parties outside and the voice mail always answer; a station does when told so, else its forwarding may act.
void Office::answerByItself(const ConnectionId &ringing)
{
    const Device *device = exchange.find(ringing.device);
    if (device == nullptr) return;
    const auto answer = [this, ringing] { return exchange.answer(ringing); };
    if (device->kind == Kind::Outside) return later(kAnswerOutsideMs, answer);
    if (device->kind == Kind::VoiceMail) return later(kVoiceMailMs, answer);
    if (quirks.autoAnswerMs >= 0) return later(quirks.autoAnswerMs, answer);
    const auto forward = device->forwards.find(QStringLiteral("forwardNoAns"));
    if (forward == device->forwards.end()) return;
    later(forward->second.seconds * 1000,
          [this, ringing, to = forward->second.to] { return exchange.divert(ringing, to, "callForwardNoAnswer"); });
}

/// The call may be over by then: the switch refuses, and nothing happens.
void Office::later(int ms, const std::function<Refused()> &action)
{
    QTimer::singleShot(ms, this, [this, action] {
        if (!action()) deliver();
    });
}

void Office::note(const QString &what)
{
    notes_.append(what);
    if (notes_.size() > kMostNotes) notes_.removeFirst();
}

} // namespace lab::csta
