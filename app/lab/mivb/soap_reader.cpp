#include "app/lab/mivb/soap_reader.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <limits>

namespace lab
{

namespace
{

constexpr QLatin1String kEnvelope("http://schemas.xmlsoap.org/soap/envelope/");

bool isOperator(const QString &text)
{
    static const QStringList names{QStringLiteral("SO_CONTAINS"),     QStringLiteral("SO_EQUAL_TO"),
                                   QStringLiteral("SO_GREATER"),      QStringLiteral("SO_GREATER_EQUAL"),
                                   QStringLiteral("SO_LESS"),         QStringLiteral("SO_LESS_EQUAL"),
                                   QStringLiteral("SO_NOT_EQUAL_TO"), QStringLiteral("SO_STARTS_WITH")};
    return names.contains(text);
}

bool hasType(const QString &text, SoapType type)
{
    bool valid = false;
    const QString trimmed = text.trimmed();
    switch (type) {
    case SoapType::Text:
        return true;
    case SoapType::Long:
        trimmed.toLongLong(&valid);
        return valid;
    case SoapType::Int:
        trimmed.toInt(&valid);
        return valid;
    case SoapType::Boolean:
        return trimmed == QLatin1String("true") || trimmed == QLatin1String("false") || trimmed == QLatin1String("1") ||
               trimmed == QLatin1String("0");
    case SoapType::SearchOperator:
        return isOperator(text);
    case SoapType::Complex:
        return trimmed.isEmpty();
    }
    return false;
}

QString quoted(QStringView name)
{
    return QLatin1Char('"') + name.toString() + QLatin1Char('"');
}

} // namespace

const SoapValue *SoapValue::child(QLatin1String name) const
{
    for (const auto &[childName, value] : children) {
        if (childName == name) return &value;
    }
    return nullptr;
}

QList<const SoapValue *> SoapValue::all(QLatin1String name) const
{
    QList<const SoapValue *> found;
    for (const auto &[childName, value] : children) {
        if (childName == name) found.append(&value);
    }
    return found;
}

QString SoapValue::string(QLatin1String name) const
{
    const auto attribute = attributes.constFind(QString(name));
    if (attribute != attributes.constEnd()) return *attribute;
    const SoapValue *found = child(name);
    return found == nullptr ? QString() : found->text;
}

bool SoapValue::truth(QLatin1String name) const
{
    const QString word = string(name).trimmed();
    return word == QLatin1String("true") || word == QLatin1String("1");
}

std::optional<SoapRequest> SoapReader::read(const QByteArray &body, SoapFault *fault) const
{
    QXmlStreamReader xml(body);
    if (!enterBody(xml, fault)) return std::nullopt;
    SoapRequest request;
    const QString name = xml.name().toString();
    request.operation = service_.operation(name);
    if (request.operation == nullptr || xml.namespaceUri() != QLatin1String(service_.nameSpace())) {
        fault->text = QStringLiteral("%1 has no operation %2.").arg(service_.name(), quoted(name));
        return std::nullopt;
    }
    QString problem;
    const bool valid = readSequence(xml, request.operation->children, &request.value, &problem);
    if (valid) {
        // What follows the operation must be the ends of body and envelope and nothing else.
        xml.readNextStartElement();
        if (!xml.hasError() && xml.isStartElement()) problem = QStringLiteral("The body holds more than one element.");
        while (!xml.atEnd()) xml.readNext();
    }
    if (xml.hasError()) problem = QStringLiteral("The document is not well-formed: ") + xml.errorString();
    if (!valid || !problem.isEmpty()) {
        fault->text = name + QLatin1String(": ") + problem;
        return std::nullopt;
    }
    return request;
}

bool SoapReader::enterBody(QXmlStreamReader &xml, SoapFault *fault) const
{
    xml.setEntityExpansionLimit(0);
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) {
        if (xml.isDTD()) xml.raiseError(QStringLiteral("a document type is not allowed"));
    }
    if (!xml.hasError() && (xml.name() != QLatin1String("Envelope") || xml.namespaceUri() != kEnvelope)) {
        *fault = {"VersionMismatch", QStringLiteral("The document is no SOAP 1.1 envelope.")};
        return false;
    }
    bool inBody = false;
    while (!inBody && xml.readNextStartElement()) {
        if (xml.namespaceUri() == kEnvelope && xml.name() == QLatin1String("Body")) {
            inBody = true;
        } else if (!skipHeader(xml, fault)) {
            return false;
        }
    }
    if (inBody && xml.readNextStartElement()) return true;
    fault->text = xml.hasError() ? QStringLiteral("The document is not well-formed: ") + xml.errorString()
                                 : QStringLiteral("The envelope holds no request.");
    return false;
}

