#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace clc::csta
{

/// Reads one XML 1.0 document in one pass without copying it, by local names: CSTA peers disagree about namespaces.
///
/// Faster than a general reader because it knows less: namespaces and the content of attributes are passed over, and
/// a document type declaration - the home of entities - is refused, not read. Otherwise what is not well-formed is
/// refused: tags that do not match, undeclared entities, control characters, wrong UTF-8, more than `deepest` levels.
/// Encodings other than UTF-8 are for `inUtf8`.
class XmlScanner
{
public:
    enum class Token { start, end, text, done, failed };

    static constexpr int deepest = 64; ///< levels of elements

    /// Begins a document; `document` must stay as long as it is read. May be used for many, one after the other.
    void begin(QByteArrayView document);
    /// Goes to the next token. `done` follows the end of the root; `failed` and `done` stay.
    Token next();

    /// Of `start` and `end`: without prefix.
    std::string_view name() const { return name_; }
    /// Number of open elements, the one of `start` included, the one of `end` no longer.
    int depth() const { return depth_; }
    /// After `start`: all text within the element, that of inner elements included, without white space around it;
    /// goes to its end. Valid until the next call. Empty, too, when the document turns out to be broken.
    std::string_view readText();
    /// Of `text`: adds it with its references replaced. Always true after `next`, which looked at them.
    bool appendTo(std::string &out);
    /// After `start`: goes to the end of the element.
    void skip();

    /// For the human eye; empty unless `failed`.
    const char *problem() const { return problem_; }

private:
    Token fail(const char *problem);
    Token textUntilTag();
    Token openTag();
    Token closeTag();
    bool readName(std::string_view &qualified, std::string_view &local);
    bool skipAttributes(bool &empty);
    bool skipMarkup(bool &cdata);
    bool skipPast(std::string_view end, const char *problem);
    void skipBlanks();
    bool startsWith(std::string_view text) const;

    const char *at_ = nullptr;
    const char *end_ = nullptr;
    std::array<std::string_view, deepest> open_; // as written, with prefix
    int depth_ = 0;
    bool rootSeen_ = false;
    bool emptyElement_ = false; // `end` of <a/> is still to be told
    bool references_ = false;   // in the text
    Token last_ = Token::failed;
    std::string_view name_;
    std::string_view text_;
    std::string scratch_;
    std::string replaced_;
    const char *problem_ = "no document";
};

/// The document in UTF-8: itself, or `converted`, when it declares or begins like another encoding. False when that is
/// not known or the octets are wrong in it.
bool inUtf8(QByteArrayView &document, QByteArray &converted);

/// The local name of the root without reading any further; empty when there is none.
std::string_view rootName(QByteArrayView document);

} // namespace clc::csta
