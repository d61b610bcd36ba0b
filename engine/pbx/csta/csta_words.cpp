#include "engine/pbx/csta/csta_words.h"

#include <algorithm>
#include <array>

namespace clc::csta
{

namespace
{

using namespace std::string_view_literals;

struct CauseWord {
    std::string_view word;
    CallCause cause;
};

constexpr auto causeWords = [] {
    std::array<CauseWord, 34> words{{
        {"newCall"sv, CallCause::newCall},
        {"makeCall"sv, CallCause::newCall},
        {"consultation"sv, CallCause::newCall}, // for whom it rings it is a new call
        {"busy"sv, CallCause::busy},
        {"callForwardImmediate"sv, CallCause::callForwardAlways},
        {"callForwardBusy"sv, CallCause::callForwardBusy},
        {"callForwardNoAnswer"sv, CallCause::callForwardNoAnswer},
        {"callForward"sv, CallCause::callForward},
        {"callNotAnswered"sv, CallCause::callNotAnswer},
        {"callCancelled"sv, CallCause::callCancelled},
        {"destNotObtainable"sv, CallCause::destNotObtainable},
        {"numberUnallocated"sv, CallCause::destNotObtainable},
        {"doNotDisturb"sv, CallCause::doNotDisturb},
        {"incompatibleDestination"sv, CallCause::incompatibleDestination},
        {"networkCongestion"sv, CallCause::networkCongestion},
        {"trunksBusy"sv, CallCause::networkCongestion},
        {"networkNotObtainable"sv, CallCause::networkNotObtainable},
        {"networkOutOfOrder"sv, CallCause::networkNotObtainable},
        {"redirected"sv, CallCause::redirected},
        {"callPickup"sv, CallCause::redirected},
        {"resourcesNotAvailable"sv, CallCause::resourcesNotAvailable},
        {"transfer"sv, CallCause::transfer},
        {"singleStepTransfer"sv, CallCause::transfer},
        {"callBack"sv, CallCause::callBack},
        {"recall"sv, CallCause::callBack},
        {"recallBusy"sv, CallCause::callBack},
        {"recallForwarded"sv, CallCause::callBack},
        {"recallNoAnswer"sv, CallCause::callBack},
        {"recallResourcesNotAvailable"sv, CallCause::callBack},
        {"normal"sv, CallCause::none},
        {"normalClearing"sv, CallCause::none},
        {"alternate"sv, CallCause::none},
        {"conference"sv, CallCause::none},
        {"enteringDistribution"sv, CallCause::none},
    }};
    std::sort(words.begin(), words.end(), [](const CauseWord &a, const CauseWord &b) { return a.word < b.word; });
    return words;
}();

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

} // namespace

CallCause causeFromWord(std::string_view word)
{
    const auto found =
        std::lower_bound(causeWords.begin(), causeWords.end(), word,
                         [](const CauseWord &one, std::string_view wanted) { return one.word < wanted; });
    return found != causeWords.end() && found->word == word ? found->cause : CallCause::none;
}

std::optional<bool> wordToBool(std::string_view word)
{
    if (word == "true"sv || word == "1"sv) return true;
    if (word == "false"sv || word == "0"sv) return false;
    return std::nullopt;
}

CallParty partyFromDevice(std::string_view device)
{
    std::string_view number = device.substr(0, device.find(';'));
    std::string_view name;
    const std::size_t open = device.find('<');
    const std::size_t close = device.find('>', open == std::string_view::npos ? 0 : open);
    if (open != std::string_view::npos && close != std::string_view::npos) {
        number = device.substr(open + 1, close - open - 1);
        name = device.substr(close + 1);
        name = name.substr(0, name.find(';'));
    }
    return {toText(trimmed(number), device.size()), toText(trimmed(name), device.size())};
}

QString toText(std::string_view text, std::size_t limit)
{
    return text.size() > limit ? QString() : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

CallId callIdFrom(const QString &cstaCallId)
{
    const auto plain = [](QChar c) { return c.unicode() < 0x80 && isPlain(static_cast<char>(c.unicode())); };
    if (std::all_of(cstaCallId.begin(), cstaCallId.end(), plain)) return CallId(cstaCallId);
    QByteArray escaped;
    const QByteArray octets = cstaCallId.toUtf8();
    for (const char c : octets)
        if (isPlain(c))
            escaped += c;
        else
            escaped += '~' + QByteArray(1, c).toHex();
    return CallId(QString::fromLatin1(escaped));
}

QString cstaCallIdFrom(const CallId &call)
{
    const QByteArray escaped = call.value().toUtf8();
    QByteArray octets;
    for (qsizetype at = 0; at < escaped.size(); ++at) {
        if (escaped[at] != '~') {
            octets += escaped[at];
            continue;
        }
        const QByteArray octet = QByteArray::fromHex(escaped.mid(at + 1, 2));
        if (octet.size() != 1) return {};
        octets += octet;
        at += 2;
    }
    const QString original = QString::fromUtf8(octets);
    return callIdFrom(original) == call ? original : QString();
}

} // namespace clc::csta
