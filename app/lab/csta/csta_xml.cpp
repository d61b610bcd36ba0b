#include "app/lab/csta/csta_xml.h"

#include <QXmlStreamReader>

namespace lab::csta
{

const QLatin1String kSessionNamespace("http://www.ecma-international.org/standards/ecma-354/appl_session");

namespace
{

constexpr std::size_t kDeepest = 32;
constexpr int kMostElements = 5'000;

const Element *find(const Element &from, const QString &path)
{
    const Element *found = &from;
    const QStringList names = path.split(QLatin1Char('/'));
    for (const QString &name : names) {
        const Element *next = nullptr;
        for (const Element &child : found->children) {
            if (child.name != name) continue;
            next = &child;
            break;
        }
        if (next == nullptr) return nullptr;
        found = next;
    }
    return found;
}

/// Writes one document; what is peculiar about it is decided here, element by element.
class Renderer
{
public:
    explicit Renderer(const Manner &manner) : manner_(manner) {}

    QByteArray document(const Element &root, const QString &space)
    {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        const QByteArray attribute = manner_.noNamespace ? QByteArray()
                                     : manner_.prefixed  ? " xmlns:ns3=\"" + space.toUtf8() + '"'
                                                         : " xmlns=\"" + space.toUtf8() + '"';
        const bool more =
            manner_.privateData && !isSessionMessage(root.name) && root.name != QLatin1String("CSTAErrorCode");
        write(root, attribute, 0, more);
        return out_;
    }

private:
    void open(const QByteArray &name, const QByteArray &attribute, std::size_t level)
    {
        if (manner_.indented) out_ += '\n' + QByteArray(static_cast<qsizetype>(2 * level), ' ');
        out_ += '<' + name + attribute + '>';
    }

    void write(const Element &element, const QByteArray &attribute, std::size_t level, bool vendor)
    {
        const bool prefix = manner_.prefixed && !manner_.noNamespace;
        const QByteArray name = prefix ? "ns3:" + element.name.toLatin1() : element.name.toLatin1();
        open(name, attribute, level);
        out_ += element.text.toHtmlEscaped().toUtf8();
        if (isConnectionId(element) && manner_.deviceIdFirst) {
            writeChild(element.children.back(), level, true);
            writeChild(element.children.front(), level, false);
        } else {
            for (const Element &child : element.children)
                writeChild(child, level, isConnectionId(element) && &child == &element.children.back());
        }
        if (vendor) {
            static const Element extensions = group(
                "extensions", {group("privateData", {group("private", {leaf("officeData", QStringLiteral("7"))})})});
            write(extensions, {}, level + 1, false);
        }
        if (manner_.indented && !element.children.empty()) out_ += '\n';
        out_ += "</" + name + '>';
    }

    void writeChild(const Element &child, std::size_t level, bool deviceOfConnection)
    {
        if (deviceOfConnection && manner_.nestedDeviceId)
            write(group("deviceID", {leaf("deviceIdentifier", child.text)}), {}, level + 1, false);
        else
            write(child, {}, level + 1, false);
    }

    static bool isConnectionId(const Element &element)
    {
        return element.children.size() == 2 && element.children.front().name == QLatin1String("callID");
    }

    const Manner &manner_;
    QByteArray out_;
};

} // namespace

const Element *Element::child(QLatin1String wanted) const
{
    return find(*this, wanted);
}

QString Element::at(QLatin1String path) const
{
    const Element *found = find(*this, path);
    if (found == nullptr) return {};
    return found->text.isNull() ? QLatin1String("") : found->text;
}

Element leaf(const char *name, const QString &text)
{
    return {QString::fromLatin1(name), text, {}, {}};
}

Element flag(const char *name, bool value)
{
    return leaf(name, value ? QStringLiteral("true") : QStringLiteral("false"));
}

Element group(const char *name, std::vector<Element> children)
{
    return {QString::fromLatin1(name), {}, std::move(children), {}};
}

Element answerTo(const QString &request, const char *ending, std::vector<Element> children)
{
    return {request + QLatin1String(ending), {}, std::move(children), {}};
}

Element connectionId(const char *name, const QString &call, const QString &device)
{
    return group(name, {leaf("callID", call), leaf("deviceID", device)});
}

Element deviceId(const char *name, const QString &number)
{
    return group(name, {number.isEmpty() ? leaf("notKnown") : leaf("deviceIdentifier", number)});
}

bool isSessionMessage(const QString &name)
{
    return name.contains(QLatin1String("ApplicationSession"));
}

bool isEdition(const QString &space)
{
    static const QString common = QStringLiteral("http://www.ecma-international.org/standards/ecma-323/csta/ed");
    return space.size() == common.size() + 1 && space.startsWith(common) && space.back() >= u'3' &&
           space.back() <= u'6';
}

QByteArray render(const Element &root, const QString &space, const Manner &manner)
{
    return Renderer(manner).document(root, space);
}

std::optional<Element> parse(const QByteArray &document, QString *why)
{
    QXmlStreamReader xml(document);
    Element top;
    std::vector<Element> open;
    int count = 0;
    const auto refuse = [why](const QString &reason) {
        *why = reason;
        return std::nullopt;
    };
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return refuse(QStringLiteral("a document type is not allowed"));
        case QXmlStreamReader::StartElement:
            if (open.size() >= kDeepest || ++count > kMostElements)
                return refuse(QStringLiteral("too many or too deeply nested elements"));
            open.push_back({xml.name().toString(), {}, {}, xml.namespaceUri().toString()});
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty()) open.back().text += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            Element done = std::move(open.back());
            open.pop_back();
            done.text = done.text.trimmed();
            (open.empty() ? top : open.back().children.emplace_back()) = std::move(done);
            break;
        }
        default:
            break;
        }
    }
    if (xml.hasError()) return refuse(xml.errorString());
    return top;
}

} // namespace lab::csta
