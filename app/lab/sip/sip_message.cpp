#include "app/lab/sip/sip_message.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr qsizetype kLargestHead = 8 * 1024;
constexpr qsizetype kLargestBody = 64 * 1024;
constexpr qsizetype kMostHeaders = 64;

QByteArray longName(const QByteArray &name)
{
    static constexpr std::array<std::pair<const char *, const char *>, 9> kCompact{{{"v", "via"},
                                                                                    {"f", "from"},
                                                                                    {"t", "to"},
                                                                                    {"i", "call-id"},
                                                                                    {"l", "content-length"},
                                                                                    {"m", "contact"},
                                                                                    {"c", "content-type"},
                                                                                    {"s", "subject"},
                                                                                    {"k", "supported"}}};
    const QByteArray lower = name.trimmed().toLower();
    for (const auto &[compact, full] : kCompact) {
        if (lower == compact) return full;
    }
    return lower;
}

bool isToken(const QByteArray &text)
{
    static const QByteArray marks = "-.!%*_+`'~";
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || marks.contains(c);
    });
}

/// The lines of the head, folded ones joined.
std::optional<QList<QByteArray>> headLines(const QByteArray &head)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : head.split('\n')) {
        if (!line.endsWith('\r')) return std::nullopt;
        const QByteArray text = line.chopped(1);
        if (text.contains('\r') || text.contains('\0')) return std::nullopt;
        if (text.startsWith(' ') || text.startsWith('\t')) {
            if (lines.size() < 2) return std::nullopt;
            lines.last() += ' ' + text.trimmed();
        } else {
            lines.append(text);
        }
    }
    return lines;
}

bool parseRequestLine(const QByteArray &line, SipRequest *request)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || words.at(2) != "SIP/2.0" || !isToken(words.at(0))) return false;
    request->method = words.at(0);
    request->uri = words.at(1);
    const QByteArray scheme = request->uri.left(request->uri.indexOf(':')).toLower();
    return (scheme == "sip" || scheme == "sips") && request->uri.size() > scheme.size() + 1;
}

/// A parameter of a header value, e.g. `branch`; nothing when it is not there, empty when it has no value.
std::optional<QByteArray> parameter(const QByteArray &value, const QByteArray &name)
{
    const qsizetype bracket = value.lastIndexOf('>');
    const QList<QByteArray> parts = value.mid(std::max<qsizetype>(bracket, 0)).split(';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts.at(i).trimmed();
        const qsizetype equals = part.indexOf('=');
        if (part.left(equals < 0 ? part.size() : equals).trimmed().toLower() != name) continue;
        return equals < 0 ? QByteArray("") : part.mid(equals + 1).trimmed();
    }
    return std::nullopt;
}

/// The first of the values joined by commas in the topmost Via line.
QByteArray topVia(const SipRequest &request)
{
    return request.header("via").split(',').constFirst().trimmed();
}

bool isNumber(const QByteArray &text, quint64 maximum)
{
    bool ok = false;
    const quint64 number = text.toULongLong(&ok);
    return ok && number <= maximum &&
           std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

bool hasAllItNeeds(const SipRequest &request)
{
    for (const char *single : {"from", "to", "call-id", "cseq", "max-forwards"}) {
        const auto same = [single](const auto &header) { return header.first == single; };
        if (std::count_if(request.headers.cbegin(), request.headers.cend(), same) != 1) return false;
    }
    const QByteArray via = topVia(request);
    if (!via.startsWith("SIP/2.0/") || !parameter(via, "branch").value_or("").startsWith("z9hG4bK")) return false;
    if (parameter(request.header("from"), "tag").value_or("").isEmpty() || request.header("to").isEmpty()) return false;
    if (request.header("call-id").isEmpty() || !isNumber(request.header("max-forwards"), 255)) return false;
    const QList<QByteArray> cseq = request.header("cseq").simplified().split(' ');
    return cseq.size() == 2 && isNumber(cseq.at(0), 0x7fffffff) && cseq.at(1) == request.method;
}

QByteArray reasonPhrase(int status)
{
    static constexpr std::array<std::pair<int, const char *>, 12> kPhrases{{{100, "Trying"},
                                                                            {180, "Ringing"},
                                                                            {200, "OK"},
                                                                            {401, "Unauthorized"},
                                                                            {403, "Forbidden"},
                                                                            {404, "Not Found"},
                                                                            {405, "Method Not Allowed"},
                                                                            {408, "Request Timeout"},
                                                                            {486, "Busy Here"},
                                                                            {500, "Server Internal Error"},
                                                                            {501, "Not Implemented"},
                                                                            {503, "Service Unavailable"}}};
    for (const auto &[code, phrase] : kPhrases) {
        if (code == status) return phrase;
    }
    return "Played";
}

/// The Via lines with `received` and `rport` put into the topmost one.
QByteArray viaLines(const SipRequest &request, const SipSource &source)
{
    QByteArray lines;
    bool top = true;
    for (const auto &[name, value] : request.headers) {
        if (name != "via") continue;
        QByteArray via = value;
        if (top) {
            const QByteArray rest = via.mid(topVia(request).size());
            via = topVia(request);
            if (wantsSourcePort(request) && parameter(via, "rport")->isEmpty())
                via.replace(";rport", ";rport=" + QByteArray::number(source.port));
            via += ";received=" + source.address + rest;
            top = false;
        }
        lines += "Via: " + via + "\r\n";
    }
    return lines;
}

} // namespace

