#pragma once

#include "engine/pbx/oig/soap_writer.h"
#include "engine/pbx/pbx_types.h"

#include <QVector>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

/// The requests of OIG SOAP 4.0 that we make, one function each; the names are those of the WSDL.
/// Ids are 64 bits wide on the wire. Texts must be `isXmlText`.
namespace clc::oig
{

/// One row as it travels (da.xsd, tuple): its position is the order of the field descriptors.
struct Tuple {
    std::vector<QString> fields;
    int view = 0;
    bool shared = false;
};

QByteArray loginEx(const OigAccess &access);
/// The signature of the log-in's authenticationData as the service takes it: signed octets, "[-12,87,3]".
QByteArray authenticate(qint64 sessionId, const QByteArray &signature);
/// Operations of SessionService and DataAccessService that take nothing but the session.
QByteArray sessionRequest(Service service, QLatin1String operation, qint64 sessionId);
QByteArray getIcpId(qint64 sessionId, const QString &address);
QByteArray getIcpConfig(qint64 sessionId, qint64 icpId);

QByteArray getPhoneNumberId(qint64 sessionId, qint64 icpId, const QString &dn);
/// Operations of StandardCCService on one object; `more` are the parameters that follow, in the order of the contract.
using Parameters = QVector<std::pair<QLatin1String, QString>>;
QByteArray objectRequest(QLatin1String operation, qint64 sessionId, qint64 objectId, const Parameters &more = {});
/// getNumberedEvent with a number, else getEvent.
QByteArray getEvent(qint64 sessionId, std::chrono::milliseconds timeout, std::optional<qint64> number);

QByteArray getAllTuples(qint64 sessionId, int deiId);
/// `current` is the last row of the page before; none asks for the first page.
QByteArray searchNTuples(qint64 sessionId, int deiId, int count, const Tuple *current);
QByteArray insertTuple(qint64 sessionId, int deiId, const Tuple &tuple);
QByteArray updateTuple(qint64 sessionId, int deiId, const Tuple &before, const Tuple &after);
QByteArray deleteTuple(qint64 sessionId, int deiId, const Tuple &tuple);
QByteArray registerDeisForNotification(qint64 sessionId, const QVector<int> &deiIds);

} // namespace clc::oig
