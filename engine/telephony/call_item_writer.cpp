#include "engine/telephony/call_item_writer.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string_view>

namespace clc
{

namespace
{

// The schema's limits, in code points.
constexpr int longestId = 64;
constexpr int longestNumber = 64;
constexpr int longestName = 256;
constexpr int longestCorrelation = 128;
constexpr int longestReason = 1024;
constexpr int longestType = 64;

constexpr qsizetype octetsPerUnit = 6; // \u001f
constexpr char32_t replacement = 0xfffd;

/// How an ASCII character is written: 0 as it is, 'u' as \u00xx, else after a backslash.
constexpr std::array<char, 128> escapes = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < 0x20; ++i) table.at(i) = 'u';
    table['"'] = '"';
    table['\\'] = '\\';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    return table;
}();

/// Appends to a QByteArray without looking at its capacity for every octet.
class Writer
{
public:
    explicit Writer(QByteArray &out) : out_(out) { makeRoom(initialRoom); }
    ~Writer() { out_.resize(place_ - out_.constData()); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void raw(std::string_view text)
    {
        makeRoom(static_cast<qsizetype>(text.size()));
        std::memcpy(place_, text.data(), text.size());
        place_ += text.size();
    }

    void number(qint64 value)
    {
        constexpr qsizetype digits = 24;
        makeRoom(digits);
        place_ = std::to_chars(place_, place_ + digits, std::max<qint64>(0, value)).ptr;
    }

    /// Milliseconds as seconds: 1500 is "1.5".
    void seconds(qint64 ms)
    {
        ms = std::max<qint64>(0, ms);
        number(ms / 1000);
        const auto rest = static_cast<int>(ms % 1000);
        if (rest == 0) return;
        std::array<char, 4> text{'.', static_cast<char>('0' + rest / 100), static_cast<char>('0' + rest / 10 % 10),
                                 static_cast<char>('0' + rest % 10)};
        const std::size_t size = rest % 100 == 0 ? 2 : rest % 10 == 0 ? 3 : 4;
        raw({text.data(), size});
    }

    void flag(bool value) { raw(value ? std::string_view("true") : std::string_view("false")); }

    /// In quotes, at most `longest` code points.
    void text(QStringView value, int longest)
    {
        makeRoom(std::min<qsizetype>(value.size(), 2 * longest) * octetsPerUnit + 2);
        *place_++ = '"';
        const QChar *at = value.begin();
        const QChar *const end = value.end();
        for (int points = 0; at != end && points < longest; ++points) {
            const char16_t unit = (at++)->unicode();
            if (unit < 0x80) {
                ascii(static_cast<char>(unit));
                continue;
            }
            char32_t point = unit;
            if (QChar::isSurrogate(unit)) {
                const bool pair = QChar::isHighSurrogate(unit) && at != end && at->isLowSurrogate();
                point = pair ? QChar::surrogateToUcs4(unit, (at++)->unicode()) : replacement;
            }
            beyondAscii(point);
        }
        *place_++ = '"';
    }

    /// Our own names: nothing to escape.
    void name(QLatin1String value)
    {
        raw("\"");
        raw({value.data(), static_cast<std::size_t>(value.size())});
        raw("\"");
    }

private:
    static constexpr qsizetype initialRoom = 1024;

    void makeRoom(qsizetype octets)
    {
        const qsizetype used = place_ ? place_ - out_.constData() : out_.size();
        if (out_.size() - used < octets) out_.resize(used + std::max(octets, used) + initialRoom);
        place_ = out_.data() + used;
    }

    void ascii(char c)
    {
        const char how = escapes[static_cast<unsigned char>(c)];
        if (how == 0) {
            *place_++ = c;
            return;
        }
        *place_++ = '\\';
        *place_++ = how;
        if (how != 'u') return;
        constexpr std::string_view hex = "0123456789abcdef";
        *place_++ = '0';
        *place_++ = '0';
        *place_++ = hex[static_cast<std::size_t>(c) >> 4];
        *place_++ = hex[static_cast<std::size_t>(c) & 15];
    }

    void beyondAscii(char32_t point)
    {
        const auto put = [this](char32_t octet) { *place_++ = static_cast<char>(octet); };
        if (point < 0x800) {
            put(0xc0 | point >> 6);
        } else if (point < 0x10000) {
            put(0xe0 | point >> 12);
            put(0x80 | (point >> 6 & 0x3f));
        } else {
            put(0xf0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3f));
            put(0x80 | (point >> 6 & 0x3f));
        }
        put(0x80 | (point & 0x3f));
    }