bool SoapReader::skipHeader(QXmlStreamReader &xml, SoapFault *fault) const
{
    if (xml.namespaceUri() != kEnvelope || xml.name() != QLatin1String("Header")) {
        fault->text = QStringLiteral("An envelope may not hold %1.").arg(quoted(xml.name()));
        return false;
    }
    while (xml.readNextStartElement()) {
        const QStringView must = xml.attributes().value(kEnvelope, QLatin1String("mustUnderstand"));
        if (must == QLatin1String("1") || must == QLatin1String("true")) {
            *fault = {"MustUnderstand", QStringLiteral("Header %1 is not understood.").arg(quoted(xml.name()))};
            return false;
        }
        xml.skipCurrentElement();
    }
    return true;
}

bool SoapReader::readSequence(QXmlStreamReader &xml, const QList<SoapElementRule> &rules, SoapValue *value,
                              QString *problem) const
{
    qsizetype at = 0;
    bool had = false; // whether rules[at] was met already
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement()) break;
        if (xml.isCharacters() && !xml.isWhitespace()) *problem = QStringLiteral("Text stands between elements.");
        if (!problem->isEmpty()) return false;
        if (!xml.isStartElement()) continue;
        while (at < rules.size() && (xml.name() != rules.at(at).name || (had && !rules.at(at).many))) {
            if (rules.at(at).required && !had) {
                *problem =
                    QStringLiteral("%1 stands where %2 is needed.").arg(quoted(xml.name()), quoted(rules.at(at).name));
                return false;
            }
            ++at;
            had = false;
        }
        if (at == rules.size()) {
            *problem = QStringLiteral("%1 is not allowed here.").arg(quoted(xml.name()));
            return false;
        }
        had = true;
        SoapValue child;
        if (!readElement(xml, rules.at(at), &child, problem)) return false;
        value->children.append({rules.at(at).name, std::move(child)});
    }
    for (; at < rules.size(); ++at, had = false) {
        if (!rules.at(at).required || had) continue;
        *problem = QStringLiteral("%1 is missing.").arg(quoted(rules.at(at).name));
        return false;
    }
    return !xml.hasError();
}

bool SoapReader::readElement(QXmlStreamReader &xml, const SoapElementRule &rule, SoapValue *value,
                             QString *problem) const
{
    const QStringView nameSpace = xml.namespaceUri();
    if (!nameSpace.isEmpty() && nameSpace != rule.nameSpace && nameSpace != QLatin1String(service_.nameSpace())) {
        *problem = QStringLiteral("%1 is in namespace %2, not in %3.")
                       .arg(quoted(xml.name()), nameSpace.toString(), rule.nameSpace);
        return false;
    }
    if (!readAttributes(xml, rule, value, problem)) return false;
    if (rule.type == SoapType::Complex) return readSequence(xml, rule.children, value, problem);
    value->text = xml.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement);
    if (xml.hasError()) return false;
    if (hasType(value->text, rule.type)) return true;
    *problem = QStringLiteral("%1 has a value of the wrong type.").arg(quoted(rule.name));
    return false;
}

bool SoapReader::readAttributes(const QXmlStreamReader &xml, const SoapElementRule &rule, SoapValue *value,
                                QString *problem) const
{
    const QXmlStreamAttributes given = xml.attributes();
    for (const QXmlStreamAttribute &attribute : given) {
        if (attribute.namespaceUri() == QLatin1String("http://www.w3.org/2001/XMLSchema-instance")) continue;
        const bool known =
            std::any_of(rule.attributes.begin(), rule.attributes.end(),
                        [&attribute](const SoapAttributeRule &one) { return attribute.qualifiedName() == one.name; });
        if (!known) {
            *problem = QStringLiteral("%1 may not have attribute %2.")
                           .arg(quoted(rule.name), quoted(attribute.qualifiedName()));
            return false;
        }
    }
    for (const SoapAttributeRule &wanted : rule.attributes) {
        const QString text = given.value(wanted.name).toString();
        if (!given.hasAttribute(wanted.name) || !hasType(text, wanted.type)) {
            *problem = QStringLiteral("Attribute %1 of %2 is missing or of the wrong type.")
                           .arg(quoted(wanted.name), quoted(rule.name));
            return false;
        }
        value->attributes.insert(wanted.name, text);
    }
    return true;
}

} // namespace lab
