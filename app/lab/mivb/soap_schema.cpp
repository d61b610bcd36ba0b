#include "app/lab/mivb/soap_schema.h"

#include <QStringList>

namespace lab
{

namespace
{

/// One operation a line: NAME | request | namespace of the result | attributes of the result | its error element, when
/// not errorDescription. A request is a list of `name:type`, with `?` optional and `*` repeated; `name(namespace){…}`
/// has a type of its own, `@` marks attributes.
constexpr const char *kSession = R"(
login | req(session){applicationName:text companyName:text localPassword:text applicationPassword:text? certificate:text?}? | session | sessionId=0 | errorDesc
loginEx | req(session){applicationName:text companyName:text applicationPassword:text localPassword:text version:text certificate:text?}? | session | sessionId=0 | errorDesc
loginApp | req(session){applicationName:text? companyName:text? applicationPassword:text? localPassword:text? certificate:text? version:text? userId:text?}? | session | sessionId=0 | errorDesc
authenticate | req(session){@sessionId:long signedAuthenticationData:text}? | session | sessionId=0
serviceVersions | sessionId:long | session | sessionId=0 | errorDesc
resetSessionTimer | sessionId:long | session | | errorDesc
logout | sessionId:long | session | | errorDesc
registerHAClientCallback | sessionId:long callbackUri:text? | session
)";

constexpr const char *kCalls = R"(
getIcpId | request(standard){@sessionId:long icpIpAddress:text} | cc | icpId=0
getIcpConfig | sessionId:long icpId:long | standard
getDialableNumber | sessionId:long icpId:long e164Str:text? | standard
getIncomingPhoneNumber | sessionId:long icpId:long digitStr:text? incomingCall:boolean | standard
getPhoneNumberId | request(standard){@sessionId:long @icpId:long primeDn:text} | cc | objectId=0
getLineAppearanceId | request(standard){@sessionId:long @icpId:long @buttonNum:int primeDn:text} | cc | objectId=0
getDeviceConfiguration | request(standard){@sessionId:long @icpId:long primeDn:text} | standard | isResilient=false
getDeviceConfigurationEx | request(standard){@sessionId:long @icpId:long primeDn:text}? | standard | isResilient=false primaryIcpId=0 secondaryIcpId=0
getDeviceMembers | request(standard){@sessionId:long @icpId:long primeDn:text}? | standard
getResilientStatus | sessionId:long objectId:long | standard | isResilient=false primaryIcpId=0 secondaryIcpId=0 activeIcpId=0
monitorObject | sessionId:long objectId:long | standard | objectId=0 icpId=0
monitorFeatures | sessionId:long objectId:long | standard | objectId=0 icpId=0
stopMonitor | sessionId:long objectId:long | cc
stopFeatureMonitor | sessionId:long objectId:long | cc
monitorPRGPresence | sessionId:long icpId:long | standard | objectId=0 icpId=0
stopPRGPresenceMonitor | sessionId:long icpId:long | cc
getCallStatus | sessionId:long objectId:long | cc
getDeviceFeatures | sessionId:long objectId:long | cc | DND=false autoAnswer=false msgWaitingLamp=false
makeCall | sessionId:long objectId:long number:text accountCode:text? | cc
answerCall | sessionId:long objectId:long localCallId:long | cc
clearCall | sessionId:long objectId:long localCallId:long | cc
holdCall | sessionId:long objectId:long localCallId:long | cc
retrieveCall | sessionId:long objectId:long localCallId:long | cc
consultationCall | sessionId:long objectId:long localCallId:long number:text | cc
cancelConsCall | sessionId:long objectId:long localCallId:long | cc
alternateCall | sessionId:long objectId:long localCallId:long | cc
tradeCall | sessionId:long objectId:long localCallId:long | cc
transferCall | sessionId:long objectId:long localCallId:long | cc
redirectCall | sessionId:long objectId:long localCallId:long redirectDn:text | cc
conferenceCall | sessionId:long objectId:long localCallId:long | cc
splitConferenceCall | sessionId:long objectId:long localCallId:long | cc
camponCall | sessionId:long objectId:long localCallId:long | cc
newCall | sessionId:long objectId:long localCallId:long | cc
pickupCall | sessionId:long objectId:long ringDn:text | cc
outPulseDigits | sessionId:long objectId:long localCallId:long digits:text | cc
setAccountCode | sessionId:long objectId:long localCallId:long accCode:text | cc
remoteRetrieveCall | sessionId:long objectId:long remoteDn:text? | cc
setDeviceDND | sessionId:long objectId:long dndState:boolean | cc
setCFAlways | request(standard){@sessionId:long @objectId:long @cfOn:boolean dn:text} | cc
setCFBusyInternal | request(standard){@sessionId:long @objectId:long @cfOn:boolean dn:text} | cc
setCFBusyExternal | request(standard){@sessionId:long @objectId:long @cfOn:boolean dn:text} | cc
setCFNAInternal | request(standard){@sessionId:long @objectId:long @cfOn:boolean dn:text} | cc
setCFNAExternal | request(standard){@sessionId:long @objectId:long @cfOn:boolean dn:text} | cc
sendCallMeBackMsgForCall | sessionId:long objId:long localCallId:long | cc
sendCallMeBackMsgNoCall | sessionId:long objId:long dn:text | cc
setCallMeBack | sessionId:long objectId:long localCallId:long | cc
clearCallMeBackMsg | sessionId:long objIdOfDeviceWithMsg:long deviceDn:text | cc
advSetMsgWaitingInd | sessionId:long objectId:long state:boolean | cc
advGetSipPeerId | sessionId:long icpId:long sipPeerName:text | cc | objectId=0
advGetSipPeerDescription | sessionId:long objectId:long | advanced | isResilient=false primaryIcpId=0 secondaryIcpId=0
advGetHuntGroupId | sessionId:long icpId:long huntGroupDn:text | cc | objectId=0
advGetHuntGroupDescription | sessionId:long objectId:long | advanced | numberOfMembers=0 isResilient=false primaryIcpId=0 secondaryIcpId=0
advGetRingGroupId | sessionId:long icpId:long ringGroupDn:text | cc | objectId=0
advGetRingGroupDescription | sessionId:long objectId:long | advanced | numberOfMembers=0 isResilient=false primaryIcpId=0 secondaryIcpId=0
getEvent | sessionId:long timeout:int | cc
getNumberedEvent | sessionId:long timeout:int eventNumber:int | cc | eventNumber=0 advanced=false
cancelGetEvent | sessionId:long | cc
registerEventHandler | sessionId:long eventHandlerURL:text | cc
)";