    QByteArray &out_;
    char *place_ = nullptr;
};

void writeExtra(Writer &out, const CallLeg &leg)
{
    if (leg.alertingDevice.isEmpty() && leg.calledDevice.isEmpty() && leg.eventType.isEmpty()) return;
    out.raw(R"(,"extraPbxData":{"callTrackingID":)");
    out.text(leg.correlation, longestCorrelation);
    if (!leg.alertingDevice.isEmpty()) {
        out.raw(R"(,"alertingDevice":)");
        out.text(leg.alertingDevice, longestName);
    }
    if (!leg.calledDevice.isEmpty()) {
        out.raw(R"(,"calledDevice":)");
        out.text(leg.calledDevice, longestName);
    }
    if (!leg.eventType.isEmpty()) {
        out.raw(R"(,"eventType":)");
        out.text(leg.eventType, longestName);
    }
    out.raw("}");
}

void writeCallMembers(Writer &out, const CallItem &item)
{
    const CallLeg &leg = item.leg;
    out.raw(R"("endpointId":)");
    out.text(leg.endpoint.value(), longestId);
    out.raw(R"(,"callId":)");
    out.text(leg.callId.value(), longestId);
    out.raw(R"(,"correlation":)");
    out.text(leg.correlation, longestCorrelation);
    out.raw(R"(,"state":)");
    out.name(callStateName(leg.state));
    if (leg.cause != CallCause::none) {
        out.raw(R"(,"cause":)");
        out.name(callCauseName(leg.cause));
    }
    out.raw(R"(,"direction":)");
    out.name(callDirectionName(leg.direction));
    out.raw(R"(,"from":)");
    out.text(leg.from.number, longestNumber);
    out.raw(R"(,"fromName":)");
    out.text(leg.from.name, longestName);
    out.raw(R"(,"to":)");
    out.text(leg.to.number, longestNumber);
    out.raw(R"(,"toName":)");
    out.text(leg.to.name, longestName);
    if (!leg.connected.number.isEmpty()) {
        out.raw(R"(,"connectedTo":)");
        out.text(leg.connected.number, longestNumber);
    }
    if (!leg.connected.name.isEmpty()) {
        out.raw(R"(,"connectedName":)");
        out.text(leg.connected.name, longestName);
    }
    out.raw(R"(,"createdOn":)");
    out.number(item.createdOn);
    if (!leg.associated.isEmpty()) {
        out.raw(R"(,"associatedCallId":)");
        out.text(leg.associated.value(), longestId);
    }
    writeExtra(out, leg);
    if (leg.state != CallState::completed) return;
    out.raw(R"(,"answered":)");
    out.flag(item.answered);
    out.raw(R"(,"ringTime":)");
    out.seconds(item.ringMs);
    out.raw(R"(,"billingTime":)");
    out.seconds(item.talkMs);
    out.raw(R"(,"endTime":)");
    out.number(item.endedOn);
}

void writeFeatures(Writer &out, EndpointState state, EndpointFeatures features)
{
    out.raw(R"(,"state":)");
    out.name(endpointStateName(state));
    out.raw(R"(,"dnd":)");
    out.flag(features.doNotDisturb);
    out.raw(R"(,"messageWaiting":)");
    out.flag(features.messageWaiting);
}

void writeEndpoint(Writer &out, const SnapshotEndpoint &endpoint)
{
    out.raw(R"({"endpointId":)");
    out.text(endpoint.endpoint.value(), longestId);
    out.raw(R"(,"name":)");
    out.text(endpoint.name, longestName);
    out.raw(R"(,"type":)");
    out.text(endpoint.type, longestType);
    writeFeatures(out, endpoint.state, endpoint.features);
    out.raw(R"(,"calls":[)");
    bool first = true;
    for (const CallItem &call : endpoint.calls) {
        out.raw(first ? "{" : ",{");
        first = false;
        writeCallMembers(out, call);
        out.raw("}");
    }
    out.raw("]}");
}

} // namespace

