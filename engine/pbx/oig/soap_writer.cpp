#include "engine/pbx/oig/soap_writer.h"

namespace clc::oig
{

namespace
{

const QLatin1String envelopeNamespace("http://schemas.xmlsoap.org/soap/envelope/");

QLatin1String serviceNamespace(Service service)
{
    switch (service) {
    case Service::session:
        return QLatin1String("http://mitel.com/oig/session/SessionService");
    case Service::calls:
        return QLatin1String("http://mitel.com/oig/cc/standard/StandardCCService");
    case Service::data:
        return QLatin1String("http://mitel.com/oig/da/DataAccessService");
    }
    return {};
}

} // namespace

QString servicePath(Service service)
{
    const QString space = serviceNamespace(service);
    return QStringLiteral("/axis2/services/") + space.mid(space.lastIndexOf(u'/') + 1);
}

SoapWriter::SoapWriter(Service service, QLatin1String operation, QLatin1String typeNamespace)
    : xml_(&document_), service_(serviceNamespace(service)), type_(typeNamespace)
{
    xml_.writeStartDocument();
    xml_.writeNamespace(envelopeNamespace, QStringLiteral("soap"));
    xml_.writeNamespace(service_, QStringLiteral("s"));
    if (!type_.isEmpty()) xml_.writeNamespace(type_, QStringLiteral("t"));
    xml_.writeStartElement(envelopeNamespace, QStringLiteral("Envelope"));
    xml_.writeStartElement(envelopeNamespace, QStringLiteral("Body"));
    xml_.writeStartElement(service_, operation);
}

void SoapWriter::parameter(QLatin1String name, const QString &value)
{
    xml_.writeStartElement(service_, name);
    characters(value);
    xml_.writeEndElement();
}

void SoapWriter::begin(QLatin1String name, Attributes attributes)
{
    xml_.writeStartElement(service_, name);
    for (const auto &[key, value] : attributes) xml_.writeAttribute(key, value);
}

void SoapWriter::element(QLatin1String name, Attributes attributes)
{
    xml_.writeStartElement(type_, name);
    for (const auto &[key, value] : attributes) xml_.writeAttribute(key, value);
}

void SoapWriter::text(QLatin1String name, const QString &value)
{
    xml_.writeStartElement(type_, name);
    characters(value);
    xml_.writeEndElement();
}

void SoapWriter::end()
{
    xml_.writeEndElement();
}

QByteArray SoapWriter::finish()
{
    xml_.writeEndDocument();
    return document_;
}

void SoapWriter::characters(const QString &value)
{
    // A bare carriage return would come out of the peer's parser as a line feed, and the row as another one.
    qsizetype from = 0;
    for (qsizetype at = value.indexOf(u'\r'); at >= 0; at = value.indexOf(u'\r', from)) {
        xml_.writeCharacters(value.mid(from, at - from));
        xml_.writeEntityReference(QStringLiteral("#13"));
        from = at + 1;
    }
    xml_.writeCharacters(from == 0 ? value : value.mid(from));
}

bool isXmlText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r') return false;
        if (unit == 0xFFFE || unit == 0xFFFF || QChar::isLowSurrogate(unit)) return false;
        if (!QChar::isHighSurrogate(unit)) continue;
        if (++i >= text.size() || !text[i].isLowSurrogate()) return false;
    }
    return true;
}

} // namespace clc::oig
