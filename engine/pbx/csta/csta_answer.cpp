#include "engine/pbx/csta/csta_answer.h"

namespace clc::csta
{

namespace
{

const QString errorAnswer = QStringLiteral("CSTAErrorCode");

int statusOf(const Refusal &refusal)
{
    if (refusal.category == QLatin1String("security") || refusal.value == QLatin1String("securityViolation") ||
        refusal.value.startsWith(QLatin1String("privilegeViolation")))
        return 403;
    if (refusal.category != QLatin1String("operation")) return 409;
    for (const char *unknown :
         {"invalidDestination", "invalidDeviceID", "invalidCallingDeviceID", "invalidCalledDeviceID", "invalidCallID",
          "invalidConnectionID", "invalidActiveCallID", "invalidHeldCallID", "objectNotKnown", "invalidMonitorObject"})
        if (refusal.value == QLatin1String(unknown)) return 404;
    return 409;
}

} // namespace

bool Refusal::meansUnsupported() const
{
    return value == QLatin1String("serviceNotSupported");
}

bool Refusal::meansBusy() const
{
    return category == QLatin1String("performanceManagement") || value == QLatin1String("resourceBusy") ||
           value == QLatin1String("internalResourceBusy") || value == QLatin1String("outstandingReqLimitExceeded");
}

bool Refusal::meansMonitorLimit() const
{
    return meansNoMonitorAtAll() || value == QLatin1String("objectMonitorLimitExceeded");
}

bool Refusal::meansNoMonitorAtAll() const
{
    return value == QLatin1String("overallMonitorLimitExceeded");
}

bool isAnswer(const QString &name)
{
    return name == errorAnswer || name.endsWith(QLatin1String("Response"));
}

bool isAnswerTo(const QString &service, const QString &name)
{
    if (name == errorAnswer) return true;
    if (!name.startsWith(service)) return false;
    const QStringView kind = QStringView(name).mid(service.size());
    return kind == QLatin1String("Response") || kind == QLatin1String("PosResponse") ||
           kind == QLatin1String("NegResponse");
}

Answer readAnswer(XmlElement root)
{
    Answer answer{std::move(root), {}};
    const XmlElement &read = answer.root;
    if (read.name == errorAnswer) {
        answer.refusal = Refusal{QStringLiteral("unspecified"), {}};
        if (!read.children.empty()) answer.refusal = Refusal{read.children.front().name, read.children.front().text};
    } else if (read.name.endsWith(QLatin1String("NegResponse"))) {
        answer.refusal = Refusal{QStringLiteral("session"), read.textAt(QLatin1String("errorCode")).left(200)};
    }
    return answer;
}

Error commandError(const Refusal &refusal, const QString &operation, const QString &endpoint)
{
    if (refusal.meansUnsupported())
        return failure(ErrorCode::callNotSupported,
                       {{QStringLiteral("operation"), operation},
                        {QStringLiteral("detail"), QStringLiteral("this PBX does not offer it")}},
                       refusal.text());
    return failure(ErrorCode::callRefused,
                   {{QStringLiteral("operation"), operation},
                    {QStringLiteral("endpoint"), endpoint},
                    {QStringLiteral("status"), statusOf(refusal)}},
                   refusal.text());
}

} // namespace clc::csta
