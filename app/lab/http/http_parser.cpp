#include "app/lab/http/http_parser.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

constexpr qsizetype kHeadLimit = 65'536;
constexpr qsizetype kHeaderCountLimit = 200;
constexpr qsizetype kChunkLineLimit = 1024;

bool isTokenCharacter(char c)
{
    const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric || (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool hasControl(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f'; });
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

HttpParser::Step HttpParser::refuse(int status)
{
    refusal_ = status;
    return Step::Refused;
}

HttpParser::Step HttpParser::advance()
{
    if (refusal_ != 0) return Step::Refused;
    Step result = Step::NeedMore;
    while (state_ != State::Done) {
        if (!step(&result)) return result;
    }
    return Step::Complete;
}

/// One state further; false when there is something to report.
bool HttpParser::step(Step *result)
{
    switch (state_) {
    case State::Head:
        return readHead(result);
    case State::Body:
        if (!readBody(wanted_)) return false;
        state_ = State::Done;
        return true;
    case State::ChunkSize:
        return readChunkSize(result);
    case State::ChunkData:
        if (!readBody(wanted_)) return false;
        state_ = State::ChunkEnd;
        return true;
    case State::ChunkEnd: {
        QByteArray line;
        if (!readLine(&line, kChunkLineLimit, result)) return false;
        if (!line.isEmpty()) {
            *result = refuse(400);
            return false;
        }
        state_ = State::ChunkSize;
        return true;
    }
    case State::Trailer:
        return readTrailer(result);
    case State::Done:
        return true;
    }
    return false;
}

HttpRequest HttpParser::take()
{
    decideKeepAlive();
    HttpRequest taken = std::exchange(request_, HttpRequest());
    state_ = State::Head;
    trailer_ = 0;
    buffer_.remove(0, offset_);
    offset_ = 0;
    return taken;
}

bool HttpParser::readLine(QByteArray *line, qsizetype limit, Step *result)
{
    const qsizetype end = buffer_.indexOf('\n', offset_);
    if ((end < 0 ? buffer_.size() : end) - offset_ > limit) {
        *result = refuse(400);
        return false;
    }
    if (end < 0) return false;
    qsizetype length = end - offset_;
    if (length > 0 && buffer_.at(end - 1) == '\r') --length;
    *line = buffer_.mid(offset_, length);
    offset_ = end + 1;
    return true;
}

bool HttpParser::readHead(Step *result)
{
    // A client may send an empty line between two requests (RFC 9112 2.2).
    while (buffer_.size() - offset_ >= 2 && buffer_.at(offset_) == '\r' && buffer_.at(offset_ + 1) == '\n')
        offset_ += 2;
    const qsizetype end = buffer_.indexOf("\r\n\r\n", offset_);
    if ((end < 0 ? buffer_.size() : end) - offset_ > kHeadLimit) {
        *result = refuse(431);
        return false;
    }
    if (end < 0) return false;
    const QByteArray head = buffer_.mid(offset_, end - offset_);
    offset_ = end + 4;
    qsizetype from = 0;
    bool first = true;
    while (from <= head.size()) {
        qsizetype to = head.indexOf("\r\n", from);
        if (to < 0) to = head.size();
        const QByteArray line = head.mid(from, to - from);
        if (!(first ? parseRequestLine(line) : parseHeader(line))) {
            *result = refuse(refusal_ == 0 ? 400 : refusal_);
            return false;
        }
        first = false;
        from = to + 2;
    }
    return frame(result);
}

bool HttpParser::parseRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || hasControl(parts[1])) return false;
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0") {
        refusal_ = parts[2].startsWith("HTTP/") ? 505 : 400;
        return false;
    }
    minorVersion_ = parts[2].endsWith('1') ? 1 : 0;
    request_.method = parts[0];
    QByteArray target = parts[1];
    if (target.startsWith("http://") || target.startsWith("https://")) {
        const qsizetype path = target.indexOf('/', target.indexOf("//") + 2);
        target = path < 0 ? QByteArray("/") : target.mid(path);
    }
    if (!target.startsWith('/') && target != "*") return false;
    const qsizetype question = target.indexOf('?');
    request_.path = QUrl::fromPercentEncoding(question < 0 ? target : target.left(question));
    if (request_.path.contains(QChar::Null)) return false;
    if (question >= 0) request_.query = QUrlQuery(QString::fromUtf8(target.mid(question + 1)));
    return true;
}

