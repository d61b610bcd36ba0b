#include "engine/pbx/oig/oig_requests.h"

namespace clc::oig
{

namespace
{

const QLatin1String sessionTypes("http://mitel.com/oig/session");
const QLatin1String callTypes("http://mitel.com/oig/cc/standard");
const QLatin1String dataTypes("http://mitel.com/oig/da");

const QLatin1String sessionIdName("sessionId");
const QLatin1String deiIdName("deiId");

void writeTuple(SoapWriter &soap, QLatin1String name, const Tuple &tuple)
{
    soap.element(name, {{QLatin1String("numberOfFields"), QString::number(tuple.fields.size())},
                        {QLatin1String("viewId"), QString::number(tuple.view)},
                        {QLatin1String("isShared"), tuple.shared ? QStringLiteral("true") : QStringLiteral("false")}});
    for (const QString &field : tuple.fields) soap.text(QLatin1String("field"), field);
    soap.end();
}

/// A change of the table; never "for distribution only", which is meant for rows that exist to be shared.
void beginChange(SoapWriter &soap, QLatin1String name, qint64 sessionId, int deiId)
{
    soap.begin(name, {{sessionIdName, QString::number(sessionId)},
                      {deiIdName, QString::number(deiId)},
                      {QLatin1String("distributionOnly"), QStringLiteral("false")}});
}

} // namespace

QByteArray loginEx(const OigAccess &access)
{
    SoapWriter soap(Service::session, QLatin1String("loginEx"), sessionTypes);
    soap.begin(QLatin1String("req"));
    soap.text(QLatin1String("applicationName"), access.applicationName);
    soap.text(QLatin1String("companyName"), access.companyName);
    soap.text(QLatin1String("applicationPassword"), QString::fromUtf8(access.applicationPassword));
    soap.text(QLatin1String("localPassword"), QString::fromUtf8(access.localPassword));
    soap.text(QLatin1String("version"), QStringLiteral("4.0"));
    if (!access.applicationCertificate.isEmpty())
        soap.text(QLatin1String("certificate"), QString::fromLatin1(access.applicationCertificate).trimmed());
    soap.end();
    return soap.finish();
}

QByteArray authenticate(qint64 sessionId, const QByteArray &signature)
{
    QStringList octets;
    octets.reserve(signature.size());
    for (const char octet : signature) octets.append(QString::number(static_cast<signed char>(octet)));
    SoapWriter soap(Service::session, QLatin1String("authenticate"), sessionTypes);
    soap.begin(QLatin1String("req"), {{sessionIdName, QString::number(sessionId)}});
    soap.text(QLatin1String("signedAuthenticationData"), u'[' + octets.join(u',') + u']');
    soap.end();
    return soap.finish();
}

QByteArray sessionRequest(Service service, QLatin1String operation, qint64 sessionId)
{
    SoapWriter soap(service, operation);
    soap.parameter(sessionIdName, QString::number(sessionId));
    return soap.finish();
}

QByteArray getIcpId(qint64 sessionId, const QString &address)
{
    SoapWriter soap(Service::calls, QLatin1String("getIcpId"), callTypes);
    soap.begin(QLatin1String("request"), {{sessionIdName, QString::number(sessionId)}});
    soap.text(QLatin1String("icpIpAddress"), address);
    soap.end();
    return soap.finish();
}

QByteArray getIcpConfig(qint64 sessionId, qint64 icpId)
{
    SoapWriter soap(Service::calls, QLatin1String("getIcpConfig"));
    soap.parameter(sessionIdName, QString::number(sessionId));
    soap.parameter(QLatin1String("icpId"), QString::number(icpId));
    return soap.finish();
}

QByteArray getPhoneNumberId(qint64 sessionId, qint64 icpId, const QString &dn)
{
    SoapWriter soap(Service::calls, QLatin1String("getPhoneNumberId"), callTypes);
    soap.begin(QLatin1String("request"),
               {{sessionIdName, QString::number(sessionId)}, {QLatin1String("icpId"), QString::number(icpId)}});
    soap.text(QLatin1String("primeDn"), dn);
    soap.end();
    return soap.finish();
}

QByteArray objectRequest(QLatin1String operation, qint64 sessionId, qint64 objectId, const Parameters &more)
{
    SoapWriter soap(Service::calls, operation);
    soap.parameter(sessionIdName, QString::number(sessionId));
    soap.parameter(QLatin1String("objectId"), QString::number(objectId));
    for (const auto &[name, value] : more) soap.parameter(name, value);
    return soap.finish();
}

QByteArray getEvent(qint64 sessionId, std::chrono::milliseconds timeout, std::optional<qint64> number)
{
    SoapWriter soap(Service::calls, QLatin1String(number ? "getNumberedEvent" : "getEvent"));
    soap.parameter(sessionIdName, QString::number(sessionId));
    soap.parameter(QLatin1String("timeout"), QString::number(timeout.count()));
    if (number) soap.parameter(QLatin1String("eventNumber"), QString::number(*number));
    return soap.finish();
}

QByteArray getAllTuples(qint64 sessionId, int deiId)
{
    SoapWriter soap(Service::data, QLatin1String("getAllTuples"));
    soap.parameter(sessionIdName, QString::number(sessionId));
    soap.parameter(deiIdName, QString::number(deiId));
    return soap.finish();
}

QByteArray searchNTuples(qint64 sessionId, int deiId, int count, const Tuple *current)
{
    SoapWriter soap(Service::data, QLatin1String(current ? "searchNextNTuples" : "searchFirstNTuples"), dataTypes);
    soap.begin(QLatin1String("searchRequest"), {{sessionIdName, QString::number(sessionId)},
                                                {deiIdName, QString::number(deiId)},
                                                {QLatin1String("n"), QString::number(count)}});
    if (current) writeTuple(soap, QLatin1String("currentTuple"), *current);
    soap.end();
    return soap.finish();
}

QByteArray insertTuple(qint64 sessionId, int deiId, const Tuple &tuple)
{
    SoapWriter soap(Service::data, QLatin1String("insertTuple"), dataTypes);
    beginChange(soap, QLatin1String("insertTupleRequest"), sessionId, deiId);
    writeTuple(soap, QLatin1String("newTuple"), tuple);
    soap.end();
    return soap.finish();
}

QByteArray updateTuple(qint64 sessionId, int deiId, const Tuple &before, const Tuple &after)
{
    SoapWriter soap(Service::data, QLatin1String("updateTuple"), dataTypes);
    beginChange(soap, QLatin1String("updateTupleRequest"), sessionId, deiId);
    writeTuple(soap, QLatin1String("oldTuple"), before);
    writeTuple(soap, QLatin1String("newTuple"), after);
    soap.end();
    return soap.finish();
}

QByteArray deleteTuple(qint64 sessionId, int deiId, const Tuple &tuple)
{
    SoapWriter soap(Service::data, QLatin1String("deleteTuple"), dataTypes);
    beginChange(soap, QLatin1String("deleteTupleRequest"), sessionId, deiId);
    writeTuple(soap, QLatin1String("tuple"), tuple);
    soap.end();
    return soap.finish();
}

QByteArray registerDeisForNotification(qint64 sessionId, const QVector<int> &deiIds)
{
    SoapWriter soap(Service::data, QLatin1String("registerDeisForNotification"), dataTypes);
    soap.begin(QLatin1String("regNotification"), {{sessionIdName, QString::number(sessionId)},
                                                  {QLatin1String("numberOfDeis"), QString::number(deiIds.size())}});
    for (const int deiId : deiIds) soap.text(deiIdName, QString::number(deiId));
    soap.end();
    return soap.finish();
}

} // namespace clc::oig