constexpr const char *kData = R"(
getDeiMetaData | sessionId:long | da
getAllTuples | sessionId:long deiId:int | da
getFirstTuple | sessionId:long deiId:int | da
getNextTuple | sessionId:long deiId:int currentTuple(da){TUPLE} | da
searchFirstNTuples | searchRequest(da){@sessionId:long @deiId:int @n:int searchCondition(da){CONDITION}?} | da
searchNextNTuples | searchRequest(da){@sessionId:long @deiId:int @n:int searchCondition(da){CONDITION}? currentTuple(da){TUPLE}?} | da
insertTuple | insertTupleRequest(da){@sessionId:long @deiId:int @distributionOnly:boolean newTuple(da){TUPLE}?} | da
updateTuple | updateTupleRequest(da){@sessionId:long @deiId:int @distributionOnly:boolean oldTuple(da){TUPLE}? newTuple(da){TUPLE}?} | da
deleteTuple | deleteTupleRequest(da){@sessionId:long @deiId:int @distributionOnly:boolean tuple(da){TUPLE}?} | da | errorCode=1
registerNotificationHandler | sessionId:long eventHandlerURL:text | da | errorCode=1
registerDeisForNotification | regNotification(da){@sessionId:long @numberOfDeis:int deiId:int*} | da | errorCode=1
deregisterDeisForNotification | deregNotification(da){@sessionId:long @numberOfDeis:int deiId:int*} | da | errorCode=1
getNotification | sessionId:long | da | deiId=0
)";

constexpr const char *kTuple = "@numberOfFields:int @viewId:int @isShared:boolean field:text*";
constexpr const char *kCondition =
    "searchPredicate(da){@fieldId:int @caseInsensitive:boolean value:text? searchOperator:operator?}*";

QByteArray typeNameSpace(const QString &shortName)
{
    static const QHash<QString, QByteArray> names{{QStringLiteral("session"), "http://mitel.com/oig/session"},
                                                  {QStringLiteral("cc"), "http://mitel.com/oig/cc"},
                                                  {QStringLiteral("standard"), "http://mitel.com/oig/cc/standard"},
                                                  {QStringLiteral("advanced"), "http://mitel.com/oig/cc/advanced"},
                                                  {QStringLiteral("da"), "http://mitel.com/oig/da"}};
    return names.value(shortName);
}

