// What a general XML reader and ours both accept they read alike; an event goes through the whole edge, whatever it
// holds.

#include "engine/pbx/csta/csta_legs.h"
#include "engine/pbx/csta/xml_element.h"

#include <QXmlStreamReader>

using namespace clc;
using namespace clc::csta;

namespace
{

/// Elements by depth and local name; false where the reader refuses, or meets what we refuse on purpose.
bool generally(const QByteArray &document, QStringList &elements)
{
    QXmlStreamReader reader(document);
    reader.setNamespaceProcessing(false);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return false;
        case QXmlStreamReader::StartElement: {
            if (++depth > XmlScanner::deepest) return false;
            const QString name = reader.qualifiedName().toString();
            if (name.count(QLatin1Char(':')) > 1 || name.startsWith(QLatin1Char(':')) ||
                name.endsWith(QLatin1Char(':')))
                return false;
            elements.append(QString::number(depth) + name.section(QLatin1Char(':'), -1));
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return !reader.hasError();
}

void list(const XmlElement &element, int depth, QStringList &elements)
{
    elements.append(QString::number(depth) + element.name);
    for (const XmlElement &child : element.children) list(child, depth + 1, elements);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray document(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto root = parseXml(document);
    QStringList expected;
    // Encodings have their own judges; only what is UTF-8 for both can be compared.
    if (document.isValidUtf8() && !document.contains("encoding") && !document.contains('\0') &&
        generally(document, expected)) {
        if (!root) return 0; // ours is the stricter one about names
        QStringList found;
        list(*root, 1, found);
        if (found != expected) __builtin_trap();
    }
    EventDecoder decoder;
    Event event;
    const bool read = decoder.decode(document, event).ok();
    if (read != root.ok()) __builtin_trap();
    if (read) {
        EndpointLegs legs(Dn(QStringLiteral("1001")));
        QVector<PbxEvent> told;
        for (int i = 0; i < 3; ++i) legs.apply(event, i, told);
        if (legs.snapshot().calls.size() > 256) __builtin_trap();
    }
    return 0;
}
