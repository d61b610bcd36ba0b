#pragma once

#include "app/lab/mivb/soap_schema.h"

#include <QStringView>

#include <optional>

class QXmlStreamReader;

namespace lab
{

/// A valid part of a request.
struct SoapValue {
    QString text;
    QHash<QString, QString> attributes;
    QList<QPair<QString, SoapValue>> children;

    const SoapValue *child(QLatin1String name) const; ///< the first of this name, or null
    QList<const SoapValue *> all(QLatin1String name) const;
    QString string(QLatin1String name) const; ///< of the attribute or child of this name; empty without one
    qint64 number(QLatin1String name) const { return string(name).trimmed().toLongLong(); }
    bool truth(QLatin1String name) const;
};

struct SoapRequest {
    const SoapOperation *operation = nullptr;
    SoapValue value;
};

/// Why a document is no request; becomes a SOAP fault.
struct SoapFault {
    QByteArray code = "Client"; ///< of SOAP 1.1
    QString text;
};

/// Reads one request and holds it against the operation's rules: names, order, number, types. Elements below the
/// wrapper may be without namespace or in the wrapper's, because widespread clients send them so; a foreign namespace
/// is refused. No document types, no entities.
class SoapReader
{
public:
    explicit SoapReader(const SoapService &service) : service_(service) {}

    std::optional<SoapRequest> read(const QByteArray &body, SoapFault *fault) const;

private:
    bool enterBody(QXmlStreamReader &xml, SoapFault *fault) const;
    bool skipHeader(QXmlStreamReader &xml, SoapFault *fault) const;
    bool readSequence(QXmlStreamReader &xml, const QList<SoapElementRule> &rules, SoapValue *value,
                      QString *problem) const;
    bool readElement(QXmlStreamReader &xml, const SoapElementRule &rule, SoapValue *value, QString *problem) const;
    bool readAttributes(const QXmlStreamReader &xml, const SoapElementRule &rule, SoapValue *value,
                        QString *problem) const;

    const SoapService &service_;
};

} // namespace lab