void writeItem(const CallItem &item, QByteArray &bytes)
{
    Writer out(bytes);
    out.raw(R"({"kind":"call","at":)");
    out.number(item.leg.at);
    out.raw(",");
    writeCallMembers(out, item);
    out.raw("}");
}

void writeItem(const EndpointItem &item, QByteArray &bytes)
{
    Writer out(bytes);
    out.raw(R"({"kind":"endpoint","at":)");
    out.number(item.at);
    out.raw(R"(,"endpointId":)");
    out.text(item.endpoint.value(), longestId);
    writeFeatures(out, item.state, item.features);
    out.raw("}");
}

void writeItem(const GapItem &item, QByteArray &bytes)
{
    Writer out(bytes);
    out.raw(R"({"kind":"gap","at":)");
    out.number(item.at);
    out.raw(item.scope == GapItem::Scope::pbx ? R"(,"scope":"pbx","from":)" : R"(,"scope":"spool","from":)");
    out.number(item.from);
    out.raw(R"(,"to":)");
    out.number(item.to);
    out.raw(R"(,"reason":)");
    out.text(item.reason, longestReason);
    const auto known = [&out](std::string_view member, qint64 value, qint64 least) {
        if (value < least) return;
        out.raw(member);
        out.number(value);
    };
    known(R"(,"lost":)", item.lost, 0);
    known(R"(,"firstSeq":)", item.firstSeq, 1);
    known(R"(,"lastSeq":)", item.lastSeq, 1);
    out.raw("}");
}

void writeItem(const SnapshotItem &item, QByteArray &bytes)
{
    Writer out(bytes);
    out.raw(R"({"kind":"snapshot","at":)");
    out.number(item.at);
    out.raw(R"(,"part":)");
    out.number(item.part);
    out.raw(R"(,"parts":)");
    out.number(item.parts);
    if (item.part == 1) {
        out.raw(R"(,"pbxType":)");
        out.name(QLatin1String(pbxKindName(item.pbxKind).toLatin1()));
        if (!item.voicemail.isEmpty()) {
            out.raw(R"(,"voicemail":)");
            out.text(item.voicemail, longestNumber);
        }
    }
    out.raw(R"(,"endpoints":[)");
    bool first = true;
    for (const SnapshotEndpoint &endpoint : item.endpoints) {
        if (!first) out.raw(",");
        first = false;
        writeEndpoint(out, endpoint);
    }
    out.raw("]}");
}

void writeItem(const RecordItem &item, QByteArray &bytes)
{
    const CallRecordInfo &record = item.record;
    Writer out(bytes);
    out.raw(R"({"kind":"record","at":)");
    out.number(item.at);
    out.raw(R"(,"recordId":)");
    out.text(record.id, longestId);
    out.raw(R"(,"source":"smdr","endpointId":)");
    out.text(record.endpoint, longestId);
    out.raw(R"(,"direction":)");
    out.text(record.direction, longestId);
    out.raw(R"(,"from":)");
    out.text(record.from, longestNumber);
    out.raw(R"(,"to":)");
    out.text(record.to, longestNumber);
    out.raw(R"(,"createdOn":)");
    out.number(record.createdOn);
    out.raw(R"(,"answered":)");
    out.flag(record.answered);
    out.raw(R"(,"ringTime":)");
    out.seconds(record.ringMs);
    out.raw(R"(,"billingTime":)");
    out.seconds(record.talkMs);
    if (!record.cause.isEmpty()) {
        out.raw(R"(,"cause":)");
        out.text(record.cause, longestId);
    }
    out.raw("}");
}

void writeItem(const LinkItem &item, QByteArray &out)
{
    std::visit([&out](const auto &one) { writeItem(one, out); }, item);
}

void writeCall(const CallItem &item, QByteArray &bytes)
{
    Writer out(bytes);
    out.raw("{");
    writeCallMembers(out, item);
    out.raw("}");
}

QByteArray itemJson(const LinkItem &item)
{
    QByteArray out;
    writeItem(item, out);
    return out;
}

} // namespace clc
