#include "app/lab/mivb/answer.h"

namespace lab
{

namespace
{

constexpr const char *kHead =
    R"(<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>)";
constexpr const char *kTail = "</soapenv:Body></soapenv:Envelope>";

bool isPlain(QChar c)
{
    return c >= u' ' && c != u'&' && c != u'<' && c != u'>' && c != u'"' && c < u'\uFFFE';
}

} // namespace

void appendXmlText(QByteArray *xml, const QString &text)
{
    bool plain = true;
    for (const QChar c : text) plain = plain && isPlain(c);
    if (plain) {
        xml->append(text.toUtf8());
        return;
    }
    QString escaped;
    escaped.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (isPlain(c)) {
            escaped += c;
        } else if (c == u'&') {
            escaped += QLatin1String("&amp;");
        } else if (c == u'<') {
            escaped += QLatin1String("&lt;");
        } else if (c == u'>') {
            escaped += QLatin1String("&gt;");
        } else if (c == u'"') {
            escaped += QLatin1String("&quot;");
        } else if (c == u'\t' || c == u'\n' || c == u'\r') {
            escaped += QStringLiteral("&#%1;").arg(c.unicode());
        } else {
            escaped += QChar::ReplacementCharacter;
        }
    }
    xml->append(escaped.toUtf8());
}

void XmlWriter::closeTag()
{
    if (open_) xml_ += '>';
    open_ = false;
}

XmlWriter &XmlWriter::begin(const char *name)
{
    closeTag();
    xml_.append("<t:").append(name);
    open_ = true;
    return *this;
}

XmlWriter &XmlWriter::attribute(const char *name, const QString &value)
{
    xml_.append(' ').append(name).append("=\"");
    appendXmlText(&xml_, value);
    xml_ += '"';
    return *this;
}

XmlWriter &XmlWriter::attribute(const char *name, qint64 value)
{
    xml_.append(' ').append(name).append("=\"").append(QByteArray::number(value)).append('"');
    return *this;
}

XmlWriter &XmlWriter::attribute(const char *name, bool value)
{
    xml_.append(' ').append(name).append(value ? "=\"true\"" : "=\"false\"");
    return *this;
}

XmlWriter &XmlWriter::end(const char *name)
{
    if (open_) {
        xml_ += "/>";
        open_ = false;
    } else {
        xml_.append("</t:").append(name).append('>');
    }
    return *this;
}

XmlWriter &XmlWriter::element(const char *name, const QString &text)
{
    begin(name);
    if (!text.isEmpty()) {
        closeTag();
        appendXmlText(&xml_, text);
    }
    return end(name);
}

XmlWriter &XmlWriter::element(const char *name, qint64 value)
{
    return element(name, QString::number(value));
}

XmlWriter &XmlWriter::raw(const QByteArray &xml)
{
    closeTag();
    xml_ += xml;
    return *this;
}

QByteArray soapAnswer(const SoapOperation &operation, const QList<QPair<QByteArray, QByteArray>> &attributes,
                      const QByteArray &contents)
{
    const QByteArray name = operation.name.toLatin1();
    QByteArray xml;
    xml.reserve(contents.size() + 640);
    xml.append(kHead).append("<s:").append(name).append("Response xmlns:s=\"").append(operation.nameSpace);
    xml.append("\"><s:return xmlns:t=\"").append(operation.resultNameSpace).append('"');
    for (const auto &[attribute, value] : attributes)
        xml.append(' ').append(attribute).append("=\"").append(value).append('"');
    xml.append('>').append(contents).append("</s:return></s:").append(name).append("Response>").append(kTail);
    return xml;
}

QByteArray soapRefusal(const SoapOperation &operation, const QString &text, int code)
{
    QList<QPair<QByteArray, QByteArray>> attributes{{"result", "false"}};
    for (const auto &[name, value] : operation.refusalAttributes)
        attributes.append({name, name == "errorCode" ? QByteArray::number(code) : value});
    XmlWriter contents;
    contents.element(operation.errorElement.constData(), text);
    return soapAnswer(operation, attributes, contents.xml());
}

QByteArray soapFault(const QByteArray &code, const QString &text)
{
    QByteArray xml = kHead;
    xml.append("<soapenv:Fault><faultcode>soapenv:").append(code).append("</faultcode><faultstring>");
    appendXmlText(&xml, text);
    return xml.append("</faultstring></soapenv:Fault>").append(kTail);
}

} // namespace lab
