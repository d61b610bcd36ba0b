#pragma once

#include "app/lab/mivb/soap_schema.h"

namespace lab
{

/// Appends text as XML character data; what XML cannot carry becomes U+FFFD.
void appendXmlText(QByteArray *xml, const QString &text);

/// Elements written straight into octets, in the type namespace's prefix "t": thousands of rows are answered in
/// milliseconds.
class XmlWriter
{
public:
    XmlWriter &begin(const char *name);
    XmlWriter &attribute(const char *name, const QString &value);
    XmlWriter &attribute(const char *name, qint64 value);
    XmlWriter &attribute(const char *name, bool value);
    XmlWriter &end(const char *name);
    XmlWriter &element(const char *name, const QString &text);
    XmlWriter &element(const char *name, qint64 value);
    XmlWriter &raw(const QByteArray &xml);
    void reserve(qsizetype octets) { xml_.reserve(octets); }
    const QByteArray &xml() const { return xml_; }

private:
    void closeTag();

    QByteArray xml_;
    bool open_ = false; ///< a start tag still lacks its ">"
};

/// A whole answer: the attributes of `return` beside result, and what is in it.
QByteArray soapAnswer(const SoapOperation &operation, const QList<QPair<QByteArray, QByteArray>> &attributes,
                      const QByteArray &contents);
/// result="false" with the text where the operation's schema has it. `code` is used where there is an errorCode.
QByteArray soapRefusal(const SoapOperation &operation, const QString &text, int code);
/// A SOAP 1.1 fault; goes out with HTTP 500.
QByteArray soapFault(const QByteArray &code, const QString &text);

} // namespace lab
