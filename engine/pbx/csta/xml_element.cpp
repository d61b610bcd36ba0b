#include "engine/pbx/csta/xml_element.h"

#include "engine/pbx/csta/csta_frame.h"
#include "engine/pbx/csta/xml_scanner.h"

namespace clc::csta
{

namespace
{

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

const XmlElement *XmlElement::child(QLatin1String wanted) const
{
    for (const XmlElement &one : children)
        if (one.name == wanted) return &one;
    return nullptr;
}

const XmlElement *XmlElement::at(QLatin1String path) const
{
    const XmlElement *found = this;
    while (found && !path.isEmpty()) {
        const qsizetype slash = path.indexOf(QLatin1Char('/'));
        found = found->child(slash < 0 ? path : path.left(slash));
        path = slash < 0 ? QLatin1String() : path.mid(slash + 1);
    }
    return found;
}

QString XmlElement::textAt(QLatin1String path) const
{
    const XmlElement *found = at(path);
    return found ? found->text : QString();
}

std::optional<bool> XmlElement::boolAt(QLatin1String path) const
{
    const QString word = textAt(path);
    if (word == QLatin1String("true") || word == QLatin1String("1")) return true;
    if (word == QLatin1String("false") || word == QLatin1String("0")) return false;
    return std::nullopt;
}

std::optional<qint64> XmlElement::numberAt(QLatin1String path) const
{
    bool ok = false;
    const qint64 number = textAt(path).toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

namespace
{

/// The text of leaves is read as it stands; that of others is what their leaves hold.
bool readElement(XmlScanner &scanner, XmlElement &element)
{
    element.name = toText(scanner.name());
    std::string own;
    const int level = scanner.depth();
    while (true) {
        const XmlScanner::Token token = scanner.next();
        if (token == XmlScanner::Token::failed || token == XmlScanner::Token::done) return false;
        if (token == XmlScanner::Token::start) {
            element.children.emplace_back();
            if (!readElement(scanner, element.children.back())) return false;
            element.text += element.children.back().text;
        } else if (token == XmlScanner::Token::text) {
            if (!scanner.appendTo(own)) return false;
        } else if (scanner.depth() < level) {
            break;
        }
    }
    const QString text = toText(own).trimmed();
    element.text = element.children.empty() ? text : text + element.text;
    return true;
}

} // namespace

Result<XmlElement> parseXml(QByteArrayView document)
{
    const QByteArrayView given = document;
    QByteArray converted;
    if (!inUtf8(document, converted)) return malformed(QStringLiteral("an encoding that is not known"), given);
    XmlScanner scanner;
    scanner.begin(document);
    XmlElement root;
    if (scanner.next() == XmlScanner::Token::start && readElement(scanner, root) &&
        scanner.next() == XmlScanner::Token::done)
        return root;
    return malformed(QString::fromLatin1(scanner.problem()), given);
}

bool canBeXml(QStringView text)
{
    if (!text.isValidUtf16()) return false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if ((u < 0x20 && u != u'\t' && u != u'\n' && u != u'\r') || u == 0xfffe || u == 0xffff) return false;
    }
    return true;
}

} // namespace clc::csta