QByteArray SipRequest::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known == name) return value;
    }
    return {};
}

std::optional<SipRequest> parseSipRequest(const QByteArray &octets)
{
    const qsizetype end = octets.indexOf("\r\n\r\n");
    if (end < 0 || end > kLargestHead) return std::nullopt;
    const std::optional<QList<QByteArray>> lines = headLines(octets.left(end + 1));
    SipRequest request;
    if (!lines || lines->size() > kMostHeaders + 1 || !parseRequestLine(lines->constFirst(), &request))
        return std::nullopt;
    for (qsizetype i = 1; i < lines->size(); ++i) {
        const QByteArray &line = lines->at(i);
        const qsizetype colon = line.indexOf(':');
        if (colon < 1 || !isToken(line.left(colon).trimmed())) return std::nullopt;
        request.headers.append({longName(line.left(colon)), line.mid(colon + 1).trimmed()});
    }
    const QByteArray length = request.header("content-length");
    const qsizetype body = octets.size() - end - 4;
    if (!length.isEmpty() && (!isNumber(length, kLargestBody) || length.toLongLong() > body)) return std::nullopt;
    if (!hasAllItNeeds(request)) return std::nullopt;
    return request;
}

SipFrame sipFrame(const QByteArray &buffer)
{
    if (buffer.startsWith("\r\n\r\n")) return {SipFrame::Kind::KeepAlive, 4};
    if (buffer.startsWith("\r\n") && buffer.size() > 3) return {SipFrame::Kind::Broken, 0};
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return {buffer.size() > kLargestHead ? SipFrame::Kind::Broken : SipFrame::Kind::Incomplete, 0};
    if (end > kLargestHead) return {SipFrame::Kind::Broken, 0};
    for (const QByteArray &line : buffer.left(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1 || longName(line.left(colon)) != "content-length") continue;
        const QByteArray length = line.mid(colon + 1).trimmed();
        if (!isNumber(length, kLargestBody)) break;
        const qsizetype size = end + 4 + length.toLongLong();
        return {buffer.size() < size ? SipFrame::Kind::Incomplete : SipFrame::Kind::Message, size};
    }
    return {SipFrame::Kind::Broken, 0};
}

bool wantsSourcePort(const SipRequest &request)
{
    return parameter(topVia(request), "rport").has_value();
}

quint16 sentByPort(const SipRequest &request)
{
    const QByteArray sentBy = topVia(request).split(';').constFirst().trimmed().split(' ').constLast();
    const qsizetype colon = sentBy.lastIndexOf(':');
    const bool hasPort = colon > sentBy.lastIndexOf(']');
    const uint port = hasPort ? sentBy.mid(colon + 1).toUInt() : 5060;
    return port > 0 && port <= 65535 ? static_cast<quint16>(port) : 5060;
}

QByteArray sipResponse(const SipRequest &request, const SipSource &source, int status, const QByteArray &more)
{
    QByteArray to = request.header("to");
    if (status > 100 && !parameter(to, "tag")) {
        // The same for each repetition of a request, as RFC 3261, section 8.2.7 demands of a server without state.
        const QByteArray seed = request.header("call-id") + request.header("cseq") + topVia(request);
        to += ";tag=" + QCryptographicHash::hash(seed, QCryptographicHash::Sha1).toHex().left(16);
    }
    return "SIP/2.0 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n" + viaLines(request, source) +
           "From: " + request.header("from") + "\r\nTo: " + to + "\r\nCall-ID: " + request.header("call-id") +
           "\r\nCSeq: " + request.header("cseq") + "\r\n" + more + "Content-Length: 0\r\n\r\n";
}

} // namespace lab
