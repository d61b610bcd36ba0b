#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace clc::oig
{

/// The services of Mitel OIG SOAP 4.0 that we call (contracts/oig/wsdl).
enum class Service { session, calls, data };

QString servicePath(Service service); ///< "/axis2/services/SessionService"

/// Writes one SOAP 1.1 document/literal request, strictly qualified: the operation and its own children are in the
/// namespace of the service, what stands inside a structured child in the namespace of its type's schema
/// (protocols/oig.md, section 1). Text must hold only characters that XML allows, see `isXmlText`.
class SoapWriter
{
public:
    using Attributes = std::initializer_list<std::pair<QLatin1String, QString>>;

    /// `typeNamespace` is that of the structured child, if there is one.
    SoapWriter(Service service, QLatin1String operation, QLatin1String typeNamespace = {});

    /// A plain parameter of the operation.
    void parameter(QLatin1String name, const QString &value);
    /// A structured parameter; `element`, `text` and `end` fill it.
    void begin(QLatin1String name, Attributes attributes = {});
    /// An element inside the structured parameter, closed by `end`.
    void element(QLatin1String name, Attributes attributes = {});
    void text(QLatin1String name, const QString &value);
    void end();

    /// The whole document; nothing can be written afterwards.
    QByteArray finish();

private:
    void characters(const QString &value);

    QByteArray document_;
    QXmlStreamWriter xml_;
    QString service_;
    QString type_;
};

/// True when every character of the text may stand in an XML 1.0 document.
bool isXmlText(QStringView text);

} // namespace clc::oig
