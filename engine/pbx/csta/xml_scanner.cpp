#include "engine/pbx/csta/xml_scanner.h"

#include <QStringDecoder>

#include <cstring>

namespace clc::csta
{

namespace
{

constexpr quint8 blank = 1;
constexpr quint8 nameStart = 2;
constexpr quint8 nameMore = 4;
constexpr quint8 forbidden = 8; // control characters that XML does not know

constexpr std::array<quint8, 256> classesOfOctets()
{
    std::array<quint8, 256> classes{};
    for (std::size_t c = 0; c < 0x20; ++c) classes[c] = forbidden;
    for (const char c : {' ', '\t', '\r', '\n'}) classes[static_cast<quint8>(c)] = blank;
    for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = nameStart | nameMore;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = nameStart | nameMore;
    for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = nameMore;
    for (std::size_t c = 0x80; c <= 0xff; ++c) classes[c] = nameStart | nameMore;
    classes['_'] = classes[':'] = nameStart | nameMore;
    classes['-'] = classes['.'] = nameMore;
    return classes;
}

constexpr std::array<quint8, 256> classes = classesOfOctets();

bool is(char c, quint8 wanted)
{
    return (classes[static_cast<quint8>(c)] & wanted) != 0;
}

std::string_view localPart(std::string_view qualified)
{
    const std::size_t colon = qualified.find(':');
    return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is(text.front(), blank)) text.remove_prefix(1);
    while (!text.empty() && is(text.back(), blank)) text.remove_suffix(1);
    return text;
}

bool appendCodePoint(std::string &out, char32_t code)
{
    const bool allowed = code == 0x9 || code == 0xa || code == 0xd || (code >= 0x20 && code <= 0xd7ff) ||
                         (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
    if (!allowed) return false;
    const auto put = [&out](char32_t octet) { out.push_back(static_cast<char>(octet)); };
    const auto more = [&](int shift) { put(0x80 | ((code >> shift) & 0x3f)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        more(0);
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        more(6);
        more(0);
    } else {
        put(0xf0 | (code >> 18));
        more(12);
        more(6);
        more(0);
    }
    return true;
}

/// What stands between & and ; of a reference.
bool appendReference(std::string &out, std::string_view reference)
{
    constexpr std::pair<std::string_view, char> known[] = {
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"apos", '\''}, {"quot", '"'}};
    for (const auto &[name, character] : known) {
        if (reference != name) continue;
        out.push_back(character);
        return true;
    }
    if (reference.size() < 2 || reference.size() > 10 || reference[0] != '#') return false;
    const bool hexadecimal = reference[1] == 'x';
    const std::string_view digits = reference.substr(hexadecimal ? 2 : 1);
    char32_t code = 0;
    for (const char c : digits) {
        const int digit = c >= '0' && c <= '9'                  ? c - '0'
                          : hexadecimal && c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : hexadecimal && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                                : -1;
        if (digit < 0) return false;
        code = code * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
    }
    return !digits.empty() && appendCodePoint(out, code);
}

} // namespace

void XmlScanner::begin(QByteArrayView document)
{
    at_ = document.data();
    end_ = at_ + document.size();
    depth_ = 0;
    rootSeen_ = emptyElement_ = references_ = false;
    name_ = text_ = {};
    problem_ = "";
    last_ = Token::start;
    if (!document.isValidUtf8())
        fail("not UTF-8");
    else if (startsWith("\xef\xbb\xbf"))
        at_ += 3;
}

XmlScanner::Token XmlScanner::fail(const char *problem)
{
    problem_ = problem;
    at_ = end_;
    return last_ = Token::failed;
}

XmlScanner::Token XmlScanner::next()
{
    if (last_ == Token::failed || last_ == Token::done) return last_;
    if (emptyElement_) {
        emptyElement_ = false;
        --depth_;
        return last_ = Token::end;
    }
    while (true) {
        if (depth_ == 0) skipBlanks();
        if (at_ == end_) {
            if (depth_ > 0 || !rootSeen_) return fail("it ends too early");
            return last_ = Token::done;
        }
        if (*at_ != '<') return textUntilTag();
        if (at_ + 1 == end_) return fail("it ends within a tag");
        if (at_[1] == '/') return closeTag();
        if (at_[1] != '!' && at_[1] != '?') return openTag();
        bool cdata = false;
        if (!skipMarkup(cdata)) return last_;
        if (cdata) return last_ = Token::text;
    }
}

XmlScanner::Token XmlScanner::textUntilTag()
{
    if (depth_ == 0) return fail("text outside the root");
    const auto *end = static_cast<const char *>(std::memchr(at_, '<', static_cast<std::size_t>(end_ - at_)));
    if (!end) end = end_;
    text_ = {at_, static_cast<std::size_t>(end - at_)};
    at_ = end;
    references_ = false;
    for (const char c : text_) {
        if (is(c, forbidden)) return fail("a control character");
        references_ = references_ || c == '&';
    }
    // Also where nobody reads the text: what is broken is refused as a whole.
    if (references_) {
        replaced_.clear();
        if (!appendTo(replaced_)) return last_;
    }
    return last_ = Token::text;
}

XmlScanner::Token XmlScanner::openTag()
{
    if (depth_ == 0 && rootSeen_) return fail("a second root");
    if (depth_ == deepest) return fail("nested too deeply");
    ++at_;
    std::string_view qualified;
    if (!readName(qualified, name_) || !skipAttributes(emptyElement_)) return last_;
    open_[static_cast<std::size_t>(depth_)] = qualified;
    ++depth_;
    rootSeen_ = true;
    return last_ = Token::start;
}

XmlScanner::Token XmlScanner::closeTag()
{
    at_ += 2;
    std::string_view qualified;
    if (!readName(qualified, name_)) return last_;
    skipBlanks();
    if (at_ == end_ || *at_ != '>') return fail("a broken end tag");
    ++at_;
    if (depth_ == 0 || open_[static_cast<std::size_t>(depth_ - 1)] != qualified) return fail("tags do not match");
    --depth_;
    return last_ = Token::end;
}

bool XmlScanner::readName(std::string_view &qualified, std::string_view &local)
{
    const char *start = at_;
    if (at_ == end_ || !is(*at_, nameStart)) {
        fail("a broken name");
        return false;
    }
    while (at_ != end_ && is(*at_, nameMore)) ++at_;
    qualified = {start, static_cast<std::size_t>(at_ - start)};
    local = localPart(qualified);
    if (!local.empty() && local.size() + 1 != qualified.size() && local.find(':') == std::string_view::npos)
        return true;
    fail("a broken name");
    return false;
}

/// From behind the name past the '>'.
bool XmlScanner::skipAttributes(bool &empty)
{
    empty = false;
    while (true) {
        const char *before = at_;
        skipBlanks();
        if (at_ == end_) break;
        if (*at_ == '>') {
            ++at_;
            return true;
        }
        if (*at_ == '/') {
            if (at_ + 1 == end_ || at_[1] != '>') break;
            at_ += 2;
            return empty = true;
        }
        std::string_view qualified;
        std::string_view local;
        if (at_ == before || !readName(qualified, local)) break;
        skipBlanks();
        if (at_ == end_ || *at_ != '=') break;
        ++at_;
        skipBlanks();
        if (at_ == end_ || (*at_ != '"' && *at_ != '\'')) break;
        const char quote = *at_++;
        while (at_ != end_ && *at_ != quote && *at_ != '<' && !is(*at_, forbidden)) ++at_;
        if (at_ == end_ || *at_ != quote) break;
        ++at_;
    }
    fail("a broken tag");
    return false;
}

/// Comments, processing instructions and CDATA; what is left of "<!" is a document type declaration.
bool XmlScanner::skipMarkup(bool &cdata)
{
    if (startsWith("<?")) {
        at_ += 2;
        return skipPast("?>", "an instruction without end");
    }
    if (startsWith("<!--")) {
        at_ += 4;
        return skipPast("-->", "a comment without end");
    }
    if (!startsWith("<![CDATA[") || depth_ == 0) {
        fail("a document type declaration");
        return false;
    }
    at_ += 9;
    const char *start = at_;
    if (!skipPast("]]>", "CDATA without end")) return false;
    text_ = {start, static_cast<std::size_t>(at_ - start) - 3};
    cdata = true;
    references_ = false;
    return true;
}

bool XmlScanner::skipPast(std::string_view end, const char *problem)
{
    const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
    const std::size_t found = rest.find(end);
    const std::string_view inner = rest.substr(0, found);
    bool clean = found != std::string_view::npos;
    for (const char c : inner) clean = clean && !is(c, forbidden);
    if (!clean) {
        fail(problem);
        return false;
    }
    at_ += found + end.size();
    return true;
}

bool XmlScanner::appendTo(std::string &out)
{
    std::size_t at = 0;
    while (at < text_.size()) {
        const std::size_t reference = references_ ? text_.find('&', at) : std::string_view::npos;
        out.append(text_.substr(at, reference - at));
        if (reference == std::string_view::npos) return true;
        const std::size_t end = text_.find(';', reference);
        if (end == std::string_view::npos || !appendReference(out, text_.substr(reference + 1, end - reference - 1))) {
            fail("a reference to something unknown");
            return false;
        }
        at = end + 1;
    }
    return true;
}

std::string_view XmlScanner::readText()
{
    const int level = depth_;
    std::string_view single;
    bool copied = false;
    while (true) {
        const Token token = next();
        if (token == Token::failed || token == Token::done) return {};
        if (token == Token::end && depth_ < level) break;
        if (token != Token::text) continue;
        if (!references_ && single.empty() && !copied) {
            single = text_;
            continue;
        }
        if (!copied) scratch_.assign(single);
        copied = true;
        appendTo(scratch_);
    }
    return trimmed(copied ? std::string_view(scratch_) : single);
}

void XmlScanner::skip()
{
    const int level = depth_;
    while (true) {
        const Token token = next();
        if (token == Token::failed || token == Token::done) return;
        if (token == Token::end && depth_ < level) return;
    }
}

void XmlScanner::skipBlanks()
{
    while (at_ != end_ && is(*at_, blank)) ++at_;
}

bool XmlScanner::startsWith(std::string_view text) const
{
    return std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(text);
}

bool inUtf8(QByteArrayView &document, QByteArray &converted)
{
    const std::string_view text(document.data(), static_cast<std::size_t>(document.size()));
    QByteArray name;
    if (text.starts_with("\xfe\xff") || text.starts_with("\xff\xfe") || (text.size() > 1 && text[1] == '\0') ||
        text.starts_with('\0')) {
        name = "UTF-16";
    } else {
        if (!text.starts_with("<?xml")) return true;
        const std::string_view declaration = text.substr(0, std::min(text.find("?>"), std::size_t{200}));
        std::size_t at = declaration.find("encoding");
        if (at == std::string_view::npos) return true;
        at = declaration.find_first_of("\"'", at);
        if (at == std::string_view::npos) return true;
        const std::size_t end = declaration.find(declaration[at], at + 1);
        if (end == std::string_view::npos) return true;
        name = QByteArray(declaration.data() + at + 1, static_cast<qsizetype>(end - at - 1));
    }
    if (name.compare("utf-8", Qt::CaseInsensitive) == 0 || name.compare("us-ascii", Qt::CaseInsensitive) == 0)
        return true;
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid()) return false;
    const QString decoded = decoder.decode(document);
    if (decoder.hasError()) return false;
    converted = decoded.toUtf8();
    document = converted;
    return true;
}

std::string_view rootName(QByteArrayView document)
{
    std::string_view rest(document.data(), static_cast<std::size_t>(document.size()));
    if (rest.starts_with("\xef\xbb\xbf")) rest.remove_prefix(3);
    while (true) {
        const std::size_t tag = rest.find('<');
        if (tag == std::string_view::npos) return {};
        rest.remove_prefix(tag);
        const std::string_view end = rest.starts_with("<?") ? "?>" : rest.starts_with("<!--") ? "-->" : "";
        if (end.empty()) break;
        const std::size_t found = rest.find(end);
        if (found == std::string_view::npos) return {};
        rest.remove_prefix(found + end.size());
    }
    std::size_t size = 1;
    while (size < rest.size() && is(rest[size], nameMore)) ++size;
    return localPart(rest.substr(1, size - 1));
}

} // namespace clc::csta