bool HttpParser::parseHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0) return false;
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!isToken(name) || hasControl(value)) return false;
    if (request_.headers.size() >= kHeaderCountLimit) {
        refusal_ = 431;
        return false;
    }
    auto found = request_.headers.find(name);
    if (found == request_.headers.end()) {
        request_.headers.insert(name, value);
        return true;
    }
    if (name == "host" || (name == "content-length" && *found != value)) return false;
    if (name != "content-length") *found += ", " + value;
    return true;
}

/// Decides how the body is delimited (RFC 9112 6.3).
bool HttpParser::frame(Step *result)
{
    const auto refused = [this, result](int status) {
        *result = refuse(status);
        return false;
    };
    if (minorVersion_ == 1 && !request_.headers.contains("host")) return refused(400);
    const QByteArray coding = request_.header("transfer-encoding").toLower();
    const QByteArray length = request_.header("content-length");
    if (!coding.isEmpty()) {
        if (request_.headers.contains("content-length")) return refused(400);
        if (coding != "chunked") return refused(501);
        state_ = State::ChunkSize;
    } else if (request_.headers.contains("content-length")) {
        if (!isDigits(length) || length.size() > 18) return refused(400);
        wanted_ = length.toLongLong();
        if (wanted_ > bodyLimit_) return refused(413);
        state_ = State::Body;
    } else {
        state_ = State::Done;
    }
    const QByteArray expectation = request_.header("expect").toLower();
    if (expectation.isEmpty() || minorVersion_ == 0) return true;
    if (expectation != "100-continue") return refused(417);
    if (state_ == State::Done || offset_ < buffer_.size()) return true;
    *result = Step::Expects;
    return false;
}

bool HttpParser::readBody(qint64 octets)
{
    if (buffer_.size() - offset_ < octets) return false;
    request_.body.append(buffer_.constData() + offset_, octets);
    offset_ += octets;
    return true;
}

bool HttpParser::readChunkSize(Step *result)
{
    QByteArray line;
    if (!readLine(&line, kChunkLineLimit, result)) return false;
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    bool valid = false;
    wanted_ = digits.size() <= 8 ? digits.toLongLong(&valid, 16) : 0;
    if (!valid || wanted_ < 0 || digits.startsWith('+') || digits.startsWith("0x")) {
        *result = refuse(digits.size() > 8 ? 413 : 400);
        return false;
    }
    if (request_.body.size() + wanted_ > bodyLimit_) {
        *result = refuse(413);
        return false;
    }
    state_ = wanted_ == 0 ? State::Trailer : State::ChunkData;
    return true;
}

bool HttpParser::readTrailer(Step *result)
{
    QByteArray line;
    if (!readLine(&line, kHeadLimit, result)) return false;
    trailer_ += line.size() + 2;
    if (trailer_ > kHeadLimit) {
        *result = refuse(431);
        return false;
    }
    if (line.isEmpty()) state_ = State::Done;
    return true;
}

void HttpParser::decideKeepAlive()
{
    keepAlive_ = minorVersion_ == 1;
    const QList<QByteArray> options = request_.header("connection").toLower().split(',');
    for (const QByteArray &option : options) {
        if (option.trimmed() == "close") keepAlive_ = false;
        if (option.trimmed() == "keep-alive" && minorVersion_ == 0) keepAlive_ = true;
    }
}

} // namespace lab