SoapType typeOf(const QString &name)
{
    static const QHash<QString, SoapType> types{{QStringLiteral("text"), SoapType::Text},
                                                {QStringLiteral("long"), SoapType::Long},
                                                {QStringLiteral("int"), SoapType::Int},
                                                {QStringLiteral("boolean"), SoapType::Boolean},
                                                {QStringLiteral("operator"), SoapType::SearchOperator}};
    return types.value(name, SoapType::Text);
}

/// Reads the notes above. They are ours and right; a mistake in them shows in the conformance checks.
class NotesReader
{
public:
    explicit NotesReader(const QString &notes) : notes_(notes) {}

    void readElements(const QString &nameSpace, QList<SoapElementRule> *children, QList<SoapAttributeRule> *attributes)
    {
        while (skipBlanks() && notes_.at(at_) != QLatin1Char('}')) {
            const bool attribute = notes_.at(at_) == QLatin1Char('@');
            if (attribute) ++at_;
            SoapElementRule rule;
            rule.nameSpace = nameSpace;
            rule.name = readWord();
            if (notes_.at(at_) == QLatin1Char('(')) {
                readComplex(&rule);
            } else {
                ++at_;
                rule.type = typeOf(readWord());
            }
            readCount(&rule);
            if (attribute) {
                attributes->append({rule.name, rule.type});
            } else {
                children->append(rule);
            }
        }
        ++at_;
    }

private:
    bool skipBlanks()
    {
        while (at_ < notes_.size() && notes_.at(at_) == QLatin1Char(' ')) ++at_;
        return at_ < notes_.size();
    }

    QString readWord()
    {
        const qsizetype from = at_;
        while (at_ < notes_.size() && notes_.at(at_).isLetterOrNumber()) ++at_;
        return notes_.mid(from, at_ - from);
    }

    void readComplex(SoapElementRule *rule)
    {
        rule->type = SoapType::Complex;
        ++at_;
        const QString inner = QString::fromLatin1(typeNameSpace(readWord()));
        at_ += 2; // "){"
        readElements(inner, &rule->children, &rule->attributes);
    }

    void readCount(SoapElementRule *rule)
    {
        if (at_ >= notes_.size()) return;
        rule->many = notes_.at(at_) == QLatin1Char('*');
        rule->required = !rule->many && notes_.at(at_) != QLatin1Char('?');
        if (!rule->required) ++at_;
    }

    QString notes_;
    qsizetype at_ = 0;
};

SoapOperation readOperation(const QString &line, const QByteArray &nameSpace)
{
    const QStringList parts = line.split(QLatin1Char('|'));
    SoapOperation operation;
    operation.name = parts.at(0).trimmed();
    operation.nameSpace = nameSpace;
    QString request = parts.at(1).trimmed();
    request.replace(QLatin1String("TUPLE"), QLatin1String(kTuple))
        .replace(QLatin1String("CONDITION"), QLatin1String(kCondition));
    QList<SoapAttributeRule> none;
    NotesReader(request).readElements(QString::fromLatin1(nameSpace), &operation.children, &none);
    operation.resultNameSpace = typeNameSpace(parts.at(2).trimmed());
    const QStringList attributes = parts.value(3).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &attribute : attributes) {
        const QStringList pair = attribute.split(QLatin1Char('='));
        operation.refusalAttributes.append({pair.at(0).toLatin1(), pair.at(1).toLatin1()});
    }
    operation.errorElement = parts.size() > 4 ? parts.at(4).trimmed().toLatin1() : QByteArray("errorDescription");
    return operation;
}

} // namespace

SoapService::SoapService(const QString &name) : name_(name)
{
    static const QHash<QString, QPair<QByteArray, const char *>> services{
        {QStringLiteral("SessionService"), {"http://mitel.com/oig/session/SessionService", kSession}},
        {QStringLiteral("StandardCCService"), {"http://mitel.com/oig/cc/standard/StandardCCService", kCalls}},
        {QStringLiteral("DataAccessService"), {"http://mitel.com/oig/da/DataAccessService", kData}}};
    const auto service = services.value(name, {QByteArray(), ""});
    nameSpace_ = service.first;
    const QStringList lines = QString::fromLatin1(service.second).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const SoapOperation operation = readOperation(line, nameSpace_);
        operations_.insert(operation.name, operation);
    }
}

const SoapOperation *SoapService::operation(const QString &name) const
{
    const auto found = operations_.constFind(name);
    return found == operations_.constEnd() ? nullptr : &*found;
}

} // namespace lab
